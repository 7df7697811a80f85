"""A story being played: a place with people, a phone, a question, the map of trust, and how it ends."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from game.play import Cued, Shown, offered
from game.play import asked as asked_of
from game.play.engine import WAITING_CUES
from game.stage import care
from game.stage import msg as m
from game.stage.app import TRUST_ROLES, TRUSTED, App
from game.stage.form import titles_page
from game.stage.learning import REHEARSALS
from game.stage.pages import N_, behind, called, kept_words, member_name
from game.stage.past import props_before, props_of, stops
from game.stage.phone import notifications_of, phone_of
from game.stage.screen import Ask, Backdrop, Button, Figure, Light, Screen, Speech, Text
from game.stage.settings import LANGUAGE_NAMES, LANGUAGES
from game.stage.words import Words
from game.story import Scene, Story
from game.story.model import SHAKE

MAX_FIGURES = 2  # people on the stage at a time: more and nobody can be read from the back row
PHONE_DIM = 0.45  # how dark the place behind a phone is

# How the music that goes on makes a moment feel; other music leaves the light as the place was painted.
LIGHTS: dict[str, Light] = {
    "casa": "warm",
    "noche": "night",
    "miedo": "dread",
    "sospecha": "suspicion",
    "secreto": "suspicion",
    "esperanza": "hope",
    "alivio": "hope",
    "ternura": "tender",
}

ROLES = {
    # Translators: people who can be on the map of trust, as buttons.
    "mother": N_("My mother"),
    "father": N_("My father"),
    "sibling": N_("A brother or sister"),
    "grandparent": N_("A grandparent"),
    "aunt": N_("An aunt or uncle"),
    "friend": N_("A friend"),
    "teacher": N_("A teacher"),
    "coach": N_("A coach"),
    "neighbour": N_("A neighbour"),
    "health": N_("A nurse or doctor"),
    "other": N_("Somebody else"),
}


def play_page(app: App, words: Words) -> Screen:
    """The story at this moment, or at the one that the player looks back at."""
    story, state = app.story, app.state
    assert story is not None and state is not None
    if app.skipped:
        return care.told_page(app, words)
    if app.warned:
        return care.warning_page(app, words)
    if app.look:
        past = stops(app)
        moment = past[max(0, len(past) - 1 - app.look)]
        screen = _scene(story, story.scenes[moment.scene], moment.shown, moment.place, words, app, now=False)
        hint = words.say("Looking back. The right arrow returns.")
        corner = _corner(app, words, _last_line(moment.shown))
        return replace(screen, corner=corner, advance=m.Advance(), cancel=m.Cancel(), caption=hint)
    if state.ending:
        return _ending(app, words)
    if state.stuck:
        return _stuck(app, words)
    if state.gate:
        return _chapter_end(app, words)
    screen = _scene(story, story.scenes[state.scene], app.shown, app.place, words, app, now=True)
    if screen.kind == "titles":
        return screen
    corner = _corner(app, words, _last_line(app.shown))
    return replace(screen, corner=corner, aside=_again(app, words), cancel=m.Cancel())


def _again(app: App, words: Words) -> tuple[Button, ...]:
    """After an answer in a rehearsal, while it is lived what comes of it: the way back to try another."""
    number, led_to = app.tried
    scene = app.scene
    if number < 0 or scene is None or not (scene.rehearsal or scene.id == led_to):
        return ()
    # Translators: after an answer in a rehearsal; goes back to the question.
    return (Button("another", words.say("Try another answer"), m.ReturnTo(number), "item", icon="back"),)


def _corner(app: App, words: Words, line: Shown | None) -> tuple[Button, ...]:
    """The small buttons of play; the first marks *line*, the one that stands there."""
    _ = words.say
    marked = line is not None and app.state is not None and (line.scene, line.line.text) in app.state.marks
    # Translators: a corner button; it marks the line that stands there as a warning sign, with a bean as in lotería.
    label = _("Take the bean away (F)") if marked else _("Mark as a sign (F)")
    mark = (Button("icon-mark", label, m.MarkLine(), "icon", icon="bean", selected=marked),) if line else ()
    muted = app.settings.silent
    other = LANGUAGES[(LANGUAGES.index(words.language) + 1) % len(LANGUAGES)]
    return (
        *mark,
        Button("icon-back", _("Look back"), m.Look(-1), "icon", icon="back"),
        Button("icon-history", _("What was said"), m.Open("history"), "icon", icon="history"),
        Button("icon-language", LANGUAGE_NAMES[other], m.NextLanguage(), "icon", icon="language", value=other.upper()),
        Button(
            "icon-sound",
            _("Sound") if muted else _("Silence"),
            m.ToggleMute(),
            "icon",
            icon="mute" if muted else "sound",
        ),
        Button("icon-menu", _("Pause"), m.Open("pause"), "icon", icon="menu"),
    )


def _scene(
    story: Story, scene: Scene, shown: Sequence[Shown | Cued], place: str, words: Words, app: App, now: bool
) -> Screen:
    """A moment of a scene, with what an app tells over it. *now* is False when the player only looks back at it."""
    screen = _moment(story, scene, shown, place, words, app, now)
    if screen.backdrop.place:
        props = props_of(shown)
        before = props_before(app) if props and now else frozenset()
        fresh = frozenset(prop for prop in props if now and (place, prop) not in before)
        light = LIGHTS.get(app.music, "")
        screen = replace(screen, backdrop=replace(screen.backdrop, light=light, props=props, fresh=fresh))
    told = notifications_of(story, shown, screen.ask is not None, WAITING_CUES, words)
    ribbon = words.say(REHEARSALS[scene.rehearsal]) if scene.rehearsal in REHEARSALS else ""
    return replace(screen, notifications=told, shake=_shake(scene, shown) if now else "", ribbon=ribbon)


def _shake(scene: Scene, shown: Sequence[Shown | Cued]) -> str:
    """The jolt between the line before and this one, if there is one."""
    for event in reversed(shown[:-1]):
        if isinstance(event, Shown):
            return ""
        if event.cue.kind == "camera" and event.cue.value == SHAKE:
            return f"{scene.id}/{event.beat}"
    return ""


def _moment(
    story: Story, scene: Scene, shown: Sequence[Shown | Cued], place: str, words: Words, app: App, now: bool
) -> Screen:
    last = shown[-1] if shown else None
    if isinstance(last, Cued) and last.cue.kind == "trust-map" and now:
        return _trust_map(story, scene, last, place, words, app)
    if isinstance(last, Cued) and last.cue.kind == "titles" and (not now or not _asks(app)):
        return titles_page(story, place, words, app.settings.still, now)
    ask, options = _question(story, app, words) if now else (None, ())
    advance = m.Advance() if not ask else None
    title = words.told(story, "", next((e.title for e in story.episodes if e.id == scene.episode), ""))
    if isinstance(last, Cued) and last.cue.kind in ("later", "trust-map") and ask is None:
        key = f"{scene.id}/{last.beat}"
        card = Speech(key, words.told(story, scene.id, last.cue.value), "card")
        return Screen("scene", words.language, title, backdrop=Backdrop(place, 0.7), speech=card, advance=advance)
    if scene.phone is not None:
        marks = app.state.marks if app.state else ()
        return _phone_scene(story, scene, shown, place, words, ask, options, advance, marks)
    figures = _figures(story, shown)
    speech = _speech(story, scene, shown, figures, words, app.state.marks if app.state else ())
    return Screen(
        "scene",
        words.language,
        title,
        backdrop=Backdrop(place),
        figures=figures,
        speech=speech,
        ask=ask,
        main=options,
        advance=advance,
    )


def _asks(app: App) -> bool:
    """True if a question is asked now."""
    return app.story is not None and app.state is not None and asked_of(app.story, app.state) is not None


def _last_line(shown: Sequence[Shown | Cued]) -> Shown | None:
    """The line that stands there, if it is one."""
    return next((event for event in reversed(shown) if isinstance(event, Shown)), None)


def _speech(
    story: Story,
    scene: Scene,
    shown: Sequence[Shown | Cued],
    figures: tuple[Figure, ...],
    words: Words,
    marks: Container[tuple[str, str]],
) -> Speech | None:
    last = shown[-1] if shown else None
    if isinstance(last, Cued) and last.cue.kind == "typing":  # seen on a phone that is not held up
        name = called(story, None, last.cue.value, words, told="")
        return Speech(f"{scene.id}/{last.beat}", words.say("{name} is writing…", name=name), "narration")
    line = _last_line(shown)
    if line is None:
        return None
    marked = (line.scene, line.line.text) in marks
    text = words.told(story, scene.id, line.line.text)
    key = f"{scene.id}/{line.beat}"
    if not line.line.who:
        return Speech(key, text, "narration", kind=line.line.kind, marked=marked)  # type: ignore[arg-type]
    member = story.cast[line.line.who]
    side = next((f.side for f in figures if f.look == member.look), "left")
    name = member_name(story, line.line.who, words)
    return Speech(key, text, "say", name, side, line.line.kind, marked)  # type: ignore[arg-type]


def _figures(story: Story, shown: Sequence[Shown | Cued]) -> tuple[Figure, ...]:
    """Who stands where: whoever spoke or was shown, at most two, each keeping a side for the whole scene."""
    sides: dict[str, str] = {}
    moods: dict[str, str] = {}
    order: list[str] = []  # on stage, the one longest silent first
    speaker = close = ""
    for event in shown:
        if isinstance(event, Cued):
            cue = event.cue
            match cue.kind:
                case "show":
                    moods[cue.value] = cue.mood or moods.get(cue.value, "neutral")
                    _stand(cue.value, order, sides, story)
                case "hide" if cue.value in order:
                    order.remove(cue.value)
                    sides.pop(cue.value, None)
                case "camera" if cue.value != SHAKE:
                    close = cue.value
                case "later":
                    order.clear()
                    sides.clear()
            continue
        speaker = event.line.who
        if speaker:
            moods[speaker] = event.line.mood or moods.get(speaker, "neutral")
            _stand(speaker, order, sides, story)
    if close and close in order:
        member = story.cast[close]
        return (Figure(member.look, moods.get(close, "neutral"), "centre", True, member.name, close=True),)
    figures = []
    for who in sorted(order, key=lambda w: sides[w]):
        member = story.cast[who]
        lit = not speaker or speaker == who or speaker not in order
        figures.append(Figure(member.look, moods.get(who, "neutral"), sides[who], lit, member.name))  # type: ignore[arg-type]
    return tuple(figures)


def _stand(who: str, order: list[str], sides: dict[str, str], story: Story) -> None:
    if not story.cast[who].look:
        return
    if who in order:
        order.remove(who)
    elif len(order) >= MAX_FIGURES:
        gone = order.pop(0)
        sides[who] = sides.pop(gone)
    if who not in sides:
        sides[who] = "right" if "left" in sides.values() else "left"
    order.append(who)


def _question(story: Story, app: App, words: Words) -> tuple[Ask | None, tuple[Button, ...]]:
    assert app.state is not None
    choice = asked_of(story, app.state)
    if choice is None:
        return None, ()
    buttons = []
    scene = app.state.scene
    for option, can in offered(story, app.state, choice):
        reason = "" if can else words.told(story, scene, option.otherwise)
        buttons.append(
            Button(
                f"option-{option.id}", words.told(story, scene, option.text), m.Take(option.id), "option", can, reason
            )
        )
    who = member_name(story, choice.by, words) if choice.by else ""
    return Ask(who, words.told(story, scene, choice.ask)), tuple(buttons)


def _phone_scene(
    story: Story,
    scene: Scene,
    shown: Sequence[Shown | Cued],
    place: str,
    words: Words,
    ask: Ask | None,
    options: tuple[Button, ...],
    advance: m.Msg | None,
    marks: Container[tuple[str, str]],
) -> Screen:
    assert scene.phone is not None
    phone, mood = phone_of(story, scene, shown, words, marks)
    owner = story.cast.get(scene.phone.owner)
    figures = (Figure(owner.look, mood, "left", True, owner.name),) if owner and owner.look else ()
    title = words.told(story, "", next((e.title for e in story.episodes if e.id == scene.episode), ""))
    return Screen(
        "phone",
        words.language,
        title,
        backdrop=Backdrop(place, PHONE_DIM),
        figures=figures,
        phone=phone,
        ask=ask,
        main=options,
        advance=advance,
    )


def _trust_map(story: Story, scene: Scene, cued: Cued, place: str, words: Words, app: App) -> Screen:
    _ = words.say
    chips = tuple(
        Button(f"trust-{role}", _(ROLES[role]), m.Trust(role), "chip", selected=role in app.trust)
        for role in TRUST_ROLES
    )
    full = len(app.trust) >= TRUSTED
    rows = (
        Text(words.told(story, scene.id, cued.cue.value), "body"),
        # Translators: privacy of the map of trust.
        Text(_("Only you see this. It is not written down anywhere and goes when you leave."), "hint"),
    )
    label = _("Go on") if full else _("Go on without choosing more")
    main = (*chips, Button("trust-done", label, m.Advance(), "main"))
    return Screen(
        "trust-map",
        words.language,
        title=_("Map of trust"),
        subtitle=words.count("{n} of three people", "{n} of three people", len(app.trust)),
        backdrop=Backdrop(place, 0.55),
        rows=rows,
        main=main,
        focus=chips[0].id,
    )


def _ending(app: App, words: Words) -> Screen:
    _ = words.say
    story, state = app.story, app.state
    assert story is not None and state is not None
    ending = story.endings.get(state.ending)
    rows: list[Text | Button] = []
    if len(story.endings) > 1:
        others = len(story.endings) - 1
        rows.append(Text(words.count("There is {n} other ending.", "There are {n} other endings.", others), "hint"))
    main = (
        Button("log", _("Logbook"), m.Open("log"), "main"),
        Button("again", _("Decide again"), m.Open("history")),
        Button("gallery", _("Gallery"), m.Open("gallery")),
        Button("credits", _("Credits"), m.Open("credits")),
        care.sober_button(words),
        Button("title", _("To the title"), m.Open("title")),
    )
    return Screen(
        "ending",
        words.language,
        title=words.told(story, "", ending.title) if ending else "",
        subtitle="Continuará…",
        backdrop=Backdrop(app.place, 0.5),
        figures=_last_faces(app, words, ending.face if ending else ""),
        rows=tuple(rows),
        main=main,
        focus="log",
        cancel=m.Open("title"),
    )


def _last_faces(app: App, words: Words, face: str = "") -> tuple[Figure, ...]:
    """Who is on the card: *face*, or who stood there last, or the first of the cast with a card."""
    assert app.story is not None
    figures = () if app.scene is None or app.scene.phone else _figures(app.story, app.shown)
    mood = "happy"
    if not figures and not face and app.scene is not None and app.scene.phone:
        face = app.scene.phone.owner
        _, mood = phone_of(app.story, app.scene, app.shown, words)
    if face not in app.story.cast:
        if figures:
            return figures
        face = next((c.key for c in app.story.cast.values() if c.card and c.look), "")
    member = app.story.cast.get(face)
    return (Figure(member.look, mood, "centre", True, member.name),) if member and member.look else ()


def _chapter_end(app: App, words: Words) -> Screen:
    _ = words.say
    assert app.story is not None and app.state is not None
    following = app.story.scenes[app.state.gate].episode
    story = app.story
    coming = next((e for e in story.episodes if e.id == following), None)
    title = coming.title if coming else ""
    told = tuple(Text(words.told(story, "", line), "line") for line in coming.teaser) if coming else ()
    main = (
        # Translators: opens the next episode; {title} is its title.
        Button("on", _("Next: {title}", title=words.told(app.story, "", title)), m.Advance(), "main"),
        Button("log", _("Logbook"), m.Open("log")),
        Button("title", _("To the title"), m.Open("title"), detail=kept_words(app, words)),
    )
    return Screen(
        "chapter-end",
        words.language,
        title="Continuará…",
        # Translators: over some sentences that promise what the next episode brings.
        subtitle=_("In the next episode…") if told else "",
        backdrop=Backdrop(app.place, 0.35),
        figures=_last_faces(app, words),
        rows=told,
        main=main,
        focus="on",
        advance=m.Advance(),
        cancel=m.Open("pause"),
    )


def _stuck(app: App, words: Words) -> Screen:
    _ = words.say
    assert app.state is not None and app.story is not None
    rows = (
        Text(_("The story should go on in “{scene}”, and that scene has a fault.", scene=app.state.stuck), "body"),
        Text(_("“python main.py check {story}” shows it. Your decisions are kept.", story=app.story.id), "hint"),
    )
    main = (
        Button("again", _("Go back to a decision"), m.Open("history"), "main"),
        Button("title", _("To the title"), m.Open("title")),
    )
    return Screen(
        "trouble",
        words.language,
        title=_("A page is missing here"),
        backdrop=behind(app),
        rows=rows,
        main=main,
        focus="again",
        cancel=m.Open("pause"),
    )
