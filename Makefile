# `make` alone lists what there is to do. Everything sets up what it needs first.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
SIZE ?= 10000
export BROWSER NGINX VALIDATOR WRK

VENV = .venv/bin
# One process for each core, each with a database server of its own.
# Neighbours stay together: they share what takes long to make. Tests start Python hundreds of times: what is compiled
# once is kept, whatever the shell says.
PYTEST = PYTHONDONTWRITEBYTECODE= $(VENV)/pytest --numprocesses=logical --maxprocesses=4 --dist=worksteal
# Programs from Debian: installed as root, else named with the command to run. The oldest server we promise
# to run on is Debian's.
PG15 = /usr/lib/postgresql/15/bin
CHROMIUM = $(if $(filter 0,$(BROWSER)),,chromium-headless-shell)
WEB_SERVER = $(if $(filter 0,$(NGINX)),,nginx)
LOAD = $(if $(filter 0,$(WRK)),,wrk)
# Runs the W3C's HTML checker.
JAVA = $(if $(filter 0,$(VALIDATOR)),,default-jre-headless)

.DEFAULT_GOAL := help
.PHONY: help demo test test-pg15 lint check soak messages bench screenshots

help: ## List the targets
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /\1\t/' \
	| awk -F'\t' '{printf "make %-10s %s\n", $$1, $$2}'

demo: ## Serve the newsroom with sample data on http://127.0.0.1:8000/ (PORT=… for another port, FILES=0 without photos)
	@$(PYTHON) bin/free_port.py $(PORT)
	@$(PYTHON) bin/setup.py demo
	@$(VENV)/python bin/demo.py $(PORT)

test: ## Run all tests (BROWSER=0, NGINX=0, VALIDATOR=0 leave out those that need it; DATABASE_URL, PG_BIN choose a PostgreSQL)
	@$(PYTHON) bin/setup.py dev $(CHROMIUM) $(WEB_SERVER) $(JAVA)
	@$(if $(CHROMIUM),,echo "BROWSER=0: the tests in a browser are left out.")
	@$(if $(WEB_SERVER),,echo "NGINX=0: the tests behind a web server are left out.")
	@$(if $(JAVA),,echo "VALIDATOR=0: the check that pages are valid HTML is left out.")
	$(PYTEST)

test-pg15: ## Run the tests that ask a database alone on Debian's PostgreSQL 15, the oldest that will do
	@$(PYTHON) bin/setup.py dev postgresql-15
	PG_BIN=$(PG15) $(PYTEST) -m "database and not browser and not nginx and not validator"

lint: ## Check style, types, import directions, templates and translations
	@$(PYTHON) bin/setup.py dev gettext
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/mypy
	$(VENV)/lint-imports --no-logo
	$(VENV)/djade --check --target-version 5.2 $$(git ls-files '*.html')
	$(VENV)/python bin/messages.py check

# The whole suite comes last, so that its summary ends the output.
check: lint $(if $(CI),test-pg15) test ## Run everything that must pass before a change goes in (CI=1 adds test-pg15)

soak: ## Run the long versions of the proofs, and readings of awards by the thousand
	@$(PYTHON) bin/setup.py dev nginx
	SOAK=1 $(VENV)/pytest tests/test_visibility.py tests/test_two_worlds.py tests/test_schedule.py tests/test_concurrency.py \
		tests/newsroom/postgres/test_replica.py tests/awards/proposals/compositions
	SOAK=1 $(VENV)/python -m tests.sabotage

messages: ## Bring the translations' files up to date with the source
	@$(PYTHON) bin/setup.py dev gettext
	$(VENV)/python bin/messages.py update

bench: ## Measure pages, search and import with SIZE releases (10000 unless told; NGINX=0, WRK=0 leave out what needs it)
	@$(PYTHON) bin/setup.py dev $(WEB_SERVER) $(LOAD)
	@$(if $(LOAD),,echo "WRK=0: queries, bytes and processor time alone, without load.")
	$(VENV)/python -m bench $(SIZE)

screenshots: ## Photograph the demo that runs on PORT into docs/screenshots
	@$(PYTHON) bin/setup.py dev chromium
	$(VENV)/python bin/screenshots.py http://127.0.0.1:$(PORT)
