"""The care that the subject asks for: limits that no story crosses.

They are the project's, not a matter of taste: nobody on screen asks a minor for a picture, and romance, modelling
and any threat about an image are only in stories whose characters are 18 or more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from game.check.rule import Finding, Subject, rule
from game.story import Choice, Cue, Line, Member, Phrase, Scene, Severity, Story, lines_of

ADULT = 18  # years; the age of majority in every country that the stories play in
ADULT_SIGNALS = frozenset({"asks-photos", "threat-to-expose"})
# Stems of content notes, without accents, in both languages: what only a story of adults may announce.
ADULT_NOTES = ("romance", "romantic", "modelaje", "modelling", "modeling", "sextors", "sextort", "sexual", "intim")


@rule("minor-and-limits", Severity.ERROR)
def minor_and_limits(subject: Subject) -> Iterator[Finding]:
    """Nobody on screen asks a minor for a picture.

    A line that asks for a picture, or threatens to show one, stands only in a story whose whole cast is 18 or more; so
    does a content note that announces romance, modelling or anything sexual. It is an error in every such line, with
    the person under 18 who is nearest to it. Somebody whose age is not given is not taken for a minor: give the ages.

    bad:
        cast:
          ANA: {name: Ana, age: 15}
          BETO: {name: Beto, age: 24}
        scenes:
          - id: uno
            phone: chispa
            owner: ANA
            with: [BETO]
            script: |
              BETO: ¿Me mandas una?   [!asks-photos]
            ending: bien
    good:
        cast:
          ANA: {name: Ana, age: 18}
          BETO: {name: Beto, age: 24}
        scenes:
          - id: uno
            phone: chispa
            owner: ANA
            with: [BETO]
            script: |
              BETO: ¿Me mandas una?   [!asks-photos]
            ending: bien
    """
    story = subject.story
    minors = [member for member in story.cast.values() if is_minor(member)]
    if not minors:
        return
    youngest = min(minors, key=lambda member: member.age)
    for note in filter(_for_adults, story.content_notes):
        yield Finding((), *_note(note, youngest))
    for scene in story.scenes.values():
        here = [member for member in present(story, scene) if is_minor(member)]
        for note in filter(_for_adults, scene.content_notes):
            yield Finding(("scene", scene.id), *_note(note, here[0] if here else youngest))
        for n, line in lines_of(scene):
            if line.signal not in ADULT_SIGNALS:
                continue
            if here:
                message = Phrase(
                    "Nobody on screen asks a minor for a picture or threatens to show one; {name} is {age}.",
                    name=here[0].key,
                    age=here[0].age,
                )
            else:
                message = Phrase(
                    "This line belongs only in a story whose characters are all 18 or more; {name} is {age}.",
                    name=youngest.key,
                    age=youngest.age,
                )
            yield Finding(
                ("beat", scene.id, n),
                message,
                Phrase("Take the line out: whoever recruits can ask for something else."),
            )


@rule("skip-without-summary", Severity.WARNING)
def skip_without_summary(subject: Subject) -> Iterator[Finding]:
    """Whoever skips a scene is told what happens in it.

    Before a scene with `content_notes` the player may say “skip it and tell me what happens”. Its `summary` is what is
    read then: one or two plain sentences, without what makes it hard to watch.

    bad:
        scenes:
          - id: uno
            place: cocina
            content_notes: [una pelea]
            script: |
              ANA: Ya no te creo.
            ending: bien
    good:
        scenes:
          - id: uno
            place: cocina
            content_notes: [una pelea]
            summary: Ana y Beto se pelean, y ella se va.
            script: |
              ANA: Ya no te creo.
            ending: bien
    """
    for scene in subject.story.scenes.values():
        if scene.content_notes and not scene.summary.strip():
            yield Finding(
                ("scene", scene.id),
                Phrase("“{scene}” can be skipped, and nobody has written what happens in it.", scene=scene.id),
                Phrase("Add “summary:” with one or two sentences."),
            )


@rule("no-rehearsal", Severity.WARNING)
def no_rehearsal(subject: Subject) -> Iterator[Finding]:
    """Help is rehearsed in every story: asking for it, and being told.

    Somebody who has said the first sentence once, in a story, finds it sooner in life. A story of six decisions or more
    has a scene with “rehearsal: asking” and one with “rehearsal: being-told”.

    bad:
        - {id: a, place: calle, choice: {ask: A, options: [{id: x, text: X, go: b}, {id: y, text: Y, go: h}]}}
        - {id: b, place: calle, choice: {ask: B, options: [{id: x, text: X, go: c}, {id: y, text: Y, go: h}]}}
        - {id: c, place: calle, choice: {ask: C, options: [{id: x, text: X, go: d}, {id: y, text: Y, go: h}]}}
        - {id: d, place: calle, choice: {ask: D, options: [{id: x, text: X, go: e}, {id: y, text: Y, go: h}]}}
        - {id: e, place: calle, choice: {ask: E, options: [{id: x, text: X, go: f}, {id: y, text: Y, go: h}]}}
        - {id: f, place: calle, choice: {ask: F, options: [{id: x, text: X, go: g}, {id: y, text: Y, go: h}]}}
        - {id: g, place: calle, rehearsal: asking, ending: bien}
        - {id: h, place: cocina, ending: bien}
    good:
        - {id: a, place: calle, choice: {ask: A, options: [{id: x, text: X, go: b}, {id: y, text: Y, go: h}]}}
        - {id: b, place: calle, choice: {ask: B, options: [{id: x, text: X, go: c}, {id: y, text: Y, go: h}]}}
        - {id: c, place: calle, choice: {ask: C, options: [{id: x, text: X, go: d}, {id: y, text: Y, go: h}]}}
        - {id: d, place: calle, choice: {ask: D, options: [{id: x, text: X, go: e}, {id: y, text: Y, go: h}]}}
        - {id: e, place: calle, choice: {ask: E, options: [{id: x, text: X, go: f}, {id: y, text: Y, go: h}]}}
        - {id: f, place: calle, choice: {ask: F, options: [{id: x, text: X, go: g}, {id: y, text: Y, go: h}]}}
        - {id: g, place: calle, rehearsal: asking, ending: bien}
        - {id: h, place: cocina, rehearsal: being-told, ending: bien}
    """
    story = subject.story
    choices = sum(isinstance(scene.end, Choice) for scene in story.scenes.values())
    if choices < LEAST_CHOICES:
        return
    rehearsed = {scene.rehearsal for scene in story.scenes.values()}
    for kind, told in NEEDED.items():
        if kind not in rehearsed:
            hint = Phrase("Add “rehearsal: {kind}” to the scene in which it happens.", kind=kind)
            yield Finding(("scene", story.first), told, hint)


LEAST_CHOICES = 6  # what asks less is not yet a story
NEEDED = {
    "asking": Phrase("Nobody rehearses asking for help in this story."),
    "being-told": Phrase("Nobody rehearses being told something in this story."),
}


def _note(note: str, minor: Member) -> tuple[Phrase, Phrase]:
    return (
        Phrase(
            "“{note}” belongs only in a story whose characters are all 18 or more; {name} is {age}.",
            note=note,
            name=minor.key,
            age=minor.age,
        ),
        Phrase("Tell this story with adults, or tell another about {name}.", name=minor.key),
    )


def is_minor(member: Member) -> bool:
    """Whether somebody is under 18; an age that is not given says nothing."""
    return 0 < member.age < ADULT


def present(story: Story, scene: Scene) -> list[Member]:
    """Who is in a scene: on either side of the phone, shown, or speaking."""
    keys: list[str] = []
    if scene.phone is not None:
        keys += [scene.phone.owner, *scene.phone.company, scene.phone.of]
    for beat in scene.beats:
        match beat:
            case Line(who=who):
                keys.append(who)
            case Cue(kind="show" | "camera", value=who):
                keys.append(who)
    return [story.cast[key] for key in dict.fromkeys(keys) if key in story.cast]


def _for_adults(note: str) -> bool:
    decomposed = unicodedata.normalize("NFD", note.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return any(stem in plain for stem in ADULT_NOTES)
