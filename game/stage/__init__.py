"""What is shown: `update(app, msg)` and `present(app, words)`. Pure: knows no pixel, no disk and no clock.

A writer's command needs the words and the settings and none of the pages, so the rest is imported when it is first
asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.stage.app import App, start, update
    from game.stage.input import meant
    from game.stage.presenting import present
    from game.stage.screen import Screen
    from game.stage.settings import Settings
    from game.stage.words import Words


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from game.stage import app, input, presenting, screen, settings, words

    found = next(getattr(module, name) for module in (app, input, presenting, screen, settings, words)
                 if getattr(module, name, None) is not None)  # fmt: skip
    globals()[name] = found
    return found


__all__ = ["App", "Screen", "Settings", "Words", "meant", "present", "start", "update"]
