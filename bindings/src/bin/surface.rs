//! Lists what the library offers to Kotlin and Swift, a line for each call, record field and choice, so that a change of the
//! border is seen in review (`bindings/surface.txt`; `bindings/surface` compares and blesses).

use std::collections::BTreeMap;

use camino::Utf8PathBuf;
use uniffi_bindgen::{BindgenLoader, BindgenPaths, GlobalConfig};
use uniffi_meta::{EnumMetadata, FieldMetadata, FnParamMetadata, Metadata, ObjectImpl, Type};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let library = std::env::args().nth(1).ok_or("give the library's path")?;
    let loader = BindgenLoader::new(BindgenPaths::default(), GlobalConfig::default());
    let groups = loader.load_metadata(&Utf8PathBuf::from(library))?;
    let mut rooms: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for item in groups.into_values().flat_map(|group| group.items) {
        if let Some((heading, lines)) = listed(&item) {
            rooms.entry(heading).or_default().extend(lines);
        }
    }
    for (heading, mut lines) in rooms {
        // Fields and choices keep their order; calls are by name.
        if heading.starts_with("object") || heading.starts_with("trait") || heading == "functions" {
            lines.sort();
        }
        println!("{heading}");
        lines.iter().for_each(|line| println!("    {line}"));
    }
    Ok(())
}

/// The heading an item stands under, and its lines.
fn listed(item: &Metadata) -> Option<(String, Vec<String>)> {
    Some(match item {
        Metadata::Func(it) => ("functions".into(), vec![call(&it.name, &it.inputs, &it.return_type, &it.throws)]),
        Metadata::Object(it) => (object(&it.imp, &it.name), Vec::new()),
        Metadata::Constructor(it) => {
            let made = Some(Type::Enum { module_path: String::new(), name: it.self_name.clone() });
            let line = format!("make {}", call(&it.name, &it.inputs, &made, &it.throws));
            (format!("object {}", it.self_name), vec![line])
        }
        Metadata::Method(it) => {
            let line = call(&it.name, &it.inputs, &it.return_type, &it.throws);
            (format!("object {}", it.self_name), vec![line])
        }
        Metadata::TraitMethod(it) => {
            let line = call(&it.name, &it.inputs, &it.return_type, &it.throws);
            (format!("trait {}", it.trait_name), vec![line])
        }
        Metadata::Record(it) => (format!("record {}", it.name), it.fields.iter().map(field).collect()),
        Metadata::Enum(it) => (format!("{} {}", choice(it), it.name), it.variants.iter().map(variant).collect()),
        _ => return None,
    })
}

fn object(imp: &ObjectImpl, name: &str) -> String {
    if imp.is_trait_interface() { format!("trait {name}") } else { format!("object {name}") }
}

fn choice(it: &EnumMetadata) -> &'static str {
    if it.shape.is_error() { "error" } else { "choice" }
}

fn call(name: &str, inputs: &[FnParamMetadata], gives: &Option<Type>, throws: &Option<Type>) -> String {
    let inputs: Vec<_> = inputs.iter().map(|input| format!("{}: {}", input.name, said(&input.ty))).collect();
    let gives = gives.as_ref().map_or(String::new(), |gives| format!(" -> {}", said(gives)));
    let throws = throws.as_ref().map_or(String::new(), |throws| format!(" throws {}", said(throws)));
    format!("{name}({}){gives}{throws}", inputs.join(", "))
}

fn variant(it: &uniffi_meta::VariantMetadata) -> String {
    let fields: Vec<_> = it.fields.iter().map(field).collect();
    if fields.is_empty() { it.name.clone() } else { format!("{} {{ {} }}", it.name, fields.join(", ")) }
}

fn field(it: &FieldMetadata) -> String {
    let left_out = if it.default.is_some() { ", may be left out" } else { "" };
    format!("{}: {}{left_out}", it.name, said(&it.ty))
}

fn said(ty: &Type) -> String {
    match ty {
        Type::Object { name, .. } | Type::Record { name, .. } | Type::Enum { name, .. } => name.clone(),
        Type::Optional { inner_type } => format!("{}?", said(inner_type)),
        Type::Sequence { inner_type } => format!("[{}]", said(inner_type)),
        Type::Map { key_type, value_type } => format!("[{}: {}]", said(key_type), said(value_type)),
        other => format!("{other:?}"),
    }
}
