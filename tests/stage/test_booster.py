"""A booster as it is played: four messages believed or not, one thing to do."""

from __future__ import annotations

from game.stage import App, Screen, Settings, Words, meant, present, start, update
from game.stage import msg as m
from game.story.booster import Booster, Sent, Way

SENT = tuple(Sent(f"De {n}", "recado", f"Mensaje {n}", n % 2 == 0, f"Razón {n}.") for n in range(4))
BOOSTER = Booster("two-weeks", SENT, "¿Qué haces?", tuple(Way(f"Haz {n}", f"Lleva {n}") for n in range(3)))
COVER = m.Cover("prueba", "La prueba", "", "12+", "es-MX", boosters={"es": (BOOSTER,), "en": (BOOSTER,)})
WORDS = Words("en")


def opened(endings: frozenset[str] = frozenset({"bien"})) -> App:
    app, _ = start(Settings("en"))
    met = {"prueba": m.Met(endings=endings)}
    app, _ = update(app, m.StoriesListed((COVER,), met=met))
    return update(app, m.Open("stories"))[0]


def shown(app: App) -> Screen:
    return present(app, WORDS)


def press(app: App, id: str) -> App:
    button = next(b for b in shown(app).buttons() if b.id == id)
    return update(app, button.sends)[0]


def test_it_waits_for_an_ending() -> None:
    assert not [b for b in shown(opened(frozenset())).buttons() if b.id.startswith("booster-")]
    assert [b.id for b in shown(opened()).buttons() if b.id.startswith("booster-")] == ["booster-two-weeks"]


def test_each_message_is_judged_and_then_explained() -> None:
    app = press(opened(), "booster-two-weeks")
    for n, sent in enumerate(SENT):
        screen = shown(app)
        assert screen.phone is not None
        assert [item.text for item in screen.phone.items] == [sent.text]  # type: ignore[union-attr]
        assert screen.ask is not None
        assert sent.why not in screen.ask.text
        app = press(app, "real")
        told = shown(app).ask
        assert told is not None
        assert told.text == ("It is real. " if sent.real else "It is false. ") + f"Razón {n}."
        app = press(app, "on")
    assert [b.label for b in shown(app).main] == ["Haz 0", "Haz 1", "Haz 2"]
    app = press(app, "way-1")
    words = [row.text for row in shown(app).rows]
    assert words[:2] == ["Haz 1", "Lleva 1"]
    assert words[2].startswith("You told 2 of the four")


def test_nothing_of_it_is_kept_and_leaving_goes_back() -> None:
    app = press(press(opened(), "booster-two-weeks"), "false")
    app, commands = update(app, m.Cancel())
    assert (app.page, app.flash, commands) == ("stories", None, ())


def test_keys_lead_through_it() -> None:
    app = press(opened(), "booster-two-weeks")
    screen = shown(app)
    assert meant(screen, m.MoveFocus(1)) == m.FocusOn(screen.buttons()[0].id)


def test_a_booster_that_is_gone_opens_nothing() -> None:
    app = opened()
    assert update(app, m.OpenBooster("prueba", "two-months")) == (app, ())
