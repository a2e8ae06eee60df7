"""What readers would wait for, done while nobody waits: imports, the questions of the first screen, columns of facts.

In: the database of the settings. Out: modules that are imported, answers that are kept, and a heap whose standing part
is looked at no more: Streamlit lets Python collect garbage after each click, which takes a tenth of a second of
everybody's time as long as that means all modules.
"""

from __future__ import annotations

import contextlib
import gc
from importlib import import_module
from pkgutil import iter_modules

import dashboard
from tracker.errors import TrackerError

_OF_THE_SERVER = {"app", "server"}


def warm() -> None:
    """Ask what the first screen asks, and import the other pages' parts; where no database is, the page says so."""
    with contextlib.suppress(TrackerError):
        import_module("dashboard.first").ask_first()  # here: the server listens before all that is imported
    for module in iter_modules(dashboard.__path__):
        if module.name not in _OF_THE_SERVER:
            import_module(f"dashboard.{module.name}")
    with contextlib.suppress(TrackerError):
        import_module("dashboard.data").open_tracker().read_ahead()
    gc.collect()
    gc.freeze()
