"""Care for whoever plays: the quick exit, the help sheet, a sober page and a pause; nothing of them is ever recorded.

The pages lie over whatever there is (`App.aside`), or in its place (`App.hidden`), and touch nothing below: closing
one shows exactly what was there, the line looked back at and the focus included.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.stage import msg as m
from game.stage.reference import opener, reference_links, source_link
from game.stage.screen import Backdrop, Button, Screen, Text
from game.stage.words import Words

if TYPE_CHECKING:
    from game.stage.app import App
    from game.stage.msg import Commands, Msg
    from game.story.knowledge import Help, Knowledge

FROM_SHELL = (m.StoriesListed, m.CreditsRead, m.KnowledgeRead, m.StoryLoaded, m.Saved, m.Failed, m.Dismiss, m.Quit)
HEARD = (m.PlaySound, m.PlayMusic, m.PlayAmbience, m.Duck, m.SetVolume)
SOURCES_TOLD = 2  # of an entry; all of them are in help.yaml
PLAIN = ("sober", "breath")  # pages that need nothing of what is known
ROWS, FIRST_DAY = 26, 3  # of the dull page


# --- what a message changes -----------------------------------------------------------------------


def changed(app: App, msg: Msg) -> tuple[App, Commands] | None:
    """What *msg* makes of *app* where it is about these pages; None for what is not their business."""
    if app.hidden:
        return _hidden(app, msg)
    match msg:
        case m.Hide():
            from game.stage.app import _autosave  # which imports this module

            return replace(app, hidden="page"), (m.Veil(True), m.SetFullscreen(False), *_autosave(app))
        case m.Aside(page=page):
            if page in app.aside:
                return replace(app, aside=app.aside[: app.aside.index(page)], aside_focus=""), ()
            reading = (m.ReadKnowledge(),) if page not in PLAIN and app.knowledge is None else ()
            return replace(app, aside=(*app.aside, page), aside_focus=""), reading
        case m.LeaveNoTrace(on=on):
            from game.stage.app import Notice  # which imports this module

            told = Notice("no-trace" if on else "traces")
            return replace(app, traceless=on, notice=told), (m.KeepInMemory(on), m.ListStories())
        case m.PickCountry(country=country):
            settings = replace(app.settings, country=country)
            return replace(app, settings=settings, aside_focus=""), (m.SaveSettings(settings),) if country else ()
        case m.Cancel() if app.aside:
            back = opener(app.aside[-1]) if len(app.aside) > 1 else ""
            return replace(app, aside=app.aside[:-1], aside_focus=back), ()
        case m.FocusOn(id=id) if app.aside:
            return replace(app, aside_focus=id), ()
        case m.Advance() if app.skipped and _plays(app):
            return replace(app, skipped="", focus=""), ()
        case m.Advance() if app.warned and _plays(app):
            return replace(app, warned="", held=(), focus=""), app.held
        case m.SkipScene() if app.warned and _plays(app):
            return _skip(app)
        case m.Look() | m.MarkLine() if (app.warned or app.skipped) and _plays(app):
            return app, ()
    return None


def _plays(app: App) -> bool:
    return app.page == "play" and app.state is not None and not app.aside


def _skip(app: App) -> tuple[App, Commands]:
    """Behind the lines of the scene that was warned of: to its question, its end, or the next scene's first line."""
    from game.play import resting
    from game.stage.app import _next  # which imports this module

    scene, story = app.warned, app.story
    assert story is not None
    app = replace(app, warned="", held=(), focus="")
    kept: dict[type, m.Command] = {}  # nothing of it is heard, and of many saves the last is enough
    for _ in range(len(story.scenes[scene].beats) + 1):
        if app.state is None or app.state.scene != scene or resting(story, app.state):
            break
        app, commands = _next(app)
        kept |= {type(command): command for command in commands if isinstance(command, m.Save | m.KeepMet)}
    if app.state is not None and app.state.scene == scene:
        app = replace(app, shown=())  # the question stands there without the line before it
    music = (m.PlayMusic(app.music), m.PlayAmbience(app.place))
    return replace(app, skipped=scene, caption=()), (*kept.values(), *music)


