"""How fast and how small the game is, against what was promised: `python main.py bench`.

Where Ren'Py and inkjs are installed, they do the same with the same made-up story in the same run, and the ratio is
printed; where they are not, the table says so. Everything is made in a folder that is gone afterwards.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import median, quantiles

from game.author import bench_story
from game.author.bench_peers import Inkjs, Renpy, find_inkjs, find_renpy
from game.author.bench_process import Failure, Frame, Ran, Running, frames, virtual_display, wait_for_frame
from game.author.bench_process import run as ran
from game.author.bench_window import Watched, watch
from game.play import Asked, Choose, Cued, Enter, Event, Next, Shown, State, begin, offered, rest, step
from game.stage import Words
from game.story import Story, load

MB = 1_000_000
WINDOW_LINES = 1_000  # of the story that is opened in the window: about as long as a real one
PLAY_LINES = 10_000
LATE = 8_000  # steps after which a step shall cost what it cost at first
SAMPLE = 1_000  # steps whose mean is one figure
SETTLE = 3.0  # seconds after the first frame until the picture stands still

# Ours at most so much of theirs, or at most so much.
START, MEMORY, CHECK, PLAY = 0.4, 0.3, 0.25, 10.0
STILL, CHECK_MEMORY, FRAME, STEP, GROWTH = 0.01, 400 * MB, 4.0, 1.1, 1.25
# A frame that moves, in milliseconds at each size of the window; 60 a second leave 16.7.
MOVING = {(1280, 720): 8.0, (1920, 1080): 16.0}
CHANGE = 33.4  # milliseconds of the longest frame of a new scene: one frame of 60 a second is dropped, and no more
PLAY_MEMORY, ASSETS, BAKE = 250 * MB, 40 * MB, 300.0  # at most: bytes, bytes, seconds
PROLOGUE = "lo-que-se-ve-de-mi"


def N_(text: str) -> str:
    """Marks a text for extraction where it cannot be translated yet."""
    return text


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table, ready to print. *met* is None where nothing was promised or nothing could be measured."""

    name: str
    ours: str
    peer: str = "—"
    ratio: str = "—"
    target: str = "—"
    met: bool | None = None


def run(arguments: argparse.Namespace, words: Words) -> int:
    """Measure what *arguments* ask for and print the table; 0, or 1 when no measurement is called so."""
    _ = words.say
    wanted = arguments.only.casefold().strip()
    chosen = [
        m
        for m in MEASUREMENTS
        if (wanted or not m.asked) and (wanted in m.name.casefold() or wanted in _(m.name).casefold())
    ]
    if not chosen:
        print(_("No measurement is called “{name}”. There is: {names}.", name=arguments.only,
                names=", ".join(_(m.name) for m in MEASUREMENTS)), file=sys.stderr)  # fmt: skip
        return 1
    with tempfile.TemporaryDirectory(prefix="continuara-bench-", ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder), arguments.quick, words)
        for line in bench.preface():
            print(line)
        print_row(_("What"), _("Ours"), _("Theirs"), _("Ratio"), _("Promised"), "")
        print_row(*["---"] * 6)
        missed = 0
        for measurement in chosen:
            for row in measured(measurement, bench):
                verdict = {True: _("kept"), False: _("NOT KEPT"), None: ""}[row.met]
                print_row(row.name, row.ours, row.peer, row.ratio, row.target, verdict)
                missed += row.met is False
    print(
        words.count("{n} promise is not kept.", "{n} promises are not kept.", missed)
        if missed
        else _("Every promise measured is kept.")
    )
    return 0


def print_row(*cells: str) -> None:
    """A row of a Markdown table; at once, because the next may take a minute."""
    print("| " + " | ".join(cells) + " |", flush=True)


def measured(measurement: Measurement, bench: Bench) -> Iterator[Row]:
    """The rows of *measurement*, or one that says why there is none."""
    try:
        yield from measurement.rows(bench)
    except Failure as failure:
        yield Row(bench.say(measurement.name), bench.say("not measured: {reason}", reason=str(failure)))


