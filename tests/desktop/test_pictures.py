"""Screens look as they did when somebody looked at them: see tests/approve.py."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.draw import Painter
from game.desktop.text import Run
from game.store import data_root
from tests.approve import FOLDER, STILL, approved, chosen, difference, picture
from tests.desktop.gallery import screens

CHOSEN = dict(chosen())
PAINTER = Painter(data_root())


@pytest.mark.parametrize("name", CHOSEN)
def test_a_screen_looks_as_approved(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    now, before = picture(PAINTER, CHOSEN[name]), approved(name)
    again = f"python -m tests.approve {name}"
    assert before is not None, f"nobody has approved “{name}”: {again}"
    apart = difference(now, before)
    if apart.small:
        return
    folder = tmp_path_factory.mktemp(name, numbered=False)
    pygame.image.save(now, str(folder / "now.png"))
    pygame.image.save(apart.picture, str(folder / "difference.png"))
    pytest.fail(
        f"“{name}” looks different (mean {apart.mean:.2f}, {apart.off:.1%} of the pixels far off).\n"
        f"Look at {folder}/now.png and difference.png, and at {FOLDER}/{name}.png.\nIf it is right now: {again}"
    )


def test_nothing_is_kept_that_is_not_looked_at() -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} == set(CHOSEN)


def test_the_kept_pictures_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < 8_000_000


def test_a_button_that_is_gone_is_a_difference() -> None:
    choice = dict(screens())["scene-choice-4"]
    fewer = replace(choice, main=choice.main[:-1])
    one, other = (picture(PAINTER, replace(screen, manner=STILL)) for screen in (choice, fewer))
    assert not difference(one, other).small


def test_another_mood_is_a_difference() -> None:
    talk = dict(screens())["scene-short"]
    sad = replace(talk, figures=tuple(replace(f, mood="crying") for f in talk.figures))
    one, other = (picture(PAINTER, replace(screen, manner=STILL)) for screen in (talk, sad))
    assert not difference(one, other).small


@pytest.mark.parametrize("name", ["scene-choice-4-large", "trust-map", "scene-short"])
def test_letters_set_half_a_pixel_aside_are_none(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sharp = Run.surface

    def soft(run: Run) -> pygame.Surface:
        before, letters = run.picture, sharp(run)
        wide, high = letters.get_size()
        if before is None and run.font is not None and wide > 2:
            double = pygame.transform.smoothscale(letters, (wide * 2, high * 2))
            aside = double.subsurface((1, 0, wide * 2 - 1, high * 2)).copy()
            run.picture = pygame.transform.smoothscale(aside, (wide, high))
        return run.picture or letters

    one = picture(PAINTER, CHOSEN[name])
    monkeypatch.setattr(Run, "surface", soft)
    assert difference(one, picture(Painter(data_root()), CHOSEN[name])).small


def test_a_picture_is_no_different_from_itself() -> None:
    same = picture(PAINTER, CHOSEN["language"])
    apart = difference(same, same.copy())
    assert (apart.mean, apart.off) == (0.0, 0.0)


def test_pictures_of_unlike_sizes_are_as_far_apart_as_can_be() -> None:
    assert not difference(pygame.Surface((4, 4)), pygame.Surface((5, 5))).small


def test_what_nobody_has_approved_is_not_there() -> None:
    assert approved("no-such-screen") is None
    assert Path(FOLDER).is_dir()
