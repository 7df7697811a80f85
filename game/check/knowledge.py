"""What is known, looked at: numbers that grow old, words that blame, stories that give their answers away.

Reading the shared lists tells what is wrong in them (`game.story.lists`); what depends on today's date, and what a
story does with them, is told here. Today comes as a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from game.check.rule import Finding, Subject, rule
from game.story import Choice, Diagnostic, Finish, Go, Phrase, Scene, Severity, Story, lines_of
from game.story.knowledge import UNDATED, Blame, Knowledge, stale
from game.story.messages import messages

BYSTANDERS = 40  # percent of decisions that are to be taken by friends, mothers, teachers: witnesses report more than
# those who are targeted do (sin-embargo and others in sources.yaml), and they are most of any audience
LEAST_DECISIONS = 5  # a story has at least as many; in fewer the share says nothing yet
LOOK_ALIKES = 30  # percent of marked lines that are to be innocent: without them players learn to suspect everything
LEAST_MARKED = 5  # marked lines below which that share says nothing yet
TIMES_LONGER = 2.0  # an option so many times as long as the next longest is seen to be the one meant
LETTERS_LONGER = 20  # and by so many letters at least: “No” beside “Tal vez” tells nothing


def dated(knowledge: Knowledge, today: str) -> Iterator[Diagnostic]:
    """What the help file's dates say on *today* (2026-11-23): numbers to verify again, and days that are still to come.

    What no player sees is not looked at.
    """
    for entry in knowledge.help.values():
        span = knowledge.span_of("help", entry.id)
        if entry.verified not in ("", UNDATED) and entry.verified > today:
            yield Diagnostic(
                "future-date",
                Severity.ERROR,
                span,
                Phrase("“{name}” was verified on {date}, which is still to come.", name=entry.id, date=entry.verified),
                Phrase("Is the year right? Write the day on which somebody called, or read the page."),
            )
        elif entry.shown and stale(entry, today):
            known = entry.verified != UNDATED
            yield Diagnostic(
                "stale-help",
                Severity.WARNING,
                span,
                Phrase(
                    "“{name}” was last verified on {date}: more than twelve months ago.",
                    name=entry.id,
                    date=entry.verified,
                )
                if known
                else Phrase("Nobody knows when “{name}” was last verified.", name=entry.id),
                Phrase(
                    "Players read “verify first”. Call or read its page, then write verified: {today}.", today=today
                ),
            )


# --- words ----------------------------------------------------------------------------------------

_ACCENTS = tuple(zip("áéíóúü", "aeiouu", strict=True))
_NO = re.compile(r"\b(no|nunca|nada|nadie|ni|tampoco|not|never|none|nothing|nobody|\w+n['’]t)\b[^.!?;:…\n]{0,20}$")


def blames(text: str, knowledge: Knowledge) -> Iterator[tuple[Blame, str]]:
    """The words in *text* that blame, each with its entry. After a no they console: “no fue tu culpa”."""
    folded = _folded(text)
    for blame in knowledge.blame:
        for match in _any_of(blame.words).finditer(folded):
            if not _NO.search(folded[: match.start()]):
                yield blame, text[match.start() : match.end()]
                break


def _folded(text: str) -> str:
    """*text* in small letters without accents, each letter where it was (“ß” would become two)."""
    small = text.casefold()
    small = small if len(small) == len(text) else text
    for accented, plain in _ACCENTS:  # on a long text fifty times as quick as `translate`
        small = small.replace(accented, plain)
    return small


@lru_cache(maxsize=256)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    plain = sorted(map(_folded, words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, plain))})(?!\w)")


def told_of_blame(blame: Blame, words: str, language: str) -> tuple[Phrase, Phrase]:
    """What a writer is told of *words*; the reason and the mend are in the language of the text."""
    return (
        Phrase("“{words}” blames somebody who was deceived. {why}", words=words, why=blame.why.told(language)),
        Phrase("Write instead: {instead}.", instead=blame.instead.told(language)),
    )


@rule("words-that-blame", Severity.ERROR)
def words_that_blame(subject: Subject) -> Iterator[Finding]:
    """No word blames whoever was deceived.

    Shame is what keeps people from telling. The words, in both languages and each with its reason, are in
    `stories/shared/words-that-blame.yaml`; they are looked for in everything that a player can read, in translations
    too. After a no they console and stay: “no fue tu culpa”.

    bad:
        - id: uno
          place: calle
          script: |
            ANA: Fue tu culpa.
          ending: bien
    good:
        - id: uno
          place: calle
          script: |
            ANA: No fue tu culpa.
          ending: bien
    """
    story, knowledge = subject.story, subject.knowledge
    if knowledge is None or not knowledge.blame:
        return
    # Most stories hold none of the words, and a long one has a hundred thousand lines: so all of it is searched at
    # once, and only for those phrases whose longest word is in its vocabulary.
    whole = _folded("\n".join(set(_all_texts(story))))
    vocabulary = " ".join(set(whole.split()))
    phrases = [_folded(words) for blame in knowledge.blame for words in blame.words]
    if not any(max(p.split(), key=len) in vocabulary and p in whole for p in phrases):
        return
    for message in messages(story):
        for blame, words in blames(message.text, knowledge):
            yield Finding(message.span, *told_of_blame(blame, words, story.language))


def _all_texts(story: Story) -> Iterator[str]:
    for scene in story.scenes.values():
        for beat in scene.beats:
            yield getattr(beat, "text", "") or getattr(beat, "value", "")
        yield from (*scene.discuss, *scene.facilitator, *scene.content_notes, scene.summary)
        if isinstance(scene.end, Choice):
            yield scene.end.ask
            for option in scene.end.options:
                yield from (option.text, option.otherwise, option.recap)
    yield from (story.title, story.synopsis, story.hook, *story.credits, *story.content_notes)
    for episode in story.episodes:
        yield from (episode.title, *episode.teaser)
    for ending in story.endings.values():
        yield ending.title
    for member in story.cast.values():
        yield from (member.name, member.profile.bio, *member.profile.facts)


# --- what a story teaches -------------------------------------------------------------------------


def bystander_share(deciders: Mapping[str, int]) -> int:
    """The percentage of choices that are not taken by the person who is targeted: who decides most often.

    *deciders* counts by cast key; a choice that does not say who decides ("") counts for neither.
    """
    named = {who: n for who, n in deciders.items() if who}
    total = sum(named.values())
    return round(100 * (total - max(named.values())) / total) if total else 0


@rule("few-bystanders", Severity.WARNING)
def few_bystanders(subject: Subject) -> Iterator[Finding]:
    """Those round the person who is targeted decide too.

    A friend, a mother, a teacher take at least 40 % of the decisions: most players will one day be the one who
    notices. Who decides most often is taken for the person who is targeted. It is said from five decisions on.

    bad:
        - {id: a, place: calle, choice: {as: ANA, ask: A, options: [{id: x, text: X, go: b}, {id: y, text: Y, go: c}]}}
        - {id: b, place: calle, choice: {as: ANA, ask: B, options: [{id: x, text: X, go: c}, {id: y, text: Y, go: d}]}}
        - {id: c, place: calle, choice: {as: ANA, ask: C, options: [{id: x, text: X, go: d}, {id: y, text: Y, go: e}]}}
        - {id: d, place: calle, choice: {as: ANA, ask: D, options: [{id: x, text: X, go: e}, {id: y, text: Y, go: f}]}}
        - {id: e, place: calle, choice: {as: BETO, ask: E, options: [{id: x, text: X, go: f}, {id: y, text: Y, go: g}]}}
        - {id: f, place: calle, ending: bien}
        - {id: g, place: cocina, ending: bien}
    good:
        - {id: a, place: calle, choice: {as: ANA, ask: A, options: [{id: x, text: X, go: b}, {id: y, text: Y, go: c}]}}
        - {id: b, place: calle, choice: {as: ANA, ask: B, options: [{id: x, text: X, go: c}, {id: y, text: Y, go: d}]}}
        - {id: c, place: calle, choice: {as: ANA, ask: C, options: [{id: x, text: X, go: d}, {id: y, text: Y, go: e}]}}
        - {id: d, place: calle, choice: {as: BETO, ask: D, options: [{id: x, text: X, go: e}, {id: y, text: Y, go: f}]}}
        - {id: e, place: calle, choice: {as: BETO, ask: E, options: [{id: x, text: X, go: f}, {id: y, text: Y, go: g}]}}
        - {id: f, place: calle, ending: bien}
        - {id: g, place: cocina, ending: bien}
    """
    if subject.explored is None:
        return
    named = {who: n for who, n in subject.explored.deciders.items() if who}
    share = bystander_share(named)
    if sum(named.values()) < LEAST_DECISIONS or share >= BYSTANDERS:
        return
    most = max(named, key=lambda who: named[who])
    scene = next(s for s in subject.story.scenes.values() if isinstance(s.end, Choice) and s.end.by == most)
    yield Finding(
        ("choice", scene.id),
        Phrase(
            "{name} takes {count} of {total} decisions; bystanders take {share} %, and should take {most} %.",
            name=most,
            count=named[most],
            total=sum(named.values()),
            share=share,
            most=BYSTANDERS,
        ),
        Phrase("Let a friend, a mother or a teacher decide somewhere: “as: NAME” in a choice."),
    )


@rule("few-look-alikes", Severity.WARNING)
def few_look_alikes(subject: Subject) -> Iterator[Finding]:
    """Some of what looks like a sign is innocent.

    At least 30 % of the marked lines are look-alikes (`[legit]`, or `[legit: id]` with the sign that it looks like).
    Where everything marked is a warning sign, players
    learn to suspect everything, and telling apart is what helps. It is said from five marked lines on.

    bad:
        - id: uno
          place: calle
          script: |
            BETO: Uno.   [!hurry]
            BETO: Dos.   [!hurry]
            BETO: Tres.   [!too-good]
            BETO: Cuatro.   [!secrecy]
            MAMÁ: Cinco.   [legit]
          ending: bien
    good:
        - id: uno
          place: calle
          script: |
            BETO: Uno.   [!hurry]
            BETO: Dos.   [!too-good]
            BETO: Tres.   [!secrecy]
            MAMÁ: Cuatro.   [legit]
            MAMÁ: Cinco.   [legit]
          ending: bien
    """
    signs = [(scene.id, n) for scene in subject.story.scenes.values() for n, line in lines_of(scene) if line.signal]
    alike = sum(line.legit for scene in subject.story.scenes.values() for _, line in lines_of(scene))
    total = len(signs) + alike
    if total < LEAST_MARKED or 100 * alike >= LOOK_ALIKES * total:
        return
    missing = -(-(LOOK_ALIKES * total - 100 * alike) // (100 - LOOK_ALIKES))
    yield Finding(
        ("beat", *signs[0]),
        Phrase(
            "{alike} of {total} marked lines are look-alikes: {share} %, and should be {most} %.",
            alike=alike,
            total=total,
            share=100 * alike // total,
            most=LOOK_ALIKES,
        ),
        Phrase(
            "Mark {count} more lines with [legit: sign]: real offers, real friends, what only looks like a sign.",
            count=missing,
        ),
    )


@rule("unexplained-signal", Severity.ERROR)
def unexplained_signal(subject: Subject) -> Iterator[Finding]:
    """A sign that is shown is explained afterwards.

    A warning sign that nobody explains teaches fear, not recognition. What each is for and what one can do stands in
    `stories/shared/signals.yaml`, under `why` and `do`; what bystanders can notice is explained by how one could `ask`.

    bad:
        - id: uno
          place: calle
          script: |
            BETO: Te regalo saldo.   [!gifts]
          ending: bien
    good:
        - id: uno
          place: calle
          script: |
            BETO: Contéstame ya.   [!hurry]
          ending: bien
    """
    if subject.knowledge is None:
        return
    told: set[str] = set()
    for scene in subject.story.scenes.values():
        for n, line in lines_of(scene):
            if not line.signal or line.signal in told:
                continue
            told.add(line.signal)
            if line.signal in subject.knowledge.bystander_signs:
                continue
            signal = subject.knowledge.signals.get(line.signal)
            if signal is None or signal.why is None or signal.do is None:
                yield Finding(
                    ("beat", scene.id, n),
                    Phrase("The signal “{name}” is shown here and explained nowhere.", name=line.signal),
                    Phrase("Give it “why” and “do” in stories/shared/signals.yaml."),
                )


@rule("ending-without-way-out", Severity.ERROR)
def ending_without_way_out(subject: Subject) -> Iterator[Finding]:
    """Every ending leaves a way out.

    Even the hardest one is talked about (`debrief`), or is reached by something that protects (`acts` on the decision
    before it), or by asking for help (`rehearsal`). Who recognises their own life in it must not be left there.

    bad:
        endings:
          tarde: {title: Tarde, how: later-exit}
        scenes:
          - id: uno
            place: calle
            script: |
              ANA: Se acabó.
            ending: tarde
    good:
        endings:
          tarde: {title: Tarde, how: later-exit, debrief: [quien-podia-ayudar]}
        scenes:
          - id: uno
            place: calle
            script: |
              ANA: Se acabó.
            ending: tarde
    """
    story = subject.story
    before: dict[str, list[Scene]] = {}
    for scene in story.scenes.values():
        for to in _leads_to(scene):
            before.setdefault(to, []).append(scene)
    for id, ending in story.endings.items():
        last = [s for s in story.scenes.values() if isinstance(s.end, Finish) and s.end.ending == id]
        if ending.debrief or not last or _protected(last, before):  # one that no scene has is another rule's
            continue
        yield Finding(
            ("ending", id),
            Phrase("The ending “{name}” leaves nobody a way out.", name=id),
            Phrase("Give it “debrief: [quien-podia-ayudar]”, or “acts” to the options that lead to it."),
        )


def _leads_to(scene: Scene) -> Iterator[str]:
    if isinstance(scene.end, Go):
        yield from (arm.to for arm in scene.end.arms)
    elif isinstance(scene.end, Choice):
        for option in scene.end.options:
            yield from (arm.to for arm in option.go)


def _protected(last: list[Scene], before: Mapping[str, list[Scene]]) -> bool:
    """Whether something between the decision before the *last* scenes and the ending protects or asks for help."""
    seen: set[str] = set()
    waiting = list(last)
    while waiting:
        scene = waiting.pop()
        if scene.id in seen:
            continue
        seen.add(scene.id)
        if scene.rehearsal:
            return True
        for earlier in before.get(scene.id, ()):
            if not isinstance(earlier.end, Choice):
                waiting.append(earlier)
            elif any(o.acts and any(arm.to == scene.id for arm in o.go) for o in earlier.end.options):
                return True
    return False


@rule("telling-option", Severity.WARNING)
def telling_option(subject: Subject) -> Iterator[Finding]:
    """No option is worded as the right answer.

    The right one is often the longest, or says that it is right (“lo correcto”, “responsibly”; the list is in
    `stories/shared/words-that-blame.yaml`). Then nobody decides anything. It is said of an option with at least twice
    the letters of the next longest, and twenty more.

    bad:
        - id: uno
          place: calle
          choice:
            ask: ¿Qué contesta Ana?
            options:
              - {id: si, text: Sí, go: dos}
              - {id: no, text: Que lo va a pensar con su mamá antes de contestar, go: tres}
        - id: dos
          place: calle
          ending: bien
        - id: tres
          place: cocina
          ending: bien
    good:
        - id: uno
          place: calle
          choice:
            ask: ¿Qué contesta Ana?
            options:
              - {id: si, text: Que sí porque nadie más la invita, go: dos}
              - {id: no, text: Que lo va a pensar con su mamá, go: tres}
        - id: dos
          place: calle
          ending: bien
        - id: tres
          place: cocina
          ending: bien
    """
    virtue = subject.knowledge.virtue if subject.knowledge is not None else ()
    for scene in subject.story.scenes.values():
        if not isinstance(scene.end, Choice) or len(scene.end.options) < 2:
            continue
        long = sorted(scene.end.options, key=lambda o: len(o.text))
        first, second = len(long[-1].text), len(long[-2].text)
        if first >= TIMES_LONGER * second and first - second >= LETTERS_LONGER:
            yield Finding(
                ("option", scene.id, long[-1].id),
                Phrase(
                    "“{name}” has {count} letters and the next longest answer {most}: it looks like the right one.",
                    name=long[-1].id,
                    count=first,
                    most=second,
                ),
                Phrase(
                    "Say it in about {most} letters, or give the others their reason too.", most=round(1.5 * second)
                ),
            )
        for option in scene.end.options if virtue else ():
            match = _any_of(virtue).search(_folded(option.text))
            if match:
                yield Finding(
                    ("option", scene.id, option.id),
                    Phrase(
                        "“{words}” says that this is the right answer.", words=option.text[match.start() : match.end()]
                    ),
                    Phrase("Say what is done and what it costs; whether it is right is talked about afterwards."),
                )
