"""The dull page of the quick exit, the help sheet, and the sober pages.

The dull page knows neither the player's text size nor the game's colours, letters' outlines or pictures: it is what
some office program looks like, a function of its Screen and the window's size alone.
"""

from __future__ import annotations

import pygame

from game.desktop import pages, phone, theme
from game.desktop.canvas import Block, Canvas, Hit, unit_of
from game.desktop.text import Laid, Typesetter
from game.desktop.theme import Colour
from game.stage.screen import Button, Screen, Text

WHITE, GREY, LINE, INK, FRAME = (255, 255, 255), (240, 240, 240), (208, 208, 208), (32, 32, 32), (96, 96, 96)
CHOSEN = (205, 224, 240)
LETTER, ROW, HEAD = 17, 27, 30  # dp: letters, a row of cells, the bar of menus
COLUMNS = (104, 250, 120, 130, 140, 200)  # dp; of the sheet's table, after them empty ones
EMPTY = 120  # dp
NUMBERS = (2, 3, 4)  # columns that stand to the right
MARGIN = 48  # dp; the column of row numbers


class _Sheet:
    """A surface on which plain words and lines are drawn."""

    def __init__(self, surface: pygame.Surface, typesetter: Typesetter) -> None:
        self.surface, self.typesetter = surface, typesetter
        self.unit = unit_of(surface.get_size())

    def px(self, dp: float) -> int:
        return max(1, round(dp * self.unit))

    def width(self, words: str) -> int:
        return self.typesetter.lay(words, "body", max(9, self.px(LETTER)), INK, 9999).width

    def write(self, words: str, rect: pygame.Rect, right: bool = False, bold: bool = False) -> None:
        """*words* in one line of *rect*."""
        size, pad = max(9, self.px(LETTER)), self.px(6)
        room = max(1, rect.width - 2 * pad)
        laid = self.typesetter.lay(words, "body", size, INK, room, max_lines=1, weight="b" if bold else "",
                                   align="right" if right else "left")  # fmt: skip
        laid.draw(self.surface, rect.left + pad, rect.centery - laid.height // 2)


def paint_cover(surface: pygame.Surface, screen: Screen, typesetter: Typesetter) -> tuple[Hit, ...]:
    """All of the dull page; what can be pressed on it."""
    sheet = _Sheet(surface, typesetter)
    surface.set_clip(None)
    surface.fill(WHITE)
    wide, high = surface.get_size()
    bar = pygame.Rect(0, 0, wide, sheet.px(HEAD))
    surface.fill(GREY, (0, 0, wide, bar.height * 2))
    hits: list[Hit] = []
    x = sheet.px(6)
    file, *opened = screen.main
    for name in (file.label, *(row.text for row in screen.rows if isinstance(row, Text))):
        rect = pygame.Rect(x, 0, sheet.width(name) + 2 * sheet.px(10), bar.height)
        if not hits:
            if opened:
                surface.fill(CHOSEN, rect)
            hits.append(Hit(rect, file.id))
        sheet.write(name, rect.inflate(-sheet.px(6), 0))
        x = rect.right
    field = pygame.Rect(sheet.px(6), bar.bottom + sheet.px(3), wide - sheet.px(12), bar.height - sheet.px(6))
    surface.fill(WHITE, field)
    pygame.draw.rect(surface, LINE, field, 1)
    sheet.write("A1", pygame.Rect(field.left, field.top, sheet.px(90), field.height))
    pygame.draw.line(surface, LINE, (field.left + sheet.px(90), field.top), (field.left + sheet.px(90), field.bottom))
    _cells(sheet, screen, bar.height * 2, high)
    if opened:
        hits += _menu(sheet, opened, bar.bottom, screen.focus)
    return tuple(hits)


def _cells(sheet: _Sheet, screen: Screen, top: int, high: int) -> None:
    surface, row, left = sheet.surface, sheet.px(ROW), sheet.px(MARGIN)
    wide = surface.get_width()
    columns: list[pygame.Rect] = []
    x = left
    while x < wide:
        number = len(columns)
        columns.append(pygame.Rect(x, top, sheet.px(COLUMNS[number] if number < len(COLUMNS) else EMPTY), row))
        x = columns[-1].right
    surface.fill(GREY, (0, top, wide, row))
    surface.fill(GREY, (0, top, left, high - top))
    for number, column in enumerate(columns):
        sheet.write(chr(ord("A") + number % 26), column)
        pygame.draw.line(surface, LINE, (column.left, top), (column.left, high))
    y, number = top + row, 0
    while y < high:
        pygame.draw.line(surface, LINE, (0, y), (wide, y))
        sheet.write(str(number + 1), pygame.Rect(0, y, left, row), right=True)
        cells = screen.table[number] if number < len(screen.table) else ()
        for index, (words, column) in enumerate(zip(cells, columns, strict=False)):
            if words:
                bold = number in (0, len(screen.table) - 1)
                sheet.write(words, pygame.Rect(column.left, y, column.width, row), index in NUMBERS, bold)
        y += row
        number += 1
    first = pygame.Rect(columns[0].left, top + row, columns[0].width, row) if columns else pygame.Rect(0, 0, 1, 1)
    pygame.draw.rect(surface, FRAME, first, 2)


def _menu(sheet: _Sheet, lines: list[Button], top: int, focus: str) -> list[Hit]:
    row, hits = sheet.px(HEAD), []
    width = max(sheet.px(200), *(sheet.width(line.label) + sheet.px(40) for line in lines))
    box = pygame.Rect(sheet.px(6), top, width, row * len(lines))
    sheet.surface.fill(WHITE, box)
    for number, line in enumerate(lines):
        rect = pygame.Rect(box.left, box.top + number * row, width, row)
        if line.id == focus:
            sheet.surface.fill(CHOSEN, rect)
        sheet.write(line.label, rect)
        hits.append(Hit(rect, line.id))
    pygame.draw.rect(sheet.surface, LINE, box, 1)
    return hits


def neutral_emblem(side: int) -> pygame.Surface:
    """The sign of a program that does sums: a white sheet with a few lines."""
    surface = pygame.Surface((side, side), pygame.SRCALPHA, 32)
    surface.fill(WHITE)
    step = side // 4
    for at in range(0, side, step):
        pygame.draw.line(surface, LINE, (at, 0), (at, side), max(1, side // 32))
        pygame.draw.line(surface, LINE, (0, at), (side, at), max(1, side // 32))
    surface.fill(GREY, (0, 0, side, step))
    pygame.draw.rect(surface, FRAME, surface.get_rect(), max(1, side // 16))
    return surface


# --- pages of care --------------------------------------------------------------------------------

QUIET, QUIET_CONTRAST = (74, 92, 96), (0, 0, 0)  # a grey of water: nothing of the game's colours


def _ground(canvas: Canvas) -> Colour:
    return QUIET_CONTRAST if canvas.manner.contrast else QUIET


def paint_help(canvas: Canvas, screen: Screen) -> None:
    """The sheet of those who can help, on quiet ground: as much of the window as there is goes to the numbers."""
    canvas.surface.fill(_ground(canvas))
    margin = canvas.px(20)
    width = min(canvas.area.width - 2 * margin, canvas.px(pages.COLUMN))
    title = _title(canvas, screen, canvas.area.width - 2 * max(margin, canvas.corner.width))
    top = canvas.px(14)
    title.draw(canvas.surface, (canvas.area.width - title.width) // 2, top)
    top += title.height + canvas.px(10)
    foot = pages.footer(canvas, screen.main, width)
    bottom = canvas.area.bottom - margin
    for block in reversed(foot):
        bottom -= block.height
        block.draw(pygame.Rect((canvas.area.width - width) // 2, bottom, width, block.height))
        bottom -= canvas.px(12)
    pages.paint_rows(canvas, screen, pygame.Rect(0, top, width, bottom - top))


def _title(canvas: Canvas, screen: Screen, width: int) -> Laid:
    words = screen.title
    laid = canvas.lay(words, "ui", 40, WHITE, width, weight="b", leading=1.25, balance=True, display=True)
    # Laid again in its own width, so that several lines stand round the same middle.
    return canvas.lay(words, "ui", 40, WHITE, laid.width + 2, weight="b", leading=1.25, align="centre", display=True)


def paint_booster(canvas: Canvas, screen: Screen) -> None:
    """A message on a phone and what is asked about it; at the end a sheet."""
    (phone.paint_phone if screen.phone is not None else pages.paint_sheet)(canvas, screen)


def paint_quiet(canvas: Canvas, screen: Screen) -> None:
    """Plain words on quiet ground: no picture, no dots, no pink. The ways on are always in sight."""
    canvas.surface.fill(_ground(canvas))
    margin, gap = canvas.px(24), canvas.px(14)
    width = min(canvas.area.width - 2 * margin, canvas.px(pages.COLUMN))
    left = (canvas.area.width - width) // 2
    top = max(canvas.px(30), canvas.corner.bottom)
    area = pygame.Rect(left, top, width, canvas.area.bottom - margin - top)
    title = _title(canvas, screen, width)
    blocks = [Block(title.height, lambda r: title.draw(canvas.surface, r.centerx - title.width // 2, r.top))]
    blocks += [_line(canvas, row, width) for row in screen.rows if isinstance(row, Text)]
    each = min(width, canvas.px(pages.MENU))
    foot = [
        _middle(pages.block_of(canvas, button, each), each, canvas.px(14 if number else 30))
        for number, button in enumerate(screen.main)
    ]
    words = sum(block.height + gap for block in blocks)
    if words + sum(block.height + block.gap for block in foot) > area.height:  # the words scroll, the ways on do not
        bottom = area.bottom
        for block in reversed(pages.footer(canvas, screen.main, width)):
            bottom -= block.height
            block.draw(pygame.Rect(left, bottom, width, block.height))
            bottom -= canvas.px(12)
        area.height, foot = bottom - canvas.px(6) - area.top, []
    canvas.column(area, [*blocks, *foot], f"quiet:{screen.kind}", gap=gap, middle=True, bar=WHITE)


def _line(canvas: Canvas, row: Text, width: int) -> Block:
    hint = row.role == "hint"
    laid = canvas.lay(row.text, "body", theme.BODY * (0.9 if hint else 1.06), (255, 255, 255), width, align="centre",
                      balance=True)  # fmt: skip
    return Block(laid.height, lambda rect: laid.draw(canvas.surface, rect.left, rect.top))


def _middle(block: Block, width: int, gap: int) -> Block:
    def draw(rect: pygame.Rect) -> None:
        block.draw(pygame.Rect(rect.centerx - width // 2, rect.top, width, rect.height))

    return Block(block.height, draw, block.id, gap)
