"""A surface with a unit, a clock and a memory of what can be pressed: what a page needs in order to draw itself.

Pages work in real pixels and ask `px` for the pixels of design units, so that text and art are sharp at every size.
The page fills the window whatever its shape: the unit follows the shorter side, and the longer one has more room.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Literal

import pygame

from game.desktop import theme
from game.desktop.art import Pictures
from game.desktop.brush import Brush
from game.desktop.text import LEADING, Align, Laid, Typesetter, plain
from game.desktop.theme import AppColours, Colour, Palette
from game.stage.screen import Button, Figure, Manner, Screen

Anchor = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a button can be touched. *part* is "less" or "more" for the two arrows of a setting."""

    rect: pygame.Rect
    id: str
    part: Literal["", "less", "more"] = ""


@dataclass(slots=True)
class Typing:
    """A text that is typing out: where it stands, how much of it is up."""

    key: str
    laid: Laid
    x: int
    y: int
    shown: int
    pace: float


@dataclass(frozen=True, slots=True)
class Rolling:
    """A part of the page that can be painted again alone when its list has been scrolled."""

    rect: pygame.Rect
    view: pygame.Rect  # of the list in it
    draw: Callable[[], None]


@dataclass(slots=True)
class Block:
    """A piece of a column: its height in pixels, how to draw it, the button it is (or one that it holds: *part* is then
    the top and the height of that one in it)."""

    height: int
    draw: Callable[[pygame.Rect], None]
    id: str = ""
    gap: int = -1  # pixels before it; -1 for the column's own
    part: tuple[int, int] | None = None


class Clock:
    """Since when each thing has been on the screen. What is not asked for in a frame is forgotten after it."""

    def __init__(self) -> None:
        self.now = 0.0
        self._born: dict[str, float] = {}
        self._seen: set[str] = set()
        self._ended = False

    def begin(self, now: float) -> None:
        """A frame begins."""
        self.now = now
        self._seen.clear()

    def end(self) -> None:
        """A frame is done."""
        if len(self._seen) != len(self._born):
            self._born = {key: born for key, born in self._born.items() if key in self._seen}

    def age(self, key: str) -> float:
        """Seconds that *key* has been here; 0.0 in its first frame."""
        self._seen.add(key)
        return self.now - self._born.setdefault(key, -1e9 if self._ended else self.now)

    def restart(self, key: str) -> None:
        """*key* begins anew when next asked for."""
        self._born.pop(key, None)

    def finish(self) -> None:
        """Whatever is going on is over."""
        self._born = dict.fromkeys(self._born, -1e9)

    def copy(self, ended: bool) -> Clock:
        """A clock of the same moment, to try things on; with *ended*, everything on it has been here for long."""
        other = Clock()
        other.now = self.now
        if not ended:
            other._born = dict(self._born)
        other._ended = ended
        return other


@dataclass(slots=True)
class Roll:
    """A list that goes on by itself: it stood at *base* (dp) at *since* (seconds) and goes *pace* dp a second.

    *since* is None until the next frame, when something was done to it between two.
    """

    base: float
    since: float | None
    usual: float
    pace: float

    def at(self, now: float) -> float:
        """Where it stands at *now*, in dp; the end of it is not known here."""
        return self.base if self.since is None else self.base + self.pace * max(0.0, now - self.since)


