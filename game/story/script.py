"""Screenplay lines: what stands in a scene's `script:` block, one line at a time.

    NAME (mood): words   ·   narration   ·   > cue: value   ·   [if …] before
    [!signal] [legit] [legit: signal] behind
    🎤 voice note   📷 picture   🎬 video   📍 place   📄 document   🗑 deleted   ·   // a writer's comment
    ↩ «the beginning of an earlier line» and then the words: a reply to that line

A line that is indented further goes on with the one before. A name counts as a speaker only when it is a key
of the cast in capitals, so that `Eran las 9: nadie contestó` stays narration.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.story.diagnostic import Phrase, Report, Span, did_you_mean
from game.story.expr import Effect, Expr, Faulty, Variable, parse_condition, parse_effect
from game.story.model import APPS, SHAKE, Beat, Cue, Line, Member, Stock

CUES = (
    "music", "sound", "show", "hide", "camera", "prop",
    "later", "do", "trust-map", "titles", "time", "typing", "notify",
)  # fmt: skip
WORDLESS_CUES = frozenset({"titles"})
KIND_SIGNS = {"🎤": "voice", "📷": "photo", "🎬": "video", "🗑": "deleted", "📍": "place", "📄": "document"}
CAMERAS = ("close-up", "wide", SHAKE)

_SPEAKER = re.compile(r"^([^\W\d_][\w]*(?:[ -][^\W\d_][\w]*)?)\s*(?:\(([^()]*)\))?\s*:(?:\s+|$)(.*)$", re.DOTALL)
_CUE = re.compile(r"^>\s*([\w-]+)\s*:?\s*(.*)$", re.DOTALL)
_TIME = re.compile(r"^([01]?\d|2[0-3]):[0-5]\d$")
_NOTIFY = re.compile(r"^([\w-]+)(?:[ ]+([^:]*?))?[ ]*:[ ]*(.+)$", re.DOTALL)
_REPLY = re.compile(r"^↩\ufe0f?\s*[«“\"]([^»”\"]+)[»”\"]\s*(.*)$", re.DOTALL)
_IF = re.compile(r"^\[if\s+([^\]]*)\]\s*")
_OPEN_IF = re.compile(r"^\[\s*(if|si|If|Si)\b")
_TAGS = re.compile(r"\[(![ ]*[\w-]+|legit(?:[ ]*:[ ]*[\w-]+)?)\]$")
_LOOKS_LIKE_TAG = re.compile(r"\[(!?[\w-]+|legit\b[^\[\]]*)\]$")


@dataclass(frozen=True, slots=True)
class Words:
    """What a script may name. *conditions* are those read so far: a story asks the same things again and again."""

    cast: Mapping[str, Member]
    variables: Mapping[str, Variable]
    stock: Stock
    conditions: dict[str, Expr] = field(default_factory=dict)

    def condition(self, text: str) -> Expr:
        """The condition in *text*; raises Faulty."""
        expr = self.conditions.get(text)
        if expr is None:
            expr = self.conditions[text] = parse_condition(text, self.variables)
        return expr


@dataclass(slots=True)
class Script:
    """The beats of one script, the place of each, and the comments that go to translators."""

    beats: list[Beat] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)


def parse_script(text: str, file: str, line: int, column: int, words: Words, report: Report, place: str = "") -> Script:
    """The beats in *text*, which begins on *line* with its lines indented to *column* (both from 1).

    *place* is where the scene plays, "" where only the way there tells.
    A line that cannot be read is left out and told to *report*; the others still play.
    """
    script = Script()
    # Where no line stands further in than the others, none goes on with the one before.
    even = not text.startswith(" ") and "\n " not in text
    beats, spans = script.beats, script.spans
    for number, content, shift, length in _rows(text) if even else _joined(text):
        span = _made(Span, (file, line + number, column + shift, column + shift + length))
        plain = _plain(content, words)
        if plain is not None:
            beats.append(plain)
            spans.append(span)
            continue
        if content.startswith("//"):
            if re.match(r"//\s*TODO\b", content):
                report.note("todo", span, Phrase("To do: {text}", text=content[2:].replace("TODO", "", 1).strip(" :")))
            continue
        beat = _beat(content, span, words, report, place)
        if beat is not None:
            if type(beat) is Line and beat.answers:
                beat = _replying(beat, beats, span, report)
            beats.append(beat)
            spans.append(span)
    return script


def _rows(text: str) -> list[tuple[int, str, int, int]]:
    """What `_joined` gives, when every line stands alone."""
    return [
        (number, stripped, 0, len(stripped)) for number, row in enumerate(text.split("\n")) if (stripped := row.strip())
    ]


def _plain(content: str, words: Words) -> Line | None:
    """A line of the usual kind: words, perhaps with a name and one tag. None when it must be looked at closer."""
    signal, legit, resembles = "", False, ""
    if content[-1] == "]":
        content, _, tag = content.rpartition("[")
        content = content.rstrip()
        if tag == "legit]":
            legit = True
        elif tag[:7] == "legit: " and tag[7:-1] in (words.stock.signals or ()):
            legit, resembles = True, tag[7:-1]
        elif tag[:1] == "!" and tag[1:-1] in (words.stock.signals or ()):
            signal = tag[1:-1]
        else:
            return None
        if not content or content[-1] == "]":
            return None
    if content[0] in _SPECIAL:
        return None
    who, colon, text = content.partition(":")
    if not colon:
        return _made(Line, ("", content, "", "text", None, signal, legit, "", resembles))
    if text[:1] != " ":
        return None
    text = text.strip()
    if not text or text[0] in _SPECIAL:
        return None
    mood = ""
    if who not in words.cast:
        who, bracket, word = who.partition(" (")
        moods = words.stock.moods
        if not bracket or who not in words.cast or moods is None or (known := moods.get(word[:-1])) is None:
            return None
        if word[-1] != ")":
            return None
        mood = known
    return _made(Line, (who, text, mood, "text", None, signal, legit, "", resembles))


_SPECIAL = frozenset("[>/↩") | KIND_SIGNS.keys()  # what a line or its words begin with that is more than words
_made = tuple.__new__  # Span(…) and Line(…) themselves take twice as long, and there is one of each for every line


def _joined(text: str) -> list[tuple[int, str, int, int]]:
    """Lines with their continuations joined by a space: (number from 0, words, indent, length of the first line)."""
    out: list[tuple[int, list[str], int, int]] = []
    base: int | None = None
    for number, row in enumerate(text.split("\n")):
        stripped = row.strip()
        indent = len(row) - len(row.lstrip(" "))
        if not stripped:
            continue
        if base is None:
            base = indent
        if indent > base and out and not out[-1][1][0].startswith("//"):
            out[-1][1].append(stripped)
        else:
            out.append((number, [stripped], indent, len(stripped)))
    return [(number, " ".join(words), shift, length) for number, words, shift, length in out]


def _beat(content: str, span: Span, words: Words, report: Report, scenery: str) -> Beat | None:
    when: Expr | None = None
    sound = True
    bracket = content.startswith("[")  # a look is a tenth of a pattern, and few lines have one
    if bracket and (match := _IF.match(content)):
        try:
            when = words.condition(match[1])
        except Faulty as faulty:
            at = span.column + match.start(1) + faulty.at
            report.error(
                faulty.code, Span(span.file, span.line, at, span.column + match.end(1)), faulty.message, faulty.hint
            )
            sound = False
        offset = match.end()
        content = content[offset:]
        span = Span(span.file, span.line, span.column + offset, max(span.end_column, span.column + offset + 1))
    elif bracket and _OPEN_IF.match(content):
        report.error(
            "bad-if",
            span,
            Phrase("This condition is not closed."),
            Phrase("Write “[if condition]”, and then the line."),
        )
        return None
    if not content:
        report.error("empty-line", span, Phrase("Nothing follows the condition."), Phrase("Write the line behind it."))
        return None
    if content.startswith(">"):
        beat: Beat | None = _cue(content, when, span, words, report, scenery)
    else:
        beat = _line(content, when, span, words, report)
    return beat if sound else None


def _cue(content: str, when: Expr | None, span: Span, words: Words, report: Report, scenery: str) -> Cue | None:
    match = _CUE.match(content)
    if not match:
        report.error(
            "bad-cue",
            span,
            Phrase("A cue looks like “> sound: name”."),
            Phrase("There is: {names}.", names=", ".join(CUES)),
        )
        return None
    kind, value = match[1].lower(), match[2].strip()
    place = Span(
        span.file, span.line, span.column + match.start(2), span.column + max(match.end(2), match.start(2) + 1)
    )
    if kind not in CUES:
        at = Span(span.file, span.line, span.column + match.start(1), span.column + match.end(1))
        report.error("unknown-cue", at, Phrase("There is no cue “{name}”.", name=match[1]), did_you_mean(kind, CUES))
        return None
    if not value and kind not in WORDLESS_CUES:
        report.error("empty-cue", span, Phrase("The cue “{name}” says nothing.", name=kind), None)
        return None
    stock = words.stock
    match kind:
        case "music" | "sound":
            silent = kind == "music" and value == "none"
            if not silent and not _known(value, stock.sounds, "unknown-sound", place, report):
                return Cue(kind, "", when=when)  # the scene still plays, without the sound
            return Cue(kind, "" if silent else value, when=when)
        case "show":
            who, mood = _who_and_mood(value)
            if not _in_cast(who, place, words, report):
                return None
            return Cue(kind, who, _mood(mood, place, words, report), when)
        case "prop":
            return Cue(kind, value, when=when) if _has_prop(scenery, value, place, words, report) else None
        case "titles":
            return Cue(kind, "", when=when)
        case "time":
            if not _TIME.match(value):
                report.error(
                    "bad-time",
                    place,
                    Phrase("“{value}” is no time of day.", value=value),
                    Phrase("Write it as on a phone: “> time: 23:47”."),
                )
                return None
            return Cue(kind, value, when=when)
        case "notify":
            return _notification(value, when, place, words, report)
        case "hide" | "typing":
            return Cue(kind, value, when=when) if _in_cast(value, place, words, report) else None
        case "camera":
            shot, _, who = value.partition(" ")
            if shot not in CAMERAS or (shot == "close-up") != bool(who.strip()):
                report.error(
                    "bad-camera",
                    place,
                    Phrase("The camera does not know “{value}”.", value=value),
                    Phrase("Write “> camera: close-up NAME”, “> camera: wide” or “> camera: shake”."),
                )
                return None
            if who and not _in_cast(who.strip(), place, words, report):
                return None
            return Cue(kind, SHAKE if shot == SHAKE else who.strip(), when=when)
        case "do":
            effects: list[Effect] = []
            for part in re.split(r"\s*[;,]\s*", value):
                try:
                    effects.append(parse_effect(part, words.variables))
                except Faulty as faulty:
                    report.error(faulty.code, place, faulty.message, faulty.hint)
                    return None
            return Cue(kind, value, when=when, effects=tuple(effects))
    return Cue(kind, value, when=when)  # later, trust-map: words


def _has_prop(scenery: str, name: str, span: Span, words: Words, report: Report) -> bool:
    """True if the place *scenery* has a prop of this name; if any place has one, where *scenery* is not known."""
    if words.stock.props is None:
        return True
    owned = [prop.partition("+") for prop in sorted(words.stock.props)]
    names = {prop for place, _, prop in owned if scenery in ("", place)}
    if name in names:
        return True
    message = Phrase("There is no prop called “{name}”.", name=name)
    hint = did_you_mean(name, names)
    if scenery:
        message = Phrase("The place “{place}” has no prop called “{name}”.", place=scenery, name=name)
        elsewhere = next((place for place, _, prop in owned if prop == name), "")
        if elsewhere:
            hint = Phrase("“{place}” has one.", place=elsewhere)
        elif names and not hint:
            hint = Phrase("There is: {names}.", names=", ".join(sorted(names)))
    report.error("unknown-prop", span, message, hint)
    return False


def _notification(value: str, when: Expr | None, place: Span, words: Words, report: Report) -> Cue | None:
    """`> notify: recado NICO: words`, or without a name when the app itself says it."""
    match = _NOTIFY.match(value)
    app = match[1].lower() if match else ""
    if match is None or app not in APPS:
        report.error(
            "bad-notify",
            place,
            Phrase("A notification looks like “> notify: recado NAME: words”."),
            (did_you_mean(app, APPS) if app else None) or Phrase("There is: {names}.", names=", ".join(APPS)),
        )
        return None
    who = unicodedata.normalize("NFC", match[2] or "")
    if who and not _in_cast(who, place, words, report):
        return None
    return Cue("notify", match[3].strip(), when=when, app=app, who=who)


def _replying(line: Line, before: list[Beat], span: Span, report: Report) -> Line:
    """*line* with the whole words of the line it replies to; without, when there is none."""
    quoted = line.answers.rstrip("… .")
    for beat in reversed(before):
        if type(beat) is Line and beat.text.startswith(quoted):
            return line._replace(answers=beat.text)
    report.error(
        "unknown-reply",
        span,
        Phrase("No earlier line of this scene begins with “{words}”.", words=quoted),
        did_you_mean(quoted, [b.text[: len(quoted)] for b in before if type(b) is Line])
        or Phrase("Copy the first words of the message that this one replies to."),
    )
    return line._replace(answers="")


def _line(content: str, when: Expr | None, span: Span, words: Words, report: Report) -> Line | None:
    signal, legit, resembles = "", False, ""
    while content.endswith("]") and (match := _TAGS.search(content)):
        tag = match[1]
        content = content[: match.start()].rstrip()
        if tag == "legit":
            legit = True
            continue
        alike = tag[0] != "!"
        name = (tag.partition(":")[2] if alike else tag[1:]).strip()
        at = Span(span.file, span.line, span.column + match.end(1) - len(name), span.column + match.end(1))
        known = _known(name, words.stock.signals, "unknown-signal", at, report)
        if alike:  # it is innocent, whatever it looks like
            legit, resembles = True, name if known else ""
        elif known:
            signal = name
    if content.endswith("]") and not signal and not legit and (match := _LOOKS_LIKE_TAG.search(content)):
        at = Span(span.file, span.line, span.column + match.start(), span.column + match.end())
        signs = words.stock.signals or frozenset()
        hint = did_you_mean(match[1].lstrip("!"), [*signs, "legit"])
        if match[1].startswith(("legit:", "legit ")):
            hint = Phrase("What it looks like stands behind a colon, as in “[legit: hurry]”.")
        report.warning(
            "bad-tag", at, Phrase("“{tag}” will be shown to the player as it stands.", tag=match[0].strip()), hint
        )
    who, mood, text = "", "", content
    if ":" in content and (match := _SPEAKER.match(content)):
        name = unicodedata.normalize("NFC", match[1])
        if name in words.cast:
            who, text = name, match[3]
            if match[2]:
                at = Span(span.file, span.line, span.column + match.start(2), span.column + match.end(2))
                mood = _mood(match[2], at, words, report)
        elif name.isupper() and len(name) > 1:
            at = Span(span.file, span.line, span.column, span.column + len(name))
            report.error(
                "unknown-speaker",
                at,
                Phrase("Nobody in the cast is called {name}.", name=name),
                did_you_mean(name, words.cast) or Phrase("Add {name} under “cast:” in story.yaml.", name=name),
            )
            return None
        elif name.upper() in words.cast:
            at = Span(span.file, span.line, span.column, span.column + len(name))
            report.warning(
                "small-name",
                at,
                Phrase("“{name}” is not in capitals, so this is narration.", name=name),
                Phrase("If {name} speaks, write “{mended}:”.", name=name, mended=name.upper()),
            )
    kind = "text"
    if text[:1] in KIND_SIGNS:
        kind = KIND_SIGNS[text[:1]]
        text = text[1:].lstrip("\ufe0f ")
    text = text.strip()
    answers = ""
    if text[:1] == "↩" and (match := _REPLY.match(text)):
        answers, text = match[1].strip(), match[2].strip()
        if text[:1] in KIND_SIGNS:
            kind, text = KIND_SIGNS[text[:1]], text[1:].lstrip("\ufe0f ")
    if not text:
        report.error(
            "empty-line",
            span,
            Phrase("{name} says nothing here.", name=who or "—"),
            Phrase("Write the words, or delete the line."),
        )
        return None
    if signal and legit:
        report.error(
            "signal-and-legit",
            span,
            Phrase("A line is either a warning sign or a look-alike, not both."),
            Phrase("Keep one of the two tags."),
        )
    return Line(who, text, mood, kind, when, signal, legit, answers, resembles)


def _who_and_mood(value: str) -> tuple[str, str]:
    match = re.match(r"^([^()]*?)\s*(?:\(([^()]*)\))?$", value)
    return (match[1].strip(), match[2] or "") if match else (value, "")


def _in_cast(who: str, span: Span, words: Words, report: Report) -> bool:
    if who in words.cast:
        return True
    report.error(
        "unknown-speaker", span, Phrase("Nobody in the cast is called {name}.", name=who), did_you_mean(who, words.cast)
    )
    return False


def _known(name: str, among: frozenset[str] | None, code: str, span: Span, report: Report) -> bool:
    if among is None or name in among:
        return True
    messages = {
        "unknown-signal": Phrase("No warning sign is called “{name}”.", name=name),
        "unknown-sound": Phrase("There is no sound called “{name}”.", name=name),
    }
    report.error(code, span, messages[code], did_you_mean(name, among))
    return False


def _mood(word: str, span: Span, words: Words, report: Report) -> str:
    """The mood that a word in parentheses stands for; "" for none."""
    word = word.strip().casefold()
    if not word or words.stock.moods is None:
        return ""
    known = words.stock.moods.get(word)
    if known is not None:
        return known
    for part in re.split(r"\s*,\s*|\s+y\s+|\s+and\s+", word):
        if part in words.stock.moods:
            return words.stock.moods[part]
    report.warning(
        "unknown-mood",
        span,
        Phrase("No face goes with “{word}”; the one before stays.", word=word),
        did_you_mean(word, words.stock.moods),
    )
    return ""
