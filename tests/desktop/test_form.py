"""Titles, recap and the end of an episode as functions of time, and what goes on by itself."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.credits import PACE
from game.desktop.draw import Painter, render
from game.desktop.window import HURRY
from game.stage import msg as m
from game.stage.screen import Button, Manner, Screen, Text
from game.store import data_root
from tests.desktop.gallery import screens
from tests.desktop.test_window import Fixture

GALLERY = dict(screens())


def bytes_of(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def played(name: str, *times: float) -> list[bytes]:
    """The pictures of a screen at *times*."""
    painter, surface = Painter(data_root()), pygame.Surface((1280, 720))
    out = []
    for time in times:
        painter.paint(surface, GALLERY[name], time)
        out.append(bytes_of(surface))
    return out


def test_the_titles_end_in_the_poster_that_less_motion_shows_at_once() -> None:
    screen = GALLERY["titles"]
    *_, early, last = played("titles", 0.0, 3.0, 8.9)
    still = replace(screen, manner=Manner(still=True), lasts=0.0)
    assert last == bytes_of(render(still, (1280, 720), data_root()))
    assert early != last


def test_the_titles_deal_one_card_after_another() -> None:
    pictures = played("titles", 0.0, 0.8, 2.8, 3.6, 4.4, 5.2)
    assert len(set(pictures)) == len(pictures)


def test_the_titles_go_on_when_their_time_is_over_and_not_before() -> None:
    fixture = Fixture(GALLERY["titles"])
    for now, told in ((0.0, 0), (8.0, 0), (9.1, 1), (10.0, 1)):
        fixture.now = now
        fixture.shell.collect()
        assert fixture.heard.count(m.Advance()) == told


def test_titles_without_an_end_wait_for_a_key() -> None:
    fixture = Fixture(replace(GALLERY["titles"], lasts=0.0))
    for fixture.now in (0.0, 100.0):
        fixture.shell.collect()
    assert fixture.heard == ()
    fixture.key(pygame.K_SPACE)
    assert fixture.heard == (m.Advance(),)


def test_one_key_skips_the_titles_while_they_move() -> None:
    fixture = Fixture(GALLERY["titles"])
    fixture.key(pygame.K_RETURN)
    assert fixture.heard == (m.Advance(),)


@pytest.mark.parametrize("name", ["recap", "recap-1"])
def test_one_touch_anywhere_goes_on_from_the_recap(name: str) -> None:
    fixture = Fixture(GALLERY[name])
    fixture.click((640, 600))
    assert fixture.heard == (m.Advance(),)


def test_the_last_picture_loses_its_colours() -> None:
    painter, surface = Painter(data_root()), pygame.Surface((1280, 720))
    painter.paint(surface, replace(GALLERY["chapter-end-next"], rows=()), 0.0)
    sky = pygame.Rect(420, 26, 140, 40)
    before = pygame.transform.average_color(surface, sky)
    painter.paint(surface, replace(GALLERY["chapter-end-next"], rows=()), 9.0)
    after = pygame.transform.average_color(surface, sky)
    assert max(before[:3]) - min(before[:3]) > max(after[:3]) - min(after[:3])


def test_a_key_shows_all_that_comes_next_before_it_goes_on() -> None:
    fixture = Fixture(GALLERY["chapter-end-next"])
    fixture.key(pygame.K_RETURN)
    assert fixture.heard == () and not fixture.shell.painted.revealing
    fixture.key(pygame.K_RETURN)
    assert fixture.heard == (m.Advance(),)


def rolled(*presses: tuple[float, int], until: float, still: bool = False) -> float:
    """How far the credits are scrolled at *until* (dp), keys having been pressed at those moments."""
    screen = replace(GALLERY["credits"], rows=tuple(Text(f"Line {n}", "line") for n in range(120)))
    fixture = Fixture(replace(screen, manner=Manner(still=still)))
    todo = list(presses)
    for step in range(round(until * 20) + 1):
        fixture.now = step / 20
        while todo and todo[0][0] <= fixture.now:
            fixture.key(todo.pop(0)[1])
        fixture.shell.frame(fixture.surface)
    return fixture.shell._painter._scrolls._offset["credits"]


def test_credits_roll_by_themselves_once_they_could_be_read() -> None:
    assert rolled(until=1.9) == 0
    assert rolled(until=12.0) == pytest.approx(10 * PACE, abs=2)


def test_with_less_motion_credits_stand() -> None:
    assert rolled(until=12.0, still=True) == 0


def test_space_holds_the_credits_and_lets_them_go_on_from_there() -> None:
    held = rolled((7.0, pygame.K_SPACE), until=12.0)
    assert held == pytest.approx(5 * PACE, abs=4)
    assert rolled((7.0, pygame.K_SPACE), (60.0, pygame.K_SPACE), until=61.0) == pytest.approx(held + PACE, abs=4)


def test_any_other_key_makes_the_credits_roll_quicker_and_again_as_before() -> None:
    quick = rolled((2.0, pygame.K_x), until=4.0)
    assert quick == pytest.approx(2 * HURRY * PACE, abs=15)
    assert rolled((2.0, pygame.K_x), (4.0, pygame.K_x), until=5.0) == pytest.approx(quick + PACE, abs=15)


def test_credits_go_on_from_where_they_were_scrolled_to() -> None:
    here = rolled((2.0, pygame.K_SPACE), (3.0, pygame.K_DOWN), until=4.0)
    assert here > 50
    assert rolled((2.0, pygame.K_DOWN), until=4.0) == pytest.approx(here + 2 * PACE, abs=6)


def test_credits_rest_at_their_end() -> None:
    fixture = Fixture(GALLERY["credits"])
    for second in range(200):
        fixture.now = float(second)
        fixture.shell.frame(fixture.surface)
    assert not fixture.shell.painted.moving


def buttons_seen(screen: Screen, scale: float, size: tuple[int, int] = (1280, 720)) -> set[str]:
    """Which of its buttons can be pressed without scrolling."""
    painter, surface = Painter(data_root()), pygame.Surface(size)
    painter.paint(surface, replace(screen, manner=Manner(scale=scale, still=True)), 0.0)
    painted = painter.paint(surface, replace(screen, manner=Manner(scale=scale, still=True)), 9.0)
    return {hit.id for hit in painted.hits if hit.rect.height >= 40}


@pytest.mark.parametrize("scale", [1.0, 1.4, 1.6])
def test_at_the_largest_letters_all_of_the_title_is_seen(scale: float) -> None:
    labels = ("Elegir una historia", "Partidas guardadas", "Galería", "Ajustes", "Créditos", "Idioma: Español", "Salir")
    lines = tuple(Button(str(n), label, m.Cancel()) for n, label in enumerate(labels))
    menu = (Button("on", "Seguir", m.Cancel(), "main", detail="Lo que se ve de mí"), *lines)
    screen = replace(GALLERY["title-faces"], main=menu, focus="on")
    assert {button.id for button in menu} <= buttons_seen(screen, scale)


@pytest.mark.parametrize("scale", [1.0, 1.4, 1.6])
@pytest.mark.parametrize("name", ["pause", "chapter-end-next"])
def test_at_the_largest_letters_the_ways_on_are_seen(name: str, scale: float) -> None:
    screen = GALLERY[name]
    assert {button.id for button in screen.main} <= buttons_seen(screen, scale)


@pytest.mark.parametrize("scale", [1.4, 1.6])
def test_at_the_largest_letters_the_ways_on_from_an_ending_are_seen(scale: float) -> None:
    labels = (
        "Bitácora",
        "Decidir de nuevo",
        "Galería",
        "Créditos",
        "¿Algo de esto se parece a tu vida?",
        "A la portada",
    )
    menu = tuple(Button(str(n), label, m.Cancel(), "main" if n == 0 else "item") for n, label in enumerate(labels))
    screen = replace(GALLERY["ending-bare"], main=menu, focus="0", rows=(Text("Hay 3 finales más.", "hint"),))
    assert {button.id for button in menu} <= buttons_seen(screen, scale)
