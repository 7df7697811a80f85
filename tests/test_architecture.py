"""The floors of the house, its style and its types: a stray import is named by file and line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: str) -> str:
    """What a tool says; "" when it has nothing to say."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_a_room_imports_only_from_floors_below_it() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_package_of_the_game_stands_on_a_floor() -> None:
    import tomllib

    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = config["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name.strip() for layer in layers for name in layer.replace(":", "|").split("|")}
    rooms = {f"game.{p.name}" for p in (ROOT / "game").iterdir() if (p / "__init__.py").is_file()}
    rooms |= {f"game.{p.stem}" for p in (ROOT / "game").glob("*.py") if p.stem != "__init__"}
    assert rooms - named == set()


@pytest.mark.parametrize("room", sorted(p.parent.name for p in (ROOT / "game").glob("*/__init__.py")))
def test_the_page_about_the_house_names_every_module_of_a_room(room: str) -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    row = next(line for line in page.splitlines() if line.startswith(f"| `{room}/` |"))
    named = set(row.split("|")[2].replace("`RULES`", "").replace("·", " ").split())
    assert named == {p.stem for p in (ROOT / "game" / room).glob("*.py")} - {"__init__"}


def test_ruff_has_nothing_to_say() -> None:
    assert run("ruff", "check", "--output-format", "concise", ".") == ""


@pytest.mark.slow
def test_mypy_has_nothing_to_say() -> None:
    assert run("mypy") == ""
