"""YAML as a writer types it: text in, plain values and a table of places out.

Rule: everything loads as text; the model decides what is a number or a yes. The file is read as a stream of
parser events, so that what could surprise (anchors, aliases, tags, merge keys, folding) is refused where it
stands, with its own message and mend, before any value is built from it. `story.load` reads the outcome.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from game.story.diagnostic import Phrase, Report, Span

Path = tuple[str | int, ...]
Plain = "str | dict[str, Plain] | tuple[Plain, ...]"

MAX_BYTES = 16_000_000  # a story of 100,000 lines has about 6 MB; anything larger is not a story
MAX_DEPTH = 24  # the format needs 8; a file deeper than this is an accident or an attack
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
HAS_FAST_PARSER = hasattr(yaml, "CSafeLoader")


@dataclass(slots=True)
class Block:
    """A text as it stood in the file: where its first line is, and how far it is indented (in columns)."""

    line: int
    column: int
    literal: bool


@dataclass(slots=True)
class Parsed:
    """What one file says. *value* is None when nothing could be read.

    *spans* has the place of every value, *keys* of every key, *blocks* where every text starts.
    """

    file: str
    text: str
    value: object = None
    spans: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    blocks: dict[Path, Block] = field(default_factory=dict)
    lines: list[str] | None = None

    def value_at(self, path: Path) -> str:
        """The text at *path*, as it was written; "" when there is none."""
        value: object = self.value
        for part in path:
            if isinstance(value, dict):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                return ""
        return value if isinstance(value, str) else ""

    def span_of(self, path: Path, key: bool = False) -> Span:
        """The place of the value (or the key) at *path*, or of the nearest thing round it."""
        if key and path in self.keys:
            return self.keys[path]
        while path and path not in self.spans:
            path = path[:-1]
        return self.spans.get(path, Span(self.file))


class _Refused(Exception):
    """Reading cannot go on behind this place; the diagnostic is in the report."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def parse(file: str, data: bytes, report: Report, *, repair: bool = False) -> Parsed:
    """Read one file. Faults go to *report*; the outcome holds whatever could be read.

    With *repair*, a scene that cannot be read is left out (its lines are blanked) and the rest is read again,
    so that one broken scene does not take the others with it.
    """
    text = _decoded(file, data, report)
    if text is None:
        return Parsed(file, "")
    if not text.strip():
        report.error("empty-file", Span(file), Phrase("This file is empty."), Phrase("Run “new” for a story to start from."))
        return Parsed(file, text)
    _check_raw(file, text, report)
    reading, tries = text, MAX_REPAIRS if repair else 0
    while True:
        parsed = Parsed(file, text)
        try:
            _read(parsed, reading, report)
            return parsed
        except _Refused as refused:
            mended = _without_scene(reading, refused.line) if tries else None
            if mended is None:
                return parsed if parsed.value is not None else Parsed(file, text)
            reading, tries = mended, tries - 1


MAX_REPAIRS = 25  # broken scenes in one file after which the rest is given up too


def _decoded(file: str, data: bytes, report: Report) -> str | None:
    if len(data) > MAX_BYTES:
        report.error(
            "file-too-large",
            Span(file),
            Phrase("This file has {size} MB; a story file has at most {most} MB.", size=len(data) // 1_000_000, most=16),
            Phrase("Is it really a story? Split a long story into several episodes."),
        )
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:4096]:
        report.error(
            "not-text",
            Span(file),
            Phrase("This is not a text file in UTF-8."),
            Phrase("In your editor choose “Save as…” and the encoding UTF-8."),
        )
        return None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        report.error(
            "wrong-encoding",
            Span(file, line, column, column + 1),
            Phrase("A letter on this line is not in UTF-8 (byte 0x{byte}).", byte=f"{data[error.start]:02x}"),
            Phrase("In your editor choose “Save as…” and the encoding UTF-8."),
        )
        return None


# --- before parsing -------------------------------------------------------------------------------

