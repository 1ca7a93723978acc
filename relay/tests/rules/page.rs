//! Reads the answer of `GET /v1/batches` as the description lays it out.

use crate::house::{House, Token};

#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    pub head: u64,
    pub base: u64,
    pub bytes: u64,
    pub snapshot: [u8; 16],
    pub parts: u32,
    pub snapshot_bytes: u64,
    pub running: Option<[u8; 32]>,
    pub frames: Vec<(u64, Vec<u8>)>,
}

impl Page {
    pub fn parse(mut bytes: &[u8]) -> Self {
        let bytes = &mut bytes;
        assert_eq!(take::<1>(bytes), [1], "the version");
        let mut page = Self {
            head: u64::from_be_bytes(take(bytes)),
            base: u64::from_be_bytes(take(bytes)),
            bytes: u64::from_be_bytes(take(bytes)),
            snapshot: take(bytes),
            parts: u32::from_be_bytes(take(bytes)),
            snapshot_bytes: u64::from_be_bytes(take(bytes)),
            running: None,
            frames: Vec::new(),
        };
        let known = take::<1>(bytes);
        let running = take(bytes);
        assert!(known == [1] || running == [0; 32] && known == [0], "what is not known is zeros");
        page.running = (known == [1]).then_some(running);
        while !bytes.is_empty() {
            let sequence = u64::from_be_bytes(take(bytes));
            let length = u32::from_be_bytes(take(bytes)) as usize;
            page.frames.push((sequence, bytes[..length].to_vec()));
            *bytes = &bytes[length..];
        }
        page
    }
}

fn take<const N: usize>(bytes: &mut &[u8]) -> [u8; N] {
    let (first, rest) = bytes.split_first_chunk().unwrap();
    *bytes = rest;
    *first
}

impl House {
    pub async fn page(&self, after: u64, token: Token) -> Page {
        let reply = self.get(&format!("/v1/batches?after={after}"), token).await;
        assert_eq!((reply.status, &reply.headers["content-type"]), (200, &"application/octet-stream".parse().unwrap()));
        Page::parse(&reply.body)
    }
}
