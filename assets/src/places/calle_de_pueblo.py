# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A street of a highland village by day: adobe and tile, a white church at its end, mountains and cut paper."""

import random

from svgkit import gradient

from places.common import (
    INK,
    View,
    blooms,
    box,
    bunting,
    clouds,
    disc,
    fern,
    overlay,
    page,
    polygon,
    shade,
    shape,
    shine,
    stroke,
)

ALT = {
    "es": "Una calle de pueblo en el altiplano de día: casas de teja, empedrado, una iglesia blanca, cerros y papel picado.",
    "en": "A highland village street by day: tiled houses, cobbles, a white church, mountains and cut-paper bunting.",
}


def eaves(view, side, z0, z1, y) -> str:
    """Tiles that lean over the wall, along our way."""
    x, reach = side, (46 if side < 0 else -46)
    out = view.poly(((x, y + 34, z0), (x, y + 34, z1), (x + reach, y, z1), (x + reach, y, z0)), "#c2603a")
    n = max(4, round((z1 - z0) / 42))
    for i in range(n + 1):
        z = z0 + (z1 - z0) * i / n
        out += view.line(((x, y + 34, z), (x + reach, y, z)), "#8a3f2c", max(2, view.ink(z) * 0.8))
    for i in range(n):
        z = z0 + (z1 - z0) * (i + 0.5) / n
        (a, b), s = view.at(x + reach, y, z), view.scale(z)
        out += f'<ellipse cx="{a:.0f}" cy="{b:.0f}" rx="{max(3, 9 * s):.0f}" ry="{max(3, 8 * s):.0f}" fill="#d9804e" stroke="{INK}" stroke-width="{max(2, view.ink(z) * 0.6):.1f}"/>'
    return out


