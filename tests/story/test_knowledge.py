"""The shared lists: what is said of the world has a source, and a number has a day."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import store
from game.story import Diagnostic, Severity
from game.story.diagnostic import excerpt
from game.story.knowledge import (
    LAST_RESORT,
    UNDATED,
    Help,
    Knowledge,
    Reach,
    Text,
    is_date,
    stale,
)
from game.story.lists import FILES, read_knowledge

NAME = 'name: {es: "Uno", en: "One"}'
SOUND = {
    "sources.yaml": '- {id: a-page, title: A page, publisher: Somebody, date: "2026", url: "https://example.org/a"}\n',
    "signals.yaml": f"- id: hurry\n  {NAME}\n  tactics: [fishing]\n  mark: V1\n  sources: [a-page]\n",
    "bystander-signs.yaml": f'- id: trip\n  {NAME}\n  ask: {{es: "¿?", en: "?"}}\n  mark: INF\n  sources: []\n',
    "acts.yaml": f'- id: pause\n  {NAME}\n  how: {{es: "Así", en: "So"}}\n  mark: INF\n  sources: []\n',
    "tactics.yaml": f"""\
- id: fishing
  {NAME}
  what: {{es: "Qué", en: "What"}}
  signals: [hurry]
  bystander_signs: [trip]
  acts: [pause]
  mark: V2
  sources: [a-page]
""",
    "law.yaml": f'- id: card\n  place: MX\n  {NAME}\n  says: {{es: "A", en: "B"}}\n  mark: V1\n  sources: [a-page]\n',
    "glossary.yaml": f'- id: word\n  {NAME}\n  means: {{es: "Es", en: "Is"}}\n  mark: INF\n  sources: []\n',
    "help.yaml": f"""\
never_first: {{es: "Nunca llama primero.", en: "It never calls first."}}
countries:
  MX: {{es: México, en: Mexico}}
  INT: {{es: Otro, en: Another}}
help:
  - id: line
    country: MX
    {NAME}
    reach: [{{channel: phone, at: "800 1"}}]
    who_for: {{es: "Para ti", en: "For you"}}
    sources: [a-page]
    mark: V2
    verified: 2026-03-11
    status: confirmed
  - id: anybody
    country: INT
    emergency: yes
    {NAME}
    who_for: {{es: "Para ti", en: "For you"}}
    mark: INF
    status: advice
""",
    "debrief.yaml": '- id: three\n  questions: [{es: "¿Uno?", en: "One?"}]\n',
    "words-that-blame.yaml": """\
blame:
  - {id: fault, words: [fue tu culpa], why: {es: "Hiere", en: "It hurts"}, instead: {es: "Sí", en: "Yes"}}
