"""What Compare is asked: who, about what, when and where; all of it in the URL, and nothing of a URL dropped silently.

In: the parameters of the URL, and the controls. Out: a ``Choice``. Each control shows what the URL says, and a change
of it is a new URL, so that Back undoes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import streamlit as st

from dashboard import data
from dashboard.address import Complaint, current_params, read_params, set_params, to_params
from dashboard.data import speakers as people
from dashboard.data.people import name_of
from dashboard.directions import show_directions
from dashboard.labels import to_label
from dashboard.picker import pick_speakers
from dashboard.wording import to_sentences

MAX_SPEAKERS = 4
_MOST_NAMED = 12
EVERY = ("day", "month", "year")
ABOUT = {"text": "Words", "like": "Meaning", "topic": "Topic"}
_LONG_NUMBER = 7
_EXAMPLES = {"text": "e.g. chemical weapons", "like": "e.g. who used poison gas", "topic": "e.g. Syria"}
VIEWS = ("Quotes", "Words", "Outlets and verbs")
_OWN = ("speakers", "about", "every", "show", "scale", "page", "quote")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is compared.

    Attributes:
        where: The filter, with those speakers who are known.
        named: The names as the URL has them.
        every: The period: "day", "month" or "year".
        view: What is shown below the chart.
        per_100: Whether numbers are those for each 100 articles.
        page: Which page of quotes, from 1.
        complaints: What could not be understood, to be shown.
    """

    where: data.ClaimFilter
    named: tuple[str, ...]
    every: str
    view: str
    per_100: bool
    page: int
    complaints: tuple[Complaint, ...]

    @property
    def is_sound(self) -> bool:
        """Whether what can be shown is what was asked for; an unknown speaker leaves the others to be compared."""
        return all(each.is_ignorable or each.field == "speakers" for each in self.complaints)


def read_choice() -> Choice:
    """What the URL asks for; the most quoted officials, which then stand in the URL, where it names nobody."""
    params = current_params()
    if not params.get("speakers") and not params.get("speaker"):
        set_params(params | {"speakers": _most_quoted(2)})
        params = current_params()
    asked = read_params(params, also=_OWN)
    named = tuple(dict.fromkeys([*params.get("speakers", []), *asked.where.speaker]))
    complaints = list(asked.complaints)
    if len(named) > _MOST_NAMED:
        words = f"The link names {len(named):,} speakers; looked at are the first {_MOST_NAMED}."
        complaints.append(Complaint("speakers", words, is_ignorable=True))
        named = named[:_MOST_NAMED]
    known = []
    for name in named:
        try:
            found = people.speaker_of(name)
            known.append(name if name == found.key else found.name)
        except data.QueryError as error:
            complaints.append(Complaint("speakers", show_directions(to_sentences(str(error))), name))
    known = list(dict.fromkeys(known))
    if len(known) > MAX_SPEAKERS:
        left_out = ", ".join(show_directions(name) for name in known[MAX_SPEAKERS:])
        words = f"No more than {MAX_SPEAKERS} speakers stand side by side; left out: {left_out}."
        complaints.append(Complaint("speakers", words, is_ignorable=True))
    where = replace(asked.where, speaker=tuple(known[:MAX_SPEAKERS]), with_spokespeople=False)
    where = _read_about(where, _first(params, "about"))
    page, odd = read_page(_first(params, "page"))
    complaints += [Complaint("page", words, is_ignorable=True) for words in odd]
    order = "newest" if asked.order == "newest" else "oldest"
    return Choice(
        where=replace(where, order=order),
        named=named,
        every=_one_of(params, "every", EVERY, "month", complaints),
        view=_one_of(params, "show", VIEWS, VIEWS[0], complaints),
        per_100=_one_of(params, "scale", ("quotes", "per100"), "quotes", complaints) == "per100",
        page=page,
        complaints=tuple(complaints),
    )


def choose() -> Choice:
    """Draw the controls and tell what they say."""
    choice = read_choice()
    where = choice.where
    _choose_speakers(choice)
    _tell(choice.complaints, "speakers")
    kind, about, every = st.columns(spec=[2, 3, 2], vertical_alignment="bottom")
    by = next((name for name in ABOUT if getattr(where, name)), "text")
    by = st.session_state.get("about_by", by) if not any(getattr(where, name) for name in ABOUT) else by
    with kind:
        st.session_state["about_by"] = by
        st.segmented_control(
            "Search in",
            list(ABOUT),
            format_func=ABOUT.__getitem__,
            key="about_by",
            required=True,
            on_change=_move_about,
        )
    with about:
        words = where.topic[0] if by == "topic" and where.topic else getattr(where, by) if by != "topic" else ""
        _draw(
            st.text_input, "About (optional)", name=by, value=words or "", state="about_words",
            placeholder=_EXAMPLES[by],
        )  # fmt: skip
    with every:
        _draw(st.segmented_control, "Period", list(EVERY), name="every", value=choice.every, required=True)
    _tell(choice.complaints, *ABOUT, "about", "every")
    _choose_more(choice)
    return choice


def _choose_speakers(choice: Choice) -> None:
    """The speakers, each with a button that takes them out, and the box that finds more."""
    with st.container(horizontal=True, vertical_alignment="center"):
        for at, name in enumerate(choice.named):
            rest = [each for each in choice.named if each != name]
            st.button(
                f"{to_label(name_of(name))} ✕", key=f"drop_{at}", help="Take out of the comparison",
                on_click=partial(change, speakers=rest, speaker=[]),
            )  # fmt: skip
    pick_speakers(
        "compare_speakers",
        lambda value: change(speakers=[*choice.named, value], speaker=[]),
        chosen=choice.named,
        most=MAX_SPEAKERS,
        label="Add a speaker",
    )


def _choose_more(choice: Choice) -> None:
    params = current_params()
    names = ("from", "to", "outlet", "kind", "undated")
    with st.expander("Dates, outlets and kinds", expanded=any(params.get(name) for name in names)):
        first, last, outlet, kind = st.columns([1, 1, 2, 2])
        for place, name, label in ((first, "from", "From"), (last, "to", "To")):
            with place:
                value = _first(params, name)
                _draw(st.text_input, label, name=name, value=value, placeholder="2013 or 2013-05")
                _tell(choice.complaints, name)
        with outlet:
            offered = list(dict.fromkeys([*data.suggestions("outlet"), *choice.where.outlet]))
            _draw(
                st.multiselect, "Outlets", offered, name="outlet", value=list(choice.where.outlet), placeholder="Any",
                format_func=show_directions,
            )  # fmt: skip
        with kind:
            kinds = ["direct", "mixed", "indirect"]
            _draw(st.multiselect, "Kinds", kinds, name="kind", value=list(choice.where.kind), placeholder="Any")
        undated = data.undated_of(choice.where) if choice.is_sound and choice.where.speaker else 0
        if undated or choice.where.undated:
            label = f"Keep the {undated:,} quotes whose day is not known" if undated else "With quotes of no known day"
            _draw(st.toggle, label, name="undated", value=bool(choice.where.undated))


def change(**params: Any) -> None:
    """Ask for something else; the first page of it."""
    texts: dict[str, list[str]] = {
        name: [str(each) for each in (value if isinstance(value, list | tuple) else [value]) if each not in ("", None)]
        for name, value in params.items()
    }
    set_params({name: each for name, each in (current_params() | {"page": []} | texts).items() if each})


def _draw(widget: Callable[..., Any], label: str, *args: Any, name: str, value: Any, **options: Any) -> None:
    """A control that shows what the URL says and changes it."""
    key = options.pop("state", f"compare_{name}")
    st.session_state[key] = value

    def follow() -> None:
        found = st.session_state[key]
        if found is True or found is False:
            found = "true" if found else ""
        old = dict.fromkeys([*ABOUT, "about"], "") if name in ABOUT else {}
        change(**(old | {name: found}))

    widget(label, *args, key=key, on_change=follow, **options)


def _show_kind(by: str) -> str:
    return ABOUT[by]


def _move_about() -> None:
    """The words that were searched for, now as words, as a meaning or as a topic."""
    by = st.session_state["about_by"]
    words = st.session_state.get("about_words") or ""
    change(**(dict.fromkeys([*ABOUT, "about"], "") | {by: words}))


def _read_about(where: data.ClaimFilter, about: str) -> data.ClaimFilter:
    """What older links ask for: a topic where the speakers have it, else words."""
    if not about or where.text or where.topic or where.like:
        return where
    is_topic = about in data.topics_of(where.speaker)
    return replace(where, topic=(about,)) if is_topic else replace(where, text=about)


def read_page(text: str) -> tuple[int, list[str]]:
    """The number of a page, from 1, and what to say where it is none."""
    if not text.strip():
        return 1, []
    if text.isdecimal() and len(text) < _LONG_NUMBER and int(text) > 0:
        return int(text), []
    return 1, [f"“{show_directions(text)}” is no page; this is the first."]


def _one_of(
    params: Mapping[str, Sequence[str]], name: str, known: Sequence[str], default: str, complaints: list[Complaint]
) -> str:
    text = _first(params, name) or default
    if text in known:
        return text
    words = f"The link asks for “{show_directions(text)}”, which there is not. Shown instead: {default}."
    complaints.append(Complaint(name, words, is_ignorable=True))
    return default


def _first(params: Mapping[str, Sequence[str]], name: str) -> str:
    return next((text for text in params.get(name, ()) if text.strip()), "")


def _tell(complaints: Sequence[Complaint], *fields: str) -> None:
    for each in complaints:
        if each.field in fields:
            st.warning(to_label(each.words))


def tell_others(choice: Choice) -> None:
    """Say what of the link could not be understood and has no field of its own."""
    beside = {"speakers", *ABOUT, "about", "every", "from", "to"}
    _tell(choice.complaints, *({each.field for each in choice.complaints} - beside))


def file_params(choice: Choice) -> dict[str, list[str]]:
    """The parameters of the file that has exactly the quotes that are compared."""
    return to_params(choice.where)


def _most_quoted(most: int) -> list[str]:
    """Who is compared to begin with: the most quoted officials, and where there are too few, the most quoted."""
    everybody = people.most_quoted(where=data.ClaimFilter(), most=most).rows
    officials = people.most_quoted(where=data.ClaimFilter(), officials=True, most=most).rows
    return list(dict.fromkeys(row.speaker.name for row in (*officials, *everybody)))[:most]
