"""The only disk: stories, pictures' names, catalogs, saves, settings.

What is read may hold anything; what is written is written whole or not at all. Faults of the world are
returned as `Failed`, to be told on the screen; a damaged file is set aside under a name that is told.
`CONTINUARA_HOME` moves everything the game writes into one folder (for tests and for a school's USB stick).
"""

from __future__ import annotations

import contextlib
import errno
import gettext
import hashlib
import io
import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache, partial
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.stage.settings import LANGUAGES, Settings
from game.stage.words import Words

if TYPE_CHECKING:
    from game.check import Shelf
    from game.stage import msg as m
    from game.story import Diagnostic, Loaded, Stock, Story
    from game.story.knowledge import Knowledge

if not TYPE_CHECKING:

    class _Late:
        """`game.stage.msg`, imported when first asked for: sixty small classes that a check of a story never makes."""

        def __getattr__(self, name: str) -> Any:
            from game.stage import msg

            return getattr(msg, name)

    m = _Late()

APP = "continuara"
MAX_SAVE = 2_000_000  # bytes; a save of 20,000 decisions has less
MAX_STORY_FILE = 16_000_001  # one byte more than a story file may have: enough to see that it is too large
SLOT = re.compile(r'^[^\W_][^/\\:*?"<>|\x00-\x1f]{0,254}$')  # what can be a file's name on every system
STORY_FILE = "story.yaml"


# --- where things are -----------------------------------------------------------------------------


@lru_cache(maxsize=1)
def data_root() -> Path:
    """The folder that holds assets/, stories/ and locales/: inside an installed package, or the checkout."""
    package = Path(str(resources.files("game")))
    inside = package / "data"
    return inside if inside.is_dir() else package.parent


def home() -> Path:
    """The folder for saves and settings."""
    chosen = os.environ.get("CONTINUARA_HOME")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def _cache() -> Path:
    chosen = os.environ.get("CONTINUARA_HOME")
    if chosen:
        return Path(chosen) / "cache"
    from platformdirs import user_cache_path

    return user_cache_path(APP, appauthor=False)


_unwritten: dict[Path, bytes | None] | None = None  # with no trace to be left: what the disk would hold, None: gone


def leave_no_trace(on: bool = True) -> None:
    """From now on keep in memory only what would be written, and read it from there; or write again, and forget it."""
    global _unwritten
    _unwritten = {} if on else None


def leaves_no_trace() -> bool:
    """Whether nothing is written."""
    return _unwritten is not None


def _read(path: Path, most: int = -1) -> bytes:
    """What *path* holds, *most* bytes of it; raises OSError."""
    if _unwritten is not None and path in _unwritten:
        data = _unwritten[path]
        if data is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        return data if most < 0 else data[:most]
    with path.open("rb") as file:
        return file.read(most)


def write_whole(path: Path, data: bytes) -> None:
    """Write *data* to *path* so that there is, at every moment, either the old file or the new one."""
    if _unwritten is not None:
        _unwritten[path] = data
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _refusal(error: OSError) -> str:
    """The key of the sentence that tells the player why the disk refused."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "disk-full"
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return "read-only"
    return "save-failed"


# --- stories --------------------------------------------------------------------------------------


def story_folders() -> dict[str, Path]:
    """Every story there is, by id: those that came with the game, then those in the player's own folder."""
    found: dict[str, Path] = {}
    for base in (data_root() / "stories", home() / "stories"):
        try:
            folders = sorted(base.iterdir())
        except OSError:
            continue
        for folder in folders:
            if os.path.isfile(folder / STORY_FILE):  # Path.is_file raises where a folder may not be entered
                found.setdefault(folder.name, folder)
    return found


def find_story(name: str) -> Path | None:
    """The folder of a story given by id, by folder, or by a file in it; or by the id of one that was opened before."""
    known = story_folders()
    if name in known:
        return known[name]
    path = Path(name)
    if path.is_file():
        path = path.parent
    return path if path.is_dir() else _opened.get(name)


