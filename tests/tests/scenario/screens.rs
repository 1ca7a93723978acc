//! The calls of all screens but the card's.

use std::sync::Arc;

use serde_json::Value;
use somacard_core::Job;
use somacard_core::card::Scale;
use somacard_core::phone::body::FigureRegion;
use somacard_core::phone::reminders::{LockScreen, NewReminder, ReminderAbout, ReminderLimits, ReminderTimes};
use somacard_core::phone::safety::{Because, NewPlanLine, Offer};
use somacard_core::phone::sessions::{NewHours, NewTouch, Repeats, SeriesAbout, SessionChange};
use somacard_core::phone::settings::NewItem;

use super::Story;
use super::calls::{Called, answer};
use super::given::{because, chosen, civil, day, moment, some, text};
use super::sharing;

pub fn call(story: &Story, name: &str, with: &Value) -> Option<Called> {
    body(story, name, with)
        .or_else(|| sessions(story, name, with))
        .or_else(|| reminders(story, name, with))
        .or_else(|| safety(story, name, with))
        .or_else(|| kept(story, name, with))
        .or_else(|| sharing::call(story, name, with))
}

fn body(story: &Story, name: &str, with: &Value) -> Option<Called> {
    let (diary, now) = (story.diary(), || moment(&with["now"]));
    Some(match name {
        "body_figure" => answer(diary.body_figure()),
        "body_hit" => {
            let (x, y) = point(story, with);
            answer(diary.body_hit(chosen(&with["view"]), x, y, with["reach"].as_f64().unwrap(), false))
        }
        "body_day" => answer(diary.body_day(now(), some(&with["day"], day))),
        "skills" => answer(diary.skills(now(), None, None)),
        "insights" => {
            let job = Arc::new(Job::default());
            if with["cancelled"] == true {
                job.cancel();
            }
            answer(diary.insights(now(), None, None, job))
        }
        _ => return None,
    })
}

/// Where the label of a region stands, or a point as it is given.
fn point(story: &Story, with: &Value) -> (f64, f64) {
    let number = |given: &Value| given.as_f64().unwrap_or(f64::NAN);
    let Some(id) = text(&with["region"]) else { return (number(&with["x"]), number(&with["y"])) };
    let figure = story.diary().body_figure().unwrap();
    let all = figure.views.iter().flat_map(|view| &view.regions);
    let found: &FigureRegion = all.into_iter().find(|region| region.region.id == id).unwrap();
    (found.label_x.into(), found.label_y.into())
}

fn sessions(story: &Story, name: &str, with: &Value) -> Option<Called> {
    let (diary, now) = (story.diary(), || moment(&with["now"]));
    Some(match name {
        "sessions" => answer(diary.sessions(now(), None)),
        "add_series" => {
            let repeats = if with["repeats"] == "TwoWeeks" { Repeats::TwoWeeks } else { Repeats::Weekly };
            let hours = NewHours {
                start: civil(&with["start"]),
                zone: text(&with["zone"]).unwrap(),
                repeats,
                minutes: u32::try_from(with["minutes"].as_u64().unwrap()).unwrap(),
            };
            answer(diary.add_series(now(), chosen(&with["kind"]), hours, SeriesAbout::default(), None))
        }
        "move_session" => {
            let change = SessionChange { moved_to: Some(civil(&with["moved_to"])), ..SessionChange::default() };
            answer(diary.edit_session(now(), text(&with["series"]).unwrap(), civil(&with["original"]), change, None))
        }
        "edit_touch" => {
            let mark = NewTouch {
                region: text(&with["region"]).unwrap(),
                level: Some(chosen(&with["level"])),
                unmark: false,
                reason: text(&with["reason"]),
            };
            answer(diary.edit_touch(now(), vec![mark]))
        }
        _ => return None,
    })
}

fn reminders(story: &Story, name: &str, with: &Value) -> Option<Called> {
    let (now, zone) = (|| moment(&with["now"]), || text(&with["zone"]).unwrap());
    let limits =
        || ReminderLimits { capacity: u32::try_from(with["capacity"].as_u64().unwrap()).unwrap(), exact: true };
    Some(match name {
        "add_reminder" => {
            let times = ReminderTimes::Floating { start: civil(&with["start"]), repeats: Repeats::Daily };
            let reminder = NewReminder { times: Some(times), ..NewReminder::default() };
            answer(story.diary().add_reminder(now(), zone(), limits(), ReminderAbout::Card, reminder))
        }
        "replan" => {
            let plan = story.diary().replan(now(), zone(), limits(), because(&with["because"]));
            *story.plan.lock().unwrap() = plan.as_ref().ok().cloned();
            answer(plan)
        }
        "handed_over" => {
            let plan = story.plan.lock().unwrap().clone().unwrap();
            answer(story.diary().handed_over(now(), plan))
        }
        "lock_screen" => {
            let folder = story.folder(with["folder"].as_str().unwrap());
            let locked = LockScreen::new(folder, story.vaults.named(with["vault"].as_str().unwrap()));
            answer(locked.and_then(|locked| locked.reminders()))
        }
        _ => return None,
    })
}

fn safety(story: &Story, name: &str, with: &Value) -> Option<Called> {
    let (diary, now) = (story.diary(), || moment(&with["now"]));
    Some(match name {
        "add_plan_line" => {
            let line = NewPlanLine {
                words: text(&with["words"]).unwrap(),
                phone: text(&with["phone"]),
                not_after_self_harm: false,
                place: None,
            };
            answer(diary.add_plan_line(now(), chosen(&with["step"]), line))
        }
        "safety" => answer(diary.safety(now(), false)),
        "dismiss_offer" => answer(diary.dismiss_offer(offer(&with["offer"]))),
        _ => return None,
    })
}

/// An offer as it was told.
fn offer(told: &Value) -> Offer {
    let because = told["because"].as_array().unwrap().iter().map(|met| Because {
        item: text(&met["item"]).unwrap(),
        number: i32::try_from(met["number"].as_i64().unwrap()).unwrap(),
    });
    Offer {
        show: chosen(&told["show"]),
        injury_first: told["injury_first"] == true,
        for_day: some(&told["for_day"], day),
        because: because.collect(),
    }
}

fn kept(story: &Story, name: &str, with: &Value) -> Option<Called> {
    let (diary, now) = (story.diary(), || moment(&with["now"]));
    let file = || format!("{}/{}", story.folder("files"), with["file"].as_str().unwrap());
    Some(match name {
        "settings" => answer(diary.settings(now())),
        "set_day_start" => answer(diary.set_day_start(now(), u8::try_from(with["hour"].as_u64().unwrap()).unwrap())),
        "add_item" => {
            let (label, kind) = (text(&with["label"]).unwrap(), chosen(&with["kind"]));
            let item = NewItem { label, kind, scale: Scale::Peak, target: None, replaces: None };
            answer(diary.add_item(now(), item))
        }
        "undo" => answer(diary.undo(now())),
        "new_recovery_words" => answer(diary.new_recovery_words()),
        "backup" => answer(diary.backup(now(), file())),
        _ => return None,
    })
}
