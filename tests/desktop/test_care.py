"""One frame after the quick exit nothing of the game is seen, heard or named, from any screen and in mid-motion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pygame
import pytest

from game import store
from game.desktop import window
from game.desktop.draw import Painter
from game.desktop.sound import Sound
from game.desktop.window import Shell, Worker
from game.stage import App, Settings, present, start, update
from game.stage import msg as m
from game.stage.msg import Command
from game.stage.screen import Screen
from game.stage.settings import LANGUAGES
from tests.stage.small import story

SIZE = (640, 360)
SHIFTS = (pygame.K_LSHIFT, pygame.K_RSHIFT, pygame.K_LSHIFT)
KINDS = {
    "language", "sound", "title", "stories", "settings", "saves", "gallery", "card", "credits", "notes", "titles",
    "scene", "phone", "trust-map", "recap", "chapter-end", "ending", "pause", "history", "trouble", "help", "sober",
    "breath", "log", "map", "law", "glossary", "sources",
}  # fmt: skip


def show(app: App) -> Screen:
    return present(app, store.read_words(app.settings.language or "es", app.story))


def after(app: App, *messages: m.Msg) -> App:
    for message in messages:
        app, _ = update(app, message)
    return app


@cache
def moments() -> dict[str, App]:
    """A game at one screen of each kind."""
    found: dict[str, App] = {}
    for app in _lived():
        found.setdefault(show(app).kind, app)
    return found


def _lived() -> Iterator[App]:
    yield start(Settings())[0]
    yield start(Settings(language="es", ask_sound=True))[0]
    title = after(start(Settings(language="es"))[0], m.StoriesListed(store.covers()))
    yield title
    for page in ("stories", "settings", "saves", "gallery", "credits"):
        yield after(title, m.Open(page))
    cover = next(c for c in title.covers or () if c.keepsakes)
    yield after(title, m.Open("gallery"), m.ShowCard(cover.id, cover.keepsakes["es"][0].id))
    known = after(title, m.Aside("help"), store.perform(m.ReadKnowledge()) or m.Dismiss())
    yield known
    yield after(known, m.PickCountry("MX"))
    for page in ("law", "glossary", "sources:help:mx-911"):
        yield after(known, m.Aside(page))
    yield after(title, m.Aside("sober"))
    yield after(title, m.Aside("sober"), m.Aside("breath"))
    opened = after(title, m.ChooseStory("prueba"), m.StoryLoaded("prueba", story()))
    yield opened
    for answers in (("uno",), ("dos",)):
        app = after(opened, m.BeginStory())
        left = ["si", *answers]
        for _ in range(60):
            yield app
            yield after(app, m.Open("pause"))
            yield after(app, m.Open("history"))
            yield after(app, m.Open("log"))
            yield after(app, m.Open("map"))
            screen = show(app)
            app = after(app, m.Take(left.pop(0)) if screen.ask and left else screen.advance or m.Advance())
    assert app.state is not None
    yield replace(app, state=replace_stuck(app))
    prologue = store.load_story("lo-que-se-ve-de-mi").story
    app = after(title, m.ChooseStory("lo-que-se-ve-de-mi"), m.StoryLoaded("lo-que-se-ve-de-mi", prologue))
    app = after(app, m.BeginStory())
    for _ in range(40):
        yield app
        app = after(app, m.Advance())


def replace_stuck(app: App):
    assert app.state is not None
    return app.state._replace(ending="", stuck="nada")


class Game:
    """The real game, without a window; *now* is what its clock says."""

    def __init__(self, app: App, size: tuple[int, int] = SIZE) -> None:
        self.now, self.asked = 0.0, list[Command]()
        self.worker = Worker(lambda command: None)
        self.sound = Quiet()
        painter = Painter(store.data_root())
        self.shell = Shell(app, update, show, self.worker, painter, self.sound, clock=lambda: self.now)
        self.surface = pygame.Surface(size)
        for self.now in (0.0, 0.03, 0.06):  # in the midst of whatever moves
            self.shell.frame(self.surface)

    def key(self, *keys: int) -> Game:
        for key in keys:
            self.shell.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
        return self

    def pixels(self) -> bytes:
        self.shell.frame(self.surface)
        return pygame.image.tobytes(self.surface, "RGB")


class Quiet(Sound):
    def __init__(self) -> None:
        super().__init__(None)
        self.hushed, self.told = 0, list[Command]()

    def hush(self) -> None:
        self.hushed += 1
        super().hush()

    def perform(self, command: Command):
        self.told.append(command)


@cache
def dull(language: str, size: tuple[int, int] = SIZE, menu: bool = False) -> bytes:
    """The dull page drawn from scratch."""
    app = after(start(Settings(language=language))[0], m.Hide(), *([m.PullDown()] if menu else []))
    surface = pygame.Surface(size)
    Painter(store.data_root()).paint(surface, show(app), 0.0)
    return pygame.image.tobytes(surface, "RGB")


def test_there_is_a_screen_of_every_kind_to_leave():
    assert set(moments()) >= KINDS


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_three_shifts_leave_no_pixel_of_the_game_in_the_very_next_frame(kind):
    game = Game(moments()[kind])
    before = game.pixels()
    assert game.key(*SHIFTS).pixels() == dull("es") != before
    assert game.sound.hushed == 1
    assert game.shell.painted.hits and not game.shell.painted.moving


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_button_for_it_is_on_every_screen_and_does_the_same(kind):
    game = Game(moments()[kind])
    game.shell._painter.finish()
    game.shell.frame(game.surface)
    spot = next(hit.rect for hit in game.shell.painted.hits if hit.id == "icon-exit")
    assert spot.right > SIZE[0] * 0.9 and spot.top < SIZE[1] * 0.9
    for event in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        game.shell.handle(pygame.event.Event(event, pos=spot.center, button=1, touch=False))
    assert game.pixels() == dull("es")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screen_names_nothing_of_the_game_in_either_language(language):
    screen = show(after(start(Settings(language=language))[0], m.Hide()))
    words = " ".join((screen.title, screen.spoken, *(b.label for b in screen.buttons()), *map(" ".join, screen.table)))
    assert "ontinuará" not in words and screen.title and not screen.corner and not screen.notice


def test_three_shifts_in_more_than_two_seconds_or_with_another_key_between_hide_nothing():
    game = Game(moments()["scene"])
    for game.now in (1.0, 2.5, 4.0):
        game.key(pygame.K_LSHIFT)
    assert game.shell.screen.kind == "scene"
    game.now = 10.0
    game.key(pygame.K_LSHIFT, pygame.K_TAB, pygame.K_LSHIFT, pygame.K_TAB, pygame.K_LSHIFT)
    assert game.shell.screen.kind == "scene"


def test_every_other_key_does_nothing_on_the_dull_page():
    game = Game(moments()["scene"]).key(*SHIFTS)
    hidden = game.shell.app
    every = [getattr(pygame, name) for name in dir(pygame) if name.startswith("K_")]
    game.key(*(key for key in every if key != pygame.K_F10), *SHIFTS)
    assert game.shell.app == hidden and game.shell.running
    assert game.pixels() == dull("es")


@pytest.mark.parametrize("kind", ["scene", "phone", "title", "history", "help"])
def test_coming_back_takes_two_acts_and_shows_what_was_there(kind):
    game = Game(moments()[kind])
    before = game.shell.screen
    game.key(*SHIFTS, pygame.K_F10)
    assert game.pixels() == dull("es", menu=True)
    game.key(pygame.K_RETURN)
    assert game.shell.screen == before
    assert [c for c in game.sound.told if isinstance(c, m.PlayMusic)]


def test_what_the_disk_brings_meanwhile_makes_no_sound_and_shows_nothing():
    title = moments()["stories"]
    game = Game(after(title, m.ChooseStory("prueba"))).key(*SHIFTS)
    game.sound.told.clear()
    game.shell.receive(m.StoryLoaded("prueba", story()))
    game.shell.receive(m.Failed("disk-full", {"folder": "x"}))
    assert game.pixels() == dull("es")
    assert game.sound.told == []


def test_the_window_is_called_and_looks_like_another_program_and_then_like_the_game_again():
    pygame.display.init()
    real = pygame.Window(window.NAME, SIZE, hidden=True)
    game = Game(moments()["scene"]).key(*SHIFTS)
    worn = window._disguise(game.shell, real, True)
    assert worn == real.title == game.shell.screen.title != window.NAME
    assert pygame.image.tobytes(real.get_surface(), "RGB") == dull("es", real.get_surface().get_size())
    game.key(pygame.K_F10, pygame.K_RETURN)
    assert window._disguise(game.shell, real, False) == real.title == window.NAME
    real.destroy()


def test_the_place_is_kept_when_the_game_is_hidden():
    _, commands = update(moments()["scene"], m.Hide())
    assert [c for c in commands if isinstance(c, m.Save)]
