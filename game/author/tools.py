"""The writer's commands: check a story, explore it.

The cores give values; only the functions named after a command print. Everything that takes long to import is
imported where it is needed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.story.diagnostic import Diagnostic, Phrase, Severity, Span, excerpt

if TYPE_CHECKING:
    from game.play.explore import Explored
    from game.play.state import Decision
    from game.stage.words import Words
    from game.story import Story

SHARED = "shared"  # what the shared lists are called beside the stories
AGED = "stale-help"  # a number grew old: only a call or its page mends that, and nothing that a story's writer wrote
HINT_INDENT = " " * 7  # under the line that an excerpt shows, as far in as its gutter


def N_(text: str) -> str:
    """Marks a text for extraction where it cannot be translated yet."""
    return text


SEVERITIES = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.NOTE: N_("note")}


# --- check ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class Checked:
    """What was found in one story. *texts* are those of the files, for excerpts."""

    story: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)


def checked(name: str, bound: int | None = None) -> Checked | None:
    """Everything that is told about the story called *name*: reading it, the rules, its walkthroughs, its catalogs.

    None when there is no such story.
    """
    from game import store
    from game.check import run
    from game.play.explore import MAX_STATES, explore

    folder = store.find_story(name)
    if folder is None:
        return None
    loaded = store.load_story(name)
    found = Checked(loaded.id, list(loaded.diagnostics), dict(loaded.texts))
    if loaded.story is None:
        return found
    explored = explore(loaded.story, bound or MAX_STATES, reading=False)
    knowledge = store.read_rule_knowledge()
    found.diagnostics += run(loaded, explored, knowledge)
    if not explored.complete:
        found.diagnostics.append(not_proved(loaded.story, explored))
    _walk(loaded.story, folder, found, loaded.faults == 0)
    catalogs = store.story_catalogs(loaded.story.id, folder)
    if catalogs:
        from game.author.translate import catalog_diagnostics

        for diagnostic, text in catalog_diagnostics(catalogs, knowledge):
            found.diagnostics.append(diagnostic)
            found.texts[diagnostic.span.file] = text
    found.diagnostics.sort(key=Diagnostic.sort_key)
    return found


def checked_assets() -> Checked:
    """Everything that is told about the pictures, sounds and type."""
    from game import store
    from game.check import run_assets

    shelf = store.read_shelf()
    found = Checked("assets", list(run_assets(shelf)))
    found.texts = {parsed.file: parsed.text for parsed in (*shelf.looks.values(), shelf.index) if parsed is not None}
    return found


def checked_shared(today: str = "") -> Checked:
    """Everything that is told about the shared lists; *today* (2026-11-23) when it is to be another day."""
    from datetime import date

    from game import store
    from game.check import dated

    knowledge, told = store.read_knowledge()
    found = Checked(SHARED, [*told, *dated(knowledge, today or date.today().isoformat())], dict(knowledge.texts))
    found.diagnostics.sort(key=Diagnostic.sort_key)
    return found


def not_proved(story: Story, explored: Explored) -> Diagnostic:
    """What is told when a story has more states than can be visited."""
    return Diagnostic(
        "not-proved",
        Severity.NOTE,
        story.span_of(),
        Phrase(
            "This story has more than {count} states; what can never happen was not looked for.", count=explored.states
        ),
        Phrase("Fewer variables, or smaller ranges, make it countable."),
    )


def _walk(story: Story, folder: Path, found: Checked, whole: bool) -> None:
    from game import store

    inside = folder / "walkthroughs"
    files = store.read_story_files(inside)
    if not files:
        return
    from game.play.walkthrough import read_walkthrough, run

    for name, data in files.items():
        file = shown(inside / name)
        walkthrough, told = read_walkthrough(file, data)
        found.diagnostics += told
        found.texts[file] = walkthrough.text if walkthrough else data.decode("utf-8", "replace")
        if walkthrough is not None and whole:  # a story that is not whole would fail its tests for another reason
            found.diagnostics += run(story, walkthrough)


def shown(path: Path) -> str:
    """A path as somebody would type it here."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return path.as_posix()


def check(paths: Sequence[str], format: str, words: Words, strict: bool = False) -> int:
    """Check the stories in *paths* (all, if none are named) and print what was found; 1 when something is to be mended.

    A path of a file tells only of that file. *format* is text, json or github. A number that grew old is always told; a
    *strict* check fails from it only when the shared lists were asked for by name.
    """
    from game import store

    _ = words.say
    code, aged, listed = 0, 0, list[dict[str, Any]]()
    keeper = any(_is_shared(name) for name in paths)
    for name, only in _asked_for(paths) if paths else ((id, "") for id in (*store.story_folders(), SHARED, "assets")):
        found = checked_assets() if name == "assets" else checked_shared() if name == SHARED else checked(name)
        if found is None:
            print(missing_story(name, words))
            code = 1
            continue
        if only:
            found.diagnostics = [d for d in found.diagnostics if d.span.file == only]
        aged += sum(d.code == AGED for d in found.diagnostics)
        if any(is_fault(d, strict and (keeper or d.code != AGED)) for d in found.diagnostics):
            code = 1
        if format == "json":
            listed += [as_plain(d, words) for d in found.diagnostics]
        elif format == "github":
            print(*(as_github(d, words) for d in found.diagnostics), sep="\n", end="\n" if found.diagnostics else "")
        else:
            for diagnostic in found.diagnostics:
                print("\n".join(diagnostic_lines(diagnostic, found.texts.get(diagnostic.span.file, ""), words)))
                print()
            print(summary(found, words))
    if aged and format == "text":
        print()
        print(
            words.count(
                "Players read “verify first” at {n} number of the help sheet. Who leads a group dials it before.",
                "Players read “verify first” at {n} numbers of the help sheet. Who leads a group dials them before.",
                aged,
            )
        )
        if strict and not keeper:
            print(_("This check does not fail from that; “python main.py check --strict stories/shared” does."))
    if format == "json":
        print(json.dumps(listed, ensure_ascii=False, indent=1))
    return code


def _is_shared(name: str) -> bool:
    """Whether a path is the folder of the shared lists, or one of them."""
    from game import store

    shared = (store.data_root() / "stories" / SHARED).resolve()
    return name == SHARED or shared in (Path(name).resolve(), Path(name).resolve().parent)


