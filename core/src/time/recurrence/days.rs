//! Which days of a month a rule names, as bits: bit 1 is the first day. Months of the same length that begin on the same
//! weekday have the same ones, so that they are found out once.

use chrono::{Datelike, NaiveDate};

use super::rule::{Frequency, NthWeekday, Rule};

/// A rule's conditions, with what it takes from the start where it says nothing.
pub(super) struct Conditions {
    months: Vec<u32>,
    month_days: Vec<i32>,
    weekdays: Vec<NthWeekday>,
    /// Numbered weekdays are counted in the year, and not in the month: every month is its own case.
    in_year: bool,
    /// By the weekday on which a month begins and by its length from 28.
    known: [[Option<u32>; 4]; 7],
}

impl Conditions {
    pub(super) fn of(rule: &Rule, start: NaiveDate) -> Self {
        let (mut months, mut month_days, mut weekdays) =
            (rule.months.clone(), rule.month_days.clone(), rule.weekdays.clone());
        if month_days.is_empty() && weekdays.is_empty() {
            match rule.frequency {
                Frequency::Daily => {}
                Frequency::Weekly => weekdays.push(NthWeekday { nth: 0, weekday: monday_is_0(start) }),
                Frequency::Monthly => month_days.push(start.day() as i32),
                Frequency::Yearly => {
                    if months.is_empty() {
                        months.push(start.month());
                    }
                    month_days.push(start.day() as i32);
                }
            }
        }
        let numbered = weekdays.iter().any(|day| day.nth != 0);
        let in_year = rule.frequency == Frequency::Yearly && rule.months.is_empty() && numbered;
        Self { months, month_days, weekdays, in_year, known: [[None; 4]; 7] }
    }

    /// The days of a month that the rule names.
    pub(super) fn days_of(&mut self, month: &Month) -> u32 {
        if !self.months.is_empty() && !self.months.contains(&month.month) {
            return 0;
        }
        let case = (usize::from(month.first_weekday), (month.days - 28) as usize);
        if let Some(known) = self.known[case.0][case.1].filter(|_| !self.in_year) {
            return known;
        }
        let named = (1..=month.days).filter(|day| self.name(month, *day)).fold(0, |bits, day| bits | 1 << day);
        self.known[case.0][case.1] = Some(named);
        named
    }

    fn name(&self, month: &Month, day: u32) -> bool {
        let (from_start, from_end) = (day as i32, day as i32 - month.days as i32 - 1);
        let by_day = self.month_days.is_empty() || self.month_days.iter().any(|d| *d == from_start || *d == from_end);
        by_day && (self.weekdays.is_empty() || self.weekdays.iter().any(|wanted| self.is(wanted, month, day)))
    }

    /// Whether a day is this weekday, and if that is numbered, the one of that number.
    fn is(&self, wanted: &NthWeekday, month: &Month, day: u32) -> bool {
        if (u32::from(month.first_weekday) + day - 1) % 7 != u32::from(wanted.weekday) {
            return false;
        }
        let (before, after) = match self.in_year {
            true => (month.ordinal + day - 2, month.days_in_year + 1 - month.ordinal - day),
            false => (day - 1, month.days - day),
        };
        wanted.nth == 0 || wanted.nth == (before / 7 + 1) as i32 || wanted.nth == -((after / 7 + 1) as i32)
    }
}

fn monday_is_0(date: NaiveDate) -> u8 {
    date.weekday().num_days_from_monday() as u8
}

/// A month with all that conditions ask of it.
pub(super) struct Month {
    month: u32,
    pub(super) days: u32,
    /// 0 Monday to 6 Sunday.
    first_weekday: u8,
    /// Of its first day in the year.
    ordinal: u32,
    days_in_year: u32,
}

impl Month {
    /// The month of a day.
    pub(super) fn of(date: NaiveDate) -> Self {
        let before = date.day() - 1;
        Self {
            month: date.month(),
            days: u32::from(date.num_days_in_month()),
            first_weekday: ((u32::from(monday_is_0(date)) + 35 - before) % 7) as u8,
            ordinal: date.ordinal() - before,
            days_in_year: if date.leap_year() { 366 } else { 365 },
        }
    }
}
