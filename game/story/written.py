"""The format of the YAML files, as pydantic models: what may be written where, and of what kind.

The only module that imports pydantic (150 to 300 ms), so `story.loading` imports it when a story is read and not
before the first screen. Keys are the writer's words; docs/schema/*.json is generated from these models, and
`told` turns pydantic's complaints into a writer's diagnostics.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, ValidationError, WithJsonSchema
from pydantic_core import PydanticCustomError

from game.story.diagnostic import Phrase, Report, Span, did_you_mean
from game.story.expr import NO, YES
from game.story.model import APPS, OUTCOMES, REHEARSALS, VIEWS
from game.story.source import Parsed, Path

ID_PATTERN = r"^[^\W_A-Z][\w-]*$"  # letters of any language, small; hyphens between words
KEY_PATTERN = r"^[^\W\d_a-z][^\Wa-z]*$"  # a key of the cast: capitals, digits, _


def _yes_no(value: object) -> object:
    if isinstance(value, str):
        word = value.strip().lower()
        if word in YES | NO:
            return word in YES
    raise PydanticCustomError("yes-no", "yes or no")


def _texts(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _card_number(value: object) -> object:
    if isinstance(value, str) and value.strip().isdecimal():
        return int(value)
    raise PydanticCustomError("number", "a number")


def _one_or_list(value: object) -> str:
    return "<list>" if isinstance(value, list | tuple) else "<one>"


_texts_schema = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_plain_schema = {"type": ["string", "number", "boolean"]}
YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"type": ["boolean", "string"]})]
Number = Annotated[int, BeforeValidator(_card_number), WithJsonSchema({"type": "integer", "minimum": 0})]
Texts = Annotated[list[str], BeforeValidator(_texts), WithJsonSchema(_texts_schema)]
Words = Annotated[str, Field(min_length=1)]
Plain = Annotated[str, Field(min_length=1), WithJsonSchema(_plain_schema)]
Id = Annotated[str, Field(pattern=ID_PATTERN)]
Key = Annotated[str, Field(pattern=KEY_PATTERN)]
Format = Annotated[Literal["1"], WithJsonSchema({"const": 1})]


class Doc(BaseModel):
    """What every part of a file has in common: no unknown keys, no white space round a text."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, populate_by_name=False)


class CardDoc(Doc):
    """A lotería card."""

    number: Number
    title: Words


class ProfileDoc(Doc):
    """What somebody shows of themselves on a network."""

    handle: str = ""
    bio: str = ""
    facts: Texts = []


class MemberDoc(Doc):
    """One of the cast."""

    name: Words
    age: Number = 0
    look: str = ""
    card: CardDoc | None = None
    profile: ProfileDoc = ProfileDoc()
    unsaved: YesNo = False


class VariableDoc(Doc):
    """A variable: exactly one of `range`, `yes_no`, `one_of`."""

    range: Annotated[str, Field(pattern=r"^-?\d{1,4}\s*\.\.\s*-?\d{1,4}$")] | None = None
    yes_no: YesNo | None = None
    one_of: Annotated[list[Words], Field(min_length=2)] | None = None
    start: Plain
    means: str = ""


class EndingDoc(Doc):
    """A named outcome."""

    title: Words
    how: Literal["prevented", "early-exit", "later-exit"]
    debrief: Texts = []
    face: str = ""
    was: Texts = []


class StoryDoc(Doc):
    """`story.yaml`."""

    format: Format
    title: Words
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
    synopsis: Words
    ages: Plain
    region: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    number: Annotated[str, Field(pattern=r"^[0-9]{1,2}$")] = ""
    hook: str = ""
    credits: Texts = []
    content_notes: Texts = []
    cast: Annotated[dict[Key, MemberDoc], Field(min_length=1)]
    variables: dict[str, VariableDoc] = {}
    episodes: Annotated[list[Words], Field(min_length=1)]
    endings: Annotated[dict[Id, EndingDoc], Field(min_length=1)]


class ArmDoc(Doc):
    """One way of several."""

    if_: Annotated[str | None, Field(alias="if")] = None
    to: Words


GoDoc = Annotated[
    Annotated[Words, Tag("<one>")] | Annotated[list[ArmDoc], Field(min_length=1), Tag("<list>")],
    Discriminator(_one_or_list),
]


class OptionDoc(Doc):
    """One answer."""

    id: Id
    text: Words
    if_: Annotated[str | None, Field(alias="if")] = None
    otherwise: str = ""
    do: Texts = []
    acts: Texts = []
    recap: str = ""
    go: GoDoc
    was: Texts = []


