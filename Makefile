# The two commands: `make demo` shows the main job, `make test` proves it. Both do all the set-up.

SHELL := /bin/bash
PLUMB := .build/release/plumb

.PHONY: demo test build lint clean

demo: build
	@$(PLUMB) demo

build:
	@Scripts/set-up
	@echo "Building plumb (the first time takes some minutes)."
	@swift build -c release --product plumb --quiet

test:
	@Scripts/set-up tests
	@$(MAKE) --no-print-directory lint
	swift build --build-tests --explicit-target-dependency-import-check error --quiet
	swift test --skip-build

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

# Stops the private server and removes what was built and loaded.
clean:
	@if [ -x $(PLUMB) ]; then $(PLUMB) server stop; fi
	rm -rf .build .plumbline
