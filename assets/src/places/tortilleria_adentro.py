# ruff: noqa: E501 (path data and tables of notes are not prose)
"""Behind the counter of the tortillería, looking out: dough and comal before us, the street bright beyond."""

from svgkit import gradient

from places.common import (
    INK,
    View,
    basket,
    box,
    clouds,
    crown,
    disc,
    fern,
    group,
    overlay,
    page,
    polygon,
    shade,
    shape,
    shine,
    steam,
    stroke,
    table,
)

ALT = {
    "es": "Adentro de la tortillería, detrás del mostrador: el comal y la masa enfrente, un radio en el mostrador, un cuaderno colgado de un clavo y la calle llena de luz.",
    "en": "Inside the tortilla shop, behind the counter: griddle and dough in front, a radio on the counter, a notebook hanging from a nail and the street full of light.",
}
NEAR_TONE = "#b89aa0"


def street(view) -> str:
    """What is seen through the opening: the houses across the way, a tree, a parked bicycle, sky."""
    z = 1180
    w = view.wall(z)
    out = box(0, 0, 1920, 1080, "url(#sky)", 0) + clouds(((560, 286, 170), (1180, 300, 200), (800, 300, 130)), "#fff", 0.9)
    out += view.poly(((-1400, 0, 500), (1400, 0, 500), (1400, 0, z), (-1400, 0, z)), "url(#road)", 0)
    houses = ((-620, -330, 226, "#7cc8c0", "#3f8f8a"), (-330, -60, 202, "#f7d06b", "#b5562f"), (-60, 230, 240, "#f2a0b4", "#8a3f6a"), (230, 620, 208, "#9fc4ea", "#3f6fa8"))
    for i, (x0, x1, high, colour, trim) in enumerate(houses):
        out += w.rect(x0, 0, x1 - x0, high, colour) + w.rect(x0, 0, x1 - x0, 70, trim, 3)
        out += w.rect(x0 - 4, high - 16, x1 - x0 + 8, 18, shade(trim, 0.2), 4)
        for k in range(2):
            u = x0 + (x1 - x0) * (0.17 + 0.46 * k)
            if (i + k) % 2:
                out += w.door(u, 62, 176, trim, "#fff3d0")
            else:
                out += w.window(u, 108, 64, 86, "#3d5a78", "#fff3d0", (2, 2)) + "".join(
                    w.line(((u + j * 16, 106), (u + j * 16, 196)), INK, 2.4) for j in range(1, 4)
                )
    # awning of the corner shop, a crate of oranges
    out += w.poly(((-46, 196, ), (110, 196), (124, 160), (-60, 160)), "#fff3d0", 4)
    for i in range(5):
        u0, u1 = -46 + i * 31.2, -46 + (i + 0.5) * 31.2
        out += w.poly(((u0, 196), (u1, 196), (-60 + (i + 0.5) * 36.8, 160), (-60 + i * 36.8, 160)), "#e8447a", 2)
    # jacaranda and a bicycle on the far pavement
    a, b = view.at(-250, 0, z - 60)
    out += stroke(f"M{a:.0f},{b:.0f} C{a - 10:.0f},{b - 90:.0f} {a + 16:.0f},{b - 120:.0f} {a + 4:.0f},{b - 210:.0f}", INK, 30) + stroke(
        f"M{a:.0f},{b:.0f} C{a - 10:.0f},{b - 90:.0f} {a + 16:.0f},{b - 120:.0f} {a + 4:.0f},{b - 210:.0f}", "#7a4a3c", 18
    )
    out += crown(a, b - 260, 270, 200, 4, "#9a6fd0", "#c9a6f0", "#6f4aa8", 6)
    a, b = view.at(210, 0, z - 120)
    for dx in (-44, 44):
        out += disc(a + dx, b - 34, 32, "none", 6) + stroke(f"M{a + dx - 24},{b - 34} h48 M{a + dx},{b - 58} v48", "#8a8a98", 2)
    out += stroke(f"M{a - 44:.0f},{b - 34:.0f} L{a - 16:.0f},{b - 84:.0f} L{a + 30:.0f},{b - 84:.0f} L{a:.0f},{b - 34:.0f} Z M{a + 44:.0f},{b - 34:.0f} L{a + 26:.0f},{b - 100:.0f} h20", "#c8303f", 8)
    out += stroke(f"M{a - 30:.0f},{b - 90:.0f} h28", INK, 9)
    # kerb, wires
    out += view.line(((-1400, 0, z - 110), (1400, 0, z - 110)), "#fff3d0", 9) + view.line(((-1400, 0, z - 128), (1400, 0, z - 128)), INK, 3)
    return out + stroke("M300,150 C700,210 1200,130 1640,206 M300,120 C800,180 1200,150 1640,160", INK, 4)