virtue: [lo correcto]
""",
}


def reading(file: str = "", old: str = "", new: str = "") -> tuple[Knowledge, list[Diagnostic]]:
    """The sound lists, with *old* replaced by *new* in one *file*."""
    files = dict(SOUND)
    if file:
        assert old in files[file]
        files[file] = files[file].replace(old, new)
    knowledge, told = read_knowledge({name: text.encode() for name, text in files.items()})
    return knowledge, list(told)


def test_sound_lists_are_read_without_a_word() -> None:
    knowledge, told = reading()
    assert told == []
    assert knowledge.tactics["fishing"].signals == ("hurry",)
    assert knowledge.signals["hurry"].name.told("es-MX") == "Uno"
    assert knowledge.signals["hurry"].name.told("en") == "One"
    assert knowledge.help["line"].reach == (Reach("phone", "800 1"),)
    assert knowledge.never_first.en == "It never calls first."
    assert knowledge.blame[0].words == ("fue tu culpa",)
    assert [s.title for s in knowledge.sources_of(knowledge.law["card"])] == ["A page"]
    assert knowledge.span_of("help", "line").line == 6


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "hint"),
    [
        ("tactics.yaml", "  sources: [a-page]\n", "", "no-source", "Add the page to sources.yaml"),
        ("law.yaml", "sources: [a-page]", "sources: []", "no-source", "Add the page to sources.yaml"),
        ("law.yaml", "mark: V1", "mark: GK-h", "no-source", "Find where it is written"),
        ("signals.yaml", "sources: [a-page]", "sources: []", "no-source", "Add the page to sources.yaml"),
        ("glossary.yaml", '"Es"', '"Son 47 %"', "no-source", "Add the page to sources.yaml"),
        ("signals.yaml", "[a-page]", "[a-pagge]", "unknown-source", "Did you mean “a-page”?"),
        ("tactics.yaml", "[hurry]", "[hury]", "unknown-signal", "Did you mean “hurry”?"),
        ("tactics.yaml", "[pause]", "[pauze]", "unknown-act", "Did you mean “pause”?"),
        ("tactics.yaml", "[trip]", "[tripp]", "unknown-bystander-sign", "Did you mean “trip”?"),
        ("debrief.yaml", '[{es: "¿Uno?", en: "One?"}]', "[]", "wrong-shape", "an entry of their own"),
        ("debrief.yaml", ', en: "One?"', "", "one-language", "Both languages"),
        ("debrief.yaml", "id: three", "id: Three!", "bad-id", "As in: id"),
        ("signals.yaml", "[fishing]", "[fising]", "unknown-tactic", "Did you mean “fishing”?"),
        ("help.yaml", "    verified: 2026-03-11\n", "", "no-date", "Add the day it was last verified"),
        ("help.yaml", "2026-03-11", "2026-02-30", "bad-date", "Add the day it was last verified"),
        ("help.yaml", "2026-03-11", "11/03/2026", "bad-date", "Add the day it was last verified"),
        ("help.yaml", "    sources: [a-page]\n", "", "number-without-source", "Add the page that gives it"),
        ("help.yaml", "status: advice", "status: confirmed", "missing-key", "Add how to reach it"),
        ("help.yaml", "status: confirmed", "status: advice", "number-without-source", "Write status: confirmed"),
        ("help.yaml", "mark: V2", "mark: V1", "not-confirmed", "With two sources"),
        ("help.yaml", "country: MX", "country: mx", "unknown-country", "Did you mean “MX”?"),
        ("help.yaml", "country: MX", "country: BR", "unknown-country", "Add a line for it under “countries:”"),
        ("help.yaml", "channel: phone", "channel: fone", "wrong-word", "Did you mean “phone”?"),
        ("help.yaml", '"800 1"', "example.org", "bad-number", "Write the number as people dial it"),
        ("help.yaml", '[{channel: phone, at: "800 1"}]', '"800 1"', "wrong-shape", "Add how to reach it"),
        ("help.yaml", "    who_for:", "    who_fro:", "unknown-key", "Did you mean “who_for”?"),
        ("help.yaml", '{es: "Para ti", en: "For you"}', '{es: "Para ti"}', "one-language", "Both languages"),
        ("help.yaml", "emergency: yes", "emergency: maybe", "wrong-word", "Write emergency: yes"),
        ("help.yaml", "- id: anybody", "- id: line", "duplicate-id", "Give this one its own name"),
        ("bystander-signs.yaml", "id: trip", "id: hurry", "duplicate-id", "Give this one its own name"),
        ("help.yaml", "- id: anybody", "- id: Any Body", "bad-id", "As in: id: mx-911"),
        ("sources.yaml", '"2026"', '"2026-13"', "bad-date", "Year, month, day"),
        ("acts.yaml", "mark: INF", "mark: sure", "wrong-word", ""),
        ("words-that-blame.yaml", "virtue: [lo correcto]", "virtue: lo correcto", "wrong-shape", "As in: virtue"),
    ],
)
def test_a_fault_is_told_with_its_place_and_its_mend(file: str, old: str, new: str, code: str, hint: str) -> None:
    knowledge, told = reading(file, old, new)
    found = [d for d in told if d.code == code and d.span.file.endswith(file)]
    assert found, [str(d.message) for d in told]
    assert all(d.severity is Severity.ERROR for d in found)
    assert hint in str(found[0].hint or "")
    assert excerpt(knowledge.texts[found[0].span.file], found[0].span)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    verified: 2026-03-11\n", ""),
        ("2026-03-11", "2026-02-30"),
        ("    sources: [a-page]\n", ""),
        ("[a-page]", "[another]"),
        ("country: MX", "country: BR"),
        ("mark: V2", "mark: V1"),
        ("status: confirmed", "status: unconfirmed"),
        ("status: confirmed", "status: closed"),
    ],
)
def test_a_number_that_nobody_stands_for_is_not_shown(old: str, new: str) -> None:
    knowledge, _ = reading("help.yaml", old, new)
    assert [h.id for h in knowledge.help_for("MX")] == ["anybody"]
    assert not knowledge.has_own_help("MX")


def test_a_tactic_or_a_card_without_a_source_is_left_out_and_the_others_stay() -> None:
    knowledge, _ = reading("tactics.yaml", "sources: [a-page]", "sources: [nowhere]")
    assert knowledge.tactics == {}
    assert knowledge.law.keys() == {"card"}
    knowledge, _ = reading("law.yaml", "  sources: [a-page]\n", "")
    assert knowledge.law == {}
    assert knowledge.tactics.keys() == {"fishing"}


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("text", [None, b"", b"just a text\n", b"- 1\n- [a]\n", b"\xff\xfe", b"a: {b\n", b"help: no\n"])
def test_a_list_that_is_missing_or_broken_is_told_and_help_is_never_empty(file: str, text: bytes | None) -> None:
    files = {name: text.encode() for name, text in SOUND.items()}
    if text is None:
        del files[file]
    else:
        files[file] = text
    knowledge, told = read_knowledge(files)
    assert any(d.span.file.endswith(file) and d.severity is Severity.ERROR for d in told)
    for country in ("MX", "BR", ""):
        assert knowledge.help_for(country)


@pytest.mark.parametrize(
    "entry",
    [
        """who_for: {es: "Para ti, en: "For you"}""",
        """who_for: {es: "Para ti", en: "For you\"""",
        """who_for: [es""",
        """\twho_for: {es: a, en: b}""",
        """who_for {es: a, en: b}""",
    ],
)
def test_a_slip_of_the_pen_in_one_entry_hides_that_entry_and_no_other(entry: str) -> None:
    before, after = SOUND["help.yaml"].rsplit('who_for: {es: "Para ti", en: "For you"}', 1)
    help = before + entry + after
    knowledge, told = read_knowledge({**{n: t.encode() for n, t in SOUND.items()}, "help.yaml": help.encode()})
    assert any(d.severity is Severity.ERROR for d in told)
    assert knowledge.help.keys() == {"line"}
    assert knowledge.help_for("MX") == (LAST_RESORT, knowledge.help["line"])


