"""What is on the screen, as one tree of values.

`present` makes it, in the player's language, and five readers use it: the window paints it, a terminal
prints it, speech reads it, a phone shows part of it, a test compares it. It knows no pixel, colour or font:
a reader decides how a `Speech` looks, never what it says.

Lengths of time are seconds. Texts carry the story's light markup (`*italic*`, `**bold**`) and are already
translated. Everything that can be pressed is a `Button`, and the order of `Screen.buttons()` is the order
of the keyboard focus.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.stage.msg import Msg

Light = Literal["", "warm", "night", "dread", "suspicion", "hope", "tender"]
MessageKind = Literal["text", "voice", "photo", "video", "place", "document", "deleted", "typing"]


@dataclass(frozen=True, slots=True)
class Backdrop:
    """The picture behind everything. *place* is an asset id (`assets/places/<id>.webp`) or "" for the plain one.

    *dim* darkens it, 0.0 (as it is) to 1.0 (black), so that what stands on it can be read. *light* is how the moment
    feels, for whoever paints. *props* are what the scene adds to it (`assets/places/<place>+<prop>.webp`), *fresh*
    those of them that were never there before.
    """

    place: str = ""
    dim: float = 0.0
    light: Light = ""
    props: tuple[str, ...] = ()
    fresh: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody standing in a place. *look* is an asset id, *mood* one of the ten moods."""

    look: str
    mood: str
    side: Literal["left", "right", "centre"]
    lit: bool
    name: str
    close: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """The text box of a place. *key* stays the same while it is the same line, in whatever language.

    *voice* is "say" (somebody speaks: *speaker* stands on the name plate, on *side*), "narration",
    or "card" (time passes: the words stand alone in the middle).
    """

    key: str
    text: str
    voice: Literal["say", "narration", "card"]
    speaker: str = ""
    side: Literal["left", "right", "centre"] = "left"
    kind: MessageKind = "text"
    marked: bool = False  # by the player, as a warning sign


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message of a chat, or a caption between messages (*who* is empty).

    *text* of a voice note is what is said in it, *duration* its seconds. *ticks* is "" on messages of others. *note*
    says in words what the message is besides its text ("voice note of 0:42; in reply to Ana: “…”"), for readers
    without pictures. *kind* "typing" is somebody who writes and has not written yet: *text* says so.
    """

    key: str
    who: str
    text: str
    own: bool = False
    kind: MessageKind = "text"
    look: str = ""
    first: bool = True  # the first of a run by the same person: a reader shows name and picture once
    time: str = ""  # "23:47", or "" when the story does not say
    ticks: Literal["", "sent", "read"] = ""
    answers_who: str = ""  # whose words a reply quotes
    answers_text: str = ""  # and which, whole
    duration: int = 0
    unknown: bool = False  # by a number that is in nobody's contacts
    vanishing: bool = False  # it goes while the newest comes: a window shows that, other readers leave it out
    note: str = ""
    marked: bool = False  # by the player, as a warning sign
    meanwhile: str = ""  # of how many are gone: what a window says while the last of them is still seen going

    @property
    def spoken(self) -> str:
        """In words, for speech and the terminal."""
        if not self.who or self.kind == "typing":
            return self.text
        return f"{self.who} ({self.note}): {self.text}" if self.note else f"{self.who}: {self.text}"


@dataclass(frozen=True, slots=True)
class Post:
    """A post in a feed or a profile; *comment* is True for a remark under the post above it. The rest is a Bubble's."""

    key: str
    who: str
    handle: str
    text: str
    kind: MessageKind = "text"
    look: str = ""
    comment: bool = False
    time: str = ""
    duration: int = 0
    note: str = ""
    marked: bool = False  # by the player, as a warning sign

    @property
    def spoken(self) -> str:
        """In words, for speech and the terminal."""
        return f"{self.who} ({self.note}): {self.text}" if self.note else f"{self.who}: {self.text}"


FactKind = Literal["", "pay", "place", "hours", "verified", "unverified"]


