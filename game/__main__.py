"""The front door: which command is meant, and what it needs.

Imports as little as it can: the window's first frame waits for this file. Exit codes: 0 fine, 1 the writer's or
the user's fault and said so, 2 wrong usage.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    import argparse

    from game.stage import App, Screen, Words
    from game.stage.msg import Commands

NO_TRACE = "--no-trace"
OK, FAULT = 0, 1  # wrong usage is argparse's 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in *arguments* (default: those of the program); the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # before pygame is imported, or it greets the player
    _speak_utf8()
    try:
        if NO_TRACE in given:
            _leave_no_trace()
        if not given:
            return _open_game("", "")
        if given[0].split("=")[0] in ("--lang", "--text", "--preview", NO_TRACE):  # what `play` takes, without the word
            given.insert(0, "play")
        return _command(given)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # “| head” has read enough
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        return OK
    except ModuleNotFoundError as error:  # run without what pyproject.toml asks for: no catalog may be read either
        if (error.name or "").split(".")[0] == "game" or os.environ.get("CONTINUARA_DEBUG"):
            raise
        print(NOT_INSTALLED.format(name=error.name), file=sys.stderr)
        return FAULT
    except Exception as error:  # nobody who plays or writes shall ever see a traceback
        if os.environ.get("CONTINUARA_DEBUG"):
            raise
        print(_words_for_terminal("").say(UNFORESEEN, detail=f"{type(error).__name__}: {error}"), file=sys.stderr)
        return FAULT


def _leave_no_trace() -> None:
    """Nothing is written from here on, not even what would make the next start faster."""
    sys.dont_write_bytecode = True
    from game import store

    store.leave_no_trace()


def run() -> NoReturn:
    """The program from a command line: `main`, and then out.

    After a command that read a whole story, freeing its values one by one would take a tenth of the time that reading
    them took; the system takes the memory back at once.
    """
    if sys.argv[1:2] == ["check"]:
        import gc

        # A check makes very many small values, keeps nearly all, and ends: looking for garbage takes half its time.
        gc.disable()
    code = main()
    if len(sys.argv) > 1 and sys.argv[1] in ("check", "explore"):
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:  # “| head” has read enough
            code = OK
        os._exit(code)
    sys.exit(code)


def N_(text: str) -> str:
    """Marks a text for extraction where it cannot be translated yet."""
    return text


NOT_INSTALLED = (  # in both languages, because neither has been chosen
    "Falta «{name}»: las primeras líneas de README.md instalan el juego y lo abren.\n"
    "“{name}” is missing: the first lines of README.md install the game and open it."
)
UNFORESEEN = N_("Something went wrong that we did not foresee ({detail}). With CONTINUARA_DEBUG=1 it says more.")
# argparse's own words, so that --help is whole in both languages.
ARGPARSE = (
    N_("usage: "), N_("options"), N_("positional arguments"), N_("show this help message and exit"),
    N_("the following arguments are required: %s"), N_("unrecognized arguments: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"), N_("expected one argument"),
    N_("invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)"),  # Python 3.15
    N_("ignored explicit argument %r"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("%(prog)s: error: %(message)s\n"),
)  # fmt: skip


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console or a pipe may be in another encoding
            stream.reconfigure(encoding="utf-8", errors="replace")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def _language(wanted: str) -> str:
    """The language for a terminal: asked for, or the player's, or the computer's, or Spanish."""
    from game import store
    from game.stage.settings import LANGUAGES

    if wanted:
        return wanted
    chosen = store.read_settings().language
    if chosen:
        return chosen
    computers = next((os.environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(k)), "")[:2]
    return computers if computers in LANGUAGES else "es"


def _words_for_terminal(wanted: str) -> Words:
    from game import store

    return store.read_words(_language(wanted))


def _command(given: list[str]) -> int:
    import argparse

    wanted = next((b for a, b in zip(given, [*given[1:], ""], strict=True) if a == "--lang"), "")
    wanted = next((a[7:] for a in given if a.startswith("--lang=")), wanted)
    from game.stage.settings import LANGUAGES

    words = _words_for_terminal(wanted if wanted in LANGUAGES else "")
    argparse._ = words.say  # type: ignore[attr-defined]  # its texts go through our catalogs
    arguments = _parser(words).parse_args(given)
    command: Callable[[argparse.Namespace, Words], int] = arguments.run
    return command(arguments, words)


def _number(text: str) -> float:
    """The text size; 0, which no text has, when it is no number: `shots` says which there are."""
    try:
        return float(text)
    except ValueError:
        return 0.0


def _parser(words: Words) -> argparse.ArgumentParser:
    import argparse

    from game.stage.settings import LANGUAGES

    _ = words.say
    parser = argparse.ArgumentParser(
        prog="continuara",
        description=_("Continuará: an interactive telenovela. Without a command the game opens."),
        allow_abbrev=False,
    )
    a_story, a_folder = _("STORY"), _("FOLDER")
    commands = parser.add_subparsers(dest="command", required=True, metavar=_("COMMAND"))

    def command(name: str, help: str, run: Callable[[argparse.Namespace, Words], int]) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=help, description=help, allow_abbrev=False)
        sub.add_argument("--lang", choices=LANGUAGES, default="", help=_("Language: es or en."))
        sub.set_defaults(run=run)
        return sub

    play = command("play", _("Play, in a window or with --text in the terminal."), _play)
    play.add_argument("story", nargs="?", default="", metavar=a_story, help=_("A story's name or folder."))
    play.add_argument("--text", action="store_true", help=_("Play in the terminal, without a window."))

    play.add_argument("--preview", action="store_true", help=_("Name on the screen what is missing, for who writes."))

    play.add_argument(NO_TRACE, action="store_true", help=_("Write nothing: no places, no settings, nothing."))

    check = command("check", _("Check stories and say what to mend."), _check)
    check.add_argument("paths", nargs="*", metavar=_("PATH"), help=_("Stories, folders or files; all stories if none."))
    check.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help=_("How to print what was found.")
    )
    check.add_argument("--strict", action="store_true", help=_("Warnings count as faults too."))

    explore = command("explore", _("Visit every state of a story: endings, dead ends, minutes."), _explore)
    explore.add_argument("story", metavar=a_story, help=_("A story's name or folder."))

    translate = command("translate", _("Update the catalogs with the texts of the game and of a story."), _translate)
    translate.add_argument(
        "action",
        choices=("update", "status"),
        metavar="update|status",
        help=_("update writes the catalogs, status counts what is missing."),
    )
    translate.add_argument("stories", nargs="*", metavar=a_story, help=_("Stories; all if none."))

    shots = command("shots", _("Pictures of screens, without a display."), _shots)
    shots.add_argument("story", nargs="?", default="", metavar=a_story, help=_("A story's name or folder."))
    shots.add_argument("-o", "--out", default="shots", metavar=a_folder, help=_("The folder for the pictures."))
    shots.add_argument("--size", default="1280x720", metavar=_("WxH"), help=_("Width and height in pixels."))
    shots.add_argument("--scale", type=_number, default=1.0, metavar="1.0", help=_("Text size: 1.0, 1.2, 1.4 or 1.6."))
    shots.add_argument("--contrast", action="store_true", help=_("High contrast."))
    shots.add_argument(
        "--sheet", action="store_true", help=_("Contact sheets of all places, looks and screens, not single pictures.")
    )
    shots.add_argument("--every", action="store_true", help=_("Every line of every scene, not one of each kind."))

    bench = command(
        "bench", _("Measure speed and memory; compare with Ren'Py and inkjs where they are installed."), _bench
    )
    bench.add_argument("--quick", action="store_true", help=_("Fewer and smaller runs."))
    bench.add_argument(
        "--only", default="", metavar=_("WORDS"), help=_("Only the measurements whose name contains these words.")
    )

    export = command("export", _("Write a booster of a story as a page to print."), _export)
    export.add_argument("story", metavar=a_story, help=_("A story's name or folder."))
    export.add_argument("--booster", default="two-weeks", metavar=_("NAME"), help=_("two-weeks or two-months."))
    export.add_argument("-o", "--out", default="", metavar=_("FILE"), help=_("The file to write."))

    schema = command("schema", _("Write the JSON Schemas for editors."), _schema)
    schema.add_argument("-o", "--out", default="", metavar=a_folder, help=_("The folder; docs/schema if none."))
    return parser


# --- play -----------------------------------------------------------------------------------------


class _Reader:
    """The words and the screen for an App; the shells call this after every change."""

    def __init__(self) -> None:
        self.key: tuple[Any, ...] = ()
        self.read: Words | None = None

    def words(self, app: App) -> Words:
        from game import store

        language = app.settings.language or "es"
        key = (language, id(app.story))
        if key != self.key or self.read is None:
            self.key, self.read = key, store.read_words(language, app.story)
        return self.read

    def show(self, app: App) -> Screen:
        from game.stage import present

        return present(app, self.words(app))


def _started(story: str, language: str) -> tuple[App, Commands] | str:
    """The game as it opens, with *story* opened if one is named; or why that cannot be."""
    from dataclasses import replace

    from game import store
    from game.stage import start
    from game.stage import update as updated
    from game.stage.msg import ChooseStory, Failed

    settings, trouble = store.open_settings()
    # Who names a story or a language the first time was not asked about sound: nothing is heard until the key M.
    settings = replace(settings, ask_sound=settings.ask_sound or not settings.language)
    if language:
        settings = replace(settings, language=language)
    labels, troubles = store.read_labels()
    troubles = ((trouble,) if trouble else ()) + troubles
    app, commands = start(settings, labels)
    app = replace(app, traceless=store.leaves_no_trace())
    if troubles:
        app, _ = updated(app, Failed(troubles[0].what, troubles[0].holes))
    if story:
        folder = store.find_story(story)
        if folder is None:
            from difflib import get_close_matches

            return next(iter(get_close_matches(story, store.story_folders(), n=1)), "")
        app = replace(
            app, settings=replace(app.settings, language=app.settings.language or _language("")), page="title"
        )
        app, more = updated(app, ChooseStory(story))
        commands = (*commands, *more)
    return app, commands


def _play(arguments: argparse.Namespace, words: Words) -> int:
    if arguments.text:
        return _play_in_terminal(arguments.story, arguments.lang, words)
    return _open_game(arguments.story, arguments.lang, arguments.preview)


def _missing(story: str, near: str, words: Words) -> int:
    _ = words.say
    print(_("There is no story called “{story}”.", story=story), file=sys.stderr)
    if near:
        print(_("Did you mean “{name}”?", name=near), file=sys.stderr)
    return FAULT


def _play_in_terminal(story: str, language: str, words: Words) -> int:
    from game import store
    from game.terminal.play import Terminal

    started = _started(story, language)
    if isinstance(started, str):
        return _missing(story, started, words)
    reader = _Reader()
    return Terminal(reader.show, reader.words, store.perform, sys.stdin, sys.stdout).run(*started)


def _open_game(story: str, language: str, preview: bool = False) -> int:
    from game import store
    from game.desktop.window import NoDisplay, run
    from game.stage import update

    started = _started(story, language)
    if isinstance(started, str):
        return _missing(story, started, _words_for_terminal(language))
    reader = _Reader()
    app, commands = started
    try:
        return run(app, commands, update, reader.show, store.perform, named=preview)
    except NoDisplay:
        words = _words_for_terminal(language)
        print(
            words.say("There is no screen here; to play in this terminal: python main.py play --text"), file=sys.stderr
        )
        return FAULT


# --- the writer's commands ------------------------------------------------------------------------


def _check(arguments: argparse.Namespace, words: Words) -> int:
    from game.author import tools

    return tools.check(arguments.paths, arguments.format, words, arguments.strict)


def _explore(arguments: argparse.Namespace, words: Words) -> int:
    from game.author import tools

    return tools.explore(arguments.story, words)


def _translate(arguments: argparse.Namespace, words: Words) -> int:
    from game.author import translate

    return translate.run(arguments.action, arguments.stories, words)


def _export(arguments: argparse.Namespace, words: Words) -> int:
    from game.author import export

    return export.run(arguments.story, arguments.booster, arguments.out, words)


def _schema(arguments: argparse.Namespace, words: Words) -> int:
    from game.author import schema

    return schema.write(arguments.out, words)


def _shots(arguments: argparse.Namespace, words: Words) -> int:
    from game.desktop import shots

    return shots.run(arguments, words)


def _bench(arguments: argparse.Namespace, words: Words) -> int:
    from game.author import bench

    return bench.run(arguments, words)


if __name__ == "__main__":
    run()
