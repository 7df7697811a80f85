"""A booster on paper: one page to fill in, one with the answers, as a page that any browser prints.

It stands alone: no script, no picture, no address; whoever has a printer has a capítulo relámpago. At its foot it says
who can help in the story's country, as the help sheet does.
"""

from __future__ import annotations

import sys
from datetime import date
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from game.story.booster import BOOSTERS, CONTEXT, Booster

if TYPE_CHECKING:
    from game.stage.words import Words
    from game.story import Story
    from game.story.knowledge import Knowledge

STYLE = """
@page { size: A4; margin: 16mm }
body { font: 13pt/1.45 "Atkinson Hyperlegible Next", Verdana, sans-serif; color: #1b1020;
       max-width: 178mm; margin: auto }
h1 { font-size: 22pt; margin: 0 0 2mm } h2 { font-size: 14pt; margin: 5mm 0 1mm }
.message { border: 1.5pt solid #1b1020; border-radius: 4mm; padding: 2.5mm 5mm; margin: 3mm 0; break-inside: avoid }
.who { font-weight: bold } .app { color: #574a5c } .boxes { margin-top: 2mm }
.answers { break-before: page } li { margin: 2mm 0; break-inside: avoid }
.ways { list-style: none; padding-left: 2mm; margin: 0 } .ways li { margin: 1mm 0 }
.number { white-space: nowrap }
.help { margin-top: 5mm; border-top: 1pt solid #574a5c; padding-top: 2mm; font-size: 10pt; break-inside: avoid }
"""


def page(story: Story, booster: Booster, words: Words, known: Knowledge, today: str) -> str:
    """The booster as HTML for print, in the language of *words*, on *today* (2026-11-23)."""
    from game.stage.booster import booster_name
    from game.stage.pages import APP_NAMES

    _ = words.say
    told = booster.told(lambda text: words.told(story, CONTEXT, text))
    title = booster_name(booster.id, words)
    messages, answers = [], []
    for n, sent in enumerate(told.messages, 1):
        messages.append(
            f'<div class="message"><span class="who">{n}. {escape(sent.who)}</span> '
            f'<span class="app">{escape(APP_NAMES[sent.app])}</span><br>{escape(sent.text)}'
            f'<div class="boxes">☐ {escape(_("I believe it"))} &emsp; ☐ {escape(_("I do not believe it"))}</div></div>'
        )
        verdict = _("It is real.") if sent.real else _("It is false.")
        answers.append(f"<li><b>{escape(verdict)}</b><br>{escape(sent.why)}</li>")
    ways = "".join(f"<li>☐ {escape(way.text)}</li>" for way in told.ways)
    leads = "".join(f"<li><b>{escape(way.text)}</b><br>{escape(way.leads)}</li>" for way in told.ways)
    return (
        f'<!doctype html>\n<html lang="{words.language}">\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n"
        f"<h1>{escape(title)}</h1>\n<p>{escape(words.told(story, '', story.title))}. "
        # Translators: on a printed sheet with four messages.
        f"{escape(_('Four messages. Two of them are false. Which ones do you believe?'))}</p>\n"
        f"{''.join(messages)}\n<h2>{escape(told.ask)}</h2>\n"
        f'<ul class="ways">{ways}</ul>\n{_help(story.region, words, known, today)}\n'
        # Translators: heading of the second printed page.
        f'<div class="answers"><h1>{escape(_("For afterwards"))}</h1>\n<ol>{"".join(answers)}</ol>\n'
        f"<h2>{escape(told.ask)}</h2>\n<ul>{leads}</ul></div>\n</html>\n"
    )


def _help(region: str, words: Words, known: Knowledge, today: str) -> str:
    """Who can help in *region*, each with its numbers, and which of them are to be verified first."""
    from game.story.knowledge import stale

    _, language = words.say, words.language
    told = []
    for entry in known.help_for(region):
        numbers = ", ".join(reach.at for reach in entry.reach if reach.channel in ("phone", "text"))
        if not numbers and not entry.emergency:
            continue
        line = f"<b>{escape(entry.name.told(language))}</b>" + (
            f': <span class="number">{escape(numbers)}</span>' if numbers else ""
        )
        # Translators: on a printed sheet, behind a number that was confirmed long ago.
        told.append(line + (f" ({escape(_('verify first'))})" if stale(entry, today) else ""))
    country = known.countries[region].told(language) if region in known.countries else ""
    # Translators: on a printed sheet, before the numbers of help lines; {country} is the story's.
    head = _("Who can help ({country}):", country=country) if country else _("Who can help")
    return (
        f'<div class="help"><b>{escape(head)}</b><br>{" · ".join(told)}'
        f"<br>{escape(known.never_first.told(language))}</div>"
    )


def run(name: str, wanted: str, out: str, words: Words) -> int:
    """Write the booster *wanted* of the story *name* into the file *out*; 0, or 1 when it is not there or cannot be
    written, 2 when no booster is called so."""
    from game import store
    from game.author.tools import missing_story

    _ = words.say
    if wanted not in BOOSTERS:
        print(_("A booster is one of {names}.", names=", ".join(BOOSTERS)), file=sys.stderr)
        return 2
    if store.find_story(name) is None:
        print(missing_story(name, words), file=sys.stderr)
        return 1
    story = store.load_story(name).story
    booster = next((b for b in story.boosters if b.id == wanted), None) if story is not None else None
    if story is None or booster is None:
        print(_("“{story}” has no booster “{id}”.", story=name, id=wanted), file=sys.stderr)
        return 1
    path = Path(out or f"{story.id}-{wanted}-{words.language}.html")
    try:
        told = store.read_words(words.language, story)
        known, today = store.read_knowledge()[0], date.today().isoformat()
        store.write_whole(path, page(story, booster, told, known, today).encode())
    except OSError as error:
        print(_("It cannot be written: {reason}", reason=error.strerror or str(error)), file=sys.stderr)
        return 1
    # Translators: {file} is an HTML page that a browser prints.
    print(_("{file}: open it in a browser and print it.", file=str(path)))
    return 0
