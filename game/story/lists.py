"""The shared lists of `stories/shared/`, from files to a `Knowledge`.

Rule: an entry that says something of the world without a source, or a number without a day on which it was confirmed,
is told to whoever keeps the file and left out, so that no player ever reads it; every sound entry beside it stays.
Knows no disk: the files come as names and bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.story.diagnostic import Diagnostic, Phrase, Report, Span, did_you_mean
from game.story.expr import NO, YES
from game.story.knowledge import (
    CHANNELS,
    ELSEWHERE,
    FOLDER,
    GENERAL,
    LANGUAGES,
    MARKS,
    NEVER_FIRST,
    STATUSES,
    UNDATED,
    Act,
    Blame,
    BystanderSign,
    Claim,
    Debrief,
    Help,
    Knowledge,
    LawCard,
    Reach,
    Signal,
    Source,
    Tactic,
    Term,
    Text,
    is_date,
)
from game.story.source import Parsed, Path, parse

FILES = (
    "sources.yaml",
    "signals.yaml",
    "bystander-signs.yaml",
    "acts.yaml",
    "tactics.yaml",
    "law.yaml",
    "glossary.yaml",
    "help.yaml",
    "debrief.yaml",
    "words-that-blame.yaml",
)
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MOST_QUESTIONS = 3  # as many as the bitácora asks
_PERCENT = re.compile(r"\d\s?%")
_CUT = "…"  # an address that was kept cut short


def read_knowledge(files: Mapping[str, bytes], folder: str = FOLDER) -> tuple[Knowledge, tuple[Diagnostic, ...]]:
    """The shared lists in *files* (name without folder → bytes), and what their keepers have to mend.

    *folder* is what stands before a file's name in a diagnostic.
    """
    return _Reader(files, folder).read()


@dataclass(frozen=True, slots=True)
class _Field:
    """A key of an entry: how its value is read, and whether it must be there."""

    read: Callable[[_Reader, Parsed, Path, Any], Any]
    needed: bool = False


class _Bad(Exception):
    """A value cannot be used; it has been told."""


class _Reader:
    """Reads the files one after the other, then looks whether what they name exists."""

    def __init__(self, files: Mapping[str, bytes], folder: str) -> None:
        self.files, self.folder = files, folder
        self.report = Report()
        self.spans: dict[tuple[str, str], Span] = {}
        self.texts: dict[str, str] = {}
        self.parsed: dict[str, Parsed] = {}
        self.places: dict[tuple[str, str], tuple[Parsed, Path]] = {}

    def read(self) -> tuple[Knowledge, tuple[Diagnostic, ...]]:
        """Everything, and what was told."""
        tables: dict[str, dict[str, Any]] = {}
        for kind, (file, make, fields) in _KINDS.items():
            tables[kind] = self._entries(kind, file, make, fields)
        countries, never_first = self._help_head()
        blame, virtue = self._words()
        self._apart(tables)
        self._names(tables, countries)
        knowledge = Knowledge(
            tables["tactic"],
            tables["signal"],
            tables["bystander-sign"],
            tables["act"],
            tables["law"],
            tables["term"],
            tables["source"],
            tables["help"],
            countries,
            never_first,
            tables["debrief"],
            blame,
            virtue,
            self.spans,
            self.texts,
        )
        rows = {file: text.split("\n") for file, text in self.texts.items()}
        told = (replace(d, span=d.span.within(rows.get(d.span.file, [""]))) for d in self.report.diagnostics)
        return knowledge, tuple(sorted(dict.fromkeys(told), key=Diagnostic.sort_key))

    def _file(self, name: str) -> Parsed:
        if name not in self.parsed:
            file = self.folder + name
            if name in self.files:
                # One quote too many in one entry must not take away every number of every country.
                parsed = parse(file, self.files[name], self.report, repair=True)
            else:
                self.report.error(
                    "missing-list",
                    Span(file),
                    Phrase("The shared list {name} is missing.", name=name),
                    Phrase("Bring it back from an earlier copy: the game tells without it what it can."),
                )
                parsed = Parsed(file, "")
            self.texts[file] = parsed.text
            self.parsed[name] = parsed
        return self.parsed[name]

    # --- entries ---

    def _entries(self, kind: str, file: str, make: Callable[..., Any], fields: Mapping[str, _Field]) -> dict[str, Any]:
        """The sound entries of a list, by id."""
        parsed = self._file(file)
        value, root = parsed.value, ()
        if kind == "help" and isinstance(value, dict):
            value, root = value.get("help"), ("help",)  # type: ignore[assignment]
        if not isinstance(value, list):
            if value is not None or (kind == "help" and parsed.value is not None):
                self._tell(parsed, root, "wrong-shape", Phrase("A list of entries belongs here, each with “- id: …”."))
            return {}
        found: dict[str, Any] = {}
        for n, entry in enumerate(value):
            path: Path = (*root, n)
            if not isinstance(entry, dict):
                self._tell(parsed, path, "wrong-shape", Phrase("An entry begins with “- id: …”."))
                continue
            id = entry.get("id")
            if not isinstance(id, str) or not ID.fullmatch(id):
                at = (*path, "id") if "id" in entry else path
                self._tell(
                    parsed,
                    at,
                    "bad-id",
                    Phrase("An entry needs an “id” of small letters, digits and hyphens."),
                    Phrase("As in: id: mx-911"),
                )
                continue
            if id in found:
                message = Phrase("There are two entries called “{name}”.", name=id)
                self._tell(parsed, (*path, "id"), "duplicate-id", message, Phrase("Give this one its own name."))
                continue
            known = self._fields(parsed, path, entry, {"id": _Field(_word), **fields})
            if known is None:
                continue
            made = make(**known)
            if isinstance(made, Claim) and not self._sound(kind, parsed, path, entry, made):
                continue
            found[id] = made
            self.spans[kind, id] = parsed.span_of((*path, "id"))
            self.places[kind, id] = (parsed, path)
        return found

    def _fields(
        self, parsed: Parsed, path: Path, entry: Mapping[str, Any], fields: Mapping[str, _Field]
    ) -> dict[str, Any] | None:
        """The values of an entry, or None when one that is needed is missing or cannot be read."""
        sound = True
        for key in entry.keys() - fields.keys():
            message = Phrase("“{key}” is not known here.", key=key)
            hint = did_you_mean(key, fields) or Phrase("There is: {names}.", names=", ".join(fields))
            self.report.error("unknown-key", parsed.span_of((*path, key), key=True), message, hint)
        known = {}
        for key, made in fields.items():
            if key in entry:
                try:
                    known[key] = made.read(self, parsed, (*path, key), entry[key])
                except _Bad:
                    sound = False
            elif made.needed:
                sound = False
                message = Phrase("“{key}” is missing in the entry “{name}”.", key=key, name=entry.get("id", "?"))
                self._tell(parsed, path, "missing-key", message, _MEND.get(key, Phrase("Add “{key}: …”.", key=key)))
        return known if sound else None

    def _sound(self, kind: str, parsed: Parsed, path: Path, entry: Mapping[str, Any], claim: Claim) -> bool:
        """Whether what an entry says of the world stands on something."""
        name = claim.id
        figures = any(_PERCENT.search(text) for text in _texts_in(entry))
        if kind == "help":
            return self._sound_help(parsed, path, claim)  # type: ignore[arg-type]
        if not claim.sources and (kind in ("tactic", "law") or claim.mark not in GENERAL or figures):
            self._tell(
                parsed,
                (*path, "sources") if "sources" in entry else path,
                "no-source",
                Phrase("“{name}” says something about the world and no source for it.", name=name),
                Phrase("Add the page to sources.yaml and its id under “sources:”; or take the claim out."),
            )
            return False
        if kind == "law" and claim.mark in GENERAL:
            self._tell(
                parsed,
                (*path, "mark"),
                "no-source",
                Phrase("A card about the law cannot be general knowledge ({mark}).", mark=claim.mark),
                Phrase("Find where it is written, name it under “sources:” and write mark: V1 or V2."),
            )
            return False
        return True

    def _sound_help(self, parsed: Parsed, path: Path, entry: Help) -> bool:
        name = entry.id
        if entry.status == "advice" and entry.reach:
            self._tell(
                parsed,
                (*path, "status"),
                "number-without-source",
                Phrase("“{name}” has a number, so it is more than advice.", name=name),
                Phrase("Write status: confirmed (or unconfirmed), with sources, mark and verified."),
            )
            return False
        if entry.status != "advice" and not entry.reach:
            self._tell(
                parsed,
                path,
                "missing-key",
                Phrase("“{name}” says no number and no address.", name=name),
                _MEND["reach"],
            )
            return False
        if entry.reach and not entry.sources:
            self._tell(
                parsed,
                (*path, "reach"),
                "number-without-source",
                Phrase("“{name}” has a number and no source for it.", name=name),
                Phrase("Add the page that gives it to sources.yaml, and its id here under “sources:”."),
            )
            return False
        if entry.reach and not entry.verified:
            message = Phrase("“{name}” does not say when it was last verified.", name=name)
            self._tell(parsed, path, "no-date", message, _MEND["verified"])
            return False
        if entry.status == "confirmed" and entry.mark != "V2":
            self._tell(
                parsed,
                (*path, "status"),
                "not-confirmed",
                Phrase("“{name}” is marked {mark}, which is too little to be shown.", name=name, mark=entry.mark),
                Phrase("With two sources, or the organisation's own page, write mark: V2; else status: unconfirmed."),
            )
            return False
        return True

    # --- the rest of the help file, and the words ---

    def _help_head(self) -> tuple[dict[str, Text], Text]:
        parsed = self._file("help.yaml")
        value = parsed.value
        if not isinstance(value, dict):
            return {}, NEVER_FIRST
        for key in value.keys() - {"format", "never_first", "countries", "help"}:
            hint = did_you_mean(key, ("never_first", "countries", "help"))
            message = Phrase("“{key}” is not known here.", key=key)
            self.report.error("unknown-key", parsed.span_of((key,), key=True), message, hint)
        countries: dict[str, Text] = {}
        listed = value.get("countries")
        if isinstance(listed, dict):
            for code, name in listed.items():
                try:
                    countries[code] = _text(self, parsed, ("countries", code), name)
                except _Bad:
                    continue
        else:
            hint = Phrase("As in: MX: {example}", example='{es: "México", en: "Mexico"}')
            self._tell(parsed, ("countries",), "wrong-shape", Phrase("“countries” names each country."), hint)
        never = value.get("never_first")
        if not isinstance(never, dict):
            return countries, NEVER_FIRST
        try:
            return countries, _text(self, parsed, ("never_first",), {k: never[k] for k in LANGUAGES if k in never})
        except _Bad:
            return countries, NEVER_FIRST

    def _words(self) -> tuple[tuple[Blame, ...], tuple[str, ...]]:
        parsed = self._file("words-that-blame.yaml")
        value = parsed.value
        if not isinstance(value, dict):
            if value is not None:
                self._tell(parsed, (), "wrong-shape", Phrase("“blame:” and “virtue:” belong here, each with a list."))
            return (), ()
        for key in value.keys() - {"blame", "virtue"}:
            message, hint = Phrase("“{key}” is not known here.", key=key), did_you_mean(key, ("blame", "virtue"))
            self.report.error("unknown-key", parsed.span_of((key,), key=True), message, hint)
        fields = {
            "id": _Field(_word, True),
            "words": _Field(_list, True),
            "why": _Field(_text, True),
            "instead": _Field(_text, True),
        }
        found = []
        listed = value.get("blame")
        for n, entry in enumerate(listed if isinstance(listed, list) else ()):
            if not isinstance(entry, dict):
                self._tell(parsed, ("blame", n), "wrong-shape", Phrase("An entry begins with “- id: …”."))
                continue
            known = self._fields(parsed, ("blame", n), entry, fields)
            if known is not None:
                found.append(Blame(**known))
                self.spans["blame", known["id"]] = parsed.span_of(("blame", n, "id"))
        try:
            virtue = _list(self, parsed, ("virtue",), value.get("virtue", []))
        except _Bad:
            virtue = ()
        return tuple(found), virtue

    # --- what is named ---

    def _names(self, tables: dict[str, dict[str, Any]], countries: Mapping[str, Text]) -> None:
        """Tell of ids that no list defines. An entry none of whose sources exists says nothing about the world."""
        sources = tables["source"]
        self._check_never_first(sources)
        cut = [id for id, source in sources.items() if _CUT in source.url]
        if cut:
            parsed, path = self.places["source", cut[0]]
            self.report.note(
                "cut-address",
                parsed.span_of((*path, "url")),
                Phrase("{count} addresses were kept cut short (“…”); this is the first.", count=len(cut)),
                Phrase("Look for the pages and put their whole addresses here."),
            )
        for kind, table in tables.items():
            if kind in ("source", "debrief"):  # they say nothing of the world
                continue
            for id, entry in list(table.items()):
                self._known(kind, id, "sources", entry.sources, sources, "unknown-source")
                if entry.sources and not any(s in sources for s in entry.sources):
                    del table[id]
                    continue
                for key, other in (("signals", "signal"), ("bystander_signs", "bystander-sign"), ("acts", "act")):
                    self._known(kind, id, key, getattr(entry, key, ()), tables[other], f"unknown-{other}")
                self._known(kind, id, "tactics", getattr(entry, "tactics", ()), tables["tactic"], "unknown-tactic")
                place = "country" if kind == "help" else "place" if kind == "law" else ""
                if place and getattr(entry, place) not in {**countries, ELSEWHERE: None}:
                    self._tell_country(kind, id, place, getattr(entry, place), countries)
                    del table[id]

    def _apart(self, tables: dict[str, dict[str, Any]]) -> None:
        """A line names a warning sign and what bystanders notice in the same way, so no id is both."""
        for id in [id for id in tables["bystander-sign"] if id in tables["signal"]]:
            parsed, path = self.places["bystander-sign", id]
            message = Phrase("“{name}” is in signals.yaml too, and a line could mean either.", name=id)
            self._tell(parsed, (*path, "id"), "duplicate-id", message, Phrase("Give this one its own name."))
            del tables["bystander-sign"][id]

    def _known(self, kind: str, id: str, key: str, named: Iterable[str], known: Mapping[str, Any], code: str) -> None:
        for n, name in enumerate(named):
            if name not in known:
                parsed, path = self.places[kind, id]
                message = Phrase("No list defines “{name}”, which “{entry}” names.", name=name, entry=id)
                hint = did_you_mean(name, known) or Phrase("Define it in its list, or take it out here.")
                self.report.error(code, parsed.span_of((*path, key, n)), message, hint)

    def _check_never_first(self, sources: Mapping[str, Any]) -> None:
        parsed = self._file("help.yaml")
        head = parsed.value.get("never_first") if isinstance(parsed.value, dict) else None
        named = head.get("sources") if isinstance(head, dict) else None
        for n, name in enumerate(named if isinstance(named, list) else ()):
            if not isinstance(name, str) or name not in sources:
                message = Phrase("No list defines “{name}”, which “{entry}” names.", name=name, entry="never_first")
                span = parsed.span_of(("never_first", "sources", n))
                self.report.error("unknown-source", span, message, did_you_mean(str(name), sources))

    def _tell_country(self, kind: str, id: str, key: str, code: str, countries: Mapping[str, Text]) -> None:
        parsed, path = self.places[kind, id]
        near = Phrase("Did you mean “{name}”?", name=code.upper()) if code.upper() in countries else None
        hint = near or Phrase(
            "Add a line for it under “countries:” in help.yaml. There is: {names}.", names=", ".join(countries)
        )
        message = Phrase("The country “{code}” of “{name}” is not known.", code=code, name=id)
        self.report.error("unknown-country", parsed.span_of((*path, key)), message, hint)

    def _tell(self, parsed: Parsed, path: Path, code: str, message: Phrase, hint: Phrase | None = None) -> None:
        self.report.error(code, parsed.span_of(path), message, hint)

    def bad(self, parsed: Parsed, path: Path, code: str, message: Phrase, hint: Phrase | None = None) -> _Bad:
        """Tell it, and give what is to be raised."""
        self._tell(parsed, path, code, message, hint)
        return _Bad()


def _texts_in(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inside in value.values():
            yield from _texts_in(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _texts_in(inside)


# --- values ---------------------------------------------------------------------------------------


def _word(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise reader.bad(
            parsed,
            path,
            "wrong-shape",
            Phrase("“{key}” is one text.", key=path[-1]),
            Phrase("Write it behind the colon: {key}: …", key=path[-1]),
        )
    return value.strip()


def _free(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> str:
    return value.strip() if isinstance(value, str) else _word(reader, parsed, path, value)


def _text(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> Text:
    example = '{es: "…", en: "…"}'
    if not isinstance(value, dict):
        message = Phrase("“{key}” is written in both languages.", key=path[-1])
        hint = Phrase("As in: {key}: {example}", key=path[-1], example=example)
        raise reader.bad(parsed, path, "wrong-shape", message, hint)
    for key in value.keys() - set(LANGUAGES):
        message = Phrase("“{key}” is not known here.", key=key)
        near = did_you_mean(key, LANGUAGES)
        reader.report.error("unknown-key", parsed.span_of((*path, key), key=True), message, near)
    for language in LANGUAGES:
        said = value.get(language)
        if not isinstance(said, str) or not said.strip():
            raise reader.bad(
                parsed,
                path,
                "one-language",
                Phrase("“{key}” says nothing in “{language}”.", key=path[-1], language=language),
                Phrase("Both languages are needed: {key}: {example}", key=path[-1], example=example),
            )
    return Text(value["es"].strip(), value["en"].strip())


def _texts(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> tuple[Text, ...]:
    if not isinstance(value, list):
        raise reader.bad(parsed, path, "wrong-shape", Phrase("“{key}” is a list.", key=path[-1]))
    return tuple(_text(reader, parsed, (*path, n), each) for n, each in enumerate(value))


def _questions(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> tuple[Text, ...]:
    questions = _texts(reader, parsed, path, value)
    if not 1 <= len(questions) <= MOST_QUESTIONS:
        raise reader.bad(
            parsed,
            path,
            "wrong-shape",
            Phrase(
                "One to {most} questions belong here, and there are {count}.", most=MOST_QUESTIONS, count=len(questions)
            ),
            Phrase("Nobody answers more of them in a row: give the others an entry of their own."),
        )
    return questions


def _list(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise reader.bad(
            parsed,
            path,
            "wrong-shape",
            Phrase("“{key}” is a list in brackets.", key=path[-1]),
            Phrase("As in: {key}: [one, another]", key=path[-1]),
        )
    return tuple(_word(reader, parsed, (*path, n), each) for n, each in enumerate(value))


def _one_of(*allowed: str) -> Callable[[_Reader, Parsed, Path, Any], str]:
    def read(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> str:
        word = _word(reader, parsed, path, value)
        if word not in allowed:
            message = Phrase("“{value}” cannot stand behind “{key}”.", value=word, key=path[-1])
            raise reader.bad(parsed, path, "wrong-word", message, did_you_mean(word, allowed))
        return word

    return read


def _yes(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> bool:
    if not isinstance(value, str) or value.casefold() not in (*YES, *NO):
        message = Phrase("“{key}” is yes or no.", key=path[-1])
        raise reader.bad(parsed, path, "wrong-word", message, Phrase("Write {key}: yes", key=path[-1]))
    return value.casefold() in YES


def _date(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> str:
    text = _word(reader, parsed, path, value)
    if not is_date(text):
        message = Phrase("“{value}” is not a date.", value=text)
        hint = Phrase("Year, month, day: 2026-03-11. Or 2026-03, or 2026.")
        raise reader.bad(parsed, path, "bad-date", message, hint)
    return text


def _verified(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> str:
    text = _word(reader, parsed, path, value)
    if text != UNDATED and not is_date(text):
        message = Phrase("“{value}” is not a date.", value=text)
        raise reader.bad(parsed, path, "bad-date", message, _MEND["verified"])
    return text


def _reach(reader: _Reader, parsed: Parsed, path: Path, value: Any) -> tuple[Reach, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(each, dict) for each in value):
        message = Phrase("“reach” is a list of ways to reach somebody.")
        raise reader.bad(parsed, path, "wrong-shape", message, _MEND["reach"])
    fields = {"channel": _Field(_one_of(*CHANNELS), True), "at": _Field(_word, True)}
    found = []
    for n, each in enumerate(value):
        known = reader._fields(parsed, (*path, n), each, fields)
        if known is None:
            raise _Bad
        at = known["at"]
        if known["channel"] in ("phone", "text") and not re.search(r"\d", at):
            message = Phrase("“{value}” has no digit, so nobody can dial it.", value=at)
            hint = Phrase("Write the number as people dial it; for an address the channel is web or email.")
            raise reader.bad(parsed, (*path, n, "at"), "bad-number", message, hint)
        found.append(Reach(**known))
    return tuple(found)


_MEND: dict[str, Phrase] = {
    "verified": Phrase("Add the day it was last verified, as in: verified: 2026-03-11; or verified: undated."),
    "reach": Phrase("Add how to reach it, as in: reach: {example}", example='[{channel: phone, at: "911"}]'),
    "sources": Phrase("Add “sources: [id]” with ids of sources.yaml."),
    "mark": Phrase("Add “mark: V2”, or what it carries: {names}.", names=", ".join(MARKS)),
    "country": Phrase("Add “country: MX”, with a code from “countries:”."),
}
_CLAIM = {"mark": _Field(_one_of(*MARKS), True), "sources": _Field(_list)}
_NAMED = {"number": _Field(_free), "name": _Field(_text, True), **_CLAIM}
_KINDS: dict[str, tuple[str, Callable[..., Any], dict[str, _Field]]] = {
    "source": (
        "sources.yaml",
        Source,
        {
            "number": _Field(_free),
            "title": _Field(_word, True),
            "publisher": _Field(_word, True),
            "date": _Field(_date),
            "url": _Field(_word, True),
        },
    ),
    "signal": (
        "signals.yaml",
        Signal,
        {
            **_NAMED,
            "why": _Field(_text),
            "do": _Field(_text),
            "looks_like": _Field(_texts),
            "tactics": _Field(_list),
        },
    ),
    "bystander-sign": ("bystander-signs.yaml", BystanderSign, {**_NAMED, "ask": _Field(_text, True)}),
    "act": ("acts.yaml", Act, {**_NAMED, "how": _Field(_text, True)}),
    "tactic": (
        "tactics.yaml",
        Tactic,
        {
            **_NAMED,
            "what": _Field(_text, True),
            "signals": _Field(_list),
            "bystander_signs": _Field(_list),
            "acts": _Field(_list),
        },
    ),
    "law": (
        "law.yaml",
        LawCard,
        {"name": _Field(_text, True), "says": _Field(_text, True), "place": _Field(_word, True), **_CLAIM},
    ),
    "debrief": ("debrief.yaml", Debrief, {"questions": _Field(_questions, True)}),
    "term": ("glossary.yaml", Term, {"name": _Field(_text, True), "means": _Field(_text, True), **_CLAIM}),
    "help": (
        "help.yaml",
        Help,
        {
            "country": _Field(_word, True),
            "emergency": _Field(_yes),
            "name": _Field(_text, True),
            "reach": _Field(_reach),
            "hours": _Field(_text),
            "who_for": _Field(_text, True),
            "what_happens": _Field(_text),
            "verified": _Field(_verified),
            "status": _Field(_one_of(*STATUSES), True),
            "note": _Field(_word),
            **_CLAIM,
        },
    ),
}
