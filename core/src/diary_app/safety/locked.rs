//! The plan without the diary: a sealed copy in the sidecar, which opens after the first unlock of the phone, and what is shown
//! when even that is broken.

use serde::{Deserialize, Serialize};

use crate::error::Result;
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
        let copy = self.read(|file| copy(file, now))?;
        let body = serde_json::to_vec(&copy).unwrap_or_default();
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
        let copy = self.read(|file| copy(file, now))?;
        let kept = self.with(|store| Ok(SafetyCard::open(store.place(), &self.0.surroundings).0))?;
        Ok(kept == copy)
    }

    /// The same where nothing may be said of it: what was written in the diary is safe, and every replan tries again.
    pub(in crate::diary_app) fn publish_quietly(&self, now: Moment) {
        let _ = self.publish_safety(now);
    }
}

fn copy(file: &rusqlite::Connection, now: Moment) -> Result<Copy> {
    let allowed = interface::is_on(file, PLAN_WHILE_LOCKED)?;
    let rests = if allowed { offers::rests_until(file, now)? } else { None };
    Ok(Copy {
        format: 1,
        country: safety::country(file)?,
        helplines: interface::pack(file, Helplines::ID)?,
        plan: if allowed { Some(safety::plan(file, None)?) } else { None },
        rests_until: rests.map(|until| (until.instant, until.offset_minutes)),
    })
}
