"""What is shown: `update(app, msg)` and `present(app, words)`. Pure: knows no pixel, no disk and no clock."""

from game.stage.app import App, start, update
from game.stage.input import meant
from game.stage.present import present
from game.stage.screen import Screen
from game.stage.settings import Settings
from game.stage.words import Words

__all__ = ["App", "Screen", "Settings", "Words", "meant", "present", "start", "update"]
