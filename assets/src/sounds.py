# ruff: noqa: E501 (path data and tables of notes are not prose)
"""Music and sounds, composed here.

Music is written as notes (mido), played by FluidSynth with the FluidR3 GM sound font (MIT), and made loopable by laying
the ringing tail over the beginning. Short sounds are computed with numpy. Music is brought to -18 LUFS; no peak passes
-1.5 dBFS before encoding.
"""

import random
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import mido
import numpy as np
import pyloudnorm
import soundfile

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "sound"
SOUND_FONT = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")  # Debian: fluid-soundfont-gm
RATE = 44100
TICKS = 480
MUSIC_LUFS = -18.0
PEAK = 10 ** (-1.5 / 20)
DRUMS = 9

Note = tuple[float, float, int, int]  # beat, length in beats, MIDI pitch, velocity


@dataclass
class Part:
    """One instrument: General MIDI programme, volume, place from left 0 to right 127, reverb."""

    program: int
    volume: int = 90
    pan: int = 64
    reverb: int = 60
    loose: int = 6  # ticks by which a player may be early or late
    notes: list[Note] = field(default_factory=list)

    def add(self, *notes: Note) -> None:
        """Write notes down."""
        self.notes.extend(notes)


@dataclass
class Song:
    """A piece: beats a minute, its length in beats, its parts. *loop* lays the tail over the beginning."""

    bpm: float
    beats: float
    parts: dict[str, Part]
    loop: bool = True

    def midi(self) -> mido.MidiFile:
        """The piece as a MIDI file; always the same for the same notes."""
        song = mido.MidiFile(ticks_per_beat=TICKS)
        lead = mido.MidiTrack()
        lead.append(mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(self.bpm), time=0))
        song.tracks.append(lead)
        channels = iter(c for c in range(16) if c != DRUMS)
        for number, part in enumerate(self.parts.values()):
            channel = DRUMS if part.program < 0 else next(channels)
            song.tracks.append(_track(part, channel, random.Random(number * 97 + 5)))
        return song


def _track(part: Part, channel: int, rng: random.Random) -> mido.MidiTrack:
    track = mido.MidiTrack()
    if part.program >= 0:
        track.append(mido.Message("program_change", channel=channel, program=part.program, time=0))
    for control, value in ((7, part.volume), (10, part.pan), (91, part.reverb), (93, 10)):
        track.append(mido.Message("control_change", channel=channel, control=control, value=value, time=0))
    events = []
    for beat, length, pitch, velocity in part.notes:
        start = max(0, round(beat * TICKS) + rng.randint(-part.loose, part.loose))
        loud = max(1, min(127, velocity + rng.randint(-6, 6)))
        events.append((start, 1, pitch, loud))
        events.append((start + max(20, round(length * TICKS) - 12), 0, pitch, 0))
    now = 0
    for when, on, pitch, loud in sorted(events):
        kind = "note_on" if on else "note_off"
        track.append(mido.Message(kind, channel=channel, note=pitch, velocity=loud, time=when - now))
        now = when
    return track


# --- music --------------------------------------------------------------------------------------------------------------

CHORDS = {
    "Am": (57, 60, 64), "Dm": (50, 57, 62, 65), "E7": (52, 56, 59, 62), "F": (53, 57, 60), "G": (55, 59, 62), "C": (48, 55, 60, 64),
    "A7": (57, 61, 64, 67), "G7": (55, 59, 62, 65), "Em": (52, 55, 59), "Fm": (53, 56, 60), "Am9": (57, 60, 64, 71), "Fmaj7": (53, 57, 60, 64),
    "Cmaj7": (48, 55, 59, 64), "Dm9": (50, 57, 60, 64), "D7": (50, 54, 57, 60),
}  # fmt: skip
RUN = (45, 52, 57, 60, 64, 69, 72, 76, 81)


