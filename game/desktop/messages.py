"""What stands on a phone's glass: bubbles, captions, posts, the head of a profile.

Each is measured first and drawn later (an `Entry`), because a chat is laid out from its end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sin

import pygame

from game.desktop import apps, theme
from game.desktop.art import rays, scaled
from game.desktop.canvas import Canvas
from game.desktop.photos import photograph
from game.desktop.text import Laid, plain
from game.desktop.theme import AppColours, Colour
from game.stage.screen import Bubble, MessageKind, Phone, Post, ProfileCard

LISTEN = 3.4  # seconds that a fresh voice note is heard
TURN = 3.6  # seconds that a fresh short video moves
VANISHED = 0.86  # how faint the oldest sheet becomes where messages vanish; the words stay readable


@dataclass(slots=True)
class Entry:
    """A piece of the glass: its height in pixels, how to draw it, the pixels before it."""

    height: int
    draw: Callable[[pygame.Rect], None]
    before: int = 0


@dataclass(slots=True)
class Content:
    """What stands inside a bubble or a post; *last* is the width of its last line."""

    width: int
    height: int
    draw: Callable[[pygame.Rect], None]
    last: int


@dataclass(frozen=True, slots=True)
class Look:
    """How a message is drawn: in which app, on what, with which ink; *live* is the seconds since it came, or None."""

    app: str
    dress: AppColours
    fill: Colour
    ink: Colour
    live: float | None = None
    own: bool = False


def entries(canvas: Canvas, phone: Phone, width: int) -> list[Entry]:
    """Everything on the glass, oldest first, in *width* pixels."""
    dress = canvas.app(phone.app)
    found: list[Entry] = []
    if phone.profile is not None:
        found.append(_profile(canvas, phone, phone.profile, dress, width))
    group = len({item.who for item in phone.items if isinstance(item, Bubble) and item.who and not item.own}) > 1
    count = len(phone.items)
    heard = max((n for n, i in enumerate(phone.items) if isinstance(i, Bubble) and i.who and not i.own), default=-1)
    came = arrivals(canvas, phone)
    for number, item in enumerate(phone.items):
        live = came.get(number)
        if isinstance(item, Post):
            look = Look(phone.app, dress, dress.theirs, dress.on_theirs, live)
            entry = _turn(canvas, item, look, width) if _is_turn(phone, item) else _post(canvas, item, look, width)
            entry.before = canvas.px(4 if item.comment else 14)
        elif not item.who:
            entry = _caption(canvas, item.text, dress, width)
            entry.before = canvas.px(12)
        else:
            fill, ink = (dress.mine, dress.on_mine) if item.own else (dress.theirs, dress.on_theirs)
            faint = min(1.0, (count - 1 - number) / 5) * VANISHED if phone.app == "bruma" else 0.0
            if faint and not canvas.manner.contrast:
                fill = apps.mixed(fill, dress.ground, faint * 0.8)
                ink = apps.mixed(ink, dress.ground, faint * 0.26)
            look = Look(phone.app, dress, fill, ink, live, item.own)
            tags = phone.app == "bloquemania"
            named = group or tags or phone.view != "chat"
            entry = _bubble(canvas, item, look, width, named, number < heard, faint)
            entry.before = canvas.px(16 if item.first else 6)
        if number == 0 and phone.profile is None:
            entry.before = 0
        found.append(entry)
    return found


def waits(phone: Phone) -> list[tuple[int, float]]:
    """(number, seconds until it begins to come, after the one before has come) of each fresh item."""
    begin = len(phone.items) - min(phone.fresh, len(phone.items))
    found = []
    for number in range(begin, len(phone.items)):
        item = phone.items[number]
        writes = isinstance(item, Bubble) and bool(item.who) and not item.own
        found.append((number, theme.DOTS if writes else 0.12))
    return found


def arrivals(canvas: Canvas, phone: Phone) -> dict[int, float]:
    """Seconds since each fresh item has come, for those that have; none where nothing moves."""
    fresh = waits(phone)
    if not fresh:
        return {}
    age = canvas.clock.age(f"items:{phone.title}:{phone.items[-1].key}")
    if canvas.manner.still or canvas.manner.pace <= 0:
        return {}
    found = {}
    for number, wait in fresh:
        age -= wait
        if age >= 0:
            found[number] = age
        age -= theme.SLIDE
    return found


# --- bubbles --------------------------------------------------------------------------------------


def _bubble(canvas: Canvas, bubble: Bubble, look: Look, width: int, named: bool, read: bool, faint: float) -> Entry:
    dress, own = look.dress, bubble.own
    face = apps.face(look.app)
    side = 0 if own else canvas.px(46)
    gutter = side + canvas.px(10) if side else 0
    pad_x, pad_y = canvas.px(15), canvas.px(9)
    blocky = look.app == "bloquemania"
    most = width - gutter if blocky else (width - gutter) * (86 if own else 95) // 100
    inside = most - 2 * pad_x
    name = None
    if bubble.first and named and (not own or blocky):
        tint = _on(look.fill, dress.accent)
        if blocky and not canvas.manner.contrast:
            tint = look.ink if own else apps.player_colour(bubble.who)
        words = f"[{bubble.who}]" if blocky else bubble.who
        name = canvas.lay(words, "ui", theme.SMALL, tint, inside, weight="b", leading=1.24, max_lines=1)
    content = _content(canvas, bubble.kind, bubble.text, bubble.key, look, inside)
    marked = face.mark == "hourglass" or (face.mark == "ticks" and own)
    mark = canvas.letter(23) if marked else 0
    beside = canvas.px(7)
    inner = content.width
    below = 0
    if mark:
        if content.last + beside + mark <= inside:
            inner = max(inner, content.last + beside + mark)
        else:
            below = mark
    wide = most if blocky else max(inner, name.width if name else 0) + 2 * pad_x
    height = content.height + below + (name.height if name else 0) + 2 * pad_y

    def draw(rect: pygame.Rect) -> None:
        box = pygame.Rect(0, rect.top, wide, height)
        if own:
            box.right = rect.right
        else:
            box.left = rect.left + gutter
            if bubble.first and blocky and not canvas.manner.contrast:
                canvas.surface.blit(apps.pixelated(canvas, bubble.look, side, bubble.who), rect)
            elif bubble.first:
                ring = apps.mixed(dress.accent, dress.ground, faint)
                canvas.avatar(bubble.look, side, (rect.left, rect.top), bubble.who, ring)
        apps.paint_sheet(canvas, look.app, box, own, bubble.first, dress, faint)
        y = box.top + pad_y
        if name:
            name.draw(canvas.surface, box.left + pad_x, y)
            y += name.height
        content.draw(pygame.Rect(box.left + pad_x, y, content.width, content.height))
        if mark:
            tint = apps.mixed(look.ink, look.fill, 0.0 if canvas.manner.contrast else 0.42)
            if read and face.mark == "ticks" and not canvas.manner.contrast:
                tint = (20, 122, 214)
            spot = (box.right - pad_x - mark // 2 + canvas.px(3), box.bottom - pad_y - mark // 2 + canvas.px(1))
            canvas.icon(face.mark, mark, tint, spot, look.fill)

    return Entry(height, draw)


def _on(ground: Colour, accent: Colour) -> Colour:
    """*accent* if it can be read on *ground*."""
    return accent if abs(sum(ground) - sum(accent)) > 240 else ((20, 20, 30) if sum(ground) > 380 else (255, 255, 255))


def _content(canvas: Canvas, kind: MessageKind, text: str, key: str, look: Look, width: int) -> Content:
    if kind == "voice":
        return _voice(canvas, text, key, look, width)
    if kind in ("photo", "place"):
        return _picture(canvas, kind, text, look, width)
    if kind == "document":
        return _document(canvas, text, look, width)
    laid = canvas.lay(text, "body", theme.CHAT, look.ink, width, leading=1.26)

    def draw(rect: pygame.Rect) -> None:
        laid.draw(canvas.surface, rect.left, rect.top)

    return Content(laid.width, laid.height, draw, laid.last_width)


def _voice(canvas: Canvas, text: str, key: str, look: Look, width: int) -> Content:
    """A voice note: play, its wave, and under it what is said. While it is fresh it is heard, and its wave moves."""
    laid = canvas.lay(text, "body", theme.CHAT * 0.94, look.ink, width, leading=1.26)
    disc = canvas.px(44)
    wide = max(laid.width, min(width, canvas.px(250)))
    accent = _on(look.fill, look.dress.accent)
    pale = apps.mixed(accent, look.fill, 0.58)
    share = 1.0 if look.live is None else min(1.0, look.live / LISTEN)

    def draw(rect: pygame.Rect) -> None:
        heard = share < 1
        canvas.moving = canvas.moving or heard
        canvas.surface.blit(canvas.brush.disc(disc, accent), rect)
        middle = (rect.left + disc // 2 + (0 if heard else canvas.px(2)), rect.top + disc // 2)
        canvas.icon("pause" if heard else "play", disc // 2, look.fill, middle)
        step, thin = canvas.px(8), canvas.px(4)
        left = rect.left + disc + canvas.px(12)
        count = max(1, (rect.left + wide - thin - left) // step + 1)
        seed = sum(map(ord, key + text)) or 1
        for index in range(count):
            seed = (seed * 1103515245 + 12345) % 2147483648
            tall = 8.0 + seed // 65536 % 26
            come = index / count <= share
            if heard and look.live is not None:
                near = max(0.0, 1 - abs(index / count - share) * 5)
                tall += near * 12 * sin(look.live * 17 + index * 1.7) + 3 * sin(look.live * 9 + index)
            high = canvas.px(max(6.0, min(40.0, tall)))
            bar = canvas.brush.box((thin, high), thin // 2, accent if come else pale)
            canvas.surface.blit(bar, (left + index * step, rect.top + disc // 2 - high // 2))
        laid.draw(canvas.surface, rect.left, rect.top + disc + canvas.px(6))

    return Content(wide, disc + canvas.px(6) + laid.height, draw, laid.last_width)


def _picture(canvas: Canvas, kind: str, text: str, look: Look, width: int, full: bool = False) -> Content:
    """A photograph or a place: nobody needs to see it to know it, because its description stands under it."""
    laid = canvas.lay(text, "body", theme.CHAT * 0.94, look.ink, width, leading=1.26)
    wide = width if full else max(laid.width, min(width, canvas.px(300)))
    tall = min(canvas.px(236 if full else 150), wide * (62 if full else 54) // 100)

    def draw(rect: pygame.Rect) -> None:
        frame = pygame.Rect(rect.left, rect.top + canvas.px(3), wide, tall)
        if kind == "place":
            _map(canvas, frame)
        else:
            paint_photograph(canvas, text, frame)
        rounded = 0 if look.app in ("bloquemania", "chambaya") else canvas.px(8)
        ink = canvas.palette.ink
        canvas.surface.blit(canvas.brush.box(frame.size, rounded, (*ink, 0), max(1, canvas.px(3)), ink), frame)
        laid.draw(canvas.surface, rect.left, frame.bottom + canvas.px(5))

    return Content(wide, tall + laid.height + canvas.px(8), draw, laid.last_width)


def paint_photograph(canvas: Canvas, text: str, frame: pygame.Rect) -> None:
    """The stand-in of a photograph, with the sign that it is one in its corner."""
    words = plain(text)
    view = canvas.pictures.kept.get(("photo", frame.size, words), lambda: photograph(words, frame.size), frame.size)
    canvas.surface.blit(view, frame)
    badge = min(canvas.px(34), frame.height // 3)
    spot = pygame.Rect(0, 0, badge, badge)
    spot.bottomright = (frame.right - canvas.px(9), frame.bottom - canvas.px(9))
    canvas.surface.blit(canvas.brush.disc(badge, (254, 247, 234), max(1, canvas.px(2)), canvas.palette.ink), spot)
    canvas.icon("photo", badge * 6 // 10, canvas.palette.ink, spot.center, (254, 247, 234))


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


def _document(canvas: Canvas, text: str, look: Look, width: int) -> Content:
    side = canvas.px(52)
    laid = canvas.lay(text, "body", theme.CHAT, look.ink, max(1, width - side - canvas.px(24)), leading=1.26)
    height = max(side, laid.height) + canvas.px(12)
    wide = laid.width + side + canvas.px(24)

    def draw(rect: pygame.Rect) -> None:
        slip = pygame.Rect(rect.left, rect.top, wide, height)
        accent = _on(look.fill, look.dress.accent)
        ground = look.fill if canvas.manner.contrast else apps.mixed(look.fill, accent, 0.12)
        rounded = 0 if look.app == "bloquemania" else canvas.px(8)
        canvas.surface.blit(canvas.brush.box(slip.size, rounded, ground), slip)
        canvas.icon("document", side * 8 // 10, accent, (rect.left + side // 2, slip.centery), ground)
        laid.draw(canvas.surface, rect.left + side + canvas.px(6), slip.centery - laid.height // 2)

    return Content(wide, height, draw, wide)


def dots(canvas: Canvas, app: str, dress: AppColours, age: float) -> Entry:
    """Somebody is writing: three dots that swell one after the other."""
    height = canvas.px(44)

    def draw(rect: pygame.Rect) -> None:
        box = pygame.Rect(rect.left + canvas.px(54), rect.top, canvas.px(88), height)
        apps.paint_sheet(canvas, app, box, False, False, dress, 0.0)
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


def _post(canvas: Canvas, post: Post, look: Look, width: int) -> Entry:
    """A card of a feed: who, the picture as wide as the card, the words, hearts. A remark is a smaller one under it."""
    dress, fill, ink = look.dress, look.fill, look.ink
    meta = _on(fill, dress.meta)
    indent = canvas.px(34) if post.comment else 0
    pad = canvas.px(12 if post.comment else 15)
    side = canvas.px(40 if post.comment else 54)
    inside = width - indent - 2 * pad
    job = look.app == "chambaya" and not post.comment
    name, under = _head(canvas, post.who, post.handle, ink, meta, inside - side - canvas.px(10))
    if post.kind == "photo" and not post.comment:
        content = _picture(canvas, post.kind, post.text, look, inside, full=True)
    else:
        content = _content(canvas, post.kind, post.text, post.key, look, inside)
    head = max(side, name.height + (under.height if under else 0))
    foot = 0 if post.comment else canvas.px(44)
    rule = canvas.px(10) if job else 0
    height = pad + head + canvas.px(8) + rule + content.height + foot + pad

    def draw(rect: pygame.Rect) -> None:
        box = pygame.Rect(rect.left + indent, rect.top, width - indent, height)
        if look.app == "chispa" and not canvas.manner.contrast:
            shade = canvas.brush.box(box.size, canvas.px(18), (246, 196, 208))
            canvas.surface.blit(shade, box.move(0, canvas.px(4)))
            canvas.surface.blit(canvas.brush.box(box.size, canvas.px(18), fill), box)
        else:
            apps.paint_sheet(canvas, look.app, box, False, False, dress, 0.0)
        canvas.avatar(post.look, side, (box.left + pad, box.top + pad), post.who, dress.accent)
        x, y = box.left + pad + side + canvas.px(10), box.top + pad
        y += (head - name.height - (under.height if under else 0)) // 2
        name.draw(canvas.surface, x, y)
        if under:
            under.draw(canvas.surface, x, y + name.height)
        top = box.top + pad + head + canvas.px(8)
        if job:
            canvas.surface.fill(
                apps.mixed(fill, dress.accent, 0.4), (box.left + pad, top, inside, max(1, canvas.px(2)))
            )
            top += rule
        content.draw(pygame.Rect(box.left + pad, top, content.width, content.height))
        if foot:
            accent = _on(fill, dress.accent)
            y = box.bottom - pad - canvas.px(12)
            x = box.left + pad + canvas.px(15)
            signs = ("star", "document", "share") if job else ("heart", "comment", "share")
            for number, sign in enumerate(signs):
                canvas.icon(sign, canvas.px(30), meta if number else accent, (x + number * canvas.px(50), y), fill)

    return Entry(height, draw)


def _is_turn(phone: Phone, post: Post) -> bool:
    return phone.app == "vueltas" and not post.comment


def _turn(canvas: Canvas, post: Post, look: Look, width: int) -> Entry:
    """A short video: one tall moving picture, its words over it, its signs down the right side."""
    pad, rail = canvas.px(18), canvas.px(58)
    inside = width - 2 * pad - rail
    white: Colour = (255, 255, 255)
    name, under = _head(canvas, post.who, post.handle, white, (214, 222, 232), inside)
    words = canvas.lay(post.text, "body", theme.CHAT, white, inside, leading=1.26)
    text = name.height + (under.height if under else 0) + words.height + canvas.px(4)
    height = max(canvas.px(440), text + canvas.px(250))
    share = 1.0 if look.live is None else min(1.0, look.live / TURN)

    def draw(rect: pygame.Rect) -> None:
        canvas.moving = canvas.moving or share < 1
        box = pygame.Rect(rect.left, rect.top, width, height)
        ground, light = theme.card_colours(post.who + post.text)
        drift = canvas.px(70)
        size = (max(1, box.width + drift), box.height + drift)
        if canvas.manner.contrast:
            canvas.surface.fill((0, 0, 0), box)
        else:
            sheet = canvas.pictures.kept.get(
                ("turn", size, ground),
                lambda: _light(size, ground, light),
                size,
            )
            left = share * share * (3 - 2 * share)  # it swings out and comes to rest
            at = (round(drift * left), round(drift * (0.5 + 0.5 * sin(left * 6.2832))))
            canvas.surface.blit(sheet, box, (*at, *box.size))
        beat = 0.0 if share >= 1 or look.live is None else sin(look.live * 6) * (1 - share)
        spot = box.copy()
        spot.height = max(canvas.px(190), box.height - text - canvas.px(30))
        spot.y += round(beat * canvas.px(8))
        if post.kind == "photo" and not canvas.manner.contrast:
            frame = pygame.Rect(0, 0, max(1, box.width * 62 // 100), max(1, box.width * 44 // 100))
            frame.center = (spot.centerx - rail // 3, spot.centery)
            canvas.surface.fill((255, 255, 255), frame.inflate(canvas.px(12), canvas.px(12)))
            paint_photograph(canvas, post.text, frame)
        else:
            face = canvas.px(170)
            canvas.avatar(post.look, face, (spot.centerx - face // 2 - rail // 3, spot.centery - face // 2), post.who,
                          white)  # fmt: skip
        shade = canvas.pictures.kept.get(("turn-shade", width, text), lambda: _shade(width, text + canvas.px(80)))
        canvas.surface.blit(shade, (box.left, box.bottom - shade.get_height()))
        x = box.right - pad - canvas.px(18)
        for number, sign in enumerate(("heart", "comment", "share")):
            tint = (255, 60, 110) if sign == "heart" and not canvas.manner.contrast else white
            canvas.icon(sign, canvas.px(36), tint, (x, box.bottom - canvas.px(36 + (2 - number) * 62)), (20, 20, 30))
        y = box.bottom - pad - text
        name.draw(canvas.surface, box.left + pad, y)
        y += name.height
        if under:
            under.draw(canvas.surface, box.left + pad, y)
            y += under.height
        words.draw(canvas.surface, box.left + pad, y + canvas.px(4))
        bar = pygame.Rect(box.left, box.bottom - canvas.px(5), box.width, canvas.px(5))
        canvas.surface.fill((90, 96, 110), bar)
        canvas.surface.fill(look.dress.accent, (*bar.topleft, round(bar.width * share), bar.height))

    return Entry(height, draw)


def _light(size: tuple[int, int], ground: Colour, light: Colour) -> pygame.Surface:
    """Rays behind a short video, a little soft: drawn at half their size."""
    half = (max(1, size[0] // 2), max(1, size[1] // 2))
    dark = (20, 10, 40)
    return scaled(rays(half, apps.mixed(ground, dark, 0.35), apps.mixed(light, dark, 0.2), (0.5, 0.45), 22), size)


def _shade(width: int, height: int) -> pygame.Surface:
    """From clear to black, downwards."""
    line = pygame.Surface((1, 32), pygame.SRCALPHA, 32)
    for y in range(32):
        line.set_at((0, y), (6, 6, 12, round(235 * min(1.0, y / 14))))
    return pygame.transform.smoothscale(line, (max(1, width), max(1, height)))


def _profile(canvas: Canvas, phone: Phone, card: ProfileCard, dress: AppColours, width: int) -> Entry:
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
        square = phone.app in ("bloquemania", "chambaya")
        corner = canvas.px(5 if square else 16)
        canvas.surface.blit(canvas.brush.box((width, height), corner, fill, line, canvas.palette.ink), rect)
        strip = pygame.Rect(rect.left, rect.top, width, banner)
        sheet = canvas.brush.box((width, banner * 2), corner, dress.accent)
        canvas.surface.blit(sheet, rect, (0, 0, width, banner))
        canvas.dots(strip.inflate(-canvas.px(30), 0), dress.bar, 8)
        if phone.app == "chispa":  # what a follower would press; the player decides beside the phone
            pill = pygame.Rect(0, 0, canvas.px(86), canvas.px(38))
            pill.midright = (strip.right - pad, strip.centery)
            tint = dress.accent
            canvas.surface.blit(canvas.brush.box(pill.size, pill.height // 2, fill), pill)
            canvas.icon("person", canvas.px(26), tint, (pill.left + canvas.px(30), pill.centery), fill)
            canvas.icon("plus", canvas.px(20), tint, (pill.right - canvas.px(26), pill.centery), fill)
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
