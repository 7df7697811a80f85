"""The page of rules is made from the rules."""

from __future__ import annotations

from game import store
from game.author.manual import rules_page
from game.check import RULES


def test_the_committed_page_is_that_of_the_rules() -> None:
    page = (store.data_root() / "docs" / "rules.md").read_text(encoding="utf-8")
    assert page == rules_page(), "run: python -m game.author.manual"


def test_every_rule_has_its_section_and_its_examples() -> None:
    page = rules_page()
    for rule in RULES:
        assert f"\n## {rule.code}\n" in page
        assert rule.bad in page
        assert rule.good in page