def _hidden(app: App, msg: Msg) -> tuple[App, Commands] | None:
    """Behind the dull page: what the disk brings is taken in, and of what the player does only the way back."""
    match msg:
        case m.PullDown():
            return replace(app, hidden="page" if app.hidden == "menu" else "menu"), ()
        case m.Reopen() if app.hidden == "menu":
            return replace(app, hidden=""), _heard_again(app)
    return None if isinstance(msg, FROM_SHELL) else (app, ())


def _heard_again(app: App) -> Commands:
    from game.stage.app import _volume  # which imports this module

    filling = (m.SetFullscreen(True),) if app.settings.fullscreen else ()
    sounds = (_volume(app.settings), m.PlayMusic(app.music), m.PlayAmbience(app.ambience), m.Duck(app.ducked))
    return (m.Veil(False), *filling, *sounds)


def let_out(app: App, commands: Commands) -> tuple[App, Commands]:
    """*commands* without any that may not be heard yet: while the game is hidden, or before a scene that was warned
    of and not gone into. For whoever wants less motion, what startles is softer too."""
    if app.settings.still:
        commands = tuple(replace(c, soft=True) if isinstance(c, m.PlaySound) else c for c in commands)
    if app.hidden:
        return app, tuple(c for c in commands if not isinstance(c, HEARD))
    if app.warned and app.page == "play":
        begun = (m.PlaySound, m.PlayMusic, m.PlayAmbience)
        app = replace(app, held=(*app.held, *(c for c in commands if isinstance(c, begun))))
        return app, tuple(c for c in commands if not isinstance(c, begun))
    return app, commands


# --- the corner of every screen -------------------------------------------------------------------


def corner(words: Words) -> tuple[Button, ...]:
    """The two buttons that stand in the corner of every screen."""
    _ = words.say
    return (
        # Translators: the button that opens the sheet of people who can help; F1 is a key.
        Button("icon-help", _("Who can help (F1)"), m.Aside("help"), "icon", icon="lifebuoy"),
        # Translators: the button that hides the game at once behind a dull page.
        Button("icon-exit", _("Quick exit (Shift three times)"), m.Hide(), "icon", icon="exit"),
    )


# --- the dull page --------------------------------------------------------------------------------


def cover_page(app: App, words: Words) -> Screen:
    """A sheet of office supplies. The way back is its menu: File, and then Reopen."""
    _ = words.say
    # Translators: all of this looks like some spreadsheet program, an invented one. Keep it as dull as it is.
    menus = (_("Edit"), _("View"), _("Insert"), _("Format"), _("Data"), _("Tools"))
    # Translators: the first menu of the dull page.
    file = _("File")
    main = [Button("cover-file", file, m.PullDown())]
    if app.hidden == "menu":
        # Translators: in the menu “File” of the dull page: the game comes back. As a spreadsheet would say it.
        main.append(Button("cover-reopen", _("Reopen"), m.Reopen()))
        # Translators: in the menu “File” of the dull page.
        main.append(Button("cover-close", _("Close"), m.Quit()))
    return Screen(
        "cover",
        words.language,
        # Translators: what the window is called while the game is hidden, as an untitled spreadsheet would be.
        title=_("Book1 – Spreadsheet"),
        rows=tuple(Text(menu) for menu in menus),
        main=tuple(main),
        focus="cover-reopen" if app.hidden == "menu" else "",
        cancel=m.PullDown() if app.hidden == "menu" else None,
        table=_table(words),
    )


def _table(words: Words) -> tuple[tuple[str, ...], ...]:
    _ = words.say
    # Translators: columns of the dull page.
    head = (_("Date"), _("Item"), _("Quantity"), _("Price"), _("Amount"), _("Department"))
    # Translators: things that an office buys.
    items = (_("Paper, ream"), _("Pens, box"), _("Folders"), _("Toner"), _("Envelopes"), _("Staples"), _("Labels"))
    # Translators: departments of an office.
    departments = (_("Accounts"), _("Stores"), _("Purchasing"), _("Reception"))
    rows, total = [head], 0
    for n in range(ROWS):
        many, price = 2 + (n * 5) % 9, 1250 + (n * 775) % 9000
        total += many * price
        day = f"{FIRST_DAY + n % 26:02d}/03"
        cells = (items[n % len(items)], str(many), _money(price), _money(many * price))
        rows.append((day, *cells, departments[(n * 3) % len(departments)]))
    # Translators: the sum under the dull page's columns.
    rows.append(("", _("Total"), "", "", _money(total), ""))
    return tuple(rows)


def _money(cents: int) -> str:
    return f"{cents / 100:,.2f}"


# --- who can help ---------------------------------------------------------------------------------


def help_page(app: App, words: Words) -> Screen:
    """Who can help in the player's country, the number for immediate danger first. Never empty."""
    _ = words.say
    known = app.knowledge
    country = ""
    rows: list[Text | Button] = []
    if known is None:
        from game.story.knowledge import LAST_RESORT, NEVER_FIRST

        rows += [*_entry(LAST_RESORT, None, "", words), Text(NEVER_FIRST.told(words.language), "note")]
        rows.append(Text(_("One moment…"), "hint"))
    else:
        never_first = known.never_first.told(words.language)
        country, rows = country_rows(app, known, words)
        if country and not known.has_own_help(country):
            name = known.countries[country].told(words.language)
            # Translators: on the help sheet of a country for which no line is known.
            missing = _("We have no confirmed help line for {country} yet. This holds everywhere:", country=name)
            rows.append(Text(missing, "note"))
        entries = known.help_for(country or "INT")
        first = next((entry for entry in entries if entry.reach), entries[0])  # it is said of numbers
        for entry in entries:
            rows += _entry(entry, known, app.today, words)
            if entry is first:
                rows.append(Text(never_first, "note"))
        # Translators: on the help sheet, over the ways to the law and to a glossary.
        rows += [Text(_("To know more"), "heading"), *reference_links(words)]
    return Screen(
        "help",
        words.language,
        # Translators: the title of the help sheet.
        title=_("Who can help"),
        rows=tuple(rows),
        main=(Button("back", _("Back"), m.Cancel()),),
        focus="back" if country else next((r.id for r in rows if isinstance(r, Button)), "back"),
        cancel=m.Cancel(),
    )


def country_rows(app: App, known: Knowledge, words: Words) -> tuple[str, list[Text | Button]]:
    """The player's country ("" while none was chosen), and the rows that tell it or let it be chosen."""
    _ = words.say
    country = app.settings.country if app.settings.country in known.countries else ""
    if country:
        name = known.countries[country].told(words.language)
        # Translators: on the row that tells the country of the help sheet; pressing it asks again which.
        return country, [Button("country", name, m.PickCountry(""), "item", value=_("Choose another"))]
    return "", [
        # Translators: on the help sheet, over the names of countries. Nobody is ever located.
        Text(_("Choose your country; the game never looks where you are."), "hint"),
        *(
            Button(f"country-{code}", name.told(words.language), m.PickCountry(code), "chip")
            for code, name in known.countries.items()
        ),
    ]


def _entry(entry: Help, known: Knowledge | None, today: str, words: Words) -> list[Text | Button]:
    """Name, numbers, whom it is for, when, what happens then, and who says so."""
    _, language = words.say, words.language
    channels = {
        # Translators: ways to reach a help line; {at} is a number or an address.
        "phone": _("Call {at}"),
        "text": _("Write a message to {at}"),
        "chat": _("Chat: {at}"),
        "email": _("Mail: {at}"),
        "web": _("On the web: {at}"),
        "app": _("App: {at}"),
    }
    rows: list[Text | Button] = [Text(entry.name.told(language), "heading")]
    for channel, at in entry.reach:
        told = channels.get(channel, "{at}").replace("{at}", at)
        rows.append(Text(told, "title" if channel in ("phone", "text") else "body"))
    rows.append(Text(entry.who_for.told(language), "body"))
    if entry.hours is not None:
        rows.append(Text(_("When: {hours}", hours=entry.hours.told(language)), "line"))
    if entry.what_happens is not None:
        # Translators: what happens when you call a help line.
        rows.append(Text(_("What happens then: {what}", what=entry.what_happens.told(language)), "line"))
    if not entry.reach:
        return [*rows, source_link("help", entry, words)] if known and known.sources_of(entry) else rows
    from game.story.knowledge import UNDATED, stale

    if not today or stale(entry, today):
        # Translators: a help line that was confirmed long ago, or at a time that nobody knows.
        rows.append(Text(_("Verify first: this may have changed."), "note"))
    sources = known.sources_of(entry)[:SOURCES_TOLD] if known else ()
    names = " · ".join(dict.fromkeys(source.publisher or source.title for source in sources))
    if entry.verified == UNDATED:
        # Translators: where a number is from, when the source has no date.
        rows.append(Text(_("Source: {source}. Without a date.", source=names), "hint"))
    else:
        # Translators: where a number is from and the day on which it was last confirmed.
        rows.append(Text(_("Source: {source}. Checked: {day}.", source=names, day=entry.verified), "hint"))
    rows.append(source_link("help", entry, words))
    return rows


