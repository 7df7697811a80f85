# ruff: noqa: E501 (path data and tables of notes are not prose)
"""The booth of Radio Barrio: microphones on arms, a desk of faders, foam on the walls, a lit sign."""

import math

from svgkit import gradient

from places.common import (
    INK,
    View,
    box,
    disc,
    fern,
    group,
    overlay,
    page,
    shade,
    shape,
    shine,
    stroke,
    text,
)

ALT = {
    "es": "La cabina de Radio Barrio: dos micrófonos, consola con botones, discos en la pared, paneles de espuma y el letrero al aire.",
    "en": "The Radio Barrio booth: two microphones, a desk of faders, records on the wall, foam panels and the on-air sign.",
}
NEAR_TONE = "#a890b8"


def mike(x, y, s, turn=0, base=None) -> str:
    """A studio microphone in its cradle, head at (x, y)."""
    head = (
        disc(0, 0, 46, "none", 0)
        + stroke("M-52,-10 A52,52 0 0,0 52,-10", INK, 13)
        + stroke("M-52,-10 A52,52 0 0,0 52,-10", "#f6c445", 6)
        + box(-34, -86, 68, 116, "#c9d4d8", 7, 34)
        + shape("M-34,-10 H34 V0 Q34,30 0,30 Q-34,30 -34,0Z", "#5a6470", 0)
        + stroke("M-24,-64 h48 M-30,-48 h60 M-32,-32 h64 M-8,-80 v64 M8,-80 v64", "#7d8a92", 4)
        + box(-34, -14, 68, 12, "#c8303f", 5)
        + box(-34, -86, 68, 116, "none", 7, 34)
        + stroke("M-22,-70 q4,-8 12,-10", "#ffffff", 5)
    )
    return group(head, x, y, s, turn)