def tema() -> Song:
    """The opening: a bolero that swells to full telenovela, twelve bars, with a last blow."""
    p = {
        "guitar": Part(24, 84, 44, 80), "strings": Part(48, 86, 64, 100, 0), "trumpet": Part(56, 76, 80, 90), "piano": Part(0, 74, 70, 80),
        "bass": Part(32, 92, 64, 30), "accordion": Part(21, 64, 52, 80), "harp": Part(46, 80, 30, 110), "timpani": Part(47, 100, 64, 90),
        "drums": Part(-1, 80, 64, 60),
    }  # fmt: skip
    for bar, name in enumerate(("Am", "Am", "Dm", "E7", "Am", "F", "Dm", "E7", "Am", "A7", "Dm")):
        chord, at = CHORDS[name], bar * 4
        root = chord[0] - 12 if chord[0] > 45 else chord[0]
        arpeggio = [chord[0]] + [chord[i % len(chord)] + 12 * (i >= len(chord)) for i in (1, 2, 3, 2, 1, 2, 3)]
        p["guitar"].add(*((at + i / 2, 0.6, pitch, 72 if i in (0, 4) else 58) for i, pitch in enumerate(arpeggio)))
        p["bass"].add(
            (at, 1.4, root, 88),
            (at + 1.5, 0.5, root + 7, 70),
            (at + 2, 1, root + 7 if bar % 2 else root, 80),
            (at + 3, 1, root + 7, 74),
        )
        if bar >= 2:
            p["strings"].add(*((at, 4, pitch + 12, 56 + 3 * bar) for pitch in chord))
        if bar >= 4:
            p["drums"].add(*((at + q / 2, 0.2, 70 if q % 2 else 69, 46 if q % 2 else 56) for q in range(8)))
            p["drums"].add((at + 2.5, 0.2, 62, 60), (at + 3, 0.2, 63, 72), (at + 3.5, 0.2, 63, 64), (at, 0.2, 64, 70))
        if bar in (0, 4, 8):
            p["harp"].add(*((at + i * 0.07, 1.5, pitch, 70) for i, pitch in enumerate(RUN)))
    melody = {
        2: ((0, 1.5, 76, 88), (1.5, 0.5, 74, 80), (2, 1, 72, 84), (3, 1, 71, 80)), 3: ((0, 2.5, 68, 88), (3, 0.5, 71, 80), (3.5, 0.5, 74, 84)),
        4: ((0, 2, 72, 96), (2, 0.5, 71, 80), (2.5, 0.5, 72, 84), (3, 1, 76, 94)), 5: ((0, 1.5, 81, 104), (1.5, 0.5, 79, 90), (2, 1, 77, 92), (3, 1, 76, 88)),
        6: ((0, 1.5, 77, 98), (1.5, 0.5, 76, 86), (2, 1, 74, 90), (3, 1, 72, 86)), 7: ((0, 2, 71, 96), (2, 0.33, 68, 80), (2.33, 0.33, 71, 86), (2.66, 0.34, 74, 92), (3, 1, 76, 100)),
        8: ((0, 2.5, 81, 112), (2.5, 0.5, 83, 100), (3, 1, 84, 108)), 9: ((0, 1.5, 85, 112), (1.5, 0.5, 84, 100), (2, 1, 81, 104), (3, 1, 79, 98)),
        10: ((0, 1.5, 77, 110), (1.5, 0.5, 81, 104), (2, 1, 86, 112), (3, 1, 83, 108)),
    }  # fmt: skip
    for bar, notes in melody.items():
        for beat, length, pitch, loud in notes:
            at = bar * 4 + beat
            p["piano" if bar < 4 else "trumpet"].add((at, length, pitch, loud))
            if bar >= 4:
                p["strings"].add((at, length, pitch, loud - 18))
            if bar >= 8:
                third = 4 if pitch == 85 else 3
                p["accordion"].add((at, length, pitch - 12, loud - 14))
                p["trumpet"].add((at, length, pitch - third, loud - 22))
    end = 44
    p["strings"].add(*((end, 3.2, pitch, 100) for pitch in RUN))
    p["piano"].add(*((end, 3.2, pitch, 108) for pitch in (57, 64, 69, 72)))
    p["trumpet"].add(*((end, 2.4, pitch, 96) for pitch in (57, 64, 69, 72)))
    p["bass"].add((end, 3, 33, 110))
    p["timpani"].add(*((42 + i / 8, 0.12, 40, 56 + i * 4) for i in range(16)), (end, 2, 45, 116))
    p["drums"].add((end, 2, 49, 104), (0, 1, 49, 46), (32, 2, 49, 88))
    p["harp"].add(*((end + i * 0.05, 2, pitch, 90) for i, pitch in enumerate((*RUN, 84, 88))))
    return Song(92, 48, p)


