"""How the speakers of a comparison differ: in their words, in the outlets that quote them, in the reporting verbs.

In: the filter of the comparison. Out: a table a speaker, or a column a speaker.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard.data import comparing as compared
from dashboard.directions import show_directions
from dashboard.labels import to_label


def show_words(where: data.ClaimFilter) -> None:
    """Which words each uses more than the others."""
    st.caption(
        "Words that one uses more than the others, the surest first. G2 is the log-likelihood: from 6.63 on it is"
        " chance in one of a hundred cases. A ratio of 1 is twice as often, 2 four times. What several"
        " outlets print alike counts once."
    )
    for place, diction in zip(st.columns(len(where.speaker)), compared.words_of(where), strict=True):
        with place:
            st.markdown(f"**{to_label(diction.speaker)}**")
            st.caption(
                f"{diction.words:,} words of {diction.quotes:,} different quotes; {diction.total:,} quotes in all"
            )
            rows = [
                (show_directions(each.word), each.count, each.others, round(each.g2, 1), round(each.log_ratio, 1))
                for each in diction.keywords
            ]
            if rows:
                st.dataframe(pd.DataFrame(rows, columns=["Word", "Here", "Others", "G2", "Ratio"]), hide_index=True)
            else:
                st.info("No word is used surely more often than by the others.")


def show_shares(where: data.ClaimFilter) -> None:
    """In whose outlets and with which verbs they are quoted."""
    for place, field, label in zip(st.columns(2), ("outlet", "cue"), ("Outlet", "Reporting word"), strict=True):
        frame = compared.shares_of(where, field)
        with place:
            frame.index = frame.index.map(show_directions)
            st.dataframe(frame.rename_axis(label).rename(columns=show_directions).reset_index(), hide_index=True)