def _asked_for(paths: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The stories that *paths* ask for, each with the only file to tell of, or "": a story's name or folder, a file in
    it, one of its walkthroughs, or a folder of stories; the shared lists or one of them; `assets`."""
    from game import store

    shared = store.data_root() / "stories" / "shared"
    for name in paths:
        path = Path(name)
        if path.resolve() == shared.resolve() or name == SHARED:
            yield SHARED, ""
            continue
        if path.resolve().parent == shared.resolve() and path.is_file():
            yield SHARED, shown(path)
            continue
        if name in store.story_folders() or name == "assets":
            yield name, ""
        elif (store.data_root() / "assets") in path.resolve().parents:
            yield "assets", shown(path)
        elif path.is_file():
            folder = path.parent.parent if path.parent.name == "walkthroughs" else path.parent
            yield str(folder), shown(path)
        elif path.is_dir() and not (path / store.STORY_FILE).is_file() and any(path.glob(f"*/{store.STORY_FILE}")):
            for inside in sorted(path.glob(f"*/{store.STORY_FILE}")):
                yield str(inside.parent), ""
            if (path / "shared").resolve() == shared.resolve():
                yield SHARED, ""
        else:
            yield name, ""


def is_fault(diagnostic: Diagnostic, strict: bool) -> bool:
    """Whether it makes a check fail."""
    return diagnostic.severity is Severity.ERROR or (strict and diagnostic.severity is Severity.WARNING)


def missing_story(name: str, words: Words) -> str:
    """What is told when there is no such story."""
    from game import store
    from game.story.diagnostic import did_you_mean

    hint = did_you_mean(name, store.story_folders())
    told = words.say("There is no story called “{story}”.", story=name)
    return f"{told} {hint.told(words.say)}" if hint else told


def diagnostic_lines(diagnostic: Diagnostic, text: str, words: Words) -> list[str]:
    """A diagnostic as a terminal shows it: where and what, the line with a caret, how to mend it."""
    span = diagnostic.span
    severity = words.say(SEVERITIES[diagnostic.severity])
    message = diagnostic.message.told(words.say)
    lines = [f"{span.file}:{span.line}:{span.column}: {severity}: {message} [{diagnostic.code}]"]
    lines += excerpt(text, span)
    if diagnostic.hint is not None:
        lines.append(HINT_INDENT + diagnostic.hint.told(words.say))
    return lines


def summary(found: Checked, words: Words) -> str:
    """The last line of a check."""
    count = {s: sum(d.severity is s for d in found.diagnostics) for s in Severity}
    if not found.diagnostics:
        return words.say("{story}: nothing to mend.", story=found.story)
    # Translators: the three holes are “2 errors”, “1 warning”, “0 notes”.
    return words.say(
        "{story}: {errors}, {warnings}, {notes}.",
        story=found.story,
        errors=words.count("{n} error", "{n} errors", count[Severity.ERROR]),
        warnings=words.count("{n} warning", "{n} warnings", count[Severity.WARNING]),
        notes=words.count("{n} note", "{n} notes", count[Severity.NOTE]),
    )


def as_plain(diagnostic: Diagnostic, words: Words) -> dict[str, Any]:
    """A diagnostic as a JSON object."""
    span = diagnostic.span
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_column": span.end_column,
        "severity": diagnostic.severity.value,
        "code": diagnostic.code,
        "message": diagnostic.message.told(words.say),
        "hint": diagnostic.hint.told(words.say) if diagnostic.hint else None,
    }


def as_github(diagnostic: Diagnostic, words: Words) -> str:
    """A diagnostic as a workflow command, which GitHub shows beside the line in a pull request."""
    span = diagnostic.span
    kind = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}[diagnostic.severity]
    place = f"file={_property(span.file)},line={span.line},col={span.column},endColumn={span.end_column}"
    text = diagnostic.message.told(words.say)
    if diagnostic.hint is not None:
        text += "\n" + diagnostic.hint.told(words.say)
    return f"::{kind} {place},title={_property(diagnostic.code)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


# --- explore --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unseen:
    """What no path shows."""

    scenes: tuple[str, ...]
    options: tuple[str, ...]
    lines: tuple[tuple[Span, str], ...]


def unseen(story: Story, explored: Explored) -> Unseen:
    """The scenes, options and lines of *story* that no path shows."""
    from game.story import Choice, lines_of

    options, lines = [], []
    for scene in story.scenes.values():
        if isinstance(scene.end, Choice):
            end = scene.end
            options += [f"{end.id}: {o.id}" for o in end.options if (end.id, o.id) not in explored.options]
        if scene.id in explored.scenes:
            lines += [
                (story.span_of("beat", scene.id, n), line.text)
                for n, line in lines_of(scene)
                if (scene.id, n) not in explored.lines
            ]
    return Unseen(tuple(id for id in story.scenes if id not in explored.scenes), tuple(options), tuple(lines))


def explore(story: str, words: Words, bound: int | None = None) -> int:
    """Visit every state of a story and print what can happen; 1 when there is no such story or something is amiss."""
    from game import store
    from game.play.explore import MAX_STATES
    from game.play.explore import explore as visit

    if store.find_story(story) is None:
        print(missing_story(story, words))
        return 1
    loaded = store.load_story(story)
    if loaded.story is None:
        print(words.say("Nothing of “{story}” can be played; “check” says why.", story=story))
        return 1
    explored = visit(loaded.story, bound or MAX_STATES)
    print("\n".join(report(loaded.story, explored, words)))
    return 1 if explored.dead_ends or explored.stuck else 0


def report(story: Story, explored: Explored, words: Words) -> list[str]:
    """What exploring found, as lines to print."""
    from game.check.knowledge import bystander_share
    from game.check.rule import way

    _ = words.say
    lines = [words.count("{title}: {n} state.", "{title}: {n} states.", explored.states, title=story.title)]
    if not explored.complete:
        lines.append(_("There are more; only these were visited, so what is missing below may exist."))
    if explored.shortest is not None and explored.longest is not None:
        lines.append(
            _(
                "Reading takes {least:.1f} to {most:.1f} minutes.",
                least=explored.shortest.minutes,
                most=explored.longest.minutes,
            )
        )
        if len(explored.episodes) > 1:
            for episode, (least, most) in explored.episodes.items():
                lines.append(f"  {episode}: " + _("{least:.1f} to {most:.1f} minutes", least=least, most=most))
    elif explored.shortest is not None:
        lines.append(
            _(
                "Reading takes {least:.1f} minutes and more: it can go round in circles.",
                least=explored.shortest.minutes,
            )
        )
    lines += ["", _("Endings:")]
    for id, ending in story.endings.items():
        path = explored.endings.get(id)
        if path is None:
            lines.append(f"  ✗ {id}: " + _("never reached"))
        else:
            lines.append(f"  ✓ {id} ({ending.how}): " + _("{minutes:.1f} minutes", minutes=path.minutes))
            lines.append(f"      {_way(path.decisions)}")
    for title, states in ((_("Dead ends:"), explored.dead_ends), (_("Stuck:"), explored.stuck)):
        lines += _section(title, (f"{scene} ← {way(decisions) or '·'}" for scene, decisions in states))
    hidden = unseen(story, explored)
    lines += _section(_("Scenes that no path shows:"), hidden.scenes)
    lines += _section(_("Options that can never be taken:"), hidden.options)
    lines += _section(_("Lines that no path shows:"), (f"{s.file}:{s.line}: {text}" for s, text in hidden.lines))
    if explored.signals:
        lines += ["", _("Warning signs: {names}", names=", ".join(sorted(explored.signals)))]
    if explored.deciders:
        ranked = sorted(explored.deciders.items(), key=lambda item: (-item[1], item[0]))
        lines += [
            "",
            _("Who decides: {names}", names=", ".join(f"{who or '—'} {n}" for who, n in ranked)),
            _("Bystanders decide {percent} % of the choices.", percent=bystander_share(explored.deciders)),
        ]
    return lines


def _section(title: str, rows: Iterable[str]) -> list[str]:
    listed = [f"  {row}" for row in rows]
    return ["", title, *listed] if listed else []


def _way(decisions: tuple[Decision, ...]) -> str:
    from game.check.rule import way

    return way(decisions) or "·"
