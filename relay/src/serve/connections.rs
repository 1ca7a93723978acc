//! Takes connections: at most so many, at most so many from one address, none that dawdles over its greeting or its
//! head.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};
use tower_service::Service;

use super::patience::Patient;
use super::tls::Tls;

/// What a connection may cost.
#[derive(Debug, Clone, Copy)]
pub struct Connections {
    /// Open at once. Past that, a new one waits until another ends.
    pub most: usize,
    /// Open at once from one address. Past that, a new one is closed.
    pub from_one: usize,
    /// How long the TLS greeting, the head of a request and the quiet between two requests may take, and how long an
    /// answer may wait to be taken.
    pub patience: Duration,
}

/// The longest head of a request, and how much of a body waits in a connection, in bytes.
const HEAD: usize = 16 << 10;

/// What each connection needs.
pub struct Door {
    pub router: Router,
    pub tls: Option<Arc<Tls>>,
    pub limits: Connections,
    pub open: Arc<Open>,
}

/// How many connections are open from where. Addresses are in it only while their connections are.
#[derive(Default)]
pub struct Open(Mutex<HashMap<IpAddr, usize>>);

/// One connection of an address; dropped, it no longer counts.
struct Counted(Arc<Open>, IpAddr);

impl Open {
    fn count(self: &Arc<Self>, from: IpAddr, most: usize) -> Option<Counted> {
        let mut open = self.0.lock().ok()?;
        let count = open.entry(from).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Counted(Arc::clone(self), from))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        let Ok(mut open) = self.0.0.lock() else { return };
        let left = open.get_mut(&self.1).map(|count| {
            *count -= 1;
            *count
        });
        if left == Some(0) {
            open.remove(&self.1);
        }
    }
}

/// Takes connections until it is dropped.
pub async fn accept(listener: TcpListener, door: Door, graceful: Arc<GracefulShutdown>) {
    let places = Arc::new(Semaphore::new(door.limits.most.clamp(1, Semaphore::MAX_PERMITS)));
    let door = Arc::new(door);
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let Ok((stream, from)) = listener.accept().await else {
            // Out of file descriptors: others will end.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let Some(counted) = door.open.count(from.ip().to_canonical(), door.limits.from_one) else { continue };
        let (door, watcher) = (Arc::clone(&door), graceful.watcher());
        tokio::spawn(async move {
            greet(stream, from, &door, watcher).await;
            drop((place, counted));
        });
    }
}

async fn greet(stream: TcpStream, from: SocketAddr, door: &Door, watcher: Watcher) {
    let _ = stream.set_nodelay(true);
    let stream = Patient::new(stream, door.limits.patience);
    match &door.tls {
        None => talk(stream, from, door, watcher).await,
        Some(tls) => {
            let Some(acceptor) = tls.acceptor() else { return };
            if let Ok(Ok(stream)) = timeout(door.limits.patience, acceptor.accept(stream)).await {
                talk(stream, from, door, watcher).await;
            }
        }
    }
}

async fn talk(stream: impl AsyncRead + AsyncWrite + Unpin + 'static, from: SocketAddr, door: &Door, watcher: Watcher) {
    let router = door.router.clone();
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(from));
        let answer = router.clone().call(request);
        async move { Ok::<_, Infallible>(answer.await.unwrap_or_else(|never| match never {})) }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(door.limits.patience).max_buf_size(HEAD);
    // A connection that breaks is the other end's to notice.
    let _ = watcher.watch(http.serve_connection(TokioIo::new(stream), service)).await;
}