_BLOCK_START = re.compile(r"^(\s*)(?:- )?[^#\s][^#]*:\s*[|>][-+0-9]*\s*(?:#.*)?$")
_TIGHT_KEY = re.compile(r"^\s*(?:- )*([a-z_]+):([^\s:/\]}][^#]*)$")
_CUT_VALUE = re.compile(r"^\s*(?:- )*[^\s\"'#][^:\"']*:\s+(?![\"'|>\[{])[^#]*?\s(#[^\s#].*)$")
_SMART_KEY = re.compile(r"^\s*(?:- )*([“”‘’«»][^“”‘’«»]*[“”‘’«»])\s*:")
_FALLEN = re.compile(r"^([^\W\d_a-zà-öø-ÿ]{2}[^\Wa-zà-öø-ÿ]*)(?:\s*\([^)]*\))?:(?:\s|$)")
_ODD_SPACES = "\u00a0\u2007\u202f\u3000\u2003\u2002"
_BLANKS = " \t" + _ODD_SPACES
MAX_CHECKED = 2_000  # characters; on longer lines the patterns below could take a hostile file's time
_ODD_BREAKS = {"\u2028": "U+2028", "\u2029": "U+2029", "\u0085": "U+0085", "\u000b": "U+000B", "\u000c": "U+000C"}


def _check_raw(file: str, text: str, report: Report) -> None:
    """What must be seen in the raw text, because YAML would read it without a word and wrongly."""
    block: int | None = None  # the indent of the key whose text block we are in
    odd_breaks = any(sign in text for sign in _ODD_BREAKS)
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.lstrip(_BLANKS)
        indent = line[: len(line) - len(stripped)]
        if indent.strip(" \t"):
            column = len(indent) - len(indent.lstrip(" \t")) + 1
            report.error(
                "odd-space",
                Span(file, number, column, column + 1),
                Phrase("The indent of this line holds a no-break space; it looks like a space and is none."),
                Phrase("Delete the indent and type it again with the space bar."),
            )
        if "\t" in line:
            column = line.index("\t") + 1
            report.error(
                "tab",
                Span(file, number, column, column + 1),
                Phrase("There is a tab on this line."),
                Phrase("Use spaces: two for each step inwards."),
            )
        for column, char in enumerate(line if odd_breaks else "", 1):
            if char in _ODD_BREAKS:
                report.error(
                    "odd-line-break",
                    Span(file, number, column, column + 1),
                    Phrase("There is an invisible line break ({name}) here.", name=_ODD_BREAKS[char]),
                    Phrase("Delete it and press Enter instead."),
                )
        if not stripped:
            continue
        if block is not None and len(indent) > block:
            continue
        block = None
        if len(line) > MAX_CHECKED:
            continue
        if match := _FALLEN.match(line):
            report.error(
                "fallen-line",
                Span(file, number, 1, len(match[1]) + 1),
                Phrase("This line of dialogue has lost its indent."),
                Phrase("Indent it as far as the lines of the script above it."),
            )
        if match := _SMART_KEY.match(line):
            report.error(
                "smart-quotes",
                Span(file, number, match.start(1) + 1, match.end(1) + 1),
                Phrase("The key {key} stands in curly quotes.", key=match[1]),
                Phrase("Write it without quotes: {key}", key=match[1][1:-1] + ":"),
            )
        elif match := _TIGHT_KEY.match(line):
            if match[1] in _KEYS:
                report.error(
                    "no-space-after-colon",
                    Span(file, number, match.start(2), match.start(2) + 2),
                    Phrase("A space is missing after “{key}:”.", key=match[1]),
                    Phrase("Write “{key}: {value}”.", key=match[1], value=_short(match[2].strip())),
                )
        elif match := _CUT_VALUE.match(line):
            report.error(
                "cut-by-hash",
                Span(file, number, match.start(1) + 1, match.end(1) + 1),
                Phrase("YAML takes “{cut}” for a comment and drops it.", cut=_short(match[1])),
                Phrase("Put the whole value in quotes, or leave a space after # if it is a comment."),
            )
        if _BLOCK_START.match(line):
            block = len(indent)


