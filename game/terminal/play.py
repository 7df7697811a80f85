"""Play in a terminal: every Screen as lines of text, every button as a number.

The same App, the same Screens and the same saves as in the window. Lines go to an output stream and answers come
from an input stream, so that a pipe, a test and a person at a keyboard are one. Nothing is drawn over: what was
said stays said, as a screen reader needs it.
"""

from __future__ import annotations

import os
import shutil
import textwrap
from collections.abc import Callable
from typing import TextIO

from game.stage import App, Screen, Words, meant, update
from game.stage import msg as m
from game.stage.input import focused
from game.stage.msg import Command, Commands, Msg
from game.stage.screen import Bubble, Button, Notification, Phone, Post, Speech, Text

CLEAR = "\x1b[3J\x1b[2J\x1b[H"  # what was scrolled away, the screen, and to its first line
NAMED = "\x1b]0;{}\x07"  # what the terminal's window is called
MAX_WIDTH = 88  # columns: longer lines are hard to follow
KIND_WORDS = {"voice": "🎤", "photo": "📷", "video": "🎬", "place": "📍", "document": "📄", "deleted": "🗑"}


class Terminal:
    """One game in a terminal."""

    def __init__(
        self,
        show: Callable[[App], Screen],
        words: Callable[[App], Words],
        perform: Callable[[Command], Msg | None],
        lines: TextIO,
        out: TextIO,
    ) -> None:
        self.show, self.words, self.perform, self.lines, self.out = show, words, perform, lines, out
        self.width = min(MAX_WIDTH, shutil.get_terminal_size((80, 24)).columns)
        self.open = True
        self.said: tuple[object, ...] = ()
        self.told: tuple[Notification, ...] = ()
        self.ribbon = ""

    def run(self, app: App, commands: Commands) -> int:
        """Play until the player leaves or the input ends; 0."""
        if os.name == "nt":
            os.system("")  # a Windows console heeds the signs that clear it only after this
        app = self._carried_out(app, commands)
        if app.page == "sound":
            app = self._sent(app, m.Open("title"))
        while self.open:
            screen = self.show(app)
            if screen.kind == "cover":
                app = self._sent(app, self._behind_cover(screen))
                continue
            self._print(screen, app)
            answer = self._answer(screen, app)
            if answer is None:
                app = self._sent(app, m.Quit())
                break
            meaning = meant(screen, answer)
            if meaning is not None:
                app = self._sent(app, meaning)
        return 0

    def _sent(self, app: App, message: Msg) -> App:
        app, commands = update(app, message)
        if app.page == "sound":  # nothing is heard here: the question waits for the window
            app, more = update(app, m.Open("title"))
            commands = (*commands, *more)
        return self._carried_out(app, commands)

    def _carried_out(self, app: App, commands: Commands) -> App:
        for command in commands:
            if isinstance(command, m.Close):
                self.open = False
                continue
            result = self.perform(command)
            if result is not None:
                app = self._sent(app, result)
        return app

    # --- reading ---

    def _answer(self, screen: Screen, app: App) -> Msg | None:
        """What the player wants; None when the input is over."""
        _ = self.words(app).say
        buttons = self._numbered(screen)
        while True:
            # Translators: prompts of the terminal game; keep them short.
            prompt = _("[Enter] go on  [?] help") if screen.advance and not buttons else _("[?] help")
            self.out.write(f"{prompt} > ")
            self.out.flush()
            try:
                line = self.lines.readline()
            except (UnicodeDecodeError, KeyboardInterrupt):
                line = ""
            if not line:
                self.out.write("\n")
                return None
            word = line.strip().casefold()
            if not word:
                main = focused(screen)
                if screen.advance is not None:
                    return m.Advance()
                if main is not None and main.role == "main":
                    return m.Activate()
            if word.isdecimal() and len(word) <= 4 and 1 <= int(word) <= len(buttons):
                button = buttons[int(word) - 1]
                if button.enabled:
                    return m.Press(button.id)
                self._say(button.reason)
                continue
            if app.page == "play" and word.split()[:1] == ["s"] and (sign := self._sign(screen, word, _)):
                return sign
            known = self._keys(app)
            if word in known:
                return known[word][1]
            self._help(screen, known, _)

    def _sign(self, screen: Screen, word: str, _: Callable[[str], str]) -> Msg | None:
        """“s” marks the last line as a sign, “s 3” the third from the end; what was marked is said."""
        lines = [(screen.speech.key, _line(screen.speech.speaker, screen.speech.text), screen.speech.marked)] if (
            screen.speech is not None and screen.speech.voice != "card") else []  # fmt: skip
        if screen.phone is not None:
            standing = (i for i in screen.phone.items if i.key != "vanished" and i.kind != "typing")
            lines = [(i.key, i.spoken, i.marked) for i in standing]
        count = word[1:].strip() or "1"
        if not count.isdecimal() or not 0 < int(count[:4]) <= len(lines):
            return None
        key, text, marked = lines[-int(count[:4])]
        # Translators: in the terminal, after a line was marked as a warning sign, or the mark was taken back.
        self._say(f"○ {_('Mark taken back:')} {text}" if marked else f"● {_('Marked as a sign:')} {text}")
        return m.MarkLine(key)

    def _behind_cover(self, screen: Screen) -> Msg:
        """Show the dull page and nothing else; what the player does there."""
        file, *menu = screen.main
        if menu:
            self.out.write("  ".join(button.label for button in menu) + "\n")
        else:
            widths = [max(map(len, column)) for column in zip(*screen.table, strict=True)]
            self.out.write(f"{CLEAR}{NAMED.format(screen.title)}")
            for row in screen.table:
                self.out.write("  ".join(cell.ljust(wide) for cell, wide in zip(row, widths, strict=True)).rstrip())
                self.out.write("\n")
        while True:
            self.out.write("> ")
            self.out.flush()
            try:
                line = self.lines.readline()
            except (UnicodeDecodeError, KeyboardInterrupt):
                line = ""
            if not line:
                return m.Quit()
            word = line.strip().casefold()
            for button in menu:
                if word == button.label.casefold():
                    if isinstance(button.sends, m.Reopen):
                        self.out.write(f"{CLEAR}{NAMED.format('')}")
                        self.said, self.told = (), ()
                    return button.sends
            if word == file.label.casefold() or menu:
                return file.sends

    def _keys(self, app: App) -> dict[str, tuple[str, Msg]]:
        """The letters that mean something here: what each does, in words, and its Msg."""
        _ = self.words(app).say
        keys: dict[str, tuple[str, Msg]] = {}
        if app.aside:
            keys["b"] = _("back"), m.Cancel()
        elif app.page == "play":
            keys["h"] = _("what was said"), m.Open("history")
            keys["b"] = _("look back"), m.Look(-1)
            keys["p"] = _("pause"), m.Open("pause")
            # Translators: help of the terminal: S marks the last line as a warning sign, “S 3” the third last.
            keys["s"] = _("mark the last line as a sign (s 3: the third from the end)"), m.MarkLine()
        elif app.below or app.page in ("stories", "notes"):
            keys["b"] = _("back"), m.Cancel()
        # Translators: in the terminal, what the letter “a” does: the sheet of people who can help.
        keys["a"] = _("who can help"), m.Aside("help")
        # Translators: in the terminal, what “!!” does: the screen is cleared and looks like something else.
        keys["!!"] = _("hide the game at once"), m.Hide()
        keys["l"] = _("the other language"), m.NextLanguage()
        keys["q"] = _("leave"), m.Quit()
        return keys

    def _help(self, screen: Screen, keys: dict[str, tuple[str, Msg]], _: Callable[[str], str]) -> None:
        """What can be typed here, one thing to a line, as a screen reader reads best."""
        main = focused(screen)
        if self._numbered(screen):
            self._say(_("Type a number and press Enter."))
        if screen.advance is not None or (main is not None and main.role == "main"):
            self._say(_("Press Enter to go on."))
        for letter, (does, _msg) in keys.items():
            self._say(f"  {letter}: {does}")

    @staticmethod
    def _numbered(screen: Screen) -> list[Button]:
        return [b for b in screen.buttons() if b.role != "icon"]

    # --- writing ---

    def _print(self, screen: Screen, app: App) -> None:
        if screen.notice:
            self._say(f"[{screen.notice}]")
        for told in screen.notifications:
            if told not in self.told:
                self._say(f"🔔 {told.spoken}")
        self.told = screen.notifications
        if app.look:
            self._say(self.words(app).say("[Looking back. Enter goes forward again.]"))
        elif screen.caption:
            self._say(screen.caption)
        if screen.ribbon and screen.ribbon != self.ribbon:
            self._say(f"[{screen.ribbon}]")
        self.ribbon = screen.ribbon
        head = (screen.kind, screen.title, screen.subtitle)
        if screen.kind not in ("scene", "phone"):
            self._blank()
            self._say(screen.title.upper())
            self._say(screen.subtitle)
        new = self._news(screen)
        for line in new:
            self._say(line)
        for row in screen.rows:
            if isinstance(row, Text):
                self._say(f"{row.text}:" if row.role == "speaker" else row.text)
        if screen.ask is not None:
            self._blank()
            self._say(f"{screen.ask.who} — {screen.ask.text}" if screen.ask.who else screen.ask.text)
        self._buttons(screen)
        self.said = (head, screen.speech, screen.phone)

    def _news(self, screen: Screen) -> list[str]:
        """What stands on the screen and was not printed yet."""
        lines: list[str] = []
        before = self.said
        said = before[1] if len(before) == 3 else None
        if screen.speech is not None and not (isinstance(said, Speech) and _same(said, screen.speech)):
            sign = f"{KIND_WORDS[screen.speech.kind]} " if screen.speech.kind in KIND_WORDS else ""
            who = f"{screen.speech.speaker}: " if screen.speech.speaker else ""
            lines.append(plain(f"{who}{sign}{screen.speech.text}"))
        if screen.phone is not None:
            old = before[2] if len(before) == 3 else None
            lines += self._phone(screen.phone, old if isinstance(old, Phone) else None)
        return lines

    def _phone(self, phone: Phone, old: Phone | None) -> list[str]:
        lines: list[str] = []
        same = old is not None and (old.app, old.title, old.owner) == (phone.app, phone.title, phone.owner)
        if not same:
            company = f" ({phone.subtitle})" if phone.group and phone.subtitle else ""
            lines.append(plain(f"—— {phone.app_name} · {phone.title}{company} ——"))
            if phone.profile is not None:
                lines += map(plain, (phone.profile.handle, phone.profile.bio, *phone.profile.facts))
            lines += [phone.banner] if phone.banner else []
        # By words, not whole: a tick or a mark that comes later says nothing new.
        known = {(item.key, item.text) for item in old.items} if same and old is not None else set()
        items = [item for item in phone.items if not (isinstance(item, Bubble) and item.vanishing)]
        new = [item for item in items if (item.key, item.text) not in known]
        if not new and [i.key for i in phone.items] != [
            i.key for i in (old.items if old else ())
        ]:  # looked back: the line that is looked at is said again
            new = items[-1:]
        return [line for line in (*lines, *map(self._item, new)) if line]

    @staticmethod
    def _item(item: Bubble | Post) -> str:
        """A message on a line: when, who, what it is besides its words, and these."""
        indent = "    " if isinstance(item, Post) and item.comment else "  "
        time = f"{item.time} " if item.time else ""
        if isinstance(item, Bubble) or item.comment or not item.handle:
            return plain(f"{indent}{time}{item.spoken}")
        note = f" ({item.note})" if item.note else ""
        return plain(f"{indent}{time}{item.who} ({item.handle}){note}: {item.text}")

    def _buttons(self, screen: Screen) -> None:
        buttons = self._numbered(screen)
        for number, button in enumerate(buttons, 1):
            mark = "✓ " if button.selected else ""
            value = f" [{button.value}]" if button.value else ""
            label = plain(f"{mark}{button.label}{value}")
            if not button.enabled:
                label = f"({label}) — {plain(button.reason)}"
            self._say(f"{number:>2}. {label}", hang=4)
            if button.detail:
                for line in button.detail.split("\n"):
                    self._say(f"    {line}", hang=4)

    def _say(self, text: str, hang: int = 2) -> None:
        if not text:
            return
        for paragraph in plain(text).split("\n"):
            lead = paragraph[: len(paragraph) - len(paragraph.lstrip(" "))]
            wrapped = textwrap.fill(
                paragraph.strip(),
                self.width,
                initial_indent=lead,
                subsequent_indent=" " * max(hang, len(lead)) if lead or hang > 2 else "",
            )
            self.out.write(wrapped + "\n")

    def _blank(self) -> None:
        self.out.write("\n")


def _same(said: Speech, now: Speech) -> bool:
    """Whether *now* says what was said, whether or not it was marked since."""
    return (said.key, said.text) == (now.key, now.text)


def _line(who: str, text: str) -> str:
    return f"{who}: {text}" if who else text


def plain(text: str) -> str:
    """A story's text without its markup and without signs that would steer a terminal."""
    text = "".join(c for c in text if c == "\n" or (ord(c) >= 32 and not 127 <= ord(c) < 160))
    return text.replace("**", "").replace("*", "")
