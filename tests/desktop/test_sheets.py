"""A contact sheet holds everything there is, in rows, each with its name."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.desktop.draw import Painter
from game.desktop.sheets import GROUND, LABEL, sheet, write_sheets
from game.store import data_root
from tests.desktop.gallery import screens


@pytest.mark.parametrize(("count", "rows"), [(1, 1), (3, 1), (4, 2), (0, 0)])
def test_a_sheet_has_as_many_rows_as_it_needs(count: int, rows: int) -> None:
    cell = pygame.Surface((40, 20))
    page = sheet(Painter(data_root()), [(str(n), cell) for n in range(count)], 3, (40, 20))
    assert page.get_height() == 8 + rows * (20 + LABEL + 8)


def test_a_cell_is_made_small_and_its_name_stands_under_it() -> None:
    cell = pygame.Surface((400, 200))
    cell.fill((255, 0, 0))
    page = sheet(Painter(data_root()), [("lupita", cell)], 1, (40, 20))
    assert page.get_at((28, 18)).r > 245 > 9 > page.get_at((28, 18)).g
    under = page.subsurface((8, 28 + 2, 40, LABEL - 2))
    assert any(under.get_at((x, y))[:3] != GROUND for x in range(40) for y in range(LABEL - 2))


@pytest.mark.slow
def test_the_sheets_of_the_game_are_written(tmp_path: Path) -> None:
    some = list(screens())[:2]
    assert write_sheets(tmp_path, Painter(data_root()), some, lambda letters: "a " * (letters // 2)) == 5
    assert {path.stem for path in tmp_path.iterdir()} == {"places", "lights", "moods", "stands", "screens"}
    moods = pygame.image.load(tmp_path / "moods.jpg")
    assert moods.get_height() > moods.get_width()