def build() -> str:
    """The picture."""
    v = View(960, 350, 172, 1120)
    z = 560
    w = v.wall(z)
    defs = (
        gradient("sky", "0 #6fc3ee", "1 #eaf6e0")
        + gradient("road", "0 #d9c2ac", "1 #b39a94")
        + gradient("plaster", "0 #a8663f", "1 #c88450")
        + gradient("left", "0 #6e3a34", "1 #9c5a40", vector=(0, 0, 1, 0))
        + gradient("right", "0 #9c5a40", "1 #6e3a34", vector=(0, 0, 1, 0))
        + gradient("floor", "0 #b5805c", "1 #5e3834")
        + gradient("fire", "0 #ffe08a", ".5 #ff9a3d", "1 #c8203f")
    )
    x0, x1, top, sill = -214, 214, 226, 88
    # the wall with its opening to the street
    corners = [w.at(x0, sill), w.at(x1, sill), w.at(x1, top), w.at(x0, top)]
    data = "M" + "L".join(f"{x:.0f},{y:.0f}" for x, y in corners) + "Z"
    out = f'<clipPath id="hole"><path d="{data}"/></clipPath><g clip-path="url(#hole)">{street(v)}</g>'
    out += f'<path fill-rule="evenodd" d="M0,0H1920V1080H0Z {data}" fill="url(#plaster)"/>'
    for x, g in ((-350, "left"), (350, "right")):
        out += v.side(x).rect(150, 0, z - 150, 330, f"url(#{g})")
    out += v.poly(((-350, 0, 200), (350, 0, 200), (350, 0, z), (-350, 0, z)), "url(#floor)", 0)
    out += w.line(((-350, 0), (350, 0)), INK, 6)
    for s, u in ((-1, -350), (1, x1 + 12)):
        out += w.tiles(u, 60, u + 124, 130, 31 if s < 0 else 31, "#e9d2a8", "#b98a62", 1.6)
    # jambs, rolled-up shutter, lintel
    out += w.rect(x0 - 12, sill, 12, top - sill + 12, "#7a4030") + w.rect(x1, sill, 12, top - sill + 12, "#7a4030")
    out += w.rect(x0 - 18, top, x1 - x0 + 36, 44, "#5f727c") + w.shutter(x0, top - 18, x1 - x0, 20, "#8fa3ad", 6)
    out += "".join(w.line(((x0 - 14, top + 10 + i * 10), (x1 + 14, top + 10 + i * 10)), "#43545e", 3) for i in range(4))
    # the counter along the opening, seen from the side of who works
    out += v.block(x0 - 26, x1 + 26, 0, 84, z - 62, z, "#3f8fb0", "#f4ead2") + v.block(x0 - 32, x1 + 32, 84, 90, z - 66, z + 4, "#e9dcc0", "#fbf3de")
    c = v.wall(z - 62)
    for i in range(6):
        out += c.rect(x0 - 12 + i * 76, 12, 60, 60, shade("#3f8fb0", -0.16), 3)
    bx, by = v.at(-150, 90, z - 30)
    out += basket(bx, by + 6, 150, 60) + shape(f"M{bx - 72:.0f},{by - 50:.0f} q20,-52 74,-44 q52,-6 72,44 q-40,22 -74,12 q-40,12 -72,-12z", "#f4efe2", 5) + stroke(
        f"M{bx - 54:.0f},{by - 52:.0f} q26,-24 56,-26 M{bx + 12:.0f},{by - 78:.0f} q28,6 42,30", "#c8303f", 5
    )
    bx, by = v.at(158, 90, z - 30)
    for i in range(7):
        out += f'<ellipse cx="{bx + (i % 2) * 3:.0f}" cy="{by - 2 - i * 8:.0f}" rx="54" ry="14" fill="{("#f7e3a8", "#f2d58c")[i % 2]}" stroke="{INK}" stroke-width="4"/>'
    out += steam(bx, by - 62, 40, 2, 0.7)
    # the radio, and a scale with its pan
    a, b = v.at(-64, 90, z - 34)
    radio = stroke("M50,-66 L104,-128", INK, 5) + box(-76, -76, 152, 76, "#c8303f", 6, 14) + disc(-38, -38, 27, "#3a3046", 5) + disc(-38, -38, 10, "#8a7a90")
    radio += box(2, -62, 62, 22, "#fff1b8", 4, 4) + stroke("M38,-60 v18", "#c8203f", 4) + disc(18, -20, 9, "#f4efe2", 4) + disc(50, -20, 9, "#f4efe2", 4)
    out += group(radio, round(a), round(b), 0.86)
    bx, by = v.at(28, 90, z - 30)
    out += shape(f"M{bx - 46:.0f},{by:.0f} l12,-54 h68 l12,54z", "#c8303f", 5) + disc(bx, by - 26, 20, "#fff8ea", 4) + stroke(f"M{bx:.0f},{by - 26:.0f} l9,-11", INK, 4)
    out += stroke(f"M{bx:.0f},{by - 54:.0f} v-14", INK, 8) + shape(f"M{bx - 62:.0f},{by - 84:.0f} h124 q-14,22 -62,22 t-62,-22z", "#c9d2d6", 5)
    # left: shelf with the radio, jars; a clock
    out += w.rect(-346, 168, 116, 7, "#7a4a2c")
    for i, (c, h) in enumerate((("#8a2f3c", 58), ("#f6c445", 46), ("#59b84a", 66))):  # jars
        a, b = w.at(-296 + i * 24, 175)
        out += box(round(a - 20), round(b - h), 40, h, c, 5, 8) + box(round(a - 17), round(b - h - 12), 34, 14, "#c9ccd4", 4, 4) + stroke(f"M{a - 10:.0f},{b - h + 12:.0f} v{h - 26}", shade(c, 0.5), 5)
    a, b = w.at(-338, 175)
    out += fern(a + 10, b, 84, 3, "#2fb5a8")
    out += w.clock(-290, 252, 26, 11.85)
    # before the opening: a notebook that hangs from a nail by its string, and its pencil
    a, b = w.at(104, 206)
    out += disc(a, b, 7, "#c9ccd4", 4) + stroke(f"M{a:.0f},{b:.0f} L{a - 26:.0f},{b + 56:.0f} M{a:.0f},{b:.0f} L{a + 26:.0f},{b + 56:.0f}", "#fff3d0", 4)
    book = box(-62, 0, 124, 160, "#fff8ea", 5, 4) + box(-66, -6, 124, 160, "#3f6fb0", 6, 6) + box(-40, 30, 72, 44, "#fff8ea", 4, 3)
    book += stroke("M-28,44 h44 M-28,58 h30", INK, 4) + "".join(stroke(f"M{-50 + i * 20},-14 v18", INK, 7) + stroke(f"M{-50 + i * 20},-12 v14", "#d9d4cc", 3) for i in range(6))
    out += group(book, a, b + 66, 0.82, 3)
    out += group(stroke("M0,-74 V0", "#fff3d0", 3) + polygon(((-6, 0), (6, 0), (6, 66), (0, 82), (-6, 66)), "#f6b52e", 4), a + 68, b + 78, 0.8, -5)
    a, b = w.at(290, 222)  # an apron on a hook
    out += stroke(f"M{a - 30:.0f},{b + 34:.0f} L{a:.0f},{b:.0f} L{a + 30:.0f},{b + 34:.0f}", "#fff3d0", 7) + disc(a, b, 7, "#c9ccd4", 4)
    out += shape(f"M{a - 40:.0f},{b + 30:.0f} h80 l6,56 q34,16 40,40 l6,96 q-92,26 -184,0 l6,-96 q6,-24 40,-40z", "#f4efe2", 6) + box(round(a - 36), round(b + 136), 72, 48, "#e6dcc6", 5, 4) + stroke(f"M{a - 38:.0f},{b + 48:.0f} h76", "#c8303f", 6)
    # the comal on its oven, near to us on the right
    q = 330
    out += v.dark(150, q + 40, 150, 0.8) + v.block(44, 262, 0, 78, q, q + 112, "#d9b48c", "#e6c8a0")
    o = v.wall(q)
    a, b = o.at(150, 40)
    out += shape(f"M{a - 110:.0f},{b + 90:.0f} v-90 q110,-96 220,0 v90z", "#3a1420", 6) + shape(
        f"M{a - 76:.0f},{b + 90:.0f} q-10,-70 24,-100 q6,34 24,38 q0,-60 34,-78 q8,48 32,60 q20,16 24,80z", "url(#fire)", 0
    )
    out += v.oval(150, 80, q + 56, 118, "#4a3038") + v.oval(150, 83, q + 56, 114, "#6b4a4c") + v.oval(150, 83.5, q + 56, 100, "#7d5a58", 0)
    for x, dz in ((-62, 24), (-20, 34), (26, 32), (66, 18), (-80, -4), (-36, -2), (8, 2), (52, -12), (-50, -28), (-2, -30)):
        out += v.oval(150 + x, 85, q + 56 + dz, 19, "#f7e3a8", 4) + v.oval(146 + x, 85, q + 56 + dz, 5, "#d9a858", 0) + v.oval(157 + x, 85, q + 53 + dz, 3.4, "#e0b86a", 0)
    fx, fy = v.at(150, 96, q + 56)
    out += steam(fx, fy - 10, 120, 4, 0.5)
    # and on the left the table with the dough
    out += table(v, -268, -60, q, q + 104, 76, "#8a5632")
    a, b = v.at(-168, 77, q + 52)
    out += f'<ellipse cx="{a:.0f}" cy="{b:.0f}" rx="214" ry="62" fill="#c98a5e" stroke="{INK}" stroke-width="7"/><ellipse cx="{a:.0f}" cy="{b - 8:.0f}" rx="196" ry="52" fill="#b5734a"/>'
    out += shape(f"M{a - 120:.0f},{b + 2:.0f} C{a - 150:.0f},{b - 80:.0f} {a - 60:.0f},{b - 120:.0f} {a:.0f},{b - 108:.0f} C{a + 90:.0f},{b - 110:.0f} {a + 140:.0f},{b - 60:.0f} {a + 118:.0f},{b + 2:.0f} Q{a:.0f},{b + 34:.0f} {a - 120:.0f},{b + 2:.0f}Z", "#f6e7b4", 7)
    out += stroke(f"M{a - 70:.0f},{b - 66:.0f} q30,-26 70,-24 M{a - 40:.0f},{b - 30:.0f} q50,16 96,-4 M{a + 50:.0f},{b - 74:.0f} q30,16 36,40", "#d9bd7a", 7)
    for dx, dy in ((168, 20), (196, -8), (150, -22)):
        out += disc(a + dx, b + dy, 25, "#f6e7b4", 6) + stroke(f"M{a + dx - 12:.0f},{b + dy - 8:.0f} q8,-9 18,-6", "#fffaf0", 5)
    lights = (
        shine(*w.at(0, 150), 640, 300, "warm", 0.5)
        + shine(*v.at(150, 90, q + 56), 330, 190, "lamp", 0.4)
        + v.poly(((-190, 90.4, z - 4), (190, 90.4, z - 4), (170, 90.4, z - 62), (-170, 90.4, z - 62)), "#fff3cf", 0, 'opacity=".3"')
    )
    defs += (
        '<radialGradient id="indoors" gradientUnits="userSpaceOnUse" cx="960" cy="380" r="1000"><stop offset="0" stop-color="#ffffff"/>'
        '<stop offset=".44" stop-color="#fbeee2"/><stop offset="1" stop-color="#b98f98"/></radialGradient>'
    )
    return page(out, defs, "#4a1c2c", 0.12, "url(#indoors)", lights)


def near() -> str:
    """A post on the left, and the strings of onions and garlic on the right."""
    onions = stroke("M0,-240 C6,-120 -6,0 0,150", "#c98f4a", 9)
    for i in range(7):
        x, y = (-22, 20)[i % 2], -150 + i * 44
        onions += shape(f"M{x},{y - 30} C{x + 34},{y - 14} {x + 32},{y + 26} {x},{y + 28} C{x - 32},{y + 26} {x - 34},{y - 14} {x},{y - 30}Z", ("#f4e6d6", "#d98a9a")[i % 3 == 1], 6)
    return overlay(shape("M-20,-20 H52 L60,1100 H-20Z", "#6b3a2c", 9) + stroke("M34,-20 L40,1100", "#8a5440", 7) + group(onions, 1846, 220))
