"""The window: what is done with keys, pointer and touch becomes a Msg, what the App becomes is painted.

One loop, one rule: paint only when something changed. A still screen costs a look at the event queue thirty times a
second (0.5 % of a core; SDL's own waiting asks every millisecond and costs more) and not one pixel. Reading and writing
files is done by one other thread, in the order in which it was asked for, so that a slow disk never stops the picture.
"""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeVar

import pygame

from game.desktop import theme
from game.desktop.ahead import ahead
from game.desktop.care import neutral_emblem
from game.desktop.draw import Painted, Painter
from game.desktop.hush import hushed
from game.desktop.memory import give_back_pictures
from game.desktop.mirror import Mirror
from game.desktop.sound import Sound
from game.stage import msg as m
from game.stage.input import meant
from game.stage.msg import Command, Commands, Msg
from game.stage.screen import Screen

A = TypeVar("A")
Update = Callable[[A, Msg], "tuple[A, Commands]"]
Present = Callable[[A], Screen]
Perform = Callable[[Command], "Msg | None"]

NAME = "Continuará"
STILL_RATE = 30  # looks at the event queue a second while nothing moves: at most 33 ms until a key is seen
MOVING_RATE = 60  # frames a second at most
BREATH = 0.1  # seconds in which nothing moves: enough to lay out what may come
DRAG = 9  # dp a finger may tremble before a touch becomes a drag
HIDE_SHIFTS, HIDE_WITHIN = 3, 2.0  # so many presses of Shift in so many seconds hide the game
LONG_PRESS = 0.5  # seconds after which a touch that rests on a line marks it; phones use as much
HURRY = 5.0  # times as fast credits roll when a key says so
WHEEL = 70  # dp for a notch of the wheel
IN_PLAY = ("scene", "phone")
NOWHERE = ("offscreen", "dummy", "evdev")  # SDL's drivers that draw where nobody sees it
STORY_KINDS = (*IN_PLAY, "titles", "recap", "trust-map", "chapter-end", "ending", "pause", "history")

# What a desktop groups windows by, and some write beside their picture. SDL takes it once, before there is a window, so
# it is as dull from the start as the quick exit needs it. On import pygame has put the program's name there.
WINDOW_CLASS = "spreadsheet"
CLASSES = ("SDL_VIDEO_X11_WMCLASS", "SDL_VIDEO_WAYLAND_WMCLASS")
ENVIRONMENT = {
    # Without a graphics card SDL's default window surface goes through a software OpenGL: 8.8 ms for a flip, not 0.3.
    "SDL_FRAMEBUFFER_ACCELERATION": "0",
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    "SDL_TOUCH_MOUSE_EVENTS": "0",  # touches come as touches only, and not a second time as a mouse
    "SDL_VIDEO_ALLOW_SCREENSAVER": "0",  # a class that argues for ten minutes must not lose the picture
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
}


class NoDisplay(Exception):
    """There is no screen to open a window on."""


