"""From files to a story: what is of the wrong kind, what names nothing, and what is built from what is sound."""

from __future__ import annotations

import pytest

from game.story import Choice, Finish, Go, Loaded, Severity, Stock, load
from tests.frame import STOCK, codes, framed, read, sound, told

FULL = """\
content_notes: [engaño]
cast:
  ANA: {name: Ana, age: 20, card: {number: 7, title: La Capitana}, look: ana,
        profile: {handle: "@ana", bio: Hola, facts: [Xalapa]}}
  BETO: {name: Beto}
variables:
  confianza: {range: 0..4, start: 2, means: cuánto}
  supo: {yes_no: true, start: sí}
  animo: {one_of: [triste, feliz], start: feliz}
endings:
  bien: {title: Bien, how: prevented, debrief: [tres-preguntas]}
scenes:
  - id: cocina
    place: cocina
    music: casa
    note: La de la tía.
    content_notes: una pelea
    script: |
      ANA (feliz): Hola
    discuss: ¿Qué falta?
    facilitator: [Espere., Pregunte.]
    choice:
      id: pregunta
      as: ANA
      ask: ¿Qué hace?
      was: pregunta-vieja
      options:
        - id: uno
          text: Uno
          if: confianza >= 2 and not seen(calle)
          otherwise: Ya no.
          do: [confianza -= 1, supo = no]
          acts: verify
          go: calle
          was: [primero]
        - id: dos
          text: Dos
          go:
            - {if: animo == triste, to: calle}
            - {to: final}
  - id: calle
    phone: recado
    owner: ANA
    with: [BETO]
    was: avenida
    script: |
      BETO: Ven
    go: final
  - id: final
    phone: chispa
    owner: ANA
    of: BETO
    script: |
      BETO: Adiós
    ending: bien
"""


def test_a_whole_story_is_what_was_written() -> None:
    story = sound(FULL)
    assert (story.id, story.title, story.language, story.region, story.ages) == ("marco", "Marco", "es-MX", "MX", "12+")
    assert story.content_notes == ("engaño",)
    ana = story.cast["ANA"]
    assert (ana.name, ana.age, ana.look) == ("Ana", 20, "ana")
    assert ana.card is not None
    assert (ana.card.number, ana.card.title) == (7, "La Capitana")
    assert (ana.profile.handle, ana.profile.bio, ana.profile.facts) == ("@ana", "Hola", ("Xalapa",))
    assert {name: v.start for name, v in story.variables.items()} == {"confianza": 2, "supo": True, "animo": "feliz"}
    assert (story.variables["confianza"].low, story.variables["confianza"].high) == (0, 4)
    assert story.variables["animo"].among == ("triste", "feliz")
    assert story.endings["bien"].debrief == ("tres-preguntas",)
    assert [(e.id, e.title, e.first, e.scenes) for e in story.episodes] == [
        ("uno", "Uno", "cocina", ("cocina", "calle", "final"))
    ]
    assert story.first == "cocina"
    assert story.broken == frozenset()


def test_a_scene_keeps_what_nobody_plays() -> None:
    scene = sound(FULL).scenes["cocina"]
    assert (scene.place, scene.music, scene.note) == ("cocina", "casa", "La de la tía.")
    assert scene.content_notes == ("una pelea",)
    assert scene.discuss == ("¿Qué falta?",)
    assert scene.facilitator == ("Espere.", "Pregunte.")


def test_a_choice_and_its_options() -> None:
    end = sound(FULL).scenes["cocina"].end
    assert isinstance(end, Choice)
    assert (end.id, end.ask, end.by) == ("pregunta", "¿Qué hace?", "ANA")
    one, two = end.options
    assert (one.otherwise, one.acts) == ("Ya no.", ("verify",))
    assert [(e.name, e.op, e.value) for e in one.effects] == [("confianza", "-=", 1), ("supo", "=", False)]
    assert [(arm.to, arm.when is None) for arm in two.go] == [("calle", False), ("final", True)]


def test_phones_have_a_view() -> None:
    story = sound(FULL)
    chat, profile = story.scenes["calle"].phone, story.scenes["final"].phone
    assert chat is not None
    assert profile is not None
    assert (chat.app, chat.view, chat.owner, chat.company) == ("recado", "chat", "ANA", ("BETO",))
    assert (profile.view, profile.of) == ("profile", "BETO")
    assert isinstance(story.scenes["calle"].end, Go)
    assert isinstance(story.scenes["final"].end, Finish)


