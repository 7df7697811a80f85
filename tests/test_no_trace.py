"""With no trace left, the folders of the player are, after a whole session, what they were before, byte for byte."""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path

import pygame
import pytest

from game import __main__ as door
from game import store
from game.stage import msg as m
from game.stage.settings import Settings
from tests.test_front_door import run

PROLOGUE = "lo-que-se-ve-de-mi"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home that has been played in: settings, a place, what was met, and a damaged save."""
    folder = tmp_path / "home"
    (folder / "saves").mkdir(parents=True)
    (folder / "settings.json").write_text(json.dumps({"language": "es", "pace": "instant", "still": True}))
    (folder / "saves" / "auto-x.json").write_text("{")
    monkeypatch.setenv("CONTINUARA_HOME", str(folder))
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setattr(sys, "dont_write_bytecode", sys.dont_write_bytecode)
    yield folder
    store.leave_no_trace(False)


def snapshot(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def test_a_session_in_the_terminal_leaves_the_home_as_it_was(home):
    before = snapshot(home)
    answers = "1\n" + "\n" * 14 + "1\n" * 3 + "l\na\n1\nb\np\n3\n1\n" + "\n" * 5 + "q\n"
    code, out, _ = run("play", PROLOGUE, "--text", "--no-trace", home=home, answers=answers, HOME=str(home))
    assert code == 0 and "911" in out
    assert snapshot(home) == before


def test_the_same_session_without_it_would_have_written(home):
    before = snapshot(home)
    run("play", PROLOGUE, "--text", home=home, answers="1\n" + "\n" * 14, HOME=str(home))
    assert snapshot(home) != before


def test_a_session_in_a_window_leaves_the_home_as_it_was(home, monkeypatch):
    before = snapshot(home)
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    keys = itertools.cycle([pygame.K_RETURN, pygame.K_RETURN, pygame.K_1, pygame.K_l, pygame.K_m])

    def pressed():
        save = store.read_save(f"auto-{PROLOGUE}")
        if isinstance(save, m.SaveRecord) and save.decisions:
            return [pygame.event.Event(pygame.QUIT)]
        return [pygame.event.Event(pygame.KEYDOWN, key=next(keys), mod=0, unicode="")]

    monkeypatch.setattr(pygame.event, "get", pressed)
    assert door.main(["play", PROLOGUE, "--no-trace"]) == 0
    assert store.read_labels()[0][0].decisions
    assert snapshot(home) == before


def test_within_the_session_a_place_can_be_gone_back_to(home):
    store.leave_no_trace()
    record = m.SaveRecord("1", "x", "X", "uno", ())
    assert not isinstance(store.write_save(record), m.Failed)
    assert store.read_save("1").scene == "uno"
    assert [label.slot for label in store.read_labels()[0]] == ["1"]
    store.write_settings(Settings(language="en"))
    assert store.read_settings().language == "en"


def test_a_damaged_file_is_left_where_it_is_and_said_so(home):
    store.leave_no_trace()
    before = snapshot(home)
    assert store.read_labels()[1][0].what == "left-alone"
    assert snapshot(home) == before


def test_when_it_is_switched_off_what_was_in_memory_is_gone_and_new_places_are_written(home):
    store.perform(m.KeepInMemory(True))
    store.write_save(m.SaveRecord("1", "x", "X", "uno", ()))
    store.perform(m.KeepInMemory(False))
    assert isinstance(store.read_save("1"), m.Failed)
    store.write_save(m.SaveRecord("2", "x", "X", "dos", ()))
    assert (home / "saves" / "2.json").is_file()
