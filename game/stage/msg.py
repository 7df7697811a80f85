"""What enters `update` (a Msg) and what it asks for (a Command).

A Msg is something that happened: a key, a touch, the result of a command. A Command is I/O that a shell
carries out and whose outcome comes back as a Msg. Both are plain values, so that a test, a phone and a
keyboard are the same to the game.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.play.state import Decision
    from game.stage.settings import Settings
    from game.story import Diagnostic, Story
    from game.story.booster import Booster
    from game.story.knowledge import Knowledge


class Msg:
    """Something that happened."""

    __slots__ = ()


# --- from the player ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Advance(Msg):
    """Go on: the next line, the next message."""


@dataclass(frozen=True, slots=True)
class MoveFocus(Msg):
    """Move the keyboard focus by *by* buttons, round the end."""

    by: int


@dataclass(frozen=True, slots=True)
class FocusOn(Msg):
    """The pointer stands on this button."""

    id: str


@dataclass(frozen=True, slots=True)
class Activate(Msg):
    """Press what is focused; with nothing focused, go on."""


@dataclass(frozen=True, slots=True)
class Press(Msg):
    """Press the button with this id."""

    id: str


@dataclass(frozen=True, slots=True)
class Adjust(Msg):
    """Left or right on the focused setting: -1 or +1."""

    by: int


@dataclass(frozen=True, slots=True)
class Cancel(Msg):
    """Esc or the back button of a phone: one level up."""


@dataclass(frozen=True, slots=True)
class Open(Msg):
    """Open a page: title, stories, saves, history, settings, pause, language, sound."""

    page: str


@dataclass(frozen=True, slots=True)
class PickLanguage(Msg):
    """Play in this language from here on."""

    language: str


@dataclass(frozen=True, slots=True)
class AnswerSound(Msg):
    """The answer to the first question after the language: with sound, or in silence."""

    on: bool


@dataclass(frozen=True, slots=True)
class NextLanguage(Msg):
    """Switch to the other language without losing the place."""


@dataclass(frozen=True, slots=True)
class Change(Msg):
    """Change a setting by a step."""

    name: str
    by: int


@dataclass(frozen=True, slots=True)
class ToggleMute(Msg):
    """Silence, or sound again."""


@dataclass(frozen=True, slots=True)
class ToggleFullscreen(Msg):
    """F11."""


@dataclass(frozen=True, slots=True)
class ChooseStory(Msg):
    """Open this story: its notes first."""

    story: str


@dataclass(frozen=True, slots=True)
class BeginStory(Msg):
    """Play the opened story from its start."""


@dataclass(frozen=True, slots=True)
class ResumeSave(Msg):
    """Go on with the save of this slot."""

    slot: str


@dataclass(frozen=True, slots=True)
class KeepSave(Msg):
    """Copy the present game into a slot of its own."""

    slot: str


@dataclass(frozen=True, slots=True)
class Take(Msg):
    """Take this option of the present choice."""

    option: str


@dataclass(frozen=True, slots=True)
class Look(Msg):
    """Look back (-1) or forward again (+1) over what was said, changing nothing."""

    by: int


@dataclass(frozen=True, slots=True)
class ReturnTo(Msg):
    """Go back to the decision with this number (0 is the first) and decide anew; with *line* ("scene/beat"), to that
    line on the way to it."""

    decision: int
    line: str = ""


@dataclass(frozen=True, slots=True)
class MarkLine(Msg):
    """Mark a line that was shown as a warning sign, or take the mark back. *key* is the key of its bubble, post or
    speech on the screen; "" means the line that stands there."""

    key: str = ""


@dataclass(frozen=True, slots=True)
class ShowCard(Msg):
    """Show a card of the gallery large: *id* is the keepsake of *story*."""

    story: str
    id: str


@dataclass(frozen=True, slots=True)
class Trust(Msg):
    """Put somebody on the map of trust, or take them off. Never leaves the memory of the running game."""

    who: str


@dataclass(frozen=True, slots=True)
class Quit(Msg):
    """Close the game."""


@dataclass(frozen=True, slots=True)
class Hide(Msg):
    """Salida rápida: nothing of the game may be seen or heard from this moment on."""


@dataclass(frozen=True, slots=True)
class PullDown(Msg):
    """Open or close the one menu of the dull page that hides the game."""


@dataclass(frozen=True, slots=True)
class Reopen(Msg):
    """Back from the dull page; means something only while its menu is open."""


@dataclass(frozen=True, slots=True)
class OpenBooster(Msg):
    """Play this booster of this story."""

    story: str
    id: str


@dataclass(frozen=True, slots=True)
class Judge(Msg):
    """The message of a booster that stands there is *real*, or it is false."""

    real: bool


@dataclass(frozen=True, slots=True)
class PickWay(Msg):
    """Do this (its number) at the end of a booster."""

    way: int


@dataclass(frozen=True, slots=True)
class SkipScene(Msg):
    """Tell in a few words what happens in the scene that was warned of, and go on behind its lines."""


@dataclass(frozen=True, slots=True)
class LeaveNoTrace(Msg):
    """Write nothing from now on (*on*), or write again."""

    on: bool


@dataclass(frozen=True, slots=True)
class Aside(Msg):
    """Open a page over whatever there is, or close it if it is open: nothing below changes.

    *page*: help, sober, breath, law, glossary, or “sources:kind:id” of a claim (see `Knowledge.claim`).
    """

    page: str


@dataclass(frozen=True, slots=True)
class PickCountry(Msg):
    """Show the help of this country (a code of help.yaml); "" asks again which."""

    country: str


# --- from the shell -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StoriesListed(Msg):
    """The covers of all stories found, the saves there are, what each sound is called (by sound and language), the
    first trouble met on the way, and by story what its player has met."""

    covers: tuple[Cover, ...]
    saves: tuple[SaveLabel, ...] = ()
    captions: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)
    trouble: Failed | None = None
    met: Mapping[str, Met] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class CreditsRead(Msg):
    """What the pictures, fonts and sounds are, and what the game rests on."""

    credits: tuple[Credit, ...]


@dataclass(frozen=True, slots=True)
class KnowledgeRead(Msg):
    """What is known about recruitment and help. *today* is the day on which it was read, 2026-11-23."""

    knowledge: Knowledge
    today: str


@dataclass(frozen=True, slots=True)
class StoryLoaded(Msg):
    """A story was read. *story* is None when nothing of it is sound; *save* is what to resume, if asked."""

    id: str
    story: Story | None
    diagnostics: tuple[Diagnostic, ...] = ()
    save: SaveRecord | None = None


@dataclass(frozen=True, slots=True)
class Saved(Msg):
    """A save was written."""

    label: SaveLabel


@dataclass(frozen=True, slots=True)
class Failed(Msg):
    """The world refused: *what* is a key of `presenting.TROUBLE`, *holes* fills its sentence."""

    what: str
    holes: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Dismiss(Msg):
    """The notice has been up long enough (the shell's clock says so)."""


# --- what travels with them -----------------------------------------------------------------------


def place_sound(place: str) -> str:
    """Under which name `captions` tells what *place* sounds like."""
    return f"place:{place}"


@dataclass(frozen=True, slots=True)
class Cover:
    """A story as the choice of story shows it. *faces* are look ids; texts are in the story's language.

    *minutes* is about how long one way through it takes to read, 0 if nobody knows. By language: *told* has title and
    synopsis, *hooks* the line that makes one want to open it, *chapters* the title of the episode that each scene is
    in, *episodes* id and title of each, *keepsakes* what its player can meet, *boosters* what is played weeks later.
    """

    id: str
    title: str
    synopsis: str
    ages: str
    language: str
    minutes: int = 0
    faces: tuple[str, ...] = ()
    place: str = ""
    faults: int = 0
    told: Mapping[str, tuple[str, str]] = field(default_factory=dict, hash=False)
    chapters: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)
    hooks: Mapping[str, str] = field(default_factory=dict, hash=False)
    episodes: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict, hash=False)
    keepsakes: Mapping[str, tuple[Keepsake, ...]] = field(default_factory=dict, hash=False)
    boosters: Mapping[str, tuple[Booster, ...]] = field(default_factory=dict, hash=False)

    def title_in(self, language: str) -> str:
        """The title in *language*, or as it was written."""
        return self.told.get(language, (self.title, ""))[0]

    def synopsis_in(self, language: str) -> str:
        """The synopsis in *language*, or as it was written."""
        return self.told.get(language, ("", self.synopsis))[1].strip()


