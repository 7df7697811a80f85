"""What makes a telenovela of a story: opening titles, what happened before, what comes next, credits, the cards met.

Each is a Screen like any other: what its pictures say stands among its rows too, for a terminal and for speech.
"""

from __future__ import annotations

from collections import Counter

from game.stage import msg as m
from game.stage.app import App
from game.stage.booster import booster_buttons
from game.stage.pages import behind, member_name
from game.stage.past import Remembered, remembered
from game.stage.screen import Backdrop, Button, Card, Panel, Poster, Screen, Text
from game.stage.words import Words
from game.story import Line, Story

TITLES_LEAST, TITLES_MOST = 8.0, 12.0  # seconds; the music `entrada` has 11.8
RECALLED = 4  # decisions that “Previously…” tells: one page of a fotonovela
TITLES_EACH = 0.7  # seconds for each card: to see a face, and read a name and a title of two words
SHOWN_MOODS = ("happy", "laughing", "tender", "doubting", "surprised", "angry", "sad")  # for a card: no tears, no fear


def cards_of(story: Story, words: Words) -> tuple[Card, ...]:
    """The cast that has cards, each in the mood that is most their own."""
    moods = characteristic(story)
    return tuple(
        Card(
            words.told(story, "", c.card.title),
            c.card.number,
            c.look,
            moods.get(c.key, "neutral"),
            member_name(story, c.key, words),
        )
        for c in story.cast.values()
        if c.card
    )


def characteristic(story: Story) -> dict[str, str]:
    """The mood that each of the cast is most often in, of those that suit a card."""
    counted: dict[str, Counter[str]] = {}
    for scene in story.scenes.values():
        for beat in scene.beats:
            if isinstance(beat, Line) and beat.who and beat.mood in SHOWN_MOODS:
                counted.setdefault(beat.who, Counter())[beat.mood] += 1
    return {who: moods.most_common(1)[0][0] for who, moods in counted.items()}


def titles_page(story: Story, place: str, words: Words, still: bool, now: bool) -> Screen:
    """The opening titles. They go on by themselves when they are over, unless nothing moves or they are looked back
    at (not *now*)."""
    cards = cards_of(story, words)
    # Translators: the cast in the opening titles; {cast} is a list such as “Lupita – The Captain, Nico – …”.
    cast = words.say("With: {cast}", cast=", ".join(f"{c.name} – {c.title}" for c in cards)) if cards else ""
    lasts = min(TITLES_MOST, max(TITLES_LEAST, 5.5 + TITLES_EACH * len(cards)))
    return Screen(
        "titles",
        words.language,
        title=words.told(story, "", story.title),
        # Translators: over the name of the story, as a channel announces its telenovela. “Continuará” is the game.
        subtitle=words.say("Continuará presents"),
        backdrop=Backdrop(place, 0.6),
        rows=(Text(cast, "line"),) if cast else (),
        cards=cards,
        advance=m.Advance(),
        cancel=m.Cancel(),
        lasts=0.0 if still or not now else lasts,
    )


def recap_page(app: App, words: Words) -> Screen:
    """“Previously…”: the newest decisions, the newest last. Nothing that was not lived."""
    story = app.story
    assert story is not None and app.state is not None
    panels = tuple(_panel(story, past, words) for past in _worth_telling(remembered(app)))
    episode = story.scenes[app.state.scene].episode
    title = next((e.title for e in story.episodes if e.id == episode), "")
    return Screen(
        "recap",
        words.language,
        # Translators: the recap at the start of an episode; {title} is the name of the telenovela.
        title=words.say("Previously on “{title}”…", title=words.told(story, "", story.title)),
        subtitle=words.told(story, "", title),
        backdrop=Backdrop(app.place, 0.7),
        rows=tuple(Text(panel.text, "line") for panel in panels),
        panels=panels,
        advance=m.Advance(),
        cancel=m.Advance(),
    )


def _worth_telling(past: tuple[Remembered, ...]) -> tuple[Remembered, ...]:
    """The last few decisions: those that have a sentence of their own, if there are two of these."""
    told = tuple(p for p in past if p.recap)
    return (told if len(told) > 1 else past)[-RECALLED:]


def _panel(story: Story, past: Remembered, words: Words) -> Panel:
    if past.recap:
        text = words.told(story, past.scene, past.recap)
    else:
        ask, option = (words.told(story, past.scene, text) for text in (past.ask, past.option))
        text = f"{ask} — {option}"
    member = story.cast.get(past.who)
    name = member_name(story, past.who, words) if member else ""
    return Panel(text, past.place, member.look if member else "", past.mood, name)


