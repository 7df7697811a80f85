"""What was learned, told after a chapter: the bitácora, and the map of what was lived; and rehearsal's own page.

Nothing here judges: signs that were missed are told kindly, a figure comes with what it means, and every moment can be
gone back to. Each page is a Screen like any other: what its pictures say stands among its rows too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.play.learned import Learned, Noticed, learned
from game.stage import msg as m
from game.stage.app import App
from game.stage.care import sober_button
from game.stage.pages import N_, behind, called, member_name
from game.stage.past import Remembered, events_of, met_so_far, remembered
from game.stage.phone import quoted
from game.stage.reference import reference_links, source_link
from game.stage.screen import Backdrop, Button, Finding, Moment, Panel, Quote, Screen, Text
from game.stage.words import Words
from game.story import Choice, Finish, Story, lines_of

if TYPE_CHECKING:
    from game.story.knowledge import BystanderSign, Signal

# A finding, the ways back to its lines, and the way to where it comes from.
Told = tuple[Finding, tuple[m.ReturnTo, ...], tuple[Button, ...]]

QUESTIONS = 3  # to think or talk about: as many as a family or a class gets through
SPEAKERS = 2  # named under a moment in which nothing was decided
CLEAR, SOME = 0.6, 0.2  # of telling apart (-1 to 1), from which it is called clear, or begun
MUCH = 0.7  # the share of look-alikes marked from which it is said that nearly everything was

REHEARSALS = {
    # Translators: a ribbon over a scene in which the player rehearses asking for help.
    "asking": N_("Rehearsal: asking for help"),
    # Translators: a ribbon over a scene in which somebody tells the player what happened to them.
    "being-told": N_("Rehearsal: being told"),
    # Translators: a ribbon over a scene in which the player calls a help line.
    "call": N_("Rehearsal: calling"),
}


def rehearsal_page(app: App, words: Words) -> Screen:
    """Before the first rehearsal: that it is one."""
    _ = words.say
    scene = app.scene
    return Screen(
        "rehearsal",
        words.language,
        title=_(REHEARSALS[scene.rehearsal]) if scene is not None and scene.rehearsal in REHEARSALS else "",
        backdrop=Backdrop(app.place, 0.7),
        rows=(Text(_("Nobody is watching here, and every answer can be tried again."), "body"),),
        main=(Button("on", _("Go on"), m.Advance(), "main"),),
        focus="on",
        advance=m.Advance(),
        cancel=m.Advance(),
    )


# --- the bitácora ---------------------------------------------------------------------------------


def log_page(app: App, words: Words) -> Screen:
    """What was lived in this chapter, what there was to be noticed in it, and what to think about."""
    _ = words.say
    story = app.story
    assert story is not None and app.state is not None
    episode = story.scenes[app.state.scene].episode if app.state.scene in story.scenes else ""
    came = learned(story, events_of(app), app.state.marks, episode)
    way = tuple(past for past in remembered(app) if story.scenes[past.scene].episode == episode)
    panels = tuple(_panel(story, past, words) for past in way)
    told = tuple(_findings(app, story, came, words))
    findings = tuple(finding for finding, *_buttons in told)
    rows: list[Text | Button] = []
    if panels:
        rows.append(Text(_("The way you went"), "heading"))
        rows += [_stop(story, past, panel, words) for past, panel in zip(way, panels, strict=True)]
    headings = {
        "seen": _("What you saw"),
        "missed": _("This was there too…"),
        "alike": _("This looked like a sign, and was not"),
    }
    for kind, heading in headings.items():
        these = [each for each in told if each[0].kind == kind]
        if these:
            rows.append(Text(heading, "heading"))
        for finding, sends, link in these:
            rows += [*_finding_rows(finding, sends, words), *link]
    rows.append(Text(_("Telling apart"), "heading"))
    rows += [Text(sentence, "body") for sentence in telling_apart(came, words)]
    rows.append(Text(_("To think or talk about"), "heading"))
    rows += [Text(question, "note") for question in _questions(app, story, came, words)]
    rows += reference_links(words)
    title = next((e.title for e in story.episodes if e.id == episode), "")
    ended = bool(app.state.ending)
    main = (
        Button("back", _("Back"), m.Cancel(), "main"),
        Button("map", _("Map of the story"), m.Open("map")),
        sober_button(words),
    )
    return Screen(
        "log",
        words.language,
        # Translators: the page after a chapter that tells what happened and what there was to be noticed.
        title=_("Logbook"),
        subtitle=words.told(story, "", story.endings[app.state.ending].title)
        if ended and app.state.ending in story.endings
        else words.told(story, "", title),
        backdrop=behind(app),
        rows=tuple(rows),
        main=main,
        focus="back",
        cancel=m.Cancel(),
        panels=panels,
        findings=findings,
    )


# Of a look-alike whose writer did not say what it looks like.
ALIKE = N_(
    "They surprise or ask for something, as a sign does. The difference: they can be checked, nothing hurries, nothing"
    " is secret, and nobody minds if you ask."
)


def _panel(story: Story, past: Remembered, words: Words) -> Panel:
    member = story.cast.get(past.who)
    name = member_name(story, past.who, words) if member else ""
    text = words.told(story, past.scene, past.option)
    return Panel(text, past.place, member.look if member else "", past.mood, name, f"stop-{past.decision}")


def _stop(story: Story, past: Remembered, panel: Panel, words: Words) -> Button:
    _ = words.say
    ask = words.told(story, past.scene, past.ask)
    label = f"{panel.who}: {panel.text}" if panel.who else panel.text
    # Translators: beside a decision or a line of the bitácora; pressing it goes back there.
    return Button(panel.button, label, m.ReturnTo(past.decision), "item", detail=ask, value=_("Back to that moment"))


def _findings(app: App, story: Story, came: Learned, words: Words) -> Iterator[Told]:
    """What there was to be noticed, sign by sign."""
    explained: set[str] = set()
    for kind, noticed in (("seen", came.seen), ("missed", came.missed), ("alike", came.alike)):
        signs = dict.fromkeys(one.line.signal or one.line.resembles for one in noticed)
        for sign in sorted(signs, key=lambda sign: not sign):  # what looks like nothing named comes last
            these = [one for one in noticed if (one.line.signal or one.line.resembles) == sign]
            if kind == "alike":
                name, why, do = _alike(app, sign, words)
            else:
                name, why, do = _explained(app, sign, words)
                if sign in explained:
                    why = do = ""
                explained.add(sign)
            quotes = tuple(_quote(story, one, words) for one in these)
            ways = tuple(m.ReturnTo(one.decision, f"{one.scene}/{one.beat}") for one in these)
            link = _link(app, sign, words) if do else ()
            sources = link[0].id if link else ""
            yield Finding(kind, quotes, name, why, do, sources), ways, link  # type: ignore[arg-type]


def _sign(app: App, id: str) -> Signal | BystanderSign | None:
    return app.knowledge.sign(id) if app.knowledge is not None else None


def _link(app: App, id: str, words: Words) -> tuple[Button, ...]:
    sign = _sign(app, id)
    if sign is None:
        return ()
    kind = "signal" if app.knowledge is not None and id in app.knowledge.signals else "bystander-sign"
    return (source_link(kind, sign, words),)


def _explained(app: App, id: str, words: Words) -> tuple[str, str, str]:
    """What a sign is called, what it is for and what one can do; the last two are "" while nobody has said it."""
    from game.story.knowledge import Signal  # no screen before the first bitácora needs it

    language, sign = words.language, _sign(app, id)
    if sign is None:
        return id.replace("-", " "), "", ""
    if isinstance(sign, Signal):
        why, do = (text.told(language) if text else "" for text in (sign.why, sign.do))
        return sign.name.told(language), why, do
    # Translators: in the bitácora, of a sign that friends, mothers, teachers can notice in somebody.
    why = words.say(
        "This is what those round somebody can notice. Alone it says little; several at once, and a change, are a"
        " reason to ask in private."
    )
    return sign.name.told(language), why, sign.ask.told(language)


def _alike(app: App, id: str, words: Words) -> tuple[str, str, str]:
    """Which sign an innocent line looks like, and what tells the two apart; nothing is to be done about it."""
    from game.story.knowledge import Signal

    _ = words.say
    sign = _sign(app, id)
    if sign is None:
        return "", _(ALIKE), ""
    innocent = " ".join(text.told(words.language) for text in sign.looks_like) if isinstance(sign, Signal) else ""
    # Translators: in the bitácora, over an innocent line; {sign} is the warning sign that it looks like.
    return _("It looked like: {sign}", sign=sign.name.told(words.language)), innocent or _(ALIKE), ""


def _quote(story: Story, one: Noticed, words: Words) -> Quote:
    scene = story.scenes[one.scene]
    member = story.cast.get(one.line.who)
    who = called(story, scene, one.line.who, words) if member else ""
    unknown = member is not None and member.unsaved and scene.phone is not None
    look = member.look if member and not unknown else ""
    text = quoted(one.line.kind, words.told(story, one.scene, one.line.text))
    return Quote(who, text, f"line-{one.scene}-{one.beat}", look, one.marked, unknown)


def _finding_rows(finding: Finding, ways: tuple[m.ReturnTo, ...], words: Words) -> Iterator[Text | Button]:
    _ = words.say
    if finding.name:
        yield Text(finding.name, "speaker")
    if finding.why:
        yield Text(finding.why, "line")
    if finding.do:
        # Translators: in the bitácora, before what a person could do about a sign.
        yield Text(_("What one can do: {do}", do=finding.do), "line")
    for quote, sends in zip(finding.quotes, ways, strict=True):
        said = f"{quote.who}: “{quote.line}”" if quote.who else f"“{quote.line}”"
        detail = _("You marked it.") if finding.kind == "alike" and quote.marked else ""
        yield Button(quote.button, said, sends, "item", detail=detail, value=_("Back to that moment"))


def telling_apart(came: Learned, words: Words) -> tuple[str, ...]:
    """What was marked and what was not, in sentences, and what the figure means. No grade, and nobody else's."""
    _, count = words.say, words.count
    if not came.signs and not came.alike:
        return (_("In this chapter there was nothing to tell apart yet."),)
    told = [
        count(
            "There was {n} sign; you saw {seen}.", "There were {n} signs; you saw {seen}.",
            len(came.signs), seen=len(came.seen),
        ),
        count(
            "{n} line only looked like one; you marked {marked}.",
            "{n} lines only looked like one; you marked {marked}.",
            len(came.alike), marked=len(came.false_alarms),
        ),
    ]  # fmt: skip
    if came.elsewhere:
        told.append(
            count(
                "You marked {n} more line, which we had not thought of: what did you see in it?",
                "You marked {n} more lines, which we had not thought of: what did you see in them?",
                came.elsewhere,
            )
        )
    sentences = [" ".join(told)]
    if not (came.seen or came.false_alarms or came.elsewhere):
        sentences.append(_("This time you put down no beans, and that is fine: a bean is only a way of looking twice."))
    elif came.apart is not None:
        points = round(came.apart * 100)
        sentences.append(f"{_meaning(came, words)} {_figure(points, words)}")
    return tuple(sentences)