def build() -> str:
    """The picture."""
    rng = random.Random(12)
    v = View(960, 470, 160, 1150)
    defs = (
        gradient("sky", "0 #3f9fe0", ".6 #a8dcf0", "1 #f4f4dc")
        + gradient("far", "0 #7f9fc4", "1 #a8c8c0")
        + gradient("mid", "0 #5f9a7c", "1 #8fbf7c")
        + gradient("street", "0 #d9c0a0", "1 #8a6a64")
        + gradient("shadeL", "0 #2a1450 .42", "1 #2a1450 .16", vector=(0, 0, 1, 0))
        + gradient("white", "0 #ffffff", "1 #f0e2cc")
    )
    out = box(0, 0, 1920, 1080, "url(#sky)", 0)
    out += clouds(((240, 210, 340), (1280, 180, 380), (820, 110, 260)), "#ffffff", 0.95)
    # a volcano far away, then wooded hills with fields
    out += shape(
        "M250,480 C520,420 640,290 730,216 Q770,196 806,218 C900,300 1040,420 1300,480Z", "url(#far)", 5
    ) + shape(
        "M696,250 L730,216 Q770,196 806,218 L842,252 C814,264 800,240 784,262 C768,240 752,270 736,246 C722,262 712,250 700,244Z",
        "#e8eef4",
        4,
    )
    out += shape(
        "M-20,470 C240,330 420,350 640,430 C860,370 1120,330 1360,400 C1580,330 1760,330 1940,390 V560 H-20Z",
        "url(#mid)",
        5,
    )
    for x, y, w, c in (
        (560, 452, 90, "#c9d97a"),
        (640, 470, 120, "#a8c86a"),
        (1120, 420, 110, "#c9d97a"),
        (1230, 440, 120, "#8fb860"),
        (1040, 450, 70, "#dcd98a"),
    ):
        out += polygon(((x, y), (x + w, y - 16), (x + w + 18, y + 10), (x + 12, y + 26)), c, 3) + stroke(
            "".join(f"M{x + 8 + k * w / 5:.0f},{y - k * 2.6:.0f} l10,24 " for k in range(1, 5)), shade(c, -0.3), 2.5
        )
    out += "".join(
        shape(f"M{x},{y} l-13,38 h26z", "#2f6b4f", 3)
        for x, y in (
            (690, 388),
            (714, 396),
            (742, 392),
            (1170, 356),
            (1196, 352),
            (1222, 358),
            (1330, 370),
            (1352, 376),
        )
    )
    # the church closes the street
    z = 2300
    c = v.wall(z)
    out += c.rect(-230, 0, 460, 330, "url(#white)")
    pts = [
        c.at(-230, 330),
        c.at(-170, 420),
        c.at(-110, 400),
        c.at(-70, 470),
        c.at(0, 520),
        c.at(70, 470),
        c.at(110, 400),
        c.at(170, 420),
        c.at(230, 330),
    ]
    d = f"M{pts[0][0]:.0f},{pts[0][1]:.0f} Q{pts[1][0]:.0f},{pts[1][1] + 20:.0f} {pts[1][0]:.0f},{pts[1][1]:.0f} Q{pts[2][0]:.0f},{pts[2][1] - 4:.0f} {pts[3][0]:.0f},{pts[3][1]:.0f} Q{pts[4][0]:.0f},{pts[4][1] - 26:.0f} {pts[5][0]:.0f},{pts[5][1]:.0f} Q{pts[6][0]:.0f},{pts[6][1] - 4:.0f} {pts[7][0]:.0f},{pts[7][1]:.0f} L{pts[8][0]:.0f},{pts[8][1]:.0f}Z"
    out += shape(d, "url(#white)", 5)
    for s in (-1, 1):
        u = s * 290 - 70
        out += (
            c.rect(u, 0, 140, 440, "url(#white)")
            + c.rect(u - 12, 430, 164, 26, "#f2a93b")
            + c.rect(u - 12, 316, 164, 16, "#f2a93b", 3)
        )
        a, b = c.at(u + 70, 340)
        k = v.scale(z)
        out += shape(
            f"M{a - 34 * k:.0f},{b:.0f} v{-56 * k:.0f} a{34 * k:.0f},{34 * k:.0f} 0 0,1 {68 * k:.0f},0 v{56 * k:.0f}Z",
            "#6f5a8a",
            4,
        ) + shape(
            f"M{a - 18 * k:.0f},{b - 20 * k:.0f} q{2 * k:.0f},{-40 * k:.0f} {18 * k:.0f},{-40 * k:.0f} q{16 * k:.0f},0 {18 * k:.0f},{40 * k:.0f}Z",
            "#c98a3c",
            3,
        )
        a, b = c.at(u + 70, 456)
        out += shape(
            f"M{a - 62 * k:.0f},{b:.0f} C{a - 60 * k:.0f},{b - 90 * k:.0f} {a + 60 * k:.0f},{b - 90 * k:.0f} {a + 62 * k:.0f},{b:.0f}Z",
            "#3f8fb0",
            4,
        ) + stroke(f"M{a:.0f},{b - 68 * k:.0f} v{-34 * k:.0f} m{-12 * k:.0f},{12 * k:.0f} h{24 * k:.0f}", INK, 4)
    a, b = c.at(0, 0)
    k = v.scale(z)
    out += (
        shape(
            f"M{a - 66 * k:.0f},{b:.0f} v{-130 * k:.0f} a{66 * k:.0f},{66 * k:.0f} 0 0,1 {132 * k:.0f},0 v{130 * k:.0f}Z",
            "#f2a93b",
            4,
        )
        + shape(
            f"M{a - 52 * k:.0f},{b:.0f} v{-128 * k:.0f} a{52 * k:.0f},{52 * k:.0f} 0 0,1 {104 * k:.0f},0 v{128 * k:.0f}Z",
            "#8a4f2c",
            4,
        )
        + stroke(f"M{a:.0f},{b:.0f} v{-176 * k:.0f}", INK, 3)
    )
    out += c.disc(0, 330, 44, "#6f5a8a", 4) + c.disc(0, 330, 26, "#f6c445", 3)
    for u in (-150, 150):
        out += c.rect(u - 12, 0, 24, 330, "#f2e0c0", 3) + c.rect(u - 20, 320, 40, 16, "#f2a93b", 3)
    out += v.block(-420, 420, 0, 26, z - 110, z - 10, "#d9cdb8")
    # street of round stones
    W = 330
    out += v.poly(((-W, 0, 150), (W, 0, 150), (W, 0, z - 110), (-W, 0, z - 110)), "url(#street)", 0)
    q = 300.0
    while q < 1900:
        gap = 17 + q * 0.01
        for i in range(15):
            x = -W + 44 + (i + rng.uniform(0.2, 0.8)) * (2 * W - 88) / 15
            (px, py), s = v.at(x, 0, q), v.scale(q)
            out += f'<ellipse cx="{px:.0f}" cy="{py:.0f}" rx="{18 * s:.1f}" ry="{max(1.6, 18 * s * 160 / q * 0.55):.1f}" fill="{rng.choice(("#c2a58c", "#a98a7c", "#d6bda0", "#b39884"))}" opacity=".85"/>'
        q += gap * max(1.0, q / 420)
    # houses on both sides, farthest first
    for side in (-W, W):
        p = v.side(side)
        s = 1 if side > 0 else -1
        walls = (
            ("#f0c070", "#b5562f"),
            ("#e8efe4", "#3f8fb0"),
            ("#e89a7a", "#8a3a52"),
            ("#8fc4b4", "#2f6f6a"),
            ("#f2dca8", "#c2503a"),
        )
        lengths = (
            (1600, 2150, 3),
            (1200, 1600, 1),
            (830, 1200, 4),
            (500, 830, 0 if s < 0 else 3),
            (150, 500, 2 if s < 0 else 4),
        )
        for z0, z1, i in lengths:
            wall, trim = walls[i]
            h = 262 + (i % 3) * 14
            # end wall of the house in front of the next
            out += p.rect(z0, 0, z1 - z0, h + 34, wall if s < 0 else shade(wall, -0.04)) + p.rect(
                z0, 0, z1 - z0, 74, trim
            )
            for _ in range(5):
                u, b = rng.uniform(z0 + 20, z1 - 60), rng.uniform(90, h - 40)
                out += p.rect(u, b, 40, 13, shade(wall, -0.14), 0, 'opacity=".6"')
            out += p.door(
                z0 + (z1 - z0) * 0.16, 92, 200, ("#3f6f8a", "#7a4426", "#2f7a6a", "#8a3f3a", "#3f6f8a")[i], "#f4e6c8"
            )
            u = z0 + (z1 - z0) * 0.62
            out += p.window(u, 106, 84, 96, "#3f3a5c", "#f4e6c8", (2, 1))
            for k in range(1, 5):
                out += p.line(((u + k * 16.8, 102), (u + k * 16.8, 206)), INK, max(2, p.ink(u) * 0.7))
            if i in (0, 4, 3) and u < 1150:
                a, b = p.at(u + 42, 96)
                e = v.scale(u + 42)
                out += shape(
                    f"M{a - 34 * e:.0f},{b - 8 * e:.0f} h{68 * e:.0f} l{-6 * e:.0f},{20 * e:.0f} h{-56 * e:.0f}Z",
                    "#b5562f",
                    4,
                ) + blooms(a, b - 20 * e, 40 * e, 17 * e, 26, i + int(u), ("#e0307f", "#f0529a", "#f2633a", "#ffb03a"))
            out += eaves(v, side, z0 - 6, z1 + 6, h - 2)
        # pavement
        out += v.poly(((side, 0, 150), (side, 0, 2150), (side - s * 52, 0, 2150), (side - s * 52, 0, 150)), "#cdb59c")
        out += v.poly(
            ((side - s * 52, 0, 150), (side - s * 52, 0, 2150), (side - s * 52, -10, 2150), (side - s * 52, -10, 150)),
            "#8a746c",
            3,
        )
    # shadow of the left row over the street
    out += v.poly(((-W, 0, 150), (-W, 0, 2150), (-120, 0, 2150), (-60, 0, 150)), "#2a1450", 0, 'opacity=".26"')
    out += v.poly(((-W, 0, 150), (-W, 300, 150), (-W, 300, 2150), (-W, 0, 2150)), "url(#shadeL)", 0)
    # posts, wires, cut paper far enough up to leave the heads alone
    for x, q in ((282, 1150),):
        out += v.block(x - 5, x + 5, 0, 470, q, q + 10, "#7a5a44") + v.line(
            ((x - 34, 450, q), (x + 34, 450, q)), "#5a4234", 6
        )
    a, b = v.at(270, 452, 1150)
    out += stroke(
        f"M{a:.0f},{b:.0f} C{a - 200:.0f},{b + 60:.0f} 500,300 -20,110 M{a + 30:.0f},{b:.0f} C{a + 220:.0f},{b - 10:.0f} 1600,160 1940,60",
        INK,
        3,
    )
    out += bunting(330, 132, 1590, 128, 12, 22, 46, 7) + bunting(100, 14, 1820, 8, 14, 22, 66, 3)
    # pots by the doors
    for x, q, c in ((-296, 620, "#c8623a"), (296, 700, "#2fb5a8"), (-296, 980, "#e8347a")):
        (a, b), s = v.at(x, 0, q), v.scale(q)
        out += v.dark(x, q, 26, 0.7) + fern(a, b, 78 * s, q, c)
    lights = shine(1240, 120, 900, 460, "warm", 0.35)
    return page(out, defs, "#4a2a5c", 0.1, "", lights)


def near() -> str:
    """Bougainvillea over the corner, and the end of a roof."""
    roof = shape("M1640,-20 L1940,86 V-20Z", "#c2603a", 9) + "".join(
        disc(1660 + i * 42, -6 + i * 15, 20, "#d9804e", 6) for i in range(8)
    )
    return overlay(roof + blooms(-10, 60, 190, 130, 120, 3) + blooms(40, 200, 90, 110, 60, 6))
