# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A chalkboard, close: a class has drawn the map of who can help, and pinned paper where somebody answers."""

import math
import random

from svgkit import gradient, star

from places.common import INK, box, disc, group, overlay, page, polygon, shape, shine, stroke

ALT = {
    "es": "Un pizarrón con un mapa dibujado con gis: cerros y sol, una iglesia, la escuela, el puesto de salud con su cruz, una antena de radio, una camioneta, un teléfono y casitas, unidos por líneas de puntos y papelitos de colores.",
    "en": "A chalkboard with a map drawn in chalk: hills and sun, a church, the school, the health post with its cross, a radio mast, a bus, a telephone and little houses, joined by dotted lines and coloured paper.",
}
NEAR_TONE = "#c9bccb"
WHITE, YELLOW, PINK, BLUE, GREEN, ORANGE = "#f4f2e6", "#f9dc6a", "#f79ab4", "#8fd0f2", "#a4dc8a", "#f7a862"


def chalk(data: str, colour: str = WHITE, width: float = 8) -> str:
    """A stroke of chalk: its dust, its body, and the grain of the board in it."""
    return stroke(data, colour, width + 9, 'opacity=".16"') + stroke(data, colour, width + 2.5, 'opacity=".94"')


def rubbed(data: str, colour: str, strength: float = 0.2) -> str:
    """A surface filled with the side of the chalk."""
    return f'<path d="{data}" fill="{colour}" opacity="{strength}"/>'


def house(x: float, y: float, s: float, colour: str, roof: str) -> str:
    """A little house as a class draws it, its foot in the middle at (x, y)."""
    walls = f"M{x - 34 * s:.0f},{y:.0f} V{y - 44 * s:.0f} H{x + 34 * s:.0f} V{y:.0f}Z"
    top = f"M{x - 46 * s:.0f},{y - 42 * s:.0f} L{x:.0f},{y - 84 * s:.0f} L{x + 46 * s:.0f},{y - 42 * s:.0f}Z"
    return rubbed(walls, colour, 0.28) + rubbed(top, roof, 0.4) + chalk(walls, colour, 6) + chalk(top, roof, 6) + chalk(
        f"M{x - 9 * s:.0f},{y:.0f} v{-24 * s:.0f} h{18 * s:.0f} v{24 * s:.0f}", WHITE, 5
    )


def pin(x: float, y: float, colour: str, turn: float, kind: str) -> str:
    """A piece of coloured paper with a mark on it, held by a pin."""
    marks = {
        "heart": "M0,22 C-34,-4 -22,-26 0,-10 C22,-26 34,-4 0,22Z",
        "star": star(0, 0, 24, 10),
        "tick": "",
        "sun": "",
    }
    mark = f'<path d="{marks[kind]}" fill="#fffaf0" opacity=".95"/>' if marks[kind] else ""
    if kind == "tick":
        mark = stroke("M-18,0 L-4,16 L20,-16", "#fffaf0", 9)
    if kind == "sun":
        mark = disc(0, 0, 12, "#fffaf0") + "".join(
            stroke(f"M{math.cos(a) * 18:.0f},{math.sin(a) * 18:.0f} L{math.cos(a) * 25:.0f},{math.sin(a) * 25:.0f}", "#fffaf0", 5) for a in (i * math.tau / 8 for i in range(8))
        )
    paper = (
        '<path d="M-40,-36 L44,-40 L40,44 L-44,40Z" fill="#10241f" opacity=".35" transform="translate(7,9)"/>'
        + polygon(((-42, -38), (42, -38), (42, 26), (26, 42), (-42, 42)), colour, 6)
        + polygon(((42, 26), (26, 26), (26, 42)), "#fffaf0", 4)
    )
    return group(paper + group(mark, -2, 4) + disc(0, -32, 9, "#e8347a" if colour != "#e8347a" else "#f6c445", 5) + disc(-3, -35, 3, "#fff"), x, y, 1, turn)


