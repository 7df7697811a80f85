"""The faces of the invented apps: wallpaper, signs, what stands at the foot of the glass, the shape of a message.

Colours alone do not tell one app from another across a classroom: each has a ground, a silhouette and a habit of its
own. High contrast keeps the silhouettes and leaves the grounds away.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sin

import pygame

from game.desktop.art import clear, solid
from game.desktop.canvas import Canvas
from game.desktop.theme import AppColours, Colour
from game.stage.screen import Phone

FOOT = 62  # dp; the field where one would write, or the row of places to go
FOOT_FROM = 430  # dp of glass below which the messages need the room


@dataclass(frozen=True, slots=True)
class Face:
    """How messages of an app are cut, and its signs."""

    logo: str
    radius: int = 18  # dp
    tail: bool = False
    mark: str = ""  # after the words: "ticks" on own messages, "hourglass" on all
    beside: tuple[str, ...] = ()  # signs at the right of the head
    foot: tuple[str, ...] = ()  # signs at the foot of feeds


FACES: dict[str, Face] = {
    "recado": Face("comment", 16, True, "ticks", ("photo", "call")),
    "chispa": Face("spark", 24, beside=("follow",), foot=("home", "heart", "plus", "comment", "person")),
    "vueltas": Face("play", 14, beside=("note",), foot=("home", "sun", "plus", "comment", "person")),
    "bruma": Face("moon", 22, mark="hourglass", beside=("hourglass",), foot=("moon", "comment", "lock")),
    "bloquemania": Face("block", 0, beside=("pixelheart", "pixelheart", "pixelheart"), foot=("block",)),
    "chambaya": Face("document", 5, beside=("star",), foot=("home", "document", "star", "person")),
}


def face(app: str) -> Face:
    """The face of *app*; one that nobody knows looks like the messenger."""
    return FACES.get(app, FACES["recado"])


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """*share* of *second* in *first*."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


# --- grounds --------------------------------------------------------------------------------------


def paint_ground(canvas: Canvas, app: str, rect: pygame.Rect) -> None:
    """The wallpaper of *app* in *rect*."""
    draw = GROUNDS.get(app)
    if canvas.manner.contrast or draw is None or rect.width < 8 or rect.height < 8:
        return
    dress = canvas.app(app)

    def make() -> pygame.Surface:
        sheet = pygame.Surface(rect.size, 0, 32)
        sheet.fill(dress.ground)
        draw(canvas, sheet, dress)
        return solid(sheet)

    canvas.surface.blit(canvas.pictures.kept.get(("ground", app, rect.size, canvas.unit), make, rect.size), rect)


