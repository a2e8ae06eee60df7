"""How Sphinx builds the site: ``make docs``. Nothing is fetched while it is built, or when a page is looked at."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import tracker
from tracker.session.speakers import SpeakerQuestions

# The signature names each filter for completion; as it is written it is short.
for method in [each for asked in SpeakerQuestions.__mro__ for each in vars(asked).values()]:
    if hasattr(method, "__signature__"):
        del method.__signature__

project = "Claim and quote tracker"
author = "the maintainers"
copyright = "the maintainers, Apache-2.0"
release = version = tracker.__version__

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "jupyter_execute", "**/.ipynb_checkpoints"]

myst_heading_anchors = 3
nb_execution_mode = "force"  # a notebook's output is that of the code it is built with
nb_execution_raise_on_error = True
nb_execution_timeout = 300
nb_ipywidgets_js: dict[str, dict[str, str]] = {}  # the default comes from other hosts

smartquotes = False  # quotation marks are this project's subject: they stay as they are written

autodoc_member_order = "bysource"
autodoc_preserve_defaults = True  # else paths of the machine that builds
autodoc_typehints = "signature"
autodoc_class_signature = "mixed"
napoleon_google_docstring = True
napoleon_numpy_docstring = False

html_theme = "furo"
html_title = f"{project} {release}"
html_show_sphinx = False
