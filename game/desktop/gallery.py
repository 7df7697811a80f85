"""The gallery: lotería cards of everybody and every ending met, the others face down; and one card, large."""

from __future__ import annotations

import pygame

from game.desktop import buttons, pages, showcase, theme
from game.desktop.art import scaled
from game.desktop.canvas import Block, Canvas
from game.desktop.text import plain
from game.stage.screen import Button, Card, Screen, Text

WIDE = 128  # dp; a card of the gallery: nine in a row of the design, and its title can still be read


def paint_gallery(canvas: Canvas, screen: Screen) -> None:
    """The cards, story by story."""
    showcase.printed(canvas)
    top = pages.paint_heading(canvas, screen, 52)
    area = canvas.area
    width = min(area.width - 2 * canvas.px(34), canvas.px(1400))
    buttons_ = {row.id: row for row in screen.rows if isinstance(row, Button)}
    blocks: list[Block] = []
    groups = iter(dict.fromkeys(card.group for card in screen.cards))
    group = ""
    for row in screen.rows:
        if not isinstance(row, Text):
            continue
        if row.role == "heading":
            group = next(groups, "")
            blocks.append(_heading(canvas, row.text, width, bool(blocks)))
            continue
        for ending in (False, True):
            cards = [card for card in screen.cards if card.group == group and card.ending is ending]
            blocks += _rows(canvas, cards, buttons_, width)
        blocks.append(_words(canvas, row.text, width))
    bottom = area.bottom - canvas.px(20)
    foot = pages.footer(canvas, screen.main, min(width, canvas.px(420)))
    foot_high = sum(block.height + canvas.px(12) for block in foot)
    canvas.grid.append([(button.id, area.centerx) for button in screen.main])
    if foot_high > (bottom - top) * 3 // 10:
        blocks.extend(foot)
        foot, foot_high = [], 0
    view = pygame.Rect((area.width - width) // 2, top, width, bottom - foot_high - canvas.px(8) - top)
    canvas.column(view, blocks, "gallery", gap=canvas.px(14), middle=True, bar=canvas.palette.paper)
    y = bottom - foot_high + canvas.px(12)
    for block in foot:
        wide = min(width, canvas.px(420))
        block.draw(pygame.Rect(area.centerx - wide // 2, y, wide, block.height))
        y += block.height + canvas.px(12)


def _heading(canvas: Canvas, words: str, width: int, follows: bool) -> Block:
    dp = canvas.unbroken(words, "title", 38, width)
    laid = canvas.lay(words, "title", dp, canvas.palette.title, width, align="centre", display=True, leading=1.2)

    def draw(rect: pygame.Rect) -> None:
        canvas.title(words, dp, rect.centerx, rect.top, width)

    return Block(laid.height, draw, gap=canvas.px(34) if follows else 0)


def _words(canvas: Canvas, words: str, width: int) -> Block:
    laid = canvas.lay(words, "ui", theme.BODY * 0.86, canvas.palette.on_night, width, align="centre", balance=True,
                      leading=1.3)  # fmt: skip

    def draw(rect: pygame.Rect) -> None:
        canvas.over(words, "ui", theme.BODY * 0.86, rect.left, rect.top, width)

    return Block(laid.height, draw)


def _rows(canvas: Canvas, cards: list[Card], by_id: dict[str, Button], width: int) -> list[Block]:
    """The cards in centred rows, each row a block."""
    wide = canvas.px(WIDE * (1 + (canvas.manner.scale - 1) * 0.6))
    gap = canvas.px(18)
    wide = min(wide, max(canvas.px(60), (width - gap) // 2))
    across = max(1, (width + gap) // (wide + gap))
    rows = -(-len(cards) // across) or 1
    across = -(-len(cards) // rows) or 1  # rows of one length: three and three, not five and one
    found = []
    for begin in range(0, len(cards), across):
        row = cards[begin : begin + across]
        left = canvas.area.centerx - (len(row) * (wide + gap) - gap) // 2
        middles = [(card.button, left + n * (wide + gap) + wide // 2) for n, card in enumerate(row)]
        canvas.grid.append([(button, x) for button, x in middles if button in by_id])
        found.append(_row(canvas, row, by_id, wide, gap))
    return found


def _row(canvas: Canvas, cards: list[Card], by_id: dict[str, Button], wide: int, gap: int) -> Block:
    high = wide * showcase.CARD[1] // showcase.CARD[0]

    def draw(rect: pygame.Rect) -> None:
        x = rect.centerx - (len(cards) * (wide + gap) - gap) // 2
        for card in cards:
            spot = pygame.Rect(x, rect.top + canvas.px(5), wide, high)
            x += wide + gap
            if canvas.palette.shadow:
                canvas.brush.lay(canvas.surface, spot.move(canvas.px(4), canvas.px(4)), wide // 18, canvas.palette.ink)
            canvas.surface.blit(_face(canvas, card, wide), spot)
            if card.button in by_id:
                if canvas.focus == card.button:
                    canvas.ring(spot, 8)
                canvas.hit(spot, card.button)

    ids = [card.button for card in cards if card.button]
    return Block(high + canvas.px(10), draw, canvas.focus if canvas.focus in ids else next(iter(ids), ""))


def _face(canvas: Canvas, card: Card, wide: int) -> pygame.Surface:
    """A card as it lies: its face, or its back."""
    if card.title:
        icon = "star" if card.ending else "sun"
        return showcase.card(canvas, wide, card.number, plain(card.title).upper(), card.look, card.mood, icon)
    high = wide * showcase.CARD[1] // showcase.CARD[0]

    def make() -> pygame.Surface:
        colours = canvas.palette
        surface = canvas.brush.box((wide, high), wide // 18, colours.paper, max(2, wide // 44), colours.ink).copy()
        inner = pygame.Rect(wide * 7 // 100, wide * 7 // 100, wide * 86 // 100, high - wide * 14 // 100)
        back = None if canvas.manner.contrast else canvas.pictures.load("cards/back.webp")
        if back is not None:
            surface.blit(scaled(back, inner.size), inner)
        else:
            pygame.draw.rect(surface, colours.night, inner)
        mark = canvas.typesetter.lay("?", "name", wide * 44 // 100, colours.title, wide, align="centre", leading=1.1,
                                     outline=0)  # fmt: skip
        edge = canvas.typesetter.lay("?", "name", wide * 44 // 100, colours.ink, wide, align="centre", leading=1.1,
                                     outline=max(2, wide // 24))  # fmt: skip
        for laid in (edge, mark):
            laid.draw(surface, 0, (high - mark.height) // 2)
        return surface

    return canvas.pictures.kept.get(("face-down", wide, canvas.manner.contrast), make)


# --- one card -------------------------------------------------------------------------------------


def paint_card(canvas: Canvas, screen: Screen) -> None:
    """A card, as large as the window lets it be, and who it is beside it (in an upright window, under it)."""
    showcase.printed(canvas)
    area = canvas.area
    card = screen.cards[0] if screen.cards else Card()
    edge = canvas.px(40)
    beside = canvas.wide >= 900 and area.width > area.height
    high = area.height - 2 * edge if beside else area.height * 48 // 100
    wide = min(high * showcase.CARD[0] // showcase.CARD[1], area.width * 40 // 100 if beside else area.width * 8 // 10)
    come = canvas.progress("card", theme.PHONE_RISE)
    high = wide * showcase.CARD[1] // showcase.CARD[0]
    middle = (edge + canvas.px(40) + wide // 2, area.centery) if beside else (area.centerx, edge // 2 + high // 2)
    image = _face(canvas, card, wide)
    key = ("gallery", card.title, card.look, card.mood, canvas.manner.contrast)
    showcase.lay_card(canvas, image, key, (middle[0], middle[1] + round((1 - come) * area.height * 0.6)), 2.5)
    left = middle[0] + wide // 2 + canvas.px(60) if beside else edge
    column = pygame.Rect(left, edge, area.width - left - edge, area.height - 2 * edge)
    if not beside:
        column.top = middle[1] + high // 2 + canvas.px(14)
        column.height = area.bottom - canvas.px(16) - column.top
    width = column.width
    align = "left" if beside else "centre"
    dp = canvas.unbroken(screen.title, "title", 76 if beside else 54, width)
    name = canvas.lay(screen.title, "title", dp, canvas.palette.title, width, display=True, leading=1.12, balance=True)

    def title(rect: pygame.Rect) -> None:
        canvas.title(screen.title, dp, rect.left if beside else rect.centerx, rect.top, width, align)  # type: ignore[arg-type]

    blocks = [Block(name.height + canvas.px(6), title)]
    if screen.subtitle:
        sub = canvas.lay(
            screen.subtitle, "ui", theme.BODY * 1.1, (0, 0, 0), width, weight="b", balance=True, leading=1.3
        )

        def subtitle(rect: pygame.Rect) -> None:
            canvas.over(screen.subtitle, "ui", theme.BODY * 1.1, rect.left, rect.top, width, align, "b")  # type: ignore[arg-type]

        blocks.append(Block(sub.height, subtitle))
    blocks += [_note(canvas, row, width) for row in screen.rows if isinstance(row, Text)]
    blocks += [Block(b.height, b.draw, b.id, canvas.px(26)) for b in
               (buttons.item(canvas, button, width if not beside else min(width, canvas.px(420)), main=True)
                for button in screen.main)]  # fmt: skip
    view = column.copy()
    if beside and width > canvas.px(420):
        for number, block in enumerate(blocks):
            if block.id:
                blocks[number] = _narrow(block, canvas.px(420))
    canvas.column(view, blocks, "card", gap=canvas.px(12), middle=True, bar=canvas.palette.paper)


def _narrow(block: Block, width: int) -> Block:
    def draw(rect: pygame.Rect) -> None:
        block.draw(pygame.Rect(rect.left, rect.top, width, rect.height))

    return Block(block.height, draw, block.id, block.gap)


def _note(canvas: Canvas, row: Text, width: int) -> Block:
    """What stands under somebody's profile on paper; what is only said beside it, plainly."""
    colours = canvas.palette
    if row.role == "hint":
        return _words_left(canvas, row.text, width)
    pad = canvas.px(20)
    laid = canvas.lay(row.text, "body", theme.BODY * 1.05, colours.ink, width - 2 * pad, leading=1.35)

    def draw(rect: pygame.Rect) -> None:
        canvas.panel(rect, colours.paper, radius=12, border=4, shadow=6)
        laid.draw(canvas.surface, rect.left + pad, rect.top + canvas.px(14))

    return Block(laid.height + canvas.px(28), draw)


def _words_left(canvas: Canvas, words: str, width: int) -> Block:
    laid = canvas.lay(words, "ui", theme.BODY * 0.9, canvas.palette.on_night, width, balance=True, leading=1.3)

    def draw(rect: pygame.Rect) -> None:
        canvas.over(words, "ui", theme.BODY * 0.9, rect.left, rect.top, width, "left")

    return Block(laid.height, draw)
