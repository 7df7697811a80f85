"""Each rule's own examples: the bad one gives exactly its code, the good one gives nothing."""

from __future__ import annotations

import pytest

from game.check import RULES, Rule, run
from game.play.explore import explore
from game.story import Diagnostic
from tests.frame import KNOWLEDGE, STOCK, read, told


def checked(example: str) -> list[Diagnostic]:
    loaded = read(example, STOCK)
    assert [told(d) for d in loaded.diagnostics] == []
    assert loaded.story is not None
    return list(run(loaded, explore(loaded.story), KNOWLEDGE))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_bad_example_gives_exactly_its_code(rule: Rule) -> None:
    found = [told(d) for d in checked(rule.bad)]
    assert [d.code for d in checked(rule.bad)] == [rule.code], found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_good_example_is_told_nothing(rule: Rule) -> None:
    assert [told(d) for d in checked(rule.good)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_where_and_how_to_mend_it(rule: Rule) -> None:
    for diagnostic in checked(rule.bad):
        assert diagnostic.span.file.endswith(".yaml")
        assert diagnostic.span.line > 1
        assert diagnostic.hint is not None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_page_in_the_manual(rule: Rule) -> None:
    assert rule.code == rule.code.lower()
    assert rule.title.endswith(".")
    assert len(rule.text) > 40


def test_codes_are_given_once() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) >= 10
