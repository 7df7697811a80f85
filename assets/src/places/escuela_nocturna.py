# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The corridor of an evening school: the secretary's window is lit, a list hangs on the wall, desks wait behind a door."""

import random

from svgkit import gradient

from places.common import INK, View, books, box, disc, fern, overlay, page, pendant, shape, shine, stroke, text

ALT = {
    "es": "El pasillo de una escuela nocturna: la ventanilla de la Secretaría encendida, una lista en la pared, una banca, una repisa de fólderes y pupitres detrás de una puerta abierta.",
    "en": "The corridor of an evening school: the lit window of the secretary's office, a list on the wall, a bench, a shelf of folders and desks behind an open door.",
}
NEAR_TONE = "#8078a8"


def desk(view, x, z, colour: str) -> str:
    """A school desk with its arm, seen from behind."""
    out = "".join(view.block(a, a + 3, 0, 46, zz, zz + 3, "#4a5a6a") for a, zz in ((x - 18, z + 30), (x + 15, z + 30), (x - 18, z), (x + 15, z)))
    return out + view.block(x - 20, x + 18, 44, 48, z, z + 34, colour) + view.block(x - 26, x + 30, 70, 74, z + 30, z + 60, "#d9a45a") + view.block(x - 19, x + 17, 56, 84, z, z + 3, colour)


