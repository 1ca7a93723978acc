//! The order of the card's lines: each moves up and down among those of its kind, wherever their numbers stand.
#![allow(clippy::unwrap_used)]

mod chance;
mod keeping;

use keeping::{FIRST, Home, at, day, item, refuses};
use proptest::prelude::*;
use somacard_core::card::{ItemId, ItemKind, Scale};
use somacard_core::{Diary, ItemDraft, ItemEdit};

fn asked(diary: &Diary, kind: ItemKind) -> Vec<ItemId> {
    let of_kind = diary.template().unwrap().into_iter();
    of_kind.filter(|item| item.kind == kind && item.active_on(day(FIRST))).map(|item| item.id).collect()
}

/// A card with a line that took another's place (and so its number), one that rests, and one whose number is the least.
fn lived() -> (Home, Diary) {
    let (home, diary) = Home::with_diary();
    let draft = |label: &str, replaces: Option<&str>| ItemDraft {
        kind: ItemKind::Emotion,
        scale: Scale::Peak,
        label: label.into(),
        target: None,
        replaces: replaces.map(item),
    };
    diary.add_item(at(FIRST, 8), draft("Longing", Some("joy"))).unwrap();
    let last = diary.add_item(at(FIRST, 8), draft("Awe", None)).unwrap();
    let least = ItemEdit { sort: Some(i64::MIN), ..ItemEdit::default() };
    diary.edit_item(at(FIRST, 8), &last, least).unwrap();
    let rests = ItemEdit { active_to: Some(Some(day(FIRST))), ..ItemEdit::default() };
    diary.edit_item(at(FIRST, 8), &item("shame"), rests).unwrap();
    (home, diary)
}

#[test]
fn a_line_changes_places_with_its_neighbour_and_nothing_else_moves() {
    let moves = prop::collection::vec((0..64_usize, any::<bool>()), 1..24);
    chance::holds(16, moves, |moves| {
        let (_home, diary) = lived();
        let others = ItemKind::ALL.into_iter().filter(|kind| *kind != ItemKind::Emotion);
        let before: Vec<_> = others.clone().map(|kind| asked(&diary, kind)).collect();
        let mut row = asked(&diary, ItemKind::Emotion);
        for (which, up) in moves {
            let from = which % row.len();
            let id = row[from].clone();
            match up {
                true if from > 0 => row.swap(from, from - 1),
                false if from + 1 < row.len() => row.swap(from, from + 1),
                _ => {}
            }
            diary.move_item(at(FIRST, 9), &id, up).unwrap();
            prop_assert_eq!(&asked(&diary, ItemKind::Emotion), &row);
        }
        let after: Vec<_> = others.map(|kind| asked(&diary, kind)).collect();
        prop_assert_eq!(before, after);
        Ok(())
    });
}

#[test]
fn what_rests_or_is_not_there_does_not_move() {
    let (_home, diary) = lived();
    refuses("item", "shame", diary.move_item(at(FIRST, 9), &item("shame"), true));
    refuses("item", "zebra", diary.move_item(at(FIRST, 9), &item("zebra"), true));
}
