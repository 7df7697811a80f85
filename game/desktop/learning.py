"""What was learned: the bitácora as a page of a fotonovela, the map of a story as a board with beans; and the ribbon
over a rehearsal.

The way is a strip of pictures, each sign a card with the line it was in, and what was told apart lies in beans.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.desktop import apps, episode, links, pages, scene, showcase, theme
from game.desktop.art import scaled
from game.desktop.canvas import Block, Canvas
from game.desktop.text import Laid
from game.stage.screen import Button, Finding, Moment, Panel, Quote, Screen, Text

COLUMN = 1160  # dp
PANEL = (266, 218)  # dp of a picture of the strip
CELL = 184  # dp of a moment on the board
MOMENT_FACE = 56  # dp of whose moment it is
FACE = 74  # dp of who said a line
TEAL, DEED = (12, 118, 116), (198, 226, 214)  # a rehearsal; what one can do
QUOTE = (255, 255, 255)  # a bubble

Draw = Callable[[pygame.Rect], None]


# --- the bitácora ---------------------------------------------------------------------------------


def paint_log(canvas: Canvas, screen: Screen) -> None:
    """The strip of the way, a card for each sign, the beans, the questions."""
    showcase.printed(canvas)
    top = pages.paint_heading(canvas, screen, 60)
    width = min(canvas.area.width - 2 * canvas.px(34), canvas.px(COLUMN))
    panels = {panel.button: panel for panel in screen.panels}
    findings = {finding.quotes[0].button: finding for finding in screen.findings}
    ways = {row.id: row for row in screen.rows if isinstance(row, Button)}
    explained = {finding.sources for finding in screen.findings}
    others: list[Button] = []
    blocks: list[Block] = []
    told: list[str] = []
    number = 0
    for row in screen.rows:
        if isinstance(row, Button):
            if row.id in findings:
                blocks.append(_finding(canvas, findings[row.id], ways, width))
            elif row.role == "link" and row.id not in explained:
                others.append(row)
            elif row.id in panels and panels[row.id] is screen.panels[0]:
                blocks += _strip(canvas, screen.panels, ways, width)
            continue
        match row.role:
            case "heading":
                blocks.append(_heading(canvas, row.text, width, bool(blocks)))
            case "hint":
                blocks.append(_over(canvas, row.text, width))
            case "body":
                told.append(row.text)
                if len(told) == sum(isinstance(r, Text) and r.role == "body" for r in screen.rows):
                    blocks.append(_apart(canvas, screen.findings, told, width))
            case "note":
                number += 1
                blocks.append(_question(canvas, row.text, number, width))
    if others:
        blocks += links.rows(canvas, others, width, middle=True)
    _page(canvas, screen, blocks, top, width, "log")


def _page(canvas: Canvas, screen: Screen, blocks: list[Block], top: int, width: int, key: str) -> None:
    """*blocks* in a column that scrolls, and the page's buttons at its foot."""
    bottom = canvas.area.bottom - canvas.px(20)
    wide = width if len(screen.main) > 2 else min(width, canvas.px(760))
    foot = pages.footer(canvas, screen.main, wide)
    foot_high = sum(block.height + canvas.px(12) for block in foot)
    if foot_high > (bottom - top) * 3 // 10:
        blocks = [*blocks, *(Block(b.height, b.draw, b.id, canvas.px(26)) for b in foot)]
        foot, foot_high = [], 0
    view = pygame.Rect((canvas.area.width - width) // 2, top, width, bottom - foot_high - canvas.px(8) - top)
    canvas.column(view, blocks, key, gap=canvas.px(16), bar=canvas.palette.paper)
    y = bottom - foot_high + canvas.px(12)
    for block in foot:
        block.draw(pygame.Rect(canvas.area.centerx - wide // 2, y, wide, block.height))
        y += block.height + canvas.px(12)


def _heading(canvas: Canvas, words: str, width: int, follows: bool) -> Block:
    dp = canvas.unbroken(words, "title", 40, width)
    laid = canvas.lay(words, "title", dp, canvas.palette.title, width, display=True, leading=1.12, balance=True)

    def draw(rect: pygame.Rect) -> None:
        canvas.title(words, dp, rect.left, rect.top, width, "left")

    return Block(laid.height + canvas.px(2), draw, gap=canvas.px(32) if follows else 0)


def _over(canvas: Canvas, words: str, width: int) -> Block:
    laid = canvas.lay(words, "ui", theme.BODY * 0.9, canvas.palette.on_night, width, balance=True, leading=1.3)

    def draw(rect: pygame.Rect) -> None:
        canvas.over(words, "ui", theme.BODY * 0.9, rect.left, rect.top, width, "left")

    return Block(laid.height, draw, gap=canvas.px(6))


def _strip(canvas: Canvas, panels: tuple[Panel, ...], ways: dict[str, Button], width: int) -> list[Block]:
    """The pictures side by side on a strip of film, in as many lengths of it as they need."""
    gap, edge = canvas.px(12), canvas.px(14)
    wide = min(canvas.px(PANEL[0] * (1 + (canvas.manner.scale - 1) * 0.5)), width - 2 * edge)
    across = max(1, (width - 2 * edge + gap) // (wide + gap))
    rows = -(-len(panels) // across)
    across = -(-len(panels) // rows)
    wide = min((width - 2 * edge + gap) // across - gap, canvas.px(PANEL[0] * 1.6))
    blocks: list[Block] = []
    for begin in range(0, len(panels), across):
        row = panels[begin : begin + across]
        made = [_still(canvas, panel, begin + n, ways[panel.button], wide) for n, panel in enumerate(row)]
        blocks.append(_length(canvas, row, made, wide, gap, edge, bool(blocks)))
    return blocks


def _length(
    canvas: Canvas,
    row: tuple[Panel, ...],
    made: list[tuple[int, Draw]],
    wide: int,
    gap: int,
    edge: int,
    follows: bool,
) -> Block:
    """A length of film with its holes above and below."""
    hole = canvas.px(12)
    high = max(height for height, _ in made)
    height = high + 2 * (hole + 2 * canvas.px(7))

    def draw(rect: pygame.Rect) -> None:
        long = len(row) * (wide + gap) - gap + 2 * edge
        film = pygame.Rect(rect.left, rect.top, long, height)
        ink = (0, 0, 0) if canvas.manner.contrast else (24, 12, 30)
        canvas.panel(film, ink, radius=5, border=2 if canvas.manner.contrast else 0, line=canvas.palette.paper)
        punch = canvas.brush.box((hole * 4 // 3, hole), hole // 4, canvas.palette.paper)
        step = hole * 8 // 3
        for n in range((long - hole) // step):
            x = film.left + hole + n * step
            canvas.surface.blit(punch, (x, film.top + canvas.px(7)))
            canvas.surface.blit(punch, (x, film.bottom - canvas.px(7) - hole))
        x = film.left + edge
        for _, draw_still in made:
            draw_still(pygame.Rect(x, film.top + hole + 2 * canvas.px(7), wide, high))
            x += wide + gap

    ids = [panel.button for panel in row]
    return Block(height, draw, canvas.focus if canvas.focus in ids else ids[0], canvas.px(10) if follows else -1)


def _still(canvas: Canvas, panel: Panel, number: int, way: Button, wide: int) -> tuple[int, Draw]:
    """A picture of the strip: the place, who decided, and what. Pressing it goes back there."""
    colours = canvas.palette
    pad = canvas.px(12)
    said = canvas.lay(panel.text, "ui", theme.SMALL, colours.ink, wide - 2 * pad, leading=1.2, weight="b")
    caption = said.height + canvas.px(14)
    picture = canvas.px(PANEL[1] - 70)
    height = picture + caption

    def draw(rect: pygame.Rect) -> None:
        canvas.surface.fill(colours.caption, rect)
        frame = pygame.Rect(rect.left, rect.top, rect.width, rect.height - caption)
        canvas.surface.blit(episode.picture(canvas, panel, number, frame.size, 0), frame)
        pygame.draw.rect(canvas.surface, colours.ink, rect, max(1, canvas.px(3)))
        pygame.draw.line(canvas.surface, colours.ink, frame.bottomleft, frame.bottomright, max(1, canvas.px(3)))
        said.draw(canvas.surface, rect.left + pad, frame.bottom + canvas.px(7))
        if panel.who:
            who = canvas.lay(panel.who, "name", 21, colours.on_plate, wide, display=True, leading=1.15, max_lines=1)
            tag = pygame.Rect(rect.left + canvas.px(8), 0, who.width + canvas.px(18), who.height + canvas.px(6))
            tag.bottom = frame.bottom + canvas.px(2)
            line = colours.paper if canvas.manner.contrast else colours.ink
            canvas.panel(tag, scene.plate_colour(canvas, panel.who), radius=5, border=2, shadow=0, line=line)
            who.draw(canvas.surface, tag.left + canvas.px(9), tag.top + canvas.px(3))
        side = canvas.px(34)
        spot = pygame.Rect(rect.right - side - canvas.px(7), rect.top + canvas.px(7), side, side)
        canvas.surface.blit(canvas.brush.disc(side, colours.paper, canvas.px(3), colours.ink), spot)
        canvas.icon("back", side * 6 // 10, colours.ink, spot.center)
        if canvas.is_focused(way):
            canvas.ring(rect, 4)
        canvas.hit(rect, way.id)

    return height, draw


def _finding(canvas: Canvas, finding: Finding, ways: dict[str, Button], width: int) -> Block:
    """A sign: what it is called, who said it and how, each with the way back, what it is for and what one can do."""
    colours, contrast = canvas.palette, canvas.manner.contrast
    pad, gap = canvas.px(22), canvas.px(12)
    inside = width - 2 * pad
    paper = colours.paper
    if not contrast and finding.kind != "seen":
        paper = (255, 240, 204) if finding.kind == "missed" else (226, 240, 234)
    parts: list[tuple[int, Draw]] = []
    if finding.name:
        parts.append(_words(canvas, finding.name, "name", 31, _plate(canvas), inside))
    parts += [_quote(canvas, quote, ways[quote.button], inside) for quote in finding.quotes]
    if finding.why:
        parts.append(_words(canvas, finding.why, "body", theme.BODY, colours.ink, inside))
    if finding.do:
        parts.append(_deed(canvas, finding.do, inside))
    if finding.sources:
        _, high, pill = links.pill(canvas, ways[finding.sources], inside, "document")
        parts.append((high, lambda rect: pill(rect.bottomright)))
    height = 2 * pad + sum(high + gap for high, _ in parts) - gap

    def draw(rect: pygame.Rect) -> None:
        canvas.panel(rect, paper, radius=14, border=4, shadow=6)
        y = rect.top + pad
        for high, draw_part in parts:
            draw_part(pygame.Rect(rect.left + pad, y, inside, high))
            y += high + gap

    ids = [""] * bool(finding.name) + [quote.button for quote in finding.quotes]
    ids += [""] * (len(parts) - len(ids) - bool(finding.sources)) + [finding.sources] * bool(finding.sources)
    focus = canvas.focus if canvas.focus and canvas.focus in ids else finding.quotes[0].button
    at = ids.index(focus)
    return Block(height, draw, focus, part=(pad + sum(high + gap for high, _ in parts[:at]), parts[at][0]))


def _words(canvas: Canvas, words: str, family: str, dp: float, ink: theme.Colour, width: int) -> tuple[int, Draw]:
    laid = canvas.lay(words, family, dp, ink, width, display=family == "name", balance=family == "name", leading=1.32)
    return laid.height, lambda rect: laid.draw(canvas.surface, rect.left, rect.top)


def _quote(canvas: Canvas, quote: Quote, way: Button, width: int) -> tuple[int, Draw]:
    """Who said it and how, in a bubble, and the way back to it beside that (in a narrow column, under it)."""
    colours = canvas.palette
    face = canvas.px(FACE) if quote.who else 0
    left = face + canvas.px(14) if face else 0
    pad = canvas.px(16)
    pill_wide, pill_high, pill = links.pill(canvas, way, width - left, "back", way.value)
    beside = width - left - pill_wide > canvas.letter(theme.CHAT) * 17
    room = width - left - (pill_wide + canvas.px(20) if beside else 0)
    who = canvas.lay(quote.who, "ui", theme.SMALL, colours.soft, room, weight="b", leading=1.2, max_lines=1)
    said = canvas.lay(quote.line, "body", theme.CHAT, colours.ink, room - 2 * pad, leading=1.26)
    remark = canvas.lay(way.detail, "ui", theme.SMALL, colours.ink, room, leading=1.3) if way.detail else None
    above = who.height if quote.who else 0
    bubble = said.height + 2 * canvas.px(10)
    text = above + bubble + (remark.height + canvas.px(4) if remark else 0)
    height = max(text, face, pill_high) if beside else max(text, face) + canvas.px(10) + pill_high

    def draw(rect: pygame.Rect) -> None:
        if face:
            apps.paint_head(canvas, quote.look, face, rect.topleft, quote.who, colours.ink, quote.unknown)
        sheet = pygame.Rect(rect.left + left, rect.top + above, min(room, said.width + 2 * pad), bubble)
        if quote.who:
            who.draw(canvas.surface, sheet.left + canvas.px(4), rect.top)
        canvas.panel(sheet, QUOTE, radius=16, border=3, shadow=0)
        said.draw(canvas.surface, sheet.left + pad, sheet.top + canvas.px(10))
        if quote.marked:
            canvas.bean(canvas.px(30), (sheet.right, sheet.top + canvas.px(2)))
        if remark:
            remark.draw(canvas.surface, sheet.left + canvas.px(4), sheet.bottom + canvas.px(4))
        pill((rect.right, min(rect.bottom, sheet.centery + pill_high // 2) if beside else rect.bottom))

    return height, draw


def _deed(canvas: Canvas, words: str, width: int) -> tuple[int, Draw]:
    """What one can do, on a strip with a heart."""
    side = canvas.letter(theme.BODY) * 13 // 10
    laid = canvas.lay(words, "body", theme.BODY, canvas.palette.ink, width - side - canvas.px(36), weight="b")

    def draw(rect: pygame.Rect) -> None:
        canvas.panel(rect, canvas.palette.paper if canvas.manner.contrast else DEED, radius=10, border=2, shadow=0)
        canvas.icon("heart", side, _plate(canvas), (rect.left + canvas.px(12) + side // 2, rect.centery))
        laid.draw(canvas.surface, rect.left + side + canvas.px(24), rect.top + canvas.px(10))

    return laid.height + canvas.px(20), draw


def _plate(canvas: Canvas) -> theme.Colour:
    return canvas.palette.ink if canvas.manner.contrast else (176, 20, 88)


def _apart(canvas: Canvas, findings: tuple[Finding, ...], told: list[str], width: int) -> Block:
    """Beans for the signs and the look-alikes, filled where one was put down, and what that means."""
    colours = canvas.palette
    pad, side = canvas.px(24), canvas.px(40)
    signs = [quote.marked for finding in findings if finding.kind != "alike" for quote in finding.quotes]
    alike = [quote.marked for finding in findings if finding.kind == "alike" for quote in finding.quotes]
    across = max(1, (width - 2 * pad - side * 3 // 2) // (side + canvas.px(8)))
    rows = [row[n : n + across] for row in (signs, alike) for n in range(0, len(row), across)]
    laid = [
        canvas.lay(text, "ui" if n == 0 else "body", theme.BODY, colours.on_night, width - 2 * pad, leading=1.34,
                   weight="b" if n == 0 else "")
        for n, text in enumerate(told)
    ]  # fmt: skip
    gap = canvas.px(10)
    height = 2 * pad + len(rows) * (side + gap) + sum(text.height + gap for text in laid) - gap

    def draw(rect: pygame.Rect) -> None:
        canvas.panel(rect, colours.night, radius=16, border=4, line=colours.paper, shadow=0)
        y = rect.top + pad
        for number, row in enumerate(rows):
            sign = number < -(-len(signs) // across)
            if number in (0, -(-len(signs) // across)):  # what this row is of
                at = (rect.left + pad + side // 2, y + side // 2)
                canvas.icon("warning" if sign else "check", side, colours.on_night, at, colours.night)
            for n, filled in enumerate(row):
                middle = (rect.left + pad + side * 2 + n * (side + canvas.px(8)), y + side // 2)
                ground = colours.paper if sign else (198, 188, 206)
                disc = canvas.brush.disc(side, ground if filled else colours.night, canvas.px(3), ground)
                canvas.surface.blit(disc, disc.get_rect(center=middle))
                if filled:
                    ink = colours.ink if canvas.manner.contrast else theme.BEAN
                    canvas.icon("bean", side * 6 // 10, ink, middle, ground)
            y += side + gap
        for text in laid:
            text.draw(canvas.surface, rect.left + pad, y)
            y += text.height + gap

    return Block(height, draw)


def _question(canvas: Canvas, words: str, number: int, width: int) -> Block:
    """A question on a card of its own colour, with its number."""
    colours = canvas.palette
    pad, disc = canvas.px(20), canvas.px(52)
    laid = canvas.lay(words, "ui", theme.BODY * 1.08, colours.ink, width - 3 * pad - disc, leading=1.3, balance=True)
    height = max(laid.height, disc) + 2 * canvas.px(14)

    def draw(rect: pygame.Rect) -> None:
        canvas.panel(rect, colours.caption, radius=12, border=4, shadow=6)
        spot = pygame.Rect(rect.left + pad, rect.centery - disc // 2, disc, disc)
        canvas.surface.blit(canvas.brush.disc(disc, colours.plate, canvas.px(4), colours.ink), spot)
        figure = canvas.typesetter.lay(str(number), "name", disc * 5 // 9, colours.on_plate, disc, align="centre",
                                       leading=1.0)  # fmt: skip
        figure.draw(canvas.surface, spot.left, spot.centery - figure.height // 2)
        laid.draw(canvas.surface, spot.right + pad, rect.centery - laid.height // 2)

    return Block(height, draw)


# --- the map of the story -------------------------------------------------------------------------


def paint_map(canvas: Canvas, screen: Screen) -> None:
    """A board for each chapter: what was lived lies face up with a bean on it, the rest face down."""
    showcase.printed(canvas)
    top = pages.paint_heading(canvas, screen, 56)
    width = min(canvas.area.width - 2 * canvas.px(34), canvas.px(COLUMN))
    blocks: list[Block] = []
    groups = iter(dict.fromkeys(moment.group for moment in screen.moments))
    for row in screen.rows:
        if not isinstance(row, Text):
            continue
        if row.role == "heading":
            blocks.append(_heading(canvas, row.text, width, bool(blocks)))
            group = next(groups, "")
            blocks += _board(canvas, [moment for moment in screen.moments if moment.group == group], width)
        elif row.role == "body":
            blocks.append(_over(canvas, row.text, width))
    _page(canvas, screen, blocks, top, width, "map")


def _board(canvas: Canvas, moments: list[Moment], width: int) -> list[Block]:
    gap = canvas.px(14)
    wide = min(canvas.px(CELL * (1 + (canvas.manner.scale - 1) * 0.5)), (width - gap) // 2)
    across = max(1, (width + gap) // (wide + gap))
    wide = (width + gap) // across - gap
    return [_cells(canvas, moments[n : n + across], wide, gap) for n in range(0, len(moments), across)]


def _cells(canvas: Canvas, moments: list[Moment], wide: int, gap: int) -> Block:
    """A row of the board."""
    colours = canvas.palette
    pad = canvas.px(10)
    picture = wide * 9 // 16
    titles = [
        canvas.lay(m.title, "ui", theme.SMALL, colours.ink, wide - 2 * pad, leading=1.2, max_lines=3) for m in moments
    ]
    lines = max((laid.height for laid, m in zip(titles, moments, strict=True) if m.title), default=0)
    height = picture + (lines + canvas.px(14) if lines else 0)

    def draw(rect: pygame.Rect) -> None:
        for n, (moment, title) in enumerate(zip(moments, titles, strict=True)):
            cell = pygame.Rect(rect.left + n * (wide + gap), rect.top, wide, height)
            if not moment.lived:
                canvas.surface.blit(_face_down(canvas, cell.size), cell)
                continue
            canvas.panel(cell, colours.focus_paper if moment.here else colours.paper, radius=6, border=3, shadow=4)
            frame = pygame.Rect(cell.left + canvas.px(5), cell.top + canvas.px(5), wide - 2 * canvas.px(5), picture)
            frame.height -= canvas.px(5)
            if not moment.title:
                frame.height = height - 2 * canvas.px(5)
            canvas.surface.blit(canvas.pictures.place(moment.place, frame.size, 0.0, colours.night), frame)
            pygame.draw.rect(canvas.surface, colours.ink, frame, max(1, canvas.px(2)))
            if moment.title:
                title.draw(canvas.surface, cell.left + pad, frame.bottom + canvas.px(6))
            if moment.look:
                side = min(canvas.px(MOMENT_FACE), frame.height * 6 // 10)
                at = (frame.left + canvas.px(4), frame.bottom - side - canvas.px(4))
                canvas.avatar(moment.look, side, at, moment.who)
            if moment.here:
                side = canvas.px(40)
                disc = canvas.brush.disc(side, colours.title, canvas.px(3), colours.ink)
                middle = (cell.right - side * 6 // 10, frame.top + side * 6 // 10)
                canvas.surface.blit(disc, disc.get_rect(center=middle))
                canvas.icon("star", side * 6 // 10, colours.ink, middle, colours.title)
            else:
                canvas.bean(canvas.px(26), (cell.right - canvas.px(26), frame.top + canvas.px(24)))

    return Block(height, draw)


def _face_down(canvas: Canvas, size: tuple[int, int]) -> pygame.Surface:
    """A card of the board that was not turned yet."""

    def make() -> pygame.Surface:
        colours = canvas.palette
        wide, high = size
        surface = canvas.brush.box(size, canvas.px(6), colours.paper, canvas.px(3), colours.ink).copy()
        inner = pygame.Rect(canvas.px(7), canvas.px(7), wide - 2 * canvas.px(7), high - 2 * canvas.px(7))
        back = None if canvas.manner.contrast else canvas.pictures.load("cards/back.webp")
        if back is None:
            pygame.draw.rect(surface, colours.night, inner)
        else:  # the middle of it, as broad as the cell
            tall = min(back.get_height(), back.get_width() * inner.height // max(1, inner.width))
            part = back.subsurface((0, (back.get_height() - tall) // 2, back.get_width(), tall))
            surface.blit(scaled(part, inner.size), inner)
        return surface

    return canvas.pictures.kept.get(("moment-down", size, canvas.manner.contrast), make)


# --- rehearsal ------------------------------------------------------------------------------------


def make_room(canvas: Canvas, screen: Screen) -> int:
    """The y at which the ribbon begins. Where the corner leaves no room beside it, the page begins under both."""
    if not screen.ribbon and not screen.aside:
        return 0
    wide, high = _ribbon_size(canvas, screen)
    if wide + canvas.px(20) <= canvas.area.width - canvas.corner.width:
        canvas.ribbon = canvas.px(20) + high
        return canvas.px(20)
    top = max(canvas.px(10), canvas.corner.height)
    canvas.corner.height = top + high
    return top


def _ribbon_size(canvas: Canvas, screen: Screen) -> tuple[int, int]:
    """How far the ribbon and what hangs on it reach, and how far down."""
    wide = high = 0
    if screen.ribbon:
        laid = _ribbon_words(canvas, screen.ribbon)
        wide, high = laid.width + canvas.letter(theme.SMALL) * 5 // 4 + canvas.px(52), laid.height + canvas.px(24)
    for button in screen.aside:
        across, tall, _ = links.pill(canvas, button, canvas.area.width // 2)
        wide, high = max(wide, across + canvas.px(18)), high + tall + canvas.px(10)
    return wide, high


def _ribbon_words(canvas: Canvas, words: str) -> Laid:
    return canvas.lay(words, "ui", theme.SMALL * 1.05, (255, 255, 255), canvas.area.width - canvas.px(120), weight="b",
                      leading=1.2)  # fmt: skip


def paint_ribbon(canvas: Canvas, screen: Screen, top: int) -> int:
    """That help is rehearsed here, on a ribbon at the left edge from *top* (pixels) down, and what can be pressed;
    the y under it, 0 when there is none."""
    colours = canvas.palette
    y = top
    if screen.ribbon:
        laid = _ribbon_words(canvas, screen.ribbon)
        side = canvas.letter(theme.SMALL) * 5 // 4
        high = laid.height + canvas.px(14)
        long = laid.width + side + canvas.px(52)
        notch = high // 3
        fill = colours.ink if canvas.manner.contrast else TEAL
        shape = [(0, y), (long, y), (long - notch, y + high // 2), (long, y + high), (0, y + high)]
        if colours.shadow:
            off = canvas.px(4)
            pygame.draw.polygon(canvas.surface, colours.ink, [(px + off, py + off) for px, py in shape])
        pygame.draw.polygon(canvas.surface, fill, shape)
        pygame.draw.lines(canvas.surface, colours.paper, False, shape, max(2, canvas.px(3)))
        canvas.icon("heart", side, (255, 255, 255), (canvas.px(14) + side // 2, y + high // 2), fill)
        laid.draw(canvas.surface, canvas.px(22) + side, y + high // 2 - laid.height // 2)
        y += high + canvas.px(10)
    for button in screen.aside:
        wide, high, draw = links.pill(canvas, button, canvas.area.width // 2)
        draw((canvas.px(18) + wide, y + high))
        y += high + canvas.px(10)
    return y if y > top else 0
