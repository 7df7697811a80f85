"""A place with people in it: figures, the box of words, the name plate, and the answers to a question.

Everything stands on the bottom edge and grows upward. The words come first: figures move up and shrink until every
chin is above the box, and leave when there is no room for a face.
"""

from __future__ import annotations

from math import ceil

import pygame

from game.desktop import buttons, notify, theme
from game.desktop.art import TOP_SHARE, dimmed
from game.desktop.canvas import Block, Canvas, Typing
from game.desktop.text import Laid
from game.stage.screen import Figure, Light, Screen, Speech

BACK = 0.93  # the size of who listens, of who speaks
FOREHEAD = 0.2  # of a body picture: where a close-up is cut
NEARER = 0.04  # how much a close-up grows
CONTRAST_DIM = 0.55  # a picture behind black and white must not compete with it
CLOSE_DIM = 0.34  # nor behind a face that fills the window
OVERSCAN = 0.03  # of a place that stands beyond the edges, so that the camera can move
KIND_ICONS = {
    "voice": "mic",
    "photo": "photo",
    "video": "film",
    "place": "pin",
    "document": "document",
    "deleted": "ban",
}
PLATES = ((232, 40, 116), (104, 66, 178), (14, 124, 122), (196, 66, 20), (30, 94, 176), (150, 30, 92))


def plate_colour(canvas: Canvas, name: str) -> theme.Colour:
    """The colour of somebody's name, the same whenever they speak."""
    if canvas.manner.contrast:
        return canvas.palette.plate
    return PLATES[sum(map(ord, name)) % len(PLATES)]


def paint_scene(canvas: Canvas, screen: Screen) -> None:
    """A scene: somebody speaks, somebody tells, time passes, or the player is asked; and what an app tells over it."""
    _paint_moment(canvas, screen)
    if screen.notifications:
        notify.paint_over_place(canvas, screen)


def _paint_moment(canvas: Canvas, screen: Screen) -> None:
    if screen.ask is not None or screen.main:
        question, rect = _ask_in_scene(canvas, screen)
        plate = canvas.px(34) if screen.ask is not None and screen.ask.who else 0
        paint_figures(canvas, screen.figures, rect.top - plate)
        paint_near(canvas, screen)
        paint_question(canvas, screen, question, rect)
    elif screen.speech is not None and screen.speech.voice == "card":
        paint_card(canvas, screen.speech)
    elif screen.speech is not None:
        fitted = fit_speech(canvas, screen.speech, _box_width(canvas), _box_limit(canvas))
        rect = _box_rect(canvas, fitted)
        plate = canvas.letter(theme.NAME, True) // 2 if screen.speech.speaker else 0
        paint_figures(canvas, screen.figures, rect.top - plate)
        paint_near(canvas, screen)
        paint_box(canvas, screen, screen.speech, rect, fitted)
    else:
        paint_figures(canvas, screen.figures, canvas.area.bottom)
        paint_near(canvas, screen)


def paint_near(canvas: Canvas, screen: Screen) -> None:
    """What stands between the figures and us, if the place has any of it; it moves more than the place does."""
    if any(figure.close for figure in screen.figures) or canvas.manner.contrast:
        return
    name, (wide, high) = screen.backdrop.place, canvas.area.size
    extra = round(wide * 0.05)
    size = (wide + extra, high + round(high * 0.05))
    near = canvas.pictures.near(name, size, screen.backdrop.light) if name else None
    if near is not None:
        come = canvas.progress(f"place:{name}", theme.CAMERA)
        image, tiles = near
        across, down = canvas.jolt[0] * 3 // 2, canvas.jolt[1] * 3 // 2
        x = -extra // 2 + round((1 - come) * extra / 2) + across
        y = down - round(high * 0.04)
        canvas.surface.blits([(image, (x + left, y + top), area) for (left, top), area in tiles], False)


