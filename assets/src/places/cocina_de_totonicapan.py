# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A highland kitchen: adobe walls, a brick stove with an iron plate, maize drying, a small window to the mountains."""

import math
import random

from svgkit import gradient

from places.common import (
    INK,
    View,
    basket,
    box,
    clouds,
    disc,
    group,
    overlay,
    page,
    shade,
    shape,
    shine,
    steam,
    stroke,
    table,
)

ALT = {
    "es": "Una cocina de adobe en Totonicapán: estufa de plancha con fuego, mazorcas colgadas, ollas de barro y una ventana a los cerros.",
    "en": "An adobe kitchen in Totonicapán: a wood stove with an iron plate, hanging maize, clay pots and a window to the hills.",
}


def cob(colour: str) -> str:
    """An ear of maize hanging from its husk, at (0, 0), 70 long."""
    rows = "".join(f"M{x},{y} h5 " for y in range(16, 62, 8) for x in (-8, 0))
    return (
        shape("M0,-16 C-16,-10 -18,4 -10,14 L10,14 C18,4 16,-10 0,-16Z", "#e9d9a0", 3.5)
        + shape("M-12,10 C-16,34 -10,62 0,70 C10,62 16,34 12,10 C4,16 -4,16 -12,10Z", colour, 3.5)
        + stroke(rows, shade(colour, -0.35), 3)
    )


def clay(view, x, y, z, r, high, colour="#b5562f") -> str:
    """A clay pot with ears and a lid."""
    (cx, cy), s = view.at(x, y, z), view.scale(z)
    r, h = r * s, high * s
    body = f"M{cx - r * 0.62:.0f},{cy - h:.0f} C{cx - r * 0.7:.0f},{cy - h * 0.86:.0f} {cx - r:.0f},{cy - h * 0.8:.0f} {cx - r:.0f},{cy - h * 0.45:.0f} C{cx - r:.0f},{cy - h * 0.1:.0f} {cx - r * 0.6:.0f},{cy:.0f} {cx:.0f},{cy:.0f} C{cx + r * 0.6:.0f},{cy:.0f} {cx + r:.0f},{cy - h * 0.1:.0f} {cx + r:.0f},{cy - h * 0.45:.0f} C{cx + r:.0f},{cy - h * 0.8:.0f} {cx + r * 0.7:.0f},{cy - h * 0.86:.0f} {cx + r * 0.62:.0f},{cy - h:.0f}Z"
    dark = f"M{cx + r * 0.3:.0f},{cy - 3:.0f} C{cx + r * 0.8:.0f},{cy - h * 0.1:.0f} {cx + r * 0.7:.0f},{cy - h * 0.7:.0f} {cx + r * 0.5:.0f},{cy - h:.0f} L{cx + r * 0.62:.0f},{cy - h:.0f} C{cx + r * 0.7:.0f},{cy - h * 0.86:.0f} {cx + r:.0f},{cy - h * 0.8:.0f} {cx + r:.0f},{cy - h * 0.45:.0f} C{cx + r:.0f},{cy - h * 0.1:.0f} {cx + r * 0.6:.0f},{cy:.0f} {cx + r * 0.3:.0f},{cy - 3:.0f}Z"
    ears = stroke(
        f"M{cx - r * 0.9:.0f},{cy - h * 0.7:.0f} q{-r * 0.4:.0f},{-h * 0.02:.0f} {-r * 0.1:.0f},{h * 0.28:.0f} M{cx + r * 0.9:.0f},{cy - h * 0.7:.0f} q{r * 0.4:.0f},{-h * 0.02:.0f} {r * 0.1:.0f},{h * 0.28:.0f}",
        INK,
        7,
    )
    rim = f'<ellipse cx="{cx:.0f}" cy="{cy - h:.0f}" rx="{r * 0.68:.0f}" ry="{r * 0.16:.0f}" fill="{shade(colour, -0.45)}" stroke="{INK}" stroke-width="5"/>'
    return (
        ears
        + shape(body, colour, 6)
        + shape(dark, shade(colour, -0.32), 0, 'opacity=".75"')
        + stroke(
            f"M{cx - r * 0.66:.0f},{cy - h * 0.66:.0f} q{-r * 0.14:.0f},{h * 0.14:.0f} {-r * 0.06:.0f},{h * 0.28:.0f}",
            shade(colour, 0.45),
            6,
        )
        + rim
    )


