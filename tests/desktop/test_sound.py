"""Music, places and short sounds on SDL's silent device; and what becomes of them without one."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop import sound
from game.desktop.sound import DUCKED_DB, MUSIC, MUSIC_SHARE, PLACES, Sound
from game.stage import msg as m
from game.stage.msg import Command
from game.store import data_root

LOUD = m.SetVolume(10, 10)
SOUNDS = data_root() / "assets" / "sound"


class Heard:
    """A Sound with a clock that the test moves, and what it asks of the mixer's music."""

    def __init__(self, root: Path | None = None) -> None:
        self.now = 0.0
        self.sound = Sound(root or data_root(), clock=lambda: self.now)
        self.told: list[m.Msg] = []

    def do(self, *commands: Command) -> Heard:
        for command in commands:
            self._note(self.sound.perform(command))
        return self

    def wait(self, seconds: float) -> Heard:
        """Let the clock go on by *seconds*, in the steps of the window's loop."""
        for _ in range(round(seconds * 30)):
            self.now += 1 / 30
            self._read()
            self._note(self.sound.tick())
        return self

    def settled(self) -> Heard:
        """Until the music and the place that are being read are heard."""
        self._read()
        self._note(self.sound.tick())
        return self

    def _read(self) -> None:
        for layer in (self.sound.music, self.sound.place):
            if layer.loader is not None:
                layer.loader.join()

    def _note(self, told: m.Msg | None) -> None:
        self.told += [told] if told is not None else []

    @property
    def music(self) -> float:
        """The volume of the music, 0.0 to 1.0 of what it is at its loudest (the mixer knows 128 steps)."""
        return self.sound.music.heard[-1].get_volume() / MUSIC_SHARE

    @property
    def places(self) -> list[bool]:
        return [pygame.mixer.Channel(PLACES + channel).get_busy() for channel in (0, 1)]

    @property
    def pieces(self) -> list[bool]:
        return [pygame.mixer.Channel(MUSIC + channel).get_busy() for channel in (0, 1)]


