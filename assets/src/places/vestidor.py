# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The door of a locker room: lockers, a bench, towels, a bag of balls and a tactics board."""

from svgkit import gradient

from places.common import INK, View, ball, disc, overlay, page, shade, shape, shine, stroke, tube

ALT = {
    "es": "El vestidor: casilleros, una banca con mochila y toalla, la red de balones, el pizarrón de jugadas y la puerta a la cancha.",
    "en": "The locker room: lockers, a bench with a bag and a towel, a net of balls, the tactics board and the door to the field.",
}


def locker(p, u, w, h, colour, open_: bool = False) -> str:
    """One locker."""
    out = p.rect(u, 14, w, h, colour)
    if open_:
        out += p.rect(u + 4, 18, w - 8, h - 8, shade(colour, -0.6), 3) + p.line(
            ((u + 5, 14 + h * 0.8), (u + w - 5, 14 + h * 0.8)), shade(colour, -0.2), 4
        )
        return out
    for k in range(4):
        out += p.line(
            ((u + w * 0.26, h - 8 - k * 7), (u + w * 0.74, h - 8 - k * 7)), shade(colour, -0.45), p.ink(u) * 0.8
        )
    out += p.line(((u + w * 0.08, 18), (u + w * 0.08, h + 8)), shade(colour, 0.35), p.ink(u) * 0.8)
    return out + p.rect(u + w * 0.74, 14 + h * 0.46, w * 0.1, h * 0.1, "#d9e0e2", 2)


