# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A teenager's room in Houston at dusk: bed, desk with a laptop, jersey and scarf of an invented team, blinds."""

import random

from svgkit import gradient, star

from places.common import (
    INK,
    View,
    ball,
    box,
    clouds,
    crown,
    disc,
    fern,
    group,
    overlay,
    page,
    shape,
    shine,
    stroke,
    text,
)

ALT = {
    "es": "La recámara de Mateo en Houston al anochecer: cama, escritorio con laptop, playera y bufanda de su equipo, y una calle suburbana.",
    "en": "Mateo's room in Houston at dusk: a bed, a desk with a laptop, his team's jersey and scarf, and a suburban street outside.",
}
NEAR_TONE = "#8c80bc"


def build() -> str:
    """The picture."""
    rng = random.Random(3)
    v = View(960, 350, 165, 1130)
    z, wide, high = 560, 320, 270
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #5a78a8", "1 #7f9cc0")
        + gradient("wl", "0 #3a4f80", "1 #56709f", vector=(0, 0, 1, 0))
        + gradient("wr", "0 #56709f", "1 #34477a", vector=(0, 0, 1, 0))
        + gradient("dusk", "0 #5a4a9c", ".5 #f07f78", "1 #ffcf7a")
        + gradient("rug", "0 #c9b8a8", "1 #8f7f88")
        + gradient("screen", "0 #d8fbff", "1 #6fc8f0")
        + gradient("quilt", "0 #2f4a86", "1 #22366a")
    )
    out = v.poly(((-wide, 0, 120), (wide, 0, 120), (wide, 0, z), (-wide, 0, z)), "url(#rug)", 0)
    for _ in range(170):
        x, q = rng.uniform(-wide, wide), rng.uniform(200, z)
        (a, b), s = v.at(x, 0, q), v.scale(q)
        out += f'<path d="M{a:.0f},{b:.0f}q{3 * s:.0f},{-3 * s:.0f} {7 * s:.0f},0" fill="none" stroke="#7a6a78" stroke-width="2.5" opacity=".5"/>'
    out += w.rect(-wide, 0, 2 * wide, high, "url(#wall)") + w.rect(-wide, 0, 2 * wide, 12, "#f4efe6")
    out += v.poly(((-wide, high, 120), (wide, high, 120), (wide, high, z), (-wide, high, z)), "#c9cfe0", 4)
    # window with blinds: a suburban street, a sedan, a basketball hoop
    wx, wy = w.at(-116, 222)
    yard = clouds(((wx - 10, wy + 90, 200), (wx + 220, wy + 64, 180)), "#ffb89a", 0.85)
    yard += (
        shape(f"M{wx - 20:.0f},{wy + 190:.0f} l70,-58 l70,58 v70 h-140z", "#8a5a6a", 4)
        + shape(f"M{wx - 30:.0f},{wy + 190:.0f} l80,-66 l80,66z", "#4a2f58", 4)
        + box(wx + 20, wy + 200, 34, 34, "#ffd98a", 4)
    )
    yard += (
        shape(f"M{wx + 200:.0f},{wy + 184:.0f} l90,-66 l90,66 v80 h-180z", "#a86f6a", 4)
        + shape(f"M{wx + 186:.0f},{wy + 184:.0f} l104,-76 l104,76z", "#4a2f58", 4)
        + box(wx + 226, wy + 198, 40, 34, "#ffd98a", 4)
        + box(wx + 300, wy + 196, 60, 60, "#7a4a5c", 4)
    )
    yard += crown(wx + 158, wy + 150, 110, 120, 3, "#3f5a5a", "#5f7a62", "#2a3f4c", 4) + stroke(
        f"M{wx + 158:.0f},{wy + 250:.0f} v-50", "#3a2430", 10
    )
    yard += box(wx - 20, wy + 246, 500, 60, "#5a6a58", 4) + box(wx - 20, wy + 264, 500, 60, "#5a4a68", 4)
    out += w.window(-116, 108, 196, 118, "url(#dusk)", "#f4efe6", (2, 2), yard)
    for i in range(5):
        out += w.rect(-120, 226 - i * 7, 204, 4, "#f7f2e6", 2)
    out += w.line(((70, 226), (70, 150)), "#f7f2e6", 3)
    # wall: jersey in a frame, scarf, medals
    out += w.rect(118, 118, 104, 120, "#2c2436") + w.rect(124, 124, 92, 108, "#e9e4d6", 3)
    a, b = w.at(170, 178)
    out += (
        shape(
            f"M{a - 40:.0f},{b - 84:.0f} L{a - 90:.0f},{b - 52:.0f} L{a - 70:.0f},{b - 12:.0f} L{a - 50:.0f},{b - 24:.0f} V{b + 86:.0f} H{a + 50:.0f} V{b - 24:.0f} L{a + 70:.0f},{b - 12:.0f} L{a + 90:.0f},{b - 52:.0f} L{a + 40:.0f},{b - 84:.0f} Q{a:.0f},{b - 60:.0f} {a - 40:.0f},{b - 84:.0f}Z",
            "#f2633a",
            6,
        )
        + stroke(f"M{a - 22:.0f},{b - 22:.0f} V{b + 82:.0f} M{a + 22:.0f},{b - 22:.0f} V{b + 82:.0f}", "#ffd08a", 10)
        + text(a, b + 46, "10", 74, "#fff6e6")
    )
    out += (
        w.poly(((-300, 232), (-140, 232), (-140, 210), (-300, 210)), "#2fa39a")
        + "".join(w.rect(-300 + i * 32, 210, 16, 22, "#f6c445", 3) for i in range(5))
        + "".join(
            w.line(((-300 - 3, 213 + k * 5), (-309, 212 + k * 5)), "#f6c445", 3)
            + w.line(((-137, 213 + k * 5), (-131, 212 + k * 5)), "#f6c445", 3)
            for k in range(4)
        )
    )
    for i, c in enumerate(("#c8303f", "#3f8fe0", "#f6c445")):
        a, b = w.at(-288 + i * 26, 200)
        out += (
            stroke(f"M{a - 12:.0f},{b:.0f} L{a:.0f},{b + 62:.0f} L{a + 12:.0f},{b:.0f}", c, 7)
            + disc(a, b + 76, 18, "#f6c445", 4)
            + f'<path d="{star(a, b + 76, 11, 5)}" fill="#b5802a"/>'
        )
    # snapshots on a string
    x0, y0 = w.at(-196, 196)
    x1, y1 = w.at(-132, 196)
    out += stroke(f"M{x0:.0f},{y0:.0f} Q{(x0 + x1) / 2:.0f},{y0 + 22:.0f} {x1:.0f},{y1:.0f}", INK, 3)
    for i in range(3):
        a, b = x0 + 18 + i * 44, y0 + 10 + (6 if i == 1 else 0)
        out += group(
            box(-17, 0, 34, 42, "#fff8ea", 4)
            + box(-12, 5, 24, 22, ("#7fb7b2", "#f29c5a", "#c98fc0")[i], 0)
            + disc(-3, 18, 6, "#4a2430")
            + disc(7, 17, 5, "#2c1a26"),
            round(a),
            round(b),
            1,
            (-4, 3, -2)[i],
        )
    # left wall: closet with a bag on the knob
    p = v.side(-wide)
    out += (
        p.rect(120, 0, z - 120, high, "url(#wl)")
        + p.rect(300, 0, 190, 232, "#f4efe6")
        + p.rect(306, 0, 88, 226, "#e0d8cc")
        + p.rect(396, 0, 88, 226, "#e9e2d6")
    )
    for u in (306, 396):
        out += "".join(p.line(((u + 10, 20 + k * 9), (u + 78, 20 + k * 9)), "#b5a8a0", 2.5) for k in range(22))
    # right wall: shelf and poster
    r = v.side(wide)
    out += (
        r.rect(120, 0, z - 120, high, "url(#wr)")
        + r.rect(330, 120, 120, 112, "#171c3c")
        + r.disc(390, 186, 34, "#f6c445", 3)
        + r.poly(((330, 120), (450, 120), (450, 150), (400, 168), (360, 146), (330, 160)), "#e8347a", 3)
        + r.rect(350, 128, 80, 6, "#fff6e6", 0)
    )
    # bed along the left: headboard against the back wall
    bx0, bx1 = -306, -150
    out += v.dark(-220, 400, 150, 0.9)
    out += v.block(bx0 - 4, bx1 + 4, 0, 96, z - 10, z - 2, "#8a5a3a", "#a5754c")
    out += v.block(bx0, bx1, 14, 50, 300, z - 10, "#e9e4f0", "#f4f0fa", "#c9c0d8")
    out += v.block(bx0 - 3, bx1 + 3, 12, 54, 292, 470, "url(#quilt)", "#3f62a8", "#263c74")
    for k in range(4):
        q = 320 + k * 38
        out += v.poly(
            ((bx0 - 3, 54.3, q), (bx1 + 3, 54.3, q), (bx1 + 3, 54.3, q + 14), (bx0 - 3, 54.3, q + 14)),
            ("#f2a93b", "#f4efe6")[k % 2],
            0,
        )
        out += v.poly(
            ((bx1 + 3, 54, q), (bx1 + 3, 54, q + 14), (bx1 + 3, 12, q + 14), (bx1 + 3, 12, q)),
            ("#b57a2c", "#b8b4c0")[k % 2],
            0,
        )
    a, b = v.at(-228, 52, z - 56)
    out += shape(
        f"M{a - 120:.0f},{b + 10:.0f} C{a - 140:.0f},{b - 46:.0f} {a - 96:.0f},{b - 62:.0f} {a:.0f},{b - 54:.0f} C{a + 96:.0f},{b - 62:.0f} {a + 140:.0f},{b - 46:.0f} {a + 120:.0f},{b + 10:.0f} C{a + 60:.0f},{b + 22:.0f} {a - 60:.0f},{b + 22:.0f} {a - 120:.0f},{b + 10:.0f}Z",
        "#fff8f0",
        6,
    ) + stroke(f"M{a - 80:.0f},{b - 28:.0f} q14,10 34,8 M{a + 84:.0f},{b - 30:.0f} q-14,12 -32,10", "#c9bcd4", 5)
    # night table with lamp, between bed and desk
    out += (
        v.block(-138, -86, 0, 56, z - 54, z - 6, "#8a5a3a", "#b58a5c")
        + v.wall(z - 54).rect(-132, 30, 40, 18, "#a5754c", 4)
        + disc(*v.at(-112, 39, z - 54), 5, "#f6c445", 3)
    )
    a, b = v.at(-112, 56, z - 30)
    lamp = (
        stroke(f"M{a:.0f},{b - 4:.0f} V{b - 52:.0f}", INK, 9)
        + f'<ellipse cx="{a:.0f}" cy="{b - 2:.0f}" rx="26" ry="7" fill="#2c2436"/>'
        + shape(
            f"M{a - 48:.0f},{b - 50:.0f} L{a - 28:.0f},{b - 108:.0f} H{a + 28:.0f} L{a + 48:.0f},{b - 50:.0f}Z",
            "#ffedb0",
            6,
        )
    )
    out += lamp
    la, lb = a, b
    # desk with the laptop open
    q = z - 78
    out += v.dark(80, q + 30, 170, 0.8)
    for x in (-46, 206):
        out += v.block(x, x + 7, 0, 74, q + 60, q + 66, "#4a3224") + v.block(x, x + 7, 0, 74, q + 2, q + 8, "#6b4a34")
    out += v.block(146, 214, 10, 70, q + 4, q + 60, "#8a5a3a") + "".join(
        v.wall(q + 4).rect(150, 14 + k * 19, 60, 16, "#a5754c", 4)
        + disc(*v.at(180, 22 + k * 19, q + 4), 4, "#f6c445", 2)
        for k in range(3)
    )
    out += v.block(-54, 220, 70, 76, q, q + 72, "#a5754c", "#c89a68")
    out += v.poly(
        ((20, 76.4, q + 14), (108, 76.4, q + 14), (104, 76.4, q + 46), (24, 76.4, q + 46)), "#b9c4cc", 5
    ) + v.poly(((28, 76.6, q + 22), (100, 76.6, q + 22), (98, 76.6, q + 40), (30, 76.6, q + 40)), "#3a3446", 0)
    lap = v.wall(q + 50)
    screen = lap.rect(20, 77, 88, 58, "#2c2436") + lap.rect(24, 81, 80, 50, "url(#screen)", 0)
    screen += (
        lap.rect(29, 117, 34, 9, "#ffffff", 0)
        + lap.rect(56, 103, 42, 9, "#58b8f0", 0)
        + lap.rect(29, 89, 48, 9, "#ffffff", 0)
    )
    out += screen
    for x, c, hh in ((-40, "#c2334f", 30), (-30, "#f2a93b", 34), (-19, "#2fb5a8", 28)):
        out += v.block(x, x + 9, 76, 76 + hh, q + 30, q + 52, c)
    a, b = v.at(152, 76, q + 30)
    out += box(round(a - 22), round(b - 46), 44, 46, "#e8347a", 5, 5) + stroke(
        f"M{a - 10:.0f},{b - 46:.0f} v-34 M{a + 2:.0f},{b - 46:.0f} v-44 M{a + 12:.0f},{b - 46:.0f} v-30", "#f6c445", 6
    )
    a, b = v.at(192, 76, q + 34)
    out += fern(a, b, 84, 2, "#f4efe6")
    # chair, ball, boots
    x = 60
    out += (
        v.dark(x, q - 44, 46)
        + v.can(x, 8, 40, q - 44, 4, "#3a3446")
        + v.oval(x, 8, q - 44, 28, "none", 6)
        + v.block(x - 26, x + 26, 40, 47, q - 66, q - 22, "#c8303f")
    )
    a, b = v.at(x, 92, q - 66)
    s = v.scale(q - 66)
    out += shape(
        f"M{a - 27 * s:.0f},{b + 40 * s:.0f} C{a - 31 * s:.0f},{b:.0f} {a - 24 * s:.0f},{b - 8 * s:.0f} {a:.0f},{b - 8 * s:.0f} C{a + 24 * s:.0f},{b - 8 * s:.0f} {a + 31 * s:.0f},{b:.0f} {a + 27 * s:.0f},{b + 40 * s:.0f}Z",
        "#c8303f",
        6,
    ) + stroke(
        f"M{a - 16 * s:.0f},{b + 6 * s:.0f} Q{a:.0f},{b - 2 * s:.0f} {a + 16 * s:.0f},{b + 6 * s:.0f}", "#f08a8a", 5
    )
    a, b = v.at(-96, 20, 420)
    out += v.dark(-96, 420, 26) + ball(a, b, 46)
    lights = (
        shine(la, lb - 70, 330, 290, "lamp", 0.75)
        + shine(*lap.at(64, 106), 330, 250, "cold", 0.5)
        + shine(*w.at(-18, 160), 420, 250, "warm", 0.28)
    )
    return page(out, defs, "#1c1a4c", 0.13, "#b8a8dc", lights, lamp + screen)


def near() -> str:
    """A curtain at one side and a string of small lights above."""
    cloth = shape("M-20,-20 H118 C128,180 86,360 120,560 C96,760 126,920 96,1100 H-20Z", "#31417a", 9) + stroke(
        "M40,-20 C54,240 24,520 50,1100 M86,-20 C94,260 62,520 90,1100", "#22305e", 7
    )
    lights = stroke("M1250,-10 Q1480,110 1700,40 T1960,90", INK, 5)
    for i, (x, y) in enumerate(((1310, 18), (1400, 48), (1490, 62), (1580, 62), (1670, 48), (1760, 34), (1850, 48))):
        lights += disc(x, y + 16, 14, ("#ffe08a", "#ff8fb4", "#9af5ff", "#b8f59a")[i % 4], 5)
    return overlay(cloth + lights)
