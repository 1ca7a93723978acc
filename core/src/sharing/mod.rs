//! What leaves the diary for somebody else's eyes, made for that reader and holding what the person chose, no more.

mod age;
mod package;
mod report;
mod touch_sheet;

pub use age::{AgeIdentity, AgeReader, AgeRecipient, AgeWriter};
pub use package::{Package, PackageLimits, PackageWriter, Share, ShareFile, ShareRecipient};
pub use report::{
    Associations, BeforeAfter, BodyPart, LeftOut, Material, Measured, ModuleUse, OwnWords, PlaceChange, Point, Report,
    ReportScope, SeenVisit, SessionCounts, SkillCount, SkillLedger, TargetLine, TargetPart, Trend, VisitPart,
    WeekPoint, WeekSheet, report_html,
};
pub use touch_sheet::{TouchSheet, touch_sheet};
