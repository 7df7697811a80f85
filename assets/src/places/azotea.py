# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A flat roof at dusk: water tanks, washing on a line, antennas, plants in tins, the lights of the city."""

import random

from svgkit import gradient

from places.common import (
    INK,
    View,
    blooms,
    box,
    clouds,
    disc,
    fern,
    group,
    overlay,
    page,
    shade,
    shape,
    shine,
    stroke,
)

ALT = {
    "es": "Una azotea al atardecer: tinacos, ropa tendida, macetas, una silla y las luces de la ciudad con los volcanes al fondo.",
    "en": "A flat roof at dusk: water tanks, washing on the line, plants, a chair, the city lights and volcanoes far away.",
}
NEAR_TONE = "#a87ca4"


def tank(view, x, z, r, high, y=60) -> str:
    """A black water tank on its stand of blocks."""
    out = view.dark(x, z, r * 1.3, 0.8) + view.block(x - r, x + r, 0, y, z - r * 0.4, z + r * 0.4, "#b08a8c", "#c8a09c")
    (a, b), s = view.at(x, y, z), view.scale(z)
    r, h = r * s, high * s
    d = f"M{a - r:.0f},{b:.0f} V{b - h * 0.72:.0f} C{a - r:.0f},{b - h * 0.9:.0f} {a - r * 0.5:.0f},{b - h:.0f} {a:.0f},{b - h:.0f} C{a + r * 0.5:.0f},{b - h:.0f} {a + r:.0f},{b - h * 0.9:.0f} {a + r:.0f},{b - h * 0.72:.0f} V{b:.0f}Z"
    out += shape(d, "#3a3450", 6) + shape(
        f"M{a - r:.0f},{b:.0f} V{b - h * 0.72:.0f} C{a - r:.0f},{b - h * 0.84:.0f} {a - r * 0.8:.0f},{b - h * 0.92:.0f} {a - r * 0.66:.0f},{b - h * 0.95:.0f} V{b:.0f}Z",
        "#f08a6a",
        0,
        'opacity=".55"',
    )
    for k in (0.16, 0.34, 0.52, 0.7):
        out += stroke(
            f"M{a - r * 0.98:.0f},{b - h * k:.0f} Q{a:.0f},{b - h * k + r * 0.16:.0f} {a + r * 0.98:.0f},{b - h * k:.0f}",
            "#221c38",
            6,
        )
    return (
        out
        + box(round(a - r * 0.34), round(b - h * 1.06), round(r * 0.68), round(h * 0.09), "#4a4464", 5, 5)
        + stroke(f"M{a + r * 0.9:.0f},{b - h * 0.1:.0f} h{r * 0.3:.0f} v{h * 0.1 + y * s:.0f}", "#8f8aa0", 8)
    )


def cloth(kind: str, colour: str) -> str:
    """A washed garment hanging at (0, 0)."""
    lit = shade(colour, 0.3)
    if kind == "shirt":
        return shape("M-22,0 h44 l40,26 l-18,36 l-16,-10 l4,92 h-64 l4,-92 l-16,10 l-18,-36Z", colour, 5) + stroke(
            "M-12,20 v110 M18,24 v104", lit, 5
        )
    if kind == "sheet":
        return shape("M-74,0 Q0,16 74,0 L80,146 Q40,160 0,146 T-78,148Z", colour, 5) + stroke(
            "M-44,14 L-50,140 M-6,18 L-8,138 M36,14 L40,144", shade(colour, -0.16), 6
        )
    if kind == "trousers":
        return shape("M-30,0 h60 l10,136 h-30 l-10,-92 l-10,92 h-30Z", colour, 5) + stroke("M-30,18 h60", lit, 5)
    return shape("M-12,0 h24 l-2,46 q22,6 24,22 h-40 q-8,-30 -6,-68Z", colour, 4)


