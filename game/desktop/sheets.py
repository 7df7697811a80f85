"""Contact sheets: every place, every look in every mood and wherever it can stand, every screen, each on one page.

`python main.py shots --sheet -o docs/img`. To look at all of it at once is how a crude prop, a hidden chin or
two people who cannot be told apart are found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pygame

from game.desktop.art import GRADES
from game.desktop.draw import Painter, render_with
from game.stage.screen import Backdrop, Figure, Manner, Screen, Speech
from game.story.model import MOODS

PAINTED = (1280, 720)  # a cell is painted at the size of the design and made small
GROUND, LETTERS = (250, 240, 222), (28, 15, 34)
LABEL = 22  # pixels of the line of words under a cell
WIDEST = 4_000  # pixels of a sheet
STANDS = ("left", "right", "close")
Cell = tuple[str, pygame.Surface]


def write_sheets(
    folder: Path, painter: Painter, shots: Sequence[tuple[str, Screen]], words: Callable[[int], str]
) -> int:
    """Write the sheets into *folder*, which is there; how many. *words* gives a line of so many letters to be said."""
    stock_looks, stock_places = _names(painter, "cast", "body.webp"), _places(painter)
    sheets: tuple[tuple[str, Iterator[Cell], int, tuple[int, int]], ...] = (
        ("places", _place_cells(painter, stock_places, words), 5, (320, 180)),
        ("lights", _light_cells(painter, stock_places[:1], words), 4, (320, 180)),
        ("moods", _mood_cells(painter, stock_looks), 2 * len(MOODS), (112, 140)),
        ("stands", _stand_cells(painter, stock_looks, words), 6, (240, 135)),
        ("screens", ((name, _small(painter, screen)) for name, screen in shots), 5, (288, 162)),
    )
    for name, cells, across, size in sheets:
        pygame.image.save(sheet(painter, list(cells), across, size), str(folder / f"{name}.jpg"))
    return len(sheets)


def sheet(painter: Painter, cells: Sequence[Cell], across: int, size: tuple[int, int]) -> pygame.Surface:
    """*cells* in rows of *across*, each made *size* pixels large, its name under it."""
    rows = -(-len(cells) // across)
    wide, high = size[0] + 8, size[1] + LABEL + 8
    page = pygame.Surface((min(WIDEST, across * wide + 8), max(1, rows * high + 8)), 0, 32)
    page.fill(GROUND)
    for number, (name, image) in enumerate(cells):
        left, top = 8 + number % across * wide, 8 + number // across * high
        page.blit(pygame.transform.smoothscale(image, size), (left, top))
        laid = painter.typesetter.lay(name, "ui", 13, LETTERS, size[0], max_lines=1)
        laid.draw(page, left, top + size[1] + 2)
    return page


def _names(painter: Painter, kind: str, file: str) -> list[str]:
    if painter.root is None:
        return []
    return sorted(path.name for path in (painter.root / "assets" / kind).iterdir() if (path / file).is_file())


def _places(painter: Painter) -> list[str]:
    if painter.root is None:
        return []
    found = (painter.root / "assets" / "places").iterdir()
    named = (path.name[:-5] for path in found if path.name.endswith(".webp"))
    return sorted(name for name in named if "." not in name and "+" not in name)


def _small(painter: Painter, screen: Screen) -> pygame.Surface:
    return render_with(painter, replace(screen, manner=replace(screen.manner, still=True, pace=0.0)), PAINTED)


def _scene(place: str, figures: tuple[Figure, ...], said: str, name: str = "", light: str = "") -> Screen:
    return Screen(
        "scene", "es", backdrop=Backdrop(place, light=light), figures=figures,  # type: ignore[arg-type]
        speech=Speech("sheet/0", said, "say" if name else "narration", name), manner=Manner(pace=0.0, still=True),
    )  # fmt: skip


def _place_cells(painter: Painter, places: Sequence[str], words: Callable[[int], str]) -> Iterator[Cell]:
    for place in places:
        yield place, _small(painter, _scene(place, (), words(40)))


def _light_cells(painter: Painter, places: Sequence[str], words: Callable[[int], str]) -> Iterator[Cell]:
    for place in places:
        for light in ("", *GRADES):
            yield f"{place} {light}".strip(), _small(painter, _scene(place, (), words(40), light=light))


def _mood_cells(painter: Painter, looks: Sequence[str]) -> Iterator[Cell]:
    for look in looks:
        for mood in MOODS:
            figure = painter.pictures.figure(look, mood, 475, False, True)
            ground = pygame.Surface(figure.get_size(), 0, 32)
            ground.fill((214, 190, 170))
            ground.blit(figure, (0, 0))
            yield f"{look} · {mood}", ground


def _stand_cells(painter: Painter, looks: Sequence[str], words: Callable[[int], str]) -> Iterator[Cell]:
    """Each look at the left, at the right and near, over a box of two lines: is a chin hidden anywhere?"""
    for look in looks:
        for stand in STANDS:
            side = "centre" if stand == "close" else stand
            figure = Figure(look, "neutral", side, True, look, stand == "close")  # type: ignore[arg-type]
            yield f"{look} · {stand}", _small(painter, _scene("salon", (figure,), words(110), look))
