//! Writes the Kotlin and Swift side of the library; `bindings/generate` calls it.

fn main() {
    uniffi::uniffi_bindgen_main();
}
