"""What “La madrina” promises: chapters of five to eight minutes, bystanders who decide, all of it to be met."""

from __future__ import annotations

import pytest

from game import store
from game.play.explore import explore
from game.story import Choice, Cue, lines_of

STORY = "la-madrina"
RECAP_WORDS = 14  # what one panel of “Previously…” holds at the largest text
CHAPTERS = ["1-la-promesa", "2-empieza-el-lunes", "3-el-mapa"]


@pytest.fixture(scope="module")
def story():
    loaded = store.load_story(STORY).story
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def explored(story):
    return explore(story)


def choices(story):
    return [(scene, scene.end) for scene in story.scenes.values() if isinstance(scene.end, Choice)]


def test_each_chapter_is_read_in_five_to_eight_minutes_on_any_path(explored):
    assert list(explored.episodes) == CHAPTERS
    for least, most in explored.episodes.values():
        assert 4.95 <= least <= most < 8.05  # as `explore` rounds it


def test_all_of_it_can_be_met(story, explored):
    assert explored.complete and not explored.dead_ends and not explored.stuck
    assert explored.endings.keys() == story.endings.keys()
    assert explored.scenes == story.scenes.keys()
    assert explored.lines == {(s.id, n) for s in story.scenes.values() for n, _ in lines_of(s)}
    assert explored.options == {(c.id, o.id) for _, c in choices(story) for o in c.options}


def test_bystanders_take_two_of_five_decisions_at_least(explored):
    total = sum(explored.deciders.values())
    targeted = explored.deciders["HEIDY"] + explored.deciders["DELMY"]
    assert total >= 7 and total - targeted >= 3
    assert (total - targeted) / total >= 0.4
    assert {"MAMA", "MARTA", "BRENDA", "WILSON"} <= explored.deciders.keys()


def test_three_of_ten_marked_lines_are_innocent_at_least(story):
    marked = [line for scene in story.scenes.values() for _, line in lines_of(scene) if line.legit or line.signal]
    assert sum(bool(line.legit) for line in marked) / len(marked) >= 0.3


def test_every_option_is_told_in_a_short_sentence_afterwards(story):
    for scene, choice in choices(story):
        for option in choice.options:
            assert option.recap.endswith("."), (scene.id, option.id)
            assert len(option.recap.split()) <= RECAP_WORDS, option.recap


def test_each_chapter_but_the_first_is_announced(story):
    assert [bool(episode.teaser) for episode in story.episodes] == [False, True, True]


def test_the_titles_come_once_and_before_the_first_decision(story):
    told = [s.id for s in story.scenes.values() for b in s.beats if isinstance(b, Cue) and b.kind == "titles"]
    assert told == [story.first]


def test_what_doña_olga_writes_is_never_written(story):
    """She cannot read: that is the secret. On a phone she sends her voice or a picture."""
    for scene in story.scenes.values():
        if scene.phone:
            for _, line in lines_of(scene):
                if line.who == "OLGA":
                    assert line.kind in {"voice", "photo"}, (scene.id, line.text)
