# ruff: noqa: E501 (path data and tables of notes are not prose)
"""What all places share: shapes in ink, printed dots, papel picado, plants, windows, lamps.

A place is 1920x1080. The lower third lies behind the text box and the sides behind the speakers, so what tells the place
stands between 60 and 700 px from the top.
"""

import math
import random

from svgkit import glow, gradient, halftone, mix

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


def page(
    content: str,
    defs: str = "",
    dots: str = "#150c36",
    dot_strength: float = 0.14,
    tone: str = "",
    lights: str = "",
    lit: str = "",
) -> str:
    """The whole picture: definitions, content, a tone multiplied over it, lights added, corners darker, printed dots.

    *lit* is drawn over the tone: what shines by itself at night.

    The dots are strong towards the edges and below, and nearly gone in the middle, where the eye rests.
    """
    full = f'<rect width="{WIDTH}" height="{HEIGHT}"'
    shared = (
        halftone("ht", dots, 16, 4.3, 30)
        + halftone("fine", dots, 10, 2.9, 30)
        + glow("warm", "0 #ffe08a .85", ".4 #ffb84d .35", "1 #ff9a3d 0")
        + glow("cold", "0 #9af5ff .8", ".5 #7ef3ff .25", "1 #7ef3ff 0")
        + glow("lamp", "0 #ffd98a .8", ".25 #ffb84e .45", ".6 #ff8f3d .15", "1 #ff7a3d 0")
        + glow("moon", "0 #cfe6ff .9", ".35 #8fb4ff .4", "1 #6f8fff 0")
        + glow("soft", "0 #1c0c30 .62", ".6 #1c0c30 .32", "1 #1c0c30 0")
        + glow("edge", "0 #fff 0", ".55 #fff .28", "1 #fff 1")
        + glow("corner", "0 #3a1a4a 0", ".62 #3a1a4a 0", "1 #3a1a4a .42")
        + gradient("under", "0 #1a0b30 0", ".62 #1a0b30 0", "1 #1a0b30 .45")
        + f'<mask id="rim">{full} fill="#fff" opacity=".16"/><ellipse cx="960" cy="420" rx="1300" ry="860" fill="url(#edge)"/></mask>'
    )
    graded = f'{full} fill="{tone}" style="mix-blend-mode:multiply"/>' if tone else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"<defs>{shared}{defs}</defs>{content}{graded}{lit}"
        f'<g style="mix-blend-mode:screen">{lights}</g>'
        f'<ellipse cx="960" cy="440" rx="1420" ry="1020" fill="url(#corner)"/>{full} fill="url(#under)"/>'
        f'<g mask="url(#rim)">{full} fill="url(#ht)" opacity="{dot_strength * 1.5:.2f}"/></g></svg>'
    )


