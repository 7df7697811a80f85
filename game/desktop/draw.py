"""Paints a Screen: the one door to the pages, and the keeper of everything that lasts longer than a frame.

What moves is a function of the time since it came: paint the same screen at the same time, and the same picture comes
out. While nothing but a line of text is typing out, a frame adds the new letters and touches nothing else; when nothing
moves, painting does nothing at all.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from math import inf, pi, sin
from typing import Any, Literal

import pygame

from game.desktop import (
    buttons,
    care,
    credits,
    episode,
    gallery,
    learning,
    pages,
    phone,
    scene,
    season,
    showcase,
    theme,
    titles,
)
from game.desktop.ahead import Blind, Studio
from game.desktop.art import Key, Order, Pictures, fade_over
from game.desktop.brush import Brush
from game.desktop.canvas import Canvas, Clock, Hit, Scrolls, Typing
from game.desktop.text import Typesetter
from game.stage.screen import Figure, Screen, Text

PAGES: dict[str, Callable[[Canvas, Screen], None]] = {
    "language": showcase.paint_language,
    "sound": showcase.paint_language,
    "title": showcase.paint_title,
    "stories": season.paint_stories,
    "ending": showcase.paint_ending,
    "chapter-end": episode.paint_chapter_end,
    "recap": episode.paint_recap,
    "titles": titles.paint_titles,
    "scene": scene.paint_scene,
    "phone": phone.paint_phone,
    "trust-map": pages.paint_trust_map,
    "saves": pages.paint_sheet,
    "notes": pages.paint_sheet,
    "credits": credits.paint_credits,
    "gallery": gallery.paint_gallery,
    "card": gallery.paint_card,
    "history": pages.paint_sheet,
    "settings": pages.paint_sheet,
    "pause": pages.paint_sheet,
    "trouble": pages.paint_sheet,
    "log": learning.paint_log,
    "map": learning.paint_map,
    "rehearsal": pages.paint_sheet,
    "help": care.paint_help,
    "sources": care.paint_help,
    "law": care.paint_help,
    "glossary": care.paint_help,
    "warning": care.paint_quiet,
    "told": care.paint_quiet,
    "sober": care.paint_quiet,
    "booster": care.paint_booster,
    "breath": care.paint_quiet,
}
FROZEN = ("chapter-end", "ending")  # these print the place anew, in one ink
PATIENCE = 0.4  # seconds that a new page waits for its pictures: longer, and a press seems to be lost
PLAY = ("titles", "recap", "scene", "phone", "trust-map")
Turn = Literal["fade", "flash", "wipe", "open"]  # ink comes, ink goes: the last two follow each other
BEFORE_PLAY = ("notes", "stories", "saves")


@dataclass(frozen=True, slots=True)
class Painted:
    """What was painted. *changed* is what differs from the frame before: None for all, () for nothing."""

    hits: tuple[Hit, ...]  # in focus order
    moving: bool  # another frame is needed soon
    revealing: bool  # words or messages are still coming: a press shows them all
    changed: tuple[pygame.Rect, ...] | None
    scrollable: tuple[pygame.Rect, ...] = ()

    def at(self, point: tuple[int, int]) -> Hit | None:
        """What a touch at *point* (pixels) presses."""
        return next((hit for hit in reversed(self.hits) if hit.rect.collidepoint(point)), None)


class Painter:
    """Paints screens, one after the other, onto one surface.

    *root* holds `assets/`; without one, `game.store.data_root()` says where it is. *named*: what is missing is named
    on the screen, for who writes; else a quiet stand-in is all that is seen of it.
    """

    def __init__(self, root: Any | None = None, named: bool = False) -> None:
        self.root = _data_root() if root is None else root
        self.pictures = Pictures(self.root, named)
        self.brush = Brush(self.pictures.kept)
        self.typesetter = Typesetter(self.pictures.fonts())
        self._clock = Clock()
        self._scrolls = Scrolls()
        self._last: Screen | None = None
        self._last_focus = ""
        self._size = (0, 0)
        self._painted = Painted((), False, False, None)
        self._typing: Typing | None = None
        self._page: tuple[str, ...] = ("", "", "", "")
        self._old: pygame.Surface | None = None  # the page that goes away
        self._spare: pygame.Surface | None = None
        self._turn: Turn = "fade"  # and how
        self._due = 0.0  # nothing moves before this moment
        self.patient = False  # a new page may wait for its pictures: in a window, where time goes on
        self._patience = 0.0  # until when this one does
        self._page_waits: Screen | None = None  # what was ordered for last
        self._leaving: tuple[Figure, ...] = ()
        self._before: tuple[Figure, ...] = ()
        self._stale = True
        self._rolled = False  # only the messages of a phone were scrolled since
        self.canvas: Canvas | None = None  # of the last whole frame; for tests too
        self.full_paints = 0  # for tests and for those who measure
        self.studio = Studio(lambda order: self.pictures.kept.ready(order))
        self._blind: Blind | None = None

    def paint(self, surface: pygame.Surface, screen: Screen, now: float) -> Painted:
        """Bring *surface* to what *screen* looks like at *now* (seconds, any start). *surface* keeps its pixels."""
        if screen.kind == "cover":
            return self._paint_cover(surface, screen)
        rolled, self._rolled = self._rolled, False
        same = screen is self._last and surface.get_size() == self._size and not self._stale
        if rolled:
            if same and not self._painted.moving and not self._painted.revealing:
                return self._roll(surface, now)
            same = False
        waiting = now < self._due
        if same and waiting and not self._painted.revealing:
            return self._unchanged()
        if same and self._typing is not None and waiting:
            added = self._type_on(surface, self._typing, now)
            if added is not None:
                return added
        return self._paint_all(surface, screen, now)

    def _paint_cover(self, surface: pygame.Surface, screen: Screen) -> Painted:
        """The dull page, whole and at once; nothing of the page before it is kept, so that nothing can come back."""
        if screen is self._last and surface.get_size() == self._size and not self._stale:
            return self._unchanged()
        self._old = self._spare = self._typing = None
        self._page = ("", "", "", "")
        self._leaving = self._before = ()
        self._rolled, self._due = False, inf
        self._scrolls.views.clear()
        self.canvas = None
        self._clock.finish()
        hits = care.paint_cover(surface, screen, self.typesetter)
        self._last, self._last_focus, self._size, self._stale = screen, screen.focus, surface.get_size(), False
        self._painted = Painted(hits, False, False, None)
        return self._painted

    @property
    def due(self) -> float:
        """When the next frame is to be painted, on the clock of `paint`, while something moves."""
        return self._due

    def prepare(self, screen: Screen, anew: bool = False, moments: tuple[bool, ...] = (False, True)) -> int:
        """Have ready what *screen* will need on the surface painted last; how many pictures were ordered for it.

        Its words are laid out now (some milliseconds), its pictures are made by another thread. *anew* forgets what was
        ordered before and is not begun. *moments*: as its first frame is (False), as it stands when all motion is done.
        """
        if self._blind is None or self._blind.get_size() != self._size:
            if not all(self._size):
                return 0
            self._blind = Blind(self._size)
        orders: dict[Key, Order] = {}
        self.pictures.kept.room(anew)
        for ended in moments:
            clock = self._clock.copy(ended)
            canvas = Canvas(self._blind, screen, self.pictures, self.brush, self.typesetter, clock, Scrolls())
            canvas.before = canvas.leaving = ()
            with self.pictures.kept.planning() as found, suppress(pygame.error, ValueError, TypeError):
                self._page_of(canvas, screen)
            orders.update(found)
        needed = True not in moments  # of the very next frame: it is made in any case, by whichever thread
        room = sum(order.bytes for order in orders.values()) if needed else self.pictures.kept.room(False)
        self.studio.order(orders.values(), anew, room)
        return len(orders)

    def close(self) -> None:
        """Make no more pictures."""
        self.studio.close()

    def finish(self) -> None:
        """Show at once all that is still coming."""
        self._clock.finish()
        self._old = None
        self._patience = 0.0
        self._stale = True

    def forget(self) -> None:
        """The surface lost its pixels: paint all of it next time."""
        self._stale = True

    def scroll(self, point: tuple[int, int] | None, pixels: float) -> bool:
        """Move the list under *point* (or the only one) up by *pixels*; True if something moved."""
        views = self._scrolls.views
        found = [view for view in views if view[2] > 0 and (point is None or view[0].collidepoint(point))]
        if not found:
            found = [view for view in views if view[2] > 0][:1]
        moved = any(self._scrolls.move(key, limit, pixels / self._scrolls.unit) for _, key, limit in found[-1:])
        glass = self.glass
        if moved and glass is not None and found[-1][0].colliderect(glass):
            self._rolled = True
        else:
            self._stale = self._stale or moved
        return moved

    @property
    def glass(self) -> pygame.Rect | None:
        """Where the messages of a phone stand, if one is held up."""
        return self.canvas.rolling.view if self.canvas is not None and self.canvas.rolling is not None else None

    def _roll(self, surface: pygame.Surface, now: float) -> Painted:
        """Paint again the part of the page whose list was scrolled, and nothing else."""
        assert self.canvas is not None and self.canvas.rolling is not None
        canvas, rolling = self.canvas, self.canvas.rolling
        self._clock.now = now
        views = self._scrolls.views
        self._scrolls.views = [view for view in views if not view[0].colliderect(rolling.view)]
        canvas.surface = surface
        surface.set_clip(None)
        canvas.clipped(rolling.rect, rolling.draw)
        scrollable = tuple(view for view, _, limit in self._scrolls.views if limit > 0)
        self._painted = Painted(self._painted.hits, False, False, (rolling.rect.clip(surface.get_rect()),), scrollable)
        return self._painted

    def line_at(self, point: tuple[int, int]) -> str:
        """The key of the line that stands at *point* (pixels) and can be marked, or ""."""
        spots = self.canvas.spots if self.canvas is not None else {}
        return next((key for key, rect in spots.items() if rect.collidepoint(point)), "")

    def hurry(self, times: float) -> bool:
        """Let what rolls by itself go so many *times* as fast, or as before if it does so now; False: nothing rolls."""
        rolls = self._scrolls.hurry(times)
        self._stale = self._stale or rolls
        return rolls

    def in_next_row(self, button: str, by: int) -> str:
        """The button below *button* (above it for a *by* of -1) on a page of cards; "" where there is none."""
        rows = [row for row in self.canvas.grid if row] if self.canvas is not None else []
        at = next(((n, x) for n, row in enumerate(rows) for id, x in row if id == button), None)
        if at is None or not 0 <= at[0] + by < len(rows):
            return ""
        return min(rows[at[0] + by], key=lambda other: abs(other[1] - at[1]))[0]

    def can_scroll(self) -> bool:
        """True if the page is longer than the window."""
        return any(limit > 0 for _, _, limit in self._scrolls.views)

    def emblem(self, side: int) -> pygame.Surface:
        """The game's sign, for the title bar: a sun on a card."""
        surface = self.brush.box(
            (side, side), side // 5, theme.NORMAL.plate, max(2, side // 16), theme.NORMAL.ink
        ).copy()
        sun = self.brush.icon("sun", side * 3 // 4, theme.NORMAL.title)
        surface.blit(sun, sun.get_rect(center=(side // 2, side // 2)))
        return surface

    def page_height(self) -> int:
        """Pixels of the list that `scroll` moves."""
        return next((view.height for view, _, limit in self._scrolls.views if limit > 0), 0)

    def _unchanged(self) -> Painted:
        painted = self._painted
        if painted.changed != ():
            self._painted = Painted(painted.hits, painted.moving, painted.revealing, (), painted.scrollable)
        return self._painted

    def _type_on(self, surface: pygame.Surface, typing: Typing, now: float) -> Painted | None:
        """Add the letters that are due; None when it is more than that (the last letter brings the arrow)."""
        self._clock.now = now
        due = max(0, int(self._clock.age(typing.key) * typing.pace))
        if due >= typing.laid.letters:
            return None
        changed: tuple[pygame.Rect, ...] = ()
        if due > typing.shown:
            typing.laid.draw(surface, typing.x, typing.y, due, typing.shown)
            changed = tuple(
                pygame.Rect(typing.x + run.x, typing.y + run.y, run.width, run.height)
                for run in typing.laid.runs
                if run.first < due and run.first + len(run.letters) > typing.shown
            )
            typing.shown = due
        self._painted = Painted(self._painted.hits, self._painted.moving, True, changed, self._painted.scrollable)
        return self._painted

    def _paint_all(self, surface: pygame.Surface, screen: Screen, now: float) -> Painted:
        self.full_paints += 1
        self._turn_page(surface, screen, now)
        if self._old is not None and self._turn == "wipe" and self._cover(surface, screen, now):
            return self._painted
        if self._waits(now):  # the page before stands, and keys are heard
            self._painted = Painted((), True, True, ())
            self._typing, self._due, self._stale = None, now, True
            return self._painted
        self._see_off(screen)
        turned = self._last is None or screen.kind != self._last.kind
        prose = any(isinstance(row, Text) for row in screen.rows)
        # A new page of prose is read from its top, wherever its buttons are.
        self._scrolls.focus_moved = not prose if turned else screen.focus != self._last_focus
        self._last_focus = screen.focus
        self._clock.begin(now)
        self.pictures.kept.begin()
        surface.set_clip(None)
        canvas = Canvas(surface, screen, self.pictures, self.brush, self.typesetter, self._clock, self._scrolls)
        canvas.leaving, canvas.before = self._leaving, self._before
        self._page_of(canvas, screen)
        if self._old is not None:
            self._finish_turn(canvas)
        self._clock.end()
        order = {button.id: number for number, button in enumerate(screen.buttons())}
        hits = tuple(sorted(canvas.hits, key=lambda hit: order.get(hit.id, len(order))))
        scrollable = tuple(view for view, _, limit in self._scrolls.views if limit > 0)
        self._painted = Painted(hits, canvas.moving or canvas.next_at < inf, canvas.revealing, None, scrollable)
        self._due = now if canvas.moving else canvas.next_at
        self._typing = canvas.typing
        self._last, self._size, self._stale = screen, surface.get_size(), False
        self.canvas = canvas
        return self._painted

    def _page_of(self, canvas: Canvas, screen: Screen) -> None:
        """The backdrop, the page, and what stands over it."""
        upright = screen.kind in ("phone", "booster") and screen.phone is not None and phone.column_of_icons(canvas)
        canvas.corner = buttons.corner_area(canvas, len(screen.corner), upright)
        ribbon_top = learning.make_room(canvas, screen)
        canvas.jolt = jolt(canvas, screen.shake)
        self._backdrop(canvas, screen)
        PAGES.get(screen.kind, pages.paint_sheet)(canvas, screen)
        buttons.corner_icons(canvas, screen.corner, upright)
        below = learning.paint_ribbon(canvas, screen, ribbon_top)
        if screen.caption:
            pages.paint_caption(canvas, screen.caption, below)
        if screen.notice:
            pages.paint_notice(canvas, screen.notice)
        if self.pictures.named:
            pages.paint_missing(canvas, sorted(self.pictures.missing | self.typesetter.fonts.missing))

    def _order_missing(self, screen: Screen, turned: bool, now: float) -> None:
        """Order what a new page has not, or a page on which somebody is new or feels otherwise."""
        last = self._last
        if not self.patient or screen.manner.still or last is None or screen is last or self._page_waits is screen:
            return
        self._page_waits = screen
        if turned or screen.figures != last.figures:
            self._patience = now + PATIENCE if self.prepare(screen, True, (False,)) else 0.0

    def _waits(self, now: float) -> bool:
        """True while pictures of the new page are being made and nobody has waited too long."""
        if now < self._patience and self.studio.idle:
            self._patience = 0.0
        return now < self._patience

    def _turn_page(self, surface: pygame.Surface, screen: Screen, now: float) -> None:
        """Keep a picture of the page before this one, to take it away, and order what this one has not."""
        page = (
            screen.kind, screen.backdrop.place, screen.phone.title if screen.phone else "", screen.backdrop.light,
        )  # fmt: skip
        before = self._page
        turned = page != before and before[0] != ""
        if page != before:
            self._scrolls.rolls.clear()
        self._page = page
        if turned and not screen.manner.still and surface.get_size() == self._size:
            self._old = self._copied(surface)
            self._turn = _manner_of_turning(before, page)
            for key in ("page", "cover"):
                self._clock.restart(key)
        elif surface.get_size() != self._size or screen.manner.still:
            self._old = None
        if surface.get_size() == self._size:
            self._order_missing(screen, turned, now)

    def _copied(self, surface: pygame.Surface) -> pygame.Surface:
        """A copy of *surface*, always the same one: new memory for a whole window costs half a frame."""
        if self._spare is None or self._spare.get_size() != surface.get_size():
            self._spare = pygame.Surface(surface.get_size(), 0, 32)
        self._spare.set_alpha(None)
        self._spare.blit(surface, (0, 0))
        return self._spare

    def _cover(self, surface: pygame.Surface, screen: Screen, now: float) -> bool:
        """Let ink run over the old page; False when all of it is covered.

        The new page is painted only then: its pictures are loaded while there is nothing to be seen.
        """
        self._clock.begin(now)
        share = self._clock.age("cover") / theme.COVER
        if self._old is None or (share >= 1 and not self._waits(now)):
            self._turn = "open"
            return False
        share = min(1.0, share)
        self._clock.end()
        surface.set_clip(None)
        surface.blit(self._old, (0, 0))
        _ink(surface, 0.0, share, theme.palette(screen.manner.contrast))
        self._painted = Painted((), True, True, None)
        self._typing, self._due, self._stale = None, now, True
        return True

    def _finish_turn(self, canvas: Canvas) -> None:
        """Take the old page off the new one."""
        assert self._old is not None
        surface = canvas.surface
        if self._turn == "open":
            share = canvas.progress("page", theme.OPEN)
            if share < 1:
                _ink(surface, share, 1.0, canvas.palette)
        elif self._turn == "flash":
            share = canvas.progress("page", theme.FLASH)
            if share < 1:
                canvas.veil(canvas.area, (255, 255, 255), round(235 * (1 - share)))
        else:
            share = canvas.progress("page", theme.FADE)
            if share < 1:
                fade_over(surface, self._old, 1 - share)
        if share >= 1:
            self._old = None

    def _see_off(self, screen: Screen) -> None:
        """Remember who has just left a place, so that they can be seen leaving."""
        last = self._last
        if last is screen:
            return
        scene_to_scene = last is not None and last.kind == screen.kind == "scene"
        if last is None or not scene_to_scene or last.backdrop.place != screen.backdrop.place:
            self._leaving = ()
            return
        here = {figure.look for figure in screen.figures}
        gone = tuple(figure for figure in last.figures if figure.look not in here)
        if gone:
            self._leaving, self._before = gone, last.figures
            for figure in gone:
                self._clock.restart(f"exit:{figure.look}")
        else:
            self._leaving = tuple(figure for figure in self._leaving if figure.look not in here)

    def _backdrop(self, canvas: Canvas, screen: Screen) -> None:
        name = screen.backdrop.place
        if not name:
            dim = scene.CONTRAST_DIM if screen.manner.contrast else screen.backdrop.dim
            canvas.surface.blit(self.pictures.place(name, canvas.area.size, dim, canvas.palette.night), (0, 0))
            return
        if screen.kind in FROZEN:
            return
        come = canvas.progress(f"place:{name}", theme.CAMERA) if screen.kind in PLAY else 1.0
        come = canvas.progress(f"place:{name}", theme.CAMERA) if screen.kind in PLAY else 1.0
        scene.paint_place(canvas, screen, canvas.surface, come)


def _manner_of_turning(old: tuple[str, ...], new: tuple[str, ...]) -> Turn:
    """How the page *new* (kind, place, title of the phone, light) takes the place of *old*."""
    if new[0] in ("chapter-end", "ending"):
        return "flash"
    if new[0] in PLAY and (old[0] in BEFORE_PLAY or (old[0] in (*PLAY, "chapter-end") and old[1] != new[1])):
        return "wipe"
    return "fade"


def jolt(canvas: Canvas, key: str) -> tuple[int, int]:
    """Pixels by which the camera is off its place, *key* being the jolt that came; it dies away in theme.SHAKE."""
    if not key or canvas.manner.still:
        return 0, 0
    age = canvas.clock.age(f"shake:{key}")
    if age >= theme.SHAKE:
        return 0, 0
    canvas.moving = True
    left = (1 - age / theme.SHAKE) ** 2
    across, down = sin(age * 2 * pi * theme.JOLTS), sin(age * 2 * pi * theme.JOLTS * 1.4 + 1)
    return round(canvas.px(theme.JOLT) * left * across), round(canvas.px(theme.JOLT) * 0.6 * left * down)


def _ink(surface: pygame.Surface, begin: float, end: float, colours: theme.Palette) -> None:
    """Ink from *begin* to *end* (shares of the way across), with slanted, coloured edges."""
    wide, high = surface.get_size()
    slant = high // 3
    stripe = max(3, wide // 60)
    left, right = ((wide + slant + 2 * stripe) * share for share in (begin, end))

    def band(first: float, last: float, colour: theme.Colour) -> None:
        points = [(first, 0), (last, 0), (last - slant, high), (first - slant, high)]
        pygame.draw.polygon(surface, colour, points)

    if begin <= 0:
        left = -float(stripe)
    for number, colour in enumerate((colours.title, colours.plate)):
        if end < 1:
            band(right - (2 - number) * stripe, right - (1 - number) * stripe, (colours.plate, colours.title)[number])
        if begin > 0:
            band(left + number * stripe, left + (number + 1) * stripe, colour)
    band(left + (2 * stripe if begin > 0 else 0), right - (2 * stripe if end < 1 else -slant), colours.night)


def _data_root() -> Any | None:
    """Where the game's data is; None if even that cannot be told, and then everything is drawn."""
    try:
        from game.store import data_root  # late: the store is not needed by who brings a root of their own
    except ImportError:
        return None
    return data_root()


def render(screen: Screen, size: tuple[int, int], root: Any | None = None) -> pygame.Surface:
    """A picture of *screen* with all motion done. Needs no window and no display."""
    return render_with(Painter(root), screen, size)


def render_with(painter: Painter, screen: Screen, size: tuple[int, int]) -> pygame.Surface:
    """As `render`, with a painter that may have painted before: many pictures share its fonts and pictures."""
    surface = pygame.Surface(size, 0, 32)
    painter.forget()
    for _ in range(6):  # what has come may let something else come
        painted = painter.paint(surface, screen, 0.0)
        if not painted.moving and not painted.revealing:
            break
        painter.finish()
    return surface
