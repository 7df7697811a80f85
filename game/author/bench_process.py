"""Other programs, watched from outside: how long they take, how much memory and processor they use.

Whatever is started here is ended here, with its children, and never waits longer than it was given. Memory and
processor are read from /proc; where there is none they are unknown (0).
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

PROC = Path("/proc")
SCREEN = (1920, 1080)  # pixels of the display made for what is measured
LOOK = 0.02  # seconds between two looks at a running program's memory; costs 0.3 % of a core


class Failure(Exception):
    """A program did not do what it was started for: its last words."""


@dataclass(frozen=True, slots=True)
class Ran:
    """How a program ran: wall clock from start to end in seconds, the most memory it had in bytes, what it printed."""

    seconds: float
    peak: int
    out: str


def run(command: Sequence[str], environment: Mapping[str, str], limit: float = 240.0) -> Ran:
    """Run *command* to its end; raises Failure if it fails or takes longer than *limit* seconds."""
    with Running(command, environment) as program:
        watch = threading.Thread(target=program.watch_memory, daemon=True)
        watch.start()
        try:
            out, _ = program.process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            raise Failure(f"> {limit:.0f} s") from None
        seconds = time.perf_counter() - program.began
        watch.join(1.0)
        if program.process.returncode:
            raise Failure(last_line(out) or f"exit code {program.process.returncode}")
        return Ran(seconds, program.peak, out)


def last_line(text: str) -> str:
    """The last line that says something, cut to fit a table."""
    return next((row.strip()[:90] for row in reversed(text.split("\n")) if row.strip()), "")


class Running:
    """A program that runs until the block is left; then it and its children are ended."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.began = time.perf_counter()
        self.began_ns = time.monotonic_ns()
        self.peak = 0
        self.process = subprocess.Popen(
            command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            text=True, encoding="utf-8", errors="replace", start_new_session=True,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for sign in (signal.SIGTERM, signal.SIGKILL) if os.name == "posix" else ():
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(1.0)
        if self.process.poll() is None:
            self.process.kill()
        if self.process.stdout is not None:
            self.process.stdout.close()
        self.process.wait()

    def watch_memory(self) -> None:
        """Note the most memory the program has had, until it ends."""
        while self.process.poll() is None:
            self.peak = max(self.peak, sum(_memory(pid, "VmHWM:") for pid in self.family()))
            time.sleep(LOOK)

    def family(self) -> list[int]:
        """The program and all that it started, as process numbers."""
        parents: dict[int, list[int]] = {}
        for entry in PROC.glob("[0-9]*") if PROC.is_dir() else ():
            fields = _stat(int(entry.name))
            if fields:
                parents.setdefault(int(fields[1]), []).append(int(entry.name))
        found = [self.process.pid]
        for pid in found:
            found += parents.get(pid, ())
        return found

    def memory(self) -> int:
        """Bytes in memory now, children included."""
        return sum(_memory(pid, "VmRSS:") for pid in self.family())

    def high(self) -> int:
        """The most bytes it has had in memory since it began, children that are still here included."""
        return sum(_memory(pid, "VmHWM:") for pid in self.family())

    def processor(self, seconds: float) -> float:
        """The share of one core used during the next *seconds*."""
        before, start = self._ticks(), time.perf_counter()
        time.sleep(seconds)
        return (self._ticks() - before) / os.sysconf("SC_CLK_TCK") / (time.perf_counter() - start)

    def _ticks(self) -> int:
        return sum(int(fields[11]) + int(fields[12]) for pid in self.family() if (fields := _stat(pid)))


def _stat(pid: int) -> list[str]:
    """The fields of /proc/<pid>/stat behind the name, which may hold blanks; [] when it has gone."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return []


def _memory(pid: int, key: str) -> int:
    try:
        for row in (PROC / str(pid) / "status").read_text().split("\n"):
            if row.startswith(key):
                return int(row.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        pass
    return 0


@contextlib.contextmanager
def virtual_display() -> Iterator[Mapping[str, str]]:
    """An X server without a screen, as large as the largest window measured; what a program needs to use it."""
    server = shutil.which("Xvfb")
    if server is None:
        raise Failure("no Xvfb")
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(writing), "-screen", "0", f"{SCREEN[0]}x{SCREEN[1]}x24", "-nolisten", "tcp"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    os.close(writing)
    try:
        with open(reading, encoding="ascii") as answer:  # a line as soon as it can be used
            number = answer.readline().strip()
        if not number:
            raise Failure("no Xvfb")
        yield {"DISPLAY": f":{number}", "SDL_AUDIODRIVER": "dummy"}
    finally:
        process.terminate()
        process.wait()


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame that a program has shown: seconds from its start, kind, how it moved, milliseconds it took, the place."""

    after: float
    kind: str
    pace: str = ""
    took: float = 0.0
    place: str = ""


def frames(path: Path, began_ns: int) -> list[Frame]:
    """The frames that a program has noted in *path*: nanoseconds, kind, pace, microseconds, place."""
    found = []
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        return []
    for row in text[: text.rfind("\n") + 1].split("\n"):
        parts = row.split()
        if len(parts) >= 2:
            took = float(parts[3]) / 1000 if len(parts) > 3 else 0.0
            pace, place = (*parts[2:3], "")[0], (*parts[4:5], "")[0]
            found.append(Frame((int(parts[0]) - began_ns) / 1e9, parts[1], pace, took, place))
    return found


def wait_for_frame(program: Running, path: Path, kinds: Sequence[str], limit: float = 60.0) -> Frame:
    """The first frame of one of *kinds*; raises Failure when the program ends or *limit* seconds are over."""
    while time.perf_counter() - program.began < limit:
        for frame in frames(path, program.began_ns):
            if frame.kind in kinds:
                return frame
        if program.process.poll() is not None:
            out = program.process.stdout.read() if program.process.stdout else ""
            raise Failure(last_line(out) or f"exit code {program.process.returncode}")
        time.sleep(0.005)
    raise Failure(f"> {limit:.0f} s")
