"""JSON Schemas for editors, made from the models of the format (draft-07, which YAML servers complete from).

Every story file names its schema in its first line. The reader takes every value from its text, so `16`, `yes` and
`22:15` are texts to it; an editor's YAML server reads a number, a boolean or a text there, and the schema takes each.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.stage.words import Words

DRAFT = "http://json-schema.org/draft-07/schema#"
# The format's names hold letters of any language, which editors' patterns do not know by that name: Latin ones then.
_LATIN = {
    r"^[^\W_A-Z][\w-]*$": r"^[0-9a-z\u00df-\u00f6\u00f8-\u02ff][0-9A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff-]*$",
    r"^[^\W\d_a-z][^\Wa-z]*$": r"^[A-Z\u00c0-\u00d6\u00d8-\u00de][0-9A-Z_\u00c0-\u00d6\u00d8-\u00de]*$",
}
PLAIN = ["string", "number", "boolean", "null"]  # what an editor may take an unquoted word for


def schemas() -> dict[str, dict[str, Any]]:
    """The schemas by file name: story.json, episode.json, walkthrough.json, boosters.json."""
    from pydantic.json_schema import GenerateJsonSchema

    from game.story.written import BoostersDoc, Doc, EpisodeSchemaDoc, StoryDoc, WalkthroughDoc

    class Draft7(GenerateJsonSchema):
        schema_dialect = DRAFT

    found = {}
    models: dict[str, type[Doc]] = {"story": StoryDoc, "episode": EpisodeSchemaDoc, "walkthrough": WalkthroughDoc}
    models["boosters"] = BoostersDoc
    for name, model in models.items():
        schema = model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}", schema_generator=Draft7)
        definitions = schema.pop("$defs", {})
        plain = _for_editors({**schema, "definitions": definitions} if definitions else schema)
        found[f"{name}.json"] = {"$schema": DRAFT, **plain}
    return found


def _for_editors(part: Any) -> Any:
    """The schema as it fits what an editor's YAML server has read."""
    if isinstance(part, list):
        return [_for_editors(each) for each in part]
    if not isinstance(part, dict):
        return part
    kept = {key: _for_editors(value) for key, value in part.items() if key not in ("default", "discriminator")}
    # pydantic titles every key after itself, which says nothing; a model's docstring is its description.
    if isinstance(kept.get("title"), str) and "properties" not in kept:
        del kept["title"]
    if "pattern" in kept:
        kept["pattern"] = _LATIN.get(kept["pattern"], kept["pattern"])
    if "patternProperties" in kept:
        kept["patternProperties"] = {_LATIN.get(name, name): value for name, value in kept["patternProperties"].items()}
        kept["additionalProperties"] = False
    if kept.get("type") == "integer":  # in quotes it is the same number
        kept.update({"type": ["integer", "string"], "pattern": r"^\d+$"})
    if kept.get("type") == "string" and "enum" not in kept:
        kept["type"] = PLAIN
    if kept.get("const") == 1:
        kept = {"enum": [1, "1"]}
    if set(kept) == {"const"}:
        kept = {"enum": [kept["const"]]}
    if "oneOf" in kept:
        kept["anyOf"] = kept.pop("oneOf")  # a text that is also a number must not count twice
    if "anyOf" in kept and {"type": "null"} in kept["anyOf"] and len(kept["anyOf"]) == 2:
        other = next(each for each in kept.pop("anyOf") if each != {"type": "null"})
        kept = {**other, **kept}
    return kept


def texts() -> dict[str, str]:
    """The files of docs/schema, by name."""
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas().items()}


def stale(folder: Path) -> list[str]:
    """The files in *folder* that are not as the models make them."""
    wanted = texts()
    return [
        name
        for name, text in wanted.items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    ]


def write(out: str, words: Words) -> int:
    """Write the schemas to *out*, or to docs/schema."""
    from game import store
    from game.author.tools import shown

    folder = Path(out) if out else store.data_root() / "docs" / "schema"
    for name, text in texts().items():
        store.write_whole(folder / name, text.encode())
        (folder / name).chmod(0o644)
        print(words.say("{file}: written.", file=shown(folder / name)))
    return 0
