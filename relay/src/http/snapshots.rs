//! Snapshots over HTTP.

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use serde_json::json;

use super::ask::{Ask, whole};
use super::refusal::Refusal;
use crate::engine::{Role, SnapshotId};

/// As many parts as a snapshot may have.
const PARTS: u32 = 4096;

/// `PUT /v1/snapshots/{id}/{part}`.
pub async fn stage(ask: Ask, body: Body) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner]).await?;
    let (id, part) = (id(&ask)?, part(&ask)?);
    let bytes = ask.octets(body, ask.relay.limits.batch, &ask.relay.memory).await?;
    ask.relay.engine.stage(caller, id, part, bytes, ask.now).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST /v1/snapshots/{id}?upto=M&parts=n`.
pub async fn publish(ask: Ask) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner]).await?;
    let id = id(&ask)?;
    let upto = ask.number("upto", "a whole number from 0 to 18446744073709551615")?;
    let parts: u32 = ask.number("parts", "1 to 4096")?;
    if !(1..=PARTS).contains(&parts) {
        return Err(Refusal::bad("parts", "1 to 4096"));
    }
    ask.relay.engine.publish(caller, id, upto, parts, ask.now).await?;
    Ok(Json(json!({ "base": upto })).into_response())
}

/// `GET /v1/snapshots/{id}/{part}`.
pub async fn fetch(ask: Ask) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner, Role::Reader, Role::Guest]).await?;
    let (id, part) = (id(&ask)?, part(&ask)?);
    let room = ask.relay.memory.take(ask.relay.limits.batch).await?;
    let bytes = ask.relay.engine.part(caller.mailbox, id, part).await?.ok_or_else(Refusal::not_found)?;
    Ok(([(header::CONTENT_TYPE, "application/octet-stream")], room.hold(bytes)).into_response())
}

fn id(ask: &Ask) -> Result<SnapshotId, Refusal> {
    let allowed = "32 digits of lower-case hexadecimal, not all zero";
    let id = SnapshotId::from_hex(ask.piece(2)).filter(|id| id.0 != [0; 16]);
    id.ok_or_else(|| Refusal::bad("id", allowed))
}

fn part(ask: &Ask) -> Result<u32, Refusal> {
    whole(ask.piece(3)).filter(|part| *part < PARTS).ok_or_else(|| Refusal::bad("part", "0 to 4095"))
}
