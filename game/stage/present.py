"""What the player sees and hears now: an App becomes a Screen, in the player's language.

Pure, and called only when the App has changed. Every text that a person reads comes from here or from the
story; each is a whole sentence with named holes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.play import Cued, Shown, offered
from game.play import asked as asked_of
from game.stage import msg as m
from game.stage.app import SLOTS, TRUST_ROLES, TRUSTED, App
from game.stage.past import lived, stops
from game.stage.screen import Ask, Backdrop, Bubble, Button, Figure, Phone, Post, ProfileCard, Screen, Speech, Text
from game.stage.settings import LANGUAGE_NAMES, LANGUAGES, SCALES
from game.stage.words import Words
from game.story import Line, Member, PhoneView, Scene, Story

MAX_FIGURES = 2  # people on the stage at a time: more and nobody can be read from the back row
PHONE_DIM = 0.45  # how dark the place behind a phone is
GAP = ("", "")


def N_(text: str) -> str:
    """Marks a text for extraction where it cannot be translated yet."""
    return text


# Sentences for what the world refuses, by the key of a Failed or a Notice.
TROUBLE = {
    # Translators: shown for some seconds at the top of the screen. {folder} and {file} are paths.
    "saved": N_("Saved."),
    "disk-full": N_("Not saved: the disk is full. Make some room; the game goes on meanwhile. ({folder})"),
    "read-only": N_("Not saved: this folder cannot be written to: {folder}"),
    "save-failed": N_("Not saved: the computer refused to write in {folder}"),
    "save-missing": N_("That saved game is no longer there ({file})."),
    "save-damaged": N_("A saved game could not be read. It was set aside, and nothing was deleted: {file}"),
    "decisions-lost": N_("The story has changed since you played. You are at the last decision that still exists."),
    "story-unreadable": N_("“{story}” cannot be read. “python main.py check {story}” says why."),
    "story-missing": N_("There is no story called “{story}”."),
    "no-audio": N_("No sound device was found. Everything can be read on the screen."),
    "unexpected": N_("Something went wrong that we did not foresee ({detail}). Your decisions are saved."),
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

# The invented networks: names are never translated.
APP_NAMES = {
    "recado": "Recado",
    "chispa": "Chispa",
    "vueltas": "Vueltas",
    "bruma": "Bruma",
    "bloquemania": "Bloquemanía",
    "chambaya": "ChambaYa",
}


def present(app: App, words: Words) -> Screen:
    """The screen for *app*."""
    pages: dict[str, Callable[[App, Words], Screen]] = {
        "language": _language,
        "title": _title,
        "stories": _stories,
        "saves": _saves,
        "keep": _saves,
        "notes": _notes,
        "history": _history,
        "settings": _settings,
        "pause": _pause,
        "play": _play,
    }
    screen = pages[app.page](app, words)
    notice = words.say(TROUBLE[app.notice.what], **app.notice.holes) if app.notice and app.notice.what in TROUBLE else ""
    caption = app.captions.get(app.caption, {}).get(words.language, "") if app.caption else ""
    changes = {"notice": notice, "caption": caption, "manner": app.settings.manner(), "language": words.language}
    if app.focus and any(b.id == app.focus for b in screen.buttons()):
        changes["focus"] = app.focus
    return _replaced(screen, changes)


def _replaced(screen: Screen, changes: dict[str, object]) -> Screen:
    from dataclasses import replace

    screen = replace(screen, **changes)  # type: ignore[arg-type]
    return replace(screen, spoken=_spoken(screen))


# --- pages ----------------------------------------------------------------------------------------


def _language(app: App, words: Words) -> Screen:
    buttons = tuple(Button(f"language-{code}", LANGUAGE_NAMES[code], m.PickLanguage(code), "main") for code in LANGUAGES)
    return Screen(
        "language",
        words.language,
        title="Continuará…",
        backdrop=Backdrop("titulo", 0.35),
        main=buttons,
        focus=buttons[0].id,
        cancel=m.Cancel() if app.below else None,
    )


def _title(app: App, words: Words) -> Screen:
    _ = words.say
    main: list[Button] = []
    latest = next((s for s in app.saves if s.slot.startswith("auto-") and not s.ended), None)
    if latest is not None:
        # Translators: goes on with the newest saved game; {story} is its title.
        title = next((c.title for c in app.covers or () if c.id == latest.story), latest.title)
        main.append(Button("resume", _("Continue"), m.ResumeSave(latest.slot), "main", detail=title))
    main.append(Button("stories", _("Choose a story"), m.Open("stories"), "item" if main else "main"))
    if app.saves:
        main.append(Button("saves", _("Saved games"), m.Open("saves")))
    main.append(Button("settings", _("Settings"), m.Open("settings")))
    main.append(Button("language", _("Language: {name}", name=LANGUAGE_NAMES[words.language]), m.NextLanguage()))
    main.append(Button("quit", _("Leave the game"), m.Quit()))
    return Screen(
        "title",
        words.language,
        title="Continuará…",
        # Translators: under the title of the game.
        subtitle=_("An interactive telenovela"),
        backdrop=Backdrop("titulo"),
        main=tuple(main),
        focus=main[0].id,
    )


def _stories(app: App, words: Words) -> Screen:
    _ = words.say
    rows: list[Text | Button] = []
    if app.covers is None:
        rows.append(Text(_("Looking for stories…"), "hint"))
    elif not app.covers:
        rows.append(Text(_("No story was found. Put a story's folder into “stories” and start again."), "body"))
    for cover in app.covers or ():
        fault = ""
        if cover.faults:
            fault = words.count(
                "{n} fault: some scenes may be missing.", "{n} faults: some scenes may be missing.", cover.faults
            )
        detail = cover.synopsis.strip() if not fault else f"{cover.synopsis.strip()}\n{fault}"
        look = f"cast:{cover.faces[0]}" if cover.faces else f"place:{cover.place}"
        # Translators: the age from which a story is meant, for instance “Ages 12+”.
        ages = _("Ages {ages}", ages=cover.ages)
        rows.append(
            Button(f"story-{cover.id}", cover.title, m.ChooseStory(cover.id), "item", detail=detail, value=ages, look=look)
        )
    buttons = [r for r in rows if isinstance(r, Button)]
    back = Button("back", _("Back"), m.Open("title"))
    return Screen(
        "stories",
        words.language,
        title=_("Choose a story"),
        backdrop=Backdrop("titulo", 0.55),
        rows=tuple(rows),
        main=(back,),
        focus=buttons[0].id if buttons else "back",
        cancel=m.Open("title"),
    )


def _saves(app: App, words: Words) -> Screen:
    _ = words.say
    keep = app.page == "keep"
    rows: list[Text | Button] = []
    if keep:
        by_slot = {s.slot: s for s in app.saves}
        for slot in SLOTS:
            label = by_slot.get(slot)
            # Translators: a numbered place where a game can be kept; {slot} is its number.
            name = _("Slot {slot}", slot=slot)
            detail = _save_detail(label, app, words) if label else _("empty")
            rows.append(Button(f"slot-{slot}", name, m.KeepSave(slot), "item", detail=detail))
    else:
        for label in app.saves:
            title = next((c.title for c in app.covers or () if c.id == label.story), label.title)
            automatic = label.slot.startswith("auto-")
            name = title if automatic else _("{title} (slot {slot})", title=title, slot=label.slot)
            rows.append(
                Button(f"save-{label.slot}", name, m.ResumeSave(label.slot), "item", detail=_save_detail(label, app, words))
            )
        if not rows:
            rows.append(Text(_("There is no saved game yet."), "hint"))
    buttons = [r for r in rows if isinstance(r, Button)]
    return Screen(
        "saves",
        words.language,
        title=_("Keep this game") if keep else _("Saved games"),
        backdrop=_behind(app),
        rows=tuple(rows),
        main=(Button("back", _("Back"), m.Cancel()),),
        focus=buttons[0].id if buttons else "back",
        cancel=m.Cancel(),
    )


def _save_detail(label: m.SaveLabel, app: App, words: Words) -> str:
    _ = words.say
    where = label.scene.replace("-", " ")
    if label.ended:
        where = _("played to its end")
    taken = words.count("{n} decision", "{n} decisions", label.decisions)
    return f"{where} · {taken} · {_date(label.when, words.language)}"


def _date(when: str, language: str) -> str:
    """The ISO 8601 time *when* as people write it; as it is when it cannot be read."""
    from babel.dates import format_datetime, parse_pattern  # a tenth of a second: only where a date is shown

    try:
        year, month, day, hour, minute = (int(p) for p in (when[:4], when[5:7], when[8:10], when[11:13], when[14:16]))
        moment = _moment(year, month, day, hour, minute)
        return format_datetime(moment, parse_pattern("d MMM yyyy, HH:mm"), locale=language)
    except (ValueError, IndexError):
        return when


def _moment(*parts: int) -> object:
    from datetime import datetime

    return datetime(*parts)  # type: ignore[arg-type]


def _notes(app: App, words: Words) -> Screen:
    _ = words.say
    story = app.story
    assert story is not None
    rows: list[Text | Button] = [Text(words.told(story, "", story.synopsis.strip()), "body")]
    if story.content_notes:
        listed = ", ".join(words.told(story, "", note) for note in story.content_notes)
        # Translators: what somebody may want to know before playing; {notes} is a list such as “deceit, a quarrel”.
        rows.append(Text(_("In this story: {notes}.", notes=listed), "note"))
    rows.append(Text(_("You can stop at any moment. Your decisions are kept."), "hint"))
    if app.faults:
        rows.append(
            Text(
                words.count("{n} fault: some scenes may be missing.", "{n} faults: some scenes may be missing.", app.faults), "note"
            )
        )
    main = [Button("begin", _("Begin"), m.BeginStory(), "main")]
    slot = f"auto-{story.id}"
    saved = next((s for s in app.saves if s.slot == slot and not s.ended), None)
    if saved is not None:
        main.insert(0, Button("resume", _("Go on where you were"), m.ResumeSave(slot), "main"))
    main.append(Button("back", _("Back"), m.Cancel()))
    faces = [c for c in story.cast.values() if c.card and c.look]
    figures = tuple(
        Figure(c.look, "neutral", side, True, c.name)  # type: ignore[arg-type]
        for c, side in zip(faces[:2], ("left", "right"), strict=False)
    )
    place = next((s.place for s in story.scenes.values() if s.place), "titulo")
    return Screen(
        "notes",
        words.language,
        title=words.told(story, "", story.title),
        subtitle=_("Ages {ages}", ages=story.ages),
        backdrop=Backdrop(place, 0.4),
        figures=figures,
        rows=tuple(rows),
        main=tuple(main),
        focus=main[0].id,
        cancel=m.Cancel(),
    )


def _pause(app: App, words: Words) -> Screen:
    _ = words.say
    main = (
        Button("on", _("Go on"), m.Cancel(), "main"),
        Button("history", _("What was said"), m.Open("history")),
        Button("keep", _("Keep this game"), m.Open("keep")),
        Button("settings", _("Settings"), m.Open("settings")),
        Button("title", _("To the title"), m.Open("title"), detail=_("Your place is kept.")),
    )
    title = words.told(app.story, "", app.story.title) if app.story else ""
    return Screen(
        "pause",
        words.language,
        title=_("Pause"),
        subtitle=title,
        backdrop=_behind(app),
        main=main,
        focus="on",
        cancel=m.Cancel(),
    )


def _settings(app: App, words: Words) -> Screen:
    _ = words.say
    s = app.settings
    paces = {"slow": _("slow"), "normal": _("normal"), "fast": _("fast"), "instant": _("all at once")}
    sizes = dict(zip(SCALES, (_("normal"), _("large"), _("larger"), _("largest")), strict=True))
    on_off = {True: _("on"), False: _("off")}

    def row(name: str, label: str, value: str) -> Button:
        return Button(
            f"set-{name}", label, m.Change(name, 1), "setting", value=value, less=m.Change(name, -1), more=m.Change(name, 1)
        )

    volume = _("silence") if s.muted or not s.volume else str(s.volume)
    rows = (
        row("language", _("Language"), LANGUAGE_NAMES[words.language]),
        row("pace", _("Text speed"), paces[s.pace]),
        row("scale", _("Text size"), sizes[s.scale]),
        row("volume", _("Volume"), volume),
        row("muted", _("Silence"), on_off[s.muted]),
        row("fullscreen", _("Fill the screen"), on_off[s.fullscreen]),
        row("still", _("Less motion"), on_off[s.still]),
        row("contrast", _("High contrast"), on_off[s.contrast]),
    )
    return Screen(
        "settings",
        words.language,
        title=_("Settings"),
        backdrop=_behind(app),
        rows=rows,
        main=(Button("back", _("Back"), m.Cancel()),),
        focus=rows[0].id,
        cancel=m.Cancel(),
    )


def _history(app: App, words: Words) -> Screen:
    _ = words.say
    story = app.story
    assert story is not None
    rows: list[Text | Button] = []
    for row in lived(app):
        if row.decision >= 0:
            option = words.told(story, row.scene, row.option)
            rows.append(
                Button(
                    f"decision-{row.decision}",
                    words.told(story, row.scene, row.ask),
                    m.ReturnTo(row.decision),
                    "item",
                    # Translators: in the history, what the player decided; pressing it goes back there.
                    detail=_("You chose: {option}", option=option),
                    value=_("Decide again"),
                )
            )
            continue
        if row.who:
            rows.append(Text(_name(story, row.who, words), "speaker"))
        rows.append(Text(words.told(story, row.scene, row.text), "line"))
    if not rows:
        rows.append(Text(_("Nothing has been said yet."), "hint"))
    return Screen(
        "history",
        words.language,
        title=_("What was said"),
        subtitle=_("Press a decision to go back to it."),
        backdrop=_behind(app),
        rows=tuple(rows),
        main=(Button("back", _("Back"), m.Cancel()),),
        focus="back",
        cancel=m.Cancel(),
    )


def _behind(app: App) -> Backdrop:
    return Backdrop(app.place or "titulo", 0.6)


# --- play -----------------------------------------------------------------------------------------


def _play(app: App, words: Words) -> Screen:
    story, state = app.story, app.state
    assert story is not None and state is not None
    if app.look:
        past = stops(app)
        moment = past[max(0, len(past) - 1 - app.look)]
        screen = _scene(story, story.scenes[moment.scene], moment.shown, moment.place, words, app, now=False)
        hint = words.say("Looking back. Press → to return.")
        return _replaced_plain(screen, corner=_corner(app, words), advance=m.Advance(), cancel=m.Cancel(), caption=hint)
    if state.ending:
        return _ending(app, words)
    if state.stuck:
        return _stuck(app, words)
    if state.gate:
        return _chapter_end(app, words)
    screen = _scene(story, story.scenes[state.scene], app.shown, app.place, words, app, now=True)
    return _replaced_plain(screen, corner=_corner(app, words), cancel=m.Cancel())


def _replaced_plain(screen: Screen, **changes: object) -> Screen:
    from dataclasses import replace

    return replace(screen, **changes)  # type: ignore[arg-type]


def _corner(app: App, words: Words) -> tuple[Button, ...]:
    _ = words.say
    muted = app.settings.muted or not app.settings.volume
    other = LANGUAGES[(LANGUAGES.index(words.language) + 1) % len(LANGUAGES)]
    return (
        Button("icon-back", _("Look back"), m.Look(-1), "icon", icon="back"),
        Button("icon-history", _("What was said"), m.Open("history"), "icon", icon="history"),
        Button("icon-language", LANGUAGE_NAMES[other], m.NextLanguage(), "icon", icon="language", value=other.upper()),
        Button("icon-sound", _("Sound") if muted else _("Silence"), m.ToggleMute(), "icon", icon="mute" if muted else "sound"),
        Button("icon-menu", _("Pause"), m.Open("pause"), "icon", icon="menu"),
    )


def _scene(
    story: Story, scene: Scene, shown: Sequence[Shown | Cued], place: str, words: Words, app: App, now: bool
) -> Screen:
    """A moment of a scene. *now* is False when the player only looks back at it."""
    last = shown[-1] if shown else None
    if isinstance(last, Cued) and last.cue.kind == "trust-map" and now:
        return _trust_map(story, scene, last, place, words, app)
    ask, options = _question(story, app, words) if now else (None, ())
    advance = m.Advance() if not ask else None
    title = words.told(story, "", next((e.title for e in story.episodes if e.id == scene.episode), ""))
    if isinstance(last, Cued) and last.cue.kind in ("later", "trust-map") and ask is None:
        key = f"{scene.id}/{last.beat}"
        speech = Speech(key, words.told(story, scene.id, last.cue.value), "card")
        return Screen("scene", words.language, title, backdrop=Backdrop(place, 0.7), speech=speech, advance=advance)
    if scene.phone is not None:
        return _phone_scene(story, scene, scene.phone, shown, place, words, ask, options, advance)
    figures = _figures(story, shown)
    speech = _speech(story, scene, shown, figures, words)
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


def _speech(
    story: Story, scene: Scene, shown: Sequence[Shown | Cued], figures: tuple[Figure, ...], words: Words
) -> Speech | None:
    line = next((e for e in reversed(shown) if isinstance(e, Shown)), None)
    if line is None:
        return None
    text = words.told(story, scene.id, line.line.text)
    key = f"{scene.id}/{line.beat}"
    if not line.line.who:
        return Speech(key, text, "narration", kind=line.line.kind)  # type: ignore[arg-type]
    member = story.cast[line.line.who]
    side = next((f.side for f in figures if f.look == member.look), "left")
    return Speech(key, text, "say", _name(story, line.line.who, words), side, line.line.kind)  # type: ignore[arg-type]


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
                case "camera":
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


def _name(story: Story, who: str, words: Words) -> str:
    return words.told(story, "", story.cast[who].name)


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
            Button(f"option-{option.id}", words.told(story, scene, option.text), m.Take(option.id), "option", can, reason)
        )
    who = _name(story, choice.by, words) if choice.by else ""
    return Ask(who, words.told(story, scene, choice.ask)), tuple(buttons)


def _phone_scene(
    story: Story,
    scene: Scene,
    view: PhoneView,
    shown: Sequence[Shown | Cued],
    place: str,
    words: Words,
    ask: Ask | None,
    options: tuple[Button, ...],
    advance: m.Msg | None,
) -> Screen:
    owner = story.cast.get(view.owner)
    mood = "neutral"
    items: list[Bubble | Post] = []
    before = GAP
    for event in shown:
        if not isinstance(event, Shown):
            if event.cue.kind == "show" and event.cue.value == view.owner:
                mood = event.cue.mood or mood
            continue
        line = event.line
        if line.who == view.owner and line.mood:
            mood = line.mood
        items.append(_item(story, scene, view, event, words, first=before != ("line", line.who)))
        before = ("line", line.who)
    phone = Phone(
        view.app,
        APP_NAMES[view.app],
        view.view,  # type: ignore[arg-type]
        _name(story, view.owner, words) if owner else "",
        *_phone_head(story, scene, view, words),
        profile=_profile(story, story.cast[view.of], words) if view.of in story.cast and view.view == "profile" else None,
        items=tuple(items),
        fresh=1 if items else 0,
    )
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


def _phone_head(story: Story, scene: Scene, view: PhoneView, words: Words) -> tuple[str, str, str]:
    """Title, line under it, and look of a phone's bar."""
    if view.view == "feed":
        return APP_NAMES[view.app], words.say("Latest"), ""
    if view.view == "profile":
        member = story.cast.get(view.of)
        return (_name(story, view.of, words) if member else ""), (member.profile.handle if member else ""), member.look if member else ""
    names = [_name(story, who, words) for who in view.company if who in story.cast]
    if view.group:
        return words.told(story, scene.id, view.group), ", ".join(names), ""
    first = story.cast.get(view.company[0]) if view.company else None
    return ", ".join(names), words.say("online"), first.look if first else ""


