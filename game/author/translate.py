"""Catalogs: every text that people see, in the files that translators know (gettext .po).

The game's own texts are extracted from its code; a story's come from the story. `update` keeps what was translated:
a line that is inserted disturbs nothing, one that is reworded keeps its old translation and is marked fuzzy, one that
is gone stays at the end of the file. A fuzzy entry is not used in the game until somebody has looked at it.
"""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

    from game.stage.words import Words
    from game.story import Diagnostic, Story
    from game.story.knowledge import Knowledge

DOMAIN = "continuara"
SOURCE_LANGUAGE = "en"  # of the game's own texts
ONE = ("_", "N_", "Phrase", "say")  # functions whose first argument is a text
MANY = ("ngettext", "count")  # functions whose first two are: one, many
TRANSLATORS = "# Translators:"
REWORDED = 0.55  # how alike (0 to 1) a new text and a vanished one of the same scene are, to be held for the same
WIDTH = 100

Key = tuple[str | None, str | tuple[str, ...]]  # context, text or (one, many)


@dataclass(slots=True)
class Entry:
    """A text to translate. *id* is the text, or (one, many)."""

    context: str | None
    id: str | tuple[str, ...]
    comments: list[str] = field(default_factory=list)
    places: list[tuple[str, int]] = field(default_factory=list)

    @property
    def key(self) -> Key:
        """What identifies it."""
        return self.context, self.id


@dataclass(frozen=True, slots=True)
class Count:
    """How far a catalog is."""

    translated: int
    fuzzy: int
    missing: int
    obsolete: int


# --- what there is to translate -------------------------------------------------------------------


def interface_entries(root: Path) -> list[Entry]:
    """The texts in the code of the game below *root*."""
    found: dict[Key, Entry] = {}
    for path in sorted([*(root / "game").rglob("*.py"), root / "main.py"]):
        if path.is_file():
            name = path.relative_to(root).as_posix()
            for line, id, comments in extracted(path.read_text(encoding="utf-8")):
                entry = found.setdefault((None, id), Entry(None, id))
                entry.places.append((name, line))
                entry.comments += [c for c in comments if c not in entry.comments]
    return list(found.values())


def extracted(code: str) -> Iterator[tuple[int, str | tuple[str, str], list[str]]]:
    """The texts in Python *code* with their lines, and the comments for translators that stand right above.

    Babel's own extractor goes by names alone and stumbles over `data.count(b"…")`.
    """
    lines = code.split("\n")
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    for node in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if name in ONE and node.args and _is_text(node.args[0]):
            yield node.lineno, texts[0], _comments(lines, node.lineno)
        elif name in MANY and len(texts) >= 2 and all(map(_is_text, node.args[:2])):
            yield node.lineno, (texts[0], texts[1]), _comments(lines, node.lineno)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(node.value.strip())


def _comments(lines: list[str], number: int) -> list[str]:
    """The comment above line *number* (from 1), from where it speaks to translators."""
    above = []
    for line in reversed(lines[: number - 1]):
        if not line.strip().startswith("#"):
            break
        above.append(line.strip())
    above.reverse()
    start = next((n for n, line in enumerate(above) if line.startswith(TRANSLATORS)), None)
    if start is None:
        return []
    words = [above[start].removeprefix(TRANSLATORS), *(line.lstrip("# ") for line in above[start + 1 :])]
    return [" ".join(word.strip() for word in words)]


def story_entries(story: Story) -> list[Entry]:
    """The texts of *story*."""
    from game.story.messages import messages

    found: dict[Key, Entry] = {}
    for message in messages(story):
        entry = found.setdefault((message.context, message.text), Entry(message.context, message.text))
        entry.places.append((message.span.file, message.span.line))
        entry.comments += [c for c in message.comments if c not in entry.comments]
    return list(found.values())


# --- catalogs -------------------------------------------------------------------------------------