def build() -> str:
    """The picture."""
    v = View(960, 340, 160, 1150)
    z, wide, high = 540, 330, 262
    w = v.wall(z)
    defs = (
        gradient("wall", "0 #5a2f5c", "1 #7a3f66")
        + gradient("wl", "0 #3a2148", "1 #583058", vector=(0, 0, 1, 0))
        + gradient("glass", "0 #24486a", "1 #3f7f9a")
        + gradient("desk", "0 #d9a05c", "1 #a86f3f")
        + gradient("console", "0 #4a4658", "1 #2c283a")
    )
    out = v.poly(((-wide, 0, 150), (wide, 0, 150), (wide, 0, z), (-wide, 0, z)), "#4a2c48", 0)
    out += w.rect(-wide, 0, 2 * wide, high, "url(#wall)")
    p, r = v.side(-wide), v.side(wide)
    out += p.rect(150, 0, z - 150, high, "url(#wl)") + r.rect(150, 0, z - 150, high, "url(#wl)")
    out += v.poly(((-wide, high, 150), (wide, high, 150), (wide, high, z), (-wide, high, z)), "#33203c", 4)

    def foam(s, u, q, size, a="#6b4a86", b="#4f3268"):
        o = s.poly(((u, q), (u + size, q), (u + size / 2, q + size / 2)), shade(b, -0.2), 0) + s.poly(
            ((u, q + size), (u + size, q + size), (u + size / 2, q + size / 2)), shade(a, 0.2), 0
        )
        o += s.poly(((u, q), (u, q + size), (u + size / 2, q + size / 2)), a, 0) + s.poly(
            ((u + size, q), (u + size, q + size), (u + size / 2, q + size / 2)), b, 0
        )
        return o + s.rect(u, q, size, size, "none", 2.5)

    for k in range(5):
        for i in range(3):
            out += foam(
                w, -318 + i * 34, 84 + k * 34, 34, *(("#6b4a86", "#4f3268") if (i + k) % 2 else ("#8a4a78", "#643058"))
            )
            out += foam(
                w, 216 + i * 34, 84 + k * 34, 34, *(("#6b4a86", "#4f3268") if (i + k) % 2 else ("#8a4a78", "#643058"))
            )
    for k in range(5):
        for i in range(8):
            for s in (p, r):
                out += foam(s, 262 + i * 34, 84 + k * 34, 34, "#5a3c74", "#432a5a")
    # the window to the control room
    out += w.rect(-150, 104, 300, 108, "#c9975c") + w.rect(-140, 112, 280, 92, "url(#glass)", 4)
    a, b = w.at(-140, 112)
    k = v.scale(z)
    room = (
        w.rect(-120, 112, 100, 34, "#1c2c44", 3)
        + "".join(w.rect(-114 + i * 16, 128, 10, 12, ("#58e0a0", "#ffd36b", "#ff6f8a")[i % 3], 0) for i in range(6))
        + w.rect(30, 112, 84, 52, "#16263c", 3)
        + w.rect(36, 120, 72, 38, "#5fd0e8", 0)
    )
    ww = " ".join(
        f"L{w.at(38 + i * 3.4, 0)[0]:.0f},{w.at(0, 139 + math.sin(i * 1.3) * (4 + (i * 5) % 11))[1]:.0f}"
        for i in range(21)
    )
    out += room + stroke("M" + ww[1:], "#16405c", 3.5)
    out += w.poly(((-100, 112), (-60, 112), (0, 204), (-40, 204)), "#ffffff", 0, 'opacity=".12"') + w.poly(
        ((40, 112), (54, 112), (114, 204), (100, 204)), "#ffffff", 0, 'opacity=".12"'
    )
    # the name of the station over it
    sign = w.rect(-120, 216, 240, 42, "#2a1430") + ""
    tx, ty = w.at(0, 227)
    sign += text(tx, ty, "Radio Barrio", 66, "#ffd36b") + text(
        tx, ty, "Radio Barrio", 66, "none", extra='stroke="#ff7f4a" stroke-width="1.6"'
    )
    out += sign
    air = w.rect(-206, 196, 44, 24, "#c8203f") + w.rect(162, 196, 44, 24, "#c8203f")
    for u in (-184, 184):
        cx, cy = w.at(u, 202.5)
        air += text(cx, cy, "AL AIRE", 21, "#fff6e6", "Lexend")
    out += air
    # records on the wall, a string of snapshots
    for u, q, c in ((-182, 152, "#f6b52e"), (-182, 104, "#2fb5a8"), (182, 152, "#e8347a"), (182, 104, "#f2633a")):
        out += (
            w.disc(u, q, 21, "#1c1424", 4)
            + w.disc(u, q, 15, "none", 1.4)
            + w.disc(u, q, 8, c, 3)
            + w.disc(u, q, 2, "#fff6e6", 0)
        )
    # the desk: a curve of wood with the console let in
    q = 330
    out += v.block(-270, 270, 0, 72, q + 8, q + 120, "#5e3420")
    out += v.poly(((-290, 74, q), (290, 74, q), (262, 74, q + 130), (-262, 74, q + 130)), "url(#desk)") + v.poly(
        ((-290, 74, q), (290, 74, q), (290, 68, q), (-290, 68, q)), "#8a5632"
    )
    # console, tilted
    c0, c1, zf, zb = -92, 92, q + 20, q + 104

    def top(u, t):
        return (c0 + (c1 - c0) * u, 77 + 20 * t, zf + (zb - zf) * t)

    out += v.poly((top(0, 0), top(1, 0), top(1, 1), top(0, 1)), "url(#console)") + v.poly(
        ((c0, 74, zf), (c1, 74, zf), top(1, 0), top(0, 0)), "#2c283a"
    )
    for i in range(11):
        u = 0.06 + i * 0.073
        out += v.line((top(u + 0.02, 0.08), top(u + 0.02, 0.46)), "#15121e", 4)
        t = 0.14 + ((i * 37) % 26) / 100
        a, b = v.at(*top(u + 0.02, t))
        out += box(round(a - 11), round(b - 7), 22, 14, ("#f4efe2", "#f6c445", "#e8347a", "#2fb5a8")[i % 4], 3, 3)
        for t2, cc in ((0.58, "#e8347a"), (0.7, "#f6c445"), (0.82, "#58e0a0")):
            a, b = v.at(*top(u + 0.02, t2))
            out += f'<ellipse cx="{a:.0f}" cy="{b:.0f}" rx="8" ry="5" fill="{cc}" stroke="{INK}" stroke-width="2.5"/>'
    meters = v.poly((top(0.87, 0.5), top(0.98, 0.5), top(0.98, 0.92), top(0.87, 0.92)), "#fff1b8", 3)
    a, b = v.at(*top(0.925, 0.55))
    out += meters + stroke(f"M{a:.0f},{b:.0f} l-10,-14", "#c8203f", 4)
    # microphones on arms, at left and right of the middle
    for sx in (-1, 1):
        bx, by = v.at(sx * 214, 74, q + 70)
        ex, ey = 960 + sx * 330, 300
        hx, hy = 960 + sx * 186, 430
        out += f'<ellipse cx="{bx:.0f}" cy="{by:.0f}" rx="36" ry="11" fill="#2c283a" stroke="{INK}" stroke-width="5"/>'
        for wd, cc in ((20, INK), (11, "#8f8ca0")):
            out += stroke(f"M{bx:.0f},{by:.0f} L{ex},{ey} L{hx},{hy - 92}", cc, wd)
        out += disc(ex, ey, 16, "#f6c445", 5) + stroke(f"M{hx},{hy - 96} V{hy - 70}", INK, 12) + mike(hx, hy, 1.0)
    # on the desk: headphones, cups, scripts, a plant, a phone that blinks
    a, b = v.at(-150, 74, q + 46)
    out += (
        stroke(
            f"M{a - 48:.0f},{b - 6:.0f} C{a - 50:.0f},{b - 76:.0f} {a + 50:.0f},{b - 76:.0f} {a + 48:.0f},{b - 6:.0f}",
            INK,
            17,
        )
        + stroke(
            f"M{a - 48:.0f},{b - 6:.0f} C{a - 50:.0f},{b - 76:.0f} {a + 50:.0f},{b - 76:.0f} {a + 48:.0f},{b - 6:.0f}",
            "#e8347a",
            8,
        )
        + box(round(a - 64), round(b - 22), 30, 44, "#2c283a", 5, 10)
        + box(round(a + 34), round(b - 22), 30, 44, "#2c283a", 5, 10)
    )
    a, b = v.at(146, 74, q + 34)
    out += shape(
        f"M{a - 70:.0f},{b + 12:.0f} L{a - 52:.0f},{b - 30:.0f} H{a + 46:.0f} L{a + 50:.0f},{b + 12:.0f}Z", "#fff8ea", 5
    ) + stroke(f"M{a - 42:.0f},{b - 18:.0f} h70 M{a - 46:.0f},{b - 6:.0f} h76", "#8a7a90", 4)
    a, b = v.at(226, 74, q + 60)
    out += shape(f"M{a - 26:.0f},{b - 54:.0f} h52 l-6,54 h-40z", "#2fb5a8", 6) + stroke(
        f"M{a + 24:.0f},{b - 44:.0f} q22,4 12,28 h-14", INK, 6
    )
    a, b = v.at(-246, 74, q + 90)
    out += fern(a, b, 110, 3, "#f2633a")
    lights = (
        shine(tx, ty - 20, 430, 190, "lamp", 0.5)
        + shine(*v.at(0, 90, q + 60), 560, 190, "lamp", 0.7)
        + shine(*w.at(-184, 208), 130, 100, "lamp", 0.35)
        + shine(*w.at(184, 208), 130, 100, "lamp", 0.35)
        + shine(*w.at(70, 139), 200, 130, "cold", 0.35)
    )
    return page(out, defs, "#1c0a2c", 0.13, "#cfb8dc", lights, sign + air)


def near() -> str:
    """The edge of a padded door, and of its frame."""
    door = shape("M-20,-20 H66 V1100 H-20Z", "#4f3268", 9) + "".join(
        stroke(f"M-10,{y} L56,{y + 66} M56,{y} L-10,{y + 66}", "#33203c", 6) + disc(23, y + 33, 7, "#f6c445", 4)
        for y in range(0, 1080, 132)
    )
    panel = shape("M1860,-20 H1940 V1100 H1850Z", "#432a5a", 9) + stroke("M1880,-20 V1100", "#6b4a86", 6)
    return overlay(door + panel)
