//! Stops the build when SQLCipher's provider struct is not the one that `src/provider.rs` describes: takes the struct out
//! of the source that libsqlite3-sys is compiling and lets the C compiler check `layout/check.c` against it. It doesn't
//! build or link anything.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=layout/check.c");
    #[cfg(feature = "layout-check")]
    layout_check::run();
}

#[cfg(feature = "layout-check")]
mod layout_check {
    use std::path::{Path, PathBuf};
    use std::{env, fs};

    /// The constants and the struct stand together in the source, between these two.
    const FROM: &str = "#define SQLCIPHER_DECRYPT ";
    const STRUCT: &str = "struct sqlcipher_provider {";
    const TO: &str = "\n};";

    pub fn run() {
        let source = path("DEP_SQLITE3_INCLUDE").join("sqlcipher.c");
        println!("cargo::rerun-if-changed={}", source.display());
        let out = path("OUT_DIR");
        let text = fs::read_to_string(&source).unwrap_or_else(|e| drifted(&source, &e.to_string()));
        let Some(declared) = declarations(&text) else {
            drifted(&source, "the struct was not found where it used to be");
        };
        let header = out.join("declared_by_sqlcipher.h");
        if let Err(e) = fs::write(&header, declared) {
            panic!("{}: {e}", header.display());
        }
        let compiled = cc::Build::new()
            .file("layout/check.c")
            .include(&out)
            .cargo_metadata(false)
            .try_compile("somacard_cipher_layout_check");
        if let Err(e) = compiled {
            drifted(&source, &e.to_string());
        }
    }

    fn declarations(text: &str) -> Option<&str> {
        let from = text.find(FROM)?;
        let body = from + text[from..].find(STRUCT)?;
        let to = body + text[body..].find(TO)? + TO.len();
        Some(&text[from..to])
    }

    fn path(variable: &str) -> PathBuf {
        match env::var_os(variable) {
            Some(value) => value.into(),
            None => panic!("{variable} is not set: libsqlite3-sys no longer says where its source is"),
        }
    }

    fn drifted(source: &Path, why: &str) -> ! {
        panic!(
            "SQLCipher's provider struct is not the one that core/cipher/src/provider.rs describes.\n\
             Source: {}\nReason: {why}\n\
             Compare the struct with src/provider.rs and layout/check.c, and change them together.",
            source.display()
        )
    }
}
