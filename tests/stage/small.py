"""A small story that has one of everything, for the tests of the stage, the store and the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.stage import Screen, Settings, Words, meant, present, start, update
from game.stage import msg as m
from game.stage.msg import Command, Msg
from game.story import Story, load

STORY = """
format: 1
title: La prueba
language: es-MX
synopsis: Una historia de prueba.
ages: 12+
region: MX
content_notes: [engaño]
cast:
  ANA: {name: Ana, age: 15, look: ana, card: {number: 1, title: La Prueba}}
  BETO: {name: Beto, look: beto, profile: {handle: "@beto", bio: Juego, facts: [Puebla]}}
  SIN: {name: Número desconocido}
variables:
  saldo: {yes_no: true, start: no, means: hay saldo}
  dudas: {range: 0..3, start: 0, means: cuánto duda Ana}
episodes: [uno, dos]
endings:
  bien: {title: Todo bien, how: prevented}
  tarde: {title: Más tarde, how: later-exit}
"""

ONE = """
format: 1
title: El principio
scenes:
  - id: patio
    place: patio
    music: casa
    script: |
      Suena el timbre.
      > sound: timbre
      ANA (feliz): ¿Vienes?
      BETO: *No* sé.
      > later: más tarde
      [if dudas > 2] ANA: Esto nunca se oye.
    choice:
      as: BETO
      ask: ¿Qué dice Beto?
      options:
        - {id: si, text: Sí, do: dudas += 1, go: recado}
        - {id: llamar, text: Llamar, if: saldo, otherwise: No hay saldo., go: recado}
        - {id: nada, text: Nada, go: recado}
  - id: recado
    phone: recado
    owner: ANA
    with: [BETO, SIN]
    script: |
      BETO: ya llegué
      ANA: 🎤 nota de voz (0:05) "Voy"
      SIN: Sé dónde estás   [!knows-too-much]
    go: perfil
  - id: perfil
    phone: chispa
    owner: ANA
    screen: profile
    of: BETO
    script: |
      BETO: 📷 foto: la cancha
      ANA: qué bonita
      > trust-map: ¿A quién le dirías?
      Y ya.
    go: mapa
"""

TWO = """
format: 1
title: El final
scenes:
  - id: mapa
    place: calle
    music: none
    script: |
      ANA: Ya es otro día.
    choice:
      ask: ¿Y ahora?
      options:
        - {id: uno, text: Uno, go: bien}
        - {id: dos, text: Dos, go: tarde}
  - id: bien
    place: calle
    script: |
      BETO: Aquí estoy.
    ending: bien
  - id: tarde
    place: calle
    script: |
      BETO: Llegué tarde.
    ending: tarde
"""


def story(one: str = ONE, two: str = TWO, head: str = STORY) -> Story:
    """The small story, or a changed one; it must be without faults."""
    loaded = load("prueba", {"story.yaml": head.encode(), "uno.yaml": one.encode(), "dos.yaml": two.encode()})
    assert loaded.story is not None
    assert [d for d in loaded.diagnostics if d.severity.value == "error"] == []
    return loaded.story


class Player:
    """Somebody who plays: sends messages, keeps the app and every command it asked for."""

    def __init__(self, language: str = "es", words: Words | None = None, of: Story | None = None) -> None:
        self.words = words or Words(language)
        self.app, commands = start(Settings(language=language))
        self.commands: list[Command] = list(commands)
        self.story = of or story()

    def send(self, *messages: Msg) -> Player:
        for message in messages:
            self.app, commands = update(self.app, message)
            self.commands += commands
        return self

    def press(self, *messages: Msg) -> Player:
        """Raw input, as a shell gives it: what it means is looked up on the screen."""
        for message in messages:
            meaning = meant(self.screen, message)
            if meaning is not None:
                self.send(meaning)
        return self

    @property
    def screen(self) -> Screen:
        return present(self.app, self.words)

    def begin(self) -> Player:
        self.send(m.ChooseStory(self.story.id), m.StoryLoaded(self.story.id, self.story))
        return self.send(m.BeginStory())

    def resume(self, record: m.SaveRecord, of: Story | None = None) -> Player:
        label = m.SaveLabel(record.slot, record.story, record.title, record.scene, len(record.decisions), "")
        self.app = replace(self.app, saves=(label,))
        return self.send(m.ResumeSave(record.slot), m.StoryLoaded(record.story, of or self.story, (), record))

    def until(self, kind: str = "", ask: bool = False, most: int = 60) -> Player:
        """Go on until there is a question (*ask*) or a screen of this kind."""
        for _ in range(most):
            screen = self.screen
            if (ask and screen.ask is not None) or (kind and screen.kind == kind):
                return self
            self.send(screen.advance or m.Advance())
        raise AssertionError(f"never came to {kind or 'a question'}")

    def choose(self, *options: str) -> Player:
        for option in options:
            self.until(ask=True)
            self.press(m.Press(f"option-{option}"))
        return self

    def asked_for(self, kind: type[Command]) -> list[Command]:
        return [c for c in self.commands if isinstance(c, kind)]

    def saves(self) -> list[m.SaveRecord]:
        return [c.record for c in self.commands if isinstance(c, m.Save)]


def texts(items: Iterable[object]) -> list[str]:
    """The words of rows, bubbles or posts."""
    return [getattr(item, "text", getattr(item, "label", "")) for item in items]
