"""What the format refuses (rules 2 and 3), each with its code, its place and its mend; and what hostile files do."""

from __future__ import annotations

import tracemalloc

import pytest

from game.story import load
from game.story.diagnostic import Report
from game.story.source import MAX_BYTES, parse
from tests.frame import EPISODE, STORY, codes, framed, read, told

SCENES = """\
scenes:
  - id: a
    place: calle
    script: |
      ANA: Hola
    go: b
  - id: b
    place: cocina
    script: |
      BETO: Adiós
    ending: bien
"""

# What is put for what, and the one thing that must be told: line, column, code, words of the hint.
REFUSED = [
    ("place: calle", "place: calle\n    place: cocina", 6, 5, "duplicate-key", "Keep one of the two"),
    ("place: calle", "place: &x calle", 5, 12, "anchor", "in quotes"),
    ("place: calle", "place: *risas*", 5, 12, "anchor", "in quotes"),
    ("place: calle", "<<: {place: calle}", 5, 5, "merge-key", "Write the keys out."),
    ("place: calle", "place: !!str calle", 5, 12, "tag", "Remove it"),
    ("place: calle", "place: !!python/object:os.system calle", 5, 12, "tag", "Remove it"),
    ("    ending: bien", "    ending: bien\n---\nformat: 1", 14, 1, "several-documents", "Remove the line “---”"),
    ("script: |\n      ANA", "script: >\n      ANA", 6, 13, "folded", "Write “|” instead of “>”."),
    ("    place: calle", "\tplace: calle", 5, 1, "tab", "two for each step"),
    ("ANA: Hola", "ANA:\tHola", 7, 11, "tab", "two for each step"),
    ("place: calle", "plcae: calle", 5, 5, "unknown-key", "Did you mean “place”?"),
    ("place: calle", "discus: ¿Qué?\n    place: calle", 5, 5, "unknown-key", "Did you mean “discuss”?"),
    ("    ending: bien\n", "", 9, 9, "no-way-on", "exactly one of “choice”, “go” or “ending”"),
    ("    place: calle", "   \u00a0place: calle", 5, 4, "odd-space", "type it again"),
    ("place: calle", 'place: "C:\\casa"', 5, 15, "yaml", "single quotes"),
    ("place: calle", 'place: "ca\\elle"', 5, 12, "odd-character", "single quotes"),
    ("place: calle", 'place: "ca\\0lle"', 5, 12, "odd-character", "single quotes"),
    ("place: calle", "place: ? calle", 5, 12, "yaml", "Put a value that begins with a sign in quotes."),
    ("script: |\n      ANA: Hola", "script: | ANA: Hola", 6, 15, "yaml", "Press Enter behind “|”"),
    ("    place: calle", "   place: calle", 5, 4, "yaml", "start in the same column"),
    ("Hola", "Ho\u2028la", 7, 14, "odd-line-break", "press Enter instead"),
    ("Hola", "Ho\u2029la", 7, 14, "odd-line-break", "press Enter instead"),
    ("Hola", "Ho\u0085la", 7, 14, "odd-line-break", "press Enter instead"),
    ("Hola", "Ho\u000bla", 7, 14, "odd-line-break", "press Enter instead"),
    ("place: calle", "place:calle", 5, 10, "no-space-after-colon", "Write “place: calle”."),
    ("place: calle", "place: calle #centro", 5, 18, "cut-by-hash", "Put the whole value in quotes"),
    ("place: calle", "place: calle\n    discuss:\n      - Mira esto #trabajo", 7, 19, "cut-by-hash", "in quotes"),
    ("place: calle", "“place”: calle", 5, 5, "smart-quotes", "Write it without quotes: place:"),
    ("place: calle", "«place»: calle", 5, 5, "smart-quotes", "Write it without quotes: place:"),
    (
        "      ANA: Hola",
        "      ANA: Hola\nBETO: ¿Vienes?",
        8,
        1,
        "fallen-line",
        "as far as the lines of the script above",
    ),
    (
        "      ANA: Hola",
        "      ANA: Hola\nMAMÁ (seria): Ven.",
        8,
        1,
        "fallen-line",
        "as far as the lines of the script",
    ),
    ("      ANA: Hola", "      ANA: Hola\nLa calle está vacía.", 8, 1, "yaml", "Indent it as far"),
    ("place: calle", 'place: "calle', 5, 12, "yaml", "Close it"),
    ("place: calle", "place: a: b", 5, 13, "yaml", "in quotes"),
    ("place: calle", "place: @calle", 5, 12, "yaml", "in quotes"),
    ("Hola", "Ho\u0007la", 7, 14, "odd-character", "Delete it."),
    ("place: calle", "? [a, b]\n    : c", 5, 7, "odd-key", "bracket in the wrong place"),
]


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "code", "hint"), REFUSED, ids=[f"{r[4]}-{r[2]}-{n}" for n, r in enumerate(REFUSED)]
)
def test_what_yaml_would_misread_is_refused_where_it_stands(
    old: str, new: str, line: int, column: int, code: str, hint: str
) -> None:
    assert SCENES.count(old) == 1 or old == "place: calle"
    loaded = read(SCENES.replace(old, new, 1))
    found = loaded.diagnostics
    assert [(d.code, d.span.line, d.span.column) for d in found] == [(code, line, column)], [told(d) for d in found]
    assert hint in str(found[0].hint)