def read_story_files(folder: Path) -> dict[str, bytes]:
    """The YAML files of a story. Only regular files that lie in the folder itself are read, and never more of one
    than a story file may have."""
    files: dict[str, bytes] = {}
    inside = folder.resolve()
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return files
    for path in entries:
        if path.suffix not in (".yaml", ".yml") or not path.is_file() or path.resolve().parent != inside:
            continue
        try:
            with path.open("rb") as file:
                files[path.name] = file.read(MAX_STORY_FILE)
        except OSError:
            continue
    return files


_loaded: dict[str, tuple[str, Loaded]] = {}
_opened: dict[str, Path] = {}  # the folders of the stories that were read, by id: a writer's may lie anywhere


def load_story(name: str, *, folder: str | None = None) -> Loaded:
    """Read the story called *name* (an id, a folder or a file in it); kept until one of its files changes.

    *folder* is what diagnostics put before a file's name.
    """
    from game.story import load

    path = find_story(name)
    id = path.resolve().name if path is not None else Path(name).name
    files = read_story_files(path) if path is not None else {}
    if path is not None:
        _opened[id] = path
    shown = folder if folder is not None else f"{_shown_folder(path) if path is not None else name}/"
    digest = _digest(files, shown)
    kept = _loaded.get(id)
    if kept is None or kept[0] != digest:
        kept = (digest, load(id, files, read_stock(), folder=shown))
        _loaded[id] = kept
    return kept[1]


