//! The safety plan at the end of ten years: its screen, the copy that works without the diary, and what the rules add to a save.

use somacard_core::card::{Answer, ItemId};
use somacard_core::safety::Step;
use somacard_core::{CheckInDraft, PlanLineEdit, SafetyCard};

use crate::measure;
use crate::years::Years;

/// The rows of the table.
pub fn row(years: &Years) {
    let (diary, now) = (years.open(), years.evening(0));
    for step in Step::ALL.into_iter().flat_map(|step| [step; 3]) {
        let line = PlanLineEdit { words: Some(format!("a line of {}", step.name())), ..PlanLineEdit::default() };
        diary.add_plan_line(now, step, line).unwrap();
    }
    diary.set_plan_while_locked(now, true).unwrap();
    let week = |_| drop(diary.week(now, years.last_day()).unwrap());
    let times = measure::in_turns(200, |_| drop(diary.safety(now, false).unwrap()), week);
    measure::row("the safety plan with its lines, beside the week card", times, "–");
    let (place, around) = years.door();
    let times = measure::in_turns(200, |_| drop(SafetyCard::open(&place, &around).screen(now, false)), week);
    measure::row("the same from the copy alone, opened", times, "–");
    let urge = |number| {
        let answers = vec![(ItemId::new("urge-suicide").unwrap(), Answer::Number(number))];
        drop(diary.check_in(now, CheckInDraft { answers, ..CheckInDraft::default() }).unwrap());
    };
    let times = measure::in_turns(200, |_| urge(3), |_| urge(1));
    measure::row("a save whose rule asks what is usual, beside one that does not", times, "–");
}