def build() -> str:
    """The picture."""
    rng = random.Random(12)
    defs = (
        gradient("wall", "0 #f6e6bf", "1 #dcb98a")
        + gradient("slate", "0 #2c6a58", ".6 #24594c", "1 #1c4a41")
        + gradient("wood", "0 #b8763f", "1 #8a5230")
        + '<filter id="grain" x="0" y="0" width="100%" height="100%" filterUnits="userSpaceOnUse"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="4" result="n"/>'
        '<feDisplacementMap in="SourceGraphic" in2="n" scale="5" xChannelSelector="R" yChannelSelector="G" result="rough"/>'
        '<feColorMatrix in="n" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -5.2 4.0" result="holes"/>'
        '<feComposite in="rough" in2="holes" operator="in"/></filter>'
    )
    out = box(0, 0, 1920, 1080, "url(#wall)", 0)
    # frame, slate, what was wiped away before
    out += box(40, 22, 1840, 800, "url(#wood)", 8, 10) + stroke("M62,40 H1858", "#d99a5c", 6) + box(84, 64, 1752, 716, "url(#slate)", 7, 6)
    for _ in range(16):
        x, y, a = rng.uniform(140, 1700), rng.uniform(110, 720), rng.uniform(120, 340)
        out += f'<ellipse cx="{x:.0f}" cy="{y:.0f}" rx="{a:.0f}" ry="{a * 0.22:.0f}" fill="#e6f2ea" opacity=".045" transform="rotate({rng.uniform(-24, 8):.0f} {x:.0f} {y:.0f})"/>'
    d = ""
    # hills, a volcano, the sun, clouds, pines
    back = "M96,420 C190,350 250,270 330,250 C360,242 384,262 410,290 C470,350 520,330 590,280 C640,246 690,190 742,150 C760,138 790,138 806,150 C850,186 890,250 950,300 C1010,346 1060,330 1120,292 C1190,250 1250,262 1310,310 C1380,360 1450,350 1520,300 C1590,256 1660,270 1824,372"
    d += rubbed(back + " V470 H96Z", GREEN, 0.12) + chalk(back, GREEN, 9)
    d += chalk("M716,176 l24,16 l18,-18 l22,20 l22,-16 l30,22", WHITE, 6)
    d += chalk("M776,132 q-10,-16 6,-26 q14,-8 2,-24", WHITE, 6)
    front = "M96,520 C260,440 380,430 520,470 C700,520 820,450 1000,470 C1200,492 1320,430 1500,452 C1640,470 1740,500 1824,480"
    d += chalk(front, GREEN, 7)
    d += rubbed("M1560,206 a66,66 0 1,1 132,0 a66,66 0 1,1 -132,0Z", YELLOW, 0.42) + chalk("M1560,206 a66,66 0 1,1 132,0 a66,66 0 1,1 -132,0Z", YELLOW, 8)
    for i in range(12):
        a = i * math.tau / 12
        d += chalk(f"M{1626 + math.cos(a) * 84:.0f},{206 + math.sin(a) * 84:.0f} L{1626 + math.cos(a) * 108:.0f},{206 + math.sin(a) * 108:.0f}", YELLOW, 7)
    for x, y in ((980, 130), (470, 140), (1270, 166)):
        d += chalk(f"M{x},{y} q-34,-4 -28,-28 q10,-26 40,-14 q18,-30 50,-10 q34,-10 36,22 q4,30 -30,30Z", WHITE, 6)
    for x, y in ((200, 404), (246, 386), (1090, 392), (1136, 404), (1560, 396), (1606, 410), (640, 430)):
        d += chalk(f"M{x},{y + 26} v-18 M{x - 22},{y + 10} L{x},{y - 40} L{x + 22},{y + 10}Z", GREEN, 5)
    # the road, from the village to the city
    road = "M130,690 C300,600 420,640 560,650 C760,664 800,560 960,560 C1120,560 1180,660 1340,650 C1440,644 1480,620 1566,604"
    d += stroke(road, ORANGE, 46, 'opacity=".2"') + chalk(road.replace("690", "668").replace("640 560", "618 560"), ORANGE, 5)
    d += f'<path d="{road}" fill="none" stroke="{WHITE}" stroke-width="6" stroke-dasharray="26 22" stroke-linecap="round" opacity=".85"/>'
    # the church
    d += rubbed("M300,592 V486 H420 V592Z", WHITE, 0.16) + chalk("M300,592 V486 H330 V450 L360,414 L390,450 V486 H420 V592Z", WHITE, 7)
    d += chalk("M346,592 v-44 q14,-22 28,0 v44 M360,414 v-30 M348,396 h24", YELLOW, 6) + chalk("M360,468 m-10,0 a10,10 0 1,0 20,0 a10,10 0 1,0 -20,0", WHITE, 5)
    # the school with its flag
    d += rubbed("M652,586 V500 H828 V586Z", YELLOW, 0.24) + chalk("M652,586 V500 H828 V586Z M636,500 L740,446 L844,500Z", YELLOW, 7)
    d += chalk("M722,586 v-46 h36 v46 M676,520 h26 v26 h-26z M780,520 h26 v26 h-26z", WHITE, 5) + chalk("M740,446 V384 M742,388 q22,-12 40,2 q-18,10 -40,26", BLUE, 6)
    # the clinic
    d += rubbed("M1044,700 V626 H1196 V700Z", PINK, 0.3) + chalk("M1044,700 V626 H1084 V566 H1156 V626 H1196 V700Z", PINK, 7) + chalk("M1102,700 v-34 h36 v34", WHITE, 5)
    d += stroke("M1120,580 v44 M1098,602 h44", "#ff6a62", 19)
    # the radio mast and its waves
    d += chalk("M1380,540 L1416,362 L1452,540 M1390,492 H1442 M1398,452 H1434 M1406,412 H1426 M1390,492 L1434,452 M1442,492 L1398,452", WHITE, 6)
    d += disc(1416, 352, 11, "#ff7a72", 0)
    for r in (34, 62, 90):
        d += chalk(f"M{1416 - r * 0.8:.0f},{352 - r * 0.62:.0f} A{r},{r} 0 0,0 {1416 - r * 0.8:.0f},{352 + r * 0.62:.0f} M{1416 + r * 0.8:.0f},{352 - r * 0.62:.0f} A{r},{r} 0 0,1 {1416 + r * 0.8:.0f},{352 + r * 0.62:.0f}", BLUE, 6)
    # the bus on the road
    d += rubbed("M470,662 V600 q0,-10 10,-10 h116 q16,0 20,20 l8,20 h22 q10,2 10,14 v18Z", ORANGE, 0.5) + chalk("M470,662 V600 q0,-10 10,-10 h116 q16,0 20,20 l8,20 h22 q10,2 10,14 v18Z", ORANGE, 7)
    d += chalk("M486,606 h24 v20 h-24z M522,606 h24 v20 h-24z M558,606 h24 v20 h-24z", WHITE, 5) + chalk("M488,584 h86 M500,584 v-12 h22 v12 M536,584 v-16 h28 v16", YELLOW, 5)
    d += "".join(disc(x, 664, 17, "#24594c", 0) + chalk(f"M{x - 17},664 a17,17 0 1,0 34,0 a17,17 0 1,0 -34,0", WHITE, 6) for x in (512, 616))
    # the telephone, large, at the right: it is the one that answers
    d += rubbed("M1592,700 q-6,-70 34,-92 h112 q40,22 34,92Z", BLUE, 0.3) + chalk("M1592,700 q-6,-70 34,-92 h112 q40,22 34,92Z", BLUE, 8)
    d += chalk("M1576,600 q-6,-46 106,-48 q112,2 106,48 q-2,14 -20,14 h-22 q-16,0 -14,-22 q-50,-12 -100,0 q2,22 -14,22 h-22 q-18,0 -20,-14Z", BLUE, 8)
    d += chalk("M1682,618 m-32,34 a32,32 0 1,0 64,0 a32,32 0 1,0 -64,0", WHITE, 6) + "".join(disc(1682 + math.cos(a) * 20, 652 + math.sin(a) * 20, 4.5, WHITE) for a in (i * math.tau / 8 for i in range(8)))
    # little houses and who lives in them
    for x, y, s, c, r in ((196, 596, 1.0, WHITE, PINK), (246, 704, 0.9, YELLOW, BLUE), (900, 700, 1.0, WHITE, ORANGE), (1230, 566, 0.84, GREEN, PINK), (1540, 536, 0.8, WHITE, YELLOW)):
        d += house(x, y, s, c, r)
    for x, y, c in ((964, 700, PINK), (990, 700, BLUE), (300, 704, WHITE)):
        d += chalk(f"M{x},{y} v-26 M{x},{y - 20} l-12,10 M{x},{y - 20} l12,10 M{x},{y} l-8,14 M{x},{y} l8,14", c, 5) + disc(x, y - 36, 9, c)
    # dotted lines: from each house to who can help
    for line, c in (
        ("M236,560 C270,520 290,520 306,530", PINK), ("M420,540 C500,500 580,500 650,530", YELLOW), ("M830,540 C900,520 960,600 1040,640", PINK),
        ("M1212,640 C1280,636 1336,600 1384,540", WHITE), ("M1450,470 C1520,430 1600,460 1660,546", BLUE), ("M940,660 C980,610 1010,620 1040,660", YELLOW), ("M1560,500 C1590,500 1620,520 1640,550", PINK),
        ("M262,650 C300,620 320,610 340,600", BLUE),
    ):
        d += f'<path d="{line}" fill="none" stroke="{c}" stroke-width="10" stroke-dasharray="1 24" stroke-linecap="round"/>'
    out += f'<g filter="url(#grain)">{d}</g>'
    # coloured paper where somebody answers
    for x, y, c, t, k in (
        (470, 470, "#e8347a", -7, "heart"), (880, 450, "#f6b52e", 5, "star"), (1256, 470, "#2fb5a8", -4, "tick"), (1806 - 36, 500, "#f2633a", 6, "sun"), (150, 470, "#7b4fc9", 8, "star"),
        (1010, 250, "#59b84a", -9, "heart"),
    ):
        out += pin(x, y, c, t, k)
    # the ledge with chalk, the eraser, a box of pins
    out += box(60, 782, 1800, 30, "#a5683a", 6, 4) + stroke("M70,790 H1850", "#d99a5c", 5)
    for x, c, w in ((420, WHITE, 74), (520, PINK, 52), (1300, YELLOW, 66), (1386, BLUE, 44)):
        out += box(x, 766, w, 17, c, 4, 6)
    out += box(820, 744, 170, 40, "#7a4a2c", 5, 6) + box(820, 768, 170, 18, "#f4efe2", 5, 3) + stroke("M840,756 h120", "#a5683a", 5)
    out += "".join(disc(x, 786 + (i % 2) * 6, 3 + i % 3, "#fff", 0, 'opacity=".6"') for i, x in enumerate(range(440, 1440, 47)))
    out += shine(960, 470, 10, 10, "warm", 0)
    lights = shine(760, 250, 900, 420, "warm", 0.16) + polygon(((300, 64), (620, 64), (1060, 780), (700, 780)), "#fff6d8", 0, 'opacity=".06"')
    return page(out, defs, "#10241f", 0.1, "", lights)


def near() -> str:
    """A pot of pencils at one side, the corner of somebody's exercise books at the other."""
    pencils = "".join(
        group(box(-11, -190, 22, 190, c, 6) + polygon(((-11, -190), (11, -190), (0, -222)), "#f3dcae", 5) + disc(0, -216, 4, INK), x, 1010, 1, t)
        for x, c, t in ((1748, "#e8447a", -9), (1782, "#f6b52e", -2), (1818, "#3f8fe0", 5), (1850, "#4d9a5c", 12))
    )
    pot = pencils + shape("M1700,990 H1890 L1872,1100 H1718Z", "#7b4fc9", 9) + stroke("M1724,1008 L1734,1090", "#a98be0", 9)
    books = "".join(box(-40 + i * 8, 1000 - i * 34, 210 - i * 10, 34, c, 7, 6) + stroke(f"M{-10 + i * 8},{1017 - i * 34} h{150 - i * 10}", "#fff6dd", 5) for i, c in enumerate(("#c2334f", "#2fb5a8", "#f2a93b")))
    return overlay(books + pot)
