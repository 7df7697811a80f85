"""Words to pixels: wrapping, `*italic*` and `**bold**`, emoji among letters.

A text is laid out once, at its full length; typing it out clips what is already laid out, so that no word ever jumps to
the next line under the reader's eye.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import pygame

from game.desktop.fonts import EMOJI, Fonts, clusters
from game.desktop.theme import Colour

Align = Literal["left", "centre", "right"]

Family = dict[str, str]  # the files of a family: regular, bold, italic, both

# Lexend has no italic, so that of the body face stands in.
FAMILIES: dict[str, Family] = {
    "body": {"": "atkinson-next-400", "b": "atkinson-next-700", "i": "atkinson-next-400i", "bi": "atkinson-next-700i"},
    "ui": {"": "lexend-500", "b": "lexend-700", "i": "atkinson-next-400i", "bi": "atkinson-next-700i"},
    "light": {"": "lexend-400", "b": "lexend-700", "i": "atkinson-next-400i", "bi": "atkinson-next-700i"},
    "name": {"": "abril-fatface-400", "b": "abril-fatface-400", "i": "abril-fatface-400", "bi": "abril-fatface-400"},
    "title": {"": "shrikhand-400", "b": "shrikhand-400", "i": "shrikhand-400", "bi": "shrikhand-400"},
}
# What a player may read in instead: then it is the face of everything but titles and name plates.
CHOSEN: dict[str, Family] = {
    face: {"": f"{face}-400", "b": f"{face}-700", "i": f"{face}-400i", "bi": f"{face}-700i"}
    for face in ("andika", "opendyslexic")
}
DISPLAY = ("name", "title")
LAID_BYTES = 10 << 20  # rendered runs kept; a full page of text is about one of these 10 MB
LEADING = 1.36  # line height of running text, of its size

_MARKUP = re.compile(r"(?<!\*)(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*])\1(?!\*)", re.DOTALL)
_STYLE = {1: "i", 2: "b", 3: "bi"}
_BREAK_AFTER = "-–—/_@.&?="  # where an over-long word may break before it breaks just anywhere


def family_of(family: str, face: str) -> Family:
    """The files that show *family* to a player who reads in *face* (one of `settings.FACES`)."""
    return FAMILIES[family] if family in DISPLAY or face not in CHOSEN else CHOSEN[face]


def styled(text: str, style: str = "") -> Iterator[tuple[str, str]]:
    """(style, words) of *text*; style is "", "b", "i" or "bi". A star without its partner is a star."""
    at = 0
    for found in _MARKUP.finditer(text):
        if found.start() > at:
            yield style, text[at : found.start()]
        inner = _STYLE[len(found.group(1))]
        both = ("b" if "b" in style + inner else "") + ("i" if "i" in style + inner else "")
        yield from styled(found.group(2), both)
        at = found.end()
    if at < len(text):
        yield style, text[at:]


def plain(text: str) -> str:
    """*text* without its markup."""
    return "".join(words for _, words in styled(text))


@dataclass(slots=True)
class Run:
    """Neighbouring letters of one face on one line. Positions are pixels from the text's corner."""

    x: int
    y: int
    width: int
    height: int
    letters: tuple[str, ...]
    first: int  # how many letters of the text stand before it
    font: pygame.font.Font | None
    colour: Colour
    outline: int = 0
    picture: pygame.Surface | None = None
    _edges: dict[int, int] = field(default_factory=dict)

    def surface(self) -> pygame.Surface:
        """The rendered letters; rendered when first shown, so that measuring a long page costs little."""
        if self.picture is None:
            assert self.font is not None
            if self.outline:
                self.font.outline = self.outline
            self.picture = self.font.render("".join(self.letters), True, self.colour)
            if self.outline:
                self.font.outline = 0
        return self.picture

    def edge(self, count: int) -> int:
        """Pixels from the left that show the first *count* letters."""
        if count <= 0:
            return 0
        if count >= len(self.letters):
            return self.surface().get_width()
        if count not in self._edges:
            prefix = "".join(self.letters[:count])
            self._edges[count] = self.width if self.font is None else self.font.size(prefix)[0]
        return self._edges[count]


@dataclass(slots=True)
class Laid:
    """A text with its place for every letter. Pixels; *letters* counts what typing out counts."""

    width: int
    height: int
    lines: int
    letters: int
    runs: tuple[Run, ...]
    line_height: int
    last_width: int = 0  # of the last line, for what stands after it

    def draw(self, surface: pygame.Surface, x: int, y: int, shown: int | None = None, since: int = 0) -> None:
        """Blit the letters from *since* up to *shown* (all of them for None) with the corner at (x, y)."""
        for run in self.runs:
            count = len(run.letters)
            end = count if shown is None else shown - run.first
            begin = since - run.first
            if end <= 0:
                break
            if begin >= count:
                continue
            at = (x + run.x - run.outline, y + run.y - run.outline)
            if begin <= 0 and end >= count:
                surface.blit(run.surface(), at)
            else:
                left, right = run.edge(begin), run.edge(end)
                surface.blit(run.surface(), (at[0] + left, at[1]), (left, 0, right - left, run.surface().get_height()))

    def size_in_bytes(self) -> int:
        """About how much the rendered runs take, once they are rendered."""
        return sum(run.width * run.height * 4 for run in self.runs) + 400


