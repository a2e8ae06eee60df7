"""The names other code may rely on; a change here is a change of version."""

import subprocess
import sys

import tracker
import tracker.query

PUBLIC = {
    "Article",
    "ClaimFilter",
    "PartialDate",
    "Tracker",
    "TrackerError",
    "__version__",
    "compare_speakers",
    "export_file",
    "extract_claims",
    "ingest_articles",
    "load_pipeline",
    "load_roster",
    "open_store",
    "read_articles",
    "search_claims",
    "verify_database",
}


def test_the_public_names_are_these():
    assert set(tracker.__all__) == PUBLIC


def test_dir_shows_the_public_names():
    assert set(dir(tracker)) == PUBLIC


def test_every_public_name_exists_and_is_documented():
    for name in PUBLIC - {"__version__"}:
        assert getattr(tracker, name).__doc__, name


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(tracker, "no_such_name")
    assert not hasattr(tracker.query, "no_such_name")


def test_every_name_of_the_questions_is_found_where_it_is_looked_for():
    assert [name for name in tracker.query.__all__ if not hasattr(tracker.query, name)] == []
    assert set(tracker.query._HOMES) <= set(tracker.query.__all__)


def test_importing_the_package_loads_nothing_heavy():
    code = "import sys, tracker; print([m for m in ('spacy', 'sqlalchemy', 'streamlit') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_reading_articles_loads_no_spacy():
    code = "import sys, tracker.readers; print([m for m in ('spacy', 'trafilatura', 'sqlalchemy') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_extracting_does_not_load_what_only_topics_need():
    code = (
        "import sys; from tracker.cli import main; import atexit;"
        "atexit.register(lambda: print({'textacy', 'sklearn', 'scipy'} & set(sys.modules), file=sys.stderr));"
        "sys.argv = ['tracker', 'extract', '-', '--format', 'jsonl']; main()"
    )
    text = "President Barack Obama said on Monday that the talks on chemical weapons had failed.\n"
    result = subprocess.run([sys.executable, "-c", code], input=text, capture_output=True, text=True, check=True)
    assert "Barack Obama" in result.stdout
    assert result.stderr.strip() == "set()"
