"""What stands behind what is said: where it comes from, the law in a few words, words in plain language.

Pages over whatever there is, as the help sheet is. Everything that claims something of the world is one touch from who
says so; addresses are not shown, because nothing here leads out of the game.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.stage import msg as m
from game.stage.screen import Button, Screen, Text
from game.stage.words import Words

if TYPE_CHECKING:
    from game.stage.app import App
    from game.story.knowledge import Claim, Source

SOURCES = "sources"  # the page's name is “sources:kind:id”, of the claim that it is about


def N_(text: str) -> str:
    """Marks a text for extraction where it cannot be translated yet."""
    return text


# What a claim stands on, by its mark.
MARKS = {
    "V2": N_("Two or more independent sources say so, or the organisation itself does."),
    "V1": N_("One published source says so."),
    "V2-old": N_("Several sources say so; they are old or carry no date. Verify before you pass it on."),
    "V1-old": N_("One source says so, and it is old or carries no date. Verify before you pass it on."),
    "GK": N_("This is general knowledge: we found no page that says it."),
    "INF": N_("This is our own conclusion from what is known: no page says it in these words."),
}


def source_link(kind: str, claim: Claim, words: Words) -> Button:
    """The way to where *claim* comes from; *kind* is what its list holds (signal, bystander-sign, law, term, help)."""
    # Translators: a small button beside something that is said of the world: it shows who says so.
    label = words.say("Where does this come from?")
    name = claim.name.told(words.language)  # type: ignore[attr-defined]
    return Button(f"from-{kind}-{claim.id}", label, m.Aside(f"{SOURCES}:{kind}:{claim.id}"), "link", detail=name)


def reference_links(words: Words) -> tuple[Button, Button]:
    """The ways to the law and to the words."""
    _ = words.say
    return (
        # Translators: a button, and the title of its page: what the law says, country by country, in plain words.
        Button("law", _("The law in a few words"), m.Aside("law"), "link"),
        # Translators: a button, and the title of its page: a glossary.
        Button("glossary", _("Words in plain language"), m.Aside("glossary"), "link"),
    )


def opener(page: str) -> str:
    """The id of the button that opens *page*, to come back to."""
    name, _, about = page.partition(":")
    return f"from-{about.replace(':', '-', 1)}" if name == SOURCES else page


def sources_page(app: App, words: Words) -> Screen:
    """Who says so, when, and how much that carries."""
    _ = words.say
    kind, _colon, id = app.aside[-1].partition(":")[2].partition(":")
    known = app.knowledge
    claim = known.claim(kind, id) if known is not None else None
    rows: list[Text | Button] = []
    title = _("Where does this come from?")
    if known is None:
        rows.append(Text(_("One moment…"), "hint"))
    elif claim is None:
        # Translators: where an entry was taken out of the shared lists because something in it was wrong.
        rows.append(Text(_("Nobody has written down where this comes from."), "body"))
    else:
        title = claim.name.told(words.language)  # type: ignore[attr-defined]
        rows += [Text(_("Where does this come from?"), "heading"), Text(_(_told_of(claim)), "body")]
        if kind in ("signal", "bystander-sign"):
            rows.append(
                Text(_("This is about the sign. What it is for and what one can do is told in our own words."), "hint")
            )
        sources = known.sources_of(claim)
        if sources and claim.mark not in ("V1", "V2"):
            # Translators: over titles of pages, of something that none of them says in so many words.
            rows.append(Text(_("What it rests on:"), "hint"))
        for source in sources:
            rows += [Text(source.title, "speaker"), Text(_published(source, words), "line")]
        if sources:
            rows.append(Text(_("Their addresses are in the game’s folder, in stories/shared/sources.yaml."), "hint"))
    return _page(SOURCES, title, rows, words)


def _told_of(claim: Claim) -> str:
    return MARKS["GK" if claim.mark.startswith("GK") else claim.mark]


def _published(source: Source, words: Words) -> str:
    if not source.date:
        # Translators: who published a page that carries no date.
        return words.say("{publisher}, without a date", publisher=source.publisher)
    return f"{source.publisher}, {source.date}"


def law_page(app: App, words: Words) -> Screen:
    """What the law says, everywhere and in the player's country."""
    from game.stage.care import country_rows
    from game.story.knowledge import ELSEWHERE

    _ = words.say
    rows: list[Text | Button] = []
    known = app.knowledge
    if known is None:
        rows.append(Text(_("One moment…"), "hint"))
    else:
        country, rows = country_rows(app, known, words)
        cards = known.law_for(country)
        if country not in ("", ELSEWHERE) and not any(card.place == country for card in cards):
            name = known.countries[country].told(words.language)
            # Translators: on the page about the law, for a country of which no card says anything.
            rows.append(
                Text(_("We have no card about the law of {country} yet. This holds everywhere:", country=name), "note")
            )
        for card in cards:
            rows += [Text(card.name.told(words.language), "heading"), Text(card.says.told(words.language), "body")]
            if not card.is_fact:
                rows.append(Text(_("Verify first: this may have changed."), "note"))
            rows.append(source_link("law", card, words))
        rows.append(
            Text(
                _("This is not legal advice. For a case of your own, ask those who can help."),
                "note",
            )
        )
        rows.append(reference_links(words)[1])
    return _page("law", _("The law in a few words"), rows, words)


def glossary_page(app: App, words: Words) -> Screen:
    """What the words mean."""
    _ = words.say
    rows: list[Text | Button] = []
    known = app.knowledge
    if known is None:
        rows.append(Text(_("One moment…"), "hint"))
    else:
        for term in known.glossary.values():
            rows += [Text(term.name.told(words.language), "heading"), Text(term.means.told(words.language), "body")]
            if term.sources:
                rows.append(source_link("term", term, words))
        rows.append(Text(_("Where no source is given, the words are ours."), "hint"))
        rows.append(reference_links(words)[0])
    return _page("glossary", _("Words in plain language"), rows, words)


def _page(kind: str, title: str, rows: list[Text | Button], words: Words) -> Screen:
    back = Button("back", words.say("Back"), m.Cancel())
    return Screen(kind, words.language, title=title, rows=tuple(rows), main=(back,), focus="back", cancel=m.Cancel())
