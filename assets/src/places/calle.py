# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A street of a Mexican colonia at dusk: painted houses, water tanks, cables, a corner shop, papel picado overhead."""

import random

from svgkit import gradient

from places.common import INK, blooms, box, bunting, clouds, disc, overlay, page, polygon, shape, shine, stroke

ALT = {
    "es": "Una calle de colonia al atardecer: casas de colores, tinacos, cables, una tiendita y papel picado.",
    "en": "A neighbourhood street at dusk: painted houses, water tanks, cables, a corner shop and cut-paper bunting.",
}
NEAR_TONE = "#b894c4"


def house(x0, x1, top0, top1, base0, base1, wall, trim, openings, tank=None):
    """A façade in perspective. In it u runs along 0..1 and v from top to foot; openings are (kind, u0, u1)."""

    def at(u, v):
        top, base = top0 + (top1 - top0) * u, base0 + (base1 - base0) * u
        return x0 + (x1 - x0) * u, top + (base - top) * v

    def quad(u0, v0, u1, v1, fill, width=4):
        return polygon((at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)), fill, width)

    def bar(u0, v0, u1, v1, colour=INK, width=4):
        (ax, ay), (bx, by) = at(u0, v0), at(u1, v1)
        return stroke(f"M{ax:.1f},{ay:.1f}L{bx:.1f},{by:.1f}", colour, width)

    out = ""
    if tank:
        u, size = tank
        x, y = at(u, 0)
        out += box(x - size * 0.7, y - size * 0.35, size * 1.4, size * 0.4, "#6b5563", 4)
        out += shape(
            f"M{x - size / 2},{y - size * 0.35} v{-size * 0.85} q{size / 2},{-size * 0.4} {size},0 v{size * 0.85}Z",
            "#2c2436",
            5,
        )
        out += stroke(
            f"M{x - size / 2 + 6},{y - size * 0.8} h{size - 12} M{x - size / 2 + 6},{y - size * 0.55} h{size - 12}",
            "#51455c",
            4,
        )
    out += quad(0, 0, 1, 1, wall, 6) + quad(0, 0.82, 1, 1, trim) + quad(-0.02, -0.035, 1.02, 0.045, trim, 5)
    for u in (0.02, 0.03, 0.96):
        out += bar(u, -0.035, u, -0.12, "#5a3040", 5)
    for kind, u0, u1 in openings:
        if kind == "door":
            out += quad(u0 - 0.015, 0.38, u1 + 0.015, 1, "#f3e3c3") + quad(u0, 0.42, u1, 1, "#4a6f7a", 5)
            middle = (u0 + u1) / 2
            out += bar(middle, 0.42, middle, 1)
            for left, right in ((u0, middle), (middle, u1)):
                inset = (right - left) * 0.2
                out += quad(left + inset, 0.47, right - inset, 0.66, "#6f97a0", 3) + quad(
                    left + inset, 0.71, right - inset, 0.94, "#6f97a0", 3
                )
        else:
            glass = "#ffd36b" if kind == "lit" else "#35285c"
            out += quad(u0 - 0.015, 0.28, u1 + 0.015, 0.66, "#f3e3c3") + quad(u0, 0.32, u1, 0.62, glass)
            for k in range(1, 5):
                u = u0 + (u1 - u0) * k / 5
                out += bar(u, 0.30, u, 0.64)
            out += bar(u0, 0.47, u1, 0.47) + quad(u0 - 0.02, 0.64, u1 + 0.02, 0.68, trim)
    return out


def lamp(x, y, s):
    """A street lantern with its light."""
    return (
        disc(x, y + 30 * s, 150 * s, "url(#warm)")
        + stroke(f"M{x},{y - 40 * s}V{y - 4 * s}", INK, 7 * s)
        + shape(f"M{x - 18 * s},{y} H{x + 18 * s} L{x + 26 * s},{y + 52 * s} H{x - 26 * s}Z", "#ffe9a0", 6 * s)
        + shape(f"M{x - 26 * s},{y} L{x},{y - 20 * s} L{x + 26 * s},{y}Z", INK, 0)
    )


