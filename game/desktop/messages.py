"""What stands on a phone's glass: bubbles, captions, posts, the head of a profile.

Each is measured first and drawn later (an `Entry`), because a chat is laid out from its end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import sin

import pygame

from game.desktop import apps, theme
from game.desktop.art import clear, rays, scaled
from game.desktop.canvas import Canvas
from game.desktop.photos import photograph
from game.desktop.text import Laid, plain
from game.desktop.theme import AppColours, Colour
from game.stage.screen import Bubble, Phone, Post, ProfileCard

TURN = 3.6  # seconds that a fresh short video moves


@dataclass(slots=True)
class Entry:
    """A piece of the glass: its height in pixels, how to draw it, the pixels before it."""

    height: int
    draw: Callable[[pygame.Rect], None]
    before: int = 0
    box: tuple[int, int] | None = None  # where its sheet begins and how wide it is; None for all the width


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
        draw_profile = _job if phone.profile.job else _profile
        found.append(draw_profile(canvas, phone, phone.profile, dress, width))
    if phone.banner:
        found.append(_banner(canvas, phone.banner, dress, width))
    came = arrivals(canvas, phone)
    moves = not canvas.manner.still and canvas.manner.pace > 0
    remarks = _remarks(phone)
    gone = min(1.0, came.get(len(phone.items) - 1, 0.0) / theme.DISSOLVE) if moves else 1.0  # of what vanishes
    going = gone < 1 and any(isinstance(item, Bubble) and item.vanishing for item in phone.items)
    for number, item in enumerate(phone.items):
        live = came.get(number)
        if isinstance(item, Post):
            look = Look(phone.app, dress, dress.theirs, dress.on_theirs, live)
            turn = phone.app == "vueltas" and not item.comment
            draw_post = _turn if turn else _post
            entry = draw_post(canvas, item, look, width, remarks.get(number, 0))
            entry.before = canvas.px(4 if item.comment else 14)
        elif not item.who:
            entry = _caption(canvas, item.text, dress, width, mist=item.key == "vanished")
            if item.key == "vanished" and going:  # who is still to be seen is not counted among those who are gone
                room = entry.height
                entry = (
                    _caption(canvas, item.meanwhile, dress, width, mist=True) if item.meanwhile else Entry(0, _nothing)
                )
                entry.height = room
            entry.before = canvas.px(12)
        elif item.kind == "typing":
            entry = dots(canvas, phone.app, dress, width, item)
        else:
            fill, ink = (dress.mine, dress.on_mine) if item.own else (dress.theirs, dress.on_theirs)
            look = Look(phone.app, dress, fill, ink, live, item.own)
            named = phone.group or phone.app == "bloquemania" or phone.view != "chat"
            entry = _bubble(canvas, item, look, width, named)
            entry.before = canvas.px(16 if item.first else 6)
            if item.vanishing:
                if gone >= 1:
                    continue
                entry = _dissolving(canvas, entry, dress, gone)
        if not found:
            entry.before = 0
        found.append(_markable(canvas, entry, item))
    return found


def _nothing(rect: pygame.Rect) -> None:
    """Room that is empty."""


def _markable(canvas: Canvas, entry: Entry, item: Bubble | Post) -> Entry:
    """*entry*, which can be pressed for long to mark it, with its bean if it is marked."""
    if item.key == "vanished" or item.kind == "typing" or (isinstance(item, Bubble) and item.vanishing):
        return entry
    side = canvas.px(30)

    def draw(rect: pygame.Rect) -> None:
        entry.draw(rect)
        left, wide = entry.box or (0, rect.width)
        sheet = pygame.Rect(rect.left + left, rect.top, wide, rect.height)
        canvas.spot(sheet, item.key)
        if item.marked:
            own = isinstance(item, Bubble) and item.own
            x = sheet.left - canvas.px(6) if own else sheet.right + canvas.px(6)
            x = min(max(x, rect.left + side // 2), rect.right - side // 2)
            canvas.bean(side, (x, sheet.top + canvas.px(4)))

    return Entry(entry.height, draw, entry.before, entry.box)


def _remarks(phone: Phone) -> dict[int, int]:
    """How many remarks stand under each post, by the number of the post."""
    found: dict[int, int] = {}
    post = -1
    for number, item in enumerate(phone.items):
        if isinstance(item, Post) and not item.comment:
            post = number
        elif isinstance(item, Post) and post >= 0:
            found[post] = found.get(post, 0) + 1
    return found


def waits(phone: Phone) -> list[tuple[int, float, bool]]:
    """(number, seconds until it begins to come after the one before has come, with dots) of each fresh item."""
    begin = len(phone.items) - min(phone.fresh, len(phone.items))
    found = []
    for number in range(begin, len(phone.items)):
        item = phone.items[number]
        writes = isinstance(item, Bubble) and bool(item.who) and not item.own and item.kind != "typing"
        longer = theme.DOTS_LONGER * min(1.0, len(item.text) / theme.DOTS_LETTERS)
        found.append((number, theme.DOTS + longer if writes else 0.12, writes))
    return found


def arrivals(canvas: Canvas, phone: Phone) -> dict[int, float]:
    """Seconds since each fresh item has come, for those that have; none where nothing moves."""
    fresh = waits(phone)
    if not fresh:
        return {}
    age = canvas.clock.age(f"items:{phone.items[-1].key}")
    if canvas.manner.still or canvas.manner.pace <= 0:
        return {}
    found = {}
    for number, wait, _ in fresh:
        age -= wait
        if age >= 0:
            found[number] = age
        age -= theme.SLIDE
    return found


# --- bubbles --------------------------------------------------------------------------------------

# Names in a group, each its own; readable on white. On a dark ground they are made lighter.
NAMES: tuple[Colour, ...] = ((176, 30, 96), (16, 108, 118), (96, 62, 178), (176, 74, 10), (24, 92, 176), (84, 112, 12))


def name_colour(name: str, fill: Colour) -> Colour:
    """The colour of somebody's name in a group, on *fill*."""
    colour = NAMES[sum(map(ord, name)) % len(NAMES)]
    return colour if sum(fill) > 380 else apps.mixed(colour, (255, 255, 255), 0.56)


