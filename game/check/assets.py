"""What is told about the pictures, sounds and type themselves: looks that cannot be drawn, assets without papers. Pure.

A shelf is what lies in `assets/`: the looks as written, the index, and which files there are. What a look may say is
`assets/cast/parts.json`, which the baking writes from the drawings themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.check.rule import pages
from game.story.diagnostic import Diagnostic, Phrase, Severity, Span, did_you_mean
from game.story.source import Parsed

LANGUAGES = ("es", "en")  # in which a picture is told to who cannot see it
PAPERS = ("source", "author", "licence")
PICTURES = (".webp", ".png")
UNLISTED = ("index.yaml", "LICENSE", "src")  # the index itself, the licence of it all, and what is baked from


@dataclass(frozen=True, slots=True)
class Parts:
    """What a look may be made of: the parts inside each part ("" for the look), the choices of each that has any."""

    inside: Mapping[str, tuple[str, ...]]
    choices: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """What lies in `assets/`. *files* are paths below it, "/" between; *parts* is None where they are not known."""

    looks: Mapping[str, Parsed]
    index: Parsed | None
    files: frozenset[str]
    parts: Parts | None


Found = tuple[Span, Phrase, Phrase | None]


@dataclass(frozen=True, slots=True)
class AssetRule:
    """As `game.check.rule.Rule`, about the shelf. An example is a look, or an entry of the index: its key has a “/”."""

    code: str
    severity: Severity
    check: Callable[[Shelf], Iterable[Found]]
    title: str
    text: str = ""
    bad: str = field(default="", repr=False)
    good: str = field(default="", repr=False)


def asset_rule(code: str) -> Callable[[Callable[[Shelf], Iterable[Found]]], AssetRule]:
    """Make a rule of a function; nothing is registered, `ASSET_RULES` names it."""

    def made(check: Callable[[Shelf], Iterable[Found]]) -> AssetRule:
        return AssetRule(code, Severity.ERROR, check, *pages(check))

    return made


@asset_rule("unknown-part")
def unknown_part(shelf: Shelf) -> Iterator[Found]:
    """A look is made of parts that can be drawn.

    A hair style, a garment or a pair of glasses that nobody has drawn stops the baking, and the person keeps the face
    of the day before. The list of parts is in assets/src/README.md.

    bad:
        age: 15
        alt: {es: Una prueba., en: A test.}
        clothes: {kind: ponchoo, colours: ["#c98a5e"]}
    good:
        age: 15
        alt: {es: Una prueba., en: A test.}
        clothes: {kind: polo, colours: ["#c98a5e"]}
    """
    if shelf.parts is None:
        return
    for parsed in shelf.looks.values():
        yield from _unknown(parsed, parsed.value, "", (), shelf.parts)


def _unknown(parsed: Parsed, value: object, path: str, at: tuple[str, ...], parts: Parts) -> Iterator[Found]:
    if not isinstance(value, Mapping):
        return
    inside = parts.inside.get(path)
    for key, held in value.items():
        here, spot = f"{path}.{key}" if path else str(key), (*at, str(key))
        if inside is not None and key not in inside:
            hint = did_you_mean(str(key), inside)
            yield parsed.span_of(spot, key=True), Phrase("No look has a part called “{name}”.", name=here), hint
        elif here in parts.choices and str(held) not in parts.choices[here]:
            message = Phrase("There is no {part} called “{name}”.", part=here, name=str(held))
            yield parsed.span_of(spot), message, did_you_mean(str(held), parts.choices[here])
        elif here in parts.inside:
            yield from _unknown(parsed, held, here, spot, parts)


@asset_rule("asset-without-papers")
def asset_without_papers(shelf: Shelf) -> Iterator[Found]:
    """Every picture, sound and letter says where it comes from, who made it, under which licence, and what it shows.

    What has no licence may not be given on, and with it the whole game. A picture without a text in both languages is
    not there for who cannot see it. Looks and places say it in their sources; assets/index.yaml is made from them.

    bad:
        places/calle.webp:
          alt: {es: Una calle., en: A street.}
          author: Continuará contributors
          source: src/places/calle.py
    good:
        places/calle.webp:
          alt: {es: Una calle., en: A street.}
          author: Continuará contributors
          licence: CC-BY-4.0
          source: src/places/calle.py
    """
    for parsed in shelf.looks.values():
        yield from _untold(parsed, parsed.value, ())
    if shelf.index is None or not isinstance(shelf.index.value, Mapping):
        return
    entries = shelf.index.value
    for name, entry in entries.items():
        held = entry if isinstance(entry, Mapping) else {}
        for paper in PAPERS:
            if not str(held.get(paper, "")).strip():
                message = Phrase("“{name}” does not say its {paper}.", name=str(name), paper=paper)
                hint = Phrase("Add “{paper}: …” to it, and run assets/src/bake.py.", paper=paper)
                yield shelf.index.span_of((str(name),), key=True), message, hint
        if str(name).endswith(PICTURES) or (str(name).startswith("cast/") and str(name).endswith("/")):
            yield from _untold(shelf.index, held, (str(name),))
    for file in sorted(shelf.files):
        known = file in entries or any(str(n).endswith("/") and file.startswith(str(n)) for n in entries)
        if not known and file.split("/")[0] not in UNLISTED:
            message = Phrase("“{name}” is in no index: nobody knows whose it is.", name=file)
            yield Span(shelf.index.file), message, did_you_mean(file, map(str, entries))


def _untold(parsed: Parsed, value: object, at: tuple[str, ...]) -> Iterator[Found]:
    """Languages in which a picture is not told."""
    alt = value.get("alt") if isinstance(value, Mapping) else None
    told = alt if isinstance(alt, Mapping) else {}
    for language in LANGUAGES:
        if not str(told.get(language, "")).strip():
            message = Phrase("What can be seen here is not told in “{language}”.", language=language)
            hint = Phrase("Add “alt: {language}: …” with what somebody who cannot see it needs to know.",
                          language=language)  # fmt: skip
            yield parsed.span_of((*at, "alt"), key=True), message, hint


ASSET_RULES: tuple[AssetRule, ...] = (unknown_part, asset_without_papers)


def run_assets(shelf: Shelf) -> tuple[Diagnostic, ...]:
    """What the rules find on the shelf, in the order of its files."""
    found = (
        Diagnostic(rule.code, rule.severity, span, message, hint)
        for rule in ASSET_RULES
        for span, message, hint in rule.check(shelf)
    )
    return tuple(sorted(dict.fromkeys(found), key=Diagnostic.sort_key))