class Bench:
    """What the measurements share: the folder, the stories, the peers. Each is made when it is first needed."""

    def __init__(self, folder: Path, quick: bool, words: Words) -> None:
        self.folder, self.quick, self.words = folder, quick, words
        self.say = words.say
        self.turns = 2 if quick else 7
        self.checks: dict[int, Ran] = {}
        self.environment = self.environment_of("home")

    def environment_of(self, home: str, **settings: object) -> dict[str, str]:
        """The environment of our programs, with saves and settings in the folder *home*."""
        place = self.folder / home
        place.mkdir(exist_ok=True)
        (place / "settings.json").write_text(json.dumps({"language": "es", **settings}), encoding="utf-8")
        return {**os.environ, "CONTINUARA_HOME": str(place), "PYTHONPATH": str(Path(__file__).parents[2])}

    def preface(self) -> Iterator[str]:
        """What measures and is measured."""
        python = ".".join(map(str, sys.version_info[:3]))
        yield self.say("Python {python} on {cores} processor cores.", python=python, cores=os.cpu_count() or 1)
        inkjs = self.inkjs
        if inkjs is None:
            yield self.say("inkjs is not installed here (npm install inkjs, or INKJS=its folder): not compared.")
        else:
            yield self.say("Compared with inkjs {version}.", version=inkjs.version)
        if self.renpy is None:
            yield self.say("Ren'Py is not installed here (or RENPY=its program): not compared.")
        else:
            yield self.say("Compared with Ren'Py {version}.", version=self.renpy.version)
        yield ""

    @property
    def no_inkjs(self) -> str:
        """What stands in the table where inkjs is missing."""
        return self.say("inkjs is not here")

    @cached_property
    def inkjs(self) -> Inkjs | None:
        """inkjs, if it is here."""
        return find_inkjs()

    @cached_property
    def renpy(self) -> Renpy | None:
        """Ren'Py with the same story as ours, if it is here."""
        return find_renpy(self.folder, WINDOW_LINES)

    def ours(self, *arguments: str) -> list[str]:
        """The command that runs the game."""
        return [sys.executable, "-m", "game", *arguments]

    def story_folder(self, lines: int) -> Path:
        """A story of so many lines in our format, on disk."""
        folder = self.folder / f"de-{lines}-lineas"
        return folder if folder.is_dir() else bench_story.write_story(folder, lines)

    def ink_file(self, lines: int) -> Path:
        """The same story in ink."""
        path = self.folder / f"{lines}.ink"
        if not path.is_file():
            path.write_text(bench_story.ink(lines), encoding="utf-8")
        return path

    def check(self, lines: int) -> Ran:
        """`check` of a story of so many lines in a process of its own; the quickest of some."""
        if lines not in self.checks:
            command, turns = self.ours("check", str(self.story_folder(lines))), self.check_turns(lines)
            self.checks[lines] = min((ran(command, self.environment) for _ in range(turns)), key=lambda r: r.seconds)
        return self.checks[lines]

    def check_turns(self, lines: int) -> int:
        """How often a check is run, to take the quickest."""
        return 1 if self.quick or lines >= 100_000 else 3

    @cached_property
    def story(self) -> Story:
        """A story to play, loaded."""
        story = load("bench", bench_story.our_files(PLAY_LINES)).story
        assert story is not None
        return story


@dataclass(frozen=True, slots=True)
class Measurement:
    """Something to measure; `--only` finds it by its name."""

    name: str
    rows: Callable[[Bench], Iterator[Row]]
    asked: bool = False  # only when it is asked for by name


def at_most(ours: float, theirs: float, share: float) -> tuple[str, str, bool]:
    """Ratio, promise and whether it is kept, when ours shall be at most *share* of theirs."""
    return f"{ours / theirs:.2f}", f"≤ {share:.2f}", ours / theirs <= share


# --- the window -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opened:
    """How a window opened: seconds to the frame waited for, memory at that frame in bytes, processor when still."""

    seconds: float
    memory: int
    still: float
    kind: str