def test_a_clean_story_is_told_nothing() -> None:
    loaded = read(SCENES)
    assert loaded.diagnostics == ()
    assert loaded.story is not None
    assert list(loaded.story.scenes) == ["a", "b"]


@pytest.mark.parametrize("value", ["No", "no", "21:45", "0612", "1e3", "~", "null", "on", "2026-11-23", "0x1F", "yes"])
def test_a_plain_value_is_the_text_that_was_typed(value: str) -> None:
    report = Report()
    parsed = parse("f.yaml", f"key: {value}\n{value}: other\n".encode(), report)
    assert parsed.value == {"key": value, value: "other"}
    assert report.diagnostics == []


# --- files that are no stories --------------------------------------------------------------------

HOSTILE = {
    "nothing": (b"", "empty-file", 1, 1),
    "only comments": (b"# hola\n\n# adi\xc3\xb3s\n", "empty-file", 1, 1),
    "blanks": (b"   \n\n  \n", "empty-file", 1, 1),
    "a program": (b"\x7fELF\x02\x01\x01\x00\x00", "not-text", 1, 1),
    "UTF-16": (SCENES.encode("utf-16"), "not-text", 1, 1),
    "UTF-16 without its mark": (SCENES.encode("utf-16-le"), "not-text", 1, 1),
    "latin-1": ((EPISODE + SCENES).encode("latin-1"), "wrong-encoding", 12, 16),
    "50 MB": (b"a" * 50_000_000, "file-too-large", 1, 1),
    "100,000 brackets": (b"[" * 100_000, "too-deep", 1, 25),
    "100,000 braces": (b"{a: " * 100_000, "too-deep", 1, 97),
    "an alias bomb": (
        b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (i, i) for i in range(50)),
        "anchor",
        1,
        4,
    ),
    "a value within itself": (b"a: &a [*a]\n", "anchor", 1, 4),
    "a list": (b"- a\n- b\n", "wrong-shape", 1, 1),
    "a word": (b"hola\n", "wrong-shape", 1, 1),
    "a python object": (b"!!python/object/apply:os.system ['true']\n", "tag", 1, 1),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("file", ["story.yaml", "uno.yaml"])
def test_a_hostile_file_is_one_diagnostic_and_no_traceback(name: str, file: str) -> None:
    data, code, line, column = HOSTILE[name]
    loaded = load("marco", {**framed(SCENES), file: data})
    mine = [d for d in loaded.diagnostics if d.span.file.endswith(file)]
    assert [(d.code, d.span.line, d.span.column) for d in mine if "stray" not in d.code] == [(code, line, column)]
    assert loaded.story is None


def test_a_large_file_is_refused_before_it_is_read() -> None:
    data = b" " * (MAX_BYTES + 1)
    tracemalloc.start()
    try:
        parse("f.yaml", data, Report())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MAX_BYTES  # not even decoded


@pytest.mark.parametrize(
    "line",
    [
        "a:" + " " * 1900,
        "a:" + " x" * 900,
        "- " * 990 + "a",
        "“" * 1990,
        "a:" * 990,
        "a: " + " " * 900 + "x#" * 500,
        " " * 1990,
        "      ANA: a" + " " * 1900 + "b [",
        "      ANA: " + "[!" * 900,
    ],
)
def test_a_line_made_to_hurt_is_read_in_a_number_of_steps_that_grows_with_it(line: str) -> None:
    # A pattern that tries every way to share out the blanks would need hours for these; the test would not come back.
    report = Report()
    parse("f.yaml", "\n".join([line] * 4000).encode(), report)
    loaded = read(
        "- id: a\n  place: calle\n  script: |\n"
        + "\n".join(["      ANA: b" + " " * 20_000 + "c"] * 20)
        + "\n  ending: bien\n"
    )
    assert loaded.story is not None


def test_very_many_lines_that_go_on_cost_no_more_than_their_letters() -> None:
    script = "      ANA: hola\n" + "       y más\n" * 200_000
    loaded = read(f"scenes:\n  - id: a\n    place: calle\n    script: |\n{script}    ending: bien\n")
    assert loaded.story is not None
    assert len(loaded.story.scenes["a"].beats) == 1