class Worker:
    """One thread that performs commands in their order and hands back what came of them."""

    def __init__(self, perform: Perform) -> None:
        self._perform = perform
        self._asked: SimpleQueue[Command | None] = SimpleQueue()
        self.answers: SimpleQueue[Msg] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def ask(self, command: Command) -> None:
        """Perform *command* when its turn comes."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="disk", daemon=True)
            self._thread.start()
        self._asked.put(command)

    def finish(self, seconds: float = 10.0) -> None:
        """Wait until everything asked for is done: the last save above all."""
        if self._thread is not None:
            self._asked.put(None)
            self._thread.join(seconds)
            self._thread = None

    def _run(self) -> None:
        while (command := self._asked.get()) is not None:
            answer = performed(self._perform, command)
            if answer is not None:
                self.answers.put(answer)


def performed(perform: Perform, command: Command) -> Msg | None:
    """What *command* brings back; an error nobody foresaw becomes a message to the player."""
    try:
        return perform(command)
    except Exception as error:
        if os.environ.get("CONTINUARA_DEBUG"):
            raise
        return m.Failed("unexpected", {"detail": f"{type(error).__name__}: {error}"})


class Shell(Generic[A]):
    """The App on a surface. It knows events and pixels; the window itself belongs to `run`."""

    def __init__(
        self,
        app: A,
        update: Update[A],
        present: Present[A],
        worker: Worker,
        painter: Painter,
        sound: Sound,
        *,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.app = app
        self._update, self._present = update, present
        self._worker, self._painter, self._sound = worker, painter, sound
        self._clock = clock
        self.screen = present(app)
        self.painted = Painted((), False, False, None)
        self.running = True
        self.fullscreen: bool | None = None  # what was asked for and not yet done
        self.ratio = (1.0, 1.0)  # pixels of the surface for a point of the window
        self.touch_area = (1, 1)  # pixels of the surface
        self._unit = 1.0
        self._down: tuple[int, int] | None = None
        self._down_at = 0.0
        self._dragged = False
        self._pointer: tuple[int, int] | None = None  # where it was last seen
        self._shifts: list[float] = []  # when Shift was pressed, of late
        self._last_y = 0
        self._notice: tuple[str, str] = ("", "")
        self._notice_until: float | None = None
        self._lasting: tuple[str, str, float] = ("", "", 0.0)  # the screen that goes on by itself
        self._lasts_until = 0.0
        self._coming: Iterator[Screen] = iter(())  # what may come next, and after which screen
        self._coming_after: Screen | None = None
        self._tidied = False

    # --- the App ----------------------------------------------------------------------------------

    def send(self, msg: Msg | None) -> None:
        """What a key or a touch means here goes to `update`."""
        if msg is None:
            return
        intended = meant(self.screen, msg)
        if intended is not None:
            self.receive(intended)

    def receive(self, msg: Msg) -> None:
        """*msg* goes to `update`; its commands are begun."""
        before = self.app
        self.app, commands = self._update(self.app, msg)
        if self.app is not before:
            self.screen = self._present(self.app)
        self.begin(commands)

    def begin(self, commands: Commands) -> None:
        """Begin *commands*: those of the window at once, the disk's in its thread."""
        for command in commands:
            match command:
                case m.Close():
                    self.running = False
                case m.SetFullscreen(on=on):
                    self.fullscreen = on
                case m.Veil(on=on):
                    if on:
                        self._sound.hush()
                case m.PlaySound() | m.PlayMusic() | m.PlayAmbience() | m.Duck() | m.SetVolume():
                    answer = performed(self._sound.perform, command)
                    if answer is not None:
                        self.receive(answer)
                case _:
                    self._worker.ask(command)

    def collect(self) -> None:
        """Take in what the disk's thread has brought, and let a notice go when its time is over."""
        while True:
            try:
                self.receive(self._worker.answers.get_nowait())
            except Empty:
                break
        shown = (self.screen.notice, self.screen.caption)
        now = self._clock()
        if shown != self._notice:
            self._notice, self._notice_until = shown, now + theme.TOAST_TIME if any(shown) else None
        elif self._notice_until is not None and now > self._notice_until:
            self._notice_until = None  # once: what stays although it was dismissed is meant to stay
            self.receive(m.Dismiss())
        self._let_go_on(now)
        if self._down is not None and not self._dragged and now - self._down_at >= LONG_PRESS:
            if self._mark(self._down):
                self._down = None  # letting go means nothing more
            else:
                self._down_at = now
        trouble = self._sound.tick()
        if trouble is not None:
            self.receive(trouble)

    def _let_go_on(self, now: float) -> None:
        """A screen whose time is over goes on by itself."""
        screen = self.screen
        lasting = (screen.kind, screen.backdrop.place, screen.lasts)
        if lasting != self._lasting:
            self._lasting, self._lasts_until = lasting, now + screen.lasts
        elif screen.lasts and screen.advance is not None and now >= self._lasts_until:
            self._lasting = ("", "", 0.0)
            self.receive(screen.advance)

    def quit(self) -> None:
        """The window is closed from outside: `update` may still save."""
        self.running = False
        self.receive(m.Quit())
        self.running = False

    # --- the picture ------------------------------------------------------------------------------

    def frame(self, surface: pygame.Surface) -> bool:
        """Bring *surface* up to date; True if any pixel changed."""
        self.touch_area = surface.get_size()
        self._unit = max(theme.MIN_UNIT, min(surface.get_width() / 1280, surface.get_height() / 720))
        self.painted = self._painter.paint(surface, self.screen, self._clock())
        return self.painted.changed != ()

    def look_ahead(self) -> None:
        """Prepare one of the screens that may come next, if nothing is gliding over the screen just now."""
        if self.painted.moving and self._painter.due < self._clock() + BREATH:
            return
        anew = self._coming_after is not self.screen
        if anew:
            self._coming_after, self._coming = self.screen, ahead(self.app, self.screen, self._update, self._present)
        coming = next(self._coming, None)
        if coming is not None:
            self._painter.prepare(coming, anew)
        elif self.screen.kind in IN_PLAY and not self._tidied:
            # The story is here to stay: looking through it for rubbish every now and then takes a frame, 15 ms.
            self._tidied = True
            gc.collect()
            gc.freeze()

    def wait_for_pictures(self, on: bool) -> None:
        """Let a new page wait for a moment until its pictures are made: where time goes on by itself."""
        self._painter.patient = on

    @property
    def busy(self) -> bool:
        """True while the picture changes by itself."""
        return self.painted.moving or self.painted.revealing

    def emblem(self, side: int) -> pygame.Surface:
        """The game's sign."""
        return self._painter.emblem(side)

    def forget(self) -> None:
        """The window lost its pixels."""
        self._painter.forget()

    # --- events -----------------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> None:
        """One event of the queue."""
        kind = event.type
        if kind in (pygame.QUIT, pygame.WINDOWCLOSE):
            self.quit()
        elif kind == pygame.KEYDOWN:
            self._key(event.key, event.mod)
        elif kind == pygame.MOUSEWHEEL:
            amount = getattr(event, "precise_y", float(event.y)) or float(event.y)
            self._painter.scroll(self._pointer, -amount * WHEEL * self._unit)
        elif kind == pygame.MOUSEMOTION:
            self._moved(self._point(event.pos), hover=not any(event.buttons))
        elif kind == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._pressed(self._point(event.pos))
        elif kind == pygame.MOUSEBUTTONUP and event.button == 1:
            self._released(self._point(event.pos))
        elif kind == pygame.MOUSEBUTTONUP and event.button == 3:
            if not self._mark(self._point(event.pos)):
                self.send(m.Cancel())
        elif kind == pygame.FINGERDOWN:
            self._pressed(self._finger(event))
        elif kind == pygame.FINGERMOTION:
            self._moved(self._finger(event), hover=False)
        elif kind == pygame.FINGERUP:
            self._released(self._finger(event))
        elif kind in (pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED, pygame.WINDOWRESIZED, pygame.WINDOWRESTORED):
            self.forget()

    def _point(self, position: tuple[int, int]) -> tuple[int, int]:
        return round(position[0] * self.ratio[0]), round(position[1] * self.ratio[1])

    def _finger(self, event: pygame.event.Event) -> tuple[int, int]:
        return round(event.x * self.touch_area[0]), round(event.y * self.touch_area[1])

    def _go_on(self, msg: Msg) -> None:
        """What Enter and a touch do: first let everything appear, then go on."""
        if self.painted.revealing:
            self._painter.finish()
        else:
            self.send(msg)

    def _hides(self, key: int) -> bool:
        """True when *key* is Shift for the third time within HIDE_WITHIN seconds and no other key came between."""
        if key not in (pygame.K_LSHIFT, pygame.K_RSHIFT):
            self._shifts.clear()
            return False
        now = self._clock()
        self._shifts = [*(then for then in self._shifts if now - then <= HIDE_WITHIN), now]
        if len(self._shifts) < HIDE_SHIFTS:
            return False
        self._shifts.clear()
        return True

    def _key_behind_cover(self, key: int) -> None:
        """On the dull page F10 opens its menu, Enter takes what is chosen there, Esc closes it; nothing else does
        anything."""
        if key == pygame.K_F10:
            self.send(m.PullDown())
        elif key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            self.send(m.Activate())
        elif key == pygame.K_ESCAPE:
            self.send(m.Cancel())

    def _key(self, key: int, mod: int) -> None:
        if self._hides(key):
            self.receive(m.Hide())
            return
        if self.screen.kind == "cover":
            self._key_behind_cover(key)
            return
        alone = not mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META)
        if key == pygame.K_F1:
            self.send(m.Aside("help"))
        elif key == pygame.K_F11 or (key == pygame.K_RETURN and mod & pygame.KMOD_ALT):
            self.send(m.ToggleFullscreen())
        elif key == pygame.K_SPACE and self._painter.hurry(0.0):
            pass  # it holds what rolls, and lets it go again
        elif key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
            self._go_on(m.Activate())
        elif key in (pygame.K_ESCAPE, pygame.K_AC_BACK, pygame.K_BACKSPACE):
            self.send(m.Cancel())
        elif key in (pygame.K_DOWN, pygame.K_UP, pygame.K_TAB):
            back = key == pygame.K_UP or (key == pygame.K_TAB and mod & pygame.KMOD_SHIFT)
            by = -1 if back else 1
            below = "" if key == pygame.K_TAB else self._painter.in_next_row(self.screen.focus, by)
            if below:
                self.send(m.FocusOn(below))
            elif key == pygame.K_TAB or not self._scroll_alone(by, 0.3):
                self.send(m.MoveFocus(by))
        elif key in (pygame.K_LEFT, pygame.K_RIGHT):
            self._sideways(-1 if key == pygame.K_LEFT else 1)
        elif key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            by = -1 if key == pygame.K_PAGEUP else 1
            glass = self._painter.glass
            if glass is not None and self._painter.scroll(glass.center, by * glass.height * 0.8):
                pass  # through the messages first; at their end, on: a presenter's remote sends these keys
            elif self.screen.kind in IN_PLAY:
                self.send(m.Look(by))
            else:
                self._painter.scroll(None, by * self._painter.page_height() * 0.85)
        elif alone:
            self._letter(key)

    def _letter(self, key: int) -> None:
        kind = self.screen.kind
        if pygame.K_1 <= key <= pygame.K_9 or pygame.K_KP1 <= key <= pygame.K_KP9:
            self._number(key - (pygame.K_1 if key <= pygame.K_9 else pygame.K_KP1))
        elif key == pygame.K_h and kind in STORY_KINDS:
            self.send(m.Open("history"))
        elif key == pygame.K_s and kind in (*STORY_KINDS, "title", "settings"):
            self.send(m.Open("settings"))
        elif key == pygame.K_l and kind != "language":
            self.send(m.NextLanguage())
        elif key == pygame.K_m:
            self.send(m.ToggleMute())
        elif key == pygame.K_b and kind in ("chapter-end", "ending"):
            self.send(m.Press("log"))
        elif key == pygame.K_f and kind in IN_PLAY:
            self.send(m.Press("icon-mark"))
        elif key == pygame.K_y:  # on many laptops F1 dims the screen
            self.send(m.Aside("help"))
        else:
            self._painter.hurry(HURRY)

    def _number(self, index: int) -> None:
        answers = [b for b in self.screen.main if b.role == "option"] or [
            b for b in self.screen.main if b.role != "icon"
        ]
        if index < len(answers):
            self.send(m.Press(answers[index].id))

    def _sideways(self, by: int) -> None:
        """Left and right: adjust a setting, look back in play, otherwise move."""
        focused = next((b for b in self.screen.buttons() if b.id == self.screen.focus), None)
        if self.screen.kind in IN_PLAY and (focused is None or focused.role == "option"):
            self.send(m.Look(by))
        else:
            self.send(m.Adjust(by))

    def _scroll_alone(self, by: int, share: float) -> bool:
        """Scroll a page of prose that has one button at most: the arrows have nothing else to do there."""
        rows = [b for b in self.screen.buttons() if b.role != "icon"]
        if len(rows) > 1 or not self._painter.can_scroll():
            return False
        return self._painter.scroll(None, by * self._painter.page_height() * share)

    # --- pointer ----------------------------------------------------------------------------------

    def _pressed(self, point: tuple[int, int]) -> None:
        self._down, self._dragged, self._last_y = point, False, point[1]
        self._down_at = self._clock()

    def _mark(self, point: tuple[int, int]) -> bool:
        """Mark the line at *point* as a sign; False where no line stands."""
        key = self._painter.line_at(point)
        if not key or self.screen.kind not in IN_PLAY or self.painted.at(point) is not None:
            return False
        self.send(m.MarkLine(key))
        return True

    def _moved(self, point: tuple[int, int], *, hover: bool) -> None:
        self._pointer = point
        if self._down is not None and not hover:
            far = abs(point[1] - self._down[1]) > DRAG * self._unit
            if self._dragged or far:
                self._dragged = True
                self._painter.scroll(self._down, self._last_y - point[1])
                self._last_y = point[1]
            return
        self._down = None
        hit = self.painted.at(point)
        if hit is not None and hit.id != self.screen.focus:
            self.send(m.FocusOn(hit.id))
        elif hit is None and self.screen.advance is not None and self.screen.focus:
            self.send(m.FocusOn(""))  # else the next Space would press an icon that the mouse only passed

    def _released(self, point: tuple[int, int]) -> None:
        down, self._down = self._down, None
        if down is None or self._dragged:
            return
        hit, began = self.painted.at(point), self.painted.at(down)
        if (hit.id, hit.part) != (began.id, began.part) if hit and began else hit is not began:
            return  # began on one thing and ended on another: meant for neither
        if hit is None:
            if not self._painter.hurry(0.0):
                self._go_on(m.Advance())
            return
        button = next((b for b in self.screen.buttons() if b.id == hit.id), None)
        if button is not None and hit.part:
            self.send(m.FocusOn(button.id))
            self.send(button.less if hit.part == "less" else button.more)
        elif button is not None and button.enabled:
            self.send(m.Press(button.id))
        elif button is not None:
            self.send(m.FocusOn(button.id))


