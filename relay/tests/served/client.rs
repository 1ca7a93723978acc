//! A client that writes its requests by hand, so that it can also write them wrong.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;
use sha2::{Digest, Sha256};

/// A token, made from a number.
#[derive(Clone, Copy)]
pub struct Token(pub u64);

impl Token {
    pub fn bytes(self) -> [u8; 32] {
        Sha256::digest(self.0.to_be_bytes()).into()
    }

    pub fn hex(self) -> String {
        hex(&self.bytes())
    }

    pub fn hash(self) -> String {
        hex(&Sha256::digest(self.bytes()))
    }

    pub fn tag(self) -> String {
        format!("{:032x}", 0xace0_0000_u64 + self.0)
    }
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One connection.
pub struct Client<S: Read + Write = TcpStream> {
    pub stream: BufReader<S>,
}

#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn error(&self) -> String {
        serde_json::from_slice::<Value>(&self.body).unwrap()["error"].as_str().unwrap().to_owned()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Client {
    pub fn to(address: &str) -> Self {
        Self::try_to(address).unwrap()
    }

    pub fn try_to(address: &str) -> std::io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        // A relay that never answers shall fail the test, not hang it.
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(Self::over(stream))
    }
}

impl<S: Read + Write> Client<S> {
    pub fn over(stream: S) -> Self {
        Self { stream: BufReader::new(stream) }
    }

    pub fn send(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.stream.get_mut().write_all(bytes)?;
        self.stream.get_mut().flush()
    }

    /// The head of a request with a body of `length` bytes.
    pub fn head(method: &str, path: &str, token: Option<Token>, kind: &str, length: u64) -> String {
        let token = token.map_or(String::new(), |token| format!("authorization: Bearer {}\r\n", token.hex()));
        let kind = if kind.is_empty() { String::new() } else { format!("content-type: {kind}\r\n") };
        format!("{method} {path} HTTP/1.1\r\nhost: relay\r\n{token}{kind}content-length: {length}\r\n\r\n")
    }

    pub fn ask(
        &mut self,
        method: &str,
        path: &str,
        token: Option<Token>,
        body: (&str, &[u8]),
    ) -> std::io::Result<Reply> {
        let head = Self::head(method, path, token, body.0, body.1.len() as u64);
        self.send(&[head.as_bytes(), body.1].concat())?;
        self.reply()
    }

    pub fn get(&mut self, path: &str, token: Option<Token>) -> Reply {
        self.ask("GET", path, token, ("", b"")).unwrap()
    }

    pub fn append(&mut self, expected: u64, token: Token, bytes: &[u8]) -> std::io::Result<Reply> {
        let path = format!("/v1/batches?expected={expected}");
        self.ask("POST", &path, Some(token), ("application/octet-stream", bytes))
    }

    /// Reads one answer.
    pub fn reply(&mut self) -> std::io::Result<Reply> {
        let ended = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
        let first = self.line()?;
        let status = first.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(ended)?;
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(": ") else { break };
            headers.push((name.to_lowercase(), value.to_owned()));
        }
        let mut reply = Reply { status, headers, body: Vec::new() };
        let length = reply.header("content-length").map_or(0, |length| length.parse().unwrap());
        reply.body.resize(length, 0);
        self.stream.read_exact(&mut reply.body)?;
        Ok(reply)
    }

    fn line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }

    /// Whether the other end has closed.
    pub fn closed(&mut self) -> bool {
        matches!(self.stream.read(&mut [0]), Ok(0) | Err(_))
    }
}
