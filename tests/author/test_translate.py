"""Catalogs: what is extracted, what survives a change, what a broken file does."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from game import store
from game.author import translate
from game.author.translate import BrokenCatalog, Entry, count, extracted, faults, parse_catalog, updated, written
from game.story.messages import messages
from tests.frame import sound

STORY = """\
scenes:
  - id: cocina
    place: cocina
    note: Mesa es la del comedor.
    content_notes: [una pelea]
    script: |
      ANA (triste): ¿Y la inscripción?
      La mesa está vacía.
      BETO: Ya sé.
      > later: tres días después
      BETO: 📷 foto: una puerta
    discuss: ¿Qué le falta saber?
    facilitator: Deje la pregunta abierta.
    choice:
      as: ANA
      ask: ¿Qué contesta?
      options:
        - {id: si, text: Que sí, go: calle}
        - {id: no, text: Que no, if: seen(calle), otherwise: Todavía no., go: calle}
  - id: calle
    phone: recado
    owner: ANA
    with: [BETO]
    group: Las del mercado
    script: |
      > trust-map: ¿A quién le dirías?
      BETO: Ya sé.
    ending: bien
"""


def entries(story: str = STORY) -> list[Entry]:
    return translate.story_entries(sound(story))


def catalog_of(found: list[Entry], language: str = "en") -> object:
    """A catalog in which every text is translated: “T: ” and its words."""
    catalog = updated(None, found, language, "marco")
    for message in catalog:
        if message.id:
            message.string = f"T: {message.id}"
    return parse_catalog(written(catalog), "marco.po", language)


def strings(catalog: object) -> dict[tuple[str | None, str], tuple[str, bool]]:
    return {(m.context, m.id): (m.string, m.fuzzy) for m in catalog if m.id}  # type: ignore[attr-defined]


# --- every text of a story ------------------------------------------------------------------------


def test_every_text_that_somebody_reads_is_a_message() -> None:
    found = {(m.context, m.text) for m in messages(sound(STORY))}
    assert found == {
        ("marco", "Marco"),
        ("marco", "Un marco para probar."),
        ("marco", "Ana"),
        ("marco", "Beto"),
        ("marco", "Mamá de Ana"),
        ("marco", "Bien"),
        ("marco", "Uno"),
        ("marco/cocina", "una pelea"),
        ("marco/cocina", "¿Y la inscripción?"),
        ("marco/cocina", "La mesa está vacía."),
        ("marco/cocina", "Ya sé."),
        ("marco/cocina", "tres días después"),
        ("marco/cocina", "foto: una puerta"),
        ("marco/cocina", "¿Qué le falta saber?"),
        ("marco/cocina", "Deje la pregunta abierta."),
        ("marco/cocina", "¿Qué contesta?"),
        ("marco/cocina", "Que sí"),
        ("marco/cocina", "Que no"),
        ("marco/cocina", "Todavía no."),
        ("marco/calle", "Las del mercado"),
        ("marco/calle", "¿A quién le dirías?"),
        ("marco/calle", "Ya sé."),
    }


def test_a_message_tells_the_translator_who_speaks_how_and_what_the_writer_notes() -> None:
    by_text = {(m.context, m.text): m for m in messages(sound(STORY))}
    asked = by_text["marco/cocina", "¿Y la inscripción?"]
    assert asked.comments == ("ANA says, sad", "note: Mesa es la del comedor.")
    assert (asked.span.line, asked.span.column) == (9, 7)
    assert by_text["marco/cocina", "La mesa está vacía."].comments[0] == "narration"
    assert by_text["marco/calle", "Ya sé."].comments == ("BETO writes",)
    assert by_text["marco/cocina", "foto: una puerta"].comments[1].startswith("a picture")
    assert "“Que no” cannot be taken" in by_text["marco/cocina", "Todavía no."].comments[0]


def test_a_translator_meets_what_a_notification_and_a_reply_say_once() -> None:
    story = sound(
        "scenes:\n  - id: a\n    phone: recado\n    owner: ANA\n    with: [BETO]\n    script: |\n"
        "      BETO: ¿Vienes?\n      ANA: ↩ «¿Vienes» Sí\n      > time: 23:47\n      > typing: BETO\n"
        "      > notify: recado BETO: Ven\n      > notify: chispa: Tres solicitudes\n      ANA: 🗑 Eliminado\n"
        "    ending: bien\n"
    )
    found = [(m.text, m.comments) for m in messages(story) if m.context == "marco/a"]
    assert found == [
        ("¿Vienes?", ("BETO writes",)),
        ("Sí", ("ANA writes",)),
        ("Ven", ("a notification of recado, from BETO",)),
        ("Tres solicitudes", ("a notification of chispa",)),
        ("Eliminado", ("ANA says", "a message that its writer has deleted: what stands in its place")),
    ]


def test_the_story_of_the_game_has_every_line_in_its_catalog() -> None:
    for id in store.story_folders():
        story = store.load_story(id).story
        assert story is not None
        known = {(m.context, m.text) for m in messages(story)}
        for scene in story.scenes.values():
            for beat in scene.beats:
                if hasattr(beat, "text"):
                    assert (story.context(scene.id), beat.text) in known


# --- what survives --------------------------------------------------------------------------------


def test_an_inserted_line_disturbs_no_translation() -> None:
    old = catalog_of(entries())
    changed = STORY.replace(
        "      La mesa está vacía.\n", "      La mesa está vacía.\n      BETO: La mesa está vacía, Ana.\n"
    )
    after = strings(updated(old, entries(changed), "en", "marco"))  # type: ignore[arg-type]
    assert after.pop(("marco/cocina", "La mesa está vacía, Ana.")) == ("", False)
    assert after == strings(old)


def test_a_reworded_line_marks_exactly_that_one() -> None:
    old = catalog_of(entries())
    changed = STORY.replace("¿Y la inscripción?", "¿Y la inscripción, mamá?")
    catalog = updated(old, entries(changed), "en", "marco")  # type: ignore[arg-type]
    after = strings(catalog)
    assert after["marco/cocina", "¿Y la inscripción, mamá?"] == ("T: ¿Y la inscripción?", True)
    assert [key for key, (_, fuzzy) in after.items() if fuzzy] == [("marco/cocina", "¿Y la inscripción, mamá?")]
    assert b'#| msgid "\xc2\xbfY la inscripci\xc3\xb3n?"' in written(catalog)
    assert not catalog.obsolete


def test_the_same_words_in_two_scenes_are_two_texts() -> None:
    old = catalog_of(entries())
    changed = STORY.replace("      BETO: Ya sé.\n      > later", "      BETO: Ya lo sé.\n      > later")
    after = strings(updated(old, entries(changed), "en", "marco"))  # type: ignore[arg-type]
    assert after["marco/cocina", "Ya lo sé."] == ("T: Ya sé.", True)
    assert after["marco/calle", "Ya sé."] == ("T: Ya sé.", False)


def test_a_line_that_is_gone_is_kept_and_comes_back_whole() -> None:
    old = catalog_of(entries())
    gone = updated(old, entries(STORY.replace("      La mesa está vacía.\n", "")), "en", "marco")  # type: ignore[arg-type]
    assert [m.id for m in gone.obsolete.values()] == ["La mesa está vacía."]
    read = parse_catalog(written(gone), "marco.po", "en")
    again = updated(read, entries(), "en", "marco")
    assert strings(again)["marco/cocina", "La mesa está vacía."] == ("T: La mesa está vacía.", False)
    assert not again.obsolete


def test_a_scene_that_is_renamed_keeps_its_translations() -> None:
    old = catalog_of(entries())
    changed = STORY.replace("- id: calle\n", "- id: mercado\n    was: calle\n").replace("go: calle", "go: mercado")
    changed = changed.replace("seen(calle)", "seen(mercado)")
    after = strings(updated(old, entries(changed), "en", "marco", {"marco/calle": "marco/mercado"}))  # type: ignore[arg-type]
    assert after["marco/mercado", "Las del mercado"] == ("T: Las del mercado", False)
    assert [key for key, (string, fuzzy) in after.items() if fuzzy or not string] == []


def test_a_line_that_moved_to_another_scene_is_to_be_looked_at_again() -> None:
    old = catalog_of(entries())
    changed = STORY.replace("      La mesa está vacía.\n", "").replace(
        "      > trust-map", "      La mesa está vacía.\n      > trust-map"
    )
    after = strings(updated(old, entries(changed), "en", "marco"))  # type: ignore[arg-type]
    assert after["marco/calle", "La mesa está vacía."] == ("T: La mesa está vacía.", True)


def test_an_update_of_what_is_up_to_date_changes_no_byte() -> None:
    first = written(updated(None, entries(), "en", "marco"))
    assert written(updated(parse_catalog(first, "marco.po", "en"), entries(), "en", "marco")) == first


def test_a_translators_own_comment_stays() -> None:
    data = written(updated(None, entries(), "en", "marco")).replace(b"#. ANA says", b"# as in school\n#. ANA says")
    after = written(updated(parse_catalog(data, "marco.po", "en"), entries(), "en", "marco"))
    assert b"# as in school\n" in after


def test_counting() -> None:
    old = catalog_of(entries())
    changed = STORY.replace("¿Y la inscripción?", "¿Y la inscripción, mamá?").replace(
        "La mesa está vacía.", "Silencio."
    )
    far = count(updated(old, entries(changed), "en", "marco"))  # type: ignore[arg-type]
    assert (far.translated, far.fuzzy, far.missing, far.obsolete) == (20, 1, 1, 1)


# --- the code -------------------------------------------------------------------------------------


def test_texts_in_code_are_found_with_what_translators_must_know() -> None:
    code = """
