"""What is missing or damaged is played on without, quietly; who previews a story is told which file it is."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.art import Pictures
from game.desktop.draw import Painter, render_with
from game.desktop.fonts import Fonts, is_whole
from game.stage.screen import Backdrop, Figure, Manner, Screen, Speech
from game.store import data_root
from tests.desktop.gallery import screens

SIZE = (640, 360)
SCENE = Screen(
    "scene",
    "es",
    backdrop=Backdrop("no-hay"),
    figures=(Figure("nadie", "happy", "left", True, "Ñandú"), Figure("nico", "sad", "right", False, "Nico")),
    speech=Speech("a/1", "Aquí falta alguien.", "say", "Ñandú"),
    manner=Manner(still=True, pace=0),
)


class Told(list[str]):
    """Labels that pictures were given."""


@pytest.fixture
def labels(monkeypatch: pytest.MonkeyPatch) -> Told:
    told = Told()
    label = Pictures._label

    def noted(self: Pictures, path: str, size: int, wide: int) -> pygame.Surface:
        told.append(path)
        return label(self, path, size, wide)

    monkeypatch.setattr(Pictures, "_label", noted)
    return told


def pixels(screen: Screen, named: bool, root: object = None) -> bytes:
    painter = Painter(root or data_root(), named)
    return pygame.image.tobytes(render_with(painter, screen, SIZE), "RGB")


def test_in_a_class_a_stand_in_has_no_words(labels: Told) -> None:
    pixels(SCENE, named=False)
    assert labels == []


def test_who_previews_is_told_which_files_are_missing(labels: Told) -> None:
    pixels(SCENE, named=True)
    assert set(labels) == {"cast/nadie", "places/no-hay"}


def test_the_quiet_stand_in_is_the_same_whoever_it_stands_for_but_for_its_colour() -> None:
    one, other = (replace(SCENE.figures[0], name=name) for name in ("Ñandú", "Zoila"))
    assert pixels(replace(SCENE, figures=(one,)), False) == pixels(replace(SCENE, figures=(other,)), False)


def test_where_nothing_is_missing_a_preview_looks_as_the_game_does() -> None:
    talk = replace(dict(screens())["scene-say"], manner=Manner(still=True, pace=0))
    assert pixels(talk, named=True) == pixels(talk, named=False)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """The assets of Nico, every picture of him cut off in the middle, and a place that is no picture."""
    cast = tmp_path / "assets" / "cast" / "nico"
    shutil.copytree(data_root() / "assets" / "cast" / "nico", cast)
    for path in cast.glob("*.webp"):
        path.write_bytes(path.read_bytes()[:200])
    places = tmp_path / "assets" / "places"
    places.mkdir()
    (places / "cocina.webp").write_bytes(b"this is no picture")
    (places / "cocina.near.webp").write_bytes(b"")
    return tmp_path


def test_damaged_pictures_and_missing_letters_are_played_without(damaged: Path) -> None:
    painter = Painter(damaged, named=True)
    nico = replace(SCENE, backdrop=Backdrop("cocina"), figures=(Figure("nico", "sad", "left", True, "Nico"),))
    render_with(painter, nico, SIZE)
    assert {"cast/nico/body.webp", "places/cocina.webp", "places/cocina.near.webp"} <= painter.pictures.missing
    assert any(name.startswith("fonts/") for name in painter.typesetter.fonts.missing)


def test_a_damaged_font_is_named_and_another_takes_its_place(tmp_path: Path) -> None:
    (tmp_path / "lexend-400.ttf").write_bytes(b"not a font")
    fonts = Fonts(tmp_path)
    assert fonts.face("lexend-400", 20).get_height() > 0
    assert fonts.missing == {"fonts/lexend-400.ttf"}


def test_a_preview_lists_what_is_missing_in_one_strip_and_a_class_sees_none() -> None:
    whole = Path(str(data_root()))
    named, quiet = pixels(SCENE, True, whole), pixels(SCENE, False, whole)
    rows = [named[i : i + SIZE[0] * 3] != quiet[i : i + SIZE[0] * 3] for i in range(0, len(named), SIZE[0] * 3)]
    assert any(rows[-20:])


FONTS = sorted(path.name for path in Path(str(data_root() / "assets" / "fonts")).glob("*.ttf"))


@pytest.mark.parametrize("name", FONTS)
def test_every_font_that_comes_with_the_game_is_whole(name: str) -> None:
    assert is_whole((data_root() / "assets" / "fonts" / name).read_bytes())


@pytest.mark.parametrize("kept", [0, 3, 200, 5_000, 40_000, -1])
def test_a_font_that_is_cut_off_is_not_whole(kept: int) -> None:
    assert not is_whole((data_root() / "assets" / "fonts" / "lexend-400.ttf").read_bytes()[:kept])


def test_a_font_with_one_wrong_byte_is_not_whole() -> None:
    data = bytearray((data_root() / "assets" / "fonts" / "lexend-400.ttf").read_bytes())
    data[len(data) // 2] ^= 1
    assert not is_whole(bytes(data))
