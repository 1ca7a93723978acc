# The Rust parts: rules, store, cipher, command line, golden files, peers.
rust_tests "Rust tests" cargo test --workspace --no-fail-fast --quiet -- --show-output
