# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A home kitchen in the evening: a pot on the stove, tiles, cups, a table with oilcloth under a lamp."""

from svgkit import gradient, star

from places.common import INK, box, disc, floor_tiles, group, overlay, page, polygon, pot, shape, shine, stroke

ALT = {
    "es": "Una cocina de casa por la noche: olla en la estufa, azulejos, tazas, refrigerador con fotos y mesa bajo la lámpara.",
    "en": "A home kitchen at night: a pot on the stove, tiles, cups, a fridge with photos and a table under the lamp.",
}
NEAR_TONE = "#b89cb8"


def cup(x, y, c):
    """An enamel cup hanging from a hook."""
    return (
        stroke(f"M{x},{y - 46}v14", INK, 5)
        + shape(f"M{x - 26},{y - 30} h52 l-5,46 h-42z", c, 6)
        + stroke(f"M{x + 24},{y - 22} q24,2 16,28 h-18", INK, 6)
        + stroke(f"M{x - 16},{y - 18} v22", "#fff6e6", 5, 'opacity=".7"')
    )


def jar(x, y, c, lid):
    """A glass jar of something."""
    return (
        box(x, y - 76, 58, 76, "#dff0ea", 6, 8)
        + box(x + 5, y - 50, 48, 45, c, 0, 5)
        + box(x - 2, y - 90, 62, 18, lid, 5, 4)
    )


