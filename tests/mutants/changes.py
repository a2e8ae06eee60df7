"""The mutants of a module: each is its code with one thing changed that a test can be asked to notice.

In: the code of a module. Out: ``Mutant``s. The changes are Cosmic Ray's, and one of our own: a keyword argument of a
call left out.
"""

from __future__ import annotations

import ast
import difflib
import random
from collections.abc import Iterator
from dataclasses import dataclass

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

OPERATORS = [
    "AddNot", "ExceptionReplacer", "NumberReplacer", "ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceBreakWithContinue",
    "ReplaceContinueWithBreak", "ReplaceFalseWithTrue", "ReplaceTrueWithFalse", "ZeroIterationForLoop",
    "ReplaceComparisonOperator_Lt_LtE", "ReplaceComparisonOperator_LtE_Lt", "ReplaceComparisonOperator_Gt_GtE",
    "ReplaceComparisonOperator_GtE_Gt", "ReplaceComparisonOperator_Eq_NotEq", "ReplaceComparisonOperator_NotEq_Eq",
    "ReplaceComparisonOperator_Is_IsNot", "ReplaceComparisonOperator_IsNot_Is", "ReplaceBinaryOperator_Add_Sub",
    "ReplaceBinaryOperator_Sub_Add", "ReplaceBinaryOperator_Mul_FloorDiv", "ReplaceBinaryOperator_Div_Mul",
    "ReplaceBinaryOperator_FloorDiv_Mul", "ReplaceBinaryOperator_BitOr_BitAnd", "ReplaceBinaryOperator_BitAnd_BitOr",
    "ReplaceUnaryOperator_Delete_Not", "ReplaceUnaryOperator_USub_UAdd",
]  # fmt: skip
"""Those of Cosmic Ray that a test can be asked to notice: the boundary and the opposite, not all twelve of a kind."""


@dataclass(frozen=True)
class Mutant:
    """One change of one module: what was changed on which line, and the module's code with it."""

    path: str
    operator: str
    line: int
    code: str
    diff: str


def list_mutants(path: str, code: str, *, cosmetic: set[str], sample: int, seed: int) -> tuple[int, list[Mutant]]:
    """How many mutants a module has that a test could notice, and the sample of them that is tried."""
    skipped = _skipped_spans(code, cosmetic)
    nodes = list(ast_nodes(get_ast(code)))
    found: list[tuple[str, int, int]] = []
    for name in OPERATORS:
        operator = get_operator(f"core/{name}")()
        positions = [start for node in nodes for start, _ in operator.mutation_positions(node)]
        for occurrence, here in enumerate(positions):
            if not any(start <= here < end for start, end in skipped):
                found.append((name, occurrence, here[0]))
    without = dict(enumerate(_leave_out_arguments(code, cosmetic)))
    found += [("LeaveOutArgument", number, line) for number, (line, _) in without.items()]
    chosen = random.Random(seed).sample(found, min(sample, len(found)))  # in an order that tells nothing
    mutants = []
    for name, occurrence, line in chosen:
        if name == "LeaveOutArgument":
            mutated: str | None = without[occurrence][1]
        else:
            mutated = mutate_code(code, get_operator(f"core/{name}")(), occurrence)
        if mutated and mutated != code and _is_program(mutated):
            mutants.append(Mutant(path, name, line, mutated, _show_change(code, mutated)))
    return len(found), mutants


def _skipped_spans(code: str, cosmetic: set[str]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Annotations, what is for type checkers, decorators, and arguments that are looks alone: no test notices those."""
    nodes: list[ast.expr] = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
            nodes.append(node.annotation)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            nodes += node.decorator_list
            if isinstance(node, ast.FunctionDef) and node.returns:
                nodes.append(node.returns)
        elif isinstance(node, ast.keyword) and node.arg in cosmetic:
            nodes.append(node.value)
        elif isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            nodes.append(node.test)
    return [
        ((node.lineno, node.col_offset), (node.end_lineno or node.lineno, node.end_col_offset or 0)) for node in nodes
    ]


def _leave_out_arguments(code: str, cosmetic: set[str]) -> Iterator[tuple[int, str]]:
    """The module once without each keyword argument of a call."""
    skipped = _skipped_spans(code, cosmetic)
    lines = code.encode().splitlines(keepends=True)
    starts = [0]
    for text in lines:
        starts.append(starts[-1] + len(text))
    data = b"".join(lines)
    for node in ast.walk(ast.parse(code)):
        for keyword in node.keywords if isinstance(node, ast.Call) else []:
            here = (keyword.lineno, keyword.col_offset)
            if keyword.arg is None or keyword.arg in cosmetic or any(start <= here < end for start, end in skipped):
                continue
            first = starts[keyword.lineno - 1] + keyword.col_offset
            last = starts[(keyword.end_lineno or 1) - 1] + (keyword.end_col_offset or 0)
            rest = data[last:].lstrip()
            cut = len(data) - len(rest) + 1 if rest.startswith(b",") else last
            yield keyword.lineno, (data[:first] + data[cut:]).decode()


def _is_program(code: str) -> bool:
    try:
        compile(code, "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def _show_change(code: str, mutated: str) -> str:
    changes = difflib.unified_diff(code.splitlines(), mutated.splitlines(), n=0, lineterm="")
    return "\n".join(f"    {line}" for line in changes if not line.startswith(("---", "+++", "@@")))
