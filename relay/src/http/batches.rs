//! The log of a mailbox over HTTP, and how a page of it is laid out.

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use bytes::{BufMut, Bytes, BytesMut};
use serde_json::json;

use super::ask::Ask;
use super::refusal::Refusal;
use crate::engine::{Page, Role};

const NUMBER: &str = "a whole number from 0 to 18446744073709551615";
/// A page's length before its frames.
const HEAD: usize = 1 + 8 + 8 + 8 + 16 + 4 + 8 + 1 + 32;
/// A page ends before it would pass this, unless its first frame does.
const PAGE: usize = 1 << 20;

/// `GET /v1/batches?after=N`.
pub async fn read(ask: Ask) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner, Role::Reader, Role::Guest]).await?;
    let after = ask.number("after", NUMBER)?;
    let room = ask.relay.memory.take(PAGE + HEAD + ask.relay.limits.batch).await?;
    let page = ask.relay.engine.read(caller.mailbox, after, PAGE - HEAD).await?;
    Ok(([(header::CONTENT_TYPE, "application/octet-stream")], room.hold(lay_out(&page))).into_response())
}

/// `POST /v1/batches?expected=N`.
pub async fn append(ask: Ask, body: Body) -> Result<Response, Refusal> {
    let caller = ask.caller(&[Role::Owner, Role::Appender, Role::Guest]).await?;
    let expected = ask.number("expected", NUMBER)?;
    let bytes = ask.octets(body, ask.relay.limits.batch, &ask.relay.memory).await?;
    let sequence = ask.relay.engine.append(caller, expected, bytes, ask.now).await?;
    Ok((StatusCode::CREATED, Json(json!({ "sequence": sequence }))).into_response())
}

/// A page as it travels; all numbers big endian.
fn lay_out(page: &Page) -> Bytes {
    let frames: usize = page.frames.iter().map(|(_, bytes)| 12 + bytes.len()).sum();
    let mut out = BytesMut::with_capacity(HEAD + frames);
    out.put_u8(1);
    out.put_u64(page.head);
    out.put_u64(page.base);
    out.put_u64(page.bytes);
    out.put_slice(&page.snapshot.map_or([0; 16], |snapshot| snapshot.id.0));
    out.put_u32(page.snapshot.map_or(0, |snapshot| snapshot.parts));
    out.put_u64(page.snapshot.map_or(0, |snapshot| snapshot.bytes));
    out.put_u8(page.running.is_some().into());
    out.put_slice(&page.running.map_or([0; 32], |running| running.0));
    for (sequence, bytes) in &page.frames {
        out.put_u64(*sequence);
        out.put_u32(u32::try_from(bytes.len()).expect("a batch has at most a few mebibytes"));
        out.put_slice(bytes);
    }
    out.freeze()
}
