"""The pages round a story: language, title, choice of story, saves, notes, pause, settings, history."""

from __future__ import annotations

from typing import Any

from game.stage import care
from game.stage import msg as m
from game.stage.app import SLOTS, App
from game.stage.past import lived, props_of
from game.stage.screen import Backdrop, Button, Figure, Screen, Text
from game.stage.settings import FACE_NAMES, LANGUAGE_NAMES, LANGUAGES, SCALES
from game.stage.words import Words
from game.story import Scene, Story

# The invented networks: names are never translated.
APP_NAMES = {
    "recado": "Recado",
    "chispa": "Chispa",
    "vueltas": "Vueltas",
    "bruma": "Bruma",
    "bloquemania": "Bloquemanía",
    "chambaya": "ChambaYa",
}


def N_(text: str) -> str:
    """Marks a text for extraction where it cannot be translated yet."""
    return text


def member_name(story: Story, who: str, words: Words) -> str:
    """What somebody in the cast is called, in the player's language."""
    return words.told(story, "", story.cast[who].name)


BY_NUMBER = ("recado", "bruma", "")  # apps that know people by their number; the others by an account


def called(story: Story, scene: Scene | None, who: str, words: Words, told: str | None = None) -> str:
    """What somebody is called in *scene*: in a chat or a notification (of the app *told*) a stranger stays one."""
    phone = scene.phone if scene is not None and scene.phone is not None and scene.phone.view == "chat" else None
    app = told if told is not None else phone.app if phone is not None else None
    if story.cast[who].unsaved and app is not None:
        # Translators: both stand where the name of somebody stands whom the phone does not know.
        return words.say("Unknown number") if app in BY_NUMBER else words.say("Unknown account")
    return member_name(story, who, words)


def language_page(app: App, words: Words) -> Screen:
    """The choice of language: each named in itself."""
    buttons = tuple(
        Button(f"language-{code}", LANGUAGE_NAMES[code], m.PickLanguage(code), "main") for code in LANGUAGES
    )
    return Screen(
        "language",
        words.language,
        title="Continuará…",
        backdrop=Backdrop("titulo", 0.35),
        main=buttons,
        focus=buttons[0].id,
        cancel=m.Cancel() if app.below else None,
    )


def sound_page(app: App, words: Words) -> Screen:
    """The second question: nothing is heard before it is answered."""
    _ = words.say
    main = (
        Button("sound-on", _("With sound"), m.AnswerSound(True), "main", icon="sound",
               # Translators: under “With sound”, the first time the game opens.
               detail=_("Music, phones, the street. You read it all too.")),
        Button("sound-off", _("In silence"), m.AnswerSound(False), "main", icon="mute",
               # Translators: under “In silence”, the first time the game opens.
               detail=_("For a class, a bus, a late night. You miss nothing.")),
    )  # fmt: skip
    return Screen(
        "sound",
        words.language,
        # Translators: the first question after the language.
        title=_("How do you want it?"),
        # Translators: M is a key.
        subtitle=_("The M key silences it or brings it back at any moment."),
        backdrop=Backdrop("titulo", 0.35),
        main=main,
        focus=main[0].id,
        cancel=m.Open("language"),
    )


def title_page(app: App, words: Words) -> Screen:
    """The title and its menu."""
    _ = words.say
    main: list[Button] = []
    latest = next((s for s in app.saves if s.slot.startswith("auto-") and not s.ended), None)
    if latest is not None:
        # Translators: goes on with the newest saved game; {story} is its title.
        title = _title_of(latest, app, words)
        main.append(Button("resume", _("Continue"), m.ResumeSave(latest.slot), "main", detail=title))
    main.append(Button("stories", _("Choose a story"), m.Open("stories"), "item" if main else "main"))
    if app.saves:
        main.append(Button("saves", _("Saved games"), m.Open("saves")))
    main.append(Button("gallery", _("Gallery"), m.Open("gallery")))
    main.append(Button("settings", _("Settings"), m.Open("settings")))
    main.append(Button("credits", _("Credits"), m.Open("credits")))
    main.append(Button("language", _("Language: {name}", name=LANGUAGE_NAMES[words.language]), m.NextLanguage()))
    main.append(Button("quit", _("Leave the game"), m.Quit()))
    return Screen(
        "title",
        words.language,
        title="Continuará…",
        # Translators: under the title of the game.
        subtitle=_("Without a trace: nothing is kept.") if app.traceless else _("An interactive telenovela"),
        backdrop=Backdrop("titulo"),
        figures=(
            # Translators: names of lotería cards beside the title, as in “La Dama”.
            Figure("lupita", "surprised", "left", True, _("The Friend")),
            Figure("desconocido", "happy", "centre", True, _("The Profile")),
            Figure("chelo", "laughing", "right", True, _("The Doña")),
        ),
        main=tuple(main),
        focus=main[0].id,
    )