def run(
    app: A,
    commands: Commands,
    update: Update[A],
    present: Present[A],
    perform: Perform,
    *,
    size: tuple[int, int] = (1280, 720),
    root: Any | None = None,
    named: bool = False,
) -> int:
    """Show *app* in a window until it is closed; the exit code. *commands* are begun after the first frame.

    *size* is in points of the desktop; *named* says on the screen which files are missing. Raises NoDisplay when there
    is no screen.
    """
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    os.environ.update(dict.fromkeys(CLASSES, WINDOW_CLASS))
    try:
        with hushed():
            pygame.display.init()
        if pygame.display.get_driver() in NOWHERE and not os.environ.get("SDL_VIDEODRIVER"):
            raise pygame.error("no screen")  # SDL would draw for nobody, and the player would wait for a window
        window = pygame.Window(NAME, _fitting(size), resizable=True, allow_high_dpi=True, hidden=True)
        surface = window.get_surface()
    except pygame.error as error:
        raise NoDisplay(str(error)) from error
    window.minimum_size = (320, 240)
    painter = Painter(root, named)
    sound = Sound(painter.root)
    worker = Worker(perform)
    shell = Shell(app, update, present, worker, painter, sound)
    diary = Diary(os.environ.get("CONTINUARA_READY", ""))
    try:
        began = time.perf_counter()
        shell.frame(surface)
        window.show()
        window.flip()
        diary.shown(shell, began)
        window.set_icon(painter.emblem(64))
        give_back_pictures()
        shell.begin(commands)
        _loop(shell, window, diary, Mirror(os.environ.get("CONTINUARA_MIRROR", "")))
    finally:
        diary.close()
        worker.finish()
        painter.close()
        sound.close()
        window.destroy()
        pygame.display.quit()
    return 0