def hill(panes: bool = False):
    """A hillside of small houses at the end of the street, with a dome among them; or only their lit *panes*."""
    rng = random.Random(11)
    out = shape("M430,740 C600,560 780,360 950,350 C1130,356 1300,560 1480,740Z", "#6b3f78", 6)
    glints = ""
    walls = ("#e8837a", "#f3c25b", "#7fb7b2", "#c98fc0", "#5f9ed1", "#8fcf9b", "#f2a47a", "#f4e3c3")
    for row in range(9):
        y = 408 + row * 36
        half = 46 + row * 44
        x = 950 - half + rng.uniform(0, 30)
        while x < 950 + half - 30:
            w, h = rng.uniform(34, 62), rng.uniform(30, 46)
            out += box(round(x), round(y - h), round(w), round(h + 14), rng.choice(walls), 3.5)
            for k in range(1 if w < 46 else 2):
                pane = rng.choice(("#ffe08a", "#ffe08a", "#4a2c5c"))
                one = box(round(x + 8 + k * w * 0.46), round(y - h + 11), 9, 11, pane, 0)
                out += one
                hidden = 888 < x + 8 + k * w * 0.46 < 1004 and 430 < y - h + 11 < 562
                seen = 758 < x + 8 + k * w * 0.46 < 1108 and row > 2
                glints += one if pane == "#ffe08a" and seen and not hidden else ""
            x += w * 0.98
    dome = shape("M902,560 V492 H998 V560Z", "#f4e3c3", 5) + shape("M896,492 C896,420 1004,420 1004,492Z", "#f2a93b", 5)
    if panes:
        return glints
    return (
        out
        + dome
        + stroke("M950,438 V402 M938,414 H962", INK, 5)
        + stroke("M950,440 V490 M922,452 V490 M978,452 V490", "#c07a1e", 4)
    )


def shop_front():
    """The corner shop's striped awning, crates and a lit counter."""

    def wall(u, v):
        top, base = 426 - 100 * u, 800 + 106 * u
        return 1334 + 272 * u, top + (base - top) * v

    stripes = ""
    for k in range(9):
        (ax, ay), (bx, by) = wall(0.06 + k * 0.09, 0.25), wall(0.15 + k * 0.09, 0.25)
        drop = 58 + k * 3
        colour = "#e8347a" if k % 2 else "#fff6e6"
        stripes += polygon(((ax, ay), (bx, by), (bx - 44, by + drop + 3), (ax - 44, ay + drop)), colour, 4)
        stripes += shape(
            f"M{ax - 44:.0f},{ay + drop:.0f} L{bx - 44:.0f},{by + drop + 3:.0f} v14 q{(ax - bx) / 2:.0f},16 {ax - bx:.0f},-2Z",
            colour,
            4,
        )
    shelf = polygon((wall(0.1, 0.62), wall(0.84, 0.62), wall(0.84, 0.67), wall(0.1, 0.67)), "#fff1c8", 4)
    goods = ""
    for k in range(9):
        x, y = wall(0.16 + k * 0.08, 0.62)
        goods += box(
            round(x - 7),
            round(y - 34 - (k * 7) % 12),
            14,
            34 + (k * 7) % 12,
            ("#c8203f", "#2fb5a8", "#f2a93b", "#5a6fc4", "#8fc03f")[k % 5],
            3,
            3,
        )
    crate = polygon((wall(0.3, 0.86), wall(0.76, 0.86), wall(0.76, 0.97), wall(0.3, 0.97)), "#a5683c", 5)
    fruit = ""
    for k in range(7):
        x, y = wall(0.34 + k * 0.065, 0.855)
        fruit += disc(x, y, 13, ("#f2a93b", "#c8203f", "#59b84a")[k % 3], 4)
    return goods + shelf + stripes + fruit + crate


