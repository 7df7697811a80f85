"""Chrome: panels, plates, cards, icons and dots, drawn by hand so that every edge is smooth at every size.

pygame's own rounded rectangles have stairs for edges. Here the corner alone is drawn at four times its size, made
small again, and set at the four ends of a plain rectangle; what comes out is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import ceil, cos, exp, pi, sin

import pygame

from game.desktop.art import Blank, Kept, clear, halved, scaled
from game.desktop.theme import Colour

FINE = 4  # corners and icons are drawn this many times larger
STRIP = 240  # pixels of a printed shade that are kept, at least; the rest repeats them
Ink = tuple[int, int, int] | tuple[int, int, int, int]


class Brush:
    """Draws chrome and keeps it. All sizes are pixels."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def box(
        self, size: tuple[int, int], radius: int, fill: Ink, border: int = 0, line: Colour = (0, 0, 0)
    ) -> pygame.Surface:
        """A rounded rectangle with a *border* of colour *line*."""
        wide, high = max(2, size[0]), max(2, size[1])
        radius = max(0, min(radius, wide // 2, high // 2))

        def make() -> pygame.Surface:
            surface = clear((wide, high), line if border else fill[:3])
            reach = max(radius, border) + 1
            if reach * 2 > min(wide, high):  # a pill: too small for four corners, so drawn whole
                big = clear((wide * FINE, high * FINE), line if border else fill[:3])
                _rounded(big, big.get_rect(), radius * FINE, fill, border * FINE, line)
                return scaled(big, (wide, high))
            corners = self._corners(reach, radius, fill, border, line)
            if border:
                surface.fill(line, (reach, 0, wide - 2 * reach, high))
                surface.fill(line, (0, reach, wide, high - 2 * reach))
            surface.fill(fill, (reach, border, wide - 2 * reach, high - 2 * border))
            surface.fill(fill, (border, reach, wide - 2 * border, high - 2 * reach))
            for x, y, part_x, part_y in (
                (0, 0, 0, 0),
                (wide - reach, 0, reach, 0),
                (0, high - reach, 0, reach),
                (wide - reach, high - reach, reach, reach),
            ):
                surface.fill((0, 0, 0, 0), (x, y, reach, reach))
                surface.blit(corners, (x, y), (part_x, part_y, reach, reach), special_flags=pygame.BLEND_RGBA_ADD)
            return surface

        return self._kept.get(("box", wide, high, radius, fill, border, line), make, (wide, high))

    def lay(
        self,
        onto: pygame.Surface,
        rect: pygame.Rect,
        radius: int,
        fill: Ink,
        border: int = 0,
        line: Colour = (0, 0, 0),
    ) -> None:
        """Draw the box of *rect* on *onto*: the same pixels as `box`, of which nothing is kept but the corners.

        The boxes of one screen take 25 MB at 1920x1080, which the pictures of the next scene need.
        """
        wide, high = rect.size
        clear_inside = len(fill) == 4 and fill[3] == 0
        radius = max(0, min(radius, wide // 2, high // 2))
        reach = max(radius, border) + 1
        if reach * 2 > min(wide, high) or (len(fill) == 4 and fill[3] not in (0, 255)):  # a pill, or seen through
            onto.blit(self.box(rect.size, radius, fill, border, line), rect)
            return
        x, y, far, low = rect.left, rect.top, rect.right - reach, rect.bottom - reach
        if border:
            onto.fill(line, (x + reach, y, wide - 2 * reach, border))
            onto.fill(line, (x + reach, rect.bottom - border, wide - 2 * reach, border))
            onto.fill(line, (x, y + reach, border, high - 2 * reach))
            onto.fill(line, (rect.right - border, y + reach, border, high - 2 * reach))
        if not clear_inside:
            onto.fill(fill, (x + reach, y + border, wide - 2 * reach, high - 2 * border))
            for left in (x + border, far):
                onto.fill(fill, (left, y + reach, reach - border, high - 2 * reach))
        corners = self._corners(reach, radius, fill, border, line)
        onto.blits(
            [
                (corners, (x, y), (0, 0, reach, reach)),
                (corners, (far, y), (reach, 0, reach, reach)),
                (corners, (x, low), (0, reach, reach, reach)),
                (corners, (far, low), (reach, reach, reach, reach)),
            ],
            False,
        )

    def _corners(self, reach: int, radius: int, fill: Ink, border: int, line: Colour) -> pygame.Surface:
        def make() -> pygame.Surface:
            side = reach * 2 * FINE
            big = clear((side, side), line if border else fill[:3])
            _rounded(big, big.get_rect(), radius * FINE, fill, border * FINE, line)
            return scaled(big, (reach * 2, reach * 2))

        return self._kept.get(("corners", reach, radius, fill, border, line), make, (reach * 2, reach * 2))

    def disc(self, side: int, fill: Ink, border: int = 0, line: Colour = (0, 0, 0)) -> pygame.Surface:
        """A filled circle of *side* pixels across."""
        return self.box((side, side), side // 2, fill, border, line)

    def ring(self, size: tuple[int, int], radius: int, width: int, colour: Colour, ink: Colour) -> pygame.Surface:
        """The focus ring: a line of *colour* between two of *ink*, clear inside, so that it shows on any ground."""

        def make() -> pygame.Surface:
            wide, high = size
            big = clear((wide * 2, high * 2), ink)
            frame = big.get_rect()
            thin = max(1, width // 3) * 2
            for inset, inner in ((0, ink), (thin, colour), (thin + width * 2, ink), (thin * 2 + width * 2, None)):
                rect = frame.inflate(-2 * inset, -2 * inset)
                corner = max(0, radius * 2 - inset)
                pygame.draw.rect(big, (*ink, 0) if inner is None else inner, rect, border_radius=corner)
            return scaled(big, size)

        return self._kept.get(("ring", size, radius, width, colour, ink), make, size)

    def dots(
        self,
        onto: pygame.Surface,
        rect: pygame.Rect,
        colour: Colour,
        step: int,
        upward: bool = True,
        alpha: int = 255,
    ) -> None:
        """Dots over *rect* that grow from nothing: printed shade, strongest at the bottom (not *upward*: at the top).

        What repeats itself is kept once: a shade as wide as the window would take 5 MB at 1920x1080.
        """
        size = (min(rect.width, step * -(-STRIP // step)), rect.height)
        strip = self._dots(size, colour, step, upward)
        parts = [
            ((x, rect.top), (0, 0, min(size[0], rect.right - x), rect.height))
            for x in range(rect.left, rect.right, max(1, size[0]))
        ]
        if alpha < 255:
            strip = strip.copy()  # the other thread may be drawing with it
            strip.set_alpha(alpha)
        onto.blits([(strip, at, area) for at, area in parts], False)

    def _dots(self, size: tuple[int, int], colour: Colour, step: int, upward: bool) -> pygame.Surface:
        def make() -> pygame.Surface:
            wide, high = max(1, size[0]), max(1, size[1])

            def paint(band: pygame.Surface, top: int) -> None:
                band.fill((*colour, 0))
                first = max(0, (top - step) // step)
                for row in range(first, (min(high * 2, top + band.get_height()) + 2 * step) // step):
                    share = row * step / (high * 2)
                    radius = (share if upward else 1 - share) * step * 0.92
                    if radius > 0.8:
                        for x in range((row % 2) * step - 2 * step, wide * 2 + 2 * step, step * 2):
                            pygame.draw.circle(band, colour, (x, row * step - top), radius)

            return halved(pygame.Surface((wide, high), pygame.SRCALPHA, 32), paint)

        return self._kept.get(("dots", size, colour, step, upward), make, size)

    def gradient(self, size: tuple[int, int], first: Colour, second: Colour) -> pygame.Surface:
        """From *first* at the left to *second* at the right."""

        def make() -> pygame.Surface:
            line = pygame.Surface((2, 1), 0, 32)
            line.set_at((0, 0), first)
            line.set_at((1, 0), second)
            return pygame.transform.smoothscale(line, (max(1, size[0]), max(1, size[1])))

        return self._kept.get(("gradient", size, first, second), make, size)

    def icon(self, name: str, side: int, colour: Colour, ground: Colour = (255, 255, 255)) -> pygame.Surface:
        """A little picture in *colour*; *ground* fills what is cut out of it. An unknown name is a dot."""

        def make() -> pygame.Surface:
            big = clear((24 * ICON_FINE, 24 * ICON_FINE), colour)
            ICONS.get(name, _dot)(_Pen(big, colour, ground))
            return scaled(big, (side, side))

        return self._kept.get(("icon", name, side, colour, ground), make, (side, side))

    def turned(
        self,
        key: tuple[object, ...],
        angle: float,
        make: Callable[[], pygame.Surface],
        flat: tuple[int, int] | None = None,
    ) -> pygame.Surface:
        """What *make* draws, turned by *angle* degrees against the clock, with smooth edges.

        *flat* is its size, if it writes no letters and may be drawn by another thread; else only the turning, which is
        most of the work, is left to that one.
        """
        whole = ("turned", angle, *key)
        if flat is None and self._kept.plans and whole not in self._kept:
            drawn = make()
            if isinstance(drawn, Blank):  # of a picture that has been ordered
                return Blank(turned_size(drawn.get_size(), angle))
            flat, make = drawn.get_size(), lambda: drawn
        draw = make
        size = None if flat is None else turned_size(flat, angle)
        return self._kept.get(whole, lambda: _turned(draw(), angle), size)


def turned_size(size: tuple[int, int], angle: float) -> tuple[int, int]:
    """The size of a picture of *size* when it has been `turned`: `rotozoom`'s own sum, to the pixel or nearly."""
    x, y = (size[0] + 6) / 2, (size[1] + 6) / 2
    across, down = abs(cos(angle * pi / 180)), abs(sin(angle * pi / 180))
    return 2 * max(1, ceil(x * across + y * down)), 2 * max(1, ceil(x * down + y * across))


def _turned(flat: pygame.Surface, angle: float) -> pygame.Surface:
    # Turned edges are smooth only where something clear lies beside them.
    edge = flat.get_at((flat.get_width() // 2, 1))
    padded = clear((flat.get_width() + 6, flat.get_height() + 6), (edge.r, edge.g, edge.b))
    padded.fill((0, 0, 0, 0), (3, 3, *flat.get_size()))
    padded.blit(flat, (3, 3), special_flags=pygame.BLEND_RGBA_ADD)  # onto nothing: an exact copy
    return pygame.transform.rotozoom(padded, angle, 1.0)


def _rounded(surface: pygame.Surface, rect: pygame.Rect, radius: int, fill: Ink, border: int, line: Colour) -> None:
    if border:
        pygame.draw.rect(surface, line, rect, border_radius=radius)
        rect = rect.inflate(-2 * border, -2 * border)
        radius = max(0, radius - border)
    pygame.draw.rect(surface, fill, rect, border_radius=radius)


# --- icons ----------------------------------------------------------------------------------------
# On a grid of 24 by 24, lines 2.4 wide. No text face has all of these signs, so they are art.

ICON_FINE = 8
_LINE = 2.6
Point = tuple[float, float]


class _Pen:
    """Draws on the grid."""

    def __init__(self, surface: pygame.Surface, colour: Colour, ground: Colour) -> None:
        self.surface, self.colour, self.ground = surface, colour, ground

    def line(self, *points: Point, width: float = _LINE, colour: Colour | None = None) -> None:
        colour = colour or self.colour
        for first, second in pairwise(points):
            start, end = pygame.Vector2(first) * ICON_FINE, pygame.Vector2(second) * ICON_FINE
            along = end - start
            if along.length() > 0:
                side = along.normalize().rotate(90) * (width * ICON_FINE / 2)
                pygame.draw.polygon(self.surface, colour, (start + side, end + side, end - side, start - side))
        for point in points:
            self.dot(point, width / 2, colour)

    def dot(self, at: Point, radius: float, colour: Colour | None = None) -> None:
        middle = (at[0] * ICON_FINE, at[1] * ICON_FINE)
        pygame.draw.circle(self.surface, colour or self.colour, middle, radius * ICON_FINE)

    def shape(self, *points: Point, colour: Colour | None = None) -> None:
        pygame.draw.polygon(self.surface, colour or self.colour, [(x * ICON_FINE, y * ICON_FINE) for x, y in points])

    def arc(self, middle: Point, radius: float, start: float, end: float, width: float = _LINE) -> None:
        """From *start* to *end* degrees, clockwise from the right."""
        steps = max(4, round(abs(end - start) / 10))
        turns = [(start + (end - start) * i / steps) * pi / 180 for i in range(steps + 1)]
        self.line(*((middle[0] + radius * cos(t), middle[1] + radius * sin(t)) for t in turns), width=width)

    def box(self, x: float, y: float, wide: float, high: float, radius: float, colour: Colour | None = None) -> None:
        rect = pygame.Rect(round(x * ICON_FINE), round(y * ICON_FINE), round(wide * ICON_FINE), round(high * ICON_FINE))
        pygame.draw.rect(self.surface, colour or self.colour, rect, border_radius=round(radius * ICON_FINE))


def _dot(pen: _Pen) -> None:
    pen.dot((12, 12), 4)


def _menu(pen: _Pen) -> None:
    for y in (6.5, 12, 17.5):
        pen.line((5, y), (19, y), width=2.8)


def _history(pen: _Pen) -> None:
    pen.arc((12.5, 12), 7.6, -150, 150)
    pen.shape((2.2, 6.0), (9.2, 6.6), (4.6, 12.4))
    pen.line((12.5, 7.8), (12.5, 12.4), (15.8, 14.4))


def _speaker(pen: _Pen) -> None:
    pen.shape((3, 9), (7, 9), (12.5, 4.4), (12.5, 19.6), (7, 15), (3, 15))


def _sound(pen: _Pen) -> None:
    _speaker(pen)
    pen.arc((12.2, 12), 4.4, -48, 48, 2.2)
    pen.arc((12.2, 12), 8.2, -48, 48, 2.2)


def _mute(pen: _Pen) -> None:
    _speaker(pen)
    pen.line((15.6, 9), (21, 15), width=2.4)
    pen.line((21, 9), (15.6, 15), width=2.4)


def _language(pen: _Pen) -> None:
    pen.dot((12, 12), 9.6)
    pen.dot((12, 12), 7.4, pen.ground)
    pen.line((12, 3), (12, 21), width=1.8)
    pen.line((3, 12), (21, 12), width=1.8)
    for side in (-1, 1):
        points = [(12 + side * 4.6 * cos(t * pi / 20), 12 + 9 * sin(t * pi / 20)) for t in range(-10, 11)]
        pen.line(*points, width=1.8)


def _back(pen: _Pen) -> None:
    pen.line((19.5, 12), (5.5, 12), width=3)
    pen.line((11.5, 5.6), (5, 12), (11.5, 18.4), width=3)


def _left(pen: _Pen) -> None:
    pen.shape((16, 4), (16, 20), (6, 12))
    pen.line((16, 4), (16, 20), (6, 12), (16, 4), width=1.6)


def _right(pen: _Pen) -> None:
    pen.shape((8, 4), (8, 20), (18, 12))
    pen.line((8, 4), (8, 20), (18, 12), (8, 4), width=1.6)


def _down(pen: _Pen) -> None:
    pen.shape((4, 8), (20, 8), (12, 18))
    pen.line((4, 8), (20, 8), (12, 18), (4, 8), width=1.6)


def _up(pen: _Pen) -> None:
    pen.shape((4, 16), (20, 16), (12, 6))
    pen.line((4, 16), (20, 16), (12, 6), (4, 16), width=1.6)


def _play(pen: _Pen) -> None:
    pen.shape((7, 4), (7, 20), (20, 12))
    pen.line((7, 4), (7, 20), (20, 12), (7, 4), width=1.4)


def _mic(pen: _Pen) -> None:
    pen.box(8.6, 2.4, 6.8, 12, 3.4)
    pen.arc((12, 11), 7, 0, 180, 2.2)
    pen.line((12, 18), (12, 21.5), width=2.2)
    pen.line((8.4, 21.5), (15.6, 21.5), width=2.2)


def _photo(pen: _Pen) -> None:
    pen.box(2, 4, 20, 16, 2.4)
    pen.box(4, 6, 16, 12, 1.2, pen.ground)
    pen.dot((8.4, 9.6), 1.9)
    pen.shape((4, 18), (10.4, 12), (13.4, 15), (16.2, 11.4), (20, 16), (20, 18))


def _pin(pen: _Pen) -> None:
    pen.dot((12, 9.4), 7)
    pen.shape((5.6, 12), (18.4, 12), (12, 22.4))
    pen.dot((12, 9.2), 2.9, pen.ground)


def _document(pen: _Pen) -> None:
    pen.shape((5, 2), (14.4, 2), (19.4, 7), (19.4, 22), (5, 22))
    pen.shape((13.6, 3.4), (18.2, 8), (13.6, 8), colour=pen.ground)
    for y in (11.4, 14.6, 17.8):
        pen.line((8, y), (16.4, y), width=1.5, colour=pen.ground)


def _check(pen: _Pen) -> None:
    pen.line((4.5, 12.8), (9.8, 18), (19.5, 6.4), width=3.4)


def _heart(pen: _Pen) -> None:
    points = [
        (12 + 0.58 * 16 * sin(t) ** 3, 11.4 - 0.58 * (13 * cos(t) - 5 * cos(2 * t) - 2 * cos(3 * t) - cos(4 * t)))
        for t in (i * pi / 30 for i in range(60))
    ]
    pen.shape(*points)


def _star(pen: _Pen) -> None:
    points = []
    for i in range(10):
        reach, turn = (10.6 if i % 2 == 0 else 4.5), i * pi / 5 - pi / 2
        points.append((12 + reach * cos(turn), 12.6 + reach * sin(turn)))
    pen.shape(*points)


def _bean(pen: _Pen) -> None:
    """A red bean, as players of lotería put on their boards: a kidney on its side, with a glint."""
    points = []
    for i in range(72):
        turn = i * pi / 36
        reach = 7.2 - 2.6 * exp(-(((turn - pi / 2 + pi) % (2 * pi) - pi) ** 2) / 0.22)  # the hollow is below
        points.append((12 + 1.42 * reach * cos(turn), 11.6 + reach * sin(turn)))
    tilted = [(12 + (x - 12) * 0.94 + (y - 12) * 0.34, 12 - (x - 12) * 0.34 + (y - 12) * 0.94) for x, y in points]
    pen.shape(*tilted)
    pen.line((6.6, 9.9), (8.2, 8.1), (10.6, 7.4), width=1.5, colour=pen.ground)


def _note(pen: _Pen) -> None:
    pen.dot((8, 18), 3.6)
    pen.line((10.6, 18), (10.6, 4.4), (18.6, 3), (18.6, 8), width=2.2)


def _lock(pen: _Pen) -> None:
    pen.arc((12, 9), 4.6, 180, 360, 2.4)
    pen.line((7.4, 9), (7.4, 12), width=2.4)
    pen.line((16.6, 9), (16.6, 12), width=2.4)
    pen.box(4.6, 10.8, 14.8, 10.4, 2)


def _moon(pen: _Pen) -> None:
    pen.dot((11, 12), 9.4)
    pen.dot((15.4, 9.6), 7.6, pen.ground)


def _sun(pen: _Pen) -> None:
    for i in range(12):
        turn = i * pi / 6
        pen.shape(
            (12 + 11.4 * cos(turn), 12 + 11.4 * sin(turn)),
            (12 + 6.4 * cos(turn + 0.24), 12 + 6.4 * sin(turn + 0.24)),
            (12 + 6.4 * cos(turn - 0.24), 12 + 6.4 * sin(turn - 0.24)),
        )
    pen.dot((12, 12), 5.6)


def _phone(pen: _Pen) -> None:
    pen.box(6, 1, 12, 22, 2.6)
    pen.box(7.8, 4, 8.4, 14.6, 0.8, pen.ground)
    pen.dot((12, 20.6), 1.1, pen.ground)


def _comment(pen: _Pen) -> None:
    pen.box(2, 3, 20, 14.4, 5)
    pen.shape((5.4, 15), (12.4, 16), (6, 22.4))
    pen.box(4.2, 5.2, 15.6, 10, 3.2, pen.ground)


def _warning(pen: _Pen) -> None:
    pen.shape((12, 2), (22.4, 21), (1.6, 21))
    pen.line((12, 8.6), (12, 14), width=2.4, colour=pen.ground)
    pen.dot((12, 17.8), 1.5, pen.ground)


def _ticks(pen: _Pen) -> None:
    pen.line((1.5, 13), (5.6, 17.4), (13.4, 7.4), width=2.2)
    pen.line((10.4, 15.6), (12.2, 17.4), (22, 7.4), width=2.2)


def _hourglass(pen: _Pen) -> None:
    pen.line((5.4, 3), (18.6, 3), width=2.6)
    pen.line((5.4, 21), (18.6, 21), width=2.6)
    pen.line((7, 4), (7, 7.4), (12, 12), (17, 7.4), (17, 4), width=2)
    pen.line((7, 20), (7, 16.6), (12, 12), (17, 16.6), (17, 20), width=2)
    pen.shape((8.6, 7.6), (15.4, 7.6), (12, 11))
    pen.shape((8, 20), (16, 20), (12, 15.4))


def _plus(pen: _Pen) -> None:
    pen.line((12, 4), (12, 20), width=3.6)
    pen.line((4, 12), (20, 12), width=3.6)


def _person(pen: _Pen) -> None:
    pen.dot((12, 7.6), 5)
    pen.box(3, 14, 18, 14, 7)
    pen.shape((3, 23), (21, 23), (21, 20), (3, 20))


def _home(pen: _Pen) -> None:
    pen.shape((12, 2.4), (22.4, 12), (1.6, 12))
    pen.box(4.6, 10.6, 14.8, 11, 1.4)
    pen.box(9.8, 14.4, 4.4, 7.4, 0.8, pen.ground)


def _send(pen: _Pen) -> None:
    pen.shape((2.6, 3.4), (22.4, 12), (2.6, 20.6), (5.6, 12))
    pen.line((5.4, 12), (13, 12), width=1.8, colour=pen.ground)


def _share(pen: _Pen) -> None:
    pen.shape((13, 3.6), (22.4, 11), (13, 18.4))
    pen.line((14, 11), (9, 11.4), (4.4, 15), (2.6, 20), width=3.6)


def _spark(pen: _Pen) -> None:
    points = []
    for i in range(8):
        reach, turn = (11 if i % 2 == 0 else 3.6), i * pi / 4 - pi / 2
        points.append((12 + reach * cos(turn), 12 + reach * sin(turn)))
    pen.shape(*points)


def _cup(pen: _Pen) -> None:
    pen.box(4, 9, 12, 11, 3)
    pen.arc((16.4, 13.4), 3.4, -90, 90, 2)
    pen.line((7.6, 6), (8.6, 3.4), width=1.8)
    pen.line((12, 6), (13, 3.4), width=1.8)


def _call(pen: _Pen) -> None:
    pen.line((5, 5.6), (6.4, 11), (13, 17.6), (18.4, 19), width=4.4)
    pen.line((4.8, 5.2), (8.2, 8), width=5)
    pen.line((16, 15.8), (18.8, 19.2), width=5)


def _pause(pen: _Pen) -> None:
    pen.box(5.4, 4, 4.8, 16, 1.2)
    pen.box(13.8, 4, 4.8, 16, 1.2)


def _block(pen: _Pen) -> None:
    pen.box(3, 3, 18, 18, 0)
    for x, y in ((6, 6), (13, 9), (8, 14), (15, 15)):
        pen.box(x, y, 3.4, 3.4, 0, pen.ground)


def _pixelheart(pen: _Pen) -> None:
    for y, row in enumerate(("0110110", "1111111", "1111111", "0111110", "0011100", "0001000")):
        for x, bit in enumerate(row):
            if bit == "1":
                pen.box(1.5 + x * 3, 3 + y * 3, 3.1, 3.1, 0)


def _ban(pen: _Pen) -> None:
    pen.arc((12, 12), 8.6, 0, 360, 2.6)
    pen.line((6, 6), (18, 18), width=2.6)


def _reply(pen: _Pen) -> None:
    pen.shape((11, 4), (2.4, 11), (11, 18))
    pen.line((10, 11), (15.4, 11.6), (19.6, 15), (21, 20), width=3.2)


def _tick(pen: _Pen) -> None:
    pen.line((5, 13), (10, 17.8), (19.4, 6.8), width=2.4)


def _badge(pen: _Pen) -> None:
    for i in range(8):
        pen.dot((12 + 6.6 * cos(i * pi / 4), 12 + 6.6 * sin(i * pi / 4)), 4)
    pen.dot((12, 12), 7)
    pen.line((7.6, 12.4), (10.8, 15.6), (16.6, 8.8), width=2.4, colour=pen.ground)


def _coin(pen: _Pen) -> None:
    pen.dot((12, 12), 10)
    pen.dot((12, 12), 7.6, pen.ground)
    pen.dot((12, 12), 6.2)
    pen.line((12, 6.4), (12, 17.6), width=1.6, colour=pen.ground)
    pen.line((14.6, 8.8), (10.2, 8.8), (9.6, 11), (14.2, 13), (13.8, 15.2), (9.2, 15.2), width=1.6, colour=pen.ground)


def _clock(pen: _Pen) -> None:
    pen.arc((12, 12), 8.8, 0, 360, 2.4)
    pen.line((12, 7), (12, 12.4), (15.6, 14.4), width=2.2)


def _bell(pen: _Pen) -> None:
    pen.dot((12, 9.4), 6)
    pen.shape((6, 9), (18, 9), (20.4, 17.6), (3.6, 17.6))
    pen.dot((12, 19.6), 2.4)
    pen.line((12, 2.4), (12, 5), width=2.2)


def _film(pen: _Pen) -> None:
    pen.box(2, 4, 20, 16, 2.4)
    for y in (6, 11, 16):
        pen.box(3.6, y, 2.4, 2.4, 0.4, pen.ground)
        pen.box(18, y, 2.4, 2.4, 0.4, pen.ground)
    pen.shape((9.6, 8.2), (9.6, 15.8), (16, 12), colour=pen.ground)


def _lifebuoy(pen: _Pen) -> None:
    for quarter in range(4):  # the bands of the ring, between its two edges
        middle = 45 + quarter * 90
        pen.arc((12, 12), 7, middle - 14, middle + 14, 3.4)
    pen.arc((12, 12), 9.4, 0, 360, 1.6)
    pen.arc((12, 12), 4.4, 0, 360, 1.6)


def _exit(pen: _Pen) -> None:
    pen.line((13, 3), (4, 3), (4, 21), (13, 21))
    pen.line((9, 12), (21, 12))
    pen.line((16, 7), (21, 12), (16, 17))


ICONS: dict[str, Callable[[_Pen], None]] = {
    "lifebuoy": _lifebuoy,
    "exit": _exit,
    "ban": _ban,
    "reply": _reply,
    "tick": _tick,
    "badge": _badge,
    "coin": _coin,
    "clock": _clock,
    "bell": _bell,
    "film": _film,
    "menu": _menu,
    "history": _history,
    "sound": _sound,
    "mute": _mute,
    "language": _language,
    "back": _back,
    "left": _left,
    "right": _right,
    "up": _up,
    "down": _down,
    "play": _play,
    "mic": _mic,
    "photo": _photo,
    "pin": _pin,
    "document": _document,
    "check": _check,
    "bean": _bean,
    "heart": _heart,
    "star": _star,
    "note": _note,
    "lock": _lock,
    "moon": _moon,
    "sun": _sun,
    "phone": _phone,
    "warning": _warning,
    "comment": _comment,
    "ticks": _ticks,
    "hourglass": _hourglass,
    "plus": _plus,
    "person": _person,
    "home": _home,
    "send": _send,
    "share": _share,
    "spark": _spark,
    "cup": _cup,
    "call": _call,
    "pause": _pause,
    "block": _block,
    "pixelheart": _pixelheart,
}
