# ruff: noqa: E501 (path data and tables of notes are not prose)
"""What all places share: shapes in ink, printed dots, papel picado, plants, windows, lamps.

A place is 1920x1080. The lower third lies behind the text box and the sides behind the speakers, so what tells the place
stands between 60 and 700 px from the top.
"""

import math
import random

from svgkit import glow, gradient, halftone

INK = "#1f1028"
WIDTH, HEIGHT = 1920, 1080
PAPER = ("#e8347a", "#f6b52e", "#2fb5a8", "#7b4fc9", "#f2633a", "#3f8fe0", "#f4efe2", "#59b84a")


def shape(data: str, fill: str, width: float = 7, extra: str = "") -> str:
    """A filled shape with an ink outline; width 0 for none."""
    edge = f'stroke="{INK}" stroke-width="{width}" stroke-linejoin="round" stroke-linecap="round"' if width else ""
    return f'<path d="{data}" fill="{fill}" {edge} {extra}/>'


def box(x: float, y: float, w: float, h: float, fill: str, width: float = 7, round_: float = 0, extra: str = "") -> str:
    """A rectangle with an ink outline."""
    edge = f'stroke="{INK}" stroke-width="{width}" stroke-linejoin="round"' if width else ""
    return f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{round_}" fill="{fill}" {edge} {extra}/>'


def disc(x: float, y: float, r: float, fill: str, width: float = 0, extra: str = "") -> str:
    """A circle, with an ink outline if *width* is given."""
    edge = f'stroke="{INK}" stroke-width="{width}"' if width else ""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}" {edge} {extra}/>'


def stroke(data: str, colour: str = INK, width: float = 7, extra: str = "") -> str:
    """A line."""
    return (
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linejoin="round" '
        f'stroke-linecap="round" {extra}/>'
    )


