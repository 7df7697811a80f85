"""Places: 1920x1080 pictures, each built as SVG by a module of `places/` and saved as WebP.

A module has `ALT`, `build()` and, where something stands close to the camera, `near()`: the same size, on nothing.
That is saved as `<name>.near.webp` if `assets/places/layers.yaml` says `near: true`. What a scene may add to the place
stands there too, as `props: [names]`: the module has their alt texts in `PROPS` and draws them in `prop(name)`, on
nothing. Of each, only the part where there is something is saved, as `<name>+<prop>.webp`, and `<name>.props.json` says
where that belongs: `{"size": [1920, 1080], "props": {"<prop>": [x, y, w, h]}}`.
"""

import importlib
import io
import json
import re
from pathlib import Path

import yaml
from PIL import Image, ImageChops
from svgkit import render

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "places"
FONTS = [str(HERE.parent / "fonts" / f"{name}.ttf") for name in ("shrikhand-400", "lexend-700")]
WIDTH, HEIGHT = 1920, 1080
QUALITIES = (82, 87, 91)  # dark pictures cost little: they get more, so that their gradients stay smooth
ENOUGH = 100 * 1024
NEAR_TONE = "#d6ccda"  # what is near frames the picture: a little darker than it


def names() -> list[str]:
    """Every place there is, by its id."""
    return sorted(
        p.stem.replace("_", "-") for p in (HERE / "places").glob("*.py") if p.stem not in ("common", "__init__")
    )


def source(name: str) -> Path:
    """The module that draws a place."""
    return HERE / "places" / f"{name.replace('-', '_')}.py"


def inputs(name: str) -> tuple[Path, ...]:
    """All a place is drawn from: a night is drawn by the module of its day."""
    others = re.findall(r"^from places import (\w+)$", source(name).read_text(encoding="utf-8"), re.M)
    kit = (Path(__file__).resolve(), HERE / "svgkit.py", HERE / "places" / "common.py")
    return (*kit, source(name), *(HERE / "places" / f"{other}.py" for other in others))


def layers() -> dict[str, dict]:
    """What `layers.yaml` says of each place: whether it has a near layer, and the light it was painted in."""
    path = OUT / "layers.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}


def outputs(name: str) -> tuple[Path, ...]:
    """The files of a place: the picture and, if it has one, the layer nearest to us."""
    near = (OUT / f"{name}.near.webp",) if layers().get(name, {}).get("near") else ()
    added = [OUT / f"{name}+{prop}.webp" for prop in props(name)]
    return (OUT / f"{name}.webp", *near, *added, *((OUT / f"{name}.props.json",) if added else ()))


def props(name: str) -> list[str]:
    """What a scene may add to a place, by name."""
    return layers().get(name, {}).get("props", [])


def alt(picture: Path) -> dict[str, str]:
    """What a file of `outputs` shows, in both languages."""
    name, _, prop = picture.name.split(".")[0].partition("+")
    return _module(name).PROPS[prop] if prop else _module(name).ALT


def bake(name: str) -> None:
    """Write `assets/places/<name>.webp`."""
    picture = render(_module(name).build(), 1920, 1080, FONTS).convert("RGB")
    OUT.mkdir(parents=True, exist_ok=True)
    for quality in QUALITIES:
        data = io.BytesIO()
        picture.save(data, "webp", quality=quality, method=6)
        if data.tell() >= ENOUGH:
            break
    (OUT / f"{name}.webp").write_bytes(data.getvalue())
    if layers().get(name, {}).get("near"):
        bake_near(name)
    if props(name):
        bake_props(name)


def bake_near(name: str, folder: Path = OUT) -> None:
    """Write `<name>.near.webp`, if the place has one."""
    if hasattr(_module(name), "near"):
        layer = render(_module(name).near(), 1920, 1080, FONTS)
        tone = Image.new("RGB", layer.size, getattr(_module(name), "NEAR_TONE", NEAR_TONE))
        dark = ImageChops.multiply(layer.convert("RGB"), tone)
        dark.putalpha(layer.getchannel("A"))
        dark.save(folder / f"{name}.near.webp", quality=80, method=6)


def bake_props(name: str) -> None:
    """Write `<name>+<prop>.webp` for each prop, and where they belong."""
    where = {}
    for prop in props(name):
        layer = render(_module(name).prop(prop), WIDTH, HEIGHT, FONTS)
        left, top, right, bottom = layer.getbbox()
        where[prop] = [left, top, right - left, bottom - top]
        layer.crop((left, top, right, bottom)).save(OUT / f"{name}+{prop}.webp", quality=82, method=6)
    told = {"size": [WIDTH, HEIGHT], "props": where}
    (OUT / f"{name}.props.json").write_text(json.dumps(told) + "\n", encoding="utf-8")


def _module(name: str):
    return importlib.import_module("places." + name.replace("-", "_"))
