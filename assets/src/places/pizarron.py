# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A chalkboard, close: hills, a road and a chair that nobody sits on. Who can help is drawn round it, one after another.

Those drawings are props: a scene adds them. Everything stands in the upper 55 of 100, over the box of words.
"""

import math
import random

from svgkit import gradient, star

from places.common import INK, box, disc, group, overlay, page, polygon, shape, shine, stroke

ALT = {
    "es": "Un pizarrón con cerros, sol y un camino dibujados con gis. En medio, una silla vacía.",
    "en": "A chalkboard with hills, a sun and a road drawn in chalk. In the middle, an empty chair.",
}
PROPS = {
    "camioneta": {
        "es": "Dibujada con gis, una camioneta con una flecha y un papelito; una línea de puntos va a la silla.",
        "en": "Drawn in chalk, a bus with an arrow and a piece of paper; a dotted line goes to the chair.",
    },
    "salud": {
        "es": "Dibujado con gis, el puesto de salud con su cruz y un papelito; una línea de puntos va a la silla.",
        "en": "Drawn in chalk, the health post with its cross and a piece of paper; a dotted line goes to the chair.",
    },
    "alcaldia": {
        "es": "Dibujada con gis, la alcaldía con dos varas y un sombrero, y un papelito; una línea de puntos va a la silla.",
        "en": "Drawn in chalk, the town hall with two staffs and a hat, and a piece of paper; a dotted line goes to the chair.",
    },
    "pan": {
        "es": "Dibujado con gis, un horno con pan y un papelito; una línea de puntos va a la silla.",
        "en": "Drawn in chalk, an oven with bread and a piece of paper; a dotted line goes to the chair.",
    },
    "telefono": {
        "es": "Dibujado con gis, un teléfono que suena y un papelito; una línea de puntos va a la silla.",
        "en": "Drawn in chalk, a telephone that rings and a piece of paper; a dotted line goes to the chair.",
    },
}
NEAR_TONE = "#c9bccb"
WHITE, YELLOW, PINK, BLUE, GREEN, ORANGE = "#f4f2e6", "#f9dc6a", "#f79ab4", "#8fd0f2", "#a4dc8a", "#f7a862"


def chalk(data: str, colour: str = WHITE, width: float = 8) -> str:
    """A stroke of chalk: its dust, its body, and the grain of the board in it."""
    return stroke(data, colour, width + 9, 'opacity=".16"') + stroke(data, colour, width + 2.5, 'opacity=".94"')


def rubbed(data: str, colour: str, strength: float = 0.2) -> str:
    """A surface filled with the side of the chalk."""
    return f'<path d="{data}" fill="{colour}" opacity="{strength}"/>'


def wiped(data: str) -> str:
    """Where the sleeve went over the board, so that what is drawn there stands free."""
    return f'<path d="{data}" fill="#24594c" opacity=".8"/>'


def dots(line: str, colour: str) -> str:
    """A dotted line, from who can help to the chair."""
    return f'<path d="{line}" fill="none" stroke="{colour}" stroke-width="13" stroke-dasharray="1 27" stroke-linecap="round"/>'


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
            stroke(
                f"M{math.cos(a) * 18:.0f},{math.sin(a) * 18:.0f} L{math.cos(a) * 25:.0f},{math.sin(a) * 25:.0f}",
                "#fffaf0",
                5,
            )
            for a in (i * math.tau / 8 for i in range(8))
        )
    paper = (
        '<path d="M-40,-36 L44,-40 L40,44 L-44,40Z" fill="#10241f" opacity=".35" transform="translate(7,9)"/>'
        + polygon(((-42, -38), (42, -38), (42, 26), (26, 42), (-42, 42)), colour, 6)
        + polygon(((42, 26), (26, 26), (26, 42)), "#fffaf0", 4)
    )
    return group(
        paper
        + group(mark, -2, 4)
        + disc(0, -32, 9, "#e8347a" if colour != "#e8347a" else "#f6c445", 5)
        + disc(-3, -35, 3, "#fff"),
        x,
        y,
        1,
        turn,
    )


GRAIN = (
    '<filter id="grain" x="0" y="0" width="100%" height="100%" filterUnits="userSpaceOnUse"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="4" result="n"/>'
    '<feDisplacementMap in="SourceGraphic" in2="n" scale="5" xChannelSelector="R" yChannelSelector="G" result="rough"/>'
    '<feColorMatrix in="n" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -5.2 4.0" result="holes"/>'
    '<feComposite in="rough" in2="holes" operator="in"/></filter>'
)


def build() -> str:
    """The picture."""
    rng = random.Random(12)
    defs = (
        gradient("wall", "0 #f6e6bf", "1 #dcb98a")
        + gradient("slate", "0 #2c6a58", ".6 #24594c", "1 #1c4a41")
        + gradient("wood", "0 #b8763f", "1 #8a5230")
        + GRAIN
    )
    out = box(0, 0, 1920, 1080, "url(#wall)", 0)
    # frame, slate, what was wiped away before
    out += (
        box(40, 22, 1840, 800, "url(#wood)", 8, 10)
        + stroke("M62,40 H1858", "#d99a5c", 6)
        + box(84, 64, 1752, 716, "url(#slate)", 7, 6)
    )
    for _ in range(16):
        x, y, a = rng.uniform(140, 1700), rng.uniform(110, 720), rng.uniform(120, 340)
        out += f'<ellipse cx="{x:.0f}" cy="{y:.0f}" rx="{a:.0f}" ry="{a * 0.22:.0f}" fill="#e6f2ea" opacity=".045" transform="rotate({rng.uniform(-24, 8):.0f} {x:.0f} {y:.0f})"/>'
    d = ""
    # hills, a volcano, the sun, clouds, pines: low in the middle, where the chair stands
    back = "M96,372 C180,330 240,250 330,196 C350,184 380,184 398,198 C450,240 500,318 590,344 C700,372 800,392 960,396 C1120,398 1220,352 1330,318 C1420,292 1500,330 1580,300 C1660,262 1720,250 1824,300"
    d += rubbed(back + " V560 H96Z", GREEN, 0.1) + chalk(back, GREEN, 8)
    d += chalk("M302,222 l20,14 l18,-16 l20,18 l20,-14 l28,20", WHITE, 6) + chalk(
        "M364,176 q-10,-16 6,-26 q14,-8 2,-24", WHITE, 6
    )
    d += rubbed("M908,154 a52,52 0 1,1 104,0 a52,52 0 1,1 -104,0Z", YELLOW, 0.42) + chalk(
        "M908,154 a52,52 0 1,1 104,0 a52,52 0 1,1 -104,0Z", YELLOW, 8
    )
    for i in range(12):
        a = i * math.tau / 12
        d += chalk(
            f"M{960 + math.cos(a) * 66:.0f},{154 + math.sin(a) * 66:.0f} L{960 + math.cos(a) * 86:.0f},{154 + math.sin(a) * 86:.0f}",
            YELLOW,
            7,
        )
    for x, y in ((1100, 150), (180, 150)):
        d += chalk(f"M{x},{y} q-34,-4 -28,-28 q10,-26 40,-14 q18,-30 50,-10 q34,-10 36,22 q4,30 -30,30Z", WHITE, 6)
    for x, y in ((250, 690), (304, 706), (1490, 694), (1544, 682), (1716, 700)):
        d += chalk(f"M{x},{y + 26} v-18 M{x - 22},{y + 10} L{x},{y - 40} L{x + 22},{y + 10}Z", GREEN, 5)
    # the road, from the village to the city
    road = "M100,572 C300,534 520,594 760,582 C940,572 1080,540 1280,572 C1480,604 1640,572 1824,542"
    d += stroke(road, ORANGE, 50, 'opacity=".2"')
    d += f'<path d="{road}" fill="none" stroke="{WHITE}" stroke-width="6" stroke-dasharray="26 22" stroke-linecap="round" opacity=".85"/>'
    # the chair that nobody sits on
    chair = wiped("M890,286 H1030 V436 L1076,500 V606 H844 V500 L890,436Z") + chalk(
        "M902,506 V566 M1018,506 V566", WHITE, 8
    )
    chair += rubbed("M890,300 H1030 V338 H890Z M890,362 H1030 V398 H890Z", YELLOW, 0.5) + rubbed(
        "M892,436 H1028 L1074,498 H846Z", YELLOW, 0.6
    )
    chair += chalk("M890,282 V436 M1030,282 V436 M890,300 H1030 V338 H890Z M890,362 H1030 V398 H890Z", WHITE, 10)
    chair += chalk("M892,436 H1028 L1074,498 H846Z M846,498 V520 H1074 V498 M860,522 V604 M1060,522 V604", WHITE, 10)
    d += group(chair, 960 - 960 * 0.85, 256 - 282 * 0.85, 0.85)
    out += f'<g filter="url(#grain)">{d}</g>'
    # the ledge with chalk, the eraser, a box of pins
    out += box(60, 782, 1800, 30, "#a5683a", 6, 4) + stroke("M70,790 H1850", "#d99a5c", 5)
    for x, c, w in ((420, WHITE, 74), (520, PINK, 52), (1300, YELLOW, 66), (1386, BLUE, 44)):
        out += box(x, 766, w, 17, c, 4, 6)
    out += (
        box(820, 744, 170, 40, "#7a4a2c", 5, 6)
        + box(820, 768, 170, 18, "#f4efe2", 5, 3)
        + stroke("M840,756 h120", "#a5683a", 5)
    )
    out += "".join(
        disc(x, 786 + (i % 2) * 6, 3 + i % 3, "#fff", 0, 'opacity=".6"') for i, x in enumerate(range(440, 1440, 47))
    )
    out += shine(960, 470, 10, 10, "warm", 0)
    lights = shine(760, 250, 900, 420, "warm", 0.16) + polygon(
        ((300, 64), (620, 64), (1060, 780), (700, 780)), "#fff6d8", 0, 'opacity=".06"'
    )
    return page(out, defs, "#10241f", 0.1, "", lights)


def prop(name: str) -> str:
    """One of PROPS, on nothing: who can help, a pin, and the way to the chair."""
    draw, (x, y, colour, turn, kind) = DRAWN[name]
    return overlay(f'<g filter="url(#grain)">{draw()}</g>' + pin(x, y, colour, turn, kind), GRAIN)


def bus() -> str:
    """A bus, and an arrow for where it goes."""
    way, d = dots("M592,404 C680,362 760,376 850,408", ORANGE), ""
    body = "M216,556 V448 q0,-18 18,-18 h216 q30,0 38,38 l14,38 h38 q20,4 20,26 v24Z"
    d += wiped(body) + rubbed(body, ORANGE, 0.5) + chalk(body, ORANGE, 9)
    d += "".join(chalk(f"M{x},458 h46 v40 h-46z", WHITE, 7) for x in (244, 312, 380))
    d += chalk("M250,420 h168 M268,418 v-24 h46 v24 M338,418 v-34 h56 v34", YELLOW, 7)
    for x in (296, 476):
        d += disc(x, 558, 32, "#24594c", 0) + chalk(
            f"M{x - 32},558 a32,32 0 1,0 64,0 a32,32 0 1,0 -64,0 M{x - 8},558 a8,8 0 1,0 16,0 a8,8 0 1,0 -16,0",
            WHITE,
            8,
        )
    return way + group(d + chalk("M596,552 H750 M718,520 L752,552 L718,584", PINK, 12), 0, -90, 1)


def clinic() -> str:
    """The health post, with its cross."""
    way, d = dots("M770,270 C810,276 850,290 886,316", PINK), ""
    walls = "M476,330 V214 H566 V136 H662 V214 H752 V330Z"
    d += (
        wiped(walls)
        + rubbed(walls, PINK, 0.34)
        + chalk(walls, PINK, 9)
        + chalk("M590,330 v-60 h48 v60 M500,242 h40 v34 h-40z M688,242 h40 v34 h-40z", WHITE, 7)
    )
    return way + group(d + stroke("M614,152 v54 M587,179 h54", "#ff6a62", 22), 0, -26, 1)


def town_hall() -> str:
    """A house with two staffs before its door, and a hat beside it."""
    way, d = dots("M1172,280 C1130,280 1090,296 1042,318", YELLOW), ""
    walls, roof = "M1180,332 V220 H1400 V332Z", "M1156,222 L1290,128 L1424,222Z"
    d += wiped(walls + " " + roof) + rubbed(walls, WHITE, 0.2) + chalk(walls, WHITE, 9)
    d += (
        rubbed(roof, YELLOW, 0.3)
        + chalk(roof, YELLOW, 9)
        + chalk("M1278,186 a12,12 0 1,0 24,0 a12,12 0 1,0 -24,0", WHITE, 6)
    )
    d += chalk("M1264,332 v-58 q26,-34 52,0 v58", BLUE, 7) + chalk(
        "M1196,256 h28 v36 h-28z M1356,256 h28 v36 h-28z", BLUE, 6
    )
    for x, lean in ((1246, -8), (1334, 8)):
        d += stroke(f"M{x},356 L{x + lean},208", "#24594c", 26) + chalk(f"M{x},356 L{x + lean},208", ORANGE, 13)
        d += disc(x + lean, 200, 15, YELLOW) + chalk(f"M{x + lean - 12},232 h24", PINK, 9)
    hat = "M1404,340 q66,-32 132,0 q-10,22 -66,22 q-56,0 -66,-22Z M1436,328 q0,-54 34,-54 q34,0 34,54 q-34,13 -68,0Z"
    return way + group(
        d + wiped(hat) + rubbed(hat, YELLOW, 0.5) + chalk(hat, YELLOW, 8) + chalk("M1437,322 q33,13 66,0", PINK, 9),
        193.5,
        11.8,
        0.85,
    )


def oven() -> str:
    """An oven with its fire, and bread before it."""
    way, d = dots("M1186,446 C1150,430 1120,424 1078,430", ORANGE), ""
    dome, mouth = "M1190,590 V540 q0,-116 120,-116 q120,0 120,116 v50Z", "M1252,590 v-42 q0,-56 58,-56 q58,0 58,56 v42Z"
    d += (
        wiped(dome)
        + rubbed(dome, ORANGE, 0.34)
        + chalk(dome, ORANGE, 9)
        + rubbed(mouth, "#ff8a4c", 0.5)
        + chalk(mouth, WHITE, 8)
    )
    d += chalk("M1286,588 q-16,-26 6,-44 q2,18 14,20 q-4,-30 18,-46 q-2,26 18,38 q8,18 -6,32", YELLOW, 7)
    for x, y in ((1470, 588), (1540, 588), (1505, 548)):
        loaf = f"M{x - 36},{y} q2,-44 36,-44 q34,0 36,44Z"
        d += (
            wiped(loaf)
            + rubbed(loaf, YELLOW, 0.5)
            + chalk(loaf, YELLOW, 8)
            + chalk(f"M{x - 12},{y - 26} l8,16 M{x + 4},{y - 28} l8,16", WHITE, 5)
        )
    return way + group(
        d + chalk("M1524,492 q-10,-14 2,-24 q12,-10 2,-24 M1554,492 q-10,-14 2,-24 q12,-10 2,-24", WHITE, 6),
        196.5,
        4.5,
        0.85,
    )


def telephone() -> str:
    """A telephone that rings: it is the one that answers."""
    way, d = dots("M1560,352 C1420,326 1200,340 1044,366", BLUE), ""
    body = "M1594,506 q-6,-92 40,-114 h124 q46,22 40,114Z"
    receiver = "M1572,388 q-8,-62 124,-64 q132,2 124,64 q-2,18 -26,18 h-24 q-20,0 -18,-30 q-56,-14 -112,0 q2,30 -18,30 h-24 q-24,0 -26,-18Z"
    d += (
        wiped(body)
        + rubbed(body, BLUE, 0.34)
        + chalk(body, BLUE, 10)
        + wiped(receiver)
        + rubbed(receiver, BLUE, 0.3)
        + chalk(receiver, BLUE, 10)
    )
    d += chalk("M1654,452 a42,42 0 1,0 84,0 a42,42 0 1,0 -84,0", WHITE, 8)
    d += "".join(
        disc(1696 + math.cos(a) * 26, 452 + math.sin(a) * 26, 6, WHITE) for a in (i * math.tau / 8 for i in range(8))
    )
    return way + group(
        d
        + chalk(
            "M1620,300 q-26,-20 -34,-54 M1668,280 q-14,-26 -12,-58 M1724,280 q14,-26 12,-58 M1772,300 q26,-20 34,-54",
            YELLOW,
            10,
        ),
        0,
        -60,
        1,
    )


DRAWN = {
    "camioneta": (bus, (166, 384, "#f2633a", -7, "tick")),
    "salud": (clinic, (440, 156, "#e8347a", -6, "heart")),
    "alcaldia": (town_hall, (1452, 168, "#f6b52e", 6, "star")),
    "pan": (oven, (1446, 404, "#59b84a", -5, "heart")),
    "telefono": (telephone, (1800, 474, "#7b4fc9", 5, "tick")),
}


def near() -> str:
    """A pot of pencils at one side, the corner of somebody's exercise books at the other."""
    pencils = "".join(
        group(
            box(-11, -190, 22, 190, c, 6)
            + polygon(((-11, -190), (11, -190), (0, -222)), "#f3dcae", 5)
            + disc(0, -216, 4, INK),
            x,
            1010,
            1,
            t,
        )
        for x, c, t in ((1748, "#e8447a", -9), (1782, "#f6b52e", -2), (1818, "#3f8fe0", 5), (1850, "#4d9a5c", 12))
    )
    pot = (
        pencils
        + shape("M1700,990 H1890 L1872,1100 H1718Z", "#7b4fc9", 9)
        + stroke("M1724,1008 L1734,1090", "#a98be0", 9)
    )
    books = "".join(
        box(-40 + i * 8, 1000 - i * 34, 210 - i * 10, 34, c, 7, 6)
        + stroke(f"M{-10 + i * 8},{1017 - i * 34} h{150 - i * 10}", "#fff6dd", 5)
        for i, c in enumerate(("#c2334f", "#2fb5a8", "#f2a93b"))
    )
    return overlay(books + pot)
