# ruff: noqa: E501 (path data and tables of notes are not prose)
"""Doña Chelo's market stall: fruit in pyramids, herbs overhead, striped awnings, bare bulbs."""

import random

from svgkit import gradient, star

from places.common import (
    INK,
    View,
    box,
    bulb,
    bunting,
    disc,
    group,
    overlay,
    page,
    polygon,
    shade,
    shape,
    shine,
    stroke,
)

ALT = {
    "es": "El puesto de doña Chelo en el mercado: pirámides de fruta, manojos de hierbas, toldo de rayas, báscula y focos.",
    "en": "Doña Chelo's market stall: pyramids of fruit, bunches of herbs, a striped awning, scales and bare bulbs.",
}


def heap(x, y, r, rows, colour, light, leaf=False):
    """A pyramid of round fruit; (x, y) is the middle of its lowest row."""
    out = ""
    for row in range(rows):
        for i in range(rows - row):
            cx, cy = x + (i - (rows - row - 1) / 2) * r * 1.9, y - row * r * 1.6
            out += disc(cx, cy, r, colour, 5) + stroke(
                f"M{cx - r * 0.5:.1f},{cy - r * 0.2:.1f} q{r * 0.2:.1f},{-r * 0.4:.1f} {r * 0.6:.1f},{-r * 0.4:.1f}",
                light,
                r * 0.2,
            )
            if leaf:
                out += shape(
                    f"M{cx:.1f},{cy - r:.1f} q{r * 0.5:.1f},{-r * 0.4:.1f} {r * 0.8:.1f},0 q{-r * 0.4:.1f},{r * 0.3:.1f} {-r * 0.8:.1f},0z",
                    "#4d9a5c",
                    3,
                )
    return out


def herbs(x, y, s, seed, colour="#3d8452"):
    """A hanging bunch of leaves."""
    rng = random.Random(seed)
    out = stroke("M0,-60V0", INK, 4)
    for i in range(16):
        turn = -38 + i * 5
        out += group(
            shape("M0,0 C-13,34 -13,74 0,104 C13,74 13,34 0,0Z", rng.choice((colour, "#5fa35a", "#2f6b45")), 4),
            0,
            0,
            rng.uniform(0.8, 1.1),
            turn,
        )
    return group(out + box(-15, -8, 30, 24, "#e8347a", 5, 5), x, y, s)


def chillies(x, y):
    """A string of dried chillies."""
    pods = "".join(
        group(
            shape("M0,0 C18,10 16,50 2,74 C-8,52 -12,14 0,0Z", "#b8232f" if i % 3 else "#7c1420", 4),
            (i % 2) * 22 - 11,
            i * 22,
            1,
            30 - (i % 2) * 60,
        )
        for i in range(10)
    )
    return group(stroke("M0,-60V200", INK, 4) + pods, x, y)


def crate(x, y, w, h, colour):
    """A wooden crate front."""
    out = box(x, y, w, h, colour, 7)
    return (
        out
        + stroke(f"M{x},{y + h / 3:.0f}h{w} M{x},{y + 2 * h / 3:.0f}h{w}", INK, 5)
        + box(x + 8, y, 18, h, "#7a4a2c", 4)
        + box(x + w - 26, y, 18, h, "#7a4a2c", 4)
    )


def sign(x, y, c, mark):
    """A price card on a stick: only a shape, prices age badly."""
    return (
        stroke(f"M{x},{y}V{y + 66}", "#7a4a2c", 7)
        + polygon(((x - 38, y - 46), (x + 38, y - 50), (x + 40, y + 6), (x - 36, y + 10)), c, 5)
        + stroke(f"M{x - 20},{y - 26} h40 M{x - 20},{y - 8} h{mark}", INK, 5)
    )


