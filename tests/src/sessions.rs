//! What people do with sessions and visits, at random, on few series so that copies meet there.
#![allow(clippy::unwrap_used)]

use somacard_core::reminders::{About, Limits, When};
use somacard_core::sessions::{
    Boundary, Cadence, NEXT_DAY, Outcome, Pause, Ratings, Role, Series, SessionKind, Timetable,
};
use somacard_core::text::{Language, Texts};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{DiaryDay, Moment, Zone, parse_civil, parse_zone};
use somacard_core::{
    CheckInDraft, Diary, PractitionerEdit, ReminderAct, ReminderEdit, Replan, Result, SeriesDraft, SeriesEdit,
    SessionEdit, VisitDraft,
};

use crate::copies::Life;

const RULES: [&str; 4] = ["", "FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=TU,FR;COUNT=9"];

/// What a clinic says of one group at different times, lines parted by commas.
const CALENDARS: [&str; 3] = [
    "BEGIN:VCALENDAR,BEGIN:VEVENT,UID:g,SUMMARY:Group,DTSTART:20260305T180000,RRULE:FREQ=WEEKLY,END:VEVENT,END:VCALENDAR",
    "BEGIN:VCALENDAR,BEGIN:VEVENT,UID:g,SUMMARY:Group,DTSTART:20260306T180000,RRULE:FREQ=WEEKLY,END:VEVENT,BEGIN:VEVENT,\
     UID:g,RECURRENCE-ID:20260313T180000,DTSTART:20260314T090000,END:VEVENT,END:VCALENDAR",
    "BEGIN:VCALENDAR,BEGIN:VEVENT,UID:g,DTSTART:20260306T180000,RRULE:FREQ=WEEKLY,STATUS:CANCELLED,END:VEVENT,\
     BEGIN:VEVENT,UID:g,RECURRENCE-ID:20260313T180000,STATUS:CANCELLED,END:VEVENT,END:VCALENDAR",
];

fn own_zone() -> Zone {
    parse_zone("Europe/Amsterdam").unwrap()
}

impl Life {
    fn timetable(&mut self, day: DiaryDay) -> Timetable {
        let start = format!("{day}T{:02}:30", 8 + self.below(10));
        let zone = parse_zone(["Europe/Amsterdam", "America/Sao_Paulo"][self.below(2)]).unwrap();
        let rule = RULES[self.below(RULES.len())];
        let schedule = Schedule::parse(parse_civil("start", &start).unwrap(), rule, Some(zone)).unwrap();
        Timetable::new(schedule, zone, 45 + self.below(3) as u32 * 15).unwrap()
    }

    /// One action; `today` is its day.
    pub(crate) fn act_on_sessions(&mut self, diary: &Diary, now: Moment, today: DiaryDay) -> Result<()> {
        let all = diary.series()?;
        if all.len() < 2 {
            let kind = SessionKind::ALL[self.below(5)];
            let draft = SeriesDraft { kind, timetable: self.timetable(today.plus(-9)), about: SeriesEdit::default() };
            return diary.add_series(now, draft).map(drop);
        }
        let series = &all[self.below(all.len())];
        let (id, near) = (series.id.as_str(), today.plus(self.below(9) as i64 - 4));
        match self.below(17) {
            16 => {
                let file = CALENDARS[self.below(CALENDARS.len())].replace(',', "\n");
                diary.import_calendar(now, own_zone(), file.as_bytes(), SessionKind::SkillsGroup).map(drop)
            }
            0 => {
                let timetable = Timetable { from: near, ..self.timetable(near.plus(2)) };
                diary.change_hours(now, id, &timetable)
            }
            1 => {
                let until = (self.below(2) == 0).then(|| near.plus(5));
                diary.pause_series(now, id, Pause { from: near, until })
            }
            2 => diary.resume_series(now, id, near),
            3 => diary.end_series(now, id, near),
            4 => {
                let edit =
                    PractitionerEdit { name: Some(format!("P{}", self.below(9))), ..PractitionerEdit::default() };
                match diary.practitioners()?.first() {
                    Some(known) => diary.edit_practitioner(now, &known.id, &edit),
                    None => {
                        let role = Some(Role::GroupLeader);
                        diary.add_practitioner(now, &PractitionerEdit { role, ..edit }).map(drop)
                    }
                }
            }
            5 => diary.edit_massage_plan(now, Some("rest"), Some(Some(Cadence::Days(1 + self.below(30) as u32)))),
            12..=15 => self.remind(diary, now, id),
            6..=8 => self.edit_one(diary, now, series, today),
            _ => self.visit(diary, now, series, today),
        }
    }

