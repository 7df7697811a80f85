# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A básico classroom in the highlands of Guatemala: a map of threads the class made, wooden desks, mountains outside."""

from svgkit import gradient

from places.common import (
    INK,
    View,
    basket,
    books,
    box,
    clouds,
    disc,
    fern,
    group,
    overlay,
    page,
    polygon,
    shape,
    shine,
    stroke,
)

ALT = {
    "es": "Un salón de básico en el altiplano: pizarra, un mapa con hilos de colores hecho por la clase, pupitres de madera y cerros en la ventana.",
    "en": "A lower-secondary classroom in the highlands: a whiteboard, a map of coloured threads made by the class, wooden desks and hills outside.",
}


def pupitre(view, x, z) -> str:
    """A two-seat wooden desk from behind."""
    out = view.dark(x, z + 30, 74, 0.75)
    for a in (x - 56, x + 50):
        out += view.block(a, a + 6, 0, 70, z + 46, z + 52, "#6b4226", width=3.5)
    out += view.block(x - 62, x + 62, 70, 75, z + 34, z + 78, "#b8763c", "#d99a56")
    out += view.block(x - 58, x + 58, 38, 43, z, z + 28, "#a5642f", "#c8874a")
    for a in (x - 54, x + 48):
        out += view.block(a, a + 6, 0, 38, z + 2, z + 8, "#6b4226", width=3.5)
    return out


