"""The rules about the shelf: their own examples, each part and paper, and that what comes with the game keeps them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.author.manual import rules_page
from game.author.tools import check
from game.check import ASSET_RULES, RULES, AssetRule, Parts, Shelf, run_assets
from game.stage import Words
from game.store import read_shelf
from game.story import Diagnostic
from game.story.diagnostic import Report
from game.story.source import parse
from tests.frame import told

PARTS = Parts(
    {
        "": ("age", "alt", "clothes", "moods"),
        "clothes": ("kind", "colours"),
        "moods": ("happy",),
        "moods.happy": ("eyes",),
    },
    {"clothes.kind": ("polo", "poncho"), "moods.happy.eyes": ("01", "02")},
)


def shelf(example: str, files: frozenset[str] = frozenset(), parts: Parts | None = PARTS) -> Shelf:
    """A shelf on which an example lies: an entry of the index where its key has a “/”, else a look."""
    entry = "/" in example.partition(":")[0]
    parsed = parse("assets/index.yaml" if entry else "assets/cast/ana.yaml", example.encode(), Report())
    return Shelf({} if entry else {"ana": parsed}, parsed if entry else None, files, parts)


def found(example: str) -> list[Diagnostic]:
    return list(run_assets(shelf(example)))


@pytest.mark.parametrize("rule", ASSET_RULES, ids=lambda rule: rule.code)
def test_the_bad_example_gives_exactly_its_code(rule: AssetRule) -> None:
    assert [d.code for d in found(rule.bad)] == [rule.code]


@pytest.mark.parametrize("rule", ASSET_RULES, ids=lambda rule: rule.code)
def test_the_good_example_is_told_nothing(rule: AssetRule) -> None:
    assert [told(d) for d in found(rule.good)] == []


@pytest.mark.parametrize("rule", ASSET_RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_page_in_the_manual_and_a_code_of_its_own(rule: AssetRule) -> None:
    assert f"## {rule.code}\n" in rules_page()
    assert rule.title.endswith(".")
    assert len(rule.text) > 40
    assert rule.code not in {r.code for r in RULES}


LOOK = "age: 15\nalt: {es: Una prueba., en: A test.}\n"


@pytest.mark.parametrize(
    ("written", "line", "says"),
    [
        ("clothes: {kind: ponchoo}", 3, "Did you mean “poncho”?"),
        ("clothes:\n  kidn: polo", 4, "Did you mean “kind”?"),
        ("moods:\n  happy:\n    eyes: '03'", 5, "There is: 01, 02."),
        ("moods: {joyful: {eyes: '01'}}", 3, "There is: happy."),
        ("cloths: {kind: polo}", 3, "Did you mean “clothes”?"),
    ],
)
def test_a_part_that_nobody_has_drawn_is_told_with_the_nearest_one(written: str, line: int, says: str) -> None:
    (diagnostic,) = found(LOOK + written)
    assert diagnostic.code == "unknown-part"
    assert (diagnostic.span.file, diagnostic.span.line) == ("assets/cast/ana.yaml", line)
    assert str(diagnostic.hint) == says


def test_without_a_list_of_parts_nothing_is_said_of_them() -> None:
    assert run_assets(shelf(LOOK + "clothes: {kind: nothing}", parts=None)) == ()


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_look_is_told_in_both_languages(language: str) -> None:
    other = {"es": "en", "en": "es"}[language]
    (diagnostic,) = found(f"age: 15\nalt: {{{other}: Una prueba.}}\n")
    assert diagnostic.code == "asset-without-papers"
    assert f"alt: {language}:" in str(diagnostic.hint)
    assert diagnostic.span.line == 2


ENTRY = "places/calle.webp:\n  alt: {es: Una calle., en: A street.}\n  author: Yo\n  licence: CC0\n  source: yo\n"


@pytest.mark.parametrize("paper", ["author", "licence", "source"])
def test_an_asset_names_each_of_its_papers(paper: str) -> None:
    rows = [row for row in ENTRY.split("\n") if not row.strip().startswith(paper)]
    (diagnostic,) = found("\n".join(rows))
    assert paper in str(diagnostic.message)


def test_a_sound_needs_no_picture_text() -> None:
    assert found("sound/tema.ogg:\n  author: Yo\n  licence: CC0\n  source: yo\n") == []


def test_a_file_that_no_index_speaks_of_is_told() -> None:
    (diagnostic,) = run_assets(shelf(ENTRY, frozenset({"places/calle.webp", "places/calles.webp", "src/bake.py"})))
    assert "places/calles.webp" in str(diagnostic.message)
    assert str(diagnostic.hint) == "Did you mean “places/calle.webp”?"


def test_what_comes_with_the_game_is_told_nothing() -> None:
    assert [told(d) for d in run_assets(read_shelf())] == []


def test_what_a_look_may_be_made_of_is_known() -> None:
    parts = read_shelf().parts
    assert parts is not None
    assert "polo" in parts.choices["clothes.kind"]
    assert "style" in parts.inside["hair"]


@pytest.mark.parametrize(("language", "says"), [("es", "nada que corregir"), ("en", "nothing to mend")])
def test_assets_are_checked_by_name_in_both_languages(
    language: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from game.store import read_words

    assert check(["assets"], "text", read_words(language)) == 0
    assert says in capsys.readouterr().out


def test_a_fault_in_a_look_fails_the_check_and_shows_the_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.store.read_shelf", lambda: shelf(LOOK + "clothes: {kind: ponchoo}"))
    assert check(["assets"], "text", Words("en")) == 1
    out = capsys.readouterr().out
    assert "assets/cast/ana.yaml:3:17: error:" in out
    assert "clothes: {kind: ponchoo}" in out


def test_a_file_of_the_assets_is_checked_alone(capsys: pytest.CaptureFixture[str]) -> None:
    look = Path(__file__).parents[2] / "assets" / "cast" / "nico.yaml"
    assert check([str(look)], "text", Words("en")) == 0
    assert "assets: nothing to mend." in capsys.readouterr().out
