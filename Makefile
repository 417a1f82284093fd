# Boussole's commands: `make help`. Each prints what it runs.
#
# The tools are installed once, by version, in a cache folder of the user that all checkouts share. A tool's folder
# takes its name only once the tool is whole, so an interrupted installation starts again.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

# The port of `make serve`.
PORT ?= 8080
# What a visitor may download to the first usable screen: 100 KB of brotli.
SIZE_LIMIT := 100000

CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/boussole
LOCKED = $(shell sed -n '/^name = "$(1)"$$/{n;s/.*"\(.*\)"/\1/p}' Cargo.lock)

# 0.22 wants Rust 1.96.
TRUNK_VERSION := 0.21.14
TRUNK := $(CACHE)/trunk-$(TRUNK_VERSION)
# The glue and the tool that writes it must have the same version.
WASM_BINDGEN_VERSION := $(call LOCKED,wasm-bindgen)
WASM_BINDGEN := $(CACHE)/wasm-bindgen-$(WASM_BINDGEN_VERSION)
# Cuts the program in two files; it must understand what the crate wasm_split_helpers wrote.
WASM_SPLIT_VERSION := 0.2.4
WASM_SPLIT := $(CACHE)/wasm-split-$(WASM_SPLIT_VERSION)
# Only the independent checks are in Python: the ranges by numpy, the split by scipy.
NUMPY_VERSION := 2.2.6
SCIPY_VERSION := 1.15.3
PYTHON := $(CACHE)/python-$(NUMPY_VERSION)-$(SCIPY_VERSION)
NPM := $(CACHE)/npm-$(shell sha256sum package-lock.json | cut -c1-12)
SYSROOT := $(shell rustc --print sysroot 2>/dev/null)
WASM_TARGET := $(SYSROOT)/lib/rustlib/wasm32-unknown-unknown

export PATH := $(TRUNK)/bin:$(WASM_BINDGEN)/bin:$(WASM_SPLIT)/bin:$(NPM)/node_modules/.bin:$(PATH)
# Trunk takes NO_COLOR=1 for a mistake.
unexport NO_COLOR

WASM := --target wasm32-unknown-unknown
# What rustc takes for granted, and browsers have had since 2022.
WASM_FEATURES := $(addprefix --enable-,bulk-memory mutable-globals multivalue nontrapping-float-to-int reference-types sign-ext)
IN_CHROMIUM = CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner CHROMEDRIVER=$$(command -v chromedriver) \
	WASM_BINDGEN_TEST_TIMEOUT=300

# What the program needs told to be cut in two files: which bytes of it are addresses.
CUTTABLE := -Clink-arg=--emit-relocs
FLAGS := CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS

# The standard library, built with the page, without the texts of its panics: 20 KB less on the wire (stable Rust has the
# flags, but only for those who ask for them so). A panic is a trap then, and boot.js says what to do.
SMALLEST := RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
SMALLEST_FLAGS := -Zunstable-options -Cpanic=immediate-abort

.PHONY: help serve build cut size reader-size test check wasm-test browser-test bench calibration independent screenshots clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

## The product

serve: builders ## the app on 127.0.0.1, rebuilt at each change; PORT=8080
	@echo "Boussole: http://127.0.0.1:$(PORT)/ (Ctrl-C to stop)"
	$(FLAGS)="$(CUTTABLE)" trunk serve --address 127.0.0.1 --port $(PORT) --disable-address-lookup --dist target/serve

