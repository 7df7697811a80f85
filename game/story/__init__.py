"""What was written: YAML and screenplay lines in, an immutable `Story` and diagnostics out. Pure."""

from game.story.diagnostic import Diagnostic, Phrase, Severity, Span, excerpt
from game.story.expr import Variable
from game.story.load import NOWHERE, Loaded, cues_of, lines_of, load
from game.story.model import (
    Arm,
    Choice,
    Cue,
    Ending,
    Episode,
    Finish,
    Go,
    Line,
    Member,
    Option,
    PhoneView,
    Scene,
    Stock,
    Story,
)

__all__ = [
    "NOWHERE",
    "Arm", "Choice", "Cue", "Diagnostic", "Ending", "Episode", "Finish", "Go", "Line", "Loaded", "Member", "Option",
    "PhoneView", "Phrase", "Scene", "Severity", "Span", "Stock", "Story", "Variable", "cues_of", "excerpt", "lines_of",
    "load",
]  # fmt: skip