_KEYS = frozenset(
    """format title language synopsis ages region content_notes cast variables episodes endings name age card number
    look profile handle bio facts range start means yes_no one_of how debrief scenes id place phone owner with group of
    screen music script discuss facilitator note choice as ask options text acts do go if otherwise to ending was
    story walkthrough says marks chooses ends offered line kind""".split()
)


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


# --- parsing --------------------------------------------------------------------------------------


def _read(parsed: Parsed, text: str, report: Report) -> None:
    """Build plain values from the parser's events; raise _Refused behind which nothing can be read."""
    file = parsed.file
    stack: list[tuple[Path, object, str | None, Span | None]] = []  # path, container, pending key, its span
    documents = 0

    def place(value: object, path: Path, span: Span) -> None:
        parsed.spans[path] = span
        if not stack:
            parsed.value = value
            return
        _, container, key, _ = stack[-1]
        if isinstance(container, list):
            container.append(value)
        else:
            assert isinstance(container, dict) and key is not None
            container[key] = value
            stack[-1] = (stack[-1][0], container, None, None)

    def next_path() -> Path:
        if not stack:
            return ()
        path, container, key, _ = stack[-1]
        return (*path, len(container) if isinstance(container, list) else (key or ""))

    for event in _events(file, text, report):
        kind = type(event).__name__
        mark = event.start_mark
        span = Span(file, mark.line + 1, mark.column + 1, max(mark.column + 2, _end(event)))
        if kind == "DocumentStartEvent":
            documents += 1
            if documents > 1:
                report.error(
                    "several-documents",
                    span,
                    Phrase("A second document starts here."),
                    Phrase("Remove the line “---”: a file holds one episode."),
                )
                return
            continue
        if kind == "AliasEvent" or getattr(event, "anchor", None):
            report.error(
                "anchor",
                span,
                Phrase("Anchors (&) and aliases (*) are not used in stories."),
                Phrase("Write the text out, or put a value that starts with & or * in quotes."),
            )
            raise _Refused(span.line)
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            report.error(
                "tag",
                span,
                Phrase("Tags such as “{tag}” are not used in stories.", tag=_short(tag.replace("tag:yaml.org,2002:", "!!"))),
                Phrase("Remove it, or put a value that starts with ! in quotes."),
            )
            raise _Refused(span.line)
        if kind in ("MappingStartEvent", "SequenceStartEvent"):
            if stack and isinstance(stack[-1][1], dict) and stack[-1][2] is None:
                report.error(
                    "odd-key", span, Phrase("A key must be a word."), Phrase("Is a bracket in the wrong place, or a quote missing?")
                )
                raise _Refused(span.line)
            if len(stack) >= MAX_DEPTH:
                report.error(
                    "too-deep",
                    span,
                    Phrase("This is nested more than {most} levels deep.", most=MAX_DEPTH),
                    Phrase("Is a bracket missing that closes a list?"),
                )
                raise _Refused(span.line)
            path = next_path()
            container: object = {} if kind == "MappingStartEvent" else []
            place(container, path, span)
            stack.append((path, container, None, None))
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            stack.pop()
        elif kind == "ScalarEvent":
            if stack and isinstance(stack[-1][1], dict) and stack[-1][2] is None:
                _take_key(parsed, stack, event.value, span, report)
                continue
            path = next_path()
            if event.style == ">":
                report.error(
                    "folded",
                    span,
                    Phrase("“>” joins lines; a story keeps them."),
                    Phrase("Write “|” instead of “>”."),
                )
            literal = event.style in ("|", ">")
            parsed.blocks[path] = Block(
                mark.line + 2 if literal else mark.line + 1, mark.column + (2 if event.style in ("'", '"') else 1), literal
            )
            place(event.value, path, span)


