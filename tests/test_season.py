"""What every story of the season promises: those round somebody decide, some of it is innocent, all can be met."""

from __future__ import annotations

import pytest

from game import store
from game.check.knowledge import bystander_share
from game.play.explore import explore
from game.story import Choice, Cue, lines_of

# The stories that come with the game, and who is targeted in each: the others are bystanders.
TARGETED = {"lo-que-se-ve-de-mi": {"LUPITA"}, "la-madrina": {"HEIDY", "DELMY"}}
RECAP_WORDS = 14  # what one panel of “Previously…” holds at the largest text


@pytest.fixture(scope="module", params=sorted(TARGETED))
def story(request):
    loaded = store.load_story(request.param).story
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def explored(story):
    return explore(story)


def choices(story):
    return [(scene, scene.end) for scene in story.scenes.values() if isinstance(scene.end, Choice)]


def test_all_of_it_can_be_met(story, explored):
    assert explored.complete and not explored.dead_ends and not explored.stuck
    assert explored.endings.keys() == story.endings.keys()
    assert explored.scenes == story.scenes.keys()
    assert explored.lines == {(s.id, n) for s in story.scenes.values() for n, _ in lines_of(s)}
    assert explored.options == {(c.id, o.id) for _, c in choices(story) for o in c.options}


def test_bystanders_take_two_of_five_decisions_at_least(story, explored):
    by_the_targeted = sum(n for who, n in explored.deciders.items() if who in TARGETED[story.id])
    total = sum(explored.deciders.values())
    assert (total - by_the_targeted) / total >= 0.4
    assert bystander_share(explored.deciders) >= 40


def test_three_of_ten_marked_lines_are_innocent_at_least(story):
    marked = [line for scene in story.scenes.values() for _, line in lines_of(scene) if line.legit or line.signal]
    assert sum(line.legit for line in marked) / len(marked) >= 0.3


def test_every_option_is_told_in_a_short_sentence_afterwards(story):
    for scene, choice in choices(story):
        for option in choice.options:
            assert option.recap.endswith("."), (scene.id, option.id)
            assert len(option.recap.split()) <= RECAP_WORDS, option.recap


def test_each_chapter_but_the_first_is_announced(story):
    assert [bool(episode.teaser) for episode in story.episodes] == [False] + [True] * (len(story.episodes) - 1)


def test_the_titles_come_once_and_before_the_first_decision(story):
    told = [s.id for s in story.scenes.values() for b in s.beats if isinstance(b, Cue) and b.kind == "titles"]
    before = list(story.scenes)[: next(n for n, s in enumerate(story.scenes.values()) if isinstance(s.end, Choice))]
    assert len(told) == 1
    assert told[0] in before


def test_nobody_speaks_while_the_camera_is_close_on_somebody_else(story):
    for scene in story.scenes.values():
        close = ""
        for beat in scene.beats:
            if isinstance(beat, Cue):
                close = beat.value if beat.kind == "camera" and beat.value != "shake" else close
            elif close and beat.who and story.cast[beat.who].look:
                assert beat.who == close, (scene.id, beat.text)
