"""The pages that are pictures: language, title, the choice of story, an ending, "Continuará…"."""

from __future__ import annotations

import pygame

from game.desktop import buttons, pages, scene, theme
from game.desktop.art import clear, rays
from game.desktop.canvas import Block, Canvas
from game.desktop.text import plain
from game.stage.screen import Button, Screen, Text

# Cards of the title when no figure is given: (look, mood, icon where that look is missing, number, name). They are
# part of the picture: lotería cards have Spanish names in every language.
SUITS = (
    ("lupita", "surprised", "heart", 7, "LA AMIGA"),
    ("desconocido", "happy", "phone", 13, "EL PERFIL"),
    ("chelo", "laughing", "sun", 27, "LA DOÑA"),
)
CARD = (5, 8)  # width to height


def card(
    canvas: Canvas, wide: int, number: int, title: str, look: str = "", mood: str = "neutral", icon: str = "star"
) -> pygame.Surface:
    """A lotería card *wide* pixels across: *look* in *mood* (or an *icon*) before rays, a number, a name."""
    colours = canvas.palette
    high = wide * CARD[1] // CARD[0]

    def make() -> pygame.Surface:
        surface = clear((wide, high), colours.ink)
        surface.blit(canvas.brush.box((wide, high), wide // 18, colours.paper, max(2, wide // 44), colours.ink), (0, 0))
        frame = pygame.Rect(0, 0, wide * 86 // 100, high * 79 // 100)
        frame.midtop = (wide // 2, wide * 7 // 100)
        ground, light = theme.card_colours(look or title)
        if canvas.manner.contrast:
            ground, light = (255, 255, 255), (255, 255, 255)
        surface.blit(rays(frame.size, ground, light, (0.5, 0.62)), frame)
        surface.set_clip(frame)
        if look:
            tall = round(frame.height * 0.98)
            figure = canvas.pictures.figure(look, mood, tall, False, True, title)
            surface.blit(figure, figure.get_rect(midbottom=(frame.centerx, frame.bottom)))
        else:
            image = canvas.brush.icon(icon, frame.width * 7 // 10, colours.ink, light)
            surface.blit(image, image.get_rect(center=frame.center).move(wide // 60, wide // 60))
            image = canvas.brush.icon(icon, frame.width * 7 // 10, colours.plate, light)
            surface.blit(image, image.get_rect(center=frame.center))
        surface.set_clip(None)
        line = max(2, wide // 90)
        pygame.draw.rect(surface, (190, 24, 60) if not canvas.manner.contrast else (0, 0, 0), frame, line)
        if number:
            figure_ = canvas.typesetter.lay(str(number), "name", wide // 8, (176, 20, 56), wide, leading=1.1)
            figure_.draw(surface, frame.left + line * 4, frame.top + line)
        size = max(8, wide // 9)
        while size > 7:
            name = canvas.typesetter.lay(
                title, "name", size, colours.ink, frame.width, align="centre", leading=1.08, balance=True
            )
            if name.height <= high - frame.bottom - wide // 14 and name.lines <= 2:
                break
            size -= 1
        name.draw(surface, frame.left, (frame.bottom + high - wide // 30) // 2 - name.height // 2)
        return surface

    return canvas.pictures.kept.get(("card", wide, number, title, look, mood, icon, canvas.manner.contrast), make)


def lay_card(
    canvas: Canvas, image: pygame.Surface, key: tuple[object, ...], middle: tuple[int, int], angle: float
) -> None:
    """Put a card on the table, turned by *angle*, with its shadow."""
    turned = canvas.brush.turned((*key, image.get_size()), angle, lambda: image)
    if canvas.palette.shadow:
        shade = canvas.brush.turned(
            ("shadow", image.get_size()), angle,
            lambda: canvas.brush.box(image.get_size(), image.get_width() // 18, canvas.palette.ink),
        )  # fmt: skip
        off = max(3, image.get_width() // 30)
        canvas.surface.blit(shade, shade.get_rect(center=(middle[0] + off, middle[1] + off)))
    canvas.surface.blit(turned, turned.get_rect(center=middle))


def _printed(canvas: Canvas) -> None:
    """Halftone over the lower part of the window, as on cheap good paper."""
    area = canvas.area
    canvas.dots(pygame.Rect(0, area.height * 45 // 100, area.width, area.height - area.height * 45 // 100),
                theme.NORMAL.ink, 16)  # fmt: skip


# --- language and title ---------------------------------------------------------------------------


def paint_language(canvas: Canvas, screen: Screen) -> None:
    """The first question of all, in two words that each reader knows."""
    _printed(canvas)
    top = pages.paint_heading(canvas, screen, 92)
    lines = screen.main
    if not lines:
        return
    side_by_side = canvas.wide >= 900 and len(lines) == 2
    gap = canvas.px(40)
    width = min(canvas.area.width - 2 * canvas.px(44), canvas.px(1000))
    each = (width - gap) // 2 if side_by_side else width
    room = canvas.area.bottom - canvas.px(30) - top
    blocks = [
        _language(canvas, button, each, min(canvas.px(300), room if side_by_side else room // 2 - gap))
        for button in lines
    ]
    if side_by_side:
        x = (canvas.area.width - width) // 2
        for block in blocks:
            block.draw(pygame.Rect(x, top + (room - block.height) // 2, each, block.height))
            x += each + gap
    else:
        view = pygame.Rect((canvas.area.width - width) // 2, top, width, room)
        canvas.column(view, blocks, "language", gap=canvas.px(24), middle=True)


def _language(canvas: Canvas, button: Button, width: int, height: int) -> Block:
    colours = canvas.palette
    size = canvas.unbroken(button.label, "name", 76, width - canvas.px(40))
    label = canvas.lay(
        button.label, "name", size, colours.ink, width - canvas.px(40), align="centre", display=True, leading=1.15
    )
    detail = None
    if button.detail:
        detail = canvas.lay(
            button.detail, "ui", theme.BODY, colours.soft, width - canvas.px(48), align="centre", balance=True
        )
    text = label.height + (detail.height if detail else 0)
    height = max(height, text + canvas.px(40))

    def draw(rect: pygame.Rect) -> None:
        focused = canvas.is_focused(button)
        canvas.panel(rect, colours.focus_paper if focused else colours.paper, radius=26, border=6, shadow=12)
        shade = pygame.Rect(
            rect.left + canvas.px(10),
            rect.bottom - rect.height // 3,
            rect.width - canvas.px(20),
            rect.height // 3 - canvas.px(10),
        )
        canvas.dots(shade, colours.caption if not focused else (255, 214, 110), 10)
        if focused:
            canvas.ring(rect, 26)
        y = rect.centery - text // 2
        label.draw(canvas.surface, rect.centerx - label.width // 2, y)
        if detail:
            detail.draw(canvas.surface, rect.centerx - detail.width // 2, y + label.height)
        canvas.hit(rect, button.id)

    return Block(height, draw, button.id)


def paint_title(canvas: Canvas, screen: Screen) -> None:
    """The title over a table of cards, the menu at the left."""
    _printed(canvas)
    area = canvas.area
    edge = canvas.px(theme.MARGIN + 14 if canvas.wide > 900 else 18)
    cards = canvas.wide >= 1000
    menu_wide = min(area.width - 2 * edge, canvas.px(500 + 120 * (canvas.manner.scale - 1)))
    if cards:
        _paint_fan(canvas, screen, pygame.Rect(edge + menu_wide, 0, area.width - edge - menu_wide, area.height))
    top = max(canvas.px(30), 0 if cards else canvas.corner.bottom)
    width = area.width - 2 * edge
    if cards:
        top += canvas.title(screen.title, theme.TITLE, edge, top, width, "left") + canvas.px(2)
    else:
        top += canvas.title(screen.title, theme.TITLE, area.centerx, top, width) + canvas.px(2)
    if screen.subtitle:
        x, room = (edge + canvas.px(6), menu_wide + canvas.px(60)) if cards else (area.centerx - width // 2, width)
        top += canvas.over(screen.subtitle, "ui", theme.BODY * 1.1, x, top, room, "left" if cards else "centre", "b")
        top += canvas.px(10)
    width = menu_wide if cards else min(width, canvas.px(pages.MENU))
    blocks = [buttons.item(canvas, button, width, main=button.role == "main", left=cards) for button in screen.main]
    view = pygame.Rect(edge if cards else (area.width - width) // 2, top + canvas.px(10), width, 0)
    view.height = area.bottom - canvas.px(26) - view.top
    canvas.column(view, blocks, "menu", gap=canvas.px(15), middle=not cards, bar=canvas.palette.paper)


def _paint_fan(canvas: Canvas, screen: Screen, room: pygame.Rect) -> None:
    """Three cards in *room*, the middle one in front."""
    if canvas.clock.age("fan") == 0 and not canvas.manner.still:
        canvas.moving = True  # the first frame of all does not wait for three more pictures
        return
    wide = min(room.width * 40 // 100, room.height * 38 // 100)
    drop = canvas.px(76)
    places = ((-0.76, 0.03, 9.0), (0.74, 0.05, -8.0), (0.0, -0.04, -1.5))
    for index, (across, down, angle) in enumerate(places):
        number = (0, 2, 1)[index]
        if screen.figures:
            if number >= len(screen.figures):
                continue
            figure = screen.figures[number]
            image = card(canvas, wide, (1, 13, 27)[number], figure.name.upper(), figure.look, figure.mood)
            key: tuple[object, ...] = ("title", figure.look, figure.mood, figure.name, canvas.manner.contrast)
        else:
            look, mood, icon, count, name = SUITS[number]
            if not canvas.pictures.has_look(look):
                look = ""
            image = card(canvas, wide, count, name, look, mood, icon)
            key = ("title", look, icon, canvas.manner.contrast)
        come = canvas.progress(f"card:{number}", theme.PHONE_RISE, 0.08 * index)
        middle = (
            room.centerx + round(across * wide),
            room.centery + drop + round(down * room.height) + round((1 - come) * room.height * 0.5),
        )
        lay_card(canvas, image, key, middle, angle)


# --- stories --------------------------------------------------------------------------------------


def paint_stories(canvas: Canvas, screen: Screen) -> None:
    """Every story as a card with a face and what it is about."""
    _printed(canvas)
    top = pages.paint_heading(canvas, screen)
    covers = [row for row in screen.rows if isinstance(row, Button)]
    columns = 2 if canvas.wide >= 1100 and len(covers) > 2 and canvas.manner.scale <= 1.4 else 1
    gap = canvas.px(26)
    width = min(canvas.area.width - 2 * canvas.px(34), canvas.px(1180 if columns == 2 else 860))
    each = (width - gap * (columns - 1)) // columns
    blocks: list[Block] = []
    large = len(covers) <= 2 and canvas.wide >= 900
    tickets = [_ticket(canvas, button, each, number, large) for number, button in enumerate(covers, 1)]
    blocks.extend(buttons.side_by_side(canvas, tickets, columns, width, gap) if columns > 1 else tickets)
    prose = [row for row in screen.rows if not isinstance(row, Button)]
    blocks.extend(_on_night(canvas, row.text, width) for row in prose)
    bottom = canvas.area.bottom - canvas.px(20)
    foot = pages.footer(canvas, screen.main, width)
    foot_height = sum(block.height for block in foot) + canvas.px(12) * len(foot)
    if foot_height > (bottom - top) * 3 // 10:
        blocks.extend(foot)
        foot, foot_height = [], 0
    x = (canvas.area.width - width) // 2
    view = pygame.Rect(x, top + canvas.px(6), width, bottom - foot_height - canvas.px(8) - top - canvas.px(6))
    canvas.column(view, blocks, "stories", gap=gap, middle=True, bar=canvas.palette.paper)
    y = bottom - foot_height + canvas.px(12)
    for block in foot:
        block.draw(pygame.Rect(x, y, width, block.height))
        y += block.height + canvas.px(12)


def _on_night(canvas: Canvas, words: str, width: int) -> Block:
    laid = canvas.lay(words, "ui", theme.BODY, canvas.palette.on_night, width, align="centre", balance=True)

    def draw(rect: pygame.Rect) -> None:
        laid.draw(canvas.surface, rect.left, rect.top)

    return Block(laid.height, draw)


def _ticket(canvas: Canvas, button: Button, width: int, number: int, large: bool) -> Block:
    """A cover: the card at the left, the words at the right."""
    colours = canvas.palette
    pad = canvas.px(26 if large else 18)
    wide = min(canvas.px(232 if large else 150), width * 28 // 100)
    grow = 1.22 if large else 1.0
    high = wide * CARD[1] // CARD[0]
    inside = width - 3 * pad - wide
    words = colours.ink if button.enabled else colours.soft
    label = canvas.lay(button.label, "name", 34 * grow, words, inside, display=True, leading=1.16)
    lower = (
        [(canvas.lay(button.detail, "body", theme.SMALL * 1.08 * grow, words, inside, leading=1.32), canvas.px(6))]
        if button.detail
        else []
    )
    if button.value:
        lower.append((canvas.lay(button.value, "ui", theme.SMALL, colours.soft, inside, leading=1.25), canvas.px(6)))
    if not button.enabled and button.reason:
        lower.append(
            (canvas.lay(button.reason, "body", theme.SMALL, (168, 22, 50), inside, leading=1.25), canvas.px(6))
        )
    text = label.height + sum(laid.height + before for laid, before in lower)
    height = max(high + canvas.px(4), text + 2 * pad)

    def draw(rect: pygame.Rect) -> None:
        focused = canvas.is_focused(button)
        canvas.panel(rect, colours.focus_paper if focused else colours.paper, radius=20, border=5, shadow=8)
        if focused:
            canvas.ring(rect, 20)
        kind, _, name = button.look.partition(":")
        look = name if kind == "cast" else ""
        image = card(
            canvas, wide, number, plain(button.label).upper(), look, "neutral", ("star", "sun", "heart")[number % 3]
        )
        angle = (3.0, -2.5, 2.0)[number % 3]
        lay_card(canvas, image, ("cover", button.id, button.label, look, canvas.manner.contrast),
                 (rect.left + pad + wide // 2 - canvas.px(2), rect.centery), angle)  # fmt: skip
        x, y = rect.left + 2 * pad + wide, rect.centery - text // 2
        label.draw(canvas.surface, x, y)
        y += label.height
        for laid, before in lower:
            laid.draw(canvas.surface, x, y + before)
            y += laid.height + before
        canvas.hit(rect, button.id)

    return Block(height, draw, button.id)


# --- the end of something -------------------------------------------------------------------------


def paint_ending(canvas: Canvas, screen: Screen) -> None:
    """An ending: its card, its name, what came of everybody."""
    _printed(canvas)
    area = canvas.area
    figure = screen.figures[0] if screen.figures else None
    beside = canvas.wide >= 1000
    edge = canvas.px(theme.MARGIN)
    left = edge
    poster = beside and all(isinstance(row, Text) and row.role in ("hint", "heading") for row in screen.rows)
    if beside:
        wide = min(canvas.px(388 if poster else 330), (area.height - canvas.px(120)) * CARD[0] // CARD[1])
        image = card(canvas, wide, 0, screen.title, figure.look if figure else "", figure.mood if figure else "", "sun")
        come = canvas.progress(f"ending:{screen.title}", theme.PHONE_RISE)
        middle = (edge + canvas.px(14) + wide // 2, area.centery + round((1 - come) * area.height * 0.6))
        lay_card(
            canvas, image, ("ending", screen.title, figure.look if figure else "", canvas.manner.contrast), middle, 4.0
        )
        left = edge + wide + canvas.px(74)
    width = area.width - left - edge
    if poster:
        _poster(canvas, screen, left, width)
        return
    top = canvas.px(24)
    room = width - (canvas.corner.width - edge if beside and canvas.corner.width else 0)
    if not beside:
        top = max(top, canvas.corner.bottom)
        room = width
    top += canvas.title(screen.title, 58, left if beside else area.centerx, top, room, "left" if beside else "centre")
    if screen.subtitle:
        top += canvas.over(screen.subtitle, "ui", theme.BODY, left, top, room, "left" if beside else "centre", "b")
    top += canvas.px(14)
    bottom = area.bottom - canvas.px(22)
    foot = pages.footer(canvas, screen.main, width)
    foot_height = sum(block.height for block in foot) + canvas.px(12) * len(foot)
    if foot_height > (bottom - top) * 5 // 10:
        pages.paint_rows(
            canvas, screen, pygame.Rect(left, top, width, bottom - top), "start", tuple(foot), centre=False
        )
        return
    if screen.rows:
        space = pygame.Rect(left, top, width, bottom - foot_height - canvas.px(8) - top)
        pages.paint_rows(canvas, screen, space, centre=False)
    y = bottom - foot_height + canvas.px(12)
    for block in foot:
        block.draw(pygame.Rect(left, y, width, block.height))
        y += block.height + canvas.px(12)


def _poster(canvas: Canvas, screen: Screen, left: int, width: int) -> None:
    """An ending of few words: its name as large as it goes, the rest under it, all of it in the middle."""
    size, small = 92.0, theme.BODY * 1.06
    words = [screen.subtitle, *(row.text for row in screen.rows if isinstance(row, Text))]
    lines = [canvas.lay(text, "ui", small, (0, 0, 0), width, leading=1.3).height for text in words if text]
    foot = pages.footer(canvas, screen.main, width)
    foot_height = sum(block.height + canvas.px(14) for block in foot)
    while True:
        total = canvas.title_height(screen.title, size, width) + sum(lines) + foot_height + canvas.px(40)
        if total <= canvas.area.height - canvas.px(40) or size < 40:
            break
        size *= 0.92
    y = canvas.area.centery - total // 2
    y += canvas.title(screen.title, size, left, y, width, "left") + canvas.px(8)
    for number, text in enumerate(filter(None, words)):
        y += canvas.over(text, "ui", small, left + canvas.px(4), y, width, "left", "b" if number == 0 else "")
    y += canvas.px(30)
    for block in foot:
        block.draw(pygame.Rect(left, y, width, block.height))
        y += block.height + canvas.px(14)


def paint_chapter_end(canvas: Canvas, screen: Screen) -> None:
    """The picture freezes, and "Continuará…" is written across it."""
    area = canvas.area
    foot = pages.footer(canvas, screen.main, min(area.width - 2 * canvas.px(60), canvas.px(900)))
    foot_height = sum(block.height for block in foot) + canvas.px(12) * len(foot)
    title_high = canvas.letter(theme.TITLE, True) * 5 // 4
    bottom = area.bottom - canvas.px(40)
    band = bottom - foot_height - title_high * 4 // 10
    scene.paint_figures(canvas, screen.figures, band - title_high * 7 // 10, None, band + 1)
    _band(canvas, band)
    y = bottom - foot_height + canvas.px(12)
    x = (area.width - min(area.width - 2 * canvas.px(60), canvas.px(900))) // 2
    for block in foot:
        block.draw(pygame.Rect(x, y, area.width - 2 * x, block.height))
        y += block.height + canvas.px(12)
    y = bottom - foot_height
    extra = []
    for row in screen.rows:
        if not isinstance(row, Button):
            extra.append(
                canvas.lay(
                    row.text, "ui", theme.BODY, canvas.palette.ink, area.width - 2 * canvas.px(110), align="left"
                )
            )
    if screen.subtitle:
        extra.insert(
            0,
            canvas.lay(
                screen.subtitle, "ui", theme.BODY, canvas.palette.ink, area.width - 2 * canvas.px(110), weight="b"
            ),
        )
    for laid in reversed(extra):
        strip = pygame.Rect(0, 0, laid.width + canvas.px(44), laid.height + canvas.px(14))
        strip.midbottom = (area.centerx, y - canvas.px(8))
        canvas.panel(strip, canvas.palette.caption, radius=6, border=4, shadow=5)
        laid.draw(canvas.surface, strip.left + canvas.px(22), strip.top + canvas.px(7))
        y = strip.top
    come = canvas.progress(f"title:{screen.title}", theme.PHONE_RISE)
    _slanted(canvas, screen.title, (area.centerx - round((1 - come) * area.width), y - title_high * 6 // 10))
    _photograph(canvas)


def _band(canvas: Canvas, top: int) -> None:
    """The lower part of the picture runs out into ink."""
    area, colours = canvas.area, canvas.palette
    shade = pygame.Rect(0, top - canvas.px(120), area.width, canvas.px(120))
    canvas.dots(shade, colours.night, 12)
    pygame.draw.rect(canvas.surface, colours.night, (0, top, area.width, area.height - top))


def _slanted(canvas: Canvas, words: str, middle: tuple[int, int]) -> None:
    """The title across the picture, rising to the right."""
    width = canvas.area.width - 2 * canvas.px(60)
    size = canvas.unbroken(words, "title", theme.TITLE * 1.16, width)
    edge = max(2, round(canvas.letter(size, True) * 0.06))
    colours = canvas.palette

    def make() -> pygame.Surface:
        front = canvas.lay(
            words, "title", size, colours.title, width, align="centre", leading=1.12, balance=True, display=True
        )
        behind = canvas.lay(
            words,
            "title",
            size,
            colours.ink,
            width,
            align="centre",
            leading=1.12,
            balance=True,
            display=True,
            outline=edge,
        )
        surface = clear((width + 6 * edge, front.height + 6 * edge), colours.ink)
        for step in (edge, edge * 2, 0):
            behind.draw(surface, edge + step, edge + step)
        front.draw(surface, edge, edge)
        return surface

    image = canvas.brush.turned(("slanted", words, width, edge, colours.title), 4.0, make)
    canvas.surface.blit(image, image.get_rect(center=middle))


def _photograph(canvas: Canvas) -> None:
    """A white border all round: the picture has become a photograph."""
    thick = canvas.px(16)
    for grow, colour in ((thick + canvas.px(4), canvas.palette.ink), (thick, canvas.palette.paper)):
        pygame.draw.rect(canvas.surface, colour, canvas.area, grow)
