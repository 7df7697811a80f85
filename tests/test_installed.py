"""An installed copy works outside the checkout: everything it needs is in the wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The wheel, built from the checkout and unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(installed, tmp_path, *arguments, answers=""):
    env = {**os.environ, "PYTHONPATH": str(installed), "CONTINUARA_HOME": str(tmp_path / "home")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "CONTINUARA_DEBUG"):
        env.pop(name, None)
    command = [sys.executable, "-m", "game", *arguments]
    return subprocess.run(command, input=answers, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=300)


def test_it_is_the_installed_copy_that_runs(installed, tmp_path):
    where = [sys.executable, "-c", "from game import store; print(store.data_root())"]
    env = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(where, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == str(installed / "game" / "data")


def test_the_stories_are_found_checked_and_played_in_both_languages(installed, tmp_path):
    assert run(installed, tmp_path, "check", "lo-que-se-ve-de-mi", "--strict", "--lang", "en").returncode == 0
    assert (
        run(installed, tmp_path, "check", "--lang", "en").returncode == 0
    )  # help numbers may have grown old: warnings
    spanish, english = (
        run(installed, tmp_path, "play", "lo-que-se-ve-de-mi", "--text", "--lang", lang, answers="\n\n\n").stdout
        for lang in ("es", "en")
    )
    assert "Empezar" in spanish or "Comenzar" in spanish
    assert "Begin" in english


def test_the_pictures_are_there_and_what_made_them_is_not(installed, tmp_path):
    done = run(installed, tmp_path, "shots", "-o", "out", "--size", "640x360", "--lang", "es")
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*.png"))) > 20
    assert not (installed / "game" / "data" / "assets" / "src").exists()
