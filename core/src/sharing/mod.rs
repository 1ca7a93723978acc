//! What leaves the diary for somebody else's eyes, made for that reader and holding what the person chose, no more.

mod age;
pub mod fhir;
mod outgoing;
mod package;
pub mod records;
mod report;
mod scope;
pub mod tables;
mod touch_sheet;

pub use age::{AgeIdentity, AgeReader, AgeRecipient, AgeWriter};
pub use outgoing::{About, ExportIds, OutDay, OutDays, Outgoing};
pub use package::{Package, PackageLimits, PackageWriter, Share, ShareFile, ShareRecipient};
pub use report::{
    Associations, BeforeAfter, BodyPart, Material, Measured, ModuleUse, More, OwnWords, PlaceChange, Point, Report,
    ScreeningSaid, SeenVisit, SessionCounts, SkillCount, SkillLedger, TargetLine, TargetPart, Trend, VisitPart,
    WeekPoint, WeekSheet, report_html,
};
pub(crate) use scope::Filter;
pub use scope::{SharePart, ShareScope};
pub use touch_sheet::{TouchSheet, touch_sheet};
