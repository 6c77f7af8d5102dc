# 领跑 Lingpao. `make help` lists what can be done.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8080
PART ?= all

.PHONY: help setup build run test soak bench lint format clean

help: ## List the targets.
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

setup: ## Install the system packages that are missing (apt; asks for root where it is needed).
	@scripts/setup.sh run

# The first release build leaves two modules of Hummingbird to be compiled once more (seen with Swift 6.3.1); done at
# once, the next start need not wait for them. Where nothing is left it takes half a second.
build: setup ## Build the program in release mode.
	@swift build -c release --product lingpao
	@swift build -c release --product lingpao
	@swift build -c release --product lingpao-pages

run: build ## Build, load the sample registry, evaluate it, and serve the portal on http://127.0.0.1:8080.
	@scripts/run.sh $(PORT)

test: ## Lint, build without warnings, and run every test; seeded samples of the long ones.
	@scripts/setup.sh test
	@scripts/test.sh

soak: ## Run the long tests at full count; PART=name runs one part, and what was interrupted resumes.
	@scripts/setup.sh soak
	@scripts/soak.sh $(PART)

bench: ## Run the benchmarks beside their peers and print the ratios; PART=name runs one.
	@scripts/setup.sh bench
	@Benchmarks/bench.sh $(PART)

lint: ## Check the form of the code.
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks Fuzzing

format: ## Bring the code into form.
	@swift format format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks Fuzzing

clean: ## Remove what was built; the registry under var/ stays.
	@rm -rf .build .build-*
