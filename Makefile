# Two commands do it all: `make leaflets` prints, `make test` proves.
.DEFAULT_GOAL := help
.PHONY: help leaflets test lint bench sheets clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

leaflets: ## Print every leaflet into dist/, after setting up what is missing
	@sh scripts/setup.sh
	@.venv/bin/handouts build --output dist

test: lint ## Check style and types, hold leaflets against their snapshots, run the tests
	.venv/bin/handouts snapshot check
	.venv/bin/python -Im pytest -n 2 --dist loadscope

lint: ## Check style and types only
	@sh scripts/setup.sh --tests
	.venv/bin/python -Im ruff check
	.venv/bin/python -Im ruff format --check
	.venv/bin/python -Im mypy

bench: ## Measure speed, memory and file size
	@sh scripts/setup.sh --tests
	.venv/bin/python -I scripts/bench.py

sheets: ## Draw the pictures of docs/ anew, and count the pages of every edition
	@sh scripts/setup.sh --tests
	.venv/bin/python -I scripts/pictures.py
	.venv/bin/python -I scripts/contact_sheet.py

clean: ## Remove dist/, build/ and caches, but not .venv
	rm -rf dist build .cache .mypy_cache .pytest_cache .ruff_cache
