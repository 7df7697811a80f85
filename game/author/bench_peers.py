"""The two programs that ours is measured against, if they are here: inkjs (ink in JavaScript) and Ren'Py.

Each plays the same made-up story in the same run. inkjs is looked for where Node finds packages and in the folder
that INKJS names; Ren'Py as the command `renpy` or in RENPY.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.author import bench_story
from game.author.bench_process import Ran, run

COMPILE_JS = """
const { Compiler } = require(process.env.INKJS_BUNDLE);
new Compiler(require("fs").readFileSync(process.argv[2], "utf8")).Compile();
"""
PLAY_JS = """
const { Compiler } = require(process.env.INKJS_BUNDLE);
const story = new Compiler(require("fs").readFileSync(process.argv[2], "utf8")).Compile();
const now = () => Number(process.hrtime.bigint()) / 1e9;
function pass() {
    story.ResetState();
    let lines = 0, turn = 0;
    const began = now();
    for (;;) {
        while (story.canContinue) { story.Continue(); lines++; }
        const count = story.currentChoices.length;
        if (!count) return lines / (now() - began);
        story.ChooseChoiceIndex(turn++ % count);
    }
}
const speeds = [], [warm, most] = [Number(process.argv[3]), Number(process.argv[4])];
for (const end = now() + warm; now() < end;) pass();
for (const end = now() + most; now() < end || !speeds.length;) speeds.push(pass());
console.log(JSON.stringify(speeds));
"""

# main_menu returns at once, so that the first thing on the screen is the first line of the story.
RENPY_SETUP = """
define config.screen_width = 1280
define config.screen_height = 720
define config.developer = False
default bench_began = False

label main_menu:
    return

python early:
    import ast, os, time
    # Debian's Ren'Py 8.0.3 on Python 3.11: compile() refuses its syntax trees, whose nodes end before they begin.
    def bench_compile_expr(loc, node, compiled=renpy.sl2.slast.compile_expr):
        for part in ast.walk(node):
            if hasattr(part, "lineno"):
                part.end_lineno = max(part.lineno, getattr(part, "end_lineno", None) or 0)
        return compiled(loc, node)
    renpy.sl2.slast.compile_expr = bench_compile_expr

init python:
    def bench_note(drawn=renpy.display.core.Interface.draw_screen):
        def draw_screen(self, root_widget, fullscreen_video, draw):
            drawn(self, root_widget, fullscreen_video, draw)
            if draw and bench_began and os.environ.get("BENCH_READY"):
                with open(os.environ.pop("BENCH_READY"), "w") as file:
                    file.write("%d %s\\n" % (time.monotonic_ns(), renpy.get_renderer_info()["renderer"]))
        renpy.display.core.Interface.draw_screen = draw_screen
    bench_note()
"""


@dataclass(frozen=True, slots=True)
class Inkjs:
    """Node with inkjs. *bundle* is its compiler and runtime in one file, the quickest way it can be loaded."""

    node: str
    bundle: Path
    version: str

    def compile(self, story: Path) -> Ran:
        """Compile an ink file in a process of its own."""
        return run([self.node, "-e", COMPILE_JS, "--", "-", str(story)], self._environment())

    def play(self, story: Path, warm: float, most: float) -> list[float]:
        """Lines a second of passes through the story: for *most* seconds, after *warm* seconds of warming up."""
        ran = run([self.node, "-e", PLAY_JS, "--", "-", str(story), str(warm), str(most)], self._environment())
        return [float(speed) for speed in json.loads(ran.out.strip().split("\n")[-1])]

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "INKJS_BUNDLE": str(self.bundle)}


def find_inkjs() -> Inkjs | None:
    """inkjs, if Node and it are here."""
    node = shutil.which("node")
    if node is None:
        return None
    folders = [Path(os.environ["INKJS"])] if os.environ.get("INKJS") else []
    here = Path.cwd()
    folders += [base / "node_modules" / "inkjs" for base in (here, *here.parents)]
    folders += [Path(base) / "inkjs" for base in os.environ.get("NODE_PATH", "").split(os.pathsep) if base]
    folders += [Path("/usr/local/lib/node_modules/inkjs"), Path("/usr/lib/node_modules/inkjs")]
    for folder in folders:
        bundle = folder / "dist" / "ink-full.js"
        if bundle.is_file():
            try:
                version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
            except (OSError, ValueError, KeyError):
                version = "?"
            return Inkjs(node, bundle, version)
    return None


@dataclass(frozen=True, slots=True)
class Renpy:
    """Ren'Py, ready to open the story in *project*; it writes into *home* and nowhere else."""

    program: str
    project: Path
    home: Path
    version: str

    @property
    def command(self) -> list[str]:
        """Opens the game."""
        return [self.program, str(self.project), "run"]

    def environment(self, display: Mapping[str, str], ready: Path) -> dict[str, str]:
        """Its environment. It writes a line into *ready* when the first line of the story is on the screen."""
        return {**os.environ, **display, "HOME": str(self.home), "BENCH_READY": str(ready)}


def find_renpy(folder: Path, lines: int) -> Renpy | None:
    """Ren'Py with a game of so many lines, made in *folder*, if it is here."""
    program = os.environ.get("RENPY") or shutil.which("renpy") or shutil.which("renpy", path="/usr/games")
    if not program:
        return None
    project, home = folder / "renpy", folder / "renpy-home"
    (project / "game").mkdir(parents=True)
    home.mkdir()
    story = bench_story.renpy(lines).replace("label start:\n", "label start:\n    $ bench_began = True\n")
    (project / "game" / "script.rpy").write_text(story, encoding="utf-8")
    (project / "game" / "bench.rpy").write_text(RENPY_SETUP, encoding="utf-8")
    try:
        told = subprocess.run(
            [program, "--version"], capture_output=True, text=True, timeout=20, env={**os.environ, "HOME": str(home)}
        )
        version = (told.stdout or told.stderr).strip().split("\n")[-1].removeprefix("Ren'Py ")[:20]
    except (OSError, subprocess.SubprocessError):
        version = "?"
    return Renpy(program, project, home, version)
