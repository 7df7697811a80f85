"""How music is written here: parts and songs, chords whose voices move little, the motif, and FluidSynth to play it.

The motif sings the word: con-ti-nua-RÁ. Three notes lead up to a held third, then the sixth sighs down to the fifth:
5 1 2 | 3 - - | 6 5. In minor it is E A B | C | F E.
"""

import itertools
import random
import re
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import mido
import numpy as np
import soundfile

SOUND_FONT = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")  # Debian: fluid-soundfont-gm
RATE = 44100
TICKS = 480
DRUMS = 9

Note = tuple[float, float, int, int]  # beat, length in beats, MIDI pitch, velocity


@dataclass
class Part:
    """One instrument: General MIDI programme (below 0: drums), volume, place from left 0 to right 127, reverb."""

    program: int
    volume: int = 90
    pan: int = 64
    reverb: int = 60
    loose: int = 6  # ticks by which a player may be early or late
    notes: list[Note] = field(default_factory=list)
    swells: list[tuple[float, int]] = field(default_factory=list)  # beat and expression (0 to 127), joined by lines

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
    slower: tuple[tuple[float, float], ...] = ()  # (beat, beats a minute): later tempos
    tail: float = 2.0  # seconds that may ring after the last beat, faded out; only where it does not loop

    def midi(self) -> mido.MidiFile:
        """The piece as a MIDI file; always the same for the same notes."""
        song = mido.MidiFile(ticks_per_beat=TICKS)
        lead, now = mido.MidiTrack(), 0
        for beat, bpm in ((0.0, self.bpm), *self.slower):
            tick = round(beat * TICKS)
            lead.append(mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(bpm), time=tick - now))
            now = tick
        song.tracks.append(lead)
        channels = iter(c for c in range(16) if c != DRUMS)
        for number, part in enumerate(self.parts.values()):
            channel = DRUMS if part.program < 0 else next(channels)
            song.tracks.append(_track(part, channel, random.Random(number * 97 + 5)))
        return song

    @property
    def seconds(self) -> float:
        """How long its beats last."""
        marks = [(0.0, self.bpm), *self.slower, (self.beats, 0.0)]
        return sum((b - a) * 60 / bpm for (a, bpm), (b, _) in itertools.pairwise(marks))


def _track(part: Part, channel: int, rng: random.Random) -> mido.MidiTrack:
    track = mido.MidiTrack()
    if part.program >= 0:
        track.append(mido.Message("program_change", channel=channel, program=part.program, time=0))
    for control, value in ((7, part.volume), (10, part.pan), (91, part.reverb), (93, 10)):
        track.append(mido.Message("control_change", channel=channel, control=control, value=value, time=0))
    events = []
    for (a, low), (b, high) in itertools.pairwise(part.swells):
        steps = max(1, round((b - a) * 8))
        for i in range(steps + 1):
            events.append((round((a + (b - a) * i / steps) * TICKS), -1, 11, round(low + (high - low) * i / steps)))
    for beat, length, pitch, velocity in part.notes:
        start = max(0, round(beat * TICKS) + rng.randint(-part.loose, part.loose))
        loud = max(1, min(127, velocity + rng.randint(-6, 6)))
        events.append((start, 1, pitch, loud))
        events.append((start + max(20, round(length * TICKS) - 12), 0, pitch, 0))
    now = 0
    for when, on, pitch, loud in sorted(events):
        if on < 0:
            message = mido.Message("control_change", channel=channel, control=pitch, value=loud, time=when - now)
        else:
            kind = "note_on" if on else "note_off"
            message = mido.Message(kind, channel=channel, note=pitch, velocity=loud, time=when - now)
        track.append(message)
        now = when
    return track


# --- harmony ----------------------------------------------------------------------------------------------------------

NAMES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
KINDS = {
    "": (0, 4, 7), "m": (0, 3, 7), "7": (0, 4, 7, 10), "m7": (0, 3, 7, 10), "maj7": (0, 4, 7, 11), "6": (0, 4, 7, 9),
    "m6": (0, 3, 7, 9), "dim7": (0, 3, 6, 9), "m7b5": (0, 3, 6, 10), "7b9": (0, 4, 7, 10, 1), "sus4": (0, 5, 7),
    "7sus4": (0, 5, 7, 10), "add9": (0, 4, 7, 2), "m9": (0, 3, 7, 10, 2), "maj9": (0, 4, 7, 11, 2),
    "mM7": (0, 3, 7, 11),
}  # fmt: skip


