//! A long call, seen from outside: how far it is, and that it is no longer wanted. The core has no threads of its
//! own: a long call runs on its caller's, who hands it a job and holds the same job elsewhere.

use std::fmt;
use std::io::{self, Read};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crate::error::{Error, Result};
use crate::time::DiaryDay;

/// Days read at once: many years never stand in memory unfolded, and between two quarters a job can be cancelled.
const QUARTER: i64 = 92;

/// What a fraction is counted in.
const WHOLE: f64 = 1_000_000.0;

/// One long call: make one for each. What was cancelled stays cancelled, also for a later call.
#[derive(Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct Job {
    done: AtomicU32,
    cancelled: AtomicBool,
    watch: Option<Watch>,
}

type Watch = Box<dyn Fn(&Job) + Send + Sync>;

impl Job {
    /// A job that tells each of its steps, on the thread of the call. What is told may cancel it; it must not call
    /// the diary.
    pub fn watched(watch: impl Fn(&Self) + Send + Sync + 'static) -> Self {
        Self { watch: Some(Box::new(watch)), ..Self::default() }
    }

    /// How far the call is, 0 to 1. It never goes back, and is 1 when the call is done.
    pub fn fraction(&self) -> f64 {
        f64::from(self.done.load(Ordering::SeqCst)) / WHOLE
    }

    /// Ends the call at its next step; it answers `Cancelled` then and has changed nothing. One that is done stays
    /// done.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    /// Whether it was cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::SeqCst)
    }

    /// Goes on.
    ///
    /// # Errors
    /// `Cancelled`, if it was.
    pub fn check(&self) -> Result<()> {
        if self.is_cancelled() { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// Notes how far it is.
    fn note(&self, fraction: f64) {
        self.done.fetch_max((fraction.clamp(0.0, 1.0) * WHOLE) as u32, Ordering::SeqCst);
        self.watch.iter().for_each(|watch| watch(self));
    }

    /// Notes that it is done: from here on it can't be cancelled.
    pub(super) fn finish(&self) {
        self.note(1.0);
    }

    /// The part of it between two fractions.
    pub(super) fn part(&self, from: f64, to: f64) -> Part<'_> {
        Part { job: self, from, to }
    }

    /// The same input of so many bytes, noting how far it is read; the last bit is left for what comes after reading.
    pub(super) fn reading<R: Read>(&self, input: R, bytes: u64) -> impl Read + use<'_, R> {
        Counted { input, read: 0, bytes: bytes.max(1), job: self }
    }
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (fraction, cancelled) = (self.fraction(), self.is_cancelled());
        f.debug_struct("Job").field("fraction", &fraction).field("cancelled", &cancelled).finish_non_exhaustive()
    }
}

/// A part of a job.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    job: &'a Job,
    from: f64,
    to: f64,
}

impl Part<'_> {
    /// Notes that so much of the part is done, 0 to 1, and goes on.
    pub fn reach(self, share: f64) -> Result<()> {
        self.job.note(self.from + (self.to - self.from) * share);
        self.job.check()
    }

    /// Does something with the days `from` to `to`, a quarter at a time.
    pub fn quarters(
        self,
        from: DiaryDay,
        to: DiaryDay,
        mut each: impl FnMut(DiaryDay, DiaryDay) -> Result<()>,
    ) -> Result<()> {
        self.reach(0.0)?;
        let (mut first, days) = (from, to.since(from) + 1);
        loop {
            let last = if to.since(first) < QUARTER { to } else { first.plus(QUARTER - 1) };
            each(first, last)?;
            self.reach((last.since(from) + 1) as f64 / days as f64)?;
            // The last day there is has none after it.
            if last >= to {
                return Ok(());
            }
            first = last.plus(1);
        }
    }
}

/// An input that is counted as it is read.
struct Counted<'a, R> {
    input: R,
    read: u64,
    bytes: u64,
    job: &'a Job,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        const MOST: f64 = 0.99;
        let read = self.input.read(buffer)?;
        self.read += read as u64;
        self.job.note(MOST.min(self.read as f64 / self.bytes as f64));
        Ok(read)
    }
}

#[cfg(feature = "uniffi")]
mod crossing {
    use std::sync::Arc;

    use super::Job;
    use crate::phone::SomacardError;

    #[uniffi::export]
    impl Job {
        /// A job for one long call.
        ///
        /// # Errors
        /// None that is known.
        #[uniffi::constructor(name = "new")]
        pub fn begin() -> Result<Arc<Self>, SomacardError> {
            Ok(Arc::new(Self::default()))
        }

        /// How far the call is, 0 to 1. It never goes back, and is 1 when the call is done.
        ///
        /// # Errors
        /// None that is known.
        #[uniffi::method(name = "fraction")]
        pub fn fraction_crossing(&self) -> Result<f64, SomacardError> {
            Ok(self.fraction())
        }

        /// Ends the call at its next step; it answers `Cancelled` then and has changed nothing. One that is done
        /// stays done, and a job that was cancelled stays so.
        ///
        /// # Errors
        /// None that is known.
        #[uniffi::method(name = "cancel")]
        pub fn cancel_crossing(&self) -> Result<(), SomacardError> {
            self.cancel();
            Ok(())
        }
    }
}