def _bubble(canvas: Canvas, bubble: Bubble, look: Look, width: int, named: bool) -> Entry:
    dress, own = look.dress, bubble.own
    face = apps.face(look.app)
    blocky = look.app == "bloquemania"
    side = canvas.px(34 if blocky else 46) if not own or blocky else 0
    gutter = side + canvas.px(10) if side else 0
    pad_x, pad_y = canvas.px(15), canvas.px(6 if blocky else 9)
    most = width - gutter if blocky else (width - gutter) * (86 if own else 95) // 100
    inside = most - 2 * pad_x
    name = None
    if bubble.first and named and (not own or blocky):
        tint = look.ink if canvas.manner.contrast else name_colour(bubble.who, look.fill)
        if blocky and not canvas.manner.contrast:
            tint = (208, 255, 140) if own else apps.player_colour(bubble.who)
        words = f"[{bubble.who}]" if blocky else bubble.who
        name = canvas.lay(words, "ui", theme.SMALL, tint, inside, weight="b", leading=1.24, max_lines=1)
    if blocky and not canvas.manner.contrast:
        look = Look(look.app, dress, (22, 28, 34), (246, 250, 246), look.live, own)
    quote = _quote(canvas, bubble, look, inside) if bubble.answers_text else None
    content = _content(canvas, bubble, look, inside)
    foot = _foot(canvas, bubble, look, face.mark)
    inner = max(content.width, quote.width if quote else 0)
    below = 0
    if foot:
        if content.last + foot.width + canvas.px(7) <= inside and bubble.kind in ("text", "deleted", "voice"):
            inner = max(inner, content.last + canvas.px(7) + foot.width)
        else:
            inner, below = max(inner, foot.width), foot.height
    wide = most if blocky else max(inner, name.width if name else 0) + 2 * pad_x
    height = content.height + below + (name.height if name else 0) + 2 * pad_y
    height += quote.height + canvas.px(6) if quote else 0

    def draw(rect: pygame.Rect) -> None:
        box = pygame.Rect(0, rect.top, wide, height)
        if own and not blocky:
            box.right = rect.right
        else:
            box.left = rect.left + gutter
            if bubble.first and blocky and not canvas.manner.contrast and not bubble.unknown:
                canvas.surface.blit(apps.pixelated(canvas, bubble.look, side, bubble.who), rect)
            elif bubble.first:
                apps.paint_head(canvas, bubble.look, side, rect.topleft, bubble.who, dress.accent, bubble.unknown)
        apps.paint_sheet(canvas, look.app, box, own, bubble.first, dress, 0.0)
        y = box.top + pad_y
        if name:
            name.draw(canvas.surface, box.left + pad_x, y)
            y += name.height
        if quote:
            quote.draw(pygame.Rect(box.left + pad_x, y, box.width - 2 * pad_x, quote.height))
            y += quote.height + canvas.px(6)
        content.draw(pygame.Rect(box.left + pad_x, y, content.width, content.height))
        if foot:
            foot.draw(pygame.Rect(box.right - pad_x - foot.width, box.bottom - pad_y - foot.height, foot.width,
                                  foot.height))  # fmt: skip

    return Entry(height, draw, box=(width - wide if own and not blocky else gutter, wide))


