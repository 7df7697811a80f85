"""Words keep inside their width, show no boxes, and never move while they type out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.desktop.fonts import Coverage, clusters
from game.desktop.text import DISPLAY, FAMILIES, Laid, Typesetter, family_of, plain, styled
from game.stage.settings import FACES
from game.store import data_root

TYPESETTER = Typesetter(data_root() / "assets" / "fonts")
INK = (20, 10, 30)
LONG = (
    "Mirá, *mija*… te espera un trabajo **de modelo** 🌹 y " + "interminable" * 12 + " https://ejemplo.org/a-b/c_d fin"
)


def lay(text: str, width: int = 300, size: int = 22, **more: object) -> Laid:
    return TYPESETTER.lay(text, "body", size, INK, width, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [40, 90, 300, 1100])
@pytest.mark.parametrize("size", [9, 22, 54])
def test_every_run_ends_inside_the_width(width: int, size: int) -> None:
    laid = lay(LONG, width, size)
    widest_letter = max(lay(letter, 4000, size).width for letter in set(clusters(plain(LONG))) if letter.strip())
    assert all(run.x + run.width <= max(width, widest_letter) + 2 for run in laid.runs)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aeñ *_-—.¿¡🌹😬\ńʼlm", max_size=120), st.integers(20, 400))
def test_any_text_is_laid_out_inside_its_width(text: str, width: int) -> None:
    laid = lay(text, width, 16)
    assert all(run.x + run.width <= max(width, 24) + 2 for run in laid.runs)
    assert laid.height == laid.lines * laid.line_height


def test_typing_out_ends_with_the_same_pixels_as_showing_at_once() -> None:
    laid = lay(LONG)
    at_once, typed = (pygame.Surface((340, laid.height + 20)) for _ in range(2))
    for surface in (at_once, typed):
        surface.fill((255, 255, 255))
    laid.draw(at_once, 10, 10)
    for shown in range(laid.letters):
        laid.draw(typed, 10, 10, shown + 1, shown)
    assert pygame.image.tobytes(typed, "RGB") == pygame.image.tobytes(at_once, "RGB")


def test_what_is_shown_never_moves_when_more_is_shown() -> None:
    laid = lay("Solo necesito tu DPI y que no le digas nada a tu mamá", 220)
    before: set[tuple[int, int]] = set()
    for shown in range(0, laid.letters + 1, 3):
        surface = pygame.Surface((240, laid.height))
        surface.fill((255, 255, 255))
        laid.draw(surface, 0, 0, shown)
        mask = pygame.mask.from_threshold(surface, INK, (120, 120, 120))
        now = {(x, y) for x in range(240) for y in range(laid.height) if mask.get_at((x, y))}
        assert before <= now
        before = now


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("uno *dos* tres", [("", "uno "), ("i", "dos"), ("", " tres")]),
        ("**fuerte**", [("b", "fuerte")]),
        ("***ambos***", [("bi", "ambos")]),
        ("**muy *muy* fuerte**", [("b", "muy "), ("bi", "muy"), ("b", " fuerte")]),
        ("2 * 3 * 4", [("", "2 * 3 * 4")]),
        ("sin *pareja", [("", "sin *pareja")]),
    ],
)
def test_markup(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(styled(text)) == expected


@pytest.mark.parametrize("text", ["👩🏽‍🎤", "🇲🇽", "ñ", "g̃", "👍🏽", "❤️", "1️⃣"])
def test_what_a_reader_takes_for_one_letter_is_one_cluster(text: str) -> None:
    assert clusters(text) == [text]


def test_two_flags_are_two_clusters() -> None:
    assert clusters("🇲🇽🇬🇹") == ["🇲🇽", "🇬🇹"]


def test_letters_that_a_face_lacks_come_from_another() -> None:
    face, letters = TYPESETTER.fonts.fitting("atkinson-next-400", "ʼ")
    assert face != "atkinson-next-400" and letters == "ʼ"


# Letters of K'iche', Nahuatl and Guaraní names, of Spanish, and the signs of a text message.
LETTERS = "ʼ ñ Ñ á é í ó ú ü ¿ ¡ ā ē ī ō Ā Ē Ī Ō ã ẽ ĩ õ ũ ỹ g̃ Ẽ Ỹ G̃ “ ” « » … – —".split()


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("style", ["", "b", "i", "bi"])
def test_every_letter_of_the_stories_is_shown_in_every_face(face: str, family: str, style: str) -> None:
    file = family_of(family, face)[style]
    for letter in LETTERS:
        shown, letters = TYPESETTER.fonts.fitting(file, letter)
        bare = unicodedata.normalize("NFD", letters.replace("\u034f", ""))
        assert bare == unicodedata.normalize("NFD", letter), (letter, shown)
        assert all(TYPESETTER.fonts.coverage.has(shown, char) for char in letters if char != "\u034f")


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("style", ["", "b", "i", "bi"])
def test_an_accent_stands_over_its_letter(face: str, style: str) -> None:
    """OpenDyslexic's own ó has it beside."""
    for letter in "áéóúüñÁÉÓÚÑ":
        font, letters = TYPESETTER.fonts.fitting(family_of("body", face)[style], letter)
        plain_letter = unicodedata.normalize("NFD", letter)[0]
        ends = [
            TYPESETTER.fonts.face(font, 60).render(text, True, INK).get_bounding_rect().right
            for text in (letters, plain_letter)
        ]
        assert ends[0] - ends[1] <= (9 if "i" in style else 4), letter