def sospecha() -> Song:
    """Suspense: a plucked pulse, low tremolo, and a piano that keeps asking the same question."""
    p = {
        "pizzicato": Part(45, 84, 54, 70), "tremolo": Part(44, 70, 64, 100, 0), "piano": Part(0, 78, 74, 110), "bass": Part(43, 88, 64, 60),
        "vibes": Part(11, 62, 40, 110), "drums": Part(-1, 60, 64, 70),
    }  # fmt: skip
    roots = (38, 38, 39, 38, 36, 36, 37, 33, 38, 39, 41, 37)
    for bar, root in enumerate(roots):
        at = bar * 4
        p["pizzicato"].add(
            *((at + q / 2, 0.3, root + 12 + (0, 7, 6, 7, 0, 8, 6, 3)[q], 70 if q % 4 == 0 else 50) for q in range(8))
        )
        p["bass"].add((at, 3.6, root, 74))
        if bar % 4 != 3:
            p["tremolo"].add(*((at, 4, root + shift, 40 + 3 * (bar % 4)) for shift in (24, 27, 30)))
        p["drums"].add((at, 0.3, 41, 40), (at + 3.5, 0.2, 41, 30))
        if bar % 2 == 1:
            p["piano"].add((at + 1, 1.4, 74, 62), (at + 1.5, 1.4, 75, 58), (at + 2, 2, 69 if bar % 4 == 1 else 68, 66))
        if bar % 4 == 2:
            p["vibes"].add((at + 2, 2, 81, 48), (at + 2.5, 2, 80, 44), (at + 3, 3, 77, 48))
    return Song(72, 48, p)


def casa() -> Song:
    """Home: a small waltz for guitar and marimba."""
    p = {
        "guitar": Part(24, 92, 50, 60),
        "marimba": Part(12, 84, 78, 70),
        "bass": Part(32, 80, 64, 40),
        "flute": Part(73, 56, 60, 90),
    }
    bars = ("C", "Am", "F", "G", "C", "Em", "Dm", "G7", "C", "A7", "Dm", "Fm", "C", "G7", "C", "G7")
    tune = (
        ((0, 1, 76), (1, 1, 79), (2, 1, 76)), ((0, 2, 72), (2, 1, 74)), ((0, 1, 77), (1, 1, 76), (2, 1, 74)), ((0, 3, 71),),
        ((0, 1, 72), (1, 1, 76), (2, 1, 79)), ((0, 2, 83), (2, 1, 79)), ((0, 1, 81), (1, 1, 77), (2, 1, 74)), ((0, 3, 79),),
        ((0, 1, 84), (1, 1, 83), (2, 1, 79)), ((0, 2, 81), (2, 1, 76)), ((0, 1, 77), (1, 1, 81), (2, 1, 77)), ((0, 2, 80), (2, 1, 77)),
        ((0, 1, 76), (1, 1, 72), (2, 1, 76)), ((0, 2, 74), (2, 1, 71)), ((0, 3, 72),), (),
    )  # fmt: skip
    for bar, name in enumerate(bars):
        chord, at = CHORDS[name], bar * 3
        p["bass"].add((at, 2.6, chord[0] - 12 if chord[0] > 50 else chord[0], 72))
        high = [pitch + 12 if pitch < 55 else pitch for pitch in chord[1:4]]
        figure = [chord[0], *(high * 2)][:6]
        p["guitar"].add(*((at + i / 2, 1.2, pitch, 74 if i == 0 else 56) for i, pitch in enumerate(figure)))
        for beat, length, pitch in tune[bar]:
            p["marimba"].add((at + beat, length, pitch, 74))
            if length == 3:
                p["marimba"].add(*((at + beat + 0.25 * i, 0.25, pitch - 12 * (i % 2), 44) for i in range(2, 10)))
            if 8 <= bar < 12:
                p["flute"].add((at + beat, length, pitch, 62))
    return Song(88, 48, p)


