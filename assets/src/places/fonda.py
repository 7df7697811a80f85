# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A family fonda: oilcloth tables, a hatch to the kitchen with its pots, a slate with the day's menu."""

from svgkit import gradient, star

from places.common import (
    INK,
    View,
    box,
    bunting,
    chair,
    crown,
    disc,
    fern,
    group,
    overlay,
    page,
    pendant,
    shade,
    shape,
    shine,
    steam,
    stroke,
    table,
    text,
)

ALT = {
    "es": "Una fonda de día: mesas con hule, la barra de la cocina con ollas humeantes, platos en la pared y el pizarrón del menú.",
    "en": "A small family eatery by day: oilcloth tables, the kitchen hatch with steaming pots, plates on the wall and the menu board.",
}


def plate(x, y, r, colour, kind=0) -> str:
    """A painted plate on the wall."""
    out = disc(x, y, r, "#fff8ea", 5) + disc(x, y, r * 0.78, colour, 3) + disc(x, y, r * 0.5, "#fff8ea", 0)
    if kind:
        return out + f'<path d="{star(x, y, r * 0.42, r * 0.18, 6)}" fill="{colour}"/>'
    return (
        out
        + "".join(
            disc(x + dx * r * 0.2, y + dy * r * 0.2, r * 0.13, colour) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))
        )
        + disc(x, y, r * 0.1, "#f6c445")
    )


def stew(x, y, w, h, colour, lid=False) -> str:
    """A big pot, its foot at (x, y)."""
    out = stroke(
        f"M{x - w * 0.5:.0f},{y - h * 0.72:.0f} h{-w * 0.12:.0f} v{h * 0.24:.0f} h{w * 0.12:.0f} M{x + w * 0.5:.0f},{y - h * 0.72:.0f} h{w * 0.12:.0f} v{h * 0.24:.0f} h{-w * 0.12:.0f}",
        INK,
        7,
    )
    out += shape(
        f"M{x - w / 2:.0f},{y - h:.0f} h{w:.0f} v{h * 0.8:.0f} q0,{h * 0.2:.0f} {-w * 0.14:.0f},{h * 0.2:.0f} h{-w * 0.72:.0f} q{-w * 0.14:.0f},0 {-w * 0.14:.0f},{-h * 0.2:.0f}Z",
        colour,
        6,
    )
    out += shape(
        f"M{x + w * 0.24:.0f},{y - h:.0f} h{w * 0.26:.0f} v{h * 0.8:.0f} q0,{h * 0.2:.0f} {-w * 0.14:.0f},{h * 0.2:.0f} h{-w * 0.12:.0f}Z",
        shade(colour, -0.3),
        0,
        'opacity=".7"',
    )
    out += stroke(f"M{x - w * 0.36:.0f},{y - h * 0.8:.0f} v{h * 0.5:.0f}", shade(colour, 0.55), 7)
    out += f'<ellipse cx="{x:.0f}" cy="{y - h:.0f}" rx="{w / 2:.0f}" ry="{w * 0.09:.0f}" fill="{shade(colour, -0.35)}" stroke="{INK}" stroke-width="6"/>'
    if lid:
        out += shape(
            f"M{x - w * 0.52:.0f},{y - h:.0f} C{x - w * 0.4:.0f},{y - h * 1.32:.0f} {x + w * 0.4:.0f},{y - h * 1.32:.0f} {x + w * 0.52:.0f},{y - h:.0f}Z",
            shade(colour, 0.15),
            6,
        ) + disc(x, y - h * 1.3, 9, INK)
    return out


