"""Who asks a database loads nothing that reads articles: no spaCy, no network, no readers of files.

Each of these takes a second and more, and hundreds of megabytes, and a question takes some milliseconds.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.factories import make_article, make_claim, save_articles

ROOT = Path(__file__).resolve().parents[2]
OF_EXTRACTION = {"spacy", "thinc", "onnxruntime", "tokenizers", "textacy", "torch"}
OF_READERS = {"lxml", "pypdf", "openpyxl", "urllib3", "protego"}
OF_NUMBERS = {"numpy", "pandas", "pyarrow"}  # Streamlit loads these itself
OF_DATABASES = {"sqlalchemy", "sqlmodel", "alembic"}
OF_UPGRADES = {"alembic"}
OF_DOWNLOADS = {"weasel", "requests", "httpx", "urllib3", "jinja2"}  # of spaCy's own command line
OF_CLUSTERS = {"distributed", "dask", "fsspec"}
ASK = (
    "from tracker import Tracker; tracker = Tracker(DATABASE);"
    "assert tracker.claims('visit').rows and tracker.speakers().rows and tracker.compare('Peskov').rows;"
    "assert tracker.passage(tracker.claims().rows[0].quote_id)"
)
QUESTIONS = {
    "package": "import tracker",
    "query": "import tracker.query",
    "Tracker": ASK,
    "search": "from tracker.cli import app; app(['search', 'visit', '--db', DATABASE], standalone_mode=False)",
    "speakers": "from tracker.cli import app; app(['speakers', '--db', DATABASE], standalone_mode=False)",
    "export": "from tracker.cli import app; app(['export', FILE, '--db', DATABASE], standalone_mode=False)",
}


def ask(code, *arguments):
    """The lines that some code prints in a process of its own."""
    command = [sys.executable, "-c", f"import sys; DATABASE, FILE = sys.argv[1:]\n{code}", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.splitlines()


def find_loaded(code, names, *arguments):
    """Those of the named packages that are loaded once some code has run."""
    tell = f"print('loaded:', *(set({sorted(names)}) & sys.modules.keys()))"
    return set(ask(f"{code}\n{tell}", *arguments)[-1].split()[1:])


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    database = tmp_path_factory.mktemp("lean") / "tracker.sqlite3"
    article = make_article()
    save_articles(str(database), [(article, [make_claim(article, "We look forward to the visit")])])
    return database


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_loads_nothing_that_reads_articles(question, database, tmp_path):
    heavy = OF_EXTRACTION | OF_READERS | OF_NUMBERS | OF_UPGRADES | OF_CLUSTERS
    assert find_loaded(QUESTIONS[question], heavy, database, tmp_path / "quotes.csv") == set()


def test_a_question_builds_no_validators_of_tables(database):
    code = f"{ASK}\nfrom tracker.store import tables\nprint(tables.ClaimRow.__pydantic_complete__)"
    assert ask(code, database, "") == ["False"]


def test_a_command_is_not_held_up_by_collecting_garbage(database):
    count = (
        "import atexit, gc; seen = []; gc.callbacks.append(lambda phase, info: seen.append(phase));"
        "atexit.register(lambda: print(seen.count('start') < 100));"
        "from tracker.cli import main; sys.argv = ['tracker', 'search', 'visit', '--db', DATABASE]; main()"
    )
    assert ask(count, database, "")[-1] == "True"


def test_a_proof_loads_no_more_than_it_counts_with(database):
    prove = "from tracker import Tracker; assert not Tracker(DATABASE).verify().rows"
    assert find_loaded(prove, OF_EXTRACTION - OF_NUMBERS, database, "") == set()


def test_the_pages_load_nothing_that_reads_articles(database, tmp_path):
    pages = "import dashboard.views.explore, dashboard.views.compare"
    assert find_loaded(pages, OF_EXTRACTION | OF_UPGRADES, database, tmp_path / "quotes.csv") == set()


def test_reading_a_file_loads_no_spacy(database, tmp_path):
    file = tmp_path / "article.txt"
    file.write_text("“We look forward to the visit,” presidential spokesman Dmitry Peskov said.\n", encoding="utf-8")
    code = "import tracker; assert len(list(tracker.read_articles(FILE))) == 1"
    assert find_loaded(code, OF_EXTRACTION, database, file) == set()


def test_an_extraction_loads_no_database(database, tmp_path):
    file = tmp_path / "article.txt"
    file.write_text("“We look forward to the visit,” presidential spokesman Dmitry Peskov said.\n", encoding="utf-8")
    code = "from tracker.cli import app; app(['extract', FILE], standalone_mode=False)"
    assert find_loaded(code, OF_DATABASES | OF_DOWNLOADS, database, file) == set()


def test_spacy_alone_is_whole_again_behind_it():
    code = (
        "from tracker.cli.spacy_alone import spacy_alone\nwith spacy_alone(): import spacy\n"
        "print('spacy.cli' in sys.modules)\nimport spacy.cli\nprint(callable(spacy.cli.download))"
    )
    assert ask(code, "", "") == ["False", "True"]


def test_a_question_loads_nothing_of_the_other_kind_of_database(database, tmp_path):
    dialect = "print('sqlalchemy.dialects.postgresql' in sys.modules)"
    assert ask(f"{ASK}\n{dialect}", database, tmp_path)[-1] == "False"


def test_what_an_extraction_loads_would_be_noticed(database, tmp_path):
    assert "spacy" in find_loaded("import tracker.pipeline", OF_EXTRACTION, database, tmp_path)