def test_old_names_are_remembered() -> None:
    renamed = sound(FULL).renamed
    assert renamed.scenes == {"avenida": "calle"}
    assert renamed.choices == {"pregunta-vieja": "pregunta"}
    assert renamed.options == {("pregunta", "primero"): "uno"}


def test_equal_files_make_equal_stories_wherever_they_lie() -> None:
    files = framed(FULL)
    moved = {k: b"# a comment\n" + v for k, v in files.items()}
    first, second = load("marco", files, STOCK).story, load("marco", moved, STOCK).story
    assert first == second
    assert first is not None
    assert second is not None
    assert first.span_of("scene", "calle") != second.span_of("scene", "calle")


def test_a_place_that_is_not_known_is_that_of_what_is_round_it() -> None:
    story = sound(FULL)
    assert story.span_of("beat", "cocina", 0).line == 10
    assert story.span_of("option", "cocina", "no-such") == story.span_of()
    assert story.span_of().file == "stories/marco/story.yaml"


# --- what is of the wrong kind --------------------------------------------------------------------

WRONG_KINDS = [
    ("id: calle", "id: [calle]", "wrong-shape"),
    ("id: calle", "id: La Calle", "bad-form"),
    ("id: calle", "id: ", "bad-form"),
    ("owner: ANA\n    with", "owner: {a: b}\n    with", "wrong-shape"),
    ("phone: recado", "phone: whatsapp", "unknown-word"),
    ("phone: recado", "phone: [recado]", "unknown-word"),
    ("with: [BETO]", "with: {BETO: x}", "wrong-shape"),
    ("with: [BETO]", "with: [[BETO]]", "wrong-shape"),
    ("script: |\n      BETO: Ven", "script: [a, b]", "wrong-shape"),
    ("script: |\n      BETO: Ven", "script: {a: b}", "wrong-shape"),
    ("go: final\n", "go: {to: final}\n", "wrong-shape"),
    ("go: final\n", "go: []\n", "empty"),
    ("go: final\n", "go: [final]\n", "wrong-shape"),
    ("go: final\n", "go: [{to: [a]}]\n", "wrong-shape"),
    ("go: final\n", "go: ''\n", "empty"),
    ("    was: avenida", "    was: {a: b}", "wrong-shape"),
    ("options:", "options: x\n      optiones:", "wrong-shape"),
    ("ask: ¿Qué hace?", "ask: [a]", "wrong-shape"),
    ("text: Uno", "text: {a: b}", "wrong-shape"),
    ("text: Uno", "text: ''", "empty"),
    ("acts: verify", "acts: {verify: yes}", "wrong-shape"),
    ("do: [confianza -= 1, supo = no]", "do: {confianza: 1}", "wrong-shape"),
    ("age: 20", "age: veinte", "wrong-shape"),
    ("age: 20", "age: -3", "wrong-shape"),
    ("age: 20", "age: [20]", "wrong-shape"),
    ("number: 7", "number: siete", "wrong-shape"),
    ("facts: [Xalapa]", "facts: {a: b}", "wrong-shape"),
    ("card: {number: 7, title: La Capitana}", "card: La Capitana", "wrong-shape"),
    ("how: prevented", "how: well", "unknown-word"),
    ("range: 0..4", "range: 0-4", "bad-form"),
    ("range: 0..4", "range: [0, 4]", "wrong-shape"),
    ("yes_no: true", "yes_no: quizás", "wrong-shape"),
    ("one_of: [triste, feliz]", "one_of: triste", "wrong-shape"),
    ("one_of: [triste, feliz]", "one_of: [triste]", "empty"),
    ("  ANA: {name: Ana", "  ana: {name: Ana", "bad-form"),
]


@pytest.mark.parametrize(
    ("old", "new", "code"), WRONG_KINDS, ids=[f"{n}-{new}" for n, (_, new, _) in enumerate(WRONG_KINDS)]
)
def test_what_is_of_the_wrong_kind_is_told_where_it_stands(old: str, new: str, code: str) -> None:
    assert FULL.count(old) == 1
    before = {told(d) for d in read(FULL).diagnostics}
    loaded = read(FULL.replace(old, new))
    fresh = [d for d in loaded.diagnostics if told(d) not in before]
    assert code in {d.code for d in fresh}, [told(d) for d in fresh]
    assert all(d.severity is Severity.ERROR for d in fresh if d.code == code)


