"""The quick reading of the format against the one whose complaints writers see."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from game import store
from game.story import booster, quick, written
from game.story.booster import BOOSTER_FILE
from game.story.diagnostic import Report
from game.story.source import parse

KINDS = [kind for kind in vars(quick).values() if isinstance(kind, type) and issubclass(kind, quick.Quick)]
KINDS.remove(quick.Quick)


def same(read: Any, model: Any) -> bool:
    """Whether both say the same, field by field."""
    if isinstance(model, BaseModel):
        return all(same(getattr(read, name), getattr(model, name)) for name in type(model).model_fields)
    if isinstance(model, dict):
        return read.keys() == model.keys() and all(same(read[key], model[key]) for key in model)
    if isinstance(model, list | tuple):
        return len(read) == len(model) and all(map(same, read, model))
    return type(read) is type(model) and bool(read == model)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_it_knows_the_same_keys(kind: type[quick.Quick]) -> None:
    model = getattr(written, kind.__name__)
    by_key = {field.alias or name: (name, field) for name, field in model.model_fields.items()}
    assert {key: name for key, (name, _) in kind.fields.items()} == {key: name for key, (name, _) in by_key.items()}
    assert set(kind.required) == {name for name, field in by_key.values() if field.is_required()}
    doc = kind()
    assert all(same(getattr(doc, name), field.default) for name, field in by_key.values() if not field.is_required())


@pytest.mark.parametrize("id", sorted(store.story_folders()))
def test_a_sound_story_never_waits_for_pydantic(id: str) -> None:
    for name, data in store.read_story_files(store.story_folders()[id]).items():
        if name == BOOSTER_FILE:
            assert booster._fits(parse(name, data, Report()).value)
            continue
        kind = quick.StoryDoc if name == "story.yaml" else quick.EpisodeDoc
        parsed = parse(name, data, Report())
        doc = kind.read(parsed.value)
        assert doc is not None
        assert same(doc, getattr(written, kind.__name__).model_validate(parsed.value))
        for scene in getattr(doc, "scenes", ()):
            assert same(quick.SceneDoc.read(scene), written.SceneDoc.model_validate(scene))


texts = st.one_of(
    st.sampled_from(
        ["", " ", "a", "ANA", "1", "0..4", "yes", "sí", "Yes ", "es-MX", "MX", "recado", "chat", "prevented"]
    ),
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=6),  # the parser lets no control sign through
)
plain = st.recursive(
    texts, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)), max_leaves=8
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_what_it_reads_is_what_would_be_read(kind: type[quick.Quick], data: st.DataObject) -> None:
    keys = st.sampled_from(sorted(kind.fields))
    value: dict[str, Any] = {key: data.draw(plain) for key in kind.required for key in [_key(kind, key)]}
    value |= data.draw(st.dictionaries(keys, st.one_of(plain, st.deferred(lambda: GOOD)), max_size=4))
    read = kind.read(value)
    try:
        model = getattr(written, kind.__name__).model_validate(value)
    except ValidationError:
        assert read is None
    else:
        assert read is None or same(read, model)


def _key(kind: type[quick.Quick], name: str) -> str:
    return next(key for key, (attribute, _) in kind.fields.items() if attribute == name)


GOOD = st.sampled_from(
    [
        ["a"],
        ["a", "b"],
        {"if": "n", "to": "b"},
        [{"to": "b"}],
        [{"id": "x", "text": "X", "go": "b"}],
        {"ask": "¿?", "options": [{"id": "x", "text": "X", "go": "b", "do": "n = 1"}]},
        {"ANA": {"name": "Ana", "age": "15", "unsaved": "sí"}},
        {"n": {"range": "0..4", "start": "1"}},
        {"bien": {"title": "Bien", "how": "prevented"}},
        {"ANA": " Hola "},
    ]
)