build: builders rust-src ## the release folder, dist/
	$(SMALLEST) $(FLAGS)="$(SMALLEST_FLAGS) $(CUTTABLE)" trunk build --release
	sed -i 's/ nonce="[^"]*"//g' dist/index.html
	for file in dist/*.js; do terser "$$file" --module --compress --mangle --output "$$file"; done

# Trunk calls it once it has built: cuts what cargo wrote in two files, the first screen's and the rest, in place of the
# single one that Trunk made of it. Both keep the name that Trunk chose.
cut:
	@name=$$(basename "$(FOLDER)"/boussole-*_bg.wasm _bg.wasm); cut=$$(mktemp -d); trap 'rm -rf "$$cut"' EXIT; \
	wasm-split-cli --out-name "$$name" target/wasm32-unknown-unknown/$(PROFILE)/boussole.wasm "$$cut"; \
	wasm-bindgen "$$cut/$$name.wasm" --target web --no-typescript --keep-lld-exports --out-dir "$(FOLDER)"; \
	sed -i "/^import /s/__wasm_split.js/$$name.split.js/" "$(FOLDER)/$$name.js"; \
	sed "s/split_answer.wasm/$${name}_answer.wasm/" "$$cut/__wasm_split.js" > "$(FOLDER)/$$name.split.js"; \
	mv "$$cut/split_answer.wasm" "$(FOLDER)/$${name}_answer.wasm"; \
	if [ $(PROFILE) = release ]; then \
		for file in "$(FOLDER)"/*.wasm; do wasm-opt -Os $(WASM_FEATURES) --reorder-functions-by-name "$$file" -o "$$file"; done; \
	fi

size: build reader-size ## what a visitor downloads to the first usable screen, brotli, at most 100 KB
	@cd dist; total=0; \
	for file in index.html messages/fr.txt $$(grep -oE '[[:alnum:]_./-]+\.(js|css|wasm|svg|woff2)' index.html | sort -u) *.split.js; do \
		bytes=$$(brotli --best --stdout "$$file" | wc -c); total=$$((total + bytes)); \
		printf '%9d  %s\n' "$$bytes" "$$file"; \
	done; \
	printf '%9d  bytes to the first usable screen, of %d\n' "$$total" $(SIZE_LIMIT); \
	for file in messages/fr.more.txt lexicon.txt *_answer.wasm messages/fr.questions.txt; do \
		printf '%9d  then %s\n' "$$(brotli --best --stdout "$$file" | wc -c)" "$$file"; \
	done; \
	[ "$$total" -le $(SIZE_LIMIT) ] || { echo "Too much to download: $$((total - $(SIZE_LIMIT))) bytes over." >&2; exit 1; }

# A program that reads, less the same program that does not, as the page is built; and the phrases.
WEIGHED := target/wasm32-unknown-unknown/release/examples/reader_weight.wasm

reader-size: builders rust-src brotli ## what the reader of objectives weighs, brotli: its code and its phrases
	@for reader in with without; do \
		READER=$$reader $(SMALLEST) $(FLAGS)="$(SMALLEST_FLAGS)" cargo build --quiet --release --no-default-features $(WASM) --example reader_weight; \
		wasm-opt -Os --all-features --reorder-functions-by-name --strip-debug --strip-producers $(WEIGHED) -o target/$$reader.wasm; \
	done; \
	weight() { brotli --best --stdout "$$1" | wc -c; }; \
	code=$$(($$(weight target/with.wasm) - $$(weight target/without.wasm))); \
	phrases=$$(weight "$$(ls -t target/wasm32-unknown-unknown/release/build/boussole-*/out/lexicon.txt | head -n 1)"); \
	printf '%9d  code of the reader\n%9d  its phrases\n%9d  in all\n' "$$code" "$$phrases" "$$((code + phrases))"

## The tests

test: check wasm-test size browser-test ## everything: check, wasm-test, size, browser-test

check: rust ## format, lints and native tests: the quick half of the tests
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo test

wasm-test: $(WASM_TARGET) $(WASM_BINDGEN) chromium ## lints and tests of the wasm build, in headless Chromium
	cargo clippy $(WASM) --lib --bins --test wasm --test wasm_speed -- -D warnings
	$(IN_CHROMIUM) cargo test $(WASM) --test wasm

browser-test: build chromium ## the release folder in headless Chromium
	AXE=$(NPM)/node_modules/axe-core/axe.min.js cargo test --test browser

screenshots: build chromium ## full-page pictures of every state, in target/screenshots/
	cargo test --test browser -- --ignored screenshots

bench: build chromium $(WASM_TARGET) $(WASM_BINDGEN) calibration independent ## what a keystroke takes, the benchmarks, the ranges and the split held against a second implementation
	cargo bench --bench '*'
	$(IN_CHROMIUM) cargo test --release $(WASM) --test wasm_speed -- --nocapture
	cargo test --test browser -- --ignored --nocapture keystrokes

