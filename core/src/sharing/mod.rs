//! What leaves the diary for somebody else's eyes, made for that reader and holding what the person chose, no more.

mod age;
mod content_type;
mod jwe;
mod package;
mod qr;
mod report;
mod smart_link;
mod touch_sheet;

pub use age::{AgeIdentity, AgeReader, AgeRecipient, AgeWriter};
pub use jwe::{JweKey, Opened};
pub use package::{Package, PackageLimits, PackageWriter, Share, ShareFile, ShareRecipient};
pub use qr::QrSquares;
pub use report::{
    Associations, BeforeAfter, BodyPart, LeftOut, Material, Measured, ModuleUse, OwnWords, PlaceChange, Point, Report,
    ReportScope, SeenVisit, SessionCounts, SkillCount, SkillLedger, TargetLine, TargetPart, Trend, VisitPart,
    WeekPoint, WeekSheet, report_html,
};
pub use smart_link::{LinkFlags, SmartLink};
pub use touch_sheet::{TouchSheet, touch_sheet};
