"""Between two episodes: the frozen picture, what comes next, and what happened before as a page of a fotonovela."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import sin

import pygame

from game.desktop import pages, scene, showcase, theme
from game.desktop.art import clear, fade_over, scaled
from game.desktop.canvas import Block, Canvas
from game.stage.screen import Panel, Screen, Text

DEAL = 0.34  # seconds between two panels
HAIR = 0.07  # of a body picture that may be cut off above: air, and the tips of the hair
LIFT = 0.4  # that a panel takes to lie down
FREEZE = 0.45  # seconds in which the colours leave the picture
NEARER, PUSH = 0.035, 2.4  # the share by which the frozen picture comes nearer, in so many seconds
WRITTEN = 1.35  # “Continuará…” stands alone until then
RISE = 0.4  # then it makes room
NEXT_EACH = 0.42  # between two cards of what comes next
TORN = 0.26  # that one takes to land
PRINTS = ((255, 206, 140), (176, 214, 232), (244, 176, 196), (196, 222, 158))  # coloured inks of cheap good paper


# --- previously -----------------------------------------------------------------------------------


def paint_recap(canvas: Canvas, screen: Screen) -> None:
    """The panels of what happened before, laid down one after another."""
    showcase.printed(canvas)
    area = canvas.area
    edge = canvas.px(26)
    name = showcase.sign(canvas, screen.title, 74, area.width - 2 * max(edge, canvas.corner.width))
    top = canvas.px(8) + showcase.heard(canvas, screen)
    canvas.surface.blit(name, (area.centerx - name.get_width() // 2, top))
    top += name.get_height() * 94 // 100
    width = min(area.width - 2 * edge, canvas.px(1200))
    view = pygame.Rect((area.width - width) // 2, top, width, area.bottom - canvas.px(18) - top)
    panels = screen.panels
    columns = 1 if canvas.wide < 800 or len(panels) == 1 or (canvas.manner.scale > 1.4 and canvas.wide < 1100) else 2
    if len(panels) == 3 and canvas.wide >= 1100 and canvas.manner.scale <= 1.2:
        columns = 3
    gap = canvas.px(18)
    rows = -(-len(panels) // columns)
    least = (view.height - gap * (rows - 1)) // rows
    blocks = []
    for begin in range(0, len(panels), columns):
        row = panels[begin : begin + columns]
        blocks.append(_row(canvas, row, begin, width, gap, least))
    canvas.column(view, blocks, "recap", gap=gap, middle=True, bar=canvas.palette.paper)


def _row(canvas: Canvas, row: tuple[Panel, ...], begin: int, width: int, gap: int, least: int) -> Block:
    """Panels side by side, the first and the second of a row of unlike widths, as on a page of a fotonovela."""
    inside = width - gap * (len(row) - 1)
    shares = {1: [1.0], 2: [0.56, 0.44] if begin % 4 == 0 else [0.44, 0.56]}.get(len(row), [1 / len(row)] * len(row))
    each = [round(inside * share) for share in shares]
    made = [_panel(canvas, panel, begin + n, each[n], least) for n, panel in enumerate(row)]
    height = max(least, *(least_high for least_high, _ in made))

    def draw(rect: pygame.Rect) -> None:
        x = rect.left
        for (_, draw_panel), wide in zip(made, each, strict=True):
            draw_panel(pygame.Rect(x, rect.top, wide, height))
            x += wide + gap

    return Block(height, draw)


def _panel(
    canvas: Canvas, panel: Panel, number: int, wide: int, least: int
) -> tuple[int, Callable[[pygame.Rect], None]]:
    """The height that a panel needs, and how it is drawn."""
    colours = canvas.palette
    pad = canvas.px(16)
    size = float(theme.BODY)
    while True:
        said = canvas.lay(panel.text, "ui", size, colours.ink, wide - 2 * pad - canvas.px(36), leading=1.24)
        if said.height <= least * 45 // 100 or size <= theme.SMALL:
            break
        size *= 0.94
    caption = said.height + canvas.px(18)
    need = caption + canvas.px(120)

    def draw(rect: pygame.Rect) -> None:
        come = canvas.progress(f"panel:{number}", LIFT, DEAL * number)
        if come <= 0:
            return
        rect = rect.move(0, round((1 - come) * canvas.px(70)))
        border = canvas.px(8)
        canvas.panel(rect, colours.paper, radius=4, border=4, shadow=8)
        inner = rect.inflate(-2 * border - canvas.px(4), -2 * border - canvas.px(4))
        canvas.surface.blit(picture(canvas, panel, number, inner.size, caption + canvas.px(12)), inner)
        pygame.draw.rect(canvas.surface, colours.ink, inner, max(1, canvas.px(3)))
        strip = pygame.Rect(0, 0, inner.width - canvas.px(18), caption)
        strip.midbottom = (inner.centerx, inner.bottom - canvas.px(9))
        canvas.panel(strip, colours.caption, radius=4, border=3, shadow=4)
        said.draw(canvas.surface, strip.left + pad - canvas.px(4), strip.top + canvas.px(9))
        if panel.who:
            _tag(canvas, panel.who, inner, strip.top)

    return need, draw


def _tag(canvas: Canvas, who: str, inner: pygame.Rect, floor: int) -> None:
    """Whose decision it was, on a plate at the corner of the caption."""
    laid = canvas.lay(who, "name", 26, canvas.palette.on_plate, inner.width * 6 // 10, display=True, leading=1.15,
                      max_lines=1)  # fmt: skip
    plate = pygame.Rect(inner.left + canvas.px(20), 0, laid.width + canvas.px(28), laid.height + canvas.px(8))
    plate.bottom = floor + canvas.px(5)
    line = canvas.palette.paper if canvas.manner.contrast else canvas.palette.ink
    canvas.panel(plate, scene.plate_colour(canvas, who), radius=6, border=3, shadow=3, line=line)
    laid.draw(canvas.surface, plate.left + canvas.px(14), plate.top + canvas.px(4))


def picture(canvas: Canvas, panel: Panel, number: int, size: tuple[int, int], covered: int) -> pygame.Surface:
    """The place printed in one ink, and who decided before it in all colours: the whole face above the lowest
    *covered* pixels, where the caption stands."""

    def make() -> pygame.Surface:
        place = canvas.pictures.place(panel.place, size, 0.0, canvas.palette.night)
        image = showcase.in_one_ink(canvas, place.copy(), PRINTS[number % len(PRINTS)])
        if panel.look and size[1] > canvas.px(90):
            layers = canvas.pictures.layers(panel.look)
            chin = layers.chin / layers.size[1]
            tall = round(min((size[1] - covered) / (chin - HAIR), size[0] * 1.1, size[1] * 1.3))
            bust = canvas.pictures.figure(panel.look, panel.mood, tall, number % 2 == 1, True, panel.who)
            at = bust.get_rect(centerx=size[0] * (68 if number % 2 == 0 else 34) // 100)
            at.top = max(size[1] - tall, size[1] - covered - round(chin * tall) - canvas.px(4))
            at.top = max(at.top, round(-HAIR * tall))
            image.blit(bust, at)
        return image

    key = ("panel", panel.place, panel.look, panel.mood, number, size, covered, canvas.manner.contrast)
    return canvas.pictures.kept.get(key, make, size)


# --- the end of an episode ------------------------------------------------------------------------


def paint_chapter_end(canvas: Canvas, screen: Screen) -> None:
    """The picture freezes and loses its colours, “Continuará…” is written across it, and what comes next is shown."""
    area = canvas.area
    edge = canvas.px(44)
    width = min(area.width - 2 * edge, canvas.px(980))
    cards = [row.text for row in screen.rows if isinstance(row, Text)]
    foot = pages.footer(canvas, screen.main, min(area.width - 2 * edge, canvas.px(1100)))
    foot_high = sum(block.height + canvas.px(12) for block in foot)
    bottom = area.bottom - canvas.px(34)
    aloft = max(canvas.px(14) + showcase.heard(canvas, screen), canvas.corner.bottom)
    told = _next_time(canvas, screen.subtitle, cards, width)
    gap = canvas.px(16)
    told_high = sum(block.height + gap for block in told)
    size = theme.TITLE * (1.5 if not told else 1.15)
    across = area.width - 2 * edge
    while told and size > 40:
        high = showcase.sign_height(canvas, screen.title, size, across) * 96 // 100
        if aloft + high + told_high + foot_high <= bottom:
            break
        size *= 0.9
    name = showcase.sign(canvas, screen.title, size, across)
    alone = bottom - foot_high - name.get_height() * 84 // 100  # a slanted picture has an empty corner at its end
    rise = canvas.progress("rises", RISE, WRITTEN) if told else 0.0
    top = round(alone + (aloft - alone) * rise)
    _freeze(canvas, screen, alone + name.get_height() * 24 // 100)
    _darken(canvas, screen, rise if told else 0.0, alone + name.get_height() * 60 // 100)
    showcase.photograph(canvas)
    showcase.sweep(canvas, screen, name, (area.centerx - name.get_width() // 2, top))
    y = aloft + name.get_height() * 96 // 100 if told else alone
    if told:
        canvas.revealing = canvas.revealing or canvas.progress("told", 0.01, _all_told(len(cards))) < 1
    if told and foot_high > (bottom - y) * 5 // 10:  # a small window: all of it scrolls
        blocks = [*told, *(Block(b.height, b.draw, b.id) for b in foot)]
        canvas.column(pygame.Rect((area.width - width) // 2, y, width, bottom - y), blocks, "next", gap=gap,
                      bar=canvas.palette.paper)  # fmt: skip
        return
    if told:
        view = pygame.Rect((area.width - width) // 2, y, width, bottom - foot_high - y)
        canvas.column(view, told, "next", gap=gap, middle=True, bar=canvas.palette.paper)
    y = bottom - foot_high + canvas.px(12)
    across = min(area.width - 2 * edge, canvas.px(1100))
    for block in foot:
        block.draw(pygame.Rect(area.centerx - across // 2, y, across, block.height))
        y += block.height + canvas.px(12)


def _all_told(cards: int) -> float:
    """Seconds until the last card of what comes next has landed."""
    return WRITTEN + RISE * 0.5 + NEXT_EACH * cards + TORN


def _freeze(canvas: Canvas, screen: Screen, floor: int) -> None:
    """The last picture of the episode, from its colours to one ink, coming slowly nearer."""
    area = canvas.area

    def make() -> pygame.Surface:
        picture = scene.standing(canvas, replace(screen, backdrop=replace(screen.backdrop, dim=0.0)))
        before, manner = canvas.surface, canvas.manner
        canvas.surface, canvas.manner = picture, replace(manner, still=True)
        try:
            scene.paint_figures(canvas, screen.figures, floor, None, area.bottom)
        finally:
            canvas.surface, canvas.manner = before, manner
        return picture

    key = (screen.backdrop, screen.figures, area.size, floor, canvas.manner.contrast)

    def coloured() -> pygame.Surface:
        return canvas.pictures.kept.get(("last", *key), make, area.size)

    cold = canvas.progress("freezes", FREEZE, theme.FLASH)
    if cold < 1:
        coloured()  # of which the other is made
    frozen = canvas.pictures.kept.get(
        ("frozen", *key), lambda: showcase.in_one_ink(canvas, coloured().copy(), (238, 196, 206), 12), area.size
    )
    near = canvas.slowly("nearer", PUSH, 32)
    if near > 0:
        cut = 1 - NEARER * near
        part = pygame.Rect(0, 0, round(area.width * cut), round(area.height * cut))
        part.midtop = (area.centerx, round(area.height * (1 - cut) * 0.3))
        frozen = pygame.transform.smoothscale(frozen.subsurface(part), area.size)
    canvas.surface.blit(frozen, (0, 0))
    if cold < 1:
        fade_over(canvas.surface, coloured(), 1 - cold)


def _darken(canvas: Canvas, screen: Screen, share: float, band: int) -> None:
    """Ink where the lettering stands, and over all of it (*share*) when words are to be read."""
    area, night = canvas.area, canvas.palette.night
    if share < 1:
        shade = pygame.Rect(0, band - canvas.px(120), area.width, canvas.px(120))
        canvas.dots(shade, night, 12)
        canvas.veil(pygame.Rect(0, band, area.width, max(1, area.height - band)), night, round(255 * (1 - share)))
    if share > 0:
        canvas.veil(area, night, round((190 if canvas.manner.contrast else 120) * share))


def _next_time(canvas: Canvas, heading: str, cards: list[str], width: int) -> list[Block]:
    """The heading and a torn piece of paper for each sentence; nothing if nothing is told."""
    if not cards:
        return []
    laid = canvas.lay(heading, "ui", theme.BODY * 1.1, canvas.palette.on_night, width, align="centre", weight="b",
                      balance=True)  # fmt: skip

    def draw(rect: pygame.Rect) -> None:
        if canvas.progress("heading", theme.FADE, WRITTEN + RISE * 0.5) > 0.4:
            canvas.over(heading, "ui", theme.BODY * 1.1, rect.left, rect.top, rect.width, "centre", "b")

    head = [Block(laid.height, draw)] if heading else []
    return [*head, *(_torn(canvas, text, number, width) for number, text in enumerate(cards))]


def _torn(canvas: Canvas, text: str, number: int, width: int) -> Block:
    """A sentence on torn paper, a little askew, left and right by turns."""
    colours = canvas.palette
    pad = canvas.px(30)
    laid = canvas.lay(text, "name", 36, colours.ink, width * 86 // 100 - 2 * pad, display=True, leading=1.2,
                      balance=True)  # fmt: skip
    wide = max((run.x + run.width for run in laid.runs), default=0) + 2 * pad
    high = laid.height + canvas.px(30)
    paper = colours.paper if canvas.manner.contrast or number % 2 == 0 else colours.caption

    def make() -> pygame.Surface:
        sheet = _paper((wide, high), paper, colours.ink, number)
        laid.draw(sheet, pad, (high - laid.height) // 2)
        return sheet

    def draw(rect: pygame.Rect) -> None:
        come = canvas.progress(f"torn:{number}", TORN, WRITTEN + RISE * 0.5 + NEXT_EACH * (number + 0.4))
        if come <= 0:
            return
        key = ("torn", text, wide, high, number, canvas.letter(36, True), paper)
        image = canvas.brush.turned(key, (1.4, -1.1, 0.9)[number % 3], make)
        side = -1 if number % 2 == 0 else 1
        x = rect.centerx + side * min(canvas.px(60), max(0, (rect.width - wide) // 2))
        x += side * round((1 - come) * canvas.area.width * 0.6)
        canvas.surface.blit(image, image.get_rect(center=(x, rect.centery)))

    return Block(high, draw)


def _paper(size: tuple[int, int], paper: theme.Colour, ink: theme.Colour, number: int) -> pygame.Surface:
    """A piece of paper torn at its left and right, cut above and below, with its shadow."""
    wide, high = size
    big = clear((wide * 2, high * 2), ink)
    tooth = max(3.0, high * 0.07)

    def edge(x: float, way: int) -> list[tuple[float, float]]:
        points = []
        for step in range(13):
            share = step / 12
            swing = sin(step * 2.4 + number * 1.7 + way) + 0.6 * sin(step * 5.1 + number)
            points.append((x + way * tooth * swing, share * 2 * high))
        return points

    for off, colour in ((tooth * 0.9, ink), (0.0, paper)):
        left, right = edge(tooth * 2.4 + off, -1), edge(2 * wide - tooth * 4.0 + off, 1)
        low = min(2 * high - tooth * 0.9, 2.0 * high)
        outline = [*left, *right[::-1]]
        pygame.draw.polygon(big, colour, [(x, min(max(y, off), low + off)) for x, y in outline])
    return scaled(big, size)
