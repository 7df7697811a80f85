"""A tiny story round an example, so that a test shows only what it is about."""

from __future__ import annotations

import re

from game.story import Diagnostic, Loaded, Severity, Stock, Story, load
from game.story.knowledge import Blame, Knowledge, Signal, Text

STORY = {
    "format": "format: 1\n",
    "title": "title: Marco\n",
    "language": "language: es-MX\n",
    "synopsis": "synopsis: Un marco para probar.\n",
    "ages": "ages: 12+\n",
    "region": "region: MX\n",
    "content_notes": "",
    "cast": "cast:\n  ANA: {name: Ana, age: 20}\n  BETO: {name: Beto, age: 20}\n  MAMÁ: {name: Mamá de Ana}\n",
    "variables": "",
    "episodes": "episodes: [uno]\n",
    "endings": "endings:\n  bien: {title: Bien, how: prevented, debrief: [tres-preguntas]}\n",
}
EPISODE = "format: 1\ntitle: Uno\n"
STOCK = Stock(
    signals=frozenset({"too-good", "hurry", "secrecy", "moves-app", "asks-photos", "threat-to-expose", "gifts"}),
    debriefs=frozenset({"tres-preguntas", "quien-podia-ayudar"}),
    acts=frozenset({"pause", "verify", "tell-somebody"}),
    sounds=frozenset({"notificación", "casa"}),
    places=frozenset({"calle", "cocina"}),
    props=frozenset({"calle+farol", "calle+cartel", "cocina+pan"}),
    looks=frozenset({"ana", "beto"}),
    moods={"feliz": "happy", "alegre": "happy", "triste": "sad", "seria": "neutral"},
)

_TEXT = Text("Uno. Dos.", "One. Two.")
# What is known of them: every sign of the stock but “gifts” is explained.
KNOWLEDGE = Knowledge(
    signals={
        id: Signal(id, "V1", ("a",), name=_TEXT, why=None if id == "gifts" else _TEXT, do=_TEXT)
        for id in sorted(STOCK.signals or ())
    },
    blame=(Blame("fault", ("fue tu culpa", "your own fault"), _TEXT, _TEXT),),
    virtue=("lo correcto", "the right thing"),
)


def framed(example: str) -> dict[str, bytes]:
    """The files of a story with what *example* says put in: keys of story.yaml there, the rest in one episode.

    An example that holds only a list is the scenes.
    """
    if re.match(r"\s*- ", example):
        example = "scenes:\n" + example
    story, episode = dict(STORY), ""
    for part in filter(str.strip, re.split(r"(?m)^(?=\w)", example)):
        key = part.partition(":")[0].strip()
        if key in STORY:
            story[key] = part if part.endswith("\n") else part + "\n"
        else:
            episode += part if part.endswith("\n") else part + "\n"
    return {"story.yaml": "".join(story.values()).encode(), "uno.yaml": (EPISODE + episode).encode()}


def read(example: str, stock: Stock = STOCK) -> Loaded:
    """The example, read through the real loader."""
    return load("marco", framed(example), stock)


def sound(example: str, stock: Stock = STOCK) -> Story:
    """The story of an example that must have no faults."""
    loaded = read(example, stock)
    assert [told(d) for d in loaded.diagnostics if d.severity is Severity.ERROR] == []
    assert loaded.story is not None
    return loaded.story


def told(diagnostic: Diagnostic) -> str:
    """A diagnostic on one line, for comparing."""
    span = diagnostic.span
    name = span.file.rpartition("/")[2]
    hint = f" | {diagnostic.hint}" if diagnostic.hint else ""
    return f"{name}:{span.line}:{span.column}: [{diagnostic.code}] {diagnostic.message}{hint}"


def codes(loaded: Loaded) -> list[str]:
    """The codes of all that was told."""
    return [d.code for d in loaded.diagnostics]
