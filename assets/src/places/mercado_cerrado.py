# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The market at dusk: shutters down on both sides, one bulb left, crates, the last light at the gate."""

from svgkit import gradient

from places.common import (
    INK,
    View,
    box,
    bulb,
    bunting,
    clouds,
    disc,
    overlay,
    page,
    shade,
    shape,
    shine,
    stroke,
)

ALT = {
    "es": "El mercado al cerrar: cortinas de metal abajo, huacales apilados, un solo foco y el cielo del atardecer en la entrada.",
    "en": "The market at closing time: shutters down, stacked crates, a single bulb and the dusk sky at the gate.",
}
NEAR_TONE = "#7c68a4"


def huacal(view, x, y, z, w=52, h=34, d=36, colour="#c8915a", full="") -> str:
    """A slatted crate, with fruit if *full* is a colour."""
    out = view.block(x, x + w, y, y + h, z, z + d, shade(colour, -0.5), top=shade(colour, -0.55))
    front = view.wall(z)
    for k in range(3):
        out += front.rect(x, y + 2 + k * h / 3, w, h / 3 - 4, colour, view.ink(z) * 0.7)
    for u in (x, x + w - 5):
        out += front.rect(u, y, 5, h, shade(colour, -0.25), view.ink(z) * 0.7)
    if full:
        for i in range(4):
            (cx, cy), r = view.at(x + w * (i + 0.5) / 4, y + h + 3, z + 12), 7 * view.scale(z)
            out += disc(cx, cy, r, full, view.ink(z) * 0.7)
    return out


