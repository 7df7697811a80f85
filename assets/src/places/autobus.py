# ruff: noqa: E501 (path data and tables of notes are not prose)
"""Inside a night bus: rows of seats, curtains, the lights of a road in the windows."""

import random

from svgkit import gradient

from places.common import INK, View, box, disc, overlay, page, polygon, shade, shape, shine, stroke

ALT = {
    "es": "El interior de un autobús de noche: filas de asientos, cortinas, un pasillo con luz tenue y luces de la carretera.",
    "en": "Inside a bus at night: rows of seats, curtains, a dim aisle and the lights of the road.",
}
NEAR_TONE = "#8078b8"


def seat(view, x0, x1, z, colour, belt="#f6c445") -> str:
    """One seat from behind."""
    (xa, ya), (xb, yb) = view.at(x0, 118, z), view.at(x1, 20, z)
    w, h = xb - xa, yb - ya
    out = shape(
        f"M{xa:.0f},{yb:.0f} C{xa - w * 0.04:.0f},{ya + h * 0.4:.0f} {xa + w * 0.02:.0f},{ya + h * 0.1:.0f} {xa + w * 0.2:.0f},{ya + h * 0.04:.0f} Q{(xa + xb) / 2:.0f},{ya - h * 0.05:.0f} {xb - w * 0.2:.0f},{ya + h * 0.04:.0f} C{xb - w * 0.02:.0f},{ya + h * 0.1:.0f} {xb + w * 0.04:.0f},{ya + h * 0.4:.0f} {xb:.0f},{yb:.0f}Z",
        colour,
        view.ink(z),
    )
    out += shape(
        f"M{xa + w * 0.16:.0f},{ya + h * 0.09:.0f} Q{(xa + xb) / 2:.0f},{ya:.0f} {xb - w * 0.16:.0f},{ya + h * 0.09:.0f} L{xb - w * 0.13:.0f},{ya + h * 0.24:.0f} Q{(xa + xb) / 2:.0f},{ya + h * 0.3:.0f} {xa + w * 0.13:.0f},{ya + h * 0.24:.0f}Z",
        "#f4ead6",
        view.ink(z) * 0.6,
    )
    out += stroke(
        f"M{xa + w * 0.16:.0f},{ya + h * 0.46:.0f} H{xb - w * 0.16:.0f} V{ya + h * 0.74:.0f} H{xa + w * 0.16:.0f}Z",
        shade(colour, -0.4),
        view.ink(z) * 0.7,
    )
    return out + stroke(
        f"M{xa + w * 0.3:.0f},{ya + h * 0.38:.0f} H{xb - w * 0.3:.0f}", shade(colour, 0.3), view.ink(z) * 0.7
    )


