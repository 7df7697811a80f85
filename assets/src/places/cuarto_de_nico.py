# ruff: noqa: E501 (path data and tables of notes are not prose)
"""Nico's room in the evening: maps, planets, a campaign rosette and too many books."""

from svgkit import gradient, star

from places.common import (
    INK,
    books,
    box,
    clouds,
    disc,
    floor_boards,
    group,
    overlay,
    page,
    polygon,
    pot,
    shape,
    shine,
    stroke,
)

ALT = {
    "es": "El cuarto de Nico al anochecer: librero, planetas colgados, escritorio con computadora y una patineta.",
    "en": "Nico's room at nightfall: a bookcase, hanging planets, a desk with a computer, and a skateboard.",
}
NEAR_TONE = "#a89cc4"


def planet(x, y, r, colour, light, ring=False):
    """A paper planet on a thread."""
    out = (
        stroke(f"M{x},0V{y - r}", INK, 3)
        + disc(x, y, r, colour, 6)
        + stroke(
            f"M{x - r * 0.6:.0f},{y - r * 0.3:.0f} q{r * 0.5:.0f},{-r * 0.4:.0f} {r:.0f},{-r * 0.1:.0f}",
            light,
            r * 0.18,
        )
    )
    if ring:
        out += f'<ellipse cx="{x}" cy="{y}" rx="{r * 1.6}" ry="{r * 0.4}" fill="none" stroke="{INK}" stroke-width="13" transform="rotate(-16 {x} {y})"/>'
        out += f'<ellipse cx="{x}" cy="{y}" rx="{r * 1.6}" ry="{r * 0.4}" fill="none" stroke="{light}" stroke-width="6" transform="rotate(-16 {x} {y})"/>'
    return out