    fn remind(&mut self, diary: &Diary, now: Moment, series: &str) -> Result<()> {
        let evening = Schedule::parse(parse_civil("start", "2026-02-20T21:00").unwrap(), "FREQ=DAILY", None).unwrap();
        let label = Some(format!("R{}", self.below(9)));
        let edit = ReminderEdit { label, on: Some(self.below(4) > 0), ..ReminderEdit::default() };
        let rules = diary.reminder_rules()?;
        let known = rules.get(self.below(rules.len().max(1)));
        match (self.below(8), known) {
            (0, Some(rule)) => diary.delete_reminder(now, &rule.id),
            (1, Some(rule)) => diary.erase_entry(now, "reminder-rule", &rule.id).map(drop),
            (2..=3, Some(rule)) => diary.edit_reminder(now, &rule.id, edit),
            (4..=6, Some(_)) => {
                let limits = Limits { capacity: 6, exact: true };
                let told = diary.replan(now, own_zone(), limits, Replan::DataChanged)?;
                diary.handed_over(now, &told, &Texts::new(Language::English))?;
                let acts = [ReminderAct::Done, ReminderAct::Skip, ReminderAct::Later(1 + self.below(90) as i64)];
                let act = acts[self.below(3)];
                told.plan.reminders.first().map_or(Ok(()), |first| diary.act_on_reminder(now, &first.slot, act))
            }
            (7, _) if rules.len() < 4 => {
                let before = When::Relative { series: Some(series.into()), minutes: -60 };
                diary.add_reminder(now, About::BeforeSession, before, edit).map(drop)
            }
            _ => diary.add_reminder(now, About::Card, When::Floating(evening), edit).map(drop),
        }
    }

    fn edit_one(&mut self, diary: &Diary, now: Moment, series: &Series, today: DiaryDay) -> Result<()> {
        let sessions = diary.sessions(today.plus(-9), today.plus(9))?;
        let Some(session) = sessions.iter().find(|session| session.series == series.id) else { return Ok(()) };
        let outcomes = [None, Some(Outcome::Cancelled), Some(Outcome::Attended), Some(Outcome::Missed)];
        let edit = match self.below(3) {
            0 => SessionEdit { outcome: Some(outcomes[self.below(4)]), ..SessionEdit::default() },
            1 => {
                let to = session.original + chrono::TimeDelta::hours(self.below(200) as i64 - 100);
                SessionEdit { moved_to: Some((self.below(3) > 0).then_some(to)), ..SessionEdit::default() }
            }
            _ => SessionEdit { note: Some(format!("noted {}", self.below(9))), ..SessionEdit::default() },
        };
        diary.edit_session(now, &series.id, session.original, &edit)
    }

    fn visit(&mut self, diary: &Diary, now: Moment, series: &Series, today: DiaryDay) -> Result<()> {
        let mut next_day = Ratings::default();
        next_day.rate(&NEXT_DAY, 5, "soreness", self.below(6) as i64)?;
        let felt = Some(CheckInDraft { note: Some(format!("felt {}", self.below(9))), ..CheckInDraft::default() });
        let visits = diary.visits(today.plus(-9), today.plus(9))?;
        let known = visits.get(self.below(visits.len().max(1)));
        match (self.below(6), known) {
            (0, Some(known)) => diary.delete_visit(now, &known.id),
            (1, Some(known)) => diary.erase_entry(now, "visit", &known.id).map(drop),
            (2..=3, Some(known)) => {
                let draft =
                    VisitDraft { next_day, felt_after: felt, homework: Some("read".into()), ..VisitDraft::default() };
                diary.edit_visit(now, &known.id, draft).map(drop)
            }
            _ => {
                let boundary = series.kind.with_touch().then_some(Boundary::NotSure);
                let series = Some(series.id.clone());
                diary
                    .add_visit(now, VisitDraft { series, boundary, felt_before: felt, ..VisitDraft::default() })
                    .map(drop)
            }
        }
    }
}

/// What the screens of sessions show of the month.
pub(crate) fn shown(diary: &Diary) -> String {
    let day: DiaryDay = "2026-02-20".parse().unwrap();
    let (series, sessions) = (diary.series().unwrap(), diary.sessions(day, day.plus(50)).unwrap());
    let (visits, people) = (diary.visits(day, day.plus(50)).unwrap(), diary.practitioners().unwrap());
    let plan = diary.massage_plan(Moment::new(1_775_000_000_000, 0).unwrap()).unwrap();
    // What rang is of a device alone, so the rules are compared and not the plan.
    let rules = diary.reminder_rules().unwrap();
    format!("{series:#?}{sessions:#?}{visits:#?}{people:#?}{plan:#?}{rules:#?}")
}
