"""The writer's commands: what they print in each form, and what they answer."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from game import store
from game.author import tools
from game.play.explore import explore
from game.stage.words import Words
from game.story import Diagnostic, Phrase, Severity, Span
from tests.frame import framed, sound

GOOD = "- id: a\n  place: calle\n  script: |\n    ANA: Hola\n  ending: bien\n"
FAULTY = GOOD.replace("ending: bien", "ending: bein")
LONG = GOOD.replace("Hola", "ya " * 30)
EN = Words("en")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONTINUARA_HOME", str(tmp_path / "home"))
    store.read_stock.cache_clear()
    story = tmp_path / "marco"
    story.mkdir()
    return story


def put(folder: Path, example: str, **others: str) -> str:
    for name, data in framed(example).items():
        (folder / name).write_bytes(data)
    for name, text in others.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(exist_ok=True)
        path.with_suffix(".yaml").write_text(text, encoding="utf-8")
    return folder.name


def test_a_clean_story_is_told_so_and_is_fine(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tools.check([put(folder, GOOD)], "text", EN) == 0
    assert capsys.readouterr().out == "marco: nothing to mend.\n"


def test_a_fault_is_shown_with_its_line_a_caret_and_a_hint(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tools.check([put(folder, FAULTY)], "text", EN) == 1
    out = capsys.readouterr().out.split("\n")
    assert out[:5] == [
        "marco/uno.yaml:8:11: error: No ending is called “bein”. [unknown-ending]",
        "     8 |   ending: bein",
        "       |           ^^^^",
        "       Did you mean “bien”?",
        "",
    ]
    assert out[-2] == "marco: 1 error, 0 warnings, 0 notes."


def test_warnings_fail_only_when_strict(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = put(folder, LONG)
    assert tools.check([name], "text", EN) == 0
    assert tools.check([name], "text", EN, strict=True) == 1
    assert "warning: This line has 30 words; 25 fit. [long-line]" in capsys.readouterr().out


def test_it_speaks_spanish(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tools.check([put(folder, FAULTY)], "text", store.read_words("es"))
    out = capsys.readouterr().out
    assert "error: Ningún final se llama «bein». [unknown-ending]" in out
    assert "¿Quisiste decir «bien»?" in out
    assert "marco: 1 error, 0 advertencias, 0 notas." in out


def test_json_is_a_list_of_objects(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tools.check([put(folder, FAULTY)], "json", EN) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "file": "marco/uno.yaml",
            "line": 8,
            "column": 11,
            "end_column": 15,
            "severity": "error",
            "code": "unknown-ending",
            "message": "No ending is called “bein”.",
            "hint": "Did you mean “bien”?",
        }
    ]
    put(folder, GOOD)
    tools.check(["marco"], "json", EN)
    assert json.loads(capsys.readouterr().out) == []


def test_github_annotates_the_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tools.check([put(folder, FAULTY)], "github", EN) == 1
    assert capsys.readouterr().out == (
        "::error file=marco/uno.yaml,line=8,col=11,endColumn=15,title=unknown-ending"
        "::No ending is called “bein”.%0ADid you mean “bien”?\n"
    )


def test_github_properties_are_escaped() -> None:
    span = Span("a,b:c%d.yaml", 1, 2, 3)
    told = tools.as_github(Diagnostic("x", Severity.NOTE, span, Phrase("100 %\r\nof: it, all")), EN)
    assert told == "::notice file=a%2Cb%3Ac%25d.yaml,line=1,col=2,endColumn=3,title=x::100 %25%0D%0Aof: it, all"


def test_a_story_that_is_not_there_is_said_with_the_nearest(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nearest = sorted(store.story_folders())[0]
    assert tools.check([nearest + "x"], "text", EN) == 1
    assert capsys.readouterr().out == f"There is no story called “{nearest}x”. Did you mean “{nearest}”?\n"


def test_a_file_tells_only_of_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, FAULTY.replace("ANA: Hola", "ANNA: Hola"))
    story = folder / "story.yaml"
    story.write_text(story.read_text(encoding="utf-8").replace("region: MX", "region: México"), encoding="utf-8")
    tools.check([str(folder / "story.yaml")], "text", EN)
    out = capsys.readouterr().out
    assert "[bad-form]" in out
    assert "uno.yaml" not in out


def test_a_walkthrough_can_be_checked_by_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, FAULTY.replace("bein", "bien"), walkthroughs__uno="story: marco\nwalkthrough:\n  - ends: mal\n")
    assert tools.check(["marco/walkthroughs/uno.yaml"], "text", EN) == 1
    assert "marco/walkthroughs/uno.yaml:3:11: error: It does not end here with “mal”." in capsys.readouterr().out


def test_a_folder_of_stories_is_all_of_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, GOOD)
    (folder.parent / "otra").mkdir()
    put(folder.parent / "otra", GOOD)
    assert tools.check([str(folder.parent)], "text", EN) == 0
    assert capsys.readouterr().out == "marco: nothing to mend.\notra: nothing to mend.\n"


def test_walkthroughs_are_part_of_a_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    test = "story: marco\nwalkthrough:\n  - says: {ANA: Adiós}\n"
    assert tools.check([put(folder, GOOD, walkthroughs__uno=test)], "text", EN) == 1
    out = capsys.readouterr().out
    assert "marco/walkthroughs/uno.yaml:3:11: error: ANA does not say “Adiós”" in out
    assert "     3 |   - says: {ANA: Adiós}" in out


def test_a_broken_catalog_is_part_of_a_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, GOOD)
    catalog = folder / "locales" / "en" / "LC_MESSAGES" / "marco.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text('msgid "Hola"\nmsgstr "Hi\n', encoding="utf-8")
    assert tools.check(["marco"], "text", EN) == 1
    assert "marco.po:2:1: error: This catalog cannot be read" in capsys.readouterr().out


def test_words_that_blame_are_found_in_a_translation_with_their_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(folder, GOOD)
    catalog = folder / "locales" / "en" / "LC_MESSAGES" / "marco.po"
    catalog.parent.mkdir(parents=True)
    for said, code in (("It was your own fault", 1), ("It was not your own fault", 0)):
        catalog.write_text(f'msgctxt "marco/a"\nmsgid "Hola"\nmsgstr "{said}"\n', encoding="utf-8")
        assert tools.check(["marco"], "text", EN) == code
    told = capsys.readouterr().out
    assert "marco.po:2:1: error: “your own fault” blames somebody who was deceived." in told
    assert told.count("[words-that-blame]") == 1


def test_a_story_with_too_many_states_is_told_that_nothing_was_proved(folder: Path) -> None:
    asked = "  choice:\n    ask: ¿?\n    options:\n      - {id: x, text: X, go: b}\n"
    put(folder, GOOD.replace("  ending: bien\n", asked) +
        "- {id: b, place: calle, ending: bien}\n")  # fmt: skip
    found = tools.checked("marco", bound=1)
    assert found is not None
    assert [d.code for d in found.diagnostics] == ["not-proved"]
    assert not tools.is_fault(found.diagnostics[0], strict=True)


def test_the_stories_that_come_with_the_game_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    store.read_stock.cache_clear()
    assert tools.check([], "text", EN) == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("paths", "strict", "code"),
    [
        ([], False, 0),
        ([], True, 0),
        (["shared"], False, 0),
        (["shared"], True, 1),
        (["stories/shared/help.yaml"], True, 1),
    ],
)
def test_a_number_that_grew_old_is_always_told_and_fails_only_who_keeps_the_lists(
    paths: list[str], strict: bool, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(store.data_root())
    monkeypatch.setattr(store, "story_folders", dict)
    monkeypatch.setattr(tools, "checked_assets", lambda: tools.Checked("assets"))
    grown = Diagnostic(tools.AGED, Severity.WARNING, Span("stories/shared/help.yaml", 3, 1, 2), Phrase("Old."))
    monkeypatch.setattr(tools, "checked_shared", lambda: tools.Checked("shared", [grown]))
    assert tools.check(paths, "text", EN, strict) == code
    told = capsys.readouterr().out
    assert "Players read “verify first” at 1 number of the help sheet." in told
    assert ("does not fail from that" in told) == (strict and not paths)


# --- explore --------------------------------------------------------------------------------------

TREE = """\
variables: {n: {range: 0..1, start: 0}}
endings:
  bien: {title: Bien, how: prevented}
  nunca: {title: Nunca, how: later-exit}
