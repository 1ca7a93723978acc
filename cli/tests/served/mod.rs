//! The relay in memory behind a socket: what a command asks goes over HTTP, as with a relay.
#![allow(dead_code, clippy::unwrap_used)]

#[path = "../../../core/tests/mailbox/mod.rs"]
mod mailbox;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use mailbox::{Host, RELAY};
use somacard_core::sync::{Method, Request, Response};

/// A relay at an address of this machine.
pub struct Served {
    pub url: String,
    host: Arc<Mutex<Host>>,
}

impl Served {
    /// One that gave these join codes.
    pub fn with(codes: &[&str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let host = Arc::new(Mutex::new(Host::with(codes)));
        let answering = host.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                serve(&answering, stream.unwrap());
            }
        });
        Self { url, host }
    }

    /// From now on it answers everything with this status; nothing lets it work again.
    pub fn down(&self, status: Option<u16>) {
        self.host.lock().unwrap().down = status;
    }

    /// Changes what it holds.
    pub fn changed(&self, change: impl FnOnce(&mut Host)) {
        change(&mut self.host.lock().unwrap());
    }

    pub fn mailboxes(&self) -> usize {
        self.host.lock().unwrap().mailboxes.len()
    }
}

fn serve(host: &Mutex<Host>, stream: TcpStream) {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    let mut parts = line.split(' ');
    let (Some(method), Some(path)) = (parts.next(), parts.next()) else { return };
    let method = [Method::Get, Method::Post, Method::Put, Method::Delete].into_iter().find(|m| m.name() == method);
    let mut request = Request {
        method: method.unwrap(),
        url: format!("{RELAY}{path}"),
        authorization: None,
        content_type: None,
        body: Vec::new(),
    };
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).unwrap();
        let Some((name, value)) = header.trim().split_once(": ") else { break };
        match name.to_ascii_lowercase().as_str() {
            "authorization" => request.authorization = Some(value.into()),
            "content-type" => request.content_type = Some(value.into()),
            "content-length" => request.body = vec![0; value.parse().unwrap()],
            _ => {}
        }
    }
    reader.read_exact(&mut request.body).unwrap();
    let Response { status, body } = host.lock().unwrap().ask(&request).unwrap();
    let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    // 204 has no length and no body.
    let head = if status == 204 { "HTTP/1.1 204 X\r\nConnection: close\r\n\r\n".into() } else { head };
    let mut stream = reader.into_inner();
    stream.write_all(&[head.as_bytes(), &body].concat()).unwrap();
}
