# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A small café: the counter with its machine, cakes under glass, a tall window to the street, hanging plants."""

from svgkit import gradient

from places.common import (
    INK,
    View,
    box,
    chair,
    clouds,
    crown,
    disc,
    fern,
    group,
    overlay,
    page,
    pendant,
    polygon,
    shape,
    shine,
    steam,
    stroke,
    text,
)

ALT = {
    "es": "Un café: la barra con su cafetera y pasteles bajo vidrio, mesitas, plantas colgadas y un ventanal a la calle.",
    "en": "A café: the counter with its coffee machine and cakes under glass, small tables, hanging plants and a tall window.",
}


def build() -> str:
    """The picture."""
    v = View(960, 362, 165, 1150)
    z, wide, high = 660, 400, 300
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #2f5f5c", "1 #3f7a70")
        + gradient("wl", "0 #244a4a", "1 #386c66", vector=(0, 0, 1, 0))
        + gradient("wr", "0 #c98f5c", "1 #a86f48", vector=(0, 0, 1, 0))
        + gradient("day", "0 #9fdcf4", "1 #fdf2cc")
        + gradient("wood", "0 #b8804a", "1 #8a5632")
    )
    out = v.poly(((-wide, 0, 150), (wide, 0, 150), (wide, 0, z), (-wide, 0, z)), "#c8915a", 0)
    for i in range(17):
        x = -wide + i * 50
        out += v.line(((x, 0, 150), (x, 0, z)), "#9c6a3e", 4)
    for i, q in enumerate((260, 330, 420, 540)):
        for k in range(8):
            x = -wide + (k * 2 + i % 2) * 50
            out += v.line(((x, 0, q), (x + 50, 0, q)), "#9c6a3e", 3)
    out += w.rect(-wide, 0, 2 * wide, high, "url(#wall)")
    # brick to the right of the shelves, shelves behind the bar
    for r in range(20):
        for k in range(9):
            a = 186 + k * 26 - (13 if r % 2 else 0)
            if a + 24 > 186 and a < wide:
                out += w.rect(
                    max(a, 186),
                    r * 15,
                    min(a + 24, wide) - max(a, 186),
                    13,
                    ("#c2704e", "#b5623f", "#cf8260")[(r * 3 + k) % 3],
                    1.6,
                )
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, z), (-wide, high, z)), "#3a3434", 4)
    for q in (600, 480, 380):
        out += v.block(-wide, wide, high - 10, high, q, q + 12, "#5a4a44")
    # a slate above the bar, shelves of cups and jars
    out += w.rect(-176, 216, 350, 62, "#8a5632") + w.rect(-170, 222, 338, 50, "#26302f", 3)
    a, b = w.at(0, 236)
    out += text(a, b, "Café", 66, "#ffe9b0") + stroke(
        f"M{a - 270:.0f},{b - 40:.0f} h130 M{a - 270:.0f},{b - 14:.0f} h100 M{a + 140:.0f},{b - 40:.0f} h120 M{a + 140:.0f},{b - 14:.0f} h90",
        "#9ac8b8",
        6,
    )
    for y in (136, 178):
        out += w.rect(-170, y, 340, 6, "#b8804a")
    for i in range(13):
        a, b = w.at(-156 + i * 26, 142)
        c = ("#fff6e6", "#f2a93b", "#e8834a", "#8fd0c4", "#fff6e6")[i % 5]
        if i in (3, 4, 9):
            out += (
                box(round(a - 15), round(b - 50), 32, 50, "#e0eee6", 4, 5)
                + box(round(a - 12), round(b - 36), 26, 34, ("#5e3018", "#8a5632", "#3a1c10")[i % 3], 0, 4)
                + box(round(a - 17), round(b - 58), 36, 10, "#b8804a", 3, 3)
            )
        else:
            out += shape(f"M{a - 18:.0f},{b - 28:.0f} h34 l-5,28 h-24z", c, 4) + stroke(
                f"M{a + 15:.0f},{b - 22:.0f} q12,2 6,14 h-8", INK, 4
            )
    for i in range(10):
        a, b = w.at(-154 + i * 34, 184)
        if i % 3 == 0:
            out += fern(a, b, 46, i, ("#e8834a", "#fff6e6", "#f2a93b")[i % 3])
        else:
            out += box(
                round(a - 15), round(b - 44), 32, 44, ("#8a3f3a", "#2c4a6b", "#c8a05a", "#5a6b3a")[i % 4], 4, 3
            ) + box(round(a - 9), round(b - 30), 20, 16, "#fff1d0", 2)
    # left: the tall window
    p = v.side(-wide)
    out += p.rect(150, 0, z - 150, high, "url(#wl)")
    u0, u1 = 250, 600
    cl = [p.at(u0, 56), p.at(u1, 56), p.at(u1, 270), p.at(u0, 270)]
    yard = (
        clouds(((40, 150, 150), (180, 200, 120)), "#fff", 0.95)
        + crown(150, 400, 270, 260, 4)
        + crown(330, 380, 150, 150, 6)
        + polygon(((0, 470), (420, 420), (420, 700), (0, 900)), "#b8a89c", 4)
    )
    out += (
        p.rect(u0 - 8, 48, u1 - u0 + 16, 230, "#8a5632")
        + polygon(cl, "url(#day)", 0)
        + '<clipPath id="win"><path d="M'
        + "L".join(f"{x:.0f},{y:.0f}" for x, y in cl)
        + f'Z"/></clipPath><g clip-path="url(#win)">{yard}</g>'
    )
    for u in (u0, 367, 484, u1):
        out += p.line(((u, 56), (u, 270)), "#8a5632", 11) + p.line(((u - 2, 56), (u - 2, 270)), INK, 2.5)
    out += p.line(((u0, 206), (u1, 206)), "#8a5632", 9) + p.rect(u0 - 14, 40, u1 - u0 + 28, 9, "#b8804a")
    # right wall: a shelf of books and a bench
    r = v.side(wide)
    out += r.rect(150, 0, z - 150, high, "url(#wr)")
    for k in range(16):
        out += r.line(((150, k * 19), (z, k * 19)), "#9c6440", 3)
    out += r.rect(330, 130, 200, 90, "#5e3420") + r.rect(338, 136, 184, 78, "#8a5632", 3)
    for i in range(13):
        hh = (54, 62, 48, 66, 58)[i % 5]
        out += r.rect(
            344 + i * 13.4,
            136,
            12,
            hh,
            ("#c2334f", "#2fb5a8", "#f2a93b", "#5a6fc4", "#e9dcc0", "#7b4fc9", "#4d9a5c")[i * 3 % 7],
            3,
        )
    # the bar
    q = z - 120
    out += v.dark(0, q, 230, 0.8)
    out += v.block(-190, 176, 0, 96, q, q + 54, "url(#wood)", side="#5e3420") + v.block(
        -198, 184, 96, 104, q - 8, q + 58, "#e9dcc8", "#f6eee0"
    )
    d = v.wall(q)
    for i in range(8):
        out += d.rect(-182 + i * 45, 10, 36, 78, ("#2fa39a", "#38b0a6")[i % 2], 3)
    # machine
    a, b = v.at(-112, 104, q + 24)
    out += (
        box(round(a - 112), round(b - 118), 224, 112, "#d9e0e2", 6, 14)
        + box(round(a - 112), round(b - 118), 224, 34, "#c8303f", 6, 14)
        + box(round(a - 96), round(b - 60), 192, 42, "#5a6470", 4)
    )
    for dx in (-56, 0, 56):
        out += (
            box(round(a + dx - 14), round(b - 72), 28, 16, "#2c2436", 4, 3)
            + stroke(f"M{a + dx:.0f},{b - 56:.0f} v10", INK, 5)
            + shape(f"M{a + dx - 13:.0f},{b - 34:.0f} h26 l-4,22 h-18z", "#fff8ea", 4)
        )
    out += (
        disc(a + 76, b - 100, 9, "#fff1b8", 3)
        + stroke(f"M{a - 92:.0f},{b - 8:.0f} v10 M{a + 92:.0f},{b - 8:.0f} v10", INK, 10)
        + stroke(f"M{a + 112:.0f},{b - 80:.0f} q26,6 18,50", "#8f9aa0", 8)
    )
    for i in range(6):
        out += shape(f"M{a - 90 + i * 32:.0f},{b - 138:.0f} h26 l-4,20 h-18z", "#fff8ea", 4)
    out += steam(a + 132, b - 34, 40, 2, 0.55)
    # cakes under glass
    a, b = v.at(62, 104, q + 20)
    out += box(round(a - 124), round(b - 100), 300, 98, "#cfeaf0", 5, 8, 'fill-opacity=".55"')
    out += stroke(f"M{a - 124:.0f},{b - 50:.0f} h300", "#8fa8b0", 5)
    for i, (c, t) in enumerate((("#f2a0b8", "#fff6ee"), ("#7a4426", "#f6d58a"), ("#f6c445", "#fff6dd"))):
        x = a - 84 + i * 104
        out += (
            shape(f"M{x - 36:.0f},{b - 6:.0f} v-30 q36,-14 72,0 v30Z", c, 4)
            + shape(
                f"M{x - 36:.0f},{b - 34:.0f} q36,-18 72,0 q-6,12 -14,2 q-8,14 -18,2 q-10,14 -20,0 q-10,10 -20,-4Z", t, 4
            )
            + disc(x, b - 48, 7, "#c8203f", 3)
        )
    for i in range(6):
        x = a - 96 + i * 48
        out += shape(
            f"M{x - 20:.0f},{b - 54:.0f} q2,-24 20,-24 q18,0 20,24Z", ("#d9984a", "#c8803a")[i % 2], 4
        ) + stroke(f"M{x - 8:.0f},{b - 70:.0f} l4,12 M{x + 6:.0f},{b - 72:.0f} l2,12", "#8a5026", 3)
    out += box(round(a - 124), round(b - 100), 300, 98, "none", 5, 8) + stroke(
        f"M{a - 108:.0f},{b - 92:.0f} l-8,60 M{a - 84:.0f},{b - 92:.0f} l-4,26", "#ffffff", 5, 'opacity=".7"'
    )
    # lamps
    lamps = "".join(pendant(v, x, 214, 470, c, high) for x, c in ((-152, "#f2a93b"), (152, "#f2a93b")))
    out += lamps
    # round tables and chairs
    for x, q2 in ((-258, 440), (280, 430)):
        out += chair(v, x - 50, q2 + 16, "#c8623a", False, 40, 86) + chair(v, x + 54, q2 + 16, "#c8623a", False, 40, 86)
        out += (
            v.dark(x, q2 + 10, 60)
            + v.can(x, 3, 72, q2 + 12, 4, "#3a3434")
            + v.oval(x, 3, q2 + 12, 28, "#3a3434")
            + v.oval(x, 72, q2 + 12, 52, "#5e3420")
            + v.oval(x, 75, q2 + 12, 52, "#d9a568")
        )
        a, b = v.at(x - 18, 75, q2 + 8)
        out += (
            f'<ellipse cx="{a:.0f}" cy="{b:.0f}" rx="34" ry="10" fill="#fff8ea" stroke="{INK}" stroke-width="4"/>'
            + shape(f"M{a - 20:.0f},{b - 26:.0f} h40 l-7,24 h-26z", "#e8834a", 4)
            + stroke(f"M{a + 18:.0f},{b - 20:.0f} q14,2 6,14 h-8", INK, 4)
            + steam(a, b - 32, 34, 2, 0.6)
        )
        a, b = v.at(x + 24, 75, q2 + 16)
        out += fern(a, b, 54, 2, "#fff6e6")
    lights = (
        shine(*p.at(430, 130), 560, 460, "warm", 0.55)
        + "".join(shine(*v.at(x, 196, 470), 250, 220, "lamp", 0.65) for x in (-152, 152))
        + shine(*w.at(0, 160), 430, 200, "lamp", 0.25)
    )
    return page(out, defs, "#1c1a2c", 0.12, "#f2ece6", lights)


def near() -> str:
    """Plants that hang close to us."""
    one = group(fern(0, 0, 240, 3, "#e8834a", True) + stroke("M-60,-108 L0,-340 L60,-108", INK, 6), 80, 240)
    two = group(fern(0, 0, 190, 5, "#fff6e6", True) + stroke("M-50,-86 L0,-300 L50,-86", INK, 6), 1850, 190)
    return overlay(one + two)
