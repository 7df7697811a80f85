"""What a writer is told: a `Diagnostic` is a value that says what is wrong, where, and how to mend it.

A fault of a story is never an exception. Messages are `Phrase`s, a sentence with named holes that is
translated where it is printed, so that the same diagnostic reads in Spanish and in English.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from typing import Any, NamedTuple

Translate = Callable[[str], str]


class Severity(Enum):
    """ERROR: it cannot be played as written. WARNING: it can, and should be mended. NOTE: for the writer's list."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Phrase:
    """A translatable sentence and what fills its holes. The sentence is the msgid of the interface's catalog."""

    __slots__ = ("holes", "msgid")

    def __init__(self, msgid: str, /, **holes: Any) -> None:
        self.msgid = msgid
        self.holes = holes

    def told(self, translate: Translate) -> str:
        """The sentence in the language of *translate*, its holes filled.

        A translation with a hole that does not exist falls back to the original: a slip in a catalog must
        not hide a diagnostic.
        """
        holes = {k: v.told(translate) if isinstance(v, Phrase) else v for k, v in self.holes.items()}
        try:
            return translate(self.msgid).format(**holes)
        except (KeyError, IndexError, ValueError):
            return self.msgid.format(**holes)

    def __str__(self) -> str:
        return self.told(lambda text: text)

    def __repr__(self) -> str:
        return f"Phrase({self.msgid!r}, {self.holes!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Phrase) and (self.msgid, self.holes) == (other.msgid, other.holes)

    def __hash__(self) -> int:
        return hash((self.msgid, tuple(sorted((k, str(v)) for k, v in self.holes.items()))))


class Span(NamedTuple):
    """A place in a file. Lines and columns count from 1; *end_column* is the first column after it, same line.

    A tuple, because there is one for every line of a story.
    """

    file: str
    line: int = 1
    column: int = 1
    end_column: int = 2

    def within(self, lines: Sequence[str]) -> Span:
        """This place, moved into a file of these *lines* if it lies outside: an excerpt must have something to show."""
        line = max(1, min(self.line, len(lines)))
        last = len(lines[line - 1]) + 1 if lines else 1  # just behind the last sign: where something is missing
        column = max(1, min(self.column, last))
        span = Span(self.file, line, column, max(column + 1, min(self.end_column, last)))
        return self if span == self else span


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault. *code* is stable and in kebab-case; *hint* says how to mend it and is computed from this file."""

    code: str
    severity: Severity
    span: Span
    message: Phrase
    hint: Phrase | None = None

    def sort_key(self) -> tuple[str, int, int, str]:
        """File, then place, then code: the order of a report."""
        return (self.span.file, self.span.line, self.span.column, self.code)


class Report:
    """Collects diagnostics while a story is read."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []

    def error(self, code: str, span: Span, message: Phrase, hint: Phrase | None = None) -> None:
        """Something that cannot be played as written."""
        self.diagnostics.append(Diagnostic(code, Severity.ERROR, span, message, hint))

    def warning(self, code: str, span: Span, message: Phrase, hint: Phrase | None = None) -> None:
        """Something that should be mended."""
        self.diagnostics.append(Diagnostic(code, Severity.WARNING, span, message, hint))

    def note(self, code: str, span: Span, message: Phrase, hint: Phrase | None = None) -> None:
        """Something for the writer's list."""
        self.diagnostics.append(Diagnostic(code, Severity.NOTE, span, message, hint))


def did_you_mean(word: str, known: Iterable[str]) -> Phrase | None:
    """A hint that names the nearest of *known*, or lists them when they are few, or nothing."""
    names = sorted(set(known))
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    if not near:  # somebody who types "Notificacion" means "notificación"
        folded = {_folded(name): name for name in names}
        near = [folded[m] for m in get_close_matches(_folded(word), folded, n=1, cutoff=0.6)]
    if near:
        return Phrase("Did you mean “{name}”?", name=near[0])
    if 0 < len(names) <= 12:
        return Phrase("There is: {names}.", names=", ".join(names))
    return None


def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def excerpt(text: str, span: Span) -> list[str]:
    """The line of *span* in *text* with a caret under it, as two lines ready to print; [] when there is none.

    Tabs are shown as one space so that the caret stands where it should; wide signs count as two columns.
    """
    lines = text.split("\n")
    if not 1 <= span.line <= len(lines):
        return []
    line = _STEERING.sub("\ufffd", lines[span.line - 1].rstrip("\r").replace("\t", " "))
    if not line.strip():
        return []
    before = line[: span.column - 1]
    marked = line[span.column - 1 : max(span.column, span.end_column - 1)]
    shown, cut = line, 0
    if len(line) > MAX_EXCERPT:  # a whole story on one line must not fill the writer's terminal
        cut = max(0, span.column - 41)
        shown = ("…" if cut else "") + line[cut : cut + MAX_EXCERPT] + ("…" if len(line) > cut + MAX_EXCERPT else "")
        before = ("…" if cut else "") + line[cut : span.column - 1]
        marked = marked[: MAX_EXCERPT - 40]
    gutter = f"{span.line:>6} | "
    return [gutter + shown, " " * 7 + "| " + " " * columns(before) + "^" * max(1, columns(marked))]


_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f]")  # signs that would steer the terminal
MAX_EXCERPT = 110  # characters of a line that an excerpt shows: what fits a terminal beside the gutter


def columns(text: str) -> int:
    """How many terminal columns *text* takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