def sewing(view, x, y, z) -> str:
    """A treadle sewing machine on its own table of wood and iron, facing us; the table's top is at *y* above the floor."""
    w = 92
    x0, x1 = x - w / 2, x + w / 2
    out = view.dark(x, z + 20, w * 0.62, 0.9)
    f, ink = view.wall(z + 6), view.ink(z)

    def iron(data) -> str:
        return f.line(data, INK, ink * 2.1) + f.line(data, "#5a6474", ink * 0.9)

    out += iron(((x0 + 12, y), (x0 + 18, 30), (x0 + 8, 0))) + iron(((x1 - 12, y), (x1 - 18, 30), (x1 - 8, 0))) + iron(((x0 + 17, 34), (x1 - 17, 34)))
    out += iron(((x0 + 14, y - 12), (x - 10, 34), (x1 - 14, y - 12)))
    # the wheel below, the treadle and its rod
    out += iron([(x1 - 26 + math.cos(i * math.tau / 24) * 19, 40 + math.sin(i * math.tau / 24) * 19) for i in range(25)])
    for k in range(3):
        a = k * math.pi / 3 + 0.3
        out += f.line(((x1 - 26 - math.cos(a) * 17, 40 - math.sin(a) * 17), (x1 - 26 + math.cos(a) * 17, 40 + math.sin(a) * 17)), INK, ink)
    out += view.poly(((x - 24, 10, z - 10), (x + 20, 10, z - 10), (x + 20, 14, z + 30), (x - 24, 14, z + 30)), "#5a6474") + "".join(
        view.line(((x - 20 + i * 9, 10.5, z - 8), (x - 20 + i * 9, 14.5, z + 28)), INK, 3) for i in range(5)
    )
    out += view.block(x0, x1, y, y + 5, z - 14, z + 44, "#8a5632", "#a86c40")
    # a drawer, the machine: a black arm with gold lines, a hand wheel, a reel of thread
    out += f.rect(x0 + 4, y - 14, 22, 13, "#7a4a2c") + f.disc(x0 + 15, y - 8, 2, "#f6c445", 3)
    (a, b), s = view.at(x, y + 5, z + 10), view.scale(z + 10)

    def at(dx, dy) -> str:
        return f"{a + dx * s:.0f},{b - dy * s:.0f}"

    out += shape(f"M{at(-34, 0)} L{at(36, 0)} L{at(36, 6)} L{at(-34, 6)}Z", "#2a2438", ink)
    arm = f"M{at(-30, 6)} L{at(-30, 10)} L{at(-31, 30)} C{at(-31, 38)} {at(-24, 38)} {at(-18, 36)} C{at(-4, 31)} {at(6, 31)} {at(16, 36)} C{at(26, 40)} {at(34, 38)} {at(34, 28)} L{at(33, 6)} L{at(16, 6)} L{at(17, 20)} C{at(10, 24)} {at(-8, 23)} {at(-19, 20)} L{at(-20, 12)} L{at(-22, 6)}Z"
    out += shape(arm, "#332c44", ink) + stroke(f"M{at(-24, 32)} C{at(-8, 27)} {at(8, 27)} {at(26, 33)} M{at(25, 12)} L{at(26, 24)}", "#e0b04a", ink * 0.8)
    out += shape(f"M{at(34, 36)} L{at(40, 37)} L{at(40, 19)} L{at(34, 20)}Z", "#c9ccd4", ink * 0.8) + stroke(f"M{at(-26, 6)} L{at(-26, 1)}", "#d9dde2", ink * 0.8)
    out += stroke(f"M{at(6, 33)} L{at(6, 48)}", INK, ink * 0.7) + shape(f"M{at(1, 36)} L{at(11, 36)} L{at(10, 46)} L{at(2, 46)}Z", "#e8447a", ink * 0.8)
    out += stroke(f"M{at(6, 46)} C{at(-6, 52)} {at(-16, 46)} {at(-22, 37)}", "#e8447a", ink * 0.5)
    # cloth under the needle: a plain blouse in the making, with our dots at its hem
    cloth_ = f"M{at(-46, 7)} C{at(-30, 11)} {at(-6, 9)} {at(10, 7)} L{at(8, 4)} C{at(2, -4)} {at(-8, -6)} {at(-12, -20)} C{at(-24, -26)} {at(-38, -24)} {at(-50, -28)} C{at(-52, -14)} {at(-52, -2)} {at(-46, 7)}Z"
    out += shape(cloth_, "#a887cf", ink) + stroke(f"M{at(-40, 4)} C{at(-42, -8)} {at(-40, -16)} {at(-42, -24)} M{at(-22, 5)} C{at(-24, -6)} {at(-22, -14)} {at(-24, -22)}", "#7d5cab", ink * 0.8)
    return out + "".join(disc(a + dx * s, b + dy * s, 1.5 * s, ("#fff3d6", "#f6c445")[i % 2]) for i, (dx, dy) in enumerate(((-46, 22), (-40, 20), (-33, 20), (-27, 19), (-20, 20), (-15, 16))))


