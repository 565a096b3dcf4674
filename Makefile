# Elchi. `make run` and `make test` are all a newcomer needs; `make help` lists the rest.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
HOST   ?= 127.0.0.1
PORT   ?= 8050
DATABASE ?= build/elchi.duckdb

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev chromium load run lint test bench quality

help: ## what can be made
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.run build/web/.made ## the environment in .venv, from pinned and hashed requirements; what browsers load, made small

$(VENV)/.run: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Elchi needs Python 3.11 or newer: make PYTHON=/path/to/python3.11"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make environments: apt-get install python3-venv"; exit 2; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

# A slim Plotly where Node is, and what browsers load once, compressed once. Without it everything works, and is larger.
build/web/.made: $(VENV)/.run $(wildcard dashboard/assets/* dashboard/slim_plotly/*)
	$(BIN)/python -m dashboard prepare
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

setup-dev: $(VENV)/.dev build/web/.made

chromium:
	@command -v chromium >/dev/null || { \
	  if [ "$$(id -u)" = 0 ]; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; \
	  else echo "The tests drive Chromium, which is missing. As root: apt-get install chromium"; exit 2; fi; }

load: setup ## load data/ into build/elchi.duckdb
	$(BIN)/python -m etl load --database $(DATABASE)

run: load ## load data/ and serve on http://127.0.0.1:8050
	$(BIN)/python -m dashboard serve --database $(DATABASE) --host $(HOST) --port $(PORT)

lint: setup-dev ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/mypy

test: lint chromium ## lint, types and all tests, with a real browser
	$(BIN)/python -m pytest -n 4 --dist loadfile --no-loadscope-reorder

bench: setup-dev ## measures a browser, loads, views and ten readers at once; RECORDS="10000 100000" ROUNDS=1 for other sizes than up to a million
	$(BIN)/python -m etl load --database build/bench.duckdb
	$(BIN)/python -m tests.bench.browser build/bench.duckdb
	$(BIN)/python -m tests.bench $(if $(RECORDS),--records $(RECORDS)) $(if $(ROUNDS),--rounds $(ROUNDS))
	$(BIN)/python -m tests.bench.people --people 10 --seconds 30 --publish-every 10 --kill-worker

quality: setup-dev ## how good the drafts of press releases are; see tests/press
	$(BIN)/python -m tests.press
