"""The JSON Schemas: as committed, and what they take and refuse."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from game import store
from game.author import schema

FOLDER = store.data_root() / "docs" / "schema"


def complaints(part: dict[str, Any], value: Any, whole: dict[str, Any], path: str = "") -> list[str]:
    """What a validator of draft-07 would say; it knows the words that our schemas use, and no others."""
    if "$ref" in part:
        return complaints(whole["definitions"][part["$ref"].rpartition("/")[2]], value, whole, path)
    out: list[str] = []
    types = [part["type"]] if isinstance(part.get("type"), str) else part.get("type", [])
    if types and kind(value) not in types:
        return [f"{path}: {kind(value)} is not {types}"]
    for word, wanted in part.items():
        match word:
            case "$schema" | "definitions" | "description" | "title" | "type" | "properties":
                pass
            case "enum":
                out += [] if value in wanted else [f"{path}: {value!r} is none of {wanted}"]
            case "anyOf":
                found = [complaints(each, value, whole, path) for each in wanted]
                out += [] if any(not each for each in found) else [each for some in found for each in some]
            case "minLength":
                out += [f"{path}: empty"] if isinstance(value, str) and len(value) < wanted else []
            case "minItems" | "minProperties":
                out += [f"{path}: too few"] if isinstance(value, list | dict) and len(value) < wanted else []
            case "maxItems":
                out += [f"{path}: too many"] if isinstance(value, list) and len(value) > wanted else []
            case "minimum":
                out += [f"{path}: too small"] if isinstance(value, int) and value < wanted else []
            case "pattern":
                out += (
                    [f"{path}: {value!r} is not {wanted}"]
                    if isinstance(value, str) and not re.search(wanted, value)
                    else []
                )
            case "required":
                out += [f"{path}: {key} is missing" for key in wanted if isinstance(value, dict) and key not in value]
            case "items":
                out += [c for n, each in enumerate(value) for c in complaints(wanted, each, whole, f"{path}/{n}")]
            case "additionalProperties" | "patternProperties":
                pass
            case _:
                raise AssertionError(f"this test does not know {word!r}")
    if isinstance(value, dict):
        for key, each in value.items():
            named = part.get("properties", {}).get(key)
            matching = [s for p, s in part.get("patternProperties", {}).items() if re.search(p, key)]
            rest = part.get("additionalProperties", True)
            if named is not None:
                out += complaints(named, each, whole, f"{path}/{key}")
            elif matching:
                out += complaints(matching[0], each, whole, f"{path}/{key}")
            elif isinstance(rest, dict):
                out += complaints(rest, each, whole, f"{path}/{key}")
            elif rest is False:
                out.append(f"{path}: no key {key}")
    return out


def kind(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    names = {str: "string", int: "integer", float: "number", dict: "object", list: "array"}
    return names.get(type(value), "string")


def told(name: str, value: Any) -> list[str]:
    whole = schema.schemas()[name]
    relaxed = _with_integers(whole)
    return complaints(relaxed, value, relaxed)


def _with_integers(part: Any) -> Any:
    """An integer is a number too; here, where a type is compared by its name, it must be said."""
    if isinstance(part, list):
        return [_with_integers(each) for each in part]
    if not isinstance(part, dict):
        return part
    out = {key: _with_integers(value) for key, value in part.items()}
    if isinstance(out.get("type"), list) and "number" in out["type"]:
        out["type"] = [*out["type"], "integer"]
    return out


def test_the_committed_schemas_are_those_of_the_models() -> None:
    assert schema.stale(FOLDER) == [], "run: python main.py schema"


def test_stale_names_what_is_not_as_the_models_make_it(tmp_path: Path) -> None:
    assert schema.stale(tmp_path) == ["story.json", "episode.json", "walkthrough.json", "boosters.json"]


def stories() -> list[Path]:
    return sorted((store.data_root() / "stories").glob("*/**/*.yaml"))


@pytest.mark.parametrize("path", [p for p in stories() if p.parent.name != "shared"], ids=lambda p: p.name)
def test_a_story_file_names_its_schema_and_fits_it_as_an_editor_reads_it(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n")[0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert match is not None
    assert (path.parent / match[1]).resolve().is_file()
    name = Path(match[1]).name
    assert told(name, yaml.safe_load(path.read_bytes())) == []


@pytest.mark.parametrize("value", ["16", "No", "22:15", "true", "~", "3.5", '"16"', "2.º B", "«hola»"])
def test_what_an_editor_takes_for_a_number_or_a_yes_fits_where_a_text_is_wanted(value: str) -> None:
    example = f"format: 1\ntitle: {value}\nscenes: [{{id: a, place: calle, discuss: [{value}], ending: bien}}]\n"
    assert told("episode.json", yaml.safe_load(example)) == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"plaec": "calle"}, "no key plaec"),
        ({"phone": "whatsapp"}, "none of"),
        ({"id": "Cocina Grande"}, "is not"),
        ({"choice": {"options": []}}, "ask is missing"),
        ({"choice": {"ask": "¿?", "options": []}}, "too few"),
        ({"go": {"a": "b"}}, "is not"),
    ],
)
def test_what_does_not_fit_is_underlined(change: dict[str, Any], complaint: str) -> None:
    scene = {"id": "mañana", "place": "calle", "ending": "bien"}
    assert told("episode.json", {"format": 1, "title": "Uno", "scenes": [scene]}) == []
    found = told("episode.json", {"format": 1, "title": "Uno", "scenes": [{**scene, **change}]})
    assert any(complaint in each for each in found), found


def test_the_keys_are_the_writers_words() -> None:
    option = schema.schemas()["episode.json"]["definitions"]["OptionDoc"]["properties"]
    assert {"if", "go", "acts", "otherwise"} <= option.keys()
    assert "if_" not in option
