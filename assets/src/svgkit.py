"""Small tools shared by everything that draws: paths, patterns, rendering to a Pillow picture.

All pictures are SVG text rendered by resvg (exact gradients, masks and patterns); nothing here reads a clock
or an unseeded random number, so the same sources always give the same picture.
"""

import io
import math
import re
from collections.abc import Callable

import resvg_py
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.svgLib.path import parse_path
from PIL import Image

INK = "#1a0f1c"  # the one outline colour of the cast; places use a bluer ink of their own
Point = tuple[float, float]


def contours(path: str) -> list[list[tuple]]:
    """Split an SVG path into its contours, each a list of absolute pen operations."""
    pen = RecordingPen()
    parse_path(path, pen)
    found, current = [], []
    for operation in pen.value:
        current.append(operation)
        if operation[0] in ("closePath", "endPath"):
            found.append(current)
            current = []
    return found + [current] if current else found


def draw(contour: list[tuple], move: Callable[[float, float], Point] | None = None) -> str:
    """Write a contour back as path data, each point passed through *move* if one is given."""
    pen = SVGPathPen(None, ntos=lambda n: f"{n:.1f}".rstrip("0").rstrip("."))
    for name, points in contour:
        getattr(pen, name)(*([move(*p) if move and p else p for p in points]))
    return pen.getCommands()


def warp(fragment: str, move: Callable[[float, float], Point]) -> str:
    """Bend every path of an SVG fragment: each absolute point goes through *move*."""

    def bent(match: re.Match) -> str:
        return f' d="{" ".join(draw(c, move) for c in contours(match.group(1)))}"'

    return re.sub(r' d="([^"]+)"', bent, fragment)


def bounds(contour: list[tuple]) -> tuple[float, float, float, float]:
    """The box around a contour's points: left, top, right, bottom."""
    points = [p for _, args in contour for p in args if p]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def counters(fragment: str, fill: str) -> str:
    """The holes of every path as filled paths: the whites of drawn eyes, the teeth of drawn mouths."""
    found = []
    for path in re.findall(r' d="([^"]+)"', fragment):
        pieces = contours(path)
        boxes = [bounds(c) for c in pieces]
        for i, (left, top, right, bottom) in enumerate(boxes):
            inside = (
                o[0] <= left and o[1] <= top and o[2] >= right and o[3] >= bottom for j, o in enumerate(boxes) if j != i
            )
            if any(inside):
                found.append(f'<path d="{draw(pieces[i])}" fill="{fill}"/>')
    return "".join(found)


def halftone(name: str, colour: str, pitch: float = 13, radius: float = 3.9, angle: float = 28) -> str:
    """A dotted pattern definition, the printed-comic shade of the whole house."""
    half = pitch / 2
    return (
        f'<pattern id="{name}" width="{pitch}" height="{pitch}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({angle})"><circle cx="{half}" cy="{half}" r="{radius}" fill="{colour}"/></pattern>'
    )


def gradient(name: str, *stops: str, vector: tuple[float, ...] = (0, 0, 0, 1), units: str = "objectBoundingBox") -> str:
    """A linear gradient; a stop is "offset colour" or "offset colour opacity"."""
    x1, y1, x2, y2 = vector
    return (
        f'<linearGradient id="{name}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" gradientUnits="{units}">'
        f"{_stops(stops)}</linearGradient>"
    )


def glow(name: str, *stops: str) -> str:
    """A radial gradient from the middle outwards; stops as in `gradient`."""
    return f'<radialGradient id="{name}">{_stops(stops)}</radialGradient>'


def _stops(stops: tuple[str, ...]) -> str:
    out = []
    for stop in stops:
        offset, colour, *opacity = stop.split()
        out.append(f'<stop offset="{offset}" stop-color="{colour}" stop-opacity="{opacity[0] if opacity else 1}"/>')
    return "".join(out)


def mix(one: str, other: str, part: float) -> str:
    """The colour *part* of the way from *one* to *other*, both "#rrggbb"."""
    a, b = (tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in (one, other))
    return "#" + "".join(f"{round(x + (y - x) * part):02x}" for x, y in zip(a, b, strict=True))


def star(x: float, y: float, outer: float, inner: float, points: int = 5, turn: float = -90) -> str:
    """Path data of a star."""
    corners = []
    for i in range(points * 2):
        angle, radius = math.radians(turn + i * 180 / points), (inner if i % 2 else outer)
        corners.append(f"{x + math.cos(angle) * radius:.1f},{y + math.sin(angle) * radius:.1f}")
    return "M" + "L".join(corners) + "Z"


def render(svg: str, width: int, height: int, fonts: list[str] | None = None) -> Image.Image:
    """Paint an SVG to an RGBA picture. Text shows only in the faces given in *fonts* (file names)."""
    data = resvg_py.svg_to_bytes(
        svg_string=svg, width=width, height=height, skip_system_fonts=True, font_files=fonts or None
    )
    return Image.open(io.BytesIO(bytes(data))).convert("RGBA")
