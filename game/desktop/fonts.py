"""Faces, and which of them can show which letter.

SDL_ttf shows an empty box for a letter its face lacks and knows no fallback. `fonts/coverage.json` says what each face
has, so that every letter is given to a face that has it, and what no face has is left out rather than boxed.
"""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from array import array
from bisect import bisect_right
from typing import Any

import pygame

from game.desktop.art import native

FALLBACKS = ("lexend-400", "atkinson-next-400", "andika-400")
FALLBACKS_BOLD = ("lexend-700", "atkinson-next-700", "andika-700")
# Letters that a face draws wrong itself: the acute of OpenDyslexic's regular ó stands beside the letter. With a joiner
# between them (U+034F, which shows nothing) letter and accent are put together here, and not taken from the face.
MENDED = {("opendyslexic-400", "ó"): "o\u034f\u0301"}
# Of the size asked for, so that small letters stand as high in every face that can be chosen (x-heights are 0.50 of the
# size in Atkinson Hyperlegible Next, 0.51 in Andika, 0.56 in OpenDyslexic, which is half as wide again as well).
DRAWN_AT = {"andika": 0.97, "opendyslexic": 0.86}
NEEDED_TABLES = {b"cmap", b"head", b"hhea", b"hmtx", b"maxp"}  # without which no letter can be found or set
EMOJI = "emoji"
EMOJI_PIXELS = 109  # the one size a bitmap emoji font has; anything else comes out the same
EMOJI_HEIGHT = 1.18  # of the text size
EMOJI_KEPT = 400  # coloured pictures kept, of about 4 KB each


def clusters(text: str) -> list[str]:
    """*text* in what a reader takes for single letters: accents, flags and joined emoji stay whole."""
    found: list[str] = []
    for char in text:
        if found and (_joins(char) or found[-1].endswith("\u200d") or _second_half_of_flag(found[-1], char)):
            found[-1] += char
        else:
            found.append(char)
    return found


def _joins(char: str) -> bool:
    code = ord(char)
    return (
        unicodedata.combining(char) != 0
        or code in (0x200D, 0xFE0E, 0xFE0F, 0x20E3)
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0020 <= code <= 0xE007F
    )


def _second_half_of_flag(before: str, char: str) -> bool:
    return len(before) == 1 and 0x1F1E6 <= ord(before) <= 0x1F1FF and 0x1F1E6 <= ord(char) <= 0x1F1FF


class Coverage:
    """Which face has which letters, from the plain value of `fonts/coverage.json`:
    `{"text": {"lexend-400.ttf": [[first, last], ...]}, "emoji": ["😀", ...]}` (ends included).

    A face it does not name is taken to have the letters of western Europe and nothing else.
    """

    def __init__(self, raw: object = None) -> None:
        self._ranges: dict[str, tuple[list[int], list[int]]] = {}
        self._emoji: dict[str, str] = {}
        if not isinstance(raw, dict):
            return
        try:
            for name, ranges in raw.get("text", {}).items():
                pairs = sorted((int(first), int(last)) for first, last in ranges)
                self._ranges[name.removesuffix(".ttf")] = ([p[0] for p in pairs], [p[1] for p in pairs])
            self._emoji = {_bare(sequence): sequence for sequence in raw.get("emoji", ())}
        except (TypeError, ValueError, AttributeError):  # a damaged file: what was read so far is kept
            pass

    def has(self, face: str, char: str) -> bool:
        """True if *face* can show *char* by itself."""
        code = ord(char)
        known = self._ranges.get(face)
        if known is None:
            return 0x20 <= code < 0x180 or 0x2010 <= code <= 0x2026
        at = bisect_right(known[0], code) - 1
        return at >= 0 and code <= known[1][at]

    def emoji(self, cluster: str) -> str:
        """What the emoji face shows for *cluster*: itself, the nearest that it has, or "" for nothing.

        A skin tone or a joined picture that nobody drew is shown without the tone, or as its first part.
        """
        bare = _bare(cluster)
        toneless = "".join(char for char in bare if not 0x1F3FB <= ord(char) <= 0x1F3FF)
        for wanted in (bare, toneless, bare[:1]):
            if wanted in self._emoji:
                return self._emoji[wanted]
        return ""


def _bare(cluster: str) -> str:
    return cluster.replace("\ufe0f", "")


def _wants_emoji(cluster: str) -> bool:
    """True for what is a picture whatever face the text has."""
    code = ord(cluster[0])
    return "\ufe0f" in cluster or code >= 0x1F000 or "\u20e3" in cluster