def open_ours(
    bench: Bench,
    environment: Mapping[str, str],
    display: Mapping[str, str],
    watch: float = 0.0,
    story: bool = False,
) -> Opened:
    """Open our window as a player does; wait for the title, whose keys are heard from its first frame on.

    With *story*, open it on the story and wait until the key that begins it does something: a later moment, in which
    the checked story is in memory too.
    """
    ready = bench.folder / "ready"
    ready.unlink(missing_ok=True)
    environment = {**environment, **display, "CONTINUARA_READY": str(ready)}
    named = ("play", str(bench.story_folder(WINDOW_LINES))) if story else ()
    with Running(bench.ours(*named), environment) as program:
        frame = wait_for_frame(program, ready, ("notes", "scene", "phone") if story else ("title",))
        return Opened(frame.after, program.memory(), stood_still(program, watch), frame.kind)


def open_renpy(renpy: Renpy, folder: Path, display: Mapping[str, str], watch: float = 0.0) -> Opened:
    """Open Ren'Py's window; wait until the first line of the story stands in it."""
    ready = folder / "renpy-ready"
    ready.unlink(missing_ok=True)
    with Running(renpy.command, renpy.environment(display, ready)) as program:
        frame = wait_for_frame(program, ready, ("gl2", "gl", "sw", "gles", "gles2", "angle", "angle2"))
        return Opened(frame.after, program.memory(), stood_still(program, watch), frame.kind)


def stood_still(program: Running, watch: float) -> float:
    """The share of a core used in *watch* seconds, once the picture stands still."""
    if not watch:
        return 0.0
    time.sleep(SETTLE)
    return program.processor(watch)


def start_rows(bench: Bench) -> Iterator[Row]:
    """Cold start, memory and processor: by turns, so that a busy moment of the computer meets both.

    Promised is what a player waits for and what it takes then: the first frame that hears keys, which is the title
    here and the first line in Ren'Py (its story opens at once). What the story takes on top is told beside it.
    """
    say, ours, stories, theirs = bench.say, list[Opened](), list[Opened](), list[Opened]()
    with virtual_display() as display:
        # Once for the disk's cache and for what is compiled and kept.
        open_ours(bench, bench.environment, display)
        open_ours(bench, bench.environment, display, story=True)
        if bench.renpy:
            open_renpy(bench.renpy, bench.folder, display)
        for turn in range(bench.turns):
            watch = 0.0 if turn else 3.0 if bench.quick else 10.0
            ours.append(open_ours(bench, bench.environment, display))
            stories.append(open_ours(bench, bench.environment, display, watch, story=True))
            if bench.renpy:
                theirs.append(open_renpy(bench.renpy, bench.folder, display, watch))
        # Ren'Py's story has no sound, and a still screen is no matter of music.
        quiet, watch = bench.environment_of("silent", muted=True), 3.0 if bench.quick else 10.0
        silent = open_ours(bench, quiet, display, watch, story=True)
    start, memory = median(o.seconds for o in ours), median(o.memory for o in ours)
    story, then = median(o.seconds for o in stories), median(o.memory for o in stories)
    still, music = silent.still, stories[0].still
    names, told = (say("Start to the title"), say("Memory at the title")), (f"{start:.2f} s", f"{memory / MB:.0f} MB")
    absent = say("Ren'Py is not here")
    their_start = their_memory = their_still = absent
    ratios = ("—", "—")
    if theirs:
        theirs_start, taken = median(t.seconds for t in theirs), median(t.memory for t in theirs)
        their_start, their_memory = f"{theirs_start:.2f} s ({theirs[0].kind})", f"{taken / MB:.0f} MB"
        their_still = f"{theirs[0].still:.1%}"
        ratios = (f"{story / theirs_start:.2f}", f"{then / taken:.2f}")
        yield Row(names[0], told[0], their_start, *at_most(start, theirs_start, START))
        yield Row(names[1], told[1], their_memory, *at_most(memory, taken, MEMORY))
    else:
        for name, text, share in zip(names, told, (START, MEMORY), strict=True):
            yield Row(name, text, absent, target=f"≤ {share:.2f}")
    yield Row(say("Start to a story, ready to begin"), f"{story:.2f} s", their_start, ratios[0])
    yield Row(say("Memory then"), f"{then / MB:.0f} MB", their_memory, ratios[1])
    yield Row(
        say("Processor on a still screen"), f"{still:.1%}", their_still, target=f"≤ {STILL:.0%}", met=still <= STILL
    )
    yield Row(say("The same with music"), f"{music:.1%}")


