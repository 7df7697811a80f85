"""The opening titles: the name of the story is written, the cast is dealt one card after another, and the table of all
the cards stands as a poster. All of it is a function of how long the titles have been on.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, inf

import pygame

from game.desktop import scene, showcase, theme
from game.desktop.canvas import Canvas
from game.desktop.text import plain
from game.stage.screen import Card, Screen

WRITTEN = 0.5  # seconds until the name begins to be written
DEALT = 2.3  # until the first card is dealt
POSTER = 2.4  # that the finished poster stands
FLY = 0.34  # that a card flies, at most
WIDEST = 236  # dp; a card of the poster
ANGLES = (-3.0, 2.0, -1.5, 3.5, 1.0, -2.5)  # degrees, one card after another: dealt by hand, not set by a machine


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a card of the poster lies: its middle, its width, its turn; how high and how wide the name under it is."""

    middle: tuple[int, int]
    wide: int
    angle: float
    name: int
    room: int


def paint_titles(canvas: Canvas, screen: Screen) -> None:
    """The titles at this moment; all at once with less motion, or when they are looked back at."""
    showcase.printed(canvas)
    age = canvas.clock.age("titles")
    lasts = screen.lasts
    now = inf if canvas.manner.still or not lasts else age
    canvas.moving = canvas.moving or now < lasts - POSTER + FLY
    area = canvas.area
    edge = canvas.px(30)
    top = _head(canvas, screen, now, edge)
    room = pygame.Rect(edge, top, area.width - 2 * edge, area.bottom - canvas.px(22) - top)
    if not screen.cards:
        return
    slots = _table(canvas, screen.cards, room)
    each = (lasts - DEALT - POSTER) / len(screen.cards) if now < inf else 0.0
    large = _large(canvas, room)
    for number, (card, slot) in enumerate(zip(screen.cards, slots, strict=True)):
        begins = DEALT + number * each
        fly = min(FLY, each * 0.4)
        if now < begins:
            continue
        if now >= begins + each + fly:
            _lie(canvas, card, slot)
        elif now < begins + each:
            come = _ease((now - begins) / fly)
            _show(canvas, card, number, large, room, come)
        else:
            _fly(canvas, card, number, large, slot, room, _ease((now - begins - each) / fly))


def _ease(share: float) -> float:
    left = 1 - max(0.0, min(1.0, share))
    return 1 - left * left * left