def build() -> str:
    """The picture."""
    rng = random.Random(29)
    v = View(960, 366, 166, 1120)
    z, wide, high = 560, 360, 282
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #f2d9a0", "1 #e0b878")
        + gradient("wallL", "0 #a8865c", "1 #d0a66c", vector=(0, 0, 1, 0))
        + gradient("wallR", "0 #d0a66c", "1 #98744f", vector=(0, 0, 1, 0))
        + gradient("floor", "0 #c99a74", "1 #7a5450")
        + gradient("night", "0 #1a1f66", "1 #5a4a9c")
        + gradient("office", "0 #fff3cf", "1 #f6cf86")
    )
    out = v.tiles(-wide, wide, 150, z, 60, "#d9b48c", "#b8866a")
    out += w.rect(-wide, 0, 2 * wide, high, "url(#wall)")
    for x, g in ((-wide, "wallL"), (wide, "wallR")):
        p = v.side(x)
        out += p.rect(150, 0, z - 150, high, f"url(#{g})") + p.rect(150, 0, z - 150, 92, "#2f6f78", 4, 'opacity=".85"') + p.line(((150, 95), (z, 95)), "#fff1c8", 8)
    out += w.rect(-wide, 0, 2 * wide, 92, "#2f8f8a") + w.rect(-wide, 90, 2 * wide, 6, "#fff1c8", 3)
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, z), (-wide, high, z)), "#b8a088", 5)
    # windows to the night at the left side
    p = v.side(-wide)
    for u in (250, 400):
        out += p.window(u, 120, 100, 110, "url(#night)", "#f4efe2", (2, 2))
    # the window of the secretary's office: folders, a lamp, a fan, a plant
    u0, v0, ww, hh = -172, 96, 216, 118
    out += w.rect(u0 - 10, v0 - 10, ww + 20, hh + 20, "#7a4a2c") + w.rect(u0, v0, ww, hh, "url(#office)")
    corners = [w.at(u0, v0), w.at(u0 + ww, v0), w.at(u0 + ww, v0 + hh), w.at(u0, v0 + hh)]
    o = v.wall(z + 120)
    room = o.rect(-300, 60, 420, 220, "url(#office)", 0)
    for shelf in (150, 196):
        room += o.rect(-262, shelf, 300, 5, "#a5683a", 3)
        a, b = o.at(-256, shelf + 5)
        room += books(a, b, [(rng.choice((16, 20, 24)), rng.choice((44, 50, 56))) for _ in range(23)], shelf)
    # a filing cabinet, a small fan, a calendar of coloured squares
    room += o.rect(-10, 60, 60, 84, "#7d95a4", 4) + "".join(o.rect(-4, 66 + i * 26, 48, 22, "#9fb3c0", 3) + o.line(((14, 78 + i * 26), (26, 78 + i * 26)), INK, 4) for i in range(3))
    a, b = o.at(-196, 96)
    room += box(round(a - 40), round(b - 20), 90, 16, "#e9dcc0", 4) + box(round(a - 34), round(b - 32), 80, 14, "#f7a8c6", 4) + box(round(a - 38), round(b - 46), 84, 16, "#8fc7f2", 4)
    out += '<clipPath id="sec"><path d="M' + "L".join(f"{x:.0f},{y:.0f}" for x, y in corners) + f'Z"/></clipPath><g clip-path="url(#sec)">{room}</g>'
    # sliding glass, half open, with an opening to speak through
    out += w.rect(u0, v0, ww * 0.5, hh, "#d8f0f4", 5, 'fill-opacity=".28"') + w.poly(((u0 + 14, v0), (u0 + 40, v0), (u0 + 74, v0 + hh), (u0 + 48, v0 + hh)), "#fff", 0, 'opacity=".3"')
    out += w.line(((u0 + ww * 0.5, v0), (u0 + ww * 0.5, v0 + hh)), "#f4efe2", 9) + w.line(((u0 + ww * 0.5 + 2.6, v0), (u0 + ww * 0.5 + 2.6, v0 + hh)), INK, 3)
    # the sill with a bell, a pen on a chain, a pile of forms, a lamp
    out += v.block(u0 - 22, u0 + ww + 22, 86, 94, z - 36, z, "#a5683a", "#c98f4a")
    y = z - 20
    a, b = v.at(-136, 94, y)
    out += shape(f"M{a - 32:.0f},{b:.0f} C{a - 30:.0f},{b - 46:.0f} {a + 30:.0f},{b - 46:.0f} {a + 32:.0f},{b:.0f}Z", "#f6c445", 5) + box(round(a - 38), round(b - 4), 76, 9, "#7a4a2c", 4, 4) + disc(a, b - 38, 6, "#c9ccd4", 4)
    a, b = v.at(-76, 94, y)
    out += "".join(box(round(a - 52 + (i % 2) * 3), round(b - 8 - i * 7), 104, 9, ("#fffaf0", "#f4e6c8")[i % 2], 3) for i in range(4))
    out += stroke(f"M{a + 62:.0f},{b - 4:.0f} q18,-30 40,-6", "#8a7a90", 4) + stroke(f"M{a + 40:.0f},{b - 34:.0f} l40,-14", INK, 11) + stroke(f"M{a + 40:.0f},{b - 34:.0f} l40,-14", "#3f6fb0", 6)
    a, b = v.at(8, 94, y)
    lamp = shape(f"M{a - 46:.0f},{b - 96:.0f} q10,-40 50,-38 q36,2 40,38 q-44,16 -90,0z", "#3f9a6a", 6)
    out += box(round(a - 30), round(b - 10), 60, 12, "#c98f4a", 5, 6) + stroke(f"M{a:.0f},{b - 8:.0f} q-14,-50 2,-92", INK, 12) + stroke(f"M{a:.0f},{b - 8:.0f} q-14,-50 2,-92", "#c98f4a", 5) + lamp
    # the sign
    out += w.rect(u0 + 14, 226, ww - 28, 36, "#7a4a2c") + w.rect(u0 + 19, 230, ww - 38, 28, "#fff3d0", 3)
    a, b = w.at(u0 + ww / 2, 236)
    out += text(a, b, "Secretaría", 52, "#a8264a")
    # the list on the wall with its numbers' worth of lines, a notice board
    out += w.rect(-326, 118, 84, 112, "#fffaf0", 5)
    for i in range(9):
        out += w.line(((-316, 214 - i * 11), (-310, 214 - i * 11)), "#c8203f", 6) + w.line(((-304, 214 - i * 11), (-304 + rng.uniform(30, 52), 214 - i * 11)), "#6a5a78", 4)
    out += w.disc(-284, 225, 4, "#e8347a", 3)
    # the open door: a classroom with lights on
    d0, dw, dh = 106, 136, 216
    out += w.rect(d0 - 9, 0, dw + 18, dh + 9, "#7a4a2c")
    corners = [w.at(d0, 0), w.at(d0 + dw, 0), w.at(d0 + dw, dh), w.at(d0, dh)]
    back = v.wall(z + 420)
    c = v.poly(((-200, 0, z), (500, 0, z), (500, 0, z + 420), (-200, 0, z + 420)), "#d9b48c", 0) + back.rect(-200, 0, 800, 300, "#fbe6b4", 4)
    c += back.rect(120, 100, 300, 120, "#8a5230", 4) + back.rect(128, 106, 284, 108, "#2c6a58", 3)
    c += "".join(back.line(((150, 194 - i * 22), (150 + n, 194 - i * 22)), "#f4f2e6", 4) for i, n in enumerate((150, 110, 170)))
    a, b = back.at(350, 150)
    c += stroke(f"M{a - 40:.0f},{b + 20:.0f} l30,-50 l34,50z", "#f9dc6a", 4)
    c += v.block(d0 - 60, d0 + 300, 268, 276, z + 200, z + 216, "#fffbe0")
    for zz in (z + 300, z + 200, z + 100, z + 20):
        for x in (d0 - 70, d0 + 6, d0 + 84, d0 + 164, d0 + 246):
            c += desk(v, x + 10, zz, ("#3f8fb0", "#e07a3f")[(zz // 100) % 2])
    out += '<clipPath id="room"><path d="M' + "L".join(f"{x:.0f},{y:.0f}" for x, y in corners) + f'Z"/></clipPath><g clip-path="url(#room)">{c}</g>' + w.rect(d0, 0, dw, dh, "none")
    # its leaf, folded back against the wall
    leaf = ((d0 + dw, 0, z), (d0 + dw + 40, 0, z - 104), (d0 + dw + 40, dh, z - 104), (d0 + dw, dh, z))
    out += v.poly(leaf, "#3f7d9a") + v.poly(((d0 + dw + 8, 118, z - 20), (d0 + dw + 32, 118, z - 84), (d0 + dw + 32, 190, z - 84), (d0 + dw + 8, 190, z - 20)), "#5c9cb8", 4) + v.poly(((d0 + dw + 8, 20, z - 20), (d0 + dw + 32, 20, z - 84), (d0 + dw + 32, 96, z - 84), (d0 + dw + 8, 96, z - 20)), "#5c9cb8", 4)
    a, b = v.at(d0 + dw + 36, 100, z - 94)
    out += disc(a, b, 9, "#f6c445", 5)
    # over the door: a clock; two lamps hang in the corridor
    out += w.clock(76, 246, 22, 6.5)
    out += pendant(v, -236, 236, 430, "#2f8f8a", high, 30) + pendant(v, 130, 236, 430, "#2f8f8a", high, 30)
    # the bench, with somebody's bag of bread and a jacket; a plant
    out += v.dark(-250, 420, 100, 0.8)
    for x in (-322, -196):
        out += v.block(x, x + 8, 0, 42, 400, 440, "#5e3420")
    out += v.block(-334, -176, 42, 48, 394, 446, "#a5683a", "#c98f4a")
    a, b = v.at(-290, 48, 420)
    out += shape(f"M{a - 56:.0f},{b + 4:.0f} q-18,-96 10,-122 h100 q24,30 6,122z", "#e8447a", 6) + stroke(f"M{a - 30:.0f},{b - 118:.0f} q34,-60 70,0", INK, 9) + box(round(a - 30), round(b - 66), 76, 46, "#b02a5c", 5, 8)
    a, b = v.at(282, 0, 470)
    out += fern(a, b, 210, 2, "#c8623a")
    lights = (
        shine(*w.at(-64, 160), 460, 290, "lamp", 0.55)
        + shine(*w.at(d0 + dw / 2, 110), 260, 330, "warm", 0.4)
        + "".join(shine(*v.at(x, 226, 430), 210, 150, "lamp", 0.6) for x in (-236, 130))
        + shine(*v.at(-100, 0, 470), 460, 80, "lamp", 0.4)
        + v.poly(((d0, 0.4, z), (d0 + dw, 0.4, z), (d0 + dw + 60, 0.4, 340), (d0 - 40, 0.4, 340)), "#ffd98a", 0, 'opacity=".22"')
    )
    defs += (
        '<radialGradient id="evening" gradientUnits="userSpaceOnUse" cx="880" cy="400" r="1080"><stop offset="0" stop-color="#fff6e6"/>'
        '<stop offset=".42" stop-color="#e8cfc8"/><stop offset=".74" stop-color="#a89ac4"/><stop offset="1" stop-color="#7a78b4"/></radialGradient>'
    )
    return page(out, defs, "#241040", 0.12, "url(#evening)", lights)


def near() -> str:
    """A pillar on the left, the leaves of a plant on the right."""
    pillar = shape("M-20,-20 H70 V1100 H-20Z", "#a8865c", 9) + shape("M-20,700 H74 V1100 H-20Z", "#2f6f78", 9) + stroke("M-20,700 H74", "#fff1c8", 12)
    return overlay(pillar + fern(1860, 1120, 330, 5, "#c8623a"))