def _fitting(size: tuple[int, int]) -> tuple[int, int]:
    """*size*, or what of it the desktop has room for."""
    try:
        sizes = pygame.display.get_desktop_sizes()
    except pygame.error:
        return size
    if not sizes:
        return size
    return min(size[0], sizes[0][0]), min(size[1], sizes[0][1])


class Diary:
    """A line in a file for each frame shown, for `bench` (CONTINUARA_READY names the file; without it nothing is done).

    Nanoseconds of the monotonic clock, the kind of screen, typing, moving or still, the microseconds that painting and
    showing took, and the place.
    """

    def __init__(self, path: str) -> None:
        self._file = open(path, "w", buffering=1, encoding="utf-8") if path else None  # noqa: SIM115

    def shown(self, shell: Shell[Any], began: float) -> None:
        """A frame that was begun at *began* (perf_counter) is on the screen."""
        if self._file is not None:
            took = (time.perf_counter() - began) * 1e6
            painted = shell.painted
            pace = "moving" if painted.moving else "typing" if painted.revealing else "still"
            place = shell.screen.backdrop.place or "-"
            self._file.write(f"{time.monotonic_ns()} {shell.screen.kind} {pace} {took:.0f} {place}\n")

    def close(self) -> None:
        """Write no more."""
        if self._file is not None:
            self._file.close()


