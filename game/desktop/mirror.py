"""What stands in the window, written to a file for somebody who cannot see it: a test that plays with real keys.

CONTINUARA_MIRROR names the file; without it nothing is done. Written whole each time the screen has come to rest:
kind, title, words, focus, the buttons with their rectangles (points of the window), whether anything still moves.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.desktop.window import Shell


class Mirror:
    """Writes the screen of a Shell to *path* whenever it has changed."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._last: object = None

    def look(self, shell: Shell[Any]) -> None:
        """Write what there is to be seen, if it is not what was written last."""
        if not self._path:
            return
        screen, painted = shell.screen, shell.painted
        seen = (screen, painted.hits, shell.busy, shell.touch_area)
        if seen == self._last:
            return
        self._last = seen
        across, down = shell.ratio
        plain = {
            "kind": screen.kind,
            "title": screen.title,
            "language": screen.language,
            "spoken": screen.spoken,
            "notice": screen.notice,
            "focus": screen.focus,
            "busy": shell.busy,
            "size": shell.touch_area,
            "asks": screen.ask.text if screen.ask else "",
            "buttons": {b.id: [b.label, b.enabled] for b in screen.buttons()},
            "places": {
                h.id: [round(h.rect.centerx / across), round(h.rect.centery / down)] for h in painted.hits if not h.part
            },
        }
        with open(f"{self._path}.tmp", "w", encoding="utf-8") as file:
            json.dump(plain, file, ensure_ascii=False)
        os.replace(f"{self._path}.tmp", self._path)
