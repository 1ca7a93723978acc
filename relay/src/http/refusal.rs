//! What a client is told when something is refused: a status, a code for programs, plain words, and for a bad value
//! which field it is and what is allowed. Never what was given, and nothing that tells one unknown thing from another.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::engine::Refused;

/// A refusal.
#[derive(Debug)]
pub struct Refusal {
    status: StatusCode,
    code: &'static str,
    message: &'static str,
    bad: Option<(&'static str, String)>,
    head: Option<u64>,
    retry_after: Option<u64>,
}

impl Refusal {
    fn new(status: StatusCode, code: &'static str, message: &'static str) -> Self {
        Self { status, code, message, bad: None, head: None, retry_after: None }
    }

    pub fn bad(field: &'static str, allowed: impl Into<String>) -> Self {
        let bad = Some((field, allowed.into()));
        Self { bad, ..Self::new(StatusCode::BAD_REQUEST, "bad_value", "this field can't take what was given") }
    }

    pub fn unauthorized() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", "this token opens nothing")
    }

    pub fn role() -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", "this token may not do this")
    }

    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "there is nothing here")
    }

    pub fn method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "this can't be done here")
    }

    pub fn slow() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, "timeout", "the body took too long to arrive")
    }

    pub fn no_length() -> Self {
        Self::new(StatusCode::LENGTH_REQUIRED, "length_required", "the body's length has to be said beforehand")
    }

    pub fn too_large(allowed: usize) -> Self {
        let bad = Some(("body", format!("1 to {allowed} bytes")));
        Self { bad, ..Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", "the body is too large") }
    }

    pub fn content_type(allowed: &'static str) -> Self {
        let bad = Some(("content-type", allowed.into()));
        Self { bad, ..Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_type", "the body is of another type") }
    }

    pub fn rate(seconds: u64) -> Self {
        let refusal = Self::new(StatusCode::TOO_MANY_REQUESTS, "rate", "too many requests: wait a little");
        Self { retry_after: Some(seconds), ..refusal }
    }

    pub fn busy() -> Self {
        let refusal = Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", "too much under way: try again");
        Self { retry_after: Some(5), ..refusal }
    }

    pub fn closing() -> Self {
        let refusal = Self::new(StatusCode::SERVICE_UNAVAILABLE, "closing", "the relay shuts down: try again");
        Self { retry_after: Some(5), ..refusal }
    }
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        let conflict = |message| Self::new(StatusCode::CONFLICT, "conflict", message);
        match refused {
            Refused::Unknown => Self::unauthorized(),
            Refused::Code => Self::new(StatusCode::FORBIDDEN, "forbidden", "this join code does not open a mailbox"),
            Refused::Conflict { head } => Self { head: Some(head), ..conflict("the mailbox is not as expected") },
            Refused::TokenTaken => conflict("this token is in use"),
            Refused::LastOwner => conflict("a mailbox keeps at least one owner"),
            Refused::NotYours => Self::new(StatusCode::FORBIDDEN, "forbidden", "this belongs to another mailbox"),
            Refused::Full => {
                Self::new(StatusCode::INSUFFICIENT_STORAGE, "full", "there is no room: keep it and try later")
            }
            Refused::Broken => {
                let refusal =
                    Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", "the relay can't store just now");
                Self { retry_after: Some(30), ..refusal }
            }
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut body = json!({ "error": self.code, "message": self.message });
        if let Some((field, allowed)) = self.bad {
            body["field"] = field.into();
            body["allowed"] = allowed.into();
        }
        if let Some(head) = self.head {
            body["head"] = head.into();
        }
        let mut response = (self.status, Json(body)).into_response();
        let headers = response.headers_mut();
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}
