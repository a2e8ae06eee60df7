"""spaCy without its own command line, of which this one needs nothing.

``import spacy`` loads all of spaCy's commands for one function, ``spacy.info``, and with them packages that fetch files
and fill in templates: a tenth of what it takes to read one article. Only a process that is the program's own does
without; whoever imports ``tracker`` gets spaCy whole.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_COMMANDS, _INFO = "spacy.cli", "spacy.cli.info"


@contextmanager
def spacy_alone() -> Iterator[None]:
    """Let spaCy, where the block is the first to import it, do without its commands; behind the block they are there.

    Yields:
        Nothing.
    """
    if "spacy" in sys.modules:
        yield
        return
    stand_ins = {name: ModuleType(name) for name in (_COMMANDS, _INFO)}
    stand_ins[_INFO].__dict__["info"] = None
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, stand_in in stand_ins.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]