def overlay(content: str, defs: str = "") -> str:
    """What stands nearest to the camera, on nothing: the `near` layer of a place."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"<defs>{defs}</defs>{content}</svg>"
    )


def shade(colour: str, by: float) -> str:
    """The colour in more light (*by* above 0) or in shadow (below 0)."""
    if not colour.startswith("#"):
        return colour  # a gradient keeps itself
    return mix(colour, "#fff2cf", by) if by >= 0 else mix(colour, "#2a1040", -by)


def text(x: float, y: float, words: str, size: float, fill: str, face: str = "Shrikhand", extra: str = "") -> str:
    """Sign writing, its middle at x, its foot on y. *extra* may hold transform or letter-spacing."""
    weight = 'font-weight="700"' if face == "Lexend" else ""
    return (
        f'<text x="{x}" y="{y}" font-family="{face}" font-size="{size}" {weight} text-anchor="middle" fill="{fill}" '
        f"{extra}>{words}</text>"
    )


def shine(x: float, y: float, rx: float, ry: float | None = None, kind: str = "lamp", strength: float = 1) -> str:
    """A pool of light, for the *lights* of a page."""
    return f'<ellipse cx="{x:.0f}" cy="{y:.0f}" rx="{rx:.0f}" ry="{ry or rx:.0f}" fill="url(#{kind})" opacity="{strength}"/>'


def puffs(circles, fill: str, light: str = "", dark: str = "", width: float = 6) -> str:
    """One outline round many circles: a crown of leaves, a bush, a cloud. Lit from above on the left."""
    out = "".join(disc(x, y, r + width / 2, INK) for x, y, r in circles) if width else ""
    out += "".join(disc(x, y, r - width / 2, dark or fill) for x, y, r in circles)
    if dark:
        out += "".join(disc(x - r * 0.12, y - r * 0.16, r * 0.8, fill) for x, y, r in circles)
    if light:
        out += "".join(disc(x - r * 0.26, y - r * 0.34, r * 0.46, light) for x, y, r in circles)
    return out


def crown(
    x: float,
    y: float,
    w: float,
    h: float,
    seed: int,
    fill: str = "#3d8452",
    light: str = "#63ad5a",
    dark: str = "#2a6148",
    width: float = 6,
) -> str:
    """A round mass of leaves about (x, y), with ticks of leaf in the light."""
    rng = random.Random(seed)
    around = [
        (x + math.cos(a) * w * 0.34, y + math.sin(a) * h * 0.32, min(w, h) * rng.uniform(0.2, 0.27))
        for a in [i * math.tau / 9 + 0.2 for i in range(9)]
    ]
    out = puffs([(x, y, min(w, h) * 0.34), *around], fill, light, dark, width)
    ticks = ""
    for _ in range(16):
        a, far = rng.uniform(0, math.tau), math.sqrt(rng.random()) * 0.4
        px, py = x + math.cos(a) * w * far, y + math.sin(a) * h * far
        ticks += f"M{px:.0f},{py:.0f}q{w * 0.02:.1f},{-h * 0.03:.1f} {w * 0.045:.1f},0"
    return out + stroke(ticks, dark, max(2, width * 0.6))


def leafy(
    x: float,
    y: float,
    size: float,
    seed: int,
    fill: str = "#3d8452",
    light: str = "#63ad5a",
    dark: str = "#2a6148",
    width: float = 6,
) -> str:
    """A tree with a forked trunk, its foot at (x, y), *size* high."""
    s = size / 10
    trunk = (
        f"M{x - s * 0.7:.0f},{y:.0f} C{x - s * 0.3:.0f},{y - s * 2:.0f} {x - s * 0.6:.0f},{y - s * 3:.0f} {x - s * 1.8:.0f},{y - s * 5:.0f} "
        f"H{x - s * 0.9:.0f} L{x:.0f},{y - s * 3.6:.0f} L{x + s * 1.2:.0f},{y - s * 5:.0f} H{x + s * 2:.0f} "
        f"C{x + s * 0.5:.0f},{y - s * 3:.0f} {x + s * 0.4:.0f},{y - s * 2:.0f} {x + s * 0.9:.0f},{y:.0f}Z"
    )
    return shape(trunk, "#7a4a2c", width) + crown(x, y - s * 6.8, s * 8.4, s * 6.6, seed, fill, light, dark, width)


# --- perspective --------------------------------------------------------------------------------------------------------


class View:
    """A camera that looks straight ahead. Places are built in centimetres: x to the right, y up, z away from us."""

    def __init__(self, vx: float = 960, vy: float = 400, eye: float = 150, focal: float = 1160) -> None:
        self.vx, self.vy, self.eye, self.focal = vx, vy, eye, focal

    def scale(self, z: float) -> float:
        """Pixels in a centimetre, that far away."""
        return self.focal / max(z, 20)

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        """Where a point is on the picture."""
        s = self.scale(z)
        return self.vx + x * s, self.vy + (self.eye - y) * s

    def ink(self, z: float) -> float:
        """The width of an outline at that distance."""
        return round(max(2.4, min(7.5, 3.1 * self.scale(z))), 1)

    def poly(self, points, fill: str, width: float | None = None, extra: str = "") -> str:
        """A filled shape through points in space."""
        near = sum(p[2] for p in points) / len(points)
        return polygon([self.at(*p) for p in points], fill, self.ink(near) if width is None else width, extra)

    def line(self, points, colour: str = INK, width: float | None = None, extra: str = "") -> str:
        """A line through points in space."""
        near = sum(p[2] for p in points) / len(points)
        data = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in (self.at(*p) for p in points))
        return stroke(data, colour, self.ink(near) if width is None else width, extra)

    def block(
        self, x0, x1, y0, y1, z0, z1, colour: str, top: str = "", side: str = "", width: float | None = None
    ) -> str:
        """A box in space; only the faces that are seen are drawn."""
        w = self.ink(z0) if width is None else width
        top, side, out = top or shade(colour, 0.25), side or shade(colour, -0.28), ""
        for x in (x0, x1):
            if (x == x0 and x0 > 0) or (x == x1 and x1 < 0):
                out += self.poly(((x, y0, z0), (x, y0, z1), (x, y1, z1), (x, y1, z0)), side, w)
        if y1 < self.eye:
            out += self.poly(((x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)), top, w)
        if y0 > self.eye:
            out += self.poly(((x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)), shade(colour, -0.4), w)
        return out + self.poly(((x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)), colour, w)

    def oval(self, x, y, z, r, fill: str, width: float | None = None, extra: str = "") -> str:
        """A round flat thing lying level."""
        (cx, cy), s = self.at(x, y, z), self.scale(z)
        ry = max(1.5, abs(self.eye - y) * s * r / z)
        edge = self.ink(z) if width is None else width
        ink = f'stroke="{INK}" stroke-width="{edge}"' if edge else ""
        return f'<ellipse cx="{cx:.1f}" cy="{cy:.1f}" rx="{r * s:.1f}" ry="{ry:.1f}" fill="{fill}" {ink} {extra}/>'

    def can(self, x, y0, y1, z, r, colour: str, top: str = "", foot: float | None = None) -> str:
        """A round thing that stands: a cup, a pot, a drum. *foot* is the radius below."""
        s, w = self.scale(z), self.ink(z)
        foot = r if foot is None else foot
        (cx, ya), (_, yb) = self.at(x, y1, z), self.at(x, y0, z)
        rb = abs(self.eye - y0) * s * foot / z
        body = (
            f"M{cx - r * s:.1f},{ya:.1f} L{cx - foot * s:.1f},{yb:.1f} A{foot * s:.1f},{rb:.1f} 0 0,0 {cx + foot * s:.1f},{yb:.1f} "
            f"L{cx + r * s:.1f},{ya:.1f}Z"
        )
        dark = f"M{cx + r * s * 0.35:.1f},{ya:.1f} L{cx + foot * s * 0.35:.1f},{yb + rb * 0.9:.1f} L{cx + foot * s:.1f},{yb:.1f} L{cx + r * s:.1f},{ya:.1f}Z"
        out = shape(body, colour, w) + shape(dark, shade(colour, -0.3), 0, 'opacity=".7"')
        out += shape(body, "none", w)
        if y1 < self.eye:
            out += self.oval(x, y1, z, r, top or shade(colour, 0.3))
        return out

    def dark(self, x, z, rx, strength: float = 0.8, y: float = 0) -> str:
        """A soft shadow on the floor."""
        (cx, cy), s = self.at(x, y, z), self.scale(z)
        return f'<ellipse cx="{cx:.0f}" cy="{cy:.0f}" rx="{rx * s:.0f}" ry="{max(6, abs(self.eye - y) * s * rx / z * 0.9):.0f}" fill="url(#soft)" opacity="{strength}"/>'

    def put(self, content: str, x, y, z, unit: float = 1, turn: float = 0) -> str:
        """A flat drawing whose origin stands at a point in space; one unit of it is *unit* centimetres."""
        cx, cy = self.at(x, y, z)
        return group(content, round(cx, 1), round(cy, 1), round(self.scale(z) * unit, 3), turn)

    def tiles(self, x0, x1, z0, z1, step, light: str, dark: str, y: float = 0, edge: float = 0) -> str:
        """A chequered level floor; *edge* over 0 draws the joints instead, that wide."""
        out = self.poly(((x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)), light, 0)
        nx, nz = math.ceil((x1 - x0) / step), math.ceil((z1 - z0) / step)
        if edge:
            for i in range(nx + 1):
                out += self.line(((x0 + i * step, y, z0), (x0 + i * step, y, z1)), dark, edge)
            for k in range(nz + 1):
                z = min(z0 + k * step, z1)
                out += self.line(((x0, y, z), (x1, y, z)), dark, max(1.5, edge * 300 / z))
            return out
        for i in range(nx):
            for k in range(nz):
                if (i + k) % 2:
                    a, b = x0 + i * step, min(x0 + (i + 1) * step, x1)
                    c, d = z0 + k * step, min(z0 + (k + 1) * step, z1)
                    out += self.poly(((a, y, c), (b, y, c), (b, y, d), (a, y, d)), dark, 0)
        return out

    def wall(self, z: float) -> "Plane":
        """A wall that faces us: u is x, v is y."""
        return Plane(self, (0, 0, z), (1, 0, 0))

    def side(self, x: float) -> "Plane":
        """A wall along our way: u is z, v is y."""
        return Plane(self, (x, 0, 0), (0, 0, 1))


class Plane:
    """An upright surface in space to draw on, in centimetres: u along it, v up."""

    def __init__(self, view: View, origin, along) -> None:
        self.view, self.origin, self.along = view, origin, along

    def point(self, u: float, v: float) -> tuple[float, float, float]:
        """The point in space."""
        o, a = self.origin, self.along
        return o[0] + a[0] * u, o[1] + v, o[2] + a[2] * u

    def at(self, u: float, v: float) -> tuple[float, float]:
        """Where it is on the picture."""
        return self.view.at(*self.point(u, v))

    def ink(self, u: float) -> float:
        """The width of an outline there."""
        return self.view.ink(self.point(u, 0)[2])

    def poly(self, points, fill: str, width: float | None = None, extra: str = "") -> str:
        """A filled shape through (u, v) points."""
        return self.view.poly([self.point(*p) for p in points], fill, width, extra)

    def rect(self, u, v, w, h, fill: str, width: float | None = None, extra: str = "") -> str:
        """A rectangle; (u, v) is its lower corner."""
        return self.poly(((u, v), (u + w, v), (u + w, v + h), (u, v + h)), fill, width, extra)

    def line(self, points, colour: str = INK, width: float | None = None, extra: str = "") -> str:
        """A line through (u, v) points."""
        return self.view.line([self.point(*p) for p in points], colour, width, extra)

    def disc(self, u, v, r, fill: str, width: float | None = None, extra: str = "") -> str:
        """A circle on the surface."""
        return self.poly(
            [(u + math.cos(a * math.tau / 28) * r, v + math.sin(a * math.tau / 28) * r) for a in range(28)],
            fill,
            width,
            extra,
        )

    def tiles(self, u0, v0, u1, v1, step, light: str, dark: str, width: float = 1.6) -> str:
        """A tiled part of a wall."""
        out = self.rect(u0, v0, u1 - u0, v1 - v0, light, None)
        n, m = round((u1 - u0) / step), round((v1 - v0) / step)
        for i in range(1, n):
            out += self.line(((u0 + i * step, v0), (u0 + i * step, v1)), dark, width)
        for k in range(1, m):
            out += self.line(((u0, v0 + k * step), (u1, v0 + k * step)), dark, width)
        return out

    def window(
        self,
        u,
        v,
        w,
        h,
        glass: str,
        frame: str = "#f4efe2",
        panes: tuple[int, int] = (2, 2),
        view: str = "",
        sill: bool = True,
    ) -> str:
        """A window with its frame; *view* is drawn through the glass, in the picture's own pixels."""
        out = self.rect(u - 5, v - 5, w + 10, h + 10, frame)
        inner = [self.at(a, b) for a, b in ((u, v), (u + w, v), (u + w, v + h), (u, v + h))]
        out += polygon(inner, glass, 0)
        if view:
            name = f"w{abs(hash((round(u), round(v), round(w), self.origin))) % 10**8}"
            data = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in inner) + "Z"
            out += f'<clipPath id="{name}"><path d="{data}"/></clipPath><g clip-path="url(#{name})">{view}</g>'
        thick = self.ink(u) * 1.5
        for i in range(1, panes[0]):
            out += self.line(((u + w * i / panes[0], v), (u + w * i / panes[0], v + h)), frame, thick)
        for k in range(1, panes[1]):
            out += self.line(((u, v + h * k / panes[1]), (u + w, v + h * k / panes[1])), frame, thick)
        out += self.poly(
            ((u + w * 0.1, v), (u + w * 0.3, v), (u + w * 0.55, v + h), (u + w * 0.35, v + h)),
            "#ffffff",
            0,
            'opacity=".16"',
        )
        out += self.rect(u, v, w, h, "none", self.ink(u) * 0.8)
        return out + (self.rect(u - 9, v - 11, w + 18, 7, shade(frame, -0.12)) if sill else "")

    def door(
        self, u, w, h, colour: str, frame: str = "#e9d9b6", glass: str = "", knob: float = 0.86, v: float = 0
    ) -> str:
        """A door with panels, or with a pane of *glass* above."""
        out = self.rect(u - 6, v, w + 12, h + 6, frame) + self.rect(u, v, w, h, colour)
        dark, light = shade(colour, -0.3), shade(colour, 0.14)
        if glass:
            out += self.rect(u + w * 0.2, v + h * 0.56, w * 0.6, h * 0.34, glass)
        else:
            out += self.rect(u + w * 0.16, v + h * 0.56, w * 0.68, h * 0.34, light, self.ink(u) * 0.6)
        out += self.rect(u + w * 0.16, v + h * 0.1, w * 0.68, h * 0.36, light, self.ink(u) * 0.6)
        out += self.line(((u + w * 0.16, v + h * 0.1), (u + w * 0.84, v + h * 0.1)), dark, self.ink(u))
        return out + self.disc(u + w * knob, v + h * 0.48, 3.4, "#f6c445", self.ink(u) * 0.6)

    def sheet(self, u, v, w, h, fill: str, seed: int = 1, pin: str = "#e8347a", lines: str = "#8a7a90") -> str:
        """A pinned sheet of writing too small to read."""
        rng = random.Random(seed)
        out = self.rect(u, v, w, h, fill, self.ink(u) * 0.6)
        k, step = v + h - h * 0.24, h * 0.15
        while k > v + h * 0.12:
            out += self.line(((u + w * 0.14, k), (u + w * rng.uniform(0.5, 0.86), k)), lines, self.ink(u) * 0.5)
            k -= step
        return out + self.disc(u + w / 2, v + h - h * 0.07, min(w, h) * 0.06, pin, self.ink(u) * 0.4)

    def board(self, u, v, w, h, seed: int = 1, cork: str = "#c8915a", frame: str = "#8a4f2c") -> str:
        """A notice board full of sheets."""
        rng = random.Random(seed)
        out = self.rect(u - 4, v - 4, w + 8, h + 8, frame) + self.rect(u, v, w, h, cork, self.ink(u) * 0.6)
        n = max(2, round(w / 46))
        for i in range(n):
            sw, sh = w / n * 0.74, min(h * 0.8, w / n * rng.uniform(1.0, 1.5))
            top = v + h * 0.92 - rng.uniform(0, h * 0.1)
            out += self.sheet(
                u + w / n * (i + 0.12),
                top - sh,
                sw,
                sh,
                rng.choice(("#fff8ea", "#ffd9e6", "#d8f0c8", "#fff1b8", "#d6eaf8")),
                seed + i,
            )
        return out

    def clock(self, u, v, r, hour: float = 10.2) -> str:
        """A wall clock."""
        a, b = math.radians(90 - hour * 30), math.radians(90 - (hour % 1) * 360)
        out = self.disc(u, v, r, "#fff8ea", self.ink(u) * 1.4)
        for i in range(12):
            t = i * math.tau / 12
            out += self.line(
                (
                    (u + math.cos(t) * r * 0.74, v + math.sin(t) * r * 0.74),
                    (u + math.cos(t) * r * 0.84, v + math.sin(t) * r * 0.84),
                ),
                INK,
                self.ink(u) * 0.6,
            )
        out += self.line(((u, v), (u + math.cos(a) * r * 0.46, v + math.sin(a) * r * 0.46)), INK, self.ink(u) * 1.1)
        return out + self.line(
            ((u, v), (u + math.cos(b) * r * 0.68, v + math.sin(b) * r * 0.68)), INK, self.ink(u) * 0.8
        )

    def shutter(self, u, v, w, h, colour: str = "#9aa6b0", step: float = 9) -> str:
        """A rolling metal shutter."""
        out = self.rect(u, v, w, h, colour)
        y = v + step
        while y < v + h:
            out += self.line(((u, y), (u + w, y)), shade(colour, -0.45), self.ink(u) * 0.6)
            out += self.line(((u, y - step * 0.35), (u + w, y - step * 0.35)), shade(colour, 0.4), self.ink(u) * 0.4)
            y += step
        return out + self.rect(u, v, w, h, "none")


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


