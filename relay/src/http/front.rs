//! What every request passes first and last: refused while the relay shuts down, counted against its address, noted.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use axum::body::HttpBody;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Relay;
use super::rates::household;
use super::refusal::Refusal;
use super::watch::Seen;

/// Counts a request as under way until it is dropped.
struct UnderWay<'a>(&'a AtomicUsize);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// The way in and out.
pub async fn pass(State(relay): State<Arc<Relay>>, request: Request, next: Next) -> Response {
    relay.under_way.fetch_add(1, Ordering::SeqCst);
    let _under_way = UnderWay(&relay.under_way);
    let began = Instant::now();
    let (route, size) = (route(&request), request.body().size_hint().lower());
    let response = match let_in(&relay, &request) {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    };
    let seen = Seen { route, status: response.status().as_u16(), took: began.elapsed(), size };
    relay.watch.note(&seen, (relay.clock)());
    close_after(&relay, response)
}

fn let_in(relay: &Relay, request: &Request) -> Result<(), Refusal> {
    if relay.closing.load(Ordering::SeqCst) {
        return Err(Refusal::closing());
    }
    match address(relay, request) {
        Some(address) => relay.addresses.take(household(address), relay.now()),
        None => Ok(()),
    }
}

/// A kept connection would keep a relay that shuts down from ending.
fn close_after(relay: &Relay, mut response: Response) -> Response {
    if relay.closing.load(Ordering::SeqCst) {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// Method and template; what is on no route is one entry, whatever it was.
fn route(request: &Request) -> String {
    match request.extensions().get::<MatchedPath>() {
        Some(path) => format!("{} {}", known(request.method().as_str()), path.as_str()),
        None => "other".into(),
    }
}

/// A method can be any word a client makes up.
fn known(method: &str) -> &str {
    if matches!(method, "GET" | "HEAD" | "POST" | "PUT" | "DELETE") { method } else { "other" }
}

/// Where a request comes from: the other end of the connection, or what the proxy before the relay says of it.
fn address(relay: &Relay, request: &Request) -> Option<IpAddr> {
    if relay.limits.behind_proxy {
        let last = request.headers().get_all("x-forwarded-for").iter().next_back()?;
        return last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok();
    }
    request.extensions().get::<ConnectInfo<SocketAddr>>().map(|from| from.0.ip())
}
