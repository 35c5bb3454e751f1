# What a person or CI types. Each target is whole: it installs what it needs and builds what it uses.

.DEFAULT_GOAL := help

# Not `npm ci`: it refuses a lock file that leaves out packages of other platforms, which are optional
# and not in every registry. The versions are those of the lock file all the same.
UI_PACKAGES := npm --prefix ui install --no-audit --no-fund
.PHONY: help run build dev test lint ui unit e2e bench bindings clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: build ## build Headwater and open it
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  echo "There is no display here, so no window can open. Doing the main job from the command line:"; \
	  target/release/headwater sample --out target/headwater-sample.json && \
	  target/release/headwater report target/headwater-sample.json --out target/headwater-sample.pdf && \
	  echo "The report of the sample workshop is at target/headwater-sample.pdf"; \
	else target/release/headwater; fi

build: ## leave the release program at target/release/headwater
	.ci/install run
	$(UI_PACKAGES)
	npm --prefix ui run build
	cargo build --release --locked

dev: ui/node_modules ## the window over a development server that reloads
	npm --prefix ui run dev & trap 'kill %1' EXIT; cargo run --no-default-features

test: ## install what the tests need, and run all of them
	.ci/install test
	$(MAKE) ui lint unit e2e

ui: ## lint, test and build the window
	$(UI_PACKAGES)
	npm --prefix ui run build
	npm --prefix ui run check
	npm --prefix ui test
	npm --prefix ui run test:screens

lint: ## formatting, lints and documentation of the Rust
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --test e2e --locked -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked --document-private-items

unit: ## every Rust test that needs no window
	cargo test --workspace --locked

e2e: ## the journeys in the real window, on a display of their own
	cargo test --locked --test e2e --no-run
	xvfb-run -a -s "-screen 0 1440x900x24" dbus-run-session -- cargo test --locked --test e2e -- --test-threads=1

bench: ## how well the order of asking does, how fast placing, the report and a note until it is saved are
	cargo bench --locked -p headwater-exchange --bench asking
	cargo bench --locked -p headwater-exchange --bench recompute -- --warm-up-time 1 --measurement-time 3 --sample-size 50
	cargo bench --locked -p headwater-report --bench report
	xvfb-run -a -s "-screen 0 1440x900x24" dbus-run-session -- cargo test --release --locked --test e2e half_day -- --nocapture

bindings: ## write ui/src/ipc/bindings.ts from the commands in Rust
	HEADWATER_WRITE_BINDINGS=1 cargo test --locked --lib bindings

ui/node_modules: ui/package-lock.json
	$(UI_PACKAGES)
	touch $@

clean: ## forget what was built
	rm -rf target ui/dist ui/node_modules
