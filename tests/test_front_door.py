"""The front door as its user finds it: real processes, their words and their exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.__main__ import _started
from game.stage import msg as m
from game.stage import update

ROOT = Path(__file__).parent.parent


def run(*arguments, home, answers="", display=False, **environment):
    """The program as a process of its own: (exit code, output, errors)."""
    env = {
        k: v
        for k, v in os.environ.items()
        if k not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "CONTINUARA_DEBUG")
    }
    env |= {"CONTINUARA_HOME": str(home), "LANG": "es_MX.UTF-8", "LC_ALL": "", **environment}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        input=answers,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=env,
        cwd=ROOT,
        timeout=120,
    )
    assert "Traceback" not in done.stderr + done.stdout
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def test_without_a_screen_the_game_says_so_in_one_sentence_and_offers_the_terminal(home):
    code, out, errors = run(home=home)
    assert code == 1
    assert out == ""
    assert errors.strip().count("\n") == 0
    assert "play --text" in errors


def test_the_help_is_in_the_language_asked_for(home):
    spanish, english = (run("play", "--lang", lang, "--help", home=home)[1] for lang in ("es", "en"))
    assert "Play in the terminal" in english
    assert "terminal" in spanish
    assert spanish != english
    assert "usage" not in spanish


def test_a_command_that_does_not_exist_is_wrong_usage(home):
    assert run("bake", home=home)[0] == 2


def test_an_unknown_language_is_wrong_usage_and_names_those_there_are(home):
    code, _, errors = run("play", "--lang", "xx", home=home)
    assert code == 2
    assert "es" in errors
    assert "en" in errors


COMMANDS = ("play nadaaa --text", "play nadaaa", "explore nadaaa", "check nadaaa", "shots nadaaa -o unused")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_story_that_is_not_there_is_the_users_fault_and_said_so(home, command):
    code, out, errors = run(*command.split(), home=home)
    assert code == 1
    assert "nadaaa" in out + errors


def test_a_misspelled_story_is_suggested(home):
    assert "lo-que-se-ve-de-mi" in run("play", "lo-que-se-ve", "--text", home=home)[2]


def test_the_prologue_begins_in_a_pipe_in_both_languages(home):
    for lang in ("es", "en"):
        code, out, errors = run(
            "play", "lo-que-se-ve-de-mi", "--text", "--lang", lang, home=home / lang, answers="\n" * 6
        )
        assert code == 0
        assert "Dani" in out
        assert errors == ""


def test_a_game_left_in_a_pipe_goes_on_where_it_was(home):
    run("play", "lo-que-se-ve-de-mi", "--text", "--lang", "es", home=home, answers="\n" * 14 + "2\n")
    _, out, _ = run("play", "--text", "--lang", "es", home=home, answers="\n")
    assert "Lupita" in out


def test_a_folder_that_cannot_be_written_costs_the_saves_and_not_the_game(tmp_path):
    home = tmp_path / "home"
    home.write_text("a file where a folder should be")
    code, out, _ = run("play", "lo-que-se-ve-de-mi", "--text", "--lang", "en", home=home, answers="\n" * 6)
    assert code == 0
    assert "Not saved" in out
    assert "Dani" in out


@pytest.mark.parametrize("size", ["big", "1280", "0x0", "99999x99999", "1280x"])
def test_pictures_of_an_impossible_size_are_wrong_usage(home, size, tmp_path):
    code, _, errors = run("shots", "-o", str(tmp_path / "out"), "--size", size, home=home)
    assert code == 2
    assert "1280x720" in errors or size in errors


def test_pictures_into_a_place_that_is_a_file_are_the_users_fault(home, tmp_path):
    (tmp_path / "out").write_text("")
    assert run("shots", "-o", str(tmp_path / "out"), home=home)[0] == 1


@pytest.mark.parametrize("language", ["", "es"])
def test_a_story_opened_by_name_before_the_first_question_is_silent_until_somebody_asks_for_sound(
    tmp_path, monkeypatch, language
):
    monkeypatch.setenv("CONTINUARA_HOME", str(tmp_path))
    app, commands = _started("lo-que-se-ve-de-mi", language)
    assert app.page == "title"  # the story opens as soon as it is read
    assert m.SetVolume(0, 0) in commands
    app, commands = update(app, m.ToggleMute())
    assert m.SetVolume(6, 6) in commands
    assert app.settings.ask_sound is False


def test_what_play_takes_can_be_said_without_the_word(home):
    code, out, _ = run("--text", "--lang", "en", home=home, answers="q\n")
    assert code == 0
    assert "An interactive telenovela" in out


WRONG = (
    "foo",
    "play --foo",
    "play --text=1",
    "play --lang",
    "shots --scale x",
    "shots --size x",
    "translate foo",
    "explore",
)


@pytest.mark.parametrize("usage", WRONG)
def test_what_is_said_of_wrong_usage_is_in_one_language(home, usage):
    code, out, errors = run(*usage.split(), home=home)
    assert code == 2
    english = ("usage", "invalid", "expected", "argument ", "ignored", "required", "STORY", "PATH", "choose")
    assert not [word for word in english if word in out + errors]


@pytest.mark.parametrize("command", [(), ("check",), ("play", "--text")])
def test_a_python_without_the_libraries_is_told_where_to_read_how_to_install_them(home, command):
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); "
         f"from game.__main__ import main; sys.exit(main({list(command)!r}))"],
        capture_output=True, text=True, encoding="utf-8", env={**os.environ, "CONTINUARA_HOME": str(home)}, timeout=120,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.count("README.md") == 2