def saves_page(app: App, words: Words) -> Screen:
    """The saved games, or (page “keep”) the slots to keep this one in."""
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
            title = _title_of(label, app, words)
            name = title
            if label.slot.startswith("earlier-"):
                # Translators: a saved game that was left unfinished when the story was begun anew.
                name = _("{title} (before you began again)", title=title)
            elif label.slot.startswith("later-"):
                # Translators: a saved game that stood further on when the player went back to an earlier decision.
                name = _("{title} (before you went back)", title=title)
            elif not label.slot.startswith("auto-"):
                name = _("{title} (slot {slot})", title=title, slot=label.slot)
            rows.append(
                Button(
                    f"save-{label.slot}", name, m.ResumeSave(label.slot), "item", detail=_save_detail(label, app, words)
                )
            )
        if not rows:
            rows.append(Text(_("There is no saved game yet."), "hint"))
    buttons = [r for r in rows if isinstance(r, Button)]
    return Screen(
        "saves",
        words.language,
        title=_("Keep this game") if keep else _("Saved games"),
        backdrop=behind(app),
        rows=tuple(rows),
        main=(Button("back", _("Back"), m.Cancel()),),
        focus=buttons[0].id if buttons else "back",
        cancel=m.Cancel(),
    )


def _title_of(label: m.SaveLabel, app: App, words: Words) -> str:
    """The title of the story that a save is of, in the player's language if the story is there."""
    return next((c.title_in(words.language) for c in app.covers or () if c.id == label.story), label.title)


def _save_detail(label: m.SaveLabel, app: App, words: Words) -> str:
    _ = words.say
    cover = next((c for c in app.covers or () if c.id == label.story), None)
    where = cover.chapters.get(words.language, {}).get(label.scene, "") if cover else ""
    if label.ended:
        where = _("played to its end")
    taken = words.count("{n} decision", "{n} decisions", label.decisions)
    return " · ".join(part for part in (where, taken, _date(label.when, words.language)) if part)


def _date(when: str, language: str) -> str:
    """The ISO 8601 time *when* as people write it; as it is when it cannot be read."""
    from babel.dates import format_datetime  # a tenth of a second to import: only where a date is shown

    try:
        year, month, day, hour, minute = (int(p) for p in (when[:4], when[5:7], when[8:10], when[11:13], when[14:16]))
        moment = _moment(year, month, day, hour, minute)
        return format_datetime(moment, "d MMM yyyy, HH:mm", locale=language)
    except (ValueError, IndexError):
        return when


def _moment(*parts: int) -> Any:
    from datetime import datetime

    return datetime(*parts)  # type: ignore[arg-type]


