"""What is known, looked at: numbers that grow old, words that blame, stories that give their answers away.

Reading the shared lists tells what is wrong in them (`game.story.lists`); what depends on today's date, and what a
story does with them, is told here. Today comes as a text.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.story import Diagnostic, Phrase, Severity
from game.story.knowledge import UNDATED, Knowledge, stale


def dated(knowledge: Knowledge, today: str) -> Iterator[Diagnostic]:
    """What the help file's dates say on *today* (2026-11-23): numbers to verify again, and days that are still to come.

    What no player sees is not looked at.
    """
    for entry in knowledge.help.values():
        span = knowledge.span_of("help", entry.id)
        if entry.verified not in ("", UNDATED) and entry.verified > today:
            yield Diagnostic(
                "future-date",
                Severity.ERROR,
                span,
                Phrase("“{name}” was verified on {date}, which is still to come.", name=entry.id, date=entry.verified),
                Phrase("Is the year right? Write the day on which somebody called, or read the page."),
            )
        elif entry.shown and stale(entry, today):
            known = entry.verified != UNDATED
            yield Diagnostic(
                "stale-help",
                Severity.WARNING,
                span,
                Phrase(
                    "“{name}” was last verified on {date}: more than twelve months ago.",
                    name=entry.id,
                    date=entry.verified,
                )
                if known
                else Phrase("Nobody knows when “{name}” was last verified.", name=entry.id),
                Phrase(
                    "Players read “verify first”. Call or read its page, then write verified: {today}.", today=today
                ),
            )
