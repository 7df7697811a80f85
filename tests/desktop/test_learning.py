"""A line that is pressed for long is marked, and its bean is seen at once."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.draw import Painter
from game.desktop.window import LONG_PRESS
from game.stage import msg as m
from game.store import data_root
from tests.desktop.test_window import GALLERY, STILL, Fixture, quiet


def a_line(game: Fixture) -> tuple[str, tuple[int, int]]:
    """The newest line on the screen, and a point of it."""
    assert game.shell._painter.canvas is not None
    key, rect = list(game.shell._painter.canvas.spots.items())[-1]
    return key, rect.center


def press(game: Fixture, point: tuple[int, int], button: int = 1) -> None:
    game.shell.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=point, button=button, touch=False))


def let_go(game: Fixture, point: tuple[int, int], button: int = 1) -> None:
    game.shell.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=point, button=button, touch=False))


@pytest.mark.parametrize("name", ["scene-say", "phone-chat"])
def test_a_long_press_marks_the_line_and_letting_go_does_not_go_on(name: str) -> None:
    game = quiet(name)
    key, point = a_line(game)
    press(game, point)
    game.now += LONG_PRESS
    game.shell.collect()
    let_go(game, point)
    assert game.heard == (m.MarkLine(key),)


def test_a_short_press_on_a_line_goes_on() -> None:
    game = quiet("scene-say")
    _, point = a_line(game)
    game.click(point)
    game.shell.collect()
    assert game.heard == (m.Advance(),)


def test_a_finger_that_scrolls_marks_nothing() -> None:
    game = quiet("phone-chat")
    _, point = a_line(game)
    press(game, point)
    motion = {"rel": (0, -60), "buttons": (1, 0, 0), "touch": False}
    game.shell.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=(point[0], point[1] - 60), **motion))
    game.now += LONG_PRESS * 3
    game.shell.collect()
    assert game.heard == ()


def test_the_right_button_marks_a_line_and_elsewhere_goes_back() -> None:
    game = quiet("scene-say", cancel=m.Cancel())
    key, point = a_line(game)
    let_go(game, point, 3)
    let_go(game, (3, 3), 3)
    assert game.heard == (m.MarkLine(key), m.Cancel())


@pytest.mark.parametrize("name", ["scene-say", "phone-chat"])
def test_a_marked_line_looks_otherwise(name: str) -> None:
    painter, plain, marked = Painter(data_root()), pygame.Surface((1280, 720)), pygame.Surface((1280, 720))
    screen = replace(GALLERY[name], manner=STILL)
    painter.paint(plain, screen, 0.0)
    if screen.speech is not None:
        screen = replace(screen, speech=replace(screen.speech, marked=True))
    if screen.phone is not None:
        last = replace(screen.phone.items[-1], marked=True)
        screen = replace(screen, phone=replace(screen.phone, items=(*screen.phone.items[:-1], last)))
    painter.paint(marked, screen, 0.0)
    assert plain.get_buffer().raw != marked.get_buffer().raw


def test_a_question_beside_a_phone_leaves_the_ribbon_its_room() -> None:
    painter, surface = Painter(data_root()), pygame.Surface((1280, 720))
    phone = GALLERY["phone-rehearsal"]
    long = tuple(replace(b, label="Despertar a Dafne, que sigue celosa y no contesta") for b in phone.main)
    tops = []
    for ribbon in ("", phone.ribbon):
        screen = replace(phone, main=long, ribbon=ribbon, aside=(), manner=replace(STILL, scale=1.6))
        hits = painter.paint(surface, screen, 0.0).hits
        tops.append(min(hit.rect.top for hit in hits if hit.id == long[0].id))
    assert painter.canvas is not None
    assert tops[0] < tops[1]
    assert tops[1] > painter.canvas.ribbon
