//! Packs that come with the app: TOML files, built in.

use serde::de::DeserializeOwned;

/// Reads one. It goes by way of JSON's values, because TOML's reader is made anew for each type that it is asked for,
/// at several kilobytes of the phone's library each (docs/adr/0021).
pub(crate) fn shipped<T: DeserializeOwned>(file: &str) -> T {
    let values: serde_json::Value = toml::from_str(file).expect("the shipped pack is tested");
    serde_json::from_value(values).expect("the shipped pack is tested")
}
