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

start: opzet ## Start Waakvlam op http://127.0.0.1:8000 (PORT=8001 kiest een andere poort)
	@exec $(BIN)/waakvlam start --port $(PORT)

test: opzet-ontwikkelen ## Controleert alles: stijl, typen, vloeren en alle tests
	@$(PYTHON) tools/onderdelen.py
	@$(MAKE) --no-print-directory lint
	@$(BIN)/pytest -n 2

snel: opzet-ontwikkelen ## Draait de snelle tests: zonder browser en zonder PostgreSQL
	@$(BIN)/pytest -q -m "not scherm and not postgres"

lint: opzet-ontwikkelen ## Controleert stijl, typen en vloeren, zonder tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

fmt: opzet-ontwikkelen ## Zet de opmaak van de code recht
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: opzet-ontwikkelen ## Meet de snelheid: motor, logboek, signalen en bladen
	@$(BIN)/python -m bench
	@$(BIN)/python tools/meten.py

lock: opzet-ontwikkelen ## Legt de versies van alle pakketten opnieuw vast
	@$(PYTHON) tools/slot.py

clean: ## Ruimt op wat gemaakt is, behalve de gegevens in var/
	rm -rf .venv node_modules build src/waakvlam/web/static/derden .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	rm -rf src/*.egg-info