def build() -> str:
    """The picture."""
    rng = random.Random(21)
    v = View(960, 400, 158, 760)
    half, high, end, near = 128, 212, 640, 60
    defs = (
        gradient("night", "0 #10123c", ".62 #2f2a70", "1 #5a3a7c")
        + gradient("roof", "0 #6a6490", "1 #8f88b0")
        + gradient("aisle", "0 #4a4470", "1 #2a2448")
        + gradient("cloth", "0 #c8434f", "1 #8f2a44")
        + gradient("wind", "0 #171a4c", "1 #4a3f86")
    )
    out = box(0, 0, 1920, 1080, "#2a2448", 0)
    # front: windscreen, the road with its lights, the driver's partition
    e = v.wall(end)
    out += e.rect(-half, 0, 2 * half, high, "#3a3460") + e.rect(-112, 84, 224, 104, "url(#wind)")
    a, b = v.at(0, 122, end)
    out += shape(
        f"M{a - 90:.0f},{b + 32:.0f} L{a - 8:.0f},{b - 6:.0f} H{a + 8:.0f} L{a + 90:.0f},{b + 32:.0f}Z", "#241c48", 0
    ) + stroke(f"M{a:.0f},{b + 32:.0f} V{b + 20:.0f} M{a:.0f},{b + 13:.0f} V{b + 6:.0f}", "#f6e0a0", 3)
    for dx, dy, c in (
        (-26, -8, "#ff6f6a"),
        (-18, -8, "#ff6f6a"),
        (22, -6, "#fff3c0"),
        (34, -2, "#fff3c0"),
        (60, -14, "#ffcf6b"),
        (-62, -16, "#ffcf6b"),
        (-80, -20, "#9af5ff"),
    ):
        out += disc(a + dx * 1.5, b + dy * 1.5, 5, c) + disc(a + dx * 1.5, b + dy * 1.5, 11, c, 0, 'opacity=".3"')
    out += (
        e.line(((0, 84), (0, 188)), "#2a2448", 5)
        + e.rect(-126, 0, 94, 84, "#4f4878")
        + e.rect(40, 0, 86, 84, "#4f4878")
    )
    # a clock of the bus: a small lit display
    sign = e.rect(-44, 192, 88, 18, "#151226", 3) + "".join(
        e.rect(-38 + i * 13, 197, 9, 8, "#ff9a4a", 0) for i in range(6)
    )
    out += sign
    # roof, floor, walls
    out += v.poly(((-half, high, near), (half, high, near), (half, high, end), (-half, high, end)), "url(#roof)", 0)
    out += v.poly(((-half, 0, near), (half, 0, near), (half, 0, end), (-half, 0, end)), "url(#aisle)", 0)
    lit = ""
    for s in (-1, 1):
        p = v.side(s * half)
        out += p.rect(near, 0, end - near, high, "#6a6290")
        # windows with the night passing
        step = 138
        z0 = 96
        while z0 < end - 60:
            z1 = min(z0 + step - 18, end - 20)
            q = [p.at(z0, 84), p.at(z1, 84), p.at(z1, 166), p.at(z0, 166)]
            name = f"n{s}{z0}".replace("-", "m")
            out += polygon(q, "url(#night)", v.ink(z0))
            xs, ys = [t[0] for t in q], [t[1] for t in q]
            inside = ""
            for _ in range(26):
                x, y, r = (
                    rng.uniform(min(xs), max(xs)),
                    rng.uniform(min(ys) + (max(ys) - min(ys)) * 0.4, max(ys) - (max(ys) - min(ys)) * 0.1),
                    rng.uniform(5, 17) * (260 / (z0 + 120)),
                )
                c = rng.choice(("#ffcf6b", "#ffcf6b", "#ff8f6a", "#9af5ff", "#ffe9b0"))
                inside += (
                    f'<ellipse cx="{x:.0f}" cy="{y:.0f}" rx="{r * 3:.0f}" ry="{max(1.2, r * 0.22):.1f}" fill="{c}" opacity=".55"/>'
                    + disc(x, y, r * 1.1, c, 0, 'opacity=".35"')
                    + disc(x, y, max(1.6, r * 0.5), c)
                )
            hills = f"M{min(xs):.0f},{max(ys):.0f} Q{(min(xs) + max(xs)) / 2:.0f},{min(ys) + (max(ys) - min(ys)) * 0.3:.0f} {max(xs):.0f},{max(ys) - (max(ys) - min(ys)) * 0.3:.0f} V{max(ys):.0f}Z"
            clip = f'<clipPath id="{name}"><path d="M' + "L".join(f"{x:.0f},{y:.0f}" for x, y in q) + 'Z"/></clipPath>'
            out += clip + f'<g clip-path="url(#{name})">{shape(hills, "#1a1648", 0)}{inside}</g>'
            out += p.poly(((z0, 84), (z1, 84), (z1, 166), (z0, 166)), "none")
            # gathered curtain
            out += (
                p.poly(((z1 - 22, 80), (z1 + 8, 80), (z1 + 8, 172), (z1 - 16, 172)), "#c8862f")
                + p.line(((z1 - 8, 82), (z1 - 6, 170)), "#8a5626", v.ink(z1) * 0.8)
                + p.line(((z1 + 2, 82), (z1 + 2, 170)), "#8a5626", v.ink(z1) * 0.8)
            )
            z0 += step
        out += p.line(((near, 172), (end, 172)), "#2a2448", 8)
        # luggage racks and the strip of light under them
        x, xi = s * half, s * (half - 44)
        out += v.poly(((x, 182, near), (xi, 182, near), (xi, 182, end), (x, 182, end)), "#544c7c", 5)
        out += v.poly(((xi, 182, near), (xi, 196, near), (xi, 196, end), (xi, 182, end)), "#8a82b4", 5)
        strip = v.poly(
            ((xi - s * 2, 180, near), (xi + s * 6, 180, near), (xi + s * 6, 180, end), (xi - s * 2, 180, end)),
            "#ffe2a0",
            0,
        )
        lit += strip
        for z in range(130, 620, 69):
            (cx, cy), sc = v.at(s * (half - 24), 182, z), v.scale(z)
            lit += f'<ellipse cx="{cx:.0f}" cy="{cy:.0f}" rx="{5 * sc:.0f}" ry="{max(1.2, 1.6 * sc):.1f}" fill="#fff3cf" stroke="{INK}" stroke-width="2"/>'
    out += lit
    # aisle strip lamps
    for s in (-1, 1):
        for z in range(110, 620, 44):
            a, b = v.at(s * 25, 0.5, z)
            out += f'<ellipse cx="{a:.0f}" cy="{b:.0f}" rx="{max(2, 1100 / z):.0f}" ry="{max(1, 420 / z):.0f}" fill="#ffd98a"/>'
    # seats, farthest first
    for i, z in enumerate(range(590, 130, -74)):
        for x0, x1 in ((-124, -78), (-75, -29), (29, 75), (78, 124)):
            out += seat(v, x0, x1, z, "#c8434f" if i % 2 else "#b8384c")
        if z == 294:  # a jacket over one seat: somebody travels
            (a, b), k = v.at(52, 117, z), v.scale(z)
            out += shape(
                f"M{a - 20 * k:.0f},{b:.0f} Q{a:.0f},{b - 7 * k:.0f} {a + 20 * k:.0f},{b:.0f} C{a + 25 * k:.0f},{b + 10 * k:.0f} {a + 26 * k:.0f},{b + 34 * k:.0f} {a + 24 * k:.0f},{b + 50 * k:.0f} Q{a:.0f},{b + 56 * k:.0f} {a - 24 * k:.0f},{b + 50 * k:.0f} C{a - 26 * k:.0f},{b + 34 * k:.0f} {a - 25 * k:.0f},{b + 10 * k:.0f} {a - 20 * k:.0f},{b:.0f}Z",
                "#3f7fb0",
                6,
            ) + stroke(
                f"M{a:.0f},{b - 2 * k:.0f} v{54 * k:.0f} M{a - 13 * k:.0f},{b + 8 * k:.0f} l{-3 * k:.0f},{40 * k:.0f} M{a + 13 * k:.0f},{b + 8 * k:.0f} l{3 * k:.0f},{40 * k:.0f}",
                "#2c5f8a",
                5,
            )
        for s in (-1, 1):
            (a, b), sc = v.at(s * 27, 64, z), v.scale(z)
            out += shape(
                f"M{a - 4 * sc:.0f},{b:.0f} h{8 * sc:.0f} v{12 * sc:.0f} h{-8 * sc:.0f}Z", "#3a3054", v.ink(z) * 0.7
            )
    lights = shine(960, 360, 760, 300, "lamp", 0.16) + shine(960, 700, 360, 260, "lamp", 0.3)
    for s in (-1, 1):
        lights += shine(*v.at(s * (half - 20), 176, 260), 300, 90, "lamp", 0.5) + shine(
            *v.at(s * (half - 20), 176, 480), 170, 60, "lamp", 0.5
        )
    return page(out, defs, "#0c0a2c", 0.13, "#a8a0dc", lights, lit + sign)


def near() -> str:
    """The headrest before us, and a curtain."""
    rest = shape(
        "M1500,1100 C1490,1000 1520,930 1590,915 Q1720,890 1850,915 C1920,930 1950,1000 1940,1100Z", "#a82f48", 9
    ) + shape("M1560,948 Q1720,912 1880,948 L1890,1010 Q1720,1034 1550,1010Z", "#f4ead6", 6)
    cloth = shape("M-20,-20 H96 C70,200 110,420 74,640 C62,760 84,900 60,1100 H-20Z", "#c8862f", 9) + stroke(
        "M30,-20 C16,300 44,700 20,1100 M66,-20 C46,260 78,600 50,900", "#8a5626", 8
    )
    return overlay(cloth + rest)
