# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The small room upstairs that two girls share: two made beds, a window onto roofs and wires, a calendar, a box with a bow."""

import random

from svgkit import gradient

from places.common import INK, View, box, disc, fern, group, overlay, page, polygon, shade, shape, shine, stroke

ALT = {
    "es": "Un cuarto pequeño de noche con dos camas tendidas, una ventana a los techos y cables de la ciudad, una repisa con una caja de moño y un calendario con los lunes en círculo.",
    "en": "A small room at night with two made beds, a window onto city roofs and wires, a shelf with a box tied in a bow and a calendar with its Mondays ringed.",
}
NEAR_TONE = "#7c74b4"


def bed(view, x0, x1, z0, z1, frame: str, blanket: str, stripe: str) -> str:
    """A bed along our way, its pillow far from us, the blanket pulled straight."""
    out = view.dark((x0 + x1) / 2, (z0 + z1) / 2, (x1 - x0) * 0.7, 0.9)
    out += view.block(x0, x1, 30, 92, z1 - 6, z1, frame)
    out += view.block(x0 + 2, x1 - 2, 24, 40, z0 + 6, z1 - 6, "#f4ead6")
    out += view.block(x0, x1, 22, 52, z0 + 4, z1 - 74, blanket, shade(blanket, 0.14), shade(blanket, -0.2))
    for k in (0.24, 0.34, 0.8):
        z = z0 + (z1 - 78 - z0) * k
        out += view.poly(((x0, 52.4, z), (x1, 52.4, z), (x1, 52.4, z + 13), (x0, 52.4, z + 13)), stripe, 3)
    out += view.poly(((x0, 52.5, z1 - 96), (x1, 52.5, z1 - 96), (x1, 52.5, z1 - 74), (x0, 52.5, z1 - 74)), "#fbf6ea", 4)
    (a, b), s = view.at((x0 + x1) / 2, 46, z1 - 40), view.scale(z1 - 40)
    w = (x1 - x0) * s * 0.42
    out += shape(f"M{a - w:.0f},{b:.0f} C{a - w * 1.14:.0f},{b - 22 * s:.0f} {a - w * 0.9:.0f},{b - 26 * s:.0f} {a:.0f},{b - 22 * s:.0f} C{a + w * 0.9:.0f},{b - 26 * s:.0f} {a + w * 1.14:.0f},{b - 22 * s:.0f} {a + w:.0f},{b:.0f} Q{a:.0f},{b + 8 * s:.0f} {a - w:.0f},{b:.0f}Z", "#fff8ea", 6)
    out += stroke(f"M{a - w * 0.6:.0f},{b - 12 * s:.0f} q{w * 0.3:.0f},{-5 * s:.0f} {w * 0.6:.0f},{-2 * s:.0f}", "#d9cdb8", 5)
    return out + view.block(x0, x1, 20, 60, z0 - 2, z0 + 4, frame)


