"""The controls that put a quote right: who said it, of which kind it is, when it was said, which words are its own.

In: a quote and what stands about it in its article. Out: widgets, each of which does one thing to the quote.
"""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard.data import ClaimView, reviewing
from dashboard.data.reviewing import Company
from dashboard.directions import show_directions
from dashboard.labels import to_label
from dashboard.picker import pick_speakers
from dashboard.reviewing import act, skip

KINDS = ("direct", "mixed", "indirect")
UNKNOWN = "unknown"
IN_ARTICLE = "quoted in this article"
_KEYS = 9
"""As many as there are keys with a number, without 0."""


def show_verdicts(quote_id: str) -> None:
    """The buttons for the whole quote: it is right, it is none, later."""
    with st.container(horizontal=True, key="verdicts"):
        yes, no = (partial(each, quote_id) for each in (reviewing.accept, reviewing.reject))
        st.button(
            "Accept", key="accept", on_click=act, args=(yes, quote_id), shortcut="a", type="primary",
            help="Speaker, day, kind and words are right.",
        )  # fmt: skip
        st.button(
            "Reject", key="reject", on_click=act, args=(no, quote_id), shortcut="x",
            help="This is no quote. It is kept, and shown no more.",
        )  # fmt: skip
        st.button("Skip", key="skip", on_click=skip, args=(quote_id,), shortcut="s", help="Leave it for later.")


def show_speakers(claim: ClaimView, company: Company) -> None:
    """Who else may have said it, one click each; nobody; and a box for anybody."""
    st.html("<h2 class=pane-title>Somebody else said it</h2>")
    with st.container(horizontal=True, key="alternates", gap="small"):
        _show_alternates(claim, company)
    pick_speakers(f"speaker-of-{claim.quote_id}", partial(_choose, claim), label="Anybody else", may_be_new=True)


def _show_alternates(claim: ClaimView, company: Company) -> None:
    for at, (name, key, about) in enumerate(list_alternates(claim, company), 1):
        st.button(
            to_label(name if about == IN_ARTICLE else f"{name} · {about}"), key=f"alternate-{at}", shortcut=str(at),
            help=to_label(f"{name}: {about}"), wrap=True,
            on_click=act, args=(partial(reviewing.correct, claim.quote_id, speaker=key), claim.quote_id),
        )  # fmt: skip
    if claim.speaker:
        nobody = partial(reviewing.correct, claim.quote_id, speaker=UNKNOWN)
        st.button(
            "The article does not tell", key="nobody", shortcut="0",
            on_click=act, args=(nobody, claim.quote_id),
        )  # fmt: skip


def list_alternates(claim: ClaimView, company: Company) -> list[tuple[str, str, str]]:
    """Name, key and reason of those who may have said a quote: those considered first, then others of the article."""
    found = {each.key: (each.name, each.reason) for each in claim.candidates}
    for name, key in company.people:
        found.setdefault(key, (name, IN_ARTICLE))
    found.pop(claim.speaker_key or "", None)
    return [(name, key, about) for key, (name, about) in found.items()][:_KEYS]


def _choose(claim: ClaimView, value: str, is_new: bool) -> None:
    who = {"new_speaker": value} if is_new else {"speaker": value}
    act(partial(reviewing.correct, claim.quote_id, **who), claim.quote_id)


def show_details(claim: ClaimView) -> None:
    """A form for kind, day and words."""
    key = claim.quote_id
    with st.expander("Kind, day or words"), st.form(f"fix-{key}", border=False):
        left, right = st.columns(2)
        left.selectbox("Kind", KINDS, index=KINDS.index(claim.kind), key=f"kind-{key}")
        right.text_input(
            "Said on", value=claim.said_on or UNKNOWN, key=f"said-{key}",
            help="A day, month or year, such as 2013-02-05, 2013-02 or 2013; or “unknown”.",
        )  # fmt: skip
        st.text_area(
            "Words of the quote", value=claim.quote, key=f"span-{key}",
            help="Copy them from the article. […] stands for what interrupts the quote.",
        )  # fmt: skip
        st.form_submit_button("Put it right", key="put-right", on_click=_put_right, args=(claim,))


def _put_right(claim: ClaimView) -> None:
    key = claim.quote_id
    kind, said, span = (st.session_state[f"{name}-{key}"].strip() for name in ("kind", "said", "span"))
    change = partial(
        reviewing.correct, key,
        kind=kind if kind != claim.kind else None,
        said=said if said != (claim.said_on or UNKNOWN) else None,
        span=span if span.split() != claim.quote.split() else None,
    )  # fmt: skip
    act(change, key)


def show_cuts(claim: ClaimView, company: Company) -> None:
    """A form that makes several quotes of one, and one that makes one of several."""
    key = claim.quote_id
    with st.expander("Split it, or join it with another"):
        with st.form(f"split-form-{key}", border=False):
            st.text_area(
                "Split: leave an empty line between the quotes", value=claim.quote, key=f"split-{key}",
                help="Each part becomes a quote of its own. Words that you delete belong to none.",
            )  # fmt: skip
            st.form_submit_button("Split it", key="split", on_click=_split, args=(key,))
        if company.near:
            labels = {each.quote_id: describe(each) for each in company.near}
            with st.form(f"join-form-{key}", border=False):
                st.multiselect(
                    "Join it with", list(labels), format_func=labels.__getitem__, key=f"join-{key}",
                    help="Speaker, kind and day stay those of the quote above.",
                )  # fmt: skip
                st.form_submit_button("Join them", key="join", on_click=_join, args=(key,))


def describe(claim: ClaimView) -> str:
    """Who said what, in a line. Example: "Sergei Lavrov: We look forward to the visit"."""
    words = " ".join(claim.quote.split())
    return show_directions(f"{claim.speaker or 'Unknown speaker'}: {words[:90]}{'…' if len(words) > 90 else ''}")


def _split(quote_id: str) -> None:
    act(partial(reviewing.split, quote_id, st.session_state[f"split-{quote_id}"]), quote_id)


def _join(quote_id: str) -> None:
    act(partial(reviewing.join, quote_id, st.session_state[f"join-{quote_id}"]), quote_id)


def show_rest(claim: ClaimView, company: Company) -> None:
    """How much of the article is checked, and a button that accepts all the rest of it."""
    open_ = company.all - company.checked
    st.caption(f"{company.checked:,} of {company.all:,} quotes of this article are checked.")
    if open_:
        change = partial(reviewing.accept_article, claim.quote_id, claim.article_id)
        st.button(
            f"Accept all {open_:,} {'others ' if claim.corrected else ''}of this article",
            key="accept-article", on_click=act, args=(change, claim.quote_id), type="tertiary",
            help="Read the whole article first: this says that every quote in it is right.",
        )  # fmt: skip
