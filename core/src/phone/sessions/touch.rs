//! The touch plan: where touch is welcome, region by region, after marks, locks and health questions. The page for the
//! massage practitioner is with what is shared.

use crate::body::{self, Region, Side, TouchLevel, View};
use crate::diary_app::TouchEdit;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::phone::values::set_or_cleared;
use crate::text::Texts;
use crate::time::Moment;

/// How welcome touch is, to choose.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct TouchChoice {
    /// The level.
    pub level: TouchLevel,
    /// Its name.
    pub label: String,
    /// What it means, in a sentence.
    pub means: String,
}

/// A region of the touch plan.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct TouchRow {
    /// The region's id.
    pub region: String,
    /// Its name, with its side.
    pub label: String,
    /// Front or back.
    pub view: View,
    /// The person's own side.
    pub side: Side,
    /// What holds there: what was marked, or stricter.
    pub level: TouchLevel,
    /// The same in words.
    pub level_text: String,
    /// What the person marked; nothing where they did not, which means ask first.
    pub marked: Option<TouchLevel>,
    /// Always avoid: no other level can be marked.
    pub locked: bool,
    /// A place to leave out after the health questions. Which answer named it is not told.
    pub no_go: bool,
    /// Why it is stricter than what was marked, in words.
    pub why: Option<String>,
    /// The person's own reasons, private: two or more where devices wrote at once.
    pub reasons: Vec<String>,
}

/// The touch plan.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct TouchScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// Its title.
    pub title: String,
    /// What to say below it: it may be changed at any moment, and no answer means no.
    pub changeable: String,
    /// Levels to choose from, from the most to the least welcome.
    pub levels: Vec<TouchChoice>,
    /// Every region, in the order in which they are read aloud.
    pub regions: Vec<TouchRow>,
}

/// A mark to save. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct NewTouch {
    /// The region's id.
    pub region: String,
    /// How welcome touch is there.
    #[uniffi(default = None)]
    pub level: Option<TouchLevel>,
    /// Takes the mark away, which means ask first.
    #[uniffi(default = false)]
    pub unmark: bool,
    /// Why, in own words; private. An empty one takes it away.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

#[uniffi::export]
impl Diary {
    /// The touch plan.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn touch_plan(&self) -> Result<TouchScreen> {
        let (revision, texts) = (self.diary.revision(), &self.texts);
        let plan = self.diary.touch_plan()?;
        let choice = |level: TouchLevel| TouchChoice {
            level,
            label: texts.say(&format!("touch-{}", level.name())),
            means: texts.say(&format!("touch-{}-means", level.name())),
        };
        Ok(TouchScreen {
            revision,
            title: texts.say("touch-title"),
            changeable: texts.say("touch-changeable"),
            levels: TouchLevel::ALL.map(choice).into(),
            regions: plan.touches.into_iter().map(|touch| TouchRow::of(touch, texts)).collect::<Result<_>>()?,
        })
    }

    /// Marks regions, all of them or none.
    ///
    /// # Errors
    /// `NotFound` for an unknown region; `Invalid` for a level where it is locked, a reason that is none, or a mark
    /// that says nothing.
    pub fn edit_touch(&self, now: Moment, marks: Vec<NewTouch>) -> Result<TouchScreen> {
        let marks = marks.into_iter().map(NewTouch::checked).collect::<Result<_>>()?;
        self.diary.edit_touch(checked(now)?, marks)?;
        self.touch_plan()
    }
}

impl TouchRow {
    fn of(touch: body::Touch, texts: &Texts) -> Result<Self> {
        let region = Region::find(touch.region)?;
        let why = match (touch.locked, touch.no_go) {
            (true, _) => Some("touch-locked"),
            (false, true) => Some("touch-no-go"),
            (false, false) => None,
        };
        Ok(Self {
            region: touch.region.into(),
            label: texts.region(touch.region),
            view: region.view,
            side: region.side,
            level: touch.level,
            level_text: texts.say(&format!("touch-{}", touch.level.name())),
            marked: touch.marked,
            locked: touch.locked,
            no_go: touch.no_go,
            why: why.map(|why| texts.say(why)),
            reasons: touch.reason.0,
        })
    }
}

impl NewTouch {
    fn checked(self) -> Result<TouchEdit> {
        let level = set_or_cleared("level", self.level, self.unmark)?;
        Ok(TouchEdit { region: self.region, level, reason: self.reason })
    }
}
