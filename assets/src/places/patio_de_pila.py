# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A highland courtyard at night: the pila with its two basins, washing, a geranium in a tin, stars; one window is lit."""

import math
import random

from svgkit import gradient

from places import azotea
from places import cocina_de_totonicapan
from places.common import INK, View, blooms, box, disc, group, overlay, page, polygon, shade, shape, shine, stroke

ALT = {
    "es": "Un patio del altiplano de noche: la pila de cemento con sus dos lavaderos, ropa tendida, un geranio en una lata, pinos y un volcán bajo las estrellas y la ventana encendida de la cocina.",
    "en": "A highland courtyard at night: the concrete pila with its two basins, washing on the line, a geranium in a tin, pines and a volcano under the stars and the lit kitchen window.",
}
NEAR_TONE = "#5a62a8"


def pine(x: float, y: float, h: float, colour: str, light: str = "", seed: int = 1) -> str:
    """A pine, its foot at (x, y), in ragged tiers; *light* on the side of the moon."""
    rng, left, right = random.Random(seed), [], []
    tiers = 6
    for i in range(tiers):
        t0, t1 = i / tiers, (i + 1.25) / tiers
        w = h * 0.06 + h * 0.25 * (i + 1) / tiers
        left += [(x - w * 0.42, y - h * (1 - t0)), (x - w * rng.uniform(0.9, 1.1), y - h * max(0.06, 1 - t1))]
        right += [(x + w * 0.42, y - h * (1 - t0)), (x + w * rng.uniform(0.9, 1.1), y - h * max(0.06, 1 - t1))]
    left[0] = right[0] = (x, y - h)
    out = box(x - h * 0.025, y - h * 0.12, h * 0.05, h * 0.12, "#2a1c30", 0)
    out += polygon([*left, *right[::-1]], colour, max(3, h * 0.014))
    if light:
        out += "".join(stroke(f"M{(a + x) / 2:.0f},{b + h * 0.04:.0f} L{c + h * 0.03:.0f},{e - h * 0.015:.0f}", light, max(2, h * 0.012)) for (a, b), (c, e) in zip(left[::2], left[1::2], strict=True))
    return out


