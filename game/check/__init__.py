"""What writers are told beyond what cannot be read: one small rule, one function, with its own examples. Pure."""

from __future__ import annotations

from game.check.assets import ASSET_RULES, AssetRule, Parts, Shelf, run_assets
from game.check.care import minor_and_limits, no_rehearsal, skip_without_summary
from game.check.flow import (
    dead_end,
    loop_without_line,
    option_without_weight,
    signal_never_shown,
    unreachable_ending,
    unreachable_scene,
    unused_variable,
)
from game.check.knowledge import (
    dated,
    ending_without_way_out,
    few_bystanders,
    few_look_alikes,
    telling_option,
    unexplained_signal,
    words_that_blame,
)
from game.check.rule import Finding, Rule, Subject
from game.check.words import long_line, silent_option
from game.play.explore import Explored
from game.story import Diagnostic, Loaded
from game.story.knowledge import Knowledge

RULES: tuple[Rule, ...] = (
    dead_end,
    loop_without_line,
    unreachable_scene,
    unreachable_ending,
    option_without_weight,
    signal_never_shown,
    unused_variable,
    silent_option,
    long_line,
    minor_and_limits,
    skip_without_summary,
    words_that_blame,
    few_bystanders,
    few_look_alikes,
    unexplained_signal,
    ending_without_way_out,
    telling_option,
    no_rehearsal,
)


def run(loaded: Loaded, explored: Explored | None = None, knowledge: Knowledge | None = None) -> tuple[Diagnostic, ...]:
    """What the rules find in a story that was read, in the order of its files.

    Without *explored*, what depends on where the story can lead is not looked at; without *knowledge*, what depends on
    the shared lists.
    """
    if loaded.story is None:
        return ()
    subject = Subject(loaded, loaded.story, explored, knowledge)
    found = (diagnostic for rule in RULES for diagnostic in rule.find(subject))
    return tuple(sorted(dict.fromkeys(found), key=Diagnostic.sort_key))


__all__ = [
    "ASSET_RULES",
    "RULES",
    "AssetRule",
    "Finding",
    "Parts",
    "Rule",
    "Shelf",
    "Subject",
    "dated",
    "run",
    "run_assets",
]
