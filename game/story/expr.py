"""Conditions and effects: one small language over declared, bounded variables.

Parsed with the standard library's `ast` and a list of nodes that are allowed; evaluated over a tuple tree;
`eval` is never called. A parsed expression is plain, hashable and can be stored.

    condition   confianza >= 2 and not supo_seño      seen(cocina)      animo == triste
    effect      confianza += 1      supo_seño = sí
"""

from __future__ import annotations

import ast
import operator
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from game.story.diagnostic import Phrase, did_you_mean

Value = int | bool | str
Expr = tuple[Any, ...]  # ("var", name) ("val", value) ("seen", scene) ("not", e) ("and"|"or", e, …) ("<" …, a, b)

YES = frozenset({"yes", "true", "sí", "si"})
NO = frozenset({"no", "false"})
MAX_LENGTH = 300  # characters of one expression; a longer one belongs into a variable
_COMPARE = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}


@dataclass(frozen=True, slots=True)
class Variable:
    """A declared variable. *low* and *high* bound a number; *among* are the words of a `one_of`; else yes or no."""

    name: str
    start: Value
    means: str = ""
    low: int = 0
    high: int = 0
    among: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """number, word or yes_no."""
        return "word" if self.among else "yes_no" if isinstance(self.start, bool) else "number"


@dataclass(frozen=True, slots=True)
class Effect:
    """`name op value`; op is one of `=`, `+=`, `-=`."""

    name: str
    op: str
    value: Value


class Faulty(Exception):
    """An expression that cannot be: *message* and *hint* for the writer, *at* the column within it (from 0)."""

    def __init__(self, code: str, message: Phrase, hint: Phrase | None = None, at: int = 0) -> None:
        super().__init__(str(message))
        self.code, self.message, self.hint, self.at = code, message, hint, at


def parse_condition(text: str, variables: Mapping[str, Variable]) -> Expr:
    """The condition in *text*; raises Faulty. Scenes named by `seen()` are not checked here (see `scenes_in`)."""
    text = _normal(text)
    tree = _tree(text)
    expr = _built(tree, variables)
    if _kind(expr, variables) != "yes_no":
        raise _no_condition(text)
    return expr


_EFFECT = re.compile(r"^\s*(\w+)\s*(\+=|-=|=)\s*([^=].*?)\s*$")


def parse_effect(text: str, variables: Mapping[str, Variable]) -> Effect:
    """The effect in *text*; raises Faulty."""
    text = _normal(text)
    match = _EFFECT.match(text)
    if not match:
        raise Faulty(
            "not-an-effect",
            Phrase("“{text}” is not an effect.", text=text),
            Phrase("An effect looks like “name += 1”, “name -= 1” or “name = value”."),
        )
    name, op, written = match.groups()
    variable = variables.get(name)
    if variable is None:
        raise _unknown(name, variables, match.start(1))
    if op != "=" and variable.kind != "number":
        raise Faulty(
            "wrong-kind",
            Phrase("“{name}” is not a number, so nothing can be added to it.", name=name),
            Phrase("Write “{name} = …”.", name=name),
            match.start(2),
        )
    value = _literal(written, variable, match.start(3))
    if op == "=" and variable.kind == "number" and not variable.low <= int(value) <= variable.high:
        raise Faulty(
            "out-of-range",
            Phrase("“{name}” goes from {low} to {high}.", name=name, low=variable.low, high=variable.high),
            None,
            match.start(3),
        )
    return Effect(name, op, value)


def holds(expr: Expr | None, values: Mapping[str, Value], seen: Callable[[str], bool]) -> bool:
    """Whether the condition holds; no condition always does."""
    return True if expr is None else bool(_value(expr, values, seen))


def _value(expr: Expr, values: Mapping[str, Value], seen: Callable[[str], bool]) -> Value:
    kind = expr[0]  # asked in the order of how often they come: this runs for every condition of every path
    if kind == "var":
        return values[expr[1]]
    if kind == "val":
        return expr[1]  # type: ignore[no-any-return]
    compare = _COMPARED.get(kind)
    if compare is not None:
        return compare(_value(expr[1], values, seen), _value(expr[2], values, seen))
    match kind:
        case "seen":
            return seen(expr[1])
        case "not":
            return not _value(expr[1], values, seen)
        case "and":
            return all(_value(part, values, seen) for part in expr[1:])
        case "or":
            return any(_value(part, values, seen) for part in expr[1:])
    raise AssertionError(f"no such expression: {expr!r}")


_COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge
}  # fmt: skip


def applied(effect: Effect, variable: Variable, value: Value) -> Value:
    """The variable's value after *effect*. A number stops at its bounds."""
    if effect.op == "=":
        return effect.value
    change = int(effect.value) if effect.op == "+=" else -int(effect.value)
    return max(variable.low, min(variable.high, int(value) + change))


def names_in(expr: Expr | None) -> frozenset[str]:
    """The variables that a condition reads."""
    return _collect(expr, "var")


def scenes_in(expr: Expr | None) -> frozenset[str]:
    """The scenes that a condition asks `seen()` of."""
    return _collect(expr, "seen")


def _collect(expr: Expr | None, kind: str) -> frozenset[str]:
    if expr is None or expr[0] == "val":
        return frozenset()
    if expr[0] in ("var", "seen"):
        return frozenset({expr[1]}) if expr[0] == kind else frozenset()
    return frozenset().union(*(_collect(part, kind) for part in expr[1:]))


# --- reading --------------------------------------------------------------------------------------


