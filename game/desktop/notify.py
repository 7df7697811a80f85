"""What an app tells over the page: cards that slide down from the top, the newest in front of the others.

They keep off the faces, the words and the corner icons: in a place they stand where no face is, over a phone on the
upper edge of its glass. With less motion they are simply there.
"""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from game.desktop import apps, theme
from game.desktop.canvas import Canvas
from game.stage.screen import Notification, Screen

WIDTH = 410  # dp of a card; two heads and their hair leave about as much between them
LEAST = 230  # dp; narrower, no name can be read
MOST = 3  # cards at a time: more is a wall


def paint_over_place(canvas: Canvas, screen: Screen) -> None:
    """The cards of *screen* at the top of a place, beside the faces in it."""
    edge = canvas.px(14)
    room = pygame.Rect(edge, edge, canvas.area.width - 2 * edge, canvas.area.height)
    if canvas.corner.height:
        room.width = canvas.corner.left - 2 * edge
    if screen.caption:  # what is heard stands in the same corner
        room.top += canvas.px(66)
    if room.width < canvas.px(LEAST):  # no room beside the icons: under them
        room = pygame.Rect(edge, canvas.corner.bottom, canvas.area.width - 2 * edge, canvas.area.height)
    wide = min(canvas.px(WIDTH) + canvas.px(150 * (canvas.manner.scale - 1)), room.width)
    for told, lines in _less_and_less(screen.notifications[-MOST:]):
        cards = [_Card(canvas, each, wide, lines) for each in told]
        at = _free_place(canvas, room, wide, sum(card.height + canvas.px(8) for card in cards))
        if at is not None:
            break
    else:  # faces everywhere: one line, over the hair
        at = max(room.left, min(canvas.area.centerx - wide // 2, room.right - wide))
    _paint(canvas, cards, at, room.top)


def _less_and_less(told: tuple[Notification, ...]) -> Iterator[tuple[tuple[Notification, ...], int]]:
    """What to try, one after the other: the cards, and the most lines of words on each."""
    while told:
        for lines in (3, 2) if len(told) > 1 else (3, 2, 1):
            yield told, lines
        told = told[1:]


def _free_place(canvas: Canvas, room: pygame.Rect, wide: int, high: int) -> int | None:
    """The x of a card of *wide* and *high* pixels that covers no face; the middle of the window first."""
    air = canvas.px(10)
    faces = [face.inflate(2 * air, 2 * air) for face in canvas.faces]
    middle = max(room.left, min(canvas.area.centerx - wide // 2, room.right - wide))
    for x in sorted(range(room.left, room.right - wide + 1, max(1, canvas.px(10))), key=lambda x: abs(x - middle)):
        if pygame.Rect(x, room.top, wide, high).collidelist(faces) < 0:
            return x
    return None


def paint_over_glass(canvas: Canvas, told: tuple[Notification, ...], glass: pygame.Rect) -> None:
    """The cards over the upper edge of a phone's *glass*: they hide the app's bar, never the newest message."""
    edge = canvas.px(10)
    wide = glass.width - 2 * edge
    lines = 1 if glass.height < canvas.px(320) else 3
    cards = [_Card(canvas, each, wide, lines) for each in told[-MOST:]]
    while len(cards) > 1 and sum(card.height for card in cards) > glass.height * 45 // 100:
        cards.pop(0)
    canvas.clipped(glass, lambda: _paint(canvas, cards, glass.left + edge, glass.top + edge))


class _Card:
    """A notification laid out in *wide* pixels with at most *lines* lines of words."""

    def __init__(self, canvas: Canvas, told: Notification, wide: int, lines: int) -> None:
        colours = canvas.palette
        self.told, self.wide = told, wide
        self.pad, self.side = canvas.px(12), canvas.px(46)
        self.inside = wide - 3 * self.pad - self.side
        self.app = canvas.lay(
            told.app_name, "ui", theme.SMALL * 0.9, colours.soft, self.inside - canvas.px(26), leading=1.2,
            display=True, max_lines=1,
        )  # fmt: skip
        self.who = None
        if told.who:
            self.who = canvas.lay(
                told.who, "ui", theme.SMALL * 1.05, colours.ink, self.inside, leading=1.2, weight="b", max_lines=1
            )
        self.words = canvas.lay(
            told.text, "body", theme.SMALL * 1.1, colours.ink, self.inside, leading=1.24, max_lines=lines
        )
        text = self.app.height + (self.who.height if self.who else 0) + self.words.height
        self.height = max(text, self.side) + 2 * canvas.px(10)


def _paint(canvas: Canvas, cards: list[_Card], left: int, top: int) -> None:
    for card in cards:
        come = canvas.progress(f"told:{card.told.key}", theme.TOLD)
        rect = pygame.Rect(left, top, card.wide, card.height)
        rect.y -= round((1 - come) * (rect.bottom + canvas.px(12)))
        _paint_card(canvas, card, rect)
        top += card.height + canvas.px(8)


def _paint_card(canvas: Canvas, card: _Card, rect: pygame.Rect) -> None:
    told, dress = card.told, canvas.app(card.told.app)
    canvas.panel(rect, canvas.palette.paper, radius=18, border=4, shadow=6)
    spot = pygame.Rect(rect.left + card.pad, 0, card.side, card.side)
    spot.centery = rect.centery
    if told.who:
        apps.paint_head(canvas, told.look, card.side, spot.topleft, told.who, dress.accent, told.unknown)
    else:
        canvas.brush.lay(canvas.surface, spot, canvas.px(12), dress.bar)
        canvas.icon("bell", card.side * 6 // 10, dress.on_bar, spot.center, dress.bar)
    x, y = spot.right + card.pad, rect.centery
    y -= (card.app.height + (card.who.height if card.who else 0) + card.words.height) // 2
    logo = canvas.px(20)
    plate = pygame.Rect(x, y + (card.app.height - logo) // 2, logo, logo)
    canvas.brush.lay(canvas.surface, plate, canvas.px(5), dress.bar)
    canvas.icon(apps.face(told.app).logo, logo * 3 // 4, dress.on_bar, plate.center, dress.bar)
    card.app.draw(canvas.surface, x + canvas.px(26), y)
    y += card.app.height
    if card.who:
        card.who.draw(canvas.surface, x, y)
        y += card.who.height
    card.words.draw(canvas.surface, x, y)