def build() -> str:
    """The picture."""
    return scene()


def scene(night: bool = False, machine: bool = False) -> str:
    """The kitchen by day or at *night*, when a bulb and the fire light it; with the sewing *machine* where the jar stands."""
    rng = random.Random(7)
    v = View(960, 366, 178, 1120)
    z, wide, high = 560, 340, 300
    w = v.wall(z)
    defs = (
        gradient("adobe", "0 #d9975c", "1 #c27a48")
        + gradient("adobeL", "0 #9c5a3a", "1 #b86f44", vector=(0, 0, 1, 0))
        + gradient("adobeR", "0 #b86f44", "1 #8a4a36", vector=(0, 0, 1, 0))
        + gradient("earth", "0 #a8714c", "1 #6b4238")
        + gradient("day", *(("0 #141a52", "1 #5a4a9c") if night else ("0 #7cc6ee", "1 #eaf4dc")))
        + gradient("fire", "0 #fff0a0", ".45 #ff9a3d", "1 #c8203f")
    )
    out = v.poly(((-wide, 0, 150), (wide, 0, 150), (wide, 0, z), (-wide, 0, z)), "url(#earth)", 0)
    out += w.rect(-wide, 0, 2 * wide, high, "url(#adobe)")
    for x, g in ((-wide, "adobeL"), (wide, "adobeR")):
        out += v.side(x).rect(150, 0, z - 150, high, f"url(#{g})")
    # blocks of adobe where the plaster has gone
    for _ in range(26):
        u, q = rng.uniform(-wide + 10, wide - 60), rng.uniform(60, high - 40)
        out += w.rect(u, q, rng.uniform(34, 46), 15, ("#cf8a52", "#b87044", "#dca06a")[_ % 3], 2, 'opacity=".55"')
    for x in (-wide, wide):
        p = v.side(x)
        for _ in range(12):
            u, q = rng.uniform(200, z - 60), rng.uniform(60, high - 30)
            out += p.rect(u, q, 42, 15, "#a5633e", 2, 'opacity=".6"')
    out += w.rect(-wide, 0, 2 * wide, 20, "#8a4a36", 3)
    # roof: beams and sheets above
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, z), (-wide, high, z)), "#6b3f2e", 0)
    for i in range(-5, 6):
        out += v.block(i * 66 - 7, i * 66 + 7, high - 16, high, 150, z - 2, "#5e3420", "#4a2818", "#7a4a2c", 4)
    out += v.block(-wide, wide, high - 34, high - 18, 420, 436, "#7a4a2c") + v.block(
        -wide, wide, high - 20, high, z - 14, z - 2, "#7a4a2c"
    )
    # window to the hills
    px = shape("M300,430 L640,250 L760,330 L900,220 L1400,470 V560 H300Z", "#6fa58a", 4) + shape(
        "M300,470 C520,360 700,380 820,420 C960,360 1100,420 1300,470 V580 H300Z", "#4f8a5c", 4
    )
    px += "".join(
        shape(f"M{x},{y} l-14,34 h28z", "#2f6b45", 3)
        for x, y in ((742, 360), (776, 372), (812, 368), (846, 352), (878, 366), (910, 350))
    )
    if night:
        px = (
            "".join(disc(x, y, r, "#fff6dd") for x, y, r in ((742, 276, 2), (744, 306, 2.4), (802, 262, 3), (826, 272, 2), (812, 290, 2), (772, 262, 2)))
            + disc(776, 290, 14, "#fff3cf", 0)
            + disc(783, 286, 12, "#232868", 0)
            + px.replace("#6fa58a", "#3a4484").replace("#4f8a5c", "#2a3468").replace("#2f6b45", "#1c2858")
        )
    out += w.window(
        -112,
        132,
        120,
        104,
        "url(#day)",
        "#7a4a2c",
        (2, 1),
        px if night else clouds(((740, 262, 120), (860, 236, 110)), "#fff", 0.95) + px,
    )
    # strings of maize on a pole across the wall
    out += w.line(((-330, 252), (330, 252)), "#5e3420", 12)
    for i, u in enumerate((-316, -290, -264, -238, -212, -186, 30, 54, 152, 182, 212, 242, 272, 302)):
        cx, cy = w.at(u, 236)
        for k in range(2 if i % 2 else 1):
            out += group(
                cob(("#f2c94c", "#f7ecc8", "#8a2f3c", "#3f4a7c", "#f2a93b")[(i + k * 2) % 5]),
                cx,
                cy + k * 62,
                0.92,
                (-4, 5, 0)[i % 3],
            )
        out += stroke(f"M{cx:.0f},{cy - 14:.0f} V{cy - 40:.0f}", "#e9d9a0", 4)
    # shelf with enamel and clay
    out += w.rect(146, 150, 184, 8, "#7a4a2c")
    for i, (c, k) in enumerate((("#3f8fb0", 0), ("#f4efe2", 0), ("#c8303f", 0), ("#2fb5a8", 1), ("#f6c445", 1))):
        cx, cy = w.at(166 + i * 36, 158)
        if k:
            out += shape(f"M{cx - 34:.0f},{cy - 30:.0f} h68 q-4,30 -22,30 h-24 q-18,0 -22,-30z", c, 5) + stroke(
                f"M{cx - 22:.0f},{cy - 18:.0f} q20,6 42,0", shade(c, 0.5), 4
            )
        else:
            out += (
                shape(f"M{cx - 24:.0f},{cy - 58:.0f} h48 v50 q0,8 -8,8 h-32 q-8,0 -8,-8z", c, 5)
                + stroke(f"M{cx + 24:.0f},{cy - 44:.0f} q22,2 16,22 q-4,10 -16,8", INK, 5)
                + stroke(f"M{cx - 14:.0f},{cy - 46:.0f} v26", shade(c, 0.6), 5)
            )
    for i, c in enumerate(("#8a4a2c", "#c8623a", "#b5562f")):
        cx, cy = w.at(180 + i * 40, 148)
        out += (
            stroke(f"M{cx:.0f},{cy:.0f} v20", INK, 4)
            + shape(f"M{cx - 20:.0f},{cy + 20:.0f} h40 l-6,34 h-28z", c, 5)
            + stroke(f"M{cx + 19:.0f},{cy + 26:.0f} q16,4 6,20", INK, 4)
        )
    # the stove: brick body, iron plate with rings, chimney of tin
    sx0, sx1, q = -96, 150, z - 128
    out += v.dark(30, q, 170, 0.9)
    cx, cy = v.at(112, 84, z - 40)
    ty = v.at(112, high, z - 40)[1]
    out += (
        box(round(cx - 26), round(ty), 52, round(cy - ty), "#9aa6ac", 6)
        + stroke(f"M{cx - 10:.0f},{ty:.0f} V{cy:.0f}", "#dfe8ea", 6)
        + "".join(box(round(cx - 30), round(ty + 60 + i * 110), 60, 12, "#7d8a92", 4) for i in range(3))
    )
    out += v.block(sx0, sx1, 0, 80, q, z - 6, "#b5603c", "#c98a5e", "#8a4430")
    f = v.wall(q)
    for r in range(5):
        for k in range(7):
            a = sx0 + (k - (0.5 if r % 2 else 0)) * 38
            a0, a1 = max(a, sx0), min(a + 37, sx1)
            if a1 > a0 + 4:
                out += f.rect(a0, r * 16, a1 - a0, 15, ("#b5603c", "#c06a44", "#a85636")[(r + k) % 3], 2.5)
    out += v.block(sx0 - 5, sx1 + 5, 80, 85, q - 6, z - 6, "#4a4450", "#5c5664")
    for x, r in ((-46, 34), (28, 40), (92, 26)):
        out += v.oval(x, 85.4, q + 62, r, "#453f4c", 4) + v.oval(x, 85.6, q + 62, r * 0.62, "#3a3440", 3)
    fx, fy = f.at(-30, 32)
    out += shape(f"M{fx - 74:.0f},{fy + 50:.0f} v-70 q74,-62 148,0 v70z", "#2a0f18", 6)
    out += shape(
        f"M{fx - 54:.0f},{fy + 48:.0f} q-8,-50 18,-70 q4,26 18,28 q0,-40 24,-56 q6,36 22,44 q16,14 16,54z",
        "url(#fire)",
        0,
    )
    out += stroke(f"M{fx - 60:.0f},{fy + 44:.0f} l72,-12 M{fx + 60:.0f},{fy + 44:.0f} l-76,-16", "#6b3a1c", 13)
    # on the plate: clay pot of beans, a kettle, tortillas warming
    out += clay(v, -46, 85, q + 62, 27, 46)
    a, b = v.at(-46, 134, q + 62)
    out += steam(a, b, 80, 3, 0.6)
    a, b = v.at(92, 86, q + 62)
    out += (
        shape(
            f"M{a - 46:.0f},{b:.0f} C{a - 58:.0f},{b - 50:.0f} {a - 40:.0f},{b - 84:.0f} {a:.0f},{b - 84:.0f} C{a + 40:.0f},{b - 84:.0f} {a + 58:.0f},{b - 50:.0f} {a + 46:.0f},{b:.0f}Z",
            "#3f7fb0",
            6,
        )
        + stroke(
            f"M{a - 34:.0f},{b - 86:.0f} C{a - 34:.0f},{b - 140:.0f} {a + 34:.0f},{b - 140:.0f} {a + 34:.0f},{b - 86:.0f}",
            INK,
            8,
        )
        + shape(
            f"M{a - 44:.0f},{b - 40:.0f} L{a - 88:.0f},{b - 78:.0f} L{a - 74:.0f},{b - 84:.0f} L{a - 38:.0f},{b - 64:.0f}Z",
            "#3f7fb0",
            5,
        )
        + disc(a, b - 88, 9, INK)
        + stroke(f"M{a - 28:.0f},{b - 66:.0f} q10,-10 22,-8", "#bfe3f0", 6)
    )
    for x, dz in ((8, -8), (40, 4), (22, 26)):
        out += v.oval(x + 4, 87, q + 58 + dz, 15, "#f7e3a8", 4) + v.oval(x, 87, q + 58 + dz, 4, "#d9a858", 0)
    # firewood beside it
    for x, y in ((176, 8), (196, 8), (216, 8), (236, 8), (186, 24), (206, 24), (226, 24), (196, 40), (216, 40)):
        a, b = v.at(x + 6, y, q + 20)
        out += (
            disc(a, b, 21, "#8a5632", 5)
            + disc(a, b, 13, "#dcb078", 0)
            + stroke(f"M{a - 6:.0f},{b:.0f} a6,6 0 1,1 6,6", "#a5743e", 3)
        )
    # table with a plain striped cloth, basket of tortillas, cups
    tz = 360
    out += table(v, -330, -128, tz, tz + 84, 74, "#8a5632")
    for i, c in enumerate(("#c8303f", "#f6c445", "#2f6b8a", "#c8303f")):
        out += v.poly(
            (
                (-300 + i * 40, 74.5, tz),
                (-284 + i * 40, 74.5, tz),
                (-284 + i * 40, 74.5, tz + 84),
                (-300 + i * 40, 74.5, tz + 84),
            ),
            c,
            0,
            'opacity=".9"',
        )
    a, b = v.at(-222, 74, tz + 34)
    out += (
        basket(a, b + 4, 210, 88)
        + shape(
            f"M{a - 100:.0f},{b - 80:.0f} q24,-64 100,-56 q76,-8 100,56 q-46,26 -100,12 q-54,14 -100,-12z", "#f7f0dc", 6
        )
        + stroke(f"M{a - 74:.0f},{b - 84:.0f} q32,-30 74,-30 M{a + 20:.0f},{b - 114:.0f} q40,6 58,34", "#c8303f", 6)
    )
    # broom, jar of water and stool on the right
    out += sewing(v, 262, 72, 420) if machine else v.dark(292, 440, 44) + clay(v, 286, 0, 440, 40, 84, "#a84f30")
    if night:
        bx, by = v.at(-190, 226, 420)
        lamp = shape(f"M{bx - 12:.0f},{by:.0f} C{bx - 34:.0f},{by + 22:.0f} {bx - 26:.0f},{by + 56:.0f} {bx:.0f},{by + 56:.0f} C{bx + 26:.0f},{by + 56:.0f} {bx + 34:.0f},{by + 22:.0f} {bx + 12:.0f},{by:.0f}Z", "#fff1b8", 5)
        out += stroke(f"M{bx:.0f},{v.at(-190, high, 420)[1]:.0f} V{by - 18:.0f}", INK, 6) + box(round(bx - 11), round(by - 22), 22, 26, INK, 0, 3)
        defs += (
            '<radialGradient id="firelit" gradientUnits="userSpaceOnUse" cx="830" cy="520" r="1080"><stop offset="0" stop-color="#fff0d8"/>'
            '<stop offset=".28" stop-color="#e8ba9c"/><stop offset=".6" stop-color="#987690"/><stop offset="1" stop-color="#4c4482"/></radialGradient>'
        )
        lights = (
            shine(fx, fy, 330, 240, "lamp", 0.95)
            + shine(*v.at(-30, 0, q - 40), 460, 100, "lamp", 0.55)
            + shine(bx, by + 30, 360, 260, "lamp", 0.85)
            + shine(bx, by + 30, 120, 100, "warm", 0.9)
            + shine(*v.at(-222, 76, tz + 30), 330, 110, "lamp", 0.5)
        )
        return page(out, defs, "#1c0a28", 0.13, "url(#firelit)", lights, lamp)
    lights = (
        shine(fx, fy, 250, 190, "lamp", 0.75)
        + shine(*v.at(-30, 0, q - 40), 330, 80, "lamp", 0.35)
        + shine(*w.at(-52, 190), 300, 240, "warm", 0.4)
        + shine(960, 500, 760, 420, "lamp", 0.2)
    )
    return page(out, defs, "#3a1420", 0.13, "#f2e0da", lights)


def near() -> str:
    """The doorpost and a hanging basket."""
    post = shape("M-20,-20 H58 C66,300 52,700 70,1100 H-20Z", "#5e3420", 9) + stroke(
        "M26,-20 C34,300 22,700 36,1100", "#7a4a2c", 8
    )
    hung = group(stroke("M-60,-90 L0,-240 L60,-90", INK, 6) + basket(0, 0, 190, 90), 1810, 210)
    return overlay(post + hung)
