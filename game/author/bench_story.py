"""A made-up story of any length, the same one in our format, in ink and in Ren'Py's script.

It is planned once and written three times, so that all three hold the same lines, questions, answers, conditions and
variables. Rule: the same number of lines gives the same bytes, on every computer. `bench` measures with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

LINES_A_SCENE = 20
SCENES_AN_EPISODE = 250  # 5,000 lines, about 0.4 MB: far from story.source.MAX_BYTES
CAST = ("LUPITA", "NICO", "DAFNE", "CHAYO")
MOODS = {"happy": "contenta", "sad": "triste", "angry": "enojada", "doubting": "dudosa"}
PLACES = ("patio", "salon", "mercado", "cocina")  # each has a picture in assets/places
SIGNALS = ("too-good", "hurry", "secrecy", "isolates", "upfront-fee")
CONDITIONS = {"told": ("conto", "told", "told"), "trusts": ("confianza >= 3", "trust >= 3", "trust >= 3")}

_WHO = ("La capitana", "Mi tía", "El del camión", "La profa", "Tu prima", "Mi mamá", "El entrenador")
_DOES = ("dice que", "jura que", "no cree que", "pregunta si", "ya sabe que", "soñó que", "apuesta a que",
         "escribió que", "teme que", "me contó que", "anuncia que")  # fmt: skip
_WHAT = ("el partido", "la semifinal", "el permiso", "la gelatina", "el celular", "la foto del grupo", "el uniforme",
         "la beca", "el viaje a Xalapa", "la firma", "el perro de Chelo", "la oferta", "el mensaje")  # fmt: skip
_HOW = ("se arregla mañana", "no cuesta nada", "llega a las 7", "ya tiene dueño", "se perdió otra vez", "vale la pena",
        "es secreto", "puede esperar", "se decide hoy", "ya se supo", "cambia de hora", "le toca a Nico", "da risa",
        "sale en la radio", "no es lo que parece", "se queda en casa", "viene con sorpresa")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """A line. *who* is "" for narration; *condition* is a key of CONDITIONS or ""; *signal* may be "legit"."""

    text: str
    who: str = ""
    mood: str = ""
    signal: str = ""
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An option. *effect* is "trust+", "trust-", "told" or ""; *to* the number of a scene."""

    text: str
    to: int
    effect: str = ""
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A scene. Without *answers* it goes on with the next one, or ends the story if it is the last."""

    number: int
    lines: tuple[Said, ...]
    answers: tuple[Answer, ...]
    last: bool

    @property
    def episode(self) -> int:
        """The number of its episode, from 1."""
        return self.number // SCENES_AN_EPISODE + 1


def plan(lines: int) -> Iterator[Part]:
    """The scenes of a story with so many lines. The way through it is a chain; the third answer skips a scene."""
    count = max(1, -(-lines // LINES_A_SCENE))
    for number in range(count):
        first = number * LINES_A_SCENE
        said = tuple(_said(n) for n in range(first, min(lines, first + LINES_A_SCENE)))
        last = number == count - 1
        yield Part(number, said, () if last or number % 4 == 3 else _answers(number, count), last)


def _said(n: int) -> Said:
    # The four lists have lengths without a common factor, so that no line comes twice in 17,017.
    text = f"{_WHO[n % 7]} {_DOES[n % 11]} {_WHAT[n % 13]} {_HOW[n % 17]}."
    condition = {9: "told", 17: "trusts"}.get(n % 20, "")
    if n % 5 == 4:
        return Said(text, condition=condition)
    mood = tuple(MOODS)[n // 4 % 4] if n % 4 == 1 else ""
    signal = SIGNALS[n // 20 % 5] if n % 20 == 12 else "legit" if n % 20 == 13 else ""
    return Said(text, CAST[n % 3 if n % 20 < 16 else 3], mood, signal, condition)


def _answers(number: int, count: int) -> tuple[Answer, ...]:
    onward, beyond = number + 1, min(number + 2, count - 1)
    if beyond // SCENES_AN_EPISODE != number // SCENES_AN_EPISODE:
        beyond = onward  # an episode opens with its first scene
    answers = (
        Answer(f"Contárselo a la tía, asunto {number}", onward, "told"),
        Answer(f"Confiar otra vez, asunto {number}", onward, "trust+"),
        Answer(f"Dejarlo en visto, asunto {number}", beyond, "trust-", "trusts" if number % 3 == 0 else ""),
    )
    return answers if number % 2 else answers[:2] if number % 4 else answers


@dataclass(frozen=True, slots=True)
class Counts:
    """What a story holds, to see that the three are the same story."""

    scenes: int
    lines: int
    choices: int
    options: int


def counts(lines: int) -> Counts:
    """What the plan for so many lines holds."""
    parts = list(plan(lines))
    return Counts(
        len(parts),
        sum(len(p.lines) for p in parts),
        sum(bool(p.answers) for p in parts),
        sum(len(p.answers) for p in parts),
    )


# --- ours -----------------------------------------------------------------------------------------


def our_files(lines: int) -> Mapping[str, bytes]:
    """The story's files in our format, by name."""
    episodes: dict[int, list[str]] = {}
    for part in plan(lines):
        episodes.setdefault(part.episode, []).append(_our_scene(part))
    files = {
        f"{number}-capitulo.yaml": f"format: 1\ntitle: Capítulo {number}\nscenes:\n" + "\n".join(scenes)
        for number, scenes in episodes.items()
    }
    listed = ", ".join(name[:-5] for name in files)
    cast = "".join(f"  {key}: {{name: {key.title()}, look: {key.lower()}}}\n" for key in CAST)
    files["story.yaml"] = (
        "format: 1\ntitle: La historia de nunca acabar\nlanguage: es-MX\n"
        f"synopsis: Una historia hecha por una máquina, para medir.\nages: 12+\nregion: MX\ncast:\n{cast}variables:\n"
        "  confianza: {range: 0..4, start: 2, means: cuánto confía}\n"
        "  conto: {yes_no: true, start: no, means: ya lo contó}\n"
        f"episodes: [{listed}]\nendings:\n  fin: {{title: Fin, how: prevented, debrief: [quien-podia-ayudar]}}\n"
    )
    return {name: text.encode() for name, text in files.items()}


