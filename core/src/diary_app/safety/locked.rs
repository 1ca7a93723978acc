//! The plan without the diary: a sealed copy in the sidecar, which opens after the first unlock of the phone, and what is shown
//! when even that is broken.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::safety::{Helplines, Known, SafetyPlan, SafetyScreen, screen};
use crate::store::kinds::safety;
use crate::store::{Place, Sidecar, interface};
use crate::time::Moment;

use super::super::{Diary, Surroundings};
use super::{helplines, offers};

/// The name of the copy in the sidecar.
const DOCUMENT: &str = "safety";
const PLAN_WHILE_LOCKED: &str = "plan_while_locked";

/// The copy. The plan and until when contacts rest are in it only if the person allowed that.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Copy {
    format: u32,
    country: Option<String>,
    helplines: Option<String>,
    plan: Option<SafetyPlan>,
    rests_until: Option<(i64, i32)>,
}

/// The plan from the sidecar alone. Opening it never fails: what can't be read is left out, and the emergency numbers that ship
/// with the app are always there.
#[derive(Debug, Clone)]
pub struct SafetyCard(Copy);

impl SafetyCard {
    /// Opens what there is.
    pub fn open(place: &Place, surroundings: &Surroundings) -> Self {
        let body = Sidecar::open(place, &*surroundings.vault).and_then(|sidecar| sidecar.document(DOCUMENT));
        let copy = body.ok().flatten().and_then(|body| serde_json::from_slice(&body).ok());
        Self(copy.unwrap_or_default())
    }

    /// The pack of helplines: the one that was installed, or the one that ships with the app.
    pub fn helplines(&self) -> Helplines {
        helplines::newer(self.0.helplines.as_deref()).into_owned()
    }

    /// The screen.
    pub fn screen(&self, now: Moment, injury_first: bool) -> SafetyScreen {
        let helplines = helplines::newer(self.0.helplines.as_deref());
        let rests_until = self.0.rests_until.and_then(|(instant, offset)| Moment::new(instant, offset).ok());
        let (plan, country) = (self.0.plan.clone(), self.0.country.as_deref());
        screen(Known { plan, country, helplines: &helplines, rests_until }, now, injury_first)
    }
}

impl Diary {
    /// Whether the plan may be shown on this device while the diary is locked. It may not until the person says so; the emergency
    /// number and the lines are shown in any case.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn plan_while_locked(&self) -> Result<bool> {
        self.read(|file| interface::is_on(file, PLAN_WHILE_LOCKED))
    }

    /// Allows that, or takes it back: the copy is gone when this returns.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`, `Damaged`.
    pub fn set_plan_while_locked(&self, now: Moment, allowed: bool) -> Result<()> {
        self.with(|store| store.with_writer(|file| interface::switch(file, PLAN_WHILE_LOCKED, allowed)))?;
        self.publish_safety(now)?;
        self.open_sidecar()?.wipe_free_space()
    }

    /// Writes the copy, if it is not the same already.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`, `Damaged`; the former copy stays then.
    pub fn publish_safety(&self, now: Moment) -> Result<()> {
        self.publish(self.read(|file| copy(file, rests(file, now)?))?)
    }

    /// After changes of another device came. Merging knows no clock: until when contacts rest stays as it was, up to the next replan.
    pub(in crate::diary_app) fn publish_merged(&self, with_erasures: bool) {
        let kept = self.with(|store| Ok(SafetyCard::open(store.place(), &self.0.surroundings).0.rests_until));
        let merged = kept.and_then(|rests| self.read(|file| copy(file, rests)));
        let _ = merged.and_then(|copy| self.publish(copy));
        if with_erasures {
            let _ = self.open_sidecar().and_then(|mut sidecar| sidecar.wipe_free_space());
        }
    }

    fn publish(&self, copy: Copy) -> Result<()> {
        let body = serde_json::to_vec(&copy).map_err(|_| Error::Store { what: "a copy of the plan".into() })?;
        let mut sidecar = self.open_sidecar()?;
        if sidecar.document(DOCUMENT)?.as_deref() == Some(body.as_slice()) {
            return Ok(());
        }
        sidecar.publish_document(DOCUMENT, Some(&body))
    }

    /// Whether the copy says what the diary says.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn copy_is_current(&self, now: Moment) -> Result<bool> {
        let copy = self.read(|file| copy(file, rests(file, now)?))?;
        let kept = self.with(|store| Ok(SafetyCard::open(store.place(), &self.0.surroundings).0))?;
        Ok(kept == copy)
    }

    /// The same where nothing may be said of it: what was written in the diary is safe, and every replan tries again.
    pub(in crate::diary_app) fn publish_quietly(&self, now: Moment) {
        let _ = self.publish_safety(now);
    }
}

/// Until when contacts rest, as far as the copy may hold it.
fn rests(file: &Connection, now: Moment) -> Result<Option<(i64, i32)>> {
    let until = if interface::is_on(file, PLAN_WHILE_LOCKED)? { offers::rests_until(file, now)? } else { None };
    Ok(until.map(|until| (until.instant, until.offset_minutes)))
}

fn copy(file: &Connection, rests_until: Option<(i64, i32)>) -> Result<Copy> {
    let allowed = interface::is_on(file, PLAN_WHILE_LOCKED)?;
    Ok(Copy {
        format: 1,
        country: safety::country(file)?,
        helplines: interface::pack(file, Helplines::ID)?,
        plan: if allowed { Some(safety::plan(file, None)?) } else { None },
        rests_until: rests_until.filter(|_| allowed),
    })
}