def notes_page(app: App, words: Words) -> Screen:
    """What a story is about and holds, before it begins."""
    _ = words.say
    story = app.story
    assert story is not None
    rows: list[Text | Button] = [Text(words.told(story, "", story.synopsis.strip()), "body")]
    if story.content_notes:
        listed = ", ".join(words.told(story, "", note) for note in story.content_notes)
        # Translators: what somebody may want to know before playing; {notes} is a list such as “deceit, a quarrel”.
        rows.append(Text(_("In this story: {notes}.", notes=listed), "note"))
    if app.traceless:
        rows.append(Text(_("You can stop at any moment. Nothing of it is kept: you chose to leave no trace."), "hint"))
    else:
        rows.append(Text(_("You can stop at any moment. Your decisions are kept."), "hint"))
    # Translators: before a story; beans are what players of lotería put on their boards. F is a key.
    rows.append(
        Text(_("Put a bean on any line that sounds like a warning sign: hold it for a moment, or press F."), "hint")
    )
    # Translators: before a story; beans are what players of lotería put on their boards. F is a key.
    rows.append(
        Text(_("Put a bean on any line that sounds like a warning sign: hold it for a moment, or press F."), "hint")
    )
    if app.faults:
        rows.append(
            Text(
                words.count(
                    "{n} fault: some scenes may be missing.", "{n} faults: some scenes may be missing.", app.faults
                ),
                "note",
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


def pause_page(app: App, words: Words) -> Screen:
    """The pause over a story."""
    _ = words.say
    main = (
        Button("on", _("Go on"), m.Cancel(), "main"),
        Button("history", _("What was said"), m.Open("history")),
        Button("map", _("Map of the story"), m.Open("map")),
        Button("keep", _("Keep this game"), m.Open("keep")),
        Button("settings", _("Settings"), m.Open("settings")),
        care.sober_button(words),
        Button("title", _("To the title"), m.Open("title"), detail=kept_words(app, words)),
    )
    title = words.told(app.story, "", app.story.title) if app.story else ""
    return Screen(
        "pause",
        words.language,
        title=_("Pause"),
        subtitle=title,
        backdrop=behind(app),
        main=main,
        focus="on",
        cancel=m.Cancel(),
    )


def kept_words(app: App, words: Words) -> str:
    """What becomes of the place of whoever leaves now."""
    if app.traceless:
        # Translators: under “To the title”, for who chose to leave no trace.
        return words.say("Your place goes when the game is closed.")
    return words.say("Your place is kept.")


def settings_page(app: App, words: Words) -> Screen:
    """How the player wants it."""
    _ = words.say
    s = app.settings
    paces = {"slow": _("slow"), "normal": _("normal"), "fast": _("fast"), "instant": _("all at once")}
    sizes = dict(zip(SCALES, (_("normal"), _("large"), _("larger"), _("largest")), strict=True))
    on_off = {True: _("on"), False: _("off")}

    def row(name: str, label: str, value: str) -> Button:
        return Button(
            f"set-{name}",
            label,
            m.Change(name, 1),
            "setting",
            value=value,
            less=m.Change(name, -1),
            more=m.Change(name, 1),
        )

    trace = m.LeaveNoTrace(not app.traceless)

    def loud(steps: int) -> str:
        return _("silence") if s.silent or not steps else str(steps)

    rows = (
        row("language", _("Language"), LANGUAGE_NAMES[words.language]),
        row("scale", _("Text size"), sizes[s.scale]),
        # Translators: a setting: the face (font) to read in.
        row("face", _("Typeface"), FACE_NAMES[s.face]),
        row("pace", _("Text speed"), paces[s.pace]),
        # Translators: a setting: how loud the music is.
        row("music", _("Music"), loud(s.music)),
        # Translators: a setting: how loud phones, doors, streets are.
        row("sounds", _("Sounds"), loud(s.sounds)),
        row("muted", _("Silence"), on_off[s.muted or s.ask_sound]),
        row("fullscreen", _("Fill the screen"), on_off[s.fullscreen]),
        row("still", _("Less motion"), on_off[s.still]),
        row("contrast", _("High contrast"), on_off[s.contrast]),
        Button(
            "set-traceless",
            # Translators: a setting: nothing is written to the disk, so that nobody who looks finds the game's files.
            _("Leave no trace"),
            trace,
            "setting",
            value=on_off[app.traceless],
            less=trace,
            more=trace,
        ),
    )
    return Screen(
        "settings",
        words.language,
        title=_("Settings"),
        # Translators: keys that work on every screen; Shift is “Mayús” on a Spanish keyboard.
        subtitle=_("F1: who can help. Shift three times: hide the game; it comes back with F10 and Enter."),
        backdrop=behind(app),
        rows=rows,
        main=(Button("back", _("Back"), m.Cancel()),),
        focus=rows[0].id,
        cancel=m.Cancel(),
    )


def history_page(app: App, words: Words) -> Screen:
    """All that was said and decided, with a way back to every decision."""
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
        who = called(story, story.scenes.get(row.scene), row.who, words, row.app or None) if row.who else ""
        if row.app:
            who = f"{APP_NAMES[row.app]} · {who}" if who else APP_NAMES[row.app]
        if who:
            rows.append(Text(who, "speaker"))
        rows.append(Text(words.told(story, row.scene, row.text), "line"))
    if not rows:
        rows.append(Text(_("Nothing has been said yet."), "hint"))
    return Screen(
        "history",
        words.language,
        title=_("What was said"),
        subtitle=_("Press a decision to go back to it."),
        backdrop=behind(app),
        rows=tuple(rows),
        main=(Button("back", _("Back"), m.Cancel()),),
        focus="back",
        cancel=m.Cancel(),
    )


def behind(app: App) -> Backdrop:
    """The place that the story is in, dark enough to read a page over it."""
    return Backdrop(app.place or "titulo", 0.6, props=props_of(app.shown) if app.place else ())
