# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A stall of second-hand clothes on a city street: heaps, racks, a mirror, a painted sign, T-shirts that say odd things."""

import random

from svgkit import gradient, star

from places import azotea
from places.common import (
    INK,
    View,
    box,
    clouds,
    crown,
    disc,
    group,
    overlay,
    page,
    polygon,
    shade,
    shape,
    shine,
    stroke,
    text,
)

ALT = {
    "es": "Un puesto de paca en una calle de la ciudad: montones de ropa de colores, ganchos con playeras, un espejo y un rótulo pintado a mano que dice «Ropa americana».",
    "en": "A stall of second-hand clothes on a city street: colourful heaps, racks of T-shirts, a mirror and a hand-painted sign that says “Ropa americana”.",
}


def tee(colour: str, trim: str, print_: str = "") -> str:
    """A T-shirt on its hanger, the hook at (0, 0), 150 wide and 190 high; *print_* is drawn about (0, 92)."""
    body = "M-26,26 Q0,44 26,26 L62,38 L78,86 L50,96 L48,190 H-48 L-50,96 L-78,86 L-62,38Z"
    return (
        stroke("M0,6 q0,-12 8,-12 q8,0 8,8 q0,8 -16,14 v8", INK, 5)
        + shape(body, colour, 6)
        + f'<path d="M30,32 L62,38 L78,86 L50,96 L48,190 H14Z" fill="{INK}" opacity=".13"/>'
        + stroke("M-24,29 Q0,47 24,29", trim, 7)
        + stroke("M-50,96 L-46,76 M50,96 L46,76", INK, 4)
        + print_
    )


def words(lines, colour: str, size: float = 25, face: str = "Shrikhand") -> str:
    """A print of some words."""
    top = 96 - (len(lines) - 1) * size * 0.5
    return "".join(text(0, top + i * size * 1.02, line, size, colour, face) for i, line in enumerate(lines))


PRINTS = {
    "grandpa": lambda: words(("World’s", "Best", "Grandpa"), "#fff3d0", 25),
    "monday": lambda: words(("I ♥", "naps"), "#c8303f", 34).replace("♥", "") + f'<path d="M30,86 C-2,66 10,50 30,66 C50,50 62,66 30,86Z" fill="#e8447a" transform="translate(-4,-4)"/>',
    "fish": lambda: shape("M-36,104 C-14,76 18,76 34,104 C18,132 -14,132 -36,104Z M34,104 l20,-18 v36z", "#f2a93b", 4) + disc(-16, 100, 5, INK) + stroke("M-24,112 q8,6 14,0", INK, 4),
    "cactus": lambda: shape("M-12,140 V84 a12,12 0 0,1 24,0 V140Z", "#4d9a5c", 4) + stroke("M-12,112 h-16 v-18 M12,104 h16 v-18", "#4d9a5c", 11) + disc(22, 66, 9, "#f6b52e"),
    "team": lambda: text(0, 128, "88", 62, "#fff3d0", "Lexend"),
    "cat": lambda: shape("M-30,84 l6,-26 l18,14 h14 l18,-14 l6,26 q6,40 -31,42 q-37,-2 -31,-42z", "#3a3046", 4) + disc(-12, 94, 6, "#f6e07a") + disc(14, 94, 6, "#f6e07a") + stroke("M-6,108 q7,8 14,0", "#f7a8c6", 4),
    "reunion": lambda: words(("Smith", "Family", "Picnic"), "#1f5a4a", 23),
    "stripes": lambda: "".join(box(-48, 74 + i * 34, 97, 16, "#e8447a", 0) for i in range(3)),
}


