//! What SQLite says, in the words of the core. The text of SQL or of values never passes through.

use rusqlite::ErrorCode;

use crate::error::Error;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = &error else {
            return Self::Store { what: kind_of(&error).into() };
        };
        match failure.code {
            ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Self::Damaged { what: "a page of the file".into() },
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::CannotOpen | ErrorCode::SystemIoFailure => {
                Self::Io { kind: format!("SQLite code {}", failure.extended_code) }
            }
            _ => Self::Store { what: format!("SQLite code {}", failure.extended_code) },
        }
    }
}

fn kind_of(error: &rusqlite::Error) -> &'static str {
    match error {
        rusqlite::Error::QueryReturnedNoRows => "a row that must exist is missing",
        rusqlite::Error::FromSqlConversionFailure(..) | rusqlite::Error::InvalidColumnType(..) => {
            "a column holds another type than its schema says"
        }
        _ => "the database answered in an unexpected way",
    }
}
