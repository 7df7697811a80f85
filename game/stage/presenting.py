"""What the player sees and hears now: an App becomes a Screen, in the player's language.

Pure, and called only when the App has changed. Every text that a person reads comes from here or from the
story; each is a whole sentence with named holes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.stage import care, reference
from game.stage.app import App
from game.stage.booster import booster_page
from game.stage.form import card_page, credits_page, gallery_page, recap_page, stories_page
from game.stage.learning import log_page, map_page, rehearsal_page
from game.stage.pages import (
    N_,
    history_page,
    language_page,
    notes_page,
    pause_page,
    saves_page,
    settings_page,
    sound_page,
    title_page,
)
from game.stage.playing import play_page
from game.stage.screen import Screen, Text
from game.stage.words import Words

# Sentences for what the world refuses, by the key of a Failed or a Notice.
TROUBLE = {
    # Translators: shown for some seconds at the top of the screen. {folder} and {file} are paths.
    "saved": N_("Saved."),
    "disk-full": N_("Not saved: the disk is full. Make some room; the game goes on meanwhile. ({folder})"),
    "read-only": N_("Not saved: this folder cannot be written to: {folder}"),
    "save-failed": N_("Not saved: the computer refused to write in {folder}"),
    "save-missing": N_("That saved game is no longer there ({file})."),
    "save-locked": N_("The computer does not let us read this saved game; it is still there: {file}"),
    "save-damaged": N_("A saved game could not be read. It was set aside, and nothing was deleted: {file}"),
    "decisions-lost": N_("The story has changed since you played. You are at the last decision that still exists."),
    "story-unreadable": N_("“{story}” cannot be read. “python main.py check {story}” says why."),
    "story-missing": N_("There is no story called “{story}”."),
    "settings-damaged": N_("The settings could not be read. They were set aside, and nothing was deleted: {file}"),
    "sound-damaged": N_("A sound could not be read ({file}). What is heard is written on the screen."),
    # Translators: after the key M was pressed.
    "muted": N_("Silence. M brings the sound back."),
    "unmuted": N_("With sound. M silences it."),
    "met-damaged": N_("The gallery could not be read. It was set aside, and nothing was deleted: {file}"),
    # Translators: after “Leave no trace” was switched on.
    "no-trace": N_("From now on nothing is written. What you play goes when the game is closed."),
    # Translators: after “Leave no trace” was switched off.
    "traces": N_("From now on your places are kept again."),
    "left-alone": N_("A file could not be read. It was left as it is: {file}"),
    "no-audio": N_("No sound device was found. Everything can be read on the screen."),
    "unexpected": N_("Something went wrong that we did not foresee ({detail}). Your decisions are saved."),
}

PAGES: dict[str, Callable[[App, Words], Screen]] = {
    "language": language_page,
    "sound": sound_page,
    "title": title_page,
    "stories": stories_page,
    "saves": saves_page,
    "keep": saves_page,
    "notes": notes_page,
    "history": history_page,
    "settings": settings_page,
    "pause": pause_page,
    "play": play_page,
    "recap": recap_page,
    "gallery": gallery_page,
    "card": card_page,
    "credits": credits_page,
    "booster": booster_page,
    "log": log_page,
    "map": map_page,
    "rehearsal": rehearsal_page,
}
ASIDES: dict[str, Callable[[App, Words], Screen]] = {
    "help": care.help_page,
    "sober": care.sober_page,
    "breath": care.breath_page,
    "law": reference.law_page,
    "glossary": reference.glossary_page,
    reference.SOURCES: reference.sources_page,
}


def present(app: App, words: Words) -> Screen:
    """The screen for *app*."""
    if app.hidden:
        cover = care.cover_page(app, words)
        return replace(cover, spoken=cover.title)
    screen = ASIDES[app.aside[-1].partition(":")[0]](app, words) if app.aside else PAGES[app.page](app, words)
    notice = (
        words.say(TROUBLE[app.notice.what], **app.notice.holes) if app.notice and app.notice.what in TROUBLE else ""
    )
    told = [app.captions.get(sound, {}).get(words.language, "") for sound in app.caption]
    caption = " · ".join(words for words in told if words)
    screen = replace(screen, corner=(*screen.corner, *care.corner(words)))
    wanted = app.aside_focus if app.aside else app.focus
    focus = wanted if any(b.id == wanted for b in screen.buttons()) else screen.focus
    screen = replace(
        screen,
        notice=notice,
        caption="" if screen.kind in ("warning", "told") else caption or screen.caption,
        manner=app.settings.manner(),
        language=words.language,
        focus=focus,
    )
    return replace(screen, spoken=_spoken(screen))


def _spoken(screen: Screen) -> str:
    """The whole screen in words, in the order somebody would read it out."""
    parts: list[str] = [screen.notice, screen.title if screen.kind not in ("scene", "phone") else "", screen.subtitle]
    parts += [screen.ribbon, *(told.spoken for told in screen.notifications)]
    if screen.speech is not None:
        who = f"{screen.speech.speaker}: " if screen.speech.speaker else ""
        parts.append(who + screen.speech.text)
    if screen.phone is not None:
        if len(screen.phone.items) <= 1:
            parts.append(screen.phone.banner)
        parts += [item.spoken for item in screen.phone.items[-1:]]
    parts += [row.text for row in screen.rows if isinstance(row, Text)]
    if screen.ask is not None:
        parts.append(f"{screen.ask.who}: {screen.ask.text}" if screen.ask.who else screen.ask.text)
    return "\n".join(part for part in parts if part)
