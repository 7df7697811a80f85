"""What the game is about at this moment, and how a message changes it.

`update(app, msg) -> (app, commands)`: pure. A key, a touch, a file that was read, a disk that refused, all come
in as messages; saving, playing a sound, reading a story are asked for as commands and done by the shell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from game.play import (
    Asked,
    Changed,
    Choose,
    Cued,
    Decision,
    Ended,
    Enter,
    Entered,
    EpisodeOver,
    Event,
    IllegalInput,
    Mark,
    Next,
    Shown,
    State,
    Stuck,
    asked,
    begin,
    lines_read,
    replay,
    resting,
    step,
    undone,
)
from game.play.engine import WAITING_CUES
from game.stage import booster, care
from game.stage import msg as m
from game.stage.booster import Flash
from game.stage.msg import Commands, Cover, Met, Msg, SaveLabel, SaveRecord, place_sound
from game.stage.settings import Settings
from game.story import NOWHERE, Scene, Story

if TYPE_CHECKING:
    from game.story.knowledge import Knowledge

SLOTS = ("1", "2", "3", "4", "5", "6")
UNTIL_ASKED = 100_000  # lines: more than there are between two questions, and an end for what runs in a circle
GOES_ON = (m.Advance, m.Take, m.Look, m.BeginStory)  # what was told of sounds goes with the line they came with
TO_RECALL = 2  # decisions in a save from which on a player who comes back is told what happened
MESSAGE = "mensaje"  # the sound of a message whatever the app
OVERTURE = "entrada"  # the music of the opening titles
TRUSTED = 3  # people on the map of trust
TRUST_ROLES = (
    "mother",
    "father",
    "sibling",
    "grandparent",
    "aunt",
    "friend",
    "teacher",
    "coach",
    "neighbour",
    "health",
    "other",
)


@dataclass(frozen=True, slots=True)
class Notice:
    """A passing message: the key of its sentence in `present`, and what fills its holes."""

    what: str
    holes: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class App:
    """Everything the game knows. *page* is what is on top, *below* the pages under it.

    *journal* are the decisions, *state* where they lead, *shown* what happened in the present scene so far, *read* how
    many times Next was pressed since the last decision, *look* how many lines back the player is looking (0: now).
    *caption* are the sounds that began with this line, *music* and *ambience* (of which place) what goes on; *ducked*:
    both step back under a voice. *trust* is the map of trust: it lives here and nowhere else, and goes when the story
    is left.
    """

    settings: Settings = Settings()
    page: str = "language"
    below: tuple[str, ...] = ()
    focus: str = ""
    covers: tuple[Cover, ...] | None = None
    captions: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)
    saves: tuple[SaveLabel, ...] = ()
    met: Mapping[str, Met] = field(default_factory=dict, hash=False)
    credits: tuple[m.Credit, ...] | None = None
    shelf: str = ""  # the story whose poster is large
    card: tuple[str, str] = ("", "")  # of the gallery, shown large: story, keepsake
    opening: str = ""
    story: Story | None = None
    faults: int = 0
    journal: tuple[Decision, ...] = ()
    state: State | None = None
    shown: tuple[Shown | Cued, ...] = ()
    place: str = ""
    read: int = 0
    look: int = 0
    trust: tuple[str, ...] = ()
    notice: Notice | None = None
    caption: tuple[str, ...] = ()
    music: str = ""
    ambience: str = ""
    ducked: bool = False
    hidden: Literal["", "page", "menu"] = ""  # behind the dull page of the quick exit; or its menu is open too
    aside: tuple[str, ...] = ()  # pages over everything (see `Aside`): what is below waits unchanged
    aside_focus: str = ""
    anew: bool = False  # the story was begun in this sitting, and no place of it was kept when the player went back
    flash: Flash | None = None  # the booster being played
    warned: str = ""  # the scene whose content notes stand there before its first line is seen
    held: Commands = ()  # what is heard once the player goes on from there
    skipped: str = ""  # the scene that was not seen, while it is told what happens in it
    traceless: bool = False  # nothing is written to the disk
    knowledge: Knowledge | None = None
    today: str = ""  # the day on which the knowledge was read
    rehearsed: bool = False  # it was said what a rehearsal is, in this run of the game
    tried: tuple[int, str] = (-1, "")  # the decision just taken in a rehearsal, by number, and the scene it led to
    lived: frozenset[str] = frozenset()  # the stories played in this run of the game: nobody needs a recap of those
    overture: str | None = None  # the music that comes back after the opening titles; None when these are not on

    @property
    def scene(self) -> Scene | None:
        """The scene being played, or None when there is none or it cannot be played."""
        return self.story.scenes.get(self.state.scene) if self.story and self.state else None


def start(settings: Settings, saves: tuple[SaveLabel, ...] = ()) -> tuple[App, Commands]:
    """The game as it opens: at the first questions until they are answered, at the title from then on."""
    page = "language" if not settings.language else "sound" if settings.ask_sound else "title"
    app, music = _music(App(settings, page=page, saves=saves), "tema")
    return app, (_volume(settings), m.ListStories(), *music)


def update(app: App, msg: Msg) -> tuple[App, Commands]:
    """What *msg* makes of *app*, and the I/O it asks for."""
    if app.caption and isinstance(msg, GOES_ON) and not app.warned:
        app = replace(app, caption=())
    app, commands = care.changed(app, msg) or booster.changed(app, msg) or _changed(app, msg)
    app, around = _around(app)
    return care.let_out(app, (*commands, *around))


def _changed(app: App, msg: Msg) -> tuple[App, Commands]:
    match msg:
        case m.FocusOn(id=id):
            shelf = id.removeprefix("story-") if app.page == "stories" and id.startswith("story-") else app.shelf
            return replace(app, focus=id, shelf=shelf), ()
        case m.ShowCard(story=story, id=id):
            return replace(app, page="card", below=(*app.below, "gallery"), card=(story, id), focus=""), ()
        case m.Open(page=page):
            return _open(app, page)
        case m.Cancel():
            return _cancel(app)
        case m.Advance():
            return _advance(app)
        case m.Take(option=option):
            return _take(app, option)
        case m.Look(by=by):
            return _look(app, by)
        case m.ReturnTo(decision=decision, line=line):
            return _return_to(app, decision, line)
        case m.MarkLine(key=key):
            return _mark(app, key)
        case m.Trust(who=who):
            return _trust(app, who), ()
        case m.PickLanguage(language=language):
            return _pick_language(app, language)
        case m.AnswerSound(on=on):
            app = replace(app, page="title" if app.page == "sound" else app.page, below=(), focus="")
            return _settled(app, replace(app.settings, muted=not on, ask_sound=False))
        case m.NextLanguage():
            return _settled(app, app.settings.changed("language", 1))
        case m.Change(name=name, by=by):
            return _settled(app, app.settings.changed(name, by))
        case m.ToggleMute():
            return _toggle_mute(app)
        case m.ToggleFullscreen():
            return _settled(app, app.settings.changed("fullscreen", 1))
        case m.ChooseStory(story=story):
            return replace(app, opening=story, focus="", notice=None), (m.LoadStory(story),)
        case m.BeginStory():
            return _begin(app)
        case m.ResumeSave(slot=slot):
            label = next((s for s in app.saves if s.slot == slot), None)
            if label is None:
                return app, ()
            return replace(app, opening=label.story, focus=""), (m.LoadStory(label.story, slot),)
        case m.KeepSave(slot=slot):
            return (
                (replace(app, notice=None), (m.Save(_record(app, slot)),)) if app.state and slot in SLOTS else (app, ())
            )
        case m.Quit():
            app, meeting = _meet(app)
            return app, (*meeting, *_autosave(app), m.Close())
        case _:
            return _from_shell(app, msg)


def _from_shell(app: App, msg: Msg) -> tuple[App, Commands]:
    match msg:
        case m.StoriesListed(covers=covers, saves=saves, captions=captions, trouble=trouble, met=met):
            app = replace(app, covers=covers, saves=saves, captions=captions, met=met)
            return (replace(app, notice=Notice(trouble.what, trouble.holes)) if trouble else app), ()
        case m.CreditsRead(credits=credits):
            return replace(app, credits=credits), ()
        case m.KnowledgeRead(knowledge=knowledge, today=today):
            return replace(app, knowledge=knowledge, today=today), ()
        case m.StoryLoaded():
            return _loaded(app, msg)
        case m.Saved(label=label):
            others = tuple(s for s in app.saves if s.slot != label.slot)
            app = replace(app, saves=(label, *others))
            return (replace(app, notice=Notice("saved"), page=app.below[-1], below=app.below[:-1], focus="")
                    if app.page == "keep" and label.slot in SLOTS and app.below else app), ()  # fmt: skip
        case m.Failed(what=what, holes=holes):
            return replace(app, notice=Notice(what, holes)), ()  # what is being opened may still come
        case m.Dismiss():
            return replace(app, notice=None, caption=()), ()
    return app, ()


# --- pages ----------------------------------------------------------------------------------------


def _open(app: App, page: str) -> tuple[App, Commands]:
    if page == "title":
        app, meeting = _meet(app)
        saving = _autosave(app)
        app, commands = _music(_left(app), "tema")
        return replace(app, page="title", below=(), focus=""), (*meeting, *saving, *commands)
    if page == app.page:
        return _cancel(app)  # the key that opens a page closes it
    below = (*app.below, app.page)
    if page in app.below:  # never the same page twice in the pile
        below = app.below[: app.below.index(page)]
    asking: Commands = ()
    if page == "credits" and app.credits is None:
        asking = (m.ReadCredits(),)
    elif page == "log" and app.knowledge is None:
        asking = (m.ReadKnowledge(),)
    return replace(app, page=page, below=below, focus="", look=0, notice=None), asking


def _meet(app: App) -> tuple[App, Commands]:
    """Note down who and what has been met in the story so far."""
    if app.story is None or app.state is None:
        return app, ()
    from game.stage.past import met_so_far  # which imports this module

    before = app.met.get(app.story.id, Met())
    met = before.and_also(met_so_far(app))
    if met == before:
        return app, ()
    return replace(app, met={**app.met, app.story.id: met}), (m.KeepMet(app.story.id, met),)


def _cancel(app: App) -> tuple[App, Commands]:
    if app.look:
        return replace(app, look=0), ()
    if app.page == "play":
        return _open(app, "pause")
    if app.page == "card" and app.below:
        return replace(app, page="gallery", below=app.below[:-1], focus=f"card-{'-'.join(app.card)}"), ()
    if app.page in ("notes", "stories"):
        return replace(app, page="title", below=(), focus="", story=None, state=None, opening=""), ()
    if app.below:
        return replace(app, page=app.below[-1], below=app.below[:-1], focus=""), ()
    return app, ()


def _left(app: App) -> App:
    """The app without the story: nothing of it stays, the map of trust least of all."""
    return replace(
        app,
        story=None,
        state=None,
        journal=(),
        shown=(),
        place="",
        read=0,
        look=0,
        trust=(),
        opening="",
        caption=(),
        faults=0,
        overture=None,
        tried=(-1, ""),
        warned="",
        held=(),
        skipped="",
    )


def _pick_language(app: App, language: str) -> tuple[App, Commands]:
    first = not app.settings.language
    settings = replace(app.settings, language=language, ask_sound=first or app.settings.ask_sound)
    page, below = (app.below[-1], app.below[:-1]) if app.below else ("sound" if settings.ask_sound else "title", ())
    app = replace(app, settings=settings, page=page, below=below, focus="")
    return app, (m.SaveSettings(settings),)


def _toggle_mute(app: App) -> tuple[App, Commands]:
    if app.page in ("language", "sound"):  # nothing is heard before the question is answered
        return app, ()
    app, commands = _settled(app, app.settings.changed("muted", 1))
    if app.page not in ("play", "settings"):  # these show it themselves
        app = replace(app, notice=Notice("muted" if app.settings.muted else "unmuted"))
    return app, commands


def _settled(app: App, settings: Settings) -> tuple[App, Commands]:
    commands: list[m.Command] = [m.SaveSettings(settings)]
    if _volume(settings) != _volume(app.settings):
        commands.append(_volume(settings))
    if settings.fullscreen != app.settings.fullscreen:
        commands.append(m.SetFullscreen(settings.fullscreen))
    return replace(app, settings=settings), tuple(commands)


def _volume(settings: Settings) -> m.SetVolume:
    return m.SetVolume(0, 0) if settings.silent else m.SetVolume(settings.music, settings.sounds)


def _music(app: App, music: str) -> tuple[App, Commands]:
    if music == app.music:
        return app, ()
    app = replace(app, music=music)
    return (_captioned(app, music) if music and app.state is not None else app), (m.PlayMusic(music),)


def _captioned(app: App, sound: str) -> App:
    """The app with *sound* told in words, whether or not it can be heard."""
    return app if sound in app.caption else replace(app, caption=(*app.caption, sound))


def _around(app: App) -> tuple[App, Commands]:
    """What must be heard round what is shown: the sound of the place, and whether it steps back under a voice."""
    commands: list[m.Command] = []
    ambience = app.place if app.state is not None else ""
    if ambience != app.ambience:
        other = app.captions.get(place_sound(ambience)) != app.captions.get(place_sound(app.ambience))
        app = replace(app, ambience=ambience)
        if other and ambience:  # two rooms of one school sound alike
            app = _captioned(app, place_sound(ambience))
        commands.append(m.PlayAmbience(ambience))
    last = next((event for event in reversed(app.shown) if isinstance(event, Shown)), None)
    voice = app.state is not None and app.page == "play" and last is not None and last.line.kind == "voice"
    quiet = voice or bool(app.aside)
    if quiet != app.ducked:
        app = replace(app, ducked=quiet)
        commands.append(m.Duck(quiet))
    return app, tuple(commands)


# --- a story --------------------------------------------------------------------------------------


def _loaded(app: App, msg: m.StoryLoaded) -> tuple[App, Commands]:
    if msg.id != app.opening:
        return app, ()  # the player has gone elsewhere meanwhile
    faults = sum(d.severity.value == "error" for d in msg.diagnostics)
    app = replace(_left(app), faults=faults)
    if msg.story is None:
        return replace(app, notice=Notice("story-unreadable", {"story": msg.id})), ()
    app = replace(app, story=msg.story)
    if msg.save is None:
        return replace(app, page="notes", below=(), focus=""), ()
    return _resume(app, msg.save)


def _begin(app: App) -> tuple[App, Commands]:
    if app.story is None:
        return app, ()
    state = begin(app.story)
    keeping = _earlier(app)
    app = replace(
        app, journal=(), state=state, shown=(), read=0, look=0, page="play", below=(), focus="", trust=(), place="",
        overture=None, lived=app.lived | {app.story.id}, skipped="", anew=True,
    )  # fmt: skip
    app, commands = _happened(app, (Entered(state.scene),))
    app, more = _next(app)
    return app, (*keeping, *commands, *more, *_autosave(app))


def _earlier(app: App) -> Commands:
    """A place that beginning anew would overwrite is kept under another name: nobody loses an hour to one key."""
    assert app.story is not None
    auto = f"auto-{app.story.id}"
    left = any(s.slot == auto and s.decisions and not s.ended for s in app.saves)
    return (m.CopySave(auto, f"earlier-{app.story.id}"),) if left else ()


def _resume(app: App, save: SaveRecord) -> tuple[App, Commands]:
    story = app.story
    assert story is not None
    before = app.lived
    replayed = replay(story, save.decisions)
    lines = save.read if not replayed.lost else UNTIL_ASKED if replayed.again else 0
    state, events, read = _read(story, replayed.state, lines)
    app = replace(
        app,
        journal=replayed.kept,
        state=state,
        page="play",
        below=(),
        focus="",
        read=read,
        lived=app.lived | {story.id},
        anew=False,
    )
    told = (*(event for _, event in replayed.events), *events)
    app, commands = _caught_up(app, told)
    away = story.id not in before and _decided(app) >= TO_RECALL
    if away and not (state.ending or state.gate or state.stuck):
        app = replace(app, page="recap")
    elif _is_bare(app) and not resting(story, state):
        app, more = _next(app)
        commands = (*commands, *more)
    if replayed.lost:
        app = replace(app, notice=Notice("decisions-lost", {"n": str(replayed.lost)}))
    return app, commands


def _caught_up(app: App, events: tuple[Event, ...]) -> tuple[App, Commands]:
    """The app as if it had lived through *events*, without their sounds."""
    assert app.state is not None
    app = replace(app, overture=None)
    app, _ = _happened(app, (Entered(app.story.first if app.story else ""), *events))
    if sum(isinstance(event, Shown) for event in app.shown) > 1:  # its reader is in the midst of it
        app = replace(app, warned="")
    music, app = app.music, replace(app, music="", caption=(), skipped="")
    return _music(app, music)


def _next(app: App) -> tuple[App, Commands]:
    """One line further."""
    assert app.story is not None and app.state is not None
    if resting(app.story, app.state):
        return app, ()
    state, events = step(app.story, app.state, Next())
    app = replace(app, state=state, read=app.read + 1, focus="", notice=None)
    app, commands = _happened(app, events)
    if any(isinstance(e, Asked | Ended | EpisodeOver) for e in events):
        commands = (*commands, *_autosave(app))
    if any(isinstance(e, Ended | EpisodeOver) or (isinstance(e, Cued) and e.cue.kind == "titles") for e in events):
        app, meeting = _meet(app)
        commands = (*commands, *meeting)
    if app.scene is not None and app.scene.rehearsal and not app.rehearsed and app.page == "play":
        app = replace(app, page="rehearsal", rehearsed=True)
    return app, commands


def _happened(app: App, events: tuple[Event, ...]) -> tuple[App, Commands]:
    """Take note of what happened; the sounds it makes."""
    commands: list[m.Command] = []
    told: tuple[Cued, ...] = ()
    for event in events:
        told = still_told(told, event)
        if app.overture is not None:  # the titles are over: what was heard before them is heard again
            app, more = _music(replace(app, overture=None), app.overture)
            commands += more
        match event:
            case Entered(scene=id):
                scene = app.story.scenes[id] if app.story else None
                app = replace(app, shown=told, warned=id if scene is not None and scene.content_notes else "")
                if scene is not None:
                    app = replace(app, place=place_behind(scene, app.place))
                    if scene.music:
                        app, more = _music(app, "" if scene.music == "none" else scene.music)
                        commands += more
            case Cued(cue=cue):
                app = replace(app, shown=(*app.shown, event))
                if cue.kind == "sound" and cue.value:
                    app = _captioned(app, cue.value)
                    commands.append(m.PlaySound(cue.value))
                elif cue.kind == "music":
                    app, more = _music(app, cue.value)
                    commands += more
                elif cue.kind == "notify":
                    app = _captioned(app, cue.app)
                    commands.append(m.PlaySound(cue.app))
                elif cue.kind == "titles":
                    app, more = _music(replace(app, overture=app.music), OVERTURE)
                    commands += more
            case Shown(scene=id, line=line):
                app = replace(app, shown=(*app.shown, event))
                scene = app.story.scenes.get(id) if app.story else None
                if (
                    scene is not None
                    and scene.phone
                    and scene.phone.view == "chat"
                    and line.who not in ("", scene.phone.owner)
                ):
                    if m.PlaySound(MESSAGE) in commands:  # the writer's: the app's own says the same
                        commands.remove(m.PlaySound(MESSAGE))
                        app = replace(app, caption=tuple(sound for sound in app.caption if sound != MESSAGE))
                    commands.append(m.PlaySound(scene.phone.app))  # each app has a sound of its own name
                    if not any(_told_by_another(scene, before) for before in app.shown[:-1]):
                        app = _captioned(app, scene.phone.app)  # later messages tell of themselves
            case EpisodeOver() | Ended() if m.PlaySound("acorde") not in commands:  # the writer may have asked for it
                app = _captioned(app, "acorde")
                commands.append(m.PlaySound("acorde"))
    return app, tuple(commands)


def still_told(told: tuple[Cued, ...], event: Event) -> tuple[Cued, ...]:
    """The notifications that came since the last line, *event* included: a scene that begins shows them too."""
    match event:
        case Cued(cue=cue) if cue.kind == "notify":
            return (*told, event)
        case Cued(cue=cue) if cue.kind not in WAITING_CUES:
            return told
        case Entered() | Changed():
            return told
    return ()


def _told_by_another(scene: Scene, event: Shown | Cued) -> bool:
    """True for a message of a chat that did not come from the phone's owner."""
    return isinstance(event, Shown) and scene.phone is not None and event.line.who not in ("", scene.phone.owner)


