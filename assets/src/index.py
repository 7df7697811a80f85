"""`assets/index.yaml`: for every asset its source, author, licence and, for pictures, alt text.

Written by `bake.py` at the end of each run from what the sources say of themselves; do not edit the result.
"""

import json
from pathlib import Path

import cards
import cast
import fonts
import place
import sounds
import yaml

HERE = Path(__file__).resolve().parent
ASSETS = HERE.parent
OURS = {"author": "Continuará contributors", "licence": "CC-BY-4.0"}
LORELEI = "heads from Lorelei by Lisa Wischofsky (CC0-1.0), bent and coloured; hair light, clothes and the rest ours"
FACES = {
    "lexend": "Copyright 2019 The Lexend Project Authors (https://github.com/googlefonts/lexend)",
    "atkinson-next": "Copyright 2020-2024 The Atkinson Hyperlegible Next Project Authors (https://github.com/googlefonts/atkinson-hyperlegible-next)",
    "shrikhand": "Copyright (c) 2015 Jonny Pinhorn (jonpinhorn.typedesign@gmail.com)",
    "abril-fatface": "Copyright (c) 2011, TypeTogether (www.type-together.com info@type-together.com), "
    'with Reserved Font Names "Abril" and "Abril Fatface"',
}


def entries() -> dict[str, dict]:
    """Path under `assets/` (a folder ends in /) to what is known of it."""
    found: dict[str, dict] = {}
    for name in cast.looks():
        found[f"cast/{name}/"] = {
            "source": f"src/cast.py and cast/{name}.yaml; {LORELEI}",
            **OURS,
            "alt": cast.read_look(name)["alt"],
        }
        found[f"cast/{name}.yaml"] = {"source": "written by hand", **OURS}
    found["cast/parts.json"] = {"source": "src/cast.py", **OURS}
    found["cast/moods.yaml"] = {"source": "written by hand", **OURS}
    for name in place.names():
        path = place.source(name)
        for output in place.outputs(name):
            told = {"alt": place.alt(output)} if output.suffix == ".webp" else {}
            found[f"places/{output.name}"] = {"source": f"src/places/{path.name}", **OURS, **told}
    if place.layers():
        found["places/layers.yaml"] = {"source": "written by hand", **OURS}
    for name, alt in cards.ALT.items():
        found[f"cards/{name}.webp"] = {"source": "src/cards.py", **OURS, "alt": alt}
    found["cards/card.json"] = {"source": "src/cards.py", **OURS}
    for face in (*fonts.FACES, *fonts.CHOICES):
        for style in face.styles:
            done = "unpacked, otherwise unmodified" if face.whole else "subsets merged by src/fonts.py"
            source = f"npm @fontsource/{face.package} {face.version}, {done}"
            if face.rename:
                source += f'; renamed inside to "{face.rename}" because the original name is reserved'
            found[f"fonts/{fonts.file_name(face, style)}"] = {
                "source": source,
                "author": face.credit or FACES[face.stem],
                "licence": "OFL-1.1",
                "text": f"fonts/LICENSE-{face.stem}.txt",
            }
        found[f"fonts/LICENSE-{face.stem}.txt"] = {
            "source": f"npm @fontsource/{face.package} {face.version}",
            "author": face.credit or FACES[face.stem],
            "licence": "OFL-1.1",
        }
    emoji = {
        "source": "Debian fonts-noto-color-emoji, subset by src/fonts.py",
        "author": "Copyright 2013-2017 Google Inc.",
        "licence": "OFL-1.1",
    }
    found["fonts/emoji.ttf"] = {**emoji, "text": "fonts/LICENSE-emoji.txt"}
    found["fonts/LICENSE-emoji.txt"] = emoji
    found["fonts/coverage.json"] = {"source": "src/fonts.py", **OURS}
    for name in sounds.MUSIC:
        source = "src/sounds.py, played by FluidSynth with FluidR3 GM (Frank Wen, MIT)"
        found[f"sound/{name}.ogg"] = {"source": source, **OURS}
    for name in sounds.EFFECTS:
        found[f"sound/{name}.ogg"] = {"source": "src/sounds.py, computed", **OURS}
    found["sound/sounds.json"] = {"source": "src/sounds.py", **OURS}
    found["sound/ambience.yaml"] = {"source": "written by hand", **OURS}
    found["sound/captions.yaml"] = {"source": "written by hand", **OURS}
    found["sound/LICENSE-FluidR3.txt"] = {
        "source": "Debian fluid-soundfont-gm",
        "author": "Frank Wen",
        "licence": "MIT",
    }
    found["src/"] = {
        "source": "written by hand; src/lorelei.json exported from @dicebear/lorelei (CC0-1.0, Lisa Wischofsky)",
        **OURS,
    }
    return found


def parts() -> dict[str, dict[str, list[str]]]:
    """What a look may be made of, for `python main.py check`, which knows none of the drawings."""
    return {
        "inside": {path: names.split() for path, names in cast.KEYS.items()},
        "choices": {path: [str(name) for name in names] for path, names in cast._choices().items()},
    }


def unlisted(found: dict[str, dict]) -> list[str]:
    """Files under `assets/` that the index does not speak of."""
    own = {"index.yaml", "LICENSE"}
    out = []
    for path in sorted(ASSETS.rglob("*")):
        name = path.relative_to(ASSETS).as_posix()
        if path.is_dir() or name in own or "__pycache__" in name:
            continue
        if name not in found and not any(key.endswith("/") and name.startswith(key) for key in found):
            out.append(name)
    return out


def write() -> None:
    """Write the index, and what a look may be made of; complain of files without an entry."""
    (ASSETS / "cast" / "parts.json").write_text(json.dumps(parts(), indent=1) + "\n", encoding="utf-8")
    found = entries()
    for name in unlisted(found):
        print(f"index: {name} has no entry")
    head = "# Every asset: source, author, licence, alt text. Written by assets/src/bake.py; do not edit.\n"
    text = yaml.safe_dump(found, allow_unicode=True, sort_keys=True, width=1000)
    (ASSETS / "index.yaml").write_text(head + text, encoding="utf-8")