def paint_place(canvas: Canvas, screen: Screen, onto: pygame.Surface, come: float = 1.0) -> None:
    """The place of *screen*, a little larger than the window, with what the scene adds to it, on *onto*.

    *come* is how far the camera has come to rest, 0.0 to 1.0.
    """
    behind = screen.backdrop
    dim = max(behind.dim, CONTRAST_DIM if screen.manner.contrast else 0.0)
    if any(figure.close for figure in screen.figures):
        dim = max(dim, CLOSE_DIM)
    wide, high = canvas.area.size
    extra = (round(wide * OVERSCAN), round(high * OVERSCAN))
    size = (wide + extra[0], high + extra[1])
    light: Light = "" if screen.manner.contrast else behind.light
    left, top = -extra[0] // 2, -extra[1] // 2
    left, top = left - round((1 - come) * left) + canvas.jolt[0], top + canvas.jolt[1]
    night = canvas.palette.night
    onto.blit(canvas.pictures.place(behind.place, size, 0.0, night, light), (left, top))
    for prop in behind.props:
        fresh = prop in behind.fresh
        share = canvas.progress(f"prop:{behind.place}+{prop}", theme.CHALK, theme.OPEN) if fresh else 1.0
        added = canvas.pictures.prop(behind.place, prop, size, 0.0, night, light)
        if added is not None:
            faded(onto, added[0], (left + added[1][0], top + added[1][1]), share)
    if dim:  # 0.6 ms at 1920x1080; a second picture of the place, for a phone or a close-up, would take 9 MB
        onto.fill(dimmed(dim, night), special_flags=pygame.BLEND_RGB_MULT)


def standing(canvas: Canvas, screen: Screen) -> pygame.Surface:
    """A picture of the place of *screen* with nobody in it, as large as the window."""
    picture = pygame.Surface(canvas.area.size, 0, 32)
    picture.fill(canvas.palette.night)
    paint_place(canvas, screen, picture)
    return picture


# --- figures --------------------------------------------------------------------------------------


def paint_figures(
    canvas: Canvas,
    figures: tuple[Figure, ...],
    floor: int,
    within: pygame.Rect | None = None,
    ground: int | None = None,
) -> None:
    """Everybody present, those who are lit in front.

    *floor* is the y that no chin may pass, *ground* the y to which every bust reaches and where it is cut off.
    """
    area = within or canvas.area
    if floor - area.top < canvas.px(190):  # no room for a face: better none than half of one
        return
    middles = _middles(figures, area, within is None)
    if ground is None:
        ground = min(floor + canvas.px(90), area.bottom) if floor < area.bottom else area.bottom

    def draw() -> None:
        if within is None and canvas.leaving:
            for figure, middle in _middles(canvas.before, area, True):
                if figure in canvas.leaving:
                    _paint_leaving(canvas, figure, middle, floor, ground, area, len(canvas.before))
        for figure, middle in sorted(middles, key=lambda pair: pair[0].lit):
            _paint_figure(canvas, figure, middle, floor, ground, area, len(figures), within is None)

    canvas.clipped(pygame.Rect(0, 0, canvas.area.width, ground), draw)


def _middles(figures: tuple[Figure, ...], area: pygame.Rect, page: bool) -> list[tuple[Figure, int]]:
    """Where each figure stands: the x of its middle."""
    found: list[tuple[Figure, int]] = []
    for side in ("centre", "left", "right"):
        group = [figure for figure in figures if figure.side == side]
        for index, figure in enumerate(group):
            share = {"left": 0.25, "centre": 0.5, "right": 0.75}[side] if page else 0.5
            step = 0.15 * (index - (len(group) - 1) / 2)
            found.append((figure, area.left + round(area.width * (share + step))))
    return found


def _stands(
    canvas: Canvas, figure: Figure, lit: bool, floor: int, ground: int, area: pygame.Rect, crowd: int, page: bool
) -> tuple[int, int]:
    """The height of a figure and the y of its top. *lit* is whether it has the light on it."""
    layers = canvas.pictures.layers(figure.look)
    chin = layers.chin / layers.size[1]
    ratio = layers.size[0] / layers.size[1]
    share = 0.5 if crowd <= 2 else 0.4
    height = round(min(area.height * 0.9, area.width * (share if page else 0.98) / ratio))
    air = canvas.px(16)
    if figure.close and page:  # from the forehead to the chin: what the eyes say is the picture
        height = min(round(area.width * 0.84 / ratio), round((floor - air - area.top) / max(0.1, chin - FOREHEAD)))
        return height, floor - air - round(height * chin)
    # The hair begins below the top edge of the picture: that much may hang out of the window.
    top = area.top + canvas.px(54) - round(height * TOP_SHARE)
    height = min(height, round((floor - air - top) / chin))
    if not lit:
        height = round(height * BACK)
    # The cut through the bust hides behind the box, or below the window where there is no box.
    top = max(top, ground - height)
    return height, min(top, floor - air - round(height * chin))


