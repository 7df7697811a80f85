"""The made-up story is sound and the same in three formats; the table has its shape; nothing is left behind.

How long anything takes is not tested here: that is what the bench itself is for.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.author import bench, bench_process, bench_story, bench_window
from game.author.bench import Bench, Measurement, Row
from game.play import begin
from game.play.explore import explore
from game.stage import Words
from game.store import read_stock
from game.story import Choice, Story, lines_of, load
from game.story.source import MAX_BYTES

ROOT = Path(__file__).parents[2]
SIZES = (1, 20, 21, 400, 6_000)  # one line, whole scenes, several episodes


def loaded(lines: int) -> Story:
    found = load("bench", bench_story.our_files(lines), read_stock())
    assert found.diagnostics == ()
    assert found.story is not None
    return found.story


# --- the story ------------------------------------------------------------------------------------


@pytest.mark.parametrize("lines", SIZES)
def test_the_story_loads_without_a_word_of_complaint(lines: int) -> None:
    assert begin(loaded(lines)).scene == "escena-0"


@pytest.mark.parametrize("lines", SIZES)
def test_our_story_holds_what_was_planned(lines: int) -> None:
    story = loaded(lines)
    choices = [scene.end for scene in story.scenes.values() if isinstance(scene.end, Choice)]
    ours = bench_story.Counts(
        len(story.scenes),
        sum(1 for scene in story.scenes.values() for _ in lines_of(scene)),
        len(choices),
        sum(len(choice.options) for choice in choices),
    )
    assert ours == bench_story.counts(lines)
    assert ours.lines == lines


@pytest.mark.parametrize("lines", SIZES)
def test_the_story_in_ink_holds_what_was_planned(lines: int) -> None:
    rows = bench_story.ink(lines).split("\n")
    knots, options = sum(row.startswith("===") for row in rows), sum(row.startswith("+ ") for row in rows)
    choices = sum(row.startswith("¿Y ahora qué? # as: ") for row in rows)
    said = sum(bool(re.match(r"[^\W\d_]|\{.*: ", row)) for row in rows if not row.startswith("VAR "))
    assert bench_story.Counts(knots, said, choices, options) == bench_story.counts(lines)


@pytest.mark.parametrize("lines", SIZES)
def test_the_story_in_renpy_holds_what_was_planned(lines: int) -> None:
    rows = bench_story.renpy(lines).split("\n")
    labels = sum(row.startswith("label escena") for row in rows)
    menus = sum(row == "    menu:" for row in rows)
    options = sum(bool(re.match(r' {8}".*:$', row)) for row in rows)
    said = sum(bool(re.match(r' {4}( {4})?(\w+ )?"[^"]*"$', row)) for row in rows) - menus  # less the question
    assert bench_story.Counts(labels, said, menus, options) == bench_story.counts(lines)


def test_all_of_the_story_but_its_first_conditions_can_be_reached() -> None:
    explored = explore(loaded(400))
    assert explored.complete
    assert not explored.stuck
    assert not explored.dead_ends
    assert len(explored.scenes) == bench_story.counts(400).scenes
    assert len(explored.options) == bench_story.counts(400).options - 1
    assert len(explored.lines) == 398


def test_the_same_number_of_lines_gives_the_same_story() -> None:
    assert bench_story.our_files(300) == bench_story.our_files(300)


def test_a_long_story_is_shared_out_so_that_every_file_can_be_read() -> None:
    files = bench_story.our_files(20_000)
    assert len(files) == 5  # four episodes and story.yaml
    assert max(map(len, files.values())) < MAX_BYTES / 10


def test_playing_line_by_line_and_at_once_show_the_same_lines() -> None:
    story = loaded(6_000)
    assert bench.play_once(story)[0] == bench.play_at_once(story)[0] > 3_000


# --- the table ------------------------------------------------------------------------------------


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, list[str]]]:
    """Runs a bench of made-up measurements without peers; the exit code and the lines printed."""

    def rows(bench: Bench) -> Iterator[Row]:
        yield Row("kept", "1", "2", "0.50", "≤ 1", True)
        yield Row("missed", "2", met=False)
        raise bench_process.Failure("Xvfb")

    monkeypatch.setattr(bench, "MEASUREMENTS", (Measurement("first", rows), Measurement("second", rows)))
    monkeypatch.setattr(bench, "find_inkjs", lambda: None)
    monkeypatch.setattr(bench, "find_renpy", lambda folder, lines: None)

    def run(only: str = "") -> tuple[int, list[str]]:
        code = bench.run(argparse.Namespace(quick=True, only=only), Words("en"))
        return code, capsys.readouterr().out.split("\n")

    return run


def test_every_row_of_the_table_has_six_cells(table: Callable[..., tuple[int, list[str]]]) -> None:
    code, out = table()
    rows = [line for line in out if line.startswith("|")]
    assert code == 0
    assert {row.count(" |") for row in rows} == {6}
    assert len(rows) == 2 + 2 * 3


def test_what_could_not_be_measured_says_why_and_the_rest_goes_on(table: Callable[..., tuple[int, list[str]]]) -> None:
    _, out = table()
    assert [line for line in out if "not measured: Xvfb" in line and "first" in line]
    assert [line for line in out if "not measured: Xvfb" in line and "second" in line]


def test_a_missing_peer_is_told(table: Callable[..., tuple[int, list[str]]]) -> None:
    _, out = table()
    assert any("inkjs is not installed" in line for line in out)
    assert any("Ren'Py is not installed" in line for line in out)


def test_promises_not_kept_are_counted(table: Callable[..., tuple[int, list[str]]]) -> None:
    assert "2 promises are not kept." in table()[1]


def test_only_measures_what_is_called_so(table: Callable[..., tuple[int, list[str]]]) -> None:
    _, out = table("SECOND")
    assert not any("first" in line for line in out)
    assert any("second" in line for line in out)


def test_a_name_that_no_measurement_has_is_refused(table: Callable[..., tuple[int, list[str]]]) -> None:
    assert table("third")[0] == 1


@pytest.mark.slow
def test_a_real_measurement_writes_nothing_into_the_repository(tmp_path: Path) -> None:
    def files() -> set[tuple[str, int]]:
        kept = (p for folder in ("game", "stories", "locales", "assets", "docs") for p in (ROOT / folder).rglob("*"))
        return {(str(p), p.stat().st_mtime_ns) for p in kept if p.is_file() and "__pycache__" not in p.parts}

    before = files()
    code = subprocess.run(
        [sys.executable, "main.py", "bench", "--quick", "--only", "late step", "--lang", "en"],
        cwd=ROOT, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert code.returncode == 0
    assert "A step after 8,000 steps" in code.stdout
    assert files() == before


# --- other programs -------------------------------------------------------------------------------


def test_a_program_that_fails_is_told_with_its_last_words() -> None:
    with pytest.raises(bench_process.Failure, match="no luck"):
        bench_process.run([sys.executable, "-c", "print('no luck'); raise SystemExit(3)"], {})


def test_a_program_that_takes_too_long_is_ended() -> None:
    with pytest.raises(bench_process.Failure, match="> 0 s"):
        bench_process.run([sys.executable, "-c", "import time; time.sleep(60)"], {}, limit=0.2)


def test_a_program_is_ended_with_its_children() -> None:
    sleep = "import time; time.sleep(60)"
    starts = (
        f"import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', '{sleep}']).pid, flush=True); {sleep}"
    )
    with bench_process.Running([sys.executable, "-c", starts], {}) as program:
        assert program.process.stdout is not None
        child = int(program.process.stdout.readline())
        if bench_process.PROC.is_dir():
            assert child in program.family()
            assert program.memory() > 1_000_000
    status = bench_process.PROC / str(child) / "stat"
    deadline = time.monotonic() + 30  # the kernel ends a grandchild when it comes to it

    def gone() -> bool:
        try:
            return ") Z " in status.read_text()
        except OSError:
            return True

    while not gone():
        assert time.monotonic() < deadline, "the grandchild still runs"


def test_frames_are_read_line_by_line_and_half_a_line_is_left(tmp_path: Path) -> None:
    (tmp_path / "ready").write_text("2000000000 title moving 1500\n3000000000 scene typing 2500\n4000")
    found = bench_process.frames(tmp_path / "ready", 1_000_000_000)
    assert found == [
        bench_process.Frame(1.0, "title", "moving", 1.5),
        bench_process.Frame(2.0, "scene", "typing", 2.5),
    ]


# --- the window -----------------------------------------------------------------------------------


def frame(after: float, kind: str, place: str, took: float, pace: str = "moving") -> bench_process.Frame:
    return bench_process.Frame(after, kind, pace, took, place)


def test_a_new_scene_costs_its_longest_frame_and_the_title_is_none() -> None:
    seen = bench_window.Watched(
        (
            frame(0.0, "title", "titulo", 90.0),
            frame(1.0, "scene", "cocina", 80.0),
            frame(5.0, "scene", "patio", 3.0),
            frame(5.2, "scene", "patio", 40.0),
            frame(9.0, "phone", "patio", 7.0),
        ),
        0,
        False,
    )
    assert seen.change_took() == [40.0, 7.0]


def test_what_moves_is_told_without_the_changes_of_scene() -> None:
    seen = bench_window.Watched(
        (frame(1.0, "scene", "cocina", 9.0), frame(5.0, "scene", "patio", 80.0), frame(8.0, "scene", "patio", 4.0)),
        0,
        False,
    )
    assert seen.took("scene", "moving") == [9.0, 4.0]


def test_the_hand_answers_by_turns_and_takes_no_answer_that_is_barred() -> None:
    seen = {"buttons": {"option-a": ["A", True], "option-b": ["B", False], "option-c": ["C", True]}, "places": {}}
    assert [bench_window._next(seen, turn) for turn in (1, 2)] == [("key", "3"), ("key", "1")]


def test_the_hand_leaves_the_map_of_trust_by_its_button() -> None:
    seen = {"buttons": {f"trust-{n}": ["", True] for n in ("mother", "aunt", "done", "menu")}, "focus": "trust-mother"}
    assert bench_window._next(seen, 1) == ("key", "Tab", "Tab", "Return")
    assert bench_window._next({**seen, "focus": "trust-menu"}, 1) == ("key", "Up", "Return")
    assert bench_window._next({**seen, "focus": ""}, 1) == ("key", "Tab", "Tab", "Tab", "Return")


def test_what_takes_minutes_is_measured_only_when_asked_for(
    table: Callable[..., tuple[int, list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def rows(bench: Bench) -> Iterator[Row]:
        yield Row("baked", "1")

    monkeypatch.setattr(bench, "MEASUREMENTS", (Measurement("bake", rows, asked=True), *bench.MEASUREMENTS))
    assert not any("baked" in line for line in table()[1])
    assert any("baked" in line for line in table("bake")[1])


def test_the_bench_finds_the_pictures_it_weighs(tmp_path: Path) -> None:
    (row,) = bench.asset_rows(Bench(tmp_path, True, Words("en")))
    assert row.met is True
    assert float(row.ours.split()[0]) > 1


def test_the_place_of_a_frame_is_read(tmp_path: Path) -> None:
    (tmp_path / "ready").write_text("2000000000 scene moving 1500 cocina\n")
    assert bench_process.frames(tmp_path / "ready", 0)[0].place == "cocina"
