"""The player's language: interface texts by their English words, story texts by story/scene and their own words.

Pure: the catalogs are read by the store and given in. A text without a translation is shown as it is written,
never as an id.
"""

from __future__ import annotations

from gettext import NullTranslations
from typing import Any

from game.story.model import Story


class Words:
    """The texts of one language. *interface* and *story* are gettext catalogs; *story* is empty in the story's
    own language."""

    __slots__ = ("interface", "language", "story_catalog")

    def __init__(
        self, language: str, interface: NullTranslations | None = None, story: NullTranslations | None = None
    ) -> None:
        self.language = language
        self.interface = interface or NullTranslations()
        self.story_catalog = story or NullTranslations()

    def say(self, text: str, /, **holes: Any) -> str:
        """An interface text with its holes filled."""
        return _filled(self.interface.gettext(text), text, holes)

    def count(self, one: str, many: str, n: int, /, **holes: Any) -> str:
        """An interface text in the number that *n* asks for; {n} is filled."""
        return _filled(self.interface.ngettext(one, many, n), one if n == 1 else many, {"n": n, **holes})

    def told(self, story: Story, scene: str, text: str) -> str:
        """A text of the story; *scene* is "" for what stands in story.yaml."""
        return self.story_catalog.pgettext(story.context(scene), text) if text else ""


def _filled(translated: str, original: str, holes: dict[str, Any]) -> str:
    if not holes:
        return translated
    try:
        return translated.format(**holes)
    except (KeyError, IndexError, ValueError):  # a slip in a catalog must not take the screen down
        return original.format(**holes)