# --- the season -----------------------------------------------------------------------------------


def stories_page(app: App, words: Words) -> Screen:
    """The choice of story: the poster of one of them, and the others beside it."""
    _ = words.say
    rows: list[Text | Button] = []
    if app.covers is None:
        rows.append(Text(_("Looking for stories…"), "hint"))
    elif not app.covers:
        rows.append(Text(_("No story was found. Put a story's folder into “stories” and start again."), "body"))
    shelf = _shelf(app)
    posters = []
    for cover in app.covers or ():
        poster = _poster(app, cover, words, cover.id == shelf)
        posters.append(poster)
        parts = (poster.hook, poster.synopsis, poster.facts, poster.endings, poster.fault)
        look = f"cast:{cover.faces[0]}" if cover.faces else f"place:{cover.place}"
        rows.append(
            Button(
                poster.button,
                poster.title,
                m.ChooseStory(cover.id),
                "item",
                detail="\n".join(part for part in parts if part),
                look=look,
            )
        )
        label = _save_of(app, cover)
        if poster.resume and label is not None:
            where = cover.chapters.get(words.language, {}).get(label.scene, "")
            rows.append(Button(poster.resume, _("Continue"), m.ResumeSave(label.slot), "main", detail=where))
    back = Button("back", _("Back"), m.Open("title"))
    large = next((cover for cover in app.covers or () if cover.id == shelf), None)
    return Screen(
        "stories",
        words.language,
        title=_("Choose a story"),
        backdrop=Backdrop("titulo", 0.55),
        rows=tuple(rows),
        main=(*booster_buttons(app, large, words), back),
        focus=f"story-{shelf}" if shelf else "back",
        cancel=m.Open("title"),
        posters=tuple(posters),
    )


def _shelf(app: App) -> str:
    """The story whose poster is large: the one last looked at, or being played, or the first not played to its end."""
    ids = [cover.id for cover in app.covers or ()]
    latest = next((s.story for s in app.saves if s.slot.startswith("auto-") and not s.ended), "")
    fresh = next((c.id for c in app.covers or () if c.language and not app.met.get(c.id, m.Met()).endings), "")
    return next((id for id in (app.shelf, latest, fresh, *ids) if id in ids), "")


def _save_of(app: App, cover: m.Cover) -> m.SaveLabel | None:
    return next((s for s in app.saves if s.slot == f"auto-{cover.id}" and not s.ended), None)


def _poster(app: App, cover: m.Cover, words: Words, large: bool) -> Poster:
    _ = words.say
    fault = ""
    if not cover.language:  # nothing of it can be read
        fault = _("“{story}” cannot be read. “python main.py check {story}” says why.", story=cover.id)
    elif cover.faults:
        fault = words.count(
            "{n} fault: some scenes may be missing.", "{n} faults: some scenes may be missing.", cover.faults
        )
    met = app.met.get(cover.id, m.Met())
    episodes = cover.episodes.get(words.language, ())
    facts = (
        # Translators: the age from which a story is meant, for instance “Ages 12+”.
        _("Ages {ages}", ages=cover.ages) if cover.ages else "",
        # Translators: about how long a story takes to read once.
        words.count("about {n} minute", "about {n} minutes", cover.minutes) if cover.minutes else "",
        words.count("{n} chapter", "{n} chapters", len(episodes)) if len(episodes) > 1 else "",
    )
    endings = [k.id for k in cover.keepsakes.get(words.language, ()) if k.ending]
    found = sum(id in met.endings for id in endings)
    # Translators: on the poster of a story: how many of its endings the player has come to.
    told = _("Endings met: {found} of {all}", found=found, all=len(endings)) if endings else ""
    return Poster(
        f"story-{cover.id}",
        cover.title_in(words.language),
        cover.hooks.get(words.language, ""),
        cover.synopsis_in(words.language),
        " · ".join(fact for fact in facts if fact),
        told,
        fault,
        cover.place,
        cover.faces,
        tuple((title, id in met.episodes) for id, title in episodes) if len(episodes) > 1 else (),
        large,
        f"resume-{cover.id}" if large and _save_of(app, cover) is not None else "",
    )


# --- the cards met --------------------------------------------------------------------------------