def place_behind(scene: Scene, before: str) -> str:
    """The place that stands behind *scene*: its own, none at all, or the one before."""
    return "" if scene.place == NOWHERE else scene.place or before


def _decided(app: App) -> int:
    """How many options have been taken."""
    return sum(isinstance(decision, Choose) for decision in app.journal)


def _into_scene(app: App) -> tuple[App, Commands]:
    """From “Previously…” to where the story stands, or to its first line if nothing has been read yet."""
    app = replace(app, page="play", below=(), focus="")
    return _next(app) if _is_bare(app) else (app, ())


def _is_bare(app: App) -> bool:
    """True while nothing of the scene stands on the screen yet."""
    return not any(isinstance(e, Shown) or e.cue.kind in WAITING_CUES for e in app.shown)


def _advance(app: App) -> tuple[App, Commands]:
    if app.page == "recap" and app.story is not None and app.state is not None:
        return _into_scene(app)
    if app.page == "rehearsal":
        return replace(app, page="play", focus=""), ()
    if app.page != "play" or app.story is None or app.state is None:
        return app, ()
    if app.look:
        return replace(app, look=app.look - 1), ()
    if app.state.gate:
        return _decide(app, Enter(app.story.scenes[app.state.gate].episode))
    return _next(app)


def _take(app: App, option: str) -> tuple[App, Commands]:
    if app.page != "play" or app.story is None or app.state is None or app.look:
        return app, ()
    choice = asked(app.story, app.state)
    return _decide(app, Choose(choice.id, option)) if choice is not None else (app, ())