def _figure(points: int, words: Words) -> str:
    # Translators: {points} is a number, -100 to 100: the share of signs marked less that of look-alikes marked.
    return words.say(
        "Between the two lie {points} of 100 points: 0 is what marking blindly comes to, 100 is telling all of them"
        " apart.",
        points=points,
    )


def _meaning(came: Learned, words: Words) -> str:
    _ = words.say
    apart = came.apart or 0.0
    if apart >= CLEAR:
        return _("You told one from the other: what you marked was a sign, and what was not you left in peace.")
    if apart >= SOME:
        return _("You are telling them apart: some got away, as they get away from everybody who is in a hurry.")
    if len(came.false_alarms) >= MUCH * len(came.alike):
        return _("You marked nearly everything: so nothing gets away, and nothing stands out either.")
    if apart > -SOME:
        return _("This time signs and look-alikes were marked alike: they resemble each other, that is why they work.")
    return _("This time the look-alikes drew your eye more than the signs, which are made not to be noticed.")


def _questions(app: App, story: Story, came: Learned, words: Words) -> tuple[str, ...]:
    """Three: of the scenes that were lived, those with something to notice first; of the ending; and for everybody.

    Where the ending has questions of its own, one of the three is the ending's."""
    from game.story.knowledge import Knowledge

    telling = {one.scene for one in (*came.signs, *came.alike)}
    lived = list(dict.fromkeys(stop.scene for stop in came.strip))
    lived.sort(key=lambda id: id not in telling)  # stable: in the order of the way
    own = [words.told(story, id, question) for id in lived for question in story.scenes[id].discuss[:1]]
    ending = story.endings.get(came.ending)
    most = QUESTIONS - 1 if ending is not None and ending.debrief else QUESTIONS
    known = app.knowledge if app.knowledge is not None else Knowledge()
    after = [text.told(words.language) for text in known.asked_after(ending.debrief if ending is not None else ())]
    return tuple(dict.fromkeys([*own[:most], *after]))[:QUESTIONS]