def _doodles(canvas: Canvas, sheet: pygame.Surface, dress: AppColours) -> None:
    """Little drawings in rows, hardly darker than the paper."""
    colour = mixed(dress.ground, dress.meta, 0.13)
    names = ("heart", "sun", "comment", "star", "note", "cup", "phone", "moon", "pin", "spark")
    side, step = canvas.px(26), canvas.px(52)
    number = 0
    for row, y in enumerate(range(-side, sheet.get_height() + side, step)):
        for x in range(-side + (row % 2) * step // 2, sheet.get_width() + side, step):
            name = names[(number * 7 + row * 3) % len(names)]
            angle = ((number * 37 + row * 61) % 50) - 25
            flat = canvas.brush.icon(name, side, colour, dress.ground)
            image = pygame.transform.rotozoom(flat, angle, 1.0)
            sheet.blit(image, (x, y))
            number += 1


def _sparks(canvas: Canvas, sheet: pygame.Surface, dress: AppColours) -> None:
    """Pale pink going over to peach, and confetti."""
    size = sheet.get_size()
    column = pygame.Surface((1, 3), 0, 32)
    for y, colour in enumerate(((255, 236, 246), (255, 247, 240), (255, 232, 214))):
        column.set_at((0, y), colour)
    sheet.blit(pygame.transform.smoothscale(column, size), (0, 0))
    for number in range(34):
        x, y = (number * 197 + 31) % size[0], (number * 331 + 57) % size[1]
        tint = ((255, 206, 226), (255, 218, 186), (246, 212, 250))[number % 3]
        icon = canvas.brush.icon("spark", canvas.px(12 + number % 3 * 7), tint, dress.ground)
        sheet.blit(icon, icon.get_rect(center=(x, y)))


def _stage(canvas: Canvas, sheet: pygame.Surface, dress: AppColours) -> None:
    """A dark room with two lights that do not meet: cyan and magenta."""
    wide, high = sheet.get_size()
    small = pygame.Surface((48, max(2, 48 * high // wide)), 0, 32)
    small.fill((10, 11, 18))
    for middle, reach, colour in (((0.02, 0.2), 26, (0, 58, 70)), ((1.0, 0.75), 30, (82, 8, 56))):
        for ring in range(reach, 0, -1):
            tint = mixed(colour, (10, 11, 18), ring / reach)
            pygame.draw.circle(small, tint, (48 * middle[0], small.get_height() * middle[1]), ring)
    sheet.blit(pygame.transform.smoothscale(small, (wide, high)), (0, 0))
    for number in range(3):  # turns: the app's name
        radius = canvas.px(70 + 46 * number)
        pygame.draw.circle(sheet, (27, 30, 42), (wide // 2, high * 55 // 100), radius, canvas.px(3))


def _fog(canvas: Canvas, sheet: pygame.Surface, dress: AppColours) -> None:
    """Banks of violet fog, deeper towards the top, where the messages go."""
    wide, high = sheet.get_size()
    small = pygame.Surface((60, max(2, 60 * high // wide)), 0, 32)
    tall = small.get_height()
    for y in range(tall):
        pygame.draw.line(small, mixed((150, 134, 190), dress.ground, min(1.0, y / tall * 1.25)), (0, y), (60, y))
    soft = clear(small.get_size(), (255, 255, 255))
    for number in range(9):
        middle = ((number * 23 + 6) % 64, tall * (number + 0.6) / 9 + 2 * sin(number * 2.2))
        bank = pygame.Rect(0, 0, 34 + number * 5 % 17, 6)
        bank.center = (round(middle[0]), round(middle[1]))
        pygame.draw.ellipse(soft, (255, 255, 255, 74), bank)
    small.blit(pygame.transform.box_blur(soft, 3), (0, 0))
    sheet.blit(pygame.transform.smoothscale(small, (wide, high)), (0, 0))


def _blocks(canvas: Canvas, sheet: pygame.Surface, dress: AppColours) -> None:
    """A land of blocks at dusk: square sun, flat clouds, hills of grass on earth, a tree, a torch-lit tower."""
    wide, high = sheet.get_size()
    side = max(4, canvas.px(26))
    columns, rows = -(-wide // side), -(-high // side)

    def block(column: int, row: int, colour: Colour) -> None:
        x, y = column * side, high - (row + 1) * side
        light, dark = mixed(colour, (255, 255, 255), 0.16), mixed(colour, (0, 0, 0), 0.28)
        sheet.fill(colour, (x, y, side, side))
        sheet.fill(light, (x, y, side, max(1, side // 9)))
        sheet.fill(dark, (x, y + side - max(1, side // 9), side, max(1, side // 9)))
        if (column * 7 + row * 13) % 3 == 0:
            bit = max(1, side // 5)
            sheet.fill(dark, (x + side // 4, y + side // 3, bit, bit))

    for row in range(rows):
        sheet.fill(mixed((222, 126, 104), (40, 48, 96), min(1.0, row / max(1, rows - 1) * 1.15)),
                   (0, high - (row + 1) * side, wide, side))  # fmt: skip
    sun = pygame.Rect(wide - 5 * side, high - (rows - 4) * side, 3 * side, 3 * side)
    sheet.fill((255, 176, 104), sun.inflate(side, side))
    sheet.fill((255, 226, 150), sun)
    for column, row, long in ((0, rows - 4, 5), (2, rows - 5, 3), (columns // 2, rows - 9, 6), (1, rows - 14, 4)):
        sheet.fill((216, 178, 196), (column * side, high - (row + 1) * side, long * side, side // 2 + 1))
    for far in (True, False):
        for column in range(columns):
            wave = sin(column * (0.42 if far else 0.31) + (1.0 if far else 4.2))
            top = round((5.4 if far else 3.2) + wave * (2.2 if far else 1.3))
            for row in range(top + 1):
                seed = (row * 73 + column * 151 + row * column * 7) % 5
                if far:
                    block(column, row, ((62, 92, 98), (56, 84, 94))[seed % 2])
                elif row == top:
                    block(column, row, ((98, 168, 60), (84, 150, 52))[seed % 2])
                elif row > top - 3:
                    block(column, row, ((122, 88, 58), (110, 78, 50))[seed % 2])
                else:
                    block(column, row, ((96, 98, 104), (86, 88, 96))[seed % 2])
    for row in range(3, 7):
        block(1, row, (96, 66, 42))
    for column, row in ((0, 6), (1, 7), (2, 6), (0, 7), (2, 7), (1, 8), (3, 7)):
        block(column, row, ((54, 118, 50), (62, 132, 56))[(column + row) % 2])


def _desk(canvas: Canvas, sheet: pygame.Surface, dress: AppColours) -> None:
    """Squared paper."""
    step = max(4, canvas.px(22))
    line, strong = mixed(dress.ground, dress.accent, 0.07), mixed(dress.ground, dress.accent, 0.14)
    for number, x in enumerate(range(0, sheet.get_width(), step)):
        pygame.draw.line(sheet, strong if number % 5 == 0 else line, (x, 0), (x, sheet.get_height()))
    for number, y in enumerate(range(0, sheet.get_height(), step)):
        pygame.draw.line(sheet, strong if number % 5 == 0 else line, (0, y), (sheet.get_width(), y))


GROUNDS: dict[str, Callable[[Canvas, pygame.Surface, AppColours], None]] = {
    "recado": _doodles,
    "chispa": _sparks,
    "vueltas": _stage,
    "bruma": _fog,
    "bloquemania": _blocks,
    "chambaya": _desk,
}


# --- sheets of messages ---------------------------------------------------------------------------


def paint_sheet(
    canvas: Canvas, app: str, box: pygame.Rect, own: bool, first: bool, dress: AppColours, faint: float
) -> None:
    """The sheet on which a message stands; *faint* is how much of it has already vanished, 0.0 to 1.0."""
    fill = dress.mine if own else dress.theirs
    surface, brush, ink = canvas.surface, canvas.brush, canvas.palette.ink
    radius = canvas.px(face(app).radius) if face(app).radius else 0
    if canvas.manner.contrast:
        brush.lay(surface, box, radius, fill, canvas.px(3), ink)
        if first and face(app).tail:
            _tail(canvas, box, own, ink)
        return
    match app:
        case "chispa":
            if own:
                surface.blit(_gradient_box(canvas, box.size, radius, (255, 196, 222), (255, 214, 170)), box)
            else:
                brush.lay(surface, box, radius, fill, max(1, canvas.px(2)), (250, 198, 214))
        case "vueltas":
            off = max(1, canvas.px(3))
            if own:
                brush.lay(surface, box.move(off, off), radius, (255, 40, 120))
                brush.lay(surface, box, radius, fill)
            else:
                brush.lay(surface, box, radius, (*fill, 226), max(1, canvas.px(1)), (78, 84, 104))
        case "bruma":
            alpha = round(240 - 190 * faint)
            brush.lay(surface, box, radius, (*fill, alpha))
        case "bloquemania":
            _blocky(canvas, box, fill, own)
        case "chambaya":
            _paper(canvas, box, fill, own, dress)
        case _:
            brush.lay(surface, box.move(0, max(1, canvas.px(2))), radius, mixed(fill, (90, 70, 60), 0.28))
            brush.lay(surface, box, radius, fill)
            if first:
                _tail(canvas, box, own, fill)


def _tail(canvas: Canvas, box: pygame.Rect, own: bool, colour: Colour) -> None:
    away, round_ = canvas.px(9), min(canvas.px(17), box.height // 2)
    corner, inward = (box.right - 1, -1) if own else (box.left, 1)
    points = [(corner - inward * away, box.top), (corner + inward * round_, box.top), (corner, box.top + round_)]
    pygame.draw.polygon(canvas.surface, colour, points)
    pygame.draw.aaline(canvas.surface, colour, points[0], points[2])


def _gradient_box(canvas: Canvas, size: tuple[int, int], radius: int, first: Colour, second: Colour) -> pygame.Surface:
    def make() -> pygame.Surface:
        sheet = clear(size)
        sheet.blit(canvas.brush.gradient(size, first, second), (0, 0))
        sheet.blit(canvas.brush.box(size, radius, (255, 255, 255)), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return sheet

    return canvas.pictures.kept.get(("gradient-box", size, radius, first, second), make, size)


def _blocky(canvas: Canvas, box: pygame.Rect, fill: Colour, own: bool) -> None:
    """A strip of a game's chat: the land shines through; its edge is a row of bits, lit at the left of one's own."""

    def make() -> pygame.Surface:
        sheet = clear(box.size)
        sheet.fill((*(mixed(fill, (14, 20, 26), 0.72) if own else (12, 15, 22)), 226))
        bit = max(2, canvas.px(4))
        edge = fill if own else (92, 104, 118)
        for x in range(0, box.width, 2 * bit):
            sheet.fill((*edge, 255), (x, box.height - bit, bit, bit))
        sheet.fill((*edge, 255), (0, 0, bit if not own else 2 * bit, box.height))
        return sheet

    canvas.surface.blit(canvas.pictures.kept.get(("blocky", box.size, fill, own, canvas.unit), make, box.size), box)


def _paper(canvas: Canvas, box: pygame.Rect, fill: Colour, own: bool, dress: AppColours) -> None:
    """A sheet with a folded corner and a coloured edge."""
    surface, fold = canvas.surface, min(canvas.px(20), box.height // 2)
    line = mixed(dress.accent, fill, 0.45)
    left, top, right, bottom = box.left, box.top, box.right - 1, box.bottom - 1
    outline = [(left, top), (right - fold, top), (right, top + fold), (right, bottom), (left, bottom)]
    shade = [(x + canvas.px(4), y + canvas.px(4)) for x, y in outline]
    pygame.draw.polygon(surface, mixed(dress.ground, dress.accent, 0.28), shade)
    pygame.draw.polygon(surface, fill, outline)
    pygame.draw.polygon(surface, line, outline, max(1, canvas.px(2)))
    pygame.draw.polygon(
        surface, mixed(fill, dress.accent, 0.3), [(right - fold, top), (right - fold, top + fold), (right, top + fold)]
    )
    bar = canvas.px(6)
    surface.fill(dress.accent, (right - bar + 1 if own else left, top + (fold if own else 0), bar,
                                box.height - (fold if own else 0)))  # fmt: skip


# --- head and foot --------------------------------------------------------------------------------


def head_room(canvas: Canvas, phone: Phone) -> int:
    """Pixels that the signs at the right of the head take."""
    signs = face(phone.app).beside
    if phone.app == "chispa":
        return canvas.px(76) if phone.view == "chat" else 0
    return canvas.px(10) + len(signs) * canvas.px(34)


def paint_signs(canvas: Canvas, phone: Phone, right: int, middle: int, dress: AppColours) -> None:
    """What can be seen, and not pressed, at the right of the head."""
    if phone.app == "chispa" and phone.view != "chat":
        return
    if phone.app == "chispa":  # the look of a button that follows somebody: a request waits to be taken
        pill = pygame.Rect(0, 0, canvas.px(68), canvas.px(34))
        pill.midright = (right, middle)
        canvas.brush.lay(canvas.surface, pill, pill.height // 2, dress.on_bar)
        tint = dress.bar
        canvas.icon("person", canvas.px(24), tint, (pill.left + canvas.px(23), middle), dress.on_bar)
        canvas.icon("plus", canvas.px(18), tint, (pill.right - canvas.px(20), middle), dress.on_bar)
        return
    side = canvas.px(26)
    for number, name in enumerate(reversed(face(phone.app).beside)):
        tint = (255, 92, 104) if name == "pixelheart" and not canvas.manner.contrast else dress.on_bar
        canvas.icon(name, side, tint, (right - side // 2 - number * canvas.px(34), middle), dress.bar_end)


def foot_height(canvas: Canvas, phone: Phone, glass: int) -> int:
    """Pixels of the foot of a glass *glass* pixels high; 0 where the messages need them."""
    if glass < canvas.px(FOOT_FROM) or canvas.manner.scale > 1.3:
        return 0
    return canvas.px(FOOT)


def paint_foot(canvas: Canvas, phone: Phone, rect: pygame.Rect, dress: AppColours, more: bool) -> None:
    """Where one would write, or the places of the app. A picture of it: answers are given beside the phone."""
    surface, contrast = canvas.surface, canvas.manner.contrast
    dark = sum(dress.ground) < 200
    bar: Colour = dress.ground if contrast else (24, 26, 36) if dark else mixed(dress.ground, (255, 255, 255), 0.55)
    sign = dress.meta
    blocky = phone.app == "bloquemania"
    if blocky and not contrast:
        bar = (40, 46, 54)
    surface.fill(bar, rect)
    surface.fill(mixed(bar, sign, 0.3), (rect.left, rect.top, rect.width, max(1, canvas.px(2))))
    middle = rect.top + rect.height * 47 // 100
    if blocky and not contrast:
        _paint_hotbar(canvas, rect)
        return
    if phone.view != "chat" and face(phone.app).foot:
        signs = face(phone.app).foot
        step = (rect.width - canvas.px(60)) // len(signs)
        for number, name in enumerate(signs):
            tint = dress.accent if number == 0 else sign
            x = rect.left + canvas.px(14) + step // 2 + number * step
            canvas.icon(name, canvas.px(28), tint, (x, middle), bar)
        return
    disc = canvas.px(42)
    field = pygame.Rect(rect.left + canvas.px(16), 0, rect.width - canvas.px(16 + 14 + 12) - disc, canvas.px(40))
    field.centery = middle
    paper: Colour = (52, 56, 70) if dark else (255, 255, 255)
    radius = 0 if blocky else canvas.px(6) if phone.app == "chambaya" else field.height // 2
    surface.blit(
        canvas.brush.box(field.size, radius, dress.ground if contrast else paper, max(1, canvas.px(2)),
                         mixed(bar, sign, 0.35)), field,
    )  # fmt: skip
    cursor = pygame.Rect(field.left + canvas.px(16), 0, canvas.px(9 if blocky else 3), canvas.px(20))
    cursor.centery = middle
    surface.fill(dress.accent, cursor)
    left_sign = {"bruma": "hourglass", "chambaya": "document", "vueltas": "heart", "chispa": "photo"}.get(phone.app, "")
    if left_sign:
        canvas.icon(left_sign, canvas.px(24), sign, (field.right - canvas.px(24), middle), paper)
    if not more:
        spot = pygame.Rect(field.right + canvas.px(12), 0, disc, disc)
        spot.centery = middle
        box = canvas.brush.box(spot.size, 0 if blocky else disc // 2, dress.accent)
        surface.blit(box, spot)
        name = {"recado": "mic"}.get(phone.app, "send")
        ground = dress.accent
        on: Colour = (10, 20, 16) if sum(ground) > 400 else (255, 255, 255)
        canvas.icon(name, disc * 5 // 9, on, spot.center, ground)


HOTBAR: tuple[Colour, ...] = (
    (98, 168, 60), (122, 88, 58), (96, 98, 104), (214, 178, 96), (96, 66, 42), (120, 210, 226), (200, 76, 60),
)  # fmt: skip


def _paint_hotbar(canvas: Canvas, rect: pygame.Rect) -> None:
    """What a player carries: a row of slots with blocks in them, the first one in hand."""
    surface, count = canvas.surface, len(HOTBAR)
    side = min(canvas.px(50), (rect.width - canvas.px(56)) // count)
    left = rect.centerx - side * count // 2
    line = max(2, canvas.px(3))
    for number, colour in enumerate(HOTBAR):
        slot = pygame.Rect(left + number * side, rect.top + canvas.px(4), side, side)
        surface.fill((18, 22, 28), slot)
        pygame.draw.rect(surface, (110, 118, 128), slot, line)
        cube = slot.inflate(-side * 4 // 10, -side * 4 // 10)
        surface.fill(colour, cube)
        surface.fill(mixed(colour, (255, 255, 255), 0.3), (cube.left, cube.top, cube.width, max(1, cube.height // 5)))
    pygame.draw.rect(surface, (255, 255, 255), pygame.Rect(left, rect.top + canvas.px(4), side, side).inflate(
        2 * line, 2 * line), line)  # fmt: skip


def paint_head(
    canvas: Canvas, look: str, side: int, at: tuple[int, int], name: str, ring: Colour, unknown: bool = False
) -> None:
    """A round head with its corner at *at*; the grey outline of one for somebody whom the phone does not know."""
    if not unknown:
        canvas.avatar(look, side, at, name, ring)
        return
    grey: Colour = (255, 255, 255) if canvas.manner.contrast else (196, 190, 198)
    ink: Colour = (0, 0, 0) if canvas.manner.contrast else (122, 112, 128)
    canvas.surface.blit(canvas.brush.disc(side, grey, max(1, side // 18), ring), at)
    canvas.icon("person", side * 64 // 100, ink, (at[0] + side // 2, at[1] + side // 2), grey)


def pixelated(canvas: Canvas, look: str, side: int, name: str) -> pygame.Surface:
    """A head as of building blocks."""

    def make() -> pygame.Surface:
        small = pygame.transform.smoothscale(canvas.pictures.square(look, 64, name).copy(), (16, 16))
        head = pygame.transform.scale(small, (side, side))
        pygame.draw.rect(head, (8, 10, 12), head.get_rect(), max(2, side // 16))
        return head

    return canvas.pictures.kept.get(("pixelated", look, side, name[:1]), make, (side, side))


PLAYERS: tuple[Colour, ...] = ((255, 214, 92), (120, 220, 255), (255, 150, 190), (170, 240, 120), (214, 176, 255))


def player_colour(name: str) -> Colour:
    """The colour of a player's tag."""
    return PLAYERS[sum(map(ord, name)) % len(PLAYERS)]
