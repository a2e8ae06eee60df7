"""Pages of the dashboard without a browser: Streamlit's AppTest, opened by name with the filters of a URL.

In: a page, and what stands in its URL. Out: the ``AppTest`` after its first run, and what it shows.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

import dashboard

VIEWS = Path(dashboard.__file__).parent / "views"
START_S = 60

# Streamlit reads the description of every installed package each time a page is opened: most of a test's time.
manifest_scanner.scan_component_manifests = functools.cache(manifest_scanner.scan_component_manifests)


def open_page(name: str = "explore", **query: Any) -> AppTest:
    """A page of the database that the settings name; "from" is given as ``from_``, which Python lets one write."""
    app = AppTest.from_file(str(VIEWS / f"{name}.py"), default_timeout=START_S)
    for key, value in query.items():
        app.query_params[key.rstrip("_")] = value
    app.run()
    assert not app.exception
    return app


def list_quotes(app: AppTest) -> list[str]:
    """The quotes of the table, in its order."""
    return list(app.dataframe[0].value["Quote"])


def shown(app: AppTest) -> str:
    """Every word on the page."""
    kinds = (app.markdown, app.text, app.info, app.warning, app.caption, app.title, app.subheader, app.code)
    html = [element.proto.body for element in app.get("html")]
    return "\n".join([str(element.value) for kind in kinds for element in kind] + html)


def select_row(app: AppTest, row: int) -> AppTest:
    """The page after a click on a row of its table, whose key changes with the filter."""
    key = "quotes-" + app.dataframe[0].proto.id.rpartition("-quotes-")[2]
    app.session_state[key] = {"selection": {"rows": [row], "columns": [], "cells": []}}
    return app.run()