class ChoiceDoc(Doc):
    """A question."""

    id: Id | None = None
    as_: Annotated[str, Field(alias="as")] = ""
    ask: Words
    options: Annotated[list[OptionDoc], Field(min_length=1)]
    was: Texts = []


class SceneDoc(Doc):
    """A scene."""

    id: Id
    place: str = ""
    phone: Literal["recado", "chispa", "vueltas", "bruma", "bloquemania", "chambaya"] | None = None
    owner: str = ""
    screen: Literal["chat", "feed", "profile"] | None = None
    with_: Annotated[Texts, Field(alias="with")] = []
    group: str = ""
    of: str = ""
    music: str = ""
    script: str = ""
    choice: ChoiceDoc | None = None
    go: GoDoc | None = None
    ending: str | None = None
    discuss: Texts = []
    facilitator: Texts = []
    content_notes: Texts = []
    note: str = ""
    summary: str = ""
    rehearsal: Literal["asking", "being-told", "call"] | None = None
    was: Texts = []


class EpisodeDoc(Doc):
    """An episode file. Scenes are checked one by one, so that a broken one leaves the others whole."""

    format: Format
    title: Words
    teaser: Texts = []
    scenes: Annotated[list[Any], Field(min_length=1)]


class EpisodeSchemaDoc(EpisodeDoc):
    """The episode as an editor's YAML server should see it: with its scenes."""

    scenes: Annotated[list[SceneDoc], Field(min_length=1)]


class StepDoc(Doc):
    """A step of a walkthrough."""

    says: dict[str, str] | None = None
    chooses: str | None = None
    offered: list[str] | None = None
    marks: dict[str, str] | None = None
    enters: str | None = None
    ends: str | None = None


class WalkthroughDoc(Doc):
    """A test of a story that reads as a play script."""

    story: Words
    about: str = ""
    walkthrough: Annotated[list[StepDoc], Field(min_length=1)]


class SentDoc(Doc):
    """A message of a booster. *from* is a key of the cast, or a name."""

    from_: Annotated[Words, Field(alias="from")]
    app: Literal["recado", "chispa", "vueltas", "bruma", "bloquemania", "chambaya"]
    text: Words
    real: YesNo
    why: Words


class WayDoc(Doc):
    """Something that can be done, and what it leads to."""

    text: Words
    leads: Words


class BoosterDoc(Doc):
    """Four messages, two of them false, and one thing to do."""

    messages: Annotated[list[SentDoc], Field(json_schema_extra={"minItems": 4, "maxItems": 4})]
    ask: Words
    options: Annotated[list[WayDoc], Field(json_schema_extra={"minItems": 3, "maxItems": 3})]


class BoostersDoc(Doc):
    """What is played two weeks and two months after a story."""

    format: Format
    two_weeks: Annotated[BoosterDoc | None, Field(alias="two-weeks")] = None
    two_months: Annotated[BoosterDoc | None, Field(alias="two-months")] = None


