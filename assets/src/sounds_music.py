# ruff: noqa: E501 (tables of notes are not prose)
"""The music: theme, eight moods and six stings. What they are made of, and the motif, is in `sounds_score.py`."""

from collections.abc import Callable, Sequence

from sounds_score import (
    MAJOR,
    MINOR,
    Line,
    Note,
    Part,
    Song,
    bars,
    chord,
    chords,
    motif,
    moved,
    tune,
    under,
    voiced,
)

# General MIDI
PIANO, KEYS, CELESTA, VIBES, MARIMBA, XYLO, BELLS = 0, 4, 8, 11, 12, 13, 14
ACCORDION, NYLON, STEEL, UPRIGHT, FINGER = 21, 24, 25, 32, 33
VIOLIN, CELLO, CONTRABASS, TREMOLO, PIZZICATO, HARP, TIMPANI = 40, 42, 43, 44, 45, 46, 47
STRINGS, CHOIR, TRUMPET, SORDINA, HORN, OBOE, BASSOON, CLARINET, FLUTE, WARM, GLASS = 48, 52, 56, 59, 60, 68, 70, 71, 73, 89, 92


# --- how instruments accompany ----------------------------------------------------------------------------------------


def held(line: Line, voices: int, low: int, high: int, loud: int = 56, begin: float = 0, end: float = 1e9) -> list[Note]:
    """Chords held by a choir of instruments; a voice that stays on its note does not strike it again."""
    ties: dict[int, Note] = {}
    out: list[Note] = []
    for (at, length, _), pitches in zip(line, voiced(line, voices, low, high), strict=True):
        if not begin <= at < end:
            continue
        fresh: dict[int, Note] = {}
        for pitch in pitches:
            old = ties.pop(pitch, None)
            fresh[pitch] = (old[0], old[1] + length, pitch, loud) if old and old[1] < 8 else (at, length, pitch, loud)
            if old and old[1] >= 8:
                out.append(old)
        out.extend(ties.values())
        ties = fresh
    return [*out, *ties.values()]


def picked(line: Line, pattern: Sequence[int], step: float, low: int, high: int, floor: int = 40, loud: int = 60) -> list[Note]:
    """A plucked figure: 0 is the thumb on the bass, 1 to 4 the strings above; begins anew with each chord."""
    out: list[Note] = []
    for (at, length, harmony), pitches in zip(line, voiced(line, 4, low, high), strict=True):
        for i in range(round(length / step)):
            string = pattern[i % len(pattern)]
            pitch = harmony.low(floor) if string == 0 else pitches[string - 1]
            out.append((at + i * step, min(step * 3, length - i * step + 0.2), pitch, loud + (12 if i == 0 else 5 if string == 0 else 0)))
    return out


def strummed(line: Line, beats: Sequence[float], low: int, high: int, length: float = 0.35, loud: int = 62) -> list[Note]:
    """Chords struck at *beats* after the start of each chord, strings a hair apart."""
    out: list[Note] = []
    for (at, share, _), pitches in zip(line, voiced(line, 4, low, high), strict=True):
        for beat in beats:
            if beat < share:
                out += [(at + beat + 0.02 * i, length, pitch, loud) for i, pitch in enumerate(pitches)]
    return out


def walking(line: Line, floor: int = 33, loud: int = 84, kind: str = "bolero") -> list[Note]:
    """A bass: bolero is long-short-long, waltz is one, son is one and three of six."""
    out: list[Note] = []
    for at, length, harmony in line:
        low, fifth = harmony.low(floor), harmony.fifth(floor)
        if kind == "held" or (length < 3 and kind == "bolero"):
            out.append((at, length * 0.95, low, loud))
        elif kind == "bolero":
            out += [(at, 1.4, low, loud), (at + 1.5, 0.5, fifth, loud - 16), (at + 2, 1, low, loud - 6), (at + 3, 0.9, fifth, loud - 14)]
        elif kind == "son":
            out.append((at, 1.4, low, loud))
            if length >= 3:
                out.append((at + 2, 0.9, fifth, loud - 12))
    return out


def roll(at: float, length: float, pitch: int, soft: int, loud: int, per_beat: int = 8) -> list[Note]:
    """A drum roll, or a marimba's long note."""
    count = round(length * per_beat)
    return [(at + i / per_beat, 1 / per_beat, pitch, round(soft + (loud - soft) * i / max(1, count - 1))) for i in range(count)]