def _profile(story: Story, member: Member, words: Words) -> ProfileCard:
    profile = member.profile
    return ProfileCard(
        _name(story, member.key, words),
        profile.handle,
        words.told(story, "", profile.bio),
        tuple(words.told(story, "", fact) for fact in profile.facts),
        member.look,
    )


def _item(story: Story, scene: Scene, view: PhoneView, event: Shown, words: Words, first: bool) -> Bubble | Post:
    line: Line = event.line
    key, text = f"{scene.id}/{event.beat}", words.told(story, scene.id, line.text)
    member = story.cast.get(line.who)
    if view.view == "chat" or member is None:
        name = _name(story, line.who, words) if member else ""
        own = bool(member) and line.who == view.owner
        return Bubble(key, name, text, own, line.kind, member.look if member else "", first)  # type: ignore[arg-type]
    comment = view.view == "profile" and line.who != view.of
    handle = member.profile.handle
    return Post(key, _name(story, line.who, words), handle, text, line.kind, member.look, comment)  # type: ignore[arg-type]


def _trust_map(story: Story, scene: Scene, cued: Cued, place: str, words: Words, app: App) -> Screen:
    _ = words.say
    chips = tuple(
        Button(f"trust-{role}", _(ROLES[role]), m.Trust(role), "chip", selected=role in app.trust) for role in TRUST_ROLES
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


# --- ends -----------------------------------------------------------------------------------------


def _ending(app: App, words: Words) -> Screen:
    _ = words.say
    story, state = app.story, app.state
    assert story is not None and state is not None
    ending = story.endings.get(state.ending)
    rows: list[Text | Button] = []
    if len(story.endings) > 1:
        others = len(story.endings) - 1
        rows.append(
            Text(words.count("There is {n} other ending.", "There are {n} other endings.", others), "hint")
        )
    main = (
        Button("again", _("Decide again"), m.Open("history"), "main", detail=_("Go back to any decision.")),
        Button("title", _("To the title"), m.Open("title")),
    )
    return Screen(
        "ending",
        words.language,
        title=words.told(story, "", ending.title) if ending else "",
        subtitle="Continuará…",
        backdrop=Backdrop(app.place, 0.5),
        figures=_last_faces(app),
        rows=tuple(rows),
        main=main,
        focus="again",
        cancel=m.Open("title"),
    )


def _last_faces(app: App) -> tuple[Figure, ...]:
    """Who stood there last; on a phone, whose picture was on it."""
    assert app.story is not None
    scene = app.scene
    if scene is not None and scene.phone is not None:
        who = scene.phone.of or (scene.phone.company[0] if scene.phone.company else scene.phone.owner)
        member = app.story.cast.get(who)
        return (Figure(member.look, "neutral", "centre", True, member.name),) if member and member.look else ()
    return _figures(app.story, app.shown)


def _chapter_end(app: App, words: Words) -> Screen:
    _ = words.say
    assert app.story is not None and app.state is not None
    following = app.story.scenes[app.state.gate].episode
    title = next((e.title for e in app.story.episodes if e.id == following), "")
    main = (
        # Translators: opens the next episode; {title} is its title.
        Button("on", _("Next: {title}", title=words.told(app.story, "", title)), m.Advance(), "main"),
        Button("title", _("To the title"), m.Open("title"), detail=_("Your place is kept.")),
    )
    return Screen(
        "chapter-end",
        words.language,
        title="Continuará…",
        backdrop=Backdrop(app.place, 0.35),
        figures=_last_faces(app),
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
        backdrop=_behind(app),
        rows=rows,
        main=main,
        focus="again",
        cancel=m.Open("pause"),
    )


def _spoken(screen: Screen) -> str:
    """The whole screen in words, in the order somebody would read it out."""
    parts: list[str] = [screen.notice, screen.title if screen.kind not in ("scene", "phone") else "", screen.subtitle]
    if screen.speech is not None:
        who = f"{screen.speech.speaker}: " if screen.speech.speaker else ""
        parts.append(who + screen.speech.text)
    if screen.phone is not None:
        for item in screen.phone.items[-1:]:
            parts.append(f"{item.who}: {item.text}" if item.who else item.text)
    parts += [row.text for row in screen.rows if isinstance(row, Text)]
    if screen.ask is not None:
        parts.append(f"{screen.ask.who}: {screen.ask.text}" if screen.ask.who else screen.ask.text)
    return "\n".join(part for part in parts if part)
