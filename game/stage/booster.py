"""A booster as it is played: four messages on a phone, each believed or not and then explained, and one thing to do.

Nothing of it is saved and nothing is counted beyond the last page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.stage import msg as m
from game.stage.screen import Ask, Backdrop, Bubble, Button, Phone, Screen, Text
from game.stage.words import Words

if TYPE_CHECKING:
    from game.stage.app import App
    from game.stage.msg import Commands, Msg
    from game.story.booster import Booster


@dataclass(frozen=True, slots=True)
class Flash:
    """Where a booster stands: *said* is what was thought of its messages so far, *explained* whether the last of them
    is; *way* is what was done at the end, -1 before that."""

    story: str
    id: str
    said: tuple[bool, ...] = ()
    explained: bool = True
    way: int = -1


def changed(app: App, msg: Msg) -> tuple[App, Commands] | None:
    """What *msg* makes of *app* where it is about a booster; None for what is not."""
    if isinstance(msg, m.OpenBooster):
        if _booster(app, Flash(msg.story, msg.id), "es") is None:
            return app, ()
        return replace(
            app, page="booster", below=(*app.below, app.page), flash=Flash(msg.story, msg.id), focus="", notice=None
        ), ()
    flash = app.flash
    if app.page != "booster" or flash is None or app.aside:
        return None
    booster = _booster(app, flash, "es")
    count = len(booster.messages) if booster else 0
    match msg:
        case m.Judge(real=real) if flash.explained and len(flash.said) < count:
            flash = replace(flash, said=(*flash.said, real), explained=False)
        case m.Advance() if not flash.explained:
            flash = replace(flash, explained=True)
        case m.PickWay(way=way) if flash.explained and len(flash.said) == count and flash.way < 0:
            flash = replace(flash, way=way)
        case m.Cancel():
            return replace(app, page=app.below[-1], below=app.below[:-1], flash=None, focus=""), ()
        case _:
            return None
    return replace(app, flash=flash, focus=""), ()


def _booster(app: App, flash: Flash, language: str) -> Booster | None:
    cover = next((c for c in app.covers or () if c.id == flash.story), None)
    return next((b for b in cover.boosters.get(language, ()) if b.id == flash.id), None) if cover else None


def booster_buttons(app: App, cover: m.Cover | None, words: Words) -> tuple[Button, ...]:
    """The boosters of a story, for whoever has come to one of its endings."""
    if cover is None or not app.met.get(cover.id, m.Met()).endings:
        return ()
    return tuple(
        Button(f"booster-{b.id}", booster_name(b.id, words), m.OpenBooster(cover.id, b.id))
        for b in cover.boosters.get(words.language, ())
    )


def booster_name(id: str, words: Words) -> str:
    """What a booster is called."""
    # Translators: a “capítulo relámpago” is played some weeks after the story: four messages and one decision.
    return words.say("Flash: two weeks later") if id == "two-weeks" else words.say("Flash: two months later")


def booster_page(app: App, words: Words) -> Screen:
    """The message that stands there, what was thought of it, or what is to be done at the end."""
    _ = words.say
    flash = app.flash
    assert flash is not None
    booster = _booster(app, flash, words.language)
    cover = next(c for c in app.covers or () if c.id == flash.story)
    assert booster is not None
    screen = Screen(
        "booster",
        words.language,
        title=booster_name(flash.id, words),
        subtitle=cover.title_in(words.language),
        backdrop=Backdrop(cover.place or "titulo", 0.6),
        cancel=m.Cancel(),
    )
    if not flash.explained or len(flash.said) < len(booster.messages):
        return _message(screen, flash, booster, words)
    if flash.way < 0:
        ways = tuple(Button(f"way-{n}", way.text, m.PickWay(n), "option") for n, way in enumerate(booster.ways))
        return replace(screen, rows=(Text(booster.ask, "body"),), main=ways, focus="")
    way = booster.ways[flash.way]
    right = sum(said == sent.real for said, sent in zip(flash.said, booster.messages, strict=True))
    told = words.count(
        "You told {n} of the four messages apart. What matters is looking twice.",
        "You told {n} of the four messages apart. What matters is looking twice.",
        right,
    )
    return replace(
        screen,
        rows=(Text(way.text, "heading"), Text(way.leads, "body"), Text(told, "hint")),
        main=(
            Button("again", _("Once more"), m.OpenBooster(flash.story, flash.id)),
            Button("back", _("Back"), m.Cancel()),
        ),
        focus="back",
    )


def _message(screen: Screen, flash: Flash, booster: Booster, words: Words) -> Screen:
    from game.stage.pages import APP_NAMES  # which imports App

    _ = words.say
    at = len(flash.said) - (not flash.explained)
    sent = booster.messages[at]
    bubble = Bubble(f"booster/{booster.id}/{at}", sent.who, sent.text, look=sent.look)
    phone = Phone(sent.app, APP_NAMES[sent.app], "chat", "", sent.who, "", sent.look, None, (bubble,), 1)
    if flash.explained:
        # Translators: in a booster; {n} is 1 to 4.
        ask = _("Message {n} of four. Do you believe it?", n=at + 1)
        main = (
            # Translators: answers to “Do you believe it?”.
            Button("real", _("I believe it"), m.Judge(True), "option"),
            Button("false", _("I do not believe it"), m.Judge(False), "option"),
        )
        return replace(screen, phone=phone, ask=Ask("", ask), main=main)
    # Translators: in a booster, before the reason.
    verdict = _("It is real.") if sent.real else _("It is false.")
    on = (Button("on", _("Continue"), m.Advance(), "option"),)
    return replace(screen, phone=phone, ask=Ask("", f"{verdict} {sent.why}"), main=on, focus="on")