scenes:
  - id: a
    place: calle
    script: |
      ANA: Hola
      [if n == 1] ANA: Nunca   [!hurry]
    choice:
      as: ANA
      ask: ¿Qué?
      options:
        - {id: si, text: Sí, go: b}
        - {id: no, text: No, if: n == 1, otherwise: Hoy no., go: c}
  - id: b
    place: calle
    choice:
      as: BETO
      ask: ¿Y?
      options:
        - {id: si, text: Sí, go: e}
  - {id: c, place: calle, ending: nunca}
  - id: e
    place: calle
    choice:
      as: ANA
      ask: ¿Fin?
      options:
        - {id: si, text: Sí, go: f}
  - {id: f, place: calle, ending: bien}
"""


def test_exploring_tells_endings_minutes_and_what_is_never_seen() -> None:
    story = sound(TREE)
    assert tools.report(story, explore(story), EN) == [
        "Marco: 4 states.",
        "Reading takes 0.1 to 0.1 minutes.",
        "",
        "Endings:",
        "  ✓ bien (prevented): 0.1 minutes",
        "      a: si → b: si → e: si",
        "  ✗ nunca: never reached",
        "",
        "Scenes that no path shows:",
        "  c",
        "",
        "Options that can never be taken:",
        "  a: no",
        "",
        "Lines that no path shows:",
        "  stories/marco/uno.yaml:8: Nunca",
        "",
        "Who decides: ANA 2, BETO 1",
        "Bystanders decide 33 % of the choices.",
    ]


def test_exploring_says_when_the_bound_was_hit() -> None:
    story = sound(TREE)
    told = tools.report(story, explore(story, 2), EN)
    assert "There are more; only these were visited, so what is missing below may exist." in told


def test_exploring_answers_whether_there_is_a_dead_end(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tools.explore(put(folder, TREE), EN) == 0
    assert (
        tools.explore(
            put(folder, TREE.replace("- {id: si, text: Sí, go: f}", "- {id: si, text: Sí, if: n == 1, go: f}")), EN
        )
        == 1
    )
    out = capsys.readouterr().out
    assert "Dead ends:\n  e ← a: si → b: si" in out


def test_exploring_what_is_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tools.explore("nada-de-nada", EN) == 1
    (folder / "story.yaml").write_text("hola", encoding="utf-8")
    assert tools.explore("marco", EN) == 1
    assert "“check” says why" in capsys.readouterr().out


# --- what it costs to import ----------------------------------------------------------------------


def test_importing_the_writers_tools_does_not_import_what_is_heavy() -> None:
    code = "import sys, game.author.tools, game.author.translate, game.author.schema; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    heavy = re.compile(r"^(pydantic|babel|pygame|game\.play|game\.check|game\.story\.written)(\.|$)")
    assert [name for name in done.stdout.split() if heavy.match(name)] == []


# --- the shared lists -----------------------------------------------------------------------------


def test_the_shared_lists_are_checked_by_name_folder_and_file(capsys: pytest.CaptureFixture[str]) -> None:
    shared = store.data_root() / "stories" / "shared"
    for path in ("shared", str(shared), str(shared / "help.yaml")):
        assert tools.check([path], "text", EN) == 0
        assert any(line.startswith("shared: ") for line in capsys.readouterr().out.splitlines())


def test_a_help_number_grows_old_and_is_told_with_its_line() -> None:
    fresh, old = tools.checked_shared("2026-03-12"), tools.checked_shared("2036-01-01")
    told = [d for d in old.diagnostics if d.code == "stale-help"]
    assert len(told) > sum(d.code == "stale-help" for d in fresh.diagnostics)
    assert all(d.span.file.endswith("help.yaml") and d.span.line > 40 for d in told)
    assert all(tools.diagnostic_lines(d, old.texts[d.span.file], EN)[1:] for d in told)
