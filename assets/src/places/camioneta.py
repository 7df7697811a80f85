# ruff: noqa: E501 (path data and tables of notes are not prose)
"""Inside a camioneta, the school bus that got a second life: green benches, baskets on the racks, a fringe, hills outside."""

import math
import random

from svgkit import gradient

from places.common import INK, PAPER, View, basket, blooms, box, disc, group, overlay, page, polygon, shade, shape, shine, stroke

ALT = {
    "es": "El interior de una camioneta al amanecer: filas de asientos verdes, canastos y bultos en las parrillas, un fleco de bolitas y un sol pegado en el parabrisas, cerros tras las ventanas.",
    "en": "Inside a camioneta at dawn: rows of green seats, baskets and bundles on the racks, a fringe of pompoms and a sun stuck to the windscreen, hills beyond the windows.",
}
NEAR_TONE = "#c0aebc"


def bench(view, x0, x1, z, colour: str) -> str:
    """A school bus bench from behind: a high rounded back, two panels, a steel rail."""
    (xa, ya), (xb, yb) = view.at(x0, 106, z), view.at(x1, 12, z)
    w, h, k = xb - xa, yb - ya, view.ink(z)
    out = shape(
        f"M{xa:.0f},{yb:.0f} V{ya + h * 0.16:.0f} Q{xa:.0f},{ya:.0f} {xa + w * 0.14:.0f},{ya:.0f} H{xb - w * 0.14:.0f} Q{xb:.0f},{ya:.0f} {xb:.0f},{ya + h * 0.16:.0f} V{yb:.0f}Z", colour, k
    )
    out += f'<path d="M{xa + w * 0.72:.0f},{ya:.0f} H{xb - w * 0.14:.0f} Q{xb:.0f},{ya:.0f} {xb:.0f},{ya + h * 0.16:.0f} V{yb:.0f} H{xa + w * 0.78:.0f}Z" fill="{INK}" opacity=".16"/>'
    out += stroke(f"M{xa + w * 0.08:.0f},{ya + h * 0.12:.0f} Q{xa + w * 0.08:.0f},{ya + h * 0.06:.0f} {xa + w * 0.18:.0f},{ya + h * 0.06:.0f} H{xb - w * 0.2:.0f}", shade(colour, 0.4), k * 0.8)
    out += stroke(f"M{(xa + xb) / 2:.0f},{ya + h * 0.1:.0f} V{yb - h * 0.16:.0f} M{xa + w * 0.08:.0f},{ya + h * 0.5:.0f} H{xb - w * 0.08:.0f}", shade(colour, -0.36), k * 0.7)
    return out + stroke(f"M{xa + w * 0.1:.0f},{ya - h * 0.03:.0f} H{xb - w * 0.1:.0f}", INK, k * 2.2) + stroke(f"M{xa + w * 0.1:.0f},{ya - h * 0.03:.0f} H{xb - w * 0.1:.0f}", "#d3dae0", k * 1.1)


def bundle(x, y, w, h, colour: str) -> str:
    """Things tied in a cloth, its foot in the middle at (x, y)."""
    return (
        shape(f"M{x - w / 2:.0f},{y:.0f} C{x - w * 0.62:.0f},{y - h * 0.7:.0f} {x - w * 0.2:.0f},{y - h * 0.84:.0f} {x:.0f},{y - h * 0.84:.0f} C{x + w * 0.2:.0f},{y - h * 0.84:.0f} {x + w * 0.62:.0f},{y - h * 0.7:.0f} {x + w / 2:.0f},{y:.0f}Z", colour, 5)
        + shape(f"M{x:.0f},{y - h * 0.8:.0f} l{-w * 0.26:.0f},{-h * 0.3:.0f} l{w * 0.2:.0f},{h * 0.02:.0f} l{w * 0.06:.0f},{h * 0.1:.0f} l{w * 0.08:.0f},{-h * 0.14:.0f} l{w * 0.2:.0f},{h * 0.04:.0f}Z", shade(colour, 0.2), 5)
        + stroke(f"M{x - w * 0.08:.0f},{y - h * 0.7:.0f} q{-w * 0.16:.0f},{h * 0.2:.0f} {-w * 0.2:.0f},{h * 0.5:.0f} M{x + w * 0.08:.0f},{y - h * 0.7:.0f} q{w * 0.16:.0f},{h * 0.2:.0f} {w * 0.18:.0f},{h * 0.46:.0f}", shade(colour, -0.3), 5)
    )