def _head(canvas: Canvas, screen: Screen, now: float, edge: int) -> int:
    """“Continuará presents” and the name, which is written in the middle and then goes up; the y below them."""
    area = canvas.area
    few = canvas.high < 560 or not screen.cards
    name = showcase.sign(canvas, screen.title, theme.TITLE * (0.72 if few else 0.86), area.width - 2 * edge)
    y = canvas.px(14) + showcase.heard(canvas, screen)
    room = area.width - 2 * edge
    presents = canvas.lay(
        screen.subtitle, "ui", theme.BODY, canvas.palette.on_night, room, align="centre", weight="b", leading=1.25
    )
    high = presents.height + name.get_height() * 92 // 100
    middle = (area.height - high) // 2 - y
    drop = round(middle * (1 - _ease((now - DEALT + 0.6) / 0.6)))
    if screen.subtitle:
        canvas.over(screen.subtitle, "ui", theme.BODY, edge, y + drop, room, "centre", "b")
    share = 1.0 if now == inf else _ease((now - WRITTEN) / (theme.SWEEP * 1.6))
    if share > 0:
        at = (area.centerx - name.get_width() // 2, y + drop + presents.height - canvas.px(4))
        canvas.surface.blit(name, at, (0, 0, round(name.get_width() * share), name.get_height()))
    return y + high + canvas.px(2)


def _table(canvas: Canvas, cards: tuple[Card, ...], room: pygame.Rect) -> list[Slot]:
    """Where all the cards lie: in the number of rows that lets them be largest."""
    best, rows, name = 0, 1, 0
    for count in range(1, min(4, len(cards)) + 1):
        across = ceil(len(cards) / count)
        names = _names(canvas, cards, room.width // across)
        bare, wide = (
            min(
                room.width * 97 // 100 // across,
                (room.height // count - under - canvas.px(14)) * showcase.CARD[0] // showcase.CARD[1],
                canvas.px(WIDEST),
            )
            for under in (0, names)
        )
        under = names if wide * 4 > bare * 3 else 0  # a face says more than a name that leaves no room for it
        wide = wide if under else bare
        if wide > best:
            best, rows, name = wide, count, under
    best = max(12, best)
    across = ceil(len(cards) / rows)
    high = best * showcase.CARD[1] // showcase.CARD[0]
    step = min(round(best * 1.22), room.width // across)
    down = min(room.height // rows, high + name + canvas.px(30))
    top = room.top + (room.height - down * rows) // 2
    slots = []
    for number in range(len(cards)):
        row, column = divmod(number, across)
        here = min(across, len(cards) - row * across)
        x = room.centerx + round((column - (here - 1) / 2) * step)
        y = top + row * down + (down - name) // 2
        slots.append(Slot((x, y), best, ANGLES[number % len(ANGLES)], name, step))
    return slots


def _names(canvas: Canvas, cards: tuple[Card, ...], width: int) -> int:
    """Pixels that the names under the cards take; 0 if one has a word that would be broken, or more than two lines."""
    high = 0
    for card in cards:
        longest = max(plain(card.name).split(), key=len, default="")
        word, name = (
            canvas.lay(text, "ui", theme.SMALL, (0, 0, 0), room, balance=True, weight="b", leading=1.3)
            for text, room in ((longest, 100_000), (card.name, width))
        )
        if word.width > width or name.lines > 2:
            return 0
        high = max(high, name.height + canvas.px(4))
    return high


def _large(canvas: Canvas, room: pygame.Rect) -> int:
    """The width of a card while it is shown alone."""
    return max(16, min(room.height * 94 // 100 * showcase.CARD[0] // showcase.CARD[1], room.width * 60 // 100))


def _printed(canvas: Canvas, card: Card, wide: int) -> pygame.Surface:
    return showcase.card(canvas, wide, card.number, plain(card.title).upper(), card.look, card.mood)


def _lie(canvas: Canvas, card: Card, slot: Slot) -> None:
    """A card in its place on the poster, the name under it."""
    key = ("dealt", card.title, card.look, card.mood, canvas.manner.contrast)
    showcase.lay_card(canvas, _printed(canvas, card, slot.wide), key, slot.middle, slot.angle)
    high = slot.wide * showcase.CARD[1] // showcase.CARD[0]
    if card.name and slot.name:
        canvas.over(card.name, "ui", theme.SMALL, slot.middle[0] - slot.room // 2,
                    slot.middle[1] + high // 2 + canvas.px(7), slot.room, "centre", "b")  # fmt: skip


def _stands(number: int, large: int, room: pygame.Rect, canvas: Canvas) -> tuple[int, int]:
    """Where a card is shown alone: left and right by turns, so that the name has the other side."""
    if canvas.wide < 900:
        return room.centerx, room.top + room.height // 2 - canvas.px(10)
    away = round(large * 0.62)
    return room.centerx + (-away if number % 2 == 0 else away), room.centery


def _show(canvas: Canvas, card: Card, number: int, large: int, room: pygame.Rect, come: float) -> None:
    """A card alone, large, come in from the side by *come*, and the name beside it."""
    side = -1 if number % 2 == 0 else 1
    x, y = _stands(number, large, room, canvas)
    away = round((1 - come) * (canvas.area.width * 0.7))
    angle = ANGLES[number % len(ANGLES)] * 1.2
    key = ("shown", card.title, card.look, card.mood, canvas.manner.contrast)
    showcase.lay_card(canvas, _printed(canvas, card, large), key, (x + side * away, y), angle)
    if not card.name:
        return
    beside = canvas.wide >= 900
    width = room.width // 2 - large // 5 if beside else room.width * 9 // 10
    dp = canvas.unbroken(card.name, "name", 66 if beside else 40, width - canvas.px(60))
    laid = canvas.lay(
        card.name, "name", dp, canvas.palette.on_plate, width - canvas.px(60), display=True, leading=1.14, balance=True
    )
    wide = max((run.x + run.width for run in laid.runs), default=0)
    plate = pygame.Rect(0, 0, wide + canvas.px(60), laid.height + canvas.px(20))
    if beside:
        plate.centery = y
        plate.centerx = x - side * (round(large * 0.62) + max(plate.width // 2 - canvas.px(20), canvas.px(90)))
        plate.x -= side * away // 2
    else:
        plate.midbottom = (room.centerx, room.bottom - canvas.px(6))
    line = canvas.palette.paper if canvas.manner.contrast else canvas.palette.ink
    canvas.panel(plate, scene.plate_colour(canvas, card.name), radius=10, shadow=8, line=line)
    laid.draw(canvas.surface, plate.left + canvas.px(30), plate.top + canvas.px(10))


def _fly(canvas: Canvas, card: Card, number: int, large: int, slot: Slot, room: pygame.Rect, share: float) -> None:
    """A card on its way from where it was shown to its place."""
    image = _printed(canvas, card, large)
    x, y = _stands(number, large, room, canvas)
    middle = (round(x + (slot.middle[0] - x) * share), round(y + (slot.middle[1] - y) * share))
    size = 1 + (slot.wide / large - 1) * share
    angle = ANGLES[number % len(ANGLES)] * (1.2 - 0.2 * share)
    turned = pygame.transform.rotozoom(image, angle, size)
    canvas.surface.blit(turned, turned.get_rect(center=middle))
