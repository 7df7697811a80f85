"""Pictures from `assets/`: found, loaded when first needed, scaled to real pixels, and forgotten again.

A picture that is missing or damaged never stops the game and never leaves a hole: a silhouette or a plain backdrop
stands in, without words, and only who previews a story is told which file it stands for. No picture is kept at its own
size longer than it takes to scale it, bodies excepted, which serve ten moods.
"""

from __future__ import annotations

import io
import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pygame

from game.desktop.theme import Colour, card_colours
from game.stage.screen import Light

KEPT_BYTES = 46 << 20  # scaled pictures kept; with fonts, sound and Python the process stays below 250 MB
PLACE = (1920, 1080)  # pixels of a place as it is drawn
TILE = 112  # pixels of a side; eighteen across a layer at 1920x1080
BAND = 96  # rows of a picture drawn at a time at twice its size
STRIPS = 12  # in which a large picture is made pale: a pale copy of all of it would cost 9 MB for a moment
UNLIT = (170, 160, 192)  # an unlit figure is multiplied by this: darker and bluer, so that it recedes
TOP_SHARE = 0.09  # of a body picture that is empty above the hair


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * surface.get_bytesize()


Key = tuple[Any, ...]
Tiles = tuple[tuple[tuple[int, int], pygame.Rect], ...]
Make = Callable[[], pygame.Surface]


@dataclass(frozen=True, slots=True)
class Order:
    """A picture that will be needed: its key among those kept, and what makes it."""

    key: Key
    make: Make
    size: tuple[int, int]

    @property
    def bytes(self) -> int:
        """What it will take, about."""
        return self.size[0] * self.size[1] * 4