def noche() -> Song:
    """Night: electric piano, a pad, and a celesta like messages arriving."""
    p = {
        "keys": Part(4, 84, 54, 90),
        "pad": Part(89, 60, 64, 110, 0),
        "celesta": Part(8, 66, 86, 120),
        "bass": Part(35, 78, 64, 40),
        "guitar": Part(24, 60, 40, 90),
    }
    for bar, name in enumerate(("Am9", "Fmaj7", "Cmaj7", "G", "Am9", "Dm9", "Fmaj7", "E7", "Am9")[:8]):
        chord, at = CHORDS[name], bar * 4
        p["bass"].add((at, 2.8, chord[0] - 12 if chord[0] > 50 else chord[0] - 12, 70), (at + 3, 0.8, chord[0] - 5, 52))
        p["pad"].add(*((at, 4, pitch, 56) for pitch in chord))
        p["keys"].add(
            *((at + 0.04 * i, 1.8, pitch + 12, 60) for i, pitch in enumerate(chord)),
            *((at + 2.5 + 0.04 * i, 1.2, pitch + 12, 46) for i, pitch in enumerate(chord[1:])),
        )
        p["guitar"].add(*((at + 1 + i * 0.5, 1, pitch + 12, 50) for i, pitch in enumerate((*chord[:3], chord[1]))))
        figure = ((0.5, 88), (1.0, 86), (1.5, 83)) if bar % 2 == 0 else ((2.0, 84), (2.5, 83), (3.25, 79))
        p["celesta"].add(*((at + beat, 1.5, pitch, 52) for beat, pitch in figure))
    return Song(62, 32, p)


def mercado() -> Song:
    """The market: a cumbia, accordion and guiro."""
    p = {
        "accordion": Part(21, 80, 74, 60),
        "bass": Part(33, 96, 64, 30),
        "guitar": Part(25, 66, 42, 50),
        "marimba": Part(12, 70, 90, 60),
        "drums": Part(-1, 88, 64, 40),
    }
    bars = ("Am", "Am", "E7", "Am", "Dm", "Am", "E7", "Am", "C", "G7", "C", "E7", "Dm", "Am", "E7", "Am")
    tune = (
        ((0, 0.5, 76), (0.5, 0.5, 76), (1, 0.5, 74), (1.5, 1, 72), (3, 0.5, 71), (3.5, 0.5, 72)), ((0, 1, 76), (1.5, 0.5, 72), (2, 1.5, 69)),
        ((0, 0.5, 71), (0.5, 0.5, 71), (1, 0.5, 72), (1.5, 1, 74), (3, 0.5, 76), (3.5, 0.5, 74)), ((0, 1, 72), (1.5, 0.5, 71), (2, 1.5, 69)),
        ((0, 0.5, 77), (0.5, 0.5, 77), (1, 0.5, 76), (1.5, 1, 74), (3, 0.5, 72), (3.5, 0.5, 74)), ((0, 1, 76), (1.5, 0.5, 74), (2, 1.5, 72)),
        ((0, 0.5, 74), (0.5, 0.5, 72), (1, 0.5, 71), (1.5, 1, 68), (3, 0.5, 71), (3.5, 0.5, 74)), ((0, 2.5, 69),),
        ((0, 0.5, 79), (0.5, 0.5, 79), (1, 1, 76), (2, 0.5, 79), (2.5, 0.5, 81), (3, 1, 79)), ((0, 0.5, 77), (0.5, 0.5, 77), (1, 1, 74), (2, 1.5, 71)),
        ((0, 0.5, 76), (0.5, 0.5, 76), (1, 1, 72), (2, 0.5, 76), (2.5, 0.5, 77), (3, 1, 76)), ((0, 0.5, 74), (0.5, 0.5, 71), (1, 1, 68), (2, 1.5, 76)),
        ((0, 0.5, 77), (0.5, 0.5, 76), (1, 0.5, 74), (1.5, 1, 77), (3, 1, 74)), ((0, 0.5, 76), (0.5, 0.5, 74), (1, 0.5, 72), (1.5, 1, 76), (3, 1, 72)),
        ((0, 0.5, 74), (0.5, 0.5, 72), (1, 0.5, 71), (1.5, 0.5, 72), (2, 0.5, 74), (2.5, 0.5, 71), (3, 1, 68)), ((0, 2, 69),),
    )  # fmt: skip
    for bar, name in enumerate(bars):
        chord, at = CHORDS[name], bar * 4
        root = chord[0] - 12 if chord[0] > 47 else chord[0]
        p["bass"].add(
            (at, 1, root, 96),
            (at + 1, 0.5, root + 7, 80),
            (at + 1.5, 0.5, root + 12, 78),
            (at + 2, 1, root, 92),
            (at + 3, 0.5, root + 7, 80),
            (at + 3.5, 0.5, root + 4, 74),
        )
        for beat in (0.5, 1.5, 2.5, 3.5):
            p["guitar"].add(*((at + beat, 0.3, pitch + (12 if pitch < 57 else 0), 66) for pitch in chord[-3:]))
        for beat in range(4):
            p["drums"].add((at + beat, 0.3, 74, 70), (at + beat + 0.5, 0.15, 73, 56), (at + beat + 0.75, 0.15, 73, 50))
            p["drums"].add((at + beat + 0.5, 0.2, 64 if beat % 2 else 63, 70))
        p["drums"].add((at, 0.3, 36, 80), (at + 2, 0.3, 36, 76), (at + 3, 0.2, 76, 50), (at + 1, 0.2, 76, 46))
        for beat, length, pitch in tune[bar]:
            p["accordion"].add((at + beat, length, pitch, 82))
            if bar >= 8:
                p["marimba"].add((at + beat, length, pitch + 12, 62))
            if length >= 1:
                p["accordion"].add((at + beat, length, pitch - (4 if pitch in (76, 79, 72) else 3), 58))
    return Song(104, 64, p)


