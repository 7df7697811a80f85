"""Music, what a place sounds like, short sounds; or silence: a computer without a sound device plays the same story.

The mixer is opened when something is first to be heard. Music and the sound of a place go round on two channels each,
so that the next comes in while this one goes out. SDL streams one piece at a time and cannot do that, so each is
decoded (5 to 10 MB for a piece of music, two of them only while they cross) by a thread of its own.
Nothing here waits: `tick`, called some thirty times a second, does what has become due.

`assets/sound/sounds.json` says of which kind each sound is: a "loop" goes round, a "sting" is heard once and what plays
under it steps back, an "ambience" belongs to places (`ambience.yaml` says which), everything else is an "effect".
"""

from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pygame

from game.desktop.hush import hushed
from game.stage.msg import Command, Duck, Failed, Msg, PlayAmbience, PlayMusic, PlaySound, SetVolume
from game.stage.settings import MAX_VOLUME

FADE_MS = 1500  # in which one piece of music crosses into the next
AMBIENCE_FADE_MS = 1200  # a place is walked into, not switched on
SOFT = 0.35  # of a sting's loudness for whoever wants less motion
KEPT_SOUNDS = 16  # short sounds kept decoded; 16 of two seconds are 5 MB
CHANNELS = 14
PLACES, MUSIC = 0, 2  # the first channel of the two that each has: the one that comes and the one that goes
RESERVED = 4
# Shares of the volume. The files are at -18 LUFS (music), -30 (places) and -19 to -34 (short sounds): words come before
# music, music before the sound of a place.
MUSIC_SHARE = 0.55
PLACE_SHARE = 0.8
DUCKED_DB = -10.0  # what music and places step back by, under a voice or a sting
DUCK_DB_A_SECOND = 50.0  # -10 dB in 200 ms: quick enough for a voice, too slow to be heard as a cut


class Layer:
    """What goes on until something else takes its place: music, or a place. It has the channel *first* and the next."""

    def __init__(self, first: int, fade_ms: int, decode: Callable[[str], pygame.mixer.Sound | None]) -> None:
        self._first, self._fade, self._decode = first, fade_ms, decode
        self.wanted = ""  # what should be heard
        self.here = ""  # what is heard, or being read
        self.heard: tuple[pygame.mixer.Sound, ...] = ()  # what comes, and before it what goes
        self.loader: threading.Thread | None = None
        self._channel = 0  # of the two, the one that *here* is on
        self._loaded: tuple[str, pygame.mixer.Sound | None] | None = None

    @property
    def waiting(self) -> bool:
        """True while a `tick` is needed soon."""
        return self.wanted != self.here or self.loader is not None

    def tick(self, level: float, once: Callable[[str], bool]) -> None:
        """Go over to what is due, at *level*; *once* says of a name that it does not go round."""
        if self._loaded is not None:
            name, sound = self._loaded
            self._loaded = self.loader = None
            if name == self.here:
                self._cross(sound, level, once(name))
        if len(self.heard) > 1 and not pygame.mixer.Channel(self._first + 1 - self._channel).get_busy():
            self.heard = self.heard[-1:]  # what went is gone, and its memory with it
        if not self.here and self.heard and not pygame.mixer.Channel(self._first + self._channel).get_busy():
            self.heard = ()
        if self.wanted == self.here or self.loader is not None:
            return
        self.here = self.wanted
        if self.here:
            self.loader = threading.Thread(target=self._load, args=(self.here,), name="sound", daemon=True)
            self.loader.start()
        else:
            self._go()

    def _cross(self, sound: pygame.mixer.Sound | None, level: float, once: bool) -> None:
        self._go()
        if sound is None:
            return
        self._channel = 1 - self._channel
        self.heard = (*self.heard[-1:], sound)
        self.set_level(level)
        # What is heard once begins at once: its first blow is the point of it.
        start(self._first + self._channel, sound, 0 if once else -1, 0 if once else self._fade)

    def _go(self) -> None:
        pygame.mixer.Channel(self._first + self._channel).fadeout(self._fade)

    def set_level(self, level: float) -> None:
        """How loud it is, 0.0 to 1.0: the sound's own volume, for that of a channel belongs to its fading."""
        for sound in self.heard:
            sound.set_volume(level)

    def hush(self) -> None:
        """Everything was stopped: nothing is heard, and nothing wanted."""
        self.wanted = self.here = ""
        self.heard = ()

    def _load(self, name: str) -> None:
        sound = None
        try:
            with suppress(MemoryError):  # a place without its sound is still that place
                sound = self._decode(name)
        finally:  # whoever waits for it waits no longer
            self._loaded = name, sound