class Blank(pygame.Surface):
    """Stands for a picture that is ordered and not made yet: it has its size, and one clear pixel."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__((1, 1), pygame.SRCALPHA, 32)
        self._size = (max(1, size[0]), max(1, size[1]))

    def get_size(self) -> tuple[int, int]:
        """The size of what it stands for."""
        return self._size

    def get_width(self) -> int:
        """The width of what it stands for."""
        return self._size[0]

    def get_height(self) -> int:
        """The height of what it stands for."""
        return self._size[1]

    def get_rect(self, **at: Any) -> pygame.Rect:
        """A rectangle of that size."""
        rect = pygame.Rect((0, 0), self._size)
        for name, value in at.items():
            setattr(rect, name, value)
        return rect

    def copy(self) -> Blank:
        """Another of the same size."""
        return Blank(self._size)

    def subsurface(self, *rect: Any) -> Blank:
        """A part of it, as blank."""
        return Blank(pygame.Rect(*rect).size)


class Kept:
    """Surfaces by key, the least recently used forgotten when they take more than *limit* bytes.

    A second thread may ask too: what one of them is making the other waits for instead of making it again.
    """

    def __init__(self, limit: int = KEPT_BYTES) -> None:
        self._limit = limit
        self._surfaces: OrderedDict[Key, pygame.Surface] = OrderedDict()
        self._lock = threading.Lock()
        self._making: dict[Key, tuple[int, threading.Event]] = {}  # by which thread
        self._orders: dict[Key, Order] | None = None
        self._planner = 0  # the thread that only wants to know what would be needed
        self._owner = threading.get_ident()
        self._used: dict[Key, int] = {}  # bytes of what stands on the screen
        self._wanted: dict[Key, int] = {}  # and of what is here and may be needed next
        self.bytes = 0

    def get(self, key: Key, make: Make, size: tuple[int, int] | None = None) -> pygame.Surface:
        """The surface of *key*, made by *make* if it is not here.

        With *size*, which it will have, it may be made ahead by another thread: *make* then asks for all it needs
        itself, and writes no text (letters are the window's thread's alone).
        """
        with self._lock:
            found = self._surfaces.get(key)
            if found is not None:
                self._surfaces.move_to_end(key)
                self._note(key, found)
                return found
            me = threading.get_ident()
            if self._orders is not None and me == self._planner:
                if size is not None:
                    self._orders[key] = Order(key, make, size)
                return Blank(size or (1, 1))
            maker, done = self._making.get(key, (me, None))
            if done is None:
                self._making[key] = (me, threading.Event())
        if done is not None and maker != me:
            done.wait()
            return self.get(key, make, size)  # there by now, or its maker failed
        try:
            return self._keep(key, make())
        finally:
            with self._lock:
                making = self._making.pop(key, None)
            if making is not None:
                making[1].set()

    def _keep(self, key: Key, made: pygame.Surface) -> pygame.Surface:
        with self._lock:
            before = self._surfaces.pop(key, None)
            self.bytes += _bytes(made) - (0 if before is None else _bytes(before))
            self._surfaces[key] = made
            self._note(key, made)
            while self.bytes > self._limit and len(self._surfaces) > 1:
                self.bytes -= _bytes(self._surfaces.popitem(last=False)[1])
        return made

    def _note(self, key: Key, surface: pygame.Surface) -> None:
        if threading.get_ident() == self._owner:
            (self._used if self._orders is None else self._wanted)[key] = _bytes(surface)

    def begin(self) -> None:
        """A screen is painted: what it asks for from now on is what stands there."""
        self._used.clear()

    def room(self, anew: bool) -> int:
        """Bytes that may be made ahead without anything going that stands on the screen or is here for what comes.

        *anew* forgets what was here for what may come.
        """
        if anew:
            self._wanted.clear()
        taken = sum(self._used.values()) + sum(size for key, size in self._wanted.items() if key not in self._used)
        return max(0, self._limit - taken)

    @property
    def plans(self) -> bool:
        """True while this thread only wants to know what would be needed."""
        return self._orders is not None and threading.get_ident() == self._planner

    def ready(self, order: Order) -> None:
        """Make what was ordered, unless it is here by now."""
        if order.key not in self._surfaces:
            self.get(order.key, order.make, order.size)

    @contextmanager
    def planning(self) -> Iterator[dict[Key, Order]]:
        """While this lasts, what this thread asks for and is not here is ordered, not made; the orders."""
        orders: dict[Key, Order] = {}
        self._planner, self._orders = threading.get_ident(), orders
        try:
            yield orders
        finally:
            self._orders = None

    def __len__(self) -> int:
        return len(self._surfaces)

    def __contains__(self, key: object) -> bool:
        return key in self._surfaces


def solid(surface: pygame.Surface) -> pygame.Surface:
    """*surface* in 32 bits without alpha, as a window has them. It asks no window, so any thread may."""
    return surface.convert(pygame.Surface((1, 1), 0, 32))


def clear(size: tuple[int, int], colour: Colour = (0, 0, 0)) -> pygame.Surface:
    """A transparent surface; its hidden *colour* is what smooth scaling bleeds into the edges."""
    surface = pygame.Surface((max(1, size[0]), max(1, size[1])), pygame.SRCALPHA, 32)
    surface.fill((*colour, 0))
    return surface


def fade_over(onto: pygame.Surface, picture: pygame.Surface, share: float) -> None:
    """Lay *share* (0.0 to 1.0) of *picture*, which has no alpha of its own, over *onto*.

    All of it is laid without alpha: a blit with 255 of 255 takes SDL's slow way, 26 ms for a window of 1920x1080
    instead of 1.
    """
    alpha = round(255 * share)
    picture.set_alpha(alpha if alpha < 255 else None)
    onto.blit(picture, (0, 0))
    picture.set_alpha(None)


def native(surface: pygame.Surface) -> pygame.Surface:
    """*surface* with its bytes in the order of pygame's own surfaces.

    Files come in another order, and a blit between orders takes 9.7 ms for a portrait instead of 0.2.
    """
    return surface.convert(pygame.Surface((1, 1), pygame.SRCALPHA, 32))


def scaled(surface: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """*surface* at *size* pixels, smoothly."""
    size = (max(1, size[0]), max(1, size[1]))
    if surface.get_size() == size:
        return surface
    if surface.get_bitsize() < 24:
        surface = native(surface)
    return pygame.transform.smoothscale(surface, size)


def covering(picture: pygame.Surface, size: tuple[int, int], flags: int = 0) -> pygame.Surface:
    """*picture* filling *size*, its edges cut: in 32 bits, with alpha or without as *flags* say."""
    wide, high = picture.get_size()
    grow = max(size[0] / wide, size[1] / high)
    cut_wide, cut_high = min(wide, round(size[0] / grow)), min(high, round(size[1] / grow))
    part = pygame.Rect((wide - cut_wide) // 2, (high - cut_high) // 2, max(1, cut_wide), max(1, cut_high))
    return resized(picture, part, size, flags)


def resized(picture: pygame.Surface, part: pygame.Rect, size: tuple[int, int], flags: int = 0) -> pygame.Surface:
    """*part* of *picture* at *size*, smoothly: the pixels that `smoothscale` makes of all of it at once.

    Rows first and columns then, a strip at a time. For a place at 1920x1080 `smoothscale` takes 30 MB for a moment,
    this 9; and between two strips whoever paints can go on.
    """
    size = (max(1, size[0]), max(1, size[1]))
    like = pygame.Surface((1, 1), flags, 32)
    across = pygame.Surface((size[0], part.height), flags, 32)
    for top in range(0, part.height, BAND):
        rows = min(BAND, part.height - top)
        strip = picture.subsurface((part.left, part.top + top, part.width, rows)).convert(like)
        pygame.transform.smoothscale(strip, (size[0], rows), across.subsurface((0, top, size[0], rows)))
    if size[1] == part.height:
        return across
    whole = pygame.Surface(size, flags, 32)
    for left in range(0, size[0], BAND):
        columns = min(BAND, size[0] - left)
        strip = across.subsurface((left, 0, columns, part.height))
        pygame.transform.smoothscale(strip, (columns, size[1]), whole.subsurface((left, 0, columns, size[1])))
    return whole


@dataclass(frozen=True, slots=True)
class Grade:
    """What a light does to a place: how much of its colour it takes (0.0 to 1.0), what it multiplies and adds."""

    pale: float
    times: Colour
    plus: Colour = (0, 0, 0)


# Gentle: faces are not graded, and a face must not look cut out. Dread keeps the reds dark, so that no blood is meant.
GRADES: dict[str, Grade] = {
    "warm": Grade(0.0, (255, 240, 212), (6, 3, 0)),
    "night": Grade(0.18, (190, 204, 250)),
    "dread": Grade(0.62, (176, 192, 178)),
    "suspicion": Grade(0.34, (226, 224, 200)),
    "hope": Grade(0.0, (255, 250, 236), (20, 17, 8)),
    "tender": Grade(0.0, (255, 232, 232), (8, 2, 4)),
}


def graded(surface: pygame.Surface, light: str) -> pygame.Surface:
    """*surface* itself, in *light*. What is clear in it stays clear."""
    grade = GRADES.get(light)
    if grade is None:
        return surface
    if grade.pale and not surface.get_flags() & pygame.SRCALPHA:
        for strip in strips(surface):
            grey = pygame.transform.grayscale(strip)
            grey.set_alpha(round(255 * grade.pale))
            strip.blit(grey, (0, 0))
    surface.fill(grade.times, special_flags=pygame.BLEND_RGB_MULT)
    if any(grade.plus):
        surface.fill(grade.plus, special_flags=pygame.BLEND_RGB_ADD)
    return surface


def dimmed(dim: float, night: Colour) -> Colour:
    """What a picture is multiplied by that is darkened by *dim* (0.0 to 1.0, in steps of 0.05) towards *night*."""
    left = 1 - round(max(0.0, min(1.0, dim)) * 20) / 20
    red, green, blue = (round(255 * left + c * (1 - left) * 0.7) for c in night)
    return red, green, blue


def _dimmed(surface: pygame.Surface, steps: int, night: Colour) -> pygame.Surface:
    """*surface* itself, darkened by *steps* of 20 towards *night*. What is clear in it stays clear."""
    if steps:
        surface.fill(dimmed(steps / 20, night), special_flags=pygame.BLEND_RGB_MULT)
    return surface


def strips(surface: pygame.Surface) -> Iterator[pygame.Surface]:
    """*surface* in STRIPS, one under the other."""
    wide, high = surface.get_size()
    step = -(-high // STRIPS)
    for top in range(0, high, step):
        yield surface.subsurface((0, top, wide, min(step, high - top)))


def tiled(whole: pygame.Surface) -> tuple[pygame.Surface, Tiles]:
    """The tiles of *whole* that show something, in one picture, and for each where it belongs and where it is."""
    wide, high = whole.get_size()
    shown = []
    for left in range(0, wide, TILE):
        for top in range(0, high, TILE):
            area = pygame.Rect(left, top, min(TILE, wide - left), min(TILE, high - top))
            if whole.subsurface(area).get_bounding_rect().width:
                shown.append(area)
    across = max(1, wide // TILE)
    image = clear((across * TILE, -(-max(1, len(shown)) // across) * TILE))
    tiles = []
    for number, area in enumerate(shown):
        spot = (number % across * TILE, number // across * TILE)
        image.blit(whole, spot, area, special_flags=pygame.BLEND_RGBA_ADD)  # onto nothing: an exact copy
        tiles.append((area.topleft, pygame.Rect(spot, area.size)))
    return image, tuple(tiles)


@dataclass(frozen=True, slots=True)
class Layers:
    """How a body and its faces fit, in pixels of the body picture: its size, the face's place, the chin's y; and where
    a number or letter on the clothes stands that is read, if there is one."""

    size: tuple[int, int] = (760, 950)
    face: tuple[int, int] = (280, 254)
    chin: int = 610
    lettering: tuple[int, int] | None = None


class Pictures:
    """Everything under `assets/`. *root* is a folder (Path or Traversable) that holds `assets`, or None for none.

    *named*: a stand-in says which file it stands for, as whoever writes the story wants it; a class sees no words.
    """

    def __init__(self, root: Any | None, named: bool = False) -> None:
        self.named = named
        self._thread = threading.get_ident()
        self._assets = None if root is None else root / "assets"
        self.kept = Kept()
        self._layers: dict[str, Layers] = {}
        self._tiles: dict[Key, Tiles] = {}
        self._flat: dict[str, bool] = {}  # places that have nothing in front of their figures
        self._props: dict[str, dict[str, tuple[tuple[int, int], tuple[int, int], tuple[int, int]]]] = {}
        self.missing: set[str] = set()  # for whoever wants to report it; the picture itself says it to the player

    def fonts(self) -> Any | None:
        """The folder of the faces."""
        return None if self._assets is None else self._assets / "fonts"

    def load(self, path: str) -> pygame.Surface | None:
        """The picture at *path* under `assets/` at its own size, or None."""
        if self._assets is None or path in self.missing:
            return None
        try:
            data = self._assets.joinpath(*path.split("/")).read_bytes()
            return pygame.image.load(io.BytesIO(data), path)
        except (OSError, pygame.error, ValueError):
            self.missing.add(path)
            return None

    def _has(self, path: str) -> bool:
        return self._assets is not None and bool(self._assets.joinpath(*path.split("/")).is_file())

    def has_look(self, look: str) -> bool:
        """True if there are pictures of *look*."""
        return self._assets is not None and bool(self._assets.joinpath("cast", look, "body.webp").is_file())

    def layers(self, look: str) -> Layers:
        """The measures of *look*; usual ones where its file is missing or wrong."""
        if look not in self._layers:
            layers = Layers()
            try:
                assert self._assets is not None
                raw = json.loads(self._assets.joinpath("cast", look, "layers.json").read_bytes())
                size = (int(raw["size"][0]), int(raw["size"][1]))
                read = raw.get("lettering")
                lettering = None if read is None else (int(read[0]), int(read[1]))
                layers = Layers(size, (int(raw["face"][0]), int(raw["face"][1])), int(raw["chin"]), lettering)
                if min(size) < 1 or not 0 < layers.chin <= size[1]:
                    layers = Layers()
            except (AssertionError, OSError, ValueError, LookupError, TypeError):
                pass
            self._layers[look] = layers
        return self._layers[look]

    def figure(self, look: str, mood: str, height: int, mirrored: bool, lit: bool, name: str = "") -> pygame.Surface:
        """*look* in *mood*, *height* pixels high. Bodies are drawn looking right; *mirrored* looks left."""

        def make() -> pygame.Surface:
            whole = self._composed(look, mood, mirrored)
            if whole is None:
                return self._stand_in_figure(look, name, height, lit)
            wide = max(1, round(height * whole.get_width() / whole.get_height()))
            small = scaled(whole, (wide, height))
            if mirrored:
                small = pygame.transform.flip(small, True, False)
            if not lit:
                small = small.copy()
                small.fill(UNLIT, special_flags=pygame.BLEND_RGB_MULT)
            return small

        body = self.layers(look).size
        size = (max(1, round(height * body[0] / body[1])), height)
        return self.kept.get(("figure", look, mood, height, mirrored, lit, name), make, size)

    def close_up(
        self, look: str, mood: str, rows: tuple[int, int], size: tuple[int, int], mirrored: bool, lit: bool, keep: bool
    ) -> pygame.Surface | None:
        """The *rows* (first and one past the last, of its body picture) of *look* in *mood* at *size* pixels.

        Never the whole figure: of one whose face fills a window of 1920x1080 that would be 9 MB, and half unseen. None
        where there is no picture. *keep* it for many frames.
        """
        body = self.layers(look).size
        if not self.has_look(look):
            return None

        def whole() -> pygame.Surface:
            found = self._composed(look, mood, mirrored)
            return clear(body) if found is None else found

        def make() -> pygame.Surface:
            image = self.kept.get(("whole", look, mood, mirrored), whole, body)
            part = pygame.Rect(0, rows[0], image.get_width(), rows[1] - rows[0]).clip(image.get_rect())
            near = resized(image, part, size, pygame.SRCALPHA)
            if mirrored:
                near = pygame.transform.flip(near, True, False)
            if not lit:
                near.fill(UNLIT, special_flags=pygame.BLEND_RGB_MULT)
            return near

        if not keep:
            self.kept.get(("whole", look, mood, mirrored), whole, body)
            return Blank(size) if self.kept.plans else make()
        return self.kept.get(("close", look, mood, rows, size, mirrored, lit), make, size)

    def _composed(self, look: str, mood: str, mirrored: bool) -> pygame.Surface | None:
        """Body and face, before they are *mirrored*: what is read on the clothes is then the other way round."""
        if not look:
            return None
        path = f"cast/{look}/body.webp"

        def make() -> pygame.Surface:
            body = self.load(path)
            return clear((1, 1)) if body is None else native(body)

        body = self.kept.get(("body", look), make)
        if path in self.missing:
            return None
        whole = body.copy()
        face = self.load(f"cast/{look}/face-{mood}.webp") or self.load(f"cast/{look}/face-neutral.webp")
        if face is not None:
            whole.blit(face, self.layers(look).face)
        lettering = self.layers(look).lettering
        if mirrored and lettering is not None:
            other = self.load(f"cast/{look}/lettering.webp")
            if other is not None:
                whole.fill((0, 0, 0, 0), other.get_rect(topleft=lettering))
                whole.blit(native(other), lettering, special_flags=pygame.BLEND_RGBA_ADD)  # onto nothing: an exact copy
        return whole

    def _stand_in_figure(self, look: str, name: str, height: int, lit: bool) -> pygame.Surface:
        """A bust cut out of coloured paper: somebody, and nobody in particular."""
        wide = max(1, round(height * 0.8))
        big = clear((wide * 2, height * 2), (255, 255, 255))
        ground, light = card_colours(look or name)
        unit = height * 2
        for grow, colour in ((0.020, (255, 252, 244)), (0.009, (28, 15, 34)), (0.0, ground)):
            bust = pygame.Rect(0, 0, unit * (0.68 + 2 * grow), unit * (0.6 + 2 * grow))
            bust.midtop = (wide, round(unit * (0.67 - grow)))
            pygame.draw.rect(big, colour, bust, border_radius=round(unit * (0.2 + grow)))
            neck = pygame.Rect(0, 0, unit * (0.2 + 2 * grow), unit * 0.22)
            neck.midtop = (wide, round(unit * 0.52))
            pygame.draw.rect(big, colour, neck)
            pygame.draw.circle(big, colour, (wide, round(unit * 0.38)), round(unit * (0.235 + grow)))
        pygame.draw.circle(big, light, (wide, round(unit * 0.38)), round(unit * 0.19))
        if self.named:
            label = self._label(f"cast/{look}", round(unit * 0.05), wide * 2)
            big.blit(label, label.get_rect(center=(wide, round(unit * 0.38))))
        small = scaled(big, (wide, height))
        if not lit:
            small.fill(UNLIT, special_flags=pygame.BLEND_RGB_MULT)
        return small

    def _label(self, path: str, size: int, wide: int) -> pygame.Surface:
        """A missing file by name, on ink, at most *wide* pixels. In pygame's own letters: ours may be gone too."""
        self._only_here()
        words = pygame.font.Font(None, max(16, size)).render(path, True, (255, 246, 230), (28, 15, 34))
        return words if words.get_width() <= wide else scaled(words, (wide, words.get_height()))

    def _only_here(self) -> None:
        """Refuse letters to other threads: opening a font beside one that draws ends the whole program."""
        if threading.get_ident() != self._thread:
            raise ValueError("letters are drawn by the window's thread")
        if not pygame.font.get_init():
            pygame.font.init()

    def _initial(self, name: str, size: int) -> pygame.Surface:
        letters = name.strip()[:1].upper() or "·"
        self._only_here()
        font = pygame.font.Font(None, max(8, size))
        return font.render(letters, True, (28, 15, 34))

    def square(self, look: str, side: int, name: str = "") -> pygame.Surface:
        """The head of *look* in a square of *side* pixels, opaque."""

        def make() -> pygame.Surface:
            head = self.load(f"cast/{look}/head.webp") if look else None
            if head is not None:
                return solid(scaled(head, (side, side)))
            ground, light = card_colours(look or name)
            card = pygame.Surface((side, side), 0, 32)
            card.fill(ground)
            pygame.draw.circle(card, light, (side // 2, side // 2), round(side * 0.4))
            initial = self._initial(name or look, round(side * 0.72))
            card.blit(initial, initial.get_rect(center=(side // 2, round(side * 0.52))))
            return card

        return self.kept.get(("square", look, side, name[:1]), make, (side, side))

    def avatar(self, look: str, side: int, name: str = "", ring: Colour | None = None) -> pygame.Surface:
        """The head of *look* in a circle of *side* pixels, with an ink line if *ring* is given."""

        def make() -> pygame.Surface:
            big = side * 2
            mask = clear((big, big), (255, 255, 255))
            edge = max(2, side // 14) if ring else 0
            pygame.draw.circle(mask, (255, 255, 255, 255), (side, side), side - edge)
            head = clear((big, big))
            # A copy: what is being scaled is locked, and the other thread may be drawing with it.
            head.blit(scaled(self.square(look, side, name).copy(), (big, big)), (0, 0))
            head.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            if ring:
                disc = clear((big, big), ring)
                pygame.draw.circle(disc, ring, (side, side), side)
                disc.blit(head, (0, 0))
                head = disc
            return scaled(head, (side, side))

        return self.kept.get(("avatar", look, side, name[:1], ring), make, (side, side))

    def place(self, place: str, size: tuple[int, int], dim: float, night: Colour, light: Light = "") -> pygame.Surface:
        """The picture of *place* filling *size* (its edges cut, never squeezed), darkened by *dim* of 0.0 to 1.0.

        *light* colours it as the moment feels. Both are done once, here, and never in a frame.
        """
        steps = round(max(0.0, min(1.0, dim)) * 20)

        def make() -> pygame.Surface:
            picture = self.load(f"places/{place}.webp") if place else None
            found = picture is not None
            if picture is not None:
                cover = covering(picture, size)
                del picture  # what is not needed goes at once: at 1920x1080 each of these takes 9 MB
            else:
                cover = _sunburst(size, place, night)
            graded(cover, light)
            _dimmed(cover, steps, night)
            if place and not found and self.named:
                label = self._label(f"places/{place}", size[1] // 18, size[0])
                cover.blit(label, label.get_rect(center=(size[0] // 2, size[1] // 5)))
            return cover

        return self.kept.get(("place", place, size, steps, night, light), make, size)

    def prop(
        self, place: str, prop: str, size: tuple[int, int], dim: float, night: Colour, light: Light = ""
    ) -> tuple[pygame.Surface, tuple[int, int]] | None:
        """What *prop* adds to *place*, in the light of it, and where in *size* it belongs; None where it is not there.

        The picture holds only what is to be seen of it; one that was not measured is as large as the place.
        """
        path, known = f"places/{place}+{prop}.webp", self._props_of(place)
        whole, corner, own = known.get(prop, (PLACE, (0, 0), PLACE))
        grow = max(size[0] / whole[0], size[1] / whole[1])  # as `covering` does
        at = tuple(round((s - w * grow) / 2 + c * grow) for s, w, c in zip(size, whole, corner, strict=True))
        seen = (max(1, round(own[0] * grow)), max(1, round(own[1] * grow)))
        if path in self.missing:
            return None
        steps = round(max(0.0, min(1.0, dim)) * 20)

        def make() -> pygame.Surface:
            picture = self.load(path)
            if picture is None:
                return clear((1, 1))
            small = resized(picture, picture.get_rect(), seen, pygame.SRCALPHA)
            return _dimmed(graded(small, light), steps, night)

        image = self.kept.get(("prop", place, prop, size, steps, night, light), make, seen)
        return image, (at[0], at[1])

    def _props_of(self, place: str) -> dict[str, tuple[tuple[int, int], tuple[int, int], tuple[int, int]]]:
        """Of each measured prop of *place* the size of the whole picture, its corner in it and its own size."""
        if place not in self._props:
            found = {}
            try:
                assert self._assets is not None
                raw = json.loads(self._assets.joinpath("places", f"{place}.props.json").read_bytes())
                whole = (max(1, int(raw["size"][0])), max(1, int(raw["size"][1])))
                for name, (x, y, wide, high) in raw["props"].items():
                    found[name] = (whole, (int(x), int(y)), (int(wide), int(high)))
            except (AssertionError, OSError, ValueError, LookupError, TypeError, AttributeError):
                pass
            self._props[place] = found
        return self._props[place]

    def near(self, place: str, size: tuple[int, int], light: Light = "") -> tuple[pygame.Surface, Tiles] | None:
        """What stands between the figures of *place* and us, filling *size*; None where nothing does.

        Most of such a layer is clear. It is cut into tiles, and those that show something are kept in one picture: with
        it goes where in *size* each belongs, and where in the picture it is.
        """
        if place not in self._flat:
            self._flat[place] = not self._has(f"places/{place}.near.webp")
        if self._flat[place]:
            return None

        def make() -> pygame.Surface:
            picture = self.load(f"places/{place}.near.webp")
            if picture is None:  # damaged: it is the last time that anybody asks
                self._flat[place] = True
                return clear((1, 1))
            whole = covering(picture, size, pygame.SRCALPHA)
            del picture
            image, self._tiles[key] = tiled(whole)
            return graded(image, light)

        key = ("near", place, size, light)
        near = self.kept.get(key, make, size)
        return near, self._tiles.get(key, ())

    def window(self, place: str, size: tuple[int, int]) -> pygame.Surface:
        """A small view of *place*, for a card."""
        return self.place(place, size, 0.0, (38, 18, 62))


def rays(
    size: tuple[int, int], ground: Colour, ray: Colour, middle: tuple[float, float], count: int = 14
) -> pygame.Surface:
    """*count* rays of light from *middle* (shares of the size), as behind the figures of a lotería card."""
    wide, high = max(1, size[0]) * 2, max(1, size[1]) * 2
    centre = pygame.Vector2(wide * middle[0], high * middle[1])
    reach = wide + high

    def paint(band: pygame.Surface, top: int) -> None:
        band.fill(ground)
        at = centre - pygame.Vector2(0, top)
        for index in range(count):
            turn = 360 / count
            first = at + pygame.Vector2(reach, 0).rotate(index * turn)
            second = at + pygame.Vector2(reach, 0).rotate(index * turn + turn / 2)
            pygame.draw.polygon(band, ray, (at, first, second))

    return halved(pygame.Surface((wide // 2, high // 2), 0, 32), paint)


def halved(surface: pygame.Surface, paint: Callable[[pygame.Surface, int], None]) -> pygame.Surface:
    """*surface* with what *paint* draws at twice its size, made small; *paint* gets a clear band of it and its top.

    In bands, for all of a window drawn at twice its size takes 35 MB for a moment. No seam shows: a pixel is made of
    the four that it was, and of no other.
    """
    wide, high = surface.get_size()
    for top in range(0, high, BAND):
        rows = min(BAND, high - top)
        band = pygame.Surface((wide * 2, rows * 2), surface.get_flags() & pygame.SRCALPHA, 32)
        paint(band, top * 2)
        small = pygame.transform.smoothscale(band, (wide, rows))
        flags = pygame.BLEND_RGBA_ADD if surface.get_flags() & pygame.SRCALPHA else 0  # onto nothing: an exact copy
        surface.blit(small, (0, top), special_flags=flags)
    return surface


def _sunburst(size: tuple[int, int], name: str, night: Colour) -> pygame.Surface:
    """The plain backdrop: night rays, or coloured ones where the picture of a place is missing."""
    if name:
        ground, light = card_colours(name)
        mixed = [tuple((a * 2 + b) // 3 for a, b in zip(c, night, strict=True)) for c in (ground, light)]
        return solid(
            rays(size, (mixed[0][0], mixed[0][1], mixed[0][2]), (mixed[1][0], mixed[1][1], mixed[1][2]), (0.5, 0.62))
        )
    if not any(night):
        plain = pygame.Surface(size, 0, 32)
        plain.fill(night)
        return plain
    light = (min(255, night[0] + 20), min(255, night[1] + 9), min(255, night[2] + 24))
    return solid(rays(size, night, light, (0.5, 0.6), 18))