PIECES = st.sampled_from(
    [":", ": ", "- ", "|", "&a", "*a", "#", "'", '"', "[", "]", "{", "}", "\t", "\n", "    ", "id: ", "es: ",
     "sources: ",
     "[a-page]", "undated", "yes", "\u2028", "\x00", "é", "~", "?", "V2", "INT", "help:\n", "- [x]\n",
     "{}", "[]", "''"]
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), st.lists(st.tuples(st.integers(0, 900), st.integers(0, 20), PIECES), max_size=4))
def test_whatever_stands_in_a_list_is_told_at_its_place_and_help_is_never_empty(
    file: str, cuts: list[tuple[int, int, str]]
) -> None:
    text = SOUND[file]
    for at, length, piece in cuts:
        text = text[: at % len(text)] + piece + text[at % len(text) + length :]
    knowledge, told = read_knowledge({**{n: t.encode() for n, t in SOUND.items()}, file: text.encode()})
    assert knowledge.help_for("MX")
    for diagnostic in told:
        lines = knowledge.texts[diagnostic.span.file].split("\n")
        assert 1 <= diagnostic.span.line <= len(lines)
        assert 1 <= diagnostic.span.column <= len(lines[diagnostic.span.line - 1]) + 1
        assert str(diagnostic.message)
        assert diagnostic.hint is None or str(diagnostic.hint)


def test_with_no_file_at_all_there_is_a_last_resort() -> None:
    knowledge, told = read_knowledge({})
    assert knowledge.help_for("MX") == (LAST_RESORT,)
    assert knowledge.never_first.es
    assert {d.code for d in told} == {"missing-list"}


def test_a_country_without_an_entry_gets_what_holds_everywhere() -> None:
    knowledge, _ = reading()
    assert [h.id for h in knowledge.help_for("BR")] == ["anybody"]


def test_emergencies_come_first_and_are_advised_where_no_number_is_known() -> None:
    knowledge, _ = reading()
    assert [h.id for h in knowledge.help_for("MX")] == ["anybody", "line"]
    own = "    mark: V2\n", "    mark: V2\n    emergency: yes\n"
    knowledge, _ = reading("help.yaml", *own)
    assert [h.id for h in knowledge.help_for("MX")] == ["line"]


