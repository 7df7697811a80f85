"""Pictures that somebody has looked at and found right: what is chosen, how they are compared, how they are approved.

    python -m tests.approve            paint all again and keep them as approved
    python -m tests.approve ending     only those whose name contains a word

Look at what `git diff` shows of `tests/desktop/approved/` before it is committed: what is approved is promised.

A picture is painted at 1280x720 and made small, so that a letter that another FreeType sets half a pixel aside is no
difference, and a button that has moved is one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.desktop.art import GRADES
from game.desktop.draw import Painter, render_with
from game.stage.screen import Backdrop, Manner, Screen
from game.store import data_root
from tests.desktop.gallery import screens

FOLDER = Path(__file__).parent / "desktop" / "approved"
SIZE, SMALL = (1280, 720), (480, 270)
STILL = Manner(still=True, pace=0)

# Letters set half a pixel aside, which is more than another FreeType does, are at most 2.3, 1.5 % and in a tile 7.4 %.
# An answer that is gone is 12, 10 % and 76 %; another mood of a face that stands back 0.5, 0.5 % and 9 %; an icon of
# the corner that is gone 0.4, 0.3 % and 9 %.
MOST_MEAN = 2.5  # of 255, the mean difference of all values
MOST_OFF = 0.018  # the share of pixels of which a value differs by more than FAR
FAR = 40
MOST_TILE = 0.08  # the same share in the tile where it is largest
TILES = (8, 6)  # a picture is cut into so many, across and down

PLAIN = (
    "language", "title-faces", "stories-9", "season-9", "notes", "titles", "recap", "scene-short", "scene-close",
    "scene-card", "scene-choice-barred-focused", "scene-missing-art", "phone-chat-kinds", "phone-chispa",
    "phone-vueltas", "phone-bruma", "phone-bloquemania", "phone-chambaya", "phone-profile", "trust-map", "ending",
    "chapter-end", "settings", "history", "gallery", "credits", "log", "map", "scene-rehearsal",
)  # fmt: skip
LARGE = ("scene-choice-4", "phone-choice", "settings", "title-faces")
CONTRAST = ("scene-narration", "phone-chat", "ending")


@dataclass(frozen=True, slots=True)
class Difference:
    """How far two pictures are apart: the mean of all values, the share of pixels that are far off, the same in the
    tile where it is largest; and a picture of it."""

    mean: float
    off: float
    tile: float
    picture: pygame.Surface

    @property
    def small(self) -> bool:
        """Whether it is what another computer's letters would make."""
        return self.mean <= MOST_MEAN and self.off <= MOST_OFF and self.tile <= MOST_TILE


def chosen() -> Iterator[tuple[str, Screen]]:
    """What is guarded: (name, screen)."""
    found = dict(screens())
    for names, ending, manner in (
        (PLAIN, "", STILL),
        (LARGE, "-large", replace(STILL, scale=1.6)),
        (CONTRAST, "-contrast", replace(STILL, contrast=True)),
    ):
        for name in names:
            yield name + ending, replace(found[name], manner=manner)
    for light in GRADES:
        yield f"light-{light}", replace(found["scene-short"], backdrop=Backdrop("cocina", light=light), manner=STILL)


def picture(painter: Painter, screen: Screen) -> pygame.Surface:
    """*screen* as it is kept."""
    small = pygame.transform.smoothscale(render_with(painter, screen, SIZE), SMALL)
    plain = pygame.Surface(SMALL, 0, 24)
    plain.blit(small, (0, 0))
    return plain


def difference(first: pygame.Surface, second: pygame.Surface) -> Difference:
    """How far *first* is from *second*; of unlike sizes, as far as can be."""
    if first.get_size() != second.get_size():
        return Difference(255.0, 1.0, 1.0, first)
    apart, back = first.copy(), second.copy()
    apart.blit(second, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back.blit(first, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    apart.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    values = pygame.image.tobytes(apart, "RGB")
    wide, high = apart.get_width() // TILES[0], apart.get_height() // TILES[1]
    corners = ((x * wide, y * high) for x in range(TILES[0]) for y in range(TILES[1]))
    tile = max(_far(pygame.image.tobytes(apart.subsurface((*at, wide, high)), "RGB")) for at in corners)
    return Difference(sum(values) / len(values), _far(values), tile, apart)


def _far(values: bytes) -> float:
    """The share of pixels of which a value is above FAR."""
    over = values.translate(bytes(value > FAR for value in range(256)))
    red, green, blue = (int.from_bytes(over[n::3], "big") for n in range(3))
    return (red | green | blue).bit_count() / (len(values) // 3)


def approved(name: str) -> pygame.Surface | None:
    """The picture that was approved, or None."""
    path = FOLDER / f"{name}.png"
    return pygame.image.load(path) if path.is_file() else None


def main(words: list[str]) -> int:
    """Approve all pictures, or those whose name contains one of *words*; the exit code."""
    FOLDER.mkdir(exist_ok=True)
    painter, names = Painter(data_root()), set[str]()
    for name, screen in chosen():
        names.add(name)
        if words and not any(word in name for word in words):
            continue
        now, before = picture(painter, screen), approved(name)
        told = "new" if before is None else "as before"
        if before is None or not (apart := difference(now, before)).small:
            if before is not None:
                told = f"changed: mean {apart.mean:.2f}, {apart.off:.1%} of the pixels far off"
            pygame.image.save(now, str(FOLDER / f"{name}.png"))
        print(f"{name:40} {told}")
    for path in FOLDER.glob("*.png"):
        if not words and path.stem not in names:
            path.unlink()
            print(f"{path.stem:40} gone")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
