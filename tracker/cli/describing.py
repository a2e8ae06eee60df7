"""The command that tells what the fields of a claim mean.

In: arguments. Out: the codebook on stdout.
"""

from __future__ import annotations

import sys
from typing import Annotated

from tracker.cli.options import choose_from
from tracker.schema.codebook import CODEBOOK_FORMATS, make_codebook


def codebook(
    format_: Annotated[str, choose_from(CODEBOOK_FORMATS, "--format", help="For readers or programs.")] = "md",
) -> None:
    """Print what every field of a claim means, and the formats and types of cues there are.

    Example: tracker codebook --format json-schema
    """
    sys.stdout.buffer.write(make_codebook(format_).encode())