def _decide(app: App, decision: Choose | Enter) -> tuple[App, Commands]:
    assert app.story is not None and app.state is not None
    try:
        state, events = step(app.story, app.state, decision)
    except IllegalInput:  # a button of a screen that has gone meanwhile: nothing has changed
        return app, ()
    rehearsing = isinstance(decision, Choose) and app.scene is not None and app.scene.rehearsal
    number = sum(not isinstance(d, Mark) for d in app.journal)
    tried = (number, state.scene) if rehearsing else (-1, "")
    app = replace(app, state=state, journal=(*app.journal, decision), read=0, focus="", look=0, tried=tried)
    app, commands = _happened(app, events)
    saving = _autosave(app)
    if any(isinstance(e, Stuck | EpisodeOver) for e in events):
        app, meeting = _meet(app)
        return app, (*commands, *saving, *meeting)
    if isinstance(decision, Enter) and _decided(app):
        return replace(app, page="recap", below=()), (*commands, *saving)
    app, more = _next(app)
    return app, (*commands, *saving, *more)


def _mark(app: App, key: str) -> tuple[App, Commands]:
    """Mark a line that was shown, or take the mark back; where the player reads or looks stays the same."""
    if app.page != "play" or app.story is None or app.state is None:
        return app, ()
    from game.stage.past import line_shown  # which imports this module

    line = line_shown(app, key)
    if line is None:
        return app, ()
    mark = Mark(line.scene, line.line.text)
    try:
        state, _ = step(app.story, app.state, mark)
    except IllegalInput:
        return app, ()
    journal = (*app.journal, mark)
    app = replace(app, state=state, journal=journal, read=lines_read(app.story, journal, state), focus="")
    return app, _autosave(app)


