"""Every walkthrough of every story, straight through and saved and reloaded before every decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import store
from game.author.tools import diagnostic_lines
from game.play.walkthrough import read_walkthrough, run
from game.stage.words import Words

WALKTHROUGHS = [
    (id, path)
    for id, folder in sorted(store.story_folders().items())
    for path in sorted((folder / "walkthroughs").glob("*.yaml"))
]


@pytest.fixture(params=["straight", "saved and reloaded at every decision"])
def reload(request: pytest.FixtureRequest) -> bool:
    return bool(request.param != "straight")


@pytest.mark.parametrize(("id", "path"), WALKTHROUGHS, ids=[f"{id}-{path.stem}" for id, path in WALKTHROUGHS])
def test_walkthrough(id: str, path: Path, reload: bool) -> None:
    story = store.load_story(id).story
    assert story is not None
    data = path.read_bytes()
    walkthrough, found = read_walkthrough(path.name, data)
    if walkthrough is not None:
        found = (*found, *run(story, walkthrough, reload=reload))
    assert not found, "\n".join(line for d in found for line in diagnostic_lines(d, data.decode(), Words("en")))


@pytest.mark.parametrize("id", sorted(store.story_folders()))
def test_every_ending_of_a_story_has_a_walkthrough(id: str) -> None:
    story = store.load_story(id).story
    assert story is not None
    ended = set()
    for other, path in WALKTHROUGHS:
        walkthrough, _ = read_walkthrough(path.name, path.read_bytes())
        if other == id and walkthrough is not None:
            ended.add(walkthrough.steps[-1].ends)
    assert story.endings.keys() - ended == set()
