"""Keys, pointer and touch become what they mean; commands are carried out; errors never reach the player raw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pygame
import pytest

from game.desktop.draw import Painter
from game.desktop.sound import Sound
from game.desktop.window import Shell, Worker, performed
from game.stage import msg as m
from game.stage.msg import Command, Commands, Msg
from game.stage.screen import Button, Card, Manner, Screen, Text
from game.store import data_root
from tests.desktop.gallery import screens

GALLERY = dict(screens())
STILL = Manner(still=True, pace=0)


@dataclass(frozen=True)
class Game:
    """An App that remembers what it was told."""

    screen: Screen
    heard: tuple[Msg, ...] = ()


def update(game: Game, msg: Msg) -> tuple[Game, Commands]:
    screen = replace(game.screen, focus=msg.id) if isinstance(msg, m.FocusOn) else game.screen
    commands: Commands = (m.Close(),) if isinstance(msg, m.Quit) else ()
    return Game(screen, (*game.heard, msg)), commands


class Fixture:
    def __init__(self, screen: Screen, perform: Any = None) -> None:
        self.now = 0.0
        self.done: list[Command] = []

        def note(command: Command) -> Msg | None:
            self.done.append(command)
            return None

        self.worker = Worker(perform or note)
        painter = Painter(data_root())
        self.shell: Shell[Game] = Shell(
            Game(screen), update, lambda game: game.screen, self.worker, painter, Sound(None), clock=lambda: self.now
        )
        self.surface = pygame.Surface((1280, 720))
        self.shell.frame(self.surface)

    def key(self, key: int, mod: int = 0) -> None:
        self.shell.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))
        self.shell.frame(self.surface)

    def click(self, point: tuple[int, int]) -> None:
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.shell.handle(pygame.event.Event(kind, pos=point, button=1, touch=False))
        self.shell.frame(self.surface)

    def middle(self, button: str, part: str = "") -> tuple[int, int]:
        return next(h.rect.center for h in self.shell.painted.hits if h.id == button and h.part == part)

    @property
    def heard(self) -> tuple[Msg, ...]:
        return self.shell.app.heard


def quiet(name: str, **more: Any) -> Fixture:
    return Fixture(replace(GALLERY[name], manner=STILL, **more))


@pytest.mark.parametrize(
    ("key", "mod", "heard"),
    [
        (pygame.K_RETURN, 0, m.Advance()),
        (pygame.K_SPACE, 0, m.Advance()),
        (pygame.K_PAGEUP, 0, m.Look(-1)),
        (pygame.K_LEFT, 0, m.Look(-1)),
        (pygame.K_RIGHT, 0, m.Look(1)),
        (pygame.K_PAGEDOWN, 0, m.Look(1)),
        (pygame.K_h, 0, m.Open("history")),
        (pygame.K_s, 0, m.Open("settings")),
        (pygame.K_l, 0, m.NextLanguage()),
        (pygame.K_m, 0, m.ToggleMute()),
        (pygame.K_F11, 0, m.ToggleFullscreen()),
        (pygame.K_TAB, 0, m.FocusOn("icon-back")),
        (pygame.K_TAB, pygame.KMOD_LSHIFT, m.FocusOn("icon-menu")),
    ],
)
def test_keys_in_a_scene(key: int, mod: int, heard: Msg) -> None:
    game = quiet("scene-say")
    game.key(key, mod)
    assert game.heard == (heard,)


def test_a_number_takes_that_answer_and_not_a_barred_one() -> None:
    game = quiet("scene-choice-4")
    game.key(pygame.K_3)
    assert game.heard == ()
    game.key(pygame.K_KP4)
    assert game.heard == (m.Take("3"),)


def test_enter_first_shows_the_whole_line_and_then_goes_on() -> None:
    game = Fixture(GALLERY["scene-say"])
    game.key(pygame.K_RETURN)
    assert game.heard == () and not game.shell.painted.revealing
    game.key(pygame.K_RETURN)
    assert game.heard == (m.Advance(),)


def test_a_click_on_nothing_does_as_enter_does() -> None:
    game = Fixture(GALLERY["scene-say"])
    game.click((20, 400))
    assert game.heard == () and not game.shell.painted.revealing
    game.click((20, 400))
    assert game.heard == (m.Advance(),)


def test_a_click_on_a_button_presses_it() -> None:
    game = quiet("scene-choice-4")
    game.click(game.middle("option-0"))
    assert game.heard == (m.Take("0"),)


def test_a_click_on_a_barred_answer_only_reads_it() -> None:
    game = quiet("scene-choice-4")
    game.click(game.middle("option-2"))
    assert game.heard == (m.FocusOn("option-2"),)


def test_the_arrows_of_a_setting_can_be_touched() -> None:
    game = quiet("settings")
    game.click(game.middle("set-0", "less"))
    game.click(game.middle("set-0", "more"))
    assert [h for h in game.heard if isinstance(h, m.Change)] == [m.Change("pace", -1), m.Change("pace", 1)]


def test_left_and_right_adjust_the_focused_setting() -> None:
    game = quiet("settings")
    game.key(pygame.K_RIGHT)
    assert game.heard == (m.Change("pace", 1),)


def test_a_press_that_ends_elsewhere_presses_nothing() -> None:
    game = quiet("scene-choice-4")
    game.shell.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=game.middle("option-0"), button=1))
    game.shell.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=game.middle("option-3"), button=1))
    assert game.heard == ()


def test_the_pointer_focuses_what_it_stands_on_and_lets_go_of_it() -> None:
    game = quiet("scene-say")
    for point in (game.middle("icon-menu"), (20, 400)):
        game.shell.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=point, rel=(0, 0), buttons=(0, 0, 0)))
    assert game.heard == (m.FocusOn("icon-menu"), m.FocusOn(""))


def test_the_pointer_is_mapped_from_points_to_pixels() -> None:
    game = quiet("scene-choice-4")
    game.shell.ratio = (2.0, 2.0)
    x, y = game.middle("option-0")
    game.click((x // 2, y // 2))
    assert game.heard == (m.Take("0"),)


def test_a_finger_presses_and_a_finger_that_moves_scrolls() -> None:
    game = quiet("history")
    x, y = game.middle("back")
    down = pygame.event.Event(pygame.FINGERDOWN, x=x / 1280, y=y / 720)
    game.shell.handle(down)
    game.shell.handle(pygame.event.Event(pygame.FINGERUP, x=x / 1280, y=y / 720))
    assert game.heard == (m.Open("title"),)
    before = pygame.image.tobytes(game.surface, "RGB")
    game.shell.handle(pygame.event.Event(pygame.FINGERDOWN, x=0.5, y=0.3))
    game.shell.handle(pygame.event.Event(pygame.FINGERMOTION, x=0.5, y=0.6))
    game.shell.handle(pygame.event.Event(pygame.FINGERUP, x=0.5, y=0.6))
    assert game.shell.frame(game.surface) and pygame.image.tobytes(game.surface, "RGB") != before
    assert game.heard == (m.Open("title"),)


def test_the_wheel_scrolls() -> None:
    game = quiet("history")
    game.shell.handle(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=2, precise_y=2.0))
    assert game.shell.frame(game.surface)


def test_page_keys_go_through_a_chat_before_they_look_back_or_on() -> None:
    game = quiet("phone-chat-40")
    for _ in range(40):
        game.key(pygame.K_PAGEUP)
    looked = len(game.heard)
    assert 0 < looked < 40 and set(game.heard) == {m.Look(-1)}
    game.key(pygame.K_PAGEDOWN)
    assert len(game.heard) == looked
    for _ in range(40):
        game.key(pygame.K_PAGEDOWN)
    assert game.heard[-1] == m.Look(1)


def test_the_wheel_moves_the_messages_that_the_pointer_stands_over() -> None:
    game = quiet("phone-chat-40")
    glass = game.shell._painter.glass
    assert glass is not None
    game.shell.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=glass.center, buttons=(0, 0, 0), touch=False))
    game.shell.handle(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=2, precise_y=2.0))
    before = game.shell._painter.full_paints
    assert game.shell.frame(game.surface)
    assert game.shell._painter.full_paints == before


def test_esc_is_one_level_up() -> None:
    game = quiet("scene-say", cancel=m.Open("pause"))
    game.key(pygame.K_ESCAPE)
    assert game.heard == (m.Open("pause"),)


def test_closing_the_window_asks_the_game_first() -> None:
    game = quiet("scene-say")
    game.shell.handle(pygame.event.Event(pygame.QUIT))
    assert game.heard == (m.Quit(),) and not game.shell.running


def test_commands_of_the_disk_are_done_in_their_order_and_before_the_end() -> None:
    game = quiet("scene-say")
    asked = (m.ListStories(), m.LoadStory("a"), m.LoadStory("b"))
    game.shell.begin(asked)
    game.worker.finish()
    assert tuple(game.done) == asked


def test_what_a_command_brings_comes_in_as_a_message() -> None:
    game = Fixture(replace(GALLERY["scene-say"], manner=STILL), lambda command: m.StoriesListed(()))
    game.shell.begin((m.ListStories(),))
    game.worker.finish()
    game.shell.collect()
    assert game.heard == (m.StoriesListed(()),)


def test_an_error_nobody_foresaw_becomes_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONTINUARA_DEBUG", raising=False)

    def broken(command: Command) -> Msg | None:
        raise RuntimeError("disk on fire")

    answer = performed(broken, m.ListStories())
    assert isinstance(answer, m.Failed) and answer.what == "unexpected" and "disk on fire" in answer.holes["detail"]


def test_a_notice_is_dismissed_once_when_its_time_is_over() -> None:
    game = quiet("scene-notice")
    for now in (0.0, 3.0, 7.0, 20.0):
        game.now = now
        game.shell.collect()
    assert game.heard == (m.Dismiss(),)


def test_nothing_is_painted_while_nothing_happens() -> None:
    game = quiet("scene-say")
    assert not any(game.shell.frame(game.surface) for _ in range(5))


@pytest.mark.parametrize("name", [*GALLERY, "trouble"])
def test_one_key_means_silence_on_every_page(name: str) -> None:
    screen = replace(GALLERY[name], manner=STILL) if name in GALLERY else Screen(name, "es", manner=STILL)
    game = Fixture(screen)
    game.key(pygame.K_m)
    assert game.heard == (m.ToggleMute(),)


def test_trouble_with_a_sound_that_comes_late_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    game = quiet("scene-say")
    monkeypatch.setattr(game.shell._sound, "tick", lambda: m.Failed("sound-damaged", {"file": "tema.ogg"}))
    game.shell.collect()
    assert game.heard == (m.Failed("sound-damaged", {"file": "tema.ogg"}),)


def test_pydantic_is_not_needed_for_the_first_frame() -> None:
    import subprocess
    import sys

    code = "import sys, game.desktop.window; print('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.split()[-1] == "False"


def cards(count: int) -> Screen:
    """A gallery of so many cards, all of them met."""
    ids = [f"card-a-{n}" for n in range(count)]
    rows = (Text("A", "heading"), *(Button(id, id, m.ShowCard("a", id)) for id in ids), Text("Met.", "hint"))
    return replace(GALLERY["gallery"], rows=rows, cards=tuple(Card(id, button=id, group="a") for id in ids))


def test_up_and_down_go_from_row_to_row_among_cards() -> None:
    fixture = Fixture(cards(20))
    assert fixture.shell._painter.canvas is not None
    rows = [[id for id, _ in row] for row in fixture.shell._painter.canvas.grid if row]
    assert len(rows) >= 3
    assert rows[-1] == ["back"]
    fixture.shell.receive(m.FocusOn(rows[0][0]))
    fixture.shell.frame(fixture.surface)
    fixture.key(pygame.K_DOWN)
    assert fixture.shell.screen.focus in rows[1]
    fixture.key(pygame.K_UP)
    assert fixture.shell.screen.focus in rows[0]
    for _ in rows:
        if fixture.shell.screen.focus != "back":
            fixture.key(pygame.K_DOWN)
    assert fixture.shell.screen.focus == "back"


def test_down_from_the_last_row_of_cards_still_leads_on() -> None:
    fixture = Fixture(replace(GALLERY["gallery"], focus="back"))
    fixture.key(pygame.K_DOWN)
    assert fixture.heard[-1] != m.FocusOn("back")


def test_the_card_to_which_down_leads_comes_into_sight() -> None:
    fixture = Fixture(cards(20))
    fixture.surface = pygame.Surface((640, 360))
    fixture.shell.frame(fixture.surface)
    for _ in range(12):
        if fixture.shell.screen.focus != "back":
            fixture.key(pygame.K_DOWN)
            assert any(hit.id == fixture.shell.screen.focus for hit in fixture.shell.painted.hits)
