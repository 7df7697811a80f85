"""What was written, resolved and ready to play: a `Story` is an immutable value.

Everything here is a frozen dataclass or a plain mapping that nobody changes. Texts are in the language the
story is written in; a text is translated where it is shown, by its context (story/scene) and its words.
Places in files are not in the tree but beside it (`Story.span_of`), so that equality means the same story.
`game.story.written` checks the YAML against the format, `game.story.loading` builds this from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from game.story.diagnostic import Span
from game.story.expr import Effect, Expr, Variable

if TYPE_CHECKING:
    from game.story.booster import Booster

MOODS = ("neutral", "happy", "laughing", "tender", "sad", "crying", "angry", "afraid", "surprised", "doubting")
KINDS = ("text", "voice", "photo", "video", "place", "document", "deleted")
APPS = ("recado", "chispa", "vueltas", "bruma", "bloquemania", "chambaya")
VIEWS = ("chat", "feed", "profile")
NOWHERE = "none"  # written as a place or as music: nothing behind, nothing heard
LANGUAGES = ("es", "en")  # of the game; a story in another can be read, and the buttons round it cannot
SHAKE = "shake"  # written as what the camera does; no key of a cast, which are in capitals
REHEARSALS = ("asking", "being-told", "call")  # asking for help, being told something, calling a help line
OUTCOMES = ("prevented", "early-exit", "later-exit")


class Line(NamedTuple):
    """Somebody says or writes something; with *who* empty it is narration.

    *mood* is one of MOODS or "" for the one before; *kind* one of KINDS. *signal* is the id of the warning sign that
    this line shows; *legit* marks a look-alike, *resembles* the sign that it looks like, or "". The words are the
    line's identity for marks and translations. *answers* are the words of the earlier line of the scene that a message
    replies to, or "". A tuple, because a long story has a hundred thousand.
    """

    who: str
    text: str
    mood: str = ""
    kind: str = "text"
    when: Expr | None = None
    signal: str = ""
    legit: bool = False
    answers: str = ""
    resembles: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """A direction to the stage.

    *kind*: music, sound, show, hide, camera, later, do, trust-map, titles, time, typing, notify.

    *value* is what it names: an asset, a cast key (for a camera also SHAKE, or "" for wide), a time of day (`time`), or
    the words shown for `later`, `trust-map` and `notify`. *mood* goes with show; *effects* with do; *app* (one of APPS)
    and *who* (a cast key or "") with notify.
    """

    kind: str
    value: str = ""
    mood: str = ""
    when: Expr | None = None
    effects: tuple[Effect, ...] = ()
    app: str = ""
    who: str = ""


Beat = Line | Cue


@dataclass(frozen=True, slots=True)
class Option:
    """One answer. With *when* false it is shown struck through with *otherwise*, or left out when that is empty.

    *recap* is what “Anteriormente en…” says of it later, in a sentence of its own, or "".
    """

    id: str
    text: str
    go: tuple[Arm, ...]
    when: Expr | None = None
    otherwise: str = ""
    effects: tuple[Effect, ...] = ()
    acts: tuple[str, ...] = ()
    recap: str = ""


@dataclass(frozen=True, slots=True)
class Arm:
    """Where to, if *when* holds. The last arm of a list has no condition."""

    to: str
    when: Expr | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A question. *by* is the cast key of who decides, or ""."""

    id: str
    ask: str
    options: tuple[Option, ...]
    by: str = ""

    def option(self, id: str) -> Option | None:
        """The option with this id, if there is one."""
        return next((o for o in self.options if o.id == id), None)


@dataclass(frozen=True, slots=True)
class Go:
    """The scene is over; the first arm whose condition holds says where it goes on."""

    arms: tuple[Arm, ...]