def _look(app: App, by: int) -> tuple[App, Commands]:
    if app.page != "play" or app.story is None or app.state is None:
        return app, ()
    if by > 0 and app.look == 0:
        return _advance(app)
    from game.stage.past import stops  # which imports this module

    most = max(0, len(stops(app)) - 1)
    return replace(app, look=max(0, min(most, app.look - by)), focus=""), ()


def _return_to(app: App, decision: int, line: str = "") -> tuple[App, Commands]:
    """Back to a decision, or to a line before it, by replay; what came after is forgotten, but for marks on what
    stays."""
    if app.story is None or app.state is None:
        return app, ()
    app, meeting = _meet(app)  # what is undone was met all the same
    story = app.story
    assert story is not None
    journal = undone(app.journal, decision)
    keeping = _later(app, journal)
    if line:  # a mark on a later line would read past this one
        while journal and isinstance(journal[-1], Mark):
            journal = journal[:-1]
    replayed = replay(story, journal)
    state, after, read = _read(story, replayed.state, UNTIL_ASKED, line)
    told = {(e.scene, e.line.text) for e in (*(e for _, e in replayed.events), *after) if isinstance(e, Shown)}
    kept = replayed.kept
    for mark in app.journal[len(journal) :]:
        if isinstance(mark, Mark) and (mark.scene, mark.text) in told:
            state, _ = step(story, state, mark)
            kept = (*kept, mark)
    if len(kept) > len(replayed.kept):
        read = lines_read(story, kept, state)
    events = (*(e for _, e in replayed.events), *after)
    app = replace(
        app, journal=kept, state=state, read=read, look=0, page="play", below=(), focus="", place="",
        tried=(-1, ""), anew=app.anew and not keeping,
    )  # fmt: skip
    app, commands = _caught_up(app, events)
    return app, (*meeting, *keeping, *commands, *_autosave(app))