def frame_rows(bench: Bench) -> Iterator[Row]:
    """The frames in which text types out: painting and showing, in a real window that is played with real keys."""
    say, hand = bench.say, shutil.which("xdotool")
    if hand is None:
        raise Failure("no xdotool")
    with virtual_display() as display:
        ready = bench.folder / "ready"
        ready.unlink(missing_ok=True)
        environment = {**bench.environment, **display, "CONTINUARA_READY": str(ready)}

        def press(*words: str) -> None:
            subprocess.run([hand or "", *words], env=environment, timeout=10, check=False, capture_output=True)

        with Running(bench.ours("play", str(bench.story_folder(WINDOW_LINES))), environment) as program:
            wait_for_frame(program, ready, ("notes",))
            press("mousemove", "400", "300")  # without a window manager keys go to where the pointer is
            typing: list[Frame] = []
            end = time.perf_counter() + (5 if bench.quick else 25)
            while time.perf_counter() < end:
                press("key", "Return")
                time.sleep(0.7)
                shown = frames(ready, program.began_ns)
                typing = [f for f in shown if f.pace == "typing"]
            if len(typing) < 20:
                raise Failure(say("the story did not begin"))
    took = sorted(f.took for f in typing)
    middle, late = median(took), quantiles(took, n=100)[98]
    ours = say("{ms} ms, 99 % within {late} ms", ms=f"{middle:.1f}", late=f"{late:.1f}")
    yield Row(say("A frame while text types out"), ours, target=f"≤ {FRAME:.0f} ms", met=middle <= FRAME)


def scene_rows(bench: Bench) -> Iterator[Row]:
    """The prologue played with real keys, at both sizes: what types, what walks in, what slides, what a scene costs."""
    for size, most in MOVING.items():
        name = f"{size[0]}x{size[1]}"
        with virtual_display() as display:
            seconds = 40 if bench.quick else 200 if size == (1920, 1080) else 120
            seen = watched(bench, display, size, seconds)
            cold = watched(bench, display, size, 30 if bench.quick else 60, "0")
        for text, kind, pace in (
            (N_("A frame while text types out, {size}"), "scene", "typing"),
            (N_("A frame while somebody comes in, {size}"), "scene", "moving"),
            (N_("A frame while a phone slides, {size}"), "phone", "moving"),
        ):
            yield milliseconds(bench, bench.say(text, size=name), seen.took(kind, pace), most)
        told = bench.say("The longest frame of a new scene, {size}", size=name)
        yield milliseconds(bench, told, seen.change_took(), CHANGE)
        yield milliseconds(bench, bench.say("The same, with nothing made ahead"), cold.change_took(), 0.0)
        if seen.peak:
            told = bench.say("Memory while the prologue is played, at most, {size}", size=name)
            yield Row(
                told, f"{seen.peak / MB:.0f} MB", target=f"≤ {PLAY_MEMORY // MB} MB", met=seen.peak <= PLAY_MEMORY
            )


def watched(
    bench: Bench, display: Mapping[str, str], size: tuple[int, int], seconds: float, ahead: str = "1"
) -> Watched:
    """The prologue played for so many seconds; *ahead* "0" makes no picture before it is needed."""
    home = f"prologue-{size[0]}-{ahead}"  # of its own: a game that goes on where another ended plays something else
    environment = {**bench.environment_of(home), **display, "CONTINUARA_AHEAD": ahead}
    return watch(bench.ours("play", PROLOGUE), environment, bench.folder, size, seconds)


def milliseconds(bench: Bench, name: str, took: list[float], most: float) -> Row:
    """A row for frames that *took* so long; nothing is promised where *most* is 0."""
    if len(took) < 3:
        return Row(name, bench.say("not measured: {reason}", reason=bench.say("too few frames")))
    middle, late = median(took), quantiles(took, n=100, method="inclusive")[98]
    ours = bench.say("{ms} ms, 99 % within {late} ms", ms=f"{middle:.1f}", late=f"{late:.1f}")
    return Row(name, ours, target=f"≤ {most:.0f} ms", met=middle <= most) if most else Row(name, ours)