# --- before a scene -------------------------------------------------------------------------------


def warning_page(app: App, words: Words) -> Screen:
    """What the scene that comes now holds; the player goes into it, or is told what happens there."""
    _ = words.say
    assert app.story is not None
    story, scene = app.story, app.story.scenes[app.warned]
    notes = ", ".join(words.told(story, scene.id, note) for note in scene.content_notes)
    main = (
        Button("on", _("Continue"), m.Advance()),
        # Translators: the player would rather not see a scene, and is told in a sentence or two what happens in it.
        Button("skip", _("Skip it and tell me what happens"), m.SkipScene()),
    )
    return Screen(
        "warning",
        words.language,
        # Translators: before a scene with something hard in it; {notes} is a list such as “a quarrel, a threat”.
        title=_("In what follows: {notes}.", notes=notes),
        rows=(Text(_("Both ways the story goes on."), "hint"),),
        main=main,
        focus="on",
        cancel=m.Cancel(),
    )


def told_page(app: App, words: Words) -> Screen:
    """What happened in a scene that the player did not want to see."""
    _ = words.say
    assert app.story is not None
    story, scene = app.story, app.story.scenes[app.skipped]
    # Translators: instead of a summary, where the writer of the story has left none.
    told = words.told(story, scene.id, scene.summary) or _("Nobody has written down what happens here.")
    return Screen(
        "told",
        words.language,
        # Translators: over the summary of a scene that was skipped.
        title=_("What happened"),
        rows=(Text(told, "body"),),
        main=(Button("on", _("Continue"), m.Advance()),),
        focus="on",
        cancel=m.Cancel(),
    )


# --- sober pages ----------------------------------------------------------------------------------


def sober_page(app: App, words: Words) -> Screen:
    """For whoever knows some of this from their own life: plain words, and ways on that commit to nothing."""
    _ = words.say
    rows = (
        Text(_("If something here happened to you, or is happening, it is not your fault."), "body"),
        Text(_("Those who deceive have practised. Trusting somebody is not a mistake."), "body"),
        Text(_("You decide what to do with this, and when. Telling one person you trust is already a lot."), "body"),
        # Translators: privacy of the sober page.
        Text(_("Nothing here is recorded: not that you opened this page, nor what you do on it."), "hint"),
    )
    main = (
        Button("help", _("See who can help"), m.Aside("help")),
        Button("breath", _("A pause"), m.Aside("breath")),
        Button("back", _("Back"), m.Cancel()),
    )
    return Screen(
        "sober",
        words.language,
        # Translators: the title of a plain page that is offered in the pause, at an ending and in the log.
        title=_("Does any of this look like your life?"),
        backdrop=Backdrop(),
        rows=rows,
        main=main,
        focus="help",
        cancel=m.Cancel(),
    )


def breath_page(app: App, words: Words) -> Screen:
    """A pause: no counting, no end, nothing to do right."""
    _ = words.say
    rows = (
        Text(_("There is no hurry here."), "body"),
        Text(_("If you like, breathe in slowly, and out more slowly still. Feel your feet on the floor."), "body"),
        Text(_("Look at three things round you and say what colour they are."), "body"),
        Text(_("The story waits as long as you want. You need not go on with it."), "hint"),
    )
    main = (
        Button("back", _("Back"), m.Cancel()),
        Button("help", _("See who can help"), m.Aside("help")),
    )
    return Screen(
        "breath",
        words.language,
        # Translators: the title of a page for a breath: no clock, nothing counts down.
        title=_("A pause"),
        backdrop=Backdrop(),
        rows=rows,
        main=main,
        focus="back",
        cancel=m.Cancel(),
    )


def sober_button(words: Words) -> Button:
    """The way to the sober page, for the pages that offer it."""
    return Button("sober", words.say("Does any of this look like your life?"), m.Aside("sober"))
