# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A school corridor by day: classroom doors and notices on one side, arches to the yard on the other."""

import math

from svgkit import gradient

from places.common import (
    View,
    box,
    clouds,
    crown,
    fern,
    group,
    overlay,
    page,
    polygon,
    shape,
    shine,
    stroke,
    tube,
)

ALT = {
    "es": "El pasillo de la escuela de día: puertas de salones, un tablero de avisos, arcos hacia el patio y luz en el piso.",
    "en": "The school corridor by day: classroom doors, a notice board, arches to the yard and light on the floor.",
}


def build() -> str:
    """The picture."""
    v = View(960, 372, 150, 1100)
    left, right, high, end, near = -230, 230, 300, 1500, 150
    defs = (
        gradient("day", "0 #6fc3ee", ".7 #dff4e4", "1 #cfe8b8")
        + gradient("floor", "0 #e8cfa8", "1 #b07a6a")
        + gradient("wl", "0 #f2cf8e", "1 #f9e6bd", vector=(0, 0, 1, 0))
        + gradient("farlight", "0 #fffbe8", "1 #ffe9b0")
    )
    out = box(0, 0, 1920, 1080, "url(#day)", 0)
    # the yard seen through the arches on the right
    out += clouds(((1300, 190, 260), (1640, 120, 300)), "#ffffff", 0.9)
    out += polygon(((1100, 470), (1960, 470), (1960, 1080), (1100, 700)), "#a9c98a", 0)
    out += crown(1290, 400, 190, 190, 4) + crown(1470, 360, 260, 250, 7) + crown(1790, 330, 420, 380, 2)
    out += stroke("M1300,500V450 M1470,520V450 M1795,600V470", "#7a4a2c", 16)
    # floor and ceiling
    out += v.poly(((left, 0, near), (right, 0, near), (right, 0, end), (left, 0, end)), "url(#floor)", 0)
    z = near
    while z < end:
        for i in range(8):
            a = left + i * 57.5
            if (i + round((z - near) / 75)) % 2:
                out += v.poly(
                    ((a, 0, z), (a + 57.5, 0, z), (a + 57.5, 0, min(z + 75, end)), (a, 0, min(z + 75, end))),
                    "#c99a7c",
                    0,
                    'opacity=".55"',
                )
        z += 75
    out += v.poly(((left, high, near), (right, high, near), (right, high, end), (left, high, end)), "#e9d6b4", 0)
    for zz in range(300, 1500, 240):
        out += v.poly(
            ((left, high, zz), (right, high, zz), (right, high, zz + 26), (left, high, zz + 26)), "#c9ad86", 3
        )
    # the end: a bright double door under a fanlight
    e = v.wall(end)
    out += e.rect(left, 0, right - left, high, "#f6e0b0") + e.rect(left, 0, right - left, 110, "#7fb7a8")
    out += (
        e.rect(-95, 0, 190, 232, "#8a4f2c")
        + e.rect(-84, 0, 80, 180, "url(#farlight)")
        + e.rect(4, 0, 80, 180, "url(#farlight)")
        + e.rect(-84, 188, 168, 36, "url(#farlight)")
    )
    for u in (-84, 4):
        out += e.rect(u, 0, 80, 66, "#a5683c") + e.line(((u + 40, 66), (u + 40, 180)), "#8a4f2c", 4)
    out += e.clock(0, 264, 22)
    # left wall: dado, doors, notices
    w = v.side(left)
    out += (
        w.rect(near, 0, end - near, high, "url(#wl)")
        + w.rect(near, 0, end - near, 110, "#7fb7a8")
        + w.rect(near, 106, end - near, 9, "#4a8a7c")
    )
    out += w.rect(near, 0, end - near, 12, "#4a6f6a", 3)
    for z0, c in ((330, "#3f7fb0"), (720, "#c2503a"), (1130, "#3f7fb0")):
        out += (
            w.door(z0, 92, 212, c, "#f4efe2", "#bfe3f0")
            + w.rect(z0 + 8, 226, 76, 34, "#fff8ea", 3)
            + w.line(((z0 + 22, 243), (z0 + 68, 243)), "#8a7a90", 4)
        )
    out += w.board(470, 128, 196, 104, 3) + w.board(870, 132, 190, 96, 9)
    # papers by hand: a mural of paper flowers over the board
    for i, c in enumerate(("#e8347a", "#f6b52e", "#2fb5a8", "#7b4fc9", "#f2633a")):
        out += w.disc(490 + i * 40, 252, 13, c, 2.5) + w.disc(490 + i * 40, 252, 5, "#fff6dd", 2)
    # right side: pillars, parapet, arches
    r = v.side(right)
    zs = (220, 470, 720, 970, 1220, 1470)
    for z0, z1 in zip(zs[-2::-1], zs[:0:-1], strict=False):
        a, b = z0 + 44, z1
        n = 14
        arch = []
        for i in range(n + 1):
            t = math.pi * i / n
            arch.append(r.at((a + b) / 2 - math.cos(t) * (b - a) / 2, 190 + math.sin(t) * 70))
        pts = [r.at(a - 1, high), *arch, r.at(b + 1, high)]
        out += polygon(pts, "#f0cf92", 4)
        out += r.rect(a, 0, b - a, 82, "#eec58a") + r.rect(a, 78, b - a, 10, "#c2503a")
    for z0 in reversed(zs):
        out += v.poly(((right, 0, z0), (right, high, z0), (right, high, z0 + 44), (right, 0, z0 + 44)), "#f6dda6")
        out += v.poly(((right - 18, 0, z0), (right, 0, z0), (right, high, z0), (right - 18, high, z0)), "#d9a868")
        out += r.rect(z0, 0, 44, 60, "#c2503a") + v.poly(
            ((right - 18, 0, z0), (right, 0, z0), (right, 60, z0), (right - 18, 60, z0)), "#9c3a34"
        )
    # light from the arches lies on the floor and climbs the wall
    sun = ""
    for z0 in zs[:-1]:
        sun += v.poly(
            ((right, 0, z0 + 60), (right, 0, z0 + 235), (-120, 0, z0 + 330), (-120, 0, z0 + 160)),
            "#ffe9a8",
            0,
            'opacity=".38"',
        )
    out += sun
    for z0 in (540, 960):
        (px, py), s = v.at(right - 46, 0, z0), v.scale(z0)
        out += v.dark(right - 46, z0, 34) + fern(px, py, 70 * s, z0, "#2fb5a8")
    # bench along the left wall
    for z0 in (500,):
        out += (
            v.dark(left + 36, z0 + 75, 60)
            + v.block(left + 2, left + 44, 40, 46, z0, z0 + 150, "#c8915a")
            + v.block(left + 6, left + 40, 0, 40, z0 + 10, z0 + 20, "#6b4a3a")
            + v.block(left + 6, left + 40, 0, 40, z0 + 130, z0 + 140, "#6b4a3a")
        )
    for zz in (420, 760, 1120):
        out += tube(v, -60, 60, high - 12, zz, False)
    lights = shine(960, 400, 330, 260, "lamp", 0.5) + shine(1500, 300, 520, 420, "lamp", 0.22)
    return page(out, defs, "#5a2f3c", 0.12, "", lights)


def near() -> str:
    """The pillar beside us, and leaves."""
    post = (
        shape("M1800,-20 H1940 V1100 H1800Z", "#d9a868", 9)
        + shape("M1800,-20 H1826 V1100 H1800Z", "#b8864e", 0)
        + shape("M1790,720 H1940 V1100 H1790Z", "#9c3a34", 9)
    )
    leaves = "".join(
        group(
            shape("M0,0 C60,-40 160,-40 230,10 C150,40 60,40 0,0Z", c, 6)
            + stroke("M0,0 C80,-6 150,-4 214,8", "#27583a", 4),
            -30,
            y,
            1,
            t,
        )
        for y, t, c in ((1010, -58, "#2f6b45"), (1030, -30, "#3d8452"), (1060, -6, "#2f6b45"))
    )
    return overlay(post + leaves)
