//! The skills of the pack: ids and names, by module.

use std::fmt::Write as _;

use serde_json::json;
use somacard_core::card::skill_pack;

use crate::here::Here;
use crate::output::Output;
use crate::screen;

/// Lists the skills. Needs no diary.
pub fn run(here: &Here) -> Output {
    let (mut text, mut list, mut module) = (String::new(), Vec::new(), "");
    for skill in &skill_pack().1 {
        if skill.module != module {
            let _ = writeln!(
                text,
                "{}{}",
                if module.is_empty() { "" } else { "\n" },
                here.texts.say(&format!("module-{}", skill.module))
            );
            module = &skill.module;
        }
        let name = here.texts.skill(&skill.id);
        let _ = writeln!(text, "  {:<36}{name}", skill.id.as_str());
        let caution = skill.caution.then(|| here.texts.say(&format!("caution-{}", skill.id)));
        if let Some(caution) = &caution {
            let _ = writeln!(text, "      {}", screen::wrapped(caution, 76, "      "));
        }
        list.push(json!({ "id": skill.id, "module": skill.module, "name": name, "caution": caution }));
    }
    Output::done(list, text)
}
