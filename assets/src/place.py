"""Places: 1920x1080 pictures, each built as SVG by a module of `places/` and saved as WebP."""

import importlib
from pathlib import Path

from svgkit import render

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "places"
QUALITY = 82


def bake(name: str) -> None:
    """Write `assets/places/<name>.webp`."""
    module = importlib.import_module("places." + name.replace("-", "_"))
    OUT.mkdir(parents=True, exist_ok=True)
    render(module.build(), 1920, 1080).convert("RGB").save(OUT / f"{name}.webp", quality=QUALITY, method=6)
