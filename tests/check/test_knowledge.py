"""What depends on today, and what stories do with what is known."""

from __future__ import annotations

import pytest

from game.check import dated
from game.story import Severity
from game.story.knowledge import UNDATED, Help, Knowledge, Reach


def helping(verified: str, status: str = "confirmed", reach: tuple[Reach, ...] = (Reach("phone", "1"),)) -> Knowledge:
    entry = Help("a-line", "V2", ("p",), reach=reach, verified=verified, status=status)
    return Knowledge(help={"a-line": entry})


@pytest.mark.parametrize("verified", ["2025-11-22", "2025", UNDATED])
def test_a_number_that_grew_old_is_a_warning(verified: str) -> None:
    (found,) = dated(helping(verified), "2026-11-23")
    assert (found.code, found.severity) == ("stale-help", Severity.WARNING)
    assert "verified: 2026-11-23" in str(found.hint)


@pytest.mark.parametrize(
    "knowledge",
    [
        helping("2025-11-23"),
        helping("2020", "unconfirmed"),  # nobody sees it
        helping("2020", "closed"),
        helping("", "advice", ()),
    ],
)
def test_what_is_fresh_or_not_shown_is_told_nothing(knowledge: Knowledge) -> None:
    assert list(dated(knowledge, "2026-11-23")) == []


def test_a_day_that_is_still_to_come_is_an_error() -> None:
    (found,) = dated(helping("2027-01-01"), "2026-11-23")
    assert (found.code, found.severity) == ("future-date", Severity.ERROR)