def _take_key(parsed: Parsed, stack: list[tuple[Path, object, str | None, Span | None]], key: str, span: Span, report: Report) -> None:
    path, container, _, _ = stack[-1]
    assert isinstance(container, dict)
    span = Span(span.file, span.line, span.column, span.column + max(1, len(key)))
    if key == "<<":
        report.error("merge-key", span, Phrase("“<<” is not used in stories."), Phrase("Write the keys out."))
    elif key in container:
        first = parsed.keys[(*path, key)]
        report.error(
            "duplicate-key",
            span,
            Phrase("“{key}” stands here a second time; the first is on line {line}.", key=_short(key), line=first.line),
            Phrase("Keep one of the two, or give this one its own name."),
        )
    parsed.keys.setdefault((*path, key), span)
    stack[-1] = (path, container, key, span)


def _end(event: yaml.Event) -> int:
    end = event.end_mark
    return int(end.column + 1) if end is not None and end.line == event.start_mark.line else 0


def _events(file: str, text: str, report: Report) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        column = error.position - (text.rfind("\n", 0, error.position) + 1) + 1
        report.error(
            "odd-character",
            Span(file, line, max(1, column), max(2, column + 1)),
            Phrase("There is an invisible control character here."),
            Phrase("Delete it."),
        )
        raise _Refused(line) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        message, hint = _explained(error, text, line)
        last = text.count("\n") + 1
        if line > last or (line == last and not text.split("\n")[-1].strip()):
            # The parser noticed at the end of the file; the writer must look where the thing began.
            context = error.context_mark
            line, column = (context.line + 1, context.column + 1) if context else (last, 1)
        report.error("yaml", Span(file, line, column, column + 1), message, hint)
        raise _Refused(line) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        report.error("yaml", Span(file), Phrase("This file cannot be read as YAML."), None)
        raise _Refused(1) from None


def _explained(error: yaml.MarkedYAMLError, text: str, line: int) -> tuple[Phrase, Phrase | None]:
    """The parser's complaint in a writer's words, with a hint made from the line itself."""
    problem = (error.problem or "").lower()
    lines = text.split("\n")
    words = lines[line - 1].strip() if line <= len(lines) else ""
    if "mapping values are not allowed" in problem:
        return (
            Phrase("There is a “: ” in the middle of a value."),
            Phrase("Put the value in quotes, or write it in a block after “|”."),
        )
    if "cannot start any token" in problem:
        return (
            Phrase("A value cannot start with “{sign}” here.", sign=words.split(": ")[-1][:1] or words[:1]),
            Phrase("Put the value in quotes."),
        )
    if "could not find expected ':'" in problem or "expected ':'" in problem:
        return (
            Phrase("This line is neither a “key: value” nor part of a text."),
            Phrase("Is it a line of a script? Indent it as far as the lines above it."),
        )
    if "found unexpected end of stream" in problem or "quoted scalar" in (error.context or ""):
        return (Phrase("A quote that opens here is never closed."), Phrase("Close it, or write the text in a block after “|”."))
    if "flow" in (error.context or ""):
        return (Phrase("A bracket that opens here is never closed, or a comma is missing."), None)
    if "expected <block end>" in problem or "did not find expected key" in problem or "block" in problem:
        return (
            Phrase("The indent of this line fits nothing above it."),
            Phrase("Lines of one list or one group start in the same column."),
        )
    return (Phrase("This cannot be read as YAML ({problem}).", problem=error.problem or "?"), None)


_SCENE_START = re.compile(r"^(\s*)- id:")


def _without_scene(text: str, line: int) -> str | None:
    """*text* with the scene that holds *line* (from 1) blanked, or None when no scene does."""
    lines = text.split("\n")
    starts = [(i, len(m[1])) for i, row in enumerate(lines) if (m := _SCENE_START.match(row))]
    if not starts:
        return None
    indent = starts[0][1]  # scenes come first; the options of a choice stand further in
    scenes = [i for i, column in starts if column == indent]
    before = [i for i in scenes if i < line]
    if not before:
        return None
    first = before[-1]
    end = next((i for i in scenes if i > first), len(lines))
    return "\n".join([*lines[:first], *[""] * (end - first), *lines[end:]])
