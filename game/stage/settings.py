"""How the player wants it: the settings, their steps and their bounds.

Read from a file that may hold anything, so `Settings.from_plain` takes what is right and leaves the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from game.story.model import LANGUAGES as LANGUAGES

if TYPE_CHECKING:
    from game.stage.screen import Manner

T = TypeVar("T")

LANGUAGE_NAMES = {"es": "Español", "en": "English"}  # each in itself: who cannot read the other still finds it
PACES = ("slow", "normal", "fast", "instant")
# Characters a second. 160 words a minute, the slow end of what BBC and Ofcom advise for subtitles, is about
# 15 characters a second of reading; text must type out faster than that, or it holds the reader up.
CHARACTERS_PER_SECOND = {"slow": 28.0, "normal": 48.0, "fast": 90.0, "instant": 0.0}
SCALES = (1.0, 1.2, 1.4, 1.6)  # of the text size; 1.6 still leaves room for 25 words in the box at 1280x720
MAX_VOLUME = 10
# Typefaces to read in, by the names that they give themselves. Titles and name plates have faces of their own.
FACE_NAMES = {"atkinson": "Atkinson Hyperlegible Next", "andika": "Andika", "opendyslexic": "OpenDyslexic"}
FACES = tuple(FACE_NAMES)
COUNTRY = re.compile(r"[A-Z]{2,3}")
VOLUMES = ("music", "sounds")
SWITCHES = ("muted", "fullscreen", "still", "contrast")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the player chose. *language* is "" until somebody has chosen one; so is *country*, whose help is shown
    (a code of help.yaml). It is never found out in any other way.

    *ask_sound*: it was not answered yet whether there shall be sound; until then there is none.
    """

    language: str = ""
    pace: str = "normal"
    scale: float = 1.0
    face: str = "atkinson"
    music: int = 6
    sounds: int = 6
    muted: bool = False
    ask_sound: bool = False
    fullscreen: bool = False
    still: bool = False
    contrast: bool = False
    country: str = ""

    @classmethod
    def from_plain(cls, plain: object) -> Settings:
        """Settings from a decoded JSON value; whatever is missing, unknown or out of bounds keeps its default."""
        settings = cls()
        if not isinstance(plain, Mapping):
            return settings
        allowed: dict[str, Any] = {
            "language": lambda v: v in LANGUAGES,
            "pace": lambda v: v in PACES,
            "scale": lambda v: v in SCALES,
            "face": lambda v: v in FACES,
            **{
                name: (lambda v: isinstance(v, int) and not isinstance(v, bool) and 0 <= v <= MAX_VOLUME)
                for name in VOLUMES
            },
            **{name: (lambda v: isinstance(v, bool)) for name in (*SWITCHES, "ask_sound")},
            "country": lambda v: isinstance(v, str) and bool(COUNTRY.fullmatch(v)),
        }
        old = plain.get("volume")  # before music had a volume of its own
        plain = {"music": old, "sounds": old, **plain}
        good = {}
        for name, fits in allowed.items():
            value = plain.get(name)
            try:
                if value is not None and fits(value):
                    good[name] = value
            except TypeError:  # unhashable or uncomparable: somebody else's file
                continue
        return replace(settings, **good)

    def to_plain(self) -> dict[str, Any]:
        """A value that JSON can hold."""
        return asdict(self)

    def manner(self) -> Manner:
        """What every reader of a Screen must heed."""
        from game.stage.screen import Manner  # which a writer's command does not need

        return Manner(CHARACTERS_PER_SECOND[self.pace], self.scale, self.still, self.contrast, self.face)

    @property
    def silent(self) -> bool:
        """True if nothing is to be heard, whatever the volumes are."""
        return self.muted or self.ask_sound or not self.language or not (self.music or self.sounds)

    def changed(self, name: str, by: int) -> Settings:
        """The settings with *name* one step up or down; at an end it goes round, volume stops."""
        match name:
            case "language":
                return replace(self, language=_step(LANGUAGES, self.language or "es", by))
            case "pace":
                return replace(self, pace=_step(PACES, self.pace, by))
            case "scale":
                return replace(self, scale=_step(SCALES, self.scale, by))
            case "face":
                return replace(self, face=_step(FACES, self.face, by))
            case "music":
                return replace(self, music=_volume(self.music + by), muted=False, ask_sound=False)
            case "sounds":
                return replace(self, sounds=_volume(self.sounds + by), muted=False, ask_sound=False)
            case "muted" if self.ask_sound:  # who presses the key before the question came wants to hear something
                return replace(self, muted=False, ask_sound=False)
            case _ if name in SWITCHES:
                return replace(self, **{name: not getattr(self, name)})  # type: ignore[arg-type]
        raise ValueError(f"no setting is called {name!r}")


def _volume(steps: int) -> int:
    return max(0, min(MAX_VOLUME, steps))


def _step(among: tuple[T, ...], value: T, by: int) -> T:
    return among[(among.index(value) + by) % len(among)]
