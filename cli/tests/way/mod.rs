//! A way to a relay that can be cut: bytes go through as they are, or nobody is reached.
#![allow(dead_code, clippy::unwrap_used)]

use std::io::copy;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

/// A way through an address of this machine.
pub struct Way {
    pub url: String,
    cut: Arc<AtomicBool>,
    turned_away: Arc<AtomicUsize>,
}

impl Way {
    /// A way to the relay at this address.
    pub fn to(url: &str) -> Self {
        let relay = url.strip_prefix("http://").unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (cut, turned_away) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let (is_cut, count) = (cut.clone(), turned_away.clone());
        thread::spawn(move || {
            for stream in listener.incoming().map(Result::unwrap) {
                // Dropped, it is closed without an answer.
                match is_cut.load(Ordering::SeqCst) {
                    true => drop(count.fetch_add(1, Ordering::SeqCst)),
                    false => pass_on(stream, TcpStream::connect(&relay).unwrap()),
                }
            }
        });
        Self { url, cut, turned_away }
    }

    /// From now on nobody is reached, or again.
    pub fn cut(&self, cut: bool) {
        self.cut.store(cut, Ordering::SeqCst);
    }

    /// Waits until somebody more was turned away.
    pub fn met(&self) {
        let before = self.turned_away.load(Ordering::SeqCst);
        while self.turned_away.load(Ordering::SeqCst) == before {
            thread::yield_now();
        }
    }
}

fn pass_on(asking: TcpStream, relay: TcpStream) {
    let halves = [(asking.try_clone().unwrap(), relay.try_clone().unwrap()), (relay, asking)];
    for (mut from, mut to) in halves {
        thread::spawn(move || {
            let _ = copy(&mut from, &mut to);
            let _ = to.shutdown(Shutdown::Write);
        });
    }
}
