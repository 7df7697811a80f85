"""The disk: what is read may hold anything, what is written is whole."""

from __future__ import annotations

import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from game import store
from game.play import Choose, Mark
from game.stage import Settings
from game.stage.msg import (
    CopySave,
    Failed,
    KeepMet,
    ListStories,
    LoadStory,
    Met,
    ReadCredits,
    Save,
    Saved,
    SaveLabel,
    SaveRecord,
    StoriesListed,
    StoryLoaded,
)
from tests.stage.small import ONE, STORY, TWO

RECORD = SaveRecord(
    "auto-prueba", "prueba", "La prueba", "patio", (Choose("patio", "si"), Mark("patio", "¿Vienes?")), 3
)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("CONTINUARA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_a_save_is_read_back_as_it_was_written():
    label = store.write_save(RECORD)
    read = store.read_save("auto-prueba")
    assert isinstance(label, SaveLabel)
    assert (read.story, read.decisions, read.read, read.scene) == ("prueba", RECORD.decisions, 3, "patio")
    assert label.decisions == 1  # a mark is no decision to a reader of the list


def test_the_newest_save_comes_first(home):
    store.write_save(RECORD)
    older = json.loads((home / "saves" / "auto-prueba.json").read_bytes())
    older["when"] = "2001-01-01T00:00:00"
    (home / "saves" / "2.json").write_text(json.dumps(older))
    labels, troubles = store.read_labels()
    assert [label.slot for label in labels] == ["auto-prueba", "2"]
    assert troubles == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe\x00",
        b'{"format": 2}',
        b'{"format": 1, "story": 7, "decisions": []}',
        b'{"format": 1, "story": "a", "decisions": [["choose", 1, 2]]}',
        b'{"format": 1, "story": "a", "decisions": {"a": 1}}',
        b"[" * 100_000,
        b" " * 2_000_001,
    ],
)
def test_a_damaged_save_is_set_aside_and_named_and_nothing_is_lost(home, content):
    path = home / "saves" / "auto-prueba.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    answer = store.read_save("auto-prueba")
    assert isinstance(answer, Failed)
    assert answer.what == "save-damaged"
    with open(answer.holes["file"], "rb") as aside:
        assert aside.read() == content
    assert not path.exists()


def test_two_damaged_saves_of_one_slot_are_both_kept(home):
    for content in (b"one", b"two"):
        (home / "saves").mkdir(parents=True, exist_ok=True)
        (home / "saves" / "1.json").write_bytes(content)
        store.read_save("1")
    kept = sorted(p.read_bytes() for p in (home / "saves").iterdir())
    assert kept == [b"one", b"two"]


@pytest.mark.parametrize(
    ("number", "what"), [(errno.ENOSPC, "disk-full"), (errno.EROFS, "read-only"), (errno.EIO, "save-failed")]
)
def test_a_disk_that_refuses_is_told_and_the_old_save_stays(monkeypatch, number, what):
    store.write_save(RECORD)

    def refuse(*_):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        answer = store.perform(Save(SaveRecord("auto-prueba", "prueba", "", "calle", ())))
    assert isinstance(answer, Failed)
    assert answer.what == what
    assert store.read_save("auto-prueba").scene == "patio"
    assert [p.name for p in (store.home() / "saves").iterdir()] == ["auto-prueba.json"]


def test_a_home_that_is_a_file_is_told_and_not_a_crash(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CONTINUARA_HOME", str(tmp_path / "file"))
    assert isinstance(store.write_save(RECORD), Failed)
    assert isinstance(store.write_settings(Settings()), Failed)
    assert store.read_settings() == Settings()
    assert store.read_labels() == ((), ())


def test_a_slot_that_would_leave_the_folder_is_refused(home):
    answer = store.write_save(SaveRecord("../out", "prueba", "", "", ()))
    assert isinstance(answer, Failed)
    assert not (home / "out.json").exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"language": 3}', b"\xff", b"[" * 100_000])
