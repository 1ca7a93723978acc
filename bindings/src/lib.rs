//! The library that Kotlin and Swift load. It holds no type and no logic: all it exports is what `somacard_core::phone`
//! offers.

somacard_core::uniffi_reexport_scaffolding!();