def sweep(at: float, pitches: Sequence[int], step: float = 0.06, length: float = 2.0, loud: int = 72) -> list[Note]:
    """A harp's hand over the strings."""
    return [(at + i * step, length, pitch, loud - 10 + i * 20 // len(pitches)) for i, pitch in enumerate(pitches)]


def around(notes: Sequence[Note], beats: float) -> list[Note]:
    """Notes before the beginning of a loop belong to its end."""
    return [(beat % beats, length, pitch, loud) for beat, length, pitch, loud in notes]


RUN_AM = (45, 52, 57, 60, 64, 69, 72, 76, 81)
BONGO_HIGH, BONGO_LOW, CONGA, MARACAS, CLAVES, GUIRO, GUIRO_LONG, CRASH, WOOD_HIGH, WOOD_LOW, TRIANGLE = 60, 61, 64, 70, 75, 73, 74, 49, 76, 77, 81


def bolero_drums(begin: int, end: int, loud: int = 56) -> list[Note]:
    """Bongos and maracas from bar *begin* to bar *end*."""
    out: list[Note] = []
    for bar in range(begin, end):
        at = bar * 4
        out += [(at + q / 2, 0.2, MARACAS, loud - 14 + 8 * (q % 2 == 0)) for q in range(8)]
        out += [(at + q / 2, 0.2, BONGO_LOW if q == 6 else BONGO_HIGH, loud - 4 + (14 if q in (0, 6) else 0) - 8 * (q % 2)) for q in range(8)]
        out += [(at + 2.5, 0.3, CONGA, loud), (at + 3, 0.3, CONGA, loud + 8)]
    return out


# --- the theme --------------------------------------------------------------------------------------------------------


def tema() -> Song:
    """The opening theme: a bolero in A minor that swells to full telenovela, sixteen bars."""
    line = chords(
        "Am | E7/G# | Am | E7b9/G# | Dm | A7b9/C# | Dm7/C | G7/B | Cmaj7 | Fmaj7 | Bm7b5 | E7 | Am | Dm6/F Am/E | Bm7b5/D E7 | Am"
    )
    first = [*motif(8, 69, MINOR, 84)[:5], (13.5, 1.0, 76, 80)]
    second = motif(16, 74, MINOR, 90)
    circle = tune(24, "A5:1.5 G5:.5 F5 E5 | D5:2.5 B4:.5 D5:.5 F5:.5 | G5:1.5 F5:.5 E5 D5 | C5:2.5 A4:.5 C5:.5 E5:.5 | F5:1.5 E5:.5 D5 C5 | B4:2.5", 88)
    great = motif(48, 81, MINOR, 108) + tune(56, "D6 C6 B5 G#5 | A5:3.5", 108)
    p = {
        "guitar": Part(NYLON, 92, 46, 60), "requinto": Part(NYLON, 116, 84, 80), "strings": Part(STRINGS, 84, 60, 100, 0),
        "violins": Part(STRINGS, 88, 40, 100, 2), "trumpet": Part(TRUMPET, 84, 82, 90), "second": Part(TRUMPET, 66, 92, 90),
        "sordina": Part(SORDINA, 70, 74, 100), "piano": Part(PIANO, 90, 66, 80), "bass": Part(UPRIGHT, 96, 64, 30),
        "accordion": Part(ACCORDION, 78, 34, 80), "harp": Part(HARP, 72, 26, 110), "marimba": Part(MARIMBA, 72, 100, 80),
        "timpani": Part(TIMPANI, 100, 64, 90), "drums": Part(-1, 90, 64, 60),
    }  # fmt: skip
    p["guitar"].add(*picked(line, (0, 2, 3, 4, 0, 3, 4, 2), 0.5, 52, 69, loud=56))
    p["bass"].add(*walking(line, 33, 86))
    p["strings"].add(*held(line, 4, 55, 74, 62, begin=8))
    p["strings"].swells = [(0, 70), (8, 80), (12, 92), (16, 84), (24, 100), (32, 92), (44, 104), (48, 118), (60, 124), (64, 70)]
    p["piano"].add(*first, *moved(first, -12, 0, -16), *second)
    p["requinto"].add(*tune(9, "A5:.5 G#5:.5 A5:.5 C6:.5 B5:.5 A5:.5", 66), *tune(17, "D6:.5 C#6:.5 D6:.5 F6:.5 E6:.5 D6:.5", 68))
    p["requinto"].add(*tune(1, "E5:.5 A5:.5 C6:.5 B5:.5 A5:.5 E5:.5 | B4:.5 E5:.5 G#5:.5 B5:.5 D6:1", 66))
    p["sordina"].add(*second[3:], *moved(under(second[3:], line), 0, 0, -4))
    p["violins"].add(*moved(circle, 0, 0, -8), *great)
    p["accordion"].add(*moved(circle, -12, 0, -18), *under(moved(circle, -12, 0, -18), line, 4))
    p["marimba"].add(*(n for at, pitch in ((32, 76), (34, 74), (36, 72), (38, 69), (40, 74), (42, 72), (44, 71), (46, 68)) for n in roll(at, 2, pitch, 44, 52)))
    p["trumpet"].add(*moved(great, -12, 0, -4))
    p["second"].add(*under(moved(great[3:], -12), line, 16))
    p["accordion"].add(*held(line, 3, 57, 72, 74, begin=48))
    p["piano"].add(*((60 + i * 0.02, 3.5, pitch, 100) for i, pitch in enumerate((45, 52, 57, 64, 69, 72))))
    p["harp"].add(*sweep(0, RUN_AM), *sweep(15.4, (50, 57, 62, 65, 69, 74, 77)), *sweep(47.3, (*RUN_AM, 84, 88), 0.05), *sweep(60, (*RUN_AM, 84, 88), 0.05, 3, 90))
    p["timpani"].add(*roll(45, 3, 40, 36, 100), (48, 2, 45, 108), (52, 1.5, 41, 92), (56, 1, 38, 90), *roll(58, 2, 40, 60, 104), (60, 3, 45, 116))
    p["drums"].add(*bolero_drums(4, 15), (0, 1, CRASH, 40), (32, 1, CRASH, 52), (48, 2, CRASH, 98), (60, 2.5, CRASH, 108))
    return Song(92, 64, p)


def entrada() -> Song:
    """The theme in ten seconds: guitar, the motif with everybody, two chords and the last blow."""
    line = [(at + 2, length, harmony) for at, length, harmony in chords("Am | Dm6/F Am/E | Bm7b5/D E7 | Am")]
    great = motif(2, 81, MINOR, 108) + tune(10, "D6 C6 B5:.75 A5:.25 G#5 | A5:3.5", 110)
    p = {
        "guitar": Part(NYLON, 92, 46, 60), "strings": Part(STRINGS, 86, 60, 100, 0), "violins": Part(STRINGS, 92, 40, 100, 2),
        "trumpet": Part(TRUMPET, 92, 82, 90), "second": Part(TRUMPET, 68, 92, 90), "piano": Part(PIANO, 84, 66, 80),
        "bass": Part(UPRIGHT, 98, 64, 30), "accordion": Part(ACCORDION, 84, 34, 80), "harp": Part(HARP, 84, 26, 110),
        "marimba": Part(MARIMBA, 86, 100, 80), "timpani": Part(TIMPANI, 104, 64, 90), "drums": Part(-1, 96, 64, 60),
    }  # fmt: skip
    p["harp"].add(*sweep(0, RUN_AM, 0.055), *sweep(14, (*RUN_AM, 84, 88), 0.05, 3, 92))
    p["guitar"].add(*((0.03 * i, 1.8, pitch, 84) for i, pitch in enumerate((40, 47, 52, 56, 59, 64))), *picked(line, (0, 2, 3, 4, 3, 2), 0.5, 52, 69, loud=66))
    p["bass"].add(*walking(line, 33, 92), (14, 2, 33, 104))
    p["strings"].add(*held(line, 4, 55, 76, 84))
    p["violins"].add(*great)
    p["trumpet"].add(*moved(great, -12, 0, -4))
    p["second"].add(*under(moved(great[3:], -12), line, 14))
    p["accordion"].add(*held(line, 3, 57, 72, 76))
    p["marimba"].add(*(n for at, pitch in ((2, 76), (6, 77), (7.5, 76), (10, 74), (12, 71)) for n in roll(at, 1.5, pitch, 52, 60)))
    p["piano"].add(*((14 + i * 0.02, 3, pitch, 106) for i, pitch in enumerate((33, 45, 52, 57, 64, 69, 72))))
    p["timpani"].add(*roll(0.5, 1.5, 40, 40, 96), (2, 2, 45, 112), (6, 1.5, 41, 94), *roll(11, 3, 40, 50, 110), (14, 2, 45, 118))
    p["drums"].add(*moved(bolero_drums(0, 3), 0, 2), (2, 2, CRASH, 96), (14, 2, CRASH, 112), (0, 1, TRIANGLE, 40))
    return Song(102, 16, p, loop=False, slower=((11, 92), (13, 80)), tail=1.8)


# --- eight moods ------------------------------------------------------------------------------------------------------


def casa() -> Song:
    """Home: a small waltz for guitar and a marimba in thirds."""
    line = bars("C | Am | F | G | C | Em | Dm | G7 | C/E | A7 | Dm/F | Fm6/Ab | C/G | G7 | C | G7/B", 3)
    melody = tune(
        0,
        "E5 G5 E5 | C5:2 D5 | F5 E5 D5 | B4:3 | C5 E5 G5 | B5:2 G5 | A5 F5 D5 | G5:3 | C6 B5 G5 | A5:2 E5 | F5 A5 F5 | Ab5:2 F5 | E5 C5 E5 | D5:2 B4 | C5:3",
        74,
    )
    p = {
        "guitar": Part(NYLON, 88, 46, 60), "marimba": Part(MARIMBA, 102, 82, 70), "low": Part(MARIMBA, 84, 90, 70),
        "bass": Part(UPRIGHT, 104, 64, 40), "flute": Part(FLUTE, 60, 54, 90), "accordion": Part(ACCORDION, 66, 36, 80, 0),
    }  # fmt: skip
    p["bass"].add(*((at, 2.6, harmony.low(36), 74) for at, _, harmony in line))
    p["guitar"].add(*picked(line, (0, 2, 3, 4, 3, 2), 0.5, 52, 70, floor=43, loud=56))
    for note in melody:
        p["marimba"].add(*(roll(note[0], note[1], note[2], 62, 52, 6) if note[1] >= 2 else [note]))
    p["low"].add(*under([n for n in melody if n[1] < 2], line, 14))
    p["flute"].add(*(n for n in moved(melody, 0, 0, -10) if 24 <= n[0] < 36))
    p["accordion"].add(*held(line, 3, 55, 69, 44, begin=24))
    p["flute"].add(*tune(45, "- G4 B4", 56))
    return Song(88, 48, p)


def ternura() -> Song:
    """Tenderness: piano, guitar and a cello; the motif in C major, and one minor chord for what cannot be said."""
    line = chords(
        "C | C | F/C C | Am7 | Fmaj7 | Dm7 | G7sus4 G7 | Em7 A7b9 | Dm7 G7 | Cadd9 | C7/Bb | F/A | Fm6/Ab | C/G | A7/G | Dm7/F G7"
    )
    one = motif(4, 72, MAJOR, 68) + tune(12, "E5:1.5 D5:.5 C5 E5 | A4:3 C5 | F5:1.5 E5:.5 D5 F5 | C5:2 B4:2 | B4 G5 C#5 E5 | F5:1.5 D5:1", 70)
    two = motif(36, 72, MAJOR, 74) + tune(44, "F5:1.5 A5:.5 C6:2 | D6:1.5 C6:.5 Ab5:2 | G5:3 E5 | C#5:1.5 E5:.5 G5:2 | F5:1.5 E5:.5 D5 B4", 74)
    p = {
        "piano": Part(PIANO, 112, 60, 90), "guitar": Part(NYLON, 76, 84, 80), "cello": Part(CELLO, 74, 48, 100, 2),
        "strings": Part(STRINGS, 88, 64, 110, 0), "oboe": Part(OBOE, 54, 40, 110), "violin": Part(STRINGS, 66, 34, 110, 0),
        "bass": Part(UPRIGHT, 100, 64, 40), "harp": Part(HARP, 56, 100, 110),
    }  # fmt: skip
    p["guitar"].add(*picked(line, (0, 2, 3, 4, 3, 4, 3, 2), 0.5, 53, 70, floor=40, loud=50))
    p["bass"].add(*walking(line, 33, 66, "held"))
    p["piano"].add(*one, *moved(under(one[3:], line, 16, 5)), *two)
    p["oboe"].add(*moved(two, 0, 0, -6))
    p["violin"].add(*moved([n for n in two if n[0] >= 43], 0, 0, -10))
    p["strings"].add(*held(line, 4, 52, 71, 48, begin=16))
    p["strings"].swells = [(0, 50), (16, 70), (32, 88), (44, 112), (52, 96), (64, 60)]
    p["cello"].add(*tune(16, "C3:2 F3 E3 | D3:2 F3 A3 | G3:2 F3:2 | E3:2 G3 E3 | D3:2 G2:2 | C3:2 E3 G3 | G3:2 E3:2 | A3:2 F3 C4 | Ab3:2 C4 B3 | C4:2 G3:2 | A3:2 G3:2 | F3:2 G3:2", 60))
    p["harp"].add(*sweep(35.5, (48, 52, 55, 60, 62, 64, 67, 72), 0.07), *sweep(51.6, (55, 60, 64, 67, 72), 0.08))
    return Song(68, 64, p)


def mercado() -> Song:
    """The market: a cumbia, accordion and guiro."""
    line = chords("Am | Am | E7 | Am | Dm | Am | E7 | Am | C | G7 | C | E7 | Dm | Am | E7 | Am")
    melody = tune(
        0,
        "E5:.5 E5:.5 D5:.5 C5:1 -:.5 B4:.5 C5:.5 | E5:1 -:.5 C5:.5 A4:1.5 -:.5 | B4:.5 B4:.5 C5:.5 D5:1 -:.5 E5:.5 D5:.5 | C5:1 -:.5 B4:.5 A4:1.5 -:.5 |"
        "F5:.5 F5:.5 E5:.5 D5:1 -:.5 C5:.5 D5:.5 | E5:1 -:.5 D5:.5 C5:1.5 -:.5 | D5:.5 C5:.5 B4:.5 G#4:1 -:.5 B4:.5 D5:.5 | A4:2.5 -:1.5 |"
        "G5:.5 G5:.5 E5:1 G5:.5 A5:.5 G5:1 | F5:.5 F5:.5 D5:1 B4:1.5 -:.5 | E5:.5 E5:.5 C5:1 E5:.5 F5:.5 E5:1 | D5:.5 B4:.5 G#4:1 E5:1.5 -:.5 |"
        "F5:.5 E5:.5 D5:.5 F5:1 -:.5 D5:1 | E5:.5 D5:.5 C5:.5 E5:1 -:.5 C5:1 | D5:.5 C5:.5 B4:.5 C5:.5 D5:.5 B4:.5 G#4:1 | A4:2 -:2",
        82,
    )
    p = {
        "accordion": Part(ACCORDION, 92, 76, 60), "low": Part(ACCORDION, 76, 70, 60), "bass": Part(FINGER, 88, 64, 30),
        "guitar": Part(STEEL, 62, 42, 50), "marimba": Part(MARIMBA, 72, 94, 60), "trumpet": Part(SORDINA, 76, 36, 70),
        "drums": Part(-1, 88, 64, 40),
    }  # fmt: skip
    p["guitar"].add(*strummed(line, (0.5, 1.5, 2.5, 3.5), 55, 70, 0.25, 62))
    for at, _, harmony in line:
        low = harmony.low(33)
        third = low + next((c - harmony.root) % 12 for c in harmony.classes[1:])
        p["bass"].add((at, 1, low, 96), (at + 1, 0.5, low + 7, 80), (at + 1.5, 0.5, low + 12, 78), (at + 2, 1, low, 92), (at + 3, 0.5, low + 7, 80), (at + 3.5, 0.5, third, 74))
        for beat in range(4):
            p["drums"].add((at + beat, 0.3, GUIRO_LONG, 66), (at + beat + 0.5, 0.15, GUIRO, 54), (at + beat + 0.75, 0.15, GUIRO, 48))
            p["drums"].add((at + beat + 0.5, 0.2, 64 if beat % 2 else 63, 68))
        p["drums"].add((at, 0.3, 36, 80), (at + 2, 0.3, 36, 76), (at + 3, 0.2, WOOD_HIGH, 50), (at + 1, 0.2, WOOD_HIGH, 46))
    p["accordion"].add(*melody)
    p["low"].add(*under([n for n in melody if n[1] >= 1], line, 16))
    p["marimba"].add(*moved([n for n in melody if n[0] >= 32], 12, 0, -16))
    p["trumpet"].add(*tune(30.5, "E5:.5 E5:.5 F5:.5", 70), *tune(62, "A5:.5 G5:.5 E5:.5 C5:.5", 66), *tune(14.5, "C5:.5 E5:.5 A5:.5", 64))
    return Song(104, 64, p)


def sospecha() -> Song:
    """Suspense: a plucked pulse, low tremolo, a piano that keeps asking the same question, a trumpet behind the door."""
    p = {
        "pizzicato": Part(PIZZICATO, 84, 54, 70), "tremolo": Part(TREMOLO, 84, 64, 100, 0), "piano": Part(PIANO, 96, 74, 110),
        "bass": Part(CONTRABASS, 80, 64, 60), "vibes": Part(VIBES, 110, 40, 110), "sordina": Part(SORDINA, 74, 90, 120),
        "drums": Part(-1, 96, 64, 70),
    }  # fmt: skip
    for bar, root in enumerate((38, 38, 39, 38, 36, 36, 37, 33, 38, 39, 41, 37)):
        at = bar * 4
        p["pizzicato"].add(*((at + q / 2, 0.3, root + 12 + (0, 7, 6, 7, 0, 8, 6, 3)[q], 70 if q % 4 == 0 else 50) for q in range(8)))
        p["bass"].add((at, 3.6, root, 74))
        if bar % 4 != 3:
            p["tremolo"].add(*((at, 4, root + shift, 40 + 3 * (bar % 4)) for shift in (24, 27, 30)))
        p["drums"].add((at, 0.3, 41, 40), (at + 3.5, 0.2, 41, 30))
        if bar % 2 == 1:
            p["piano"].add((at + 1, 1.4, 74, 62), (at + 1.5, 1.4, 75, 58), (at + 2, 2, 69 if bar % 4 == 1 else 68, 66))
        if bar % 4 == 2:
            p["vibes"].add((at + 2, 2, 81, 48), (at + 2.5, 2, 80, 44), (at + 3, 3, 77, 48))
    p["sordina"].add(*motif(32, 62, MINOR, 58, notes=4), *tune(36, "Bb4:1.5 A4:2", 56), *tune(44, "G#4:1.5 A4:2", 54))
    return Song(72, 48, p)


def miedo() -> Song:
    """Dread: the motif at the bottom of the cellos, a bass that sinks by half steps, and a heart."""
    line = chords("Am | AmM7/G# | Am7/G | F#m7b5 | Fmaj7 | E7b9 | Am | Bb/A | Am | Bb/A | Dm6/F | E7b9")
    p = {
        "cello": Part(CELLO, 88, 54, 90, 2), "bass": Part(CONTRABASS, 96, 64, 70), "tremolo": Part(TREMOLO, 104, 64, 110, 0),
        "choir": Part(CHOIR, 84, 64, 120, 0), "piano": Part(PIANO, 104, 84, 120), "glass": Part(GLASS, 70, 30, 120, 0),
        "bell": Part(BELLS, 84, 90, 120), "timpani": Part(TIMPANI, 112, 64, 90), "sordina": Part(SORDINA, 80, 36, 120),
    }  # fmt: skip
    low = around(motif(0, 45, MINOR, 80), 48) + motif(24, 45, MINOR, 82) + motif(32, 45, MINOR, 86)
    p["cello"].add(*low)
    p["bass"].add(*moved(low, -12, 0, -8), *((at, length, harmony.low(28), 86) for at, length, harmony in line if 8 <= at < 20 or at >= 40))
    p["tremolo"].add(*held(line, 3, 50, 65, 66))
    p["tremolo"].swells = [(0, 70), (6, 90), (14, 120), (20, 100), (24, 76), (36, 104), (44, 120), (46, 84), (48, 70)]
    p["choir"].add(*held(line, 2, 57, 69, 50, begin=24))
    p["glass"].add(*((at, 3.8, pitch, 46) for at, pitch in ((8, 83), (12, 82), (16, 83), (20, 80), (40, 83), (44, 80))))
    p["piano"].add(*tune(10, "E6:.5 D#6:2", 46), *tune(18, "C6:.5 B5:2", 44), *tune(34, "E6:.5 F6:2", 48), *((at, 4, 21, 60) for at in (0, 24, 44)))
    p["sordina"].add(*tune(14, "C5:.5 B4:.5 C5:2", 46), *tune(41, "A4:.5 B4:2", 48))
    p["bell"].add((0, 4, 57, 44), (24, 4, 57, 50))
    for at in range(0, 48, 2):
        if at not in (20, 22):  # it misses a beat
            p["timpani"].add((at, 0.3, 33, 62 + (12 if at >= 32 else 0)), (at + 0.4, 0.3, 33, 46 + (12 if at >= 32 else 0)))
    return Song(58, 48, p)


def noche() -> Song:
    """Night: electric piano, a pad, and a celesta like messages arriving."""
    line = chords("Am9 | Fmaj7 | Cmaj7/G | G6 | Am9 | Dm9 | Fmaj7/C | E7")
    p = {
        "keys": Part(KEYS, 84, 54, 90), "pad": Part(WARM, 58, 64, 110, 0), "celesta": Part(CELESTA, 90, 86, 120),
        "bass": Part(35, 80, 64, 40), "guitar": Part(NYLON, 88, 40, 90), "sordina": Part(SORDINA, 70, 72, 120),
    }  # fmt: skip
    choir = voiced(line, 4, 55, 72)
    p["pad"].add(*held(line, 4, 52, 69, 54))
    for bar, ((at, _, harmony), pitches) in enumerate(zip(line, choir, strict=True)):
        p["bass"].add((at, 2.8, harmony.low(33), 70), (at + 3, 0.8, harmony.fifth(33), 52))
        p["keys"].add(*((at + 0.04 * i, 1.8, pitch, 58) for i, pitch in enumerate(pitches)), *((at + 2.5 + 0.04 * i, 1.2, pitch, 44) for i, pitch in enumerate(pitches[1:])))
        p["guitar"].add(*((at + 1 + i * 0.5, 1, pitches[string] + 12 * (string == 0), 48) for i, string in enumerate((1, 2, 3, 0))))
        figure = ((0.5, 88), (1.0, 86), (1.5, 83)) if bar % 2 == 0 else ((2.0, 84), (2.5, 83), (3.25, 79))
        p["celesta"].add(*((at + beat, 1.5, pitch, 50) for beat, pitch in figure))
    p["sordina"].add(*tune(18, "E5:.5 D5:.5 C5:2.5 | -:.5 A4:.5 F5:1.5 E5:2", 50))
    p["celesta"].notes[-3:] = [(30, 1.5, 83, 50), (30.5, 1.5, 80, 48), (31.25, 1.5, 76, 46)]
    return Song(62, 32, p)


SON = ((-1.5, 0.5, "5-"), (-1.0, 0.5, "1"), (-0.5, 0.5, "2"), (0.0, 2.6, "3"), (3.0, 1.0, "6"), (4.0, 1.8, "5"))


def esperanza() -> Song:
    """Hope: a son in six eight for marimba, guitar and flute; the motif in D major."""
    line = bars(
        "D | D | D | G/D | Em7 | A7 | F#m7 | Bm7 | Em7 | A7 | D | G | Gm6/Bb | D/A | B7b9/A | Em7/G | A7 | D/F# | G | A7/G | F#m7 | Bm7 | Em7 A7 | D",
        3,
    )
    one = [(6 + beat, length, 74 + MAJOR[step], 78) for beat, length, step in SON]
    two = [(30 + beat, length, 74 + MAJOR[step], 86) for beat, length, step in SON]
    one += tune(12, "G5 F#5:.5 E5:1.5 | E5:.5 C#5:.5 A4:2 | C#5 E5 F#5 | D5:2 F#5 | G5 F#5:.5 E5:1.5 | C#5:1.5", 78)
    two += tune(
        36,
        "Bb5:1.5 A5:.5 G5 | F#5:1.5 A5:1.5 | D#5 F#5 A5 | G5:2 B5 | A5:.5 G5:.5 E5:.5 C#5:.5 E5 | F#5:1.5 A5:.5 D6 | B5:1.5 D6:.5 B5 | C#6:1.5 B5:.5 A5 | A5:1.5 F#5:.5 E5 | F#5:2 D5 | G5 E5:.5 C#5:.5 D5:.5 E5:.5 | D5:2.5",
        84,
    )
    p = {
        "marimba": Part(MARIMBA, 84, 78, 70), "low": Part(MARIMBA, 76, 90, 70), "guitar": Part(NYLON, 84, 44, 60),
        "bass": Part(UPRIGHT, 90, 64, 40), "flute": Part(FLUTE, 70, 54, 90), "accordion": Part(ACCORDION, 80, 34, 80, 0),
        "strings": Part(STRINGS, 88, 60, 110, 0), "trumpet": Part(SORDINA, 76, 98, 90), "drums": Part(-1, 100, 64, 50),
    }  # fmt: skip
    for note in (*one, *two):
        p["marimba"].add(*(roll(*note[:3], note[3] - 8, note[3] - 16, 8) if note[1] >= 1.8 else [note]))
    p["low"].add(*under([n for n in (*one, *two) if n[1] < 1.8], line, 14))
    p["low"].add(*(n for at, length, pitch, loud in under([n for n in (*one, *two) if n[1] >= 1.8], line, 24) for n in roll(at, length, pitch, loud, loud - 6)))
    p["guitar"].add(*picked(line, (0, 2, 3, 4, 3, 2), 0.5, 54, 71, floor=40, loud=56))
    p["bass"].add(*walking(line, 33, 84, "son"))
    p["flute"].add(*moved(two, 0, 0, -6))
    p["accordion"].add(*held(line, 3, 57, 72, 46, begin=12))
    p["strings"].add(*held(line, 4, 55, 74, 50, begin=30))
    p["strings"].swells = [(0, 40), (30, 70), (51, 104), (60, 110), (72, 50)]
    p["trumpet"].add(*moved([n for n in two if n[0] >= 54], -12, 0, -14))
    for bar in range(24):
        at = bar * 3
        p["drums"].add(*((at + q / 2, 0.15, MARACAS, 48 if q in (0, 3) else 34) for q in range(6)))
        if bar >= 2:
            p["drums"].add((at, 0.2, 64, 56), (at + 1.5, 0.2, 63, 48), (at + 2.5, 0.2, 63, 42), (at + 2, 0.2, CLAVES, 24))
    return Song(112, 72, p)


def final() -> Song:
    """The finale: the motif alone and in minor, then in major, then with everybody."""
    line = chords(
        "Am | Am | Dm6/F Am/E | Bm7b5/D E7 | A | D/F# A/E | F#m7 | Bm7 E7 | A/C# | Dmaj7 | Bm7 | E7sus4 E7 | A | D A/C# | Bm7 E7 | A"
    )
    lonely = motif(4, 69, MINOR, 88) + tune(12, "D5:1.5 C5:.5 B4:.5", 88)
    bright = motif(16, 69, MAJOR, 76) + tune(24, "E5:1.5 C#5:.5 A4 C#5 | D5:1.5 C#5:.5 B4:2 | C#5 E5 A5:2 | F#5:1.5 A5:.5 C#6:2 | B5:1.5 A5:.5 F#5 D5 | E5:2 G#5:.5", 82)
    great = motif(48, 81, MAJOR, 106) + tune(56, "D6 C#6 B5 G#5 | A5:3.5", 106)
    p = {
        "piano": Part(PIANO, 88, 58, 90), "guitar": Part(NYLON, 84, 44, 70), "requinto": Part(NYLON, 112, 86, 80),
        "strings": Part(STRINGS, 82, 62, 110, 0), "violins": Part(STRINGS, 80, 38, 110, 2), "cello": Part(CELLO, 76, 50, 100, 2),
        "trumpet": Part(TRUMPET, 84, 84, 90), "second": Part(TRUMPET, 66, 94, 90), "accordion": Part(ACCORDION, 80, 34, 80, 0),
        "marimba": Part(MARIMBA, 72, 100, 80), "bass": Part(UPRIGHT, 92, 64, 40), "harp": Part(HARP, 70, 26, 110),
        "timpani": Part(TIMPANI, 98, 64, 90), "drums": Part(-1, 90, 64, 60),
    }  # fmt: skip
    p["piano"].add(*lonely, *moved(lonely, -12, 0, -14), *((at, length * 0.95, harmony.low(33), 72) for at, length, harmony in line if at < 16), *bright)
    p["piano"].add(*((60 + i * 0.02, 3.5, pitch, 92) for i, pitch in enumerate((45, 52, 57, 61, 64, 69, 73))))
    p["guitar"].add(*picked(line, (0, 2, 3, 4, 3, 4, 3, 2), 0.5, 52, 69, loud=56))
    p["requinto"].add(*moved(under([n for n in bright if n[0] >= 24], line, 12)), *tune(17, "C#5:.5 E5:.5 A5:.5 G#5:.5 A5:.5 E5:.5", 60))
    p["bass"].add(*walking([c for c in line if c[0] >= 16], 33, 82))
    p["cello"].add(*tune(0, "A3:4 | C4:2 B3 A3", 66), *tune(8, "F3:2 E3:2 | D3:2 E3:2 | A3:3 C#4 | D4:2 C#4:2 | C#4:2 A3:2 | B3:2 G#3:2 | A3:2 E3:2 | F#3:2 A3:2 | D3:2 F#3:2 | E3:4", 62))
    p["strings"].add(*held(line, 4, 54, 73, 60, begin=16))
    p["strings"].swells = [(0, 50), (16, 72), (32, 96), (44, 110), (48, 124), (60, 124), (64, 50)]
    p["violins"].add(*moved([n for n in bright if n[0] >= 31.9], 0, 0, -8), *great)
    p["trumpet"].add(*moved(great, -12, 0, -4))
    p["second"].add(*under(moved(great[3:], -12), line, 14))
    p["accordion"].add(*held(line, 3, 57, 73, 66, begin=32))
    p["marimba"].add(*(n for at, pitch in ((48, 76), (50, 73), (52, 78), (54, 76), (56, 74), (58, 71), (60, 73)) for n in roll(at, 2, pitch, 50, 58)))
    p["harp"].add(*sweep(15.4, (45, 52, 57, 61, 64, 69, 73), 0.07), *sweep(47.3, (45, 52, 57, 61, 64, 69, 73, 76, 81, 85), 0.06), *sweep(60, (45, 52, 57, 61, 64, 69, 73, 76, 81, 85, 88), 0.05, 3, 84))
    p["timpani"].add(*roll(45, 3, 40, 30, 96), (48, 2, 45, 104), (52, 1.5, 38, 88), *roll(58, 2, 40, 56, 100), (60, 3, 45, 108))
    p["drums"].add(*bolero_drums(8, 15, 50), (48, 2, CRASH, 92), (60, 2.5, CRASH, 96), (32, 1, CRASH, 44))
    return Song(80, 64, p)


# --- six stings -------------------------------------------------------------------------------------------------------


def acorde() -> Song:
    """The chord before the cut to black: con-ti-nua-RÁ, and the ground opens."""
    p = {
        "tremolo": Part(TREMOLO, 84, 64, 110, 0), "brass": Part(61, 70, 70, 90), "trumpet": Part(TRUMPET, 104, 84, 90),
        "piano": Part(PIANO, 96, 64, 100), "timpani": Part(TIMPANI, 104, 64, 100), "high": Part(STRINGS, 76, 56, 110, 0),
        "drums": Part(-1, 96, 64, 90),
    }  # fmt: skip
    call = motif(1.5, 69, MINOR, 92, notes=4)
    p["trumpet"].add(*call[:3], (1.5, 0.35, 72, 112), (2, 3.4, 72, 112))
    p["high"].add(*moved(call[:3], 12, 0, -6), (1.5, 0.35, 84, 104), *((2, 4.5, pitch, 88) for pitch in (75, 78, 84, 87)))
    p["tremolo"].add(*((0, 1.5, pitch, 60) for pitch in (56, 59, 62, 65)), *((1.5, 5, pitch, 96) for pitch in (57, 60, 63, 66, 69)))
    p["brass"].add(*((1.5, 0.3, pitch, 108) for pitch in (45, 57, 60, 63)), *((2, 3, pitch, 112) for pitch in (45, 51, 57, 60, 66)))
    p["piano"].add(*((1.5, 0.4, pitch, 112) for pitch in (33, 45, 57, 60, 63)), *((2, 4, pitch, 118) for pitch in (33, 39, 45, 57, 60, 63, 66)))
    p["timpani"].add(*roll(0.5, 1, 45, 40, 100, 16), (1.5, 0.4, 45, 112), (2, 2, 39, 118))
    p["drums"].add((1.5, 1, CRASH, 92), (2, 3, 57, 110), (0, 0.5, TRIANGLE, 56))
    return Song(100, 7, p, loop=False)


def giro() -> Song:
    """A twist: the motif in one breath, and a chord that belongs nowhere."""
    p = {
        "pizzicato": Part(PIZZICATO, 100, 50, 80), "sordina": Part(SORDINA, 92, 84, 90), "strings": Part(STRINGS, 88, 60, 110, 0),
        "piano": Part(PIANO, 90, 64, 90), "vibes": Part(VIBES, 116, 96, 110), "timpani": Part(TIMPANI, 108, 64, 90), "drums": Part(-1, 110, 64, 80),
    }  # fmt: skip
    call = [(i * 0.25, 0.25, pitch, 88 + 5 * i) for i, pitch in enumerate((64, 69, 71))]
    p["pizzicato"].add(*call, *moved(call, -12), (0.75, 0.5, 72, 108), (0.75, 0.5, 60, 100))
    p["sordina"].add(*moved(call, 0, 0, -10), *((0.75, 0.4, pitch, 108) for pitch in (72, 77)), *((1.5, 1.6, pitch, 100) for pitch in (71, 75)))
    p["strings"].add(*((0.75, 0.4, pitch, 104) for pitch in (53, 57, 60, 65)), *((1.5, 2.6, pitch, 92) for pitch in (53, 57, 63, 71)))
    p["piano"].add(*((0.75, 0.5, pitch, 108) for pitch in (41, 53)), *((1.5, 2.5, pitch, 104) for pitch in (29, 41, 57, 63, 71)))
    p["vibes"].add(*sweep(1.6, (71, 75, 81, 83, 87), 0.1, 2, 66))
    p["timpani"].add((0.75, 0.5, 41, 96), (1.5, 1.5, 41, 108))
    p["drums"].add((0.75, 0.3, 55, 88), (1.5, 0.8, 55, 80))
    return Song(112, 4, p, loop=False, tail=1.4)


def secreto() -> Song:
    """A secret: the motif in the celesta, a chord with one wrong note, a trumpet with its hand over its mouth."""
    p = {
        "celesta": Part(CELESTA, 96, 80, 120), "harp": Part(HARP, 84, 40, 120), "strings": Part(TREMOLO, 80, 64, 120, 0),
        "sordina": Part(SORDINA, 78, 90, 120), "bass": Part(CONTRABASS, 90, 64, 90), "vibes": Part(VIBES, 127, 30, 120),
    }  # fmt: skip
    call = motif(1.5, 81, MINOR, 74, notes=4)
    p["celesta"].add(*call)
    p["harp"].add(*moved(call, -12, 0, -4), *sweep(1.5, (45, 52, 56, 60, 64, 68, 71), 0.09, 3, 60))
    p["strings"].add(*((1.5, 4.5, pitch, 50) for pitch in (68, 71, 76)))
    p["sordina"].add(*tune(3, "F5:1.25 E5:2", 70), *tune(3, "G#4:1.25 G#4:2", 54))
    p["bass"].add((1.5, 4, 33, 72))
    p["vibes"].add((4.5, 2, 80, 50), (5, 2, 83, 46))
    return Song(76, 6, p, loop=False, tail=1.6)


def alivio() -> Song:
    """Relief: the end of the motif, sixth to fifth, and home."""
    line = bars("Dm7/F G7 | C/E F | C", 2)
    p = {
        "guitar": Part(NYLON, 100, 50, 80), "piano": Part(PIANO, 90, 64, 90), "strings": Part(STRINGS, 70, 62, 110, 0),
        "marimba": Part(MARIMBA, 72, 90, 90), "flute": Part(FLUTE, 74, 40, 110), "bass": Part(UPRIGHT, 86, 64, 50),
    }  # fmt: skip
    p["guitar"].add(*picked(line, (0, 2, 3, 4), 0.25, 55, 72, floor=40, loud=68), *sweep(5, (48, 55, 60, 64, 67, 72), 0.06, 3, 66))
    p["flute"].add(*tune(0, "F5:1 D5:.5 F5:.5 | E5:1 A5:1 | G5:3", 74))
    p["piano"].add(*tune(0, "F5:1 D5:.5 F5:.5 | E5:1 A5:1 | G5:3", 66), *((4, 3, pitch, 58) for pitch in (48, 55, 64)))
    p["strings"].add(*held(line, 4, 52, 71, 58), (6, 1.5, 60, 56), (6, 1.5, 64, 56))
    p["marimba"].add(*roll(4, 2, 76, 54, 40), *roll(4, 2, 72, 48, 36))
    p["bass"].add(*walking(line, 33, 72, "held"))
    return Song(72, 6, p, loop=False, tail=2.0)


def corazon() -> Song:
    """The heart: the motif in F major for guitar, harp and violins."""
    line = [(1.5, 3.0, chord("Bbmaj7")), (4.5, 1.5, chord("Gm7/C")), (6.0, 2.5, chord("Fmaj9"))]
    song = [(0.0, 0.5, 72, 80), (0.5, 0.5, 77, 82), (1.0, 0.5, 79, 86), (1.5, 2.9, 81, 94), (4.5, 1.5, 86, 98), (6.0, 2.5, 84, 92)]
    p = {
        "requinto": Part(NYLON, 110, 84, 80), "violins": Part(STRINGS, 82, 44, 110, 2), "strings": Part(STRINGS, 70, 64, 110, 0),
        "harp": Part(HARP, 86, 30, 120), "cello": Part(CELLO, 84, 54, 100), "piano": Part(PIANO, 90, 64, 90), "bass": Part(UPRIGHT, 96, 64, 50),
    }  # fmt: skip
    p["requinto"].add(*song, *under(song[3:], line, 10))
    p["violins"].add(*moved(song[3:], 0, 0, -10))
    p["strings"].add(*held(line, 4, 53, 74, 60))
    p["cello"].add(*tune(1.5, "D3:1.5 F3:1.5 F3:.75 E3:.75 F3:2.5", 70))
    p["harp"].add(*sweep(1.5, (46, 53, 58, 62, 65, 69, 74, 77), 0.09, 3, 64), *sweep(6, (41, 48, 53, 57, 60, 64, 67, 72, 76, 81), 0.08, 3, 66))
    p["piano"].add(*((6, 2.5, pitch, 56) for pitch in (53, 60, 64, 67)))
    p["bass"].add((1.5, 2.8, 34, 70), (4.5, 1.4, 36, 66), (6, 2.5, 41, 70))
    return Song(84, 8, p, loop=False, slower=((4, 76),), tail=1.8)


def risa_corta() -> Song:
    """A short laugh: the motif trips over its own feet."""
    p = {
        "bassoon": Part(BASSOON, 96, 50, 60), "clarinet": Part(CLARINET, 84, 76, 60), "marimba": Part(MARIMBA, 96, 92, 60),
        "pizzicato": Part(PIZZICATO, 96, 40, 60), "sordina": Part(SORDINA, 88, 84, 60), "drums": Part(-1, 100, 64, 50),
    }  # fmt: skip
    call = [(i * 0.5, 0.3, pitch, 84 + 4 * i) for i, pitch in enumerate((67, 72, 74, 76))]
    p["clarinet"].add(*call)
    p["marimba"].add(*call, (1.75, 0.2, 75, 84))
    p["bassoon"].add(*moved(call, -24), (4, 0.6, 36, 104))
    p["pizzicato"].add((0, 0.3, 48, 80), (1, 0.3, 55, 80), (4, 0.4, 48, 96), (4, 0.4, 60, 90))
    p["sordina"].add(*((2.25 + i * 0.375, 0.22, pitch, 96 - 4 * i) for i, pitch in enumerate((81, 79, 78, 76))))
    p["drums"].add(*((2.25 + i * 0.375, 0.1, WOOD_HIGH if i % 2 else WOOD_LOW, 74) for i in range(4)), (4, 0.2, 55, 56))
    p["marimba"].add((4, 0.4, 72, 92), (4, 0.4, 84, 80))
    return Song(138, 5, p, loop=False, tail=0.9)


LOOPS: dict[str, Callable[[], Song]] = {
    f.__name__: f for f in (tema, casa, ternura, mercado, sospecha, miedo, noche, esperanza, final)
}
STINGS: dict[str, Callable[[], Song]] = {
    f.__name__.replace("_", "-"): f for f in (entrada, acorde, giro, secreto, alivio, corazon, risa_corta)
}
