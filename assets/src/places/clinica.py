# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A consultation room: examination couch, screen, desk, scales, a poster of lungs, a kind lamp."""

from svgkit import gradient

from places.common import (
    INK,
    View,
    box,
    chair,
    clouds,
    crown,
    disc,
    fern,
    group,
    overlay,
    page,
    shape,
    shine,
    stroke,
    tube,
)

ALT = {
    "es": "Un consultorio: camilla, biombo, escritorio con dos sillas, báscula, lavabo y una ventana con persiana.",
    "en": "A consultation room: couch, folding screen, a desk with two chairs, scales, a basin and a window with a blind.",
}


def build() -> str:
    """The picture."""
    v = View(960, 366, 165, 1150)
    z, wide, high = 600, 340, 280
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #e4f0e8", "1 #cfe4de")
        + gradient("wl", "0 #a8c8c4", "1 #cfe2dc", vector=(0, 0, 1, 0))
        + gradient("wr", "0 #cfe2dc", "1 #a0c0c0", vector=(0, 0, 1, 0))
        + gradient("day", "0 #8fd0f0", "1 #eef6e0")
        + gradient("screen", "0 #8fd4cc", "1 #5fb0ac")
    )
    out = v.tiles(-wide, wide, 150, z, 56, "#e4dcc8", "#cfc6b4")
    out += (
        w.rect(-wide, 0, 2 * wide, high, "url(#wall)")
        + w.rect(-wide, 0, 2 * wide, 96, "#7fc0b8")
        + w.rect(-wide, 94, 2 * wide, 7, "#fffdf2", 3)
    )
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, z), (-wide, high, z)), "#eef0e2", 4)
    p, r = v.side(-wide), v.side(wide)
    for s, g in ((p, "wl"), (r, "wr")):
        out += (
            s.rect(150, 0, z - 150, high, f"url(#{g})")
            + s.rect(150, 0, z - 150, 96, "#6aaaa4")
            + s.rect(150, 94, z - 150, 7, "#fffdf2", 3)
        )
    # window in the middle with its blind
    wx, wy = w.at(-74, 236)
    yard = (
        clouds(((wx + 10, wy + 80, 150), (wx + 150, wy + 60, 130)), "#fff", 0.95)
        + crown(wx + 70, wy + 190, 170, 150, 3)
        + crown(wx + 220, wy + 200, 150, 140, 5)
    )
    out += w.window(-74, 124, 150, 112, "url(#day)", "#fffdf2", (2, 1), yard)
    for k in range(7):
        out += w.rect(-76, 230 - k * 7.5, 154, 4.6, "#f7efd8", 2)
    out += w.line(((66, 236), (66, 150)), "#c9b88a", 3)
    a, b = w.at(-30, 118)
    out += fern(a, b, 74, 3, "#e8834a")
    # charts: a heart and lungs, an eye chart of shapes, a health cross
    out += w.rect(-206, 128, 100, 120, "#fffaf0") + w.rect(-206, 232, 100, 16, "#2f8f9a", 3)
    a, b = w.at(-156, 178)
    out += (
        shape(f"M{a - 8:.0f},{b - 54:.0f} h16 v46 h-16Z", "#f2b8a0", 4)
        + shape(
            f"M{a - 12:.0f},{b - 26:.0f} C{a - 60:.0f},{b - 40:.0f} {a - 78:.0f},{b + 60:.0f} {a - 60:.0f},{b + 70:.0f} C{a - 40:.0f},{b + 76:.0f} {a - 12:.0f},{b + 60:.0f} {a - 12:.0f},{b + 30:.0f}Z M{a + 12:.0f},{b - 26:.0f} C{a + 60:.0f},{b - 40:.0f} {a + 78:.0f},{b + 60:.0f} {a + 60:.0f},{b + 70:.0f} C{a + 40:.0f},{b + 76:.0f} {a + 12:.0f},{b + 60:.0f} {a + 12:.0f},{b + 30:.0f}Z",
            "#f0909c",
            5,
        )
        + stroke(
            f"M{a:.0f},{b - 8:.0f} l-26,34 M{a:.0f},{b - 8:.0f} l26,34 M{a - 26:.0f},{b + 26:.0f} l-14,18 M{a + 26:.0f},{b + 26:.0f} l14,18",
            "#c8606c",
            5,
        )
    )
    out += w.rect(104, 130, 74, 118, "#fffaf0")
    for k, n in enumerate((1, 2, 3, 4, 5)):
        size = 15 - k * 2.4
        for i in range(n):
            a, b = w.at(141 + (i - (n - 1) / 2) * size * 1.4, 232 - k * 20)
            s = v.scale(z) * size
            out += stroke(
                f"M{a + s * 0.3:.0f},{b - s * 0.4:.0f} h{-s * 0.6:.0f} v{s * 0.8:.0f} h{s * 0.6:.0f} m{-s * 0.6:.0f},{-s * 0.4:.0f} h{s * 0.5:.0f}",
                INK,
                max(3, s * 0.2),
            )
    out += w.clock(254, 226, 24, 11.4)
    # cabinet with glass and bottles at the right
    out += v.block(206, 320, 0, 96, z - 60, z - 2, "#f4f4ea", "#ffffff")
    cab = v.wall(z - 60)
    for i in range(2):
        out += cab.rect(212 + i * 54, 10, 48, 78, "#e0e8e0", 4) + cab.disc(253 + i * 18, 52, 3, "#8f9aa0", 2)
    for i, (c, hh) in enumerate((("#e07a3f", 24), ("#3f8fb0", 32), ("#f4efe2", 26), ("#2fb5a8", 20), ("#c8303f", 28))):
        x = 216 + i * 20
        out += v.can(x, 96, 96 + hh, z - 30, 7, c) + v.can(x, 96 + hh, 102 + hh, z - 30, 4, "#f4efe2")
    # folding screen and couch on the left
    out += v.dark(-240, 470, 150, 0.8)
    for x0, x1, a0, a1 in ((-336, -292, 560, 540), (-292, -248, 540, 562), (-248, -206, 562, 542)):
        out += (
            v.poly(((x0, 14, a0), (x1, 14, a1), (x1, 186, a1), (x0, 186, a0)), "url(#screen)")
            + v.line(((x0 + 14, 20, a0), (x0 + 14, 180, a0)), "#4a9a96", 4)
            + v.line(((x0 + 36, 20, a1), (x0 + 36, 180, a1)), "#4a9a96", 4)
        )
        for x, q in ((x0, a0), (x1, a1)):
            out += v.line(((x, 0, q), (x, 190, q)), "#5f6f78", 6)
    for x in (-318, -158):
        for q in (430, 500):
            out += v.block(x, x + 7, 0, 60, q, q + 7, "#8f9aa0")
    out += v.block(-324, -144, 60, 68, 424, 508, "#c9d4d6") + v.block(
        -322, -146, 68, 80, 426, 506, "#3f9a96", "#58b8b0"
    )
    out += v.poly(((-250, 80.4, 426), (-146, 80.4, 426), (-146, 80.4, 506), (-250, 80.4, 506)), "#fdfaf0", 4) + v.poly(
        ((-250, 80, 425.5), (-190, 80, 425.5), (-190, 66, 425.5), (-250, 66, 425.5)), "#f0eadb", 4
    )
    out += v.block(-322, -266, 80, 92, 434, 498, "#f4efe2", "#ffffff")
    # the desk, seen from the patient's side, in the middle and to the right
    out += chair(v, 66, 520, "#c2503a", False, 46, 104)
    q = 430
    out += v.dark(70, q + 30, 190, 0.8)
    out += v.block(-36, 176, 0, 70, q + 6, q + 70, "#c8915a") + v.block(
        -44, 184, 70, 76, q, q + 76, "#e0b070", "#f0cc90"
    )
    d = v.wall(q + 6)
    out += d.rect(-24, 10, 90, 52, "#d9a568", 3) + d.rect(76, 10, 90, 52, "#d9a568", 3)
    a, b = v.at(150, 76, q + 40)
    out += (
        box(round(a - 62), round(b - 104), 124, 84, "#3a4450", 6, 6)
        + box(round(a - 54), round(b - 96), 108, 66, "#bfe8f0", 0, 3)
        + stroke(f"M{a - 40:.0f},{b - 66:.0f} h20 l10,-20 l14,34 l10,-14 h24", "#2f8f9a", 5)
        + shape(f"M{a - 12:.0f},{b - 20:.0f} h24 l8,20 h-40z", "#3a4450", 5)
    )
    # stethoscope, folder, a box of tissues, a small plant
    a, b = v.at(34, 77, q + 24)
    out += shape(
        f"M{a - 50:.0f},{b + 8:.0f} L{a - 36:.0f},{b - 26:.0f} H{a + 44:.0f} L{a + 40:.0f},{b + 8:.0f}Z", "#fffdf4", 5
    ) + stroke(f"M{a - 24:.0f},{b - 14:.0f} h50 M{a - 28:.0f},{b - 4:.0f} h50", "#8a9aa0", 4)
    a, b = v.at(-14, 77, q + 28)
    out += stroke(
        f"M{a - 24:.0f},{b + 6:.0f} C{a - 50:.0f},{b - 26:.0f} {a:.0f},{b - 34:.0f} {a + 12:.0f},{b - 12:.0f} C{a + 20:.0f},{b + 8:.0f} {a - 6:.0f},{b + 14:.0f} {a - 24:.0f},{b + 6:.0f}",
        "#2c3a4a",
        7,
    ) + disc(a + 16, b - 8, 11, "#c9d4d6", 5)
    a, b = v.at(92, 76, q + 44)
    out += box(round(a - 40), round(b - 38), 80, 38, "#f2a0b8", 5, 4) + shape(
        f"M{a - 18:.0f},{b - 38:.0f} q4,-34 18,-30 q18,-8 20,30z", "#fffdf4", 5
    )
    # two chairs before the desk, backs to us, low enough
    for x in (6, 130):
        out += chair(v, x, 330, "#2f7fa0", True, 50, 84)
    # scales at the far right
    out += (
        v.dark(276, 500, 44)
        + v.block(252, 300, 0, 10, 480, 524, "#8f9aa0")
        + v.block(272, 280, 10, 150, 512, 520, "#c9d4d6")
        + v.block(246, 306, 146, 158, 506, 518, "#f4f4ea")
        + v.block(262, 272, 150, 164, 503, 506, "#3a4450", width=4)
    )
    for zz in (520, 370):
        out += tube(v, -60, 60, high - 10, zz)
    lights = shine(*w.at(0, 180), 440, 330, "warm", 0.5) + shine(960, 60, 700, 300, "warm", 0.25)
    return page(out, defs, "#1c3a44", 0.1, "#f4f0ea", lights)


def near() -> str:
    """The edge of a curtain on its rail."""
    cloth = shape(
        "M1800,-20 H1950 V1100 H1796 C1830,820 1782,560 1816,300 C1830,180 1804,80 1800,-20Z", "#58b0ac", 9
    ) + stroke("M1850,-20 C1870,300 1836,700 1860,1100 M1900,-20 C1916,300 1886,700 1906,1100", "#3f8a8a", 7)
    return overlay(
        cloth + group(fern(0, 0, 200, 3, "#f4efe2", True) + stroke("M-50,-90 L0,-280 L50,-90", INK, 5), 70, 220)
    )