def gallery_page(app: App, words: Words) -> Screen:
    """Every card there is to be met, story by story; those not met yet lie face down and tell nothing."""
    _ = words.say
    rows: list[Text | Button] = []
    cards: list[Card] = []
    for cover in app.covers or ():
        keepsakes = cover.keepsakes.get(words.language, ())
        if not keepsakes:
            continue
        met = app.met.get(cover.id, m.Met())
        title = cover.title_in(words.language)
        rows.append(Text(title, "heading"))
        left = {False: 0, True: 0}
        for keepsake in keepsakes:
            if keepsake.id not in (met.endings if keepsake.ending else met.cards):
                left[keepsake.ending] += 1
                cards.append(Card(group=cover.id, ending=keepsake.ending))
                continue
            id = f"card-{cover.id}-{keepsake.id}"
            sends = m.ShowCard(cover.id, keepsake.id)
            # Translators: the card of an ending, in the gallery; {title} is the ending's name.
            label = _("Ending: {title}", title=keepsake.title) if keepsake.ending else keepsake.name
            rows.append(Button(id, label, sends, "item", detail="" if keepsake.ending else keepsake.title))
            cards.append(_card(keepsake, id, cover.id))
        hints = (
            words.count("{n} card still lies face down.", "{n} cards still lie face down.", left[False]),
            words.count("{n} ending waits to be met.", "{n} endings wait to be met.", left[True]),
        )
        told = " ".join(hint for hint, n in zip(hints, (left[False], left[True]), strict=True) if n)
        # Translators: in the gallery, when a story has no card left that was not met.
        rows.append(Text(told or _("You have met everybody here."), "hint"))
    if not rows:
        rows.append(Text(_("Looking for stories…") if app.covers is None else _("There are no cards yet."), "hint"))
    first = next((row.id for row in rows if isinstance(row, Button)), "back")
    return Screen(
        "gallery",
        words.language,
        # Translators: the gallery of lotería cards that the player has met.
        title=_("Gallery"),
        backdrop=behind(app),
        rows=tuple(rows),
        main=(Button("back", _("Back"), m.Cancel()),),
        focus=first,
        cancel=m.Cancel(),
        cards=tuple(cards),
    )


def _card(keepsake: m.Keepsake, button: str = "", group: str = "") -> Card:
    k = keepsake
    return Card(k.title, k.number, k.look, k.mood, k.name, button, group, k.ending)


def card_page(app: App, words: Words) -> Screen:
    """One card, large, with who it is."""
    _ = words.say
    story, id = app.card
    cover = next((c for c in app.covers or () if c.id == story), None)
    keepsakes = cover.keepsakes.get(words.language, ()) if cover else ()
    keepsake = next((k for k in keepsakes if k.id == id), None) or m.Keepsake(id, "")
    title = cover.title_in(words.language) if cover else ""
    rows = [Text(keepsake.about, "body")] if keepsake.about else []
    rows.append(Text(_("Ending of “{title}”", title=title) if keepsake.ending else title, "hint"))
    return Screen(
        "card",
        words.language,
        title=keepsake.name or keepsake.title,
        subtitle=keepsake.title if keepsake.name else "",
        backdrop=behind(app),
        rows=tuple(rows),
        main=(Button("back", _("Back"), m.Cancel(), "main"),),
        focus="back",
        cancel=m.Cancel(),
        cards=(_card(keepsake),),
    )


# --- credits --------------------------------------------------------------------------------------


def credits_page(app: App, words: Words) -> Screen:
    """Who wrote, drew and composed, and what the game is made of, with licences."""
    _ = words.say
    rows: list[Text] = []
    if app.story is not None and app.story.credits:
        rows.append(Text(words.told(app.story, "", app.story.title), "heading"))
        rows += [Text(words.told(app.story, "", line), "line") for line in app.story.credits]
    headings = {
        # Translators: headings of the credits.
        "pictures": _("Pictures"),
        "fonts": _("Letters"),
        "sounds": _("Music and sounds"),
        "libraries": _("Made with"),
    }
    for kind, heading in headings.items():
        owed = [credit for credit in app.credits or () if credit.kind == kind]
        if owed:
            rows.append(Text(heading, "heading"))
            rows += [Text(" · ".join(part for part in (c.what, c.who, c.licence) if part), "line") for c in owed]
    if app.credits is None:
        rows.append(Text(_("One moment…"), "hint"))
    rows.append(Text(_("Everything here is invented"), "heading"))
    rows.append(
        Text(
            _(
                "People, places, firms and networks of these stories do not exist; whoever sees somebody they know in "
                "them has met a pattern, not a person."
            ),
            "line",
        )
    )
    rows.append(Text(_("“Continuará” is free software, under the MIT licence. Its contributors, 2026."), "line"))
    return Screen(
        "credits",
        words.language,
        title=_("Credits"),
        backdrop=behind(app),
        rows=tuple(rows),
        main=(Button("back", _("Back"), m.Cancel()),),
        focus="back",
        cancel=m.Cancel(),
    )
