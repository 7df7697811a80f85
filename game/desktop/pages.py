"""Pages of words and buttons: notes, saves, history, settings, pause, trouble, the map of trust; and what floats
over every page, the notice and the caption of a sound.

A page is one column. It is centred while it fits and scrolls when it does not, so no text size can break it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

import pygame

from game.desktop import buttons, links, scene, theme
from game.desktop.canvas import Anchor, Block, Canvas
from game.stage.screen import Button, Screen, Text

COLUMN = 940  # dp; 70 letters of body text, the longest line that is read without losing it
MENU = 560  # dp
MISSING_TOLD = 6  # names of missing files on the screen at a time


def paint_sheet(canvas: Canvas, screen: Screen) -> None:
    """A heading, the rows, and the page's buttons at the foot (or as a menu, when there is nothing else)."""
    top = paint_heading(canvas, screen)
    if screen.kind == "trouble":
        side = canvas.px(64)
        if canvas.high > 560:
            canvas.icon(
                "warning", side, canvas.palette.title, (canvas.area.centerx, top + side // 2), canvas.palette.ink
            )
            top += side + canvas.px(10)
    menu = not screen.rows
    width = min(canvas.area.width - 2 * canvas.px(24), canvas.px(COLUMN))
    bottom = canvas.area.bottom - canvas.px(20)
    if screen.figures and canvas.wide >= 1200 and canvas.manner.scale <= 1.2:
        width = canvas.px(640)
        for figure in screen.figures[:2]:
            third = pygame.Rect(0, 0, (canvas.area.width - width) // 2 + canvas.px(110), canvas.area.height)
            if figure.side == "right":
                third.right = canvas.area.right
            scene.paint_figures(canvas, (figure,), canvas.area.bottom, third)
    if menu:
        paint_menu(canvas, screen.main, top, bottom)
        return
    foot = footer(canvas, screen.main, width)
    foot_height = sum(block.height for block in foot) + canvas.px(12) * len(foot)
    anchor: Anchor = "end" if screen.kind == "history" else "start"
    most = (bottom - top) * 6 // 10
    if foot_height > most:  # a small window: the buttons scroll with the words
        paint_rows(canvas, screen, pygame.Rect(0, top, width, bottom - top), anchor, tuple(foot))
        return
    area = pygame.Rect(0, top, width, bottom - foot_height - canvas.px(8) - top)
    paint_rows(canvas, screen, area, anchor)
    y = bottom - foot_height + canvas.px(12)
    for block in foot:
        block.draw(pygame.Rect((canvas.area.width - width) // 2, y, width, block.height))
        y += block.height + canvas.px(12)


def paint_heading(canvas: Canvas, screen: Screen, size: float = 56) -> int:
    """Title (of *size* dp) and subtitle at the top; the y below them."""
    top = canvas.px(16)
    width = canvas.area.width - 2 * max(canvas.corner.width, canvas.px(24))
    narrow = width < canvas.px(420)
    if narrow:  # the icons would squeeze it: it goes under them
        width, top = canvas.area.width - 2 * canvas.px(20), max(top, canvas.corner.bottom)
    if screen.title:
        top += canvas.title(screen.title, size, canvas.area.centerx, top, width) + canvas.px(6)
    if screen.subtitle:
        top += canvas.over(screen.subtitle, "ui", theme.BODY, canvas.area.centerx - width // 2, top, width)
    return top + canvas.px(14)


def paint_menu(canvas: Canvas, lines: Sequence[Button], top: int, bottom: int, left: int | None = None) -> None:
    """Buttons one under the other, in the middle or from *left*."""
    broad = any(button.look or button.role == "setting" for button in lines)
    width = min(canvas.area.width - 2 * canvas.px(28), canvas.px(COLUMN if broad else MENU))
    blocks = _lines(canvas, lines, width)
    plain = all(button.role in ("item", "main", "setting") for button in lines)
    if plain and sum(block.height + canvas.px(14) for block in blocks) > bottom - top + canvas.px(14):
        width = min(canvas.area.width - 2 * canvas.px(28), canvas.px(COLUMN))
        blocks = buttons.packed(canvas, lines, width)
    x = (canvas.area.width - width) // 2 if left is None else left
    canvas.column(pygame.Rect(x, top, width, bottom - top), blocks, "menu", gap=canvas.px(14), middle=True,
                  bar=canvas.palette.paper)  # fmt: skip


def _lines(canvas: Canvas, lines: Sequence[Button], width: int) -> list[Block]:
    return [block_of(canvas, button, width, number) for number, button in enumerate(lines, 1)]


def block_of(canvas: Canvas, button: Button, width: int, number: int = 1) -> Block:
    """*button* as its role looks."""
    if button.role == "setting":
        return buttons.setting(canvas, button, width)
    if button.role == "option":
        return buttons.option(canvas, button, number, width)
    if button.role == "chip":
        return buttons.chips(canvas, (button,), width)[0]
    return buttons.item(canvas, button, width, main=button.role == "main")


def footer(canvas: Canvas, lines: Sequence[Button], width: int) -> list[Block]:
    """The page's buttons in one row if they fit there, else in rows of two where two are short."""
    if not lines:
        return []
    gap = canvas.px(16)
    for columns in range(min(3, len(lines)), 0, -1):
        each = min((width - gap * (columns - 1)) // columns, canvas.px(MENU))
        blocks = [block_of(canvas, button, each, number) for number, button in enumerate(lines, 1)]
        low = canvas.letter(theme.ITEM) * 1.22 * 2 + canvas.px(26)
        if columns == 1 and len(lines) > 2 and all(button.role in ("item", "main") for button in lines):
            return buttons.packed(canvas, lines, width, gap=gap, alike=True)
        if columns == 1 or (len(lines) % columns == 0 and max(block.height for block in blocks) <= low
                            and each > canvas.letter(theme.ITEM) * 7):  # fmt: skip
            rows = buttons.side_by_side(canvas, blocks, columns, each * columns + gap * (columns - 1), gap)
            return [_centred(row, each * columns + gap * (columns - 1)) for row in rows]
    return []


def _centred(row: Block, width: int) -> Block:
    def draw(rect: pygame.Rect) -> None:
        row.draw(pygame.Rect(rect.left + (rect.width - width) // 2, rect.top, width, rect.height))

    return Block(row.height, draw, row.id)


def paint_rows(
    canvas: Canvas, screen: Screen, area: pygame.Rect, anchor: Anchor = "start", foot: tuple[Block, ...] = (),
    *, centre: bool = True,
) -> None:  # fmt: skip
    """The rows of *screen* in *area* (its left is ignored when *centre*), on paper if there is prose among them."""
    prose = any(isinstance(row, Text) for row in screen.rows)
    pad = canvas.px(30 if canvas.wide > 900 else 18) if prose else 0
    area = area.copy()
    if centre:
        area.left = (canvas.area.width - area.width) // 2
    width = area.width - 2 * pad
    blocks = row_blocks(canvas, screen.rows, width)
    blocks.extend(Block(b.height, b.draw, b.id, canvas.px(14)) for b in foot)
    gap = canvas.px(9)
    total = sum(block.height for block in blocks)
    total += sum((gap if block.gap < 0 else block.gap) for block in blocks[1:])
    edge = 2 * pad * 2 // 3  # above and below together
    view = area.inflate(-2 * pad, -edge)
    if prose:
        height = min(area.height, total + edge)
        sheet = pygame.Rect(area.left, area.top + (area.height - height) // 2, area.width, height)
        canvas.panel(sheet, radius=20, shadow=9)
        view = sheet.inflate(-2 * pad, -edge)
    canvas.column(view, blocks, f"rows:{screen.kind}:{screen.title}", gap=gap, anchor=anchor, middle=True,
                  bar=canvas.palette.plate if prose else canvas.palette.paper)  # fmt: skip


def row_blocks(canvas: Canvas, rows: Sequence[Text | Button], width: int) -> list[Block]:
    """Rows as blocks; chips that follow each other share their rows, so do links, and a hint with the link after it."""
    blocks: list[Block] = []
    chips: list[Button] = []
    small: list[Button] = []
    number = 0
    beside: Button | None = None
    for row, after in zip_longest(rows, rows[1:]):
        if row is beside:
            continue
        if isinstance(row, Button) and row.role in ("chip", "link"):
            (chips if row.role == "chip" else small).append(row)
            continue
        blocks.extend(buttons.chips(canvas, tuple(chips), width))
        blocks.extend(links.rows(canvas, small, width))
        chips.clear()
        small.clear()
        if isinstance(row, Text) and row.role == "hint" and isinstance(after, Button) and after.role == "link":
            wide, high, place = links.pill(canvas, after, width, "document")
            if 2 * wide <= width:
                text, beside = _text(canvas, row, width - wide - canvas.px(16), bool(blocks)), after
                blocks.append(links.beside(text, after, high, place))
                continue
        if isinstance(row, Text):
            blocks.append(_text(canvas, row, width, bool(blocks)))
        else:
            number += 1
            blocks.append(block_of(canvas, row, width, number))
    blocks.extend(buttons.chips(canvas, tuple(chips), width))
    blocks.extend(links.rows(canvas, small, width))
    return blocks


def _text(canvas: Canvas, row: Text, width: int, follows: bool) -> Block:
    colours = canvas.palette
    gap = canvas.px(10)
    match row.role:
        case "title":
            laid = canvas.lay(
                row.text, "name", theme.HEADING, colours.ink, width, display=True, leading=1.2, balance=True
            )
        case "heading":
            laid = canvas.lay(row.text, "name", 34, colours.plate, width, display=True, leading=1.2)
            gap = canvas.px(20)
        case "hint":
            laid = canvas.lay(row.text, "body", theme.BODY * 0.86, colours.soft, width)
        case "note":
            return _note(canvas, row, width)
        case "speaker":
            laid = canvas.lay(row.text, "ui", theme.BODY * 0.86, colours.plate, width, weight="b", leading=1.2)
            gap = canvas.px(16)
        case "line":
            laid = canvas.lay(row.text, "body", theme.BODY, colours.ink, width)
            gap = canvas.px(2)
        case _:
            laid = canvas.lay(row.text, "body", theme.BODY, colours.ink, width)

    def draw(rect: pygame.Rect) -> None:
        laid.draw(canvas.surface, rect.left, rect.top)

    return Block(laid.height, draw, gap=gap if follows else 0)


def _note(canvas: Canvas, row: Text, width: int) -> Block:
    """Something to heed, with a line at its left."""
    colours = canvas.palette
    pad = canvas.px(16)
    laid = canvas.lay(row.text, "body", theme.BODY * 0.92, colours.ink, width - 2 * pad - canvas.px(8))

    def draw(rect: pygame.Rect) -> None:
        fill = colours.paper if canvas.manner.contrast else (255, 238, 190)
        canvas.panel(rect, fill, radius=10, border=2 if canvas.manner.contrast else 0, shadow=0)
        bar = pygame.Rect(rect.left, rect.top + canvas.px(6), canvas.px(7), rect.height - canvas.px(12))
        pygame.draw.rect(canvas.surface, colours.plate, bar, border_radius=canvas.px(3))
        laid.draw(canvas.surface, rect.left + pad + canvas.px(6), rect.top + canvas.px(10))

    return Block(laid.height + canvas.px(20), draw, gap=canvas.px(12))


# --- the map of trust -----------------------------------------------------------------------------


def paint_trust_map(canvas: Canvas, screen: Screen) -> None:
    """People to tick: faces and names round a heart. What is ticked stays on this screen."""
    top = paint_heading(canvas, screen)
    width = min(canvas.area.width - 2 * canvas.px(28), canvas.px(1100))
    chips = tuple(button for button in screen.main if button.role == "chip")
    others = tuple(button for button in screen.main if button.role != "chip")
    blocks: list[Block] = []
    prose = tuple(row for row in screen.rows if isinstance(row, Text))
    if prose:
        blocks.append(_banner(canvas, prose, width))
    blocks.extend(buttons.chips(canvas, tuple(r for r in screen.rows if isinstance(r, Button)) + chips, width))
    bottom = canvas.area.bottom - canvas.px(20)
    foot = footer(canvas, others, width)
    foot_height = sum(block.height for block in foot) + canvas.px(12) * len(foot)
    if foot_height > (bottom - top) * 5 // 10:
        blocks.extend(foot)
        foot, foot_height = [], 0
    x = (canvas.area.width - width) // 2
    view = pygame.Rect(x, top, width, bottom - foot_height - canvas.px(8) - top)
    canvas.column(view, blocks, "trust", gap=canvas.px(20), middle=True, bar=canvas.palette.paper)
    y = bottom - foot_height + canvas.px(12)
    for block in foot:
        block.draw(pygame.Rect(x, y, width, block.height))
        y += block.height + canvas.px(12)


def _banner(canvas: Canvas, rows: tuple[Text, ...], width: int) -> Block:
    """Prose in the middle of an ink plate."""
    pad = canvas.px(22)
    colours = canvas.palette
    soft = colours.on_night if canvas.manner.contrast else (222, 204, 232)
    laid = [
        canvas.lay(
            row.text,
            "body" if row.role == "hint" else "ui",
            theme.BODY * (0.86 if row.role == "hint" else 1.04),
            soft if row.role == "hint" else colours.on_night,
            width - 2 * pad,
            align="centre",
            balance=True,
            leading=1.3,
        )
        for row in rows
    ]
    height = sum(text.height for text in laid) + canvas.px(26)

    def draw(rect: pygame.Rect) -> None:
        canvas.panel(rect, colours.night, radius=16, border=4, line=colours.paper, shadow=0)
        y = rect.top + canvas.px(13)
        for text in laid:
            text.draw(canvas.surface, rect.left + pad, y)
            y += text.height

    return Block(height, draw)


# --- over every page ------------------------------------------------------------------------------


def paint_notice(canvas: Canvas, words: str) -> None:
    """A passing message at the top, in the way of nothing that can be pressed."""
    colours = canvas.palette
    pad, side = canvas.px(18), canvas.px(34)
    room = min(
        canvas.px(760), canvas.area.width - 2 * max(canvas.px(20), canvas.corner.width if canvas.wide > 900 else 0)
    )
    laid = canvas.lay(words, "ui", theme.SMALL * 1.1, colours.ink, room - 3 * pad - side, leading=1.25)
    rect = pygame.Rect(0, 0, laid.width + 3 * pad + side, max(laid.height, side) + canvas.px(18))
    come = canvas.progress(f"notice:{words}", theme.SLIDE)
    rect.midtop = (canvas.area.centerx, canvas.px(14))
    if canvas.wide <= 900:
        rect.top = max(rect.top, canvas.corner.bottom)
    rect.y -= round((1 - come) * (rect.bottom + canvas.px(8)))
    canvas.panel(rect, colours.caption, radius=min(24, rect.height / canvas.unit / 2), border=4, shadow=5)
    canvas.icon("warning", side, colours.ink, (rect.left + pad + side // 2, rect.centery), colours.caption)
    laid.draw(canvas.surface, rect.left + 2 * pad + side, rect.centery - laid.height // 2)


def paint_missing(canvas: Canvas, files: Sequence[str]) -> None:
    """The files of `assets/` that were asked for and are not there or cannot be read, for who writes the story."""
    if not files:
        return
    colours, pad = canvas.palette, canvas.px(10)
    text = "   ".join(files[:MISSING_TOLD]) + (f"   +{len(files) - MISSING_TOLD}" if files[MISSING_TOLD:] else "")
    side = canvas.px(24)
    room = canvas.area.width - canvas.px(36) - 3 * pad - side
    laid = canvas.lay(text, "body", theme.SMALL, colours.ink, room, leading=1.2, max_lines=3)
    rect = pygame.Rect(canvas.px(18), 0, laid.width + side + 3 * pad, max(laid.height, side) + pad)
    rect.bottom = canvas.area.bottom - canvas.px(6)
    canvas.panel(rect, colours.caption, radius=8, border=2, shadow=0)
    canvas.icon("warning", side, colours.ink, (rect.left + pad + side // 2, rect.centery), colours.caption)
    laid.draw(canvas.surface, rect.left + 2 * pad + side, rect.centery - laid.height // 2)


def paint_caption(canvas: Canvas, words: str, below: int = 0) -> None:
    """What is heard, in words, in the upper left corner, or under *below* if something stands there."""
    colours = canvas.palette
    pad, side = canvas.px(14), canvas.px(26)
    room = min(canvas.px(520), canvas.area.width - canvas.corner.width - canvas.px(40))
    if room < canvas.px(200):
        room = canvas.area.width - canvas.px(40)
    laid = canvas.lay(words, "body", theme.SMALL, colours.on_night, room - 3 * pad - side, leading=1.2, max_lines=2)
    rect = pygame.Rect(
        canvas.px(18), canvas.px(20), laid.width + side + pad * 5 // 2, max(laid.height, side) + canvas.px(12)
    )
    if rect.right > canvas.area.width - canvas.corner.width:
        rect.top = max(rect.top, canvas.corner.bottom)
    rect.top = max(rect.top, below)
    canvas.panel(
        rect, colours.night, radius=min(20, rect.height / canvas.unit / 2), border=2, line=colours.paper, shadow=0
    )
    canvas.icon("note", side, colours.title, (rect.left + pad + side // 2, rect.centery), colours.night)
    laid.draw(canvas.surface, rect.left + pad * 3 // 2 + side, rect.centery - laid.height // 2)