@dataclass(frozen=True)
class Chord:
    """Pitch classes of a chord, its root and its bass."""

    classes: tuple[int, ...]
    root: int
    bass: int

    def low(self, floor: int = 36) -> int:
        """The bass note at or above *floor*."""
        return floor + (self.bass - floor) % 12

    def fifth(self, floor: int = 36) -> int:
        """A second note for the bass: the fifth, or what this chord has instead, above the bass note."""
        base = self.low(floor)
        wanted = next((c for c in self.classes if (c - self.root) % 12 in (6, 7, 8)), self.root)
        up = (wanted - base) % 12
        return base + (up if up else (self.root - base) % 12 or 12)

    def near(self, pitch: int, least: int = 3) -> int:
        """The chord's next note at least *least* semitones below *pitch*."""
        return next(p for p in range(pitch - least, pitch - 24, -1) if p % 12 in self.classes)


def chord(name: str) -> Chord:
    """ "Am7/G" as a chord."""
    match = re.fullmatch(r"([A-G])([#b]?)([^/]*)(?:/([A-G])([#b]?))?", name)
    assert match, name
    letter, sign, kind, bass, bass_sign = match.groups()
    shift = {"#": 1, "b": -1, "": 0, None: 0}
    root = (NAMES[letter] + shift[sign]) % 12
    under = root if bass is None else (NAMES[bass] + shift[bass_sign]) % 12
    return Chord(tuple((root + i) % 12 for i in KINDS[kind]), root, under)


Line = Sequence[tuple[float, float, Chord]]  # beat, length, chord


def chords(line: str) -> list[tuple[float, float, Chord]]:
    """ "Am | Dm E7 | C": (beat, length, chord) with four beats a bar, shared evenly; see `bars`."""
    return bars(line, 4)


def bars(line: str, beats: float) -> list[tuple[float, float, Chord]]:
    """Like `chords` with another number of beats a bar."""
    out = []
    for bar, text in enumerate(line.split("|")):
        names = text.split()
        share = beats / len(names)
        out += [(bar * beats + i * share, share, chord(name)) for i, name in enumerate(names)]
    return out


def voiced(line: Line, voices: int, low: int, high: int) -> list[tuple[int, ...]]:
    """For each chord the notes of an upper choir, such that all voices together move as little as can be.

    Thirds and sevenths are there, neighbours are at most an octave apart, and fifths and octaves do not go in parallel.
    The cheapest way through the whole line is found, and its end leads back to its beginning.
    """
    choices = []
    for _, _, harmony in line:
        usable = [p for p in range(low, high + 1) if p % 12 in harmony.classes]
        colour = {harmony.classes[1], harmony.classes[-1]} if voices > 2 else {harmony.classes[1]}
        found = [
            pick
            for pick in itertools.combinations(usable, voices)
            if colour <= {p % 12 for p in pick} and all(b - a <= 12 for a, b in itertools.pairwise(pick))
        ]
        choices.append(found or [tuple(usable[:voices])])
    middle = (low + high) / 2
    cost = {pick: abs(sum(pick) / len(pick) - middle) for pick in choices[0]}
    ways: list[dict[tuple[int, ...], tuple[int, ...]]] = []
    for before, now in itertools.pairwise(choices):
        fresh, way = {}, {}
        for pick in now:
            best = min(before, key=lambda b, pick=pick: cost[b] + _motion(b, pick))
            fresh[pick] = cost[best] + _motion(best, pick) + 0.15 * abs(sum(pick) / len(pick) - middle)
            way[pick] = best
        cost = fresh
        ways.append(way)
    end = min(cost, key=lambda pick: cost[pick])
    out = [end]
    for way in reversed(ways):
        out.append(way[out[-1]])
    return out[::-1]