def build() -> str:
    """The picture."""
    v = View(960, 372, 160, 1150)
    z, wide, high = 640, 330, 280
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #d9dcc8", "1 #c2cbb8")
        + gradient("field", "0 #8fd6f4", ".45 #eaf6e0", ".5 #8fcf6a", "1 #4f9a4a")
        + gradient("floor", "0 #a9b4b0", "1 #6f7a84")
        + gradient("beam", "0 #fff6c8 .7", "1 #fff6c8 0")
    )
    out = v.tiles(-wide, wide, 150, z, 44, "#b4c0ba", "#8a9a98", edge=3)
    out += w.rect(-wide, 0, 2 * wide, high, "url(#wall)") + w.tiles(-wide, 0, wide, 120, 30, "#8fc0c8", "#6f9fac", 2)
    out += w.rect(-wide, 118, 2 * wide, 9, "#c2503a", 4)
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, z), (-wide, high, z)), "#cfd2c0", 4)
    # the open door to the field, in the middle
    out += w.rect(-62, 0, 124, 222, "#5a6470") + w.rect(-52, 0, 104, 214, "url(#field)")
    a, b = w.at(0, 0)
    k = v.scale(z)
    out += stroke(
        f"M{a - 36 * k:.0f},{b - 98 * k:.0f} v{-32 * k:.0f} h{72 * k:.0f} v{32 * k:.0f}", "#fffdf2", 6
    ) + stroke(
        "".join(f"M{a + (i * 9 - 36) * k:.0f},{b - 98 * k:.0f} v{-32 * k:.0f} " for i in range(9))
        + "".join(f"M{a - 36 * k:.0f},{b - (106 + i * 8) * k:.0f} h{72 * k:.0f} " for i in range(3)),
        "#ffffff",
        1.6,
        'opacity=".8"',
    )
    out += w.poly(((-52, 0), (52, 0), (22, 92), (-22, 92)), "#7ac05a", 0, 'opacity=".6"') + w.line(
        ((-52, 64), (52, 64)), "#fffdf2", 4
    )
    out += v.poly(((52, 0, z), (120, 0, z - 84), (120, 214, z - 84), (52, 214, z)), "#3f7fb0") + v.poly(
        ((62, 120, z - 12), (110, 120, z - 72), (110, 196, z - 72), (62, 196, z - 12)), "#bfe3f0", 4
    )
    out += w.rect(-56, 226, 112, 30, "#1f6f5a") + stroke(
        f"M{w.at(-30, 241)[0]:.0f},{w.at(0, 241)[1]:.0f} h{60 * k:.0f} m{-16 * k:.0f},{-8 * k:.0f} l{16 * k:.0f},{8 * k:.0f} l{-16 * k:.0f},{8 * k:.0f}",
        "#eafff0",
        7,
    )
    # tactics board left of the door: a play in magnets and arrows
    out += w.rect(-300, 132, 196, 118, "#8a9aa0") + w.rect(-293, 139, 182, 104, "#2f8a5a", 3)
    out += (
        w.line(((-202, 139), (-202, 243)), "#eaf6e6", 4)
        + w.disc(-202, 191, 22, "none", 4)
        + w.rect(-293, 166, 26, 50, "none", 3)
        + w.rect(-137, 166, 26, 50, "none", 3)
    )
    for u, q, c in (
        (-278, 191, "#f6c445"),
        (-250, 218, "#f6c445"),
        (-250, 164, "#f6c445"),
        (-224, 191, "#f6c445"),
        (-150, 212, "#e8347a"),
        (-164, 172, "#e8347a"),
        (-184, 198, "#e8347a"),
    ):
        out += w.disc(u, q, 7, c, 3.5)
    for pts in (((-218, 196), (-196, 222), (-160, 230)), ((-244, 158), (-214, 150), (-176, 156))):
        out += w.line(pts, "#fffdf2", 6)
        bx, by = w.at(*pts[-1])
        out += stroke(f"M{bx - 16:.0f},{by - 12:.0f} L{bx:.0f},{by:.0f} L{bx - 14:.0f},{by + 13:.0f}", "#fffdf2", 6)
    # hooks with shirts and towels at the right of the door
    out += w.rect(132, 206, 176, 9, "#8a5a3a")
    for u, c, kind in ((150, "#f2633a", 0), (196, "#fff6e6", 1), (240, "#f2633a", 0), (286, "#58b8d0", 1)):
        a, b = w.at(u, 204)
        out += disc(a, b, 8, "#d9e0e2", 4)
        if kind:
            out += shape(f"M{a - 26:.0f},{b + 6:.0f} q26,-10 52,0 l6,128 q-30,10 -62,0Z", c, 5) + stroke(
                f"M{a - 26:.0f},{b + 104:.0f} h56", shade(c, -0.25), 7
            )
        else:
            out += shape(
                f"M{a - 12:.0f},{b + 4:.0f} h24 l36,24 l-14,34 l-12,-8 l4,92 h-52 l4,-92 l-12,8 l-14,-34Z", c, 5
            ) + stroke(f"M{a - 10:.0f},{b + 60:.0f} v70 M{a + 10:.0f},{b + 60:.0f} v70", "#ffd08a", 7)
    # side walls: lockers
    for x, cols in ((-wide, ("#3f7fb0", "#4a8fc0")), (wide, ("#3f7fb0", "#4a8fc0"))):
        p = v.side(x)
        out += p.rect(150, 0, z - 150, high, "#b8c4b8")
        n = 11
        step = (z - 190) / n
        for i in range(n - 1, -1, -1):
            out += locker(p, 190 + i * step, step, 196, cols[i % 2], x > 0 and i == 6)
        out += p.rect(186, 210, z - 186, 10, "#2f5f86")
    # benches along the way
    for x0, x1 in ((-262, -206), (206, 262)):
        out += v.dark((x0 + x1) / 2, 470, 90, 0.7)
        for q in (330, 560):
            out += v.block(x0 + 8, x1 - 8, 0, 42, q, q + 10, "#5a6470")
        out += v.block(x0, x1, 42, 48, 310, 590, "#b8804a", "#d9a568")
        out += v.line((((x0 + x1) / 2, 48.3, 310), ((x0 + x1) / 2, 48.3, 590)), "#8a5a34", 4)
    # on them: a sports bag, boots, a bottle
    out += (
        v.block(-256, -212, 48, 78, 500, 566, "#c8303f", "#e0605a")
        + v.wall(500).line(((-246, 78), (-242, 92), (-226, 92), (-222, 78)), INK, 7)
        + v.wall(500).rect(-250, 56, 32, 14, "#f4efe2", 3)
    )
    out += v.can(222, 48, 76, 520, 7, "#2fb5a8", "#d9f4f0") + v.can(222, 76, 80, 520, 4, "#f4efe2")
    for x in (226, 244):
        a, b = v.at(x, 48, 440)
        out += (
            shape(f"M{a - 24:.0f},{b:.0f} v-44 h26 q6,20 34,26 q8,6 6,18Z", "#2c2436", 5)
            + stroke(f"M{a - 4:.0f},{b - 34:.0f} l16,-6 M{a + 4:.0f},{b - 24:.0f} l14,-6", "#f6c445", 4)
            + stroke(f"M{a - 22:.0f},{b + 2:.0f} h60", "#f4efe2", 4)
        )
    # net of balls
    bx, by = v.at(-128, 0, 560)
    out += v.dark(-128, 560, 62)
    balls = "".join(
        ball(bx + dx, by + dy, 34) for dx, dy in ((-46, -34), (22, -32), (-12, -88), (50, -84), (-58, -96), (4, -138))
    )
    net = "".join(
        f"M{bx - 96 + i * 26:.0f},{by:.0f} C{bx - 100 + i * 24:.0f},{by - 90:.0f} {bx - 40 + i * 9:.0f},{by - 160:.0f} {bx:.0f},{by - 206:.0f} "
        for i in range(8)
    ) + "".join(
        f"M{bx - 92 + i * 8:.0f},{by - 30 - i * 38:.0f} q{88 - i * 12:.0f},14 {176 - i * 18:.0f},0 " for i in range(4)
    )
    out += (
        balls
        + stroke(net, "#f6d04e", 3.5, 'opacity=".9"')
        + stroke(f"M{bx:.0f},{by - 206:.0f} q-10,-24 14,-36", "#f6d04e", 6)
    )
    # daylight through the door
    out += v.poly(((-52, 0, z), (52, 0, z), (150, 0, 250), (-120, 0, 250)), "url(#beam)", 0)
    for zz in (560, 380):
        out += tube(v, -50, 50, high - 12, zz)
    lights = shine(*w.at(0, 110), 330, 330, "warm", 0.55) + shine(*v.at(10, 0, 470), 420, 130, "warm", 0.4)
    return page(out, defs, "#1c2a3c", 0.12, "#dfe2ec", lights)


def near() -> str:
    """The edge of a locker door, and a whistle on its cord."""
    door = (
        shape("M-20,-20 H96 V1100 H-20Z", "#4a8fc0", 9)
        + stroke("M76,-20V1100", "#2f5f86", 8)
        + stroke("M10,150H60 M10,180H60 M10,210H60 M10,240H60", "#2f5f86", 9)
    )
    towel = shape("M1836,-20 H1950 V330 q-56,22 -114,0Z", "#f2a93b", 9) + stroke(
        "M1836,260 h120 M1836,286 h120", "#fff6dd", 10
    )
    return overlay(door + towel)
