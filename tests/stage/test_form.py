"""What makes a telenovela of a story: titles, what happened before, what comes next."""

from __future__ import annotations

from dataclasses import replace

from game.play import Choose, Enter
from game.stage import Settings
from game.stage import msg as m
from game.story import Stock, load
from tests.stage.small import ONE, STORY, TWO, Player, story, texts

OPENING = ONE.replace("      Suena el timbre.\n", "      Suena el timbre.\n      > titles\n")
TOLD = OPENING.replace("text: Sí, do", "text: Sí, recap: Beto dijo que sí., do").replace(
    "text: Nada, go", "text: Nada, recap: Beto calló., go"
)
LIVED = frozenset({"patio", "recado", "perfil"})
TEASED = TWO.replace("title: El final\n", "title: El final\nteaser: [Llueve., Alguien toca.]\n")


def opened(**settings: object) -> Player:
    player = Player(of=story(OPENING, TEASED))
    player.app = replace(player.app, settings=Settings("es", **settings))
    return player.begin().until("titles")


# --- titles ---------------------------------------------------------------------------------------


def test_the_titles_deal_a_card_for_each_of_the_cast_that_has_one():
    screen = opened().screen
    assert [(c.number, c.title, c.look, c.name) for c in screen.cards] == [(1, "La Prueba", "ana", "Ana")]
    assert "Ana – La Prueba" in screen.spoken
    assert screen.title == "La prueba"


def test_a_card_shows_the_mood_that_is_most_its_own_and_never_tears():
    one = OPENING.replace("      BETO: *No* sé.\n", "      ANA (llora): No.\n      ANA (llora): No más.\n")
    files = {"story.yaml": STORY.encode(), "uno.yaml": one.encode(), "dos.yaml": TWO.encode()}
    of = load("prueba", files, Stock(moods={"feliz": "happy", "llora": "crying"})).story
    screen = Player(of=of).begin().until("titles").screen
    assert screen.cards[0].mood == "happy"


def test_the_titles_go_on_by_themselves_and_any_press_skips_them():
    player = opened()
    assert 8 <= player.screen.lasts <= 12
    assert player.press(m.Advance()).screen.speech.text == "¿Vienes?"


def test_with_less_motion_the_titles_wait_for_the_player():
    screen = opened(still=True).screen
    assert screen.lasts == 0
    assert screen.advance == m.Advance()


def test_titles_that_are_looked_back_at_do_not_go_on_by_themselves():
    player = opened().send(m.Advance(), m.Look(-1))
    assert (player.screen.kind, player.screen.lasts) == ("titles", 0)


def test_after_the_titles_the_music_of_the_scene_is_heard_again():
    player = opened().send(m.Advance())
    assert [c.id for c in player.asked_for(m.PlayMusic)] == ["tema", "casa", "entrada", "casa"]


def test_leaving_during_the_titles_brings_back_the_music_of_the_title():
    player = opened().send(m.Open("title"))
    assert player.app.music == "tema"
    assert player.begin().app.music == "casa"


# --- previously -----------------------------------------------------------------------------------


def test_the_next_episode_begins_with_what_the_player_decided():
    player = Player(of=story(TOLD, TEASED)).begin().choose("si").until("chapter-end").send(m.Advance())
    screen = player.screen
    assert screen.kind == "recap"
    assert [(p.text, p.place, p.who, p.mood) for p in screen.panels] == [
        ("Beto dijo que sí.", "patio", "Beto", "neutral")
    ]
    assert texts(screen.rows) == ["Beto dijo que sí."]
    assert player.press(m.Advance()).screen.speech.text == "Ya es otro día."


def test_a_decision_without_a_sentence_of_its_own_is_told_by_its_question():
    player = Player().begin().choose("nada").until("chapter-end").send(m.Advance())
    assert texts(player.screen.rows) == ["¿Qué dice Beto? — Nada"]