# --- furniture in space -------------------------------------------------------------------------------------------------


def table(view: View, x0, x1, z0, z1, high, colour: str, cloth: str = "", drop: float = 22) -> str:
    """A table; with *cloth* an oilcloth hangs over it."""
    out = view.dark((x0 + x1) / 2, (z0 + z1) / 2, (x1 - x0) * 0.62)
    leg = max(4, (x1 - x0) * 0.035)
    for x in (x0 + leg, x1 - 2 * leg):
        out += view.block(x, x + leg, 0, high, z1 - 6, z1 - 2, shade(colour, -0.35))
    for x in (x0 + leg, x1 - 2 * leg):
        out += view.block(x, x + leg, 0, high, z0 + 4, z0 + 9, shade(colour, -0.12))
    if not cloth:
        return out + view.block(x0, x1, high - 5, high, z0, z1, colour)
    out += view.block(x0, x1, high - 2, high, z0, z1, cloth, top=cloth)
    n = max(4, round((x1 - x0) / 16))
    step = (x1 - x0) / n
    edge = [(x0, high, z0)]
    for i in range(n * 4 + 1):
        x = x0 + i * step / 4
        edge.append((x, high - drop - (3.2 if i % 4 in (1, 2, 3) else 0) - (1.4 if i % 4 == 2 else 0), z0 - 1))
    return out + view.poly([*edge, (x1, high, z0)], shade(cloth, -0.14))


