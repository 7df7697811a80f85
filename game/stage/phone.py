"""What stands on a phone: a chat, a feed, a profile, an advertisement; and what an app tells over a scene.

Everything that has been shown in the scene so far becomes the items of a `Phone`: what a message looks like is the
reader's matter, whether it has been read, when it was sent and what it answers is said here.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from game.play import Cued, Shown
from game.stage.pages import APP_NAMES, N_, called, member_name
from game.stage.screen import Bubble, FactKind, MessageKind, Notification, Phone, Post, ProfileCard
from game.stage.words import Words
from game.story import Line, Member, PhoneView, Scene, Story

STANDING = 3  # messages that stand in Bruma; the one before them vanishes while the newest comes
WORDS_A_SECOND = 2.5  # of a voice note without a length: 150 words a minute, the pace of talk

# What a message is besides its words; a reader without pictures says it before them.
KIND_WORDS: dict[str, str] = {
    # Translators: what kind of message somebody sent; said in parentheses after their name.
    "photo": N_("picture"),
    "video": N_("short video"),
    "place": N_("place on the map"),
    "document": N_("document"),
    "deleted": N_("deleted message"),
}

# How writers begin such a text; the sign before the message already says it.
_SAID_TWICE = re.compile(
    r"^(?:foto|fotografía|photo|picture|video|vídeo|documento|document)\s*:\s*(?=\S)", re.IGNORECASE
)
_VOICE = re.compile(
    r"^(?:nota de voz|mensaje de voz|audio|voice note|voice message)?\s*"
    r"(?:\((?P<a>\d{1,2}):(?P<b>[0-5]\d)\)\s*[:·—-]?|(?P<c>\d{1,2}):(?P<d>[0-5]\d)\s*[·—-])\s*(?P<words>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED = re.compile(r"^(?:\"([^\"]*)\"|“([^”]*)”|«([^»]*)»)$", re.DOTALL)

# What a fact of an advertisement tells, by its words in either language; the first that fits.
_ABOUT: tuple[tuple[FactKind, str], ...] = (
    ("unverified", r"\b(?:sin|no|not|un)[ -]*(?:est[áa] |is )?verific|\bnot verified|\bunverified|\bno verific"),
    ("verified", r"\bverific|\bverified"),
    ("pay", r"[$€]|\bQ ?\d|\bpag[oa]|\bsueldo|\bsalario|\bgana|\bpay|\bsalary|\bwage|\bearn"),
    ("hours", r"\bhorario|\bhoras|\bturno|\bjornada|\bhours|\bshift|\bpart[- ]time|\bfull[- ]time"),
    ("place", r"\bubicaci|\bzona\b|\bcolonia|\bcalle|\bciudad|\bcerca|\blocation|\bstreet|\bcity|\bnear"),
)  # fmt: skip


def phone_of(
    story: Story,
    scene: Scene,
    shown: Sequence[Shown | Cued],
    words: Words,
    marks: Container[tuple[str, str]] = (),
) -> tuple[Phone, str]:
    """The phone of *scene* as it stands after *shown*, and the mood of its owner. *marks* are the lines marked."""
    view = scene.phone
    assert view is not None
    mood = "neutral"
    for event in shown:
        if isinstance(event, Cued):
            if event.cue.kind == "show" and event.cue.value == view.owner:
                mood = event.cue.mood or mood
        elif event.line.who == view.owner and event.line.mood:
            mood = event.line.mood
    items = _items(story, scene, view, shown, words, marks)
    title, subtitle, look = _head(story, scene, view, words)
    writing = items[-1] if items and items[-1].kind == "typing" else None
    if isinstance(writing, Bubble) and not writing.own:
        subtitle = writing.text
    others = [story.cast[who] for who in view.company if who in story.cast]
    unknown = view.view == "chat" and not view.group and len(others) == 1 and others[0].unsaved
    profile = None
    if view.of in story.cast and view.view == "profile":
        profile = _profile(story, view, story.cast[view.of], words)
    return Phone(
        view.app,
        APP_NAMES[view.app],
        view.view,  # type: ignore[arg-type]
        member_name(story, view.owner, words) if view.owner in story.cast else "",
        title,
        subtitle,
        look,
        profile=profile,
        items=items,
        fresh=1 if items else 0,
        banner=_banner(view.app, words) if unknown else "",
        unknown=unknown,
        group=bool(view.group) or len(others) > 1,
    ), mood


def notifications_of(
    story: Story, shown: Sequence[Shown | Cued], asking: bool, waiting: frozenset[str], words: Words
) -> tuple[Notification, ...]:
    """What came with the line that stands there (or, *asking*, with the question after it), the newest last.

    *waiting* are the kinds of cues that stand on the screen as a line does.
    """
    groups: list[list[Cued]] = [[]]
    for event in shown:
        if isinstance(event, Cued) and event.cue.kind == "notify":
            groups[-1].append(event)
        elif isinstance(event, Shown) or event.cue.kind in waiting:
            groups.append([])
    came = groups[-1] if asking or len(groups) < 2 or groups[-1] else groups[-2]
    return tuple(_notification(story, event, words) for event in came)


def _notification(story: Story, event: Cued, words: Words) -> Notification:
    cue = event.cue
    member = story.cast.get(cue.who)
    unknown = member is not None and member.unsaved
    who = called(story, None, cue.who, words, told=cue.app) if member else ""
    look = member.look if member and not unknown else ""
    key = f"{event.scene}/{event.beat}"
    return Notification(key, cue.app, APP_NAMES[cue.app], who, words.told(story, event.scene, cue.value), look, unknown)


# --- head -----------------------------------------------------------------------------------------


def _head(story: Story, scene: Scene, view: PhoneView, words: Words) -> tuple[str, str, str]:
    """Title, line under it, and look of a phone's bar."""
    if view.view == "feed":
        return APP_NAMES[view.app], words.say("Latest"), ""
    if view.view == "profile":
        member = story.cast.get(view.of)
        return (
            (member_name(story, view.of, words) if member else ""),
            (member.profile.handle if member else ""),
            member.look if member else "",
        )
    names = [called(story, scene, who, words) for who in view.company if who in story.cast]
    if view.group:
        return words.told(story, scene.id, view.group), ", ".join(names), ""
    first = story.cast.get(view.company[0]) if view.company else None
    return ", ".join(names), words.say("online"), first.look if first and not first.unsaved else ""