def test_nothing_is_told_where_nothing_was_decided():
    one = OPENING[: OPENING.index("    choice:")] + "    go: mapa\n"
    player = Player(of=story(one)).begin().until("chapter-end").send(m.Advance())
    assert player.screen.speech.text == "Ya es otro día."


def test_the_lines_of_the_next_episode_are_not_heard_before_the_recap_is_over():
    two = TWO.replace("ANA: Ya es otro día.", "> sound: timbre\n      ANA: Ya es otro día.")
    player = Player(of=story(two=two)).begin().choose("si").until("chapter-end").send(m.Advance())
    before = len(player.asked_for(m.PlaySound))
    player.press(m.Cancel())
    assert [c.id for c in player.asked_for(m.PlaySound)[before:]][:1] == ["timbre"]


def record() -> m.SaveRecord:
    decisions = (Choose("patio", "si"), Enter("dos"), Choose("mapa", "uno"))
    return m.SaveRecord("auto-prueba", "prueba", "La prueba", "bien", decisions, 1)


def test_a_game_that_was_closed_is_resumed_with_what_happened_before():
    player = Player(of=story(TOLD)).resume(record())
    assert player.screen.kind == "recap"
    assert texts(player.screen.rows) == ["Beto dijo que sí.", "¿Y ahora? — Uno"]
    assert player.press(m.Activate()).screen.speech.text == "Aquí estoy."


def test_who_only_went_to_the_title_needs_no_recap():
    player = Player(of=story(TOLD)).resume(record()).send(m.Open("title")).resume(record())
    assert player.screen.kind == "scene"


def test_a_save_with_one_decision_needs_no_recap():
    one = replace(record(), decisions=(Choose("patio", "si"),), scene="recado")
    assert Player().resume(one).screen.kind == "phone"


# --- next time ------------------------------------------------------------------------------------


def test_the_end_of_an_episode_promises_what_the_next_one_brings():
    screen = Player(of=story(TOLD, TEASED)).begin().choose("si").until("chapter-end").screen
    assert texts(screen.rows) == ["Llueve.", "Alguien toca."]
    assert "El final" in screen.main[0].label


def test_without_a_promise_the_end_of_an_episode_is_as_it_was():
    screen = Player().begin().choose("si").until("chapter-end").screen
    assert (screen.rows, screen.subtitle) == ((), "")


# --- the cards met --------------------------------------------------------------------------------


def covered(player: Player, **more: object) -> Player:
    """A player whose game knows one story, as the store tells of it."""
    keepsakes = (
        m.Keepsake("ANA", "La Prueba", 1, "ana", name="Ana", about="Juego"),
        m.Keepsake("ZOE", "La Otra", 2, "zoe", name="Zoe"),
        m.Keepsake("bien", "Todo bien", ending=True),
        m.Keepsake("tarde", "Más tarde", ending=True),
    )
    cover = m.Cover(
        "prueba", "La prueba", "De qué va.", "12+", "es-MX", 8, ("ana", "beto"), "patio", hooks={"es": "¿Quién llama?"},
        episodes={"es": (("uno", "El principio"), ("dos", "El final"))}, keepsakes={"es": keepsakes},
    )  # fmt: skip
    return player.send(m.StoriesListed((cover,), **more))


def test_who_was_seen_is_kept_at_the_end_of_an_episode_and_at_an_ending():
    player = Player().begin()
    assert player.asked_for(m.KeepMet) == []
    player.choose("si").until("chapter-end")
    assert player.asked_for(m.KeepMet) == [
        m.KeepMet("prueba", m.Met(frozenset({"ANA"}), frozenset(), frozenset({"uno"}), LIVED))
    ]
    player.choose("uno").until("ending")
    kept = player.asked_for(m.KeepMet)[-1]
    assert (kept.met.endings, kept.met.episodes) == (frozenset({"bien"}), frozenset({"uno", "dos"}))