def chair(
    view: View, x, z, colour: str, away: bool = True, wide: float = 42, high: float = 88, seat: float = 45
) -> str:
    """A plain chair, seen from behind if *away*, else from the front."""
    x0, x1, t = x - wide / 2, x + wide / 2, 3.4
    legs, back = "", ""
    front, rear = (z + 38, z) if away else (z, z + 38)
    for zz in sorted((front, rear), reverse=True):
        top = high if zz == rear else seat
        for a in (x0, x1 - t):
            legs += view.block(a, a + t, 0, top if not (zz == rear and away) else seat, zz, zz + t, shade(colour, -0.4))
    pad = view.block(x0, x1, seat - 4, seat, z, z + 40, colour)
    for a in (x0, x1 - t):
        back += view.block(a, a + t, seat, high, rear, rear + t, shade(colour, -0.4))
    back += view.block(x0 - 1, x1 + 1, high - 26, high, rear, rear + t, colour)
    return view.dark(x, z + 20, wide * 0.8) + (legs + pad + back if away else legs + back + pad)


def pendant(view: View, x, y, z, colour: str, top: float, size: float = 26) -> str:
    """A lamp that hangs from *top* to *y*."""
    (cx, cy), s = view.at(x, y, z), view.scale(z) * size / 26
    w = view.ink(z)
    (_, ty) = view.at(x, top, z)
    return (
        stroke(f"M{cx:.0f},{ty:.0f}V{cy - 22 * s:.0f}", INK, w * 0.8)
        + shape(f"M{cx - 15 * s:.1f},{cy:.1f} q{15 * s:.1f},{14 * s:.1f} {30 * s:.1f},0Z", "#fff1b8", w * 0.7)
        + shape(
            f"M{cx - 26 * s:.1f},{cy:.1f} C{cx - 24 * s:.1f},{cy - 17 * s:.1f} {cx - 8 * s:.1f},{cy - 17 * s:.1f} {cx - 5 * s:.1f},{cy - 25 * s:.1f} h{10 * s:.1f} C{cx + 8 * s:.1f},{cy - 17 * s:.1f} {cx + 24 * s:.1f},{cy - 17 * s:.1f} {cx + 26 * s:.1f},{cy:.1f}Z",
            colour,
            w,
        )
    )