def polygon(points, fill: str, width: float = 5, extra: str = "") -> str:
    """A closed shape through points."""
    return shape("M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "Z", fill, width, extra)


def group(content: str, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0, extra: str = "") -> str:
    """Move, scale and turn a fragment."""
    return f'<g transform="translate({x},{y}) rotate({turn}) scale({scale})" {extra}>{content}</g>'


def page(content: str, defs: str = "", dots: str = "#150c36", dot_strength: float = 0.14) -> str:
    """The whole picture: common definitions, content, and the printed dots over it."""
    shared = (
        halftone("ht", dots, 16, 4.3, 30)
        + glow("warm", "0 #ffe08a .85", ".4 #ffb84d .35", "1 #ff9a3d 0")
        + glow("cold", "0 #9af5ff .8", ".5 #7ef3ff .25", "1 #7ef3ff 0")
        + gradient("under", "0 #1a0b30 0", ".62 #1a0b30 0", "1 #1a0b30 .5")
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"<defs>{shared}{defs}</defs>{content}"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#under)"/>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#ht)" opacity="{dot_strength}"/></svg>'
    )


# --- papel picado -------------------------------------------------------------------------------------------------------


def _hole(x: float, y: float, r: float) -> str:
    return f"M{x - r:.1f},{y:.1f}a{r:.1f},{r:.1f} 0 1,0 {2 * r:.1f},0a{r:.1f},{r:.1f} 0 1,0 {-2 * r:.1f},0Z"


def _diamond(x: float, y: float, a: float, b: float) -> str:
    return f"M{x:.1f},{y - b:.1f}L{x + a:.1f},{y:.1f}L{x:.1f},{y + b:.1f}L{x - a:.1f},{y:.1f}Z"


def sheet(x: float, y: float, w: float, h: float, colour: str, seed: int, turn: float = 0) -> str:
    """One sheet of cut paper; *seed* chooses diamonds, a flower or a heart."""
    kind = random.Random(seed).choice("abc")
    if kind == "a":
        holes = [_diamond(w * 0.5, h * 0.45, w * 0.16, h * 0.2)]
        holes += [
            _diamond(w * (0.5 + dx), h * (0.45 + dy), w * 0.07, h * 0.08) for dx in (-0.3, 0.3) for dy in (-0.2, 0.2)
        ]
    elif kind == "b":
        holes = [
            _hole(
                w * 0.5 + math.cos(i * math.pi / 3) * w * 0.2, h * 0.45 + math.sin(i * math.pi / 3) * w * 0.2, w * 0.085
            )
            for i in range(6)
        ]
        holes.append(_hole(w * 0.5, h * 0.45, w * 0.08))
    else:
        p = [
            f"{w * a:.1f},{h * b:.1f}"
            for a, b in ((0.5, 0.62), (0.1, 0.4), (0.25, 0.15), (0.5, 0.33), (0.75, 0.15), (0.9, 0.4), (0.5, 0.62))
        ]
        holes = [f"M{p[0]}C{p[1]} {p[2]} {p[3]}C{p[4]} {p[5]} {p[6]}Z"]
    holes += [_hole(w * (0.12 + 0.19 * i), h * 0.86, w * 0.045) for i in range(5)]
    fringe = "".join(f"L{w - (i + 0.5) * w / 5:.1f},{h * 1.1:.1f}L{w - (i + 1) * w / 5:.1f},{h:.1f}" for i in range(5))
    return (
        f'<g transform="translate({x:.1f},{y:.1f}) rotate({turn:.1f})">'
        f'<path fill-rule="evenodd" d="M0,0H{w:.1f}V{h:.1f}{fringe}Z{"".join(holes)}" fill="{colour}"/>'
        f'<path d="M{w * 0.72:.1f},0H{w:.1f}V{h:.1f}H{w * 0.84:.1f}Z" fill="#3a1040" opacity=".18"/></g>'
    )


def bunting(x0: float, y0: float, x1: float, y1: float, sag: float, count: int, height: float, seed: int) -> str:
    """A string of paper sheets between two points."""

    def at(t: float) -> tuple[float, float]:
        return x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 4 * sag * t * (1 - t)

    out = stroke(f"M{x0},{y0} Q{(x0 + x1) / 2},{(y0 + y1) / 2 + 2 * sag} {x1},{y1}", INK, max(2, height / 26))
    for i in range(count):
        (ax, ay), (bx, by) = at((i + 0.08) / count), at((i + 0.92) / count)
        turn = math.degrees(math.atan2(by - ay, bx - ax))
        out += sheet(
            ax, ay, math.hypot(bx - ax, by - ay), height * 1.12, PAPER[(i * 3 + seed) % 8], seed * 31 + i, turn
        )
    return out


# --- things -------------------------------------------------------------------------------------------------------------


def blooms(
    cx: float,
    cy: float,
    rx: float,
    ry: float,
    count: int,
    seed: int,
    flowers: tuple[str, ...] = ("#e0307f", "#f0529a", "#b81e68", "#ff7fb4"),
) -> str:
    """A bush: leaves first, then flowers; no flowers leaves a tree."""
    rng = random.Random(seed)
    leaves = ("#2f6b45", "#3d8452", "#1f5038")
    out = ""
    for i in range(count):
        angle, far = rng.random() * math.tau, math.sqrt(rng.random())
        colour = rng.choice(leaves) if i < count * 0.5 or not flowers else rng.choice(flowers)
        out += disc(cx + math.cos(angle) * rx * far, cy + math.sin(angle) * ry * far, rng.uniform(9, 19), colour)
    return out


def tree(x: float, y: float, size: float, seed: int = 1) -> str:
    """A round tree, its foot at (x, y)."""
    crown = (
        f"M{x - size * 0.62:.0f},{y - size * 0.9:.0f} q{-size * 0.2:.0f},{-size * 0.4:.0f} {size * 0.2:.0f},{-size * 0.5:.0f} "
        f"q{size * 0.1:.0f},{-size * 0.4:.0f} {size * 0.5:.0f},{-size * 0.3:.0f} q{size * 0.4:.0f},{-size * 0.1:.0f} {size * 0.45:.0f},{size * 0.3:.0f} "
        f"q{size * 0.3:.0f},{size * 0.2:.0f} {size * 0.05:.0f},{size * 0.5:.0f} q{-size * 0.2:.0f},{size * 0.25:.0f} {-size * 0.5:.0f},{size * 0.14:.0f} "
        f"q{-size * 0.4:.0f},{size * 0.2:.0f} {-size * 0.7:.0f},{-size * 0.14:.0f}Z"
    )
    trunk = f"M{x - size * 0.08:.0f},{y} L{x - size * 0.05:.0f},{y - size * 0.9:.0f} H{x + size * 0.06:.0f} L{x + size * 0.1:.0f},{y}Z"
    rng = random.Random(seed)
    dapple = "".join(
        disc(x + rng.uniform(-0.5, 0.5) * size, y - size * rng.uniform(0.9, 1.5), size * 0.045, "#6fb35e")
        for _ in range(16)
    )
    return shape(trunk, "#7a4a2c", 6) + shape(crown, "#3d8452", 7) + dapple


def pot(x: float, y: float, size: float, colour: str = "#c8623a", plant: str = "leaves") -> str:
    """A flower pot, its foot at (x, y)."""
    out = ""
    if plant == "leaves":
        for turn in (-56, -30, -6, 20, 46):
            leaf = f"M0,0 C{-size * 0.16:.0f},{-size * 0.4:.0f} {-size * 0.1:.0f},{-size * 0.8:.0f} 0,{-size:.0f} C{size * 0.12:.0f},{-size * 0.8:.0f} {size * 0.16:.0f},{-size * 0.4:.0f} 0,0Z"
            out += group(
                shape(leaf, "#3d8452", 5) + stroke(f"M0,0 V{-size * 0.8:.0f}", "#27583a", 3), x, y - size * 0.5, 1, turn
            )
    elif plant == "cactus":
        out += shape(
            f"M{x - size * 0.16},{y - size * 0.5} V{y - size * 1.2} a{size * 0.16},{size * 0.16} 0 0,1 {size * 0.32},0 V{y - size * 0.5}Z",
            "#4d9a5c",
            5,
        )
        out += stroke(f"M{x},{y - size * 1.2} V{y - size * 0.6}", "#2f6b45", 3)
    rim = f"M{x - size * 0.36:.0f},{y - size * 0.56:.0f} h{size * 0.72:.0f} v{size * 0.14:.0f} h{-size * 0.06:.0f} L{x + size * 0.22:.0f},{y} h{-size * 0.44:.0f} L{x - size * 0.3:.0f},{y - size * 0.42:.0f} h{-size * 0.06:.0f}Z"
    return out + shape(rim, colour, 6)


def bulb(x: float, y: float, top: float = 0, reach: float = 190) -> str:
    """A bare lit bulb on its cable."""
    return (
        disc(x, y + 20, reach, "url(#warm)")
        + stroke(f"M{x},{top} V{y - 16}", INK, 5)
        + box(x - 9, y - 20, 18, 22, INK, 0)
        + shape(
            f"M{x - 10},{y} C{x - 30},{y + 18} {x - 22},{y + 48} {x},{y + 48} C{x + 22},{y + 48} {x + 30},{y + 18} {x + 10},{y}Z",
            "#fff1b8",
            5,
        )
    )


def books(x: float, y: float, sizes, seed: int = 1) -> str:
    """Standing books; *sizes* are (width, height) pairs, feet on y."""
    rng = random.Random(seed)
    colours = ("#c2334f", "#2fb5a8", "#f2a93b", "#5a6fc4", "#e9dcc0", "#7b4fc9", "#4d9a5c", "#e07a3f")
    out, last = "", ""
    for w, h in sizes:
        last = rng.choice([c for c in colours if c != last])
        out += box(x, y - h, w, h, last, 5) + stroke(f"M{x + 6},{y - h + 16} h{w - 12}", "#fff6dd", 4)
        x += w
    return out


def clouds(spots, colour: str, opacity: float = 0.8) -> str:
    """Flat-bottomed clouds at (x, y, width)."""
    return "".join(
        f'<path d="M{x},{y} q{w * 0.04:.0f},{-w * 0.13:.0f} {w * 0.2:.0f},{-w * 0.1:.0f} q{w * 0.12:.0f},{-w * 0.2:.0f} {w * 0.34:.0f},{-w * 0.1:.0f} '
        f'q{w * 0.2:.0f},{-w * 0.08:.0f} {w * 0.26:.0f},{w * 0.08:.0f} q{w * 0.16:.0f},0 {w * 0.2:.0f},{w * 0.12:.0f}z" fill="{colour}" opacity="{opacity}"/>'
        for x, y, w in spots
    )


def floor_boards(y: float, fill: str, line: str, vanish: float = 960) -> str:
    """A floor of boards running to a point."""
    lines = " ".join(f"M{x},{y}L{x + (x - vanish) * 0.6:.0f},1080" for x in range(-300, 2300, 140))
    return shape(f"M0,{y}H1920V1080H0Z", fill) + stroke(lines, line, 5)


def floor_tiles(y: float, light: str, dark: str, vanish: float = 960) -> str:
    """A chequered floor in perspective."""
    out = shape(f"M-10,{y}H1930V1090H-10Z", light)
    rows = [y + (1080 - y) * t**1.6 for t in (0, 0.2, 0.4, 0.6, 0.8, 1.0)]
    for r in range(5):
        for c in range(-14, 15):
            if (r + c) % 2:
                continue

            def at(column: int, level: float) -> tuple[float, float]:
                spread = 118 * (0.72 + 0.55 * (level - y) / (1080 - y))
                return vanish + column * spread, level

            out += polygon((at(c, rows[r]), at(c + 1, rows[r]), at(c + 1, rows[r + 1]), at(c, rows[r + 1])), dark, 0)
    return out + stroke(f"M0,{y}H1920", INK, 7)


def ball(x: float, y: float, r: float) -> str:
    """A football."""
    out = disc(x, y, r, "#fbf6ea", r * 0.13)
    for i in range(5):
        a = math.radians(-90 + i * 72)
        out += stroke(
            f"M{x + math.cos(a) * r * 0.36:.1f},{y + math.sin(a) * r * 0.36:.1f} L{x + math.cos(a) * r * 0.95:.1f},{y + math.sin(a) * r * 0.95:.1f}",
            INK,
            r * 0.09,
        )
    corners = [
        (x + math.cos(math.radians(-90 + i * 72)) * r * 0.4, y + math.sin(math.radians(-90 + i * 72)) * r * 0.4)
        for i in range(5)
    ]
    return out + polygon(corners, INK, 1)
