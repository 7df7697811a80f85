"""The care that the subject asks for: limits that no story crosses.

They are the project's, not a matter of taste: nobody on screen asks a minor for a picture, and romance, modelling
and any threat about an image are only in stories whose characters are 18 or more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from game.check.rule import Finding, Subject, rule
from game.story import Cue, Line, Member, Phrase, Scene, Severity, Story, lines_of

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
