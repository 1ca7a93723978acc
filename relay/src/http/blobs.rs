//! Blobs over HTTP: sealed files for whoever knows the name.

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::ask::Ask;
use super::refusal::Refusal;
use crate::engine::{BlobId, Role};

const DAY: u64 = 24 * 60 * 60;

/// `PUT /v1/blobs/{id}?days=D`.
pub async fn put(ask: Ask, body: Body) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner]).await?;
    let id = id(&ask).ok_or_else(bad_id)?;
    let days: u64 = ask.number("days", "1 to 30")?;
    if !(1..=30).contains(&days) {
        return Err(Refusal::bad("days", "1 to 30"));
    }
    let bytes = ask.octets(body, ask.relay.limits.blob, &ask.relay.blob_memory).await?;
    ask.relay.engine.put_blob(caller, id, bytes, ask.now + days * DAY, ask.now).await?;
    Ok(StatusCode::CREATED.into_response())
}

/// `GET /v1/blobs/{id}`: never there, over and gone are one answer.
pub async fn fetch(ask: Ask) -> Result<Response, Refusal> {
    let id = id(&ask).ok_or_else(Refusal::not_found)?;
    let room = ask.relay.blob_memory.take(ask.relay.limits.blob).await?;
    let bytes = ask.relay.engine.blob(id, ask.now).await?.ok_or_else(Refusal::not_found)?;
    let headers = [
        (header::CONTENT_TYPE, "application/jose"),
        (header::CACHE_CONTROL, "no-store"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok((headers, room.hold(bytes)).into_response())
}

/// `DELETE /v1/blobs/{id}`.
pub async fn delete(ask: Ask) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner]).await?;
    let id = id(&ask).ok_or_else(bad_id)?;
    ask.relay.engine.delete_blob(caller, id, ask.now).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn id(ask: &Ask) -> Option<BlobId> {
    BlobId::from_base64url(ask.piece(2))
}

fn bad_id() -> Refusal {
    Refusal::bad("id", "43 characters of base64url that stand for 32 bytes")
}
