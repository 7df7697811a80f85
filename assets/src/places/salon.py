# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A prepa classroom by day: a green board in the middle, windows to the trees, rows of desks."""

from svgkit import gradient

from places.common import (
    INK,
    View,
    books,
    box,
    bunting,
    clouds,
    crown,
    disc,
    fern,
    group,
    overlay,
    page,
    shade,
    shape,
    shine,
    stroke,
    tube,
)

ALT = {
    "es": "Un salón de prepa de día: pizarrón verde, ventanas con árboles, mapa, reloj y butacas.",
    "en": "A high-school classroom by day: green chalkboard, windows with trees, a map, a clock and desks.",
}


def desk(view, x, z, colour) -> str:
    """A school desk with its paddle, seen from behind."""
    steel = "#5a5468"
    out = view.dark(x + 6, z + 24, 46, 0.75)
    for a, q in ((x - 19, z + 40), (x + 16, z + 40)):
        out += view.block(a, a + 3, 0, 44, q, q + 3, steel, width=3)
    out += view.block(x + 24, x + 27, 0, 70, z + 44, z + 47, steel, width=3)
    out += view.block(x + 2, x + 46, 70, 73, z + 34, z + 66, "#d9a560", "#f0c684")
    out += view.block(x - 22, x + 20, 42, 46, z + 2, z + 44, shade(colour, -0.1), shade(colour, 0.2))
    for a in (x - 19, x + 14):
        out += view.block(a, a + 3.4, 0, 60, z, z + 3, steel, width=3)
    (xa, ya), (xb, yb) = view.at(x - 23, 88, z), view.at(x + 21, 60, z)
    h = yb - ya
    return (
        out
        + shape(
            f"M{xa:.0f},{ya + h * 0.2:.0f} Q{(xa + xb) / 2:.0f},{ya - h * 0.18:.0f} {xb:.0f},{ya + h * 0.2:.0f} L{xb - 4:.0f},{yb:.0f} Q{(xa + xb) / 2:.0f},{yb - h * 0.16:.0f} {xa + 4:.0f},{yb:.0f}Z",
            colour,
            view.ink(z),
        )
        + stroke(
            f"M{xa + 14:.0f},{ya + h * 0.3:.0f} Q{(xa + xb) / 2:.0f},{ya:.0f} {xb - 14:.0f},{ya + h * 0.3:.0f}",
            shade(colour, 0.35),
            view.ink(z) * 0.8,
        )
    )