def test_a_face_that_is_chosen_is_for_what_is_read_and_not_for_titles_and_names() -> None:
    def drawn(family: str, face: str) -> bytes:
        run = TYPESETTER.lay("Nico", family, 30, INK, 400, face=face).runs[0]
        return pygame.image.tobytes(run.surface(), "RGBA")

    for family in FAMILIES:
        different = {drawn(family, face) for face in FACES}
        assert len(different) == (1 if family in DISPLAY else len(FACES)), family


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("width", [60, 300, 1100])
def test_every_run_ends_inside_the_width_in_every_face(face: str, width: int) -> None:
    for family in FAMILIES:
        laid = TYPESETTER.lay(LONG, family, 26, INK, width, face=face)
        assert all(run.x + run.width <= width + 2 for run in laid.runs if len(run.letters) > 1)


def test_what_no_face_has_is_left_out_and_never_boxed() -> None:
    assert TYPESETTER.fonts.fitting("atkinson-next-400", "漢")[1] == ""
    assert lay("漢字").letters == 0


def test_an_emoji_nobody_drew_is_shown_as_its_first_part() -> None:
    coverage = Coverage({"text": {}, "emoji": ["👩", "👍"]})
    assert coverage.emoji("👩🏽‍🚀") == "👩"
    assert coverage.emoji("👍🏿") == "👍"
    assert coverage.emoji("🦖") == ""


@pytest.mark.parametrize("raw", [None, [], {"text": 3}, {"text": {"x.ttf": ["?"]}}, {"emoji": 4}])
def test_a_damaged_coverage_file_leaves_latin_letters(raw: object) -> None:
    coverage = Coverage(raw)
    assert coverage.has("lexend-400", "ñ") and not coverage.has("lexend-400", "漢")


def test_a_text_of_too_many_lines_ends_in_an_ellipsis() -> None:
    laid = lay("una frase que no cabe de ninguna manera en una sola línea", 160, max_lines=1)
    assert laid.lines == 1 and laid.runs[-1].letters[-1] == "…" and laid.width <= 160


def test_balancing_adds_no_line() -> None:
    text = "Un título que ocupa dos líneas y pico"
    assert lay(text, 260, balance=True).lines == lay(text, 260).lines


@pytest.mark.parametrize("make", [lambda: Typesetter(None)])
def test_without_fonts_there_is_still_text(make: Callable[[], Typesetter]) -> None:
    laid = make().lay("Sin letras propias", "title", 30, INK, 300)
    assert laid.letters == 18 and laid.runs