def _later(app: App, journal: tuple[Decision, ...]) -> Commands:
    """A place that going back to the end of *journal* would lose is kept under another name, if more than the last
    answer was given since. Of two such places on one way the one further on stays."""
    assert app.story is not None and app.state is not None
    slot, taken = f"later-{app.story.id}", decisions_of(app.journal)
    before = next((s.decisions for s in app.saves if s.slot == slot), 0)
    worth = taken - decisions_of(journal) > 1 and not app.state.ending
    return (m.Save(_record(app, slot)),) if worth and (app.anew or taken >= before) else ()


def decisions_of(journal: tuple[Decision, ...]) -> int:
    """How many decisions of *journal* are more than marks."""
    return sum(not isinstance(each, Mark) for each in journal)


def _read(story: Story, state: State, lines: int, until: str = "") -> tuple[State, tuple[Event, ...], int]:
    """Read on, *lines* lines at most and up to the line *until* ("scene/beat"): the state, what happened, and how many
    lines there were."""
    events: list[Event] = []
    read = 0
    while read < lines and not resting(story, state):
        if until and events and isinstance(events[-1], Shown) and f"{events[-1].scene}/{events[-1].beat}" == until:
            break
        state, told = step(story, state, Next())
        events += told
        read += 1
    return state, tuple(events), read


def _trust(app: App, who: str) -> App:
    if who in app.trust:
        return replace(app, trust=tuple(t for t in app.trust if t != who))
    if who not in TRUST_ROLES or len(app.trust) >= TRUSTED:
        return app
    return replace(app, trust=(*app.trust, who))


def _record(app: App, slot: str) -> SaveRecord:
    assert app.story is not None and app.state is not None
    return SaveRecord(
        slot, app.story.id, app.story.title, app.state.scene, app.journal, app.read, bool(app.state.ending)
    )


def _autosave(app: App) -> Commands:
    return (m.Save(_record(app, f"auto-{app.story.id}")),) if app.story is not None and app.state is not None else ()