def build() -> str:
    """The picture."""
    v = View(960, 366, 172, 1150)
    z, wide, high = 720, 400, 300
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #f7e3b4", "1 #eec58a")
        + gradient("wl", "0 #d9a870", "1 #f0cf98", vector=(0, 0, 1, 0))
        + gradient("wr", "0 #ecc68c", "1 #c89460", vector=(0, 0, 1, 0))
        + gradient("day", "0 #6fc3ee", "1 #e4f6e4")
        + gradient("board", "0 #2f7560", "1 #1f5548")
    )
    out = v.tiles(-wide, wide, 150, z, 58, "#e4bf94", "#cf9f76")
    out += (
        w.rect(-wide, 0, 2 * wide, high, "url(#wall)")
        + w.rect(-wide, 0, 2 * wide, 92, "#7fb7a8")
        + w.rect(-wide, 90, 2 * wide, 8, "#4a8a7c", 4)
    )
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, z), (-wide, high, z)), "#f6ead0", 4)
    p, r = v.side(-wide), v.side(wide)
    for s, g in ((p, "wl"), (r, "wr")):
        out += (
            s.rect(150, 0, z - 150, high, f"url(#{g})")
            + s.rect(150, 0, z - 150, 92, "#6aa394")
            + s.rect(150, 90, z - 150, 8, "#4a8a7c", 4)
        )
    # windows on the left, with trees
    for u0 in (580, 420, 260):
        sx, sy = p.at(u0 + 65, 170)
        k = v.scale(u0)
        yard = (
            clouds(((sx - 60 * k, sy - 30 * k, 70 * k), (sx, sy - 54 * k, 80 * k)), "#fff", 0.95)
            + crown(sx - 20 * k, sy + 40 * k, 120 * k, 110 * k, u0)
            + crown(sx + 34 * k, sy + 60 * k, 100 * k, 100 * k, u0 + 3)
        )
        out += p.window(u0, 116, 130, 140, "url(#day)", "#f4efe2", (2, 2), yard)
    # door and notices on the right
    out += r.door(560, 96, 214, "#4f86ac", "#f4efe2", "#bfe3f0") + r.board(330, 128, 180, 100, 5)
    # the board
    out += w.rect(-206, 104, 412, 164, "#a5683c") + w.rect(-197, 112, 394, 148, "url(#board)", 4)
    x0, y0 = w.at(-197, 260)
    x1, y1 = w.at(197, 112)
    sx, sy = (x1 - x0) / 688, (y1 - y0) / 342
    chalk = 'opacity=".92"'
    art = stroke("M30,40 h190 M30,74 h130", "#fff6e6", 9, chalk) + stroke(
        "M52,300 V160 M36,288 H300 M52,278 C110,270 160,170 290,150", "#ffe08a", 8, chalk
    )
    art += (
        stroke("M330,280 H480 V130 Z M458,280 v-22 h22", "#ffb0c8", 8, chalk)
        + stroke("M540,50 h110 v84 h-110z M540,92 h110 M576,50 v84 M613,50 v84", "#bff0e0", 7, chalk)
        + stroke("M530,200 q16,-26 32,0 t32,0 t32,0 t32,0 M530,250 h130 M530,284 h90", "#fff6e6", 8, chalk)
    )
    out += f'<g transform="translate({x0:.0f},{y0:.0f}) scale({sx:.3f},{sy:.3f})">{art}</g>'
    out += (
        v.block(-206, 206, 98, 104, z - 12, z, "#8a4f2c")
        + v.block(-120, -90, 104, 110, z - 10, z - 4, "#5a6fc4", width=3)
        + v.block(-40, -24, 104, 107, z - 10, z - 6, "#ffffff", width=3)
        + v.block(-18, -6, 104, 107, z - 10, z - 6, "#ffe08a", width=3)
    )
    out += w.clock(0, 284, 14, 9.1)
    # map and bookshelf at the sides of it
    mx, my = w.at(228, 262)
    k = v.scale(z) / 2.4
    world = box(0, 0, 330, 216, "#9adcf0") + shape(
        "M40,50 q60,-30 96,6 q-8,44 -40,50 q-8,34 20,58 q-20,24 -36,-8 q-4,-40 -30,-56z", "#6fb35e", 4
    )
    world += shape(
        "M176,56 q50,-26 116,-2 q10,40 -34,48 q-30,-6 -34,26 q-26,20 -38,-18 q-22,-24 -10,-54z", "#f2a93b", 4
    ) + shape("M250,142 q30,-14 42,10 q-12,22 -38,10z", "#e07a5f", 4)
    out += group(world, round(mx), round(my), round(k * 1.08, 3)) + stroke(
        f"M{mx - 8:.0f},{my:.0f} h{330 * k * 1.08 + 16:.0f} M{mx - 8:.0f},{my + 216 * k * 1.08:.0f} h{330 * k * 1.08 + 16:.0f}",
        "#8a4f2c",
        11,
    )
    out += v.block(-376, -236, 0, 110, z - 44, z - 2, "#a5683c", "#c8915a")
    c = v.wall(z - 44)
    out += c.rect(-370, 58, 128, 46, "#5e3420", 3) + c.rect(-370, 8, 128, 44, "#5e3420", 3)
    for y in (58, 8):
        a, b = c.at(-366, y)
        out += books(
            round(a), round(b), ((18, 58), (14, 50), (20, 62), (16, 54), (18, 60), (14, 46), (20, 58), (16, 52)), y
        )
    a, b = v.at(-270, 110, z - 24)
    out += (
        disc(a, b - 44, 34, "#3f8fe0", 5)
        + shape(f"M{a - 16:.0f},{b - 62:.0f} q18,-10 26,6 q8,16 -6,24 q-20,-4 -20,-30z", "#4d9a5c", 3)
        + stroke(f"M{a:.0f},{b - 8:.0f} v8 M{a - 20:.0f},{b:.0f} h40", INK, 6)
    )
    a, b = v.at(-340, 110, z - 24)
    out += fern(a, b, 78, 3, "#c8623a")
    # papers cut for a feast, over the board only
    a, b = w.at(-200, 294)
    out += bunting(round(a), round(b), round(w.at(-26, 294)[0]), round(b), 5, 8, 28, 2) + bunting(
        round(w.at(26, 294)[0]), round(b), round(w.at(200, 294)[0]), round(b), 5, 8, 28, 5
    )
    # teacher's desk
    q = z - 150
    out += (
        v.dark(70, q, 130, 0.8)
        + v.block(-10, 150, 0, 76, q, q + 56, "#8a4f2c")
        + v.block(-18, 158, 76, 81, q - 4, q + 60, "#a5683c", "#c8854c")
    )
    t = v.wall(q)
    out += t.rect(0, 12, 66, 54, "#a0623a", 3) + t.rect(74, 12, 66, 54, "#a0623a", 3)
    a, b = v.at(14, 81, q + 26)
    out += books(round(a - 20), round(b), ((20, 54), (24, 64), (18, 48)), 4)
    a, b = v.at(80, 81, q + 26)
    out += disc(a, b - 20, 20, "#d23b3b", 5) + stroke(f"M{a:.0f},{b - 38:.0f} q4,-12 14,-14", "#4d9a5c", 5)
    a, b = v.at(124, 81, q + 26)
    out += shape(f"M{a - 34:.0f},{b + 4:.0f} l8,-20 h54 l6,20z", "#fffaf0", 4) + stroke(
        f"M{a - 16:.0f},{b - 8:.0f} h34", "#8a7a90", 3
    )
    # light from the windows
    for u0 in (580, 420, 260):
        out += v.poly(
            ((-wide, 0, u0), (-wide, 0, u0 + 130), (-90, 0, u0 + 60), (-90, 0, u0 - 70)), "#fff6c8", 0, 'opacity=".34"'
        )
    # desks, farthest first; the way to the board is free
    for q, colours in ((500, "bob"), (390, "obo"), (292, "bob")):
        for x, c in (
            (-300, "#3f8fb0"),
            (-196, "#e07a3f"),
            (-92, "#3f8fb0"),
            (104, "#e07a3f"),
            (208, "#3f8fb0"),
            (312, "#e07a3f"),
        ):
            if q == 292 and abs(x) > 240:
                continue
            out += desk(v, x, q, c if colours[0] == "b" else ("#e07a3f" if c == "#3f8fb0" else "#3f8fb0"))
    for zz in (600, 430):
        out += tube(v, -60, 60, high - 10, zz, False)
    lights = shine(330, 330, 640, 480, "warm", 0.42) + shine(960, 250, 420, 240, "warm", 0.2)
    return page(out, defs, "#6a3a2c", 0.1, "", lights)


def near() -> str:
    """A strip of curtain and leaves at the window's side."""
    cloth = shape("M-20,-20 H92 C70,220 108,520 78,760 C70,880 92,1000 80,1100 H-20Z", "#e07a3f", 9) + stroke(
        "M26,-20 C12,300 46,700 26,1100 M62,-20 C46,260 78,560 54,900", "#b5562f", 8
    )
    return overlay(cloth + shape("M1866,-20 H1950 V1100 H1866Z", "#a5683c", 9) + stroke("M1888,-20V1100", "#c8854c", 8))
