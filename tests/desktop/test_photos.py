"""Photographs that nobody took: they show what their words say, in both languages."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.photos import photograph, subject

SIZE = (300, 150)
TOLD = [
    ("oven", "foto: el horno y cuatro muchachas con harina en la cara"),
    ("oven", "photo: the oven and four girls with flour on their faces"),
    ("bread", "foto: un pan negro en una bandeja — mi primer pan. le puse carbón"),
    ("bread", "photo: a black loaf on a tray — my first bread. i named it charcoal"),
    ("paper", "foto: un contrato con sello, horario y dirección"),
    ("paper", "photo: a contract with a stamp, hours and an address"),
    ("shop", "foto: la fachada de una tortillería, con un teléfono pintado"),
    ("shop", "photo: the front of a tortillería, with a phone number painted on it"),
    ("pet", "foto: Lupita corre y un perro la persigue — Así entrena mi campeona"),
    ("dance", "foto: un festejo, el escudo en el pecho — Golazo del jueves"),
    ("poster", "foto: cartel del equipo — ¡Semifinal! El camión sale el sábado"),
    ("chat", "captura: la foto de Dani — ¿Juega en Ardillas?"),
    ("", "foto: los volcanes, al otro lado del lago"),
]


@pytest.mark.parametrize(("what", "words"), TOLD)
def test_what_is_drawn_is_what_the_words_name(what: str, words: str) -> None:
    assert subject(words) == what


def pixels(words: str) -> bytes:
    return pygame.image.tobytes(photograph(words, SIZE), "RGB")


def middle(words: str) -> tuple[int, ...]:
    """The colour in the middle of the picture, where the thing itself is."""
    return tuple(photograph(words, SIZE).get_at((SIZE[0] // 2 + 15, 96)))[:3]


def test_every_subject_has_a_picture_of_its_own() -> None:
    whats = dict(TOLD)
    assert len({pixels(words) for words in whats.values()}) == len(whats)


@pytest.mark.parametrize(("burnt", "plain"), [("un pan negro", "un pan dulce"), ("a black loaf", "a sweet loaf")])
def test_a_black_loaf_is_black(burnt: str, plain: str) -> None:
    assert sum(middle(burnt)) < 220 < sum(middle(plain))


def test_a_number_is_painted_on_a_shop_only_where_the_words_say_so() -> None:
    one, other = (photograph(f"la fachada de una tortillería{end}", SIZE) for end in ("", ", con un teléfono pintado"))
    there = pygame.Rect(160, 76, 90, 26)
    assert pygame.image.tobytes(one.subsurface(there), "RGB") != pygame.image.tobytes(other.subsurface(there), "RGB")
    left = pygame.Rect(0, 0, 150, 150)
    assert pygame.image.tobytes(one.subsurface(left), "RGB") == pygame.image.tobytes(other.subsurface(left), "RGB")
