"""YAML as a writer types it: text in, plain values and a table of places out.

Rule: everything loads as text; the model decides what is a number or a yes. The file is read as a stream of
parser events, so that what could surprise (anchors, aliases, tags, merge keys, folding) is refused where it
stands, with its own message and mend, before any value is built from it. `story.loading` reads the outcome.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from game.story.diagnostic import Phrase, Report, Span

Path = tuple[str | int, ...]
# Where a value stands: the parser's event of it and of its key (of a list's entry: None), and what stands in it, by key
# or number (of a text: None).
Mark = tuple[Any, Any, "Marks | None"]
Marks = dict[str | int, Mark]
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

    Where a value stands is kept as the parser said it, in a tree beside the values, and becomes a Span only when it is
    asked for: few ever are. *lost* are the ids of the scenes that were left out because YAML could not read them.
    """

    file: str
    text: str
    value: object = None
    mark: Mark | None = None
    lines: list[str] | None = None
    lost: frozenset[str] = frozenset()

    def _mark_of(self, path: Path) -> tuple[Mark | None, bool]:
        """The mark of the value at *path* or of the nearest thing round it, and whether it is that of *path*."""
        mark = self.mark
        for part in path:
            inside = mark[2] if mark is not None else None
            if inside is None or part not in inside:
                return mark, False
            mark = inside[part]
        return mark, mark is not None

    def has_key(self, path: Path) -> bool:
        """Whether there is a key at *path*."""
        mark, exact = self._mark_of(path)
        return exact and mark is not None and mark[1] is not None

    def span_of(self, path: Path, key: bool = False) -> Span:
        """The place of the value (or the key) at *path*, or of the nearest thing round it."""
        mark, exact = self._mark_of(path)
        if mark is None:
            return Span(self.file)
        if key and exact and mark[1] is not None:
            return _key_span(self.file, mark[1])
        return _span(self.file, mark[0])

    def block_of(self, path: Path) -> Block | None:
        """Where the text at *path* starts; None when there is no text."""
        mark, exact = self._mark_of(path)
        if mark is None or not exact or mark[2] is not None:
            return None
        event = mark[0]
        literal = event.style in LITERAL
        start = event.start_mark
        return Block(start.line + 1 + literal, start.column + 1 + (event.style in QUOTED), literal)


LITERAL, QUOTED = ("|", ">"), ("'", '"')


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
    if text is None:  # the excerpt shows what can be shown
        return Parsed(file, "" if b"\x00" in data[:4096] or len(data) > MAX_BYTES else data.decode("utf-8", "replace"))
    if not text.strip():
        _tell_empty(file, report)
        return Parsed(file, text)
    rows = text.split("\n")
    broken = _check_raw(file, text, rows, report)
    told = Report()
    try:
        parsed = _reading(file, text, text, told)
    except _Refused as refused:
        line = refused.line
    else:
        report.diagnostics += told.diagnostics
        if parsed.value is None and not told.diagnostics:  # nothing but comments
            _tell_empty(file, report)
        parsed.lines = rows
        return parsed
    if not repair:
        _pass_on(told, broken, 1, report)
        return Parsed(file, text)  # half a value would bring forth complaints about what the reader did not come to
    return _repaired(file, text, line, broken, told, report)


def _tell_empty(file: str, report: Report) -> None:
    hint = Phrase("docs/story-format.md shows what stands in one.")
    report.error("empty-file", Span(file), Phrase("This file is empty."), hint)


def _reading(file: str, text: str, reading: str, report: Report) -> Parsed:
    parsed = Parsed(file, text)
    _read(parsed, reading, report)
    return parsed


def _repaired(file: str, text: str, line: int, broken: set[int], told: Report, report: Report) -> Parsed:
    """Read *text* without the scenes that cannot be read; *told* and *line* are the first refusal."""
    rows = text.split("\n")
    scenes = _scenes(rows)
    lost: set[tuple[int, int]] = set()
    # Each scene by itself first: an open quote swallows the scenes below it, and the parser complains there.
    for first, end in scenes:
        alone = Report()
        try:
            _read(Parsed(file, text), "\n" * (first - 1) + "scenes:\n" + "\n".join([*rows[first:end], ""]), alone)
        except _Refused:
            lost.add((first, end))
            _pass_on(alone, broken, first + 1, report)
            if len(lost) >= MAX_REPAIRS:
                break
    if not lost and (found := next((scene for scene in scenes if scene[0] < line <= scene[1]), None)):
        lost.add(found)
        _pass_on(told, broken, found[0] + 1, report)
    for first, end in lost:
        rows[first:end] = [""] * (end - first)
    again = Report()
    try:
        if not lost:
            raise _Refused(line)
        parsed = _reading(file, text, "\n".join(rows), again)
    except _Refused:
        _pass_on(again if lost else told, broken, 1, report)
        return Parsed(file, text)
    report.diagnostics += again.diagnostics
    if len(lost) == len(scenes):
        return Parsed(file, text)
    whole = text.split("\n")
    parsed.lost = frozenset(_SCENE_START.sub("", whole[first]).strip(" \"'") for first, _ in lost)
    return parsed


