# The development loop; `make` alone lists it.
VENV ?= .venv
PYTHON ?= $(VENV)/bin/python
export OPENBLAS_NUM_THREADS ?= 1
export OMP_NUM_THREADS ?= 1

# A licence that asks of a program that uses the package to take it too; those that offer another one besides are named.
FORBIDDEN = GPL-2.0-only;GPL-2.0-or-later;GPL-3.0-only;GPL-3.0-or-later;AGPL-3.0-only;AGPL-3.0-or-later;SSPL-1.0;\
GNU General Public License (GPL);GNU General Public License v2 (GPLv2);GNU General Public License v2 or later (GPLv2+);\
GNU General Public License v3 (GPLv3);GNU General Public License v3 or later (GPLv3+);\
GNU Affero General Public License v3;GNU Affero General Public License v3 or later (AGPLv3+)
DUAL = docutils pyphen

.DEFAULT_GOAL := help
.PHONY: help setup test unit explore gold lint format types docs mutants bench lock licences audit ci clean

help:  ## list the targets
	@sed -nE 's/^([a-z]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name what; do printf '%-8s %s\n' "$$name" "$$what"; done

setup:  ## make .venv with the package (editable) and all that the targets below need
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install -e ".[test,docs]"

test:  ## all tests, the slow ones too; those that drive a browser by themselves, since they wait for what is drawn
	$(PYTHON) -m pytest -n auto -m "not browser"
	$(PYTHON) -m pytest -m browser

unit:  ## the quick tests: unit, property and contract
	$(PYTHON) -m pytest -n auto tests/unit tests/property tests/contract

explore:  ## the tests of what holds for any input, with inputs that were not tried before
	$(PYTHON) -m pytest -n auto --hypothesis-profile=exploring -m hypothesis

gold:  ## accuracy on annotated articles against its floors
	$(PYTHON) -m pytest tests/gold

lint:  ## ruff: rules and format; pydoclint: sections of docstrings
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m pydoclint.main tracker dashboard

format:  ## let ruff put imports and layout right
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

types:  ## mypy, strict
	$(PYTHON) -m mypy

docs:  ## the made tables and pages, then the site, warnings being errors: docs/_build/index.html
	$(PYTHON) docs/generate.py
	$(PYTHON) -m sphinx -W --keep-going -q -b html docs docs/_build

mutants:  ## plant faults in the rules, the queries and the pages, and count those that a test notices (hours)
	mkdir -p build
	$(PYTHON) -m tests.mutants --survivors build/survivors.txt

bench:  ## how fast the tracker reads, and starts
	$(PYTHON) -m tests.bench.speed
	$(PYTHON) -m tests.bench.starts

lock:  ## choose the versions that CI tests anew: .ci/constraints.txt, for every supported Python and system
	$(PYTHON) -m uv pip compile pyproject.toml --universal --python-version 3.11 --extra test --extra docs --upgrade \
		--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" -q -o .ci/constraints.txt

licences:  ## the licence of every package that is installed with this one; fails where one forbids what ours allows
	$(PYTHON) -m piplicenses --python=$(PYTHON) --order=license --with-urls --ignore-packages $(DUAL) --fail-on='$(FORBIDDEN)'

audit:  ## known weaknesses of the installed packages, as far as advisories can be reached
	$(PYTHON) .ci/audit.py $(PYTHON)

ci:  ## the whole check, in a fresh clone
	.ci/run

clean:  ## what the targets above left behind, but .venv
	rm -rf build dist docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis
