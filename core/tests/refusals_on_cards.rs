//! What a card, a week, an item or a chain can't be is refused by field, given and allowed, and changes nothing.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, card, day, item, on_a_diary, refuses, skill, typed};
use somacard_core::card::{ChainLink, ItemKind, LinkKind, Scale};
use somacard_core::{AnswerDay, ChainDraft, ItemDraft, ItemEdit, MissingDraft, WeekEdit};

const TOMORROW: &str = "2026-03-03";
const NIGHT: u32 = 23;

#[test]
fn cards_and_weeks() {
    on_a_diary(|diary| {
        let answer = |draft| diary.answer_day(at(FIRST, NIGHT), draft);
        refuses("for_day", TOMORROW, answer(AnswerDay { day: Some(day(TOMORROW)), ..typed("sad", 3) }));
        refuses("item", "zebra", answer(typed("zebra", 3)));
        let mixed = [typed("sad", 5).answers, typed("skills", 8).answers].concat();
        let twice = [typed("sad", 5).answers, typed("sad", 1).answers].concat();
        refuses("item", "sad", answer(AnswerDay { answers: twice, ..AnswerDay::default() }));
        refuses("skills", "8", answer(AnswerDay { answers: mixed, ..AnswerDay::default() }));
        let ticks = vec![(skill("stop"), true), (skill("zebra"), true)];
        refuses("skill", "zebra", answer(AnswerDay { ticks, ..AnswerDay::default() }));
        refuses("note", "a NUL at character 1", answer(AnswerDay { note: Some("\0".into()), ..typed("sad", 3) }));
        let missing = MissingDraft { knew: Some(true), ..MissingDraft::default() };
        refuses("missing", FIRST, answer(AnswerDay { missing, ..AnswerDay::default() }));
        refuses("to", FIRST, diary.days(day(TOMORROW), day(FIRST)));
        refuses("to", "2066-03-03", diary.days(day(FIRST), day("2066-03-03")));
        let edit = |edit| diary.edit_week(at(FIRST, NIGHT), day(FIRST), edit);
        refuses("week", "nothing", edit(WeekEdit::default()));
        refuses("skill", "zebra", edit(WeekEdit { skill_of_week: Some(skill("zebra")), ..WeekEdit::default() }));
        assert_eq!(card(diary, FIRST).items.len(), 1);
    });
}

fn labelled(label: &str, scale: Scale) -> ItemDraft {
    ItemDraft { kind: ItemKind::Question, scale, label: label.into(), target: None, replaces: None }
}

#[test]
fn items_and_settings() {
    on_a_diary(|diary| {
        let add = |draft| diary.add_item(at(FIRST, NIGHT), draft);
        refuses("label", "a text of 0 characters", add(labelled(" ", Scale::Peak)));
        refuses("label", "a text of 81 characters", add(labelled(&"z".repeat(81), Scale::Peak)));
        refuses("label", "a text of 6 characters", add(labelled("ze\nbra", Scale::Peak)));
        refuses("item", "zebra", add(ItemDraft { replaces: Some(item("zebra")), ..labelled("Zebra", Scale::Peak) }));
        let range = |min, max, step, low: &str| Scale::Range { min, max, step, low: Some(low.into()), high: None };
        refuses("scale", "0 to 10 by 0", add(labelled("Zebra", range(0, 10, 0, "low"))));
        refuses("scale", "9 to 1 by 1", add(labelled("Zebra", range(9, 1, 1, "low"))));
        refuses("scale", "a text of 6 characters", add(labelled("Zebra", range(0, 10, 1, "ze\nbra"))));
        let edit = |id: &str, edit| diary.edit_item(at(FIRST, NIGHT), &item(id), edit);
        refuses("item", "zebra", edit("zebra", ItemEdit { sort: Some(1), ..ItemEdit::default() }));
        refuses("item", "nothing", edit("sad", ItemEdit::default()));
        let label = Some("z".repeat(81));
        refuses("label", "a text of 81 characters", edit("sad", ItemEdit { label, ..ItemEdit::default() }));
        refuses("day_start", "13", diary.set_day_start(at(FIRST, NIGHT), 13));
        refuses("week_start", "0", diary.set_week_start(at(FIRST, NIGHT), 0));
    });
}

#[test]
fn chains_goals_and_erasure() {
    on_a_diary(|diary| {
        let add = |draft| diary.add_chain(at(FIRST, NIGHT), draft);
        let draft = |repair: &str| ChainDraft { repair: Some(repair.into()), ..ChainDraft::default() };
        refuses("chain", "nothing", add(ChainDraft::default()));
        refuses("repair", "a NUL at character 6", add(draft("zebra\0")));
        refuses("for_day", TOMORROW, add(ChainDraft { day: Some(day(TOMORROW)), ..draft("zebra") }));
        refuses("item", "zebra", add(ChainDraft { behaviour: Some(item("zebra")), ..draft("zebra") }));
        let links = Some(vec![ChainLink { kind: LinkKind::Urge, text: "z".repeat(20_001) }]);
        refuses("link", "a text of 20001 characters", add(ChainDraft { links, ..ChainDraft::default() }));
        refuses("chain", "zebra", diary.edit_chain(at(FIRST, NIGHT), "zebra", draft("zebra")));
        refuses("life-worth-living", "a NUL at character 1", diary.set_life_worth_living(at(FIRST, NIGHT), "\0"));
        refuses("entry", "zebra", diary.erase_entry(at(FIRST, NIGHT), "check-in", "zebra"));
        refuses("entry", "zebra", diary.erase_entry(at(FIRST, NIGHT), "zebra", "zebra"));
    });
    let (_home, diary) = Home::with_diary();
    let id = diary.add_chain(at(FIRST, 9), ChainDraft { repair: Some("tea".into()), ..ChainDraft::default() }).unwrap();
    let (before, moved) = (diary.changes(), ChainDraft { day: Some(day(TOMORROW)), ..ChainDraft::default() });
    refuses("for_day", TOMORROW, diary.edit_chain(at(FIRST, NIGHT), &id, ChainDraft { repair: None, ..moved }));
    refuses("chain", "nothing", diary.edit_chain(at(FIRST, NIGHT), &id, ChainDraft::default()));
    assert_eq!(diary.changes(), before);
}