def tube(view: View, x0, x1, y, z, lit: bool = True) -> str:
    """A fluorescent lamp under the ceiling, across our way."""
    return view.block(x0, x1, y, y + 5, z, z + 14, "#e6e9ea") + view.poly(
        ((x0 + 3, y, z), (x1 - 3, y, z), (x1 - 3, y, z + 12), (x0 + 3, y, z + 12)), "#fffbe0" if lit else "#b9c4cc", 0
    )


def steam(x, y, size, lines: int = 3, opacity: float = 0.6) -> str:
    """Wisps that rise from (x, y)."""
    out = ""
    for i in range(lines):
        a = x + (i - (lines - 1) / 2) * size * 0.36
        h = size * (1 + 0.25 * ((i * 7) % 3))
        out += f"M{a:.0f},{y:.0f} c{-size * 0.2:.0f},{-h * 0.3:.0f} {size * 0.2:.0f},{-h * 0.5:.0f} 0,{-h * 0.75:.0f} s{size * 0.1:.0f},{-h * 0.3:.0f} {size * 0.02:.0f},{-h * 0.45:.0f} "
    return stroke(out, "#fffaf0", max(3, size * 0.11), f'opacity="{opacity}"')


def fern(x, y, size, seed: int = 1, colour: str = "#c8623a", hang: bool = False) -> str:
    """A bushy plant in a pot, its foot at (x, y); *hang* lets its fronds fall."""
    rng = random.Random(seed)
    out = ""
    angles = [-80, -58, -38, -18, 4, 24, 46, 68, 84]
    for i, a in enumerate(sorted(angles, key=lambda v: -abs(v))):
        n = size * rng.uniform(0.8, 1.05)
        tip = n * 0.78
        bend = math.copysign(1, a) if a else 1
        far = abs(a) / 84 * n * 0.9
        if hang:
            drop, wide = n * (0.35 + 0.5 * (1 - abs(a) / 84)), bend * size * 0.13
            d = f"M0,0 C{far * bend * 0.3:.0f},{-n * 0.4:.0f} {far * bend:.0f},{-n * 0.3:.0f} {far * bend + wide * 0.4:.0f},{drop:.0f} C{far * bend * 0.75 - wide * 0.2:.0f},{-n * 0.02:.0f} {far * bend * 0.3 + wide:.0f},{-n * 0.12:.0f} {wide * 0.6:.0f},{size * 0.06:.0f}Z"
        else:
            d = f"M{-bend * size * 0.05:.0f},0 C{bend * far * 0.2:.0f},{-tip:.0f} {bend * far * 0.7:.0f},{-tip * 1.15:.0f} {bend * far:.0f},{-tip * 0.75 + (abs(a) / 84) * n * 0.25:.0f} C{bend * far * 0.6:.0f},{-tip * 0.72:.0f} {bend * far * 0.34:.0f},{-tip * 0.4:.0f} {bend * size * 0.1:.0f},0Z"
        out += group(
            shape(d, ("#3d8452", "#4f9a58", "#2f6b45")[(i + seed) % 3], max(2, size * 0.03)), x, y - size * 0.42
        )
    foot = f"M{x - size * 0.3:.0f},{y - size * 0.46:.0f} h{size * 0.6:.0f} l{-size * 0.05:.0f},{size * 0.12:.0f} h{-size * 0.02:.0f} L{x + size * 0.19:.0f},{y:.0f} h{-size * 0.38:.0f} L{x - size * 0.23:.0f},{y - size * 0.34:.0f} h{-size * 0.02:.0f}Z"
    return (
        out
        + shape(foot, colour, max(3, size * 0.06))
        + shape(
            f"M{x + size * 0.06:.0f},{y - size * 0.34:.0f} h{size * 0.17:.0f} L{x + size * 0.17:.0f},{y - 3:.0f} h{-size * 0.1:.0f}Z",
            shade(colour, -0.3),
            0,
            'opacity=".6"',
        )
    )


