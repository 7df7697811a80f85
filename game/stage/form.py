"""What makes a telenovela of a story: opening titles, what happened before, what comes next, credits, the cards met.

Each is a Screen like any other: what its pictures say stands among its rows too, for a terminal and for speech.
"""

from __future__ import annotations

from collections import Counter

from game.stage import msg as m
from game.stage.app import App
from game.stage.pages import member_name
from game.stage.past import Remembered, remembered
from game.stage.screen import Backdrop, Card, Panel, Screen, Text
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
