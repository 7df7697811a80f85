"""Music and short sounds, or silence: a computer without a sound device plays the same story.

The mixer is opened when something is first to be heard. Music is streamed, one piece at a time; a new piece begins when
the old one has faded. Nothing here waits: `tick`, called now and then, does what has become due.
"""

from __future__ import annotations

import io
from typing import Any

import pygame

from game.desktop.hush import hushed
from game.stage.msg import Command, Failed, Msg, PlayMusic, PlaySound, SetVolume
from game.stage.settings import MAX_VOLUME

FADE_MS = 700
KEPT_SOUNDS = 16  # short sounds kept decoded; 16 of two seconds are 5 MB
MUSIC_SHARE = 0.55  # of the volume: words and cues come before music


class Sound:
    """What is heard. *root* is the folder that holds `assets/`, or None for silence."""

    def __init__(self, root: Any | None) -> None:
        self._folder = None if root is None else root / "assets" / "sound"
        self._volume = MAX_VOLUME
        self._open = False
        self._refused = False
        self._told = False
        self._music = ""  # what should be heard
        self._playing = ""  # what is heard
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}

    def perform(self, command: Command) -> Msg | None:
        """Do what *command* asks; Failed("no-audio") the first time that there is no device."""
        match command:
            case SetVolume(volume=volume):
                self._volume = max(0, min(MAX_VOLUME, volume))
                if self._open:
                    pygame.mixer.music.set_volume(self._level() * MUSIC_SHARE)
            case PlayMusic(id=id):
                self._music = id
            case PlaySound(id=id):
                if self._volume and self._opened():
                    self._play(id)
        self.tick()
        if self._refused and not self._told:
            self._told = True
            return Failed("no-audio")
        return None

    def tick(self) -> None:
        """Begin the music that is due, once the one before it has faded."""
        if self._music == self._playing or (not self._volume and not self._open):
            return
        if not self._opened():
            return
        try:
            if pygame.mixer.music.get_busy():
                if self._playing:
                    pygame.mixer.music.fadeout(FADE_MS)
                    self._playing = ""
                return
            self._playing = self._music
            data = self._read(self._music) if self._music else None
            if data is not None:
                pygame.mixer.music.load(io.BytesIO(data), "ogg")
                pygame.mixer.music.set_volume(self._level() * MUSIC_SHARE)
                pygame.mixer.music.play(-1, fade_ms=FADE_MS)
        except pygame.error:
            self._playing = self._music  # a damaged piece is silence, and not tried again and again

    def close(self) -> None:
        """Let go of the device."""
        if self._open:
            pygame.mixer.quit()
            self._open = False

    @property
    def waiting(self) -> bool:
        """True while a `tick` is needed soon."""
        return self._open and self._music != self._playing

    def _level(self) -> float:
        # Loudness is heard by ratio: squares make the ten steps about equally far apart.
        return (self._volume / MAX_VOLUME) ** 2

    def _opened(self) -> bool:
        if not self._open and not self._refused:
            try:
                with hushed():
                    pygame.mixer.init(44100, -16, 2, 1024)
                self._open = True
            except pygame.error:
                self._refused = True
        return self._open

    def _read(self, name: str) -> bytes | None:
        if self._folder is None:
            return None
        try:
            data: bytes = (self._folder / f"{name}.ogg").read_bytes()
            return data
        except OSError:
            return None

    def _play(self, name: str) -> None:
        if name not in self._sounds:
            if len(self._sounds) >= KEPT_SOUNDS:
                self._sounds.pop(next(iter(self._sounds)))
            data = self._read(name)
            try:
                self._sounds[name] = pygame.mixer.Sound(io.BytesIO(data)) if data else None
            except pygame.error:
                self._sounds[name] = None
        sound = self._sounds[name]
        if sound is not None:
            sound.set_volume(self._level())
            sound.play()
