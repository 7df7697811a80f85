"""Small buttons beside what is read: the way back to a moment, and to where something comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.desktop import theme
from game.desktop.canvas import Block, Canvas
from game.stage.screen import Button

Place = Callable[[tuple[int, int]], None]  # draws it where its lower right corner is


def rows(canvas: Canvas, links: Sequence[Button], width: int, *, middle: bool = False) -> list[Block]:
    """*links* side by side in as many rows of *width* as they need, from the left or in the *middle*; each a block."""
    gap = canvas.px(16)
    lines: list[list[tuple[Button, int, int, Place]]] = []
    room = 0
    for link in links:
        wide, high, place = pill(canvas, link, width, "document")
        if not lines or wide + gap > room:
            lines.append([])
            room = width + gap
        lines[-1].append((link, wide, high, place))
        room -= wide + gap
    return [_row(canvas, line, gap, middle) for line in lines]


def beside(text: Block, link: Button, high: int, place: Place) -> Block:
    """*text* with *link* at its right; it has been laid out to leave the room."""

    def draw(rect: pygame.Rect) -> None:
        text.draw(rect.move(0, (rect.height - text.height) // 2))
        place((rect.right, rect.centery + high // 2))

    return Block(max(text.height, high), draw, link.id, text.gap)


def _row(canvas: Canvas, line: list[tuple[Button, int, int, Place]], gap: int, middle: bool) -> Block:
    total = sum(wide + gap for _, wide, _, _ in line) - gap

    def draw(rect: pygame.Rect) -> None:
        x = rect.centerx - total // 2 if middle else rect.left
        for _, wide, _, place in line:
            place((x + wide, rect.bottom))
            x += wide + gap

    ids = [link.id for link, _, _, _ in line]
    height = max(high for _, _, high, _ in line)
    return Block(height, draw, canvas.focus if canvas.focus in ids else ids[0], canvas.px(14))


def pill(canvas: Canvas, button: Button, most: int, icon: str = "back", words: str = "") -> tuple[int, int, Place]:
    """A small button with a sign and its label, or other *words*: its width (*most* at most), its height, and how it is
    drawn."""
    colours = canvas.palette
    side = canvas.letter(theme.SMALL) * 5 // 4
    laid = canvas.lay(words or button.label, "ui", theme.SMALL, colours.ink, most - side - canvas.px(44), leading=1.2,
                      weight="b")  # fmt: skip
    high = max(canvas.px(theme.MIN_TARGET), laid.height + canvas.px(14))
    wide = laid.width + side + canvas.px(44)

    def place(corner: tuple[int, int]) -> None:
        rect = pygame.Rect(corner[0] - wide, corner[1] - high, wide, high)
        focused = canvas.is_focused(button)
        canvas.panel(rect, colours.focus_paper if focused else colours.paper, radius=min(22, high / canvas.unit / 2),
                     border=3, shadow=3)  # fmt: skip
        if focused:
            canvas.ring(rect, 22)
        canvas.icon(icon, side, colours.ink, (rect.left + canvas.px(16) + side // 2, rect.centery))
        laid.draw(canvas.surface, rect.left + canvas.px(26) + side, rect.centery - laid.height // 2)
        canvas.hit(rect, button.id)

    return wide, high, place