def _banner(app: str, words: Words) -> str:
    """What *app* says of somebody it does not know."""
    if app in ("chispa", "vueltas"):
        return words.say("Message request: you do not follow each other.")
    if app == "chambaya":
        return words.say("This account has not shown who it is.")
    return words.say("This number is not in the contacts.")


def _profile(story: Story, view: PhoneView, member: Member, words: Words) -> ProfileCard:
    profile = member.profile
    facts = tuple(words.told(story, "", fact) for fact in profile.facts)
    return ProfileCard(
        member_name(story, member.key, words),
        profile.handle,
        words.told(story, "", profile.bio),
        facts,
        member.look,
        job=view.app == "chambaya",
        about=tuple(about(fact) for fact in profile.facts),
    )


def about(fact: str) -> FactKind:
    """What *fact*, as it is written, tells of an advertisement; "" when that is not clear."""
    return next((kind for kind, pattern in _ABOUT if re.search(pattern, fact, re.IGNORECASE)), "")


# --- items ----------------------------------------------------------------------------------------


def _items(
    story: Story,
    scene: Scene,
    view: PhoneView,
    shown: Sequence[Shown | Cued],
    words: Words,
    marks: Container[tuple[str, str]],
) -> tuple[Bubble | Post, ...]:
    items: list[Bubble | Post] = []
    before = time = ""
    by_words: dict[str, str] = {}  # who wrote the line with these words, for replies
    for number, event in enumerate(shown):
        key = f"{event.scene}/{event.beat}"
        if isinstance(event, Cued):
            match event.cue.kind:
                case "time":
                    time = event.cue.value
                case "later":
                    time = before = ""
                    items.append(Bubble(key, "", words.told(story, scene.id, event.cue.value)))
                case "typing" if number == len(shown) - 1:
                    items.append(_typing(story, scene, view, event.cue.value, key, before, words))
            continue
        item = _item(story, scene, view, event, time, by_words, words)
        if isinstance(item, Bubble):
            item = replace(item, first=before != event.line.who or not before)
        if (event.scene, event.line.text) in marks:
            item = replace(item, marked=True)
        by_words[event.line.text] = event.line.who
        before = event.line.who
        items.append(item)
    items = _ticked(items)
    return tuple(_vanished(items, words) if view.app == "bruma" and view.view == "chat" else items)


