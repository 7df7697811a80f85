"""The prologue in a real window, with real keys and a real mouse, on a virtual screen.

Each playthrough goes from the title to one ending by the keys that a player would press, or by clicks where the buttons
are. What stands in the window is read from the mirror (CONTINUARA_MIRROR); nothing else of the program is touched.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game import store
from game.desktop.window import WINDOW_CLASS
from game.play import Choose
from game.play.explore import explore

ROOT = Path(__file__).parent.parent.parent
PROLOGUE = "lo-que-se-ve-de-mi"
STORY_PAGES = {"scene", "phone", "trust-map", "warning", "rehearsal", "chapter-end", "recap", "ending"}
TOOLS = ("Xvfb", "xdotool", "openbox")
PATIENCE = 60  # seconds until a window that does not answer is given up

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux"
        or (any(shutil.which(tool) is None for tool in TOOLS) and not os.environ.get("CONTINUARA_REQUIRE")),
        reason=f"needs {', '.join(TOOLS)} (Debian packages)",
    ),
]


@pytest.fixture(scope="module")
def display(tmp_path_factory):
    """A virtual screen with a window manager; its name."""
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        name = f":{pipe.readline().strip()}"
    env = {**os.environ, "DISPLAY": name, "HOME": str(tmp_path_factory.mktemp("wm"))}
    manager = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    yield name
    for process in (manager, screen):
        process.terminate()
        process.wait(10)


class Game:
    """The program in a window, and the hands of its player."""

    def __init__(self, display: str, home: Path, *arguments: str, still: bool = True) -> None:
        if still and not home.exists():  # text at once and no motion: what is tested is the way, not the typing
            home.mkdir(parents=True)
            (home / "settings.json").write_text(json.dumps({"pace": "instant", "still": True}))
        self.mirror = home.parent / f"{home.name}-mirror.json"
        self.mirror.unlink(missing_ok=True)
        self.env = {
            **os.environ,
            "DISPLAY": display,
            "CONTINUARA_HOME": str(home),
            "CONTINUARA_MIRROR": str(self.mirror),
            "SDL_AUDIODRIVER": "dummy",
        }
        self.env.pop("SDL_VIDEODRIVER", None)
        self.home = home
        self.process = subprocess.Popen([sys.executable, str(ROOT / "main.py"), *arguments], env=self.env, cwd=ROOT)
        self.wait(lambda seen: True, "a first screen")
        self.window = self.tool("search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)).split()[0]
        self.tool("windowactivate", "--sync", self.window)

    def __enter__(self) -> Game:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait(10)

    def tool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.env, capture_output=True, text=True, timeout=PATIENCE, check=True
        )
        return done.stdout

    @property
    def seen(self) -> dict:
        try:
            return json.loads(self.mirror.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}

    def wait(self, for_what, named: str) -> dict:
        """Look until *for_what* holds of what is seen; it is a condition, the pause only spares the processor."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            seen = self.seen
            if seen and for_what(seen):
                return seen
            assert self.process.poll() is None, f"the game ended while waiting for {named}"
            time.sleep(0.02)
        raise AssertionError(f"waited for {named}; there is {self.seen}")

    def kind(self, *kinds: str) -> dict:
        return self.wait(lambda seen: seen["kind"] in kinds and not seen["busy"], " or ".join(kinds))

    def key(self, *names: str) -> None:
        self.tool("key", *names)

    def click(self, button: str) -> None:
        x, y = self.wait(lambda seen: button in seen["places"] and not seen["busy"], button)["places"][button]
        self.tool("mousemove", "--window", self.window, str(x), str(y), "click", "1")

    def changed(self, before: dict) -> dict:
        def new(seen: dict) -> bool:
            return not seen["busy"] and any(seen[k] != before[k] for k in ("kind", "spoken", "asks", "title"))

        return self.wait(new, "another screen")

    def go_on(self, before: dict) -> dict:
        """One line further, by Enter: the first press may only finish what is being typed."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            busy = self.seen["busy"]
            self.key("Return")
            until = time.monotonic() + 1.0
            while time.monotonic() < until:
                seen = self.seen
                if any(seen[k] != before[k] for k in ("kind", "spoken", "asks", "title")):
                    return seen
                if busy and not seen["busy"]:
                    break
                time.sleep(0.005)
        raise AssertionError(f"Enter does nothing on {before}")

    def to_question(self) -> dict:
        """Go on until something is asked, or the story is over."""
        seen = self.wait(lambda s: s["kind"] in STORY_PAGES, "the story")
        while not seen["asks"] and seen["kind"] != "ending":
            if seen["kind"] == "trust-map":
                self.click("trust-mother")
                self.wait(lambda s: "1" in s["spoken"], "one person on the map")
                self.click("trust-done")
                seen = self.wait(lambda s: s["kind"] != "trust-map", "the story after the map")
                continue
            seen = self.go_on(seen)
        return self.wait(lambda s: not s["busy"], "rest")

    def take(self, option: str, by_mouse: bool) -> None:
        seen = self.to_question()
        assert f"option-{option}" in seen["buttons"], seen
        if by_mouse:
            self.click(f"option-{option}")
        else:
            options = [b for b in seen["buttons"] if b.startswith("option-")]
            self.key(str(options.index(f"option-{option}") + 1))
        self.changed(seen)

    def save(self) -> dict:
        return json.loads((self.home / "saves" / f"auto-{PROLOGUE}.json").read_text(encoding="utf-8"))


def ways(name: str = PROLOGUE) -> list[tuple[str, tuple[str, ...]]]:
    story = store.load_story(name).story
    assert story is not None
    found = explore(story)
    return [
        (ending, tuple(d.option for d in path.decisions if isinstance(d, Choose)))
        for ending, path in sorted(found.endings.items())
    ]


WAYS = ways()


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(("ending", "options"), WAYS, ids=[ending for ending, _ in WAYS])
def test_the_prologue_is_played_from_the_title_to_each_ending(display, tmp_path, language, ending, options):
    other = {"es": "en", "en": "es"}[language]
    with Game(display, tmp_path / "home") as game:
        game.kind("language")
        game.click(f"language-{language}")
        game.kind("sound")
        game.click("sound-on")
        game.kind("title")
        game.click("stories")
        game.wait(lambda seen: f"story-{PROLOGUE}" in seen["places"], "the story in the list")
        game.click(f"story-{PROLOGUE}")
        game.kind("notes")
        game.key("Return")
        for number, option in enumerate(options):
            if number == 1:  # the window is made larger, then small, and the place is kept
                before = game.to_question()
                for size in ((1500, 860), (820, 560)):
                    game.tool("windowsize", "--sync", game.window, *map(str, size))
                    game.wait(lambda s, size=size: tuple(s["size"]) == size and not s["busy"], f"a window of {size}")
                assert game.seen["asks"] == before["asks"]
            if number == 2:  # the language changes in mid-story, and the place is kept
                before = game.to_question()
                game.key("l")
                seen = game.wait(lambda s: s["language"] == other, f"the story in {other}")
                assert seen["asks"]
                assert seen["asks"] != before["asks"]
                game.key("l")
                assert game.wait(lambda s: s["language"] == language, f"{language} again")["asks"] == before["asks"]
            game.take(option, by_mouse=number % 2 == 0)
        seen = game.to_question()
        assert seen["kind"] == "ending"
        assert game.save()["ended"] is True
        story = store.load_story(PROLOGUE).story
        assert seen["title"] == store.read_words(language, story).told(story, "", story.endings[ending].title)


@pytest.mark.parametrize(("language", "ending"), [("es", "el-lunes"), ("en", "la-visita")])
def test_three_chapters_are_played_from_their_notes_to_an_ending(display, tmp_path, language, ending):
    """Both halves of “La madrina”: with its warning before a scene, its rehearsals and the map that the class draws."""
    with Game(display, tmp_path / "home", "play", "la-madrina", "--lang", language) as game:
        game.kind("notes")
        game.key("Return")
        for number, option in enumerate(dict(ways("la-madrina"))[ending]):
            game.take(option, by_mouse=number % 2 == 0)
        seen = game.to_question()
    assert seen["kind"] == "ending"
    story = store.load_story("la-madrina").story
    assert seen["title"] == store.read_words(language, story).told(story, "", story.endings[ending].title)


def test_a_game_that_was_killed_goes_on_at_the_same_question(display, tmp_path):
    home = tmp_path / "home"
    with Game(display, home, "play", PROLOGUE, "--lang", "es") as game:
        game.kind("notes")
        game.key("Return")
        for option in WAYS[0][1][:3]:
            game.take(option, by_mouse=False)
        before = game.to_question()
        game.wait(lambda _: game.save()["read"] > 0, "the save of the question")  # the disk has a thread of its own
        saved = game.save()
        game.process.send_signal(signal.SIGKILL)
        game.process.wait(10)
    with Game(display, home, "play", "--lang", "es") as game:
        game.kind("sound")  # never answered: nothing was heard so far
        game.click("sound-off")
        game.kind("title")
        game.click("resume")
        game.kind("recap")
        game.key("Return")
        after = game.wait(lambda s: s["kind"] in ("scene", "phone") and not s["busy"], "the story")
    assert after["asks"] == before["asks"]
    assert after["buttons"] == before["buttons"]
    assert len(saved["decisions"]) == 3


def test_every_page_is_reached_and_left_by_keys(display, tmp_path):
    with Game(display, tmp_path / "home", "play", PROLOGUE, "--lang", "en") as game:
        game.kind("notes")
        game.key("Return")
        game.to_question()
        for key, kind in (("Escape", "pause"), ("h", "history"), ("s", "settings")):
            game.key(key)
            game.kind(kind)
            game.key("Escape")
            assert game.kind("scene", "phone")["asks"]
        before = game.seen
        game.key("Left")
        assert not game.changed(before)["asks"]
        game.key("Right")
        game.wait(lambda s: s["asks"] == before["asks"], "the question again")
        game.key("F11")
        game.wait(lambda s: tuple(s["size"]) == (1600, 1000), "the whole screen")
        game.key("F11")
        game.wait(lambda s: tuple(s["size"]) != (1600, 1000), "a window again")
        settings = tmp_path / "home" / "settings.json"
        game.key("m")  # the question about sound was never put: nothing is heard until this key
        game.wait(lambda _: json.loads(settings.read_text())["ask_sound"] is False, "sound in the settings")
        game.key("m")
        game.wait(lambda _: json.loads(settings.read_text())["muted"], "silence in the settings")


def test_a_window_of_320_by_240_plays_on(display, tmp_path):
    with Game(display, tmp_path / "home", "play", PROLOGUE, "--lang", "es") as game:
        game.kind("notes")
        game.tool("windowsize", "--sync", game.window, "320", "240")
        game.wait(lambda s: tuple(s["size"]) == (320, 240) and not s["busy"], "a small window")
        game.key("Return")
        game.take(WAYS[0][1][0], by_mouse=False)
        assert game.to_question()["asks"]


def test_text_that_types_out_appears_whole_at_the_first_press_and_goes_on_at_the_second(display, tmp_path):
    with Game(display, tmp_path / "home", "play", PROLOGUE, "--lang", "es", still=False) as game:
        game.kind("notes")
        game.key("Return")
        assert game.to_question()["asks"]


def test_closing_the_window_saves_and_ends_well(display, tmp_path):
    with Game(display, tmp_path / "home", "play", PROLOGUE, "--lang", "es") as game:
        game.kind("notes")
        game.key("Return")
        game.kind("phone", "scene")
        game.key("alt+F4")
        assert game.process.wait(PATIENCE) == 0
        assert game.save()["story"] == PROLOGUE


def test_behind_the_dull_page_the_desktop_is_told_nothing_of_the_game(display, tmp_path):
    with Game(display, tmp_path / "home", "play", PROLOGUE, "--lang", "es") as game:
        game.kind("notes")
        game.key("shift", "shift", "shift")
        title = game.kind("cover")["title"]
        told = game.tool("getwindowname", game.window).strip()
        assert told == title
        assert "continuar" not in (told + WINDOW_CLASS).casefold()
        assert game.window in game.tool("search", "--class", f"^{WINDOW_CLASS}$").split()
