//! A file under a key of its own: opened with its key, or fetched by a SMART Health Link first.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde_json::json;
use somacard_core::sharing::SmartLink;
use somacard_core::sync::{Method, Request};
use somacard_core::{Error, Given, Result, UnsealedFile, open_jwe};
use zeroize::Zeroizing;

use crate::here::Here;
use crate::output::Output;
use crate::relay;

/// No link is longer, a viewer's address before it and all.
const LONGEST_LINK: u64 = 8192;

/// The text of a file that holds a link.
pub fn link(file: &Path) -> Option<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    File::open(file).ok()?.take(LONGEST_LINK).read_to_string(&mut text).ok()?;
    text.contains("shlink:/").then_some(text)
}

/// Fetches what a link leads to and opens it. Whoever shared it may see by which name it was fetched.
pub fn linked(here: &Here, text: &str, recipient: &str, out: &Path) -> Result<Output> {
    let link = SmartLink::parse(text.trim(), here.now)?;
    let request = Request {
        method: Method::Get,
        url: link.file_url(recipient)?,
        authorization: None,
        content_type: None,
        body: Vec::new(),
    };
    let answer = relay::ask(&request)?;
    match answer.status {
        200 => {}
        404 | 410 => {
            let allowed = "a link whose file is still there: it ran out or was taken back";
            return Err(Error::not_found("link", Given::nothing(), allowed));
        }
        408 | 429 | 500.. => return Err(Error::Unreachable),
        status => return Err(Error::invalid("link", Given::value(status), "an address that answers with a file")),
    }
    let refused = || Error::Damaged { what: "the file that the link leads to".into() };
    let text = String::from_utf8(answer.body).map_err(|_| refused())?;
    Ok(unsealed(link.label(), &open_jwe(link.key(), &text, out)?, out))
}

/// What was opened.
pub fn unsealed(label: Option<&str>, file: &UnsealedFile, out: &Path) -> Output {
    let path = out.join(&file.file).display().to_string();
    let named = label.map(|label| format!("{label}: ")).unwrap_or_default();
    let text = format!("{named}{path} ({}). Nobody has checked who wrote it.\n", file.content_type);
    let mut json = json!(file);
    (json["label"], json["path"]) = (json!(label), path.into());
    Output::done(json, text)
}