@dataclass(frozen=True, slots=True)
class Keepsake:
    """A card that can be met in a story: somebody of the cast (*id* is the cast key) or an *ending* (its id).

    *about* are the words under their profile. Texts are in one language.
    """

    id: str
    title: str
    number: int = 0
    look: str = ""
    mood: str = "neutral"
    name: str = ""
    about: str = ""
    ending: bool = False


@dataclass(frozen=True, slots=True)
class Met:
    """What a player has met in one story, as ids: cards (cast keys), endings, episodes begun, scenes lived."""

    cards: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    episodes: frozenset[str] = frozenset()
    scenes: frozenset[str] = frozenset()

    def and_also(self, other: Met) -> Met:
        """This and *other*."""
        return Met(
            self.cards | other.cards,
            self.endings | other.endings,
            self.episodes | other.episodes,
            self.scenes | other.scenes,
        )


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom something is owed to. *kind*: pictures, fonts, sounds or libraries; *who* made it, *what* it is or where it
    is from, under which *licence*."""

    kind: str
    who: str
    what: str
    licence: str


@dataclass(frozen=True, slots=True)
class SaveLabel:
    """A save as a list shows it. *when* is an ISO 8601 local time; *scene* the scene's id."""

    slot: str
    story: str
    title: str
    scene: str
    decisions: int
    when: str
    ended: bool = False


