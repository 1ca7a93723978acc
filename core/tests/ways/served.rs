//! A file served over HTTP on this machine, to whoever says who asks.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};

/// Where it listens, and what was asked: method and target of each request.
pub struct Served {
    pub address: SocketAddr,
    pub asked: Receiver<String>,
}

/// Serves a file at a path until the test's program ends.
pub fn serve(path: &'static str, file: String) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (tell, asked) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let line = answer(&mut stream.unwrap(), path, &file);
            if tell.send(line).is_err() {
                break;
            }
        }
    });
    Served { address, asked }
}

fn answer(stream: &mut TcpStream, path: &str, file: &str) -> String {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let first = lines.next().unwrap_or_default();
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let there = first.starts_with(&format!("GET {path}?recipient="));
    let (status, body) = if there { ("200 OK", file) } else { ("404 Not Found", "") };
    let head = format!("HTTP/1.1 {status}\r\ncontent-type: application/jose\r\ncontent-length: {}\r\n", body.len());
    stream.write_all(format!("{head}connection: close\r\n\r\n{body}").as_bytes()).unwrap();
    first
}
