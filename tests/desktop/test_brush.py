"""Chrome: what is drawn straight onto a page is what a picture of it would be."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.art import Kept
from game.desktop.brush import Brush, turned_size

INK, PAPER, CLEAR, MIST = (28, 15, 34), (254, 247, 234), (28, 15, 34, 0), (20, 40, 60, 150)


def page() -> pygame.Surface:
    surface = pygame.Surface((220, 180), 0, 32)
    surface.fill((90, 150, 210))
    return surface


def seen(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize(
    ("size", "radius", "fill", "border"),
    [
        ((200, 150), 20, PAPER, 5),
        ((200, 150), 20, PAPER, 0),
        ((200, 150), 0, PAPER, 3),
        ((200, 150), 20, CLEAR, 9),
        ((200, 150), 20, MIST, 2),
        ((200, 40), 20, PAPER, 4),
        ((9, 7), 20, PAPER, 1),
    ],
    ids=["panel", "borderless", "square", "frame", "seen through", "pill", "tiny"],
)
def test_a_box_laid_on_a_page_has_the_pixels_of_the_box(
    size: tuple[int, int], radius: int, fill: tuple[int, ...], border: int
) -> None:
    brush, laid, blitted = Brush(Kept()), page(), page()
    brush.lay(laid, pygame.Rect((9, 7), size), radius, fill, border, INK)  # type: ignore[arg-type]
    blitted.blit(brush.box(size, radius, fill, border, INK), (9, 7))  # type: ignore[arg-type]
    assert seen(laid) == seen(blitted)


def test_of_a_large_box_only_the_corners_are_kept() -> None:
    kept = Kept()
    Brush(kept).lay(pygame.Surface((900, 900), 0, 32), pygame.Rect(10, 10, 800, 800), 30, PAPER, 5, INK)
    assert 0 < kept.bytes < 100 * 100 * 4


def test_printed_dots_go_on_across_the_whole_page() -> None:
    brush, surface = Brush(Kept()), pygame.Surface((700, 60), 0, 32)
    surface.fill(PAPER)
    brush.dots(surface, surface.get_rect(), INK, 14)
    left, right = (surface.subsurface((x, 0, 140, 60)).copy() for x in (0, 560))
    assert seen(left) == seen(right)
    assert seen(left) != seen(page().subsurface((0, 0, 140, 60)).copy())


@pytest.mark.parametrize("angle", [4.0, -1.5, 9.0, -8.0])
def test_the_size_of_what_is_turned_is_known_before(angle: float) -> None:
    for size in ((553, 884), (1200, 190), (31, 17)):
        turned = Brush(Kept()).turned(("key", size), angle, lambda size=size: pygame.Surface(size, pygame.SRCALPHA, 32))
        wide, high = turned_size(size, angle)
        assert abs(turned.get_width() - wide) <= 2
        assert abs(turned.get_height() - high) <= 2
