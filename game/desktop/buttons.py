"""How each role of a Button looks. Every function returns a `Block`: measured now, drawn when its place is known."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.desktop import theme
from game.desktop.canvas import Block, Canvas
from game.desktop.text import Align, Laid
from game.stage.screen import Button


def struck(canvas: Canvas, laid: Laid, x: int, y: int) -> None:
    """A line through every line of what was laid at (x, y)."""
    thick = max(1, canvas.px(2))
    ends: dict[int, tuple[int, int]] = {}
    for run in laid.runs:
        row = y + ((run.y + run.height // 2) // laid.line_height) * laid.line_height + round(laid.line_height * 0.54)
        left, right = ends.get(row, (x + run.x, x + run.x))
        ends[row] = (min(left, x + run.x), max(right, x + run.x + run.width))
    for row, (left, right) in ends.items():
        pygame.draw.rect(
            canvas.surface, canvas.palette.ink, (left - thick, row - thick // 2, right - left + 2 * thick, thick)
        )


def option(canvas: Canvas, button: Button, number: int, width: int, size: float = theme.OPTION) -> Block:
    """An answer: its number in a disc, its words, and why it cannot be taken if it cannot."""
    colours = canvas.palette
    pad, disc = canvas.px(14), max(canvas.px(38), canvas.letter(size) * 5 // 4)
    inside = width - 3 * pad - disc
    ink = colours.ink if button.enabled else colours.soft
    label = canvas.lay(button.label, "ui", size, ink, inside, leading=1.24)
    reason = None
    if not button.enabled and button.reason:
        reason = canvas.lay(button.reason, "body", size * 0.84, _reason(canvas), inside, leading=1.24)
    text = label.height + (reason.height + canvas.px(3) if reason else 0)
    height = max(canvas.px(theme.MIN_TARGET), text + 2 * canvas.px(11), disc + canvas.px(12))

    def draw(rect: pygame.Rect) -> None:
        focused = canvas.is_focused(button)
        fill = (
            colours.focus_paper if focused and button.enabled else colours.paper if button.enabled else _tired(canvas)
        )
        canvas.panel(rect, fill, radius=16, border=4, shadow=5 if button.enabled else 0)
        if focused:
            canvas.ring(rect, 16)
        tint = colours.numbers[(number - 1) % len(colours.numbers)] if button.enabled else colours.soft
        middle = (rect.left + pad + disc // 2, rect.centery)
        round_ = canvas.brush.disc(disc, tint, canvas.px(3), colours.ink)
        canvas.surface.blit(round_, round_.get_rect(center=middle))
        if button.enabled:
            figure = canvas.lay(str(number), "ui", disc / canvas.unit / canvas.manner.scale * 0.56, colours.on_number,
                                disc, align="centre", weight="b", leading=1.0)  # fmt: skip
            figure.draw(canvas.surface, middle[0] - disc // 2, middle[1] - figure.height // 2)
        else:
            canvas.icon("lock", disc * 6 // 10, colours.paper, middle, tint)
        x, y = rect.left + 2 * pad + disc, rect.centery - text // 2
        label.draw(canvas.surface, x, y)
        if not button.enabled:
            struck(canvas, label, x, y)
        if reason:
            reason.draw(canvas.surface, x, y + label.height + canvas.px(3))
        canvas.hit(rect, button.id)

    return Block(height, draw, button.id)


def _reason(canvas: Canvas) -> theme.Colour:
    return canvas.palette.ink if canvas.manner.contrast else (168, 22, 50)


def _tired(canvas: Canvas) -> theme.Colour:
    return canvas.palette.paper if canvas.manner.contrast else (228, 216, 208)


def item(
    canvas: Canvas,
    button: Button,
    width: int,
    *,
    main: bool = False,
    size: float = theme.ITEM,
    left: bool = False,
    middle: bool = False,
) -> Block:
    """A line of a menu or a list: a picture if it has one, its label, the detail under it.

    Its words stand in the *middle*, or at the *left*, or as its width lets it.
    """
    colours = canvas.palette
    pad = canvas.px(20)
    fill = colours.plate if main else colours.paper
    words = colours.on_plate if main else colours.ink
    if not button.enabled:
        fill, words = _tired(canvas), colours.soft
    focused = canvas.is_focused(button)
    if focused and not main and button.enabled:
        fill = colours.focus_paper
    picture = canvas.px(84) if button.look and width > canvas.px(360) else 0
    inside = width - 2 * pad - (picture + canvas.px(16) if picture else 0)
    centred = not left and not picture and not button.value and (main or middle or width < canvas.px(620))
    weight = "b" if main or button.detail else ""
    value = canvas.lay(button.value, "ui", size * 0.86, words, inside // 2, align="left") if button.value else None
    if value:
        inside -= value.width + canvas.px(14)
    label = canvas.lay(
        button.label, "ui", size, words, inside, leading=1.22, weight=weight,
        align="centre" if centred else "left", balance=centred,
    )  # fmt: skip
    lower = button.detail or ""
    align: Align = "centre" if centred else "left"
    detail = None
    if lower:
        detail = canvas.lay(
            lower, "body", size * 0.78, words if main else colours.soft, inside, leading=1.3, align=align
        )
    reason = None
    if not button.enabled and button.reason:
        reason = canvas.lay(button.reason, "body", size * 0.78, _reason(canvas), inside, leading=1.3, align=align)
    between = canvas.px(3)
    text = label.height + sum(extra.height + between for extra in (detail, reason) if extra)
    height = max(
        canvas.px(theme.MIN_TARGET + 10), text + 2 * canvas.px(11), picture + 2 * canvas.px(9) if picture else 0
    )

    def draw(rect: pygame.Rect) -> None:
        canvas.panel(rect, fill, radius=16, border=4, shadow=6 if button.enabled else 0)
        if main and not canvas.manner.contrast:
            canvas.clipped(rect.inflate(-canvas.px(14), -canvas.px(9)), lambda: canvas.dots(rect, (206, 24, 98), 6))
        if focused:
            canvas.ring(rect, 16)
        x = rect.left + pad
        if picture:
            _picture(canvas, button, pygame.Rect(x - canvas.px(6), rect.centery - picture // 2, picture, picture))
            x += picture + canvas.px(16)
        y = rect.centery - text // 2
        label.draw(canvas.surface, x, y)
        if not button.enabled:
            struck(canvas, label, x, y)
        y += label.height + between
        for extra in (detail, reason):
            if extra:
                extra.draw(canvas.surface, x, y)
                y += extra.height + between
        if value:
            value.draw(canvas.surface, rect.right - pad - value.width, rect.centery - value.height // 2)
        if button.selected:
            canvas.icon("check", canvas.px(28), words, (rect.right - pad, rect.centery))
        canvas.hit(rect, button.id)

    return Block(height, draw, button.id)


def _picture(canvas: Canvas, button: Button, rect: pygame.Rect) -> None:
    kind, _, name = button.look.partition(":")
    if kind == "place":
        view = canvas.pictures.window(name, rect.size)
        canvas.surface.blit(view, rect)
        ink = canvas.palette.ink
        canvas.brush.lay(canvas.surface, rect, canvas.px(6), (*ink, 0), canvas.px(4), ink)
    else:
        canvas.avatar(name or kind, rect.width, rect.topleft, button.label)


def setting(canvas: Canvas, button: Button, width: int) -> Block:
    """A setting: its name, and its value between two arrows."""
    colours = canvas.palette
    pad, arrow = canvas.px(18), canvas.px(theme.MIN_TARGET)
    focused = canvas.is_focused(button)
    narrow = width < canvas.letter(theme.BODY) * 21
    side = (width - 2 * pad) if narrow else max(canvas.px(250), width * 42 // 100)
    label = canvas.lay(
        button.label, "ui", theme.BODY, colours.ink, width - 2 * pad - (0 if narrow else side + canvas.px(10)),
        leading=1.22,
    )  # fmt: skip
    room, size = side - 2 * arrow - canvas.px(12), float(theme.BODY)
    longest = max(button.value.split(), key=len, default="")
    while size > theme.SMALL * 0.7 and canvas.lay(longest, "ui", size, colours.ink, room, weight="b").lines > 1:
        size *= 0.93  # a wide face in a large size: smaller rather than broken
    value = canvas.lay(
        button.value, "ui", size, colours.ink, room, align="centre", weight="b", leading=1.22, balance=True
    )
    row = max(value.height, arrow)
    if narrow:
        height = label.height + row + 2 * canvas.px(9) + canvas.px(4)
    else:
        height = max(label.height, row) + 2 * canvas.px(6)

    def draw(rect: pygame.Rect) -> None:
        canvas.panel(rect, colours.focus_paper if focused else colours.paper, radius=14, border=3, shadow=4)
        if focused:
            canvas.ring(rect, 14)
        if narrow:
            label.draw(canvas.surface, rect.left + pad, rect.top + canvas.px(9))
            middle_y = rect.bottom - canvas.px(9) - row // 2
        else:
            label.draw(canvas.surface, rect.left + pad, rect.centery - label.height // 2)
            middle_y = rect.centery
        left = rect.right - pad - side
        value.draw(canvas.surface, left + arrow + canvas.px(6), middle_y - value.height // 2)
        press = pygame.Rect(rect.left, rect.top, left - rect.left, rect.height) if not narrow else pygame.Rect(
            rect.left, rect.top, rect.width, label.height + canvas.px(9)
        )  # fmt: skip
        canvas.hit(press, button.id)
        canvas.hit(pygame.Rect(left + arrow, middle_y - row // 2, side - 2 * arrow, row), button.id)
        for part, x, sends in (("less", left, button.less), ("more", left + side - arrow, button.more)):
            if sends is None:
                continue
            spot = pygame.Rect(x, middle_y - arrow // 2, arrow, arrow)
            disc = canvas.brush.disc(arrow, colours.plate, canvas.px(3), colours.ink)
            canvas.surface.blit(disc, spot)
            canvas.icon("left" if part == "less" else "right", arrow * 5 // 9, colours.on_plate, spot.center)
            canvas.hit(spot, button.id, "less" if part == "less" else "more")

    return Block(height, draw, button.id)


def chip(canvas: Canvas, button: Button, width: int) -> tuple[int, Block]:
    """A toggle among many: (its width, the block). *width* is the most it may take."""
    colours = canvas.palette
    focused = canvas.is_focused(button)
    name = button.look.partition(":")[2]
    side = canvas.px(62) if name else 0
    pad = canvas.px(16)
    label = canvas.lay(
        button.label, "ui", theme.BODY, colours.ink if button.enabled else colours.soft,
        width - 2 * pad - side - canvas.px(44), leading=1.2, weight="b" if button.selected else "",
    )  # fmt: skip
    detail = None
    if button.detail:
        detail = canvas.lay(button.detail, "body", theme.SMALL, colours.soft, label.width + canvas.px(160), max_lines=2)
    tall = label.height + (detail.height if detail else 0)
    text_wide = max(label.width, detail.width if detail else 0)
    tick = canvas.px(34)
    wide = min(width, pad + side + canvas.px(8) + text_wide + canvas.px(10) + tick + pad)
    height = max(canvas.px(theme.MIN_TARGET + 8), tall + canvas.px(18), side + canvas.px(12) if side else 0)

    def draw(rect: pygame.Rect) -> None:
        fill = colours.focus_paper if button.selected else colours.paper
        canvas.panel(rect, fill, radius=height / canvas.unit / 2, border=4, shadow=5 if button.selected else 3)
        if focused:
            canvas.ring(rect, height / canvas.unit / 2)
        x = rect.left + pad // 2
        if side:
            canvas.avatar(name, side, (x, rect.centery - side // 2), button.label)
            x += side + canvas.px(8)
        else:
            x += pad // 2
        y = rect.centery - tall // 2
        label.draw(canvas.surface, x, y)
        if detail:
            detail.draw(canvas.surface, x, y + label.height)
        mark = (rect.right - pad // 2 - tick // 2 - canvas.px(4), rect.centery)
        ring = canvas.brush.disc(tick, colours.plate if button.selected else colours.paper, canvas.px(3), colours.ink)
        canvas.surface.blit(ring, ring.get_rect(center=mark))
        if button.selected:
            canvas.icon("check", tick * 6 // 10, colours.on_plate, mark)
        canvas.hit(rect, button.id)

    return wide, Block(height, draw, button.id)


def chips(canvas: Canvas, buttons: tuple[Button, ...], width: int) -> list[Block]:
    """Chips in centred rows, each row a block."""
    gap = canvas.px(16)
    rows: list[list[tuple[int, Block]]] = [[]]
    used = 0
    for button in buttons:
        wide, block = chip(canvas, button, width)
        if rows[-1] and used + gap + wide > width:
            rows.append([])
            used = 0
        rows[-1].append((wide, block))
        used += wide + (gap if len(rows[-1]) > 1 else 0)
    return [_row(canvas, row, gap) for row in rows if row]


def _row(canvas: Canvas, row: list[tuple[int, Block]], gap: int) -> Block:
    height = max(block.height for _, block in row)
    total = sum(wide for wide, _ in row) + gap * (len(row) - 1)

    def draw(rect: pygame.Rect) -> None:
        x = rect.left + (rect.width - total) // 2
        for wide, block in row:
            block.draw(pygame.Rect(x, rect.top + (height - block.height) // 2, wide, block.height))
            x += wide + gap

    focused = next((block.id for _, block in row if block.id == canvas.focus), row[0][1].id)
    return Block(height, draw, focused)


def side_by_side(canvas: Canvas, blocks: list[Block], columns: int, width: int, gap: int) -> list[Block]:
    """*blocks* in rows of *columns* equal widths; they must have been measured for that width."""
    rows: list[Block] = []
    each = (width - gap * (columns - 1)) // columns
    for begin in range(0, len(blocks), columns):
        row = blocks[begin : begin + columns]
        height = max(block.height for block in row)

        def draw(rect: pygame.Rect, row: list[Block] = row, height: int = height) -> None:
            x = rect.left
            for block in row:
                block.draw(pygame.Rect(x, rect.top, each, height))
                x += each + gap

        focused = next((block.id for block in row if block.id == canvas.focus), row[0].id)
        rows.append(Block(height, draw, focused))
    return rows


def packed(
    canvas: Canvas, lines: Sequence[Button], width: int, *, left: bool = False, gap: int = 0, alike: bool = False
) -> list[Block]:
    """*lines* one under the other; two that are short share a row, so that all of them are seen at once.

    The big one stands alone, and so does one with a second line, unless all are treated *alike*.
    """
    gap, pad = gap or canvas.px(16), canvas.px(44)
    blocks: list[Block] = []
    waiting: tuple[Button, int] | None = None
    for button in lines:
        main = button.role == "main"
        weight = "b" if main or button.detail else ""
        needs = canvas.lay(button.label, "ui", theme.ITEM, (0, 0, 0), 100_000, weight=weight).width + pad
        if button.detail:
            needs = max(needs, canvas.lay(button.detail, "body", theme.ITEM * 0.78, (0, 0, 0), 100_000).width + pad)
        short = button.role != "setting" and not button.look and not button.value and button.enabled
        short = short and (alike or not (main or button.detail))
        if short and waiting is not None and waiting[1] + gap + needs <= width:
            one, first = waiting[0], waiting[1] + (width - gap - waiting[1] - needs) // 2
            blocks[-1] = _pair(
                item(canvas, one, first, main=one.role == "main", left=left, middle=not left),
                item(canvas, button, width - gap - first, main=main, left=left, middle=not left),
                first, gap, canvas.focus,
            )  # fmt: skip
            waiting = None
            continue
        if button.role == "setting":
            blocks.append(setting(canvas, button, width))
        else:
            blocks.append(item(canvas, button, width, main=main, left=left, middle=not left))
        waiting = (button, needs) if short else None
    return blocks


def _pair(one: Block, other: Block, first: int, gap: int, focus: str) -> Block:
    """Two blocks in a row, *one* being *first* pixels wide."""
    height = max(one.height, other.height)

    def draw(rect: pygame.Rect) -> None:
        one.draw(pygame.Rect(rect.left, rect.top, first, height))
        other.draw(pygame.Rect(rect.left + first + gap, rect.top, rect.width - first - gap, height))

    return Block(height, draw, other.id if other.id == focus else one.id)


ICON, ICON_GAP = 50, 10  # dp; the corner icons
ICON_EDGE = 18  # dp from the window's edge


def corner_icons(canvas: Canvas, icons: tuple[Button, ...], upright: bool) -> None:
    """The small buttons of play in the top right corner: a row, or *upright* a column."""
    colours = canvas.palette
    side, step = canvas.px(ICON), canvas.px(ICON + ICON_GAP)
    edge = canvas.px(ICON_EDGE)
    left = canvas.area.right - edge - side - (0 if upright else (len(icons) - 1) * step)
    for number, button in enumerate(icons):
        rect = pygame.Rect(
            left + (0 if upright else number * step), edge + (number * step if upright else 0), side, side
        )
        focused = canvas.is_focused(button)
        ground = colours.focus_paper if focused or button.selected else colours.paper
        if colours.shadow:
            canvas.surface.blit(canvas.brush.disc(side, colours.ink), rect.move(canvas.px(3), canvas.px(4)))
        canvas.surface.blit(canvas.brush.disc(side, ground, canvas.px(4), colours.ink), rect)
        ink = theme.BEAN if button.icon == "bean" and not canvas.manner.contrast else colours.ink
        canvas.icon(button.icon or "menu", side * 54 // 100, ink, rect.center, ground)
        if focused:
            canvas.ring(rect, ICON / 2)
        canvas.hit(rect, button.id)
    for number, button in enumerate(icons):
        if canvas.is_focused(button):
            rect = pygame.Rect(
                left + (0 if upright else number * step), edge + (number * step if upright else 0), side, side
            )
            _tip(canvas, button.label, rect, upright)


def corner_area(canvas: Canvas, count: int, upright: bool) -> pygame.Rect:
    """What *count* corner icons will take, with air round them."""
    if not count:
        return pygame.Rect(canvas.area.right, 0, 0, 0)
    long = canvas.px(2 * ICON_EDGE) + count * canvas.px(ICON) + (count - 1) * canvas.px(ICON_GAP)
    thick = canvas.px(ICON + ICON_EDGE + 12)
    if upright:
        return pygame.Rect(canvas.area.right - thick, 0, thick, 0)
    return pygame.Rect(canvas.area.right - long, 0, long, thick)


def _tip(canvas: Canvas, words: str, beside: pygame.Rect, left: bool) -> None:
    """The name of a focused icon: a picture alone is a guess."""
    if not words:
        return
    laid = canvas.lay(words, "ui", theme.SMALL, canvas.palette.on_night, canvas.area.width // 2)
    pad = canvas.px(12)
    rect = pygame.Rect(0, 0, laid.width + 2 * pad, laid.height + pad)
    if left:
        rect.midright = (beside.left - canvas.px(14), beside.centery)
    else:
        rect.midtop = (beside.centerx, beside.bottom + canvas.px(12))
    rect.clamp_ip(canvas.area.inflate(-canvas.px(12), 0))
    canvas.panel(rect, canvas.palette.ink, radius=12, border=2, line=canvas.palette.paper, shadow=0)
    laid.draw(canvas.surface, rect.left + pad, rect.top + pad // 2)
