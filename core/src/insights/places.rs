//! Parts of the body, about a dozen: each is looked at as a whole first, its regions only where something is seen there.

use crate::body::{HEAD, Region, Side, WHOLE, regions};

/// The part that a region belongs to; arms and legs are parts by side, always the person's own.
pub(super) fn part_of(region: &Region) -> String {
    match (region.group.as_str(), region.side) {
        (group @ ("arm" | "leg"), Side::Left) => format!("{group}-left"),
        (group @ ("arm" | "leg"), Side::Right) => format!("{group}-right"),
        (group, _) => group.to_owned(),
    }
}

/// The part that a place belongs to, by name.
pub(super) fn part_named(place: &str) -> String {
    match place {
        HEAD => "head".to_owned(),
        region => Region::find(region).map_or_else(|_| region.to_owned(), part_of),
    }
}

/// Whether this is the name of a part.
pub fn is_part(name: &str) -> bool {
    regions().iter().any(|region| part_of(region) == name)
}

/// The parts in reading order, each with what it consists of. The head as a whole belongs to the head; the whole body is a part of
/// its own.
pub(super) fn parts() -> Vec<(String, Vec<String>)> {
    let mut parts: Vec<(String, Vec<String>)> = Vec::new();
    for region in regions() {
        let part = part_of(region);
        match parts.iter_mut().find(|(name, _)| *name == part) {
            Some((_, members)) => members.push(region.id.clone()),
            None => parts.push((part, vec![region.id.clone()])),
        }
    }
    if let Some((_, head)) = parts.iter_mut().find(|(name, _)| name == "head") {
        head.push(HEAD.to_owned());
    }
    parts.push((WHOLE.to_owned(), vec![WHOLE.to_owned()]));
    parts
}
