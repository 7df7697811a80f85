"""How a story reads: lines that are too long for a bubble, options that give no reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.check.rule import Finding, Subject, rule
from game.story import Choice, Line, Phrase, Scene, Severity, lines_of

MAX_PLACE_WORDS = 25  # what one speech bubble holds and one breath says (the season's own measure)
MAX_CHAT_WORDS = 15  # people write shorter than they speak
MAX_LINE_CHARS = 220  # a phone bubble of five lines at the largest text size; longer ones leave the screen


@rule("long-line", Severity.WARNING)
def long_line(subject: Subject) -> Iterator[Finding]:
    """A line fits its bubble.

    At most 25 words where people speak, 15 where they write. A line of more than 220 characters is an error: at the
    largest text size it would leave the screen. Transcripts of voice notes count as speech.

    bad:
        - id: uno
          phone: recado
          owner: ANA
          with: [BETO]
          script: |
            BETO: Mira, te cuento todo de una vez porque si no luego se me olvida y después ya no te digo.
          ending: bien
    good:
        - id: uno
          phone: recado
          owner: ANA
          with: [BETO]
          script: |
            BETO: Mira, te cuento todo de una vez
            BETO: Si no, luego se me olvida
          ending: bien
    """
    for scene in subject.story.scenes.values():
        for n, line in lines_of(scene):
            path = ("beat", scene.id, n)
            if len(line.text) > MAX_LINE_CHARS:
                yield Finding(
                    path,
                    Phrase("This line has {count} characters; {most} fit.", count=len(line.text), most=MAX_LINE_CHARS),
                    _split(line.text),
                    Severity.ERROR,
                )
                continue
            most = _most(scene, line)
            if line.text.count(" ") < most:  # quicker than counting words, and nearly every line ends here
                continue
            count = words_in(line.text)
            if count > most:
                yield Finding(
                    path, Phrase("This line has {count} words; {most} fit.", count=count, most=most), _split(line.text)
                )


def _most(scene: Scene, line: Line) -> int:
    written = scene.phone is not None and line.who and line.kind == "text"
    return MAX_CHAT_WORDS if written else MAX_PLACE_WORDS


def words_in(text: str) -> int:
    """How many words there are, emoji and dashes not counted."""
    return sum(any(c.isalnum() for c in word) for word in text.split())


def _split(text: str) -> Phrase | None:
    """Where to cut: behind the sentence or the clause that ends nearest to the middle."""
    for pattern in (r"[.!?…]+[”»\"']?\s+(?=\S)", r"[,;:]\s+(?=\S)"):
        ends = [m.end() for m in re.finditer(pattern, text)]
        if ends:
            cut = min(ends, key=lambda end: abs(end - len(text) / 2))
            before = " ".join(text[:cut].split()[-3:])
            return Phrase("Split it after “{words}”.", words=before)
    return Phrase("Split it in two.")


@rule("silent-option", Severity.WARNING)
def silent_option(subject: Subject) -> Iterator[Finding]:
    """What cannot be taken says why.

    An option whose condition fails is shown struck through with its `otherwise`; without one it is silently not there,
    and nobody learns that it could have been.

    bad:
        variables:
          saldo: {yes_no: true, start: no}
        scenes:
          - id: uno
            place: calle
            choice:
              ask: ¿Qué hace Ana?
              options:
                - {id: llamar, text: Llamar, if: saldo, go: dos}
                - {id: pedir, text: Pedir prestado, do: saldo = sí, go: uno}
                - {id: caminar, text: Ir a pie, go: dos}
          - id: dos
            place: calle
            ending: bien
    good:
        variables:
          saldo: {yes_no: true, start: no}
        scenes:
          - id: uno
            place: calle
            choice:
              ask: ¿Qué hace Ana?
              options:
                - {id: llamar, text: Llamar, if: saldo, otherwise: No hay saldo., go: dos}
                - {id: pedir, text: Pedir prestado, do: saldo = sí, go: uno}
                - {id: caminar, text: Ir a pie, go: dos}
          - id: dos
            place: calle
            ending: bien
    """
    for scene in subject.story.scenes.values():
        if not isinstance(scene.end, Choice):
            continue
        for option in scene.end.options:
            if option.when is not None and not option.otherwise:
                yield Finding(
                    ("option", scene.id, option.id),
                    Phrase("The option “{name}” cannot always be taken and does not say why.", name=option.id),
                    Phrase(
                        "Add “otherwise: …” with the reason that the player reads beside “{text}”.", text=option.text
                    ),
                )
