# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A modest living room: a sofa with a crochet throw, family pictures, a set under its cloth, a window with lace."""

from svgkit import gradient, star

from places.common import (
    INK,
    View,
    box,
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
)

ALT = {
    "es": "Una sala de casa: sofá con colcha tejida, retratos de familia en la pared, televisión sobre un mueble y cortinas claras.",
    "en": "A family living room: a sofa with a crochet throw, family portraits, a television on a cabinet and light curtains.",
}


def portrait(p, u, v, w, h, back, hair, skin, wear, frame="#8a5632") -> str:
    """A framed picture of somebody, too small for a face."""
    out = p.rect(u - 5, v - 5, w + 10, h + 10, frame) + p.rect(u, v, w, h, back, 3)
    a, b = p.at(u + w / 2, v + h * 0.56)
    k = p.view.scale(p.point(u, 0)[2]) * w / 60
    return (
        out
        + shape(
            f"M{a - 24 * k:.0f},{p.at(u, v)[1]:.0f} C{a - 24 * k:.0f},{b + 18 * k:.0f} {a - 10 * k:.0f},{b + 12 * k:.0f} {a:.0f},{b + 12 * k:.0f} C{a + 10 * k:.0f},{b + 12 * k:.0f} {a + 24 * k:.0f},{b + 18 * k:.0f} {a + 24 * k:.0f},{p.at(u, v)[1]:.0f}Z",
            wear,
            3,
        )
        + disc(a, b - 3 * k, 16 * k, hair)
        + disc(a, b, 12.5 * k, skin, 2.5)
        + shape(
            f"M{a - 14 * k:.0f},{b - 2 * k:.0f} Q{a:.0f},{b - 22 * k:.0f} {a + 14 * k:.0f},{b - 2 * k:.0f} Q{a:.0f},{b - 12 * k:.0f} {a - 14 * k:.0f},{b - 2 * k:.0f}Z",
            hair,
            0,
        )
    )