def build() -> str:
    """The picture."""
    rng = random.Random(9)
    defs = gradient("back", "0 #5a2f5c", "1 #b0563f") + gradient("cloth", "0 #8a4a78", "1 #64304f")
    out = box(0, 0, 1920, 1080, "url(#back)", 0)
    # the hall behind: an aisle of other stalls that runs to the light of the street
    hall = View(960, 400, 165, 900)
    aisle = hall.poly(((-420, 0, 560), (420, 0, 560), (420, 0, 3000), (-420, 0, 3000)), "#d9a878", 0)
    aisle += hall.poly(((-420, 420, 560), (420, 420, 560), (420, 420, 3000), (-420, 420, 3000)), "#7a4a6a", 0)
    for q in (2600, 1900, 1400, 1050, 800):
        aisle += hall.poly(((-160, 420, q), (160, 420, q), (160, 420, q + 200), (-160, 420, q + 200)), "#ffe6a8", 3)
        aisle += hall.line(((-420, 400, q - 40), (0, 430, q - 40), (420, 400, q - 40)), "#3a1c3a")
    end = hall.wall(3000)
    aisle += end.rect(-420, 0, 840, 430, "#c8806a", 3) + end.rect(-150, 0, 300, 300, "#fff3c4", 3)
    for side in (-1, 1):
        for k, q in enumerate((2500, 1950, 1500, 1150, 870, 650)):
            x = side * 210
            c = ("#2fb5a8", "#f2a93b", "#3f8fe0", "#e8347a", "#59a84a", "#7b4fc9")[(k + (2 if side > 0 else 0)) % 6]
            lo, hi = (x, 420) if side > 0 else (-420, x)
            aisle += hall.block(lo, hi, 0, 84, q, q + 180, shade(c, -0.2))
            for i in range(7):
                fx = lo + (hi - lo) * (i + 0.5) / 7
                (cx, cy), r = hall.at(fx, 94, q + 20), 15 * hall.scale(q)
                aisle += disc(
                    cx, cy, r, rng.choice(("#f2633a", "#f6c445", "#6fb35e", "#c8203f", "#f28a2e")), max(1.5, r * 0.18)
                )
            p0, p1 = x - side * 40, x + side * 60
            for i in range(4):
                a0, a1 = q + i * 45, q + (i + 1) * 45
                aisle += hall.poly(
                    ((p0, 214, a0), (p0, 214, a1), (p1, 262, a1), (p1, 262, a0)), (c, "#fff6e6")[i % 2], 2.5
                )
            (cx, cy), r = hall.at(x - side * 30, 198, q + 60), 9 * hall.scale(q)
            aisle += disc(cx, cy, r, "#fff1b8", 2) + disc(cx, cy, r * 4, "url(#warm)", 0, 'opacity=".6"')
    out += '<clipPath id="hallway"><rect x="206" y="130" width="1508" height="470"/></clipPath>'
    out += f'<g clip-path="url(#hallway)"><rect x="200" y="120" width="1520" height="490" fill="#8a4a5a"/>{aisle}</g>'
    for x in (206, 1280):  # cloths that close the stall at its sides
        out += box(x, 130, 434, 470, "url(#cloth)", 6) + stroke(
            " ".join(f"M{x + 40 + k * 70},134 q-10,230 6,462" for k in range(6)), "#4a2450", 5, 'opacity=".55"'
        )
    out += bunting(640, 176, 1280, 176, 14, 12, 44, 4)
    # stall posts and awning
    out += box(170, 150, 34, 600, "#7a4a2c") + box(1716, 150, 34, 600, "#7a4a2c")
    n = 16
    for k in range(n):
        a, b = 60 + 1800 * k / n, 60 + 1800 * (k + 1) / n
        ta, tb = 180 + 1560 * k / n, 180 + 1560 * (k + 1) / n
        c = ("#e8347a", "#fff6e6")[k % 2]
        out += polygon(((ta, 20), (tb, 20), (b, 130), (a, 130)), c, 5)
        out += shape(f"M{a},130 H{b} V160 q{-(b - a) / 2},46 {-(b - a)},0Z", c, 5)
    for x in (420, 960, 1500):
        out += bulb(x, 240, 150, 210)
    out += (
        herbs(270, 236, 1.05, 2)
        + herbs(350, 236, 0.9, 5, "#6f8f4a")
        + herbs(560, 236, 0.8, 4)
        + chillies(640, 240)
        + herbs(1340, 236, 0.85, 7, "#6f8f4a")
        + chillies(1278, 240)
        + herbs(1590, 236, 1.0, 8)
        + herbs(1664, 236, 0.9, 9)
    )
    # a piñata star
    pinata = (
        f'<path d="{star(0, 0, 92, 42, 7)}" fill="#7b4fc9" stroke="{INK}" stroke-width="7" stroke-linejoin="round"/>'
        + disc(0, 0, 42, "#f6c445", 6)
        + disc(0, 0, 24, "#2fb5a8", 5)
    )
    pinata += stroke("M0,-92V-150 M0,92 v26 M-6,92 l-10,26 M6,92 l10,26", "#e8347a", 6)
    out += group(pinata, 730, 300, 0.72)
    # hanging scales
    out += (
        stroke("M1140,150V260", INK, 6)
        + disc(1140, 300, 46, "#f4efe2", 8)
        + stroke("M1140,300 L1162,276 M1108,300h8 M1164,300h8 M1140,268v8", INK, 5)
    )
    out += (
        stroke("M1140,346V376 M1140,376 L1084,430 M1140,376 L1196,430", INK, 5)
        + shape("M1074,430 h132 q-10,40 -66,40 q-56,0 -66,-40z", "#b9c4cc", 6)
        + disc(1120, 424, 18, "#f2a93b", 4)
        + disc(1156, 422, 18, "#f2a93b", 4)
    )
    # the display, in two steps
    out += (
        heap(330, 552, 30, 5, "#f28a2e", "#ffd08a", True)
        + heap(620, 556, 26, 5, "#c8203f", "#ff8a8a")
        + heap(900, 556, 24, 5, "#8fc03f", "#dcf08a")
    )
    out += "".join(
        group(
            shape(
                "M-30,6 C-34,-26 -4,-40 22,-30 C40,-20 34,14 6,22 C-12,26 -28,22 -30,6Z",
                ("#f6b52e", "#f2913a")[(i + j) % 2],
                5,
            )
            + stroke("M-14,-8 q10,-14 26,-12", "#fff1b8", 5),
            1118 + i * 64 + j * 32,
            556 - j * 42,
        )
        for j in range(4)
        for i in range(5 - j)
    )
    out += "".join(
        shape(
            f"M{1470 + i * 62 + j * 30},{566 - j * 42} q-16,-44 16,-68 q40,14 34,54 q-18,34 -50,14z",
            ("#3f6b3a", "#2f5530")[(i + j) % 2],
            5,
        )
        for j in range(3)
        for i in range(4 - j)
    )
    out += (
        crate(190, 580, 290, 84, "#c8915a")
        + crate(490, 580, 260, 84, "#b87a48")
        + crate(760, 580, 280, 84, "#c8915a")
        + crate(1050, 580, 370, 84, "#b87a48")
        + crate(1430, 580, 300, 84, "#c8915a")
    )
    for x, c, m in ((430, "#fff1b8", 24), (720, "#ffd9e6", 34), (1040, "#d8f0c8", 18), (1424, "#fff1b8", 30)):
        out += sign(x, 540, c, m)
    out += (
        heap(280, 770, 40, 2, "#6fae3f", "#cfe88a")
        + heap(640, 776, 34, 3, "#f6d04e", "#fff6c8")
        + heap(1040, 776, 36, 3, "#e0506a", "#ffb0c0")
        + heap(1480, 776, 40, 2, "#a5643a", "#e0a878")
    )
    out += box(120, 800, 1680, 300, "#2fb5a8", 8) + "".join(
        shape(f"M{120 + i * 120},800 h120 q-60,86 -120,0z", ("#f6b52e", "#f4efe2")[i % 2], 6) for i in range(14)
    )
    lights = "".join(shine(x, 260, 300, 260, "lamp", 0.6) for x in (420, 960, 1500)) + shine(
        960, 400, 330, 260, "warm", 0.35
    )
    return page(out, defs, "#3a1030", 0.12, "#f0dce4", lights)


def near() -> str:
    """Bunches that hang close to us."""
    return overlay(herbs(84, 110, 1.5, 4) + group(chillies(0, 0), 1850, 130, 1.2))
