//! What the person asks a relay about the mailbox of a pair itself: to open it, to let the clinic in, to delete it.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Link, PairId};
use crate::error::Result;
use crate::store::to_hex;
use crate::sync::{Method, Request, Token, token_hash};

/// The request that deletes a pair's mailbox.
pub(crate) fn deletion(link: &Link) -> Result<Request> {
    Ok(Request::plain(Method::Delete, &link.invitation.relay, "/v1/mailbox", &link.mine()?.token))
}

/// The request that opens the mailbox. Asked twice, the relay answers the same.
pub(super) fn open(link: &Link, token: &Token) -> Request {
    let tag = to_hex(&tag(link.pair(), "owner"));
    let body = json!({ "join": link.invitation.join, "tag": tag, "token_hash": to_hex(&token_hash(&token.0)) });
    let request = Request::plain(Method::Post, &link.invitation.relay, "/v1/mailboxes", token).json(&body);
    Request { authorization: None, ..request }
}

/// The request that lets the clinic read or append. A token of a former invitation is replaced by it.
pub(super) fn register(link: &Link, token: &Token, role: &str, hash: &[u8; 32]) -> Request {
    let path = format!("/v1/access/{}", to_hex(&tag(link.pair(), role)));
    let body = json!({ "token_hash": to_hex(hash), "role": role });
    Request::plain(Method::Put, &link.invitation.relay, &path, token).json(&body)
}

/// The relay's name for a token of a pair. It tells nothing of the pair to who does not know it.
fn tag(pair: PairId, role: &str) -> [u8; 16] {
    let hash = Sha256::new().chain_update(b"somacard clinic tag 1").chain_update(pair.0).chain_update(role).finalize();
    *hash.first_chunk().expect("a hash is longer")
}