class BrokenCatalog(Exception):
    """A catalog cannot be read; *diagnostic* tells its writer where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic.message))
        self.diagnostic = diagnostic


def parse_catalog(data: bytes, file: str, language: str) -> Catalog:
    """The catalog in a .po file; raises BrokenCatalog."""
    from babel.messages.pofile import PoFileError, read_po

    from game.story import Diagnostic, Phrase, Severity, Span

    def broken(line: int, problem: str) -> BrokenCatalog:
        message = Phrase("This catalog cannot be read: {problem}", problem=problem)
        hint = Phrase("Mend it there, or bring back an older copy; it is not used and not overwritten until then.")
        return BrokenCatalog(Diagnostic("broken-catalog", Severity.ERROR, Span(file, max(1, line)), message, hint))

    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise broken(data.count(b"\n", 0, error.start) + 1, "not UTF-8") from None
    before = ""
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        # Babel reads on over a quote that is missing, and the translation would be lost without a word.
        if not _PO_LINE.match(line):
            raise broken(number, line.strip()[:60])
        if line.startswith("msgid ") and before.startswith("msgid "):
            raise broken(number, "msgid, msgid")
        before = line if not line.startswith(('"', "#")) else before
    try:
        catalog = read_po(io.BytesIO(data), locale=language, domain=DOMAIN, abort_invalid=True)
    except PoFileError as error:
        raise broken(error.lineno + 1, str(error.args[0] if error.args else error)) from None
    except Exception as error:  # Babel lets through whatever its parser stumbles over: IndexError, LookupError, …
        raise broken(1, f"{type(error).__name__}: {error}") from None
    return catalog


def updated(
    old: Catalog | None, entries: Sequence[Entry], language: str, domain: str, renamed: Mapping[str, str] | None = None
) -> Catalog:
    """A new catalog for *entries* that keeps what *old* holds. *renamed* maps old contexts to those of today."""
    from babel.messages.catalog import Message

    catalog = _empty_like(old, language, domain)
    if language == SOURCE_LANGUAGE and domain == DOMAIN:
        old = None  # every text is its own translation, so there is nothing to keep
    live, gone = _by_key(old._messages.values() if old else ()), _by_key(old.obsolete.values() if old else ())
    wanted = {entry.key for entry in entries}
    vanished = {key: m for key, m in live.items() if key not in wanted and _is_translated(m)}
    rewordings = _rewordings(
        [e for e in entries if e.key not in live and e.key not in gone], vanished, gone, renamed or {}
    )
    used: set[Key] = set()
    for entry in entries:
        flags: set[str] = set()
        previous: Any = ()
        known = live.get(entry.key) or gone.get(entry.key)
        if known is not None:
            used.add(entry.key)
            flags = {"fuzzy"} & known.flags
            previous = known.previous_id
        elif entry.key in rewordings:
            source, fuzzy = rewordings[entry.key]
            known = vanished.get(source) or gone[source]
            used.add(source)
            if fuzzy:
                flags, previous = {"fuzzy"}, known.id
        string = known.string if known is not None else ("" if isinstance(entry.id, str) else ("", ""))
        if language == SOURCE_LANGUAGE and domain == DOMAIN:
            string = entry.id
        message = catalog.add(
            entry.id,
            string,
            entry.places,
            flags,
            entry.comments,
            known.user_comments if known is not None else (),
            previous,
            context=entry.context,
        )
        if not _PERCENT.search("".join(entry.id)):  # “5 % of” is no hole for an octal number
            message.flags.discard("python-format")
    for key, message in [*vanished.items(), *gone.items()]:
        if key not in used and key not in wanted:
            kept = Message(message.id, message.string, flags=message.flags & {"fuzzy"}, context=message.context)
            kept.user_comments = list(message.user_comments)
            catalog.obsolete[catalog._key_for(message.id, message.context)] = kept
    return catalog


def _empty_like(old: Catalog | None, language: str, domain: str) -> Catalog:
    from babel.messages.catalog import Catalog

    what = "The texts of the game" if domain == DOMAIN else f"The story “{domain}”"
    header = f"# {what}, in this language: {language}.\n"
    header += "# Made by “python main.py translate update”: write translations here, it keeps them and does the rest."
    return Catalog(
        locale=language,
        domain=domain,
        header_comment=header,
        project="Continuará",
        version="1",
        charset="utf-8",
        fuzzy=False,
        creation_date=old.creation_date if old else None,
        revision_date=old.revision_date if old else datetime.now(UTC),
        last_translator=old.last_translator if old else "Continuará",
        language_team=old.language_team if old else "Continuará",
        msgid_bugs_address="-",
    )


def _by_key(found: Iterable[Any]) -> dict[Key, Any]:
    return {(m.context, tuple(m.id) if isinstance(m.id, list | tuple) else m.id): m for m in found if m.id}


def _is_translated(message: Any) -> bool:
    strings = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return bool(strings) and all(strings)


def _rewordings(
    new: Sequence[Entry], vanished: Mapping[Key, Any], gone: Mapping[Key, Any], renamed: Mapping[str, str]
) -> dict[Key, tuple[Key, bool]]:
    """For new texts, the vanished one whose translation they take over, and whether it must be looked at again."""
    found: dict[Key, tuple[Key, bool]] = {}
    free = dict(vanished)
    for entry in new:  # the scene has a new name, its texts are the same: nothing to look at
        for old, today in renamed.items():
            if entry.context == today and (old, entry.id) in free:
                found[entry.key] = ((old, entry.id), False)
                del free[old, entry.id]
                break
    pairs = []
    for entry in new:
        if entry.key in found or not isinstance(entry.id, str):
            continue
        for key in free:
            if isinstance(key[1], str) and (renamed.get(key[0] or "", key[0]) == entry.context):
                matcher = SequenceMatcher(None, key[1].casefold(), entry.id.casefold(), autojunk=False)
                if matcher.real_quick_ratio() >= REWORDED and matcher.quick_ratio() >= REWORDED:
                    pairs.append((matcher.ratio(), entry.key, key))
    for likeness, new_key, key in sorted(pairs, key=lambda pair: -pair[0]):  # the likest first, each only once
        if likeness >= REWORDED and new_key not in found and key in free:
            found[new_key] = (key, True)
            del free[key]
    by_text = {key[1]: key for key in (*gone, *free)}
    for entry in new:
        # Moved to another scene: the same words may mean something else there.
        if entry.key not in found and entry.id in by_text:
            found[entry.key] = (by_text[entry.id], True)
    return found


def written(catalog: Catalog, lines: bool = True) -> bytes:
    """The catalog as a .po file. *lines* says whether places name lines; those of code change too often."""
    from babel.messages.pofile import write_po

    out = io.BytesIO()
    write_po(out, catalog, width=WIDTH, include_previous=True, include_lineno=lines)
    return out.getvalue()


def count(catalog: Catalog) -> Count:
    """How far *catalog* is."""
    entries = [m for m in catalog if m.id]
    fuzzy = sum(m.fuzzy for m in entries)
    done = sum(_is_translated(m) and not m.fuzzy for m in entries)
    return Count(done, fuzzy, len(entries) - done - fuzzy, len(catalog.obsolete))


_PO_LINE = re.compile(r'^\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?"(?:[^"\\]|\\.)*"\s*)?$')
_PERCENT = re.compile(r"%(\(\w+\))?[srd]")
_HOLE = re.compile(r"(?<!\{)\{(\w*)[^{}]*\}(?!\})|%(?:\(\w+\))?[srd]")


def faults(catalog: Catalog, file: str) -> Iterator[Diagnostic]:
    """What is wrong with translations: holes that the text does not have, or that it has and they lack."""
    from game.story import Diagnostic, Phrase, Severity, Span

    for message in catalog:
        if not message.id or message.fuzzy or not _is_translated(message):
            continue
        ids = [message.id] if isinstance(message.id, str) else list(message.id or ())
        strings = [message.string] if isinstance(message.string, str) else list(message.string or ())
        if message.context is not None:  # the words of a story are not formatted: a brace in them is a brace
            continue
        wanted = {match[0] for id in ids for match in _HOLE.finditer(id)}
        for string in strings:
            holes = {match[0] for match in _HOLE.finditer(string)}
            unknown, lacking = holes - wanted, wanted - holes
            # “one message” need not say “1”; any other hole must be there.
            if unknown or (lacking - {"{n}"} if len(ids) > 1 else lacking):
                yield Diagnostic(
                    "wrong-holes",
                    Severity.ERROR,
                    Span(file, message.lineno or 1),
                    Phrase("“{text}” does not fill the same holes as “{original}”.", text=string, original=ids[0]),
                    Phrase("It must hold: {holes}", holes=", ".join(sorted(wanted)) or "–"),
                )


# --- the command ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Job:
    """A catalog to look after."""

    path: Path
    language: str
    domain: str
    entries: list[Entry]
    renamed: Mapping[str, str]


def _jobs(stories: Sequence[str], words: Words) -> Iterator[_Job | str]:
    """The catalogs of the game and of *stories* (all, if none are named); a name that is no story comes as itself."""
    from game import store
    from game.stage.settings import LANGUAGES

    root = store.data_root()
    if not stories:
        entries = interface_entries(root)
        for language in LANGUAGES:
            yield _Job(root / "locales" / language / "LC_MESSAGES" / f"{DOMAIN}.po", language, DOMAIN, entries, {})
    for name in stories or store.story_folders():
        folder = store.find_story(name)
        loaded = store.load_story(name) if folder is not None else None
        if folder is None or loaded is None or loaded.story is None:
            yield name
            continue
        story = loaded.story
        entries = story_entries(story)
        renamed = {story.context(old): story.context(new) for old, new in story.renamed.scenes.items()}
        home = root if folder.resolve().is_relative_to(root.resolve()) else folder
        for language in LANGUAGES:
            if language != story.language.split("-")[0]:
                path = home / "locales" / language / "LC_MESSAGES" / f"{story.id}.po"
                yield _Job(path, language, story.id, entries, renamed)


def run(action: str, stories: Sequence[str], words: Words) -> int:
    """`update` writes the catalogs, `status` counts. 1 when a catalog cannot be read or a story is missing."""
    from game import store
    from game.author.tools import diagnostic_lines, shown

    _ = words.say
    code = 0
    for job in _jobs(stories, words):
        if isinstance(job, str):
            print(_("There is no story called “{story}” that can be read.", story=job))
            code = 1
            continue
        name = shown(job.path)
        data = job.path.read_bytes() if job.path.is_file() else b""
        try:
            old = parse_catalog(data, name, job.language) if data else None
        except BrokenCatalog as broken:
            print("\n".join(diagnostic_lines(broken.diagnostic, data.decode("utf-8", "replace"), words)))
            code = 1
            continue
        catalog = updated(old, job.entries, job.language, job.domain, job.renamed)
        if action == "update":
            new = written(catalog, lines=job.domain != DOMAIN)
            if new != data:
                store.write_whole(job.path, new)
                job.path.chmod(0o644)  # what is written whole is written privately, and these are for everybody
        far = count(catalog)
        print(
            _(
                "{file}: {translated} translated, {fuzzy} to look at again, {missing} missing, {obsolete} unused.",
                file=name,
                translated=far.translated,
                fuzzy=far.fuzzy,
                missing=far.missing,
                obsolete=far.obsolete,
            )
        )
        for fault in faults(catalog, name):
            print("\n".join(diagnostic_lines(fault, "", words)))
            code = 1
    return code


def catalog_diagnostics(
    catalogs: Iterable[Path], knowledge: Knowledge | None = None
) -> Iterator[tuple[Diagnostic, str]]:
    """What is wrong with a story's *catalogs*, each with the text of its file; with *knowledge*, blame too."""
    from game.author.tools import shown

    for path in catalogs:
        data, name = path.read_bytes(), shown(path)
        try:
            catalog = parse_catalog(data, name, path.parent.parent.name)
        except BrokenCatalog as broken:
            yield broken.diagnostic, data.decode("utf-8", "replace")
            continue
        for fault in (*faults(catalog, name), *(_blaming(catalog, name, knowledge) if knowledge else ())):
            yield fault, data.decode("utf-8", "replace")


def _blaming(catalog: Catalog, file: str, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """The words in a story's translation that blame whoever was deceived."""
    from game.check.knowledge import blames, told_of_blame
    from game.story import Diagnostic, Severity, Span

    for message in catalog:
        if not message.id or not isinstance(message.string, str):
            continue
        for blame, words in blames(message.string, knowledge):
            told = told_of_blame(blame, words, str(catalog.locale))
            yield Diagnostic("words-that-blame", Severity.ERROR, Span(file, message.lineno or 1), *told)