@dataclass(frozen=True, slots=True)
class ProfileCard:
    """The head of a profile. *job*: it is an advertisement for work, and *bio* says what work.

    *about* says what each of *facts* tells, so that a reader can put a sign before it; as long as they are, or ().
    """

    name: str
    handle: str
    bio: str
    facts: tuple[str, ...]
    look: str
    job: bool = False
    about: tuple[FactKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone held up to the player. *items* are in reading order; the last one is the newest.

    *app* is one of recado, chispa, vueltas, bruma, bloquemania, chambaya; *app_name* is its name as shown. *banner* is
    what the app itself warns of under its bar: a number that is in nobody's contacts, a request by a stranger.
    """

    app: str
    app_name: str
    view: Literal["chat", "feed", "profile"]
    owner: str
    title: str
    subtitle: str
    look: str
    profile: ProfileCard | None
    items: tuple[Bubble | Post, ...]
    fresh: int = 0  # how many of the last items have just come: a window slides them in
    banner: str = ""
    unknown: bool = False  # a chat with an unknown number
    group: bool = False


@dataclass(frozen=True, slots=True)
class Notification:
    """What an app tells over whatever is on the screen, while the line is read that comes with it.

    *who* is "" when the app itself tells it; *unknown* is a number in nobody's contacts.
    """

    key: str
    app: str
    app_name: str
    who: str
    text: str
    look: str = ""
    unknown: bool = False

    @property
    def spoken(self) -> str:
        """In words, for speech and the terminal."""
        return f"{self.app_name} · {self.who}: {self.text}" if self.who else f"{self.app_name}: {self.text}"


@dataclass(frozen=True, slots=True)
class Button:
    """Something that can be pressed.

    A button that cannot be taken (*enabled* False) is still shown, struck through, with its *reason*.
    *role*: "option" answers a choice; "item" is a line of a menu or a list, with a *detail* under it;
    "link" is a small one beside what was read, and leads to where that comes from: *detail* says what it is about;
    "setting" has a *value* beside it and sends *less*/*more* on left and right; "icon" is a small one in the
    corner of play (*icon*: menu, history, sound, mute, language, back, bean); "chip" is a toggle among many
    (*selected*); "main" is the one big way on.
    """

    id: str
    label: str
    sends: Msg
    role: Literal["option", "item", "setting", "icon", "chip", "link", "main"] = "item"
    enabled: bool = True
    reason: str = ""
    detail: str = ""
    value: str = ""
    less: Msg | None = None
    more: Msg | None = None
    icon: str = ""
    selected: bool = False
    look: str = ""  # a head or a place to show beside a list entry ("cast:nico", "place:salon"), or ""


@dataclass(frozen=True, slots=True)
class Card:
    """A lotería card: the *number* (0 for none), the *title* printed on it, whose face, and what they are called.

    *button* is the id of the button that it is, "" for one that is only looked at. Without a *title* it lies face
    down. *group* is the same for cards that lie together, one heading of *rows* for each; *ending* tells the card of
    an ending.
    """

    title: str = ""
    number: int = 0
    look: str = ""
    mood: str = "neutral"
    name: str = ""
    button: str = ""
    group: str = ""
    ending: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel of “Previously…” or of the way in the bitácora: a *place*, whose face is in it (*look*, *mood*), and the
    sentence *text* under it. *button* is the id of the button that it is, or ""."""

    text: str
    place: str = ""
    look: str = ""
    mood: str = "neutral"
    who: str = ""
    button: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A line in the bitácora: *who* (with *look*) said it, whether it was *marked*; *button* goes back to it."""

    who: str
    line: str
    button: str
    look: str = ""
    marked: bool = False
    unknown: bool = False  # by an account or a number that is in nobody's contacts


@dataclass(frozen=True, slots=True)
class Finding:
    """What there was to be noticed: the lines with one sign, the *name* of the sign, *why* it is one and what one can
    *do*; of look-alikes, which sign they looked like and what tells them apart.

    *kind*: signs that were marked ("seen") or not ("missed"), or lines that only looked like one ("alike"). A sign that
    was explained above is not explained again. *sources* is the button that tells where it comes from, or "".
    """

    kind: Literal["seen", "missed", "alike"]
    quotes: tuple[Quote, ...]
    name: str = ""
    why: str = ""
    do: str = ""
    sources: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment on the map of a story. *group* is the same for those of one chapter. One that was *lived* has the
    *place* it was in, the *title* of its decision (or who spoke in it) and a face (*look*, *who*); the others lie face
    down. *here* is where the player stands."""

    group: str
    lived: bool = False
    place: str = ""
    title: str = ""
    here: bool = False
    look: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Poster:
    """A story of the season. *button* is the id of the button that opens it, *resume* of the one that goes on in it, or
    "". *faces* are look ids; *chapters* are titles, each with whether its player has begun it; *large* is the one that
    is shown in full. Texts may be "".
    """

    button: str
    title: str
    hook: str = ""
    synopsis: str = ""
    facts: str = ""
    endings: str = ""
    fault: str = ""
    place: str = ""
    faces: tuple[str, ...] = ()
    chapters: tuple[tuple[str, bool], ...] = ()
    large: bool = False
    resume: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Words that are only read. *role* gives their weight."""

    text: str
    role: Literal["title", "heading", "body", "hint", "speaker", "line", "note"] = "body"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question put to the player: who decides (may be empty) and the words."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How the player wants it: part of the screen because every reader must heed it.

    *pace* is characters a second while text types out, 0 for all at once; *scale* multiplies the text size,
    1.0 to 1.75; *still* asks for no motion at all; *contrast* for black on white; *face* is the typeface to read in,
    one of `settings.FACES`.
    """

    pace: float = 45.0
    scale: float = 1.0
    still: bool = False
    contrast: bool = False
    face: str = "atkinson"


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen. *kind* says which; a reader may lay each kind out as it likes.

    kinds: language, sound (the first question after it), title, stories, saves, notes (content notes before a story),
    titles (the cast dealt as cards), recap, scene (a place), phone, trust-map, ending, chapter-end, history, settings,
    pause, trouble, warning (what the next scene holds), told (what happened in one that was skipped), booster, credits,
    gallery, card (one of the gallery, large), log (the bitácora), map (of the story), rehearsal (before the first),
    help, sources (where something comes from), law, glossary, sober, breath (a pause for whoever needs one),
    cover (the dull page of the quick exit: *title* is what the window is called then, *table* its cells).

    *rows* is the reading matter of history and of pages with prose, in order, texts and buttons mixed.
    *main* are the buttons of the page (options of a choice, lines of a menu), *corner* the small ones of play.
    *focus* is the id of the focused button or "". *advance* is what Space, Enter or a touch on the empty
    screen sends when nothing is focused, or None when the screen waits for a button.
    *notice* is a passing message (not saved, no sound), shown above all and not in the way; *notifications* are the
    story's own, the newest last.
    *ribbon* says that help is rehearsed here, *aside* are small buttons beside it. *findings* are what the bitácora
    tells, *moments* what stands on the map of the story.
    *cards* are the lotería cards of titles and gallery, *panels* those of a recap, *posters* the
    stories of the season; what they say is among *rows* too,
    for whoever cannot see them. *shake* names a jolt of the camera that comes with this screen, or is "".
    After *lasts* seconds (0: never) a reader that moves sends *advance* by itself.
    *spoken* is the whole screen in words for speech and the terminal.
    """

    kind: str
    language: str
    title: str = ""
    subtitle: str = ""
    backdrop: Backdrop = Backdrop()
    figures: tuple[Figure, ...] = ()
    shake: str = ""
    speech: Speech | None = None
    phone: Phone | None = None
    ask: Ask | None = None
    rows: tuple[Text | Button, ...] = ()
    main: tuple[Button, ...] = ()
    corner: tuple[Button, ...] = ()
    focus: str = ""
    advance: Msg | None = None
    cancel: Msg | None = None
    notice: str = ""
    notifications: tuple[Notification, ...] = ()
    caption: str = ""
    spoken: str = ""
    manner: Manner = Manner()
    cards: tuple[Card, ...] = ()
    panels: tuple[Panel, ...] = ()
    posters: tuple[Poster, ...] = ()
    lasts: float = 0.0
    ribbon: str = ""
    aside: tuple[Button, ...] = ()
    findings: tuple[Finding, ...] = ()
    moments: tuple[Moment, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()

    def buttons(self) -> tuple[Button, ...]:
        """Every button, in the order of the keyboard focus: those among the rows, the page's, those beside its ribbon,
        the corner's."""
        return (*(row for row in self.rows if isinstance(row, Button)), *self.main, *self.aside, *self.corner)
