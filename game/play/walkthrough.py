"""A walkthrough: a test of a story that reads as a play script.

    walkthrough:
      - says: {DANI: "¿Y el camión?"}          this line comes before the next decision, after those named before
      - marks: {line: "¿Y el camión?", as: right}        or false-alarm
      - chooses: nico
        offered: [contestar, visto, nico]      these can be taken, and no others
      - enters: 2-la-capital
      - ends: la-muralla

A step that fails is a diagnostic at its place in the file. A walkthrough is run straight through, or with everything
that was decided written out, read back and replayed before every decision, as a save does it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from game.play.engine import asked, begin, offered, rest, step
from game.play.journal import decisions_from_plain, decisions_to_plain, replay
from game.play.state import Choose, Decision, Enter, Event, Mark, Shown, State
from game.story import Choice, Diagnostic, Phrase, Severity, Span, Story
from game.story.diagnostic import Report, did_you_mean
from game.story.quick import WalkthroughDoc, document
from game.story.source import parse

RIGHT, FALSE_ALARM = "right", "false-alarm"
NARRATION = "-"  # stands for nobody under `says:`


@dataclass(frozen=True, slots=True)
class Step:
    """One step. Only what it names is looked at."""

    span: Span
    says: tuple[tuple[str, str], ...] = ()
    marks: tuple[str, str] | None = None
    chooses: str = ""
    offered: tuple[str, ...] | None = None
    enters: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """A walkthrough of the story with the id *story*."""

    file: str
    story: str
    steps: tuple[Step, ...]
    about: str = ""
    text: str = field(default="", repr=False)


def read_walkthrough(file: str, data: bytes) -> tuple[Walkthrough | None, tuple[Diagnostic, ...]]:
    """The walkthrough in a file, or None, and what is wrong with it."""
    report = Report()
    parsed = parse(file, data, report)
    doc = document(WalkthroughDoc, parsed, (), parsed.value, report) if parsed.value is not None else None
    steps = []
    for n, written in enumerate(doc.walkthrough if doc is not None else ()):
        span = parsed.span_of(("walkthrough", n))
        for key in ("says", "marks", "chooses", "enters", "ends"):
            if parsed.has_key(("walkthrough", n, key)):
                span = parsed.span_of(("walkthrough", n, key))
                break
        marks = _marks(written.marks, span, report)
        steps.append(
            Step(
                span,
                tuple((written.says or {}).items()),
                marks,
                written.chooses or "",
                None if written.offered is None else tuple(written.offered),
                written.enters or "",
                written.ends or "",
            )
        )
        if written.offered is not None and not written.chooses:
            report.error(
                "walkthrough-step", span, Phrase("“offered” stands beside “chooses”."), Phrase("Add “chooses: …”.")
            )
    lines = parsed.text.split("\n")
    diagnostics = tuple(sorted({_within(d, lines) for d in report.diagnostics}, key=Diagnostic.sort_key))
    if doc is None or any(d.severity is Severity.ERROR for d in diagnostics):
        return None, diagnostics
    return Walkthrough(file, doc.story, tuple(steps), doc.about, parsed.text), diagnostics


def _within(d: Diagnostic, lines: list[str]) -> Diagnostic:
    return Diagnostic(d.code, d.severity, d.span.within(lines), d.message, d.hint)


def _marks(written: Mapping[str, str] | None, span: Span, report: Report) -> tuple[str, str] | None:
    if written is None:
        return None
    line, kind = written.get("line", ""), written.get("as", RIGHT)
    if not line or kind not in (RIGHT, FALSE_ALARM) or written.keys() - {"line", "as"}:
        report.error(
            "walkthrough-step",
            span,
            Phrase("A mark names a line and what it is."),
            Phrase('Write “marks: {{line: "…", as: right}}”, or “as: false-alarm”.'),
        )
    return line, kind


def run(story: Story, walkthrough: Walkthrough, *, reload: bool = False) -> tuple[Diagnostic, ...]:
    """What fails when *walkthrough* is played; with *reload*, saved and loaded again before every decision.

    The first step that cannot be done ends it: what comes after would be told of another place.
    """
    return tuple(_Run(story, walkthrough, reload).play())


class _Run:
    def __init__(self, story: Story, walkthrough: Walkthrough, reload: bool) -> None:
        self.story, self.walkthrough, self.reload = story, walkthrough, reload
        self.state: State = begin(story)
        self.journal: list[Decision] = []
        self.shown: list[Shown] = []  # since the last decision
        self.said = 0  # how many of them earlier steps have named
        self.before: list[Shown] = []

    def play(self) -> Iterator[Diagnostic]:
        if self.walkthrough.story != self.story.id:
            yield _failed(
                Span(self.walkthrough.file),
                Phrase(
                    "This walkthrough is for “{other}”, not for “{story}”.",
                    other=self.walkthrough.story,
                    story=self.story.id,
                ),
                Phrase("Write “story: {story}”.", story=self.story.id),
            )
            return
        self._read_on()
        for step_ in self.walkthrough.steps:
            found = list(self._step(step_))
            yield from found
            if found:
                return

    def _read_on(self) -> None:
        self.state, events = rest(self.story, self.state)
        self._met(events)

    def _met(self, events: tuple[Event, ...]) -> None:
        self.shown += [event for event in events if isinstance(event, Shown)]

    def _step(self, it: Step) -> Iterator[Diagnostic]:
        for who, text in it.says:
            yield from self._says(it, who, text)
        if it.marks is not None:
            yield from self._mark(it, *it.marks)
        if it.chooses:
            yield from self._choose(it)
        if it.enters:
            yield from self._enter(it)
        if it.ends:
            yield from self._end(it)

    def _says(self, it: Step, who: str, text: str) -> Iterator[Diagnostic]:
        who = "" if who == NARRATION else who
        for n, shown in enumerate(self.shown[self.said :], self.said):
            if (shown.line.who, shown.line.text) == (who, text):
                self.said = n + 1
                return
        if any((s.line.who, s.line.text) == (who, text) for s in self.shown[: self.said]):
            hint: Phrase | None = Phrase(
                "It comes earlier: the lines of a walkthrough stand in the order of the story."
            )
        elif somebody := next((s.line.who or NARRATION for s in self.shown if s.line.text == text), ""):
            hint = Phrase("{name} says it.", name=somebody)
        else:
            here = [s.line.text for s in self.shown if s.line.who == who]
            near = get_close_matches(text, here, n=1, cutoff=0.5)
            if near:
                hint = Phrase("Did you mean “{name}”?", name=near[0])
            elif here:
                hint = Phrase(
                    "{name} says here: {lines}", name=who or NARRATION, lines=" · ".join(f"“{line}”" for line in here)
                )
            else:
                hint = Phrase(
                    "{name} says nothing here; we are in “{scene}”.", name=who or NARRATION, scene=self.state.scene
                )
        yield _failed(
            it.span,
            Phrase("{name} does not say “{text}” before the next decision.", name=who or NARRATION, text=text),
            hint,
        )

    def _mark(self, it: Step, text: str, kind: str) -> Iterator[Diagnostic]:
        found = [s for s in (*self.before, *self.shown) if s.line.text == text]
        if not found:
            hint = did_you_mean(text, [s.line.text for s in self.shown])
            yield _failed(it.span, Phrase("No line “{text}” has been shown that could be marked.", text=text), hint)
            return
        marked = found[-1]
        yield from self._decide(it, Mark(marked.scene, text))
        if bool(marked.line.signal) != (kind == RIGHT):
            yield _failed(
                it.span,
                Phrase("Marking “{text}” is not “{kind}”.", text=text, kind=kind),
                Phrase("The line carries the sign “{signal}”, so it is “right”.", signal=marked.line.signal)
                if marked.line.signal
                else Phrase("The line carries no sign, so it is a “false-alarm”."),
            )

    def _choose(self, it: Step) -> Iterator[Diagnostic]:
        choice = asked(self.story, self.state)
        if choice is None:
            yield _failed(it.span, Phrase("Nothing is asked here."), self._where())
            return
        can = [option.id for option, takeable in offered(self.story, self.state, choice) if takeable]
        if it.offered is not None and sorted(it.offered) != sorted(can):
            yield _failed(
                it.span,
                Phrase("At “{ask}” other options can be taken than named here.", ask=choice.ask),
                Phrase("They are: {names}", names=f"[{', '.join(can)}]"),
            )
            return
        if it.chooses not in can:
            yield self._cannot_choose(it, choice, can)
            return
        yield from self._decide(it, Choose(choice.id, it.chooses))

    def _cannot_choose(self, it: Step, choice: Choice, can: list[str]) -> Diagnostic:
        option = choice.option(it.chooses)
        if option is None:
            message = Phrase("“{ask}” has no option “{name}”.", ask=choice.ask, name=it.chooses)
            return _failed(it.span, message, did_you_mean(it.chooses, can))
        return _failed(
            it.span,
            Phrase("The option “{name}” cannot be taken here.", name=it.chooses),
            Phrase("What can be taken: {names}", names=", ".join(can)),
        )

    def _enter(self, it: Step) -> Iterator[Diagnostic]:
        gate = self.story.scenes.get(self.state.gate)
        if gate is None or gate.episode != it.enters:
            hint = Phrase("“{name}” follows here.", name=gate.episode) if gate is not None else self._where()
            yield _failed(it.span, Phrase("The episode “{name}” does not begin here.", name=it.enters), hint)
            return
        yield from self._decide(it, Enter(it.enters))

    def _end(self, it: Step) -> Iterator[Diagnostic]:
        if self.state.ending != it.ends:
            yield _failed(it.span, Phrase("It does not end here with “{name}”.", name=it.ends), self._where())

    def _where(self) -> Phrase:
        """Where it stands instead: a hint."""
        state = self.state
        choice = asked(self.story, state)
        if choice is not None:
            return Phrase("It stands in “{scene}”, which asks “{ask}”.", scene=state.scene, ask=choice.ask)
        if state.ending:
            return Phrase("The story is over: “{name}”.", name=state.ending)
        if state.gate:
            return Phrase("An episode is over; “enters: {name}” goes on.", name=self.story.scenes[state.gate].episode)
        return Phrase("It stands in “{scene}” and cannot go on.", scene=state.scene)

    def _decide(self, it: Step, decision: Decision) -> Iterator[Diagnostic]:
        if self.reload:
            yield from self._saved_and_loaded(it)
        self.state, _ = step(self.story, self.state, decision)
        self.journal.append(decision)
        if isinstance(decision, Mark):
            return
        self.before += self.shown
        self.shown, self.said = [], 0
        self._read_on()

    def _saved_and_loaded(self, it: Step) -> Iterator[Diagnostic]:
        again = replay(self.story, decisions_from_plain(json.loads(json.dumps(decisions_to_plain(self.journal)))))
        state, _ = rest(self.story, again.state)
        if again.lost or state != self.state:
            yield _failed(it.span, Phrase("Saved and loaded again here, the story stands elsewhere."), self._where())
        self.state = state


def _failed(span: Span, message: Phrase, hint: Phrase | None) -> Diagnostic:
    return Diagnostic("walkthrough", Severity.ERROR, span, message, hint)