def acorde() -> Song:
    """The chord before the cut to black."""
    p = {
        "tremolo": Part(44, 84, 64, 110, 0),
        "brass": Part(61, 84, 70, 90),
        "piano": Part(0, 96, 64, 100),
        "timpani": Part(47, 104, 64, 100),
        "high": Part(48, 76, 60, 110, 0),
        "drums": Part(-1, 84, 64, 90),
    }
    p["tremolo"].add(
        *((0, 1.5, pitch, 60) for pitch in (56, 59, 62, 65)), *((1.5, 5, pitch, 96) for pitch in (57, 60, 63, 69, 72))
    )
    p["brass"].add(
        *((1.5, 0.3, pitch, 108) for pitch in (45, 57, 60, 63)), *((2, 3, pitch, 112) for pitch in (45, 51, 57, 60, 63))
    )
    p["piano"].add(
        *((1.5, 0.4, pitch, 112) for pitch in (33, 45, 57, 60, 63)),
        *((2, 4, pitch, 118) for pitch in (33, 39, 45, 57, 60, 63)),
    )
    p["high"].add(*((2, 4.5, pitch, 88) for pitch in (81, 84, 87)))
    p["timpani"].add(*((0.5 + i / 16, 0.06, 45, 40 + i * 4) for i in range(16)), (1.5, 0.4, 45, 112), (2, 2, 39, 118))
    p["drums"].add((1.5, 1, 49, 92), (2, 3, 57, 110), (0, 0.5, 81, 56))
    return Song(100, 7, p, loop=False)


# --- short sounds -------------------------------------------------------------------------------------------------------


def _time(seconds: float) -> np.ndarray:
    return np.arange(int(seconds * RATE)) / RATE


def _bar(pitch: float, seconds: float, decay: float, partials=((1, 1.0), (3.93, 0.28), (9.2, 0.06))) -> np.ndarray:
    """A struck bar of wood or metal: partials that die the faster the higher they are."""
    t = _time(seconds)
    out = sum(
        level * np.sin(2 * np.pi * pitch * ratio * t) * np.exp(-t * decay * ratio**0.6) for ratio, level in partials
    )
    return out * np.minimum(1, t / 0.002)


