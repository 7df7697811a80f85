"""Where a story leads: what is never reached, what has no way on, what makes no difference."""

from __future__ import annotations

from collections.abc import Iterator

from game.check.rule import Finding, Subject, rule, way
from game.play.explore import conditions_of, ways_out
from game.story import Choice, Finish, Phrase, Severity, Story, cues_of, lines_of
from game.story.expr import Variable, names_in


@rule("unreachable-scene", Severity.WARNING)
def unreachable_scene(subject: Subject) -> Iterator[Finding]:
    """Every scene is played on some path.

    A scene that no choice leads to is work that nobody sees. Every state of the story was visited before this is said;
    it is not said while something cannot be read, because what is missing might lead there.

    bad:
        - id: uno
          place: calle
          script: |
            ANA: Hola.
          ending: bien
        - id: olvidada
          place: cocina
          script: |
            BETO: ¿Y yo?
          ending: bien
    good:
        - id: uno
          place: calle
          script: |
            ANA: Hola.
          go: recordada
        - id: recordada
          place: cocina
          script: |
            BETO: Aquí estoy.
          ending: bien
    """
    if (proof := subject.proof) is None:
        return
    for id in subject.story.scenes.keys() - proof.scenes:
        before = _before(subject.story, id)
        if not before:
            hint = Phrase("No “go” names it.")
        elif len(before) == 1 and before[0] in proof.scenes:
            hint = Phrase("Only “{scene}” leads here, and the condition there never holds.", scene=before[0])
        elif any(scene in proof.scenes for scene in before):
            hint = Phrase("These lead here, but the conditions there never hold: {scenes}.", scenes=", ".join(before))
        else:
            hint = Phrase("What leads here is not reached either: {scenes}.", scenes=", ".join(before))
        yield Finding(("scene", id), Phrase("No path leads to the scene “{name}”.", name=id), hint)


def _before(story: Story, id: str) -> list[str]:
    return [scene.id for scene in story.scenes.values() if id in ways_out(scene) and scene.id != id]


@rule("unreachable-ending", Severity.WARNING)
def unreachable_ending(subject: Subject) -> Iterator[Finding]:
    """Every ending happens on some path.

    A player who collects endings would look for it for ever. As with scenes, this is a proof and not a feeling.

    bad:
        endings:
          bien: {title: Bien, how: prevented, debrief: [tres-preguntas]}
          tarde: {title: Tarde, how: later-exit}
        scenes:
          - id: uno
            place: calle
            script: |
              ANA: Hola.
            ending: bien
    good:
        endings:
          bien: {title: Bien, how: prevented, debrief: [tres-preguntas]}
        scenes:
          - id: uno
            place: calle
            script: |
              ANA: Hola.
            ending: bien
    """
    if (proof := subject.proof) is None:
        return
    for id in subject.story.endings.keys() - proof.endings.keys():
        scenes = [s.id for s in subject.story.scenes.values() if isinstance(s.end, Finish) and s.end.ending == id]
        if scenes:
            hint = Phrase("It ends these scenes, which no path reaches: {scenes}.", scenes=", ".join(scenes))
        else:
            hint = Phrase("No scene says “ending: {name}”.", name=id)
        yield Finding(("ending", id), Phrase("The ending “{name}” can never happen.", name=id), hint)


