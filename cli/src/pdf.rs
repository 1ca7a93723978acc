//! A page as PDF, by the browser that is on this machine: ours has no layout of its own. It is run without a network's use, on a file of
//! ours without scripts, in a folder of its own that goes afterwards.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use somacard_core::{Error, Given, Result};

/// Names by which Chromium and its kin are called.
const BROWSERS: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

/// On a Mac they are not on the path.
const APPS: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/// The browser, if there is one: SOMACARD_BROWSER, or the first that is found.
pub fn browser() -> Option<PathBuf> {
    if let Some(chosen) = std::env::var_os("SOMACARD_BROWSER") {
        return Some(chosen.into()).filter(|path: &PathBuf| path.exists());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    let named = BROWSERS.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    named.chain(APPS.iter().map(PathBuf::from)).find(|path| path.is_file())
}

/// Prints a page.
///
/// # Errors
/// `Invalid` where there is no browser, or it did not print.
pub fn printed(html: &str) -> Result<Vec<u8>> {
    let allowed = "a machine with Chromium, Chrome or Edge, or SOMACARD_BROWSER; without one, an HTML page to print";
    let browser = browser().ok_or_else(|| Error::invalid("pdf", Given::nothing(), allowed))?;
    let folder = tempfile::tempdir()?;
    let inside = |name: &str| folder.path().join(name);
    let (page, pdf) = (inside("page.html"), inside("page.pdf"));
    fs::write(&page, html)?;
    let done = Command::new(browser)
        .args([
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-extensions",
            "--disable-background-networking",
        ])
        // In containers and for root there is no sandbox to be had; a page of ours runs nothing.
        .arg("--no-sandbox")
        .args(["--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer"])
        .arg(format!("--user-data-dir={}", inside("browser").display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", page.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let printed = fs::read(&pdf).ok().filter(|bytes| bytes.starts_with(b"%PDF-"));
    match (done, printed) {
        (Ok(status), Some(bytes)) if status.success() => Ok(bytes),
        _ => Err(Error::invalid("pdf", Given::nothing(), "a browser that prints: this one did not")),
    }
}
