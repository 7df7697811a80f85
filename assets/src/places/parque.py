# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The park of the neighbourhood: a bandstand, benches, jacarandas in flower, a balloon seller's cart."""

import math
import random

from svgkit import gradient

from places.common import (
    INK,
    View,
    box,
    clouds,
    crown,
    disc,
    leafy,
    overlay,
    page,
    shade,
    shape,
    shine,
    stroke,
)

ALT = {
    "es": "El parque de día: un kiosco, jacarandas en flor, bancas de hierro, faroles y un carrito de globos.",
    "en": "The park by day: a bandstand, jacarandas in bloom, iron benches, lamps and a balloon cart.",
}


def bench(view, x, z, colour="#2f6f5a") -> str:
    """A slatted iron bench facing us."""
    out = view.dark(x, z + 20, 90, 0.8)
    for a in (x - 66, x + 60):
        out += view.block(a, a + 6, 0, 84, z + 38, z + 44, INK, width=3) + view.block(
            a, a + 6, 0, 44, z, z + 6, INK, width=3
        )
    for y in (54, 66, 78):
        out += view.block(x - 72, x + 72, y, y + 8, z + 36, z + 40, colour)
    for q in (z + 28, z + 14, z):
        out += view.block(x - 72, x + 72, 42, 46, q, q + 10, colour)
    return out


def lamp(view, x, z, high=330) -> str:
    """An iron street lamp with a globe."""
    out = (
        view.dark(x, z, 24, 0.7)
        + view.can(x, 0, 30, z, 13, "#2c3a44", foot=18)
        + view.can(x, 30, high, z, 4.5, "#3a4a54")
    )
    (a, b), s = view.at(x, high, z), view.scale(z)
    return (
        out
        + stroke(f"M{a - 30 * s:.0f},{b + 10 * s:.0f} H{a + 30 * s:.0f}", INK, 6 * s)
        + disc(a, b - 16 * s, 22 * s, "#fff6d8", 5)
        + shape(f"M{a - 14 * s:.0f},{b - 36 * s:.0f} h{28 * s:.0f} l{-14 * s:.0f},{-16 * s:.0f}Z", "#2c3a44", 4)
    )


