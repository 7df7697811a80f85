# ruff: noqa: E501 (path data and tables of notes are not prose)
"""Lotería cards: a frame with a window for a portrait, four rays to lie behind it, and the back of a card."""

import json
import math
from pathlib import Path

from svgkit import gradient, halftone, render, star

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "cards"
SIZE = (600, 900)
WINDOW = (34, 34, 532, 734)  # x, y, w, h of the picture
NUMBER = (64, 54)  # where the number's left top stands
TITLE = (34, 780, 532, 92)  # the strip for the name
CARD, INK, RED = "#fff6e4", "#1a0f1c", "#b01c3c"
RAYS = {
    "sol": ("#f6c24f", "#f9d882"),
    "agua": ("#8fc7c0", "#aed8d2"),
    "rosa": ("#f3a0a8", "#f7bcc0"),
    "noche": ("#7a6ac0", "#9484d0"),
}
ALT = {
    "frame": {"es": "Marco de una carta de lotería.", "en": "Frame of a lotería card."},
    "back": {
        "es": "Reverso de una carta: estrellas y flores sobre guinda.",
        "en": "Back of a card: stars and flowers on dark red.",
    },
    **{
        f"rays-{name}": {"es": "Rayos de color detrás de una carta.", "en": "Coloured rays behind a card."}
        for name in RAYS
    },
}


def jobs() -> list[tuple[str, tuple[Path, ...], tuple[Path, ...]]]:
    """One job: they belong together."""
    return [
        ("cards", (HERE / "cards.py", HERE / "svgkit.py"), (*(OUT / f"{name}.webp" for name in ALT), OUT / "card.json"))
    ]


def _svg(content: str, size: tuple[int, int], defs: str = "") -> str:
    w, h = size
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}"><defs>{defs}</defs>{content}</svg>'


def frame() -> str:
    """Card and red line, with the window cut out."""
    x, y, w, h = WINDOW
    hole = f"M{x},{y}v{h}h{w}v{-h}Z"
    body = f'<path fill-rule="evenodd" d="M34,8H566A26,26 0 0 1 592,34V866A26,26 0 0 1 566,892H34A26,26 0 0 1 8,866V34A26,26 0 0 1 34,8Z {hole}" fill="{CARD}" stroke="{INK}" stroke-width="9"/>'
    line = f'<path d="{hole}" fill="none" stroke="{RED}" stroke-width="8"/><rect x="22" y="22" width="556" height="856" rx="16" fill="none" stroke="{RED}" stroke-width="3"/>'
    return _svg(body + line, SIZE)


def rays(dark: str, light: str) -> str:
    """Rays and printed dots for the window."""
    _, _, w, h = WINDOW
    out = f'<rect width="{w}" height="{h}" fill="{dark}"/>'
    for i in range(0, 36, 2):
        a, b = math.tau * i / 36, math.tau * (i + 1) / 36
        points = f"{w / 2},{h * 0.5} {w / 2 + math.cos(a) * 900:.1f},{h * 0.5 + math.sin(a) * 900:.1f} {w / 2 + math.cos(b) * 900:.1f},{h * 0.5 + math.sin(b) * 900:.1f}"
        out += f'<polygon points="{points}" fill="{light}"/>'
    out += f'<rect y="{h * 0.55}" width="{w}" height="{h * 0.45}" fill="url(#fade)"/><rect width="{w}" height="{h}" fill="url(#d)" opacity=".1"/>'
    return _svg(out, (w, h), halftone("d", INK, 14, 3.6, 30) + gradient("fade", f"0 {INK} 0", f"1 {INK} .22"))


def back() -> str:
    """The back of every card."""
    out = f'<rect x="8" y="8" width="584" height="884" rx="26" fill="{CARD}" stroke="{INK}" stroke-width="9"/><rect x="34" y="34" width="532" height="832" rx="10" fill="#8f1636"/>'
    for row in range(11):
        for column in range(7):
            x, y = 60 + column * 80, 62 + row * 77.5
            if (row + column) % 2:
                out += f'<path d="{star(x, y, 24, 10)}" fill="#f6b52e"/>'
            else:
                petals = "".join(
                    f'<circle cx="{x + math.cos(a) * 13:.1f}" cy="{y + math.sin(a) * 13:.1f}" r="9" fill="#e8447a"/>'
                    for a in [math.tau * k / 6 for k in range(6)]
                )
                out += petals + f'<circle cx="{x}" cy="{y}" r="8" fill="#fff1b8"/>'
    out += f'<circle cx="300" cy="450" r="150" fill="{CARD}" stroke="{INK}" stroke-width="9"/><path d="{star(300, 450, 120, 74, 16)}" fill="#f6b52e" stroke="{INK}" stroke-width="7" stroke-linejoin="round"/>'
    out += f'<path d="M252,400H348A22,22 0 0 1 370,422V462A22,22 0 0 1 348,484H300L268,516V484H252A22,22 0 0 1 230,462V422A22,22 0 0 1 252,400Z" fill="{CARD}" stroke="{INK}" stroke-width="8" stroke-linejoin="round"/>'
    out += "".join(f'<circle cx="{x}" cy="442" r="10" fill="{RED}"/>' for x in (264, 300, 336))
    return _svg(out, SIZE)


def bake(_name: str) -> None:
    """Write frame, back, rays and where things stand on a card."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, svg in (("frame", frame()), ("back", back())):
        render(svg, *SIZE).save(OUT / f"{name}.webp", quality=90, method=6)
    for name, (dark, light) in RAYS.items():
        render(rays(dark, light), WINDOW[2], WINDOW[3]).convert("RGB").save(
            OUT / f"rays-{name}.webp", quality=84, method=6
        )
    places = {"size": SIZE, "window": WINDOW, "number": NUMBER, "title": TITLE, "ink": RED}
    (OUT / "card.json").write_text(json.dumps(places) + "\n", encoding="utf-8")