def basket(x, y, w, h, colour: str = "#d9a45a", handle: bool = False) -> str:
    """A plaited basket, its foot in the middle at (x, y)."""
    dark, out = shade(colour, -0.38), ""
    body = f"M{x - w / 2:.0f},{y - h:.0f} C{x - w * 0.48:.0f},{y - h * 0.3:.0f} {x - w * 0.4:.0f},{y:.0f} {x - w * 0.3:.0f},{y:.0f} H{x + w * 0.3:.0f} C{x + w * 0.4:.0f},{y:.0f} {x + w * 0.48:.0f},{y - h * 0.3:.0f} {x + w / 2:.0f},{y - h:.0f}Z"
    if handle:
        out += stroke(
            f"M{x - w * 0.4:.0f},{y - h:.0f} C{x - w * 0.36:.0f},{y - h * 2.1:.0f} {x + w * 0.36:.0f},{y - h * 2.1:.0f} {x + w * 0.4:.0f},{y - h:.0f}",
            INK,
            h * 0.15,
        ) + stroke(
            f"M{x - w * 0.4:.0f},{y - h:.0f} C{x - w * 0.36:.0f},{y - h * 2.1:.0f} {x + w * 0.36:.0f},{y - h * 2.1:.0f} {x + w * 0.4:.0f},{y - h:.0f}",
            colour,
            h * 0.08,
        )
    out += shape(body, colour, max(3, h * 0.06))
    ticks, rows = "", 4
    for r in range(rows):
        yy = y - h * (0.84 - r * 0.21)
        half = w * (0.46 - r * 0.04)
        n = 9
        for i in range(n):
            xx = x - half + 2 * half * (i + (0.5 if r % 2 else 0.15)) / n
            ticks += f"M{xx:.0f},{yy:.0f} q{w * 0.025:.1f},{-h * 0.08:.1f} {w * 0.06:.1f},0"
    out += stroke(ticks, dark, max(2, h * 0.04))
    return (
        out
        + stroke(f"M{x - w * 0.5:.0f},{y - h:.0f} H{x + w * 0.5:.0f}", INK, h * 0.17)
        + stroke(f"M{x - w * 0.5:.0f},{y - h:.0f} H{x + w * 0.5:.0f}", shade(colour, 0.25), h * 0.09)
    )
