"""Every text of a story that somebody reads, with its context and what a translator should know about it.

The context is the story, or the story and the scene; the text is its own key. So an inserted line disturbs no
translation, and a reworded one is found again. What only writers read (`note`, what a variable means, comments) is
not here, but a scene's `note` goes to the translator with every text of that scene.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.story.booster import CONTEXT as BOOSTERS_CONTEXT
from game.story.diagnostic import Span
from game.story.model import Choice, Cue, Line, Scene, Story

SAID_AS = {
    "text": "",
    "voice": "a voice note",
    "photo": "a picture: what can be seen, and its caption",
    "video": "a short video: what can be seen, and its caption",
    "deleted": "a message that its writer has deleted: what stands in its place",
    "place": "a place on a map",
    "document": "a document",
}


@dataclass(frozen=True, slots=True)
class Message:
    """A text in its context. *comments* are for the translator, in English."""

    context: str
    text: str
    comments: tuple[str, ...]
    span: Span


def messages(story: Story) -> Iterator[Message]:
    """The texts of *story* in the order of its files. One that stands twice in a context comes twice."""
    yield from _front(story)
    for episode in story.episodes:
        here = next((story.span_of("scene", id) for id in episode.scenes), story.span_of())
        yield Message(story.context(), episode.title, ("the title of an episode",), Span(here.file))
        for text in episode.teaser:
            yield Message(
                story.context(), text, ("“Next time…”: what the end of the episode before promises",), Span(here.file)
            )
        for id in episode.scenes:
            yield from _scene(story, story.scenes[id])
    for booster in story.boosters:
        for text, about in booster.texts():
            yield Message(story.context(BOOSTERS_CONTEXT), text, (about,), story.span_of("booster", booster.id))


def _front(story: Story) -> Iterator[Message]:
    context, top = story.context(), story.span_of()
    yield Message(context, story.title, ("the title of the story",), top)
    yield Message(context, story.synopsis, ("the synopsis, before the story begins",), top)
    if story.hook:
        yield Message(context, story.hook, ("one line under the title, to make one want to open the story",), top)
    for credit in story.credits:
        yield Message(context, credit, ("in the credits",), top)
    for note in story.content_notes:
        yield Message(context, note, ("a content note: what somebody may not want to meet",), top)
    for key, member in story.cast.items():
        span = story.span_of("cast", key)
        yield Message(context, member.name, (f"{key}: the name",), span)
        if member.card:
            yield Message(context, member.card.title, (f"{key}: the lotería card, as in “La Dama”",), span)
        if member.profile.bio:
            yield Message(context, member.profile.bio, (f"{key}: what they write about themselves",), span)
        for fact in member.profile.facts:
            yield Message(context, fact, (f"{key}: on their profile",), span)
    for id, ending in story.endings.items():
        yield Message(context, ending.title, ("the title of an ending",), story.span_of("ending", id))


def _scene(story: Story, scene: Scene) -> Iterator[Message]:
    context = story.context(scene.id)
    at = story.span_of("scene", scene.id)
    note = (f"note: {scene.note}",) if scene.note else ()
    for text in scene.content_notes:
        yield Message(context, text, ("a content note of this scene", *note), at)
    if scene.summary:
        yield Message(context, scene.summary, ("what happens here, for somebody who skips the scene", *note), at)
    if scene.phone is not None and scene.phone.group:
        yield Message(context, scene.phone.group, ("the name of a group chat", *note), at)
    for n, beat in enumerate(scene.beats):
        span = story.span_of("beat", scene.id, n)
        match beat:
            case Line():
                yield Message(context, beat.text, (*_about(scene, beat), *note), span)
            case Cue(kind="later", value=value):
                yield Message(context, value, ("a card that says that time has passed", *note), span)
            case Cue(kind="notify", value=value, app=app, who=who):
                yield Message(
                    context, value, (f"a notification of {app}" + (f", from {who}" if who else ""), *note), span
                )
            case Cue(kind="trust-map", value=value):
                yield Message(
                    context, value, ("over the map of trust, on which the player picks three people", *note), span
                )
    if isinstance(scene.end, Choice):
        yield from _choice(story, scene, scene.end, note)
    for text in scene.discuss:
        yield Message(context, text, ("a question for the group", *note), at)
    for text in scene.facilitator:
        yield Message(context, text, ("for the facilitator", *note), at)


def _choice(story: Story, scene: Scene, choice: Choice, note: tuple[str, ...]) -> Iterator[Message]:
    context = story.context(scene.id)
    who = f"; {choice.by} decides" if choice.by else ""
    yield Message(context, choice.ask, (f"a question to the player{who}", *note), story.span_of("choice", scene.id))
    for option in choice.options:
        span = story.span_of("option-text", scene.id, option.id)
        yield Message(context, option.text, (f"an answer to “{choice.ask}”", *note), span)
        if option.recap:
            about = f"“Previously…”, when the player has answered “{option.text}”"
            yield Message(context, option.recap, (about, *note), span)
        if option.otherwise:
            about = f"why “{option.text}” cannot be taken; it stands beside it, struck through"
            yield Message(context, option.otherwise, (about, *note), span)


def _about(scene: Scene, line: Line) -> tuple[str, ...]:
    if not line.who:
        return ("narration",)
    how = "writes" if scene.phone is not None and line.kind == "text" else "says"
    mood = f", {line.mood}" if line.mood else ""
    kind = SAID_AS[line.kind]
    return (f"{line.who} {how}{mood}", *([kind] if kind else []))
