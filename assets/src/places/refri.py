# ruff: noqa: E501 (path data and tables of notes are not prose)
"""A restaurant's walk-in cooler: shelves of lettuce, tomatoes and milk, a strip curtain, a red lamp; and somebody's seat."""

import random

from svgkit import gradient

from places.common import INK, View, box, disc, group, overlay, page, polygon, puffs, shade, shape, shine, steam, stroke

ALT = {
    "es": "El cuarto frío de un restaurante: repisas con cajas de lechuga y tomate, galones de leche, cortina de tiras de plástico y un foquito rojo; en medio, una caja que sirve de asiento y una taza que humea.",
    "en": "The walk-in cooler of a restaurant: shelves with crates of lettuce and tomatoes, jugs of milk, a plastic strip curtain and a little red lamp; in the middle a crate to sit on and a steaming mug.",
}
NEAR_TONE = "#9fb6d8"


def crate(x, y, w, h, colour: str, what: str, seed: int) -> str:
    """A crate, its foot's left end at (x, y), heaped with *what*: lettuce, tomato, orange, carrot, egg or onion."""
    rng, heap = random.Random(seed), ""
    n = max(3, round(w / (h * 0.72)))
    for row in (1, 0):
        for i in range(n - row):
            cx, cy = x + w * (i + 0.5 + row * 0.5) / n, y - h - h * (0.1 + 0.3 * row)
            r = w / n * 0.56
            if what == "lettuce":
                heap += puffs([(cx + dx * r, cy + dy * r, r * 0.52) for dx, dy in ((-0.5, 0.1), (0.5, 0.1), (0, -0.45), (0, 0.3))], "#6fbf5a", "#a8e07a", "#3d8f4a", 4)
            elif what == "carrot":
                heap += polygon(((cx - r * 0.4, cy - r), (cx + r * 0.4, cy - r), (cx, cy + r)), "#f28a3a", 4) + stroke(f"M{cx:.0f},{cy - r:.0f} l{-r * 0.4:.0f},{-r * 0.7:.0f} M{cx:.0f},{cy - r:.0f} l{r * 0.4:.0f},{-r * 0.7:.0f}", "#4f9a58", 6)
            else:
                colour_of = {"tomato": "#e0402f", "orange": "#f79a2f", "onion": "#e9d2dc"}[what]
                heap += disc(cx, cy, r, shade(colour_of, rng.uniform(-0.1, 0.06)), 4) + stroke(f"M{cx - r * 0.5:.0f},{cy - r * 0.3:.0f} q{r * 0.2:.0f},{-r * 0.4:.0f} {r * 0.5:.0f},{-r * 0.4:.0f}", "#fff6e6", max(3, r * 0.16))
                if what == "tomato":
                    heap += stroke(f"M{cx:.0f},{cy - r * 0.7:.0f} l{-r * 0.3:.0f},{-r * 0.14:.0f} M{cx:.0f},{cy - r * 0.7:.0f} l{r * 0.3:.0f},{-r * 0.1:.0f}", "#3d8f4a", max(3, r * 0.18))
    out = heap + box(x, y - h, w, h, colour, 5, 4)
    for k in range(2):
        out += box(x + w * 0.07, y - h * (0.86 - 0.44 * k), w * 0.86, h * 0.2, shade(colour, -0.3), 0, 4)
    return out + stroke(f"M{x + 5:.0f},{y - h + 7:.0f} h{w - 10:.0f}", shade(colour, 0.45), 4)


def jug(x, y, h) -> str:
    """A gallon of milk, its foot in the middle at (x, y)."""
    w = h * 0.62
    return (
        shape(f"M{x - w / 2:.0f},{y:.0f} v{-h * 0.62:.0f} q2,{-h * 0.2:.0f} {w * 0.34:.0f},{-h * 0.26:.0f} h{w * 0.3:.0f} q{w * 0.34:.0f},{h * 0.06:.0f} {w * 0.36:.0f},{h * 0.26:.0f} v{h * 0.62:.0f}Z", "#f8fbff", 5)
        + box(round(x - w * 0.18), round(y - h * 1.0), round(w * 0.36), round(h * 0.13), "#3f8fe0", 4, 3)
        + box(round(x - w * 0.5), round(y - h * 0.44), round(w), round(h * 0.22), "#8fc7f2", 3)
        + stroke(f"M{x + w * 0.2:.0f},{y - h * 0.78:.0f} q{w * 0.24:.0f},{h * 0.06:.0f} {w * 0.14:.0f},{h * 0.26:.0f}", INK, 5)
    )


