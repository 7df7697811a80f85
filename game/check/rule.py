"""What a rule is: one small function that looks at a story and yields what it finds.

Its docstring is its manual page, and the two YAML examples at the end of it are its tests:

    bad:   gives exactly this rule's finding
    good:  gives none

Pure: a rule knows no disk, and what can be reached is given to it.
"""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from game.play.explore import Explored
from game.play.state import Choose, Decision, Enter
from game.story import Diagnostic, Loaded, Phrase, Severity, Span, Story
from game.story.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found at *path* (see `Story.span_of`), or at a place. *severity* when it is not that of the rule."""

    path: tuple[str | int, ...] | Span
    message: Phrase
    hint: Phrase | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a rule looks at: a story, what exploring it found, and what is known; the last two if they were given."""

    loaded: Loaded
    story: Story
    explored: Explored | None = None
    knowledge: Knowledge | None = None

    @property
    def whole(self) -> bool:
        """Whether everything could be read: what is missing might use or lead to anything."""
        return self.loaded.faults == 0

    @property
    def proof(self) -> Explored | None:
        """What exploring found, where absence proves something: the bound was not hit and nothing is missing."""
        explored = self.explored
        return explored if explored is not None and explored.complete and not explored.stuck and self.whole else None


Check = Callable[[Subject], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its code, its severity, and the pages of its manual."""

    code: str
    severity: Severity
    check: Check
    title: str
    text: str = ""
    bad: str = field(default="", repr=False)
    good: str = field(default="", repr=False)

    def find(self, subject: Subject) -> Iterator[Diagnostic]:
        """The diagnostics for *subject*."""
        for finding in self.check(subject):
            yield Diagnostic(
                self.code,
                finding.severity or self.severity,
                finding.path if isinstance(finding.path, Span) else subject.story.span_of(*finding.path),
                finding.message,
                finding.hint,
            )


def rule(code: str, severity: Severity) -> Callable[[Check], Rule]:
    """Make a rule of a function; nothing is registered, `RULES` names it."""

    def made(check: Check) -> Rule:
        return Rule(code, severity, check, *pages(check))

    return made


def pages(check: Callable[..., object]) -> tuple[str, str, str, str]:
    """The parts of a function's docstring: its first sentence, what follows, the bad and the good example."""
    doc = inspect.getdoc(check) or ""
    words, _, examples = doc.partition("\nbad:\n")
    bad, _, good = examples.partition("\ngood:\n")
    title, _, text = words.partition("\n\n")
    return (
        " ".join(title.split()),
        textwrap.dedent(text).strip(),
        textwrap.dedent(bad).strip() + "\n",
        textwrap.dedent(good).strip() + "\n",
    )


def way(decisions: tuple[Decision, ...]) -> str:
    """A way through the story as a writer can follow it."""
    steps = []
    for decision in decisions:
        if isinstance(decision, Choose):
            steps.append(f"{decision.choice}: {decision.option}")
        elif isinstance(decision, Enter):
            steps.append(decision.episode)
    return " → ".join(steps)
