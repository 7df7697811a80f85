"""docs/coverage.md: which tactic, sign, act and law stands in which story and scene, made from the stories themselves.

It shows a season's authors what nobody has told yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.story import Choice, Story, lines_of
from game.story.knowledge import ELSEWHERE, Knowledge

HEAD = """\
# Coverage

What the stories show of what is known, by story and scene. Made from `stories/` by `python -m game.author.coverage`; a
test says when it is stale. A dash is something that no story shows yet: the next one could.
"""
NOTHING = "—"
Where = dict[str, list[str]]  # by story, the scenes


def coverage_page(stories: Sequence[Story], knowledge: Knowledge) -> str:
    """The whole page."""
    signals, acts, alike, rehearsed = (dict[str, Where]() for _ in range(4))
    for story in stories:
        for scene in story.scenes.values():
            for _, line in lines_of(scene):
                if line.signal:
                    _put(signals, line.signal, story, scene.id)
                if line.legit:
                    _put(alike, "legit", story, scene.id)
                if line.resembles:
                    _put(alike, line.resembles, story, scene.id)
            if isinstance(scene.end, Choice):
                for option in scene.end.options:
                    for act in option.acts:
                        _put(acts, act, story, scene.id)
            if scene.rehearsal:
                _put(rehearsed, scene.rehearsal, story, scene.id)
    parts = [HEAD, *_overview(stories, knowledge, signals, acts)]
    rows = (
        (
            f"{t.number} {t.name.en}",
            _tactic(t.signals, signals, stories) if t.signals else _told(alike.get("legit", {})),
        )
        for t in knowledge.tactics.values()
    )
    about = (
        "A tactic is met through its signals: how many of them a story shows, and which. T18, which has none, is the"
    )
    parts += _table("Tactics", f"{about} look-alikes.", rows)
    rows = ((f"{s.number} `{s.id}` {s.name.en}", _told(signals.get(s.id, {}))) for s in knowledge.signals.values())
    parts += _table("Signals", "`[!id]` on a line.", rows)
    rows = (
        (f"{b.number} `{b.id}` {b.name.en}", _told(signals.get(b.id, {}))) for b in knowledge.bystander_signs.values()
    )
    parts += _table("Bystander signs", "`[!id]` on a line too: what those round somebody can notice.", rows)
    named = [(f"`{id}`", _told(where)) for id, where in sorted(alike.items()) if id != "legit"]
    about = "`[legit]` on a line, or `[legit: id]` with the sign that it looks like."
    parts += _table("Look-alikes", about, [("innocent, and looks like a sign", _told(alike.get("legit", {}))), *named])
    rows = ((f"{a.number} `{a.id}` {a.name.en}", _told(acts.get(a.id, {}))) for a in knowledge.acts.values())
    parts += _table("Acts", "`acts` of an option.", rows)
    acted = (("asking", "asking for help"), ("being-told", "being told"), ("call", "calling a help line"))
    rows = ((f"`{id}` {name}", _told(rehearsed.get(id, {}))) for id, name in acted)
    parts += _table("Rehearsals", "`rehearsal` of a scene.", rows)
    rows = ((f"`{c.id}` {c.name.en} ({c.place})", _by_region(c.place, stories)) for c in knowledge.law.values())
    parts += _table("Law", "A card goes with every story of its country; those of international law go with all.", rows)
    return "\n".join(parts) + "\n"


def _put(table: dict[str, Where], key: str, story: Story, scene: str) -> None:
    scenes = table.setdefault(key, {}).setdefault(story.id, [])
    if scene not in scenes:
        scenes.append(scene)


def _overview(
    stories: Sequence[Story], knowledge: Knowledge, signals: Mapping[str, Where], acts: Mapping[str, Where]
) -> Iterator[str]:
    yield "| story | signals | acts | lines with a sign | look-alikes |\n|---|---|---|---|---|"
    for story in stories:
        lines = [line for scene in story.scenes.values() for _, line in lines_of(scene)]
        signs, alike = sum(bool(line.signal) for line in lines), sum(line.legit for line in lines)
        share = f" ({100 * alike // (signs + alike)} %)" if signs + alike else ""
        shown = sum(story.id in signals.get(id, {}) for id in knowledge.signals)
        done = sum(story.id in acts.get(id, {}) for id in knowledge.acts)
        counts = f"{shown} of {len(knowledge.signals)} | {done} of {len(knowledge.acts)}"
        yield f"| {story.id} | {counts} | {signs} | {alike}{share} |"


def _table(title: str, about: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    head = f"\n## {title}\n\n{about}\n\n| | in |\n|---|---|"
    return [head, *(f"| {_cell(what)} | {_cell(where)} |" for what, where in rows)]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _told(where: Where) -> str:
    return "; ".join(f"{story}: {', '.join(scenes)}" for story, scenes in where.items()) or NOTHING


def _tactic(ids: Sequence[str], signals: Mapping[str, Where], stories: Sequence[Story]) -> str:
    told = []
    for story in stories:
        met = [id for id in ids if story.id in signals.get(id, {})]
        if met:
            told.append(f"{story.id}: {len(met)} of {len(ids)} ({', '.join(met)})")
    return "; ".join(told) or NOTHING


def _by_region(place: str, stories: Sequence[Story]) -> str:
    return ", ".join(s.id for s in stories if place == ELSEWHERE or s.region == place) or NOTHING


def our_page() -> str:
    """The page of our own stories."""
    from game import store

    stories = [loaded.story for id in store.story_folders() if (loaded := store.load_story(id)).story is not None]
    return coverage_page([story for story in stories if story is not None], store.read_knowledge()[0])


if __name__ == "__main__":
    from game import store

    page = store.data_root() / "docs" / "coverage.md"
    store.write_whole(page, our_page().encode())
    page.chmod(0o644)
