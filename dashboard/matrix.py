"""The table of articles by outlet and period: numbers, and a shade that goes with them.

In: a matrix. Out: HTML in a frame of its own that scrolls sideways.
"""

from __future__ import annotations

from dashboard.data.method import Matrix
from dashboard.directions import to_html

_PALEST, _DEEPEST = 8, 55


def draw_matrix(matrix: Matrix, *, label: str) -> str:
    """Draw the table.

    Args:
        matrix: The numbers.
        label: What the table tells, for who cannot see it.

    Returns:
        HTML; a shade never stands without its number.
    """
    most = max((number for _, numbers in matrix.rows for number in numbers), default=0)
    head = "".join(f'<th scope="col">{to_html(period)}</th>' for period in matrix.periods)
    rows = "".join(
        f'<tr><th scope="row">{to_html(outlet)}</th>{"".join(_draw_cell(number, most) for number in numbers)}'
        f"<td>{sum(numbers):,}</td></tr>"
        for outlet, numbers in matrix.rows
    )
    table = f'<table><thead><tr><th scope="col">Outlet</th>{head}<th scope="col">All</th></tr></thead>{rows}</table>'
    return f'<div class="matrix" role="region" tabindex="0" aria-label="{to_html(label)}">{table}</div>'


def _draw_cell(number: int, most: int) -> str:
    if not number:
        return '<td class="none">0</td>'
    shade = _PALEST + round((_DEEPEST - _PALEST) * number / most)
    return f'<td style="--shade: {shade}%">{number:,}</td>'
