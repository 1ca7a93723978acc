//! Whether a file from a client can do anything when it is opened. What is filed at a desk is opened in a browser sooner or later: a
//! page there may neither run a script nor ask anything of the network, whoever wrote it.

use crate::error::{Error, Given, Result};

/// What a file's name can end with: what neither a browser nor a system runs. A page is looked at more closely.
const ENDINGS: [&str; 8] = ["csv", "html", "ics", "json", "md", "pdf", "png", "txt"];
const POLICY: &str = "<meta http-equiv=\"content-security-policy\" content=\"";
/// What a page may allow itself.
const ALLOWED: [&str; 6] = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
];

/// Refuses a file by its name.
///
/// # Errors
/// `Invalid`.
pub(crate) fn check_ending(name: &str) -> Result<()> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let allowed = || format!("a file that ends with {}", ENDINGS.join(", "));
    if ENDINGS.contains(&ending) { Ok(()) } else { Err(Error::invalid("name", Given::value(name), allowed())) }
}

/// Whether a file of this name is a page.
pub(crate) fn is_page(name: &str) -> bool {
    name.ends_with(".html")
}

/// Refuses a page that does not forbid itself everything before anything could act.
///
/// # Errors
/// `Invalid`.
pub(crate) fn check_page(page: &[u8]) -> Result<()> {
    let harmless = std::str::from_utf8(page).is_ok_and(|page| forbids_itself_everything(&page.to_ascii_lowercase()));
    let allowed = "a page whose policy, at its very beginning, allows no script and no request";
    if harmless { Ok(()) } else { Err(Error::invalid("page", Given::nothing(), allowed)) }
}

fn forbids_itself_everything(page: &str) -> bool {
    let Some((before, after)) = page.split_once(POLICY) else { return false };
    let Some((policy, _)) = after.split_once('"') else { return false };
    let mut parts = policy.split(';').map(str::trim);
    let strict = parts.next() == Some(ALLOWED[0]) && parts.all(|part| ALLOWED.contains(&part));
    // No second one could take anything back, but another of its kind can lead away from the page.
    strict && !before.contains("http-equiv") && !after.contains("http-equiv") && only_a_head(before)
}

/// Whether nothing stands before the policy but the beginning of a page.
fn only_a_head(before: &str) -> bool {
    before.split_inclusive('>').all(|tag| {
        let Some(tag) = tag.trim_start().strip_prefix('<').and_then(|tag| tag.strip_suffix('>')) else {
            return tag.trim().is_empty();
        };
        let value = |start: &str| tag.strip_prefix(start)?.strip_suffix('"');
        let plain = |value: &str| value.chars().all(|c| c.is_ascii_alphanumeric() || " ,.=-".contains(c));
        let starts = [
            "html lang=\"",
            "meta charset=\"",
            "meta name=\"viewport\" content=\"",
            "meta name=\"referrer\" content=\"",
        ];
        matches!(tag, "!doctype html" | "html" | "head") || starts.iter().filter_map(|start| value(start)).any(plain)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    const OWN: &str =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">";

    #[test]
    fn a_page_that_forbids_itself_everything_is_taken() {
        for page in [
            format!("{HEAD}{OWN}<title>x</title>"),
            format!("{HEAD}<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{OWN}"),
            OWN.replace("style-src 'unsafe-inline'", "img-src data:; style-src 'unsafe-inline'"),
        ] {
            assert!(check_page(page.as_bytes()).is_ok(), "{page}");
        }
    }

    #[test]
    fn a_page_that_could_act_is_refused() {
        let script = "<script>alert(1)</script>";
        let pages = [
            String::new(),
            script.to_owned(),
            format!("{HEAD}{script}{OWN}"),
            format!("<!doctype html><html lang=\"en\" onload=\"x()\">{OWN}"),
            format!("{HEAD}<meta name=\"viewport\" content=\"\"onload=\"x\">{OWN}"),
            format!("{HEAD}text {OWN}"),
            format!("{HEAD}<!-- {OWN} -->"),
            format!("{HEAD}{OWN}<meta HTTP-EQUIV=refresh content=\"0;url=https://evil.example\">"),
            format!("{HEAD}{}", OWN.replace("'none'", "*")),
            format!("{HEAD}{}", OWN.replace("style-src", "script-src")),
            format!("{HEAD}{}", OWN.replace("default-src 'none'; ", "")),
            format!("{HEAD}{}", OWN.replace("meta http", "meta x=\"\" http")),
        ];
        for page in pages {
            assert!(check_page(page.as_bytes()).is_err(), "{page}");
        }
        assert!(check_page(b"\xff\xfe").is_err());
    }

    #[test]
    fn what_a_system_or_a_browser_runs_is_refused_by_its_name() {
        for name in ["report.html", "report.pdf", "diary.fhir.json", "check-ins.csv", "read.me.txt"] {
            assert!(check_ending(name).is_ok(), "{name}");
        }
        for name in ["report.svg", "report.exe", "report.html.js", "report", "report.xhtml", "report.hta"] {
            assert!(check_ending(name).is_err(), "{name}");
        }
    }
}
