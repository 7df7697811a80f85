# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A bus terminal hall: the orientation desk in the middle, ticket windows, rows of seats, buses behind glass."""

from svgkit import gradient

from places.common import (
    INK,
    View,
    box,
    clouds,
    disc,
    fern,
    overlay,
    page,
    shade,
    shape,
    shine,
    stroke,
    text,
    tube,
)

ALT = {
    "es": "La sala de una terminal de autobuses de día: el módulo de orientación, taquillas, asientos y camiones tras el cristal.",
    "en": "A bus terminal hall by day: the orientation desk, ticket windows, seats and buses behind the glass.",
}


def coach(view, x0, x1, z, colour, stripe, night=False) -> str:
    """The side of a long-distance bus."""
    w = view.wall(z)
    length = x1 - x0
    out = (
        w.rect(x0, 28, length, 300, colour)
        + w.rect(x0, 90, length, 26, stripe, 3)
        + w.poly(
            ((x0, 150), (x0 + length * 0.3, 90), (x0 + length * 0.42, 90), (x0 + length * 0.1, 160)),
            shade(stripe, 0.3),
            0,
        )
    )
    n = 6
    for i in range(n):
        out += w.rect(
            x0 + 14 + i * (length - 28) / n, 178, (length - 28) / n - 10, 92, "#ffd98a" if night else "#3d5a78", 3
        ) + (
            ""
            if night
            else w.poly(
                (
                    (x0 + 30 + i * (length - 28) / n, 178),
                    (x0 + 44 + i * (length - 28) / n, 178),
                    (x0 + 72 + i * (length - 28) / n, 270),
                    (x0 + 58 + i * (length - 28) / n, 270),
                ),
                "#9fc4dc",
                0,
                'opacity=".5"',
            )
        )
    for u in (x0 + length * 0.2, x0 + length * 0.8):
        out += w.disc(u, 30, 40, "#2a2434") + w.disc(u, 30, 20, "#a9b4ba", 3)
    return out


def seats(view, x0, n, z, colour) -> str:
    """A row of joined seats, seen from behind."""
    out = view.dark(x0 + n * 26, z + 20, n * 30)
    out += view.block(x0 + 10, x0 + n * 52 - 10, 34, 39, z + 16, z + 24, "#5a6470")
    for x in (x0 + 24, x0 + n * 52 - 30):
        out += view.block(x, x + 6, 0, 36, z + 16, z + 24, "#4a5460")
    for i in range(n):
        a = x0 + i * 52
        out += view.block(a + 3, a + 49, 40, 44, z + 6, z + 46, shade(colour, -0.1), shade(colour, 0.2))
        (xa, ya), (xb, yb) = view.at(a + 4, 86, z), view.at(a + 48, 44, z)
        r = (xb - xa) * 0.16
        out += shape(
            f"M{xa:.0f},{yb:.0f} V{ya + r:.0f} Q{xa:.0f},{ya:.0f} {xa + r:.0f},{ya:.0f} H{xb - r:.0f} Q{xb:.0f},{ya:.0f} {xb:.0f},{ya + r:.0f} V{yb:.0f}Z",
            colour,
            view.ink(z),
        ) + stroke(f"M{xa + r:.0f},{ya + r:.0f} H{xb - r:.0f}", shade(colour, 0.4), view.ink(z) * 0.8)
    return out


