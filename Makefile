# Two commands: `make start` to use Waakvlam, `make test` to check it. `make help` lists the rest.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help start test snel lint fmt bench lock clean opzet opzet-ontwikkelen

help: ## Toont deze lijst
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

opzet: ## Zet klaar wat nodig is om Waakvlam te draaien
	@$(PYTHON) tools/opzet.py draaien

opzet-ontwikkelen: ## Zet ook klaar wat nodig is om te testen
	@$(PYTHON) tools/opzet.py ontwikkelen