def city(px0: float, px1: float, py: float, seed: int) -> str:
    """Roofs, tanks, wires and lit windows, drawn through the glass from x *px0* to *px1*, their feet on *py*."""
    rng, out = random.Random(seed), ""
    for colour, low, high in (("#3a3a86", 120, 220), ("#2a2a6a", 60, 150)):
        x = px0 - 20
        while x < px1:
            w, h = rng.uniform(54, 110), rng.uniform(low, high)
            out += box(round(x), round(py - h), round(w), round(h + 10), colour, 4)
            if rng.random() < 0.5:
                out += box(round(x + w * 0.2), round(py - h - 20), 26, 20, shade(colour, -0.3), 3, 5)
            else:
                out += stroke(f"M{x + w * 0.6:.0f},{py - h:.0f} v-34 m-12,6 h24 m-20,8 h16", INK, 3)
            for k in range(int(w // 22)):
                for r in range(int(h // 34)):
                    if rng.random() < 0.46:
                        out += box(round(x + 9 + k * 22), round(py - h + 13 + r * 32), 11, 15, rng.choice(("#ffd98a", "#ffcf6b", "#ffe9b0", "#9af5ff")), 0)
            x += w + rng.uniform(-8, 12)
    return out + stroke(f"M{px0},{py - 216} Q{(px0 + px1) / 2},{py - 130} {px1},{py - 236} M{px0},{py - 190} Q{(px0 + px1) / 2},{py - 110} {px1},{py - 206} M{px0},{py - 170} Q{(px0 + px1) / 2},{py - 76} {px1},{py - 180}", INK, 4)


def build() -> str:
    """The picture."""
    rng = random.Random(17)
    v = View(960, 372, 168, 1080)
    z, wide, high = 560, 262, 268
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #e2a6b0", "1 #c88494")
        + gradient("wallL", "0 #a0627c", "1 #c4808e", vector=(0, 0, 1, 0))
        + gradient("wallR", "0 #c4808e", "1 #98587a", vector=(0, 0, 1, 0))
        + gradient("boards", "0 #a8704e", "1 #6b4038")
        + gradient("night", "0 #181c5c", ".7 #4a3f96", "1 #8a5a9c")
    )
    out = v.poly(((-wide, 0, 130), (wide, 0, 130), (wide, 0, z), (-wide, 0, z)), "url(#boards)", 0)
    for x in range(-250, 260, 42):
        out += v.line(((x, 0, 130), (x, 0, z)), "#6b4038", 4)
    out += w.rect(-wide, 0, 2 * wide, high, "url(#wall)")
    for x, g in ((-wide, "wallL"), (wide, "wallR")):
        out += v.side(x).rect(130, 0, z - 130, high, f"url(#{g})")
    out += v.poly(((-wide, high, 130), (wide, high, 130), (wide, high, z), (-wide, high, z)), "#8f6478", 5)
    for x in range(-220, 260, 88):
        out += v.block(x - 5, x + 5, high - 10, high, 130, z - 2, "#7a4a44", "#5e3838", "#8f5a50", 4)
    out += w.rect(-wide, 0, 2 * wide, 12, "#8a4f5e", 3)
    # the window: night over the roofs, curtains tied open
    u0, v0, ww, hh = -58, 104, 116, 116
    (px0, py1), (px1, py0) = w.at(u0, v0), w.at(u0 + ww, v0 + hh)
    view = box(0, 0, 1920, 1080, "url(#night)", 0)
    for _ in range(46):
        view += disc(rng.uniform(px0, px1), rng.uniform(py0, py0 + 120), rng.choice((1.4, 2, 2.6)), "#fff6dd", 0, f'opacity="{rng.uniform(0.4, 0.95):.2f}"')
    view += disc(px0 + 78, py0 + 44, 22, "#fff3cf", 0) + disc(px0 + 88, py0 + 38, 19, "#2b2a74", 0) + city(px0 - 10, px1 + 10, py1, 8)
    window = w.window(u0, v0, ww, hh, "url(#night)", "#f4e6d2", (2, 1), view)
    out += window
    out += w.line(((u0 - 34, v0 + hh + 12), (u0 + ww + 34, v0 + hh + 12)), INK, 11) + w.line(((u0 - 34, v0 + hh + 12), (u0 + ww + 34, v0 + hh + 12)), "#c98f4a", 5)
    for s in (-1, 1):
        x = u0 if s < 0 else u0 + ww
        (a, b), (_, d) = w.at(x, v0 + hh + 12), w.at(x, v0 - 22)
        o = s * 1
        curtain = f"M{a - o * 52:.0f},{b:.0f} L{a + o * 40:.0f},{b:.0f} C{a + o * 38:.0f},{b + 110:.0f} {a + o * 14:.0f},{b + 140:.0f} {a - o * 6:.0f},{b + 168:.0f} C{a + o * 20:.0f},{b + 210:.0f} {a + o * 28:.0f},{d - 30:.0f} {a + o * 30:.0f},{d:.0f} L{a - o * 50:.0f},{d:.0f} C{a - o * 44:.0f},{d - 60:.0f} {a - o * 28:.0f},{b + 200:.0f} {a - o * 26:.0f},{b + 168:.0f} C{a - o * 42:.0f},{b + 130:.0f} {a - o * 52:.0f},{b + 90:.0f} {a - o * 52:.0f},{b:.0f}Z"
        out += shape(curtain, "#f2c45a", 6) + stroke(f"M{a - o * 18:.0f},{b + 10:.0f} q{o * 8:.0f},90 {o * 2:.0f},150 M{a + o * 16:.0f},{b + 10:.0f} q{o * 2:.0f},80 {-o * 20:.0f},140 M{a - o * 12:.0f},{d - 14:.0f} q{o * 4:.0f},-50 {-o * 4:.0f},-90", "#c9923a", 5)
        out += box(round(a - o * 16 - 22), round(b + 158), 44, 18, "#e8447a", 5, 6)
    # left wall of the end: the calendar, its Mondays ringed
    cal = box(-72, 0, 144, 168, "#fffaf0", 6, 4) + box(-72, 0, 144, 52, "#2fb5a8", 5, 4)
    cal += shape("M-60,46 L-30,16 L-10,34 L14,8 L60,46Z", "#3d8452", 4) + disc(40, 18, 9, "#ffe08a", 3)
    for r in range(5):
        for c in range(7):
            cal += box(-62 + c * 18.4, 64 + r * 20, 9, 9, "#8a7a90" if c else "#c8203f", 0)
        cal += f'<ellipse cx="{-57.5}" cy="{68.5 + r * 20}" rx="11" ry="10" fill="none" stroke="#e0263f" stroke-width="4" transform="rotate({(-8, 5, 12, -3, 8)[r]} -57 {68 + r * 20})"/>'
    cal += disc(0, -3, 8, "#c9ccd4", 4)
    a, b = w.at(-122, 214)
    out += group(cal, round(a), round(b), 0.86, -1.5)
    # right: a shelf with a box tied in a bow, a candle jar, two books, a photograph
    out += w.rect(90, 152, 116, 7, "#7a4a2c") + "".join(w.poly(((u, 152), (u + 8, 152), (u, 138)), "#5e3420", 4) for u in (100, 188))
    a, b = w.at(122, 159)
    gift = box(-56, -74, 112, 74, "#c2334f", 6, 4) + box(-62, -90, 124, 26, "#d9506a", 6, 4) + box(-12, -90, 24, 90, "#f6c445", 5)
    gift += shape("M0,-92 C-44,-134 -70,-104 -46,-88 C-30,-80 -12,-84 0,-92 C44,-134 70,-104 46,-88 C30,-80 12,-84 0,-92Z", "#f6c445", 6) + disc(0, -92, 11, "#ffe08a", 5)
    out += group(gift, round(a), round(b), 0.94)
    a, b = w.at(168, 159)
    out += box(round(a - 14), round(b - 62), 18, 62, "#3f8fb0", 5) + box(round(a + 4), round(b - 54), 20, 54, "#f4efe2", 5) + box(round(a + 24), round(b - 58), 16, 58, "#59b84a", 5)
    a, b = w.at(196, 159)
    out += fern(a, b, 84, 3, "#3f8fb0")
    a, b = w.at(216, 224)
    out += box(round(a - 50), round(b - 42), 100, 84, "#fff8ea", 5) + box(round(a - 42), round(b - 34), 84, 58, "#8fc7f2", 3) + shape(f"M{a - 42:.0f},{b + 24:.0f} l28,-34 l20,22 l14,-14 l22,26z", "#3d8452", 3) + disc(a + 22, b - 18, 8, "#ffe08a", 2)
    out += group(box(-16, -6, 32, 12, "#f7a8c6", 0), round(a), round(b) - 44, 1, -8)
    # a lamp between the beds on a crate, with a mug of pencils
    out += v.dark(0, 500, 34, 0.7) + v.block(-34, 34, 0, 50, 488, 540, "#b5804e", "#d6a066")
    c = v.wall(488)
    out += c.rect(-28, 8, 56, 8, "#8a5a34", 3) + c.rect(-28, 28, 56, 8, "#8a5a34", 3)
    a, b = v.at(-10, 50, 510)
    lamp = shape(f"M{a - 54:.0f},{b - 64:.0f} L{a - 30:.0f},{b - 128:.0f} H{a + 30:.0f} L{a + 54:.0f},{b - 64:.0f}Z", "#ffe9a8", 6)
    out += box(round(a - 7), round(b - 66), 14, 60, "#c98f4a", 5) + box(round(a - 30), round(b - 12), 60, 14, "#c98f4a", 5, 6) + lamp
    a, b = v.at(20, 50, 505)
    out += stroke(f"M{a - 6:.0f},{b - 40:.0f} l-8,-34 M{a + 4:.0f},{b - 40:.0f} l2,-38", "#e8447a", 8) + box(round(a - 20), round(b - 46), 40, 46, "#3f8fb0", 5, 5)
    # the rug and the two beds
    out += v.oval(0, 0.4, 372, 74, "#e07a5f", 5) + v.oval(0, 0.5, 372, 56, "#f2c45a", 4) + v.oval(0, 0.6, 372, 36, "#2fb5a8", 4)
    out += bed(v, -242, -112, 262, 540, "#8a5632", "#3f7fb5", "#f4efe2")
    out += bed(v, 112, 242, 262, 540, "#8a5632", "#e07a6a", "#fff1c8")
    # on one bed a stuffed rabbit, on the other a folded jumper and a notebook
    a, b = v.at(-178, 53, 420)
    rabbit = disc(0, -30, 40, "#f4e6d2", 6) + shape("M-26,-58 C-50,-120 -20,-132 -8,-66Z M14,-64 C10,-130 42,-126 26,-56Z", "#f4e6d2", 6) + disc(-12, -36, 5, INK) + disc(14, -36, 5, INK) + stroke("M-6,-20 q7,7 14,0", INK, 5) + shape("M-44,22 C-52,-8 52,-8 46,22 Q0,42 -44,22Z", "#f4e6d2", 6) + shape("M-26,4 l26,10 l26,-12 v22 l-26,-10 l-26,12z", "#e8447a", 5)
    out += group(rabbit, round(a), round(b) - 14, 0.94, -5)
    a, b = v.at(178, 53, 400)
    out += shape(f"M{a - 84:.0f},{b + 14:.0f} v-30 q84,-24 168,0 v30 q-84,18 -168,0z", "#7b4fc9", 6) + stroke(f"M{a - 60:.0f},{b - 10:.0f} q60,-14 120,0 M{a:.0f},{b - 22:.0f} v36", "#5a35a0", 6)
    out += group(box(-52, -16, 104, 26, "#f6b52e", 6, 4) + stroke("M-40,-4 h70", "#fff3d0", 5), round(a) + 6, round(b) - 30, 1, -4)
    # slippers
    for x, c in ((-86, "#f7a8c6"), (-70, "#f7a8c6"), (84, "#8fd0c4"), (100, "#8fd0c4")):
        out += v.oval(x, 1.5, 330, 6.5, c, 4)
    lights = (
        shine(*v.at(-10, 84, 510), 480, 300, "lamp", 0.75)
        + shine(*v.at(0, 0, 420), 420, 110, "lamp", 0.4)
        + shine((px0 + px1) / 2, (py0 + py1) / 2, 330, 220, "moon", 0.3)
    )
    defs += (
        '<radialGradient id="lamplit" gradientUnits="userSpaceOnUse" cx="940" cy="500" r="1000"><stop offset="0" stop-color="#fff2dc"/>'
        '<stop offset=".34" stop-color="#f0cdc8"/><stop offset=".62" stop-color="#a99acc"/><stop offset="1" stop-color="#6f72b8"/></radialGradient>'
    )
    return page(out, defs, "#1c1048", 0.12, "url(#lamplit)", lights)


def near() -> str:
    """The edge of the door, and a bag that hangs from a hook."""
    door = shape("M-20,-20 H60 L70,1100 H-20Z", "#6b4a58", 9) + stroke("M40,-20 L48,1100", "#8a6478", 8) + disc(44, 620, 13, "#f6c445", 6)
    bag = stroke("M-56,-30 C-60,-170 60,-170 56,-30", INK, 20) + stroke("M-56,-30 C-60,-170 60,-170 56,-30", "#c98f4a", 9)
    bag += shape("M-90,-40 H90 L104,150 Q0,176 -104,150Z", "#3f8f8a", 9) + polygon(((-60, 20), (60, 20), (52, 90), (-52, 90)), "#4fa8a0", 6) + stroke("M-84,-10 H84", "#f4efe2", 7)
    return overlay(door + group(bag, 1850, 240) + disc(1850, 112, 12, "#c9ccd4", 6))
