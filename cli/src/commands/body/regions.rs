//! The regions by view and part of the body, in reading order.

use serde_json::json;
use somacard_core::body::figure::figure;
use somacard_core::body::{Region, regions};

use crate::here::Here;
use crate::output::Output;

/// Lists them.
pub fn list(here: &Here) -> Output {
    let (mut text, mut heading) = (String::new(), String::new());
    for region in regions() {
        let view = here.texts.say(&format!("view-{}", region.view.name()));
        let here_now = format!("{view} · {}", here.texts.say(&format!("group-{}", region.group)));
        if heading != here_now {
            text.push_str(&format!("{}{here_now}\n", if heading.is_empty() { "" } else { "\n" }));
            heading = here_now;
        }
        text.push_str(&format!("  {:<24}{}\n", region.id, here.texts.region(&region.id)));
    }
    let named = |region: &Region| {
        let mut json = json!(region);
        json["name"] = here.texts.region(&region.id).into();
        if let Ok(shape) = figure().shape(&region.id) {
            (json["anchor"], json["path"]) = (json!(shape.anchor()), shape.path.svg().into());
        }
        json
    };
    Output::done(regions().iter().map(named).collect::<Vec<_>>(), text)
}