def start(channel: int, sound: pygame.mixer.Sound, loops: int, fade_ms: int) -> None:
    """Let *sound* be heard on *channel*, coming in *fade_ms*; *loops* -1 for round and round."""
    pygame.mixer.Channel(channel).play(sound, loops, fade_ms=fade_ms)


class Sound:
    """What is heard. *root* is the folder that holds `assets/`, or None for silence; *clock* gives seconds."""

    def __init__(self, root: Any | None, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = None if root is None else root / "assets" / "sound"
        self._clock = clock
        self._volumes = (MAX_VOLUME, MAX_VOLUME)  # of music; of everything else
        self._open = False
        self._refused = False
        self._told: set[str] = set()
        self._trouble: Failed | None = None
        self._kinds: dict[str, str] | None = None
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}
        self._of_place: dict[str, str] | None = None
        self.music = Layer(MUSIC, FADE_MS, self._decoded)
        self.place = Layer(PLACES, AMBIENCE_FADE_MS, self._decoded)
        self._voice = False
        self._sting_until = 0.0
        self._db = 0.0  # how far music and places have stepped back
        self._ticked = clock()

    def perform(self, command: Command) -> Msg | None:
        """Do what *command* asks; Failed the first time that there is no device or that a file is damaged."""
        match command:
            case SetVolume(music=music, sounds=sounds):
                self._volumes = max(0, min(MAX_VOLUME, music)), max(0, min(MAX_VOLUME, sounds))
                self._set_levels()
            case PlayMusic(id=id):
                self.music.wanted = id
            case PlayAmbience(place=place):
                self.place.wanted = self._ambience_of(place)
            case Duck(on=on):
                self._voice = on
            case PlaySound(id=id, soft=soft):
                if self._volumes[1] and self._opened():
                    self._play(id, soft)
        return self.tick()

    def tick(self) -> Msg | None:
        """Do what is due: the next music, the next place, stepping back and forward; the trouble met, once."""
        now = self._clock()
        self._step_back(now)
        for which, layer in enumerate((self.music, self.place)):
            if self._open or (layer.waiting and self._volumes[which] and self._opened()):
                layer.tick(self._loudness(which), self._once)
        if self._refused:
            self._tell("no-audio")
        trouble, self._trouble = self._trouble, None
        return trouble

    def hush(self) -> None:
        """Be silent in this very moment, and stay so until music and places are asked for anew."""
        self._volumes = (0, 0)
        if self._open:
            pygame.mixer.stop()
        for layer in (self.music, self.place):
            layer.hush()

    def close(self) -> None:
        """Let go of the device."""
        for layer in (self.music, self.place):
            if layer.loader is not None:
                layer.loader.join(2.0)
        if self._open:
            pygame.mixer.quit()
            self._open = False

    @property
    def waiting(self) -> bool:
        """True while a `tick` is needed soon."""
        return self._open and (self.music.waiting or self.place.waiting or self._db != self._goal)

    def kind(self, name: str) -> str:
        """ "loop", "sting", "ambience" or "effect"; "" for a sound that the index does not know."""
        if self._kinds is None:
            try:
                plain = json.loads(self._read("sounds.json") or b"{}")
                self._kinds = {str(k): str(v["kind"]) for k, v in plain.items()}
            except (ValueError, AttributeError, KeyError, TypeError):
                self._kinds = {}
        return self._kinds.get(name, "")

    # --- loudness ---------------------------------------------------------------------------------

    def _level(self, which: int) -> float:
        # Loudness is heard by ratio: squares make the ten steps about equally far apart.
        return (self._volumes[which] / MAX_VOLUME) ** 2

    @property
    def _goal(self) -> float:
        return DUCKED_DB if self._voice or self._clock() < self._sting_until else 0.0

    def _step_back(self, now: float) -> None:
        """Let music and places go towards the loudness they should have."""
        step = DUCK_DB_A_SECOND * max(0.0, now - self._ticked)
        self._ticked = now
        goal = self._goal
        if self._db == goal:
            return
        self._db = max(goal, self._db - step) if goal < self._db else min(goal, self._db + step)
        self._set_levels()

    def _loudness(self, which: int) -> float:
        """Of music (0) or of places (1), as it is now: 0.0 to 1.0."""
        return self._level(which) * (MUSIC_SHARE, PLACE_SHARE)[which] * 10 ** (self._db / 20)

    def _set_levels(self) -> None:
        if not self._open:
            return
        for which, layer in enumerate((self.music, self.place)):
            layer.set_level(self._loudness(which))
        for short in self._sounds.values():  # a sting of seven seconds must not ring on after the key for silence
            if short is not None:
                short.set_volume(self._level(1))

    def _once(self, name: str) -> bool:
        return self.kind(name) in ("sting", "effect")

    # --- places -----------------------------------------------------------------------------------

    def _ambience_of(self, place: str) -> str:
        if self._of_place is None:
            import yaml  # late: before the first place is entered nobody waits for it

            try:
                plain = yaml.safe_load(self._read("ambience.yaml") or b"")
            except (yaml.YAMLError, ValueError):
                plain = None
            self._of_place = {str(k): str(v) for k, v in plain.items() if v} if isinstance(plain, dict) else {}
        return self._of_place.get(place, "")

    # --- short sounds -----------------------------------------------------------------------------

    def _play(self, name: str, soft: bool = False) -> None:
        if name not in self._sounds:
            if len(self._sounds) >= KEPT_SOUNDS:
                self._sounds.pop(next(iter(self._sounds)))
            self._sounds[name] = self._decoded(name)
        sound = self._sounds[name]
        if sound is None:
            return
        self._set_levels()
        channel = sound.play()
        if soft and channel is not None and self.kind(name) == "sting":
            channel.set_volume(SOFT)
        if self.kind(name) == "sting":
            self._sting_until = self._clock() + sound.get_length()

    # --- device and files -------------------------------------------------------------------------

    def _opened(self) -> bool:
        if not self._open and not self._refused:
            try:
                with hushed():
                    pygame.mixer.init(44100, -16, 2, 1024)
                pygame.mixer.set_num_channels(CHANNELS)
                pygame.mixer.set_reserved(RESERVED)
                self._open = True
            except pygame.error:
                self._refused = True
        return self._open

    def _decoded(self, name: str) -> pygame.mixer.Sound | None:
        data = self._read(f"{name}.ogg")
        if data is None:
            return None
        try:
            return pygame.mixer.Sound(io.BytesIO(data))
        except pygame.error:
            self._tell("sound-damaged", file=f"{name}.ogg")
            return None

    def _read(self, name: str) -> bytes | None:
        if self._folder is None:
            return None
        try:
            data: bytes = (self._folder / name).read_bytes()
            return data
        except OSError:
            return None

    def _tell(self, what: str, **holes: str) -> None:
        """Keep this trouble for the next `tick`, unless one like it was told before."""
        if what not in self._told:
            self._told.add(what)
            self._trouble = Failed(what, holes)
