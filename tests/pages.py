"""Pages of the dashboard without a browser: Streamlit's AppTest, opened by name with the filters of a URL.

In: a page, and what stands in its URL. Out: the ``AppTest`` after its first run, and what it shows.
"""

from __future__ import annotations

import functools
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard import cards, choices

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


def list_cards(app: AppTest) -> list[dict[str, Any]]:
    """What the cards of the page say, in order."""
    drawn = [each.proto for each in app.get("bidi_component") if each.proto.component_name == "tracker_cards"]
    return [card for each in drawn for card in json.loads(each.json)["cards"]]


def list_quotes(app: AppTest) -> list[str]:
    """The quotes of the cards, in their order, or of the table where there are none."""
    if app.dataframe:
        return list(app.dataframe[0].value["Quote"])
    return ["".join(text for text, _ in card["quote"]).strip("“”") for card in list_cards(app)]


def shown(app: AppTest) -> str:
    """Every word on the page."""
    kinds = (app.markdown, app.text, app.info, app.warning, app.caption, app.title, app.header, app.subheader, app.code)
    html = [element.proto.body for element in app.get("html")]
    return "\n".join([str(element.value) for kind in kinds for element in kind] + html)


def click_card(app: AppTest, quote: str) -> AppTest:
    """The page after a click on the card of a quote, as the browser tells of it."""
    card = next(each for each in list_cards(app) if quote in "".join(text for text, _ in each["quote"]))
    tell = cards._CARDS

    def tell_click(**given: Any) -> Any:
        tell(**given)
        return SimpleNamespace(opened=card["id"], followed=None)

    cards._CARDS = tell_click
    try:
        return app.run()
    finally:
        cards._CARDS = tell


def unfold(app: AppTest, key: str = "numbers") -> AppTest:
    """The page after a click on what unfolds a part of it."""
    app.session_state[key] = True
    return app.run()


def press(app: AppTest, key: str) -> AppTest:
    """The page after a click on the button of a key."""
    return app.button(key=key).click().run()


def read_choices(app: AppTest, key: str) -> dict[str, str]:
    """The choices of a group with their numbers, as they are read."""
    return {each["name"]: each["number"] for each in _find_choices(app, key)}


def read_chosen(app: AppTest, key: str) -> list[str]:
    """Those of a group that are chosen already."""
    return [each["name"] for each in _find_choices(app, key) if each["chosen"]]


def _find_choices(app: AppTest, key: str) -> list[dict[str, Any]]:
    drawn = [each.proto for each in app.get("bidi_component") if each.proto.component_name == "tracker_choices"]
    [group] = [json.loads(each.json)["choices"] for each in drawn if each.id.endswith(f"-{key}")]
    return list(group)


def choose(app: AppTest, key: str, value: str | None) -> AppTest:
    """The page after a click on a choice, as the browser tells of it."""
    draw, read = choices._CHOICES, choices._read

    def click(**given: Any) -> Any:
        draw(**given)
        if given["key"] == key:
            given["on_chosen_change"]()

    choices._CHOICES, choices._read = click, lambda _key: value
    try:
        app.run()
    finally:
        choices._CHOICES, choices._read = draw, read
    return app.run()
