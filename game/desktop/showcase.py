"""The pages that are pictures: language, title, the choice of story, an ending, "Continuará…"."""

from __future__ import annotations

from math import pi, sin

import pygame

from game.desktop import buttons, pages, scene, theme
from game.desktop.art import Blank, clear, rays, scaled, strips
from game.desktop.brush import turned_size
from game.desktop.canvas import Block, Canvas
from game.desktop.text import Align, Laid, plain
from game.stage.screen import Button, Screen, Text

FAN = (1, 13, 27)  # numbers of the cards beside the title; no story has all three
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
        if name.height > high - frame.bottom:
            return surface  # too small a card for words
        name.draw(surface, frame.left, (frame.bottom + high - wide // 30) // 2 - name.height // 2)
        return surface

    key = ("card", wide, number, title, look, mood, icon, canvas.manner.contrast)
    if look and canvas.pictures.kept.plans and key not in canvas.pictures.kept:
        canvas.pictures.figure(look, mood, round(high * 79 // 100 * 0.98), False, True, title)  # most of the work
        return Blank((wide, high))
    return canvas.pictures.kept.get(key, make)


def lay_card(
    canvas: Canvas, image: pygame.Surface, key: tuple[object, ...], middle: tuple[int, int], angle: float
) -> None:
    """Put a card on the table, turned by *angle*, with its shadow."""
    if min(image.get_size()) < 3:  # a window of a few pixels
        return
    turned = canvas.brush.turned((*key, image.get_size()), angle, lambda: image)
    if canvas.palette.shadow:
        shade = canvas.brush.turned(
            ("shadow", image.get_size()), angle,
            lambda: canvas.brush.box(image.get_size(), image.get_width() // 18, canvas.palette.ink), image.get_size(),
        )  # fmt: skip
        off = max(3, image.get_width() // 30)
        canvas.surface.blit(shade, shade.get_rect(center=(middle[0] + off, middle[1] + off)))
    canvas.surface.blit(turned, turned.get_rect(center=middle))


def heard(canvas: Canvas, screen: Screen) -> int:
    """Pixels to leave at the top for what is heard, which stands in the corner, where a heading would reach it."""
    crowded = canvas.wide < 1000 or canvas.manner.scale > 1.2
    return canvas.letter(theme.SMALL) * 2 + canvas.px(16) if screen.caption and crowded else 0


def printed(canvas: Canvas) -> None:
    """Halftone over the lower part of the window, as on cheap good paper."""
    area = canvas.area
    canvas.dots(pygame.Rect(0, area.height * 45 // 100, area.width, area.height - area.height * 45 // 100),
                theme.NORMAL.ink, 16)  # fmt: skip


def in_one_ink(canvas: Canvas, image: pygame.Surface, tint: theme.Colour, step: float = 9) -> pygame.Surface:
    """*image* itself as it is printed in one ink on coloured paper, with the dots of a screen over its lower part."""
    for strip in strips(image):
        strip.blit(pygame.transform.grayscale(strip), (0, 0))
    if canvas.manner.contrast:
        return image
    image.fill(tint, special_flags=pygame.BLEND_RGB_MULT)
    image.fill((20, 8, 26), special_flags=pygame.BLEND_RGB_ADD)
    canvas.brush.dots(image, image.get_rect(), canvas.palette.ink, canvas.px(step), alpha=70)
    return image


# --- language and title ---------------------------------------------------------------------------


def paint_language(canvas: Canvas, screen: Screen) -> None:
    """The first question of all, in two words that each reader knows; and the second, with or without sound."""
    printed(canvas)
    top = pages.paint_heading(canvas, screen, 72 if screen.subtitle else 92)
    lines = screen.main
    if not lines:
        return
    side_by_side = canvas.wide >= 900 and len(lines) == 2
    gap = canvas.px(40)
    width = min(canvas.area.width - 2 * canvas.px(44), canvas.px(1000))
    each = (width - gap) // 2 if side_by_side else width
    room = canvas.area.bottom - canvas.px(30) - top
    high = min(canvas.px(300), room if side_by_side else room // 2 - gap)
    blocks = [_language(canvas, button, each, high) for button in lines]
    if side_by_side:
        high = max(block.height for block in blocks)  # two answers of equal weight
        blocks = [_language(canvas, button, each, high, lines) for button in lines]
        x = (canvas.area.width - width) // 2
        for block in blocks:
            block.draw(pygame.Rect(x, top + max(0, room - block.height) // 2, each, block.height))
            x += each + gap
    else:
        view = pygame.Rect((canvas.area.width - width) // 2, top, width, room)
        canvas.column(view, blocks, "language", gap=canvas.px(24), middle=True)


def _language(canvas: Canvas, button: Button, width: int, height: int, beside: tuple[Button, ...] = ()) -> Block:
    """An answer in large letters. Those *beside* each other stand on one line, however long their explanations are."""
    colours = canvas.palette
    size = canvas.unbroken(button.label, "name", 58 if button.icon else 76, width - canvas.px(40))
    label = canvas.lay(
        button.label, "name", size, colours.ink, width - canvas.px(40), align="centre", display=True, leading=1.15
    )
    detail = None
    if button.detail:
        detail = canvas.lay(
            button.detail, "ui", theme.BODY, colours.soft, width - canvas.px(48), align="centre", balance=True
        )
    details = [
        canvas.lay(other.detail, "ui", theme.BODY, colours.soft, width - canvas.px(48), balance=True).height
        for other in beside or (button,)
        if other.detail
    ]
    text = label.height + max(details, default=0)
    # A picture of what is asked, where there is room for it.
    picture = min(canvas.px(96), height - text - canvas.px(44)) if button.icon else 0
    picture = picture if picture >= canvas.px(40) else 0
    text += picture
    height = max(height, text + canvas.px(40))

    def draw(rect: pygame.Rect) -> None:
        focused = canvas.is_focused(button)
        ground = colours.focus_paper if focused else colours.paper
        canvas.panel(rect, ground, radius=26, border=6, shadow=12)
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
        if picture:
            canvas.icon(button.icon, picture, colours.plate, (rect.centerx, y + picture // 2), ground)
            y += picture
        label.draw(canvas.surface, rect.centerx - label.width // 2, y)
        if detail:
            detail.draw(canvas.surface, rect.centerx - detail.width // 2, y + label.height)
        canvas.hit(rect, button.id)

    return Block(height, draw, button.id)


def paint_title(canvas: Canvas, screen: Screen) -> None:
    """The title over a table of cards, the menu at the left: as broad as it takes for all of it to be seen.

    In an upright window the cards lie under the menu, if there is room.
    """
    printed(canvas)
    area = canvas.area
    edge = canvas.px(theme.MARGIN + 14 if canvas.wide > 900 else 18)
    cards = canvas.wide >= 1000 and area.width >= area.height
    across = area.width - 2 * edge
    wanted = 500 + 120 * (canvas.manner.scale - 1) if cards else pages.MENU * max(1.0, canvas.wide / 900)
    least = min(across, canvas.px(wanted))
    top = max(canvas.px(30), 0 if cards else canvas.corner.bottom)
    bottom = area.bottom - canvas.px(26)
    gap = canvas.px(10)
    align: Align = "left" if cards else "centre"
    # The title gives way a little, then the cards, then the title again.
    for share, large in ((0.0, 1.0), (0.0, 0.8), (0.52, 0.8), (0.6, 0.8), (0.66, 0.62)):
        width = max(least, round(area.width * share)) if cards else least
        dp = canvas.unbroken(screen.title, "title", theme.TITLE * large, across)
        name = canvas.lay(screen.title, "title", dp, (0, 0, 0), across, leading=1.12, balance=True, display=True)
        x, room = (edge + canvas.px(6), width + canvas.px(60)) if cards else (area.centerx - across // 2, across)
        under = canvas.lay(
            screen.subtitle, "ui", theme.BODY * 1.1, (0, 0, 0), room, leading=1.3, balance=True, weight="b"
        )
        blocks = buttons.packed(canvas, screen.main, width, left=cards, gap=canvas.px(15))
        begins = top + name.height + canvas.px(2) + (under.height if screen.subtitle else 0) + 2 * gap
        ends = begins + sum(block.height + gap for block in blocks) - gap
        if ends <= bottom:
            break
    if cards:
        _paint_fan(canvas, screen, pygame.Rect(edge + width, 0, area.width - edge - width, area.height))
    elif bottom - ends > max(canvas.px(260), area.height // 4):
        _paint_fan(canvas, screen, pygame.Rect(edge, ends - canvas.px(40), across, area.bottom - ends), True)
        bottom = ends + gap
    canvas.title(screen.title, theme.TITLE * large, edge if cards else area.centerx, top, across, align)
    if screen.subtitle:
        canvas.over(screen.subtitle, "ui", theme.BODY * 1.1, x, top + name.height + canvas.px(2), room, align, "b")
    view = pygame.Rect(edge if cards else (area.width - width) // 2, begins, width, bottom - begins)
    canvas.column(view, blocks, "menu", gap=gap, middle=not cards, bar=canvas.palette.paper)


def _paint_fan(canvas: Canvas, screen: Screen, room: pygame.Rect, under: bool = False) -> None:
    """Three cards in *room*, beside the menu or *under* it, the middle one in front."""
    if canvas.clock.age("fan") == 0 and not canvas.manner.still:
        canvas.moving = True  # the first frame of all does not wait for three more pictures
        return
    wide = min(room.width * 40 // 100, room.height * (48 if under else 38) // 100)
    drop = 0 if under else canvas.px(76)
    places = ((-0.76, 0.03, 9.0), (0.74, 0.05, -8.0), (0.0, -0.04, -1.5))
    for index, (across, down, angle) in enumerate(places):
        number = (0, 2, 1)[index]
        if number >= len(screen.figures):
            continue
        figure = screen.figures[number]
        look = figure.look if canvas.pictures.has_look(figure.look) else ""
        image = card(canvas, wide, FAN[number], figure.name.upper(), look, figure.mood)
        key: tuple[object, ...] = ("title", look, figure.mood, figure.name, canvas.manner.contrast)
        come = canvas.progress(f"card:{number}", theme.PHONE_RISE, 0.08 * index)
        middle = (
            room.centerx + round(across * wide),
            room.centery + drop + round(down * room.height) + round((1 - come) * room.height * 0.5),
        )
        lay_card(canvas, image, key, middle, angle)


# --- the end of something -------------------------------------------------------------------------


def paint_ending(canvas: Canvas, screen: Screen) -> None:
    """An ending: the picture has frozen; its card at the left, "Continuará…" written beside it, its name, the rest."""
    if screen.backdrop.place:
        key = ("ended", screen.backdrop, canvas.area.size, canvas.manner.contrast)
        still = canvas.pictures.kept.get(
            key, lambda: in_one_ink(canvas, scene.standing(canvas, screen), (238, 196, 206), 12), canvas.area.size
        )
        canvas.surface.blit(still, (0, 0))
        if canvas.manner.contrast:
            canvas.veil(canvas.area, canvas.palette.night, 150)
    printed(canvas)
    photograph(canvas)
    area = canvas.area
    figure = screen.figures[0] if screen.figures else None
    beside = canvas.wide >= 1000
    edge = canvas.px(theme.MARGIN + 14 if beside else 24)
    left = edge
    few = all(isinstance(row, Text) and row.role in ("hint", "heading") for row in screen.rows)
    if beside:
        wide = canvas.px((384 if few else 330) * (0.68 if canvas.manner.scale > 1.3 else 1))  # large words need room
        wide = min(wide, (area.height - canvas.px(130)) * CARD[0] // CARD[1])
        name = plain(screen.title).upper()
        image = card(canvas, wide, 0, name, figure.look if figure else "", figure.mood if figure else "", "sun")
        come = canvas.progress(f"ending:{screen.title}", theme.PHONE_RISE)
        middle = (edge + canvas.px(26) + wide // 2, area.centery + round((1 - come) * area.height * 0.7))
        lay_card(
            canvas, image, ("ending", screen.title, figure.look if figure else "", canvas.manner.contrast), middle, 4.0
        )
        left = edge + wide + canvas.px(86)
    column = pygame.Rect(left, edge, area.width - left - edge, area.height - 2 * edge)
    if not beside:
        column.top = max(column.top, canvas.corner.bottom, heard(canvas, screen))
        column.height = area.bottom - edge - column.top
    foot = pages.footer(canvas, screen.main, column.width)
    foot_height = sum(block.height + canvas.px(14) for block in foot)
    small = theme.BODY * 1.06
    said = [row.text for row in screen.rows if isinstance(row, Text)] if few else []
    hints = sum(canvas.lay(text, "ui", small, (0, 0, 0), column.width, leading=1.3).height for text in said)
    size, name_size = (150.0, 52.0) if few else (104.0, 40.0)
    room = column.height - foot_height - canvas.px(46) - (hints if few else column.height * 4 // 10)
    while True:
        high = sign_height(canvas, screen.subtitle, size, column.width) if screen.subtitle else 0
        plate = _plate_height(canvas, screen.title, name_size, column.width)
        written = high * 86 // 100  # a slanted picture has empty corners
        if written + plate <= room or size < 34:
            break
        size, name_size = size * 0.9, max(24.0, name_size * 0.95)
    lettering = sign(canvas, screen.subtitle, size, column.width) if screen.subtitle else None
    high = written + plate + canvas.px(10)
    tight = foot_height > column.height * 62 // 100 or room < canvas.px(60)
    y = column.top
    if few and not tight:
        y = max(y, column.top + (column.height - high - hints - foot_height - canvas.px(30)) // 2)
    if lettering is not None:
        at = (column.left if beside else area.centerx - lettering.get_width() // 2, y)
        sweep(canvas, screen, lettering, at)
        y += written
    y = _name(canvas, screen.title, name_size, column, y, beside) + canvas.px(18)
    if tight:
        space = pygame.Rect(column.left, y, column.width, max(canvas.px(60), column.bottom - y))
        inside = column.width - 2 * canvas.px(30 if canvas.wide > 900 else 18)
        pages.paint_rows(canvas, screen, space, "start", tuple(pages.footer(canvas, screen.main, inside)), centre=False)
        return
    if few:
        for text in said:
            x = column.left + (canvas.px(4) if beside else 0)
            y += canvas.over(text, "ui", small, x, y, column.width, "left" if beside else "centre")
        y += canvas.px(24)
    else:
        space = pygame.Rect(column.left, y, column.width, column.bottom - foot_height - canvas.px(8) - y)
        pages.paint_rows(canvas, screen, space, centre=False)
        y = column.bottom - foot_height + canvas.px(14)
    for block in foot:
        block.draw(pygame.Rect(column.left, y, column.width, block.height))
        y += block.height + canvas.px(14)


def _plate_height(canvas: Canvas, words: str, size: float, width: int) -> int:
    size = canvas.unbroken(words, "name", size, width - canvas.px(60))
    laid = canvas.lay(words, "name", size, (0, 0, 0), width - canvas.px(60), display=True, leading=1.2, balance=True)
    return laid.height + canvas.px(20)


def _name(canvas: Canvas, words: str, size: float, column: pygame.Rect, top: int, beside: bool) -> int:
    """The name of an ending on a plate; the y below it. It comes when the lettering is written."""
    colours = canvas.palette
    inside = column.width - canvas.px(60)
    size = canvas.unbroken(words, "name", size, inside)
    laid = canvas.lay(words, "name", size, colours.on_plate, inside, display=True, leading=1.2, balance=True)
    wide = max((run.x + run.width for run in laid.runs), default=0)
    plate = pygame.Rect(column.left, top, wide + canvas.px(60), laid.height + canvas.px(18))
    if not beside:
        plate.centerx = column.centerx
    come = canvas.progress(f"name:{words}", theme.FADE, theme.SWEEP * 0.7)
    bottom = plate.bottom
    plate.x += round((1 - come) * canvas.area.width)
    if come > 0:
        line = colours.paper if canvas.manner.contrast else colours.ink
        canvas.panel(plate, colours.plate, radius=10, shadow=7, line=line)
        laid.draw(canvas.surface, plate.left + canvas.px(30), plate.top + canvas.px(9))
    return bottom


SIGN_RISE = 4.0  # degrees


def sign(canvas: Canvas, words: str, size: float, width: int) -> pygame.Surface:
    """*words* as a sign painter writes them: rising to the right, with a stroke under them, in *width* pixels."""
    inside, size = _sign_size(canvas, words, size, width)
    letter = canvas.letter(size, True)
    edge = max(2, round(letter * 0.06))
    colours = canvas.palette

    def make() -> pygame.Surface:
        front, behind = (
            canvas.lay(words, "title", size, colour, 100_000, leading=1.12, display=True, outline=outline)
            for colour, outline in ((colours.title, 0), (colours.ink, edge))
        )
        surface = clear(_sign_flat(front, letter), colours.ink)
        tail = round(letter * 0.34)
        stroke = _stroke(front.width * 92 // 100, tail, edge, colours.plate, colours.ink)
        surface.blit(stroke, (edge + front.width * 4 // 100, front.height - tail // 3))
        for step in (edge, edge * 2, 0):
            behind.draw(surface, edge + step, edge + step)
        front.draw(surface, edge, edge)
        return surface

    return canvas.brush.turned(("lettering", words, inside, edge, letter, colours.title), SIGN_RISE, make)


def sign_height(canvas: Canvas, words: str, size: float, width: int) -> int:
    """Pixels of the height of such a `sign`, which need not be painted for it."""
    _, size = _sign_size(canvas, words, size, width)
    line = canvas.lay(words, "title", size, (0, 0, 0), 100_000, display=True, leading=1.12)
    return turned_size(_sign_flat(line, canvas.letter(size, True)), SIGN_RISE)[1]


def _sign_size(canvas: Canvas, words: str, size: float, width: int) -> tuple[int, float]:
    inside = max(40, round(width * 0.95))
    while canvas.letter(size, True) > 12:
        line = canvas.lay(words, "title", size, (0, 0, 0), 100_000, display=True, leading=1.12)
        if line.width + canvas.letter(size, True) * 0.5 <= inside:
            break
        size *= 0.94
    return inside, size


def _sign_flat(line: Laid, letter: int) -> tuple[int, int]:
    edge = max(2, round(letter * 0.06))
    return line.width + 4 * edge, line.height + round(letter * 0.34) + 5 * edge


def _stroke(wide: int, high: int, edge: int, colour: theme.Colour, ink: theme.Colour) -> pygame.Surface:
    """One stroke of a broad brush: it begins thin, swells, and ends in a point."""
    big = clear((wide * 2, high * 2), ink)
    for grow, tint in ((edge, ink), (0, colour)):
        upper, lower = [], []
        for step in range(33):
            share = step / 32
            thick = (0.30 * sin(share * pi) ** 0.7 + 0.02) * high + grow
            y = high * (1.0 + 0.42 * sin(share * 2 * pi * 0.9 + 0.4))
            x = edge * 2 + share * (wide * 2 - 4 * edge)
            upper.append((x, y - thick))
            lower.append((x, y + thick))
        pygame.draw.polygon(big, tint, upper + lower[::-1])
    return scaled(big, (wide, high))


def sweep(canvas: Canvas, screen: Screen, lettering: pygame.Surface, at: tuple[int, int]) -> None:
    """Write *lettering* from left to right, after the picture has stood frozen for a moment."""
    share = canvas.progress(f"sweep:{screen.kind}:{screen.title}", theme.SWEEP, theme.FLASH * 0.6)
    wide, high = lettering.get_size()
    if share <= 0:
        return
    slide = round((1 - share) * canvas.px(46))
    canvas.surface.blit(lettering, (at[0] + slide, at[1]), (0, 0, round(wide * share), high))


def photograph(canvas: Canvas) -> None:
    """A white border all round: the picture has become a photograph."""
    thick = canvas.px(16)
    for grow, colour in ((thick + canvas.px(4), canvas.palette.ink), (thick, canvas.palette.paper)):
        pygame.draw.rect(canvas.surface, colour, canvas.area, grow)