def build() -> str:
    """The picture."""
    v = View(960, 372, 160, 1150)
    z, wide, high = 580, 350, 270
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #f4dca8", "1 #eec890")
        + gradient("wl", "0 #c8946a", "1 #e4b880", vector=(0, 0, 1, 0))
        + gradient("wr", "0 #e4b880", "1 #c08a64", vector=(0, 0, 1, 0))
        + gradient("day", "0 #8fd4f0", "1 #fbf2d0")
        + gradient("lace", "0 #fffdf4 .92", "1 #fff6e0 .72")
        + gradient("tele", "0 #4a5a78", "1 #26304a")
    )
    out = v.tiles(-wide, wide, 150, z, 58, "#d98f6a", "#c47a58", edge=4)
    out += w.rect(-wide, 0, 2 * wide, high, "url(#wall)") + w.rect(-wide, 0, 2 * wide, 14, "#8a5632")
    for i in range(22):
        for k in range(8):
            a, b = w.at(-340 + i * 32 + (k % 2) * 16, 30 + k * 30)
            out += f'<path d="{star(a, b, 7, 3, 4)}" fill="#e0b070" opacity=".55"/>'
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, z), (-wide, high, z)), "#f6ecd4", 4)
    p, r = v.side(-wide), v.side(wide)
    out += p.rect(150, 0, z - 150, high, "url(#wl)") + r.rect(150, 0, z - 150, high, "url(#wr)")
    # window on the left of the middle with lace
    wx, wy = w.at(-150, 226)
    yard = (
        clouds(((wx + 10, wy + 70, 150), (wx + 150, wy + 50, 140)), "#fff", 0.95)
        + crown(wx + 60, wy + 190, 190, 170, 3)
        + box(wx + 150, wy + 110, 200, 200, "#e8a08a", 4)
        + box(wx + 180, wy + 140, 36, 46, "#6a6a98", 4)
    )
    out += w.window(-150, 106, 150, 120, "url(#day)", "#fffaf0", (2, 2), yard)
    out += w.poly(((-162, 234), (-96, 234), (-112, 160), (-128, 100), (-162, 96)), "url(#lace)") + w.poly(
        ((12, 234), (-54, 234), (-38, 160), (-22, 100), (12, 96)), "url(#lace)"
    )
    out += (
        w.line(((-146, 230), (-140, 104)), "#e0cfa8", 4)
        + w.line(((-124, 230), (-128, 120)), "#e0cfa8", 4)
        + w.line(((-4, 230), (-10, 104)), "#e0cfa8", 4)
        + w.line(((-26, 230), (-22, 120)), "#e0cfa8", 4)
    )
    out += (
        w.line(((-172, 236), (22, 236)), "#8a5632", 12)
        + w.disc(-174, 236, 5, "#f6c445", 3)
        + w.disc(24, 236, 5, "#f6c445", 3)
    )
    # family wall
    for args in (
        (62, 172, 46, 56, "#bfe0d8", "#2c1a26", "#c98a5e", "#e8347a"),
        (124, 182, 38, 46, "#f6d8c0", "#d0c8d0", "#a86f48", "#5a6fc4"),
        (62, 112, 38, 46, "#d8d0ea", "#3a2430", "#8a5a3c", "#f2a93b"),
        (116, 116, 56, 50, "#f4e4b8", "#2c1a26", "#b57a50", "#2fa39a"),
        (190, 150, 56, 70, "#cfe4ee", "#4a2c20", "#c98a5e", "#fffaf0"),
    ):
        out += portrait(w, *args)
    out += w.clock(-210, 206, 21, 4.1)
    # left: dining corner, a door frame; right: the way to the kitchen
    out += p.door(330, 88, 206, "#8a4f2c", "#f4e6c8")
    out += (
        r.rect(310, 0, 130, 214, "#f4e6c8")
        + r.rect(320, 0, 110, 206, "#7a4a4c")
        + r.rect(346, 96, 58, 80, "#f2b860", 3)
        + r.rect(320, 0, 110, 86, "#5e3a44", 3)
    )
    # cabinet with the set on the right
    out += v.dark(238, z - 60, 130, 0.8)
    out += v.block(146, 330, 0, 62, z - 76, z - 4, "#8a5632", "#b57a48")
    c = v.wall(z - 76)
    out += (
        c.rect(152, 8, 84, 48, "#a86f42", 4)
        + c.rect(240, 8, 84, 48, "#a86f42", 4)
        + c.disc(230, 32, 3.4, "#f6c445", 2)
        + c.disc(246, 32, 3.4, "#f6c445", 2)
    )
    out += v.poly(((190, 62.4, z - 76), (286, 62.4, z - 76), (286, 62.4, z - 10), (190, 62.4, z - 10)), "#fffaf0", 3)
    for i in range(8):
        out += c.poly(((190 + i * 12, 62), (202 + i * 12, 62), (196 + i * 12, 52)), "#fffaf0", 2.5)
    t = v.wall(z - 44)
    out += (
        t.rect(182, 66, 112, 72, "#2c2436")
        + t.rect(188, 72, 100, 60, "url(#tele)", 3)
        + t.poly(((196, 74), (220, 74), (252, 130), (228, 130)), "#ffffff", 0, 'opacity=".16"')
        + t.rect(226, 62, 24, 5, "#2c2436", 3)
    )
    a, b = v.at(164, 62, z - 44)
    out += fern(a, b, 90, 3, "#2fa39a")
    a, b = v.at(312, 62, z - 44)
    out += shape(f"M{a - 20:.0f},{b:.0f} q-12,-40 8,-56 h24 q20,16 8,56Z", "#e8347a", 5) + "".join(
        disc(a + dx, b + dy, 15, cc, 4)
        for dx, dy, cc in ((-18, -76, "#f6c445"), (4, -94, "#fff6ee"), (22, -74, "#f2633a"))
    )
    # the sofa under the window
    q = z - 110
    sx0, sx1 = -214, 86
    out += v.dark(-64, q, 200, 0.9)
    for x in (sx0 + 8, sx1 - 18):
        out += v.block(x, x + 10, 0, 14, q + 6, q + 16, "#5e3420")
    out += v.block(sx0, sx1, 14, 92, q + 70, q + 96, "#2f8f8a", "#4fb0a6")
    (xa, ya), (xb, yb) = v.at(sx0 + 8, 96, q + 70), v.at(sx1 - 8, 44, q + 70)
    for i in range(3):
        le, rr = xa + (xb - xa) * i / 3, xa + (xb - xa) * (i + 1) / 3
        out += (
            shape(
                f"M{le + 3:.0f},{yb:.0f} V{ya + 18:.0f} Q{le + 3:.0f},{ya:.0f} {le + 22:.0f},{ya:.0f} H{rr - 22:.0f} Q{rr - 3:.0f},{ya:.0f} {rr - 3:.0f},{ya + 18:.0f} V{yb:.0f}Z",
                "#3aa098",
                6,
            )
            + stroke(f"M{le + 22:.0f},{ya + 16:.0f} H{rr - 26:.0f}", "#7fd0c4", 5)
            + disc((le + rr) / 2, (ya + yb) / 2 + 4, 5, "#1f6f6a")
        )
    out += v.block(sx0 + 10, sx1 - 10, 30, 46, q, q + 72, "#3aa098", "#5fc0b4") + v.block(
        sx0 + 10, sx1 - 10, 14, 30, q + 2, q + 72, "#2a8580"
    )
    out += v.line((((sx0 + sx1) / 2 - 47, 46.2, q), ((sx0 + sx1) / 2 - 47, 46.2, q + 70)), "#1f6f6a", 4) + v.line(
        (((sx0 + sx1) / 2 + 47, 46.2, q), ((sx0 + sx1) / 2 + 47, 46.2, q + 70)), "#1f6f6a", 4
    )
    for x in (sx0 - 16, sx1 - 10):
        out += v.block(x, x + 26, 8, 62, q - 4, q + 92, "#2f8f8a", "#5fc0b4")
    # crochet throw over the back: rings of colour, ours
    tx, ty = v.at(-64, 98, q + 70)
    k = v.scale(q + 70)
    out += shape(
        f"M{tx - 62 * k:.0f},{ty:.0f} h{124 * k:.0f} l{-6 * k:.0f},{26 * k:.0f} L{tx:.0f},{ty + 48 * k:.0f} L{tx - 56 * k:.0f},{ty + 26 * k:.0f}Z",
        "#fff3d8",
        5,
    )
    for i in range(5):
        for j in range(2 if 0 < i < 4 else 1):
            cx, cy = tx + (i - 2) * 23 * k, ty + (11 + j * 17) * k
            out += (
                disc(cx, cy, 9 * k, ("#e8347a", "#f6b52e", "#7b4fc9", "#f2633a", "#3f8fe0")[(i + j) % 5], 2.5)
                + disc(cx, cy, 5.4 * k, "#fff3d8")
                + disc(cx, cy, 2.6 * k, ("#f6b52e", "#e8347a", "#2fb5a8")[(i + j) % 3])
            )
    for x, c2 in ((-186, "#f2a93b"), (56, "#e8507a")):
        a, b = v.at(x, 46, q + 44)
        out += group(
            shape("M-44,0 Q-52,-44 -44,-84 Q0,-74 44,-84 Q52,-44 44,0 Q0,-10 -44,0Z", c2, 6)
            + stroke("M-28,-70 q28,8 56,0", shade(c2, 0.5), 5),
            a,
            b,
            0.9,
            -8 if x < 0 else 9,
        )
    # low table with a bowl, sweet bread and a phone on a doily
    out += v.dark(-40, 390, 110, 0.8)
    for x in (-112, 26):
        out += v.block(x, x + 8, 0, 40, 420, 428, "#5e3420") + v.block(x, x + 8, 0, 40, 362, 370, "#6b3f28")
    out += v.block(-122, 42, 40, 45, 356, 434, "#a86f42", "#c8915a") + v.oval(-40, 45.4, 396, 46, "#fffaf0", 4)
    a, b = v.at(-40, 46, 396)
    out += shape(f"M{a - 66:.0f},{b - 30:.0f} h132 q-10,42 -48,42 h-36 q-38,0 -48,-42z", "#f4efe2", 6) + "".join(
        shape(f"M{a + dx - 30:.0f},{b - 30:.0f} q2,-34 30,-34 q28,0 30,34Z", cc, 5)
        + stroke(f"M{a + dx - 14:.0f},{b - 54:.0f} l6,18 M{a + dx + 4:.0f},{b - 58:.0f} l2,20", "#fff3d8", 4)
        for dx, cc in ((-30, "#e89aa8"), (30, "#d9a05a"))
    )
    # standing lamp on the right of the sofa
    a, b = v.at(-262, 0, z - 60)
    t0 = v.at(-262, 168, z - 60)[1]
    lamp = (
        stroke(f"M{a:.0f},{b:.0f} V{t0:.0f}", INK, 9)
        + f'<ellipse cx="{a:.0f}" cy="{b:.0f}" rx="38" ry="11" fill="#5e3420" stroke="{INK}" stroke-width="5"/>'
        + shape(
            f"M{a - 56:.0f},{t0 + 6:.0f} L{a - 32:.0f},{t0 - 74:.0f} H{a + 32:.0f} L{a + 56:.0f},{t0 + 6:.0f}Z",
            "#fff1c0",
            6,
        )
        + stroke(f"M{a - 52:.0f},{t0 - 4:.0f} H{a + 52:.0f}", "#e8834a", 7)
    )
    out += v.dark(-262, z - 60, 40, 0.7) + lamp
    lights = (
        shine(a, t0 - 20, 300, 270, "lamp", 0.6)
        + shine(*w.at(-75, 170), 360, 280, "warm", 0.4)
        + shine(*r.at(376, 130), 220, 240, "lamp", 0.3)
    )
    return page(out, defs, "#4a1c2c", 0.12, "#f2e6e4", lights)


def near() -> str:
    """The back of an armchair and a leafy plant above."""
    plant = group(fern(0, 0, 220, 5, "#c8503a", True) + stroke("M-56,-100 L0,-320 L56,-100", INK, 6), 1830, 220)
    return overlay(
        plant + shape("M-20,-20 H62 C70,300 54,760 66,1100 H-20Z", "#8a4f2c", 9) + stroke("M30,-20 V1100", "#a5683c", 8)
    )
