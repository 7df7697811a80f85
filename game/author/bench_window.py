"""Our window, played through with real keys while it notes its frames: what moves, what a new scene costs, memory.

A hand presses what a player presses: Enter to go on, a number to answer, Tab to leave the map of trust. What stands
in the window is read from the mirror, how long each frame took from the diary.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.author.bench_process import Failure, Frame, Running, frames

SETTLED = 0.7  # seconds after which a new scene stands: ink comes, ink goes, people walk in
PRESS = 0.5  # seconds between two presses: long enough to see words type, short enough to see an episode


@dataclass(frozen=True, slots=True)
class Watched:
    """What was seen: the frames in their order, the most memory in bytes, whether the story came to its end."""

    frames: tuple[Frame, ...]
    peak: int
    ended: bool

    def took(self, kind: str, pace: str) -> list[float]:
        """Milliseconds of each frame of this kind of screen that moved so, the changes of scene left out."""
        changes = [first.after for first in self.changes()]
        return [
            f.took
            for f in self.frames
            if f.kind == kind and f.pace == pace and not any(0 <= f.after - c < SETTLED for c in changes)
        ]

    def changes(self) -> list[Frame]:
        """The first frame of each place or app that another one took the place of, while the story was played."""
        found, last = [], ("", "")
        for frame in self.frames:
            here = (frame.kind, frame.place)
            if here != last and last[0] in ("scene", "phone") and frame.kind in ("scene", "phone"):
                found.append(frame)
            last = here
        return found

    def change_took(self) -> list[float]:
        """Milliseconds of the longest frame of each change of scene."""
        return [
            max(f.took for f in self.frames if 0 <= f.after - first.after < SETTLED / 2) for first in self.changes()
        ]


def watch(
    command: Sequence[str], environment: Mapping[str, str], folder: Path, size: tuple[int, int], seconds: float
) -> Watched:
    """Play the story that *command* opens for at most *seconds*, in a window of *size* or as large as the screen."""
    hand = shutil.which("xdotool")
    if hand is None:
        raise Failure("no xdotool")
    ready, mirror = folder / "ready", folder / "mirror.json"
    for path in (ready, mirror):
        path.unlink(missing_ok=True)
    environment = {**environment, "CONTINUARA_READY": str(ready), "CONTINUARA_MIRROR": str(mirror)}

    def press(*words: str) -> None:
        subprocess.run([hand or "", *words], env=environment, timeout=10, check=False, capture_output=True)

    with Running(command, environment) as program:
        seen: dict[str, Any] = {}
        end, number, ended, sized = time.perf_counter() + seconds, 0, False, False
        while time.perf_counter() < end and not ended:
            seen = _read(mirror, seen)
            if not seen and program.process.poll() is not None:
                raise Failure(f"exit code {program.process.returncode}")
            if seen and not sized:
                sized = True
                press("mousemove", "400", "300")  # without a window manager keys go to where the pointer is
                for _ in range(4):  # the first key may come before the window has the keyboard
                    if tuple(seen["size"]) == size:
                        break
                    time.sleep(1.0)
                    press("key", "F11")
                    time.sleep(1.5)
                    seen = _read(mirror, seen)
                else:
                    raise Failure("{}x{}".format(*seen["size"]))
            if seen:
                number += 1
                ended = seen["kind"] == "ending"
                press(*_next(seen, number))
            time.sleep(PRESS if seen else 0.05)
        return Watched(tuple(frames(ready, program.began_ns)), program.high(), ended)


def _read(mirror: Path, before: dict[str, Any]) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(mirror.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return before
    return found


def _next(seen: Mapping[str, Any], number: int) -> tuple[str, ...]:
    """What to press: the answers by turns, the big button of a page, else Enter."""
    answers = [id for id, (_, free) in seen["buttons"].items() if id.startswith("option-")]
    if answers:
        free = [n for n, id in enumerate(answers, 1) if seen["buttons"][id][1]]
        return ("key", str(free[number % len(free)]))
    if "trust-done" in seen["buttons"]:  # by keys: without a window manager the pointer does not reach all of a screen
        ids = list(seen["buttons"])
        far = ids.index("trust-done") - (ids.index(seen["focus"]) if seen["focus"] in ids else -1)
        return ("key", *["Tab" if far > 0 else "Up"] * abs(far), "Return")
    return ("key", "Return")
