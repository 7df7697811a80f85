"""Makes docs/img/continuara.webp, the short moving picture of the README: `python docs/img/film.py` (needs ffmpeg).

Plays the prologue as somebody in a hurry would and keeps a frame twelve times a second: its first message, the opening
titles, a classroom, a decision, the end of the chapter.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import pygame  # noqa: E402

from game import store  # noqa: E402
from game.desktop.draw import Painter  # noqa: E402
from game.stage import Settings, present, start, update  # noqa: E402
from game.stage import msg as m  # noqa: E402

SIZE, FRAMES = (1280, 720), 12
SHOWN = (640, 360)
HOLD = 0.7  # seconds that a page stands when nothing moves on it any more
STORY = "lo-que-se-ve-de-mi"
# Kinds of page and how many of each are filmed, in the order of the story; the rest is passed over.
SCENES = {"phone": 5, "titles": 1, "scene": 5, "chapter-end": 1}
LONGEST = {"titles": 5.0, "chapter-end": 3.5}


def film(folder: Path, language: str) -> int:
    """Write the frames into *folder*; how many there are."""
    pygame.font.init()
    surface, painter = pygame.Surface(SIZE), Painter()
    story = store.load_story(STORY).story
    words = store.read_words(language, story)
    app, _ = start(Settings(language, "fast"))
    app, _ = update(app, m.StoriesListed(store.covers()))
    app, _ = update(app, m.ChooseStory(STORY))
    app, _ = update(app, m.StoryLoaded(STORY, story))
    app, _ = update(app, m.BeginStory())
    left, frames, now = dict(SCENES), 0, 0.0
    for _ in range(400):
        screen = present(app, words)
        kind = screen.kind
        if left.get(kind, 0) > 0 and (kind != "scene" or "titles" not in left or not left["titles"]):
            left[kind] -= 1
            until = now + LONGEST.get(kind, 9.0)
            rest = None
            while now < until and (rest is None or now < rest):
                painted = painter.paint(surface, screen, now)
                if rest is None and not painted.moving and not painted.revealing:
                    rest = now + (1.4 if screen.ask else HOLD)
                pygame.image.save(pygame.transform.smoothscale(surface, SHOWN), str(folder / f"{frames:04d}.png"))
                frames += 1
                now += 1 / FRAMES
        if not any(left.values()) or kind == "chapter-end":
            break
        options = [b for b in screen.main if b.enabled and b.role == "option"]
        app, _ = update(app, options[0].sends if options else screen.advance or m.Advance())
    return frames


def main() -> int:
    """Make the picture; 1 when ffmpeg is not there."""
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        print("ffmpeg is missing", file=sys.stderr)
        return 1
    out = ROOT / "docs" / "img" / "continuara.webp"
    with tempfile.TemporaryDirectory() as folder:
        frames = film(Path(folder), "es")
        subprocess.run(
            [ffmpeg, "-y", "-loglevel", "error", "-framerate", str(FRAMES), "-i", f"{folder}/%04d.png",
             "-c:v", "libwebp_anim", "-q:v", "55", "-compression_level", "6", "-loop", "0", str(out)],
            check=True,
        )  # fmt: skip
    print(f"{out.relative_to(ROOT)}: {frames} frames, {out.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
