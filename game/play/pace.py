"""About how long a story takes to read, without visiting all of its states: what a list of stories can afford."""

from __future__ import annotations

from game.play.explore import READ_CUES, WORDS_PER_MINUTE, word_count
from game.story.model import Choice, Finish, Line, Scene, Story


def about_minutes(story: Story) -> int:
    """Minutes that one way through *story* takes to read; 1 at least.

    At every fork the mean of its ways is taken, conditions unseen, and a way that leads back counts once: an estimate.
    `explore` knows the shortest and the longest.
    """
    words: dict[str, float] = {}
    path: list[tuple[str, bool]] = [(story.first, False)]
    open_: set[str] = set()
    while path:
        id, ready = path.pop()
        scene = story.scenes.get(id)
        if scene is None or (id in words and not ready):
            continue
        onward = _onward(scene)
        if not ready:
            if id in open_:
                continue
            open_.add(id)
            path.append((id, True))
            path += [(to, False) for to in onward]
            continue
        ways = [words.get(to, 0.0) for to in onward]
        words[id] = _words(scene) + (sum(ways) / len(ways) if ways else 0.0)
    return max(1, round(words.get(story.first, 0.0) / WORDS_PER_MINUTE))


def _onward(scene: Scene) -> list[str]:
    end = scene.end
    if isinstance(end, Choice):
        return [arm.to for option in end.options for arm in option.go]
    return [] if isinstance(end, Finish) else [arm.to for arm in end.arms]


def _words(scene: Scene) -> int:
    said = sum(
        word_count(beat.text if isinstance(beat, Line) else beat.value)
        for beat in scene.beats
        if isinstance(beat, Line) or beat.kind in READ_CUES
    )
    if isinstance(scene.end, Choice):
        said += word_count(scene.end.ask) + sum(word_count(option.text) for option in scene.end.options)
    return said