@dataclass(frozen=True, slots=True)
class Finish:
    """The story ends here, with this ending."""

    ending: str


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A scene on a phone. *app* is one of APPS, *view* one of VIEWS; *owner* whose phone it is.

    *company* are those written with (chat), *group* the group's name, *of* whose profile.
    """

    app: str
    owner: str
    view: str = "chat"
    company: tuple[str, ...] = ()
    group: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A named run of beats in one place or on one phone, and how it ends."""

    id: str
    episode: str
    beats: tuple[Beat, ...]
    end: Choice | Go | Finish
    place: str = ""
    phone: PhoneView | None = None
    music: str = ""
    discuss: tuple[str, ...] = ()
    facilitator: tuple[str, ...] = ()
    content_notes: tuple[str, ...] = ()
    note: str = ""
    summary: str = ""  # what happens in it, for somebody who would rather not see it
    rehearsal: str = ""  # one of REHEARSALS when help is rehearsed in it, or ""


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody's lotería card in the opening titles."""

    number: int
    title: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What somebody shows of themselves on a network."""

    handle: str = ""
    bio: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """One of the cast. *look* names the pictures, "" for somebody who is only heard.

    *unsaved*: in nobody's contacts, so a chat shows an unknown number.
    """

    key: str
    name: str
    age: int = 0
    look: str = ""
    card: Card | None = None
    profile: Profile = Profile()
    unsaved: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """A named outcome. *how* is one of OUTCOMES; *debrief* are ids of what is talked about after.

    *face* is the cast key of who is on its lotería card, "" for whoever stood there last.
    """

    id: str
    title: str
    how: str
    debrief: tuple[str, ...] = ()
    face: str = ""


@dataclass(frozen=True, slots=True)
class Episode:
    """One sitting: a YAML file. *first* is its first scene.

    *teaser* is what “En el próximo capítulo…” says of it at the end of the one before, a sentence for each card.
    """

    id: str
    title: str
    first: str
    scenes: tuple[str, ...]
    teaser: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Renamed:
    """Old names that saves may still hold: scenes and endings by id, choices by id, options by (choice, id)."""

    scenes: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[tuple[str, str], str] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Story:
    """A whole story. Only sound scenes are in *scenes*; *broken* are the ids of those that could not be read."""

    id: str
    title: str
    language: str
    synopsis: str
    ages: str
    region: str
    content_notes: tuple[str, ...]
    cast: Mapping[str, Member]
    variables: Mapping[str, Variable]
    episodes: tuple[Episode, ...]
    scenes: Mapping[str, Scene]
    endings: Mapping[str, Ending]
    renamed: Renamed = Renamed()
    broken: frozenset[str] = frozenset()
    hook: str = ""  # one line that makes one want to open it
    credits: tuple[str, ...] = ()  # who wrote it, and what it rests on
    spans: Mapping[tuple[str | int, ...], Span] = field(default_factory=dict, compare=False, repr=False)
    boosters: tuple[Booster, ...] = ()
    number: int | None = None  # where it stands in the season; without one, after those that have one

    @property
    def first(self) -> str:
        """The id of the scene it opens with."""
        return self.episodes[0].first

    def span_of(self, *path: str | int) -> Span:
        """Where something was written: ("scene", id), ("scene", id, "beat", n), ("option", scene, option)…"""
        while path and path not in self.spans:
            path = path[:-1]
        return self.spans.get(path, Span(f"stories/{self.id}/story.yaml"))

    def context(self, scene: str = "") -> str:
        """The gettext context of a text: the story, and the scene it stands in."""
        return f"{self.id}/{scene}" if scene else self.id


@dataclass(frozen=True, slots=True)
class Stock:
    """What there is to name in a story: pictures, sounds, shared lists. A pure value that the store reads.

    *moods* maps every word a writer may put in parentheses to one of MOODS. A set that is None is not known,
    and nothing is checked against it. *signals* are what a line may carry: warning signs, and those that bystanders
    can notice. *props* are written as their files are: "place+prop".
    """

    looks: frozenset[str] | None = None
    places: frozenset[str] | None = None
    props: frozenset[str] | None = None
    sounds: frozenset[str] | None = None
    moods: Mapping[str, str] | None = None
    signals: frozenset[str] | None = None
    acts: frozenset[str] | None = None
    debriefs: frozenset[str] | None = None