def _loop(shell: Shell[A], window: pygame.Window, diary: Diary, mirror: Mirror) -> None:
    clock = pygame.time.Clock()
    worn = NAME  # what the window is called
    foresight = os.environ.get("CONTINUARA_AHEAD", "1") != "0"  # without it, `bench` tells what it is worth
    shell.wait_for_pictures(foresight)
    while shell.running:
        for event in pygame.event.get():
            shell.handle(event)
        shell.collect()
        if (shell.screen.kind == "cover") != (worn != NAME):
            worn = _disguise(shell, window, worn == NAME)
        if shell.fullscreen is not None:
            _fill_screen(window, shell.fullscreen)
            shell.fullscreen = None
            shell.forget()
        if not shell.running:
            break
        surface = window.get_surface()
        shell.ratio = (surface.get_width() / max(1, window.size[0]), surface.get_height() / max(1, window.size[1]))
        began = time.perf_counter()
        if shell.frame(surface):
            window.flip()
            diary.shown(shell, began)
        mirror.look(shell)
        if foresight:
            shell.look_ahead()
        clock.tick(MOVING_RATE if shell.busy else STILL_RATE)


def _disguise(shell: Shell[Any], window: pygame.Window, on: bool) -> str:
    """Give the window the picture, the name and the sign of another program, or its own again; its name then.

    The picture comes first and at once, before the window changes its size: no frame of the game may follow.
    """
    if on:
        surface = window.get_surface()
        shell.ratio = (surface.get_width() / max(1, window.size[0]), surface.get_height() / max(1, window.size[1]))
        if shell.frame(surface):
            window.flip()
    window.title = shell.screen.title if on else NAME
    window.set_icon(neutral_emblem(64) if on else shell.emblem(64))
    return window.title


def _fill_screen(window: pygame.Window, on: bool) -> None:
    try:
        if on:
            window.set_fullscreen(desktop=True)
        else:
            window.set_windowed()
    except pygame.error:  # a desktop without it: the window stays as it is
        pass