def asset_rows(bench: Bench) -> Iterator[Row]:
    """What all pictures, letters and sounds take on the disk; what they are baked from is left out."""
    assets = Path(__file__).parents[2] / "assets"
    taken = sum(
        path.stat().st_size
        for path in assets.rglob("*")
        if path.is_file() and path.relative_to(assets).parts[0] != "src"
    )
    yield Row(bench.say("All pictures, letters and sounds"), f"{taken / MB:.1f} MB", target=f"≤ {ASSETS // MB} MB",
              met=taken <= ASSETS)  # fmt: skip


def bake_rows(bench: Bench) -> Iterator[Row]:
    """Baking everything anew, in a copy. Needs what assets/src/README.md names; ART_PYTHON is a Python that has it."""
    assets, copy = Path(__file__).parents[2] / "assets", bench.folder / "assets"
    shutil.copytree(assets, copy)
    command = [os.environ.get("ART_PYTHON") or sys.executable, str(copy / "src" / "bake.py"), "--force"]
    taken = ran(command, bench.environment, limit=2 * BAKE).seconds
    yield Row(bench.say("Baking every picture, letter and sound"), f"{taken:.0f} s", target=f"≤ {BAKE:.0f} s",
              met=taken <= BAKE)  # fmt: skip


# --- checking -------------------------------------------------------------------------------------


def check_rows(lines: int, bench: Bench) -> Iterator[Row]:
    """`check` of a whole story against ink's compiler, each a process of its own."""
    say, name = bench.say, bench.say("Check of {n} lines", n=f"{lines:,}")
    if bench.quick and lines > 10_000:
        yield Row(name, say("left out with --quick"))
        return
    our = bench.check(lines)
    if bench.inkjs is None:
        yield Row(name, f"{our.seconds:.2f} s", bench.no_inkjs, target=f"≤ {CHECK:.2f}")
    else:
        story, turns = bench.ink_file(lines), range(bench.check_turns(lines))
        their = min((bench.inkjs.compile(story) for _ in turns), key=lambda r: r.seconds)
        yield Row(name, f"{our.seconds:.2f} s", f"{their.seconds:.2f} s", *at_most(our.seconds, their.seconds, CHECK))
    if lines >= 100_000 and our.peak:
        peer = f"{their.peak / MB:.0f} MB" if bench.inkjs else bench.no_inkjs
        ratio = f"{our.peak / their.peak:.2f}" if bench.inkjs else "—"
        yield Row(say("Memory of that check, at most"), f"{our.peak / MB:.0f} MB", peer, ratio,
                  f"≤ {CHECK_MEMORY // MB} MB", our.peak <= CHECK_MEMORY)  # fmt: skip


def growth_rows(bench: Bench) -> Iterator[Row]:
    """Whether twice the lines take twice the time: seconds for a further thousand lines, early and late."""
    sizes = (1_000, 3_000, 10_000) if bench.quick else (1_000, 10_000, 100_000)
    times = [bench.check(n).seconds for n in sizes]
    early, late = (
        (after - before) / (m - n) * 1000
        for (n, before), (m, after) in itertools.pairwise(zip(sizes, times, strict=True))
    )
    told = " → ".join(f"{t:.2f}" for t in times) + " s"
    yield Row(bench.say("Check of {small}, {middle} and {large} lines", small=f"{sizes[0]:,}", middle=f"{sizes[1]:,}",
                        large=f"{sizes[2]:,}"), told, ratio=f"{late / early:.2f}", target=f"≤ {GROWTH}",
              met=late / early <= GROWTH)  # fmt: skip


# --- playing --------------------------------------------------------------------------------------


