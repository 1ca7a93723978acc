//! What leaves the diary for somebody else's eyes, made for that reader and holding what the person chose, no more.

mod age;
mod content_type;
pub mod fhir;
mod jwe;
mod outgoing;
mod package;
mod qr;
pub mod records;
mod report;
mod scope;
mod smart_link;
pub mod tables;
mod touch_sheet;

pub use age::{AgeIdentity, AgeReader, AgeRecipient, AgeWriter};
pub use jwe::{JweKey, Opened};
pub use outgoing::{About, ExportIds, OutDay, OutDays, Outgoing};
pub use package::{Package, PackageLimits, PackageWriter, Share, ShareFile, ShareRecipient};
pub use qr::QrSquares;
pub use report::{
    Associations, BeforeAfter, BodyPart, Material, Measured, ModuleUse, More, OwnWords, PlaceChange, Point, Report,
    ScreeningSaid, SeenVisit, SessionCounts, SkillCount, SkillLedger, TargetLine, TargetPart, Trend, VisitPart,
    WeekPoint, WeekSheet, report_html,
};
pub(crate) use scope::Filter;
pub use scope::{SharePart, ShareScope};
pub use smart_link::{LinkFlags, SmartLink};
pub use touch_sheet::{TouchSheet, touch_sheet};
