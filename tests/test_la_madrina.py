"""What “La madrina” promises: chapters of five to eight minutes, four beside Heidy who decide, a secret kept."""

from __future__ import annotations

import pytest

from game import store
from game.play.explore import explore
from game.story import lines_of

CHAPTERS = ["1-la-promesa", "2-empieza-el-lunes", "3-el-mapa"]


@pytest.fixture(scope="module")
def story():
    loaded = store.load_story("la-madrina").story
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def explored(story):
    return explore(story)


def test_each_chapter_is_read_in_five_to_eight_minutes_on_any_path(explored):
    assert list(explored.episodes) == CHAPTERS
    for least, most in explored.episodes.values():
        assert 4.95 <= least <= most < 8.05  # as `explore` rounds it


def test_mother_teacher_customer_and_brother_decide(explored):
    assert {"MAMA", "MARTA", "BRENDA", "WILSON"} <= explored.deciders.keys()


def test_what_doña_olga_writes_is_never_written(story):
    """She cannot read: that is the secret. On a phone she sends her voice or a picture."""
    for scene in story.scenes.values():
        if scene.phone:
            for _, line in lines_of(scene):
                if line.who == "OLGA":
                    assert line.kind in {"voice", "photo"}, (scene.id, line.text)


def test_the_map_holds_three_of_four_and_nobody_stands_on_it_twice(story):
    hub = story.scenes["el-pizarron"].end
    assert len(hub.options) == 4
    for option in hub.options:
        assert option.when is not None, f"{option.id} could be drawn twice"
        assert option.otherwise