def play_once(story: Story, chunks: list[float] | None = None) -> tuple[int, float]:
    """Play to the end line by line, taking the options by turns: lines shown, seconds.

    *chunks* gets the seconds of each SAMPLE steps.
    """
    state, go_on, lines, turn = begin(story), Next(), 0, 0
    began = last = time.perf_counter()
    for number in itertools.count(1):
        state, events = step(story, state, go_on)
        if type(events[-1]) is Shown:
            lines += 1
        elif type(events[-1]) is not Cued:
            decided = decide(story, state, events, turn)
            if decided is None:
                return lines, time.perf_counter() - began
            state, turn = decided, turn + 1
        if chunks is not None and number % SAMPLE == 0:
            now = time.perf_counter()
            chunks.append(now - last)
            last = now
    raise AssertionError("a story has an end")


def play_at_once(story: Story) -> tuple[int, float]:
    """Play to the end, each time up to the next decision: lines shown, seconds."""
    state, lines, turn = begin(story), 0, 0
    began = time.perf_counter()
    while True:
        state, events = rest(story, state)
        lines += sum(type(event) is Shown for event in events)
        decided = decide(story, state, events, turn)
        if decided is None:
            return lines, time.perf_counter() - began
        state, turn = decided, turn + 1


def decide(story: Story, state: State, events: tuple[Event, ...], turn: int) -> State | None:
    """The state after what has to be decided, or None when the story is over."""
    before, last = state, events[-1]
    if type(last) is Asked:
        free = [option for option, can in offered(story, state, last.choice) if can]
        state, _ = step(story, state, Choose(last.choice.id, free[turn % len(free)].id))
    if state.gate:
        state, _ = step(story, state, Enter(story.scenes[state.gate].episode))
    return state if state is not before else None


def play_rows(bench: Bench) -> Iterator[Row]:
    """Lines a second through the engine, both warm: nothing is painted, nothing is kept.

    inkjs is asked for one line at a time; asked for all up to a choice (ContinueMaximally) it is no quicker.
    """
    say, warm, most = bench.say, 1.0 if bench.quick else 3.0, 1.0 if bench.quick else 4.0
    theirs = median(bench.inkjs.play(bench.ink_file(PLAY_LINES), warm, most)) if bench.inkjs else 0.0
    for name, play in ((say("Lines played in a second, one by one"), play_once),
                       (say("The same, up to each decision at once"), play_at_once)):  # fmt: skip
        gc.collect()
        speeds: list[float] = []
        began = time.perf_counter()
        while (passed := time.perf_counter() - began) < warm + most or not speeds:
            lines, seconds = play(bench.story)
            if passed >= warm:
                speeds.append(lines / seconds)
        ours = median(speeds)
        if theirs:
            yield Row(
                name, f"{ours:,.0f}", f"{theirs:,.0f}", f"{ours / theirs:.1f}", f"≥ {PLAY:.0f}", ours >= PLAY * theirs
            )
        else:
            yield Row(name, f"{ours:,.0f}", bench.no_inkjs, target=f"≥ {PLAY:.0f}")


def step_rows(bench: Bench) -> Iterator[Row]:
    """A step early and late in a long story: the best of some passes, each the mean of SAMPLE steps."""
    early, late = [], []
    for _ in range(60 if bench.quick else 200):
        chunks: list[float] = []
        play_once(bench.story, chunks)
        early.append(chunks[0] / SAMPLE)
        late.append(chunks[LATE // SAMPLE] / SAMPLE)
    first, then = min(early), min(late)
    yield Row(bench.say("A step after {n} steps, against the first", n=f"{LATE:,}"), f"{then * 1e6:.2f} µs",
              f"{first * 1e6:.2f} µs", f"{then / first:.2f}", f"≤ {STEP}", then / first <= STEP)  # fmt: skip


MEASUREMENTS = (
    Measurement(N_("start, memory and still screen"), start_rows),
    Measurement(N_("frame while text types out"), frame_rows),
    Measurement(N_("new scene and what moves"), scene_rows),
    Measurement(N_("size of the assets"), asset_rows),
    Measurement(N_("bake of the assets"), bake_rows, asked=True),
    Measurement(N_("check of 10,000 lines"), lambda bench: check_rows(10_000, bench)),
    Measurement(N_("check of 100,000 lines"), lambda bench: check_rows(100_000, bench)),
    Measurement(N_("growth of check"), growth_rows),
    Measurement(N_("lines played in a second"), play_rows),
    Measurement(N_("late step"), step_rows),
)
