"""What was written: YAML and screenplay lines in, an immutable `Story` and diagnostics out. Pure.

Reading a story needs a YAML parser, a tenth of a second to import; showing one does not. So `load` and what goes with
it are imported when they are first asked for, and the first screen does not wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.story.diagnostic import Diagnostic, Phrase, Severity, Span, excerpt
from game.story.expr import Variable
from game.story.model import (
    NOWHERE,
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

if TYPE_CHECKING:
    from game.story.loading import Loaded, cues_of, lines_of, load

_LATE = ("Loaded", "cues_of", "lines_of", "load")


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from game.story import loading

    return getattr(loading, name)


__all__ = [
    "NOWHERE",
    "Arm",
    "Choice",
    "Cue",
    "Diagnostic",
    "Ending",
    "Episode",
    "Finish",
    "Go",
    "Line",
    "Loaded",
    "Member",
    "Option",
    "PhoneView",
    "Phrase",
    "Scene",
    "Severity",
    "Span",
    "Stock",
    "Story",
    "Variable",
    "cues_of",
    "excerpt",
    "lines_of",
    "load",
]
