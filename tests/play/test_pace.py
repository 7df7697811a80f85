"""About how long a story takes."""

from __future__ import annotations

from dataclasses import replace

from game.play.explore import explore
from game.play.pace import about_minutes
from game.story import Story
from game.story.model import Arm, Go
from tests.stage.small import ONE, story


def long(words: int) -> Story:
    return story(ONE.replace("Suena el timbre.", "palabra " * words))


def test_a_story_takes_a_minute_at_least() -> None:
    assert about_minutes(story()) == 1


def test_it_lies_between_the_shortest_way_and_the_longest() -> None:
    of = long(1600)
    found = explore(of)
    assert found.shortest is not None and found.longest is not None
    assert found.shortest.minutes - 1 <= about_minutes(of) <= found.longest.minutes + 1


def test_a_story_that_runs_in_a_circle_is_measured_too() -> None:
    of = long(480)
    circle = replace(of.scenes["recado"], end=Go((Arm("patio"),)))
    assert about_minutes(replace(of, scenes={**of.scenes, "recado": circle})) == 3
