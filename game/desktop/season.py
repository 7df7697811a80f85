"""The season: a large poster of one story that makes one want to open it, and the others as lotería cards beside it."""

from __future__ import annotations

import pygame

from game.desktop import buttons, pages, showcase, theme
from game.desktop.art import clear
from game.desktop.canvas import Block, Canvas
from game.desktop.text import plain
from game.stage.screen import Button, Poster, Screen

SHELF = 322  # dp; two cards side by side
MOODS = ("doubting", "neutral")  # of the faces on a poster: something is going on


def paint_stories(canvas: Canvas, screen: Screen) -> None:
    """The poster and the shelf; in a small window or with large letters a list of tickets."""
    showcase.printed(canvas)
    posters = {poster.button: poster for poster in screen.posters}
    large = next((poster for poster in screen.posters if poster.large), None)
    if large is None or canvas.wide < 1060 or canvas.high < 600 or canvas.manner.scale > 1.4:
        _list(canvas, screen, posters)
        return
    area = canvas.area
    edge = canvas.px(34)
    top = pages.paint_heading(canvas, screen, 50)
    bottom = area.bottom - canvas.px(26)
    covers = [row for row in screen.rows if isinstance(row, Button)]
    many = len(posters) > 1
    width = min(area.width - 2 * edge, canvas.px(1700))
    shelf = canvas.px(SHELF) if many else 0
    left = (area.width - width) // 2
    foot_wide = shelf
    if many:
        foot = pages.footer(canvas, screen.main, shelf)
    else:  # side by side, so that the poster keeps its height
        count, gap = len(screen.main), canvas.px(18)
        each = min(canvas.px(320), (width - gap * (count - 1)) // count)
        foot_wide = each * count + gap * (count - 1)
        foot = buttons.side_by_side(canvas, pages.footer(canvas, screen.main, each), count, foot_wide, gap)
    foot_high = sum(block.height + canvas.px(12) for block in foot)
    sheet = pygame.Rect(left, top, width - shelf - (canvas.px(34) if many else 0), bottom - top)
    if not many:
        sheet.height -= foot_high
    by_id = {button.id: button for button in covers}
    _large(canvas, large, by_id[large.button], by_id.get(large.resume), sheet, ring=not many)
    side = pygame.Rect(area.width - left - shelf, top, shelf, bottom - top - foot_high - canvas.px(6))
    if many:
        gap = canvas.px(18)
        each = (shelf - gap) // 2
        cards = [
            _thumb(canvas, by_id[poster.button], poster, each, number)
            for number, poster in enumerate(screen.posters, 1)
        ]
        rows = buttons.side_by_side(canvas, cards, 2, shelf, gap)
        canvas.column(side, rows, "shelf", gap=gap, bar=canvas.palette.paper)
    at = side if many else pygame.Rect(area.centerx - foot_wide // 2, 0, foot_wide, 0)
    y = bottom - foot_high + canvas.px(12)
    for block in foot:
        block.draw(pygame.Rect(at.left, y, at.width, block.height))
        y += block.height + canvas.px(12)


# --- the large one --------------------------------------------------------------------------------


def _large(
    canvas: Canvas, poster: Poster, button: Button, resume: Button | None, rect: pygame.Rect, ring: bool
) -> None:
    colours = canvas.palette
    border = canvas.px(12)
    canvas.panel(rect, colours.paper, radius=8, border=5, shadow=10)
    if canvas.is_focused(button):
        if ring:
            canvas.ring(rect, 8)
        else:
            pygame.draw.rect(canvas.surface, colours.focus, rect.inflate(-canvas.px(10), -canvas.px(10)), canvas.px(4))
    inner = rect.inflate(-2 * border, -2 * border)
    canvas.surface.blit(_scenery(canvas, poster, inner.size), inner)
    pygame.draw.rect(canvas.surface, colours.ink, inner, max(1, canvas.px(3)))
    come = canvas.progress(f"poster:{poster.button}", theme.ENTRANCE)
    pad = canvas.px(26)
    width = inner.width * 62 // 100
    words = pygame.Rect(inner.left + pad - round((1 - come) * canvas.px(40)), 0, width - pad, 0)
    bottom = inner.bottom - canvas.px(22)
    pressed = rect.copy()
    if resume is not None:
        block = buttons.item(canvas, resume, min(words.width, canvas.px(420)), main=True, left=True)
        spot = pygame.Rect(inner.left + pad, bottom - block.height, min(words.width, canvas.px(420)), block.height)
        if canvas.manner.contrast:  # black on a dark picture has no edge of its own
            canvas.panel(spot.inflate(canvas.px(8), canvas.px(8)), colours.paper, radius=18, border=0, shadow=0)
        block.draw(spot)
        bottom = spot.top - canvas.px(14)
        pressed.height = spot.top - canvas.px(12) - pressed.top
    for text in (poster.fault, poster.endings, poster.facts):
        if text:
            laid = canvas.lay(text, "ui", theme.SMALL * 1.1, colours.on_night, words.width, weight="b", balance=True)
            bottom -= laid.height + canvas.px(4)
            canvas.over(text, "ui", theme.SMALL * 1.1, words.left, bottom, words.width, "left", "b")
    bottom -= canvas.px(8)
    if poster.chapters:
        bottom = _chapters(canvas, poster, words, bottom)
    hook = poster.hook or poster.synopsis
    top = inner.top + canvas.px(12)
    name = showcase.sign(canvas, poster.title, 92, inner.width - 2 * pad)
    room = bottom - top - name.get_height()
    size = 33.0 if poster.hook else 24.0
    while True:
        laid = canvas.lay(
            hook, "name" if poster.hook else "body", size, colours.ink, inner.width // 2 - canvas.px(52),
            leading=1.24, balance=True, display=bool(poster.hook), max_lines=0 if poster.hook else 4,
        )  # fmt: skip
        if laid.height + canvas.px(30) <= room or size < 18:
            break
        size *= 0.92
    if hook and laid.height + canvas.px(30) <= room:
        wide = max((run.x + run.width for run in laid.runs), default=0) + canvas.px(52)
        paper = pygame.Rect(words.left - canvas.px(6), bottom - laid.height - canvas.px(24), wide, laid.height)
        paper.height += canvas.px(20)
        canvas.panel(paper, colours.caption, radius=5, border=4, shadow=6)
        laid.draw(canvas.surface, paper.left + canvas.px(26), paper.top + canvas.px(10))
        bottom = paper.top
    canvas.surface.blit(name, (inner.left + pad // 2, max(top, bottom - name.get_height() - canvas.px(2))))
    canvas.hit(pressed, button.id)


def _scenery(canvas: Canvas, poster: Poster, size: tuple[int, int]) -> pygame.Surface:
    """The place of a story, two of its faces before it, and shade where its name stands."""

    def make() -> pygame.Surface:
        image = canvas.pictures.place(poster.place, size, 0.1, canvas.palette.night).copy()
        wide, high = size
        tall = min(round(high * 0.98), wide * 62 // 100)
        spots = ((63, 0.84), (86, 1.0)) if len(poster.faces) > 1 else ((76, 1.0),)
        for number, (across, share) in reversed(list(enumerate(reversed(spots)))):
            if number >= len(poster.faces):
                continue
            look = poster.faces[number]
            bust = canvas.pictures.figure(look, MOODS[number % 2], round(tall * share), True, number == 0, look)
            image.blit(bust, bust.get_rect(midbottom=(wide * across // 100, high)))
        shade = clear((2, 1), canvas.palette.night)
        shade.set_at((0, 0), (*canvas.palette.night, 255 if canvas.manner.contrast else 216))
        image.blit(pygame.transform.smoothscale(shade, (wide * 84 // 100, high)), (0, 0))
        return image

    key = ("scenery", poster.place, poster.faces[:2], size, canvas.manner.contrast)
    return canvas.pictures.kept.get(key, make)


def _chapters(canvas: Canvas, poster: Poster, words: pygame.Rect, bottom: int) -> int:
    """A disc for each chapter, filled when it has been begun, and the title of the next one; the y above them."""
    colours = canvas.palette
    disc, gap = canvas.px(30), canvas.px(9)
    across = max(1, (words.width + gap) // (disc + gap))
    rows = -(-len(poster.chapters) // across)
    if rows > 2:
        return bottom
    top = bottom - rows * (disc + gap)
    for number, (_, begun) in enumerate(poster.chapters):
        row, column = divmod(number, across)
        spot = pygame.Rect(words.left + column * (disc + gap), top + row * (disc + gap), disc, disc)
        image = canvas.brush.disc(disc, colours.title if begun else colours.night, canvas.px(3), colours.on_night)
        canvas.surface.blit(image, spot)
        ink = colours.ink if begun else colours.on_night
        figure = canvas.typesetter.lay(str(number + 1), "ui", disc * 56 // 100, ink, disc, align="centre", weight="b",
                                       leading=1.0)  # fmt: skip
        figure.draw(canvas.surface, spot.left, spot.centery - figure.height // 2)
    return top - canvas.px(8)


# --- the others -----------------------------------------------------------------------------------


def _thumb(canvas: Canvas, button: Button, poster: Poster, wide: int, number: int) -> Block:
    """A story as a lotería card."""
    inside = wide - canvas.px(12)
    high = inside * showcase.CARD[1] // showcase.CARD[0]

    def draw(rect: pygame.Rect) -> None:
        look = poster.faces[0] if poster.faces else ""
        icon = ("star", "sun", "heart")[number % 3]
        image = showcase.card(canvas, inside, number, plain(poster.title).upper(), look, "neutral", icon)
        spot = image.get_rect(center=rect.center)
        if canvas.palette.shadow:
            canvas.brush.lay(canvas.surface, spot.move(canvas.px(5), canvas.px(5)), inside // 18, canvas.palette.ink)
        canvas.surface.blit(image, spot)
        if canvas.is_focused(button) or poster.large:
            canvas.ring(spot, 8)
        if poster.fault:
            at = (spot.right - canvas.px(26), spot.top + canvas.px(30))
            canvas.icon("warning", canvas.px(44), canvas.palette.title, at, canvas.palette.ink)
        canvas.hit(spot, button.id)

    return Block(high + canvas.px(14), draw, button.id)


def _list(canvas: Canvas, screen: Screen, posters: dict[str, Poster]) -> None:
    """Every story as a ticket, one under the other."""
    top = pages.paint_heading(canvas, screen)
    width = min(canvas.area.width - 2 * canvas.px(34), canvas.px(860))
    blocks: list[Block] = []
    number = 0
    for row in screen.rows:
        if not isinstance(row, Button):
            blocks.append(_on_night(canvas, row.text, width))
        elif row.id in posters or row.look:
            number += 1
            blocks.append(_ticket(canvas, row, posters.get(row.id), width, number, len(posters) <= 2))
        else:
            blocks.append(pages.block_of(canvas, row, width))
    bottom = canvas.area.bottom - canvas.px(20)
    foot = pages.footer(canvas, screen.main, width)
    foot_height = sum(block.height for block in foot) + canvas.px(12) * len(foot)
    if foot_height > (bottom - top) * 3 // 10:
        blocks.extend(foot)
        foot, foot_height = [], 0
    x = (canvas.area.width - width) // 2
    view = pygame.Rect(x, top + canvas.px(6), width, bottom - foot_height - canvas.px(8) - top - canvas.px(6))
    canvas.column(view, blocks, "stories", gap=canvas.px(26), middle=True, bar=canvas.palette.paper)
    y = bottom - foot_height + canvas.px(12)
    for block in foot:
        block.draw(pygame.Rect(x, y, width, block.height))
        y += block.height + canvas.px(12)


def _on_night(canvas: Canvas, words: str, width: int) -> Block:
    laid = canvas.lay(words, "ui", theme.BODY, canvas.palette.on_night, width, align="centre", balance=True)

    def draw(rect: pygame.Rect) -> None:
        laid.draw(canvas.surface, rect.left, rect.top)

    return Block(laid.height, draw)


def _ticket(canvas: Canvas, button: Button, poster: Poster | None, width: int, number: int, large: bool) -> Block:
    """A story: the card at the left, the words at the right."""
    colours = canvas.palette
    large = large and canvas.wide >= 900
    pad = canvas.px(26 if large else 18)
    wide = min(canvas.px(232 if large else 150), width * 28 // 100)
    high = wide * showcase.CARD[1] // showcase.CARD[0]
    inside = width - 3 * pad - wide
    label = canvas.lay(button.label, "name", 41 if large else 34, colours.ink, inside, display=True, leading=1.16)
    lower = []
    texts = (
        ((button.detail, colours.ink, ""),)
        if poster is None
        else (
            (poster.hook or poster.synopsis, colours.ink, ""),
            (poster.facts, colours.soft, "b"),
            (poster.endings, colours.soft, ""),
            (poster.fault, colours.ink if canvas.manner.contrast else (168, 22, 50), ""),
        )
    )
    for text, ink, weight in texts:
        if text:
            lower.append(canvas.lay(text, "body", theme.SMALL * 1.08, ink, inside, leading=1.3, weight=weight))
    between = canvas.px(5)
    text_high = label.height + sum(laid.height + between for laid in lower)
    height = max(high + canvas.px(4), text_high + 2 * pad)

    def draw(rect: pygame.Rect) -> None:
        focused = canvas.is_focused(button)
        canvas.panel(rect, colours.focus_paper if focused else colours.paper, radius=20, border=5, shadow=8)
        if focused:
            canvas.ring(rect, 20)
        kind, _, name = button.look.partition(":")
        look = name if kind == "cast" else ""
        icon = ("star", "sun", "heart")[number % 3]
        image = showcase.card(canvas, wide, number, plain(button.label).upper(), look, "neutral", icon)
        key = ("cover", button.id, button.label, look, canvas.manner.contrast)
        middle = (rect.left + pad + wide // 2 - canvas.px(2), rect.centery)
        showcase.lay_card(canvas, image, key, middle, (3.0, -2.5, 2.0)[number % 3])
        x, y = rect.left + 2 * pad + wide, rect.centery - text_high // 2
        label.draw(canvas.surface, x, y)
        y += label.height
        for laid in lower:
            laid.draw(canvas.surface, x, y + between)
            y += laid.height + between
        canvas.hit(rect, button.id)

    return Block(height, draw, button.id)