def _our_scene(part: Part) -> str:
    where = f"    place: {PLACES[part.number % 4]}\n"
    if part.number % 2:
        where = "    phone: recado\n    owner: LUPITA\n    with: [NICO, DAFNE, CHAYO]\n"
    if part.number < 2:
        where += f"    rehearsal: {('asking', 'being-told')[part.number]}\n"
    rows = [f"  - id: escena-{part.number}\n{where}    script: |\n"]
    for n, said in enumerate(part.lines):
        if n == 10 and part.number % 2 == 0:
            rows.append("      > sound: puerta\n")
        condition = f"[if {CONDITIONS[said.condition][0]}] " if said.condition else ""
        mood = f" ({MOODS[said.mood]})" if said.mood else ""
        who = f"{said.who}{mood}: " if said.who else ""
        rows.append(f"      {condition}{who}{said.text}{_tag(said.signal)}\n")
    if part.answers:
        rows.append(f"    choice:\n      as: {CAST[part.number % 4]}\n      ask: ¿Y ahora qué?\n      options:\n")
        for n, answer in enumerate(part.answers):
            rows.append(f"        - id: opcion-{n}\n          text: {answer.text}\n")
            if answer.condition:
                rows.append(f"          if: {CONDITIONS[answer.condition][0]}\n          otherwise: Todavía no.\n")
            rows.append(f"          do: {_OUR_EFFECTS[answer.effect]}\n          go: escena-{answer.to}\n")
    else:
        rows.append("    ending: fin\n" if part.last else f"    go: escena-{part.number + 1}\n")
    return "".join(rows)


def _tag(signal: str) -> str:
    return f"   [{'' if signal == 'legit' else '!'}{signal}]" if signal else ""


_OUR_EFFECTS = {"told": "conto = sí", "trust+": "confianza += 1", "trust-": "confianza -= 1"}


# --- ink ------------------------------------------------------------------------------------------


def ink(lines: int) -> str:
    """The same story in ink."""
    rows = ["VAR trust = 2\nVAR told = false\n-> escena_0\n"]
    for part in plan(lines):
        # What ink has no word for stands in tags, as its writers do: where, on whose phone, with whom, what is heard.
        where = f"# place: {PLACES[part.number % 4]}"
        if part.number % 2:
            where = "# phone: recado # owner: LUPITA # with: NICO, DAFNE, CHAYO"
        rows.append(f"=== escena_{part.number} ===\n{where}\n")
        for n, said in enumerate(part.lines):
            if n == 10 and part.number % 2 == 0:
                rows.append("# sound: puerta\n")
            words = f"{said.who}: {said.text}" if said.who else said.text
            tags = "".join(f" # {tag}" for tag in (said.mood, said.signal) if tag)
            rows.append(
                f"{{{CONDITIONS[said.condition][1]}: {words}}}{tags}\n" if said.condition else f"{words}{tags}\n"
            )
        if part.answers:
            rows.append(f"¿Y ahora qué? # as: {CAST[part.number % 4]}\n")
            for answer in part.answers:
                condition = f"{{{CONDITIONS[answer.condition][1]}}} " if answer.condition else ""
                rows.append(
                    f"+ {condition}[{answer.text}]\n    ~ {_INK_EFFECTS[answer.effect]}\n    -> escena_{answer.to}\n"
                )
        else:
            rows.append("-> END\n" if part.last else f"-> escena_{part.number + 1}\n")
    return "".join(rows)


_INK_EFFECTS = {"told": "told = true", "trust+": "trust = MIN(trust + 1, 4)", "trust-": "trust = MAX(trust - 1, 0)"}


# --- Ren'Py ---------------------------------------------------------------------------------------


def renpy(lines: int) -> str:
    """The same story in Ren'Py's script; `label start` opens it."""
    rows = ["".join(f'define {key.lower()} = Character("{key.title()}")\n' for key in CAST)]
    rows.append("default trust = 2\ndefault told = False\n\nlabel start:\n    jump escena_0\n")
    for part in plan(lines):
        rows.append(f"\nlabel escena_{part.number}:\n")
        for said in part.lines:
            words = f'{said.who.lower()} "{said.text}"' if said.who else f'"{said.text}"'
            rows.append(
                f"    if {CONDITIONS[said.condition][2]}:\n        {words}\n" if said.condition else f"    {words}\n"
            )
        if part.answers:
            rows.append('    menu:\n        "¿Y ahora qué?"\n')
            for answer in part.answers:
                condition = f" if {CONDITIONS[answer.condition][2]}" if answer.condition else ""
                rows.append(f'        "{answer.text}"{condition}:\n            $ {_PYTHON_EFFECTS[answer.effect]}\n')
                rows.append(f"            jump escena_{answer.to}\n")
        else:
            rows.append("    return\n" if part.last else f"    jump escena_{part.number + 1}\n")
    return "".join(rows)


_PYTHON_EFFECTS = {"told": "told = True", "trust+": "trust = min(trust + 1, 4)", "trust-": "trust = max(trust - 1, 0)"}


def write_story(folder: Path, lines: int) -> Path:
    """Write our files into *folder*, which is made; the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in our_files(lines).items():
        (folder / name).write_bytes(data)
    return folder