def hen(x, y, s) -> str:
    """A hen that travels, her feet at (x, y)."""
    bird = shape("M-44,0 C-70,-22 -66,-60 -50,-62 C-40,-44 -14,-40 6,-46 C8,-84 40,-92 46,-66 C48,-40 46,0 10,2Z", "#f7ecd8", 5)
    bird += shape("M8,-74 q2,-20 12,-10 q6,-18 14,-4 q12,-6 10,10 q-16,-10 -36,4z", "#e0263f", 4) + polygon(((46, -66), (62, -60), (46, -54)), "#f6b52e", 4) + disc(34, -66, 4.5, INK) + shape("M44,-52 q8,12 -2,18 q-8,-8 2,-18z", "#e0263f", 3)
    return group(bird + stroke("M-30,-18 q20,14 38,-6", "#c9a67a", 5), x, y, s)


def hills(xs, ys, night: bool, shift: float) -> str:
    """What passes a window: sky, two ridges, a milpa, a light or two; *xs*, *ys* span the pane."""
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    w, h = x1 - x0, y1 - y0
    far, nearer, field = ("#3a3f86", "#26305e", "#1c2450") if night else ("#a884b4", "#6f9a86", "#4f8a58")
    out = shape(f"M{x0:.0f},{y0 + h * (0.56 - 0.1 * shift):.0f} C{x0 + w * 0.2:.0f},{y0 + h * (0.3 + 0.1 * shift):.0f} {x0 + w * 0.34:.0f},{y0 + h * (0.3 - 0.1 * shift):.0f} {x0 + w * 0.5:.0f},{y0 + h * 0.44:.0f} S{x0 + w * 0.8:.0f},{y0 + h * (0.3 + 0.2 * shift):.0f} {x1:.0f},{y0 + h * (0.4 + 0.1 * shift):.0f} V{y1:.0f} H{x0:.0f}Z", far, 3)
    out += shape(f"M{x0:.0f},{y0 + h * 0.74:.0f} Q{x0 + w * 0.5:.0f},{y0 + h * (0.46 + 0.2 * shift):.0f} {x1:.0f},{y0 + h * 0.7:.0f} V{y1:.0f} H{x0:.0f}Z", nearer, 3)
    out += shape(f"M{x0:.0f},{y0 + h * 0.88:.0f} Q{x0 + w * 0.4:.0f},{y0 + h * 0.8:.0f} {x1:.0f},{y0 + h * 0.86:.0f} V{y1:.0f} H{x0:.0f}Z", field, 3)
    return out


def build() -> str:
    """The picture."""
    return scene()