@pytest.mark.parametrize(
    ("verified", "today", "old"),
    [
        ("2025-11-23", "2026-11-23", False),  # twelve months to the day
        ("2025-11-22", "2026-11-23", True),
        ("2026-11-23", "2026-11-23", False),
        ("2025-12", "2026-11-23", False),
        ("2025-11", "2026-11-23", True),  # it may have been the first
        ("2026", "2026-11-23", False),
        ("2025", "2026-11-23", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        (UNDATED, "2026-11-23", True),
    ],
)
def test_after_twelve_months_a_number_is_to_be_verified_first(verified: str, today: str, old: bool) -> None:
    entry = Help("a", "V2", ("p",), reach=(Reach("phone", "1"),), verified=verified, status="confirmed")
    assert stale(entry, today) is old


def test_advice_does_not_grow_old() -> None:
    assert not stale(LAST_RESORT, "2099-01-01")


@pytest.mark.parametrize(
    ("text", "exists"),
    [
        ("2026", True),
        ("2026-03", True),
        ("2026-03-31", True),
        ("2024-02-29", True),
        ("2023-02-29", False),
        ("1900-02-29", False),
        ("2026-04-31", False),
        ("2026-00-10", False),
        ("26-03-11", False),
        ("2026-3-1", False),
        ("", False),
    ],
)
def test_a_date_is_one_that_exists(text: str, exists: bool) -> None:
    assert is_date(text) is exists


def test_what_is_general_knowledge_is_no_fact() -> None:
    knowledge, _ = reading()
    assert knowledge.tactics["fishing"].is_fact
    assert not knowledge.glossary["word"].is_fact
    general, _ = reading("signals.yaml", "mark: V1", "mark: INF")  # with sources, and still an inference
    assert not general.signals["hurry"].is_fact


# --- our own lists --------------------------------------------------------------------------------


def test_our_own_lists_have_no_fault() -> None:
    _, told = store.read_knowledge()
    assert [str(d.message) for d in told if d.severity is not Severity.NOTE] == []


def test_our_own_lists_are_whole() -> None:
    knowledge, _ = store.read_knowledge()
    assert [t.number for t in knowledge.tactics.values()] == [f"T{n}" for n in range(1, 19)]
    assert [s.number for s in knowledge.signals.values()] == [f"SE{n:02}" for n in range(1, 26)]
    assert [s.number for s in knowledge.bystander_signs.values()] == [f"BS{n}" for n in range(1, 12)]
    assert [a.number for a in knowledge.acts.values()] == [f"PA{n}" for n in range(1, 13)]
    assert {card.place for card in knowledge.law.values()} >= {"INT", "MX", "GT", "US"}
    assert "not-smuggling" in knowledge.law


def test_each_sign_is_explained_in_two_sentences_and_has_a_look_alike() -> None:
    knowledge, _ = store.read_knowledge()
    for signal in knowledge.signals.values():
        assert signal.why is not None and signal.do is not None and signal.looks_like, signal.id
        for text in signal.why:
            ends = text.count(". ") + text.count("! ") + text.count("? ") + 1
            assert ends == 2, (signal.id, text)


def test_signs_and_tactics_name_each_other() -> None:
    knowledge, _ = store.read_knowledge()
    by_tactic = {(t.id, s) for t in knowledge.tactics.values() for s in t.signals}
    by_signal = {(t, s.id) for s in knowledge.signals.values() for t in s.tactics}
    assert by_tactic == by_signal


def test_each_country_of_the_issue_has_its_emergency_number_first() -> None:
    knowledge, _ = store.read_knowledge()
    assert [knowledge.help_for(c)[0].reach[0].at for c in ("MX", "GT", "US")] == ["911", "110", "911"]
    for country in knowledge.countries:
        assert knowledge.help_for(country)[0].emergency


def test_texts_are_not_the_same_in_both_languages() -> None:
    knowledge, _ = store.read_knowledge()
    texts: list[Text] = [s.why for s in knowledge.signals.values() if s.why]
    texts += [t.what for t in knowledge.tactics.values()] + [c.says for c in knowledge.law.values()]
    assert [t for t in texts if t.es == t.en] == []
