# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A prepa classroom by day: chalkboard, windows to the trees, desks."""

from svgkit import gradient

from places.common import INK, books, box, bunting, clouds, disc, floor_tiles, group, page, polygon, shape, stroke, tree

ALT = {
    "es": "Un salón de prepa de día: pizarrón verde, ventanas con árboles, mapa, reloj y butacas.",
    "en": "A high-school classroom by day: green chalkboard, windows with trees, a map, a clock and desks.",
}


def desk(x, y, s, colour):
    """A school desk with its paddle, seen from behind."""
    legs = stroke("M-70,0 L-84,150 M70,0 L84,150 M-50,60 H50", "#4a3d52", 12)
    back = shape("M-78,-110 q78,-18 156,0 l-6,74 q-72,-14 -144,0z", colour, 7) + stroke(
        "M-58,-40 V0 M58,-40 V0", "#4a3d52", 11
    )
    seat = shape("M-90,-8 h180 l10,34 h-200z", colour, 7) + shape("M70,-64 h120 l22,36 h-120z", "#e0b070", 7)
    return group(legs + back + seat, x, y, s)


def build() -> str:
    """The picture."""
    defs = (
        gradient("wall", "0 #f7e3b4", "1 #eec58a")
        + gradient("day", "0 #6fc3ee", "1 #d8f0e8")
        + gradient("board", "0 #2c6b58", "1 #1d4f44")
    )
    defs += gradient("sun", "0 #fff6c8 .55", "1 #fff6c8 0", vector=(0, 0, 1, 0.6))
    out = (
        box(0, 0, 1920, 720, "url(#wall)", 0)
        + box(-10, 560, 1940, 160, "#7fb7a8", 6)
        + box(-10, 548, 1940, 20, "#4a8a7c", 5)
        + floor_tiles(716, "#dcb48c", "#c4936c")
    )
    # windows
    for x in (50, 300):
        out += box(x, 90, 220, 380, "url(#day)") + clouds(((x + 10, 210, 120), (x + 90, 160, 110)), "#ffffff", 0.9)
        out += f'<svg x="{x + 4}" y="94" width="212" height="372" viewBox="{x + 4} 94 212 372">{tree(x + 130, 520, 150, x)}{tree(x - 10, 530, 120, x + 5)}</svg>'
        out += (
            stroke(f"M{x + 110},90V470M{x},280H{x + 220}", "#f4efe2", 12)
            + stroke(f"M{x},90h220v380h-220z", INK, 8)
            + box(x - 14, 468, 248, 22, "#f4efe2", 6)
        )
    out += polygon(((50, 90), (520, 90), (1180, 1080), (300, 1080)), "url(#sun)", 0)
    # chalkboard
    out += box(600, 110, 740, 390, "#a5683c", 8, 6) + box(626, 134, 688, 342, "url(#board)", 6)
    chalk = 'opacity=".92"'
    out += stroke("M668,190 h180 M668,220 h120", "#fff6e6", 8, chalk) + stroke(
        "M690,420 V290 M676,410 H900 M690,400 C740,390 780,300 884,280", "#ffe08a", 7, chalk
    )
    out += stroke("M914,370 H1056 V236 Z M1036,370 v-20 h20 M950,392 h70", "#ffb0c8", 7, chalk)
    out += stroke("M1110,190 h160 v90 h-160z M1110,235 h160 M1163,190 v90 M1216,190 v90", "#bff0e0", 6, chalk) + stroke(
        "M1110,340 q20,-26 40,0 t40,0 t40,0 t40,0 M1110,390 h130 M1110,420 h90", "#fff6e6", 7, chalk
    )
    out += (
        box(620, 486, 700, 22, "#8a4f2c", 6)
        + box(700, 474, 74, 20, "#5a6fc4", 5)
        + box(840, 480, 34, 10, "#fff", 3)
        + box(884, 480, 26, 10, "#ffe08a", 3)
    )
    # clock, loudspeaker, map, notices
    out += disc(970, 62, 40, "#fff8ea", 8) + stroke("M970,62V38M970,62h18", INK, 6)
    world = box(0, 0, 330, 216, "#9adcf0") + shape(
        "M40,50 q60,-30 96,6 q-8,44 -40,50 q-8,34 20,58 q-20,24 -36,-8 q-4,-40 -30,-56z", "#6fb35e", 4
    )
    world += shape(
        "M176,56 q50,-26 116,-2 q10,40 -34,48 q-30,-6 -34,26 q-26,20 -38,-18 q-22,-24 -10,-54z", "#f2a93b", 4
    ) + shape("M250,142 q30,-14 42,10 q-12,22 -38,10z", "#e07a5f", 4)
    out += group(world, 1400, 110) + stroke("M1390,108 h350 M1390,330 h350", "#8a4f2c", 12)
    out += box(1420, 372, 420, 156, "#c8915a", 7)
    for x, y, c, t in (
        (1440, 388, "#fff8ea", -3),
        (1530, 394, "#ffd9e6", 2),
        (1620, 386, "#d8f0c8", -2),
        (1712, 394, "#fff1b8", 3),
    ):
        out += group(
            box(0, 0, 76, 106, c, 5)
            + stroke("M14,24h48M14,44h48M14,64h30", "#8a7a90", 5)
            + disc(38, 6, 7, "#e8347a", 3),
            x,
            y,
            1,
            t,
        )
    # the teacher's desk
    out += (
        box(1120, 590, 420, 26, "#a5683c")
        + box(1140, 616, 380, 150, "#8a4f2c")
        + books(1160, 590, ((28, 80), (34, 96), (26, 72)), 4)
    )
    out += (
        disc(1330, 566, 25, "#d23b3b", 6)
        + stroke("M1330,544 q4,-16 16,-20", "#4d9a5c", 6)
        + shape("M1400,590 h96 l-10,-14 h-76z", "#f4efe2", 5)
        + box(1406, 556, 84, 20, "#5a6fc4", 5)
    )
    out += (
        box(1800, 200, 130, 520, "#5f8fb0") + box(1822, 230, 86, 130, "#bfe3f0", 6) + disc(1826, 480, 12, "#f6c445", 5)
    )
    for x, y, s, c in (
        (300, 720, 0.9, "#e07a3f"),
        (660, 716, 0.9, "#3f8fb0"),
        (1000, 720, 0.9, "#e07a3f"),
        (120, 860, 1.25, "#3f8fb0"),
        (580, 880, 1.3, "#e07a3f"),
        (1060, 880, 1.3, "#3f8fb0"),
        (1560, 880, 1.3, "#e07a3f"),
    ):
        out += desk(x, y, s, c)
    out += bunting(560, 26, 940, 30, 12, 8, 40, 2) + bunting(1010, 30, 1790, 20, 16, 15, 40, 5)
    return page(out, defs, "#6a3a2c", 0.08)