def heap(view, x0, x1, z, high, seed: int) -> str:
    """A mountain of clothes on the table: sleeves, legs, one sock."""
    rng, out = random.Random(seed), ""
    colours = ("#e8447a", "#f6b52e", "#2fb5a8", "#7b4fc9", "#f2633a", "#3f8fe0", "#f4efe2", "#59b84a", "#c2334f", "#8fd0e0", "#f7a8c6", "#33507f")
    (xa, y), (xb, _) = view.at(x0, 84, z), view.at(x1, 84, z)
    s = view.scale(z)
    n = 46
    for i in range(n):
        t = i / n
        level = 1 - t
        level = abs(level) ** 0.8
        px = (xa + xb) / 2 + (rng.uniform(-0.5, 0.5)) * (xb - xa) * (1 - 0.72 * (1 - level)) * 0.98
        edge = 1 - (abs(px - (xa + xb) / 2) / ((xb - xa) / 2)) ** 2
        py = y - high * s * (1 - level) * max(0.12, edge) - 12
        c, w, h = rng.choice(colours), rng.uniform(52, 96), rng.uniform(30, 52)
        turn = rng.uniform(-28, 28)
        fold = shape(f"M{-w:.0f},{h * 0.5:.0f} C{-w * 1.05:.0f},{-h * 0.3:.0f} {-w * 0.5:.0f},{-h:.0f} 0,{-h * 0.86:.0f} C{w * 0.6:.0f},{-h:.0f} {w * 1.05:.0f},{-h * 0.2:.0f} {w:.0f},{h * 0.5:.0f} Q0,{h * 0.9:.0f} {-w:.0f},{h * 0.5:.0f}Z", c, 5)
        fold += stroke(f"M{-w * 0.6:.0f},{h * 0.1:.0f} Q{-w * 0.1:.0f},{-h * 0.5:.0f} {w * 0.5:.0f},{-h * 0.3:.0f} M{-w * 0.2:.0f},{h * 0.5:.0f} q{w * 0.3:.0f},{-h * 0.5:.0f} {w * 0.7:.0f},{-h * 0.3:.0f}", shade(c, -0.32), 5)
        if i % 5 == 0:
            fold += "".join(stroke(f"M{-w * 0.7 + k * w * 0.3:.0f},{h * 0.3:.0f} q{w * 0.1:.0f},{-h * 0.6:.0f} {w * 0.16:.0f},{-h * 0.9:.0f}", shade(c, 0.55), 7) for k in range(4))
        if i % 7 == 3:
            fold += "".join(disc(-w * 0.5 + k * w * 0.3, -h * 0.2 + (k % 2) * h * 0.3, 6, "#fff8ea") for k in range(4))
        out += group(fold, round(px), round(py), 0.9, turn)
    return out