def validated(model: type[Doc], parsed: Parsed, path: Path, value: object, report: Report) -> Any:
    """The document that *value* holds, or None when it does not fit; every fault is told, each at its place."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_context=True):
            _tell(model, parsed, path, fault, report)
        return None


def _tell(model: type[Doc], parsed: Parsed, base: Path, fault: Mapping[str, Any], report: Report) -> None:
    kind, loc = fault["type"], tuple(part for part in fault["loc"] if not _is_tag(part))
    path = (*base, *loc)
    # Within a list the last key is the one that the writer typed.
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    span = parsed.span_of(path)
    match kind:
        case "missing":
            span = parsed.span_of(path[:-1], key=True) if parsed.has_key(path[:-1]) else parsed.span_of(path[:-1])
            report.error(
                "missing-key",
                span,
                Phrase("“{key}” is missing here.", key=key),
                Phrase("Add a line “{key}: …”.", key=key),
            )
        case "extra_forbidden":
            if key == "<<" or key[:1] in "“”‘’«»":
                return  # told where it was read
            span = parsed.span_of(path, key=True)
            hint = did_you_mean(key, _keys_at(model, loc[:-1]))
            if key.isupper() and len(key) > 1:
                hint = Phrase("Is it a line of dialogue? Indent it into the script above.")
            report.error("unknown-key", span, Phrase("There is no key “{key}” here.", key=key), hint)
        case "literal_error":
            allowed = [w.strip("' ") for w in str(fault["ctx"]["expected"]).replace(" or ", ", ").split(",")]
            report.error(
                "unknown-word",
                span,
                Phrase("“{key}” cannot be “{value}”.", key=key, value=_cut(fault["input"])),
                did_you_mean(str(fault["input"]), allowed) or Phrase("There is: {names}.", names=", ".join(allowed)),
            )
        case "string_pattern_mismatch":
            report.error("bad-form", _word_span(span, fault["input"]), *_pattern_words(key, loc, str(fault["input"])))
        case "string_type":
            report.error(
                "wrong-shape",
                span,
                Phrase("“{key}” must be a text.", key=key),
                Phrase("Is the text indented as a list or as keys? Put it in quotes or behind “|”."),
            )
        case "yes-no":
            report.error("wrong-shape", span, Phrase("“{key}” must be yes or no.", key=key), None)
        case "number":
            report.error("wrong-shape", span, Phrase("“{key}” must be a number.", key=key), None)
        case "list_type" | "tuple_type":
            report.error(
                "wrong-shape",
                span,
                Phrase("“{key}” must be a list.", key=key),
                Phrase("Write each entry on a line of its own after “- ”."),
            )
        case "dict_type" | "model_type" | "model_attributes_type" if not key:
            report.error(
                "wrong-shape",
                span,
                Phrase("A story file is made of keys, not of a text or a list."),
                Phrase("Begin it with “format: 1”."),
            )
        case "dict_type" | "model_type" | "model_attributes_type":
            report.error(
                "wrong-shape",
                span,
                Phrase("“{key}” must hold keys, not a text or a list.", key=key),
                Phrase("Write “key: value” lines, indented under it."),
            )
        case "too_short" | "string_too_short":
            report.error("empty", span, Phrase("“{key}” is empty.", key=key), None)
        case _:
            report.error("wrong-shape", span, Phrase("“{key}” does not fit here.", key=key or "—"), None)


def _is_tag(part: object) -> bool:
    return isinstance(part, str) and ((part.startswith("<") and part.endswith(">")) or part == "[key]")


def _cut(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _word_span(span: Span, value: object) -> Span:
    return Span(span.file, span.line, span.column, max(span.end_column, span.column + min(40, len(str(value)))))


def _pattern_words(key: str, loc: tuple[Any, ...], value: str) -> tuple[Phrase, Phrase | None]:
    if key == "range":
        return (Phrase("A range looks like “0..4”, not “{value}”.", value=_cut(value)), None)
    if key == "language":
        return (Phrase("A language looks like “es-MX” or “en”, not “{value}”.", value=_cut(value)), None)
    if key == "region":
        return (Phrase("A region is a country in two capitals, such as MX, not “{value}”.", value=_cut(value)), None)
    if loc and loc[0] == "cast":
        return (
            Phrase("“{value}” cannot name somebody in the cast.", value=_cut(value)),
            Phrase("Use capitals without spaces: {mended}", mended="_".join(value.upper().split())),
        )
    mended = "-".join(value.casefold().replace("_", "-").split())
    return (
        Phrase("“{value}” cannot be an id.", value=_cut(value)),
        Phrase("Use small letters, digits and hyphens: {mended}", mended=mended)
        if mended and mended != value
        else None,
    )


def _keys_at(model: type[Doc], loc: tuple[Any, ...]) -> list[str]:
    """The keys that may stand at *loc* inside *model*."""
    parents: dict[str, type[Doc]] = {
        "card": CardDoc,
        "profile": ProfileDoc,
        "cast": MemberDoc,
        "variables": VariableDoc,
        "endings": EndingDoc,
        "choice": ChoiceDoc,
        "options": OptionDoc,
        "go": ArmDoc,
        "walkthrough": StepDoc,
    }
    found = model
    for part in loc:
        if isinstance(part, str) and part in parents:
            found = parents[part]
    return [field.alias or name for name, field in found.model_fields.items()]


assert set(SentDoc.model_fields["app"].annotation.__args__) == set(APPS)  # type: ignore[union-attr]
assert set(SceneDoc.model_fields["phone"].annotation.__args__[0].__args__) == set(APPS)  # type: ignore[union-attr]
assert set(SceneDoc.model_fields["screen"].annotation.__args__[0].__args__) == set(VIEWS)  # type: ignore[union-attr]
assert set(EndingDoc.model_fields["how"].annotation.__args__) == set(OUTCOMES)  # type: ignore[union-attr]
assert set(SceneDoc.model_fields["rehearsal"].annotation.__args__[0].__args__) == set(REHEARSALS)  # type: ignore[union-attr]