# --- what editors do to files ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda b: b.replace(b"\n", b"\r\n"),
        lambda b: b.replace(b"\n", b"\r"),
        lambda b: b"\xef\xbb\xbf" + b,
        lambda b: b"\xef\xbb\xbf" + b.replace(b"\n", b"\r\n"),
    ],
    ids=["CRLF", "CR", "BOM", "BOM and CRLF"],
)
def test_line_ends_and_a_mark_of_order_change_nothing(change: object) -> None:
    assert callable(change)
    files = framed(SCENES)
    plain, changed = load("marco", files), load("marco", {k: change(v) for k, v in files.items()})
    assert changed.diagnostics == ()
    assert changed.story == plain.story
    assert changed.story is not None
    assert changed.story.span_of("beat", "b", 0) == plain.story.span_of("beat", "b", 0)  # type: ignore[union-attr]


def test_a_place_is_right_in_a_file_with_crlf() -> None:
    files = {k: v.replace(b"\n", b"\r\n") for k, v in framed(SCENES.replace("go: b", "go: c")).items()}
    (only,) = load("marco", files).diagnostics
    assert (only.code, only.span.line, only.span.column) == ("unknown-scene", 8, 9)


def test_an_accent_typed_as_two_signs_is_the_same_letter() -> None:
    import unicodedata

    example = """\
cast: {SEÑO: {name: Seño}, ANA: {name: Ana}}
variables: {supo_seño: {yes_no: true, start: sí}}
scenes:
  - id: mañana
    place: calle
    script: |
      [if supo_seño] SEÑO: Vén
    ending: bien
"""
    files = {k: unicodedata.normalize("NFD", v.decode()).encode() for k, v in framed(example).items()}
    loaded = load("marco", files)
    assert loaded.diagnostics == ()
    assert loaded.story is not None
    line = loaded.story.scenes["mañana"].beats[0]
    assert (line.who, line.text) == ("SEÑO", "Vén")  # type: ignore[union-attr]


def test_an_episode_whose_file_name_has_its_accent_apart_is_found() -> None:
    import unicodedata

    files = framed(SCENES)
    files["story.yaml"] = files["story.yaml"].replace(b"[uno]", "[canción]".encode())
    files[unicodedata.normalize("NFD", "canción.yaml")] = files.pop("uno.yaml")
    assert load("marco", files).diagnostics == ()


# --- one broken scene leaves the others playing ---------------------------------------------------

THREE = """\
scenes:
  - id: uno
    place: calle
    script: |
      ANA: Hola
    go: dos
  - id: dos
    place: calle
    script: |
      BETO: Qué tal
    go: tres
  - id: tres
    place: calle
    script: |
      ANA: "Adiós", dijo
    ending: bien
"""


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  - id: dos\n    place: calle", '  - id: dos\n    place: "calle', "yaml"),
        ("  - id: dos\n    place: calle", "  - id: dos\n    place: [calle", "yaml"),
        ("  - id: dos\n    place: calle", "  - id: dos\n    place: &calle x", "anchor"),
        ("  - id: dos\n    place: calle", "  - id: dos\n    place: a: b", "yaml"),
        ("      BETO: Qué tal", "BETO: Qué tal", "fallen-line"),
        ("      BETO: Qué tal", "  \tBETO: Qué tal", "tab"),
        ("  - id: dos\n    place: calle", "  - id: dos\n    pläce: calle", "unknown-key"),
        ("  - id: dos\n    place: calle", "  - id: dos\n    place: {a: b}", "wrong-shape"),
        ("    go: tres\n", "", "no-way-on"),
    ],
)
def test_a_broken_scene_does_not_take_the_others_with_it(old: str, new: str, code: str) -> None:
    loaded = read(THREE.replace(old, new))
    assert codes(loaded) == [code]
    assert loaded.story is not None
    assert list(loaded.story.scenes) == ["uno", "tres"]
    assert loaded.story.broken == {"dos"}


def test_an_open_quote_is_told_where_it_opens_and_not_where_the_next_one_stands() -> None:
    loaded = read(
        THREE.replace("BETO: Qué tal", "BETO: Qué tal").replace(
            "id: dos\n    place: calle", 'id: dos\n    place: "calle'
        )
    )
    (only,) = loaded.diagnostics
    assert (only.span.line, only.span.column) == (10, 12)


def test_several_broken_scenes_are_each_told() -> None:
    loaded = read(THREE.replace("place: calle", "place: [calle", 2))
    assert [(d.code, d.span.line) for d in loaded.diagnostics] == [("yaml", 5), ("yaml", 10)]
    assert loaded.story is not None
    assert loaded.story.broken == {"uno", "dos"}


def test_diagnostics_are_told_in_the_order_of_the_file_each_time() -> None:
    loaded = load("marco", {"story.yaml": STORY["format"].encode()})
    places = [d.sort_key() for d in loaded.diagnostics]
    assert places == sorted(places)
    assert [str(d.message) for d in loaded.diagnostics] == [
        f"“{key}” is missing here."
        for key in ("title", "language", "synopsis", "ages", "region", "cast", "episodes", "endings")
    ]
