"""The site: built as CI builds it, warnings being errors, and it loads nothing from other hosts."""

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "notebook", "index", "tutorial", "what-it-finds", "accuracy", "confidence", "guideline", "model-card",
    "model-history", "limits", "architecture", "contributing", "retraining", "changelog", "howto/own-articles",
    "howto/own-roster", "howto/shared-server", "howto/big-corpus", "howto/spacy", "reference/cli", "reference/api",
    "reference/codebook", "reference/sample-corpus",
}  # fmt: skip
_LOADS = re.compile(
    r"<(?:script|img|iframe|source|video)\b[^>]*\bsrc=\"(?:https?:)?//[^\"]*\"|<link\b[^>]*\bhref=\"(?:https?:)?//[^\"]*\""
)
_STYLE_LOADS = re.compile(r"@import\s+(?:url\()?[\"']?(?:https?:)?//|url\([\"']?(?:https?:)?//")

if not os.environ.get("TRACKER_REQUIRE_DOCS"):
    pytestmark = pytest.mark.skipif(find_spec("sphinx") is None, reason="the extra 'docs' is not installed")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "docs", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_site_has_its_pages(site):
    built = {path.relative_to(site).with_suffix("").as_posix() for path in site.rglob("*.html")}
    assert built >= PAGES


def test_a_page_loads_nothing_from_other_hosts(site):
    for path in site.rglob("*.html"):
        assert _LOADS.findall(path.read_text(encoding="utf-8")) == [], path.name


def test_a_style_loads_nothing_from_other_hosts(site):
    for path in site.rglob("*.css"):
        assert not _STYLE_LOADS.search(path.read_text(encoding="utf-8")), path.name


def test_the_reference_has_the_public_functions(site):
    text = (site / "reference" / "api.html").read_text(encoding="utf-8")
    for name in (
        "tracker.extract_claims",
        "tracker.search_claims",
        "tracker.query.ClaimFilter",
        "tracker.records.Claim",
    ):
        assert f'id="{name}"' in text