def build() -> str:
    """The picture."""
    rng = random.Random(14)
    v = View(960, 470, 170, 1150)
    defs = (
        gradient("sky", "0 #3a2a7c", ".34 #a8408a", ".62 #f2705f", ".8 #ffb45c", "1 #ffd98a")
        + gradient("vol", "0 #5f3f86", "1 #a85a86")
        + gradient("roof", "0 #c98a7c", "1 #6f4560")
        + gradient("wallL", "0 #8a4a6a", "1 #c0707a", vector=(0, 0, 1, 0))
    )
    out = (
        box(0, 0, 1920, 1080, "url(#sky)", 0)
        + disc(1000, 392, 74, "#fff0b0")
        + clouds(((180, 220, 380), (1240, 190, 420), (760, 130, 300)), "#ff9a8a", 0.7)
    )
    # two volcanoes, the city in three bands
    out += shape(
        "M260,470 C420,400 540,320 600,262 Q640,236 682,266 C760,340 860,420 1000,470Z", "url(#vol)", 5
    ) + shape(
        "M566,292 L600,262 Q640,236 682,266 L712,298 C694,304 676,284 664,300 C648,280 632,306 616,288 C602,304 588,290 574,288Z",
        "#ffd9c8",
        4,
    )
    out += shape(
        "M1080,470 C1200,420 1260,390 1330,340 L1372,352 L1400,326 L1452,352 L1500,350 C1600,400 1700,440 1800,470Z",
        "url(#vol)",
        5,
    )
    for band, (y, lo, hi, cols, n) in enumerate(
        (
            (466, 16, 40, ("#8a4a8a", "#9c5590", "#7c4284"), 3),
            (490, 26, 66, ("#6b3a7c", "#7c4284", "#5f3474"), 3),
            (530, 40, 104, ("#4f2f6a", "#5f3a74", "#45295f"), 4),
        )
    ):
        x = -30
        while x < 1940:
            w, h = rng.randint(34, 90), rng.randint(lo, hi)
            out += box(x, y - h, w, h + 60, rng.choice(cols), n)
            for _ in range(max(1, w * h // 900)):
                if rng.random() < 0.75:
                    out += box(
                        x + rng.randint(6, max(7, w - 14)),
                        y - h + rng.randint(7, max(8, h - 4)),
                        7,
                        9,
                        rng.choice(("#ffd36b", "#ffe9a8", "#ffb04a")),
                        0,
                    )
            if band == 2 and rng.random() < 0.3:
                out += shape(f"M{x + 12},{y - h} v-22 q14,-12 28,0 v22Z", "#2a1c40", 4)
            if band == 2 and rng.random() < 0.25:
                out += stroke(f"M{x + 20},{y - h} v-44 m-14,8 h28 m-22,10 h16", "#2a1c40", 4)
            x += w
    out += '<rect x="0" y="400" width="1920" height="150" fill="url(#haze)" opacity=".5"/>'
    defs += gradient("haze", "0 #ffb45c 0", ".5 #ffb45c .6", "1 #ffb45c 0")
    # the roof, its low wall
    z = 900
    out += v.poly(((-1100, 0, 150), (1100, 0, 150), (1100, 0, z), (-1100, 0, z)), "url(#roof)", 0)
    for q in (800, 640, 500, 380):
        out += v.line(((-1100, 0, q), (1100, 0, q)), "#8a5a6c", 3)
    for x in range(-900, 901, 150):
        out += v.line(((x, 0, 150), (x, 0, z)), "#8a5a6c", 3)
    w = v.wall(z)
    out += w.rect(-1100, 0, 2200, 84, "#b8687a")
    for i in range(46):
        out += w.rect(-1100 + i * 48, (i % 2) * 0 + 4, 46, 36, ("#b8687a", "#c27484", "#ac5e72")[i % 3], 2) + w.rect(
            -1124 + i * 48, 42, 46, 36, ("#ac5e72", "#b8687a", "#c27484")[i % 3], 2
        )
    out += v.block(-1100, 1100, 84, 92, z - 20, z, "#d98f86", "#f0b09a")
    # stairs' hut on the left with its door and bulb
    out += v.block(-760, -330, 0, 270, 620, 880, "#d9787a", side="#9c4a68") + v.block(
        -776, -316, 270, 286, 606, 890, "#8a3f5c"
    )
    h = v.wall(620)
    out += (
        h.rect(-760, 0, 430, 60, "#a84a62", 4)
        + h.rect(-520, 0, 110, 206, "#4a6f8a")
        + h.rect(-508, 110, 86, 82, "#6f97a8", 4)
        + h.rect(-508, 14, 86, 80, "#6f97a8", 4)
        + h.disc(-426, 100, 5, "#f6c445", 3)
    )
    lamp = "".join((h.rect(-388, 196, 22, 30, "#fff1b8"), h.rect(-392, 224, 30, 7, "#2a1c40", 3)))
    out += lamp
    # tanks on the right
    out += tank(v, 420, 760, 78, 190) + tank(v, 640, 700, 86, 210)
    # antenna and dish
    a, b = v.at(250, 92, 880)
    out += stroke(
        f"M{a:.0f},{b:.0f} V{b - 250:.0f} M{a - 56:.0f},{b - 226:.0f} H{a + 56:.0f} M{a - 44:.0f},{b - 196:.0f} H{a + 44:.0f} M{a - 30:.0f},{b - 166:.0f} H{a + 30:.0f}",
        INK,
        6,
    )
    # washing lines
    x0, y0 = v.at(-300, 236, 640)
    x1, y1 = v.at(330, 236, 700)
    out += v.block(-304, -296, 0, 244, 636, 644, "#6b4a5c") + v.block(326, 334, 0, 250, 696, 704, "#6b4a5c")
    out += stroke(f"M{x0:.0f},{y0:.0f} Q{(x0 + x1) / 2:.0f},{y0 + 66:.0f} {x1:.0f},{y1:.0f}", INK, 4)
    items = (
        ("shirt", "#f6c445", 0.1),
        ("sheet", "#f4e4ec", 0.26),
        ("trousers", "#4a6fb0", 0.43),
        ("shirt", "#e8507a", 0.56),
        ("sock", "#2fb5a8", 0.66),
        ("sock", "#2fb5a8", 0.71),
        ("sheet", "#8fd0c4", 0.84),
    )
    for i, (kind, c, t) in enumerate(items):
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 4 * 33 * t * (1 - t)
        out += group(cloth(kind, c), round(x), round(y), 0.86, (-3, 2, 3, -2)[i % 4])
        out += "".join(
            box(round(x + dx - 4), round(y - 9), 8, 18, "#f2a93b", 3) for dx in ((-14, 14) if kind != "sock" else (0,))
        )
    # plants in tins, a crate, a chair with a guitar leaning
    for x, q, c, n in (
        (-270, 780, "#f2a93b", 3),
        (-215, 800, "#c8303f", 5),
        (150, 830, "#2fb5a8", 7),
        (215, 820, "#f2633a", 2),
    ):
        (a, b), s = v.at(x, 0, q), v.scale(q)
        out += v.dark(x, q, 28, 0.7) + fern(a, b, 84 * s, n, c)
    (a, b), s = v.at(-40, 0, 800), v.scale(800)
    out += (
        v.dark(-40, 800, 44, 0.7)
        + v.block(-84, 4, 0, 44, 780, 820, "#c8915a")
        + v.wall(780).line(((-84, 22), (4, 22)), INK, 4)
    )
    a, b = v.at(-40, 44, 800)
    out += blooms(a, b - 22, 62, 30, 40, 5, ("#f6c445", "#ff8fb4", "#fff6dd"))
    lights = (
        shine(1000, 392, 460, 360, "lamp", 0.8)
        + shine(*h.at(-377, 205), 260, 230, "lamp", 0.8)
        + shine(960, 470, 900, 130, "lamp", 0.3)
    )
    return page(out, defs, "#2a0f3c", 0.12, "#dcb0c4", lights, lamp)


def near() -> str:
    """Lines that cross above, with a few small lamps, and bougainvillea at the side."""
    wires = stroke("M-20,30 C400,120 900,20 1940,110", INK, 5) + stroke("M-20,90 C500,150 1200,60 1940,40", INK, 4)
    return overlay(wires + blooms(-10, 330, 110, 170, 90, 4) + blooms(30, 520, 60, 80, 36, 8))
