"""What stands on a phone's glass: bubbles, captions, posts, the head of a profile.

Each is measured first and drawn later (an `Entry`), because a chat is laid out from its end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.desktop import theme
from game.desktop.art import rays
from game.desktop.canvas import Canvas
from game.desktop.text import Laid, plain
from game.desktop.theme import AppColours, Colour
from game.stage.screen import Bubble, MessageKind, Phone, Post, ProfileCard

ICONS: dict[str, str] = {"voice": "mic", "photo": "photo", "place": "pin", "document": "document"}


@dataclass(slots=True)
class Entry:
    """A piece of the glass: its height in pixels, how to draw it, the pixels before it."""

    height: int
    draw: Callable[[pygame.Rect], None]
    before: int = 0


def entries(canvas: Canvas, phone: Phone, width: int) -> list[Entry]:
    """Everything on the glass, oldest first, in *width* pixels."""
    dress = canvas.app(phone.app)
    found: list[Entry] = []
    if phone.profile is not None:
        found.append(_profile(canvas, phone.profile, dress, width))
    group = len({item.who for item in phone.items if isinstance(item, Bubble) and item.who and not item.own}) > 1
    for number, item in enumerate(phone.items):
        if isinstance(item, Post):
            entry = _post(canvas, item, dress, width)
            entry.before = canvas.px(4 if item.comment else 14)
        elif not item.who:
            entry = _caption(canvas, item.text, dress, width)
            entry.before = canvas.px(12)
        else:
            entry = _bubble(canvas, item, dress, width, named=group or phone.view != "chat")
            entry.before = canvas.px(14 if item.first else 5)
        if number == 0 and phone.profile is None:
            entry.before = 0
        found.append(entry)
    return found


# --- bubbles --------------------------------------------------------------------------------------


def _bubble(canvas: Canvas, bubble: Bubble, dress: AppColours, width: int, named: bool) -> Entry:
    fill, ink = (dress.mine, dress.on_mine) if bubble.own else (dress.theirs, dress.on_theirs)
    side = 0 if bubble.own else canvas.px(46)
    gutter = side + canvas.px(8) if side else 0
    pad_x, pad_y = canvas.px(15), canvas.px(9)
    most = (width - gutter) * (86 if bubble.own else 94) // 100
    inside = most - 2 * pad_x
    name = None
    if bubble.first and named and not bubble.own:
        name = canvas.lay(
            bubble.who, "ui", theme.SMALL, _on(dress.theirs, dress.accent), inside, weight="b", leading=1.2, max_lines=1
        )
    content = _content(canvas, bubble.kind, bubble.text, bubble.key, ink, fill, dress, inside)
    wide = max(content.width, name.width if name else 0) + 2 * pad_x
    height = content.height + (name.height if name else 0) + 2 * pad_y

    def draw(rect: pygame.Rect) -> None:
        box = pygame.Rect(0, rect.top, wide, height)
        if bubble.own:
            box.right = rect.right
        else:
            box.left = rect.left + gutter
            if bubble.first:
                canvas.avatar(bubble.look, side, (rect.left, rect.top), bubble.who, dress.accent)
        line = canvas.px(3) if canvas.manner.contrast else 0
        canvas.surface.blit(canvas.brush.box(box.size, canvas.px(18), fill, line, canvas.palette.ink), box)
        if bubble.first:
            _tail(canvas, box, bubble.own, canvas.palette.ink if canvas.manner.contrast else fill)
        y = box.top + pad_y
        if name:
            name.draw(canvas.surface, box.left + pad_x, y)
            y += name.height
        content.draw(pygame.Rect(box.left + pad_x, y, content.width, content.height))

    return Entry(height, draw)


def _on(ground: Colour, accent: Colour) -> Colour:
    """*accent* if it can be read on *ground*."""
    return accent if abs(sum(ground) - sum(accent)) > 240 else ((20, 20, 30) if sum(ground) > 380 else (255, 255, 255))


def _tail(canvas: Canvas, box: pygame.Rect, own: bool, colour: Colour) -> None:
    away, round_ = canvas.px(7), min(canvas.px(18), box.height // 2)
    corner, inward = (box.right - 1, -1) if own else (box.left, 1)
    points = [(corner - inward * away, box.top), (corner + inward * round_, box.top), (corner, box.top + round_)]
    pygame.draw.polygon(canvas.surface, colour, points)
    pygame.draw.aaline(canvas.surface, colour, points[0], points[2])


@dataclass(slots=True)
class Content:
    """What stands inside a bubble or a post."""

    width: int
    height: int
    draw: Callable[[pygame.Rect], None]


def _content(
    canvas: Canvas, kind: MessageKind, text: str, key: str, ink: Colour, fill: Colour, dress: AppColours, width: int
) -> Content:
    if kind == "voice":
        return _voice(canvas, text, key, ink, fill, dress, width)
    if kind in ("photo", "place"):
        return _picture(canvas, kind, text, ink, dress, width)
    if kind == "document":
        return _document(canvas, text, ink, fill, dress, width)
    laid = canvas.lay(text, "body", theme.CHAT, ink, width, leading=1.26)

    def draw(rect: pygame.Rect) -> None:
        laid.draw(canvas.surface, rect.left, rect.top)

    return Content(laid.width, laid.height, draw)


def _voice(canvas: Canvas, text: str, key: str, ink: Colour, fill: Colour, dress: AppColours, width: int) -> Content:
    """A voice note: play, its wave, and under it what is said."""
    laid = canvas.lay(text, "body", theme.CHAT * 0.94, ink, width, leading=1.26)
    disc = canvas.px(44)
    wide = max(laid.width, min(width, canvas.px(250)))
    accent = _on(fill, dress.accent)

    def draw(rect: pygame.Rect) -> None:
        canvas.surface.blit(canvas.brush.disc(disc, accent), rect)
        canvas.icon("play", disc // 2, fill, (rect.left + disc // 2 + canvas.px(2), rect.top + disc // 2))
        step, thin = canvas.px(8), canvas.px(4)
        x, index = rect.left + disc + canvas.px(12), 0
        seed = sum(map(ord, key + text)) or 1
        while x + thin < rect.left + wide:
            seed = (seed * 1103515245 + 12345) % 2147483648
            tall = canvas.px(8 + seed // 65536 % 26)
            bar = canvas.brush.box((thin, tall), thin // 2, accent)
            canvas.surface.blit(bar, (x, rect.top + disc // 2 - tall // 2))
            x, index = x + step, index + 1
        laid.draw(canvas.surface, rect.left, rect.top + disc + canvas.px(6))

    return Content(wide, disc + canvas.px(6) + laid.height, draw)


def _picture(canvas: Canvas, kind: str, text: str, ink: Colour, dress: AppColours, width: int) -> Content:
    """A photograph or a place: nobody needs to see it to know it, because its description stands under it."""
    laid = canvas.lay(text, "body", theme.CHAT * 0.94, ink, width, leading=1.26)
    wide = max(laid.width, min(width, canvas.px(280)))
    tall = min(canvas.px(124), wide * 5 // 9)

    def draw(rect: pygame.Rect) -> None:
        frame = pygame.Rect(rect.left, rect.top + canvas.px(3), wide, tall)
        if kind == "place":
            _map(canvas, frame)
        else:
            ground, light = theme.card_colours(plain(text))
            view = canvas.pictures.kept.get(
                ("photo", frame.size, ground), lambda: rays(frame.size, ground, light, (0.5, 1.05), 20)
            )
            canvas.surface.blit(view, frame)
            canvas.icon("photo", tall * 5 // 9, canvas.palette.ink, frame.center, light)
        line = canvas.brush.box(
            frame.size, canvas.px(8), (*canvas.palette.ink, 0), max(1, canvas.px(3)), canvas.palette.ink
        )
        canvas.surface.blit(line, frame)
        laid.draw(canvas.surface, rect.left, frame.bottom + canvas.px(5))

    return Content(wide, tall + laid.height + canvas.px(8), draw)


def _map(canvas: Canvas, frame: pygame.Rect) -> None:
    surface = canvas.surface
    pygame.draw.rect(surface, (214, 232, 200), frame)
    road, green = (255, 252, 242), (168, 206, 150)
    pygame.draw.rect(
        surface,
        green,
        (frame.left + frame.width // 8, frame.top + frame.height // 8, frame.width // 4, frame.height // 3),
    )
    pygame.draw.rect(
        surface,
        (160, 204, 230),
        (frame.left + frame.width * 5 // 8, frame.centery, frame.width // 3, frame.height // 2),
    )
    thick = canvas.px(9)
    for share in (0.45, 0.88):
        pygame.draw.line(
            surface,
            road,
            (frame.left + frame.width * share, frame.top),
            (frame.left + frame.width * (share - 0.06), frame.bottom - 1),
            thick,
        )
    for share in (0.3, 0.72):
        pygame.draw.line(
            surface,
            road,
            (frame.left, frame.top + frame.height * share),
            (frame.right - 1, frame.top + frame.height * (share - 0.1)),
            thick,
        )
    canvas.icon(
        "pin", frame.height * 6 // 10, (214, 30, 66), (frame.centerx, frame.centery - canvas.px(4)), (255, 255, 255)
    )


def _document(canvas: Canvas, text: str, ink: Colour, fill: Colour, dress: AppColours, width: int) -> Content:
    side = canvas.px(48)
    laid = canvas.lay(text, "body", theme.CHAT, ink, max(1, width - side - canvas.px(10)), leading=1.26)
    height = max(side, laid.height)

    def draw(rect: pygame.Rect) -> None:
        canvas.icon("document", side, _on(fill, dress.accent), (rect.left + side // 2, rect.top + height // 2), fill)
        laid.draw(canvas.surface, rect.left + side + canvas.px(10), rect.top + (height - laid.height) // 2)

    return Content(laid.width + side + canvas.px(10), height, draw)


def dots(canvas: Canvas, dress: AppColours, age: float) -> Entry:
    """Somebody is writing: three dots that swell one after the other."""
    height = canvas.px(44)

    def draw(rect: pygame.Rect) -> None:
        box = pygame.Rect(rect.left + canvas.px(54), rect.top, canvas.px(88), height)
        canvas.surface.blit(canvas.brush.box(box.size, canvas.px(18), dress.theirs), box)
        for number in range(3):
            swell = max(0.0, 1 - abs((age * 3.2 - number * 0.8) % 3 - 0.8))
            side = canvas.px(10 + 5 * round(swell * 3) / 3)
            disc = canvas.brush.disc(side, _on(dress.theirs, dress.meta))
            canvas.surface.blit(disc, disc.get_rect(center=(box.left + canvas.px(24 + number * 20), box.centery)))

    return Entry(height, draw, canvas.px(12))


def _caption(canvas: Canvas, text: str, dress: AppColours, width: int) -> Entry:
    laid = canvas.lay(
        text, "body", theme.SMALL, dress.meta, width - canvas.px(50), align="centre", balance=True, leading=1.26
    )
    left = min((run.x for run in laid.runs), default=0)
    right = max((run.x + run.width for run in laid.runs), default=0)
    pad = canvas.px(8)
    dark = sum(dress.ground) < 200

    def draw(rect: pygame.Rect) -> None:
        pill = pygame.Rect(0, rect.top, right - left + canvas.px(30), laid.height + pad)
        pill.centerx = rect.centerx
        fill: Colour = (36, 39, 50) if dark else (255, 240, 196)
        canvas.surface.blit(
            canvas.brush.box(pill.size, canvas.px(14), fill if not canvas.manner.contrast else dress.ground), pill
        )
        laid.draw(canvas.surface, rect.centerx - laid.width // 2, rect.top + pad // 2)

    return Entry(laid.height + pad, draw)


# --- posts and profiles ---------------------------------------------------------------------------


def _head(canvas: Canvas, who: str, handle: str, ink: Colour, meta: Colour, width: int) -> tuple[Laid, Laid | None]:
    name = canvas.lay(who, "ui", theme.SMALL * 1.1, ink, width, weight="b", leading=1.2)
    under = canvas.lay(handle, "body", theme.SMALL * 0.95, meta, width, leading=1.2) if handle else None
    return name, under


def _post(canvas: Canvas, post: Post, dress: AppColours, width: int) -> Entry:
    fill, ink = dress.theirs, dress.on_theirs
    meta = _on(fill, dress.meta)
    indent = canvas.px(34) if post.comment else 0
    pad = canvas.px(12 if post.comment else 15)
    side = canvas.px(40 if post.comment else 54)
    inside = width - indent - 2 * pad
    name, under = _head(canvas, post.who, post.handle, ink, meta, inside - side - canvas.px(10))
    content = _content(canvas, post.kind, post.text, post.key, ink, fill, dress, inside)
    head = max(side, name.height + (under.height if under else 0))
    foot = 0 if post.comment else canvas.px(34)
    height = pad + head + canvas.px(8) + content.height + foot + pad

    def draw(rect: pygame.Rect) -> None:
        box = pygame.Rect(rect.left + indent, rect.top, width - indent, height)
        line = canvas.px(3) if canvas.manner.contrast else 0
        canvas.surface.blit(canvas.brush.box(box.size, canvas.px(16), fill, line, canvas.palette.ink), box)
        canvas.avatar(post.look, side, (box.left + pad, box.top + pad), post.who, dress.accent)
        x, y = box.left + pad + side + canvas.px(10), box.top + pad
        y += (head - name.height - (under.height if under else 0)) // 2
        name.draw(canvas.surface, x, y)
        if under:
            under.draw(canvas.surface, x, y + name.height)
        top = box.top + pad + head + canvas.px(8)
        content.draw(pygame.Rect(box.left + pad, top, content.width, content.height))
        if foot:
            accent = _on(fill, dress.accent)
            y = box.bottom - pad - canvas.px(10)
            canvas.icon("heart", canvas.px(26), accent, (box.left + pad + canvas.px(13), y), fill)
            canvas.icon("comment", canvas.px(26), meta, (box.left + pad + canvas.px(56), y), fill)

    return Entry(height, draw)


def _profile(canvas: Canvas, card: ProfileCard, dress: AppColours, width: int) -> Entry:
    fill, ink = dress.theirs, dress.on_theirs
    pad = canvas.px(16)
    side = canvas.px(104)
    inside = width - 2 * pad
    name = canvas.lay(card.name, "ui", 28, ink, inside - side - canvas.px(12), weight="b", leading=1.16)
    handle = canvas.lay(
        card.handle, "body", theme.SMALL, _on(fill, dress.meta), inside - side - canvas.px(12), leading=1.2
    )
    bio = canvas.lay(card.bio, "body", theme.CHAT, ink, inside, leading=1.26) if card.bio else None
    facts = [canvas.lay(fact, "ui", theme.SMALL, ink, inside - canvas.px(34), leading=1.22) for fact in card.facts]
    banner = canvas.px(62)
    top = max(side, banner - canvas.px(30) + name.height + handle.height + canvas.px(16))
    height = canvas.px(12) + top + canvas.px(8)
    height += bio.height + canvas.px(8) if bio else 0
    height += sum(fact.height + canvas.px(4) for fact in facts) + pad // 2

    def draw(rect: pygame.Rect) -> None:
        line = canvas.px(3) if canvas.manner.contrast else 0
        canvas.surface.blit(canvas.brush.box((width, height), canvas.px(16), fill, line, canvas.palette.ink), rect)
        strip = pygame.Rect(rect.left, rect.top, width, banner)
        sheet = canvas.brush.box((width, banner * 2), canvas.px(16), dress.accent)
        canvas.surface.blit(sheet, rect, (0, 0, width, banner))
        canvas.dots(strip.inflate(-canvas.px(30), 0), dress.bar, 8)
        canvas.avatar(card.look, side, (rect.left + pad, rect.top + canvas.px(12)), card.name, fill)
        x, y = rect.left + pad + side + canvas.px(12), rect.top + banner + canvas.px(4)
        name.draw(canvas.surface, x, y)
        handle.draw(canvas.surface, x, y + name.height)
        y = rect.top + canvas.px(12) + top + canvas.px(8)
        if bio:
            bio.draw(canvas.surface, rect.left + pad, y)
            y += bio.height + canvas.px(8)
        for fact in facts:
            middle = (rect.left + pad + canvas.px(10), y + fact.line_height // 2)
            canvas.icon("star", canvas.px(20), _on(fill, dress.accent), middle, fill)
            fact.draw(canvas.surface, rect.left + pad + canvas.px(30), y)
            y += fact.height + canvas.px(4)

    return Entry(height, draw)