def build() -> str:
    """The picture."""
    rng = random.Random(31)
    v = View(960, 376, 158, 1080)
    z, wide, high = 560, 300, 286
    w = v.wall(z)
    defs = (
        gradient("panel", "0 #dcebf2", "1 #a9c6d8")
        + gradient("panelL", "0 #86a8c0", "1 #b4d0df", vector=(0, 0, 1, 0))
        + gradient("panelR", "0 #b4d0df", "1 #7d9fb8", vector=(0, 0, 1, 0))
        + gradient("steel", "0 #8fa6b4", "1 #4c6478")
        + gradient("kitchen", "0 #ffe6a8", "1 #f2a85c")
        + gradient("strip", "0 #eaf8ff .78", ".5 #cfeaf8 .5", "1 #a8d4ec .74", vector=(0, 0, 1, 0))
    )
    out = v.poly(((-wide, 0, 130), (wide, 0, 130), (wide, 0, z), (-wide, 0, z)), "url(#steel)", 0)
    for x in range(-300, 301, 60):
        out += v.line(((x, 0, 140), (x, 0, z)), "#5d7688", 2.5)
    for zz in range(180, z, 62):
        out += v.line(((-wide, 0, zz), (wide, 0, zz)), "#5d7688", 2.5)
    out += w.rect(-wide, 0, 2 * wide, high, "url(#panel)")
    for x, g in ((-wide, "panelL"), (wide, "panelR")):
        p = v.side(x)
        out += p.rect(130, 0, z - 130, high, f"url(#{g})") + "".join(p.line(((u, 0), (u, high)), "#7d9fb4", 3) for u in (240, 350, 460))
    for u in (-200, 200):
        out += w.line(((u, 0), (u, high)), "#8fb0c2", 3)
    out += v.poly(((-wide, high, 130), (wide, high, 130), (wide, high, z), (-wide, high, z)), "#b7cfdc", 5)
    # the cooling unit under the ceiling: two fans, icicles small enough to be pretty
    out += v.block(-150, 150, 232, 282, 470, z - 4, "#d3dfe6", side="#9fb3c0")
    f = v.wall(470)
    for u in (-74, 74):
        out += f.disc(u, 257, 21, "#40566a") + "".join(f.line(((u, 257), (u + dx, 257 + dy)), "#9fc0d4", 5) for dx, dy in ((0, 17), (15, -8), (-15, -8))) + f.disc(u, 257, 5, "#d3dfe6")
        out += "".join(f.line(((u - 21, 257 + k), (u + 21, 257 + k)), INK, 1.6) for k in (-13, -6, 1, 8, 15))
    for u in range(-140, 141, 20):
        a, b = f.at(u + rng.uniform(-4, 4), 232)
        h = rng.uniform(12, 34)
        out += polygon(((a - 6, b), (a + 6, b), (a, b + h)), "#eaf8ff", 2.5)
    # the door to the kitchen: warm light behind strips of plastic
    x0, x1, top = -78, 78, 214
    out += w.rect(x0 - 12, 0, x1 - x0 + 24, top + 12, "#6c8496") + w.rect(x0, 0, x1 - x0, top, "url(#kitchen)")
    corners = [w.at(x0, 0), w.at(x1, 0), w.at(x1, top), w.at(x0, top)]
    clip = "M" + "L".join(f"{a:.0f},{b:.0f}" for a, b in corners) + "Z"
    k = w.rect(-78, 88, 66, 9, "#a8713c", 3) + w.rect(20, 104, 60, 70, "#e0a25c", 3)  # a worktop and an oven, blurred by the plastic
    for i, c in enumerate(("#c8303f", "#4d9a5c", "#f4efe2")):
        k += w.disc(-62 + i * 22, 106, 9, c, 2)
    k += w.rect(28, 112, 44, 40, "#7a4a34", 3) + w.line(((30, 184), (76, 184)), "#8a5a34", 5) + "".join(w.line(((u, 184), (u, 168)), "#6b5563", 6) for u in (38, 52, 66))
    out += f'<clipPath id="way"><path d="{clip}"/></clipPath><g clip-path="url(#way)"><g opacity=".8">{k}</g></g>'
    n = 9
    step = (x1 - x0) / n
    for i in range(n):
        lean = 5 if i == 6 else -4 if i == 5 else 0
        out += w.poly(((x0 + i * step - 1, top), (x0 + (i + 1) * step + 3, top), (x0 + (i + 1) * step + 3 + lean, 4), (x0 + i * step - 1 + lean, 4)), "url(#strip)", 2.5)
    out += w.rect(x0 - 4, top - 4, x1 - x0 + 8, 10, "#8fa6b4")
    # red lamp over the door, thermometer beside it, a child's drawing that somebody taped up
    a, b = w.at(0, 236)
    lamp = disc(a, b - 4, 11, "#ff5a4a", 4)
    out += box(round(a - 30), round(b - 14), 60, 26, "#40566a", 4, 8)
    out += w.disc(112, 176, 22, "#fff8ea") + w.line(((112, 176), (100, 186)), "#c8303f", 5) + w.disc(112, 176, 3, INK, 0)
    for t in range(5):
        out += w.disc(112 + (-15, -9, 0, 9, 15)[t], 176 + (4, 13, 16, 13, 4)[t], 1.6, "#3f6fb0", 0)
    out += w.poly(((-160, 112), (-100, 116), (-102, 176), (-162, 172)), "#fffaf0", 4)
    a, b = w.at(-132, 144)
    out += disc(a + 20, b - 26, 14, "#f6b52e", 0) + "".join(stroke(f"M{a + 20 + dx * 20:.0f},{b - 26 + dy * 20:.0f} l{dx * 8:.0f},{dy * 8:.0f}", "#f6b52e", 4) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, -0.7), (0.7, -0.7), (-0.7, 0.7)))
    out += stroke(f"M{a - 48:.0f},{b + 40:.0f} l28,-46 l22,34 l16,-22 l26,36", "#3d8f4a", 6) + stroke(f"M{a - 26:.0f},{b + 44:.0f} v-20 h26 v20 M{a - 30:.0f},{b + 24:.0f} l17,-16 l17,16", "#c8303f", 5)
    out += group(box(-18, -7, 36, 14, "#f6e07a", 0), *w.at(-132, 174), 1, -6)
    # shelves on both sides, near to far
    kinds = {-1: ("lettuce", "tomato", "carrot"), 1: ("tomato", "orange", "lettuce")}
    for s in (-1, 1):
        for q in (430, 236):
            xa, xb = (s * 296, s * 168) if q == 430 else (s * 298, s * 186)
            lo, hi = min(xa, xb), max(xa, xb)
            for u in (lo + 3, hi - 3):
                out += v.block(u - 2.5, u + 2.5, 0, 240, q + 66, q + 71, "#7d95a4")
            for level, y in enumerate((34, 104, 174)):
                out += v.block(lo, hi, y, y + 4, q, q + 70, "#c3d2da", "#e6eff3")
                (ax, ay), sc = v.at(lo + 5, y + 4, q + 16), v.scale(q + 16)
                wide_px = (hi - lo - 10) * sc
                what = kinds[s][(level + (q == 236)) % 3]
                if level == 2 and (s, q) in ((-1, 430), (1, 236)):
                    m = 4
                    for i in range(m):
                        out += jug(ax + wide_px * (i + 0.5) / m, ay, min(46 * sc, wide_px / m * 1.36))
                elif level == 1 and (s, q) == (1, 430):  # wheels of cheese, eggs
                    for i in range(2):
                        out += v.can(lo + 36, y + 4 + i * 14, y + 17 + i * 14, q + 30, 28, "#f2c45a", "#f9e2a0")
                    out += v.block(lo + 70, hi - 8, y + 4, y + 14, q + 10, q + 40, "#b9a6c9")
                    for i in range(4):
                        ex, ey = v.at(lo + 76 + i * 11, y + 17, q + 22)
                        out += f'<ellipse cx="{ex:.0f}" cy="{ey:.0f}" rx="{4.6 * sc:.0f}" ry="{6 * sc:.0f}" fill="#fbe9d2" stroke="{INK}" stroke-width="3"/>'
                else:
                    c = ("#3f8fb0", "#e07a3f", "#5c8f5a")[(level + (s > 0) + (q == 236)) % 3]
                    for i in range(2):
                        out += crate(ax + wide_px * 0.5 * i + 3, ay, wide_px * 0.5 - 8, 30 * sc, c if i else shade(c, 0.12), what, 7 * level + i + (s > 0) * 3)
            for u in (lo + 3, hi - 3):
                out += v.block(u - 3, u + 3, 0, 246, q - 1, q + 5, "#9fb3c0")
    # somebody's place: an upturned crate with a folded jacket, a mug, a woollen hat
    q = 330
    out += v.dark(6, q + 20, 66, 0.85) + v.block(-46, 58, 0, 50, q, q + 62, "#e07a3f", "#f29a5c")
    c = v.wall(q)
    for i in range(3):
        out += c.rect(-40, 8 + i * 14, 92, 7, shade("#e07a3f", -0.35), 0)
    a, b = v.at(-10, 51, q + 30)
    out += shape(f"M{a - 100:.0f},{b + 24:.0f} q-10,-54 46,-56 h110 q60,0 58,52 q-60,20 -120,12 q-60,10 -94,-8z", "#3f7d57", 6) + stroke(f"M{a - 70:.0f},{b - 20:.0f} q60,22 150,2 M{a - 40:.0f},{b - 34:.0f} v30", "#27543a", 6)
    a, b = v.at(34, 54, q + 20)
    out += shape(f"M{a - 32:.0f},{b - 66:.0f} h64 v56 q0,14 -14,14 h-36 q-14,0 -14,-14z", "#f6c445", 6) + stroke(f"M{a + 32:.0f},{b - 54:.0f} q30,2 22,26 q-6,14 -22,12", INK, 8) + steam(a, b - 74, 62, 3, 0.9)
    a, b = v.at(-38, 60, q + 14)
    out += shape(f"M{a - 54:.0f},{b:.0f} C{a - 56:.0f},{b - 78:.0f} {a + 40:.0f},{b - 84:.0f} {a + 46:.0f},{b:.0f}Z", "#e8447a", 6) + shape(f"M{a - 62:.0f},{b - 10:.0f} q58,-16 116,0 v24 q-58,12 -116,0z", "#f7a8c6", 6) + disc(a - 4, b - 70, 20, "#fff3d0", 6)
    out += stroke(f"M{a - 36:.0f},{b - 26:.0f} l14,-14 l14,14 l14,-14 l14,14 l14,-14", "#fff3d0", 6)
    # cold that can be seen
    mist = "".join(
        f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="url(#cold)" opacity="{o}"/>'
        for x, y, rx, ry, o in ((560, 720, 520, 90, 0.3), (1380, 740, 560, 100, 0.3), (960, 250, 420, 120, 0.22), (700, 330, 260, 70, 0.16), (1240, 340, 280, 80, 0.16))
    )
    flakes = "".join(disc(rng.uniform(120, 1800), rng.uniform(60, 780), rng.uniform(1.6, 4), "#ffffff", 0, f'opacity="{rng.uniform(0.3, 0.8):.2f}"') for _ in range(46))
    lights = mist + shine(*w.at(0, 110), 330, 330, "lamp", 0.42) + shine(*v.at(0, 0, 470), 330, 70, "lamp", 0.4) + shine(*w.at(0, 236), 120, 90, "redlamp", 0.9)
    defs += '<radialGradient id="redlamp"><stop offset="0" stop-color="#ff7a6a" stop-opacity=".9"/><stop offset="1" stop-color="#ff4a4a" stop-opacity="0"/></radialGradient>'
    defs += (
        '<radialGradient id="chill" gradientUnits="userSpaceOnUse" cx="960" cy="400" r="1050"><stop offset="0" stop-color="#fff6ea"/>'
        '<stop offset=".24" stop-color="#d8e4f4"/><stop offset="1" stop-color="#7f9ad0"/></radialGradient>'
    )
    return page(out, defs, "#142a5c", 0.12, "url(#chill)", lights + flakes, lamp)


def near() -> str:
    """Strips of plastic at the edge of what we see, and a crate of greens."""
    strips = "".join(
        shape(f"M{x},-20 H{x + 66} L{x + 58 + i * 4},1100 H{x - 8}Z", ("#bfe0f0", "#d3ecf8")[i % 2], 7, 'opacity=".9"') + stroke(f"M{x + 16},-20 L{x + 10},1100", "#f4fbff", 8)
        for i, x in enumerate((-46, 14))
    )
    return overlay(strips + crate(1660, 1100, 300, 120, "#5c8f5a", "lettuce", 2))
