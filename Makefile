# What people type. Everything is installed in .venv, in this folder; nothing outside it is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
export PIP_NO_INPUT := 1
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test check bench lock help
.DEFAULT_GOAL := help

help:
	@echo "make site    build the site into site/"
	@echo "make serve   build it, show it and follow changes to content"
	@echo "make check   report every problem in content/"
	@echo "make test    run all tests"
	@echo "make bench   build a library of 1,000 invented reviews and measure it"
	@echo "make lock    refresh the locked dependencies from pyproject.toml"

site: $(VENV)/site-ready
	@$(BIN)/mkdocs build --strict
	@echo "The site is in site/. To look at it: make serve, then open http://127.0.0.1:8000/"

serve: $(VENV)/site-ready
	@$(BIN)/mkdocs serve

check: $(VENV)/site-ready
	@$(BIN)/spotlight check

test: $(VENV)/test-ready
	@$(BIN)/python scripts/install_browser.py
	@$(BIN)/python scripts/install_programs.py
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pytest -n auto --dist loadgroup

bench: $(VENV)/site-ready
	@$(BIN)/spotlight bench

lock: $(VENV)/bin/python
	@$(PIP) uv
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra install -o requirements.txt pyproject.toml
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra install --extra test -o requirements-test.txt pyproject.toml

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Spotlight needs Python 3.11 or newer. Name one with: make site PYTHON=python3.12"; exit 1; }
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/site-ready: $(VENV)/bin/python requirements.txt pyproject.toml
	@echo "Installing what the site needs …"
	@$(PIP) --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test-ready: $(VENV)/site-ready requirements-test.txt
	@echo "Installing what the tests need …"
	@$(PIP) --require-hashes -r requirements-test.txt
	@touch $@