# --- the map of the story -------------------------------------------------------------------------


def map_page(app: App, words: Words) -> Screen:
    """What was lived of the story, ever, and how much lies face down still. Of that it tells nothing but the number."""
    _ = words.say
    story = app.story
    assert story is not None and app.state is not None
    met = app.met.get(story.id, m.Met()).and_also(met_so_far(app))
    rows: list[Text | Button] = []
    moments: list[Moment] = []
    seen = len(met.scenes & story.scenes.keys())
    endings = len(met.endings & story.endings.keys())
    rows.append(Text(lived_of(seen, len(story.scenes), endings, len(story.endings), words), "body"))
    for episode in story.episodes:
        here = [id for id in episode.scenes if id in story.scenes]
        known = [id for id in here if id in met.scenes]
        begun = bool(known)
        title = words.told(story, "", episode.title) if begun else _("A chapter you have not come to")
        rows.append(Text(title, "heading"))
        place = ""
        for id in here:
            scene = story.scenes[id]
            place = scene.place or place
            if id not in met.scenes:
                moments.append(Moment(episode.id))
                continue
            told = moment_title(story, id, words)
            face = _face(story, id)
            look = story.cast[face].look if face else ""
            name = member_name(story, face, words) if face else ""
            moments.append(Moment(episode.id, True, place, told, id == app.state.scene, look, name))
            if told:
                rows.append(Text(told, "line"))
        left = len(here) - len(known)
        if left:
            rows.append(Text(words.count("{n} moment lies face down.", "{n} moments lie face down.", left), "hint"))
    return Screen(
        "map",
        words.language,
        title=_("Map of the story"),
        subtitle=words.told(story, "", story.title),
        backdrop=behind(app),
        rows=tuple(rows),
        main=(Button("back", _("Back"), m.Cancel(), "main"),),
        focus="back",
        cancel=m.Cancel(),
        moments=tuple(moments),
    )