def scene(night: bool = False) -> str:
    """The street at dusk or late at night."""
    rng = random.Random(4)
    defs = (
        (
            gradient("sky", "0 #0f1244", "1 #4a4a9c")
            if night
            else gradient("sky", "0 #2b1b5a", ".3 #8a2f7c", ".55 #f0695a", ".7 #ffc568", "1 #ffc568")
        )
        + gradient("street", "0 #b98a7c", "1 #4a2c52")
        + gradient("shadeR", "0 #2a1040 0", "1 #2a1040 .55", vector=(0, 0, 1, 0))
        + gradient("shadeL", "0 #2a1040 0", "1 #2a1040 .35", vector=(1, 0, 0, 0))
    )
    out = box(0, 0, 1920, 1080, "url(#sky)", 0) + (
        disc(1240, 190, 58, "#fff3c9") if night else disc(1180, 330, 70, "#ffe2a0") + disc(1180, 330, 220, "url(#warm)")
    )
    if night:
        out += "".join(
            disc(rng.randint(0, 1920), rng.randint(10, 330), rng.choice((2, 2, 3)), "#fff", 0, 'opacity=".85"')
            for _ in range(60)
        )
    out += clouds(((240, 250, 300), (1380, 230, 360), (700, 300, 220)), "#3a3a86" if night else "#ff9e8a", 0.7) + hill()
    out += shape("M-20,1100 L770,716 L1130,716 L1940,1100Z", "url(#street)", 0)
    y, row = 726.0, 0
    while y < 1090:
        t = (y - 716) / 364
        left, right, h = 770 - 790 * t, 1130 + 810 * t, 7 + (y - 716) * 0.085
        for i in range(12):
            a = left + (right - left) * (i + (0.5 if row % 2 else 0)) / 12
            colour = rng.choice(("#8c6a78", "#9d7a80", "#7b5c70", "#a98580"))
            out += f'<rect x="{a:.0f}" y="{y:.0f}" width="{(right - left) / 12 * 0.94:.0f}" height="{h:.0f}" rx="3" fill="{colour}" opacity="{0.3 + 0.4 * t:.2f}"/>'
        y, row = y + h * 1.1, row + 1
    out += polygon(((-20, 1100), (770, 716), (740, 716), (-20, 1000)), "#d9a58b") + polygon(
        ((1940, 1100), (1130, 716), (1160, 716), (1940, 1000)), "#a56f83"
    )
    out += house(
        560, 752, 440, 500, 800, 726, "#7fb7b2", "#3d6f86", (("lit", 0.12, 0.36), ("door", 0.55, 0.82)), (0.4, 44)
    )
    out += house(
        300, 566, 330, 426, 904, 800, "#e8837a", "#a83a52", (("door", 0.14, 0.38), ("lit", 0.56, 0.84)), (0.62, 60)
    )
    out += house(-60, 306, 190, 326, 1052, 902, "#f3c25b", "#b5562f", (("window", 0.14, 0.40), ("door", 0.58, 0.86)))
    out += polygon(((-60, 140), (752, 470), (752, 730), (-60, 1060)), "url(#shadeL)", 0)
    out += house(
        1148, 1340, 500, 434, 726, 800, "#c98fc0", "#6b3a86", (("door", 0.18, 0.45), ("lit", 0.64, 0.88)), (0.5, 44)
    )
    out += house(1334, 1606, 426, 326, 800, 906, "#5f9ed1", "#2c5a94", (("lit", 0.12, 0.80),), (0.3, 62))
    out += house(1600, 1990, 322, 172, 902, 1066, "#8fcf9b", "#2f7a5f", (("door", 0.12, 0.38), ("lit", 0.56, 0.86)))
    out += polygon(((1148, 470), (1990, 100), (1990, 1080), (1148, 730)), "url(#shadeR)", 0) + shop_front()
    out += blooms(330, 400, 130, 54, 110, 3) + blooms(254, 470, 54, 84, 50, 5) + blooms(1640, 350, 110, 48, 80, 9)
    lamps = ((470, 500, 1.0), (690, 545, 0.7), (1240, 535, 0.75), (170, 450, 1.25))
    for x, y, s in lamps:
        out += lamp(x, y, s)
    # the post and its cables, as on every such street
    out += polygon(((1128, 300), (1142, 300), (1148, 740), (1124, 740)), "#5a4652", 5) + stroke(
        "M1096,322H1176 M1102,352H1168", "#5a4652", 9
    )
    cables = "M1096,322 C900,420 620,330 300,300 M1176,322 C1400,380 1700,260 1960,160 M1102,352 C940,440 700,410 560,440 M1168,352 C1300,400 1500,360 1600,330 M1110,322 C1000,380 880,396 750,470"
    out += stroke(cables, INK, 3.5) + box(1146, 372, 30, 46, "#8f8590", 5, 8)
    out += bunting(596, 410, 752, 440, 10, 5, 26, 5) + bunting(-60, -20, 1980, -34, 34, 15, 96, 3)
    lights = "".join(shine(x, y + 30, 230 * s, 210 * s, "lamp", 0.75 if night else 0.4) for x, y, s in lamps)
    lights += shine(1440, 600, 260, 200, "lamp", 0.7 if night else 0.45)
    if not night:
        return page(out, defs, "#2b1b5a", 0.12, "", lights)
    lights += shine(960, 760, 420, 90, "lamp", 0.35) + shine(1240, 190, 260, 240, "moon", 0.6)
    lights += "".join(shine(x, y, 90, 110, "lamp", 0.6) for x, y in ((487, 612), (607, 606), (1294, 602), (1872, 632)))
    lit = hill(panes=True) + "".join(lamp(x, y, s) for x, y, s in lamps) + shop_front() + disc(1240, 190, 58, "#fff3c9")
    lit += polygon(((1128, 300), (1142, 300), (1148, 740), (1124, 740)), "#2a2440", 5)
    return page(out, defs, "#0f0a3c", 0.13, "#6f6cc4", lights, lit)


def build() -> str:
    """The picture."""
    return scene()


def near() -> str:
    """Bougainvillea that hangs into the street."""
    return overlay(
        blooms(-10, 90, 170, 150, 120, 3) + blooms(20, 260, 80, 110, 54, 5) + blooms(1930, 60, 120, 110, 80, 9)
    )
