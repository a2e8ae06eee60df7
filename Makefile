# The development loop; `make` alone lists it.
VENV ?= .venv
PYTHON ?= $(VENV)/bin/python
export OPENBLAS_NUM_THREADS ?= 1
export OMP_NUM_THREADS ?= 1

.DEFAULT_GOAL := help
.PHONY: help setup test unit gold lint format types docs mutants bench ci clean

help:  ## list the targets
	@sed -nE 's/^([a-z]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name what; do printf '%-8s %s\n' "$$name" "$$what"; done

setup:  ## make .venv with the package (editable) and all that the targets below need
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install -e ".[test,docs]"

test:  ## all tests (about eight minutes)
	$(PYTHON) -m pytest

unit:  ## the quick tests: unit, property and contract
	$(PYTHON) -m pytest tests/unit tests/property tests/contract

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

bench:  ## how fast the tracker reads
	$(PYTHON) -m tests.bench.speed

ci:  ## the whole check, in a fresh clone
	.ci/run

clean:  ## what the targets above left behind, but .venv
	rm -rf build dist docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis
