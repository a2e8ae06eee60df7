"""The dashboard's frame: page settings and navigation.

Run by ``tracker dashboard``, by way of ``server.py``, which has the files to download.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import streamlit as st

HERE = Path(__file__).resolve().parent
if importlib.util.find_spec("dashboard") is None:  # run from a checkout that is not installed
    sys.path.insert(0, str(HERE.parent))

from dashboard.frame import MARK, NAME, name_tab, run_frame_script  # noqa: E402
from dashboard.login import ask_for_login  # noqa: E402
from dashboard.pages import PAGES, has_page  # noqa: E402
from dashboard.states import tell_failure  # noqa: E402

# A file and no ":material/...:" name: the browser would fetch the picture of such a one from Google.
st.set_page_config(page_title=NAME, page_icon=str(MARK), layout="wide")
st.html(HERE / "style.css")
ask_for_login()
pages = [
    st.Page(
        HERE / "views" / f"{entry.file}.py",
        title=entry.title,
        icon=entry.icon,
        url_path=None if entry is PAGES[0] else entry.address,
        default=entry is PAGES[0],
        visibility="visible" if entry.is_listed else "hidden",
    )
    for entry in PAGES
    if has_page(entry.file)
]
page = st.navigation(pages, position="top")
st.logo(str(MARK))
run_frame_script()
name_tab(page.title)
try:
    with st.container(key=f"page-{page.url_path or 'explore'}"):
        page.run()
except Exception as error:  # noqa: BLE001  a page shows no traceback
    tell_failure(error)