def _lowpass(signal: np.ndarray, cutoff: float) -> np.ndarray:
    """A gentle low-pass in the frequency domain (sounds are short, so this is exact and simple)."""
    spectrum = np.fft.rfft(signal)
    frequency = np.fft.rfftfreq(len(signal), 1 / RATE)
    return np.fft.irfft(spectrum / (1 + (frequency / cutoff) ** 4), len(signal))


def _place(parts, seconds: float) -> np.ndarray:
    """Add sounds at their times."""
    out = np.zeros(int(seconds * RATE))
    for start, sound in parts:
        at = int(start * RATE)
        out[at : at + len(sound)] += sound[: max(0, len(out) - at)]
    return out


def notificacion() -> np.ndarray:
    """Two marimba notes upward and a shimmer: a phone wants something."""
    return _place(((0, _bar(880, 0.7, 7)), (0.12, _bar(1318.5, 0.9, 6)), (0.12, 0.3 * _bar(2637, 0.5, 9))), 1.1)


def mensaje() -> np.ndarray:
    """A message pops up: a drop that rises."""
    t = _time(0.16)
    phase = 2 * np.pi * np.cumsum(420 + 620 * (t / 0.16) ** 0.6) / RATE
    return _place(((0, np.sin(phase) * np.exp(-t * 22) * np.minimum(1, t / 0.003)),), 0.2)


def toque() -> np.ndarray:
    """A finger on a button."""
    noise = np.random.default_rng(3).normal(size=int(0.02 * RATE)) * np.exp(-_time(0.02) * 260)
    return _place(((0, 0.5 * _lowpass(noise, 3200)), (0, _bar(620, 0.07, 60, ((1, 1.0), (2.7, 0.3))))), 0.1)


def vibra() -> np.ndarray:
    """A phone that vibrates twice on a wooden table."""
    t = _time(0.42)
    rng = np.random.default_rng(5)
    motor = np.sign(np.sin(2 * np.pi * 172 * t)) * 0.5 + np.sin(2 * np.pi * 172 * t)
    rattle = rng.normal(size=len(t)) * (np.sin(2 * np.pi * 43 * t) > 0.55)
    swell = np.minimum(1, t / 0.03) * np.minimum(1, (0.42 - t) / 0.05)
    buzz = (_lowpass(motor, 900) + 0.5 * _lowpass(rattle, 2400)) * swell * (0.85 + 0.15 * np.sin(2 * np.pi * 21 * t))
    return _place(((0.02, buzz), (0.62, buzz * 0.92)), 1.15)


def timbre() -> np.ndarray:
    """The electric bell of a school: a hammer on a steel shell."""
    strokes = []
    rng = np.random.default_rng(8)
    for i in range(58):
        hit = _bar(1180, 0.5, 9, ((1, 1.0), (1.52, 0.55), (2.41, 0.5), (3.57, 0.3), (4.9, 0.2))) * rng.uniform(0.75, 1)
        strokes.append((i * 0.038 + rng.uniform(0, 0.004), hit))
    strokes.append((2.24, _bar(1180, 1.0, 4, ((1, 1.0), (1.52, 0.5), (2.41, 0.4)))))
    return _place(strokes, 3.3)


def puerta() -> np.ndarray:
    """A door: the handle, a creak, the wood in its frame."""
    rng = np.random.default_rng(11)
    t = _time(0.5)
    pitch = 210 + 130 * np.sin(2 * np.pi * 0.9 * t) + 14 * rng.normal(size=len(t)).cumsum() / 60
    phase = np.cumsum(pitch) / RATE
    creak = (
        _lowpass(2 * (phase % 1) - 1, 1700) * np.sin(np.pi * t / 0.5) ** 2 * (0.6 + 0.4 * np.sin(2 * np.pi * 31 * t))
    )
    thud_t = _time(0.5)
    thud = np.sin(2 * np.pi * (58 + 46 * np.exp(-thud_t * 30)) * thud_t) * np.exp(-thud_t * 11)
    thud += 0.7 * _lowpass(rng.normal(size=len(thud_t)), 700) * np.exp(-thud_t * 26)
    click = _lowpass(rng.normal(size=int(0.05 * RATE)), 4200) * np.exp(-_time(0.05) * 90)
    return _place(
        ((0.02, 0.5 * click), (0.07, 0.35 * click), (0.16, 0.20 * creak), (0.7, 1.6 * thud), (0.74, 0.5 * click)), 1.4
    )


