# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A football field by day: a goal, stands, floodlights, trees and the far town."""

import random

from svgkit import gradient

from places.common import (
    INK,
    View,
    ball,
    box,
    clouds,
    crown,
    disc,
    overlay,
    page,
    shape,
    shine,
    stroke,
)

ALT = {
    "es": "Una cancha de futbol de día: la portería con red, gradas vacías, torres de luz, árboles y un balón en el área.",
    "en": "A football field by day: the goal with its net, empty stands, floodlights, trees and a ball in the box.",
}


def tower(view, x, z, high) -> str:
    """A mast of floodlights."""
    out = view.block(x - 12, x + 12, 0, high, z, z + 24, "#8f9aa0")
    (a, b), s = view.at(x, high, z), view.scale(z)
    out += box(round(a - 110 * s), round(b - 110 * s), round(220 * s), round(120 * s), "#5a6470", 5, 4)
    for i in range(4):
        for k in range(2):
            out += disc(a + (i - 1.5) * 50 * s, b - 82 * s + k * 52 * s, 20 * s, "#fff8dc", 3)
    return out


def build() -> str:
    """The picture."""
    rng = random.Random(8)
    v = View(960, 430, 170, 1150)
    defs = (
        gradient("day", "0 #3fa0e4", "1 #d8f2ee")
        + gradient("grass", "0 #7cc05a", "1 #3f8a4a")
        + gradient("far", "0 #8fb8c8", "1 #b8d8b8")
    )
    out = box(0, 0, 1920, 1080, "url(#day)", 0)
    out += clouds(((120, 200, 380), (760, 130, 420), (1420, 220, 380), (1180, 90, 200)), "#ffffff", 0.94)
    out += shape(
        "M-20,430 C220,350 420,380 640,350 C900,310 1150,370 1360,336 C1580,310 1760,350 1940,330 V470 H-20Z",
        "url(#far)",
        4,
    )
    # the town: a band of small houses
    x = -20
    while x < 1940:
        w, h = rng.randint(38, 72), rng.randint(26, 58)
        out += box(
            x, 428 - h, w, h + 20, rng.choice(("#e8a08a", "#f3d08a", "#a8c8c4", "#cfa8c8", "#8fb0d0", "#f4e6cc")), 3
        )
        out += box(x + 10, 428 - h + 12, 9, 11, "#5a5078", 0) + (
            box(x + 28, 428 - h + 12, 9, 11, "#5a5078", 0) if w > 48 else ""
        )
        x += w
    out += box(-10, 430, 1940, 200, "#8fc070", 0)
    out += tower(v, -1250, 3000, 900) + tower(v, 1300, 3000, 900)
    # trees behind the fence
    for i, (x, z, s) in enumerate(
        (
            (-1500, 2500, 1.0),
            (-1180, 2600, 0.85),
            (-700, 2700, 0.9),
            (-420, 2750, 0.75),
            (420, 2750, 0.8),
            (760, 2650, 0.95),
            (1120, 2600, 0.85),
            (1560, 2500, 1.05),
        )
    ):
        (a, b), k = v.at(x, 0, z), v.scale(z)
        out += box(round(a - 14 * k), round(b - 150 * k), round(28 * k), round(150 * k), "#7a4a2c", 4) + crown(
            a, b - 270 * k * s, 360 * k * s, 330 * k * s, i + 3, width=5
        )
    # fence
    y0, y1 = v.at(0, 210, 2300)[1], v.at(0, 0, 2300)[1]
    out += (
        '<pattern id="mesh" width="13" height="13" patternUnits="userSpaceOnUse"><path d="M0,0L13,13M13,0L0,13" stroke="#f4f4ea" stroke-width="1.6" opacity=".6"/></pattern>'
        + box(-10, round(y0), 1940, round(y1 - y0), "url(#mesh)", 0)
    )
    out += stroke(f"M-10,{y0:.0f}H1930", "#6b7a80", 5) + "".join(
        stroke(f"M{i * 120 + 20},{y0:.0f}V{y1:.0f}", "#6b7a80", 4) for i in range(17)
    )
    # field in bands
    out += box(-10, round(y1), 1940, 700, "url(#grass)", 0) + stroke(f"M-10,{y1:.0f}H1930", INK, 5)
    bands = [2300, 1900, 1580, 1320, 1100, 920, 760, 620, 500, 390, 290, 200]
    for i in range(0, len(bands) - 1, 2):
        out += v.poly(
            ((-5000, 0, bands[i]), (5000, 0, bands[i]), (5000, 0, bands[i + 1]), (-5000, 0, bands[i + 1])),
            "#a4d86a",
            0,
            'opacity=".38"',
        )
    # stands on the left, in steps, with a roof
    p = []
    for k in range(6):
        p.append(
            v.block(
                -1500 - k * 10,
                -760,
                40 + k * 44,
                40 + (k + 1) * 44,
                1750 + k * 80,
                1830 + k * 80,
                ("#c8d4d8", "#b8c6cc")[k % 2],
                "#e4ecee",
            )
        )
    out += v.dark(-1100, 1700, 520, 0.6)
    out += v.block(-1560, -740, 300, 520, 2220, 2240, "#9fb4bc") + "".join(reversed(p))
    for x in (-1480, -1120, -770):
        out += v.block(x, x + 16, 0, 560, 1745, 1760, "#5f7f8a")
    out += v.block(-1580, -720, 560, 590, 1700, 2300, "#c8503a", side="#8a3a34")
    for i in range(6):
        out += v.poly(
            (
                (-1560 + i * 140, 590, 1699),
                (-1490 + i * 140, 590, 1699),
                (-1490 + i * 140, 560, 1699),
                (-1560 + i * 140, 560, 1699),
            ),
            "#f4efe2",
            4,
        )
    # dugout on the right
    out += (
        v.dark(980, 1560, 300, 0.6)
        + v.block(800, 1180, 0, 16, 1560, 1680, "#8a9aa0")
        + v.block(800, 1180, 16, 190, 1660, 1680, "#3f8fb0")
    )
    for i in range(5):
        out += v.block(820 + i * 72, 876 + i * 72, 16, 60, 1600, 1640, "#f2a93b") + v.block(
            820 + i * 72, 876 + i * 72, 60, 106, 1632, 1640, "#f2a93b"
        )
    out += (
        v.block(790, 1190, 190, 204, 1540, 1690, "#2f6f8a")
        + v.block(790, 800, 0, 200, 1545, 1560, "#5f7f8a")
        + v.block(1180, 1190, 0, 200, 1545, 1560, "#5f7f8a")
    )
    # lines: goal area and box
    chalk = "#fdf9ec"
    q = 1150

    def area(half, depth):
        return v.poly(((-half, 0, q), (half, 0, q), (half, 0, q - depth), (-half, 0, q - depth)), "none", 0) + v.line(
            ((-half, 0, q), (-half, 0, q - depth), (half, 0, q - depth), (half, 0, q)), chalk, 9
        )

    out += v.line(((-5000, 0, q), (5000, 0, q)), chalk, 8) + area(430, 300) + area(1000, 640)
    out += v.oval(0, 0, 760, 14, chalk, 0)
    # the goal
    g, hgt, back = 330, 232, 150
    net = "".join(
        v.line(
            ((x, 0, q + back), (x, hgt * 0.55, q + back), (x, hgt, q + 40), (x, hgt, q)), "#ffffff", 2, 'opacity=".75"'
        )
        for x in range(-g, g + 1, 30)
    )
    for t in range(10):
        y = hgt * 0.55 * t / 9
        net += v.line(((-g, y, q), (-g, y, q + back), (g, y, q + back), (g, y, q)), "#ffffff", 2, 'opacity=".7"')
    for t in (0.25, 0.5, 0.75):
        y, zz = hgt * (0.55 + 0.45 * t), q + back - (back - 40) * t
        net += v.line(((-g, y, zz), (g, y, zz)), "#ffffff", 2, 'opacity=".7"')
    out += v.poly(((-g, 0, q), (g, 0, q), (g, 0, q + back), (-g, 0, q + back)), "#2f6a3c", 0, 'opacity=".5"') + net
    for w, c in ((20, INK), (11, "#fff8ea")):
        out += v.line(((-g, 0, q), (-g, hgt, q), (g, hgt, q), (g, 0, q)), c, w)
    # corner flag, cones, ball
    for x, zz in ((-420, 640), (-330, 640), (480, 620)):
        (a, b), s = v.at(x, 0, zz), v.scale(zz)
        out += (
            v.dark(x, zz, 22, 0.6)
            + shape(
                f"M{a - 18 * s:.0f},{b:.0f} L{a - 5 * s:.0f},{b - 42 * s:.0f} h{10 * s:.0f} L{a + 18 * s:.0f},{b:.0f}Z",
                "#f2703a",
                5,
            )
            + stroke(f"M{a - 11 * s:.0f},{b - 18 * s:.0f} h{22 * s:.0f}", "#fff6e6", 6 * s)
        )
    a, b = v.at(40, 22, 620)
    out += v.dark(40, 620, 32, 0.9) + ball(a, b, 42)
    for _ in range(90):
        x, zz = rng.uniform(-700, 700), rng.uniform(300, 900)
        (a, b), s = v.at(x, 0, zz), v.scale(zz)
        out += f'<path d="M{a:.0f},{b:.0f} l{-3 * s:.0f},{-9 * s:.0f} M{a:.0f},{b:.0f} l{3 * s:.0f},{-11 * s:.0f}" stroke="#2f7a44" stroke-width="3" fill="none" opacity=".7"/>'
    return page(out, defs, "#1c3a4c", 0.1, "", shine(1500, 60, 900, 520, "warm", 0.4))


def near() -> str:
    """A branch above, from a tree we stand under."""
    out = stroke("M1960,60 C1860,90 1760,60 1640,90", "#6b4028", 26) + stroke(
        "M1960,60 C1860,90 1760,60 1640,90", "#7a4a2c", 14
    )
    return overlay(
        out
        + crown(1860, 20, 330, 200, 4, width=8)
        + crown(1650, 30, 230, 150, 7, width=8)
        + crown(-10, 40, 240, 190, 9, width=8)
    )
