# `make` alone lists what there is to do. Everything sets up what it needs first.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
export BROWSER

VENV = .venv/bin
# Programs from Debian: installed as root, else named with the command to run.
CHROMIUM = $(if $(filter 0,$(BROWSER)),,chromium)

.DEFAULT_GOAL := help
.PHONY: help demo test

help: ## List the targets
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /\1\t/' \
	| awk -F'\t' '{printf "make %-10s %s\n", $$1, $$2}'

demo: ## Serve the newsroom with sample data on http://127.0.0.1:8000/ (PORT=… for another port)
	@$(PYTHON) bin/free_port.py $(PORT)
	@$(PYTHON) bin/setup.py demo
	@$(VENV)/python bin/demo.py $(PORT)

test: ## Run all tests (BROWSER=0 leaves out those in a browser; DATABASE_URL, PG_BIN choose a PostgreSQL)
	@$(PYTHON) bin/setup.py dev $(CHROMIUM)
	@$(if $(CHROMIUM),,echo "BROWSER=0: the tests in a browser are left out.")
	$(VENV)/pytest