class Scrolls:
    """How far each list is scrolled, in dp from its anchor, and the views of the present frame."""

    def __init__(self) -> None:
        self._offset: dict[str, float] = {}
        self.views: list[tuple[pygame.Rect, str, float]] = []  # rect, key, furthest offset
        self.unit = 1.0
        self.anchors: dict[str, Anchor] = {}
        self.focus_moved = True
        self.now = 0.0
        self.rolls: dict[str, Roll] = {}  # what goes on by itself on this page

    def roll(self, key: str, pace: float, wait: float) -> Roll:
        """Let the list of *key* go on by itself from its beginning, after *wait* seconds; how it goes."""
        if key not in self.rolls:
            self.rolls[key] = Roll(0.0, self.now + wait, pace, pace)
        roll = self.rolls[key]
        if roll.since is None:
            roll.since = self.now
        self._offset[key] = roll.at(self.now)
        return roll

    def hurry(self, times: float) -> bool:
        """Let what goes on by itself go at so many *times* its pace (0.0: hold it), or at its own if it does so now.

        False where nothing does.
        """
        for key, roll in self.rolls.items():
            pace = roll.usual * times
            roll.base, roll.since = self._offset.get(key, 0.0), None
            roll.pace = roll.usual if roll.pace == pace else pace
        return bool(self.rolls)

    def place(
        self,
        key: str,
        view: pygame.Rect,
        content: int,
        anchor: Anchor,
        focus: tuple[int, int] | None,
        first: int = 0,
    ) -> int:
        """Pixels of *content* that stand above *view*. *focus* is the top and bottom of what must be seen.

        *first* is the pixels from its anchor at which a list stands that was never seen before.
        """
        self._offset.setdefault(key, first / self.unit)
        limit = max(0, content - view.height)
        self.views.append((view.copy(), key, limit / self.unit))
        self.anchors[key] = anchor
        offset = min(limit, round(self._offset.get(key, 0.0) * self.unit))
        above = offset if anchor == "start" else limit - offset
        if focus and self.focus_moved:
            if focus[1] - focus[0] > view.height:
                above = min(limit, focus[0])
            elif focus[0] < above:
                above = max(0, focus[0] - (view.height // 5 if focus[0] > view.height // 5 else focus[0]))
            elif focus[1] > above + view.height:
                above = min(limit, focus[1] - view.height + min(view.height // 5, 60))
        self._offset[key] = (above if anchor == "start" else limit - above) / self.unit
        return above

    def move(self, key: str, limit: float, dp: float) -> bool:
        """Move the content of *key* up by *dp*; False at the end of it."""
        before = self._offset.get(key, 0.0)
        step = dp if self.anchors.get(key, "start") == "start" else -dp
        self._offset[key] = max(0.0, min(limit, before + step))
        if key in self.rolls:  # it goes on from where it was brought
            self.rolls[key].base, self.rolls[key].since = self._offset[key], None
        return self._offset[key] != before


class Canvas:
    """One frame on its way to a surface."""

    def __init__(
        self,
        surface: pygame.Surface,
        screen: Screen,
        pictures: Pictures,
        brush: Brush,
        typesetter: Typesetter,
        clock: Clock,
        scrolls: Scrolls,
    ) -> None:
        self.surface = surface
        self.area = surface.get_rect()
        self.unit = unit_of(surface.get_size())
        self.manner: Manner = screen.manner
        self.palette: Palette = theme.palette(screen.manner.contrast)
        self.focus = screen.focus
        self.pictures, self.brush, self.typesetter, self.clock, self.scrolls = (
            pictures, brush, typesetter, clock, scrolls,
        )  # fmt: skip
        self.hits: list[Hit] = []
        self.moving = False
        self.revealing = False
        self.next_at = inf  # when a slow motion takes its next step
        self.leaving: tuple[Figure, ...] = ()  # who has just gone
        self.before: tuple[Figure, ...] = ()  # everybody who was there then
        self.typing: Typing | None = None
        self.jolt = (0, 0)  # pixels by which the camera is off its place
        self.rolling: Rolling | None = None
        self.spots: dict[str, pygame.Rect] = {}  # where each line stands that can be marked, by its key
        self.grid: list[list[tuple[str, int]]] = []  # rows of buttons and their middles: up and down go from row to row
        self.faces: list[pygame.Rect] = []  # of the figures painted so far: what stands over the page leaves them free
        self.corner = pygame.Rect(self.area.right, 0, 0, 0)  # what the corner icons take
        self.ribbon = 0  # how far down a ribbon at the left reaches, where it stands beside the corner
        scrolls.views.clear()
        scrolls.unit = self.unit
        scrolls.now = clock.now

    # --- units ------------------------------------------------------------------------------------

    def px(self, dp: float) -> int:
        """Pixels for *dp*; at least 1 for anything that is there at all."""
        return max(1, round(dp * self.unit)) if dp > 0 else round(dp * self.unit)

    @property
    def wide(self) -> float:
        """Width in dp; 640 at least."""
        return self.area.width / self.unit

    @property
    def high(self) -> float:
        """Height in dp."""
        return self.area.height / self.unit

    def letter(self, dp: float, display: bool = False) -> int:
        """Pixels for text of *dp*, as large as the player wants it. *display* text is large as it is: it grows less."""
        grow = 1 + (self.manner.scale - 1) * 0.35 if display else self.manner.scale
        if display:  # and in a narrow window it must not eat the page
            grow *= min(1.0, max(0.45, min(self.wide / 1100, self.high / 620)))
        return max(9, round(dp * self.unit * grow))

    def lay(
        self,
        text: str,
        family: str,
        dp: float,
        colour: Colour,
        width: int,
        *,
        align: Align = "left",
        leading: float = LEADING,
        weight: str = "",
        balance: bool = False,
        max_lines: int = 0,
        display: bool = False,
        outline: int = 0,
    ) -> Laid:
        """A text of *dp* in at most *width* pixels, in the player's size."""
        return self.typesetter.lay(
            text, family, self.letter(dp, display), colour, width, align=align, leading=leading, weight=weight,
            balance=balance, max_lines=max_lines, outline=outline, face=self.manner.face,
        )  # fmt: skip

    # --- time -------------------------------------------------------------------------------------

    def progress(self, key: str, seconds: float, delay: float = 0.0) -> float:
        """How far a motion that began with *key* has come, 0.0 to 1.0, quick at first and gentle at its end."""
        age = self.clock.age(key) - delay
        if self.manner.still or age >= seconds:
            return 1.0
        self.moving = True
        left = 1 - max(0.0, age) / seconds
        return 1 - left * left * left

    def slowly(self, key: str, seconds: float, steps: int, delay: float = 0.0) -> float:
        """How far a slow motion has come, 0.0 to 1.0 in *steps*: between two of them nothing is painted."""
        age = self.clock.age(key) - delay
        if self.manner.still or age >= seconds:
            return 1.0
        step = int(max(0.0, age) / seconds * steps)
        self.next_at = min(self.next_at, self.clock.now - age + (step + 1) * seconds / steps)
        return step / steps

    def roll(self, key: str, pace: float, wait: float) -> None:
        """The list of *key* goes on by itself, *pace* dp a second after *wait* seconds, but not with less motion."""
        if not self.manner.still:
            self.scrolls.roll(key, pace, wait)

    def rolled(self, key: str) -> None:
        """The list of *key* has been painted: tell when it has to be painted again, which is a pixel later."""
        roll = self.scrolls.rolls.get(key)
        limit = next((limit for _, k, limit in self.scrolls.views if k == key), 0.0)
        if roll is None or roll.since is None or roll.pace <= 0 or self.manner.still:
            return
        here = roll.at(self.clock.now)
        if here < limit:
            pixel = (int(here * self.unit + 0.5) + 0.5) / self.unit
            self.next_at = min(self.next_at, roll.since + max(0.0, pixel - roll.base) / roll.pace)

    # --- drawing ----------------------------------------------------------------------------------

    def hit(self, rect: pygame.Rect, button: str, part: Literal["", "less", "more"] = "") -> None:
        """*rect* presses *button*; what is clipped away cannot be pressed."""
        seen = rect.clip(self.surface.get_clip()).clip(self.area)
        if seen.width > 2 and seen.height > 2:
            self.hits.append(Hit(seen, button, part))

    def spot(self, rect: pygame.Rect, key: str) -> None:
        """The line *key* stands in *rect*; what is clipped away of it cannot be pressed."""
        seen = rect.clip(self.surface.get_clip()).clip(self.area)
        if seen.width > 2 and seen.height > 2:
            self.spots[key] = seen

    def bean(self, side: int, middle: tuple[int, int]) -> None:
        """The lotería bean of a line that was marked, with its centre at *middle*."""
        colours = self.palette
        red = colours.plate if self.manner.contrast else theme.BEAN
        out = side + 2 * self.px(5)
        disc = self.brush.disc(out, colours.paper, self.px(3), colours.ink)
        self.surface.blit(disc, disc.get_rect(center=middle))
        self.icon("bean", side, red, middle, colours.paper)

    def panel(
        self,
        rect: pygame.Rect,
        fill: Colour | None = None,
        *,
        radius: float = 18,
        border: float = theme.EDGE,
        line: Colour | None = None,
        shadow: float = 7,
    ) -> None:
        """A sheet of paper with an ink outline and a hard printed shadow."""
        colours = self.palette
        corner = self.px(radius)
        if shadow and colours.shadow:
            off = self.px(shadow)
            self.brush.lay(self.surface, rect.move(off, off), corner, colours.ink)
        paper = colours.paper if fill is None else fill
        self.brush.lay(self.surface, rect, corner, paper, self.px(border) if border else 0, line or colours.ink)

    def ring(self, rect: pygame.Rect, radius: float = 18) -> None:
        """The focus ring round *rect*."""
        out = self.px(theme.RING + 3)
        around = rect.inflate(2 * out, 2 * out)
        colours = self.palette
        self.surface.blit(
            self.brush.ring(around.size, self.px(radius) + out, self.px(theme.RING), colours.focus, colours.ink), around
        )

    def icon(self, name: str, side: int, colour: Colour, middle: tuple[int, int], ground: Colour | None = None) -> None:
        """A little picture with its centre at *middle*."""
        image = self.brush.icon(name, side, colour, ground or self.palette.paper)
        self.surface.blit(image, image.get_rect(center=middle))

    def title(
        self, text: str, dp: float, middle_x: int, top: int, width: int, align: Align = "centre", family: str = "title"
    ) -> int:
        """A big title with an ink outline and a printed shadow; its height in pixels."""
        colours = self.palette
        dp = self.unbroken(text, family, dp, width)
        edge = max(2, round(self.letter(dp, True) * 0.055))
        front = self.lay(
            text, family, dp, colours.title, width, align=align, leading=1.12, balance=True, display=True,
        )  # fmt: skip
        behind = self.lay(
            text, family, dp, colours.ink, width, align=align, leading=1.12, balance=True, display=True, outline=edge
        )
        left = middle_x if align == "left" else middle_x - width // 2
        if colours.shadow:
            for step in (edge, edge * 2):
                behind.draw(self.surface, left + step, top + step)
        behind.draw(self.surface, left, top)
        front.draw(self.surface, left, top)
        return front.height

    def unbroken(self, text: str, family: str, dp: float, width: int) -> float:
        """*dp*, or as much of it as lets the longest word of a display text stand in *width* pixels unbroken."""
        words = plain(text).split()
        longest = max(words, key=len, default="")
        while self.letter(dp, True) > 10 and self.lay(longest, family, dp, (0, 0, 0), width, display=True).lines > 1:
            dp *= 0.93
        return dp

    def over(
        self, text: str, family: str, dp: float, x: int, y: int, width: int, align: Align = "centre", weight: str = ""
    ) -> int:
        """Words over a picture: light, with an ink outline, so that any picture may be behind; their height."""
        front = self.lay(
            text, family, dp, self.palette.on_night, width, align=align, balance=True, weight=weight, leading=1.3
        )
        edge = max(2, self.letter(dp) // 7)
        behind = self.lay(
            text,
            family,
            dp,
            self.palette.ink,
            width,
            align=align,
            balance=True,
            weight=weight,
            leading=1.3,
            outline=edge,
        )
        behind.draw(self.surface, x, y)
        front.draw(self.surface, x, y)
        return front.height

    def dots(self, rect: pygame.Rect, colour: Colour, step: float = 11, upward: bool = True) -> None:
        """Halftone shade over *rect*, if the palette has any."""
        if self.palette.halftone and rect.width > 0 and rect.height > 0:
            self.brush.dots(self.surface, rect, colour, self.px(step), upward)

    def veil(self, rect: pygame.Rect, colour: Colour, alpha: int) -> None:
        """Lay *colour* over *rect*, *alpha* of 255 of it. In place: a sheet as large as the window would cost 5 ms."""
        left = 255 - alpha
        self.surface.fill((left, left, left), rect, special_flags=pygame.BLEND_RGB_MULT)
        over = tuple(c * alpha // 255 for c in colour)
        self.surface.fill(over, rect, special_flags=pygame.BLEND_RGB_ADD)

    def clipped(self, rect: pygame.Rect, draw: Callable[[], None]) -> None:
        """Run *draw* with nothing drawn outside *rect*."""
        before = self.surface.get_clip()
        self.surface.set_clip(rect.clip(before))
        try:
            draw()
        finally:
            self.surface.set_clip(before)

    # --- columns ----------------------------------------------------------------------------------

    def column(
        self,
        view: pygame.Rect,
        blocks: Sequence[Block],
        key: str,
        *,
        gap: int,
        anchor: Anchor = "start",
        middle: bool = False,
        bar: Colour | None = None,
    ) -> int:
        """Draw *blocks* one under the other in *view*; what does not fit scrolls. Returns the height of it all.

        *middle* centres what fits. *bar* is the colour of the scroll bar.
        """
        tops, total = [], 0
        for number, block in enumerate(blocks):
            total += (gap if block.gap < 0 else block.gap) if number else 0
            tops.append(total)
            total += block.height
        room = self.px(theme.RING * 2 + 2)  # rings and shadows stand out of their blocks
        if total > view.height:
            tops, total = [top + room for top in tops], total + 2 * room
        focus = next(
            (
                (top + begin - room, top + begin + high + room)
                for top, b in zip(tops, blocks, strict=True)
                for begin, high in [b.part if b.part and b.height + 2 * room > view.height else (0, b.height)]
                if b.id and b.id == self.focus
            ),
            None,
        )
        above = self.scrolls.place(key, view, total, anchor, focus)
        start = view.top - above + (max(0, view.height - total) // 2 if middle else 0)
        scrolling = total > view.height
        clip = view.inflate(2 * room, 0 if scrolling else 2 * room)

        def draw() -> None:
            for top, block in zip(tops, blocks, strict=True):
                rect = pygame.Rect(view.left, start + top, view.width, block.height)
                if rect.bottom > clip.top and rect.top < clip.bottom:
                    block.draw(rect)

        self.clipped(clip, draw)
        if scrolling:
            self.scroll_bar(view, above, total, bar or self.palette.soft)
        return total

    def scroll_bar(self, view: pygame.Rect, above: int, total: int, colour: Colour) -> None:
        """A thumb at the right of *view*: how much there is, and where this is."""
        thick = self.px(7)
        long = max(self.px(24), view.height * view.height // max(1, total))
        y = view.top + (view.height - long) * above // max(1, total - view.height)
        thumb = self.brush.box((thick, long), thick // 2, colour)
        self.surface.blit(thumb, (min(view.right + self.px(5), self.area.right - thick - 1), y))

    # --- shared words -----------------------------------------------------------------------------

    def avatar(self, look: str, side: int, at: tuple[int, int], name: str, ring: Colour | None = None) -> None:
        """A round head with its corner at *at*."""
        self.surface.blit(self.pictures.avatar(look, side, name, ring or self.palette.ink), at)

    def app(self, app: str) -> AppColours:
        """How an app on a phone looks for this player."""
        return theme.app_colours(app, self.manner.contrast)

    def is_focused(self, button: Button) -> bool:
        """True if the keyboard stands on *button*."""
        return bool(self.focus) and button.id == self.focus


def unit_of(size: tuple[int, int]) -> float:
    """Pixels for a dp in a window of *size*."""
    return max(theme.MIN_UNIT, min(size[0] / theme.DESIGN[0], size[1] / theme.DESIGN[1]))