def build() -> str:
    """The picture."""
    v = View(960, 400, 165, 1100)
    wide, high, end = 330, 400, 2000
    defs = (
        gradient("sky", "0 #4a2f8a", ".5 #e0607a", "1 #ffc06a")
        + gradient("floor", "0 #b88a80", "1 #5f4258")
        + gradient("wl", "0 #4a3560", "1 #7a5070", vector=(0, 0, 1, 0))
        + gradient("wr", "0 #7a5070", "1 #4a3560", vector=(0, 0, 1, 0))
        + gradient("glow", "0 #ffb86a .8", "1 #ffb86a 0")
    )
    out = box(0, 0, 1920, 1080, "#3a2848", 0)
    # the gate: an arch of dusk
    e = v.wall(end)
    out += e.rect(-wide, 0, 2 * wide, high + 60, "#8a5a78")
    a, b = e.at(0, 0)
    k = v.scale(end)
    gate = f"M{a - 180 * k:.0f},{b:.0f} V{b - 230 * k:.0f} A{180 * k:.0f},{150 * k:.0f} 0 0,1 {a + 180 * k:.0f},{b - 230 * k:.0f} V{b:.0f}Z"
    out += (
        shape(gate, "url(#sky)", 5)
        + f'<clipPath id="gate"><path d="{gate}"/></clipPath><g clip-path="url(#gate)">{disc(a + 50 * k, b - 110 * k, 46 * k, "#fff0b0")}{clouds(((a - 150 * k, b - 210 * k, 130 * k), (a + 20 * k, b - 250 * k, 140 * k)), "#ff9a8a", 0.8)}{shape(f"M{a - 180 * k:.0f},{b:.0f} v{-60 * k:.0f} h{70 * k:.0f} v{-30 * k:.0f} h{60 * k:.0f} v{40 * k:.0f} h{70 * k:.0f} v{-56 * k:.0f} h{60 * k:.0f} v{30 * k:.0f} h{110 * k:.0f} v{80 * k:.0f}Z", "#3f2460", 0)}</g>'
        + f'<path d="{gate}" fill="none" stroke="{INK}" stroke-width="6"/>'
    )
    # floor with the shine of the gate, roof with its trusses
    out += v.poly(((-wide, 0, 150), (wide, 0, 150), (wide, 0, end), (-wide, 0, end)), "url(#floor)", 0)
    q = 200
    while q < end:
        out += v.line(((-wide, 0, q), (wide, 0, q)), "#5a3c54", max(1.5, 900 / q))
        q *= 1.22
    for x in range(-300, 301, 100):
        out += v.line(((x, 0, 150), (x, 0, end)), "#5a3c54", 2.5)
    out += v.poly(((-150, 0, end), (150, 0, end), (90, 0, 420), (-90, 0, 420)), "url(#glow)", 0, 'opacity=".8"')
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, end), (-wide, high, end)), "#4a3458", 0)
    for q in (1800, 1350, 1020, 780, 600, 460):
        out += v.poly(((-110, high, q), (110, high, q), (110, high, q * 1.12), (-110, high, q * 1.12)), "#c87a8a", 3)
        out += v.line(((-wide, high - 30, q), (wide, high - 30, q)), "#2a1c34") + v.line(
            ((-wide, high - 30, q), (-165, high, q), (0, high - 30, q), (165, high, q), (wide, high - 30, q)), "#2a1c34"
        )
    # stalls with shutters down on both sides
    for s in (-1, 1):
        p = v.side(s * wide)
        out += p.rect(150, 0, end - 150, high, "url(#wl)" if s < 0 else "url(#wr)")
        edges = (1990, 1560, 1230, 960, 730, 530, 350, 190)
        for i in range(len(edges) - 1):
            z1, z0 = edges[i], edges[i + 1]
            c = ("#2f8f9a", "#c8503a", "#e0a03a", "#5a6fc4", "#4d9a6a", "#c2385f", "#7b4fc9")[
                (i + (3 if s > 0 else 0)) % 7
            ]
            n = z1 - z0
            out += p.rect(z0, 0, n, 300, shade(c, -0.25))
            out += p.shutter(z0 + n * 0.07, 0, n * 0.86, 214, shade(c, 0.12), 15)
            out += p.rect(z0 + n * 0.42, 40, n * 0.16, 11, INK, 0) + p.disc(
                z0 + n * 0.5, 12, 7, "#f6c445", p.ink(z0) * 0.6
            )
            # rolled awning above, a board with a drawn fruit
            x, xi = s * wide, s * (wide - 52)
            for m in range(4):
                a0, a1 = z0 + n * m / 4, z0 + n * (m + 1) / 4
                out += v.poly(
                    ((x, 262, a0), (x, 262, a1), (xi, 226, a1), (xi, 226, a0)), (c, "#f4e4d8")[m % 2], v.ink(z0) * 0.8
                )
                out += v.poly(
                    ((xi, 226, a0), (xi, 226, a1), (xi, 212, (a0 + a1) / 2)), (c, "#f4e4d8")[m % 2], v.ink(z0) * 0.8
                )
            if z0 > 300:
                out += p.rect(z0 + n * 0.28, 300, n * 0.44, 54, "#f4e4c8") + p.disc(
                    z0 + n * 0.5,
                    326,
                    min(19, n * 0.1),
                    ("#f2a93b", "#c8203f", "#8fc03f", "#f6d04e")[i % 4],
                    p.ink(z0) * 0.8,
                )
    # crates, a broom, a hose of light: what is left of the day
    for x, y, q, full in (
        (-300, 0, 620, ""),
        (-246, 0, 630, "#f28a2e"),
        (-300, 34, 622, "#c8203f"),
        (-290, 0, 980, ""),
        (-290, 34, 984, ""),
        (-240, 0, 985, "#8fc03f"),
        (246, 0, 700, ""),
        (246, 34, 704, "#f6d04e"),
        (196, 0, 712, ""),
    ):
        if y == 0:
            out += v.dark(x + 26, q + 16, 40, 0.7)
        out += huacal(v, x, y, q, full=full)
    # cat asleep on a crate in the middle distance
    (cx, cy), k3 = v.at(222, 34, 716), v.scale(716)
    out += shape(
        f"M{cx - 22 * k3:.0f},{cy:.0f} C{cx - 30 * k3:.0f},{cy - 22 * k3:.0f} {cx - 4 * k3:.0f},{cy - 26 * k3:.0f} {cx + 8 * k3:.0f},{cy - 20 * k3:.0f} C{cx + 26 * k3:.0f},{cy - 16 * k3:.0f} {cx + 24 * k3:.0f},{cy:.0f} {cx + 18 * k3:.0f},{cy:.0f}Z",
        "#e8a04a",
        5,
    )
    out += (
        shape(
            f"M{cx - 30 * k3:.0f},{cy - 2 * k3:.0f} q{-2 * k3:.0f},{-16 * k3:.0f} {2 * k3:.0f},{-22 * k3:.0f} l{6 * k3:.0f},{6 * k3:.0f} h{6 * k3:.0f} l{6 * k3:.0f},{-6 * k3:.0f} q{4 * k3:.0f},{14 * k3:.0f} {0:.0f},{22 * k3:.0f}Z",
            "#e8a04a",
            5,
        )
        + stroke(
            f"M{cx - 26 * k3:.0f},{cy - 8 * k3:.0f} h{4 * k3:.0f} M{cx - 18 * k3:.0f},{cy - 8 * k3:.0f} h{4 * k3:.0f}",
            INK,
            3,
        )
        + stroke(
            f"M{cx + 16 * k3:.0f},{cy - 2 * k3:.0f} q{12 * k3:.0f},{6 * k3:.0f} {4 * k3:.0f},{18 * k3:.0f}", INK, 13
        )
        + stroke(
            f"M{cx + 16 * k3:.0f},{cy - 2 * k3:.0f} q{12 * k3:.0f},{6 * k3:.0f} {4 * k3:.0f},{18 * k3:.0f}",
            "#e8a04a",
            6,
        )
    )
    (a, b) = v.at(-180, 0, 640)
    (c, d) = v.at(-206, 150, 700)
    out += (
        stroke(f"M{a:.0f},{b - 40:.0f} L{c:.0f},{d:.0f}", INK, 13)
        + stroke(f"M{a:.0f},{b - 40:.0f} L{c:.0f},{d:.0f}", "#c8915a", 6)
        + shape(f"M{a - 10:.0f},{b - 62:.0f} l22,4 l26,60 h-62Z", "#e0b04a", 5)
        + stroke(
            f"M{a - 4:.0f},{b - 30:.0f} l-8,30 M{a + 8:.0f},{b - 30:.0f} v30 M{a + 18:.0f},{b - 30:.0f} l8,30",
            "#8a5a26",
            3,
        )
    )
    # cut paper across, high; the one bulb
    out += bunting(420, 150, 1500, 150, 20, 18, 54, 4)
    bx = 850
    one = bulb(bx, 300, 60, 0)
    out += one
    lights = (
        shine(bx, 324, 430, 360, "lamp", 0.85)
        + shine(bx, 720, 420, 90, "lamp", 0.4)
        + shine(*e.at(0, 160), 330, 260, "lamp", 0.7)
    )
    return page(out, defs, "#1c0c30", 0.13, "#a890c8", lights, one)


def near() -> str:
    """A shutter's edge and a hanging hook."""
    edge = shape("M-20,-20 H80 V1100 H-20Z", "#c2385f", 9) + "".join(
        stroke(f"M-10,{y} H76", "#7a2444", 6) for y in range(20, 1080, 44)
    )
    return overlay(
        edge
        + stroke("M1840,-20V120 q0,44 36,44 q34,0 34,-34", INK, 16)
        + stroke("M1840,-20V120 q0,44 36,44 q34,0 34,-34", "#8f8aa0", 7)
    )
