//! The data of one zone, in the form of RFC 9636 (TZif): when its clocks changed and to what, and a rule for the time after
//! that, which is written out up to the last year a diary knows.

use chrono::{DateTime, Datelike, FixedOffset, LocalResult};

use super::rule::Rule;

/// The year in which no clock changes any more.
const END: i32 = 2201;
/// No offset is larger.
const DAY: i64 = 86_400;

/// What the clocks of a zone show for some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kind {
    pub offset: FixedOffset,
    pub summer: bool,
    pub abbreviation: &'static str,
}

/// All the times of a zone's clocks.
pub(super) struct Spans {
    kinds: Vec<Kind>,
    /// From when on, in seconds since 1970, which kind; the first from the beginning of time.
    spans: Vec<(i64, u8)>,
}

impl Spans {
    /// The kind at a second since 1970.
    pub fn at(&self, second: i64) -> &Kind {
        self.kind(self.index(second))
    }

    /// The kinds, at most two, with which the clocks show these seconds since midnight of 1 January 1970.
    pub fn on_the_clock(&self, shown: i64) -> LocalResult<&Kind> {
        let near = (self.index(shown - DAY)..self.spans.len()).take_while(|span| self.spans[*span].0 <= shown + DAY);
        let mut found = near.filter(|span| {
            let second = shown - seconds(self.kind(*span));
            self.spans[*span].0 <= second && self.spans.get(span + 1).is_none_or(|(end, _)| second < *end)
        });
        match (found.next(), found.next()) {
            (None, _) => LocalResult::None,
            (Some(one), None) => LocalResult::Single(self.kind(one)),
            (Some(first), Some(second)) => LocalResult::Ambiguous(self.kind(first), self.kind(second)),
        }
    }

    fn index(&self, second: i64) -> usize {
        self.spans.partition_point(|(from, _)| *from <= second).saturating_sub(1)
    }

    fn kind(&self, span: usize) -> &Kind {
        &self.kinds[usize::from(self.spans[span].1)]
    }

    /// Reads a zone; `None` for what isn't one, or has a rule of a form that no zone has.
    pub fn read(mut data: &'static [u8]) -> Option<Self> {
        let data = &mut data;
        let old = Counts::read(data)?;
        take(data, old.bytes(4))?;
        let counts = Counts::read(data)?;
        let times = take(data, counts.times * 8)?.as_chunks::<8>().0;
        let which = take(data, counts.times)?;
        let kinds = take(data, counts.kinds * 6)?.as_chunks::<6>().0;
        let names = take(data, counts.names)?;
        take(data, counts.leaps * 12 + counts.of_standard + counts.of_utc)?;
        let rule = std::str::from_utf8(data).ok()?.strip_prefix('\n')?.strip_suffix('\n')?;

        let kind = |[a, b, c, d, summer, name]: &[u8; 6]| {
            let abbreviation = names.get(usize::from(*name)..)?.split(|byte| *byte == 0).next()?;
            Kind::new(i32::from_be_bytes([*a, *b, *c, *d]), *summer == 1, std::str::from_utf8(abbreviation).ok()?)
        };
        let kinds = kinds.iter().map(kind).collect::<Option<_>>()?;
        let changes = times.iter().map(|time| i64::from_be_bytes(*time)).zip(which.iter().copied());
        let mut zone = Self { kinds, spans: std::iter::once((i64::MIN, 0)).chain(changes).collect() };
        if let Some(rule) = Rule::read(rule)? {
            zone.write_out(&rule)?;
            zone.spans.shrink_to_fit();
        }
        zone.spans.iter().all(|(_, kind)| usize::from(*kind) < zone.kinds.len()).then_some(zone)
    }

    /// Adds what a rule says for the time after the last change.
    fn write_out(&mut self, rule: &Rule) -> Option<()> {
        let (last, _) = *self.spans.last()?;
        let first_year = DateTime::from_timestamp(last, 0).map_or(1900, |time| time.year());
        let (winter, summer) = (self.place(rule.winter)?, self.place(rule.summer)?);
        for year in first_year..END {
            let mut changes = rule.changes(year)?.map(|(at, is_summer)| (at, if is_summer { summer } else { winter }));
            changes.sort_unstable();
            self.spans.extend(changes.into_iter().filter(|(at, _)| *at > last));
        }
        Some(())
    }

    /// Where a kind is, added if it is new.
    fn place(&mut self, kind: Kind) -> Option<u8> {
        let known = self.kinds.iter().position(|known| *known == kind);
        let place = known.unwrap_or_else(|| {
            self.kinds.push(kind);
            self.kinds.len() - 1
        });
        u8::try_from(place).ok()
    }
}

impl Kind {
    pub fn new(offset: i32, summer: bool, abbreviation: &'static str) -> Option<Self> {
        Some(Self { offset: FixedOffset::east_opt(offset)?, summer, abbreviation })
    }
}

/// How far the clocks are ahead.
fn seconds(kind: &Kind) -> i64 {
    i64::from(kind.offset.local_minus_utc())
}

/// How much of each there is, from the head of a part.
struct Counts {
    of_utc: usize,
    of_standard: usize,
    leaps: usize,
    times: usize,
    kinds: usize,
    names: usize,
}

impl Counts {
    fn read(data: &mut &'static [u8]) -> Option<Self> {
        take(data, 20)?.starts_with(b"TZif").then_some(())?;
        let mut count = || usize::try_from(u32::from_be_bytes(take(data, 4)?.try_into().ok()?)).ok();
        let (of_utc, of_standard, leaps) = (count()?, count()?, count()?);
        Some(Self { of_utc, of_standard, leaps, times: count()?, kinds: count()?, names: count()? })
    }

    /// How long the part is, with times of this many bytes.
    fn bytes(&self, time: usize) -> usize {
        let each_time = self.times * (time + 1) + self.leaps * (time + 4);
        each_time + self.kinds * 6 + self.names + self.of_standard + self.of_utc
    }
}

fn take(data: &mut &'static [u8], bytes: usize) -> Option<&'static [u8]> {
    let (taken, rest) = data.split_at_checked(bytes)?;
    *data = rest;
    Some(taken)
}