def build() -> str:
    """The picture."""
    rng = random.Random(6)
    v = View(960, 440, 165, 1150)
    defs = (
        gradient("day", "0 #58b4ea", "1 #e8f6e4")
        + gradient("lawn", "0 #9fd070", "1 #5a9a54")
        + gradient("path", "0 #f0d8b0", "1 #b08a78")
        + gradient("roof", "0 #e0563f", "1 #a8343c")
    )
    out = box(0, 0, 1920, 1080, "url(#day)", 0) + clouds(
        ((180, 190, 320), (1380, 150, 360), (860, 90, 260)), "#ffffff", 0.94
    )
    # houses round the square
    x = -30
    while x < 1940:
        w, h = rng.randint(110, 190), rng.randint(84, 150)
        c = rng.choice(("#f0a88a", "#f3d58a", "#a8cfc4", "#d0a8cc", "#8fb8d8", "#f4e6cc"))
        out += box(x, 440 - h, w, h + 20, c, 4) + box(x - 4, 436 - h, w + 8, 10, shade(c, -0.3), 3)
        for k in range(w // 46):
            out += box(x + 16 + k * 46, 440 - h + 24, 18, 30, "#6a6a98", 3)
        x += w
    out += "".join(
        crown(px, 400, s, s * 0.9, i, c, li, dk, 4)
        for i, (px, s, c, li, dk) in enumerate(
            (
                (90, 190, "#4f9a58", "#79bf68", "#2f6b4f"),
                (420, 170, "#3d8452", "#63ad5a", "#2a6148"),
                (1480, 180, "#3d8452", "#63ad5a", "#2a6148"),
                (1830, 210, "#4f9a58", "#79bf68", "#2f6b4f"),
            )
        )
    )
    # lawn and paths
    out += box(-10, 446, 1940, 660, "url(#lawn)", 0) + stroke("M-10,446H1930", INK, 4)
    out += v.poly(((-150, 0, 200), (150, 0, 200), (120, 0, 1500), (-120, 0, 1500)), "url(#path)", 0) + v.oval(
        0, 0, 1350, 520, "url(#path)", 4
    )
    out += v.line(((-150, 0, 200), (-130, 0, 980)), "#8a6a5c", 5) + v.line(((150, 0, 200), (130, 0, 980)), "#8a6a5c", 5)
    for _ in range(60):
        q = rng.uniform(260, 980)
        (a, b), s = v.at(rng.uniform(-125, 125), 0, q), v.scale(q)
        out += f'<ellipse cx="{a:.0f}" cy="{b:.0f}" rx="{9 * s:.0f}" ry="{3.4 * s:.0f}" fill="{rng.choice(("#d9b894", "#c8a080", "#e8d0a8"))}"/>'
    # bandstand
    z = 1350
    out += (
        v.dark(0, z, 330, 0.8)
        + v.can(0, 0, 70, z, 250, "#e9dcc0", "#f6ecd0")
        + v.can(0, 56, 74, z, 258, "#c8503a", "#f0d8b0")
    )
    for i in range(6):
        out += v.block(-52, 52, i * 12, (i + 1) * 12, z - 300 + i * 9, z - 240, "#d9c8a8")
    posts = sorted(
        ((math.cos(t) * 228, z + math.sin(t) * 228) for t in [math.radians(d) for d in range(0, 360, 45)]),
        key=lambda p: -p[1],
    )
    for i, (px, q) in enumerate(posts):
        out += v.block(px - 7, px + 7, 74, 330, q, q + 12, "#fff8ea" if q < z + 60 else "#d0c0b0")
        if i == 3:
            pass
    for (ax, az), (bx, bz) in (((-228, z), (-161, z - 161)), ((161, z - 161), (228, z))):
        for y in (84, 120):
            out += v.line(((ax, y, az), (bx, y, bz)), "#2f8f9a", 6)
        for k in range(1, 7):
            t = k / 7
            out += v.line(
                ((ax + (bx - ax) * t, 84, az + (bz - az) * t), (ax + (bx - ax) * t, 120, az + (bz - az) * t)),
                "#2f8f9a",
                4,
            )
    for px, q, x1, q1 in ((-161, z - 161, -60, z - 228), (60, z - 228, 161, z - 161)):
        for y in (84, 120):
            out += v.line(((px, y, q), (x1, y, q1)), "#2f8f9a", 7)
        for k in range(0, 7):
            t = k / 6
            out += v.line(
                ((px + (x1 - px) * t, 84, q + (q1 - q) * t), (px + (x1 - px) * t, 120, q + (q1 - q) * t)), "#2f8f9a", 4
            )
    k = v.scale(z)
    a, b = v.at(0, 330, z)
    out += shape(
        f"M{a - 290 * k:.0f},{b + 14 * k:.0f} C{a - 150 * k:.0f},{b - 60 * k:.0f} {a - 90 * k:.0f},{b - 130 * k:.0f} {a - 34 * k:.0f},{b - 190 * k:.0f} H{a + 34 * k:.0f} C{a + 90 * k:.0f},{b - 130 * k:.0f} {a + 150 * k:.0f},{b - 60 * k:.0f} {a + 290 * k:.0f},{b + 14 * k:.0f} Q{a:.0f},{b + 54 * k:.0f} {a - 290 * k:.0f},{b + 14 * k:.0f}Z",
        "url(#roof)",
        6,
    )
    out += stroke(
        f"M{a:.0f},{b - 190 * k:.0f} V{b + 34 * k:.0f} M{a - 18 * k:.0f},{b - 190 * k:.0f} C{a - 50 * k:.0f},{b - 110 * k:.0f} {a - 100 * k:.0f},{b - 40 * k:.0f} {a - 150 * k:.0f},{b + 26 * k:.0f} M{a + 18 * k:.0f},{b - 190 * k:.0f} C{a + 50 * k:.0f},{b - 110 * k:.0f} {a + 100 * k:.0f},{b - 40 * k:.0f} {a + 150 * k:.0f},{b + 26 * k:.0f}",
        "#7a2434",
        4,
    )
    out += (
        box(round(a - 38 * k), round(b - 226 * k), round(76 * k), round(40 * k), "#fff8ea", 5)
        + shape(
            f"M{a - 56 * k:.0f},{b - 224 * k:.0f} L{a:.0f},{b - 286 * k:.0f} L{a + 56 * k:.0f},{b - 224 * k:.0f}Z",
            "url(#roof)",
            5,
        )
        + stroke(f"M{a:.0f},{b - 286 * k:.0f} v{-36 * k:.0f}", INK, 5)
        + disc(a, b - 322 * k, 7, "#f6c445", 3)
    )
    for i in range(12):
        t = (i + 0.5) / 12
        out += shape(
            f"M{a + (-280 + 560 * i / 12) * k:.0f},{b + (18 + 60 * t * (1 - t)) * k:.0f} h{46 * k:.0f} l{-23 * k:.0f},{26 * k:.0f}Z",
            ("#fff8ea", "#f6c445")[i % 2],
            3,
        )
    # jacarandas on both sides
    viol, li, dk = "#9a6fd0", "#c09ae8", "#6f4aa8"
    (a, b) = v.at(-560, 0, 1050)
    out += v.dark(-560, 1050, 190, 0.7) + leafy(a, b, 500, 3, viol, li, dk)
    (a, b) = v.at(600, 0, 1100)
    out += v.dark(600, 1100, 190, 0.7) + leafy(a, b, 520, 8, viol, li, dk)
    for _ in range(120):
        s = rng.choice((-1, 1))
        (px, py) = v.at(s * rng.uniform(300, 820), 0, rng.uniform(760, 1400))
        out += f'<ellipse cx="{px:.0f}" cy="{py:.0f}" rx="6" ry="3" fill="#b48ae0"/>'
    # lamps, benches, hedges
    out += lamp(v, -250, 860) + lamp(v, 250, 860)
    for s in (-1, 1):
        for i in range(5):
            (px, py) = v.at(s * (200 + i * 74), 24, 700)
            out += crown(px, py, 130, 96, i + 2 + s, width=5)
    out += bench(v, -262, 560, "#2f7f6a") + bench(v, 268, 560, "#2f7f6a")
    # balloon cart
    (a, b), k = v.at(176, 0, 900), v.scale(900)
    out += v.dark(176, 900, 60, 0.7)
    for dx, dy, c in (
        (-44, -250, "#e8347a"),
        (-8, -280, "#f6b52e"),
        (34, -258, "#3f8fe0"),
        (-28, -206, "#59b84a"),
        (14, -214, "#f2633a"),
        (52, -204, "#7b4fc9"),
    ):
        out += stroke(f"M{a:.0f},{b - 90 * k:.0f} L{a + dx * k:.0f},{b + (dy + 24) * k:.0f}", INK, 2.5)
        out += (
            f'<ellipse cx="{a + dx * k:.0f}" cy="{b + dy * k:.0f}" rx="{22 * k:.0f}" ry="{27 * k:.0f}" fill="{c}" stroke="{INK}" stroke-width="5"/>'
            + stroke(
                f"M{a + (dx - 10) * k:.0f},{b + (dy - 8) * k:.0f} q{4 * k:.0f},{-10 * k:.0f} {10 * k:.0f},{-10 * k:.0f}",
                "#fff",
                4,
                'opacity=".8"',
            )
        )
    out += (
        box(round(a - 50 * k), round(b - 92 * k), round(100 * k), round(62 * k), "#f6c445", 5, 4)
        + stroke(f"M{a - 50 * k:.0f},{b - 62 * k:.0f} h{100 * k:.0f}", "#e8347a", 8)
        + disc(a - 30 * k, b - 18 * k, 18 * k, "#f4efe2", 5)
        + disc(a + 30 * k, b - 18 * k, 18 * k, "#f4efe2", 5)
    )
    return page(out, defs, "#2a2a5c", 0.1, "", shine(420, 60, 900, 520, "warm", 0.35))


def near() -> str:
    """Jacaranda branches above."""
    a = crown(60, 10, 340, 210, 5, "#9a6fd0", "#c09ae8", "#6f4aa8", 8)
    b = crown(1880, 30, 300, 220, 8, "#9a6fd0", "#c09ae8", "#6f4aa8", 8)
    return overlay(stroke("M-20,20 C120,40 220,20 300,60", "#5a3a2c", 16) + a + b)