@rule("dead-end", Severity.ERROR)
def dead_end(subject: Subject) -> Iterator[Finding]:
    """At every choice something can be taken.

    When the conditions of all options can fail at once, the player stands before a question without an answer and can
    only close the game.

    bad:
        variables:
          saldo: {yes_no: true, start: no}
        scenes:
          - id: uno
            place: calle
            choice:
              ask: ¿Recarga el celular?
              options:
                - {id: recargar, text: Recargar, do: saldo = sí, go: dos}
                - {id: guardar, text: Guardar el dinero, go: dos}
          - id: dos
            place: calle
            choice:
              ask: ¿Qué hace Ana?
              options:
                - {id: llamar, text: Llamar, if: saldo, otherwise: No hay saldo., go: tres}
          - id: tres
            place: calle
            ending: bien
    good:
        variables:
          saldo: {yes_no: true, start: no}
        scenes:
          - id: uno
            place: calle
            choice:
              ask: ¿Recarga el celular?
              options:
                - {id: recargar, text: Recargar, do: saldo = sí, go: dos}
                - {id: guardar, text: Guardar el dinero, go: dos}
          - id: dos
            place: calle
            choice:
              ask: ¿Qué hace Ana?
              options:
                - {id: llamar, text: Llamar, if: saldo, otherwise: No hay saldo., go: tres}
                - {id: caminar, text: Ir a pie, go: cuatro}
          - id: tres
            place: calle
            ending: bien
          - id: cuatro
            place: cocina
            ending: bien
    """
    told: set[str] = set()
    for scene, decisions in subject.explored.dead_ends if subject.explored else ():
        if scene in told:  # one way there is enough
            continue
        told.add(scene)
        if decisions:
            hint = Phrase("The way there: {way}. Give one option no condition.", way=way(decisions))
        else:
            hint = Phrase("It happens right at the start. Give one option no condition.")
        yield Finding(
            ("choice", scene), Phrase("In “{name}” it can happen that no option can be taken.", name=scene), hint
        )


@rule("loop-without-line", Severity.ERROR)
def loop_without_line(subject: Subject) -> Iterator[Finding]:
    """A story does not run in a circle by itself.

    Scenes that lead back to themselves without anything to decide on the way never end: the player would press on
    for ever, or the game stand still.

    bad:
        - id: uno
          place: calle
          go: dos
        - id: dos
          place: cocina
          go: uno
        - id: tres
          place: cocina
          ending: bien
    good:
        - id: uno
          place: calle
          go: dos
        - id: dos
          place: cocina
          choice:
            ask: ¿Otra vez?
            options:
              - {id: otra, text: Otra vez, go: uno}
              - {id: ya, text: Ya, go: tres}
        - id: tres
          place: cocina
          ending: bien
    """
    told: set[str] = set()
    for scene, decisions in subject.explored.stuck if subject.explored else ():
        if scene not in subject.story.scenes or scene in told:  # a scene that is missing is told by the reader
            continue
        circle = _circle(subject.story, scene)
        told.update(circle)
        if decisions:
            hint = Phrase("The way there: {way}. Ask something, or lead out of it.", way=way(decisions))
        else:
            hint = Phrase("It happens right at the start. Ask something, or lead out of it.")
        names = " → ".join([*circle, circle[0]])
        yield Finding(("scene", scene), Phrase("The story runs in a circle here: {scenes}.", scenes=names), hint)


def _circle(story: Story, start: str) -> list[str]:
    """The scenes of a circle through *start* by the shortest way, or only *start*."""
    came: dict[str, str] = {}
    todo = [start]
    for id in todo:
        scene = story.scenes.get(id)
        if scene is None or isinstance(scene.end, Choice):
            continue
        for target in ways_out(scene):
            if target == start:
                circle = [id]
                while circle[-1] != start:
                    circle.append(came[circle[-1]])
                return circle[::-1]
            if target not in came:
                came[target] = id
                todo.append(target)
    return [start]


@rule("option-without-weight", Severity.WARNING)
def option_without_weight(subject: Subject) -> Iterator[Finding]:
    """A choice changes something.

    When every option leads to the same scene and does the same, it makes no difference what the player takes, and
    players notice. An answer that is only heard in the next scene is difference enough.

    bad:
        - id: uno
          place: calle
          choice:
            ask: ¿Qué contesta Ana?
            options:
              - {id: si, text: Sí, go: dos}
              - {id: no, text: No, go: dos}
        - id: dos
          place: calle
          ending: bien
    good:
        - id: uno
          place: calle
          choice:
            ask: ¿Qué contesta Ana?
            options:
              - {id: si, text: Sí, go: dos}
              - {id: no, text: No, go: tres}
        - id: dos
          place: calle
          script: |
            BETO: Qué bueno.
          ending: bien
        - id: tres
          place: calle
          script: |
            BETO: Ni modo.
          ending: bien
    """
    for scene in subject.story.scenes.values():
        if not isinstance(scene.end, Choice) or len(scene.end.options) < 2:
            continue
        if len({(o.effects, o.go) for o in scene.end.options}) == 1:
            targets = ", ".join(dict.fromkeys(arm.to for arm in scene.end.options[0].go))
            yield Finding(
                ("choice", scene.id),
                Phrase("Whatever is taken in “{name}”, the story goes on the same.", name=scene.id),
                Phrase(
                    "All options lead to “{scene}” and do the same: give one a “do”, or a scene of its own.",
                    scene=targets,
                ),
            )