def _digest(files: Mapping[str, bytes], shown: str) -> str:
    digest = hashlib.sha256(shown.encode())
    for name, data in sorted(files.items()):
        digest.update(f"\0{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _shown_folder(path: Path) -> str:
    """The folder as somebody would type it here."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix() or "."
    except (ValueError, OSError):
        return path.as_posix()


@lru_cache(maxsize=1)
def read_stock() -> Stock:
    """What there is to name in a story. A list that cannot be read stays unknown: nothing is checked against it."""
    from game.story import Stock

    assets, shared = data_root() / "assets", data_root() / "stories" / "shared"
    sounds, pictures = _stems(assets / "sound", ".ogg"), _stems(assets / "places", ".webp")
    moods = _texts(assets / "cast" / "moods.yaml")
    words: dict[str, str] = {}
    if isinstance(moods, dict):
        for mood, entry in moods.get("moods", moods).items():
            names = list(entry.get("name", {}).values()) if isinstance(entry, dict) else []
            listed = entry.get("words", []) if isinstance(entry, dict) else []
            flat = [w for part in listed.values() for w in part] if isinstance(listed, dict) else list(listed)
            for word in [mood, *names, *flat]:
                words.setdefault(str(word).casefold(), str(mood))
    return Stock(
        looks=_looks(assets / "cast"),
        places=None if pictures is None else frozenset(name for name in pictures if "+" not in name),
        props=None if pictures is None else frozenset(name for name in pictures if "+" in name),
        sounds=sounds,
        moods=words or None,
        signals=_all_ids(shared / "signals.yaml", shared / "bystander-signs.yaml"),
        acts=_ids(shared / "acts.yaml"),
        debriefs=_ids(shared / "debrief.yaml"),
    )


@lru_cache(maxsize=1)
def read_knowledge() -> tuple[Knowledge, tuple[Diagnostic, ...]]:
    """What is known about recruitment and help, and what the keepers of those lists have to mend."""
    from game.story.lists import read_knowledge as read

    shared = data_root() / "stories" / "shared"
    return read(read_story_files(shared), f"{_shown_folder(shared)}/")


LAST_PLACE = 100  # after every number of two figures
RULE_LISTS = ("signals.yaml", "bystander-signs.yaml", "sources.yaml", "words-that-blame.yaml")


@lru_cache(maxsize=1)
def read_rule_knowledge() -> Knowledge:
    """What the rules about stories ask of the shared lists: a third of the reading, and no word to their keepers."""
    from game.story.lists import read_knowledge as read

    files = read_story_files(data_root() / "stories" / "shared")
    return read({name: files[name] for name in RULE_LISTS if name in files})[0]


def read_shelf() -> Shelf:
    """What lies in `assets/`, for the rules about it."""
    from game.check import Parts, Shelf
    from game.story.diagnostic import Report
    from game.story.source import parse

    assets = data_root() / "assets"
    below = _shown_folder(assets)
    files = frozenset(
        path.relative_to(assets).as_posix()
        for path in assets.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )
    looks = {
        path.stem: parse(f"{below}/cast/{path.name}", path.read_bytes(), Report())
        for path in sorted((assets / "cast").glob("*.yaml"))
        if path.name != "moods.yaml"
    }
    index = assets / "index.yaml"
    parts = _yaml(assets / "cast" / "parts.json")
    return Shelf(
        looks,
        parse(f"{below}/index.yaml", index.read_bytes(), Report()) if index.is_file() else None,
        files,
        Parts(
            {str(k): tuple(map(str, v)) for k, v in parts["inside"].items()},
            {str(k): tuple(map(str, v)) for k, v in parts["choices"].items()},
        )
        if isinstance(parts, dict)
        else None,
    )


def _looks(folder: Path) -> frozenset[str] | None:
    try:
        return frozenset(p.name for p in folder.iterdir() if (p / "layers.json").is_file()) or None
    except OSError:
        return None


def _stems(folder: Path, suffix: str) -> frozenset[str] | None:
    try:
        # “calle.near.webp” is a layer of a place, not a place.
        return frozenset(p.stem for p in folder.iterdir() if p.suffix == suffix and "." not in p.stem) or None
    except OSError:
        return None


def _texts(path: Path) -> object:
    """What one of our own data files holds, every scalar as text, or None: read as a story is, in half the time."""
    from game.story.diagnostic import Report
    from game.story.source import parse

    try:
        return parse(path.name, path.read_bytes(), Report()).value
    except OSError:
        return None


def _ids(path: Path) -> frozenset[str] | None:
    plain = _texts(path)
    if isinstance(plain, dict) and len(plain) == 1:
        plain = next(iter(plain.values()))
    if isinstance(plain, list):
        return frozenset(str(e["id"]) for e in plain if isinstance(e, dict) and "id" in e) or None
    return frozenset(map(str, plain)) if isinstance(plain, dict) else None


def _all_ids(*paths: Path) -> frozenset[str] | None:
    """The ids of several lists; None when one of them cannot be read, for then nothing can be said of a missing one."""
    found = [_ids(path) for path in paths]
    return None if None in found else frozenset().union(*(ids for ids in found if ids is not None))


def _yaml(path: Path) -> Any:
    """The plain value of one of our own data files, or None."""
    import yaml

    try:
        return yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError, ValueError):
        return None


@lru_cache(maxsize=1)
def read_captions() -> Mapping[str, Mapping[str, str]]:
    """What each sound is called, by sound and language; what a place sounds like, by "place:" and its name."""
    plain = _yaml(data_root() / "assets" / "sound" / "captions.yaml")
    plain = plain if isinstance(plain, dict) else {}
    told = {str(k): {str(lang): str(t) for lang, t in v.items()} for k, v in plain.items() if isinstance(v, dict)}
    places = _yaml(data_root() / "assets" / "sound" / "ambience.yaml")
    places = places if isinstance(places, dict) else {}
    return {**told, **{m.place_sound(str(place)): told[sound] for place, sound in places.items() if sound in told}}


def covers() -> tuple[m.Cover, ...]:
    """Every story as the choice of story shows it; of one that cannot be read at all there is only its name."""
    from game.play.pace import about_minutes
    from game.story.booster import CONTEXT

    out = []
    read = [(id, load_story(id)) for id in story_folders()]
    read.sort(key=lambda one: _season_place(one[1].story))  # the others stay as they are, by name
    for id, loaded in read:
        story = loaded.story
        if story is None:
            out.append(m.Cover(id, id, "", "", "", faults=max(1, loaded.faults)))
            continue
        faces = tuple(m.look for m in story.cast.values() if m.card and m.look)[:4]
        place = next((s.place for s in story.scenes.values() if s.place), "")
        told, chapters, hooks, episodes, keepsakes, boosters = {}, {}, {}, {}, {}, {}
        for language in LANGUAGES:
            words = read_words(language, story)
            told[language] = (words.told(story, "", story.title), words.told(story, "", story.synopsis))
            chapters[language] = {s: words.told(story, "", e.title) for e in story.episodes for s in e.scenes}
            hooks[language] = words.told(story, "", story.hook)
            episodes[language] = tuple((e.id, words.told(story, "", e.title)) for e in story.episodes)
            keepsakes[language] = _keepsakes(story, words)
            boosters[language] = tuple(b.told(partial(words.told, story, CONTEXT)) for b in story.boosters)
        head = (id, story.title, story.synopsis, story.ages, story.language)
        more = (told, chapters, hooks, episodes, keepsakes)
        out.append(m.Cover(*head, about_minutes(story), faces, place, loaded.faults, *more, boosters=boosters))
    return tuple(out)


def _season_place(story: Story | None) -> int:
    """What the stories of the season are sorted by: the number that each gives itself, those without one after them."""
    return story.number if story is not None and story.number is not None else LAST_PLACE


def _keepsakes(story: Story, words: Words) -> tuple[m.Keepsake, ...]:
    """What can be met in *story*: the cast with a card in the order of their numbers, then the endings."""
    from game.stage.form import characteristic

    moods = characteristic(story)
    cast = [
        m.Keepsake(
            c.key,
            words.told(story, "", c.card.title),
            c.card.number,
            c.look,
            moods.get(c.key, "neutral"),
            words.told(story, "", c.name),
            words.told(story, "", c.profile.bio),
        )
        for c in sorted(story.cast.values(), key=lambda c: c.card.number if c.card else 0)
        if c.card
    ]
    endings = []
    for id, ending in story.endings.items():
        member = story.cast.get(ending.face)
        look = member.look if member else ""
        endings.append(m.Keepsake(id, words.told(story, "", ending.title), 0, look, "happy", ending=True))
    return (*cast, *endings)


# --- catalogs -------------------------------------------------------------------------------------


def read_words(language: str, story: Story | None = None, folder: Path | None = None) -> Words:
    """The texts in *language*, and those of *story* when it is written in another."""
    interface = _catalog(data_root() / "locales" / language / "LC_MESSAGES" / f"{APP}.po")
    catalog = None
    if story is not None and story.language.split("-")[0] != language:
        folder = folder or find_story(story.id)
        for base in ([folder / "locales"] if folder else []) + [data_root() / "locales"]:
            catalog = _catalog(base / language / "LC_MESSAGES" / f"{story.id}.po")
            if catalog is not None:
                break
    return Words(language, interface, catalog)


def story_catalogs(id: str, folder: Path) -> tuple[Path, ...]:
    """The catalogs of the story *id*: those in its *folder*, and those that come with the game."""
    bases = (folder / "locales", data_root() / "locales")
    return tuple(path for base in bases for path in sorted(base.glob(f"*/LC_MESSAGES/{id}.po")))


_catalogs: dict[Path, tuple[str, gettext.GNUTranslations | None]] = {}


def _catalog(path: Path) -> gettext.GNUTranslations | None:
    """The catalog in a .po file, compiled once for each of its contents; None when there is none to be used."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    digest = hashlib.sha256(data).hexdigest()
    known = _catalogs.get(path)
    if known is not None and known[0] == digest:
        return known[1]
    catalog = _compiled(data, digest)
    _catalogs[path] = (digest, catalog)
    return catalog


def _compiled(data: bytes, digest: str) -> gettext.GNUTranslations | None:
    # Reading a .po needs Babel, a tenth of a second and more; the standard library reads the compiled form at once.
    kept = _cache() / "catalogs" / f"{digest}.mo"
    try:
        return gettext.GNUTranslations(io.BytesIO(kept.read_bytes()))
    except Exception:  # not there, or damaged: gettext raises struct.error, UnicodeError, OSError and others
        pass
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    out = io.BytesIO()
    try:
        write_mo(out, read_po(io.BytesIO(data), abort_invalid=True))
        catalog = gettext.GNUTranslations(io.BytesIO(out.getvalue()))
    except (PoFileError, ValueError, UnicodeError, LookupError):
        return None  # `translate status` names the fault; the player reads the story as it was written
    with contextlib.suppress(OSError):  # a cache that cannot be written costs time, nothing else
        write_whole(kept, out.getvalue())
    return catalog


# --- what was met, and what is owed ---------------------------------------------------------------


def read_met() -> tuple[dict[str, m.Met], m.Failed | None]:
    """By story, what its player has met; and the trouble, if the file is damaged (it is set aside then)."""
    path = home() / "met.json"
    try:
        data = _read(path, MAX_SAVE + 1)
    except OSError:
        return {}, None
    try:
        plain = json.loads(data)
        if len(data) > MAX_SAVE or not isinstance(plain, dict) or plain.get("format") != 1:
            raise ValueError("not what was met")
        return {story: _met(entry) for story, entry in plain["stories"].items()}, None
    except (ValueError, RecursionError, KeyError, AttributeError, TypeError):
        return {}, _set_aside(path, "met-damaged")


MET = ("cards", "endings", "episodes", "scenes")  # of what was met; a file from before there were scenes has none


def _met(plain: Any) -> m.Met:
    lists = [plain.get(key, []) for key in MET]
    if not all(isinstance(ids, list) and all(isinstance(id, str) for id in ids) for ids in lists):
        raise ValueError("not ids")
    return m.Met(*map(frozenset, lists))


def keep_met(story: str, met: m.Met) -> m.Failed | None:
    """Add *met* to what has been met in *story*; the trouble, if there is any."""
    known, trouble = read_met()
    before = known.get(story, m.Met())
    after = before.and_also(met)
    if after == before:
        return trouble
    known[story] = after
    plain = {id: {key: sorted(getattr(m, key)) for key in MET} for id, m in sorted(known.items())}
    try:
        write_whole(home() / "met.json", _json({"format": 1, "stories": plain}))
    except OSError as error:
        return m.Failed(_refusal(error), {"folder": str(home())})
    return trouble


LIBRARIES = (  # what `pip show` says of each
    ("pygame-ce", "LGPL-2.1"),
    ("PyYAML", "MIT"),
    ("pydantic", "MIT"),
    ("rpds-py", "MIT"),
    ("Babel", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
)
KINDS = {"cards": "pictures", "cast": "pictures", "places": "pictures", "fonts": "fonts", "sound": "sounds"}


@lru_cache(maxsize=1)
def read_credits() -> tuple[m.Credit, ...]:
    """Whom pictures, fonts, sounds and libraries are owed to, each author once for a kind and a licence."""
    lent = (  # what our own pictures and sounds were made from: the index tells of each in its source
        m.Credit("pictures", "Lisa Wischofsky", "Lorelei", "CC0-1.0"),
        m.Credit("sounds", "Frank Wen", "FluidR3 GM", "MIT"),
    )
    index = _yaml(data_root() / "assets" / "index.yaml")
    found: dict[m.Credit, None] = {}
    for path, entry in index.items() if isinstance(index, dict) else ():
        kind = KINDS.get(str(path).partition("/")[0])
        if kind is None or not isinstance(entry, dict) or (kind != "fonts" and "LICENSE" in str(path)):
            continue
        what = Path(str(path)).stem.split(".")[0] if kind == "fonts" else ""
        what = re.sub(r"^LICENSE-|-\d+i?$", "", what).replace("-", " ")
        if kind == "fonts" and str(path).endswith(".json"):
            continue  # a list that we made of them
        who, licence = (" ".join(str(entry.get(key, "")).split()) for key in ("author", "licence"))
        who = re.sub(r"^Copyright (\(c\) )?", "© ", re.sub(r" \([^)]*[@/][^)]*\)|, with Reserved .*", "", who))
        found[m.Credit(kind, who, what.title(), licence)] = None
        for other in lent:
            if other.what.split()[0].casefold() in str(entry.get("source", "")).casefold() and other.kind == kind:
                found[other] = None
    libraries = (m.Credit("libraries", name, "", licence) for name, licence in LIBRARIES)
    order = list(dict.fromkeys(KINDS.values()))
    return (*sorted(found, key=lambda c: order.index(c.kind)), *libraries)


# --- settings -------------------------------------------------------------------------------------


def read_settings() -> Settings:
    """The settings, or the defaults when there are none that can be read."""
    return open_settings(set_aside=False)[0]


def open_settings(*, set_aside: bool = True) -> tuple[Settings, m.Failed | None]:
    """The settings as a game begins. A file that cannot be read is set aside, and the trouble names it: the first
    setting that is changed would overwrite it."""
    path = home() / "settings.json"
    try:
        data = _read(path, MAX_SAVE)
    except OSError:
        return Settings(), None
    try:
        plain = json.loads(data)
        if not isinstance(plain, dict):
            raise ValueError("not settings")
        return Settings.from_plain(plain), None
    except (ValueError, RecursionError):
        return Settings(), _set_aside(path, "settings-damaged") if set_aside else None


def write_settings(settings: Settings) -> m.Failed | None:
    """Write the settings; the trouble, if there is any."""
    try:
        write_whole(home() / "settings.json", _json(settings.to_plain()))
    except OSError as error:
        return m.Failed(_refusal(error), {"folder": str(home())})
    return None


def _json(plain: Any) -> bytes:
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()


# --- saves ----------------------------------------------------------------------------------------


def _saves() -> Path:
    return home() / "saves"


def write_save(record: m.SaveRecord) -> m.SaveLabel | m.Failed:
    """Write a save; its label, or the trouble."""
    from game.play import decisions_to_plain

    if not SLOT.match(record.slot):
        return m.Failed("save-failed", {"folder": str(_saves())})
    when = datetime.now().astimezone().replace(microsecond=0).isoformat()
    plain = {
        "format": 1,
        "story": record.story,
        "title": record.title,
        "scene": record.scene,
        "decisions": decisions_to_plain(record.decisions),
        "read": record.read,
        "ended": record.ended,
        "when": when,
    }
    try:
        write_whole(_saves() / f"{record.slot}.json", _json(plain))
    except OSError as error:
        return m.Failed(_refusal(error), {"folder": str(_saves())})
    return m.SaveLabel(record.slot, record.story, record.title, record.scene, _taken(record), when, record.ended)


def _taken(record: m.SaveRecord) -> int:
    from game.play import Mark

    return sum(not isinstance(d, Mark) for d in record.decisions)


def read_save(slot: str) -> m.SaveRecord | m.Failed:
    """What is saved in *slot*; or trouble with its file: one that holds no save is set aside, a locked one stays."""
    from game.play import decisions_from_plain

    path = _saves() / f"{slot}.json"
    try:
        data = _read(path, MAX_SAVE + 1)
    except FileNotFoundError:
        return m.Failed("save-missing", {"file": path.name})
    except OSError:  # it is there: a locked or a stranger's file, a disk that fails
        return m.Failed("save-locked", {"file": str(path)})
    try:
        if len(data) > MAX_SAVE:
            raise ValueError("too large")
        plain = json.loads(data)
        if not isinstance(plain, dict) or plain.get("format") != 1:
            raise ValueError("not a save")
        texts = {key: plain.get(key, "") for key in ("story", "title", "scene", "when")}
        if not all(isinstance(text, str) for text in texts.values()) or not texts["story"]:
            raise ValueError("not a save")
        "".join(texts.values()).encode()  # half a sign (“\ud800”) is a ValueError, and could not be shown
        read = plain.get("read", 0)
        return m.SaveRecord(
            slot,
            texts["story"],
            texts["title"],
            texts["scene"],
            decisions_from_plain(plain.get("decisions")),
            read if isinstance(read, int) and not isinstance(read, bool) and 0 <= read <= 1_000_000 else 0,
            plain.get("ended") is True,
            texts["when"],
        )
    except (ValueError, RecursionError):
        return _set_aside(path)


def _set_aside(path: Path, what: str = "save-damaged") -> m.Failed:
    if _unwritten is not None:
        _unwritten[path] = None
        return m.Failed("left-alone", {"file": str(path)})
    for n in range(1, 1000):
        aside = path.with_name(f"{path.stem}.damaged-{n}")
        if not aside.exists():
            try:
                path.rename(aside)
            except OSError:
                break
            return m.Failed(what, {"file": str(aside)})
    return m.Failed(what, {"file": str(path)})


def copy_save(slot: str, kept: str) -> m.Saved | m.Failed | None:
    """Keep what is saved in *slot* under *kept* too; None when there is nothing that can be kept."""
    record = read_save(slot)
    if isinstance(record, m.Failed):
        return None
    label = write_save(replace(record, slot=kept))
    return label if isinstance(label, m.Failed) else m.Saved(label)


def read_labels() -> tuple[tuple[m.SaveLabel, ...], tuple[m.Failed, ...]]:
    """Every save there is, the newest first, and the trouble met on the way: one of a kind, with all its files."""
    labels, troubles = [], dict[str, list[str]]()
    for path in _save_files():
        record = read_save(path.stem)
        if isinstance(record, m.Failed):
            troubles.setdefault(record.what, []).append(record.holes["file"])
        else:
            labels.append(
                m.SaveLabel(
                    record.slot, record.story, record.title, record.scene, _taken(record), record.when, record.ended
                )
            )
    told = tuple(m.Failed(what, {"file": ", ".join(files)}) for what, files in troubles.items())
    return tuple(sorted(labels, key=lambda s: s.when, reverse=True)), told


def _save_files() -> Iterator[Path]:
    unwritten = _unwritten or {}
    try:
        found = {p for p in _saves().iterdir() if p.suffix == ".json" and SLOT.match(p.stem) and p.is_file()}
    except OSError:
        found = set()
    found |= {p for p in unwritten if p.parent == _saves() and p.suffix == ".json"}
    yield from sorted(p for p in found if unwritten.get(p, b"") is not None)


# --- commands -------------------------------------------------------------------------------------


def perform(command: m.Command) -> m.Msg | None:
    """Carry out a command that is about the disk; what came of it, if anything is to be told."""
    match command:
        case m.ListStories():
            labels, troubles = read_labels()
            met, trouble = read_met()
            told = troubles[0] if troubles else trouble
            return m.StoriesListed(covers(), labels, read_captions(), told, met)
        case m.KeepMet(story=story, met=met):
            return keep_met(story, met)
        case m.ReadCredits():
            return m.CreditsRead(read_credits())
        case m.KeepInMemory(on=on):
            leave_no_trace(on)
        case m.ReadKnowledge():
            return m.KnowledgeRead(read_knowledge()[0], datetime.now().astimezone().date().isoformat())
        case m.LoadStory(id=id, slot=slot):
            return _load_for_play(id, slot)
        case m.Save(record=record):
            answer = write_save(record)
            return answer if isinstance(answer, m.Failed) else m.Saved(answer)
        case m.CopySave(slot=slot, kept=kept):
            return copy_save(slot, kept)
        case m.SaveSettings(settings=settings):
            return write_settings(settings)
    return None


def _load_for_play(id: str, slot: str) -> m.Msg:
    save = None
    if slot:
        answer = read_save(slot)
        if isinstance(answer, m.Failed):
            return answer
        save = answer
    if find_story(id) is None:
        return m.Failed("story-missing", {"story": id})
    loaded = load_story(id)
    return m.StoryLoaded(id, loaded.story, loaded.diagnostics, save)