def test_every_place_takes_any_kind_without_a_traceback() -> None:
    files = {name: data.decode() for name, data in framed(FULL).items()}
    tried = 0
    for name, text in files.items():
        rows = text.split("\n")
        for n, row in enumerate(rows):
            key, colon, value = row.partition(":")
            if not colon or not value.strip() or value.strip() in ("|", "{"):
                continue
            for other in (
                "[]",
                "{}",
                "[a, [b]]",
                "{a: {b: c}}",
                "''",
                "no",
                "-1",
                "99999999999999999999",
                "x y z",
                "..",
                "|",
            ):
                changed = "\n".join([*rows[:n], f"{key}: {other}", *rows[n + 1 :]])
                loaded = load("marco", {**{k: v.encode() for k, v in files.items()}, name: changed.encode()}, STOCK)
                assert isinstance(loaded, Loaded)
                tried += 1
    assert tried > 400


# --- what names nothing ---------------------------------------------------------------------------

NAMES_NOTHING = [
    ("go: final\n", "go: finl\n", "unknown-scene", "Did you mean “final”?"),
    ("to: final}", "to: finnal}", "unknown-scene", "Did you mean “final”?"),
    ("seen(calle)", "seen(callle)", "unknown-scene", "Did you mean “calle”?"),
    ("ending: bien", "ending: bein", "unknown-ending", "Did you mean “bien”?"),
    ("as: ANA", "as: ANNA", "unknown-speaker", "Did you mean “ANA”?"),
    ("owner: ANA\n    with", "owner: ANAA\n    with", "unknown-speaker", "Did you mean “ANA”?"),
    ("with: [BETO]", "with: [BTO]", "unknown-speaker", "Did you mean “BETO”?"),
    ("of: BETO", "of: BETA", "unknown-speaker", "Did you mean “BETO”?"),
    ("place: cocina", "place: cosina", "unknown-place", "Did you mean “cocina”?"),
    ("music: casa", "music: cassa", "unknown-sound", "Did you mean “casa”?"),
    ("look: ana", "look: anna", "unknown-look", "Did you mean “ana”?"),
    ("[tres-preguntas]", "[tres-pregunta]", "unknown-debrief", "Did you mean “tres-preguntas”?"),
    ("[tres-preguntas]", "[zzz]", "unknown-debrief", "There is: quien-podia-ayudar, tres-preguntas."),
    ("acts: verify", "acts: verifi", "unknown-act", "Did you mean “verify”?"),
    ("if: confianza >= 2", "if: confiansa >= 2", "unknown-variable", "Did you mean “confianza”?"),
    ("animo == triste", "animo == trste", "unknown-value", "Did you mean “triste”?"),
    ("[confianza -= 1", "[confinza -= 1", "unknown-variable", "Did you mean “confianza”?"),
    ("place: cocina", "place: ../../etc/passwd", "outside-path", "only the name"),
    ("look: ana", "look: /etc/passwd", "outside-path", "only the name"),
    ("music: casa", "music: ..", "outside-path", "only the name"),
    ("if: confianza >= 2", "if: supo >= 2", "wrong-kind", "Numbers compare with numbers"),
    ("if: confianza >= 2", "if: confianza = 2", "bad-condition", "write “==”"),
    ("if: confianza >= 2", "if: confianza", "not-a-condition", "Compare it"),
    ("confianza -= 1", "confianza = 9", "out-of-range", None),
    ("confianza -= 1", "supo += 1", "wrong-kind", "Write “supo = …”."),
    ("start: 2", "start: 9", "out-of-range", None),
    ("start: sí", "start: quizás", "wrong-kind", None),
    ("start: feliz", "start: felis", "unknown-value", "Did you mean “feliz”?"),
    ("range: 0..4", "range: 4..0", "bad-range", "Swap the two numbers?"),
    ("range: 0..4", "range: 0..400", "bad-range", None),
    ("supo: {yes_no: true,", "supo: {yes_no: true, range: 0..1,", "variable-kind", "For example"),
    ("id: dos", "id: uno", "duplicate-id", "its own id"),
    ("- id: final", "- id: calle", "duplicate-id", "its own id"),
    ("    go: final\n  - id", "    go: final\n    ending: bien\n  - id", "two-ways-on", "exactly one of"),
    ("            - {to: final}\n", "            - {if: supo, to: final}\n", "no-last-way", "Add a last line"),
    (
        "            - {if: animo == triste, to: calle}",
        "            - {to: calle}",
        "hidden-ways",
        "Move it to the end",
    ),
    ("    place: cocina\n", "", "nowhere", "Add “place: …”"),
    ("    phone: recado\n", "    place: calle\n", "phone-key", "Add “phone: recado”"),
    ("    owner: ANA\n    with", "    with", "missing-key", "owner: NAME"),
    ("    with: [BETO]\n", "", "missing-key", "with: [NAME]"),
    ("    of: BETO", "    screen: profile", "missing-key", "of: NAME"),
    ("    was: avenida", "    was: cocina", "bad-was", None),
    ("episodes:", "episodes:", "", None),
]


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"), NAMES_NOTHING[:-1], ids=[f"{n}-{r[2]}" for n, r in enumerate(NAMES_NOTHING[:-1])]
)
def test_what_names_nothing_is_told_with_the_nearest_name(old: str, new: str, code: str, hint: str | None) -> None:
    assert FULL.count(old) == 1, old
    found = [d for d in read(FULL.replace(old, new)).diagnostics if d.code == code]
    assert found, codes(read(FULL.replace(old, new)))
    if hint is None:
        assert all(d.hint is None or str(d.hint) for d in found)
    else:
        assert hint in str(found[0].hint)


