"""What the prologue promises its writers, players and the saves of before it had two chapters."""

from __future__ import annotations

import pytest

from game import store
from game.play import Choose, replay, rest
from game.play.explore import explore
from game.story import Choice, lines_of

STORY = "lo-que-se-ve-de-mi"


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


def test_any_path_is_read_in_five_to_eight_minutes(explored):
    assert explored.shortest.minutes >= 5
    assert explored.longest.minutes < 8.05  # as `explore` rounds it


def test_at_least_three_apps_are_on_every_path(story, explored):
    for path in explored.endings.values():
        state, _ = rest(story, replay(story, path.decisions).state)
        apps = {scene.phone.app for id in state.seen if (scene := story.scenes[id]).phone}
        assert {"chispa", "recado", "vueltas"} <= apps


def test_a_save_from_when_it_was_one_chapter_comes_to_the_same_ending(story, explored):
    for ending, path in explored.endings.items():
        old = [decision for decision in path.decisions if isinstance(decision, Choose)]
        replayed = replay(story, old)
        assert replayed.lost == 0
        assert rest(story, replayed.state)[0].ending == ending


def test_asking_being_told_and_a_call_are_rehearsed_where_something_is_decided(story):
    rehearsed = {scene.rehearsal for scene, _ in choices(story) if scene.rehearsal}
    assert rehearsed == {"asking", "being-told", "call"}
    assert all(isinstance(s.end, Choice) for s in story.scenes.values() if s.rehearsal)


def test_the_line_says_no_number_and_each_first_sentence_is_answered_otherwise(story):
    said = [line.text for scene in story.scenes.values() for _, line in lines_of(scene) if line.who == "LINEA"]
    assert said
    assert not [text for text in said if any(c.isdigit() for c in text)]
    call = story.scenes["la-linea"].end
    answers = [next(line.text for _, line in lines_of(story.scenes[o.go[0].to])) for o in call.options]
    assert len(set(answers)) == len(call.options) == 3


def test_a_scene_that_can_be_skipped_is_told_instead(story):
    noted = [scene for scene in story.scenes.values() if scene.content_notes]
    assert [scene.id for scene in noted] == ["en-bruma"]
    assert all(scene.summary for scene in noted)
