"""The pictures, sounds and type that come with the game: whole, licensed, named, and able to show every text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from game.story.model import APPS, MOODS
from game.story.script import KIND_SIGNS

ROOT = Path(__file__).parent.parent
ASSETS = ROOT / "assets"
INDEX = yaml.safe_load((ASSETS / "index.yaml").read_text(encoding="utf-8"))
LOOKS = sorted(p.parent.name for p in ASSETS.glob("cast/*/layers.json"))
SOUNDS = json.loads((ASSETS / "sound" / "sounds.json").read_text(encoding="utf-8"))
OURS = ("src", "index.yaml", "LICENSE")


def test_every_file_is_in_the_index_and_every_entry_is_a_file():
    files = {
        p.relative_to(ASSETS).as_posix() for p in ASSETS.rglob("*") if p.is_file() and "__pycache__" not in p.parts
    }
    files = {name for name in files if name.split("/")[0] not in OURS}
    listed = set()
    for name in INDEX:
        path = ASSETS / name
        assert path.exists(), name
        listed |= (
            {name} if path.is_file() else {p.relative_to(ASSETS).as_posix() for p in path.rglob("*") if p.is_file()}
        )
    assert files - listed == set()


@pytest.mark.parametrize("name", INDEX)
def test_every_asset_has_a_source_an_author_and_a_licence(name):
    entry = INDEX[name]
    assert entry["source"]
    assert entry["author"]
    assert entry["licence"]
    if name.endswith(".webp") or re.fullmatch(r"cast/\w+/?", name):
        assert entry["alt"]["es"]
        assert entry["alt"]["en"]


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_has_a_body_a_head_and_a_face_for_each_mood(look):
    folder = ASSETS / "cast" / look
    layers = json.loads((folder / "layers.json").read_text())
    read = {"lettering"} if "lettering" in layers else set()
    assert {p.stem for p in folder.glob("*.webp")} == {"body", "head"} | read | {f"face-{mood}" for mood in MOODS}
    (width, height), (x, y, w, h) = layers["size"], layers["face"]
    assert 0 <= x < x + w <= width
    assert 0 <= y < y + h <= height
    assert y < layers["chin"] < height


def test_every_sound_has_a_caption_in_both_languages_or_is_said_to_mean_nothing():
    captions = yaml.safe_load((ASSETS / "sound" / "captions.yaml").read_text(encoding="utf-8"))
    for sound in SOUNDS:
        told = captions[sound]
        assert told == "none" or (told["es"].strip() and told["en"].strip()), sound


def test_the_index_of_sounds_speaks_of_the_files_that_are_there():
    assert {path.stem: path.stat().st_size for path in ASSETS.glob("sound/*.ogg")} == {
        name: known["bytes"] for name, known in SOUNDS.items()
    }


@pytest.mark.parametrize("name", SOUNDS)
def test_every_sound_was_measured_and_is_neither_too_loud_nor_too_soft(name):
    known = SOUNDS[name]
    assert known["peak"] < -1.0  # dBFS, true peak
    lowest, highest = {"loop": (-19, -17), "sting": (-19, -17), "ambience": (-32, -28), "effect": (-37, -18)}[
        known["kind"]
    ]  # LUFS, integrated
    assert lowest <= known["lufs"] <= highest


def test_every_place_says_what_it_sounds_like_even_if_that_is_nothing():
    places = {p.stem for p in ASSETS.glob("places/*.webp") if not {".", "+"} & set(p.stem)}
    heard = yaml.safe_load((ASSETS / "sound" / "ambience.yaml").read_text(encoding="utf-8"))
    assert set(heard) == places, "assets/sound/ambience.yaml names each place once"
    assert {SOUNDS[sound]["kind"] for sound in heard.values() if sound} == {"ambience"}


def test_every_place_says_its_light_and_has_the_near_layer_it_speaks_of():
    places = {p.stem for p in ASSETS.glob("places/*.webp") if not {".", "+"} & set(p.stem)}
    layers = yaml.safe_load((ASSETS / "places" / "layers.yaml").read_text(encoding="utf-8"))
    assert set(layers) == places
    assert {e["grade"] for e in layers.values()} <= {"day", "dusk", "night", "inside"}
    near = {p.name.removesuffix(".near.webp") for p in ASSETS.glob("places/*.near.webp")}
    assert near == {place for place, e in layers.items() if e["near"]}


def test_every_prop_that_a_place_speaks_of_has_a_picture_that_fits_in_the_place():
    layers = yaml.safe_load((ASSETS / "places" / "layers.yaml").read_text(encoding="utf-8"))
    spoken = {f"{place}+{prop}" for place, e in layers.items() for prop in e.get("props", ())}
    assert spoken == {p.stem for p in ASSETS.glob("places/*+*.webp")}
    for place in {name.partition("+")[0] for name in spoken}:
        told = json.loads((ASSETS / "places" / f"{place}.props.json").read_text(encoding="utf-8"))
        assert {f"{place}+{prop}" for prop in told["props"]} == {n for n in spoken if n.startswith(f"{place}+")}
        for x, y, wide, high in told["props"].values():
            assert 0 <= x < x + wide <= told["size"][0]
            assert 0 <= y < y + high <= told["size"][1] * 0.6, "words stand below"


def test_all_that_was_baked_weighs_less_than_forty_megabytes():
    """A school's connection and a USB stick carry the game; what is drawn must not double it unnoticed."""
    weight = sum(p.stat().st_size for p in ASSETS.rglob("*") if p.is_file() and "src" not in p.parts)
    assert weight < 40 * 2**20


def test_every_app_has_a_sound_of_its_own_name():
    assert {SOUNDS[app]["kind"] for app in APPS} == {"effect"}


def test_a_word_in_parentheses_means_one_mood():
    moods = yaml.safe_load((ASSETS / "cast" / "moods.yaml").read_text(encoding="utf-8"))
    assert set(moods) == set(MOODS)
    words = [str(w).casefold() for e in moods.values() for listed in e["words"].values() for w in listed]
    assert len(words) == len(set(words))


def test_every_sign_in_every_story_can_be_drawn():
    coverage = json.loads((ASSETS / "fonts" / "coverage.json").read_text(encoding="utf-8"))
    letters = {c for ranges in coverage["text"].values() for first, last in ranges for c in range(first, last + 1)}
    emoji = "".join(coverage["emoji"])
    files = [*ROOT.glob("stories/*/story.yaml"), *ROOT.glob("stories/*/[0-9]*.yaml")]
    texts = "".join(path.read_text(encoding="utf-8") for path in files)
    for catalog in (p for p in ROOT.glob("locales/*/*/*.po") if p.stem != "continuara"):
        texts += "".join(re.findall(r'^(?:msgstr(?:\[\d\])?)? ?"(.*)"$', catalog.read_text(encoding="utf-8"), re.M))
    texts = re.sub(r"(?m)^\s*#.*$", "", texts)
    known = emoji + "↩" + "".join(KIND_SIGNS)  # signs of the script: drawn as a reply, a voice note, a photo…
    missing = {sign for sign in texts if ord(sign) > 126 and ord(sign) not in letters and sign not in known}
    assert missing == set()