def _normal(text: str) -> str:
    # "ñ" may be one sign or two in a file; identifiers are compared as one (as Python itself does).
    return unicodedata.normalize("NFC", text).strip()


_SEEN = re.compile(r"seen\(\s*([\w-]+)\s*\)")


def _tree(text: str) -> ast.expr:
    if len(text) > MAX_LENGTH:
        raise Faulty("long-condition", Phrase("This condition is longer than {most} characters.", most=MAX_LENGTH))
    # Scene ids hold hyphens, which Python would read as a minus: quote them before parsing.
    quoted = _SEEN.sub(lambda m: f"seen('{m[1]}')", text)
    try:
        return ast.parse(quoted, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        hint = None
        if re.search(r"(?<![=!<>])=(?!=)", text):
            hint = Phrase("To compare, write “==”: “{mended}”.", mended=re.sub(r"(?<![=!<>])=(?!=)", "==", text))
        elif re.search(r"\b(y|o)\b", text):
            hint = Phrase("Join conditions with “and” and “or”.")
        raise Faulty("bad-condition", Phrase("“{text}” cannot be read as a condition.", text=text), hint) from None


def _built(node: ast.expr, variables: Mapping[str, Variable], other: Variable | None = None) -> Expr:
    match node:
        case ast.BoolOp(op=op, values=values):
            return ("and" if isinstance(op, ast.And) else "or", *(_truth(v, variables) for v in values))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return ("not", _truth(operand, variables))
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as number)):
            return ("val", -number)
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARE:
            return _comparison(_COMPARE[type(op)], left, right, variables)
        case ast.Compare(left=left, ops=[_, _], comparators=[middle, right]) if all(
            type(o) in _COMPARE for o in node.ops
        ):
            first, second = (_COMPARE[type(o)] for o in node.ops)
            return ("and", _comparison(first, left, middle, variables), _comparison(second, middle, right, variables))
        case ast.Call(func=ast.Name(id="seen"), args=[ast.Constant(value=str() as scene)], keywords=[]):
            return ("seen", scene)
        case ast.Constant(value=bool() | int() as value):
            return ("val", value)
        case ast.Name(id=name):
            if name in variables:
                return ("var", name)
            if name.lower() in YES | NO:
                return ("val", name.lower() in YES)
            if other is not None and other.among:
                if name in other.among:
                    return ("val", name)
                raise Faulty(
                    "unknown-value",
                    Phrase("“{name}” can never be “{value}”.", name=other.name, value=name),
                    did_you_mean(name, other.among),
                    node.col_offset,
                )
            raise _unknown(name, variables, node.col_offset)
    raise Faulty(
        "bad-condition",
        Phrase("This is more than a condition can say."),
        Phrase("Use variables, numbers, comparisons, “and”, “or”, “not” and “seen(scene)”."),
        getattr(node, "col_offset", 0),
    )


def _truth(node: ast.expr, variables: Mapping[str, Variable]) -> Expr:
    """A part that is true or false: a bare number beside `and` is a comparison that somebody forgot."""
    expr = _built(node, variables)
    if _kind(expr, variables) != "yes_no":
        raise _no_condition(ast.unparse(node), node.col_offset)
    return expr


def _no_condition(text: str, at: int = 0) -> Faulty:
    return Faulty(
        "not-a-condition",
        Phrase("“{text}” is neither true nor false.", text=text),
        Phrase("Compare it: “{text} >= 1”.", text=text),
        at,
    )


def _comparison(op: str, left: ast.expr, right: ast.expr, variables: Mapping[str, Variable]) -> Expr:
    def declared(node: ast.expr) -> Variable | None:
        return variables.get(node.id) if isinstance(node, ast.Name) else None

    a, b = _built(left, variables, declared(right)), _built(right, variables, declared(left))
    kinds = {_kind(a, variables), _kind(b, variables)}
    if len(kinds) > 1 or (op not in ("==", "!=") and kinds != {"number"}):
        raise Faulty(
            "wrong-kind",
            Phrase(
                "These two cannot be compared: {left} and {right}.", left=ast.unparse(left), right=ast.unparse(right)
            ),
            Phrase("Numbers compare with numbers, yes with no, words with words."),
            left.col_offset,
        )
    return (op, a, b)


def _kind(expr: Expr, variables: Mapping[str, Variable]) -> str:
    match expr[0]:
        case "var":
            return variables[expr[1]].kind
        case "val":
            value = expr[1]
            return "yes_no" if isinstance(value, bool) else "number" if isinstance(value, int) else "word"
    return "yes_no"


def _literal(written: str, variable: Variable, at: int) -> Value:
    if variable.kind == "number":
        if re.fullmatch(r"-?\d{1,6}", written):
            return int(written)
        raise Faulty(
            "wrong-kind", Phrase("“{name}” is a number; “{value}” is not.", name=variable.name, value=written), None, at
        )
    if variable.kind == "yes_no":
        if written.lower() in YES | NO:
            return written.lower() in YES
        raise Faulty(
            "wrong-kind",
            Phrase("“{name}” is yes or no; “{value}” is neither.", name=variable.name, value=written),
            None,
            at,
        )
    if written in variable.among:
        return written
    raise Faulty(
        "unknown-value",
        Phrase("“{name}” can never be “{value}”.", name=variable.name, value=written),
        did_you_mean(written, variable.among),
        at,
    )


def _unknown(name: str, variables: Mapping[str, Variable], at: int) -> Faulty:
    return Faulty(
        "unknown-variable",
        Phrase("No variable is called “{name}”.", name=name),
        did_you_mean(name, variables) or Phrase("Declare it under “variables:” in story.yaml."),
        at,
    )
