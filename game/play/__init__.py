"""What happens: `begin`, `step`, `rest`, `replay`, `explore`. Pure: no screen, disk, clock or dice."""

from game.play.engine import IllegalInput, asked, begin, offered, rest, resting, step
from game.play.journal import Replayed, decisions_from_plain, decisions_to_plain, lines_read, read_on, replay, undone
from game.play.state import (
    Asked,
    Changed,
    Choose,
    Cued,
    Decision,
    Ended,
    Enter,
    Entered,
    EpisodeOver,
    Event,
    Input,
    Mark,
    Marked,
    Next,
    Shown,
    State,
    Stuck,
    Took,
)

__all__ = [
    "Asked", "Changed", "Choose", "Cued", "Decision", "Ended", "Enter", "Entered", "EpisodeOver", "Event",
    "IllegalInput",
    "Input", "Mark", "Marked", "Next", "Replayed", "Shown", "State", "Stuck", "Took", "asked", "begin",
    "decisions_from_plain", "decisions_to_plain", "lines_read", "offered", "read_on", "replay", "rest", "resting",
    "step", "undone",
]  # fmt: skip