def _item(
    story: Story, scene: Scene, view: PhoneView, event: Shown, time: str, by_words: dict[str, str], words: Words
) -> Bubble | Post:
    line: Line = event.line
    kind: MessageKind = line.kind  # type: ignore[assignment]
    key, text = f"{scene.id}/{event.beat}", words.told(story, scene.id, line.text)
    seconds = 0
    if kind == "voice":
        seconds, text = heard(text)
    elif kind in ("photo", "video", "document"):
        text = _SAID_TWICE.sub("", text)
    member = story.cast.get(line.who)
    if member is None:
        return Bubble(key, "", text, kind=kind)
    name = called(story, scene, line.who, words)
    answers_who = answers = ""
    if line.answers:
        whose = by_words.get(line.answers, "")
        answers_who = called(story, scene, whose, words) if whose else ""
        answers = _quoted(words.told(story, scene.id, line.answers))
    note = _note(kind, seconds, answers_who, answers, words)
    if view.view == "chat":
        look = "" if member.unsaved else member.look
        return Bubble(
            key, name, text, line.who == view.owner, kind, look, time=time, answers_who=answers_who,
            answers_text=answers, duration=seconds, unknown=member.unsaved, note=note,
        )  # fmt: skip
    comment = bool(line.answers) or (view.view == "profile" and line.who != view.of)
    return Post(key, name, member.profile.handle, text, kind, member.look, comment, time, seconds, note)


def _typing(story: Story, scene: Scene, view: PhoneView, who: str, key: str, before: str, words: Words) -> Bubble:
    member = story.cast[who]
    name = called(story, scene, who, words)
    look = "" if member.unsaved else member.look
    # Translators: shown while somebody types in a chat.
    text = words.say("{name} is writing…", name=name)
    return Bubble(key, name, text, who == view.owner, "typing", look, before != who, unknown=member.unsaved)


def heard(text: str) -> tuple[int, str]:
    """Seconds of a voice note and what is said in it: `nota de voz (0:42) "Mirá…"`, in whatever language.

    One without a length takes as long as its words take to say.
    """
    found = _VOICE.match(text)
    said = found["words"].strip() if found else text.strip()
    if quoted := _QUOTED.match(said):
        said = next(group for group in quoted.groups() if group is not None).strip() or said
    if not found:
        return max(1, round(len(said.split()) / WORDS_A_SECOND)), said
    minutes, seconds = (found["a"], found["b"]) if found["a"] else (found["c"], found["d"])
    return int(minutes) * 60 + int(seconds), said


def quoted(kind: str, text: str) -> str:
    """The words of a message alone, without the length of a voice note or the name of what it is."""
    return heard(text)[1] if kind == "voice" else _SAID_TWICE.sub("", text)


def clock(seconds: int) -> str:
    """*seconds* as a phone shows them: 0:42."""
    return f"{seconds // 60}:{seconds % 60:02}"


def _quoted(text: str) -> str:
    """The words of a message that a reply quotes, without the length of a voice note."""
    found = _VOICE.match(text)
    return _SAID_TWICE.sub("", heard(text)[1] if found else text)


def _note(kind: str, seconds: int, answers_who: str, answers: str, words: Words) -> str:
    """What a message is besides its words; "" for plain ones."""
    parts = []
    if kind == "voice":
        # Translators: {time} is the length of a voice note, as 0:42.
        parts.append(words.say("voice note of {time}", time=clock(seconds)))
    elif kind in KIND_WORDS:
        parts.append(words.say(KIND_WORDS[kind]))
    if answers and answers_who:
        parts.append(words.say("in reply to {name}: “{words}”", name=answers_who, words=answers))
    elif answers:
        parts.append(words.say("in reply to “{words}”", words=answers))
    return "; ".join(parts)


def _ticked(items: list[Bubble | Post]) -> list[Bubble | Post]:
    """Own messages with their ticks: read once somebody else writes after them."""
    read = False
    ticked: list[Bubble | Post] = []
    for item in reversed(items):
        if isinstance(item, Bubble) and item.who:
            if not item.own:
                read = True
            elif item.kind != "typing":
                item = replace(item, ticks="read" if read else "sent")
        ticked.append(item)
    return ticked[::-1]


def _vanished(items: list[Bubble | Post], words: Words) -> list[Bubble | Post]:
    """Only the newest messages stand; how many are gone is said in their place. The history still holds them."""
    messages = [n for n, item in enumerate(items) if item.who and item.kind != "typing"]
    gone = messages[:-STANDING]
    if not gone:
        return items
    told, before = (
        words.count("{n} message has vanished.", "{n} messages have vanished.", count) if count else ""
        for count in (len(gone), len(gone) - 1)
    )
    begin = gone[-1]
    last = items[begin]
    assert isinstance(last, Bubble)
    newest_came = items[-1].kind != "typing" and bool(items[-1].who)
    leaving = [replace(last, vanishing=True)] if newest_came else []
    first, *rest = items[begin + 1 :]
    if isinstance(first, Bubble) and first.who:
        first = replace(first, first=True)
    return [Bubble("vanished", "", told, meanwhile=before), *leaving, first, *rest]