def _paint_figure(
    canvas: Canvas,
    figure: Figure,
    middle: int,
    floor: int,
    ground: int,
    area: pygame.Rect,
    crowd: int,
    within_page: bool,
) -> None:
    height, top = _stands(canvas, figure, figure.lit, floor, ground, area, crowd, within_page)
    mirrored = figure.side == "right"
    canvas.faces.append(_face(canvas, figure, height, middle, top))
    if figure.close and within_page:
        _paint_close(canvas, figure, height, middle, top)
        return
    image = canvas.pictures.figure(figure.look, figure.mood, height, mirrored, figure.lit, figure.name)
    came = canvas.progress(f"figure:{figure.look}:{figure.side}", theme.ENTRANCE)
    hop = canvas.progress(f"mood:{figure.look}:{figure.mood}", theme.HOP)
    light = canvas.progress(f"lit:{figure.look}:{figure.lit}", theme.LIGHT)
    hop = hop if came >= 1 else 1.0
    away = {"left": -1, "right": 1, "centre": 0}[figure.side]
    x = middle - image.get_width() // 2 + round(away * (1 - came) * canvas.px(110))
    y = top + round((1 - came) * canvas.px(26 if not away else 0)) - round(4 * hop * (1 - hop) * canvas.px(9))
    if came >= 1 and light < 1:  # the light goes over: the figure as it was, and the new one over it
        old_height, old_top = _stands(canvas, figure, not figure.lit, floor, ground, area, crowd, within_page)
        old = canvas.pictures.figure(figure.look, figure.mood, old_height, mirrored, not figure.lit, figure.name)
        canvas.surface.blit(old, (middle - old.get_width() // 2 + canvas.jolt[0], old_top + canvas.jolt[1]))
        _ghost(canvas, image, (x, y), light)
        return
    _ghost(canvas, image, (x, y), min(1.0, came * 1.6))


def _face(canvas: Canvas, figure: Figure, height: int, middle: int, top: int) -> pygame.Rect:
    """Where the face of a figure is, *height* pixels high, at *middle* and *top*: from the brows to the chin."""
    layers = canvas.pictures.layers(figure.look)
    scale = height / layers.size[1]
    wide = round((layers.size[0] - 2 * layers.face[0]) * scale)
    brow = top + round(layers.face[1] * scale)
    return pygame.Rect(middle - wide // 2, brow, wide, top + round(layers.chin * scale) - brow)


def _ghost(canvas: Canvas, image: pygame.Surface, at: tuple[int, int], share: float) -> None:
    """Draw *share* of *image*: all of it, or so much that what is behind shines through."""
    faded(canvas.surface, image, (at[0] + canvas.jolt[0], at[1] + canvas.jolt[1]), share)


def faded(onto: pygame.Surface, image: pygame.Surface, at: tuple[int, int], share: float) -> None:
    """Draw *share* (0.0 to 1.0) of *image*, which has an alpha of its own, at *at*."""
    if share >= 1:
        onto.blit(image, at)
        return
    image.set_alpha(round(255 * share))
    onto.blit(image, at)
    image.set_alpha(255)


def _paint_close(canvas: Canvas, figure: Figure, height: int, middle: int, top: int) -> None:
    """A face that fills the window and comes a little nearer still, slowly, until it rests.

    Only what is seen of it is drawn, straight from its picture; the chin stays where it is.
    """
    canvas.dots(pygame.Rect(0, 0, canvas.area.width, canvas.area.height * 6 // 10), canvas.palette.night, 15, False)
    steps = max(8, round(height * NEARER / 2))
    share = canvas.slowly(f"close:{figure.look}", theme.PUSH - theme.CAMERA, steps, theme.CAMERA)
    share = share * share * (3 - 2 * share)
    came = canvas.progress(f"figure:{figure.look}:{figure.side}", theme.ENTRANCE)
    layers = canvas.pictures.layers(figure.look)
    scale = height / layers.size[1]
    spare = NEARER * height  # what comes into sight while it is smaller
    first = max(0, min(layers.size[1] - 1, int((-top - spare) / scale)))
    last = max(first + 1, min(layers.size[1], ceil((canvas.surface.get_clip().bottom - top + spare) / scale)))
    scale *= 1 - NEARER * (1 - share)
    size = (max(1, round(layers.size[0] * scale)), max(1, round((last - first) * scale)))
    mirrored = figure.side == "right"
    # The first step is seen in many frames, while the place still moves; the last one until somebody goes on.
    image = canvas.pictures.close_up(
        figure.look, figure.mood, (first, last), size, mirrored, figure.lit, share in (0.0, 1.0)
    )
    y = top + round(height * layers.chin / layers.size[1] - (layers.chin - first) * scale)
    if image is None:
        image, y = canvas.pictures.figure(figure.look, figure.mood, height, mirrored, figure.lit, figure.name), top
    _ghost(canvas, image, (middle - image.get_width() // 2, y), min(1.0, came * 1.6))


def _paint_leaving(
    canvas: Canvas, figure: Figure, middle: int, floor: int, ground: int, area: pygame.Rect, crowd: int
) -> None:
    """Somebody goes, to the side from which they came."""
    gone = canvas.progress(f"exit:{figure.look}", theme.EXIT)
    if gone >= 1:
        return
    height, top = _stands(canvas, figure, figure.lit, floor, ground, area, crowd, True)
    image = canvas.pictures.figure(
        figure.look, figure.mood, height, figure.side == "right", figure.lit, figure.name
    )  # fmt: skip
    away = {"left": -1, "right": 1, "centre": 0}[figure.side]
    x = middle - image.get_width() // 2 + round(away * gone * canvas.px(130))
    _ghost(canvas, image, (x, top + round(gone * canvas.px(0 if away else 30))), 1 - gone)


# --- the box of words -----------------------------------------------------------------------------


class Fitted:
    """A speech at the size at which it fits: its words, and the room round them in pixels."""

    def __init__(self, laid: Laid, pad: int, lead: int, height: int, size: float) -> None:
        self.laid, self.pad, self.lead, self.height, self.size = laid, pad, lead, height, size


def _box_width(canvas: Canvas) -> int:
    return min(canvas.area.width - 2 * canvas.px(theme.MARGIN if canvas.wide > 900 else 14), canvas.px(1180))


def _box_limit(canvas: Canvas) -> int:
    """The tallest box: the corner icons and the name plate stay free."""
    return canvas.area.height - canvas.px(24) - max(canvas.corner.bottom, canvas.px(20)) - canvas.px(44)


def fit_speech(canvas: Canvas, speech: Speech, width: int, limit: int, least_lines: int = 2) -> Fitted:
    """Lay *speech* out as large as the player wants it, smaller only where it would not fit on the screen at all."""
    pad = canvas.px(32 if canvas.wide > 900 else 20)
    lead = canvas.letter(theme.SPEECH) * 5 // 4 if speech.kind in KIND_ICONS else 0
    size = float(theme.SPEECH)
    while True:
        laid = canvas.lay(speech.text, "body", size, canvas.palette.ink, width - 2 * pad - lead)
        lines = max(least_lines, laid.lines)
        height = lines * laid.line_height + 2 * canvas.px(24)
        if height <= limit or canvas.letter(size) <= 12:
            return Fitted(laid, pad, lead, max(height, laid.height + 2 * canvas.px(14)), size)
        size *= 0.92


def _box_rect(canvas: Canvas, fitted: Fitted) -> pygame.Rect:
    width = _box_width(canvas)
    rect = pygame.Rect(0, 0, width, fitted.height)
    rect.midbottom = (canvas.area.centerx, canvas.area.bottom - canvas.px(26))
    return rect


def paint_box(canvas: Canvas, screen: Screen, speech: Speech, rect: pygame.Rect, fitted: Fitted) -> None:
    """The box, the name plate on its edge, the words as far as they have come, and the sign that more follows."""
    colours = canvas.palette
    told = speech.voice == "narration"
    canvas.panel(rect, colours.caption if told else colours.paper, radius=20, shadow=9)
    if canvas.palette.halftone:
        shade = pygame.Rect(
            rect.left + canvas.px(8), rect.bottom - canvas.px(58), rect.width - canvas.px(16), canvas.px(48)
        )
        canvas.dots(shade, (250, 205, 92) if told else (249, 232, 206), 9)
    if speech.speaker and not told:
        paint_plate(canvas, speech.speaker, rect, speech.side)
    canvas.spot(rect, speech.key)
    if speech.marked:
        x = rect.left + canvas.px(20) if speech.side == "right" else rect.right - canvas.px(24)
        canvas.bean(canvas.px(40), (x, rect.top + canvas.px(6)))
    x = rect.left + fitted.pad
    y = rect.top + (canvas.px(30) if fitted.laid.lines < 2 and not told else (rect.height - fitted.laid.height) // 2)
    y = max(rect.top + canvas.px(14), min(y, rect.bottom - canvas.px(14) - fitted.laid.height))
    if fitted.lead:
        side = fitted.lead * 4 // 5
        canvas.icon(KIND_ICONS[speech.kind], side, plate_colour(canvas, speech.speaker),
                    (x + side // 2, y + fitted.laid.line_height // 2))  # fmt: skip
        x += fitted.lead
    done = type_out(canvas, f"speech:{speech.key}", fitted.laid, x, y)
    if done and screen.advance is not None:
        paint_more(canvas, rect)


def type_out(canvas: Canvas, key: str, laid: Laid, x: int, y: int) -> bool:
    """Draw *laid* as far as it has typed out since *key* came; True once all of it is there."""
    age = canvas.clock.age(key)
    pace = canvas.manner.pace
    if canvas.manner.still or pace <= 0 or age * pace >= laid.letters:
        laid.draw(canvas.surface, x, y)
        return True
    shown = max(0, int(age * pace))
    laid.draw(canvas.surface, x, y, shown)
    canvas.typing = Typing(key, laid, x, y, shown, pace)
    canvas.revealing = True
    return False


def paint_plate(canvas: Canvas, name: str, rect: pygame.Rect, side: str) -> None:
    """The name of who speaks, on the upper edge of the box, on their side."""
    colours = canvas.palette
    pad = canvas.px(26)
    laid = canvas.lay(
        name, "name", theme.NAME, colours.on_plate, rect.width - 4 * pad, display=True, leading=1.2, max_lines=1
    )
    plate = pygame.Rect(0, 0, laid.width + 2 * pad, laid.height + canvas.px(12))
    plate.centery = rect.top - canvas.px(8)
    if side == "right":
        plate.right = rect.right - canvas.px(44)
    elif side == "centre":
        plate.centerx = rect.centerx
    else:
        plate.left = rect.left + canvas.px(44)
    line = colours.paper if canvas.manner.contrast else colours.ink
    canvas.panel(plate, plate_colour(canvas, name), radius=12, shadow=6, line=line)
    laid.draw(canvas.surface, plate.left + pad, plate.centery - laid.height // 2 + canvas.px(1))


def paint_more(canvas: Canvas, rect: pygame.Rect) -> None:
    """A disc with an arrow on the lower edge of *rect*: press to go on."""
    colours = canvas.palette
    side = canvas.px(42)
    spot = pygame.Rect(0, 0, side, side)
    spot.center = (rect.right - canvas.px(42), rect.bottom - canvas.px(4))
    canvas.surface.blit(canvas.brush.disc(side, colours.plate, canvas.px(4), colours.ink), spot)
    canvas.icon("down", side // 2, colours.on_plate, (spot.centerx, spot.centery + canvas.px(1)))


def paint_card(canvas: Canvas, speech: Speech) -> None:
    """Time passes: the words alone in the middle, on a card."""
    colours = canvas.palette
    width = min(canvas.area.width - 2 * canvas.px(60), canvas.px(860))
    pad = canvas.px(48 if canvas.wide > 900 else 26)
    size = 46.0
    while True:
        laid = canvas.lay(
            speech.text, "name", size, colours.ink, width - 2 * pad, align="centre", balance=True, leading=1.28
        )
        if laid.height < canvas.area.height - canvas.px(150) or canvas.letter(size) <= 13:
            break
        size *= 0.9
    rect = pygame.Rect(0, 0, width, laid.height + 2 * pad)
    rect.center = canvas.area.center
    come = canvas.progress(f"speech:{speech.key}", theme.FADE)
    rolled = canvas.progress(f"roll:{speech.key}", theme.ROLL)
    rect.y += round((1 - come) * canvas.px(24))
    canvas.panel(rect, colours.caption, radius=10, border=6, shadow=12)
    inner = rect.inflate(-canvas.px(22), -canvas.px(22))
    canvas.brush.lay(canvas.surface, inner, canvas.px(4), (*colours.caption, 0), max(1, canvas.px(2)), colours.ink)
    if colours.halftone:
        shade = pygame.Rect(
            inner.left + canvas.px(3), inner.bottom - canvas.px(60), inner.width - canvas.px(6), canvas.px(57)
        )
        canvas.dots(shade, (247, 190, 70), 9)
    laid.draw(canvas.surface, rect.left + pad, rect.centery - laid.height // 2)
    _flourish(canvas, rect, rolled)


def _flourish(canvas: Canvas, rect: pygame.Rect, share: float) -> None:
    """The sun rolls along the upper edge to its middle; under the card two lines run out, with a star between."""
    colours, surface = canvas.palette, canvas.surface
    side = canvas.px(74)
    start = rect.left + side // 2
    middle = (round(start + (rect.centerx - start) * share), rect.top + canvas.px(2))
    disc = canvas.brush.disc(side, colours.plate, canvas.px(5), colours.ink)
    surface.blit(disc, disc.get_rect(center=middle))
    sun = canvas.brush.icon("sun", side * 7 // 10, colours.title, colours.plate)
    if share < 1:
        sun = pygame.transform.rotozoom(sun, -(share - 1) * 300, 1.0)
    surface.blit(sun, sun.get_rect(center=middle))
    y = rect.bottom + canvas.px(1)
    reach = round(min(rect.width * 0.3, canvas.px(230)) * share)
    plate = pygame.Rect(0, 0, 2 * reach + canvas.px(56), canvas.px(22))
    plate.center = (rect.centerx, y)
    canvas.brush.lay(surface, plate, plate.height // 2, colours.ink)
    for way in (-1, 1):
        far = rect.centerx + way * (reach + canvas.px(6))
        pygame.draw.line(surface, colours.title, (rect.centerx + way * canvas.px(16), y), (far, y), canvas.px(3))
        canvas.icon("spark", canvas.px(18), colours.title, (far, y), colours.ink)
    canvas.icon("star", canvas.px(24), colours.title, (rect.centerx, y), colours.ink)


# --- a question -----------------------------------------------------------------------------------


class Question:
    """A question laid out in *width* pixels: the last words said, who decides, what is asked, the answers."""

    def __init__(self, canvas: Canvas, screen: Screen, width: int, size: float, columns: int, recall: bool) -> None:
        self.gap = canvas.px(12 if canvas.manner.scale <= 1.2 else 9)
        colours = canvas.palette
        inside = width - 2 * canvas.px(24)
        self.head: list[Laid] = []
        if recall and screen.speech is not None and screen.speech.voice != "card":
            said = screen.speech
            words = f"**{said.speaker}:** {said.text}" if said.speaker else said.text
            soft = colours.on_night if canvas.manner.contrast else (214, 196, 226)
            self.head.append(canvas.lay(words, "body", size * 0.9, soft, inside, leading=1.3))
        who = screen.ask.who if screen.ask is not None else ""
        if screen.ask is not None and screen.ask.text:
            self.head.append(
                canvas.lay(screen.ask.text, "ui", size * 1.12, colours.on_night, inside, weight="b", leading=1.24)
            )
        self.above = canvas.px(28 if who else 14)  # the name plate hangs into it
        self.head_height = 0
        if self.head:
            between = canvas.px(6) * (len(self.head) - 1)
            self.head_height = sum(laid.height for laid in self.head) + between + self.above + canvas.px(14)
        each = (width - self.gap * (columns - 1)) // columns
        answers = [
            buttons.item(canvas, button, each, main=True)
            if button.role == "main"
            else buttons.option(canvas, button, number, each, size)
            for number, button in enumerate(screen.main, 1)
        ]
        self.blocks: list[Block] = (
            buttons.side_by_side(canvas, answers, columns, width, self.gap) if columns > 1 else answers
        )
        self.between = canvas.px(14) if self.head and self.blocks else 0
        answers_height = sum(block.height for block in self.blocks) + self.gap * max(0, len(self.blocks) - 1)
        self.height = self.head_height + self.between + answers_height + canvas.px(6)


def fit_question(canvas: Canvas, screen: Screen, width: int, limit: int, columns: tuple[int, ...] = (1,)) -> Question:
    """The question at the largest size that fits into *limit* pixels, or at the smallest, and then it scrolls."""
    size = float(theme.OPTION)
    while True:
        for recall in (True, False):
            tried = [Question(canvas, screen, width, size, count, recall) for count in columns]
            if tried[0].height <= min(limit, canvas.area.height * 56 // 100):
                return tried[0]  # one column reads best, as long as it leaves room for the faces
            fitting = [question for question in tried if question.height <= limit]
            if fitting:
                return min(fitting, key=lambda question: question.height)
        if size < theme.OPTION * 0.72 or canvas.letter(size) <= 12:
            return Question(canvas, screen, width, size, columns[-1], False)
        size *= 0.92


def _ask_in_scene(canvas: Canvas, screen: Screen) -> tuple[Question, pygame.Rect]:
    width = min(canvas.area.width - 2 * canvas.px(theme.MARGIN if canvas.wide > 900 else 16), canvas.px(1180))
    limit = canvas.area.height - canvas.px(26) - max(canvas.corner.bottom, canvas.px(20)) - canvas.px(34)
    columns = (1, 2) if canvas.wide > 1000 and len(screen.main) > 2 else (1,)
    question = fit_question(canvas, screen, width, limit, columns)
    rect = pygame.Rect(0, 0, width, min(limit, question.height))
    rect.midbottom = (canvas.area.centerx, canvas.area.bottom - canvas.px(24))
    return question, rect


def paint_question(canvas: Canvas, screen: Screen, question: Question, rect: pygame.Rect) -> None:
    """The question on an ink plate, its answers under it; answers that do not fit scroll."""
    colours = canvas.palette
    come = canvas.progress(f"ask:{screen.ask.text if screen.ask else screen.main[0].id}", theme.FADE)
    rect = rect.move(0, round((1 - come) * canvas.px(40)))
    top = rect.top
    if question.head:
        head = pygame.Rect(rect.left, rect.top, rect.width, question.head_height)
        canvas.panel(head, colours.night, radius=16, border=4, line=colours.paper, shadow=0)
        y = head.top + question.above
        for laid in question.head:
            laid.draw(canvas.surface, head.left + canvas.px(24), y)
            y += laid.height + canvas.px(6)
        if screen.ask is not None and screen.ask.who:
            paint_plate(canvas, screen.ask.who, head, "left")
        if screen.speech is not None:
            canvas.spot(head, screen.speech.key)
            if screen.speech.marked:
                canvas.bean(canvas.px(34), (head.right - canvas.px(26), head.top + canvas.px(4)))
        top = head.bottom + question.between
    view = pygame.Rect(rect.left, top, rect.width, max(canvas.px(40), rect.bottom - canvas.px(6) - top))
    canvas.column(view, question.blocks, "answers", gap=question.gap, bar=colours.paper)
