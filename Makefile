# Two commands on a fresh machine with Python 3.11+ and git: make demo, make test.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
DATA ?= ../shared/data

.PHONY: demo test lint bench accuracy weights docs servers clean

demo: $(STAMP)
	$(BIN)/coopwatch demo

test: $(STAMP) servers lint
	$(BIN)/python -m pytest -n auto --dist loadfile

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(STAMP) servers
	$(BIN)/python -m benchmarks

accuracy: $(STAMP)
	$(BIN)/python -m benchmarks.accuracy $(DATA)

weights: $(STAMP)
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[weigh]'
	$(BIN)/python -m benchmarks.weigh --write

docs: $(STAMP)
	$(BIN)/python -m coopwatch.config.docs > docs/configuration.md
	$(BIN)/python -m coopwatch.config.docs example > config.example.toml

servers:
	@.ci/servers

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv || $(PYTHON) -m venv --without-pip .venv
	$(BIN)/python -m pip --version >/dev/null 2>&1 && $(BIN)/python -m pip install -q -c constraints.txt -e '.[dev]' \
		|| $(PYTHON) -m pip --python $(BIN)/python install -q -c constraints.txt -e '.[dev]'
	touch $@

clean:
	rm -rf .venv dist build
