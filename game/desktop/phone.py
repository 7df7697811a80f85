"""A phone held up in front of a place: at the right of the middle, its owner at the left of it.

Words and answers stand in a panel beside the phone, never over its messages; in a narrow window they stand under it.
"""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.desktop import apps, messages, notify, scene, theme
from game.desktop.canvas import Canvas, Rolling
from game.desktop.messages import Entry
from game.stage.screen import Bubble, Notification, Phone, Screen

BEZEL = 13  # dp
WIDTH = 506  # dp at text size 1.0: 32 letters of a message in a line
ROOM_AT_RIGHT = 92  # dp for the column of corner icons


def paint_phone(canvas: Canvas, screen: Screen) -> None:
    """The phone, its owner, and beside it whatever is said or asked."""
    phone = screen.phone
    if phone is None:
        scene.paint_scene(canvas, screen)
        return
    if phone.app not in apps.FACES:
        phone = replace(phone, app="recado")
    if canvas.wide >= 900:
        _paint_beside(canvas, screen, phone)
    else:
        _paint_under(canvas, screen, phone)


def column_of_icons(canvas: Canvas) -> bool:
    """True if the corner icons of a phone screen stand one under the other."""
    return canvas.wide >= 900


def _paint_beside(canvas: Canvas, screen: Screen, phone: Phone) -> None:
    area = canvas.area
    wide = min(canvas.px(WIDTH + 200 * (canvas.manner.scale - 1)), round(area.width * 0.47))
    glass = pygame.Rect(0, 0, wide, min(area.height - 2 * canvas.px(20), wide * 21 // 10))
    glass.center = (round(area.width * 0.715), area.centery)
    glass.right = min(glass.right, area.right - canvas.px(ROOM_AT_RIGHT))
    left = pygame.Rect(
        canvas.px(theme.MARGIN), 0, glass.left - canvas.px(theme.MARGIN + 32), area.height - canvas.px(26)
    )
    floor = area.bottom
    if screen.ask is not None or screen.main:
        over = max(canvas.px(20), canvas.ribbon)
        limit = area.height - over - canvas.px(26 + (40 if screen.ask and screen.ask.who else 0))
        question = scene.fit_question(canvas, screen, left.width, limit)
        rect = pygame.Rect(left.left, 0, left.width, min(limit, question.height))
        rect.bottom = left.bottom
        plate = canvas.px(34) if screen.ask is not None and screen.ask.who else 0
        scene.paint_figures(canvas, screen.figures, rect.top - plate, _stand(canvas, glass))
        scene.paint_question(canvas, screen, question, rect)
    elif screen.speech is not None:
        fitted = scene.fit_speech(canvas, screen.speech, left.width, area.height - canvas.px(100), 2)
        rect = pygame.Rect(left.left, 0, left.width, fitted.height)
        rect.bottom = left.bottom
        scene.paint_figures(canvas, screen.figures, rect.top - canvas.px(20), _stand(canvas, glass))
        scene.paint_box(canvas, screen, screen.speech, rect, fitted)
    else:
        scene.paint_figures(canvas, screen.figures, floor, _stand(canvas, glass))
    more = screen.advance is not None and not screen.main and screen.speech is None
    _paint_device(canvas, phone, glass, more, screen.notifications)


def _stand(canvas: Canvas, glass: pygame.Rect) -> pygame.Rect:
    """Where the owner stands: from the left edge to a little behind the phone."""
    return pygame.Rect(0, 0, glass.left + canvas.px(30), canvas.area.height)


def _paint_under(canvas: Canvas, screen: Screen, phone: Phone) -> None:
    area, edge = canvas.area, canvas.px(14)
    top = max(canvas.corner.bottom, edge)
    bottom = area.bottom - edge
    if screen.ask is not None or screen.main:
        limit = (area.height - top) * 52 // 100
        question = scene.fit_question(canvas, screen, area.width - 2 * edge, limit)
        rect = pygame.Rect(edge, 0, area.width - 2 * edge, min(limit, question.height))
        rect.bottom = bottom
        plate = canvas.px(30) if screen.ask is not None and screen.ask.who else 0
        _paint_device(canvas, phone, _narrow_glass(canvas, top, rect.top - plate - canvas.px(12)), False,
                      screen.notifications)  # fmt: skip
        scene.paint_question(canvas, screen, question, rect)
    elif screen.speech is not None:
        fitted = scene.fit_speech(canvas, screen.speech, area.width - 2 * edge, (area.height - top) * 56 // 100, 2)
        rect = pygame.Rect(edge, bottom - fitted.height, area.width - 2 * edge, fitted.height)
        _paint_device(canvas, phone, _narrow_glass(canvas, top, rect.top - canvas.px(34)), False,
                      screen.notifications)  # fmt: skip
        scene.paint_box(canvas, screen, screen.speech, rect, fitted)
    else:
        _paint_device(canvas, phone, _narrow_glass(canvas, top, bottom), screen.advance is not None,
                      screen.notifications)  # fmt: skip


def _narrow_glass(canvas: Canvas, top: int, bottom: int) -> pygame.Rect:
    wide = min(canvas.area.width - 2 * canvas.px(14), canvas.px(700))
    return pygame.Rect((canvas.area.width - wide) // 2, top, wide, max(canvas.px(120), bottom - top))


def _paint_device(canvas: Canvas, phone: Phone, rect: pygame.Rect, more: bool, told: tuple[Notification, ...]) -> None:
    """The device with everything on its glass, and what is *told* over it. *rect* is its outside."""
    rise = canvas.progress(f"phone:{phone.app}:{phone.owner}", theme.PHONE_RISE)
    rect = rect.move(0, round((1 - rise) * (canvas.area.height - rect.top)))
    surface, ink = canvas.surface, canvas.palette.ink
    bezel, radius = canvas.px(BEZEL), canvas.px(46)
    dress = canvas.app(phone.app)
    edge = canvas.px(4)
    if canvas.palette.shadow:
        canvas.brush.lay(surface, rect.move(canvas.px(10), canvas.px(10)), radius, ink)
    rim = rect.inflate(2 * edge, 2 * edge)
    canvas.brush.lay(surface, rim, radius + edge, canvas.palette.paper)
    inside = rect.inflate(-2 * bezel, -2 * bezel)
    pygame.draw.rect(surface, dress.ground, inside.inflate(4, 4), border_radius=radius - bezel)
    head = _paint_head(canvas, phone, inside)
    foot = apps.foot_height(canvas, phone, inside.height - head)
    view = pygame.Rect(inside.left, inside.top + head, inside.width, inside.height - head - foot)
    roll = _Roll(canvas, phone, view)

    def glass() -> None:
        apps.paint_ground(canvas, phone.app, view)
        canvas.clipped(view, roll.draw)
        if foot:
            apps.paint_foot(canvas, phone, pygame.Rect(inside.left, view.bottom, inside.width, foot), dress, more)
        canvas.brush.lay(surface, rect, radius, (*ink, 0), bezel, ink)
        if told:
            notify.paint_over_glass(canvas, told, inside)
        if more and not canvas.revealing:
            scene.paint_more(canvas, rect.inflate(canvas.px(10), canvas.px(-18)))

    glass()
    notch = canvas.brush.box((canvas.px(96), canvas.px(7)), canvas.px(3), (92, 80, 104))
    surface.blit(notch, notch.get_rect(center=(rect.centerx, rect.top + bezel // 2)))
    canvas.rolling = Rolling(pygame.Rect(view.left, view.top, view.width, inside.bottom - view.top), view, glass)


def _paint_head(canvas: Canvas, phone: Phone, inside: pygame.Rect) -> int:
    """The bar of the app: who this is with. Returns its height."""
    dress = canvas.app(phone.app)
    pad = canvas.px(16)
    small = inside.height < canvas.px(300)  # a question in a small window: the messages need the room
    side = canvas.px(38 if small else 58)
    strip = canvas.lay(phone.app_name, "ui", theme.SMALL * 0.9, dress.on_bar, inside.width - 2 * canvas.px(30),
                       display=True, leading=1.15, max_lines=1, weight="b")  # fmt: skip
    signs = 0 if small else apps.head_room(canvas, phone)
    words = inside.width - 2 * pad - side - canvas.px(12) - signs
    title = canvas.lay(phone.title, "ui", 27, dress.on_bar, words, display=True, leading=1.15, weight="b", max_lines=1)
    under = None
    if phone.subtitle and not small:
        under = canvas.lay(
            phone.subtitle, "body", theme.SMALL, dress.on_bar, words, display=True, leading=1.2, max_lines=1
        )
    text = title.height + (under.height if under else 0)
    plain = phone.view == "profile" and phone.profile is not None
    row = max(side, text) if not plain else title.height
    above = canvas.px(6) if small else canvas.px(8) + strip.height + canvas.px(5)
    height = above + row + canvas.px(6 if small else 10)
    bar = pygame.Rect(inside.left, inside.top, inside.width, height)
    canvas.surface.blit(canvas.brush.gradient(bar.size, dress.bar, dress.bar_end), bar)
    if not small:
        logo = strip.height * 3 // 4
        middle = bar.top + canvas.px(8) + strip.height // 2
        canvas.icon(apps.face(phone.app).logo, logo, dress.on_bar, (inside.left + canvas.px(30) + logo // 2, middle),
                    dress.bar)  # fmt: skip
        strip.draw(canvas.surface, inside.left + canvas.px(36) + logo, bar.top + canvas.px(8))
        _paint_status(canvas, inside.right - canvas.px(30), bar.top + canvas.px(8) + strip.height // 2, dress.on_bar)
    x, y = inside.left + pad + canvas.px(12 if small else 0), bar.top + above
    if not small and not plain:
        apps.paint_signs(canvas, phone, inside.right - pad - canvas.px(4), y + row // 2, dress)
    if plain:
        title.draw(canvas.surface, x + canvas.px(6), y)
    else:
        if phone.app == "bloquemania" and phone.view == "chat" and not canvas.manner.contrast:
            head = apps.pixelated(canvas, phone.look, side, phone.title)
            canvas.surface.blit(head, (x, y + (row - side) // 2))
            x += side + canvas.px(12)
        elif phone.look or phone.view == "chat":
            at = (x, y + (row - side) // 2)
            apps.paint_head(canvas, phone.look, side, at, phone.title, dress.on_bar, phone.unknown)
            x += side + canvas.px(12)
        title.draw(canvas.surface, x, y + (row - text) // 2)
        if under:
            under.draw(canvas.surface, x, y + (row - text) // 2 + title.height)
    pygame.draw.rect(canvas.surface, canvas.palette.ink, (bar.left, bar.bottom, bar.width, max(1, canvas.px(2))))
    return height + max(1, canvas.px(2))


def _paint_status(canvas: Canvas, right: int, middle: int, colour: theme.Colour) -> None:
    """Battery and signal: it is a phone."""
    wide, tall = canvas.px(26), canvas.px(13)
    line = max(1, canvas.px(2))
    battery = pygame.Rect(right - wide, middle - tall // 2, wide, tall)
    pygame.draw.rect(canvas.surface, colour, battery, line, border_radius=canvas.px(3))
    pygame.draw.rect(canvas.surface, colour, battery.inflate(-3 * line, -3 * line).move(-line // 2, 0))
    for index in range(3):
        high = canvas.px(5 + index * 4)
        bar = (battery.left - canvas.px(30) + index * canvas.px(7), battery.bottom - high, canvas.px(5), high)
        pygame.draw.rect(canvas.surface, colour, bar)


class _Roll:
    """The messages in *view*, newest at the bottom; those that have just come, one after the other.

    They are laid out once and drawn as often as they are scrolled.
    """

    def __init__(self, canvas: Canvas, phone: Phone, view: pygame.Rect) -> None:
        edge = 0 if phone.app == "vueltas" and phone.view == "feed" else canvas.px(14)
        self.canvas, self.phone, self.view = canvas, phone, view
        self.room = view.inflate(-2 * edge, -2 * canvas.px(12))
        self.entries = messages.entries(canvas, phone, self.room.width)
        self.slide = _arrivals(canvas, phone, self.entries, self.room.width)
        self.total = sum(entry.before + entry.height for entry in self.entries)
        # A new line begins at the end again; how far one had scrolled back stays with the line that was newest then.
        last = phone.items[-1].key if phone.items else ""
        self.key = f"phone:{phone.app}:{last}" + (":coming" if self.slide < 0 else "")
        # One that is longer than the glass is read from its beginning.
        tall = self.entries[-1].height if self.entries and self.slide >= 0 else 0
        self.first = max(0, tall - self.room.height)
        self.glide = 1.0
        if phone.profile is not None and len(phone.items) == 1 and self.total > self.room.height:
            self.glide = _glide(canvas, phone)

    def draw(self) -> None:
        canvas, room, view = self.canvas, self.room, self.view
        above = round(self.glide * canvas.scrolls.place(self.key, room, self.total, "end", None, self.first))
        y = room.top - above
        canvas.spots.clear()
        for number, entry in enumerate(self.entries):
            y += entry.before
            rect = pygame.Rect(room.left, y, room.width, entry.height)
            if rect.bottom > view.top and rect.top < view.bottom:
                if number == len(self.entries) - 1 and 0 <= self.slide < 1:
                    rect.y += round((1 - self.slide) * canvas.px(30))
                entry.draw(rect)
            y += entry.height
        if self.total > room.height:
            bar = canvas.app(self.phone.app).meta
            canvas.scroll_bar(room.inflate(canvas.px(4), 0), above, self.total, bar)


def _glide(canvas: Canvas, phone: Phone) -> float:
    """A profile is seen from its head first, and then down to what is posted there: how far down, 0.0 to 1.0."""
    come = canvas.progress(f"glide:{phone.items[-1].key}", theme.GLIDE, theme.HEAD_SEEN)
    if come < 1 and canvas.manner.pace > 0:
        canvas.revealing = True
        return come
    return 1.0


def _arrivals(canvas: Canvas, phone: Phone, found: list[Entry], width: int) -> float:
    """Take out of *found* what has not come yet, put dots where somebody writes.

    Returns how far the last has slid in, 0.0 to 1.0, or -1.0 while it is still to come.
    """
    fresh = messages.waits(phone)
    if not fresh:
        return 1.0
    age = canvas.clock.age(f"items:{phone.items[-1].key}")
    if canvas.manner.still or canvas.manner.pace <= 0:
        return 1.0
    for number, wait, writes in fresh:
        missing = len(phone.items) - number
        item = phone.items[number]
        if age < wait:
            del found[-missing:]
            if writes and isinstance(item, Bubble):
                found.append(messages.dots(canvas, phone.app, canvas.app(phone.app), width, item))
            canvas.moving = canvas.revealing = True
            return -1.0
        age -= wait
        if age < theme.SLIDE:
            if missing > 1:
                del found[1 - missing :]
                canvas.revealing = True
            canvas.moving = True
            left = 1 - age / theme.SLIDE
            return 1 - left * left * left
        age -= theme.SLIDE
    return 1.0