def _motion(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    moved = sum(abs(x - y) for x, y in zip(a, b, strict=False)) + 0.5 * max(
        abs(x - y) for x, y in zip(a, b, strict=False)
    )
    for i, j in itertools.combinations(range(min(len(a), len(b))), 2):
        if (a[j] - a[i]) % 12 in (0, 7) and (b[j] - b[i]) % 12 == (a[j] - a[i]) % 12 and a[i] != b[i]:
            moved += 6
    return moved


MINOR = {"5-": -5, "1": 0, "2": 2, "3": 3, "6": 8, "5": 7}
MAJOR = {"5-": -5, "1": 0, "2": 2, "3": 4, "6": 9, "5": 7}
MOTIF = ((-1.5, 0.5, "5-"), (-1.0, 0.5, "1"), (-0.5, 0.5, "2"), (0.0, 3.6, "3"), (4.0, 1.5, "6"), (5.5, 2.0, "5"))


def motif(at: float, tonic: int, scale: dict[str, int], loud: int = 90, notes: int = 6) -> list[Note]:
    """The leitmotif with its held note at beat *at* on *tonic*; the first *notes* of it."""
    return [
        (at + beat, length, tonic + scale[step], loud + (8 if step in "36" else 0))
        for beat, length, step in MOTIF[:notes]
    ]


def tune(at: float, text: str, loud: int = 84) -> list[Note]:
    """ "E5:1.5 D5:.5 -:1 C5": notes one after the other, lengths in beats (one if not said), - is a rest."""
    out, beat, length = [], at, 1.0
    for word in text.replace("|", " | ").split():
        if word == "|":
            continue
        name, _, said = word.partition(":")
        length = float(said) if said else 1.0
        if name != "-":
            match = re.fullmatch(r"([A-G])([#b]?)(\d)", name)
            assert match, name
            pitch = NAMES[match[1]] + {"#": 1, "b": -1, "": 0}[match[2]] + 12 * (int(match[3]) + 1)
            out.append((beat, length, pitch, loud + (4 if beat % 4 == 0 else 0)))
        beat += length
    return out


def moved(notes: Iterable[Note], by: int = 0, later: float = 0, louder: int = 0) -> list[Note]:
    """The same notes elsewhere."""
    return [(beat + later, length, pitch + by, max(1, loud + louder)) for beat, length, pitch, loud in notes]


def under(notes: Iterable[Note], line: Line, quieter: int = 14, least: int = 3) -> list[Note]:
    """A second voice below a melody, in the chord of the moment: the thirds and sixths of a duo."""
    out = []
    for beat, length, pitch, loud in notes:
        harmony = next((c for at, share, c in reversed(line) if at <= beat + 0.01), line[0][2])
        out.append((beat, length, harmony.near(pitch, least), max(1, loud - quieter)))
    return out


# --- playing ----------------------------------------------------------------------------------------------------------


def play(song: Song) -> np.ndarray:
    """Let FluidSynth play a song; a loop gets its own tail laid over its beginning."""
    with tempfile.TemporaryDirectory() as folder:
        score, wav = Path(folder) / "song.mid", Path(folder) / "song.wav"
        song.midi().save(score)
        room = {"room-size": 0.62, "damp": 0.35, "width": 0.8, "level": 0.6}
        settings = [word for key, value in room.items() for word in ("-o", f"synth.reverb.{key}={value}")]
        command = ["fluidsynth", "-ni", "-q", *settings, "-g", "0.3", "-r", str(RATE), "-O", "s24", "-F", str(wav)]
        subprocess.run([*command, str(SOUND_FONT), str(score)], check=True, capture_output=True)
        signal, _ = soundfile.read(wav, always_2d=True)
    length = round(song.seconds * RATE)
    if not song.loop:
        whole = length + round(song.tail * RATE)
        signal = np.pad(signal, ((0, max(0, whole - len(signal))), (0, 0)))[:whole]
        fade = round(min(song.tail, 1.5) * RATE)
        signal[-fade:] *= np.linspace(1, 0, fade)[:, None] ** 2
        return signal
    body = np.zeros((length, 2))
    for start in range(0, len(signal), length):  # the ringing after the last bar belongs to the first
        piece = signal[start : start + length]
        body[: len(piece)] += piece
    return body