@dataclass(slots=True)
class _Piece:
    """Letters of one face inside one word."""

    face: str
    letters: list[str]
    width: int


class Typesetter:
    """Lays texts out and keeps what it laid out."""

    def __init__(self, folder: Any | None) -> None:
        self.fonts = Fonts(folder)
        self._kept: OrderedDict[tuple[Any, ...], Laid] = OrderedDict()
        self._bytes = 0

    def lay(
        self,
        text: str,
        family: str,
        size: int,
        colour: Colour,
        width: int,
        *,
        align: Align = "left",
        leading: float = LEADING,
        weight: str = "",
        balance: bool = False,
        max_lines: int = 0,
        outline: int = 0,
        face: str = "",
    ) -> Laid:
        """*text* in at most *width* pixels. *size* is in pixels, *leading* in sizes, *weight* "b" for all bold.

        *balance* makes the lines about equally long (for titles and buttons). *max_lines* cuts with an ellipsis. *face*
        is what the player reads in.
        """
        size, width = max(4, size), max(1, width)
        key = (text, family, size, colour, width, align, leading, weight, balance, max_lines, outline, face)
        laid = self._kept.get(key)
        if laid is not None:
            self._kept.move_to_end(key)
            return laid
        files = family_of(family, face)
        gap = self._gap(files, size)
        words = self._words(text, files, size, weight)
        lines = self._wrap(words, size, width, gap)
        if balance and 1 < len(lines) <= 6:
            lines = self._balanced(words, lines, size, width, gap)
        if max_lines and len(lines) > max_lines:
            lines = self._cut(lines, max_lines, files[weight], size, width, gap)
        laid = self._place(lines, files[weight], size, colour, width, align, leading, outline)
        self._kept[key] = laid
        self._bytes += laid.size_in_bytes()
        while self._bytes > LAID_BYTES and len(self._kept) > 1:
            self._bytes -= self._kept.popitem(last=False)[1].size_in_bytes()
        return laid

    def _width(self, face: str, letters: list[str], size: int) -> int:
        if face == EMOJI:
            return sum(self.fonts.emoji(letter, size).get_width() + size // 8 for letter in letters)
        return self.fonts.face(face, size).size("".join(letters))[0]

    def _words(self, text: str, family: dict[str, str], size: int, weight: str) -> list[list[_Piece] | str]:
        """Words (their pieces), with " " and newline between them as they stand in the text."""
        words: list[list[_Piece] | str] = []
        word: list[_Piece] = []
        for style, part in styled(text, weight):
            face = family[style]
            for cluster in clusters(part):
                if cluster in " \t\r\n\u2028\u2029":
                    if word:
                        words.append(word)
                        word = []
                    words.append(" " if cluster in " \t\r" else "\n")
                    continue
                fitting, letters = self.fonts.fitting(face, cluster)
                if not letters:
                    continue
                if word and word[-1].face == fitting and fitting != EMOJI:
                    word[-1].letters.append(letters)
                else:
                    word.append(_Piece(fitting, [letters], 0))
        if word:
            words.append(word)
        for item in words:
            if not isinstance(item, str):
                for piece in item:
                    piece.width = self._width(piece.face, piece.letters, size)
        return words

    def _wrap(self, words: list[list[_Piece] | str], size: int, width: int, gap: int) -> list[list[_Piece | str]]:
        """Lines of pieces; a " " in a line is a space that counts."""
        lines: list[list[_Piece | str]] = [[]]
        x, space = 0, False
        for word in words:
            if isinstance(word, str):
                if word == "\n":
                    lines.append([])
                    x, space = 0, False
                else:
                    space = x > 0
                continue
            wide = sum(piece.width for piece in word)
            if x and x + gap * space + wide > width:
                lines.append([])
                x, space = 0, False
            if wide > width:
                rest = list(self._chopped(word, size, width))
                for part in rest[:-1]:
                    lines[-1].extend(part)
                    lines.append([])
                word = rest[-1]
                wide = sum(piece.width for piece in word)
            if space:
                lines[-1].append(" ")
                x += gap
            lines[-1].extend(word)
            x, space = x + wide, False
        return lines

    def _gap(self, files: Family, size: int) -> int:
        """Pixels that a space takes at most, whichever of the family's faces draws it."""
        widest = max(self.fonts.face(file, size).size(" ")[0] for file in (files[""], files["b"], "atkinson-next-700"))
        return max(1, widest, round(size * 0.27))

    def _chopped(self, word: list[_Piece], size: int, width: int) -> Iterator[list[_Piece]]:
        """*word* in parts of at most *width*, broken where it hurts least."""
        part: list[_Piece] = []
        used = 0
        for piece in word:
            for letter in piece.letters:
                if part and part[-1].face == piece.face and piece.face != EMOJI:
                    longer = self._width(piece.face, [*part[-1].letters, letter], size)
                    grown = used - part[-1].width + longer
                    if grown <= width:
                        part[-1].letters.append(letter)
                        part[-1].width, used = longer, grown
                        continue
                single = self._width(piece.face, [letter], size)
                while part and used + single > width:  # what is carried over may be too wide for the letter again
                    carry = self._after_last_break(part, size)
                    yield part
                    part, used = carry, sum(p.width for p in carry)
                if part and part[-1].face == piece.face and piece.face != EMOJI:
                    part[-1].letters.append(letter)
                    part[-1].width = self._width(piece.face, part[-1].letters, size)
                else:
                    part.append(_Piece(piece.face, [letter], single))
                used = sum(p.width for p in part)
        yield part

    def _after_last_break(self, part: list[_Piece], size: int) -> list[_Piece]:
        """Take from the end of *part* what stands after its last hyphen or slash, if that is not far back."""
        last = part[-1]
        for back in range(1, min(14, len(last.letters) - 1)):
            if last.letters[-back - 1] in _BREAK_AFTER:
                carried = last.letters[-back:]
                del last.letters[-back:]
                last.width = self._width(last.face, last.letters, size)
                return [_Piece(last.face, carried, self._width(last.face, carried, size))]
        return []

    def _balanced(
        self, words: list[list[_Piece] | str], lines: list[list[_Piece | str]], size: int, width: int, gap: int
    ) -> list[list[_Piece | str]]:
        low, high = width // 2, width
        while high - low > max(2, width // 64):
            middle = (low + high) // 2
            if any(sum(p.width for p in w) > middle for w in words if not isinstance(w, str)):
                low = middle
                continue
            tried = self._wrap(words, size, middle, gap)
            if len(tried) <= len(lines):
                high, lines = middle, tried
            else:
                low = middle
        return lines

    def _cut(
        self, lines: list[list[_Piece | str]], keep: int, face: str, size: int, width: int, gap: int
    ) -> list[list[_Piece | str]]:
        kept = lines[:keep]
        dots = _Piece(face, ["…"], self._width(face, ["…"], size))
        last = kept[-1]
        while last and sum(gap if isinstance(p, str) else p.width for p in last) + dots.width > width:
            tail = last[-1]
            if isinstance(tail, str) or len(tail.letters) <= 1:
                last.pop()
            else:
                tail.letters.pop()
                tail.width = self._width(tail.face, tail.letters, size)
        while last and isinstance(last[-1], str):
            last.pop()
        last.append(dots)
        return kept

    def _place(
        self,
        lines: list[list[_Piece | str]],
        face: str,
        size: int,
        colour: Colour,
        width: int,
        align: Align,
        leading: float,
        outline: int,
    ) -> Laid:
        height = max(1, round(size * leading))
        main = self.fonts.face(face, size)
        base = (height - main.get_height()) // 2 + main.get_ascent()
        runs: list[Run] = []
        count = widest = x = 0
        for number, line in enumerate(lines):
            x, begin = 0, len(runs)
            for at_face, letters in _joined(line):
                if at_face == EMOJI:
                    picture = self.fonts.emoji(letters[0], size)
                    across, high = picture.get_size()
                    y = number * height + (height - high) // 2
                    runs.append(Run(x + size // 16, y, across, high, tuple(letters), count, None, colour, 0, picture))
                    across += size // 8
                else:
                    font = self.fonts.face(at_face, size)
                    across = font.size("".join(letters))[0]
                    y = number * height + base - font.get_ascent()
                    if any(letter != " " for letter in letters):
                        runs.append(Run(x, y, across, font.get_height(), tuple(letters), count, font, colour, outline))
                count += len(letters)
                x += across
            widest = max(widest, x)
            slack = 0 if align == "left" else (width - x) // (2 if align == "centre" else 1)
            for run in runs[begin:]:
                run.x += slack
        return Laid(
            widest if align == "left" else width, height * len(lines), len(lines), count, tuple(runs), height, x
        )


def _joined(line: list[_Piece | str]) -> Iterator[tuple[str, list[str]]]:
    """Neighbours of one face as one run, the spaces between them with it."""
    face, letters = "", list[str]()
    for item in line:
        if isinstance(item, str):
            if face == EMOJI:  # a picture has no space of its own: the next letters begin with it
                yield face, letters
                face, letters = "", [" "]
            else:
                letters.append(" ")
        elif item.face == EMOJI:
            if letters:
                yield face or "lexend-500", letters
            face, letters = EMOJI, list(item.letters)
        elif item.face == face or (face == "" and letters):
            face = item.face
            letters.extend(item.letters)
        else:
            if letters:
                yield face, letters
            face, letters = item.face, list(item.letters)
    if letters:
        yield face or "lexend-500", letters
