"""docs/rules.md: every rule with its reason and its examples, made from the rules themselves."""

from __future__ import annotations

from game.check import ASSET_RULES, RULES, AssetRule, Rule

HEAD = """\
# Rules

What `python main.py check` says beyond what cannot be read. Each rule is one function in `game/check/`; this page is
made from their docstrings, and every example is a test. Change a rule there, then run `python -m game.author.manual`.

An **error** cannot be played, or must not be shown; a **warning** can be played and should be mended. `--strict` makes
warnings fail, all but one: that a number of the help sheet was verified more than twelve months ago is always told, and
fails only `check --strict stories/shared`, for whoever keeps that file. An example
shows only what it is about: the rest of the story is the frame in `tests/frame.py`.
The last rules are about `assets/`; `python main.py check assets` tells of nothing else.
"""


def rules_page() -> str:
    """The whole page."""
    rules: tuple[Rule | AssetRule, ...] = (*RULES, *ASSET_RULES)
    index = "".join(f"| [{rule.code}](#{rule.code}) | {rule.severity.value} | {rule.title} |\n" for rule in rules)
    return f"{HEAD}\n| rule | | |\n|---|---|---|\n{index}" + "".join(map(_section, rules))


def _section(rule: Rule | AssetRule) -> str:
    text = " ".join(rule.text.split())
    return (
        f"\n## {rule.code}\n\n**{rule.title}** ({rule.severity.value})\n\n{text}\n\n"
        f"Not like this:\n\n```yaml\n{rule.bad}```\n\nBut:\n\n```yaml\n{rule.good}```\n"
    )


if __name__ == "__main__":
    from game import store

    page = store.data_root() / "docs" / "rules.md"
    store.write_whole(page, rules_page().encode())
    page.chmod(0o644)
