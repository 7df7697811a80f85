"""A moment colours the place, never the people; a jolt of the camera dies away, and is none for who wants no motion."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.desktop import theme
from game.desktop.art import GRADES, graded
from game.desktop.draw import Painter, render
from game.stage.screen import Backdrop, Manner, Screen
from game.store import data_root
from tests.desktop.gallery import screens

GALLERY = dict(screens())
TALK = GALLERY["scene-say"]
RED, GREEN, BLUE = 0, 1, 2


def colour(light: str) -> tuple[int, int, int]:
    """What a light makes of a plain bright ground."""
    surface = pygame.Surface((4, 4), 0, 32)
    surface.fill((220, 160, 140))
    red, green, blue, _ = graded(surface, light).get_at((1, 1))
    return red, green, blue


def spread(light: str) -> int:
    return max(colour(light)) - min(colour(light))


def test_every_light_looks_different() -> None:
    assert len({colour(light) for light in ("", *GRADES)}) == len(GRADES) + 1


def test_night_is_bluer_and_home_is_warmer_than_the_place_itself() -> None:
    assert colour("night")[BLUE] / colour("night")[RED] > colour("")[BLUE] / colour("")[RED]
    assert colour("warm")[BLUE] / colour("warm")[RED] < colour("")[BLUE] / colour("")[RED]


def test_dread_takes_more_of_the_colour_than_suspicion() -> None:
    assert spread("dread") < spread("suspicion") < spread("")


@pytest.mark.parametrize("light", GRADES)
def test_what_is_clear_stays_clear(light: str) -> None:
    surface = pygame.Surface((4, 4), pygame.SRCALPHA, 32)
    surface.fill((200, 100, 50, 0))
    assert graded(surface, light).get_at((1, 1)).a == 0


def test_high_contrast_has_no_coloured_light() -> None:
    manner = Manner(contrast=True, still=True, pace=0)
    plain, dread = (
        render(replace(TALK, manner=manner, backdrop=Backdrop("cocina", light=light)), (640, 360), data_root())
        for light in ("", "dread")
    )
    assert pygame.image.tobytes(plain, "RGB") == pygame.image.tobytes(dread, "RGB")


def backdrop_after(screen: Screen, seconds: float) -> bytes:
    """What stands in the upper left corner *seconds* after a jolt, all other motion over."""
    painter, surface = Painter(data_root()), pygame.Surface((1280, 720), 0, 32)
    painter.paint(surface, replace(screen, shake=""), 0.0)
    for moment in (20.0, 20.0 + seconds):
        painter.forget()
        painter.paint(surface, replace(screen, manner=screen.manner), moment)
    return pygame.image.tobytes(surface.subsurface((0, 0, 300, 120)), "RGB")


SHAKEN = replace(TALK, backdrop=Backdrop("cocina"), shake="a/1", manner=Manner(pace=0))


def test_a_jolt_moves_the_place_and_is_over_within_a_second() -> None:
    still = backdrop_after(replace(SHAKEN, shake=""), 0.1)
    assert theme.SHAKE <= 1.0
    assert backdrop_after(SHAKEN, 0.1) != still
    assert backdrop_after(SHAKEN, theme.SHAKE) == still


def test_who_wants_no_motion_feels_no_jolt() -> None:
    calm = replace(SHAKEN, manner=Manner(still=True, pace=0))
    assert backdrop_after(calm, 0.1) == backdrop_after(replace(calm, shake=""), 0.1)


def test_a_jolt_never_shows_what_is_beyond_the_place() -> None:
    painter, surface = Painter(data_root()), pygame.Surface((1280, 720), 0, 32)
    empty = replace(SHAKEN, figures=(), speech=None, corner=(), backdrop=Backdrop("cocina", light="dread"))
    painter.paint(surface, replace(empty, shake=""), 0.0)
    for step in range(36):
        surface.fill((255, 0, 255))
        painter.forget()
        painter.paint(surface, empty, 20.0 + step / 60)
        corners = [surface.get_at(at)[:3] for at in ((0, 0), (1279, 0), (0, 719), (1279, 719))]
        assert (255, 0, 255) not in corners


def test_a_jolt_dies_away() -> None:
    from types import SimpleNamespace

    from game.desktop.canvas import Clock
    from game.desktop.draw import jolt

    clock = Clock()
    clock.now = 0.0
    canvas = SimpleNamespace(manner=Manner(), clock=clock, moving=False, px=lambda dp: dp * 4)
    reach = []
    for part in range(5):
        far = 0
        for step in range(12):
            clock.now = theme.SHAKE * (part * 12 + step) / 60
            far = max(far, abs(jolt(canvas, "k")[0]))  # type: ignore[arg-type]
        reach.append(far)
    assert all(before > after for before, after in pairwise(reach))
    assert reach[0] <= theme.JOLT * 4
