"""Pictures before they are needed, so that a new scene drops no frame.

What may come next is asked of the App itself: its `update` is pure, so it is told that the player goes on, or takes
this answer, or that one, and the commands of that are dropped. Each Screen that comes of it is painted on nothing,
which lays out its words and says which pictures are missing; another thread reads, scales and draws those.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, TypeVar

import pygame

from game.desktop.art import Blank, Order
from game.stage.msg import Commands, Msg
from game.stage.screen import Screen

A = TypeVar("A")
STEPS = 3  # presses that are foreseen
MOST = 12  # screens: a question with six answers, and one step behind each
SWITCH = 0.001  # seconds after which a busy thread lets the other go on; Python's 5 ms are a third of a frame


def ahead(
    app: A, screen: Screen, update: Callable[[A, Msg], tuple[A, Commands]], present: Callable[[A], Screen]
) -> Iterator[Screen]:
    """The screens that may come after *screen*, nearest first, MOST at most; each is worked out when asked for."""
    found, told = deque([(app, screen, 0)]), 0
    while found:
        now, seen, steps = found.popleft()
        for way in _ways(seen):
            after, _ = update(now, way)
            if after is now:
                continue
            told += 1
            then = present(after)
            yield then
            if told >= MOST:
                return
            if steps + 1 < STEPS:
                found.append((after, then, steps + 1))


def _ways(screen: Screen) -> Iterator[Msg]:
    """What leads on from *screen*: the answers, the one that is looked at first; or a press anywhere; or a button."""
    free = [button for button in screen.main if button.enabled]
    answers = sorted((b for b in free if b.role == "option"), key=lambda b: b.id != screen.focus)
    if answers:
        yield from (button.sends for button in answers)
    elif screen.advance is not None:
        yield screen.advance
    else:  # the way on before what is only chosen on this page
        on = [b for b in free if b.role == "main"] or [b for b in free if b.id == screen.focus]
        yield from (button.sends for button in on)


class Blind(Blank):
    """A surface of which only the size matters: what is drawn on it costs nothing and is not seen."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__(size)
        self._clip: pygame.Rect | None = None

    def get_clip(self) -> pygame.Rect:
        """What may be drawn on."""
        return self.get_rect() if self._clip is None else self._clip.copy()

    def set_clip(self, *rect: Any) -> None:
        """Draw nothing outside; all may be drawn on again without one."""
        self._clip = None if not rect or rect[0] is None else pygame.Rect(*rect).clip(self.get_rect())

    def blit(self, source: pygame.Surface, *at: object, **how: object) -> pygame.Rect:
        """Nothing."""
        return pygame.Rect(0, 0, *source.get_size())

    def blits(self, *sources: Any) -> None:
        """Nothing."""

    def fill(self, *colour: object, **how: object) -> pygame.Rect:
        """Nothing."""
        return pygame.Rect(0, 0, 0, 0)


class Studio:
    """One thread that makes what was ordered, the nearest first. A new list replaces the old one."""

    def __init__(self, keep: Callable[[Order], None]) -> None:
        self._keep = keep
        self._orders: deque[Order] = deque()
        self._wake = threading.Condition()
        self._open = True
        self._thread: threading.Thread | None = None
        self._ordered = 0  # bytes, since the list was new
        self._busy = False
        self.made = 0  # for tests and for those who measure

    def order(self, orders: Iterable[Order], anew: bool, room: int) -> None:
        """Make *orders* too, or, *anew*, nothing but them; all together at most *room* bytes."""
        with self._wake:
            if anew:
                self._orders.clear()
                self._ordered = 0
            for order in orders:
                if self._ordered + order.bytes <= room:
                    self._ordered += order.bytes
                    self._orders.append(order)
            if self._orders and self._thread is None and self._open:
                sys.setswitchinterval(min(SWITCH, sys.getswitchinterval()))
                self._thread = threading.Thread(target=self._run, name="pictures", daemon=True)
                self._thread.start()
            self._wake.notify()

    @property
    def idle(self) -> bool:
        """True when all that was ordered has been made."""
        with self._wake:
            return not self._orders and not self._busy

    def close(self) -> None:
        """Make nothing more; wait for what is being made."""
        with self._wake:
            self._open = False
            self._orders.clear()
            self._wake.notify()
        if self._thread is not None:
            self._thread.join(5.0)

    def _run(self) -> None:
        while True:
            with self._wake:
                while not self._orders and self._open:
                    self._wake.wait()
                if not self._open:
                    return
                order = self._orders.popleft()
                self._busy = True
            # Whoever needs a picture that fails makes it again, and finds the fault where it can be told.
            with suppress(pygame.error, OSError, ValueError, TypeError, MemoryError):
                self._keep(order)
            self.made += 1
            with self._wake:
                self._busy = False
