"""Pictures of screens, without a display: `python main.py shots [STORY] -o DIR --size 1280x720 --lang es`.

One picture of each kind of screen that a story shows, or (`--every`) of every line of every scene, made by
playing it: what is in the pictures is what a player sees, with all motion done.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from game import store
from game.play import Choose, Decision, Enter, asked, begin, offered, rest, resting, step
from game.play.explore import explore
from game.play.state import Mark, State
from game.stage import App, Screen, Settings, Words, present, start, update
from game.stage import msg as m
from game.stage.settings import LANGUAGES, SCALES
from game.story import Story

MAX_SIDE = 7680  # pixels: 8K; a typo with one digit more must not take the computer's memory
PAGES = ("language", "title", "stories", "settings", "saves", "gallery", "credits")
OVER_PLAY = ("pause", "history", "keep")


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture to be made: its name without ending, and the screen."""

    name: str
    screen: Screen


def run(arguments: argparse.Namespace, words: Words) -> int:
    """Make the pictures that *arguments* ask for; 0, or 1 when something named is not there, 2 for wrong usage."""
    _ = words.say
    size = _size(arguments.size)
    if size is None:
        print(_("“{size}” is no size; write for instance 1280x720.", size=arguments.size), file=sys.stderr)
        return 2
    if arguments.scale not in SCALES:
        print(_("The text size is one of {sizes}.", sizes=", ".join(map(str, SCALES))), file=sys.stderr)
        return 2
    story = None
    if arguments.story:
        if store.find_story(arguments.story) is None:
            print(_("There is no story called “{story}”.", story=arguments.story), file=sys.stderr)
            return 1
        story = store.load_story(arguments.story).story
        if story is None:
            print(
                _("“{story}” cannot be read. “python main.py check {story}” says why.", story=arguments.story),
                file=sys.stderr,
            )
            return 1
    elif "lo-que-se-ve-de-mi" in store.story_folders():
        story = store.load_story("lo-que-se-ve-de-mi").story
    settings = Settings(
        arguments.lang or words_language(words), "instant", arguments.scale, still=True, contrast=arguments.contrast
    )
    folder = Path(arguments.out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shots = every_shot(story, settings, arguments.every)
        made = _save_sheets(shots, folder) if arguments.sheet else _save_all(shots, folder, size)
    except OSError as error:
        print(_("The pictures cannot be written: {reason}", reason=error.strerror or str(error)), file=sys.stderr)
        return 1
    print(words.count("{n} picture in {folder}", "{n} pictures in {folder}", made, folder=str(folder)))
    return 0


def words_language(words: Words) -> str:
    """The language of *words*, if it is one of the game's."""
    return words.language if words.language in LANGUAGES else "es"


def _size(text: str) -> tuple[int, int] | None:
    match = re.fullmatch(r"(\d{2,4})x(\d{2,4})", text.strip().lower())
    if not match:
        return None
    size = int(match[1]), int(match[2])
    return size if max(size) <= MAX_SIDE else None


def _save_all(shots: Iterator[Shot], folder: Path, size: tuple[int, int]) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    from game.desktop.draw import Painter, render_with

    pygame.font.init()
    painter = Painter(None, named=True)
    made = 0
    for made, shot in enumerate(shots, 1):
        pygame.image.save(render_with(painter, shot.screen, size), str(folder / f"{made:03d}-{shot.name}.png"))
    return made


def _save_sheets(shots: Iterator[Shot], folder: Path) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    from game.desktop.draw import Painter
    from game.desktop.sheets import write_sheets

    pygame.font.init()
    said = "Mira, te cuento todo de una vez, porque si no luego se me olvida, y después ya no te lo digo. "
    return write_sheets(
        folder, Painter(None, named=True), [(s.name, s.screen) for s in shots], lambda letters: (said * 3)[:letters]
    )


# --- what there is to be seen ---------------------------------------------------------------------


def every_shot(story: Story | None, settings: Settings, every: bool = False) -> Iterator[Shot]:
    """The screens, in the order in which a player meets them: one of each kind, or every one."""
    words = store.read_words(settings.language, story)
    first, _ = start(replace(settings, language=""))
    yield Shot("language", present(first, store.read_words(settings.language)))
    second, _ = start(replace(settings, ask_sound=True))
    yield Shot("sound", present(second, store.read_words(settings.language)))
    app, _ = start(settings)
    app, _ = update(app, m.StoriesListed(store.covers()))
    app, _ = update(app, m.CreditsRead(store.read_credits()))
    app, _ = update(app, m.KnowledgeRead(store.read_knowledge()[0], ""))
    for page in PAGES[1:]:
        shown = app if page == "title" else update(app, m.Open(page))[0]
        yield Shot(page, present(shown, words))
    yield from _of_care(app, words)
    if story is None:
        return
    app, _ = update(app, m.ChooseStory(story.id))
    app, _ = update(app, m.StoryLoaded(story.id, story))
    yield Shot("notes", present(app, words))
    seen: set[object] = set()
    over = met = False
    for way in _ways(story):
        for played in _lived(app, story, way):
            screen = present(played, words)
            kind = _kind(played, screen, every)
            if kind in seen:
                continue
            seen.add(kind)
            yield Shot(_name(played, screen), screen)
            if screen.kind == "ending" and not met:
                met = True
                for page in ("log", "map"):
                    yield Shot(page, present(update(played, m.Open(page))[0], words))
                gallery, _ = update(played, m.Open("gallery"))
                shelf = present(gallery, words)
                yield Shot("gallery-met", shelf)
                large = next((b.sends for b in shelf.buttons() if isinstance(b.sends, m.ShowCard)), None)
                if large is not None:
                    yield Shot("card", present(update(gallery, large)[0], words))
            if not over and len(played.journal) >= 2 and screen.ask is not None:
                over = True
                for page in OVER_PLAY:
                    yield Shot(page, present(update(played, m.Open(page))[0], words))
                back = update(update(played, m.Look(-1))[0], m.Look(-1))[0]
                yield Shot("looking-back", present(back, words))


def _of_care(app: App, words: Words) -> Iterator[Shot]:
    """What opens over everything: who can help, in each country, where it comes from, the law, the sober pages."""
    yield Shot("help", present(update(app, m.Aside("help"))[0], words))
    countries = app.knowledge.countries if app.knowledge is not None else ()
    for country in countries:
        there = replace(app, settings=replace(app.settings, country=country))
        yield Shot(f"help-{country}", present(update(there, m.Aside("help"))[0], words))
        if country in ("MX", "PE"):  # one with cards of its own and one without
            yield Shot(f"law-{country}", present(update(there, m.Aside("law"))[0], words))
    for name, page in (
        ("glossary", "glossary"),
        ("sources", "sources:signal:hurry"),
        ("sources-help", "sources:help:mx-911"),
    ):
        yield Shot(name, present(update(app, m.Aside(page))[0], words))
    for page in ("sober", "breath"):
        yield Shot(page, present(update(app, m.Aside(page))[0], words))
    yield Shot("cover", present(update(app, m.Hide())[0], words))


def _ways(story: Story) -> Iterator[tuple[Decision, ...]]:
    """Ways that together meet every ending and every option that can be taken."""
    found = explore(story)
    for path in sorted(found.endings.values(), key=lambda p: p.ending):
        yield path.decisions
    if found.longest is not None:
        yield found.longest.decisions
    for option in sorted(found.options):
        way = _way_to(story, option)
        if way:
            yield way


def _way_to(story: Story, option: tuple[str, str]) -> tuple[Decision, ...]:
    """A way on which *option* (choice, option) is taken, by breadth first search over decisions."""
    state, _ = rest(story, begin(story))
    queue: deque[tuple[State, tuple[Decision, ...]]] = deque([(state, ())])
    met = {state[:3]}
    while queue:
        state, way = queue.popleft()
        nexts: list[Decision] = []
        choice = asked(story, state)
        if choice is not None:
            nexts = [Choose(choice.id, o.id) for o, can in offered(story, state, choice) if can]
        elif state.gate:
            nexts = [Enter(story.scenes[state.gate].episode)]
        for decision in nexts:
            if isinstance(decision, Choose) and (decision.choice, decision.option) == option:
                return (*way, decision)
            after, _ = step(story, state, decision)
            after, _ = rest(story, after)
            if after[:3] not in met:
                met.add(after[:3])
                queue.append((after, (*way, decision)))
    return ()


def _lived(app: App, story: Story, way: tuple[Decision, ...]) -> Iterator[App]:
    """The game at every line and decision of *way*, and on to where nothing more can be said."""
    app, _ = update(app, m.BeginStory())
    yield app
    left = [d for d in way if not isinstance(d, Mark)]
    while app.state is not None and not app.state.ending and not app.state.stuck:
        if app.page == "play" and resting(story, app.state):
            if not left:
                return
            decision = left.pop(0)
            message: m.Msg = m.Take(decision.option) if isinstance(decision, Choose) else m.Advance()
        else:
            message = m.Advance()
        app, _ = update(app, message)
        yield app


def _kind(app: App, screen: Screen, every: bool) -> object:
    """What makes two screens the same picture."""
    state = app.state
    assert state is not None
    if every:
        return screen
    if screen.kind == "ending":
        return ("ending", state.ending)
    phone = screen.phone
    return (
        screen.kind,
        screen.speech.voice if screen.speech else "",
        screen.speech.kind if screen.speech else "",
        len(screen.figures),
        any(f.close for f in screen.figures),
        (phone.app, phone.view, phone.items[-1].kind if phone.items else "") if phone else "",
        screen.ask is not None,
        any(not b.enabled for b in screen.main),
        screen.backdrop.place if screen.ask is None and phone is None else "",
        screen.backdrop.props,
    )


def _name(app: App, screen: Screen) -> str:
    assert app.state is not None
    scene = app.state.ending or app.state.scene
    what = (
        "choice" if screen.ask else screen.phone.view if screen.phone else screen.speech.voice if screen.speech else ""
    )
    return re.sub(r"[^\w-]", "", "-".join(part for part in (screen.kind, scene, what) if part))