@rule("signal-never-shown", Severity.WARNING)
def signal_never_shown(subject: Subject) -> Iterator[Finding]:
    """A line with a warning sign is met on some path.

    What nobody meets, nobody learns to see, and the debrief would explain a sign that was never there. A line in a
    scene that is never reached is left to `unreachable-scene`.

    bad:
        variables:
          sola: {yes_no: true, start: no}
        scenes:
          - id: uno
            place: calle
            script: |
              > do: sola = no
              [if sola] BETO: Sólo hoy.   [!hurry]
            ending: bien
    good:
        variables:
          sola: {yes_no: true, start: no}
        scenes:
          - id: uno
            place: calle
            script: |
              > do: sola = sí
              [if sola] BETO: Sólo hoy.   [!hurry]
            ending: bien
    """
    if (proof := subject.proof) is None:
        return
    for scene in subject.story.scenes.values():
        for n, line in lines_of(scene):
            if line.signal and scene.id in proof.scenes and (scene.id, n) not in proof.lines:
                others = [s for s in proof.signals if s == line.signal]
                yield Finding(
                    ("beat", scene.id, n),
                    Phrase(
                        "No path shows this line, so its warning sign “{signal}” is not met here.", signal=line.signal
                    ),
                    Phrase("The sign is met elsewhere; the condition of this line never holds.")
                    if others
                    else Phrase("The condition of this line never holds, and no other line shows the sign."),
                )


@rule("unused-variable", Severity.WARNING)
def unused_variable(subject: Subject) -> Iterator[Finding]:
    """A variable is set somewhere and read somewhere.

    One that nothing reads changes nothing; one that nothing sets is always as at the start, and so is every line
    that depends on it.

    bad:
        variables:
          miedo: {range: 0..3, start: 0, means: cuánto miedo tiene Ana}
        scenes:
          - id: uno
            place: calle
            script: |
              > do: miedo += 1
              ANA: Hola.
            ending: bien
    good:
        variables:
          miedo: {range: 0..3, start: 0, means: cuánto miedo tiene Ana}
        scenes:
          - id: uno
            place: calle
            script: |
              > do: miedo += 1
              [if miedo >= 1] ANA: Hola…
            ending: bien
    """
    if not subject.whole:
        return
    read: set[str] = set()
    written: set[str] = set()
    for scene in subject.story.scenes.values():
        for condition in conditions_of(scene):
            read |= names_in(condition)
        written.update(effect.name for _, cue in cues_of(scene) for effect in cue.effects)
        if isinstance(scene.end, Choice):
            written.update(effect.name for option in scene.end.options for effect in option.effects)
    for name, variable in subject.story.variables.items():
        path = ("variable", name)
        if name not in read and name not in written:
            yield Finding(
                path,
                Phrase("Nothing sets or reads the variable “{name}”.", name=name),
                Phrase("Delete it from story.yaml."),
            )
        elif name not in read:
            yield Finding(
                path,
                Phrase("The variable “{name}” is set, but nothing reads it.", name=name),
                Phrase(
                    "Ask for it where it should matter: “if: {condition}”. Or delete it.", condition=_asked(variable)
                ),
            )
        elif name not in written:
            yield Finding(
                path,
                Phrase(
                    "Nothing ever sets the variable “{name}”: it is always “{value}”.",
                    name=name,
                    value=_start(variable),
                ),
                Phrase("Set it where it should change: “do: {effect}”.", effect=_effect(variable)),
            )


def _asked(variable: Variable) -> str:
    if variable.kind == "number":
        return f"{variable.name} >= {variable.high}"
    return f"{variable.name} == {variable.among[-1]}" if variable.among else variable.name


def _effect(variable: Variable) -> str:
    if variable.kind == "number":
        return f"{variable.name} += 1"
    other = next((word for word in variable.among if word != variable.start), "")
    return f"{variable.name} = {other or ('no' if variable.start else 'yes')}"


def _start(variable: Variable) -> str:
    return {True: "yes", False: "no"}[variable.start] if isinstance(variable.start, bool) else str(variable.start)