def build() -> str:
    """The picture."""
    v = View(960, 362, 172, 1150)
    z, wide, high = 680, 390, 300
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #f7ecc8", "1 #efdca4")
        + gradient("wl", "0 #c8a878", "1 #ecd49c", vector=(0, 0, 1, 0))
        + gradient("wr", "0 #ecd49c", "1 #c09c70", vector=(0, 0, 1, 0))
        + gradient("day", "0 #7cc6ee", "1 #eef6e0")
        + gradient("floor", "0 #c9b09c", "1 #8f7468")
        + gradient("tin", "0 #b8c4c8", "1 #8a9aa4")
    )
    out = v.poly(((-wide, 0, 150), (wide, 0, 150), (wide, 0, z), (-wide, 0, z)), "url(#floor)", 0)
    for q in (600, 500, 400, 310, 240):
        out += v.line(((-wide, 0, q), (wide, 0, q)), "#7a6058", 3)
    for x in range(-360, 361, 120):
        out += v.line(((x, 0, 150), (x, 0, z)), "#7a6058", 3)
    out += (
        w.rect(-wide, 0, 2 * wide, high, "url(#wall)")
        + w.rect(-wide, 0, 2 * wide, 96, "#4f9fc4")
        + w.rect(-wide, 94, 2 * wide, 7, "#2f6f98", 3)
    )
    for k in range(7):
        for i in range(14):
            out += w.line(
                ((-390 + i * 60 + (k % 2) * 30, 104 + k * 28), (-390 + i * 60 + (k % 2) * 30, 132 + k * 28)),
                "#dcc48c",
                2,
            )
        out += w.line(((-wide, 104 + k * 28), (wide, 104 + k * 28)), "#dcc48c", 2)
    p, r = v.side(-wide), v.side(wide)
    for s, g in ((p, "wl"), (r, "wr")):
        out += (
            s.rect(150, 0, z - 150, high, f"url(#{g})")
            + s.rect(150, 0, z - 150, 96, "#3f86a8")
            + s.rect(150, 94, z - 150, 7, "#2f6f98", 3)
        )
    # roof of sheets on beams
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, z), (-wide, high, z)), "url(#tin)", 0)
    for i in range(-13, 14):
        out += v.line(((i * 30, high, 150), (i * 30, high, z)), "#6f808a", 3.5)
    for q in (640, 500, 390):
        out += v.block(-wide, wide, high - 18, high, q, q + 16, "#8a5632")
    # windows on the right: pines and hills
    for u0 in (540, 360):
        sx, sy = r.at(u0 + 60, 176)
        k = v.scale(u0)
        hills = shape(
            f"M{sx - 160 * k:.0f},{sy + 40 * k:.0f} Q{sx - 40 * k:.0f},{sy - 60 * k:.0f} {sx + 30 * k:.0f},{sy + 10 * k:.0f} T{sx + 200 * k:.0f},{sy - 10 * k:.0f} V{sy + 160 * k:.0f} H{sx - 160 * k:.0f}Z",
            "#6fa58a",
            4,
        ) + shape(
            f"M{sx - 160 * k:.0f},{sy + 70 * k:.0f} Q{sx:.0f},{sy + 10 * k:.0f} {sx + 200 * k:.0f},{sy + 60 * k:.0f} V{sy + 200 * k:.0f} H{sx - 160 * k:.0f}Z",
            "#4f8a5c",
            4,
        )
        pines = "".join(
            shape(f"M{sx + d * k:.0f},{sy + (e - 40) * k:.0f} l{-12 * k:.0f},{44 * k:.0f} h{24 * k:.0f}Z", "#2f6b45", 3)
            for d, e in ((-50, 50), (-26, 40), (0, 34), (26, 44), (52, 40))
        )
        out += r.window(
            u0,
            118,
            120,
            130,
            "url(#day)",
            "#8a5632",
            (2, 2),
            clouds(((sx - 60 * k, sy - 30 * k, 80 * k),), "#fff", 0.95) + hills + pines,
        )
    # left: the door open to the corridor, a hook with a satchel
    out += (
        p.rect(470, 0, 110, 220, "#8a5632")
        + p.rect(478, 0, 94, 212, "#bfe3c8")
        + p.poly(((478, 0), (572, 0), (572, 60), (478, 80)), "#c9b08c", 3)
        + p.rect(478, 150, 94, 62, "#a8d4ec", 3)
    )
    out += v.poly(
        ((-wide, 0, 470), (-wide + 88, 0, 436), (-wide + 88, 210, 436), (-wide, 210, 470)), "#2f8f7a"
    ) + v.poly(
        ((-wide + 14, 116, 465), (-wide + 74, 116, 441), (-wide + 74, 196, 441), (-wide + 14, 196, 465)), "#58b09a", 4
    )
    # the whiteboard, and beside it the map of threads
    out += w.rect(-250, 112, 210, 142, "#9fb0b8") + w.rect(-243, 119, 196, 128, "#fbfaf2", 3)
    x0, y0 = w.at(-243, 247)
    k = v.scale(z)
    out += (
        stroke(f"M{x0 + 20:.0f},{y0 + 26:.0f} h{120 * k:.0f} M{x0 + 20:.0f},{y0 + 54:.0f} h{80 * k:.0f}", "#2f5fa8", 7)
        + stroke(
            f"M{x0 + 24:.0f},{y0 + 200:.0f} V{y0 + 96:.0f} M{x0 + 14:.0f},{y0 + 190:.0f} H{x0 + 150:.0f} M{x0 + 34:.0f},{y0 + 180:.0f} l34,-30 l28,14 l44,-56",
            "#c8303f",
            6,
        )
        + stroke(
            f"M{x0 + 190:.0f},{y0 + 110:.0f} h120 M{x0 + 190:.0f},{y0 + 140:.0f} h90 M{x0 + 190:.0f},{y0 + 170:.0f} h108",
            "#2f8f6a",
            6,
        )
    )
    out += v.block(-250, -40, 106, 112, z - 10, z, "#9fb0b8")
    # the map: paper, hand drawn, houses and threads from pin to pin
    out += w.rect(-14, 106, 246, 160, "#e8d4a4") + w.rect(-6, 114, 230, 144, "#fff8e4", 3)
    mx, my = w.at(-6, 258)
    art = (
        stroke("M20,60 C90,20 150,90 240,50 S340,90 400,40", "#c9a86a", 11)
        + stroke("M60,0 C80,80 40,140 90,250 M300,0 C270,90 330,150 290,250", "#c9a86a", 9)
        + stroke("M0,190 C90,160 170,230 250,190 S360,160 400,200", "#7fc0e0", 13)
    )
    pins = (
        (66, 60, "#e8347a"),
        (196, 66, "#f2a93b"),
        (120, 150, "#2fb5a8"),
        (300, 96, "#7b4fc9"),
        (220, 168, "#c8203f"),
        (350, 176, "#3f8fe0"),
        (52, 206, "#59b84a"),
    )
    for i, (hx, hy) in enumerate(((96, 96), (236, 40), (160, 110), (330, 60), (258, 140), (320, 214), (96, 190))):
        art += box(hx, hy, 34, 24, ("#f4d0b0", "#d8e8d0", "#f8e0a8", "#d8d8f0")[i % 4], 3.5) + shape(
            f"M{hx - 6},{hy} l23,-20 l23,20Z", "#c8603f", 3.5
        )
    for a, b in ((0, 2), (2, 4), (4, 3), (1, 2), (4, 5), (2, 6), (1, 3)):
        (ax, ay, c), (bx, by, _) = pins[a], pins[b]
        art += stroke(f"M{ax},{ay} L{bx},{by}", c, 5)
    art += "".join(disc(x, y, 9, c, 3.5) for x, y, c in pins)
    out += group(art, round(mx), round(my), round(230 * k / 400, 3))
    for u in (-10, 228):
        out += w.disc(u, 262, 4, "#e8347a", 3)
    # paper hills along the top: plain triangles of colour
    for i in range(20):
        c = ("#e8347a", "#f6b52e", "#2fb5a8", "#7b4fc9", "#f2633a", "#3f8fe0")[i % 6]
        out += w.poly(((-250 + i * 25, 284), (-227 + i * 25, 284), (-238.5 + i * 25, 270)), c, 3)
    out += w.line(((-252, 284), (252, 284)), INK, 3) + w.clock(-316, 232, 22, 8.3)
    # shelf with books made by the class, a globe of paper, a plant
    out += w.rect(252, 176, 110, 8, "#8a5632")
    a, b = w.at(256, 184)
    out += books(round(a), round(b), ((20, 60), (16, 52), (22, 66), (18, 56), (20, 62)), 6)
    a, b = w.at(340, 184)
    out += fern(a, b, 66, 4, "#c8623a")
    out += w.sheet(-372, 126, 44, 58, "#d8f0c8", 3) + w.sheet(-322, 120, 44, 58, "#ffd9e6", 5)
    # teacher's table with a woven basket of chalks and papers
    q = z - 130
    out += v.dark(120, q, 110, 0.8) + v.block(40, 200, 70, 76, q, q + 58, "#a5642f", "#c8874a")
    for x in (46, 188):
        out += v.block(x, x + 7, 0, 70, q + 4, q + 11, "#6b4226", width=4)
    out += v.block(54, 186, 20, 70, q + 30, q + 34, "#8a5632")
    a, b = v.at(78, 76, q + 30)
    out += basket(a, b + 4, 78, 38) + stroke(
        f"M{a - 14:.0f},{b - 34:.0f} l-6,-26 M{a + 2:.0f},{b - 34:.0f} v-32 M{a + 16:.0f},{b - 34:.0f} l8,-24",
        "#e8347a",
        7,
    )
    a, b = v.at(146, 76, q + 26)
    out += (
        shape(f"M{a - 42:.0f},{b + 6:.0f} l10,-24 h66 l8,24z", "#fffaf0", 4)
        + stroke(f"M{a - 20:.0f},{b - 8:.0f} h42", "#8a7a90", 3)
        + box(round(a - 22), round(b - 30), 54, 14, "#3f7fb0", 4, 2)
    )
    for u0 in (540, 360):
        out += v.poly(
            ((wide, 0, u0), (wide, 0, u0 + 120), (90, 0, u0 + 50), (90, 0, u0 - 70)), "#fff6c8", 0, 'opacity=".34"'
        )
    # desks with an exercise book here and there
    for q, xs in ((450, (-258, -104, 104, 258)), (340, (-258, -104, 104, 258)), (240, (-120, 120))):
        for x in xs:
            out += pupitre(v, x, q)
            if (x + q) % 4 == 2 and q > 240:
                out += v.poly(
                    ((x - 34, 75.3, q + 44), (x - 4, 75.3, q + 44), (x - 4, 75.3, q + 66), (x - 34, 75.3, q + 66)),
                    "#fffaf0",
                    3,
                ) + v.poly(
                    ((x - 4, 75.3, q + 44), (x + 4, 75.3, q + 44), (x + 4, 75.3, q + 66), (x - 4, 75.3, q + 66)),
                    "#e8347a",
                    3,
                )
    lights = shine(1560, 330, 620, 460, "warm", 0.4) + shine(*w.at(110, 186), 300, 220, "warm", 0.22)
    return page(out, defs, "#5a3a1c", 0.11, "#fbf2ea", lights)


def near() -> str:
    """The frame of the door, and paper stars on threads."""
    frame = shape("M-20,-20 H64 V1100 H-20Z", "#8a5632", 9) + stroke("M40,-20V1100", "#6b4226", 7)
    stars = "".join(
        stroke(f"M{x},-10V{y}", INK, 4) + polygon(((x, y - 4), (x + 26, y + 30), (x, y + 64), (x - 26, y + 30)), c, 6)
        for x, y, c in ((1730, 60, "#f6b52e"), (1800, 140, "#e8347a"), (1874, 70, "#2fb5a8"))
    )
    return overlay(frame + stars)