def _foot(canvas: Canvas, bubble: Bubble, look: Look, mark: str) -> Content | None:
    """What stands small at the end of a message: its time, and whether it was read or will vanish."""
    soft = apps.mixed(look.ink, look.fill, 0.0 if canvas.manner.contrast else 0.34)
    time = canvas.lay(bubble.time, "ui", theme.SMALL * 0.9, soft, 9999, leading=1.2) if bubble.time else None
    sign = {"ticks": {"read": "ticks", "sent": "tick"}.get(bubble.ticks, ""), "hourglass": "hourglass"}.get(mark, "")
    if time is None and not sign:
        return None
    side = canvas.letter(22)
    across = (time.width if time else 0) + (side + canvas.px(3 if time else 0) if sign else 0)
    tall = max(time.height if time else 0, side)
    tint = (20, 122, 214) if sign == "ticks" and not canvas.manner.contrast else soft

    def draw(rect: pygame.Rect) -> None:
        middle = rect.centery + canvas.px(1)
        if time:
            time.draw(canvas.surface, rect.left, middle - time.height // 2)
        if sign:
            canvas.icon(sign, side, tint, (rect.right - side // 2, middle), look.fill)

    return Content(across, tall, draw, across)


def _quote(canvas: Canvas, bubble: Bubble, look: Look, width: int) -> Content:
    """The words that a message answers, small, behind a bar in the colour of who wrote them."""
    bar, pad = canvas.px(5), canvas.px(9)
    room = width - bar - 2 * pad
    contrast = canvas.manner.contrast
    tint = look.ink if contrast else name_colour(bubble.answers_who or bubble.who, look.fill)
    who = None
    if bubble.answers_who:
        who = canvas.lay(bubble.answers_who, "ui", theme.SMALL * 0.9, tint, room, weight="b", leading=1.2, max_lines=1)
    soft = look.ink if contrast else apps.mixed(look.ink, look.fill, 0.22)
    words = canvas.lay(bubble.answers_text, "body", theme.SMALL, soft, room, leading=1.22, max_lines=2)
    height = (who.height if who else 0) + words.height + 2 * canvas.px(5)
    wide = max(who.width if who else 0, words.width) + bar + 2 * pad
    ground = look.fill if contrast else apps.mixed(look.fill, tint, 0.13)

    def draw(rect: pygame.Rect) -> None:
        strip = pygame.Rect(rect.left, rect.top, rect.width, height)
        rounded = 0 if look.app == "bloquemania" else canvas.px(7)
        canvas.brush.lay(canvas.surface, strip, rounded, ground)
        canvas.surface.blit(canvas.brush.box((bar, height), min(rounded, bar // 2), tint), strip)
        y = strip.top + canvas.px(5)
        if who:
            who.draw(canvas.surface, strip.left + bar + pad, y)
            y += who.height
        words.draw(canvas.surface, strip.left + bar + pad, y)

    return Content(wide, height, draw, wide)


def _dissolving(canvas: Canvas, entry: Entry, dress: AppColours, share: float) -> Entry:
    """*entry* on its way into mist: *share* of it is gone, and with its last third the place that it took."""
    fold = 1 - max(0.0, share - 0.66) / 0.34
    height, before = round(entry.height * fold), round(entry.before * fold)

    def draw(rect: pygame.Rect) -> None:
        canvas.moving = True
        sheet = clear((rect.width, entry.height), dress.ground)
        onto, canvas.surface = canvas.surface, sheet
        try:
            entry.draw(pygame.Rect(0, 0, rect.width, entry.height))
        finally:
            canvas.surface = onto
        sheet.set_alpha(round(255 * max(0.0, 1 - share * 1.5)))
        onto.blit(sheet, (rect.left, rect.top - round(share * canvas.px(14))))
        for number in range(7):
            puff = canvas.px(54 + 18 * (number % 3))
            cloud = canvas.pictures.kept.get(("puff", puff), partial(_puff, puff), (puff, puff))
            cloud.set_alpha(round(190 * sin(3.1416 * min(1.0, share * 1.2 + 0.06 * (number % 2)))))
            x = rect.left + rect.width * (2 * number + 1) // 14 + round(sin(number * 2.4 + share * 4) * canvas.px(16))
            y = rect.top + entry.height // 2 - round(share * canvas.px(26 + 9 * (number % 4)))
            onto.blit(cloud, cloud.get_rect(center=(x, y)))
            cloud.set_alpha(255)

    return Entry(height, draw, before)


def _puff(side: int) -> pygame.Surface:
    """A little cloud: white, thick in its middle and nothing at its rim."""
    small = clear((16, 16), (255, 255, 255))
    for radius in range(7, 0, -1):
        pygame.draw.circle(small, (255, 255, 255, 30 + 26 * (7 - radius)), (8, 8), radius)
    return pygame.transform.smoothscale(small, (side, side))


def _on(ground: Colour, accent: Colour) -> Colour:
    """*accent* if it can be read on *ground*."""
    return accent if abs(sum(ground) - sum(accent)) > 240 else ((20, 20, 30) if sum(ground) > 380 else (255, 255, 255))


def _content(canvas: Canvas, item: Bubble | Post, look: Look, width: int) -> Content:
    kind, text = item.kind, item.text
    if kind == "voice":
        return _voice(canvas, item, look, width)
    if kind in ("photo", "video", "place"):
        return _picture(canvas, item, look, width)
    if kind == "document":
        return _document(canvas, text, look, width)
    if kind == "deleted":
        return _deleted(canvas, text, look, width)
    laid = canvas.lay(text, "body", theme.CHAT, look.ink, width, leading=1.26)

    def draw(rect: pygame.Rect) -> None:
        laid.draw(canvas.surface, rect.left, rect.top)

    return Content(laid.width, laid.height, draw, laid.last_width)


def _deleted(canvas: Canvas, text: str, look: Look, width: int) -> Content:
    """What stands where a message was taken back: slanted, behind the sign that it is gone."""
    side = canvas.letter(theme.CHAT)
    lead = side + canvas.px(8)
    soft = look.ink if canvas.manner.contrast else apps.mixed(look.ink, look.fill, 0.36)
    laid = canvas.lay(text, "body", theme.CHAT * 0.94, soft, max(1, width - lead), leading=1.26, weight="i")

    def draw(rect: pygame.Rect) -> None:
        canvas.icon("ban", side, soft, (rect.left + side // 2, rect.top + laid.line_height // 2), look.fill)
        laid.draw(canvas.surface, rect.left + lead, rect.top)

    return Content(laid.width + lead, laid.height, draw, laid.last_width + lead)


def _voice(canvas: Canvas, item: Bubble | Post, look: Look, width: int) -> Content:
    """A voice note: play, its wave, its length, and under it what is said.

    While it is fresh it is heard: its wave moves and its words type out with it.
    """
    laid = canvas.lay(item.text, "body", theme.CHAT * 0.94, look.ink, width, leading=1.26)
    disc = canvas.px(44)
    soft = look.ink if canvas.manner.contrast else apps.mixed(look.ink, look.fill, 0.26)
    minutes, seconds = divmod(item.duration, 60)
    length = canvas.lay(f"{minutes}:{seconds:02}", "ui", theme.SMALL * 0.9, soft, width, leading=1.2, max_lines=1)
    wide = max(laid.width, min(width, canvas.px(286)))
    accent = _on(look.fill, look.dress.accent)
    pale = apps.mixed(accent, look.fill, 0.58)
    pace = canvas.manner.pace
    shown = laid.letters if look.live is None or pace <= 0 else min(laid.letters, int(max(0.0, look.live) * pace))
    share = shown / max(1, laid.letters)

    def draw(rect: pygame.Rect) -> None:
        heard = share < 1
        canvas.moving = canvas.moving or heard
        canvas.revealing = canvas.revealing or heard
        canvas.surface.blit(canvas.brush.disc(disc, accent), rect)
        middle = (rect.left + disc // 2 + (0 if heard else canvas.px(2)), rect.top + disc // 2)
        canvas.icon("pause" if heard else "play", disc // 2, look.fill, middle)
        step, thin = canvas.px(8), canvas.px(4)
        left = rect.left + disc + canvas.px(12)
        right = rect.left + wide - length.width - canvas.px(10)
        count = max(1, (right - thin - left) // step + 1)
        seed = sum(map(ord, item.key + item.text)) or 1
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
        length.draw(canvas.surface, rect.left + wide - length.width, rect.top + (disc - length.height) // 2)
        laid.draw(canvas.surface, rect.left, rect.top + disc + canvas.px(6), shown)

    return Content(wide, disc + canvas.px(6) + laid.height, draw, laid.last_width)


def _picture(canvas: Canvas, item: Bubble | Post, look: Look, width: int, full: bool = False) -> Content:
    """A photograph, a video or a place: nobody needs to see it to know it, its description stands under it."""
    kind, text = item.kind, item.text
    laid = canvas.lay(text, "body", theme.CHAT * 0.94, look.ink, width, leading=1.26)
    wide = width if full else max(laid.width, min(width, canvas.px(300)))
    tall = min(canvas.px(236 if full else 150), wide * (62 if full else 54) // 100)

    def draw(rect: pygame.Rect) -> None:
        frame = pygame.Rect(rect.left, rect.top + canvas.px(3), wide, tall)
        if kind == "place":
            _map(canvas, frame)
        else:
            paint_photograph(canvas, text, frame, "film" if kind == "video" else "photo")
        if kind == "video":
            side = min(canvas.px(64), tall * 6 // 10)
            spot = pygame.Rect(0, 0, side, side)
            spot.center = frame.center
            canvas.surface.blit(canvas.brush.disc(side, (20, 12, 30), max(1, canvas.px(3)), (255, 255, 255)), spot)
            canvas.icon("play", side // 2, (255, 255, 255), (spot.centerx + canvas.px(2), spot.centery), (20, 12, 30))
        rounded = 0 if look.app in ("bloquemania", "chambaya") else canvas.px(8)
        ink = canvas.palette.ink
        canvas.brush.lay(canvas.surface, frame, rounded, (*ink, 0), max(1, canvas.px(3)), ink)
        laid.draw(canvas.surface, rect.left, frame.bottom + canvas.px(5))

    return Content(wide, tall + laid.height + canvas.px(8), draw, laid.last_width)


def paint_photograph(canvas: Canvas, text: str, frame: pygame.Rect, sign: str = "photo") -> None:
    """The stand-in of a photograph, with the sign that it is one in its corner."""
    words = plain(text)
    view = canvas.pictures.kept.get(("photo", frame.size, words), lambda: photograph(words, frame.size), frame.size)
    canvas.surface.blit(view, frame)
    badge = min(canvas.px(34), frame.height // 3)
    spot = pygame.Rect(0, 0, badge, badge)
    spot.bottomright = (frame.right - canvas.px(9), frame.bottom - canvas.px(9))
    canvas.surface.blit(canvas.brush.disc(badge, (254, 247, 234), max(1, canvas.px(2)), canvas.palette.ink), spot)
    canvas.icon(sign, badge * 6 // 10, canvas.palette.ink, spot.center, (254, 247, 234))


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
        canvas.brush.lay(canvas.surface, slip, rounded, ground)
        canvas.icon("document", side * 8 // 10, accent, (rect.left + side // 2, slip.centery), ground)
        laid.draw(canvas.surface, rect.left + side + canvas.px(6), slip.centery - laid.height // 2)

    return Content(wide, height, draw, wide)


def dots(canvas: Canvas, app: str, dress: AppColours, width: int, writer: Bubble) -> Entry:
    """Somebody is writing: three dots that swell one after the other, and after a while only stand there."""
    height = canvas.px(46)
    side = canvas.px(46)
    key = f"dots:{writer.key}:{writer.kind}"
    fill = dress.mine if writer.own else dress.theirs

    def draw(rect: pygame.Rect) -> None:
        # Few steps: what waits for the player must not keep an old laptop busy.
        turn = canvas.slowly(key, theme.WRITING, round(theme.WRITING * 9)) * theme.WRITING
        box = pygame.Rect(rect.left + side + canvas.px(10), rect.top, canvas.px(92), height)
        if writer.own:
            box.right = rect.right
        else:
            apps.paint_head(canvas, writer.look, side, rect.topleft, writer.who, dress.accent, writer.unknown)
        apps.paint_sheet(canvas, app, box, writer.own, True, dress, 0.0)
        for number in range(3):
            swell = max(0.0, 1 - abs((turn * 3.2 - number * 0.8) % 3 - 0.8))
            wide = canvas.px(11 + 6 * round(swell * 3) / 3)
            disc = canvas.brush.disc(wide, _on(fill, dress.meta))
            lift = canvas.px(5 * swell) if swell > 0.1 else 0
            canvas.surface.blit(
                disc, disc.get_rect(center=(box.left + canvas.px(25 + number * 21), box.centery - lift))
            )

    return Entry(height, draw, canvas.px(16))


def _banner(canvas: Canvas, text: str, dress: AppColours, width: int) -> Entry:
    """What the app itself warns of, above the first message."""
    side, pad = canvas.px(32), canvas.px(14)
    ink = canvas.palette.ink
    laid = canvas.lay(text, "ui", theme.SMALL, ink, width - 3 * pad - side, leading=1.24)
    height = max(laid.height, side) + 2 * canvas.px(10)
    fill: Colour = (255, 255, 255) if canvas.manner.contrast else (255, 226, 150)

    def draw(rect: pygame.Rect) -> None:
        box = pygame.Rect(rect.left, rect.top, width, height)
        canvas.brush.lay(canvas.surface, box, canvas.px(10), fill, max(1, canvas.px(3)), ink)
        canvas.icon("warning", side, ink, (box.left + pad + side // 2, box.centery), fill)
        laid.draw(canvas.surface, box.left + 2 * pad + side, box.centery - laid.height // 2)

    return Entry(height, draw)


def _caption(canvas: Canvas, text: str, dress: AppColours, width: int, mist: bool = False) -> Entry:
    ink = dress.on_theirs if mist else dress.meta
    laid = canvas.lay(text, "body", theme.SMALL, ink, width - canvas.px(50), align="centre", balance=True, leading=1.26)
    left = min((run.x for run in laid.runs), default=0)
    right = max((run.x + run.width for run in laid.runs), default=0)
    pad = canvas.px(8)
    dark = sum(dress.ground) < 200

    def draw(rect: pygame.Rect) -> None:
        pill = pygame.Rect(0, rect.top, right - left + canvas.px(30), laid.height + pad)
        pill.centerx = rect.centerx
        fill: Colour = (36, 39, 50) if dark else (255, 240, 196)
        if canvas.manner.contrast:
            fill = dress.ground
        if mist and not canvas.manner.contrast:
            for number in range(5):  # where the words went
                puff = canvas.px(46 + 12 * (number % 2))
                cloud = canvas.pictures.kept.get(("puff", puff), partial(_puff, puff), (puff, puff))
                x = pill.left + pill.width * number // 4
                canvas.surface.blit(cloud, cloud.get_rect(center=(x, pill.centery - canvas.px(4 * (number % 2)))))
            canvas.brush.lay(canvas.surface, pill, canvas.px(14), (255, 255, 255, 150))
        else:
            canvas.brush.lay(canvas.surface, pill, canvas.px(14), fill)
        laid.draw(canvas.surface, rect.centerx - laid.width // 2, rect.top + pad // 2)

    return Entry(laid.height + pad, draw)


# --- posts and profiles ---------------------------------------------------------------------------


def _head(canvas: Canvas, who: str, handle: str, ink: Colour, meta: Colour, width: int) -> tuple[Laid, Laid | None]:
    name = canvas.lay(who, "ui", theme.SMALL * 1.1, ink, width, weight="b", leading=1.2)
    under = canvas.lay(handle, "body", theme.SMALL * 0.95, meta, width, leading=1.2) if handle else None
    return name, under


def _post(canvas: Canvas, post: Post, look: Look, width: int, remarks: int) -> Entry:
    """A card of a feed: who, the picture as wide as the card, the words, hearts. A remark is a smaller one under it."""
    dress, fill, ink = look.dress, look.fill, look.ink
    meta = _on(fill, dress.meta)
    indent = canvas.px(34) if post.comment else 0
    pad = canvas.px(12 if post.comment else 15)
    side = canvas.px(40 if post.comment else 54)
    inside = width - indent - 2 * pad
    job = look.app == "chambaya" and not post.comment
    name, under = _head(canvas, post.who, post.handle, ink, meta, inside - side - canvas.px(10))
    if post.kind in ("photo", "video") and not post.comment:
        content = _picture(canvas, post, look, inside, full=True)
    else:
        content = _content(canvas, post, look, inside)
    head = max(side, name.height + (under.height if under else 0))
    foot = 0 if post.comment else canvas.px(44)
    rule = canvas.px(10) if job else 0
    height = pad + head + canvas.px(8) + rule + content.height + foot + pad

    def draw(rect: pygame.Rect) -> None:
        box = pygame.Rect(rect.left + indent, rect.top, width - indent, height)
        if look.app == "chispa" and not canvas.manner.contrast:
            canvas.brush.lay(canvas.surface, box.move(0, canvas.px(4)), canvas.px(18), (246, 196, 208))
            canvas.brush.lay(canvas.surface, box, canvas.px(18), fill)
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
            signs = ("star", "comment", "share") if job else ("heart", "comment", "share")
            counts = (likes(post), remarks, 0)
            for sign, count in zip(signs, counts, strict=True):
                canvas.icon(sign, canvas.px(30), accent if sign in ("heart", "star") else meta, (x, y), fill)
                x += canvas.px(22)
                if count:
                    told = canvas.lay(str(count), "ui", theme.SMALL * 0.9, meta, inside, leading=1.2, display=True)
                    told.draw(canvas.surface, x, y - told.height // 2)
                    x += told.width
                x += canvas.px(30)

    return Entry(height, draw)


def likes(post: Post) -> int:
    """How many hearts a post has: of no weight, and the same at every look."""
    return 9 + sum(ord(letter) * (n % 7 + 1) for n, letter in enumerate(post.key)) % 480


def _turn(canvas: Canvas, post: Post, look: Look, width: int, remarks: int) -> Entry:
    """A short video: one tall moving picture, its words over it, its signs down the right side."""
    pad, rail = canvas.px(18), canvas.px(66)
    inside = width - 2 * pad - rail
    white: Colour = (255, 255, 255)
    name, under = _head(canvas, post.who, post.handle, white, (214, 222, 232), inside)
    words = canvas.lay(post.text, "body", theme.CHAT, white, inside, leading=1.26)
    text = name.height + (under.height if under else 0) + words.height + canvas.px(4)
    height = max(canvas.px(440), text + canvas.px(250))
    share = 1.0 if look.live is None else min(1.0, look.live / TURN)
    shot = post.kind in ("video", "photo") and not canvas.manner.contrast

    def draw(rect: pygame.Rect) -> None:
        canvas.moving = canvas.moving or share < 1
        box = pygame.Rect(rect.left, rect.top, width, height)
        left = share * share * (3 - 2 * share)  # it swings out and comes to rest
        drift = canvas.px(70)
        size = (max(1, box.width + drift), box.height + drift)
        if canvas.manner.contrast:
            canvas.surface.fill((0, 0, 0), box)
        elif shot:  # the camera goes over what is to be seen
            seen = plain(post.text)
            sheet = canvas.pictures.kept.get(("photo", size, seen), lambda: photograph(seen, size), size)
            at = (round(drift * left), round(drift * (1 - left)))
            canvas.surface.blit(sheet, box, (*at, *box.size))
        else:
            ground, light = theme.card_colours(post.who + post.text)
            sheet = canvas.pictures.kept.get(("turn", size, ground), lambda: _light(size, ground, light), size)
            at = (round(drift * left), round(drift * (0.5 + 0.5 * sin(left * 6.2832))))
            canvas.surface.blit(sheet, box, (*at, *box.size))
        if not shot:
            beat = 0.0 if share >= 1 or look.live is None else sin(look.live * 6) * (1 - share)
            spot = box.copy()
            spot.height = max(canvas.px(190), box.height - text - canvas.px(30))
            spot.y += round(beat * canvas.px(8))
            face = canvas.px(170)
            canvas.avatar(post.look, face, (spot.centerx - face // 2 - rail // 3, spot.centery - face // 2), post.who,
                          white)  # fmt: skip
        shade = canvas.pictures.kept.get(("turn-shade", width, text), lambda: _shade(width, text + canvas.px(80)))
        canvas.surface.blit(shade, (box.left, box.bottom - shade.get_height()))
        _paint_rail(canvas, post, look, remarks, pygame.Rect(box.right - pad - canvas.px(40), box.top, canvas.px(40),
                                                             box.height))  # fmt: skip
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


def _paint_rail(canvas: Canvas, post: Post, look: Look, remarks: int, rail: pygame.Rect) -> None:
    """The column of a short video: who, hearts, remarks, share, each with its number under it."""
    white: Colour = (255, 255, 255)
    ink: Colour = (20, 20, 30)
    y = rail.bottom - canvas.px(34)
    for sign, count in (("share", 0), ("comment", remarks), ("heart", likes(post))):
        told = canvas.lay(str(count), "ui", theme.SMALL * 0.86, white, rail.width * 2, leading=1.1, display=True,
                          weight="b")  # fmt: skip
        if count or sign == "comment":
            told.draw(canvas.surface, rail.centerx - told.width // 2, y - told.height + canvas.px(4))
            y -= told.height
        y -= canvas.px(16)
        tint = (255, 70, 120) if sign == "heart" and not canvas.manner.contrast else white
        disc = canvas.brush.disc(canvas.px(46), (16, 16, 24, 150))
        canvas.surface.blit(disc, disc.get_rect(center=(rail.centerx, y)))
        canvas.icon(sign, canvas.px(30), tint, (rail.centerx, y), ink)
        y -= canvas.px(36)
    if y - canvas.px(46) > rail.top:
        side = canvas.px(48)
        canvas.avatar(post.look, side, (rail.centerx - side // 2, y - side // 2 - canvas.px(10)), post.who, white)


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
        sheet = pygame.Rect(rect.topleft, (width, height))
        canvas.brush.lay(canvas.surface, sheet, corner, fill, line, canvas.palette.ink)
        strip = pygame.Rect(rect.left, rect.top, width, banner)
        head = canvas.brush.box((width, banner * 2), corner, dress.accent)
        canvas.surface.blit(head, rect, (0, 0, width, banner))
        canvas.dots(strip.inflate(-canvas.px(30), 0), dress.bar, 8)
        if phone.app == "chispa":  # what a follower would press; the player decides beside the phone
            pill = pygame.Rect(0, 0, canvas.px(86), canvas.px(38))
            pill.midright = (strip.right - pad, strip.centery)
            tint = dress.accent
            canvas.brush.lay(canvas.surface, pill, pill.height // 2, fill)
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


FACT_SIGNS = {"pay": "coin", "place": "pin", "hours": "clock", "verified": "badge", "unverified": "warning"}


def _job(canvas: Canvas, phone: Phone, card: ProfileCard, dress: AppColours, width: int) -> Entry:
    """An advertisement: what work, for whom, and what it says of pay, place and itself."""
    fill, ink, contrast = dress.theirs, dress.on_theirs, canvas.manner.contrast
    pad, side = canvas.px(14), canvas.px(50)
    inside = width - 2 * pad
    title = canvas.lay(card.bio or card.name, "ui", 29, ink, inside, weight="b", leading=1.16)
    name = canvas.lay(card.name, "ui", theme.SMALL * 1.1, ink, inside - side - pad, weight="b", leading=1.2)
    handle = canvas.lay(card.handle, "body", theme.SMALL, _on(fill, dress.meta), inside - side - pad, leading=1.2)
    about = card.about or ("",) * len(card.facts)
    rows = []
    for fact, what in zip(card.facts, about, strict=True):
        warned = what == "unverified" and not contrast
        tint: Colour = (156, 30, 24) if warned else ink
        rows.append((what, canvas.lay(fact, "ui", theme.SMALL * 1.08, tint, inside - canvas.px(62), leading=1.22)))
    gap = canvas.px(5)
    firm = max(side, name.height + handle.height)
    strip = canvas.px(9)
    row_heights = [max(canvas.px(36), laid.height + canvas.px(8)) for _, laid in rows]
    height = strip + pad + title.height + gap + firm + pad + sum(row_heights) + gap * len(rows) + canvas.px(8)

    def draw(rect: pygame.Rect) -> None:
        box = pygame.Rect(rect.left, rect.top, width, height)
        apps.paint_sheet(canvas, phone.app, box, False, False, dress, 0.0)
        canvas.surface.fill(dress.accent, (box.left, box.top, width - canvas.px(20), strip))
        x, y = box.left + pad, box.top + strip + pad
        title.draw(canvas.surface, x, y)
        y += title.height + gap
        canvas.avatar(card.look, side, (x, y + (firm - side) // 2), card.name, dress.accent)
        at = y + (firm - name.height - handle.height) // 2
        name.draw(canvas.surface, x + side + canvas.px(12), at)
        handle.draw(canvas.surface, x + side + canvas.px(12), at + name.height)
        y += firm + pad // 2
        canvas.surface.fill(apps.mixed(fill, dress.accent, 0.35), (x, y, inside, max(1, canvas.px(2))))
        y += pad // 2
        for (what, laid), high in zip(rows, row_heights, strict=True):
            chip = pygame.Rect(x, y, inside, high)
            warned = what == "unverified"
            ground = fill if contrast else (255, 226, 214) if warned else apps.mixed(fill, dress.accent, 0.09)
            line = canvas.px(2) if contrast else 0
            canvas.brush.lay(canvas.surface, chip, canvas.px(5), ground, line, ink)
            tint = (196, 44, 30) if warned and not contrast else _on(ground, dress.accent)
            middle = (x + canvas.px(26), chip.centery)
            canvas.icon(FACT_SIGNS.get(what, "star"), canvas.px(30), tint, middle, ground)
            laid.draw(canvas.surface, x + canvas.px(52), chip.centery - laid.height // 2)
            y += high + gap

    return Entry(height, draw)