def build() -> str:
    """The picture."""
    tile = f'<pattern id="tile" width="84" height="84" patternUnits="userSpaceOnUse"><rect width="84" height="84" fill="#f7f0dc"/><path d="{star(42, 42, 30, 12, 4, -45)}" fill="#3f8fb0"/><circle cx="42" cy="42" r="9" fill="#f6b52e"/><circle cx="0" cy="0" r="13" fill="#e07a3f"/><circle cx="84" cy="0" r="13" fill="#e07a3f"/><circle cx="0" cy="84" r="13" fill="#e07a3f"/><circle cx="84" cy="84" r="13" fill="#e07a3f"/><path d="M0,0H84V84H0Z" fill="none" stroke="#b0a080" stroke-width="4"/></pattern>'
    cloth = '<pattern id="cloth" width="110" height="110" patternUnits="userSpaceOnUse"><rect width="110" height="110" fill="#f7f3e3"/><path d="M0,0H55V55H0ZM55,55H110V110H55Z" fill="#e8506a" opacity=".55"/><circle cx="82" cy="28" r="12" fill="#f6b52e"/><circle cx="28" cy="82" r="12" fill="#f6b52e"/></pattern>'
    defs = gradient("wall", "0 #f0a860", "1 #d97a4a") + gradient("night", "0 #141a4c", "1 #4a3f94") + tile + cloth
    out = (
        box(0, 0, 1920, 720, "url(#wall)", 0)
        + box(-10, 330, 1940, 270, "url(#tile)", 6)
        + floor_tiles(716, "#c98a6a", "#a8644c")
    )
    # window
    out += (
        box(820, 70, 330, 250, "url(#night)")
        + disc(1070, 130, 30, "#fff3c9")
        + "".join(disc(840 + i * 47 % 300, 90 + i * 71 % 140, 3, "#fff") for i in range(16))
    )
    out += (
        shape("M824,316 v-40 h70 v-26 h60 v34 h80 v-24 h60 v56z", "#120b33", 0)
        + box(910, 270, 11, 13, "#ffd36b", 0)
        + box(1050, 280, 11, 13, "#ffd36b", 0)
        + stroke("M985,70V320", INK, 7)
    )
    out += (
        shape(
            "M800,56 H1170 V100 C1120,150 1080,104 1040,124 C1000,140 960,104 920,126 C880,144 830,120 800,100Z",
            "#2fb5a8",
        )
        + stroke("M800,56h370", "#8a4f2c", 16)
        + box(800, 318, 372, 20, "#fff6e6", 6)
    )
    out += pot(870, 318, 60, "#c8623a") + pot(1110, 318, 56, "#7b4fc9", "cactus")
    # shelf with jars and cups
    out += (
        box(290, 236, 236, 20, "#8a4f2c")
        + jar(298, 236, "#7c3a22", "#e8347a")
        + jar(374, 236, "#f2c94c", "#2fb5a8")
        + jar(450, 236, "#c8203f", "#f6b52e")
    )
    out += "".join(cup(x, 302, c) for x, c in ((326, "#e8347a"), (402, "#2fb5a8"), (478, "#f6b52e")))
    # the hood that takes the steam away
    out += box(652, 0, 86, 190, "#c9d4d6", 6) + stroke("M672,6V186", "#f4fafa", 8)
    out += (
        shape("M652,186 H738 L822,290 H568Z", "#b5c4c8", 7)
        + shape("M716,190 H738 L822,290 H770Z", "#7d8f98", 0, 'opacity=".7"')
        + shape("M652,186 H738 L822,290 H568Z", "none", 7)
    )
    out += box(556, 288, 278, 26, "#e0e8e8", 6, 4) + box(650, 296, 90, 9, "#5a6470", 3, 4)
    # fridge
    out += (
        box(60, 150, 210, 590, "#e6efe8", 8, 18)
        + stroke("M60,350H270", INK, 7)
        + box(232, 210, 16, 90, "#8f9a9c", 5, 6)
        + box(232, 390, 16, 120, "#8f9a9c", 5, 6)
    )
    for x, y, c, t in ((84, 190, "#ffd9e6", -5), (150, 220, "#d8f0c8", 4), (92, 400, "#fff1b8", 3)):
        out += group(
            box(0, 0, 58, 74, "#fffaf0", 4)
            + box(6, 8, 46, 44, c, 2.5)
            + shape("M12,52 c0,-16 20,-16 20,0Z", "#e8347a", 0)
            + shape("M28,52 c0,-18 22,-18 22,0Z", "#3f7fb0", 0)
            + disc(22, 33, 7, "#a8704a", 2)
            + disc(39, 30, 7.5, "#8a5a3c", 2)
            + disc(29, 4, 6, "#e8347a", 3),
            x,
            y,
            1,
            t,
        )
    out += group(
        box(0, 0, 100, 120, "#fff8ea", 5)
        + box(0, 0, 100, 28, "#c8203f", 5)
        + "".join(disc(18 + i % 5 * 16, 48 + i // 5 * 20, 5, "#b0a0b0") for i in range(18)),
        110,
        500,
        1,
        -2,
    )
    # counter, stove, pot with steam, sink
    out += box(290, 590, 1640, 28, "#fff6e6") + box(310, 618, 1620, 140, "#4a8a7c")
    out += "".join(box(x, 636, 170, 106, "#3a7468", 6) + disc(x + 140, 690, 9, "#f6c445", 4) for x in (330, 900, 1090))
    out += (
        box(530, 578, 330, 170, "#f4efe2", 8, 6)
        + box(552, 640, 286, 96, "#3a3046", 6, 6)
        + "".join(disc(576 + i * 60, 608, 12, "#c8203f", 4) for i in range(5))
    )
    out += (
        shape("M590,470 h190 v78 q0,30 -30,30 h-130 q-30,0 -30,-30z", "#c8503a", 8)
        + box(576, 452, 218, 24, "#e0704a", 7, 8)
        + disc(685, 444, 13, INK)
        + stroke("M580,500 h-22 v34 h26 M790,500 h22 v34 h-26", INK, 8)
    )
    out += stroke(
        "M640,424 q-18,-24 0,-46 t0,-46 M690,420 q-20,-26 0,-50 t0,-50 M738,424 q-18,-24 0,-46 t0,-46",
        "#fff6e6",
        10,
        'opacity=".75"',
    )
    out += stroke("M610,496 q60,18 150,0", "#fff6e6", 7, 'opacity=".5"') + "".join(
        disc(620 + i * 36, 530, 8, "#f6b52e", 3) for i in range(5)
    )
    out += (
        shape("M1000,590 v-56 q0,-42 44,-42 q40,0 40,40", "none", 0)
        + stroke("M1010,588 v-60 q0,-40 40,-40 q36,0 36,36", INK, 20)
        + stroke("M1010,588 v-60 q0,-40 40,-40 q36,0 36,36", "#c9d4d6", 9)
    )
    # cupboard and clock on the right
    out += (
        box(1420, 90, 290, 226, "#8a4f2c")
        + box(1440, 110, 118, 186, "#a5683c", 6)
        + box(1572, 110, 118, 186, "#a5683c", 6)
        + disc(1544, 204, 9, "#f6c445", 4)
        + disc(1586, 204, 9, "#f6c445", 4)
    )
    out += disc(1810, 190, 58, "#fff8ea", 9) + stroke("M1810,190V152M1810,190l26,18", INK, 7)
    out += shape("M1330,590 v-90 q0,-18 20,-18 h70 q20,0 20,18 v90z", "#7fb7b2", 7) + stroke(
        "M1352,520 h66 M1352,546 h66", "#fff6e6", 6
    )
    out += group(
        "".join(disc(x, y, 27, c, 5) for x, y, c in ((0, 0, "#f2a93b"), (50, 2, "#c8203f"), (26, -34, "#8fc03f")))
        + shape("M-50,6 h156 q-10,62 -78,62 q-68,0 -78,-62z", "#5a6fc4", 7),
        1560,
        528,
    )
    # table with oilcloth, under the lamp
    out += polygon(((940, 700), (1720, 700), (1860, 860), (820, 860)), "url(#cloth)", 8) + shape(
        "M820,860H1860V900q-52,40 -104,0t-104,0t-104,0t-104,0t-104,0t-104,0t-104,0t-104,0t-104,0t-104,0Z",
        "url(#cloth)",
        7,
    )
    out += (
        shape("M1220,700 h92 l-9,-62 h-74z", "#e8347a", 7)
        + shape("M1234,638 q-34,-60 30,-110 q66,50 34,110z", "#3d8452", 0)
        + "".join(
            disc(x, y, 19, c, 5)
            for x, y, c in (
                (1232, 590, "#f6c445"),
                (1270, 556, "#ff7fb4"),
                (1306, 592, "#f4efe2"),
                (1268, 612, "#f2633a"),
            )
        )
    )
    out += (
        shape("M1440,716 h120 q-8,44 -60,44 q-52,0 -60,-44z", "#fff8ea", 6)
        + stroke("M1480,704 q-10,-18 0,-34 M1510,704 q-10,-18 0,-34", "#fff6e6", 7)
        + shape("M1056,724 h70 l-8,58 h-54z", "#f6b52e", 6)
        + stroke("M1124,734 q26,4 14,34 h-16", INK, 6)
    )
    lamp = (
        stroke("M1300,0V180", INK, 6)
        + shape("M1210,262 q0,-84 90,-84 q90,0 90,84z", "#2fb5a8", 8)
        + shape("M1260,262 q40,40 80,0z", "#fff1b8", 6)
    )
    out += lamp
    lights = (
        shine(1300, 330, 620, 520, "lamp", 0.7)
        + shine(1300, 780, 560, 120, "lamp", 0.4)
        + shine(690, 360, 240, 200, "lamp", 0.35)
    )
    return page(out, defs, "#3a1430", 0.12, "#d8c0d4", lights, lamp)


def near() -> str:
    """The frame of the door."""
    return overlay(shape("M-20,-20 H56 V1100 H-20Z", "#8a4f2c", 9) + stroke("M28,-20V1100", "#a5683c", 8))