def scene(day: bool = False) -> str:
    """The room by day or at nightfall."""
    defs = gradient(
        "wall", *(("0 #7fc0b4", "1 #4f94a0") if day else ("0 #3f8a8c", "1 #27566e")), vector=(0, 0, 1, 1)
    ) + (
        gradient("dusk", "0 #6fc3ee", "1 #eef6dc") if day else gradient("dusk", "0 #4a3a9a", ".55 #f0695a", "1 #ffc568")
    )
    out = box(0, 0, 1920, 740, "url(#wall)", 0)
    out += "".join(
        f'<path d="{star(x, y, 9, 4)}" fill="#8fd0c4" opacity=".4"/>'
        for x in range(60, 1920, 130)
        for y in range(50 + (x // 130 % 2) * 55, 680, 110)
    )
    out += box(-10, 690, 1940, 26, "#e9d9b6", 6) + floor_boards(712, "#8a5638", "#673a24")
    # bookcase
    out += (
        box(90, 170, 380, 560, "#9c5c34")
        + box(112, 194, 336, 150, "#5e3018", 5)
        + box(112, 366, 336, 150, "#5e3018", 5)
        + box(112, 538, 336, 150, "#5e3018", 5)
    )
    out += books(122, 344, ((30, 120), (24, 104), (34, 130), (26, 112), (30, 122), (22, 98)), 2) + disc(
        352, 298, 40, "#3f8fe0", 6
    )
    out += shape("M330,282 q18,-14 30,2 q14,18 -4,30 q-24,-4 -26,-32z", "#4d9a5c", 4) + stroke(
        "M352,338 v8 M330,344 h44 M306,272 a54,54 0 0,0 20,74", INK, 6
    )
    out += (
        books(122, 516, ((34, 126), (28, 110), (22, 90)), 5)
        + shape("M250,516 v-70 h60 v70z", "#f6c445", 6)
        + stroke("M262,462 h36 M262,480 h36 M262,498 h20", INK, 4)
    )
    out += books(330, 516, ((26, 118), (32, 128), (24, 104), (24, 112)), 9)
    out += (
        box(130, 600, 120, 88, "#c2334f", 5)
        + stroke("M130,630 h120 M170,652 h40", "#fff6dd", 6)
        + books(270, 688, ((30, 112), (26, 124), (34, 96), (28, 118), (30, 106)), 12)
    )
    out += pot(150, 170, 86) + box(290, 128, 130, 42, "#7b4fc9", 6) + box(306, 96, 96, 32, "#f2a93b", 6)
    # window
    out += box(1180, 110, 400, 350, "url(#dusk)") + clouds(
        ((1200, 270, 190), (1390, 210, 170)), "#ffffff" if day else "#ffb08a", 0.9
    )
    out += (
        shape("M1184,456 V400 h60 v-30 h70 v24 h64 v-44 h80 v36 h60 v-20 h58 V456Z", "#8fa8b8" if day else "#3a1c5c", 0)
        + box(1330, 404, 12, 14, "#ffd36b", 0)
        + box(1480, 396, 12, 14, "#ffd36b", 0)
    )
    out += stroke("M1380,110V460M1180,280H1580") + box(1160, 456, 440, 22, "#e9d9b6", 6)
    out += shape(
        "M1150,96H1610V150C1560,174 1520,150 1480,170C1430,186 1390,154 1340,172C1290,188 1250,152 1210,170C1180,178 1160,160 1150,150Z",
        "#f2a93b",
    )
    # posters: an atom, a map of a made-up town, a chess knight
    atom = box(0, 0, 210, 260, "#f4efe2") + "".join(
        f'<ellipse cx="105" cy="112" rx="78" ry="28" fill="none" stroke="#c8203f" stroke-width="8" transform="rotate({a} 105 112)"/>'
        for a in (0, 60, 120)
    )
    atom += disc(105, 112, 16, "#1f5f8b", 5) + stroke("M40,222 H170 M66,240 H144", INK, 7)
    out += group(atom, 560, 150, 1, 3)
    town = box(0, 0, 260, 190, "#f7ecc8") + stroke(
        "M0,70 C80,40 120,120 260,80 M90,0 C100,80 70,120 120,190 M190,0 C170,60 220,120 200,190", "#d0b070", 12
    )
    town += stroke("M0,140 C90,160 160,120 260,150", "#5aa8d0", 14) + "".join(
        disc(x, y, 10, "#e8347a", 4) for x, y in ((60, 46), (150, 96), (216, 120))
    )
    out += group(town, 820, 180, 1, -4)
    # planets
    out += (
        planet(640, 90, 36, "#f2633a", "#ffb08a")
        + planet(790, 66, 26, "#e8347a", "#ff9ac0")
        + planet(1010, 110, 44, "#f6c445", "#fff1b8", True)
        + planet(1120, 66, 22, "#9af5ff", "#ffffff")
    )
    # desk, computer, lamp
    out += (
        box(560, 580, 620, 30, "#a5683c")
        + shape("M580,610h34v360h-34z M1126,610h34v360h-34z", "#a5683c")
        + box(960, 610, 166, 96, "#8a4f2c", 6)
        + disc(1043, 658, 9, "#f6c445", 4)
    )
    out += (
        box(700, 410, 250, 146, "#2c2436", 7, 10)
        + box(714, 424, 222, 116, "#8fe0ff", 0, 4)
        + '<ellipse cx="825" cy="480" rx="250" ry="170" fill="url(#cold)" opacity=".7"/>'
    )
    out += (
        box(730, 440, 120, 14, "#fff", 0, 6)
        + box(730, 464, 160, 10, "#3f8fe0", 0, 5)
        + box(730, 484, 140, 10, "#3f8fe0", 0, 5)
        + box(730, 504, 90, 16, "#e8347a", 0, 6)
    )
    out += (
        shape("M806,556 h38 l10,24 h-58z", "#2c2436", 5)
        + box(1000, 520, 60, 60, "#e8347a", 6, 8)
        + stroke("M1014,520 v-44 M1030,520 v-56 M1046,520 v-38", INK, 6)
    )
    out += (
        ("" if day else disc(610, 470, 170, "url(#warm)", 0, 'opacity=".8"'))
        + stroke("M600,576 V500 L650,440", INK, 11)
        + shape("M572,580 h60 v-14 h-60z M620,414 L700,466 L650,496 L604,462Z", "#f2a93b", 6)
    )
    # election rosette, skateboard, chair with a school bag
    rosette = "".join(
        shape("M-12,-30 C-26,-66 26,-66 12,-30Z", "#e8347a", 4, f'transform="rotate({a})"') for a in range(0, 360, 40)
    )
    rosette += (
        shape("M-22,24 L-40,110 L-14,92 L0,40 L14,92 L40,110 L22,24Z", "#c2185b", 5)
        + disc(0, 0, 34, "#fff6dd", 6)
        + f'<path d="{star(0, 0, 22, 9)}" fill="#f6b52e"/>'
    )
    out += group(rosette, 1690, 236, 1.0, 6)
    out += group(
        shape("M-34,-190 q0,-30 34,-30 q34,0 34,30 V180 q0,30 -34,30 q-34,0 -34,-30Z", "#f2633a")
        + stroke("M0,-150 V140", "#f6d04e", 14)
        + disc(-36, -130, 17, "#f4efe2", 6)
        + disc(-36, 130, 17, "#f4efe2", 6),
        1800,
        520,
        1,
        14,
    )
    out += shape("M1270,520 q90,-26 180,0 l10,150 h-200z", "#5a6fc4") + stroke(
        "M1280,670 v220 M1440,670 v220 M1300,560 h120 M1296,600 h128", INK, 8
    )
    out += (
        shape("M1300,600 q0,-60 62,-60 q62,0 62,60 v90 q-62,18 -124,0z", "#c8203f", 7)
        + box(1322, 640, 80, 50, "#e0506a", 6, 10)
        + stroke("M1336,546 q26,-34 52,0", INK, 8)
    )
    if day:
        beam = polygon(((1180, 110), (1580, 110), (1180, 1080), (420, 1080)), "#fff6c8", 0, 'opacity=".2"')
        return page(out + beam, defs, "#2a3a3c", 0.1, "", shine(1380, 290, 620, 480, "warm", 0.5))
    lights = (
        shine(660, 480, 330, 280, "lamp", 0.7)
        + shine(825, 480, 300, 220, "cold", 0.4)
        + shine(1380, 300, 360, 280, "lamp", 0.3)
    )
    return page(out, defs, "#122a3c", 0.13, "#c0b4dc", lights)


def build() -> str:
    """The picture."""
    return scene()


def near() -> str:
    """The edge of a curtain, and a paper planet close to us."""
    cloth = shape("M1850,-20 H1950 V1100 H1838 C1860,800 1826,500 1856,260Z", "#f2a93b", 9) + stroke(
        "M1886,-20 C1900,300 1872,700 1890,1100", "#c8802a", 8
    )
    return overlay(cloth + planet(84, 150, 70, "#7b4fc9", "#c09ae8", True))
