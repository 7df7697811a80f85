"""The map of trust is in memory and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import store
from game.stage import App, Settings, start, update
from game.stage import msg as m
from game.stage.app import TRUST_ROLES
from game.stage.msg import Commands
from tests.stage.small import story


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CONTINUARA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def told(app: App, *messages: m.Msg) -> App:
    """*app* after *messages*, with everything asked of the disk done there."""
    for message in messages:
        app, commands = update(app, message)
        app = carried_out(app, commands)
    return app


def carried_out(app: App, commands: Commands) -> App:
    for command in commands:
        if isinstance(command, m.Save | m.KeepMet | m.SaveSettings | m.CopySave):
            answer = store.perform(command)
            app = told(app, answer) if answer is not None else app
    return app


def files(home: Path) -> dict[str, bytes]:
    return {str(path.relative_to(home)): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}


def at_the_map() -> App:
    of = story()
    app = told(start(Settings("es"))[0], m.ChooseStory(of.id), m.StoryLoaded(of.id, of), m.BeginStory())
    while app.scene is not None and app.scene.id == "patio":
        app = told(app, m.Take("si") if app.state and app.state.at > 6 else m.Advance())
    while not app.shown or getattr(app.shown[-1], "cue", None) is None or app.shown[-1].cue.kind != "trust-map":
        app = told(app, m.Advance())
    return app


def test_whom_one_trusts_changes_no_file(home: Path) -> None:
    app = at_the_map()
    store.perform(m.SaveSettings(app.settings))
    before = files(home)
    app = told(app, m.Trust("mother"), m.Trust("teacher"), m.Trust("friend"))
    assert app.trust == ("mother", "teacher", "friend")
    assert files(home) == before


def test_no_file_names_anybody_after_the_story_was_left_and_nothing_of_it_stays(home: Path) -> None:
    app = told(at_the_map(), m.Trust("mother"), m.Trust("grandparent"), m.Advance(), m.Advance(), m.Open("title"))
    written = files(home)
    assert any(name.startswith("saves") for name in written)
    assert not [name for name, data in written.items() for role in TRUST_ROLES if role.encode() in data]
    assert app.trust == ()


def test_with_and_without_anybody_on_it_the_same_files_are_written(home: Path) -> None:
    def left(*chosen: str) -> dict[str, bytes]:
        told(at_the_map(), *map(m.Trust, chosen), m.Advance(), m.Advance(), m.Open("title"))
        return {name: data for name, data in files(home).items() if not name.startswith("saves")}

    def saved() -> tuple[m.SaveRecord, ...]:
        records = [store.read_save("auto-prueba")]
        return tuple(r for r in records if isinstance(r, m.SaveRecord))

    nobody, without = left(), saved()
    somebody, with_some = left("mother", "coach"), saved()
    assert nobody == somebody
    assert [(r.decisions, r.read, r.scene) for r in without] == [(r.decisions, r.read, r.scene) for r in with_some]
    assert without