def scene(night: bool = False) -> str:
    """The room by day or by night."""
    v = View(960, 362, 172, 1150)
    z, wide, high = 640, 390, 290
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #f08a72", "1 #f4b48a")
        + gradient("wl", "0 #c9605a", "1 #e89078", vector=(0, 0, 1, 0))
        + gradient("wr", "0 #e89078", "1 #c05a58", vector=(0, 0, 1, 0))
        + (gradient("street", "0 #151a4c", "1 #4a3f94") if night else gradient("street", "0 #8fd0f0", "1 #f4f0d0"))
        + gradient("kitchen", "0 #c98a4a", "1 #f0c070")
        + f'<pattern id="tile" width="62" height="62" patternUnits="userSpaceOnUse"><rect width="62" height="62" fill="#f7f0dc"/><path d="{star(31, 31, 22, 9, 4, -45)}" fill="#2f7fa8"/><circle cx="31" cy="31" r="6" fill="#f6b52e"/><path d="M0,0H62V62H0Z" fill="none" stroke="#b0a080" stroke-width="3"/></pattern>'
    )
    out = v.tiles(-wide, wide, 150, z, 52, "#e0b080", "#c0705a")
    out += (
        w.rect(-wide, 0, 2 * wide, high, "url(#wall)")
        + w.rect(-wide, 0, 2 * wide, 84, "#2fa39a")
        + w.rect(-wide, 82, 2 * wide, 7, "#fff1c8", 4)
    )
    # the hatch: a bright kitchen behind
    kz = z + 150
    k = v.wall(kz)
    x0, x1, y0, y1 = -180, 180, 100, 246
    clip = "M" + "L".join(f"{a:.0f},{b:.0f}" for a, b in (w.at(x0, y0), w.at(x1, y0), w.at(x1, y1), w.at(x0, y1))) + "Z"
    (ax, ay), (bx, by) = k.at(-240, 60), k.at(240, 300)
    inner = box(round(ax), round(by), round(bx - ax), round(ay - by), "url(#kitchen)", 0) + box(
        round(ax), round(k.at(0, 168)[1]), round(bx - ax), round(ay - k.at(0, 168)[1]), "url(#tile)", 4
    )
    inner += k.rect(-230, 212, 460, 7, "#8a4f2c")
    for i, (c, hgt) in enumerate(
        (
            ("#3f8fb0", 26),
            ("#fff8ea", 20),
            ("#f6c445", 28),
            ("#c8303f", 24),
            ("#2fb5a8", 26),
            ("#fff8ea", 22),
            ("#7b4fc9", 26),
            ("#f2633a", 20),
            ("#3f8fb0", 24),
        )
    ):
        inner += k.rect(-190 + i * 44, 219, 24, hgt, c, 4)
    for i in range(6):
        a, b = k.at(-150 + i * 58, 212)
        inner += stroke(f"M{a:.0f},{b:.0f} v22", INK, 4) + (
            shape(f"M{a - 15:.0f},{b + 20:.0f} h30 l-4,30 h-22z", ("#e8347a", "#2fb5a8", "#f6b52e")[i % 3], 4)
            if i % 2
            else stroke(f"M{a:.0f},{b + 22:.0f} v24", INK, 5)
            + f'<ellipse cx="{a:.0f}" cy="{b + 58:.0f}" rx="11" ry="15" fill="#b9c4cc" stroke="{INK}" stroke-width="4"/>'
        )
    kx, ky = v.at(-96, 104, z + 80)
    inner += stew(kx, ky, 150, 96, "#c8503a") + steam(kx, ky - 104, 74, 3, 0.65)
    kx, ky = v.at(14, 104, z + 80)
    inner += stew(kx, ky, 128, 78, "#3f7fb0", True)
    kx, ky = v.at(112, 104, z + 80)
    inner += stew(kx, ky, 140, 88, "#b5562f") + steam(kx, ky - 96, 60, 2, 0.6)
    out += (
        w.rect(x0 - 10, y0 - 6, x1 - x0 + 20, y1 - y0 + 16, "#8a4f2c")
        + f'<clipPath id="hatch"><path d="{clip}"/></clipPath><g clip-path="url(#hatch)">{inner}</g><path d="{clip}" fill="none" stroke="{INK}" stroke-width="5"/>'
    )
    hatch = f'<g clip-path="url(#hatch)">{inner}</g>'
    # the bar below, with glasses of agua fresca and napkins
    out += v.block(x0 - 16, x1 + 16, 92, 100, z - 34, z, "#a5683c", "#c8854c") + v.block(
        x0 - 6, x1 + 6, 0, 92, z - 24, z, "#3f8fb0"
    )
    b2 = v.wall(z - 24)
    for i in range(6):
        out += b2.rect(x0 + 6 + i * 60, 12, 48, 68, "#62a8c4", 3)
    jars = ""
    for i, c in enumerate(("#c8203f", "#f6d58a", "#8fc03f")):
        a, b = v.at(-148 + i * 34, 100, z - 20)
        jars += (
            shape(
                f"M{a - 22:.0f},{b - 66:.0f} C{a - 34:.0f},{b - 40:.0f} {a - 30:.0f},{b:.0f} {a - 20:.0f},{b:.0f} H{a + 20:.0f} C{a + 30:.0f},{b:.0f} {a + 34:.0f},{b - 40:.0f} {a + 22:.0f},{b - 66:.0f}Z",
                c,
                5,
            )
            + box(round(a - 24), round(b - 78), 48, 13, "#fff8ea", 4, 4)
            + stroke(f"M{a - 18:.0f},{b - 44:.0f} v24", "#fff", 4, 'opacity=".6"')
        )
    a, b = v.at(140, 100, z - 20)
    jars += box(round(a - 34), round(b - 44), 68, 44, "#e8347a", 5, 5) + shape(
        f"M{a - 24:.0f},{b - 44:.0f} l6,-20 h36 l6,20z", "#fff8ea", 4
    )
    out += jars
    # plates and the sign of the house over the hatch
    for u, c, q in ((-300, "#3f7fb0", 0), (-250, "#c8503a", 1), (-300, "#2fa39a", 1), (-250, "#7b4fc9", 0)):
        a, b = w.at(u, 226 if q == 0 else 176)
        out += plate(a, b, 38, c, q)
    # slate with the menu
    out += w.rect(224, 116, 130, 150, "#8a4f2c") + w.rect(231, 123, 116, 136, "#24463f", 3)
    a, b = w.at(289, 238)
    menu = (
        text(a, b, "Hoy", 46, "#ffe08a")
        + text(a, b + 46, "sopa", 31, "#fff6e6", "Lexend")
        + text(a, b + 86, "arroz", 31, "#fff6e6", "Lexend")
        + text(a, b + 126, "guisado", 31, "#ffb0c8", "Lexend")
        + text(a, b + 166, "agua", 31, "#bff0e0", "Lexend")
    )
    out += menu
    # left: the way to the street; right: fridge of drinks and a calendar
    p = v.side(-wide)
    out += (
        p.rect(150, 0, z - 150, high, "url(#wl)")
        + p.rect(150, 0, z - 150, 84, "#1f7f7a")
        + p.rect(150, 82, z - 150, 7, "#fff1c8", 4)
    )
    out += p.rect(330, 0, 190, 236, "#8a4f2c") + p.rect(340, 0, 170, 228, "url(#street)")
    cl = (
        "M"
        + "L".join(f"{a:.0f},{b:.0f}" for a, b in (p.at(340, 0), p.at(510, 0), p.at(510, 228), p.at(340, 228)))
        + "Z"
    )
    sx, sy = p.at(425, 150)
    yard = (
        crown(sx - 30, sy - 10, 240, 240, 4)
        if not night
        else box(sx - 120, sy - 40, 90, 300, "#2a2450", 4)
        + box(sx + 10, sy - 90, 120, 340, "#342a60", 4)
        + box(sx + 40, sy - 50, 24, 30, "#ffd36b", 3)
        + box(sx - 96, sy + 4, 22, 28, "#ffd36b", 3)
    )
    out += f'<clipPath id="way"><path d="{cl}"/></clipPath><g clip-path="url(#way)">{yard}{p.rect(340, 0, 170, 40, "#b0a098" if not night else "#2a2448", 4)}</g>'
    r = v.side(wide)
    out += (
        r.rect(150, 0, z - 150, high, "url(#wr)")
        + r.rect(150, 0, z - 150, 84, "#1f7f7a")
        + r.rect(150, 82, z - 150, 7, "#fff1c8", 4)
    )
    out += v.block(wide - 74, wide, 0, 190, 470, 560, "#c8303f", side="#d9e6e8")
    fr = v.side(wide - 74)
    out += fr.rect(478, 30, 74, 128, "#3a4a5c", 4)
    for q in range(3):
        out += fr.rect(478, 36 + q * 42, 74, 4, "#e9f0ee", 2) + "".join(
            fr.rect(
                483 + i * 13,
                40 + q * 42,
                9,
                26,
                ("#c8203f", "#f2a93b", "#8fc03f", "#7a3a1c", "#f6d04e")[(i + q) % 5],
                2,
            )
            for i in range(5)
        )
    out += r.sheet(330, 150, 70, 90, "#fff8ea", 4)
    # ceiling beams, cut paper, lamps
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, z), (-wide, high, z)), "#f6dcb0", 0)
    for zz in (600, 500, 410, 330):
        out += v.block(-wide, wide, high - 14, high, zz, zz + 16, "#8a4f2c")
    out += bunting(*[round(n) for n in v.at(-wide, 282, 600)], *[round(n) for n in v.at(wide, 282, 600)], 8, 22, 40, 4)
    lamps = "".join(pendant(v, x, 226, 470, "#2fb5a8", high) for x in (-135, 135))
    out += lamps
    # tables and chairs
    for x, zz, cloth in ((-210, 470, "#f6c445"), (214, 450, "#e8506a")):
        out += chair(v, x - 4, zz + 62, "#3f7fb0", False) + table(v, x - 76, x + 76, zz, zz + 74, 74, "#8a5632", cloth)
        top = v.oval(x - 30, 74.5, zz + 36, 20, "#fff8ea", 4) + v.oval(x - 30, 75, zz + 36, 13, "#e07a3f", 2)
        a, b = v.at(x + 34, 74, zz + 34)
        top += (
            box(round(a - 22), round(b - 52), 20, 48, "#c8203f", 4, 5)
            + box(round(a + 2), round(b - 44), 20, 40, "#8fc03f", 4, 5)
            + shape(f"M{a + 34:.0f},{b:.0f} h44 l-6,-26 h-32z", "#7a5a44", 5)
            + disc(a + 56, b - 12, 5, "#3a2430")
        )
        out += top
    out += table(v, -70, 84, 330, 400, 74, "#8a5632", "#58b4a8")
    out += v.oval(-26, 74.5, 366, 20, "#fff8ea", 5) + v.oval(-26, 75, 366, 14, "#d98a4a", 3)
    a, b = v.at(-26, 78, 366)
    out += steam(a, b, 52, 2, 0.6)
    a, b = v.at(42, 74, 366)
    out += shape(f"M{a - 40:.0f},{b - 6:.0f} h80 l-12,-34 h-56z", "#d9a45a", 5) + shape(
        f"M{a - 26:.0f},{b - 40:.0f} q26,-30 52,0z", "#f4efe2", 5
    )
    if night:
        lights = (
            shine(*w.at(0, 170), 470, 260, "lamp", 0.4)
            + "".join(shine(*v.at(x, 205, 470), 330, 300, "lamp", 0.75) for x in (-135, 135))
            + shine(*v.at(0, 74, 420), 700, 170, "lamp", 0.4)
        )
        return page(out, defs, "#3a1030", 0.13, "#8a78b8", lights, hatch + jars + menu + lamps)
    lights = shine(*p.at(420, 130), 480, 420, "warm", 0.5) + shine(*w.at(0, 180), 430, 240, "lamp", 0.25)
    return page(out, defs, "#5a1c2c", 0.11, "#f7ece8", lights)


def build() -> str:
    """The picture."""
    return scene()


def near() -> str:
    """The lamp over our own table, and a plant."""
    lamp = (
        stroke("M1820,-20V60", INK, 9)
        + shape("M1722,170 C1730,90 1786,96 1800,44 h40 C1854,96 1910,90 1918,170Z", "#e8506a", 9)
        + shape("M1770,170 q50,42 100,0Z", "#fff1b8", 8)
    )
    return overlay(
        lamp + group(fern(0, 0, 230, 3, "#2fb5a8", True) + stroke("M-60,-104 L0,-320 L60,-104", INK, 6), 90, 270)
    )