MUSIC: dict[str, Callable[[], Song]] = {f.__name__: f for f in (tema, sospecha, casa, noche, mercado, acorde)}
EFFECTS: dict[str, Callable[[], np.ndarray]] = {
    f.__name__: f for f in (notificacion, mensaje, toque, vibra, timbre, puerta)
}
EFFECT_PEAK = {"notificacion": -7, "mensaje": -9, "toque": -14, "vibra": -13, "timbre": -8, "puerta": -5}  # dBFS


def jobs() -> list[tuple[str, tuple[Path, ...], tuple[Path, ...]]]:
    """One job for each sound."""
    return [(name, (HERE / "sounds.py",), (OUT / f"{name}.ogg",)) for name in (*MUSIC, *EFFECTS)]


def bake(name: str) -> None:
    """Compose, play, level and encode one sound."""
    OUT.mkdir(parents=True, exist_ok=True)
    if name in MUSIC:
        signal = level(play(MUSIC[name]()))
    else:
        mono = EFFECTS[name]()
        signal = np.repeat((mono / np.abs(mono).max() * 10 ** (EFFECT_PEAK[name] / 20))[:, None], 1, axis=1)
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "sound.wav"
        soundfile.write(wav, signal, RATE, subtype="PCM_24")
        quality = "2" if name in MUSIC else "3"
        # +bitexact and no metadata: the same notes always give the same file
        command = [
            "ffmpeg",
            "-v",
            "error",
            "-y",
            "-i",
            str(wav),
            "-map_metadata",
            "-1",
            "-fflags",
            "+bitexact",
            "-flags:a",
            "+bitexact",
        ]
        subprocess.run([*command, "-c:a", "libvorbis", "-q:a", quality, str(OUT / f"{name}.ogg")], check=True)


def play(song: Song) -> np.ndarray:
    """Let FluidSynth play a song; a loop gets its own tail laid over its beginning."""
    with tempfile.TemporaryDirectory() as folder:
        score, wav = Path(folder) / "song.mid", Path(folder) / "song.wav"
        song.midi().save(score)
        command = [
            "fluidsynth",
            "-ni",
            "-q",
            "-g",
            "0.35",
            "-r",
            str(RATE),
            "-O",
            "s24",
            "-F",
            str(wav),
            str(SOUND_FONT),
            str(score),
        ]
        subprocess.run(command, check=True, capture_output=True)
        signal, _ = soundfile.read(wav, always_2d=True)
    length = round(song.beats * 60 / song.bpm * RATE)
    if not song.loop:
        signal = signal[: length + 2 * RATE]
        fade = np.linspace(1, 0, RATE)[:, None] ** 2
        signal[-RATE:] *= fade
        return signal
    if len(signal) < length:
        signal = np.pad(signal, ((0, length - len(signal)), (0, 0)))
    body, tail = signal[:length].copy(), signal[length : 2 * length]
    body[: len(tail)] += tail
    return body


def level(signal: np.ndarray) -> np.ndarray:
    """Bring music to MUSIC_LUFS and hold its peaks under PEAK with a smooth limiter."""
    meter = pyloudnorm.Meter(RATE)
    for _ in range(4):  # the limiter takes a little loudness away: level again
        signal = signal * 10 ** ((MUSIC_LUFS - meter.integrated_loudness(signal)) / 20)
        signal = _limit(signal)
    return signal


def _limit(signal: np.ndarray, window: float = 0.008) -> np.ndarray:
    """Turn down around peaks, with a smooth gain curve that looks ahead."""
    need = np.minimum(1, PEAK * 0.97 / np.maximum(np.abs(signal).max(axis=1), 1e-9))
    width = int(window * RATE) | 1
    padded = np.pad(need, width // 2, mode="edge")
    lowest = np.lib.stride_tricks.sliding_window_view(padded, width).min(axis=1)
    bell = np.hanning(width) / np.hanning(width).sum()
    smooth = np.convolve(np.pad(lowest, width // 2, mode="edge"), bell, mode="valid")
    return signal * np.minimum(smooth, need)[:, None]
