"""What a key, a touch or a number means on the screen that is up: raw Msgs in, the Msg that is meant out.

`update` knows nothing of buttons, and a reader nothing of what they do; this is the little that lies between.
"""

from __future__ import annotations

from game.stage import msg as m
from game.stage.msg import Msg
from game.stage.screen import Button, Screen


def focused(screen: Screen) -> Button | None:
    """The button that has the focus."""
    return next((b for b in screen.buttons() if b.id == screen.focus), None)


def meant(screen: Screen, msg: Msg) -> Msg | None:
    """What *msg* means here, or None when it means nothing."""
    match msg:
        case m.Press(id=id):
            button = next((b for b in screen.buttons() if b.id == id), None)
            return button.sends if button is not None and button.enabled else None
        case m.Activate():
            button = focused(screen)
            if button is not None:
                return button.sends if button.enabled else None
            return screen.advance
        case m.MoveFocus(by=by):
            return _moved(screen, by)
        case m.Adjust(by=by):
            button = focused(screen)
            if button is not None and button.role == "setting":
                return button.less if by < 0 else button.more
            return _moved(screen, by)
        case m.Advance():
            return screen.advance
        case m.Cancel():
            return screen.cancel
    return msg


def _moved(screen: Screen, by: int) -> Msg | None:
    # A button that cannot be taken is still reached: its reason must be heard by who does not see it.
    ids = [b.id for b in screen.buttons()]
    if not ids:
        return None
    if screen.focus not in ids:
        return m.FocusOn(ids[0] if by > 0 else ids[-1])
    return m.FocusOn(ids[(ids.index(screen.focus) + by) % len(ids)])