def is_whole(data: bytes) -> bool:
    """Whether *data* is a TrueType or OpenType font of which every table is there and as it was written.

    pygame-ce 2.5.8 frees a font that cannot be opened twice, and the whole game dies: no `except` can catch that.
    The sums that the format itself keeps of its tables are what SDL would not look at.
    """
    count = int.from_bytes(data[4:6], "big")
    if data[:4] not in (b"\x00\x01\x00\x00", b"OTTO", b"true") or not count or len(data) < 12 + 16 * count:
        return False
    found = set()
    for at in range(12, 12 + 16 * count, 16):
        tag = data[at : at + 4]
        total, offset, length = (int.from_bytes(data[at + n : at + n + 4], "big") for n in (4, 8, 12))
        table = data[offset : offset + length]
        if len(table) < length:
            return False
        if tag != b"head":  # whose sum is taken with one of its own fields left out
            words = array("I", table + bytes(-length % 4))
            if sys.byteorder == "little":
                words.byteswap()
            if sum(words) & 0xFFFFFFFF != total:
                return False
        found.add(tag)
    return found >= NEEDED_TABLES


class Fonts:
    """Faces of the right size, opened when first needed. *folder* holds the .ttf files, or is None for none."""

    def __init__(self, folder: Any | None) -> None:
        self._folder = folder
        self._open: dict[tuple[str, int], pygame.font.Font] = {}
        self._bytes: dict[str, bytes | None] = {}
        self._whole: dict[str, bool] = {}
        self.missing: set[str] = set()  # files that were asked for and cannot be read, below `assets/`
        self._emoji: dict[tuple[str, int], pygame.Surface] = {}
        self._coverage: Coverage | None = None
        self._fitting: dict[tuple[str, str], tuple[str, str]] = {}

    @property
    def coverage(self) -> Coverage:
        """Read when first needed; a file that cannot be read counts as none."""
        if self._coverage is None:
            raw: object = None
            data = self._read("coverage.json")
            if data is not None:
                try:
                    raw = json.loads(data)
                except ValueError:
                    raw = None
            self._coverage = Coverage(raw)
        return self._coverage

    def _read(self, name: str) -> bytes | None:
        if name not in self._bytes:
            try:
                self._bytes[name] = None if self._folder is None else (self._folder / name).read_bytes()
            except OSError:
                self._bytes[name] = None
        return self._bytes[name]

    def face(self, face: str, size: int) -> pygame.font.Font:
        """*face* at *size* pixels; pygame's own face where the file is missing or damaged."""
        key = (face, size)
        font = self._open.get(key)
        if font is None:
            if not pygame.font.get_init():
                pygame.font.init()
            data = self._read(face + ".ttf")
            if data is None or not self._sound(face, data):
                data = None
                self.missing.add(f"fonts/{face}.ttf")
            size = max(1, round(size * DRAWN_AT.get(face.split("-")[0], 1.0)))
            try:
                font = pygame.font.Font(io.BytesIO(data) if data else None, size)
            except (pygame.error, OSError):
                self.missing.add(f"fonts/{face}.ttf")
                font = pygame.font.Font(None, size)
            self._open[key] = font
        return font

    def _sound(self, face: str, data: bytes) -> bool:
        if face not in self._whole:
            self._whole[face] = is_whole(data)
        return self._whole[face]

    def fitting(self, face: str, cluster: str) -> tuple[str, str]:
        """(face, letters) to show *cluster* with: EMOJI for a picture; letters "" for what cannot be shown."""
        key = (face, cluster)
        if key not in self._fitting:
            self._fitting[key] = self._fit(face, cluster)
        return self._fitting[key]

    def _fit(self, face: str, cluster: str) -> tuple[str, str]:
        has = self.coverage.has
        if _wants_emoji(cluster):
            picture = self.coverage.emoji(cluster)
            if picture and self._read(EMOJI + ".ttf") is not None:
                return EMOJI, picture
            return face, "" if ord(cluster[0]) >= 0x1F000 else self._letters(face, cluster)
        # HarfBuzz puts accents on letters itself, so a face without ẽ but with e and the tilde can still show it.
        forms = (unicodedata.normalize("NFC", cluster), unicodedata.normalize("NFD", cluster))
        for candidate in (face, *(FALLBACKS_BOLD if "700" in face else FALLBACKS)):
            for form in forms:
                if all(has(candidate, char) for char in form):
                    return candidate, MENDED.get((candidate, form), form)
        picture = self.coverage.emoji(cluster) if self._read(EMOJI + ".ttf") is not None else ""
        if picture and ord(cluster[0]) >= 0x2190:
            return EMOJI, picture
        return face, self._letters(face, cluster)

    def _letters(self, face: str, cluster: str) -> str:
        """The part of *cluster* that can be shown, or nothing: a gap misleads less than a box."""
        return "".join(c for c in unicodedata.normalize("NFD", cluster) if self.coverage.has(face, c))

    def emoji(self, cluster: str, size: int) -> pygame.Surface:
        """A colour picture for *cluster*, to stand in text of *size* pixels."""
        key = (cluster, size)
        found = self._emoji.get(key)
        if found is None:
            full = self.face(EMOJI, EMOJI_PIXELS).render(cluster, True, (255, 255, 255))
            height = max(1, round(size * EMOJI_HEIGHT))
            width = max(1, full.get_width() * height // max(1, full.get_height()))
            found = self._emoji[key] = native(pygame.transform.smoothscale(full, (width, height)))
            if len(self._emoji) > EMOJI_KEPT:
                self._emoji.pop(next(iter(self._emoji)))
        return found
