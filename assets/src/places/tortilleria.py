# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The front of a tortillería in Guatemala City: comal and counter under a half-closed metal shutter."""

import random

from svgkit import gradient

from places.common import (
    INK,
    View,
    basket,
    box,
    disc,
    fern,
    group,
    overlay,
    page,
    shade,
    shape,
    shine,
    steam,
    stroke,
    text,
)

ALT = {
    "es": "Frente de una tortillería: comal con tortillas, mostrador con canastos y la persiana de metal a medio bajar.",
    "en": "The front of a tortilla shop: a griddle with tortillas, a counter with baskets and the metal shutter half down.",
}


def build() -> str:
    """The picture."""
    return scene()


def scene(dawn: bool = False) -> str:
    """The shop front by day, or before *dawn*: the street blue, the comal lit, the clock saying what hour it is."""
    rng = random.Random(5)
    v = View(960, 372, 186, 1160)
    z = 620
    w, inside = v.wall(z), v.wall(z + 210)
    defs = (
        gradient("wall", "0 #f2b85c", "1 #e08f4a")
        + gradient("dado", "0 #2f9a94", "1 #1f6f78")
        + gradient("room", "0 #7a3a34", ".6 #c8703f", "1 #8a4634")
        + gradient("walk", "0 #c9a58c", "1 #7d5c66")
        + gradient("fire", "0 #ffe08a", ".5 #ff9a3d", "1 #c8203f")
        + gradient("overhead", "0 #2a1040 .75", "1 #2a1040 0")
    )
    out = box(0, 0, 1920, 1080, "url(#wall)", 0)
    # plaster that has lived: patches, a water line, the painted dado
    for _ in range(22):
        x, y, a = rng.uniform(0, 1920), rng.uniform(120, 560), rng.uniform(30, 90)
        out += f'<ellipse cx="{x:.0f}" cy="{y:.0f}" rx="{a:.0f}" ry="{a * 0.4:.0f}" fill="#f7cf85" opacity=".35"/>'
    out += w.rect(-600, 0, 1200, 92, "url(#dado)") + w.rect(-600, 88, 1200, 7, "#fff1c8", 4)
    # the opening: a warm room behind
    x0, x1, top = -210, 210, 238
    up = 201 if dawn else 166  # where the shutter ends
    out += w.rect(x0 - 12, 0, x1 - x0 + 24, top + 12, "#6b3a2c") + w.rect(x0, 0, x1 - x0, top, "#5a2a2c")
    clip = [w.at(x0, 0), w.at(x1, 0), w.at(x1, top), w.at(x0, top)]
    room = inside.rect(-320, 0, 640, 330, "url(#room)", 0)
    room += v.poly(((x0, 0, z), (x0, 0, z + 210), (x0, top, z + 210), (x0, top, z)), "#6b302e", 4) + v.poly(
        ((x1, 0, z), (x1, 0, z + 210), (x1, top, z + 210), (x1, top, z)), "#8a4434", 4
    )
    room += inside.tiles(-300, 60, 300, 150, 30, "#e8c79a", "#b98a62", 1.5)
    # shelf inside: bowls, a radio, a saint-less candle jar, a calendar without words
    room += inside.rect(-230, 168, 190, 7, "#7a4a2c")
    for i, c in enumerate(("#3f8fb0", "#e8347a", "#f6c445", "#2fb5a8")):
        a, b = inside.at(-214 + i * 34, 175)
        room += shape(f"M{a - 18:.0f},{b - 26:.0f} h36 l-7,26 h-22z", c, 4)
    a, b = inside.at(-66, 175)
    room += (
        box(a - 34, b - 44, 68, 42, "#c8203f", 4, 6)
        + disc(a - 12, b - 22, 13, "#3a3046", 3)
        + box(a + 8, b - 34, 18, 8, "#fff1b8", 2)
        + stroke(f"M{a + 20:.0f},{b - 44:.0f} l22,-30", INK, 4)
    )
    room += (
        inside.rect(120, 120, 62, 84, "#fff8ea")
        + inside.rect(120, 178, 62, 26, "#2fb5a8")
        + inside.line(((130, 160), (172, 160)), "#8a7a90", 3)
        + inside.line(((130, 146), (172, 146)), "#8a7a90", 3)
        + inside.line(((130, 132), (160, 132)), "#8a7a90", 3)
    )
    if dawn:
        room += inside.clock(80, 168, 25, 4.75)
    # sacks of maize at the back
    for x, c in ((186, "#e9dcc0"), (236, "#dcc9a0")):
        px, py = v.at(x - 40, 0, z + 190)
        room += shape(f"M{px - 40:.0f},{py:.0f} q-14,-70 4,-128 q36,-16 72,0 q18,60 4,128z", c, 5) + stroke(
            f"M{px - 30:.0f},{py - 116:.0f} q30,12 62,0", "#a5844a", 5
        )
    out += f'<clipPath id="door"><path d="M{clip[0][0]:.0f},{clip[0][1]:.0f}L{clip[1][0]:.0f},{clip[1][1]:.0f}L{clip[2][0]:.0f},{clip[2][1]:.0f}L{clip[3][0]:.0f},{clip[3][1]:.0f}Z"/></clipPath><g clip-path="url(#door)">{room}</g>'
    # a bulb inside
    bx, by = v.at(12, 190, z + 110)
    out += (
        f'<g clip-path="url(#door)">{stroke(f"M{bx:.0f},0V{by:.0f}", INK, 4)}{disc(bx, by + 14, 17, "#fff1b8", 5)}</g>'
    )
    # the shutter, half down
    out += (
        w.shutter(x0, up + 6, x1 - x0, top - up - 6, "#8fa3ad", 8.2)
        + w.rect(x0 - 2, up, x1 - x0 + 4, 8, "#5f727c")
        + w.rect(-14, up - 6, 28, 7, "#3a3046")
    )
    out += f'<g clip-path="url(#door)">{box(*[round(n) for n in w.at(x0, up)], 790, 60, "url(#overhead)", 0)}</g>'
    # sign above
    out += w.rect(-190, 246, 380, 62, "#fff3d0") + w.rect(-184, 251, 368, 52, "#c8303f", 3)
    cx, cy = w.at(0, 263)
    out += text(cx, cy, "Tortillería", 74, "#fff3d0")
    # pavement and street
    f0 = v.at(0, 0, z)[1]
    out += box(-10, round(f0), 1940, 420, "url(#walk)", 0) + v.line(((-620, 0, z), (620, 0, z)), INK, 6)
    for x in range(-700, 701, 100):
        out += v.line(((x, 0, z), (x, 0, 390)), "#6b4c5a", 4)
    out += v.line(((-700, 0, 500), (700, 0, 500)), "#6b4c5a", 4)
    # the oven at the front: whitewashed, a fire under a wide clay plate
    q = z - 60
    out += v.dark(40, q + 10, 190, 0.9)
    out += v.block(-34, 180, 0, 78, q, q + 110, "#d9b48c", "#e6c8a0")
    o = v.wall(q)
    out += o.rect(-34, 0, 214, 16, "#b0805e", 3)
    fx, fy = v.at(74, 22, q)
    out += shape(f"M{fx - 84:.0f},{fy + 34:.0f} v-44 q84,-70 168,0 v44z", "#3a1420", 6)
    out += shape(
        f"M{fx - 60:.0f},{fy + 32:.0f} q-8,-40 18,-58 q4,20 18,22 q0,-32 26,-44 q6,28 24,34 q14,10 18,46z",
        "url(#fire)",
        0,
    )
    out += stroke(f"M{fx - 66:.0f},{fy + 28:.0f} l76,-12 M{fx + 64:.0f},{fy + 28:.0f} l-78,-16", "#5e3018", 12)
    out += (
        v.oval(73, 80, q + 55, 101, "#4a3038")
        + v.oval(73, 83, q + 55, 98, "#6b4a4c")
        + v.oval(73, 83.5, q + 55, 86, "#7d5a58", 0)
    )
    for x, dz in (
        (-44, 26),
        (-6, 34),
        (34, 30),
        (66, 14),
        (-70, 4),
        (-28, 4),
        (14, 2),
        (52, -14),
        (-44, -22),
        (-4, -28),
    ):
        out += (
            v.oval(73 + x, 85, q + 55 + dz, 17, "#f7e3a8", 3.5)
            + v.oval(70 + x, 85, q + 55 + dz, 5, "#e0b86a", 0)
            + v.oval(79 + x, 85, q + 52 + dz, 3, "#d9a858", 0)
        )
    sx, sy = v.at(73, 96, q + 55)
    out += steam(sx, sy, 90, 4, 0.55)
    # the counter beside it
    out += v.block(x0 - 10, -46, 0, 84, q + 4, q + 66, "#3f8fb0", "#e9dcc0") + v.block(
        x0 - 16, -40, 84, 90, q, q + 68, "#e9dcc0", "#f4ead2"
    )
    c = v.wall(q + 4)
    for i in range(3):
        out += c.rect(x0 + i * 54, 12, 44, 60, shade("#3f8fb0", 0.16), 3)
    bx, by = v.at(-164, 90, q + 34)
    out += (
        basket(bx, by + 8, 150, 58)
        + shape(
            f"M{bx - 72:.0f},{by - 50:.0f} q20,-52 74,-44 q52,-6 72,44 q-40,22 -74,12 q-40,12 -72,-12z", "#f4efe2", 5
        )
        + stroke(f"M{bx - 54:.0f},{by - 52:.0f} q26,-24 56,-26 M{bx + 12:.0f},{by - 78:.0f} q28,6 42,30", "#3f8fb0", 5)
    )
    bx, by = v.at(-82, 90, q + 30)
    for i in range(8):
        out += f'<ellipse cx="{bx + (i % 2) * 3:.0f}" cy="{by - 2 - i * 8:.0f}" rx="52" ry="14" fill="{("#f7e3a8", "#f2d58c")[i % 2]}" stroke="{INK}" stroke-width="4"/>'
    out += f'<ellipse cx="{bx - 10:.0f}" cy="{by - 60:.0f}" rx="12" ry="4" fill="#d9a858"/>' + steam(
        bx, by - 72, 40, 2, 0.6
    )
    # price board of shapes and a painted board at the side
    out += w.rect(-420, 120, 140, 130, "#fff3d0") + w.rect(-414, 126, 128, 118, "#2f6f62", 3)
    tx, ty = w.at(-350, 206)
    out += (
        text(tx, ty, "Hay tortillas", 33, "#fff6e6", "Lexend")
        + text(tx, ty + 50, "3 tiempos", 33, "#ffe08a", "Lexend")
        + stroke(f"M{tx - 90:.0f},{ty + 72:.0f} h180", "#fff6e6", 4)
    )
    # window with bars at the right, with a pot
    out += w.window(286, 108, 120, 110, "#4a3a5c", "#fff1c8", (2, 1))
    for i in range(1, 6):
        out += w.line(((286 + i * 20, 104), (286 + i * 20, 222)), INK, 5)
    px, py = w.at(340, 98)
    out += fern(px, py, 84, 4, "#e8347a")
    # meter box, cable, eaves
    out += w.rect(-252, 150, 22, 34, "#8f9a9c") + w.line(((-241, 184), (-241, 330)), INK, 5)
    out += box(-10, -10, 1940, 44, "#b5562f", 6) + "".join(
        shape(f"M{i * 64 - 20},34 q32,46 64,0z", ("#c8623a", "#b5562f")[i % 2], 5) for i in range(31)
    )
    out += stroke("M0,110 C500,150 1300,60 1920,128", INK, 4)
    # stool and sack on the pavement
    out += v.dark(300, 560, 40) + v.can(300, 0, 34, 560, 22, "#7b4fc9", foot=18)
    out += v.poly(((-760, 0, 392), (760, 0, 392), (760, -16, 392), (-760, -16, 392)), "#8a6a72") + v.poly(
        ((-760, -16, 392), (760, -16, 392), (760, -16, 200), (-760, -16, 200)), "#5a4456"
    )
    if dawn:
        # the warm room lies on the pavement, the rest of the street is still asleep
        mat = v.poly(((-200, 0.4, q), (200, 0.4, q), (330, 0.4, 400), (-330, 0.4, 400)), "#ffc46b", 0, 'opacity=".26"')
        lights = (
            shine(*v.at(12, 160, z), 640, 330, "lamp", 0.5)
            + shine(*v.at(12, 180, z + 110), 120, 90, "warm", 0.7)
            + shine(fx, fy + 10, 210, 150, "lamp", 0.75)
            + shine(*v.at(20, 0, 520), 640, 120, "lamp", 0.6)
            + mat
        )
        defs += (
            '<radialGradient id="dawn" gradientUnits="userSpaceOnUse" cx="960" cy="470" r="1060" gradientTransform="translate(0,120) scale(1,.75)">'
            '<stop offset="0" stop-color="#fff0d6"/><stop offset=".3" stop-color="#f0cfb0"/><stop offset=".52" stop-color="#8f84c4"/>'
            '<stop offset="1" stop-color="#4a5aa8"/></radialGradient>'
        )
        return page(out, defs, "#141044", 0.13, "url(#dawn)", lights)
    lights = (
        shine(*v.at(12, 150, z), 460, 300, "lamp", 0.75)
        + shine(fx, fy + 10, 150, 110, "lamp", 0.6)
        + shine(*v.at(60, 0, 500), 460, 90, "lamp", 0.4)
    )
    return page(out, defs, "#4a1c2c", 0.12, "#efe0e6", lights)


def near() -> str:
    """A post with its wires, and a hanging plant."""
    return overlay(
        shape("M-20,-20 H74 L84,1100 H-20Z", "#6b5563", 9)
        + stroke("M50,-20 L58,1100", "#8a7482", 8)
        + box(10, 300, 90, 130, "#4a3a4c", 8, 8)
        + group(fern(0, 0, 190, 3, "#7b4fc9", True) + stroke("M-50,-84 L0,-260 L50,-84", INK, 5), 1835, 210)
    )