def scene(night: bool = False) -> str:
    """The hall by day or by night."""
    v = View(960, 372, 170, 1150)
    z, wide, high = 900, 620, 400
    w = v.wall(z)
    defs = (
        (gradient("sky", "0 #0f1440", "1 #3a3a86") if night else gradient("sky", "0 #6fc0ea", "1 #e6f2dc"))
        + gradient("floor", "0 #d9cdb8", "1 #9c8a8a")
        + gradient("wl", "0 #b8c8c4", "1 #dfe6d8", vector=(0, 0, 1, 0))
        + gradient("wr", "0 #dfe6d8", "1 #b0c0c0", vector=(0, 0, 1, 0))
        + gradient("shine", "0 #fff 0", ".5 #fff .5", "1 #fff 0", vector=(0, 0, 1, 0))
    )
    out = box(0, 0, 1920, 1080, "url(#sky)", 0)
    if not night:
        out += clouds(((420, 160, 300), (1100, 130, 320)), "#fff", 0.9)
    else:
        out += "".join(disc(300 + (i * 173) % 1300, 80 + (i * 67) % 160, 2.5, "#fff") for i in range(22)) + disc(
            1260, 150, 34, "#fff3c9"
        )
    # the yard with its buses
    out += v.poly(
        ((-2200, 0, z), (2200, 0, z), (2200, 0, 3000), (-2200, 0, 3000)), "#8a8490" if not night else "#3a3550", 0
    )
    out += v.wall(2400).rect(-2200, 0, 4400, 240, "#a5b8a8" if not night else "#2a2650", 3)
    out += (
        coach(v, -1180, -420, 1500, "#f4efe2", "#c8303f", night)
        + coach(v, -330, 430, 1560, "#2f8f9a", "#f6c445", night)
        + coach(v, 520, 1280, 1500, "#f2a93b", "#7b4fc9", night)
    )
    if night:
        out += v.poly(((-2200, 0, z), (2200, 0, z), (2200, 500, z), (-2200, 500, z)), "#1a1650", 0, 'opacity=".5"')
        for a, b, q in ((-1180, -420, 1500), (-330, 430, 1560), (520, 1280, 1500)):
            n = (b - a - 28) / 6
            out += "".join(v.wall(q).rect(a + 14 + i * n, 178, n - 10, 92, "#ffcf7a", 3) for i in range(6))
    # back wall: a steel frame over the glass
    out += w.rect(-wide, 300, 2 * wide, 100, "#4f7f86") + w.rect(-wide, 0, 2 * wide, 22, "#5f7a80")
    for u in (-wide, -413, -207, 0, 207, 413, wide - 12):
        out += w.rect(u - 6, 0, 12, 300, "#6b8a90", 4)
    out += w.rect(-wide, 196, 2 * wide, 8, "#6b8a90", 3)
    for u in (-560, -340, -150, 60, 280, 470):
        out += w.poly(((u, 22), (u + 30, 22), (u + 110, 300), (u + 80, 300)), "#ffffff", 0, 'opacity=".13"')
    # the board of departures: rows of light, no town of anybody's
    out += w.rect(-250, 290, 500, 128, "#2a2434") + w.rect(-242, 297, 484, 114, "#171426", 3)
    lit = ""
    for r in range(5):
        y = 388 - r * 20
        c = "#ffd36b" if r != 1 else "#8fe0a8"
        for u, n in ((-228, 46), (-160, 150 - (r * 37) % 60), (60, 40), (130, 70 - (r * 23) % 30)):
            lit += w.rect(u, y, n, 9, c, 0)
    out += lit
    out += w.clock(312, 352, 36, 9.7 if night else 11.3)
    # floor, with the shine of the windows
    out += v.tiles(-wide, wide, 120, z, 74, "#d6cbb6", "#c2b4a4")
    out += v.poly(((-wide, 0, 120), (wide, 0, 120), (wide, 0, z), (-wide, 0, z)), "url(#under)", 0)
    for u in (-520, -310, -104, 104, 310, 520):
        out += v.poly(
            ((u - 90, 0, z), (u + 90, 0, z), (u + 60, 0, 430), (u - 120, 0, 430)),
            "#fff8e0" if not night else "#8f9ad8",
            0,
            'opacity=".26"',
        )
    # ceiling with trusses and lamps
    out += v.poly(((-wide, high, 120), (wide, high, 120), (wide, high, z), (-wide, high, z)), "#c9d2c8", 0)
    for zz in (860, 700, 560, 440, 340):
        out += v.block(-wide, wide, high - 14, high, zz, zz + 12, "#8fa3a3")
    for zz in (780, 620, 490):
        for x in (-300, 200):
            lamp = tube(v, x, x + 100, high - 20, zz, not night or x > 0)
            out += lamp
            lit += lamp if x > 0 else ""
    # left: ticket windows
    p = v.side(-wide)
    out += p.rect(120, 0, z - 120, high, "url(#wl)") + p.rect(120, 270, z - 120, 46, "#c8303f")
    out += p.rect(120, 0, z - 120, 96, "#5f8f96")
    for i, zz in enumerate((420, 560, 700, 830)):
        n = (100, 100, 90, 56)[i]
        out += (
            p.rect(zz, 100, n, 118, "#fff1c8" if night else "#e9f0e6")
            + p.rect(zz, 100, n, 30, "#9ab4bc", 3)
            + p.disc(zz + n / 2, 166, 10, "#4a6f7a", 3)
            + p.rect(zz - 6, 92, n + 12, 10, "#e9dcc0")
        )
        out += p.rect(zz + n * 0.2, 228, n * 0.6, 28, "#fff8ea", 3) + p.disc(
            zz + n / 2, 242, 9, ("#e8347a", "#2fb5a8", "#f2a93b", "#7b4fc9")[i], 2
        )
    # right: exit to the platforms, a shop with a shutter
    r = v.side(wide)
    out += (
        r.rect(120, 0, z - 120, high, "url(#wr)")
        + r.rect(120, 270, z - 120, 46, "#2fb5a8")
        + r.rect(120, 0, z - 120, 96, "#5f8f96")
    )
    out += (
        r.rect(640, 0, 190, 232, "#fff1c8" if night else "#f4f0dc")
        + r.line(((735, 0), (735, 232)), INK)
        + r.rect(640, 226, 190, 30, "#3a5a64")
    )
    if night:
        out += r.shutter(420, 0, 180, 240, "#8fa3ad")
    else:
        out += (
            r.rect(420, 0, 180, 240, "#7a4a5a")
            + "".join(
                r.rect(432, 60 + k * 56, 156, 6, "#e9dcc0", 3)
                + "".join(
                    r.rect(
                        438 + i * 25,
                        66 + k * 56,
                        16,
                        (28, 34, 24)[(i + k) % 3],
                        ("#f2a93b", "#e8347a", "#2fb5a8", "#f6d04e", "#7b4fc9", "#f2633a")[(i + k * 2) % 6],
                        2.5,
                    )
                    for i in range(6)
                )
                for k in range(3)
            )
            + r.rect(420, 0, 180, 60, "#c8915a")
        )
    # seats on both sides of the way
    for zz in (690,):
        out += seats(v, -470, 4, zz, "#3f7fb0") + seats(v, 262, 4, zz, "#3f7fb0")
    # the module: an island with a sign, a lamp, leaflets and a plant
    q = 560
    out += v.dark(0, q + 30, 190, 0.9)
    for x in (-128, 120):
        out += v.block(x, x + 8, 100, 216, q + 60, q + 68, "#3d6f86")
    s = v.wall(q + 60)
    sign = s.rect(-150, 202, 300, 66, "#fff6e0") + s.rect(-144, 207, 288, 56, "#c2185b", 3)
    tx, ty = s.at(0, 238)
    sign += text(tx, ty, "Módulo de", 42, "#fff6e0", "Lexend") + text(
        tx, ty + 44, "orientación", 42, "#ffe08a", "Lexend"
    )
    out += sign
    lit += sign
    # back of the desk: chair and screen
    out += v.block(-28, 28, 74, 128, q + 62, q + 68, "#5a6fc4") + v.block(
        36, 92, 104, 142, q + 40, q + 44, "#2c2436", width=5
    )
    out += v.block(-140, 140, 0, 100, q, q + 56, "#f2e3c2", "#fff4d8") + v.block(
        -146, 146, 100, 107, q - 6, q + 62, "#a5683c", "#c8854c"
    )
    d = v.wall(q)
    out += d.rect(-140, 0, 280, 14, "#7a4a3c", 3) + d.rect(-126, 24, 252, 64, "#e9c98a", 3)
    # a round sign of two open hands on the front: ours
    hx, hy = d.at(0, 54)
    out += (
        disc(hx, hy, 56, "#2fb5a8", 5)
        + shape(
            f"M{hx - 6:.0f},{hy + 28:.0f} C{hx - 44:.0f},{hy + 20:.0f} {hx - 46:.0f},{hy - 4:.0f} {hx - 40:.0f},{hy - 16:.0f} C{hx - 24:.0f},{hy - 10:.0f} {hx - 10:.0f},{hy:.0f} {hx - 6:.0f},{hy + 28:.0f}Z M{hx + 6:.0f},{hy + 28:.0f} C{hx + 44:.0f},{hy + 20:.0f} {hx + 46:.0f},{hy - 4:.0f} {hx + 40:.0f},{hy - 16:.0f} C{hx + 24:.0f},{hy - 10:.0f} {hx + 10:.0f},{hy:.0f} {hx + 6:.0f},{hy + 28:.0f}Z",
            "#fff6e0",
            4,
        )
        + shape(
            f"M{hx:.0f},{hy + 4:.0f} C{hx - 22:.0f},{hy - 14:.0f} {hx - 16:.0f},{hy - 34:.0f} {hx:.0f},{hy - 24:.0f} C{hx + 16:.0f},{hy - 34:.0f} {hx + 22:.0f},{hy - 14:.0f} {hx:.0f},{hy + 4:.0f}Z",
            "#e8347a",
            4,
        )
    )
    for u, c in ((-104, "#f6d04e"), (-76, "#8fd0c4"), (58, "#ffb0c8"), (86, "#f6d04e")):
        out += (
            d.rect(u, 34, 20, 44, c, 3)
            + d.line(((u + 5, 64), (u + 15, 64)), "#7a5a6a", 3)
            + d.line(((u + 5, 56), (u + 13, 56)), "#7a5a6a", 3)
        )
    a, b = v.at(-108, 107, q + 24)
    out += fern(a, b + 4, 92, 3, "#e8347a")
    a, b = v.at(-44, 107, q + 20)
    out += shape(f"M{a - 34:.0f},{b + 6:.0f} l8,-44 h52 l8,44z", "#fff8ea", 5) + stroke(
        f"M{a - 16:.0f},{b - 22:.0f} h32 M{a - 18:.0f},{b - 10:.0f} h36", "#8a7a90", 4
    )
    a, b = v.at(100, 107, q + 24)
    lamp = (
        stroke(f"M{a:.0f},{b:.0f} V{b - 62:.0f}", INK, 8)
        + shape(
            f"M{a - 44:.0f},{b - 56:.0f} L{a - 26:.0f},{b - 104:.0f} H{a + 26:.0f} L{a + 44:.0f},{b - 56:.0f}Z",
            "#fff1b8",
            6,
        )
        + f'<ellipse cx="{a:.0f}" cy="{b + 2:.0f}" rx="26" ry="8" fill="#2c2436"/>'
    )
    out += lamp
    lit += lamp
    lights = shine(a, b - 70, 210, 170, "lamp", 0.8)
    if night:
        lights += (
            shine(hx, hy - 120, 620, 400, "lamp", 0.62)
            + shine(hx, hy + 160, 620, 110, "lamp", 0.45)
            + shine(tx, ty, 420, 150, "lamp", 0.25)
            + shine(200, 420, 420, 380, "warm", 0.22)
            + shine(1690, 420, 340, 330, "warm", 0.25)
        )
    else:
        lights += shine(960, 200, 900, 340, "warm", 0.25)
    # a forgotten suitcase says the rest
    out += (
        v.dark(-238, 470, 44)
        + v.block(-258, -222, 5, 58, 470, 492, "#c8623a", "#e07a4f")
        + v.wall(470).line(((-250, 58), (-250, 78), (-230, 78), (-230, 58)), INK, 7)
        + v.wall(470).rect(-258, 24, 36, 6, "#8a3f2c", 3)
    )
    return page(out, defs, "#2a2a4c", 0.11, "#7a76c0" if night else "#f4ece4", lights, lit if night else "")


def build() -> str:
    """The picture."""
    return scene()


def near() -> str:
    """A pillar, and a sign that points to the platforms."""
    return overlay(
        shape("M-20,-20 H70 V1100 H-20Z", "#5f7a80", 9)
        + shape("M44,-20 H70 V1100 H44Z", "#4a626a", 0)
        + stroke("M1780,-20V60 M1890,-20V60", INK, 7)
        + shape("M1736,60 H1960 V180 H1736Z", "#2c5a94", 9)
        + stroke("M1780,120 H1880 M1846,90 L1880,120 L1846,150", "#fff6e0", 14)
    )