calibration: rust $(PYTHON) ## draws the ranges of fifteen briefs a second way, and holds the engine against them
	cargo build --profile test --example assess
	$(PYTHON)/bin/python tests/independent/inputs.py target/debug/examples/assess
	$(PYTHON)/bin/python tests/independent/projection.py
	cargo test --test calibration -- --nocapture

independent: rust $(PYTHON) ## draws splits and solves them by scipy, for the tests: tests/independent/splits.jsonl
	cargo build --profile test --example assess
	OMP_NUM_THREADS=1 $(PYTHON)/bin/python tests/independent/split.py target/debug/examples/assess
	cargo test --test engine independent

clean: ## removes what was built in this checkout, not the tools
	rm -rf dist target

## The tools

.PHONY: builders rust rust-src node python chromium brotli

builders: $(WASM_TARGET) $(TRUNK) $(WASM_BINDGEN) $(WASM_SPLIT) $(NPM)
	cargo fetch $(WASM)

# $(call once,COMMAND): runs COMMAND, which installs into $@.partial, unless $@ is there. One checkout at a time.
define once
	mkdir -p $(CACHE)
	flock $(CACHE)/lock sh -c '[ -d $@ ] || { rm -rf $@.partial && $(1) && mv $@.partial $@; }'
endef

# A tool that runs for a second is not worth minutes of optimisation.
QUICKLY := CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256

$(TRUNK): | rust
	@echo "Trunk $(TRUNK_VERSION): about 4 minutes on 2 cores, once."
	$(call once,$(QUICKLY) cargo install trunk --version $(TRUNK_VERSION) --locked --no-default-features --root $@.partial)

$(WASM_BINDGEN): | rust
	@echo "wasm-bindgen $(WASM_BINDGEN_VERSION): about 2 minutes on 2 cores, once."
	$(call once,cargo install wasm-bindgen-cli --version $(WASM_BINDGEN_VERSION) --root $@.partial)

$(WASM_SPLIT): | rust
	@echo "wasm-split-cli $(WASM_SPLIT_VERSION): about 2 minutes on 2 cores, once."
	$(call once,$(QUICKLY) cargo install wasm_split_cli_support --version $(WASM_SPLIT_VERSION) --locked --features build-binary --root $@.partial)

$(NPM): | node
	$(call once,mkdir $@.partial && cp package.json package-lock.json $@.partial && npm ci --prefix $@.partial --no-audit --no-fund)

$(PYTHON): | python
	$(call once,python3 -m venv $@.partial && $@.partial/bin/pip install --quiet numpy==$(NUMPY_VERSION) scipy==$(SCIPY_VERSION))

$(WASM_TARGET): | rust
	rustup target add wasm32-unknown-unknown

rust-src: | rust
	@[ -d $(SYSROOT)/lib/rustlib/src ] || rustup component add rust-src

rust:
	@type rustup cargo >/dev/null || { echo "Rust is missing: install its stable version (1.95 or later) with rustup, https://rustup.rs" >&2; exit 1; }
	@type cargo-fmt cargo-clippy >/dev/null || rustup component add rustfmt clippy

node:
	@type node npm >/dev/null || { echo "Node is missing: install version 20 or later, with npm, https://nodejs.org" >&2; exit 1; }

# $(call debian,COMMANDS,PACKAGES): installs PACKAGES when one of COMMANDS is missing.
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
define debian
	@type $(1) >/dev/null || { set -x; $(SUDO) apt-get update -q && $(SUDO) apt-get install --yes --no-install-recommends $(2); } \
		|| { echo "Missing: $(1). Install the Debian packages $(2), or their like." >&2; exit 1; }
endef

chromium:
	$(call debian,chromium chromedriver,chromium chromium-driver)

python:
	@python3 -c 'import venv, ensurepip' 2>/dev/null \
		|| { set -x; $(SUDO) apt-get update -q && $(SUDO) apt-get install --yes --no-install-recommends python3-venv; } \
		|| { echo "Python is missing: install version 3.10 or later, with venv (Debian: python3-venv)" >&2; exit 1; }

brotli:
	$(call debian,brotli,brotli)
