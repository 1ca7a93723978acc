//! The occurrences of a rule in civil time, one period after the other, lazily. No zone is involved: that comes last.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};

use super::days::{Conditions, Month};
use super::rule::{End, Frequency, Rule};

/// Occurrences end with this year: no zone is known for later ones.
const LAST_YEAR: i32 = 2199;

/// The occurrences of a rule.
pub struct Occurrences {
    rule: Rule,
    conditions: Conditions,
    start: NaiveDateTime,
    /// First day of the next period; nothing when there is none.
    next: Option<NaiveDate>,
    /// First day of the period in hand, and how long after it the days are that are still to be given, last first.
    first: NaiveDate,
    waiting: Vec<u64>,
    given: u32,
}

impl Rule {
    /// The occurrences from a civil start on, in order, each once. The start is one of them only if the rule names it.
    pub fn occurrences(&self, start: NaiveDateTime) -> Occurrences {
        let first = match self.frequency {
            Frequency::Daily | Frequency::Weekly => Some(start.date()),
            Frequency::Monthly => start.date().with_day(1),
            Frequency::Yearly => start.date().with_ordinal(1),
        };
        let conditions = Conditions::of(self, start.date());
        Occurrences {
            rule: self.clone(),
            conditions,
            start,
            next: first,
            first: start.date(),
            waiting: Vec::new(),
            given: 0,
        }
    }
}

impl Rule {
    /// The occurrences of a start that do not lie before `from`. Without a COUNT, the periods before are not gone through.
    pub fn occurrences_from(&self, start: NaiveDateTime, from: NaiveDateTime) -> impl Iterator<Item = NaiveDateTime> {
        let mut occurrences = self.occurrences(start);
        if !matches!(self.end, End::Count(_)) {
            occurrences.jump(from.date());
        }
        occurrences.skip_while(move |at| *at < from)
    }
}

impl Iterator for Occurrences {
    type Item = NaiveDateTime;

    fn next(&mut self) -> Option<NaiveDateTime> {
        if matches!(self.rule.end, End::Count(count) if self.given >= count) {
            return None;
        }
        loop {
            while let Some(after) = self.waiting.pop() {
                let at = self.first.checked_add_days(Days::new(after))?.and_time(self.start.time());
                if matches!(self.rule.end, End::Until(until) if at > until) {
                    self.next = None;
                    self.waiting.clear();
                    return None;
                }
                if at >= self.start {
                    self.given += 1;
                    return Some(at);
                }
            }
            let first = self.next.filter(|first| first.year() <= LAST_YEAR)?;
            if matches!(self.rule.end, End::Until(until) if first > until.date()) {
                return None;
            }
            self.next = self.following(first);
            self.gather(first);
        }
    }
}

impl Occurrences {
    /// Goes on with the last period that begins before a day, as if all before it had been gone through.
    fn jump(&mut self, to: NaiveDate) {
        let Some(first) = self.next.filter(|first| *first < to) else { return };
        let (interval, days) = (i64::from(self.rule.interval), (to - first).num_days());
        let months = i64::from(to.year() - first.year()) * 12 + i64::from(to.month()) - i64::from(first.month());
        let later = |months: i64| u32::try_from(months).ok().and_then(|m| first.checked_add_months(Months::new(m)));
        let days_later = |days: i64| first.checked_add_days(Days::new(days.unsigned_abs()));
        self.next = match self.rule.frequency {
            Frequency::Daily => days_later(days / interval * interval),
            Frequency::Weekly => {
                let back = i64::from(first.weekday().days_since(self.rule.week_start));
                let weeks = (days + back) / (7 * interval) * interval;
                if weeks > 0 { days_later(weeks * 7 - back) } else { Some(first) }
            }
            Frequency::Monthly => later(months / interval * interval),
            Frequency::Yearly => later(months / (12 * interval) * 12 * interval),
        };
    }

    /// The first day of the period after this one.
    fn following(&self, first: NaiveDate) -> Option<NaiveDate> {
        let interval = self.rule.interval;
        match self.rule.frequency {
            Frequency::Daily => first.checked_add_days(Days::new(interval.into())),
            Frequency::Weekly => {
                // The first period may begin in the middle of its week; the next ones begin with theirs.
                let back = first.weekday().days_since(self.rule.week_start);
                first.checked_add_days(Days::new(u64::from(interval) * 7 - u64::from(back)))
            }
            Frequency::Monthly => first.checked_add_months(Months::new(interval)),
            Frequency::Yearly => first.checked_add_months(Months::new(interval.checked_mul(12)?)),
        }
    }

    /// The first day that is not in the period.
    fn end_of(&self, first: NaiveDate) -> Option<NaiveDate> {
        match self.rule.frequency {
            Frequency::Daily => first.succ_opt(),
            Frequency::Weekly => {
                let back = first.weekday().days_since(self.rule.week_start);
                first.checked_add_days(Days::new(u64::from(7 - back)))
            }
            Frequency::Monthly => first.checked_add_months(Months::new(1)),
            Frequency::Yearly => first.checked_add_months(Months::new(12)),
        }
    }

    /// The days of a period that the rule names, last first.
    fn gather(&mut self, first: NaiveDate) {
        let Some(end) = self.end_of(first) else { return };
        self.first = first;
        let mut date = first;
        while date < end {
            let month = Month::of(date);
            let Some(next) = date.checked_add_days(Days::new(u64::from(month.days + 1 - date.day()))) else { break };
            let last = if end < next { end.pred_opt().map_or(month.days, |day| day.day()) } else { month.days };
            let within = (u32::MAX << date.day()) & (u32::MAX >> (31 - last));
            let days = self.conditions.days_of(&month) & within;
            self.wait_for((date - first).num_days() - i64::from(date.day()), days);
            date = next;
        }
        if !self.rule.set_positions.is_empty() {
            self.pick();
        }
        self.waiting.reverse();
    }

    /// Of the days that wait those at the rule's places, in order, each once.
    fn pick(&mut self) {
        let all = self.waiting.len();
        for position in &self.rule.set_positions {
            let place = position.unsigned_abs() as usize;
            let place = if *position > 0 { place.checked_sub(1) } else { all.checked_sub(place) };
            self.waiting.extend(place.filter(|place| *place < all).map(|place| self.waiting[place]));
        }
        self.waiting.drain(..all);
        self.waiting.sort_unstable();
        self.waiting.dedup();
    }

    /// The days of these bits, which begin so long after the period's first day.
    fn wait_for(&mut self, from: i64, mut days: u32) {
        while days != 0 {
            self.waiting.push((from + i64::from(days.trailing_zeros())).unsigned_abs());
            days &= days - 1;
        }
    }
}
