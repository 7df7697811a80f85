"""The credits: they roll by themselves, as at the end of every chapter on television.

How far they have rolled is a function of time from where they were last held, moved or hurried; with less motion they
stand, and are turned like any other page.
"""

from __future__ import annotations

import pygame

from game.desktop import pages, showcase, theme
from game.desktop.canvas import Block, Canvas
from game.stage.screen import Screen, Text

READ_FIRST = 2.0  # seconds until they begin to roll
PACE = 46.0  # dp a second: a line in two thirds of a second, which is read at ease
WIDE = 980  # dp


def paint_credits(canvas: Canvas, screen: Screen) -> None:
    """Headings and names over the picture of the title, and the way back at the foot."""
    showcase.printed(canvas)
    area = canvas.area
    canvas.veil(area, canvas.palette.night, 255 if canvas.manner.contrast else 150)
    top = pages.paint_heading(canvas, screen)
    width = min(area.width - 2 * canvas.px(34), canvas.px(WIDE))
    foot = pages.footer(canvas, screen.main, min(width, canvas.px(420)))
    foot_high = sum(block.height + canvas.px(12) for block in foot)
    bottom = area.bottom - canvas.px(20)
    view = pygame.Rect((area.width - width) // 2, top, width, bottom - foot_high - canvas.px(12) - top)
    blocks = [_line(canvas, row, width, number > 0) for number, row in enumerate(screen.rows) if isinstance(row, Text)]
    canvas.roll("credits", PACE, READ_FIRST)
    canvas.column(view, blocks, "credits", gap=canvas.px(7), middle=True, bar=canvas.palette.paper)
    canvas.rolled("credits")
    y = bottom - foot_high + canvas.px(12)
    for block in foot:
        wide = min(width, canvas.px(420))
        block.draw(pygame.Rect(area.centerx - wide // 2, y, wide, block.height))
        y += block.height + canvas.px(12)


def _line(canvas: Canvas, row: Text, width: int, follows: bool) -> Block:
    """A heading in the hand of the titles, or a line in the middle."""
    if row.role == "heading":
        dp = canvas.unbroken(row.text, "title", 36, width)
        laid = canvas.lay(row.text, "title", dp, canvas.palette.title, width, align="centre", display=True,
                          leading=1.2, balance=True)  # fmt: skip

        def heading(rect: pygame.Rect) -> None:
            canvas.title(row.text, dp, rect.centerx, rect.top, width)

        return Block(laid.height, heading, gap=canvas.px(38) if follows else 0)
    laid = canvas.lay(row.text, "ui", theme.BODY, canvas.palette.on_night, width, align="centre", balance=True,
                      leading=1.32)  # fmt: skip

    def line(rect: pygame.Rect) -> None:
        laid.draw(canvas.surface, rect.left, rect.top)

    return Block(laid.height, line)
