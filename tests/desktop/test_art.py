"""Pictures: scaled strip by strip, and never more of one than is seen."""

from __future__ import annotations

import json

import pygame
import pytest

from game.desktop.art import Pictures, covering, resized
from game.store import data_root

PLACE, NEAR = "assets/places/salon.webp", "assets/places/salon.near.webp"


@pytest.mark.parametrize("size", [(1978, 1112), (1318, 742), (333, 517), (1920, 1080)])
@pytest.mark.parametrize(("path", "flags"), [(PLACE, 0), (NEAR, pygame.SRCALPHA)])
def test_strips_make_the_pixels_of_the_whole(path: str, flags: int, size: tuple[int, int]) -> None:
    with data_root().joinpath(*path.split("/")).open("rb") as file:
        picture = pygame.image.load(file, path)
    whole = picture.convert(pygame.Surface((1, 1), flags, 32))
    strips = resized(picture, picture.get_rect(), size, flags)
    assert pygame.image.tobytes(strips, "RGBA") == pygame.image.tobytes(
        pygame.transform.smoothscale(whole, size), "RGBA"
    )


def test_a_picture_covers_whatever_shape_the_window_has() -> None:
    picture = pygame.Surface((160, 90), 0, 32)
    picture.fill((10, 20, 30))
    for size in ((40, 90), (300, 20), (1, 1)):
        assert covering(picture, size).get_size() == size
        # smoothscale itself loses a little of a colour on the way to one pixel
        assert all(abs(a - b) <= 2 for a, b in zip(covering(picture, size).get_at((0, 0)), (10, 20, 30), strict=False))


def test_a_close_up_is_the_part_that_is_seen_at_the_size_at_which_it_is_seen() -> None:
    pictures = Pictures(data_root())
    near = pictures.close_up("lupita", "afraid", (200, 600), (1366, 719), False, True, True)
    assert near is not None
    assert near.get_size() == (1366, 719)
    body = pictures.figure("lupita", "afraid", 950, False, True)
    mine, its = (
        pygame.transform.average_color(pygame.transform.smoothscale(part, (400, 200)))
        for part in (near, body.subsurface((0, 200, 760, 400)))
    )
    assert all(abs(a - b) <= 2 for a, b in zip(mine, its, strict=True))


def test_a_close_up_of_somebody_without_pictures_is_none() -> None:
    assert Pictures(data_root()).close_up("nobody", "sad", (0, 10), (10, 10), False, True, True) is None


def cut(look: str, mirrored: bool) -> pygame.Surface:
    """What is read on the clothes of *look*, as it is drawn."""
    pictures = Pictures(data_root())
    at = pictures.layers(look).lettering
    assert at is not None
    with data_root().joinpath("assets", "cast", look, "lettering.webp").open("rb") as file:
        wide, high = pygame.image.load(file, "lettering.webp").get_size()
    figure = pictures.figure(look, "happy", 950, mirrored, True)
    left = figure.get_width() - at[0] - wide if mirrored else at[0]
    return figure.subsurface((left, at[1], wide, high)).copy()


def apart(one: pygame.Surface, other: pygame.Surface) -> int:
    """How unlike two pictures of one size are, by their green."""
    wide, high = one.get_size()
    return sum(abs(one.get_at((x, y)).g - other.get_at((x, y)).g) for x in range(wide) for y in range(high))


def test_the_number_of_a_shirt_reads_right_whichever_way_one_looks() -> None:
    read, mirrored = cut("lupita", False), cut("lupita", True)
    assert apart(read, mirrored) < apart(pygame.transform.flip(read, True, False), mirrored)


def test_a_captain_keeps_the_letter_on_the_band() -> None:
    read, mirrored = cut("mateo", False), cut("mateo", True)
    assert apart(pygame.transform.flip(read, True, False), mirrored) > 0


BOARD, NIGHT = (1920, 1080), (38, 18, 62)


def prop_of(
    pictures: Pictures, size: tuple[int, int] = BOARD, dim: float = 0.0
) -> tuple[pygame.Surface, tuple[int, int]]:
    found = pictures.prop("pizarron", "salud", size, dim, NIGHT)
    assert found is not None
    return found


def test_a_prop_stands_where_it_was_measured_whatever_shape_the_window_has() -> None:
    told = json.loads((data_root() / "assets" / "places" / "pizarron.props.json").read_bytes())["props"]["salud"]
    image, at = prop_of(Pictures(data_root()))
    assert [*at, *image.get_size()] == told
    image, at = prop_of(Pictures(data_root()), (960, 1080))  # upright: 480 pixels are cut on either side
    assert [*at, *image.get_size()] == [told[0] - 480, *told[1:]]
    image, at = prop_of(Pictures(data_root()), (3840, 2160))
    assert [*at, *image.get_size()] == [2 * number for number in told]


def test_a_prop_is_darkened_as_its_place_is_and_what_is_clear_stays_clear() -> None:
    pictures = Pictures(data_root())
    light, dark = (prop_of(pictures, dim=dim)[0] for dim in (0.0, 0.6))
    assert sum(pygame.transform.average_color(dark)[:3]) < sum(pygame.transform.average_color(light)[:3])
    assert light.get_at((0, 0)).a == dark.get_at((0, 0)).a == 0


def test_a_prop_takes_no_more_than_what_is_seen_of_it_and_can_be_made_ahead() -> None:
    pictures = Pictures(data_root())
    with pictures.kept.planning() as orders:
        prop_of(pictures)
    (order,) = orders.values()
    assert order.bytes < 600_000
    pictures.kept.ready(order)
    assert prop_of(pictures)[0] is pictures.kept.get(order.key, order.make)
    assert pictures.kept.bytes == order.bytes


def test_a_prop_without_a_picture_is_left_out_and_told_to_who_asks() -> None:
    pictures = Pictures(data_root())
    for _ in range(2):
        pictures.prop("pizarron", "globo", BOARD, 0.0, NIGHT)
    assert pictures.prop("pizarron", "globo", BOARD, 0.0, NIGHT) is None
    assert pictures.missing == {"places/pizarron+globo.webp"}
