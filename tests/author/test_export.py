"""A booster on paper."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game import store
from game.author import export

STORY = "lo-que-se-ve-de-mi"


class Texts(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag in ("p", "li") or self.open[-1] == tag
        while self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.found.append(data)


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("id", ["two-weeks", "two-months"])
def test_every_word_of_it_stands_on_the_page_and_nothing_is_fetched(tmp_path: Path, language: str, id: str) -> None:
    out = tmp_path / "hoja.html"
    words = store.read_words(language)
    assert export.run(STORY, id, str(out), words) == 0
    html = out.read_text(encoding="utf-8")
    assert not re.search(r"https?:|<script|<img|<link|url\(", html)
    page = Texts(html)
    assert page.open == []
    text = " ".join(page.found)
    story = store.load_story(STORY).story
    assert story is not None
    booster = next(b for b in story.boosters if b.id == id)
    told = booster.told(lambda t: store.read_words(language, story).told(story, "boosters", t))
    for sent in told.messages:
        assert sent.text in text
        assert text.index(sent.text) < text.index(sent.why)  # the answers come after the page to fill in
    assert all(way.leads in text for way in told.ways)


@pytest.mark.parametrize(("today", "aged"), [("2026-03-12", False), ("2036-01-01", True)])
def test_who_can_help_stands_at_the_foot_with_what_is_to_be_verified(today: str, aged: bool) -> None:
    story, known = store.load_story(STORY).story, store.read_knowledge()[0]
    assert story is not None
    html = export.page(story, story.boosters[0], store.read_words("es", story), known, today)
    first = html.partition('class="answers"')[0]
    assert 'Emergencias 911</b>: <span class="number">911</span>' in first
    assert known.never_first.es in first
    assert ("911</span> (verifica primero)" in first) == aged


@pytest.mark.parametrize("region", ["PE", "ZZ"])
def test_where_no_line_is_known_the_sheet_says_what_holds_everywhere(region: str) -> None:
    foot = export._help(region, store.read_words("en"), store.read_knowledge()[0], "2026-11-23")
    assert "The emergency number of the country you are in" in foot


def test_what_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = store.read_words("en")
    assert export.run("nada", "two-weeks", str(tmp_path / "x.html"), words) == 1
    assert export.run(STORY, "two-years", str(tmp_path / "x.html"), words) == 2
    assert export.run(STORY, "two-weeks", str(tmp_path), words) == 1
    told = capsys.readouterr().err
    assert "There is no story called “nada”." in told
    assert "two-weeks, two-months" in told
    assert "It cannot be written" in told
    assert not list(tmp_path.iterdir())
