//! Mailboxes and who has access to them, over HTTP.

use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Json, Response};
use serde_json::{Map, Value, json};

use super::ask::{Ask, field, only};
use super::refusal::Refusal;
use crate::engine::sqlite::join_code;
use crate::engine::{Access, CodeHash, Opened, Opening, Refused, Role, Second, Tag, TokenHash};

const TAG: &str = "32 digits of lower-case hexadecimal";
const HASH: &str = "64 digits of lower-case hexadecimal";
const MINUTES: &str = "1 to 60, for a guest and for nobody else";

/// `POST /v1/mailboxes`.
pub async fn open(ask: Ask, body: Body) -> Result<Response, Refusal> {
    let given = ask.json(body).await?;
    only(&given, &["join", "tag", "token_hash"])?;
    let code: Option<CodeHash> = field(&given, "join", "a join code", |typed| Some(join_code::hash(typed)))?;
    let tag = field(&given, "tag", TAG, Tag::from_hex)?;
    let token = field(&given, "token_hash", HASH, TokenHash::from_hex)?;
    let code = code.ok_or(Refused::Code)?;
    let status = match ask.relay.engine.open_mailbox(Opening { code, tag, token }, ask.now).await? {
        Opened::New => StatusCode::CREATED,
        Opened::Already => StatusCode::OK,
    };
    Ok((status, Json(json!({}))).into_response())
}

/// `DELETE /v1/mailbox`.
pub async fn delete(ask: Ask) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner]).await?;
    ask.relay.engine.delete_mailbox(caller, ask.now).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `GET /v1/access`.
pub async fn list(ask: Ask) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner]).await?;
    let access = ask.relay.engine.access(caller.mailbox, ask.now).await?;
    let access: Vec<Value> = access.iter().map(|access| said(access, ask.now)).collect();
    Ok(Json(json!({ "access": access })).into_response())
}

fn said(access: &Access, now: Second) -> Value {
    let mut said = json!({ "tag": access.tag.to_hex(), "role": name(access.role) });
    if let Some(ends) = access.ends {
        said["minutes_left"] = ends.saturating_sub(now).div_ceil(60).into();
    }
    said
}

/// `PUT /v1/access/{tag}`.
pub async fn grant(ask: Ask, body: Body) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner]).await?;
    let tag = tag(&ask)?;
    let given = ask.json(body).await?;
    only(&given, &["token_hash", "role", "minutes"])?;
    let token = field(&given, "token_hash", HASH, TokenHash::from_hex)?;
    let role = field(&given, "role", "owner, reader, appender or guest", role)?;
    let ends = minutes(&given, role)?.map(|minutes| ask.now + 60 * minutes);
    ask.relay.engine.grant(caller, Access { tag, role, ends }, token, ask.now).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `DELETE /v1/access/{tag}`.
pub async fn revoke(ask: Ask) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner]).await?;
    let tag = tag(&ask)?;
    ask.relay.engine.revoke(caller, tag, ask.now).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn tag(ask: &Ask) -> Result<Tag, Refusal> {
    Tag::from_hex(ask.piece(2)).ok_or_else(|| Refusal::bad("tag", TAG))
}

/// How long a guest may stay.
fn minutes(given: &Map<String, Value>, role: Role) -> Result<Option<u64>, Refusal> {
    match (role, given.get("minutes")) {
        (Role::Guest, Some(minutes)) => {
            let minutes = minutes.as_u64().filter(|minutes| (1..=60).contains(minutes));
            minutes.map(Some).ok_or_else(|| Refusal::bad("minutes", MINUTES))
        }
        (Role::Guest, None) | (_, Some(_)) => Err(Refusal::bad("minutes", MINUTES)),
        (_, None) => Ok(None),
    }
}

fn name(role: Role) -> &'static str {
    match role {
        Role::Owner => "owner",
        Role::Reader => "reader",
        Role::Appender => "appender",
        Role::Guest => "guest",
    }
}

fn role(text: &str) -> Option<Role> {
    [Role::Owner, Role::Reader, Role::Appender, Role::Guest].into_iter().find(|role| name(*role) == text)
}