@dataclass(frozen=True, slots=True)
class SaveRecord:
    """What a save file holds: the decisions, and how far the reading had come after the last of them."""

    slot: str
    story: str
    title: str
    scene: str
    decisions: tuple[Decision, ...]
    read: int = 0
    ended: bool = False
    when: str = ""


class Command:
    """I/O that `update` asks a shell for."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ListStories(Command):
    """Answer with StoriesListed."""


@dataclass(frozen=True, slots=True)
class LoadStory(Command):
    """Answer with StoryLoaded; with *slot*, with what is saved there."""

    id: str
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Save(Command):
    """Write this save; answer with Saved or Failed."""

    record: SaveRecord


@dataclass(frozen=True, slots=True)
class CopySave(Command):
    """Keep what is saved in *slot* under *kept* too, before something else is saved there."""

    slot: str
    kept: str


@dataclass(frozen=True, slots=True)
class KeepMet(Command):
    """Add *met* to what has been met in *story*; answer with Failed if that cannot be written."""

    story: str
    met: Met


@dataclass(frozen=True, slots=True)
class ReadCredits(Command):
    """Answer with CreditsRead."""


@dataclass(frozen=True, slots=True)
class ReadKnowledge(Command):
    """Answer with KnowledgeRead."""


@dataclass(frozen=True, slots=True)
class KeepInMemory(Command):
    """What would be written from now on goes to memory only (*on*), and with the game; or to the disk again."""

    on: bool


@dataclass(frozen=True, slots=True)
class Veil(Command):
    """Be silent at once and look like another program (*on*), in this very frame; or be the game again."""

    on: bool


@dataclass(frozen=True, slots=True)
class SaveSettings(Command):
    """Write the settings."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class PlaySound(Command):
    """Play a short sound once; *soft*: a sting, which is made to startle, is heard from further off."""

    id: str
    soft: bool = False


@dataclass(frozen=True, slots=True)
class PlayMusic(Command):
    """Go over to this music; "" fades to silence."""

    id: str


@dataclass(frozen=True, slots=True)
class PlayAmbience(Command):
    """Go over to what this place sounds like; "" fades to silence."""

    place: str


@dataclass(frozen=True, slots=True)
class Duck(Command):
    """Let music and places step back while somebody's voice is to be heard (*on*), or come forward again."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetVolume(Command):
    """0 (silence) to 10: of music, and of all other sounds."""

    music: int
    sounds: int


@dataclass(frozen=True, slots=True)
class SetFullscreen(Command):
    """Fill the screen, or not."""

    on: bool


@dataclass(frozen=True, slots=True)
class Close(Command):
    """Close the shell."""


Commands = tuple[Command, ...]