def test_episodes_are_named_after_their_files() -> None:
    files = framed(FULL)
    files["story.yaml"] = files["story.yaml"].replace(b"[uno]", b"[uno, doss, ../x, 'a b']")
    files["dos.yaml"] = files["uno.yaml"].replace(b"id: cocina", b"id: otra")
    files["viejo.yml"] = b""
    found = [told(d) for d in load("marco", files, STOCK).diagnostics if "episode" in d.code or "file" in d.code]
    assert next(each for each in found if "missing-episode" in each).endswith(
        ":17: [missing-episode] There is no file “doss.yaml” beside story.yaml. | Did you mean “dos”?"
    )
    assert sum("[bad-episode-name]" in each for each in found) == 2
    assert any("dos.yaml:1:1: [stray-file]" in each for each in found)
    assert any("viejo.yml:1:1: [stray-file] Files that end in .yml" in each for each in found)


def test_an_episode_that_is_written_like_a_story_is_told_so() -> None:
    files = framed(FULL)
    loaded = load("marco", {**files, "uno.yaml": files["story.yaml"]}, STOCK)
    assert codes(loaded) == ["wrong-file"]
    assert loaded.story is None


def test_without_a_stock_nothing_is_checked_against_it() -> None:
    assert load("marco", framed(FULL.replace("place: cocina", "place: luna")), Stock()).diagnostics == ()


def test_no_files_at_all() -> None:
    loaded = load("nada", {})
    assert [(d.code, d.span.file) for d in loaded.diagnostics] == [("missing-file", "stories/nada/story.yaml")]
    assert loaded.story is None


def test_a_folder_of_ones_own_is_shown_as_it_was_given() -> None:
    (only,) = load("nada", {}, folder="C:/cuentos/nada/").diagnostics
    assert only.span.file == "C:/cuentos/nada/story.yaml"


def test_a_scene_that_goes_to_a_broken_one_is_not_blamed() -> None:
    loaded = read(FULL.replace("  - id: calle\n    phone: recado", "  - id: calle\n    phone: radio"))
    assert codes(loaded) == ["unknown-word"]
    assert loaded.story is not None
    assert loaded.story.broken == {"calle"}


def test_the_values_of_yes_and_no_are_for_yes_and_no_only() -> None:
    for word, value in (
        ("yes", True),
        ("sí", True),
        ("si", True),
        ("true", True),
        ("no", False),
        ("false", False),
        ("No", False),
    ):
        story = sound(
            f"variables: {{v: {{yes_no: true, start: {word}}}}}\nscenes:\n  - {{id: a, place: calle, ending: bien}}\n"
        )
        assert story.variables["v"].start is value
    text = sound("scenes:\n  - {id: a, place: calle, discuss: No, ending: bien}\n")
    assert text.scenes["a"].discuss == ("No",)


def test_a_language_that_the_game_does_not_know_is_told_and_the_story_plays() -> None:
    loaded = read("language: fr\nscenes:\n  - id: a\n    place: calle\n    ending: bien\n")
    assert loaded.story is not None
    assert list(map(told, loaded.diagnostics)) == [
        "story.yaml:3:11: [unknown-language] The game does not know the language “fr”. | There is: es, en."
    ]