def build() -> str:
    """The picture."""
    v = View(960, 372, 172, 1120)
    z = 560
    w = v.wall(z)
    defs = (
        gradient("sky", "0 #5fb6ea", "1 #e6f4e6")
        + gradient("road", "0 #cbb6b4", "1 #8c7684")
        + gradient("tarp", "0 #2f7fd0", "1 #4aa2e8")
        + gradient("glass", "0 #d8f0f8", ".5 #a8d4ea", "1 #e6f6fa", vector=(0, 0, 1, 1))
    )
    out = box(0, 0, 1920, 1080, "url(#sky)", 0) + clouds(((130, 150, 210), (1560, 130, 240)), "#fff", 0.95)
    # the street behind: houses with balconies, a corner tree, a bus far away
    far = v.wall(1150)
    for i, (x0, x1, high, c, t) in enumerate(((-1000, -640, 330, "#f2a0b4", "#8a3f6a"), (-640, -330, 400, "#f7d06b", "#b5562f"), (330, 620, 380, "#8fd0c4", "#2f7d78"), (620, 1000, 320, "#c9b0ea", "#5a3f9a"))):
        out += far.rect(x0, 0, x1 - x0, high, c) + far.rect(x0, 0, x1 - x0, 120, t, 3) + far.rect(x0 - 6, high - 16, x1 - x0 + 12, 18, shade(t, 0.2), 4)
        for k in range(3):
            for level in (150, 262):
                if level + 84 < high:
                    u = x0 + (x1 - x0) * (0.1 + 0.3 * k)
                    out += far.window(u, level, 56, 74, "#3d5a78", "#fff3d0", (2, 1))
                    if (i + k) % 2 == 0:
                        out += far.rect(u - 12, level - 6, 80, 26, "none", 4) + "".join(far.line(((u - 12 + j * 13, level - 6), (u - 12 + j * 13, level + 20)), INK, 2.4) for j in range(7))
    out += far.rect(-330, 0, 660, 250, "#b9d3e0", 4) + far.rect(-330, 0, 660, 104, "#8ba6b8", 3)
    out += v.poly(((-1300, 0, 300), (1300, 0, 300), (1300, 0, 1150), (-1300, 0, 1150)), "url(#road)", 0)
    a, b = v.at(-430, 0, 1050)
    out += stroke(f"M{a:.0f},{b:.0f} V{b - 200:.0f}", INK, 32) + stroke(f"M{a:.0f},{b:.0f} V{b - 200:.0f}", "#7a4a2c", 20) + crown(a, b - 300, 300, 240, 6)
    # poles and wires
    out += stroke("M0,96 C600,170 1300,60 1920,140 M0,70 C700,130 1200,70 1920,100", INK, 4)
    # back of the stall: a rail of T-shirts under a blue tarpaulin
    out += w.rect(-336, 0, 672, 232, "#5a3f6a", 5) + "".join(w.line(((u, 0), (u, 232)), "#48305a", 3) for u in range(-300, 320, 40))
    rail = v.line(((-330, 214, z - 20), (330, 214, z - 20)), INK, 13) + v.line(((-330, 214, z - 20), (330, 214, z - 20)), "#c9ccd4", 7)
    out += rail
    shirts = (
        ("#2f6fb0", "#f4efe2", "fish", -2), ("#f4efe2", "#c8303f", "monday", 2), ("#59b84a", "#f4efe2", "stripes", -3), ("#c2334f", "#f6c445", "grandpa", 0), ("#f6c445", "#7b4fc9", "cat", 3),
        ("#f2d9e6", "#1f5a4a", "reunion", -2), ("#7b4fc9", "#f6b52e", "team", 2), ("#f7ecd0", "#4d9a5c", "cactus", -3), ("#2fb5a8", "#f4efe2", "fish", 2),
    )
    for i, (c, t, k, turn) in enumerate(shirts):
        x, y = v.at(-300 + i * 75, 214, z - 22)
        out += group(tee(c, t, PRINTS[k]()), round(x), round(y) - 4, 1.06 if k == "grandpa" else 0.98, turn)
    # tarpaulin: scalloped, held by ropes
    (ax, ay), (bx, by) = v.at(-350, 262, z - 60), v.at(350, 262, z - 60)
    n, hem = 14, ""
    step = (bx - ax) / n
    for i in range(n):
        hem += f" q{step / 2:.1f},54 {step:.1f},0"
    out += shape(f"M{ax - 60:.0f},{ay - 120:.0f} Q960,{ay - 70:.0f} {bx + 60:.0f},{ay - 120:.0f} L{bx:.0f},{by:.0f} L{ax:.0f},{ay:.0f}Z", "url(#tarp)", 7)
    for i in range(n):
        out += shape(f"M{ax + i * step:.0f},{ay:.0f} q{step / 2:.0f},56 {step:.0f},0Z", ("#f6e07a", "#e8447a")[i % 2], 6)
    out += "".join(stroke(f"M{ax + i * step:.0f},{ay:.0f} Q{960 + (ax + i * step - 960) * 1.02:.0f},{ay - 60:.0f} {960 + (ax + i * step - 960) * 1.08:.0f},{ay - 112 + (1 - abs(i - 7) / 7) * 46:.0f}", "#1f5fa8", 4) for i in range(1, n))
    for x in (-344, 338):
        out += v.block(x, x + 9, 0, 270, z - 64, z - 56, "#a5683a")
    # the sign, painted by hand on a board
    cx, cy = v.at(0, 268, z - 60)
    sign = box(-330, -62, 660, 116, "#a5683a", 7, 8) + box(-318, -50, 636, 92, "#fff3d0", 5, 6)
    sign += text(4, 26, "Ropa americana", 60, "#e8b7c8") + text(0, 22, "Ropa americana", 60, "#c8203f")
    sign += f'<path d="{star(-282, -4, 22, 9)}" fill="#3f8fe0"/><path d="{star(284, -4, 22, 9)}" fill="#3f8fe0"/>'
    out += stroke(f"M{cx - 250:.0f},{cy - 150:.0f} v96 M{cx + 250:.0f},{cy - 150:.0f} v96", INK, 6) + group(sign, round(cx), round(cy) - 50, 1, -1.2)
    # a mirror on the left post, a rack with dresses on the right
    a, b = v.at(-268, 0, 440)
    mirror = box(-78, -430, 156, 420, "#c98f2f", 7, 70) + box(-60, -412, 120, 384, "url(#glass)", 5, 58)
    mirror += polygon(((-40, -330), (6, -400), (34, -400), (-40, -290)), "#fff", 0, 'opacity=".7"') + polygon(((-30, -120), (48, -240), (48, -204), (-10, -110)), "#fff", 0, 'opacity=".45"')
    mirror += stroke("M-60,-10 L-84,26 M60,-10 L84,26", INK, 12)
    out += v.dark(-268, 440, 40, 0.7) + group(mirror, round(a), round(b) - 20, 1.06, -3)
    q = 430
    out += v.dark(262, q, 90, 0.7)
    for x in (206, 322):
        out += v.block(x - 3, x + 3, 0, 168, q, q + 6, "#c9ccd4")
    out += v.block(196, 332, 164, 170, q, q + 6, "#c9ccd4")
    for i, (kind, c) in enumerate((("trousers", "#4f6fc0"), ("dress", "#e8447a"), ("shirt", "#f6b52e"), ("trousers", "#6b5a48"), ("dress", "#2fb5a8"), ("shirt", "#f4efe2"))):
        x, y = v.at(212 + i * 20.5, 162, q - 2)
        if kind == "dress":
            drawn = shape("M-22,0 h44 l4,50 l34,130 q-60,20 -120,0 l34,-130z", c, 5) + stroke("M-28,52 h56", "#fff8ea", 6) + "".join(disc(dx, dy, 6, "#fff8ea") for dx, dy in ((-24, 96), (12, 84), (-6, 128), (32, 132), (-38, 150), (16, 164)))
        else:
            drawn = azotea.cloth(kind, c)
        out += group(stroke("M0,-8 v-10 q0,-8 8,-8", INK, 4) + drawn, round(x), round(y) + 16, 1.06, (-3, 2)[i % 2])
    # the long table with its mountains, boxes under it
    q = 350
    out += v.dark(0, q + 30, 220, 0.9) + v.block(-196, 190, 0, 84, q, q + 96, "#7b4fc9", "#a98be0")
    t = v.wall(q)
    for i in range(12):
        out += t.poly(((-196 + i * 32.2, 84), (-180 + i * 32.2, 84), (-184 + i * 32.2, 0), (-196 + i * 32.2, 0)), "#6a3fb4", 0)
    out += t.rect(-196, 0, 386, 84, "none")
    out += heap(v, -180, -6, q + 50, 62, 2) + heap(v, 16, 178, q + 50, 46, 9)
    # three plush ears stick out of a heap, a hat on top
    a, b = v.at(-92, 152, q + 50)
    out += shape(f"M{a - 70:.0f},{b + 16:.0f} q70,24 140,0 l-30,-12 q-4,-62 -42,-62 t-40,62z", "#c98f4a", 6) + stroke(f"M{a - 38:.0f},{b + 2:.0f} q38,14 78,0", "#c8303f", 11)
    a, b = v.at(120, 126, q + 50)
    out += shape(f"M{a - 30:.0f},{b + 20:.0f} C{a - 60:.0f},{b - 70:.0f} {a - 24:.0f},{b - 84:.0f} {a - 10:.0f},{b - 4:.0f} C{a - 2:.0f},{b - 84:.0f} {a + 40:.0f},{b - 70:.0f} {a + 20:.0f},{b + 20:.0f}Z", "#f7ecd8", 6) + stroke(f"M{a - 34:.0f},{b - 44:.0f} l12,34 M{a + 14:.0f},{b - 46:.0f} l-8,36", "#f7a8c6", 9) + disc(a - 16, b + 18, 5, INK) + disc(a + 8, b + 18, 5, INK)
    a, b = t.at(40, 46)
    out += group(box(-92, -34, 184, 68, "#fff3d0", 6, 6) + stroke("M-66,-8 h132 M-66,14 h84", "#c8203f", 7) + f'<path d="{star(52, 14, 16, 7)}" fill="#2fb5a8"/>', round(a), round(b), 1, -3)
    lights = shine(960, 260, 900, 360, "warm", 0.2) + shine(*v.at(0, 120, 400), 700, 300, "warm", 0.16)
    return page(out, defs, "#4a1c4c", 0.12, "#fbf0ea", lights)


def near() -> str:
    """Two hangers with a sleeve on the left, a bale tied with string on the right."""
    bale = shape("M1690,1100 C1680,960 1700,880 1760,860 C1830,836 1930,850 1960,900 V1100Z", "#d9c49a", 9) + stroke("M1780,856 C1760,940 1770,1020 1760,1100 M1870,850 C1860,940 1876,1030 1866,1100 M1690,980 C1780,960 1880,960 1960,980", "#8a6a3c", 8)
    sleeve = stroke("M-20,40 H150", INK, 18) + stroke("M-20,40 H150", "#c9ccd4", 9)
    sleeve += group(tee("#3f8fe0", "#f6c445"), 20, 40, 2.1, 5)
    return overlay(bale + sleeve)