def build() -> str:
    """The picture."""
    rng = random.Random(41)
    v = View(960, 452, 168, 1150)
    defs = (
        gradient("sky", "0 #141a52", ".4 #2a2f86", ".68 #5a4a9c", "1 #a06a9c")
        + gradient("ridge", "0 #2c2f6e", "1 #4a4684")
        + gradient("earth", "0 #6a5578", "1 #3a2c50")
        + gradient("adobe", "0 #8a5a5c", "1 #6b4350")
        + gradient("room", "0 #ffe9a0", "1 #ffb04e")
        + gradient("water", "0 #6f8fd8", "1 #2c3f8a")
        + gradient("cement", "0 #a39cb4", "1 #6f6688")
        + gradient("milky", "0 #cfd6ff 0", ".5 #cfd6ff .17", "1 #cfd6ff 0", vector=(0, 0, 1, 0))
    )
    out = box(0, 0, 1920, 1080, "url(#sky)", 0)
    # stars: a band of them, and a few that are bright
    out += '<rect x="860" y="-300" width="420" height="1100" fill="url(#milky)" transform="rotate(34 1100 200)"/>'
    for _ in range(210):
        x, y = rng.uniform(0, 1920), rng.uniform(0, 1) ** 1.4 * 420
        out += disc(x, y, rng.choice((1.4, 1.8, 2.4)), "#fff6dd", 0, f'opacity="{rng.uniform(0.35, 0.95):.2f}"')
    for _ in range(90):
        t, off = rng.uniform(-0.1, 1), rng.gauss(0, 70)
        out += disc(1330 - t * 420 + off * 0.8, t * 480 + off * 0.5, rng.choice((1.2, 1.6)), "#e6e9ff", 0, f'opacity="{rng.uniform(0.3, 0.8):.2f}"')
    stars = "".join(
        stroke(f"M{x - r},{y} H{x + r} M{x},{y - r} V{y + r}", "#fff3cf", 2.4) + disc(x, y, 3.4, "#fff8e6")
        for x, y, r in ((1010, 74, 13), (1240, 150, 10), (1460, 60, 14), (760, 120, 9), (1720, 140, 11))
    )
    # a volcano and its ridge, lights of a village far below, pines
    out += shape("M700,440 C820,420 900,380 980,312 C1030,268 1060,226 1092,206 C1110,196 1134,196 1152,206 C1190,234 1230,290 1290,340 C1360,392 1500,400 1700,430 V520 H700Z", "#4a4288", 5)
    out += stroke("M1066,236 q14,22 24,8 q10,26 24,4 q14,26 28,4 q10,18 24,8", "#8a84c0", 5)
    out += f'<path d="M1098,190 q-22,-34 4,-52 q26,-18 4,-48 q40,24 22,58 q-16,22 6,44z" fill="#b9b4e0" opacity=".35"/>'
    out += shape("M-20,470 C200,400 380,430 560,410 C760,390 900,450 1100,436 C1320,420 1500,380 1960,446 V600 H-20Z", "url(#ridge)", 5)
    town = "".join(
        disc(x, y, r, c) + disc(x, y, r * 3.4, c, 0, 'opacity=".2"')
        for x, y, r, c in ((rng.uniform(900, 1500), rng.uniform(452, 486), rng.choice((2.2, 2.8, 3.4)), rng.choice(("#ffd98a", "#ffcf6b", "#fff0c0"))) for _ in range(38))
    )
    out += town
    out += "".join(pine(x, y, h, "#1f2f58", "#3f568c", i) for i, (x, y, h) in enumerate(((1240, 512, 130), (1310, 520, 170), (1384, 524, 140), (1452, 530, 200), (1000, 508, 120), (930, 516, 150), (1530, 536, 170))))
    # the ground of the courtyard: beaten earth with flat stones, a low wall behind
    out += v.poly(((-1200, 0, 210), (1200, 0, 210), (1200, 0, 900), (-1200, 0, 900)), "url(#earth)", 0)
    wall = v.wall(860)
    out += wall.rect(-1100, 0, 2200, 66, "#7a5468", 5) + wall.rect(-1100, 60, 2200, 12, "#9a7088", 4)
    for i in range(34):
        out += wall.rect(-900 + i * 54 + (i % 2) * 16, 14 + (i % 3) * 14, 34, 11, "#8f6478", 2, 'opacity=".6"')
    for _ in range(30):
        x, zz, r = rng.uniform(-430, 430), rng.uniform(330, 800), rng.uniform(9, 20)
        out += v.oval(x, 0.4, zz, r, rng.choice(("#7d688c", "#8a7496", "#6f5a80")), 2.4)
    # the house on the left: adobe, tiles, a door, and the kitchen window with somebody's light
    z = 640
    h = v.wall(z)
    out += v.poly(((-60, 0, z), (-60, 0, 860), (-60, 214, 860), (-60, 214, z)), "#5a3a4c")
    out += h.rect(-700, 0, 640, 214, "url(#adobe)")
    for _ in range(18):
        u, q = rng.uniform(-540, -120), rng.uniform(20, 190)
        out += h.rect(u, q, rng.uniform(30, 44), 13, ("#966468", "#7d5058")[_ % 2], 2, 'opacity=".6"')
    out += h.rect(-700, 0, 640, 26, "#5e3a4c", 4)
    inside = ""
    a, b = h.at(-232, 120)
    inside += stroke(f"M{a - 160:.0f},{b - 60:.0f} h340", "#8a5a34", 7)
    for i, c in enumerate(("#c8303f", "#f4efe2", "#3f8fb0", "#2fb5a8")):
        inside += shape(f"M{a - 80 + i * 44:.0f},{b - 94:.0f} h30 v30 h-30z", c, 3)
    inside += shape(f"M{a - 60:.0f},{b + 90:.0f} q-14,-70 30,-84 h40 q44,14 32,84z", "#8a4a2c", 4) + stroke(f"M{a - 30:.0f},{b - 8:.0f} q-8,-24 4,-36 M{a + 8:.0f},{b - 8:.0f} q-8,-24 4,-36", "#fffaf0", 5)
    window = h.window(-300, 76, 132, 92, "url(#room)", "#7a4a3c", (2, 2), inside)
    out += window
    out += h.door(-150, 66, 172, "#3f7d8a", "#a97c6a")
    for i, u in enumerate((-470, -446, -422, -398, -374)):  # maize that dries under the eaves
        a, b = h.at(u, 186 - (i % 2) * 5)
        out += stroke(f"M{a:.0f},{b - 10:.0f} v-30", "#c9b48a", 4)
        for k in range(2 - i % 2):
            out += group(cocina_de_totonicapan.cob(("#f2c94c", "#f7ecc8", "#8a2f3c", "#f2a93b", "#3f4a7c")[(i + 2 * k) % 5]), round(a), round(b) + 62 * k, 0.9, (-4, 5)[i % 2])
    a, b = h.at(-440, 0)  # a bench
    out += box(round(a - 120), round(b - 66), 250, 18, "#8a5a44", 5) + box(round(a - 100), round(b - 48), 16, 50, "#6b4436", 5) + box(round(a + 96), round(b - 48), 16, 50, "#6b4436", 5)
    # eaves of clay tiles
    roof = v.poly(((-700, 206, z - 56), (-34, 206, z - 56), (-50, 258, z + 120), (-700, 258, z + 120)), "#8f4a44", 6)
    for i in range(23):
        u = -700 + i * 28
        roof += v.line(((u, 207, z - 56), (u + 2, 257, z + 120)), "#5f2c3a", 5) + v.line(((u + 10, 207, z - 56), (u + 12, 257, z + 120)), "#b0645a", 4)
        (a, b), s = v.at(u + 14, 206, z - 56), v.scale(z - 56)
        roof += shape(f"M{a - 14 * s:.0f},{b:.0f} a{14 * s:.0f},{11 * s:.0f} 0 0,1 {28 * s:.0f},0z", "#a85a4c", 4)
    out += roof
    # the washing line: from the eaves to a post
    post = v.block(404, 414, 0, 216, 560, 570, "#7a5040")
    out += post
    (ax, ay), (bx, by) = v.at(-44, 200, 560), v.at(409, 208, 560)
    sag = 66
    out += stroke(f"M{ax:.0f},{ay:.0f} Q{(ax + bx) / 2:.0f},{(ay + by) / 2 + sag * 2:.0f} {bx:.0f},{by:.0f}", INK, 4)
    for t, kind, colour, k in ((0.13, "shirt", "#f4efe2", 0.86), (0.27, "trousers", "#4f6fc0", 0.86), (0.42, "sheet", "#e08aa8", 0.9), (0.585, "sock", "#f6c445", 0.9), (0.635, "sock", "#f6c445", 0.9), (0.74, "shirt", "#8fd0c4", 0.84), (0.88, "trousers", "#b06a4c", 0.8)):
        x, y = ax + (bx - ax) * t, ay + (by - ay) * t + 4 * sag * t * (1 - t)
        out += group(azotea.cloth(kind, colour) + box(-16, -10, 8, 18, "#e9c98a", 3) + box(8, -10, 8, 18, "#e9c98a", 3), round(x), round(y), k, math.copysign(2, 0.5 - t))
    # the pila: tank in the middle, a washboard basin on each side, a tap, a bowl
    q = 470
    x0 = 60
    out += v.dark(x0 + 120, q + 40, 200, 0.9)
    out += v.block(x0, x0 + 240, 0, 82, q, q + 92, "url(#cement)", "#b5aec6", "#6a6086")
    p = v.wall(q)
    out += p.rect(x0, 0, 240, 82, "#8f88a6", 0) + p.rect(x0, 0, 240, 82, "none")
    out += p.rect(x0 + 8, 8, 66, 62, "#7d7596", 4) + p.rect(x0 + 84, 8, 72, 62, "#867ea0", 4) + p.rect(x0 + 166, 8, 66, 62, "#7d7596", 4)
    for u in (x0 + 20, x0 + 120, x0 + 196):
        out += p.line(((u, 60), (u - 4, 34), (u + 3, 20)), "#6a6086", 3)
    out += v.poly(((x0 + 84, 82.5, q + 10), (x0 + 156, 82.5, q + 10), (x0 + 156, 82.5, q + 84), (x0 + 84, 82.5, q + 84)), "url(#water)", 5)
    glint = v.poly(((x0 + 96, 82.6, q + 50), (x0 + 128, 82.6, q + 50), (x0 + 140, 82.6, q + 60), (x0 + 104, 82.6, q + 60)), "#dfe8ff", 0, 'opacity=".75"')
    out += glint
    out += v.block(x0, x0 + 240, 82, 108, q + 92, q + 104, "#948cae")
    for u in (x0 + 6, x0 + 164):  # boards that slope to whoever washes, ribbed
        out += v.poly(((u, 80, q + 6), (u + 70, 80, q + 6), (u + 66, 101, q + 90), (u + 4, 101, q + 90)), "#aaa2c2", 4)
        for k in range(1, 8):
            y, zz = 80 + 21 * k / 8, q + 6 + 84 * k / 8
            out += v.line(((u + 5, y, zz), (u + 65, y, zz)), "#6f6690", 4) + v.line(((u + 5, y + 0.9, zz), (u + 65, y + 0.9, zz)), "#d0cae2", 2)
    (a, b) = v.at(x0 + 120, 106, q + 92)
    out += stroke(f"M{a:.0f},{b:.0f} v-46 q0,-16 18,-16 h16 q14,0 14,18 v6", INK, 17) + stroke(f"M{a:.0f},{b:.0f} v-46 q0,-16 18,-16 h16 q14,0 14,18 v6", "#c9b46a", 8) + stroke(f"M{a + 8:.0f},{b - 74:.0f} h30 M{a + 23:.0f},{b - 74:.0f} v12", "#c9b46a", 7)
    # on it: a plastic bowl, soap; the geranium in its tin stands at the corner
    (a, b) = v.at(x0 + 198, 84, q + 40)
    out += shape(f"M{a - 66:.0f},{b - 40:.0f} h132 l-22,44 h-88z", "#e8447a", 6) + f'<ellipse cx="{a:.0f}" cy="{b - 40:.0f}" rx="66" ry="14" fill="#b02a5c" stroke="{INK}" stroke-width="5"/>'
    (a, b) = v.at(x0 + 18, 84, q + 22)
    out += blooms(a, b - 112, 66, 50, 54, 5, ("#ff5a5f", "#ff7a6a", "#e8303f")) + stroke(f"M{a - 8:.0f},{b - 50:.0f} l-10,-40 M{a + 10:.0f},{b - 50:.0f} l12,-44", "#2f6b45", 7)
    out += box(round(a - 36), round(b - 64), 72, 66, "#c9ccd4", 6, 4) + box(round(a - 36), round(b - 48), 72, 34, "#f6b52e", 4) + disc(a, b - 31, 11, "#c8303f", 3)
    # a crate to climb on, and marks of feet: here there is a signal
    out += v.block(x0 - 62, x0 - 6, 0, 34, q - 10, q + 38, "#b5804e", "#d6a066") + v.wall(q - 10).rect(x0 - 58, 14, 48, 7, "#8a5a34", 3)
    # a broom against the wall, a clay jar, a sleeping dog
    (a, b) = h.at(-78, 0)
    out += stroke(f"M{a + 8:.0f},{b - 180:.0f} L{a - 8:.0f},{b - 40:.0f}", INK, 12) + stroke(f"M{a + 8:.0f},{b - 180:.0f} L{a - 8:.0f},{b - 40:.0f}", "#c98f4a", 6) + shape(f"M{a - 18:.0f},{b - 50:.0f} h22 l14,52 h-52z", "#d9b25a", 5)
    (a, b) = v.at(-150, 0, 500)
    dog = shape("M-92,0 C-108,-44 -64,-66 -12,-62 C30,-60 62,-46 72,-22 C84,-6 70,2 50,2Z", "#b5805c", 6)
    dog += shape("M40,-8 C36,-44 66,-58 92,-46 C116,-38 130,-18 118,-6 C104,6 60,8 40,-8Z", "#c9966e", 6) + shape("M62,-46 q-18,10 -14,30 q18,0 26,-16z", "#8a5a40", 5) + stroke("M88,-26 q8,6 16,0", INK, 5) + disc(122, -14, 6, INK) + stroke("M-88,-6 q-34,2 -40,-26", INK, 15) + stroke("M-88,-6 q-34,2 -40,-26", "#b5805c", 7)
    out += v.dark(-146, 500, 56, 0.7) + group(dog, round(a), round(b), 1.05)
    lights = (
        shine(*h.at(-234, 122), 330, 240, "lamp", 0.75)
        + shine(*v.at(-210, 0, 540), 380, 90, "lamp", 0.5)
        + shine(1580, 40, 620, 420, "moon", 0.28)
        + shine(*v.at(x0 + 120, 86, q + 40), 330, 120, "moon", 0.26)
        + shine(1150, 470, 480, 60, "lamp", 0.25)
    )
    defs += (
        '<radialGradient id="night" gradientUnits="userSpaceOnUse" cx="1400" cy="430" r="1250"><stop offset="0" stop-color="#fff0d8"/><stop offset=".2" stop-color="#e6c8c0"/>'
        '<stop offset=".46" stop-color="#a8a0d8"/><stop offset="1" stop-color="#8088cc"/></radialGradient>'
    )
    # seen from the other side: on a phone's evening the pila and the volcano stand behind the girl, the house behind the phone
    out, lights, stars = (f'<g transform="translate(1920,0) scale(-1,1)">{part}</g>' for part in (out, lights, stars))
    return page(out, defs, "#0c0a34", 0.12, "url(#night)", lights, stars)


def near() -> str:
    """A branch of pine above, the edge of a stone wall with a pot below."""
    branch = stroke("M1960,-10 C1820,60 1700,70 1560,40", "#5a3c34", 16)
    rng = random.Random(9)
    for i in range(60):
        t = i / 59
        x, y = 1960 - 400 * t, -10 + 140 * t * (1 - t) * 2 + 46 * t
        for s in (-1, 1):
            dx, dy = rng.uniform(-40, -10), s * rng.uniform(34, 74)
            branch += stroke(f"M{x:.0f},{y:.0f} q{dx * 0.4:.0f},{dy * 0.7:.0f} {dx:.0f},{dy:.0f}", ("#2f6b55", "#3f8068", "#245446")[i % 3], 7)
    tin = blooms(70, 850, 110, 70, 70, 3, ("#ff5a5f", "#ff8a7a", "#e8303f")) + box(10, 900, 120, 220, "#c9ccd4", 9, 6) + box(10, 940, 120, 70, "#2fb5a8", 7)
    return overlay(f'<g transform="translate(1920,0) scale(-1,1)">{branch}{tin}</g>')
