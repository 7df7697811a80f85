"""Every sound of the game: which there are, and how they are baked and measured.

    python assets/src/bake.py sounds               what changed
    python assets/src/sounds.py                    measure everything: a table, and assets/sound/sounds.json, which the game
                                                   reads; exit code 1 if out of bounds
    python assets/src/sounds.py tema lluvia        measure these

Music (`sounds_music.py`) is written as notes and played by FluidSynth with the FluidR3 GM sound font (MIT); everything
else (`sounds_effects.py`, `sounds_ambience.py`) is computed with numpy. A sound that is out of bounds fails its bake.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import sounds_level
from sounds_ambience import AMBIENCES
from sounds_effects import CUES
from sounds_level import encode, faults, levelled, measured
from sounds_music import LOOPS, STINGS
from sounds_score import Song, play

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "sound"
INDEX = OUT / "sounds.json"  # by sound: its kind, seconds, bytes, integrated loudness (LUFS) and true peak (dBFS)

MUSIC: dict[str, Callable[[], Song]] = {**LOOPS, **STINGS}
EFFECTS: dict[str, Callable[[], np.ndarray]] = {**{name: make for name, (make, _) in CUES.items()}, **AMBIENCES}
MADE_FROM = {
    "loop": ("sounds_score.py", "sounds_music.py"),
    "sting": ("sounds_score.py", "sounds_music.py"),
    "effect": ("sounds_score.py", "sounds_tones.py", "sounds_effects.py"),
    "ambience": ("sounds_score.py", "sounds_tones.py", "sounds_effects.py", "sounds_ambience.py"),
}


def kind(name: str) -> str:
    """What sort of sound it is; each has its own bounds."""
    if name in LOOPS:
        return "loop"
    if name in STINGS:
        return "sting"
    return "ambience" if name in AMBIENCES else "effect"


def jobs() -> list[tuple[str, tuple[Path, ...], tuple[Path, ...]]]:
    """One job for each sound."""
    return [
        (name, tuple(HERE / f for f in ("sounds_level.py", *MADE_FROM[kind(name)])), (OUT / f"{name}.ogg",))
        for name in (*MUSIC, *EFFECTS)
    ]


def bake(name: str) -> None:
    """Compose, play, level, encode and measure one sound; out of bounds is an error."""
    OUT.mkdir(parents=True, exist_ok=True)
    target, sort = OUT / f"{name}.ogg", kind(name)
    if name in MUSIC:
        signal = play(MUSIC[name]())
        for ceiling in (-1.6, -2.2, -3.0):  # encoding may add to a peak
            encode(levelled(signal, sounds_level.MUSIC[0], sort == "loop", ceiling), target, 2)
            if not faults(measured(target), sort):
                break
    elif sort == "ambience":
        signal = levelled(AMBIENCES[name](), sounds_level.AMBIENCE[0], True, -8)
        for quality in sounds_level.QUALITIES:
            encode(signal, target, quality)
            if target.stat().st_size <= sounds_level.AMBIENCE_BYTES:
                break
    else:
        make, wanted = CUES[name]
        encode(sounds_level.cue(make(), wanted), target, 2)
    levels = measured(target)
    wrong = faults(levels, sort)
    print(levels.row(name, wrong), flush=True)
    if wrong:
        raise SystemExit(f"sounds/{name}: {'; '.join(wrong)}")


def main(names: list[str]) -> int:
    """Measure what was baked and print the table; returns how the program should end. Without *names*, write the index."""
    bad, size = [], 0.0
    known: dict[str, dict] = {}
    print(sounds_level.HEAD)
    for name in names or [*MUSIC, *EFFECTS]:
        path = OUT / f"{name}.ogg"
        if not path.exists():
            print(f"{name:20} MISSING")
            bad.append(name)
            continue
        levels = measured(path)
        wrong = faults(levels, kind(name))
        size += levels.kilobytes
        print(levels.row(name, wrong))
        known[name] = {
            "kind": kind(name), "seconds": round(levels.seconds, 2), "bytes": path.stat().st_size,
            "lufs": round(levels.lufs, 1), "peak": round(levels.peak, 1),
        }  # fmt: skip
        bad += [name] if wrong else []
    if not names:
        rows = ",\n".join(f" {json.dumps(name)}: {json.dumps(row)}" for name, row in sorted(known.items()))
        INDEX.write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")
    print(f"{size / 1024:.2f} MB; " + (f"out of bounds: {', '.join(bad)}" if bad else "all within bounds"))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
