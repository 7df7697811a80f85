"""What opens over everything changes nothing below it; what is said of keeping places is true."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.stage import msg as m
from game.stage.screen import Button, Text
from game.story.knowledge import Help, Knowledge, Reach, Source
from game.story.knowledge import Text as Both
from tests.stage.small import ONE, Player, story, texts

ES = Both("México", "Mexico")


def line(id: str, **more) -> Help:
    given = {
        "country": "MX", "name": Both(id, id), "who_for": Both("para ti", "for you"), "reach": (Reach("phone", "123"),),
        "verified": "2026-10-01", "status": "confirmed", "sources": ("s",),
    }  # fmt: skip
    return Help(id, "V2", **{**given, **more})


KNOWN = Knowledge(
    help={
        "línea": line("línea"),
        "vieja": line("vieja", verified="2025-11-01"),
        "urgencia": line("urgencia", emergency=True, reach=(Reach("phone", "911"),)),
        "afuera": line("afuera", country="INT", reach=(), status="advice"),
    },
    countries={"MX": ES, "PE": Both("Perú", "Peru"), "INT": Both("Otro país", "Another country")},
    sources={"s": Source("s", "Una página", "La línea", "https://example.org")},
)


def helped(player: Player, country: str = "MX") -> Player:
    return player.send(m.Aside("help"), m.KnowledgeRead(KNOWN, "2026-11-23"), m.PickCountry(country))


def words(player: Player) -> list[str]:
    return [row.text for row in player.screen.rows if isinstance(row, Text)]


def test_the_sheet_asks_for_what_is_known_once():
    player = Player().send(m.Aside("help"))
    assert player.asked_for(m.ReadKnowledge)
    assert words(player)
    player.commands.clear()
    helped(player).send(m.Aside("help"), m.Aside("help"))
    assert not player.asked_for(m.ReadKnowledge)


@pytest.mark.parametrize("page", ["help", "sober", "breath"])
def test_going_back_is_exactly_where_one_was(page):
    player = Player().begin().send(m.Advance(), m.Advance(), m.Look(-1), m.FocusOn("icon-history"))
    before, screen = player.app, player.screen
    player.send(m.Aside(page), m.FocusOn("icon-exit")).press(m.Cancel())
    assert player.screen == screen
    assert replace(player.app, aside_focus="") == before


def test_the_key_that_opens_the_sheet_closes_it():
    player = Player().begin()
    screen = player.screen
    assert player.send(m.Aside("help")).screen.kind == "help"
    assert player.send(m.Aside("help")).screen == screen


def test_the_sound_steps_back_while_it_is_open_and_forward_again():
    player = Player().begin().send(m.Aside("help"))
    assert m.Duck(True) in player.commands
    assert player.send(m.Cancel()).commands[-1] == m.Duck(False)


def test_the_number_for_danger_comes_first_and_an_old_entry_says_verify_first():
    told = words(helped(Player()))
    assert told.index("urgencia") < told.index("línea") < told.index("vieja")
    assert any(text.startswith("Verify first") for text in told[told.index("vieja") :])
    assert not any(text.startswith("Verify first") for text in told[: told.index("vieja")])


def test_each_entry_says_who_says_so_and_when():
    assert "Source: La línea. Checked: 2026-10-01." in words(helped(Player()))


def test_a_country_without_an_entry_says_so_and_shows_what_holds_everywhere():
    told = words(helped(Player(), "PE"))
    assert any("Perú" in text for text in told)
    assert "afuera" in told


def test_the_country_is_chosen_and_remembered_and_an_unknown_one_asks_again():
    player = helped(Player())
    assert m.SaveSettings(player.app.settings) in player.commands
    assert player.app.settings.country == "MX"
    player.app = replace(player.app, settings=replace(player.app.settings, country="XX"))
    chips = [row for row in player.screen.rows if isinstance(row, Button) and row.role == "chip"]
    assert [chip.id for chip in chips] == ["country-MX", "country-PE", "country-INT"]


def test_another_country_is_asked_for_without_forgetting_the_one_on_the_disk():
    player = helped(Player())
    player.commands.clear()
    player.send(m.PickCountry(""))
    assert not player.asked_for(m.SaveSettings)


def test_without_a_trace_the_pages_do_not_promise_that_places_are_kept():
    player = Player().send(m.LeaveNoTrace(True)).begin().send(m.Open("pause"))
    assert m.KeepInMemory(True) in player.commands
    assert "kept" not in next(b.detail for b in player.screen.main if b.id == "title")
    player.send(m.LeaveNoTrace(False))
    assert "kept" in next(b.detail for b in player.screen.main if b.id == "title")


def test_the_dull_page_comes_back_only_by_its_menu():
    player = Player().begin()
    screen = player.screen
    player.send(m.Hide(), m.Reopen(), m.Advance(), m.Cancel(), m.Open("title"), m.NextLanguage())
    assert player.screen.kind == "cover"
    assert player.send(m.PullDown(), m.Reopen()).screen == screen


# --- before a scene -------------------------------------------------------------------------------

NOTED = ONE.replace(
    "  - id: recado\n", "  - id: recado\n    content_notes: [amenaza, pelea]\n    summary: Beto llega.\n"
)


def warned(option: str = "si") -> Player:
    return Player(of=story(NOTED)).begin().until(ask=True).press(m.Press(f"option-{option}"))


def test_before_a_scene_with_content_notes_these_stand_there_and_nothing_of_it_is_heard():
    player = warned()
    assert (player.screen.kind, player.screen.title) == ("warning", "In what follows: amenaza, pelea.")
    assert m.PlaySound("recado") not in player.commands


def test_who_goes_on_sees_its_first_line_and_hears_it():
    player = warned().press(m.Activate())
    assert [item.text for item in player.screen.phone.items] == ["ya llegué"]
    assert m.PlaySound("recado") in player.commands


def test_who_skips_it_is_told_what_happens_and_goes_on_behind_its_lines():
    player = warned()
    told = player.press(m.Press("skip")).screen
    assert (told.kind, texts(told.rows)) == ("told", ["Beto llega."])
    assert player.press(m.Activate()).screen.phone.profile is not None
    assert m.PlaySound("recado") not in player.commands


def test_a_scene_that_ends_in_a_question_is_skipped_up_to_it():
    noted = ONE.replace(
        "    place: patio\n", "    place: patio\n    content_notes: [pelea]\n    summary: Ana invita.\n"
    )
    player = Player(of=story(noted)).begin().press(m.Press("skip"), m.Activate())
    assert player.screen.ask is not None and player.screen.speech is None


def test_a_scene_without_a_summary_can_be_skipped_all_the_same():
    noted = NOTED.replace("    summary: Beto llega.\n", "")
    player = Player(of=story(noted)).begin().until(ask=True).press(m.Press("option-si"), m.Press("skip"))
    assert texts(player.screen.rows)[0]


def test_it_is_asked_each_time_and_in_the_midst_of_the_scene_not_again():
    player = warned().press(m.Activate()).send(m.ReturnTo(0)).press(m.Press("option-si"))
    assert player.screen.kind == "warning"
    player.press(m.Activate()).send(m.Advance())
    record = player.saves()[-1]
    again = Player(of=player.story).resume(replace(record, read=3))
    assert again.screen.kind == "phone"


def test_the_pause_and_looking_back_do_not_show_the_scene_before_its_warning_is_answered():
    player = warned()
    assert player.send(m.Look(-1)).screen.kind == "warning"
    assert player.press(m.Cancel()).screen.kind == "pause"
    assert player.press(m.Cancel()).screen.kind == "warning"
