# ruff: noqa: E501 (path data and tables of notes are not prose)
"""Lupita's bedroom at night; the only strong light is her phone."""

import random

from svgkit import gradient, star

from places.common import INK, ball, books, box, disc, floor_boards, group, overlay, page, pot, shape, shine, stroke

ALT = {
    "es": "El cuarto de Lupita de noche: la cama, sus trofeos de futbol, la ventana con luna y el brillo del celular.",
    "en": "Lupita's room at night: the bed, her football trophies, the moon in the window and the glow of a phone.",
}
NEAR_TONE = "#8a84c4"


def trophy(x, y, s):
    """A cup, its foot at (x, y)."""
    cup = "M-26,-96 H26 C26,-60 18,-46 6,-40 V-22 H18 V0 H-18 V-22 H-6 V-40 C-18,-46 -26,-60 -26,-96Z"
    ears = stroke("M-26,-86 C-50,-88 -48,-56 -20,-54 M26,-86 C50,-88 48,-56 20,-54", INK, 6)
    return group(ears + shape(cup, "#f6c445", 6) + stroke("M-14,-86 C-14,-66 -10,-58 -6,-54", "#fff1b8", 5), x, y, s)


def build() -> str:
    """The picture."""
    rng = random.Random(2)
    defs = (
        gradient("wall", "0 #46398c", "1 #2a1f5c", vector=(0, 0, 1, 1))
        + gradient("night", "0 #0d1440", "1 #5a48b0")
        + '<pattern id="quilt" width="120" height="120" patternUnits="userSpaceOnUse" patternTransform="skewX(-12)">'
        '<rect width="120" height="120" fill="#a3264f"/><path d="M0,0H60V60H0Z M60,60H120V120H60Z" fill="#c23a62"/>'
        f'<path d="{star(30, 30, 20, 9)} {star(90, 90, 20, 9)}" fill="#f2a93b"/><circle cx="90" cy="30" r="14" fill="#2fb5a8"/><circle cx="30" cy="90" r="14" fill="#2fb5a8"/></pattern>'
    )
    out = box(0, 0, 1920, 760, "url(#wall)", 0)
    out += stroke(" ".join(f"M{x},0V700" for x in range(60, 1920, 120)), "#5a4ca8", 3, 'opacity=".45"')
    out += box(-10, 690, 1940, 26, "#5b3a78", 6) + floor_boards(712, "#54294a", "#3a1a36")
    # window
    out += box(1190, 90, 440, 400, "url(#night)") + disc(1500, 196, 54, "#fff3c9") + disc(1478, 184, 47, "#1b2258")
    out += "".join(
        disc(rng.randint(1205, 1612), rng.randint(105, 330), rng.choice((2, 3, 4)), "#fff", 0, 'opacity=".9"')
        for _ in range(38)
    )
    out += shape("M1194,486 V440 h56 v-36 h56 v44 h70 v-24 h84 v30 h80 v-42 h62 v28 h24 V486Z", "#150d3a", 0)
    out += "".join(
        box(x, y, 10, 12, "#ffd36b", 0)
        for x, y in ((1216, 456), (1270, 426), (1394, 444), (1470, 456), (1556, 430), (1590, 452))
    )
    out += stroke("M1410,90V490M1190,290H1630") + box(1170, 486, 480, 24, "#7a5a9c", 6)
    out += stroke("M1150,78H1672", "#c98b4a", 18)
    curtain = "M1166,80C1170,220 1216,330 1150,530L1096,530C1112,360 1100,220 1104,80Z"
    out += shape(curtain, "#d8467a") + shape(
        "M1654,80C1650,220 1604,330 1670,530L1724,530C1708,360 1720,220 1716,80Z", "#d8467a"
    )
    out += stroke("M1124,110C1128,260 1140,380 1118,510 M1696,110C1692,260 1680,380 1702,510", "#a82c5c", 6)
    # fairy lights
    string = ""
    out += stroke("M60,70 Q240,190 420,90 T800,90 T1120,70", INK, 4)
    for i, (x, y) in enumerate(
        (
            (112, 104),
            (190, 132),
            (270, 142),
            (350, 122),
            (430, 90),
            (520, 60),
            (610, 52),
            (700, 70),
            (780, 92),
            (870, 124),
            (960, 128),
            (1050, 102),
        )
    ):
        string += disc(x, y + 10, 34, "url(#warm)", 0, 'opacity=".7"') + disc(
            x, y + 10, 9, ("#ffe08a", "#ff8fb4", "#9af5ff", "#b8f59a")[i % 4], 3
        )
    out += string
    # shelf with trophies, poster, photographs
    out += box(150, 330, 330, 20, "#8a4f2c") + trophy(214, 330, 1.0) + trophy(296, 330, 0.76) + ball(374, 292, 36)
    out += books(416, 330, ((20, 76), (24, 90)), 3) + stroke("M170,350 v36 M458,350 v36", "#5e3018", 8)
    medals = "".join(
        stroke(f"M{x - 14},392 L{x},450 L{x + 14},392", c, 8) + disc(x, 466, 20, "#f6c445", 5)
        for x, c in ((220, "#e8347a"), (290, "#2fb5a8"), (360, "#f2633a"))
    )
    out += medals
    poster = (
        box(0, 0, 230, 300, "#1f7a6d")
        + disc(115, 126, 74, "#f6b52e")
        + ball(115, 128, 46)
        + shape("M0,230 H230 V300 H0Z", "#f4efe2", 6)
    )
    poster += stroke("M30,256 H200 M60,280 H170", "#c8203f", 12)
    out += group(poster, 600, 170, 1, -3)
    for x, y, turn, c in ((880, 210, 5, "#f29c5a"), (984, 236, -4, "#7fb7b2"), (918, 360, -6, "#c98fc0")):
        photo = box(0, 0, 96, 112, "#fff8ea", 5) + box(9, 9, 78, 68, c, 0)
        photo += shape("M12,77 c0,-24 44,-24 44,0Z", "#7b4fc9", 0) + shape("M42,77 c0,-26 44,-26 44,0Z", "#c8203f", 0)
        photo += disc(34, 44, 13, "#c98a5e", 3) + disc(64, 41, 13, "#a8704a", 3)
        photo += shape("M21,46 q0,-20 13,-20 q13,0 13,20 q-6,-12 -13,-10 q-7,-2 -13,10Z", "#2c1a26", 0)
        photo += shape("M51,43 q0,-20 13,-20 q13,0 13,20 q-6,-12 -13,-10 q-7,-2 -13,10Z", "#4a2430", 0)
        out += group(photo, x, y, 1, turn)
    # bed
    out += shape("M50,470 c0,-70 120,-70 120,0 v330 h-120Z", "#7a4426") + stroke(
        "M78,500 v260 M142,500 v260", "#57290f", 6
    )
    out += shape("M140,640 H980 c60,0 92,40 92,96 V900 H140Z", "url(#quilt)")
    out += shape("M150,640 h820 c40,0 70,24 82,58 C800,716 420,716 150,700Z", "#e9dff8", 6)
    out += shape(
        "M158,612 c-12,-70 40,-92 150,-88 c110,-4 168,12 172,66 c2,34 -8,58 -30,66 c-90,12 -200,12 -272,0Z", "#fff6ff"
    ) + stroke("M200,560 c20,14 40,16 60,12 M420,556 c-14,16 -30,22 -48,22", "#c9b6e4", 6)
    # desk
    out += (
        shape("M1290,650h450v30h-450z M1310,680h34v300h-34z M1690,680h34v300h-34z", "#8a4f2c")
        + box(1520, 680, 170, 90, "#9c5c34", 6)
        + disc(1605, 726, 9, "#f6c445", 4)
    )
    out += books(1320, 650, ((26, 96), (22, 110), (30, 84), (24, 100)), 8) + pot(1470, 650, 74, "#c8623a", "cactus")
    out += (
        disc(1650, 560, 170, "url(#warm)", 0, 'opacity=".8"')
        + stroke("M1640,648 V560 L1690,500", INK, 12)
        + shape("M1620,648 h70 v-12 h-70z", "#2fb5a8", 6)
    )
    out += shape("M1660,470 L1730,530 L1676,556 L1640,520Z", "#2fb5a8", 6)
    # phone on the bed, and its light
    out += '<ellipse cx="690" cy="600" rx="430" ry="300" fill="url(#cold)"/>'
    phone = (
        box(-62, -108, 124, 216, "#14102a", 7, 20)
        + box(-52, -92, 104, 180, "#bdf7ff", 0, 8)
        + box(-44, -80, 66, 24, "#fff", 0, 11)
    )
    phone += (
        box(-22, -46, 66, 24, "#58d0a0", 0, 11)
        + box(-44, -12, 76, 46, "#fff", 0, 11)
        + disc(-20, 12, 12, "#f2a0b8")
        + box(-22, 46, 66, 24, "#58d0a0", 0, 11)
    )
    out += group(phone, 690, 600, 1, -14)
    lights = (
        shine(690, 590, 460, 330, "cold", 0.55)
        + shine(1670, 540, 240, 220, "lamp", 0.6)
        + shine(1500, 196, 220, 200, "moon", 0.5)
    )
    lit = string + group(phone, 690, 600, 1, -14)
    return page(out, defs, "#150c36", 0.13, "#b8b0e4", lights, lit)


def near() -> str:
    """A lace of paper stars above, and the bed's post."""
    post = shape("M-20,260 H44 q20,-30 0,-60 q-10,-40 -40,-44 L-20,150Z M-20,260 H50 V1100 H-20Z", "#7a4426", 9)
    return overlay(
        post
        + "".join(
            stroke(f"M{x},-10V{y - 26}", INK, 4)
            + f'<path d="{star(x, y, 34, 15)}" fill="{c}" stroke="{INK}" stroke-width="6" stroke-linejoin="round"/>'
            for x, y, c in ((1790, 130, "#f6c445"), (1860, 220, "#ff8fb4"), (1900, 90, "#9af5ff"))
        )
    )