# Why this is so. Nothing for translators.
# Translators: {name} is the recruiter's
#     first name.
print(_("{name} is " "writing…").format(name=name))
a = words.count("{n} fault", "{n} faults", n), N_("note"), Phrase("Delete it."), words.say("Begin")
b = data.count(b"\\n", 0, 3) + "aaa".count("a") + _(variable) + _("")
"""
    assert list(extracted(code)) == [
        (5, "{name} is writing…", ["{name} is the recruiter's first name."]),
        (6, ("{n} fault", "{n} faults"), []),
        (6, "note", []),
        (6, "Delete it.", []),
        (6, "Begin", []),
    ]


def test_every_text_of_the_game_is_in_both_languages() -> None:
    wanted = {entry.id for entry in translate.interface_entries(store.data_root())}
    for language in ("es", "en"):
        path = store.data_root() / "locales" / language / "LC_MESSAGES" / "continuara.po"
        catalog = parse_catalog(path.read_bytes(), str(path), language)
        have = {
            m.id if isinstance(m.id, str) else tuple(m.id)
            for m in catalog
            if translate._is_translated(m) and not m.fuzzy
        }
        assert sorted(map(str, wanted - have)) == [], (
            f"{language}: run “python main.py translate update”, then translate"
        )


@pytest.mark.parametrize(
    "path",
    sorted((store.data_root() / "locales").glob("*/LC_MESSAGES/*.po")),
    ids=lambda p: f"{p.parent.parent.name}-{p.stem}",
)
def test_the_real_msgfmt_accepts_every_catalog(path: Path) -> None:
    msgfmt = shutil.which("msgfmt")
    if msgfmt is None:
        assert not os.environ.get("CONTINUARA_REQUIRE"), "msgfmt is not installed"
        pytest.skip("msgfmt is not installed")
    done = subprocess.run([msgfmt, "--check", "-o", os.devnull, str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "path",
    sorted((store.data_root() / "locales").glob("*/LC_MESSAGES/*.po")),
    ids=lambda p: f"{p.parent.parent.name}-{p.stem}",
)
def test_no_translation_loses_a_hole(path: Path) -> None:
    catalog = parse_catalog(path.read_bytes(), path.name, path.parent.parent.name)
    assert [str(fault.message) for fault in faults(catalog, path.name)] == []


def test_a_hole_that_is_lost_or_made_up_is_told() -> None:
    catalog = updated(None, [Entry(None, "Hi {name}, {n} %"), Entry(None, ("{n} day", "{n} days"))], "es", "continuara")
    catalog["Hi {name}, {n} %"].string = "Hola {nombre}, {n} %"
    catalog[("{n} day", "{n} days")].string = ("un día", "{n} días")
    (fault,) = faults(catalog, "x.po")
    assert fault.code == "wrong-holes"
    assert str(fault.hint) == "It must hold: {name}, {n}"


# --- broken catalogs ------------------------------------------------------------------------------

GOOD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "a"\nmsgstr "b"\n'


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\x00binary",
        GOOD.encode("utf-16"),
        GOOD.replace('"b"', '"b').encode(),
        GOOD.replace("msgstr", "msgstrr").encode(),
        b"hola\n",
        GOOD.replace("utf-8", "klingon").encode("latin-1") + b'msgid "\xe1"\nmsgstr ""\n',
        (GOOD + 'msgid "c"\nmsgid "d"\n').encode(),
        (GOOD + '"loose"\n').encode() * 3 + b"msgid\n",
        b"<<<<<<< HEAD\n" + GOOD.encode() + b"=======\n",
    ],
)
def test_a_broken_catalog_is_a_diagnostic(data: bytes) -> None:
    with pytest.raises(BrokenCatalog) as raised:
        parse_catalog(data, "es.po", "es")
    diagnostic = raised.value.diagnostic
    assert (diagnostic.code, diagnostic.span.file) == ("broken-catalog", "es.po")
    assert 1 <= diagnostic.span.line <= data.count(b"\n") + 1


def test_a_broken_catalog_names_the_line() -> None:
    with pytest.raises(BrokenCatalog) as raised:
        parse_catalog(GOOD.replace('"b"', '"b').encode(), "es.po", "es")
    assert raised.value.diagnostic.span.line == 5
    assert 'msgstr "b' in str(raised.value.diagnostic.message)


def test_update_never_writes_over_a_broken_catalog(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from game.stage.words import Words
    from tests.frame import framed

    folder = tmp_path / "marco"
    folder.mkdir()
    for name, data in framed(STORY).items():
        (folder / name).write_bytes(data)
    broken = folder / "locales" / "en" / "LC_MESSAGES" / "marco.po"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b'msgid "a"\nmsgstr "b\n')
    assert translate.run("update", [str(folder)], Words("en")) == 1
    assert broken.read_bytes() == b'msgid "a"\nmsgstr "b\n'
    assert "[broken-catalog]" in capsys.readouterr().out
    broken.unlink()
    assert translate.run("update", [str(folder)], Words("en")) == 0
    assert "22 missing" in capsys.readouterr().out
    assert b"Que s\xc3\xad" in broken.read_bytes()


def test_status_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from game.stage.words import Words
    from tests.frame import framed

    folder = tmp_path / "marco"
    folder.mkdir()
    for name, data in framed(STORY).items():
        (folder / name).write_bytes(data)
    assert translate.run("status", [str(folder)], Words("en")) == 0
    assert not (folder / "locales").exists()
    assert "0 translated" in capsys.readouterr().out


def test_a_fuzzy_entry_is_not_used_in_the_game(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTINUARA_HOME", str(tmp_path / "home"))
    story = sound(STORY)
    catalog = updated(None, entries(), "en", "marco")
    for context, text, string, flags in (
        ("marco/cocina", "Que sí", "Yes", set()),
        ("marco/cocina", "Que no", "No", {"fuzzy"}),
    ):
        message = catalog.get(text, context)
        assert message is not None
        message.string, message.flags = string, flags
    path = tmp_path / "marco" / "locales" / "en" / "LC_MESSAGES" / "marco.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(written(catalog))
    words = store.read_words("en", story, tmp_path / "marco")
    assert words.told(story, "cocina", "Que sí") == "Yes"
    assert words.told(story, "cocina", "Que no") == "Que no"