def _pass_on(told: Report, broken: set[int], first: int, report: Report) -> None:
    """Hand on what was told, without the parser's own words where a line above was already explained.

    *broken* are the lines in which `_check_raw` found what YAML stumbles over, *first* the line where reading began.
    """
    report.diagnostics += [
        d
        for d in told.diagnostics
        if d.code not in ("yaml", "odd-character") or not any(first <= n <= d.span.line for n in broken)
    ]


def _scenes(rows: list[str]) -> list[tuple[int, int]]:
    """The scenes of an episode, each as the numbers (from 0) of its first row and of the one behind its last."""
    starts = [(i, len(m[1])) for i, row in enumerate(rows) if i and (m := _SCENE_START.match(row))]
    # Scenes come first; the options of a choice stand further in.
    first = [i for i, column in starts if column == starts[0][1]]
    return list(zip(first, [*first[1:], len(rows)][: len(first)], strict=True))


_SCENE_START = re.compile(r"^(\s*)- id:")
MAX_REPAIRS = 25  # broken scenes in one file after which the rest is given up too


def _decoded(file: str, data: bytes, report: Report) -> str | None:
    if len(data) > MAX_BYTES:
        report.error(
            "file-too-large",
            Span(file),
            Phrase("This file has more than {most} MB, and no story file needs as much.", most=MAX_BYTES // 1_000_000),
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
        # Some editors write “ñ” as two signs: one way to write it, or a name in the cast is not the one in the script.
        return unicodedata.normalize("NFC", data.decode("utf-8-sig")).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        report.error(
            "wrong-encoding",
            Span(file, line, column, column + 1),
            Phrase("A letter on this line is not in UTF-8 (byte 0x{byte}).", byte=f"{data[error.start]:02x}"),
            Phrase("In your editor choose “Save as…” and the encoding UTF-8."),
        )
        return None


# --- before parsing -------------------------------------------------------------------------------

# Possessive (`*+`): a line made to hurt must not make them try every way to share out its blanks.
_BLOCK_START = re.compile(r"^(\s*)(?:- )*+(?:[^#\s][^#]*:\s*+)?[|>][-+0-9]*\s*+(?:#.*)?$")
# An ordinary “key: value”, in which none of the others can find anything.
_SOUND = re.compile(r"^ *+(?:- )*+[a-z_]++:(?: [^#|>\"'“”‘’«»]*+)?$")
_TIGHT_KEY = re.compile(r"^\s*+(?:- )*+([a-z_]+):([^\s:/\]}][^#]*)$")
_CUT_VALUE = re.compile(
    r"^\s*+(?:- )*+(?:[^\s\"'#][^:\"']*:\s++|(?<=- )(?=[^\s\"'#][^:]*$))(?![\"'|>\[{])[^#]*?\s(#[^\s#].*)$"
)
_SMART_KEY = re.compile(r"^\s*+(?:- )*+([“”‘’«»][^“”‘’«»]*[“”‘’«»])\s*+:")
_FALLEN = re.compile(r"^([^\W\d_a-zà-öø-ÿ]{2}[^\Wa-zà-öø-ÿ]*)(?:\s*\([^)]*\))?:(?:\s|$)")
_ODD_SPACES = "\u00a0\u2007\u202f\u3000\u2003\u2002"
_BLANKS = " \t" + _ODD_SPACES
MAX_CHECKED = 2_000  # characters; on longer lines the patterns below could take a hostile file's time
_ODD_BREAKS = {"\u2028": "U+2028", "\u2029": "U+2029", "\u0085": "U+0085", "\u000b": "U+000B", "\u000c": "U+000C"}


def _check_raw(file: str, text: str, rows: list[str], report: Report) -> set[int]:
    """What must be seen in the raw text, because YAML would read it without a word and wrongly.

    Returns the lines that were complained of.
    """
    before = len(report.diagnostics)
    block: int | None = None  # the indent of the key whose text block we are in
    odd_breaks = any(sign in text for sign in _ODD_BREAKS)
    plain = not odd_breaks and "\t" not in text and not any(sign in text for sign in _ODD_SPACES)
    inside = ""  # what every line of that block begins with
    for number, line in enumerate(rows, 1):
        if plain:  # most lines: nothing can be wrong with them here
            if inside and line.startswith(inside):
                continue
            if _SOUND.match(line):
                block, inside = None, ""
                continue
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
        block, inside = None, ""
        if len(line) > MAX_CHECKED:
            continue
        if not indent and (match := _FALLEN.match(line)):
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
        elif "#" in line and (match := _CUT_VALUE.match(line)):
            report.error(
                "cut-by-hash",
                Span(file, number, match.start(1) + 1, match.end(1) + 1),
                Phrase("YAML takes “{cut}” for a comment and drops it.", cut=_short(match[1])),
                Phrase("Put the whole value in quotes, or leave a space after # if it is a comment."),
            )
        if ("|" in line or ">" in line) and _BLOCK_START.match(line):
            block = len(indent)
            inside = " " * (block + 1)
    return {d.span.line for d in report.diagnostics[before:]}


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
    try:
        _build(parsed, _LOADER(text).get_event, report)
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
        doing = error.context or ""
        if error.context_mark is not None and (
            "expected ':'" in (error.problem or "") or "flow" in doing or doing.endswith(ANCHORED)
        ):
            # Told where the next key stands; the writer must look at the line that is no key, or at the open bracket.
            line, column = error.context_mark.line + 1, error.context_mark.column + 1
        message, hint = _explained(error, text, line)
        last = text.count("\n") + 1
        if line > last or (line == last and not text.split("\n")[-1].strip()):
            # The parser noticed at the end of the file; the writer must look where the thing began.
            context = error.context_mark
            line, column = (context.line + 1, context.column + 1) if context else (last, 1)
        code = "anchor" if doing.endswith(ANCHORED) else "yaml"
        report.error(code, Span(file, line, column, column + 1), message, hint)
        raise _Refused(line) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        report.error("yaml", Span(file), Phrase("This file cannot be read as YAML."), None)
        raise _Refused(1) from None


def _build(parsed: Parsed, next_event: Callable[[], Any], report: Report) -> None:
    """The loop over the events. What is being filled is in the first six names, what is round it in *stack*."""
    pairs: dict[str, object] | None = None
    items: list[object] | None = None
    marks: Marks = {}
    key: Any = None  # the event of the key that waits for its value
    documents = 0
    stack: list[tuple[Any, Any, Marks]] = []
    while True:
        event = next_event()
        kind = type(event)
        if kind is yaml.ScalarEvent and not event.anchor and event.tag in PLAIN_TAGS:
            value = event.value
            if pairs is not None and key is None:
                key = event
                if value == "<<" or value in pairs:
                    _tell_key(parsed, event, marks, report)
                continue
            style = event.style
            if style == ">":
                report.error("folded", _span(parsed.file, event), *FOLDED)
            elif style == '"' and _CONTROL.search(value):  # only an escape such as \0 or \e brings one in
                report.error("odd-character", _span(parsed.file, event), *ESCAPED)
                value = _CONTROL.sub("", value)
            if pairs is not None:
                name = key.value
                pairs[name] = value
                marks[name] = (event, key, None)
                key = None
            elif items is not None:
                marks[len(items)] = (event, None, None)
                items.append(value)
            else:
                parsed.value, parsed.mark = value, (event, None, None)
            continue
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            pairs, items, marks = stack.pop()
            key = None
            continue
        if kind is yaml.StreamEndEvent or event is None:
            return
        if kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                report.error("several-documents", _span(parsed.file, event), *SEVERAL)
                return
            continue
        wants_key = pairs is not None and key is None
        _refuse_surprises(parsed.file, event, wants_key, len(stack), report)
        if kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            inner: Any = {} if kind is yaml.MappingStartEvent else []
            inside: Marks = {}
            if pairs is not None:
                pairs[key.value] = inner
                marks[key.value] = (event, key, inside)
            elif items is not None:
                marks[len(items)] = (event, None, inside)
                items.append(inner)
            else:
                parsed.value, parsed.mark = inner, (event, None, inside)
            stack.append((pairs, items, marks))
            pairs, items = (inner, None) if kind is yaml.MappingStartEvent else (None, inner)
            marks, key = inside, None


PLAIN_TAGS = (None, "", "!")
FOLDED = (Phrase("“>” joins lines; a story keeps them."), Phrase("Write “|” instead of “>”."))
SEVERAL = (Phrase("A second document starts here."), Phrase("Remove the line “---”: a file holds one episode."))


def _span(file: str, event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    column = start.column + 1
    return Span(file, start.line + 1, column, max(column, end.column if end.line == start.line else 0) + 1)


def _refuse_surprises(file: str, event: Any, wants_key: bool, depth: int, report: Report) -> None:
    """Raise _Refused at an anchor, an alias, a tag, a key that is no word, and where it is nested too deep."""
    kind = type(event)
    if kind is yaml.AliasEvent or getattr(event, "anchor", None):
        span = _span(file, event)
        report.error("anchor", span, *NO_ANCHORS)
        raise _Refused(span.line)
    tag = getattr(event, "tag", None)
    if tag and tag != "!":
        span = _span(file, event)
        report.error(
            "tag",
            span,
            Phrase(
                "Tags such as “{tag}” are not used in stories.", tag=_short(tag.replace("tag:yaml.org,2002:", "!!"))
            ),
            Phrase("Remove it, or put a value that starts with ! in quotes."),
        )
        raise _Refused(span.line)
    if kind is not yaml.MappingStartEvent and kind is not yaml.SequenceStartEvent:
        return
    if wants_key:
        span = _span(file, event)
        report.error(
            "odd-key",
            span,
            Phrase("A key must be a word."),
            Phrase("Is a bracket in the wrong place, or a quote missing?"),
        )
        raise _Refused(span.line)
    if depth >= MAX_DEPTH:
        span = _span(file, event)
        report.error(
            "too-deep",
            span,
            Phrase("This is nested more than {most} levels deep.", most=MAX_DEPTH),
            Phrase("Is a bracket missing that closes a list?"),
        )
        raise _Refused(span.line)


def _key_span(file: str, event: Any) -> Span:
    start = event.start_mark
    return Span(file, start.line + 1, start.column + 1, start.column + 1 + max(1, len(event.value)))


def _tell_key(parsed: Parsed, event: Any, marks: Marks, report: Report) -> None:
    """A key that merges, or that stands here a second time."""
    span, key = _key_span(parsed.file, event), event.value
    if key == "<<":
        report.error("merge-key", span, Phrase("“<<” is not used in stories."), Phrase("Write the keys out."))
        return
    report.error(
        "duplicate-key",
        span,
        Phrase(
            "“{key}” stands here a second time; the first is on line {line}.",
            key=_short(key),
            line=marks[key][1].start_mark.line + 1,
        ),
        Phrase("Keep one of the two, or give this one its own name."),
    )


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
ESCAPED = (
    Phrase("In double quotes a “\\” begins a special sign, and this one cannot be shown."),
    Phrase("Write “\\\\” for a “\\”, or put the value in single quotes."),
)
ANCHORED = ("an alias", "an anchor")  # how the parser names what it was reading
NO_ANCHORS = (
    Phrase("Anchors (&) and aliases (*) are not used in stories."),
    Phrase("Write the text out, or put a value that starts with & or * in quotes."),
)


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
    if (error.context or "").endswith(ANCHORED):
        return NO_ANCHORS
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
    if "escape" in problem:
        return ESCAPED
    if "found unexpected end of stream" in problem or "quoted scalar" in (error.context or ""):
        return (
            Phrase("A quote that opens here is never closed."),
            Phrase("Close it, or write the text in a block after “|”."),
        )
    if "flow" in (error.context or ""):
        return (Phrase("A bracket that opens here is never closed, or a comma is missing."), None)
    if "comment or line break" in problem:
        return (
            Phrase("The text begins on the line after “|”."),
            Phrase("Press Enter behind “|”, and indent the text below it."),
        )
    if any(sign in problem for sign in ("expected <block end>", "expected key", "'-' indicator", "block")):
        return (
            Phrase("The indent of this line fits nothing above it."),
            Phrase("Lines of one list or one group start in the same column."),
        )
    return (
        Phrase("This line cannot be read as YAML."),
        Phrase("Is there a sign too many? Put a value that begins with a sign in quotes."),
    )
