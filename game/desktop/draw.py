"""Paints a Screen: the one door to the pages, and the keeper of everything that lasts longer than a frame.

What moves is a function of the time since it came: paint the same screen at the same time, and the same picture comes
out. While nothing but a line of text is typing out, a frame adds the new letters and touches nothing else; when nothing
moves, painting does nothing at all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pygame

from game.desktop import buttons, pages, phone, scene, showcase, theme
from game.desktop.art import Pictures
from game.desktop.brush import Brush
from game.desktop.canvas import Canvas, Clock, Hit, Scrolls, Typing
from game.desktop.text import Typesetter
from game.stage.screen import Screen, Text

PAGES: dict[str, Callable[[Canvas, Screen], None]] = {
    "language": showcase.paint_language,
    "title": showcase.paint_title,
    "stories": showcase.paint_stories,
    "ending": showcase.paint_ending,
    "chapter-end": showcase.paint_chapter_end,
    "scene": scene.paint_scene,
    "phone": phone.paint_phone,
    "trust-map": pages.paint_trust_map,
    "saves": pages.paint_sheet,
    "notes": pages.paint_sheet,
    "history": pages.paint_sheet,
    "settings": pages.paint_sheet,
    "pause": pages.paint_sheet,
    "trouble": pages.paint_sheet,
}
PLAIN_DIM = 0.0
CONTRAST_DIM = 0.55  # a picture behind black and white must not compete with it


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

    *root* holds `assets/`; without one, `game.store.data_root()` says where it is.
    """

    def __init__(self, root: Any | None = None) -> None:
        self.root = _data_root() if root is None else root
        self.pictures = Pictures(self.root)
        self.brush = Brush(self.pictures.kept)
        self.typesetter = Typesetter(self.pictures.fonts())
        self._clock = Clock()
        self._scrolls = Scrolls()
        self._last: Screen | None = None
        self._last_focus = ""
        self._size = (0, 0)
        self._painted = Painted((), False, False, None)
        self._typing: Typing | None = None
        self._page: tuple[str, str, str] = ("", "", "")
        self._old: pygame.Surface | None = None  # the page that is fading away
        self._stale = True
        self.full_paints = 0  # for tests and for those who measure

    def paint(self, surface: pygame.Surface, screen: Screen, now: float) -> Painted:
        """Bring *surface* to what *screen* looks like at *now* (seconds, any start). *surface* keeps its pixels."""
        same = screen is self._last and surface.get_size() == self._size and not self._stale
        if same and not self._painted.moving and not self._painted.revealing:
            return self._unchanged()
        if same and self._typing is not None and not self._painted.moving:
            added = self._type_on(surface, self._typing, now)
            if added is not None:
                return added
        return self._paint_all(surface, screen, now)

    def finish(self) -> None:
        """Show at once all that is still coming."""
        self._clock.finish()
        self._old = None
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
        self._stale = self._stale or moved
        return moved

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
            self._painted = Painted(painted.hits, False, painted.revealing, (), painted.scrollable)
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
        self._painted = Painted(self._painted.hits, False, True, changed, self._painted.scrollable)
        return self._painted

    def _paint_all(self, surface: pygame.Surface, screen: Screen, now: float) -> Painted:
        self.full_paints += 1
        self._turn_page(surface, screen)
        turned = self._last is None or screen.kind != self._last.kind
        prose = any(isinstance(row, Text) for row in screen.rows)
        # A new page of prose is read from its top, wherever its buttons are.
        self._scrolls.focus_moved = not prose if turned else screen.focus != self._last_focus
        self._last_focus = screen.focus
        self._clock.begin(now)
        surface.set_clip(None)
        canvas = Canvas(surface, screen, self.pictures, self.brush, self.typesetter, self._clock, self._scrolls)
        upright = screen.kind == "phone" and phone.column_of_icons(canvas)
        canvas.corner = buttons.corner_area(canvas, len(screen.corner), upright)
        self._backdrop(canvas, screen)
        PAGES.get(screen.kind, pages.paint_sheet)(canvas, screen)
        buttons.corner_icons(canvas, screen.corner, upright)
        if screen.caption:
            pages.paint_caption(canvas, screen.caption)
        if screen.notice:
            pages.paint_notice(canvas, screen.notice)
        if self._old is not None:
            gone = canvas.progress("page", theme.FADE)
            if gone < 1:
                self._old.set_alpha(round(255 * (1 - gone)))
                surface.blit(self._old, (0, 0))
            else:
                self._old = None
        self._clock.end()
        order = {button.id: number for number, button in enumerate(screen.buttons())}
        hits = tuple(sorted(canvas.hits, key=lambda hit: order.get(hit.id, len(order))))
        scrollable = tuple(view for view, _, limit in self._scrolls.views if limit > 0)
        self._painted = Painted(hits, canvas.moving, canvas.revealing, None, scrollable)
        self._typing = canvas.typing
        self._last, self._size, self._stale = screen, surface.get_size(), False
        return self._painted

    def _turn_page(self, surface: pygame.Surface, screen: Screen) -> None:
        """Keep a picture of the page before this one, to fade it away."""
        page = (screen.kind, screen.backdrop.place, screen.phone.title if screen.phone else "")
        turned = page != self._page and self._page[0] != ""
        self._page = page
        if turned and not screen.manner.still and surface.get_size() == self._size:
            self._old = surface.copy()
            self._clock.restart("page")
        elif surface.get_size() != self._size or screen.manner.still:
            self._old = None

    def _backdrop(self, canvas: Canvas, screen: Screen) -> None:
        dim = max(screen.backdrop.dim, CONTRAST_DIM if screen.manner.contrast else PLAIN_DIM)
        place = self.pictures.place(screen.backdrop.place, canvas.area.size, dim, canvas.palette.night)
        canvas.surface.blit(place, (0, 0))


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
