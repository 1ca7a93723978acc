//! Which days of one period a rule names: every day of it is held against the rule's conditions.

use chrono::{Datelike, NaiveDate};

use super::rule::{Frequency, NthWeekday, Rule};

/// A rule's conditions, with what it takes from the start where it says nothing.
pub(super) struct Conditions {
    months: [bool; 13],
    /// By day from the start, and by day from the end; both empty where any day will do.
    month_days: Option<([bool; 32], [bool; 32])>,
    /// Weekdays of which every one counts.
    every: [bool; 7],
    /// Weekdays that are counted in their month or year.
    numbered: Vec<NthWeekday>,
    any_weekday: bool,
    /// Numbered weekdays are counted in the year, and not in the month.
    in_year: bool,
}

impl Conditions {
    pub(super) fn of(rule: &Rule, start: NaiveDate) -> Self {
        let (mut months, mut month_days, mut weekdays) =
            (rule.months.clone(), rule.month_days.clone(), rule.weekdays.clone());
        if month_days.is_empty() && weekdays.is_empty() {
            match rule.frequency {
                Frequency::Daily => {}
                Frequency::Weekly => {
                    weekdays.push(NthWeekday { nth: 0, weekday: start.weekday().num_days_from_monday() as u8 });
                }
                Frequency::Monthly => month_days.push(start.day() as i32),
                Frequency::Yearly => {
                    if months.is_empty() {
                        months.push(start.month());
                    }
                    month_days.push(start.day() as i32);
                }
            }
        }
        let mut every = [false; 7];
        weekdays.iter().filter(|day| day.nth == 0).for_each(|day| every[usize::from(day.weekday)] = true);
        Self {
            months: std::array::from_fn(|month| months.is_empty() || months.contains(&(month as u32))),
            month_days: (!month_days.is_empty()).then(|| {
                let has = |sign: i32| std::array::from_fn(|day| month_days.contains(&(sign * day as i32)));
                (has(1), has(-1))
            }),
            every,
            any_weekday: weekdays.is_empty(),
            numbered: weekdays.into_iter().filter(|day| day.nth != 0).collect(),
            in_year: rule.frequency == Frequency::Yearly && rule.months.is_empty(),
        }
    }

    /// Whether days of this month may be meant, so that it has to be gone through.
    pub(super) fn allow(&self, month: u32) -> bool {
        self.months[month as usize]
    }

    /// Whether the rule names this day of a month that is allowed.
    pub(super) fn hold(&self, day: &Day) -> bool {
        self.on_weekday(day) && self.on_month_day(day)
    }

    fn on_month_day(&self, day: &Day) -> bool {
        let Some((from_start, from_end)) = &self.month_days else { return true };
        from_start[day.day as usize] || from_end[(day.days_in_month + 1 - day.day) as usize]
    }

    fn on_weekday(&self, day: &Day) -> bool {
        if self.any_weekday || self.every[usize::from(day.weekday)] {
            return true;
        }
        let mut counted = self.numbered.iter().filter(|wanted| wanted.weekday == day.weekday);
        counted.any(|wanted| wanted.nth == self.place(day, wanted.nth > 0))
    }

    /// Which of its weekday a day is in its month or year: 1 the first, or -1 the last.
    fn place(&self, day: &Day, from_start: bool) -> i32 {
        let (before, after) = match self.in_year {
            true => (day.ordinal - 1, day.days_in_year - day.ordinal),
            false => (day.day - 1, day.days_in_month - day.day),
        };
        if from_start { (before / 7 + 1) as i32 } else { -((after / 7 + 1) as i32) }
    }
}

/// A day with all that conditions ask of it. Within a month the next one is reached by counting.
#[derive(Clone, Copy)]
pub(super) struct Day {
    pub(super) month: u32,
    pub(super) day: u32,
    pub(super) days_in_month: u32,
    ordinal: u32,
    days_in_year: u32,
    /// 0 Monday to 6 Sunday.
    weekday: u8,
}

impl Day {
    pub(super) fn of(date: NaiveDate) -> Self {
        Self {
            month: date.month(),
            day: date.day(),
            days_in_month: u32::from(date.num_days_in_month()),
            ordinal: date.ordinal(),
            days_in_year: if date.leap_year() { 366 } else { 365 },
            weekday: date.weekday().num_days_from_monday() as u8,
        }
    }

    /// The next day of the same month.
    pub(super) fn next(self) -> Self {
        let weekday = if self.weekday == 6 { 0 } else { self.weekday + 1 };
        Self { day: self.day + 1, ordinal: self.ordinal + 1, weekday, ..self }
    }
}