@pytest.fixture
def heard() -> Iterator[Callable[..., Heard]]:
    made: list[Heard] = []

    def make(root: Path | None = None) -> Heard:
        made.append(Heard(root))
        return made[-1]

    yield make
    for one in made:
        one.sound.close()


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often each piece of music was asked to go round."""
    rounds: list[int] = []
    real = sound.start

    def start(channel: int, piece: pygame.mixer.Sound, loops: int, fade_ms: int) -> None:
        if channel >= MUSIC:
            rounds.append(loops)
        real(channel, piece, loops, fade_ms)

    monkeypatch.setattr(sound, "start", start)
    return rounds


def folder(tmp_path: Path, *names: str) -> Path:
    """A root with these sounds and the two lists."""
    inside = tmp_path / "assets" / "sound"
    inside.mkdir(parents=True)
    for name in ("sounds.json", "ambience.yaml", *names):
        shutil.copy(SOUNDS / name, inside / name)
    return tmp_path


def test_no_sound_device_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    sound = Sound(None)
    commands = (m.SetVolume(5, 5), m.PlaySound("timbre"), m.PlayMusic("tema"), m.PlayAmbience("patio"), m.Duck(True))
    assert [sound.perform(command) for command in commands] == [None, m.Failed("no-audio"), None, None, None]


def test_a_driver_that_does_not_exist_is_a_notice_and_not_a_crash() -> None:
    code = (
        "from game.desktop.sound import Sound; from game.stage import msg as m; from game.store import data_root\n"
        "s = Sound(data_root())\n"
        "print([s.perform(c) for c in (m.SetVolume(5, 5), m.PlayMusic('tema'), m.PlayAmbience('patio'), "
        "m.PlaySound('timbre'), m.Duck(True))]); s.close()"
    )
    environment = {"SDL_AUDIODRIVER": "bogus", "SDL_VIDEODRIVER": "dummy", "PATH": ""}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("no-audio") == 1
    assert done.stderr == ""


def test_silence_opens_no_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.mixer, "init", lambda *args: pytest.fail("opened"))
    sound = Sound(data_root())
    for command in (m.SetVolume(0, 0), m.PlayMusic("tema"), m.PlaySound("timbre"), m.PlayAmbience("patio")):
        assert sound.perform(command) is None


def test_music_and_sounds_play_on_a_device(heard: Callable[..., Heard]) -> None:
    one = heard().do(LOUD, m.PlayMusic("tema"), m.PlaySound("timbre"), m.PlayMusic("noche"), m.PlaySound("?"))
    assert one.sound.waiting
    assert one.told == []


@pytest.mark.parametrize(("id", "rounds"), [("tema", -1), ("casa", -1), ("entrada", 0), ("giro", 0), ("acorde", 0)])
def test_a_loop_goes_round_and_a_sting_is_heard_once(
    heard: Callable[..., Heard], played: list[int], id: str, rounds: int
) -> None:
    heard().do(LOUD, m.PlayMusic(id)).wait(1)
    assert played == [rounds]


def test_a_place_is_heard_and_the_next_comes_while_it_goes(heard: Callable[..., Heard]) -> None:
    one = heard().do(LOUD, m.PlayAmbience("mercado")).settled()
    assert sorted(one.places) == [False, True]
    one.do(m.PlayAmbience("patio")).settled()
    assert one.places == [True, True]


def test_music_crosses_into_the_next_and_gives_its_memory_back(heard: Callable[..., Heard]) -> None:
    one = heard().do(LOUD, m.PlayMusic("casa")).settled()
    assert sorted(one.pieces) == [False, True]
    one.do(m.PlayMusic("noche")).settled()
    assert one.pieces == [True, True]
    assert len(one.sound.music.heard) == 2
    pygame.mixer.Channel(MUSIC + 1 - one.sound.music._channel).stop()  # as when it has faded
    one.settled()
    assert len(one.sound.music.heard) == 1
    one.do(m.PlayMusic(""))
    pygame.mixer.stop()
    assert one.settled().sound.music.heard == ()


def test_the_old_music_is_heard_until_the_new_one_can_be(heard: Callable[..., Heard]) -> None:
    one = heard().do(LOUD, m.PlayMusic("casa")).settled()
    hold = threading.Event()
    decode = one.sound.music._decode
    one.sound.music._decode = lambda name: decode(name) if hold.wait(30) else None
    one.do(m.PlayMusic("noche"))
    assert sorted(one.pieces) == [False, True]
    hold.set()
    assert one.settled().pieces == [True, True]


def test_two_rooms_of_one_school_are_one_sound(heard: Callable[..., Heard]) -> None:
    one = heard().do(LOUD, m.PlayAmbience("salon")).settled().do(m.PlayAmbience("salon-gt")).settled()
    assert sorted(one.places) == [False, True]
    assert not one.sound.waiting


def test_a_place_without_a_sound_and_no_place_fade_to_silence(heard: Callable[..., Heard]) -> None:
    for nothing in ("", "vestidor", "nowhere"):
        one = heard().do(LOUD, m.PlayAmbience("salon")).settled().do(m.PlayAmbience(nothing)).settled()
        assert one.sound.place.here == ""
        assert not one.sound.waiting


def test_places_left_at_once_are_not_heard(heard: Callable[..., Heard]) -> None:
    one = heard().do(LOUD, m.PlayAmbience("salon"), m.PlayAmbience("mercado"), m.PlayAmbience("calle"))
    one.settled().settled().settled()
    assert one.sound.place.here == "amb-calle"
    assert not one.sound.waiting


def test_music_steps_back_under_a_voice_within_a_fifth_of_a_second_and_comes_forward_again(
    heard: Callable[..., Heard],
) -> None:
    one = heard().do(LOUD, m.PlayMusic("casa")).wait(1)
    assert one.music == pytest.approx(1.0, abs=0.03)
    one.do(m.Duck(True)).wait(0.1)
    assert 0.4 < one.music < 0.9
    one.wait(0.14)
    assert one.music == pytest.approx(10 ** (DUCKED_DB / 20), abs=0.03)
    one.do(m.Duck(False)).wait(0.3)
    assert one.music == pytest.approx(1.0, abs=0.03)


def test_music_steps_back_under_a_sting_for_as_long_as_it_lasts_and_not_under_other_sounds(
    heard: Callable[..., Heard],
) -> None:
    one = heard().do(LOUD, m.PlayMusic("sospecha")).wait(1).do(m.PlaySound("timbre")).wait(0.5)
    assert one.music == pytest.approx(1.0, abs=0.03)
    one.do(m.PlaySound("giro")).wait(1)
    assert one.music == pytest.approx(10 ** (DUCKED_DB / 20), abs=0.03)
    one.wait(4)
    assert one.music == pytest.approx(1.0, abs=0.03)


def test_music_and_sounds_have_volumes_of_their_own(heard: Callable[..., Heard]) -> None:
    one = heard().do(LOUD, m.PlayMusic("casa"), m.PlayAmbience("patio")).settled()
    one.do(m.SetVolume(0, 10))
    assert one.music == 0
    assert one.sound.place.heard[-1].get_volume() > 0.5
    one.do(m.SetVolume(10, 0))
    assert one.music == pytest.approx(1.0, abs=0.03)
    assert one.sound.place.heard[-1].get_volume() == 0


def test_silence_stops_what_is_ringing(heard: Callable[..., Heard]) -> None:
    one = heard().do(LOUD, m.PlaySound("corazon"), m.SetVolume(0, 0))
    assert one.sound._sounds["corazon"].get_volume() == 0
    one.do(m.SetVolume(10, 10))
    assert one.sound._sounds["corazon"].get_volume() == 1


def test_what_was_silent_from_the_start_is_heard_when_sound_comes_back(
    heard: Callable[..., Heard], played: list[int]
) -> None:
    one = heard().do(m.SetVolume(0, 0), m.PlayMusic("casa"), m.PlayAmbience("patio")).wait(1)
    assert played == []
    one.do(LOUD).settled()
    assert played == [-1]
    assert any(one.places)


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("tema.ogg", m.PlayMusic("tema")),
        ("timbre.ogg", m.PlaySound("timbre")),
        ("amb-patio.ogg", m.PlayAmbience("patio")),
    ],
)
@pytest.mark.parametrize("content", [b"", b"\0" * 5000, b"OggS" + b"\xff" * 5000])
def test_a_damaged_file_is_told_once_and_is_silence(
    heard: Callable[..., Heard], tmp_path: Path, name: str, command: Command, content: bytes
) -> None:
    root = folder(tmp_path)
    (root / "assets" / "sound" / name).write_bytes(content)
    one = heard(root).do(LOUD, command).settled().wait(0.5).do(command).settled()
    assert one.told == [m.Failed("sound-damaged", {"file": name})]
    assert not one.sound.waiting


@pytest.mark.parametrize("content", [b"", b"[", b"[1]", b"\xff", b'{"tema": 3}', b"patio: {a: 1}"])
@pytest.mark.parametrize("name", ["sounds.json", "ambience.yaml"])
def test_a_damaged_list_leaves_the_music(
    heard: Callable[..., Heard], played: list[int], tmp_path: Path, name: str, content: bytes
) -> None:
    root = folder(tmp_path, "tema.ogg")
    (root / "assets" / "sound" / name).write_bytes(content)
    heard(root).do(LOUD, m.PlayMusic("tema"), m.PlayAmbience("patio"), m.PlaySound("timbre")).settled()
    assert played == [-1]