def test_settings_that_cannot_be_read_are_the_defaults(home, content):
    home.mkdir()
    (home / "settings.json").write_bytes(content)
    assert store.read_settings() == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff", b"[" * 100_000])
def test_damaged_settings_are_set_aside_and_told_and_nothing_is_deleted(home, content):
    home.mkdir()
    (home / "settings.json").write_bytes(content)
    settings, trouble = store.open_settings()
    assert settings == Settings()
    assert trouble.what == "settings-damaged"
    assert Path(trouble.holes["file"]).read_bytes() == content
    assert not (home / "settings.json").exists()
    assert store.open_settings() == (Settings(), None)


def test_settings_with_a_value_that_nobody_knows_keep_the_others(home):
    home.mkdir()
    (home / "settings.json").write_bytes(b'{"language": "en", "face": "papyrus", "scale": 1.4}')
    assert store.open_settings() == (Settings(language="en", scale=1.4), None)


def test_the_one_volume_of_older_settings_becomes_both(home):
    home.mkdir()
    (home / "settings.json").write_bytes(b'{"language": "en", "volume": 2}')
    assert store.read_settings() == Settings(language="en", music=2, sounds=2)


def test_a_place_is_told_by_what_it_sounds_like():
    captions = store.read_captions()
    assert captions["place:mercado"] == captions["amb-mercado"]
    assert "place:titulo" not in captions


def test_settings_are_read_back():
    settings = Settings(language="en", music=2, sounds=9, face="andika", contrast=True)
    assert store.write_settings(settings) is None
    assert store.read_settings() == settings


def pack(folder):
    folder.mkdir(parents=True)
    for name, text in (("story", STORY), ("uno", ONE), ("dos", TWO)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_story_in_the_players_own_folder_is_found_and_played(home):
    pack(home / "stories" / "prueba")
    answer = store.perform(LoadStory("prueba"))
    assert isinstance(answer, StoryLoaded)
    assert answer.story.title == "La prueba"


def test_a_story_is_read_again_when_a_file_of_it_changed(home):
    folder = pack(home / "stories" / "prueba")
    assert store.load_story("prueba").story.title == "La prueba"
    (folder / "story.yaml").write_text(STORY.replace("La prueba", "Otra"), encoding="utf-8")
    assert store.load_story("prueba").story.title == "Otra"


def test_a_missing_story_is_told():
    answer = store.perform(LoadStory("nada"))
    assert isinstance(answer, Failed)
    assert answer.what == "story-missing"


def test_a_link_that_leads_out_of_the_pack_is_not_read(home, tmp_path):
    folder = pack(home / "stories" / "prueba")
    (tmp_path / "secret.yaml").write_text("secret: 1")
    (folder / "tres.yaml").symlink_to(tmp_path / "secret.yaml")
    assert "tres.yaml" not in store.read_story_files(folder)


def test_no_more_of_a_huge_file_is_read_than_shows_that_it_is_huge(home):
    folder = pack(home / "stories" / "prueba")
    with (folder / "uno.yaml").open("wb") as file:
        file.truncate(50_000_000)
    assert len(store.read_story_files(folder)["uno.yaml"]) == store.MAX_STORY_FILE
    assert "file-too-large" in [d.code for d in store.load_story("prueba").diagnostics]


def test_the_stories_that_come_with_the_game_are_listed_with_their_saves():
    store.write_save(RECORD)
    listed = store.perform(ListStories())
    assert isinstance(listed, StoriesListed)
    assert "lo-que-se-ve-de-mi" in [cover.id for cover in listed.covers]
    assert [save.slot for save in listed.saves] == ["auto-prueba"]


def test_saving_answers_with_the_label():
    assert isinstance(store.perform(Save(RECORD)), Saved)


def catalog(home, text):
    folder = pack(home / "stories" / "prueba") / "locales" / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "prueba.po").write_bytes(text)
    return store.load_story("prueba").story


HEAD = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def test_a_story_is_shown_through_its_catalog(home):
    of = catalog(home, HEAD + 'msgctxt "prueba/patio"\nmsgid "¿Vienes?"\nmsgstr "Coming?"\n'.encode())
    assert store.read_words("en", of).told(of, "patio", "¿Vienes?") == "Coming?"
    assert store.read_words("es", of).told(of, "patio", "¿Vienes?") == "¿Vienes?"


def test_a_fuzzy_translation_is_not_shown(home):
    of = catalog(home, HEAD + '#, fuzzy\nmsgctxt "prueba/patio"\nmsgid "¿Vienes?"\nmsgstr "Going?"\n'.encode())
    assert store.read_words("en", of).told(of, "patio", "¿Vienes?") == "¿Vienes?"


@pytest.mark.parametrize("text", [b"", b"msgid", b"\xff\xfe\x00", b'msgid "a\nmsgstr', b"\x00" * 100])
def test_a_damaged_catalog_leaves_the_story_as_it_was_written(home, text):
    of = catalog(home, text)
    assert store.read_words("en", of).told(of, "patio", "¿Vienes?") == "¿Vienes?"


def test_a_damaged_compiled_catalog_is_compiled_again(home):
    of = catalog(home, HEAD + 'msgctxt "prueba/patio"\nmsgid "¿Vienes?"\nmsgstr "Coming?"\n'.encode())
    store.read_words("en", of)
    for kept in (home / "cache" / "catalogs").iterdir():
        kept.write_bytes(b"\x00")
    store._catalogs.clear()
    assert store.read_words("en", of).told(of, "patio", "¿Vienes?") == "Coming?"


@pytest.mark.parametrize("name", ["Mi historia de abril", "¿qué-pasó", "x" * 90])
def test_a_story_in_a_folder_of_any_name_is_saved(name, home):
    if os.name == "nt" and "?" in name:
        pytest.skip("no such folder there")
    record = replace(RECORD, slot=f"auto-{name}", story=name)
    assert isinstance(store.write_save(record), SaveLabel)
    assert store.read_save(record.slot).story == name


@pytest.mark.parametrize("slot", ["../x", "a/b", "a\\b", "", ".x", "a:b", "a\0b"])
def test_a_slot_cannot_lead_out_of_the_folder_of_saves(slot, home):
    assert store.write_save(replace(RECORD, slot=slot)) == Failed("save-failed", {"folder": str(home / "saves")})
    assert not home.exists()


def test_a_save_with_half_a_sign_is_damaged(home):
    store.write_save(RECORD)
    path = home / "saves" / "auto-prueba.json"
    path.write_text(path.read_text(encoding="utf-8").replace("La prueba", "La \\ud800"), encoding="utf-8")
    assert store.read_save("auto-prueba").what == "save-damaged"


def test_every_damaged_save_is_named(home):
    (home / "saves").mkdir(parents=True)
    for slot in ("1", "2"):
        (home / "saves" / f"{slot}.json").write_bytes(b"{")
    trouble = store.perform(ListStories()).trouble
    assert "1.damaged-1" in trouble.holes["file"]
    assert "2.damaged-1" in trouble.holes["file"]


def test_a_story_opened_from_elsewhere_is_found_again_by_its_name_and_read_in_its_own_languages(tmp_path):
    folder = pack(tmp_path / "desk" / "mia")
    catalogs = folder / "locales" / "en" / "LC_MESSAGES"
    catalogs.mkdir(parents=True)
    (catalogs / "mia.po").write_bytes(HEAD + 'msgctxt "mia/patio"\nmsgid "¿Vienes?"\nmsgstr "Coming?"\n'.encode())
    assert isinstance(store.perform(LoadStory("mia")), Failed)
    of = store.load_story(str(folder)).story
    assert store.read_words("en", of).told(of, "patio", "¿Vienes?") == "Coming?"
    assert store.perform(LoadStory("mia")).story == of


def test_a_story_that_cannot_be_read_at_all_is_listed_with_its_fault(home):
    (home / "stories" / "rota").mkdir(parents=True)
    (home / "stories" / "rota" / "story.yaml").write_text("")
    cover = next(c for c in store.covers() if c.id == "rota")
    assert (cover.title, cover.language, cover.faults) == ("rota", "", 1)


def test_the_stories_stand_in_the_order_of_the_season_and_those_without_a_number_after_them(tmp_path, home):
    for name, number in (("antes", ""), ("décima", "number: 10\n"), ("primera", "number: 1\n")):
        folder = pack(home / "stories" / name)
        file = folder / "story.yaml"
        file.write_text(file.read_text().replace("title:", number + "title:", 1))
    ids = [cover.id for cover in store.covers()]
    assert ids == ["lo-que-se-ve-de-mi", "primera", "la-madrina", "décima", "antes"]


def test_a_save_that_may_not_be_read_is_told_as_that_and_stays(home, monkeypatch):
    store.write_save(RECORD)
    path = home / "saves" / "auto-prueba.json"

    def refused(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    read = store._read
    monkeypatch.setattr(store, "_read", refused)
    assert store.read_save("auto-prueba") == Failed("save-locked", {"file": str(path)})
    labels, troubles = store.read_labels()
    assert (labels, [t.what for t in troubles]) == ((), ["save-locked"])
    monkeypatch.setattr(store, "_read", read)
    assert store.read_save("auto-prueba").decisions == RECORD.decisions


def test_a_save_is_kept_under_another_name_before_it_is_overwritten():
    store.write_save(RECORD)
    answer = store.perform(CopySave("auto-prueba", "earlier-prueba"))
    assert isinstance(answer, Saved)
    assert store.read_save("earlier-prueba").decisions == RECORD.decisions
    assert store.read_save("auto-prueba").decisions == RECORD.decisions


def test_keeping_a_save_that_is_not_there_does_nothing():
    assert store.perform(CopySave("auto-nada", "earlier-nada")) is None


# --- what was met, and what is owed ---------------------------------------------------------------


def test_what_was_met_is_added_to_and_holds_only_ids(home):
    store.perform(KeepMet("prueba", Met(frozenset({"ANA"}), frozenset(), frozenset({"uno"}))))
    store.perform(KeepMet("prueba", Met(frozenset({"BETO"}), frozenset({"bien"}))))
    met, trouble = store.read_met()
    assert met == {"prueba": Met(frozenset({"ANA", "BETO"}), frozenset({"bien"}), frozenset({"uno"}))}
    assert trouble is None
    assert set(json.loads((home / "met.json").read_bytes())["stories"]["prueba"]) == {
        "cards", "endings", "episodes", "scenes",
    }  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"format": 2}', b'{"format": 1}', b'{"format": 1, "stories": {"a": 1}}', b"[" * 100_000,
     b'{"format": 1, "stories": {"a": {"cards": [1]}}}', b'{"format": 1, "stories": 7}', b"\xff\xfe"],
)  # fmt: skip
def test_a_damaged_gallery_is_set_aside_and_told_and_a_new_one_is_begun(home, content):
    home.mkdir(parents=True, exist_ok=True)
    (home / "met.json").write_bytes(content)
    listed = store.perform(ListStories())
    assert listed.trouble.what == "met-damaged"
    assert listed.met == {}
    assert [p.read_bytes() for p in home.glob("met.damaged-*")] == [content]
    assert store.perform(KeepMet("prueba", Met(frozenset({"ANA"})))) is None
    assert store.read_met()[0] == {"prueba": Met(frozenset({"ANA"}))}


def test_a_gallery_that_cannot_be_written_is_told(home, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(store, "write_whole", full)
    assert store.perform(KeepMet("prueba", Met(frozenset({"ANA"})))).what == "disk-full"


def test_the_credits_name_each_author_once_with_a_licence():
    credits = store.perform(ReadCredits()).credits
    assert len(set(credits)) == len(credits)
    assert all(credit.licence and credit.who for credit in credits)
    assert {credit.kind for credit in credits} == {"pictures", "fonts", "sounds", "libraries"}
    assert any("Wischofsky" in credit.who for credit in credits)


def test_a_cover_tells_what_can_be_met_in_both_languages():
    cover = next(c for c in store.covers() if c.id == "lo-que-se-ve-de-mi")
    for language in ("es", "en"):
        assert {k.id for k in cover.keepsakes[language] if not k.ending} >= {"LUPITA", "NICO"}
        assert sum(k.ending for k in cover.keepsakes[language]) == 4
    assert cover.minutes > 1
