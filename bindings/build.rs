//! Linking for the phone: where size is what counts (opt-level "z", the profile `small`), functions of the same code become one
//! and relocations are packed. Both need LLD, which Rust brings for Linux and the NDK for Android.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    let (android, linux) = (is("CARGO_CFG_TARGET_OS", "android"), is("TARGET", "x86_64-unknown-linux-gnu"));
    if (android || linux) && is("OPT_LEVEL", "z") {
        println!("cargo::rustc-cdylib-link-arg=-Wl,--icf=all");
    }
    // On Android how relocations may be packed depends on the oldest version: bindings/package-android says it.
    if linux && is("OPT_LEVEL", "z") {
        println!("cargo::rustc-cdylib-link-arg=-Wl,-z,pack-relative-relocs");
    }
}
