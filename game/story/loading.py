"""From files to a `Story`: parse, validate, build, resolve references.

Whatever is sound ends up in the story, whatever is not becomes a diagnostic; a story with one broken scene
still plays its sound scenes. Knows no disk: the files come as names and bytes.
"""

from __future__ import annotations

import gc
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from game.story import quick
from game.story.booster import BOOSTER_FILE, Booster, read_boosters
from game.story.diagnostic import Diagnostic, Phrase, Report, Severity, Span, did_you_mean
from game.story.expr import NO, YES, Effect, Expr, Faulty, Variable, parse_effect, scenes_in
from game.story.model import (
    LANGUAGES,
    NOWHERE,
    Arm,
    Card,
    Choice,
    Cue,
    Ending,
    Episode,
    Finish,
    Go,
    Line,
    Member,
    Option,
    PhoneView,
    Profile,
    Renamed,
    Scene,
    Stock,
    Story,
)
from game.story.script import Words, parse_script
from game.story.source import HAS_FAST_PARSER, Parsed, Path, parse

if TYPE_CHECKING:
    from game.story.written import ChoiceDoc, OptionDoc, SceneDoc, StoryDoc

STORY_FILE = "story.yaml"
_PARTS = re.compile(r"\s*[;,]\s*")  # between the effects of one “do:”
_OUTSIDE = re.compile(r"[\\/]|\.\.")
MAX_RANGE = 100  # values of one number: more and the states of a story can no longer be counted


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of reading: the story (None when there is nothing to play), all diagnostics, and the texts
    of the files for excerpts."""

    id: str
    story: Story | None
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def faults(self) -> int:
        """How many errors there are."""
        return sum(d.severity is Severity.ERROR for d in self.diagnostics)


def load(id: str, files: Mapping[str, bytes], stock: Stock | None = None, folder: str | None = None) -> Loaded:
    """Read the story *id* from its *files* (name without folder → bytes).

    *folder* is what stands before a file's name in a diagnostic (default: `stories/<id>/`).
    """
    with _without_collector():
        return _Loader(id, files, stock or Stock(), f"stories/{id}/" if folder is None else folder).load()


@contextmanager
def _without_collector() -> Iterator[None]:
    # Reading makes many small values and no garbage: with the collector on it takes half as long again.
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


Where = Span | tuple["Parsed", Path]  # a place, or what it can be found with


def _span(where: Where) -> Span:
    return where if type(where) is Span else where[0].span_of(where[1])  # type: ignore[union-attr,arg-type]


class Spans(Mapping[Path, Span]):
    """Where things were written, by what they are. A place is looked up when it is asked for: few ever are."""

    def __init__(self) -> None:
        self._found: dict[Path, tuple[Parsed, Path, bool]] = {}
        self.beats: dict[str, list[Span]] = {}  # by scene

    def put(self, what: Path, parsed: Parsed, path: Path, key: bool = False) -> None:
        """Where *what* was written: the value at *path* of *parsed*, or its *key*."""
        self._found[what] = (parsed, path, key)

    def __getitem__(self, what: Path) -> Span:
        if len(what) == 3 and what[0] == "beat":
            try:
                return self.beats[what[1]][what[2]]  # type: ignore[index]
            except (LookupError, TypeError):
                raise KeyError(what) from None
        parsed, path, key = self._found[what]
        return parsed.span_of(path, key)

    def __iter__(self) -> Iterator[Path]:
        yield from self._found
        for scene, spans in self.beats.items():
            yield from (("beat", scene, n) for n in range(len(spans)))

    def __len__(self) -> int:
        return len(self._found) + sum(map(len, self.beats.values()))


class _Loader:
    def __init__(self, id: str, files: Mapping[str, bytes], stock: Stock, folder: str) -> None:
        self.id, self.stock, self.folder = id, stock, folder
        # A Mac may hand out “canción.yaml” with the accent as a sign of its own.
        self.files = {unicodedata.normalize("NFC", name): data for name, data in files.items()}
        self.report = Report()
        self.texts: dict[str, str] = {}
        self.spans = Spans()
        self.scenes: dict[str, Scene] = {}
        self.broken: set[str] = set()
        self.was: dict[str, dict[Any, str]] = {"scenes": {}, "choices": {}, "options": {}, "endings": {}}
        self.conditions: list[tuple[Expr, Where]] = []
        self.targets: list[tuple[str, Where]] = []
        self.effects: dict[str, Effect] = {}  # those read so far
        self.words = Words({}, {}, stock)

    def load(self) -> Loaded:
        if not HAS_FAST_PARSER:
            self.report.warning(
                "slow-yaml",
                Span(self.folder + STORY_FILE),
                Phrase("PyYAML was installed without its C parser; stories load very slowly."),
                Phrase("Install PyYAML from a wheel: pip install --force-reinstall PyYAML"),
            )
        doc, parsed = self._document(STORY_FILE)
        story = self._story(doc, parsed) if doc is not None and parsed is not None else None
        told = {d.span.file for d in self.report.diagnostics}
        lines = {file: text.split("\n") for file, text in self.texts.items() if file in told}
        found = (replace(d, span=d.span.within(lines.get(d.span.file, [""]))) for d in self.report.diagnostics)
        diagnostics = sorted(dict.fromkeys(found), key=Diagnostic.sort_key)
        return Loaded(self.id, story, tuple(diagnostics), self.texts)

    def _document(self, name: str) -> tuple[Any, Parsed | None]:
        parsed = self._parsed(name, repair=name != STORY_FILE)
        if parsed is None or parsed.value is None:
            return None, None
        if name != STORY_FILE and isinstance(parsed.value, dict) and {"cast", "episodes"} & parsed.value.keys():
            self.report.error(
                "wrong-file",
                Span(parsed.file),
                Phrase("This is written like a story.yaml, not like an episode."),
                Phrase("An episode has “format”, “title” and “scenes”."),
            )
            return None, None
        return quick.document(
            quick.StoryDoc if name == STORY_FILE else quick.EpisodeDoc, parsed, (), parsed.value, self.report
        ), parsed

    def _parsed(self, name: str, repair: bool) -> Parsed | None:
        data = self.files.get(name)
        file = self.folder + name
        if data is None:
            self.report.error(
                "missing-file",
                Span(file),
                Phrase("There is no file “{name}”.", name=name),
                Phrase("A story is a folder that holds story.yaml and its episodes."),
            )
            return None
        parsed = parse(file, data, self.report, repair=repair)
        self.texts[file] = parsed.text
        return parsed

    # --- story.yaml ---

    def _story(self, doc: StoryDoc, parsed: Parsed) -> Story | None:
        if doc.language.split("-")[0] not in LANGUAGES:
            self.report.warning(
                "unknown-language",
                parsed.span_of(("language",)),
                Phrase("The game does not know the language “{name}”.", name=doc.language),
                Phrase("There is: {names}.", names=", ".join(LANGUAGES)),
            )
        variables = self._variables(doc, parsed)
        cast = {
            key: Member(
                key,
                m.name,
                m.age,
                m.look,
                Card(m.card.number, m.card.title) if m.card else None,
                Profile(m.profile.handle, m.profile.bio, tuple(m.profile.facts)),
                m.unsaved,
            )
            for key, m in doc.cast.items()
        }
        for key, member in cast.items():
            self.spans.put(("cast", key), parsed, ("cast", key), key=True)
            if member.look:
                self._known_asset("look", member.look, self.stock.looks, (parsed, ("cast", key, "look")))
        self.words = Words(cast, variables, self.stock)
        endings = {}
        for id, ending in doc.endings.items():
            endings[id] = Ending(id, ending.title, ending.how, tuple(ending.debrief), ending.face)
            for i, name in enumerate(ending.debrief):
                self._known_asset("debrief", name, self.stock.debriefs, (parsed, ("endings", id, "debrief", i)))
            if ending.face and ending.face not in cast:
                self._unknown_member(ending.face, parsed.span_of(("endings", id, "face")))
            self.spans.put(("ending", id), parsed, ("endings", id), key=True)
            self._renamed("endings", id, ending.was, (parsed, ("endings", id, "was")))
        episodes = [
            episode
            for i, name in enumerate(doc.episodes)
            if (episode := self._episode(name, parsed.span_of(("episodes", i)))) is not None
        ]
        self._stray_files(doc, parsed)
        if not episodes:
            return None
        story = Story(
            self.id,
            doc.title,
            doc.language,
            doc.synopsis,
            doc.ages,
            doc.region,
            tuple(doc.content_notes),
            cast,
            variables,
            tuple(episodes),
            self.scenes,
            endings,
            Renamed(**self.was),
            frozenset(self.broken - self.scenes.keys()),
            doc.hook,
            tuple(doc.credits),
            self.spans,
            self._boosters(cast),
            int(doc.number) if doc.number else None,
        )
        self._resolve(story)
        return story

    def _variables(self, doc: StoryDoc, parsed: Parsed) -> dict[str, Variable]:
        variables: dict[str, Variable] = {}
        for name, v in doc.variables.items():
            path: Path = ("variables", name)
            span = parsed.span_of(path, key=True)
            self.spans.put(("variable", name), parsed, path, key=True)
            if not name.isidentifier() or name.lower() in YES | NO | {"and", "or", "not", "seen", "if", "else"}:
                self.report.error(
                    "bad-name",
                    span,
                    Phrase("“{name}” cannot be the name of a variable.", name=name),
                    Phrase("Use letters, digits and _, such as {mended}", mended=re.sub(r"\W+", "_", name) + "_1"),
                )
                continue
            kinds = [
                k for k, given in (("range", v.range), ("yes_no", v.yes_no), ("one_of", v.one_of)) if given is not None
            ]
            if len(kinds) != 1:
                self.report.error(
                    "variable-kind",
                    span,
                    Phrase("“{name}” needs exactly one of range, yes_no, one_of.", name=name),
                    Phrase("For example: {name}: {{range: 0..4, start: 2}}", name=name),
                )
                continue
            try:
                variables[name] = self._variable(name, v, parsed.span_of((*path, "range")))
            except Faulty as faulty:
                self.report.error(faulty.code, parsed.span_of((*path, "start")), faulty.message, faulty.hint)
        return variables

    def _variable(self, name: str, v: Any, range_span: Span) -> Variable:
        if v.range is not None:
            low, high = (int(part) for part in v.range.split(".."))
            if low >= high or high - low >= MAX_RANGE:
                self.report.error(
                    "bad-range",
                    range_span,
                    Phrase(
                        "A range goes from a small number to a larger one, over fewer than {most} values.",
                        most=MAX_RANGE,
                    ),
                    Phrase("Swap the two numbers?") if low > high else None,
                )
                low, high = min(low, high), min(max(low, high), min(low, high) + MAX_RANGE - 1)
            variable = Variable(name, low, v.means, low, high)
        elif v.one_of is not None:
            variable = Variable(name, v.one_of[0], v.means, among=tuple(v.one_of))
        else:
            variable = Variable(name, False, v.means)
        start = parse_effect(f"{name} = {v.start}", {name: variable}).value
        return Variable(name, start, v.means, variable.low, variable.high, variable.among)

    def _boosters(self, cast: Mapping[str, Member]) -> tuple[Booster, ...]:
        if BOOSTER_FILE not in self.files:
            return ()
        parsed = self._parsed(BOOSTER_FILE, repair=False)
        if parsed is None:
            return ()
        boosters = read_boosters(parsed, cast, self.report)
        for booster in boosters:
            self.spans.put(("booster", booster.id), parsed, (booster.id,), key=True)
        return boosters

    def _stray_files(self, doc: StoryDoc, parsed: Parsed) -> None:
        listed = {f"{name}.yaml" for name in doc.episodes} | {STORY_FILE, BOOSTER_FILE}
        for name in sorted(self.files):
            if name.endswith(".yaml") and "/" not in name and name not in listed:
                self.report.warning(
                    "stray-file",
                    Span(self.folder + name),
                    Phrase("This file is not in the list of episodes, so nobody plays it."),
                    Phrase("Add “{name}” under “episodes:” in story.yaml, or move the file away.", name=name[:-5]),
                )
            elif name.endswith(".yml"):
                self.report.warning(
                    "stray-file",
                    Span(self.folder + name),
                    Phrase("Files that end in .yml are not read."),
                    Phrase("Rename it to {name}.yaml", name=name[:-4]),
                )

    # --- episodes ---

    def _episode(self, name: str, span: Span) -> Episode | None:
        if not re.fullmatch(r"[\w-]+", name):
            self.report.error(
                "bad-episode-name",
                span,
                Phrase("“{name}” cannot name an episode.", name=name),
                Phrase("Write the file's name without folder and without .yaml"),
            )
            return None
        if f"{name}.yaml" not in self.files:
            others = [f[:-5] for f in self.files if f.endswith(".yaml") and f != STORY_FILE]
            self.report.error(
                "missing-episode",
                span,
                Phrase("There is no file “{name}.yaml” beside story.yaml.", name=name),
                did_you_mean(name, others) if others else Phrase("Create it, or take it off the list."),
            )
            return None
        doc, parsed = self._document(f"{name}.yaml")
        if doc is None or parsed is None:
            return None
        ids: list[str] = []
        self.broken |= parsed.lost
        for i, value in enumerate(doc.scenes):
            path: Path = ("scenes", i)
            scene_doc = quick.document(quick.SceneDoc, parsed, path, value, self.report)
            if scene_doc is None:
                if isinstance(value, dict) and isinstance(value.get("id"), str):
                    self.broken.add(value["id"])
                continue
            if scene_doc.id in self.scenes or scene_doc.id in self.broken:
                at = self.spans.get(("scene", scene_doc.id), Span(parsed.file))
                self.report.error(
                    "duplicate-id",
                    parsed.span_of((*path, "id")),
                    Phrase(
                        "A scene is already called “{name}” ({file}, line {line}).",
                        name=scene_doc.id,
                        file=at.file,
                        line=at.line,
                    ),
                    Phrase("Give this one its own id."),
                )
                continue
            scene = self._scene(name, scene_doc, value, parsed, path)
            if scene is None:
                self.broken.add(scene_doc.id)
            else:
                self.scenes[scene.id] = scene
                ids.append(scene.id)
        if not ids:
            return None
        return Episode(name, doc.title, ids[0], tuple(ids), tuple(doc.teaser))

    def _scene(self, episode: str, doc: SceneDoc, written: Any, parsed: Parsed, path: Path) -> Scene | None:
        at: Where = (parsed, (*path, "id"))
        self.spans.put(("scene", doc.id), parsed, (*path, "id"))
        self._renamed("scenes", doc.id, doc.was, (parsed, (*path, "was")))
        end = self._end(doc, parsed, path, at)
        phone = self._phone(doc, parsed, path, at)
        if doc.place and doc.place != NOWHERE:
            self._known_asset("place", doc.place, self.stock.places, (parsed, (*path, "place")))
        if doc.music and doc.music != NOWHERE:
            self._known_asset("sound", doc.music, self.stock.sounds, (parsed, (*path, "music")))
        if not doc.place and doc.phone is None:
            self.report.error(
                "nowhere",
                _span(at),
                Phrase("The scene “{name}” is in no place and on no phone.", name=doc.id),
                Phrase("Add “place: …” or “phone: …”."),
            )
        block = parsed.block_of((*path, "script"))
        beats: list[Any] = []
        if doc.script and block is not None:
            if not block.literal and len(doc.script) > 0:
                self.report.warning(
                    "script-not-a-block",
                    parsed.span_of((*path, "script")),
                    Phrase("This script is not a text block."),
                    Phrase("Write “script: |” and the lines below it, indented."),
                )
            raw = written["script"]
            place = "" if doc.place == NOWHERE else doc.place
            script = parse_script(
                raw, parsed.file, block.line, self._indent(parsed, block), self.words, self.report, place
            )
            beats = list(script.beats)
            spans = script.spans
            if not block.literal:  # in quotes, lines of the text are not lines of the file
                spans = [parsed.span_of((*path, "script"))] * len(spans)
            self.spans.beats[doc.id] = spans
            self.conditions += [(b.when, s) for b, s in zip(beats, script.spans, strict=True) if b.when is not None]
        if end is None:
            return None
        return Scene(
            doc.id,
            episode,
            tuple(beats),
            end,
            doc.place,
            phone,
            doc.music,
            tuple(doc.discuss),
            tuple(doc.facilitator),
            tuple(doc.content_notes),
            doc.note,
            doc.summary,
            doc.rehearsal or "",
        )

    @staticmethod
    def _indent(parsed: Parsed, block: Any) -> int:
        """The column (from 1) at which the lines of a literal block begin."""
        if not block.literal:
            return int(block.column)
        lines = parsed.text.split("\n") if parsed.lines is None else parsed.lines
        parsed.lines = lines
        for number in range(block.line - 1, len(lines)):
            row = lines[number]
            if row.strip():
                return len(row) - len(row.lstrip(" ")) + 1
        return 1

    def _end(self, doc: SceneDoc, parsed: Parsed, path: Path, at: Where) -> Choice | Go | Finish | None:
        if (doc.choice is not None) + (doc.go is not None) + (doc.ending is not None) != 1:
            given = (("choice", doc.choice), ("go", doc.go), ("ending", doc.ending))
            ends = [key for key, value in given if value is not None]
            keys = ", ".join(ends)
            self.report.error(
                "no-way-on" if not ends else "two-ways-on",
                parsed.span_of((*path, ends[1]), key=True) if ends else _span(at),
                Phrase("The scene “{name}” does not say how it goes on.", name=doc.id)
                if not ends
                else Phrase("The scene “{name}” ends twice: {keys}.", name=doc.id, keys=keys),
                Phrase("End it with exactly one of “choice”, “go” or “ending”."),
            )
            if not ends:
                return None
        if doc.choice is not None:
            return self._choice(doc.id, doc.choice, parsed, (*path, "choice"))
        if doc.go is not None:
            return Go(self._arms(doc.go, parsed, (*path, "go")))
        assert doc.ending is not None
        self.spans.put(("end", doc.id), parsed, (*path, "ending"))
        return Finish(doc.ending)

    def _choice(self, scene: str, doc: ChoiceDoc, parsed: Parsed, path: Path) -> Choice | None:
        id = doc.id or scene
        self.spans.put(("choice", scene), parsed, path, key=True)
        self._renamed("choices", id, doc.was, (parsed, (*path, "was")))
        if doc.as_ and doc.as_ not in self.words.cast:
            self._unknown_member(doc.as_, parsed.span_of((*path, "as")))
        options: dict[str, Option] = {}
        for i, option in enumerate(doc.options):
            at: Path = (*path, "options", i)
            if option.id in options:
                self.report.error(
                    "duplicate-id",
                    parsed.span_of((*at, "id")),
                    Phrase("Two options are called “{name}”.", name=option.id),
                    Phrase("Give this one its own id."),
                )
                continue
            options[option.id] = self._option(scene, id, option, parsed, at)
        return Choice(id, doc.ask, tuple(options.values()), doc.as_)

    def _option(self, scene: str, choice: str, doc: OptionDoc, parsed: Parsed, path: Path) -> Option:
        self.spans.put(("option", scene, doc.id), parsed, (*path, "id"))
        self.spans.put(("option-text", scene, doc.id), parsed, (*path, "text"))
        for old in doc.was:
            self.was["options"][choice, old] = doc.id
        when = self._condition(doc.if_, parsed, (*path, "if"))
        effects: list[Effect] = []
        for i, written in enumerate(doc.do):
            try:
                for part in _PARTS.split(written):
                    effect = self.effects.get(part)
                    if effect is None:
                        effect = self.effects[part] = parse_effect(part, self.words.variables)
                    effects.append(effect)
            except Faulty as faulty:
                self.report.error(faulty.code, parsed.span_of((*path, "do", i)), faulty.message, faulty.hint)
        for i, act in enumerate(doc.acts):
            self._known_asset("act", act, self.stock.acts, (parsed, (*path, "acts", i)))
        arms = self._arms(doc.go, parsed, (*path, "go"))
        return Option(doc.id, doc.text, arms, when, doc.otherwise, tuple(effects), tuple(doc.acts), doc.recap)

    def _arms(self, go: Any, parsed: Parsed, path: Path) -> tuple[Arm, ...]:
        if isinstance(go, str):
            self.targets.append((go, (parsed, path)))
            return (Arm(go),)
        arms = []
        for i, arm in enumerate(go):
            arms.append(Arm(arm.to, self._condition(arm.if_, parsed, (*path, i, "if"))))
            self.targets.append((arm.to, (parsed, (*path, i, "to"))))
            if arm.if_ is None and i < len(go) - 1:
                self.report.error(
                    "hidden-ways",
                    parsed.span_of((*path, i)),
                    Phrase("This way has no condition, so those below it are never taken."),
                    Phrase("Move it to the end of the list, or give it an “if”."),
                )
        if go[-1].if_ is not None:
            self.report.error(
                "no-last-way",
                parsed.span_of((*path, len(go) - 1)),
                Phrase("If none of these conditions holds, there is no way on."),
                Phrase("Add a last line “- to: …” without “if”."),
            )
        return tuple(arms)

    def _condition(self, text: str | None, parsed: Parsed, path: Path) -> Expr | None:
        if text is None:
            return None
        try:
            expr = self.words.condition(text)
        except Faulty as faulty:
            span = parsed.span_of(path)
            at = Span(span.file, span.line, span.column + faulty.at, max(span.end_column, span.column + faulty.at + 1))
            self.report.error(faulty.code, at, faulty.message, faulty.hint)
            return None
        self.conditions.append((expr, (parsed, path)))
        return expr

    def _phone(self, doc: SceneDoc, parsed: Parsed, path: Path, at: Where) -> PhoneView | None:
        if doc.phone is None:
            for key in ("owner", "screen", "with", "group", "of"):
                if parsed.has_key((*path, key)):
                    self.report.error(
                        "phone-key",
                        parsed.span_of((*path, key), key=True),
                        Phrase("“{key}” belongs to a scene on a phone.", key=key),
                        Phrase("Add “phone: recado” (or another app), or delete “{key}”.", key=key),
                    )
            return None
        view = doc.screen or ("profile" if doc.of else "chat")
        if not doc.owner:
            self.report.error(
                "missing-key",
                _span(at),
                Phrase("“{key}” is missing here.", key="owner"),
                Phrase("Say whose phone it is: “owner: NAME”."),
            )
        for key, names in (
            ("owner", [doc.owner] if doc.owner else []),
            ("of", [doc.of] if doc.of else []),
            ("with", doc.with_),
        ):
            for i, name in enumerate(names):
                if name not in self.words.cast:
                    self._unknown_member(name, parsed.span_of((*path, key, i) if key == "with" else (*path, key)))
        if view == "profile" and not doc.of:
            self.report.error(
                "missing-key",
                _span(at),
                Phrase("“{key}” is missing here.", key="of"),
                Phrase("Say whose profile it is: “of: NAME”."),
            )
        if view == "chat" and not doc.with_:
            self.report.error(
                "missing-key",
                _span(at),
                Phrase("“{key}” is missing here.", key="with"),
                Phrase("Say who writes: “with: [NAME]”."),
            )
        return PhoneView(doc.phone, doc.owner, view, tuple(doc.with_), doc.group, doc.of)

    def _unknown_member(self, name: str, span: Span) -> None:
        self.report.error(
            "unknown-speaker",
            span,
            Phrase("Nobody in the cast is called {name}.", name=name),
            did_you_mean(name, self.words.cast),
        )

    def _known_asset(self, kind: str, name: str, among: frozenset[str] | None, where: Where) -> None:
        if among is not None and name in among:
            return
        if _OUTSIDE.search(name) or name.startswith("."):
            self.report.error(
                "outside-path",
                _span(where),
                Phrase("“{name}” leads out of the folder of pictures and sounds.", name=name),
                Phrase("Write only the name, without folders and without ending."),
            )
        elif among is not None:
            phrases = {
                "look": Phrase("There is no look called “{name}”.", name=name),
                "place": Phrase("There is no place called “{name}”.", name=name),
                "sound": Phrase("There is no sound called “{name}”.", name=name),
                "act": Phrase("No action is called “{name}”.", name=name),
                "debrief": Phrase("No questions in stories/shared/debrief.yaml are called “{name}”.", name=name),
            }
            hint = did_you_mean(name, among)
            if hint is None and kind == "debrief":
                hint = Phrase("There is: {names}.", names=", ".join(sorted(among)))
            self.report.error(f"unknown-{kind}", _span(where), phrases[kind], hint)

    def _renamed(self, kind: str, id: str, was: Iterable[str], where: Where) -> None:
        for old in was:
            if old == id or self.was[kind].get(old, id) != id:
                self.report.error(
                    "bad-was", _span(where), Phrase("“{name}” cannot be an old name here.", name=old), None
                )
            else:
                self.was[kind][old] = id

    # --- references ---

    def _resolve(self, story: Story) -> None:
        ids = self.scenes.keys() | self.broken
        for target, where in self.targets:
            if target not in ids:
                self._unknown_scene(target, _span(where))
        asked = {id(expr): scenes_in(expr) - ids for expr in {id(e): e for e, _ in self.conditions}.values()}
        for expr, where in self.conditions:
            for name in asked[id(expr)]:
                self._unknown_scene(name, _span(where))
        for scene in story.scenes.values():
            if isinstance(scene.end, Finish) and scene.end.ending not in story.endings:
                self.report.error(
                    "unknown-ending",
                    self.spans["end", scene.id],
                    Phrase("No ending is called “{name}”.", name=scene.end.ending),
                    did_you_mean(scene.end.ending, story.endings)
                    or Phrase("Declare it under “endings:” in story.yaml."),
                )
        choices: dict[str, str] = {}
        for scene in story.scenes.values():
            if isinstance(scene.end, Choice):
                first = choices.setdefault(scene.end.id, scene.id)
                if first != scene.id:
                    self.report.error(
                        "duplicate-id",
                        self.spans["choice", scene.id],
                        Phrase(
                            "The choices of “{first}” and “{second}” have the same id.", first=first, second=scene.id
                        ),
                        Phrase("Leave the id out, or give each its own."),
                    )
        for old in self.was["scenes"]:
            if old in self.scenes:
                self.report.error(
                    "bad-was",
                    self.spans["scene", old],
                    Phrase("A scene is called “{name}” and another was.", name=old),
                    None,
                )

    def _unknown_scene(self, name: str, span: Span) -> None:
        self.report.error(
            "unknown-scene",
            Span(span.file, span.line, span.column, max(span.end_column, span.column + 1)),
            Phrase("No scene is called “{name}”.", name=name),
            did_you_mean(name, [*self.scenes, *self.broken]),
        )


def lines_of(scene: Scene) -> Iterator[tuple[int, Line]]:
    """The lines of a scene with their numbers among its beats."""
    return ((n, beat) for n, beat in enumerate(scene.beats) if isinstance(beat, Line))


def cues_of(scene: Scene) -> Iterator[tuple[int, Cue]]:
    """The cues of a scene with their numbers among its beats."""
    return ((n, beat) for n, beat in enumerate(scene.beats) if isinstance(beat, Cue))