def scene(night: bool = False) -> str:
    """The bus at dawn, or at *night* with its little lamps lit."""
    rng = random.Random(33)
    v = View(960, 396, 156, 760)
    half, high, end, near_ = 122, 204, 520, 60
    defs = (
        gradient("sky", *(("0 #12164c", ".6 #2f2f7c", "1 #5a4490") if night else ("0 #7a8fd8", ".45 #f2a0a8", ".75 #ffc98a", "1 #ffe6b0")))
        + gradient("roof", "0 #6fc4b8", "1 #cdeedd")
        + gradient("floor", "0 #8a7a80", "1 #4a3e50")
        + gradient("wall", "0 #f4e6bf", "1 #d9bd8c")
    )
    out = box(0, 0, 1920, 1080, "#4a3e50", 0)
    # the front: windscreen in two panes, the road between hills, the sun that was stuck there
    e = v.wall(end)
    out += e.rect(-half, 0, 2 * half, high, "#c8303f")
    out += e.rect(-half, 0, 2 * half, 40, "#2f6f9a", 3) + e.rect(-half, 40, 2 * half, 8, "#f6c445", 2) + e.rect(-half, 50, 2 * half, 6, "#fff3d0", 2)
    pane = [e.at(-104, 78), e.at(104, 78), e.at(104, 172), e.at(-104, 172)]
    xs, ys = [p[0] for p in pane], [p[1] for p in pane]
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    front = box(round(x0), round(y0), round(x1 - x0), round(y1 - y0), "url(#sky)", 0)
    if night:
        front += "".join(disc(rng.uniform(x0, x1), rng.uniform(y0, y0 + 60), rng.choice((1.2, 1.8)), "#fff6dd") for _ in range(26))
    else:
        front += disc((x0 + x1) / 2 + 42, y0 + 54, 17, "#fff6d0", 0) + disc((x0 + x1) / 2 + 42, y0 + 54, 44, "#ffe6a0", 0, 'opacity=".4"')
    front += hills(xs, ys, night, 0.4)
    cx = (x0 + x1) / 2
    front += shape(f"M{cx - 66:.0f},{y1:.0f} C{cx - 30:.0f},{y1 - 24:.0f} {cx - 30:.0f},{y1 - 34:.0f} {cx - 2:.0f},{y1 - 44:.0f} L{cx + 8:.0f},{y1 - 44:.0f} C{cx - 4:.0f},{y1 - 32:.0f} {cx + 30:.0f},{y1 - 24:.0f} {cx + 56:.0f},{y1:.0f}Z", "#3a3450" if night else "#8a7a88", 3)
    front += stroke(f"M{cx - 4:.0f},{y1 - 4:.0f} q-4,-8 -2,-14 M{cx - 2:.0f},{y1 - 26:.0f} q2,-5 5,-8", "#f6e0a0", 3)
    if night:
        front += "".join(disc(cx + dx, y1 + dy, 3.4, c) + disc(cx + dx, y1 + dy, 9, c, 0, 'opacity=".3"') for dx, dy, c in ((-14, -46, "#ff6f6a"), (-6, -46, "#ff6f6a"), (24, -38, "#fff3c0"), (31, -37, "#fff3c0"), (70, -30, "#ffcf6b"), (-72, -34, "#ffcf6b"), (-88, -30, "#ffcf6b")))
    out += '<clipPath id="wind"><path d="M' + "L".join(f"{x:.0f},{y:.0f}" for x, y in pane) + f'Z"/></clipPath><g clip-path="url(#wind)">{front}</g>'
    out += e.rect(-104, 78, 208, 94, "none", 5) + e.line(((0, 78), (0, 172)), INK, 11) + e.line(((0, 78), (0, 172)), "#d9d4cc", 5)
    a, b = e.at(-56, 152)
    out += "".join(polygon(((a + math.cos(t) * 17, b + math.sin(t) * 17), (a + math.cos(t + 0.26) * 29, b + math.sin(t + 0.26) * 29), (a + math.cos(t + 0.52) * 17, b + math.sin(t + 0.52) * 17)), "#f2633a", 2) for t in (i * math.tau / 12 for i in range(12)))
    out += disc(a, b, 18, "#f6c445", 3) + stroke(f"M{a - 8:.0f},{b + 4:.0f} q8,8 16,0", INK, 3) + disc(a - 6, b - 4, 2.4, INK) + disc(a + 6, b - 4, 2.4, INK)
    # fringe over the windscreen, mirror with a ribbon
    for i in range(27):
        u = -102 + i * 7.85
        a, b = e.at(u, 172)
        out += stroke(f"M{a:.0f},{b:.0f} v{12 + (i % 2) * 5}", INK, 2) + disc(a, b + 15 + (i % 2) * 5, 6, PAPER[(i * 3) % 8], 2)
    out += e.rect(-40, 176, 80, 20, "#9fc4dc", 4) + e.rect(-106, 172, 212, 5, "#f6c445", 3)
    # the dashboard, the wheel, the driver's high seat on the left, a gear lever
    out += e.rect(-104, 56, 208, 22, "#4a3e50", 4) + "".join(disc(*e.at(-70 + i * 12, 67), 6, "#fff3d0", 2) for i in range(4))
    wx, wy = v.at(-62, 92, end - 46)
    out += f'<ellipse cx="{wx:.0f}" cy="{wy:.0f}" rx="44" ry="34" fill="none" stroke="{INK}" stroke-width="12"/><ellipse cx="{wx:.0f}" cy="{wy:.0f}" rx="44" ry="34" fill="none" stroke="#6b4a3c" stroke-width="5"/>' + stroke(f"M{wx - 40:.0f},{wy:.0f} H{wx + 40:.0f} M{wx:.0f},{wy:.0f} V{wy + 32:.0f}", INK, 6)
    out += bench(v, -92, -34, end - 84, "#7a3f2c")
    gx, gy = v.at(-10, 66, end - 30)
    out += stroke(f"M{gx + 8:.0f},{gy + 60:.0f} L{gx:.0f},{gy:.0f}", INK, 7) + disc(gx, gy - 4, 9, "#e8447a", 4)
    # roof with ribs, floor with its mat, walls
    out += v.poly(((-half, high, near_), (half, high, near_), (half, high, end), (-half, high, end)), "url(#roof)", 0)
    for z in range(120, end, 70):
        out += v.line(((-half, high, z), (half, high, z)), "#4f9a90", max(2, 900 / z))
    out += v.poly(((-half, 0, near_), (half, 0, near_), (half, 0, end), (-half, 0, end)), "url(#floor)", 0)
    for x in (-26, -13, 0, 13, 26):
        out += v.line(((x, 0.3, near_ + 20), (x, 0.3, end)), "#3a3044", 3)
    lamps = ""
    for s in (-1, 1):
        p = v.side(s * half)
        out += p.rect(near_, 0, end - near_, high, "url(#wall)")
        out += p.rect(near_, 0, end - near_, 62, "#2f7d5e", 4) + p.rect(near_, 58, end - near_, 9, "#f6c445", 3)
        z0, n = 92, 0
        while z0 < end - 50:
            z1 = min(z0 + 92, end - 12)
            q = [p.at(z0, 80), p.at(z1, 80), p.at(z1, 160), p.at(z0, 160)]
            name = f"c{'r' if s > 0 else 'l'}{n}"
            out += p.poly(((z0 - 5, 75), (z1 + 5, 75), (z1 + 5, 165), (z0 - 5, 165)), "#d9d4cc")
            inside = polygon(q, "url(#sky)", 0)
            wx0, wx1 = [t[0] for t in q], [t[1] for t in q]
            if night:
                inside += "".join(disc(rng.uniform(min(wx0), max(wx0)), rng.uniform(min(wx1), min(wx1) + (max(wx1) - min(wx1)) * 0.4), rng.choice((1.6, 2.4, 3)), "#fff6dd") for _ in range(10))
            inside += hills(wx0, wx1, night, (n * 0.37) % 1)
            if night:
                inside += "".join(disc(rng.uniform(min(wx0), max(wx0)), max(wx1) - (max(wx1) - min(wx1)) * rng.uniform(0.2, 0.42), rng.uniform(2.4, 5), "#ffd98a") for _ in range(8))
            out += f'<clipPath id="{name}"><path d="M' + "L".join(f"{x:.0f},{y:.0f}" for x, y in q) + f'Z"/></clipPath><g clip-path="url(#{name})">{inside}</g>'
            out += p.line(((z0, 120), (z1, 120)), INK, v.ink(z0) * 1.7) + p.line(((z0, 120), (z1, 120)), "#d9d4cc", v.ink(z0) * 0.9)
            out += p.poly(((z0, 80), (z1, 80), (z1, 160), (z0, 160)), "none")
            z0, n = z0 + 108, n + 1
        # a painted stripe and the luggage rack of pipes
        out += p.rect(near_, 168, end - near_, 10, "#e8447a", 3)
        x, xi = s * half, s * (half - 40)
        for k in range(4):
            xx = x + (xi - x) * (k + 1) / 4
            out += v.line(((xx, 176, near_), (xx, 176, end)), INK, 9) + v.line(((xx, 176, near_), (xx, 176, end)), "#c9d2d6", 5)
        for z in range(140, end, 90):
            out += v.line(((x, 176, z), (xi, 176, z)), INK, 7) + v.line(((x, 176, z), (xi, 176, z)), "#c9d2d6", 3) + v.line(((xi, 176, z), (xi, 203, z)), INK, 7) + v.line(((xi, 176, z), (xi, 203, z)), "#c9d2d6", 3)
        # what travels there
        things = (
            (480, "bundle", "#f6b52e"), (436, "basket", "#d9a45a"), (392, "bundle", "#7b4fc9"), (342, "basket", "#c98a4a"), (294, "box", "#c98f4a"), (250, "bundle", "#2fb5a8"), (206, "basket", "#d9a45a"), (166, "bundle", "#f2633a"),
        )
        for i, (z, kind, c) in enumerate(things):
            (a, b), k = v.at(s * (half - 21), 178, z), v.scale(z)
            if kind == "bundle":
                out += bundle(a, b, 34 * k, 24 * k, c if s < 0 else ("#e8447a", "#3f8fe0", "#59b84a")[i % 3])
            elif kind == "basket":
                if z == 206 and s > 0:
                    out += hen(a, b - 12 * k, 0.24 * k)
                else:
                    out += "".join(disc(a + dx * k, b - 19 * k, 6.5 * k, cc, 4) for dx, cc in ((-9, "#f2633a"), (4, "#f79a2f"), (12, "#f2633a")))
                out += basket(a, b, 38 * k, 17 * k, c)
            else:
                out += box(round(a - 15 * k), round(b - 19 * k), round(30 * k), round(19 * k), c, 5) + box(round(a - 15 * k), round(b - 12 * k), round(30 * k), round(4 * k), "#fff3d0", 0) + stroke(f"M{a:.0f},{b - 19 * k:.0f} v{19 * k:.0f}", "#8a5a34", 4)
    # small lamps along the middle of the roof, paper flowers over the aisle
    for z in range(180, end, 120):
        (a, b), k = v.at(0, high - 1, z), v.scale(z)
        lamps += f'<ellipse cx="{a:.0f}" cy="{b:.0f}" rx="{11 * k:.0f}" ry="{max(3, 3.4 * k):.0f}" fill="#fff3cf" stroke="{INK}" stroke-width="4"/>'
    out += lamps
    for s in (-1, 1):
        rail = v.line(((s * 34, 190, near_ + 30), (s * 34, 190, end - 10)), INK, 9) + v.line(((s * 34, 190, near_ + 30), (s * 34, 190, end - 10)), "#e3e8ea", 4)
        out += rail
    # the benches, farthest first; a shawl over one, a net of oranges by another
    for i, z in enumerate(range(424, 120, -72)):
        c = "#3f8f6a" if i % 2 else "#378262"
        for x0_, x1_ in ((-118, -34), (34, 118)):
            out += bench(v, x0_, x1_, z, c)
        if z == 280:
            (a, b), k = v.at(76, 107, z), v.scale(z)
            out += shape(f"M{a - 26 * k:.0f},{b - 2 * k:.0f} Q{a:.0f},{b - 8 * k:.0f} {a + 24 * k:.0f},{b - 2 * k:.0f} L{a + 22 * k:.0f},{b + 40 * k:.0f} Q{a:.0f},{b + 48 * k:.0f} {a - 24 * k:.0f},{b + 42 * k:.0f}Z", "#7b4fc9", 6) + stroke(f"M{a - 12 * k:.0f},{b + 2 * k:.0f} l{-2 * k:.0f},{38 * k:.0f} M{a + 10 * k:.0f},{b + 2 * k:.0f} l{2 * k:.0f},{38 * k:.0f}", "#a98be0", 7)
            out += "".join(stroke(f"M{a + (-22 + j * 9) * k:.0f},{b + 43 * k:.0f} v{7 * k:.0f}", "#a98be0", 5) for j in range(6))
    lights = shine(*e.at(0, 130), 420, 260, "lamp" if night else "warm", 0.2 if night else 0.6)
    if night:
        lights += "".join(shine(*v.at(0, high - 8, z), 46000 / z, 15000 / z, "lamp", 0.75) for z in range(180, end, 120)) + shine(960, 560, 560, 260, "lamp", 0.25)
        return page(out, defs, "#0c0a2c", 0.13, "#a09ad6", lights, lamps)
    for s in (-1, 1):
        lights += shine(*v.at(s * half, 122, 250), 330, 260, "warm", 0.35) + shine(*v.at(s * half, 122, 430), 190, 150, "warm", 0.35)
    return page(out, defs, "#4a1c3c", 0.12, "#f4e2e0", lights)


def near() -> str:
    """The bench before us and a bouquet that somebody is taking along; a pole to hold."""
    seat = shape("M1420,1120 V1000 Q1420,930 1490,930 H1850 Q1920,930 1940,990 V1120Z", "#3f8f6a", 9) + stroke("M1480,912 H1880", INK, 26) + stroke("M1480,912 H1880", "#d3dae0", 14) + stroke("M1450,990 Q1450,956 1490,956 H1800", "#7cbf9a", 8)
    pole = stroke("M34,-20 V1100", INK, 40) + stroke("M34,-20 V1100", "#d3dae0", 25) + stroke("M27,-20 V1100", "#ffffff", 6)
    flowers = blooms(1740, 870, 84, 60, 40, 7, ("#f6c445", "#ffd98a", "#f2633a", "#fff3d0")) + shape("M1690,890 L1736,1010 H1760 L1800,890Z", "#fff8ea", 7)
    return overlay(pole + flowers + seat)
