//! Every route of the relay, in one list; a test holds the description (`openapi.json`) beside it.

use std::fmt::Write;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Json, Response};
use axum::routing::{MethodRouter, delete, get, post, put};
use serde_json::json;

use super::ask::Ask;
use super::refusal::Refusal;
use super::{Relay, access, batches, blobs, front, snapshots};
use crate::engine::Refused;

/// The description of the interface, OpenAPI 3.1.
pub const OPENAPI: &str = include_str!("../../openapi.json");

/// Method and template of every public route.
pub const ROUTES: [(&str, &str); 15] = [
    ("POST", "/v1/mailboxes"),
    ("DELETE", "/v1/mailbox"),
    ("GET", "/v1/batches"),
    ("POST", "/v1/batches"),
    ("PUT", "/v1/snapshots/{id}/{part}"),
    ("GET", "/v1/snapshots/{id}/{part}"),
    ("POST", "/v1/snapshots/{id}"),
    ("GET", "/v1/access"),
    ("PUT", "/v1/access/{tag}"),
    ("DELETE", "/v1/access/{tag}"),
    ("PUT", "/v1/blobs/{id}"),
    ("GET", "/v1/blobs/{id}"),
    ("DELETE", "/v1/blobs/{id}"),
    ("GET", "/health"),
    ("GET", "/v1/openapi.json"),
];

/// Who answers on each route of [`ROUTES`], in that order.
fn answering() -> [MethodRouter<Arc<Relay>>; ROUTES.len()] {
    [
        post(access::open),
        delete(access::delete),
        get(batches::read),
        post(batches::append),
        put(snapshots::stage),
        get(snapshots::fetch),
        post(snapshots::publish),
        get(access::list),
        put(access::grant),
        delete(access::revoke),
        put(blobs::put),
        get(blobs::fetch),
        delete(blobs::delete),
        get(health),
        get(openapi),
    ]
}

/// The public router.
pub fn public(relay: &Arc<Relay>) -> Router {
    let routes = ROUTES.into_iter().zip(answering());
    let router = routes.fold(Router::new(), |router, ((_, path), answer)| router.route(path, answer));
    router
        .fallback(async || Refusal::not_found())
        .method_not_allowed_fallback(async || Refusal::method())
        .layer(from_fn_with_state(Arc::clone(relay), front::pass))
        .with_state(Arc::clone(relay))
}

/// The router of the metrics' own address.
pub fn metrics(relay: &Arc<Relay>) -> Router {
    Router::new().route("/metrics", get(measured)).with_state(Arc::clone(relay))
}

async fn health(ask: Ask) -> Result<Response, Refusal> {
    ask.relay.engine.health().await.map_err(|_| Refused::Broken)?;
    Ok(Json(json!({ "status": "ok" })).into_response())
}

async fn openapi() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], OPENAPI).into_response()
}

async fn measured(State(relay): State<Arc<Relay>>) -> Result<Response, Refusal> {
    let mut text = relay.watch.text();
    let gauges = relay.engine.gauges().await?;
    let under_way = ("relay_requests_under_way", relay.under_way() as u64);
    for (name, value) in gauges.into_iter().chain([under_way]) {
        let kind = if name.ends_with("_total") { "counter" } else { "gauge" };
        let _ = writeln!(text, "# TYPE {name} {kind}\n{name} {value}");
    }
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response())
}