def lived_of(scenes: int, of_scenes: int, endings: int, of_endings: int, words: Words) -> str:
    """How much of the story was lived, in a sentence."""
    # Translators: on the map of a story.
    return words.say(
        "You have lived {scenes} of {of_scenes} moments and {endings} of {of_endings} endings.",
        scenes=scenes, of_scenes=of_scenes, endings=endings, of_endings=of_endings,
    )  # fmt: skip


def moment_title(story: Story, scene: str, words: Words) -> str:
    """What a moment that was lived is called: what was asked in it, the ending that it came to, or who spoke in it."""
    match story.scenes[scene].end:
        case Choice(ask=ask):
            return words.told(story, scene, ask)
        case Finish(ending=id) if id in story.endings:
            return words.told(story, "", story.endings[id].title)
    who = dict.fromkeys(line.who for _, line in lines_of(story.scenes[scene]) if line.who)
    return " · ".join(dict.fromkeys(called(story, story.scenes[scene], each, words) for each in [*who][:SPEAKERS]))


def _face(story: Story, scene: str) -> str:
    """Whose face stands for a moment: who decides in it, or who says most in it; nobody whom nobody knows."""
    end = story.scenes[scene].end
    said = Counter(line.who for _, line in lines_of(story.scenes[scene]))
    known = [who for who, _ in said.most_common() if who in story.cast and not story.cast[who].unsaved]
    deciding = [end.by] if isinstance(end, Choice) and end.by in story.cast else []
    return next((who for who in (*deciding, *known) if story.cast[who].look), "")