def test_leaving_in_mid_scene_keeps_who_was_seen_and_an_ending_that_is_undone_stays_met():
    player = Player().begin().send(m.Advance(), m.Open("title"))
    assert player.asked_for(m.KeepMet)[-1].met.cards == {"ANA"}
    player.begin().choose("si", "uno").until("ending").send(m.ReturnTo(0))
    assert player.app.met["prueba"].endings == {"bien"}


def test_the_gallery_shows_what_was_met_and_tells_nothing_of_the_rest():
    met = {"prueba": m.Met(frozenset({"ANA"}), frozenset({"bien"}))}
    screen = covered(Player(), met=met).send(m.Open("gallery")).screen
    assert [c.title for c in screen.cards] == ["La Prueba", "", "Todo bien", ""]
    assert "La Otra" not in screen.spoken + repr(screen.cards)
    assert [b.label for b in screen.rows if hasattr(b, "label")] == ["Ana", "Ending: Todo bien"]


def test_a_card_is_shown_large_and_back_leads_to_its_place():
    met = {"prueba": m.Met(frozenset({"ANA"}))}
    player = covered(Player(), met=met).send(m.Open("gallery")).press(m.Press("card-prueba-ANA"))
    assert (player.screen.title, player.screen.subtitle) == ("Ana", "La Prueba")
    assert "Juego" in texts(player.screen.rows)
    assert player.press(m.Cancel()).screen.focus == "card-prueba-ANA"


def test_the_ending_leads_to_the_gallery_and_to_the_credits_and_back():
    player = Player().begin().choose("si", "uno").until("ending")
    for page in ("gallery", "credits"):
        assert player.press(m.Press(page)).screen.kind == page
        assert player.press(m.Cancel()).screen.kind == "ending"


# --- the season -----------------------------------------------------------------------------------


def test_a_poster_tells_what_makes_one_want_to_open_a_story():
    met = {"prueba": m.Met(endings=frozenset({"bien"}), episodes=frozenset({"uno"}))}
    poster = covered(Player(), met=met).send(m.Open("stories")).screen.posters[0]
    assert (poster.hook, poster.endings) == ("¿Quién llama?", "Endings met: 1 of 2")
    assert poster.facts == "Ages 12+ · about 8 minutes · 2 chapters"
    assert poster.chapters == (("El principio", True), ("El final", False))


def test_a_story_that_is_being_played_offers_to_go_on_from_its_poster():
    label = m.SaveLabel("auto-prueba", "prueba", "La prueba", "mapa", 2, "2026-11-20T10:00:00")
    player = covered(Player(), saves=(label,)).send(m.Open("stories"))
    player.press(m.MoveFocus(1), m.Activate())
    assert m.LoadStory("prueba", "auto-prueba") in player.commands


def test_the_poster_of_the_story_last_looked_at_is_the_large_one():
    player = Player()
    covers = tuple(m.Cover(id, id, "", "", "es") for id in ("a", "b", "c"))
    player.send(m.StoriesListed(covers), m.Open("stories"), m.FocusOn("story-b"), m.FocusOn("back"))
    assert [p.button for p in player.screen.posters if p.large] == ["story-b"]


# --- credits --------------------------------------------------------------------------------------


def test_the_credits_are_read_once_and_name_who_wrote_the_story():
    of = story(head=STORY + "credits: [Escrito por Ana]\n")
    player = Player(of=of).begin().choose("si", "uno").until("ending").send(m.Open("credits"))
    assert player.asked_for(m.ReadCredits) == [m.ReadCredits()]
    player.send(m.CreditsRead((m.Credit("fonts", "Jonny", "Shrikhand", "OFL-1.1"),)))
    assert "Escrito por Ana" in texts(player.screen.rows)
    assert "Shrikhand · Jonny · OFL-1.1" in texts(player.screen.rows)
    player.send(m.Cancel(), m.Open("credits"))
    assert len(player.asked_for(m.ReadCredits)) == 1
