//! The report as one page of HTML that needs nothing else: no script, no request, no font of its own. It prints on A4 and Letter,
//! is light or dark as the reader's screen is, reads in black and white, aloud, and without its style.

mod body;
mod cards;
mod first;
mod massage;
mod method;
mod page;
mod private;
mod sessions;
mod skills;
mod svg;
mod table;
mod together;
mod trends;
mod visits;

use super::Report;
use crate::sharing::SharePart;
use crate::text::Texts;
use page::Page;

const STYLE: &str = include_str!("report.css");

/// A part of the page, with what has to be shared for it.
type Part = (Option<SharePart>, fn(&Page<'_>) -> String);

/// The parts of the page in their order.
const PARTS: [Part; 13] = [
    (Some(SharePart::Card), first::part),
    (Some(SharePart::Card), cards::part),
    (Some(SharePart::Card), trends::part),
    (Some(SharePart::Body), body::part),
    (Some(SharePart::Together), together::part),
    (Some(SharePart::Visits), visits::part),
    (Some(SharePart::Card), skills::part),
    (Some(SharePart::Sessions), sessions::part),
    (None, massage::part),
    (Some(SharePart::Chains), private::chains),
    (Some(SharePart::SafetyPlan), private::safety_plan),
    (Some(SharePart::Notes), method::words),
    (None, method::part),
];

/// The page.
pub fn report_html(report: &Report, texts: &Texts) -> String {
    let page = Page { report, texts };
    let (title, days) = (page.title(), page.span(report.from, report.to));
    let notice = page.say("report-notice");
    let parts = PARTS.iter().filter(|(part, _)| part.is_none_or(|part| report.has(part)));
    let parts: String = parts.map(|(_, make)| make(&page)).collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{title}, {days}</title>\n<style>{STYLE}{}</style>\n\
         </head>\n<body>\n{}\n<main>\n{}</main>\n<footer><p><strong>{notice}</strong> {title}, {days}.</p></footer>\n\
         </body>\n</html>\n",
        texts.language().tag(),
        every_page(&page),
        first::header(&page),
        parts
    )
}

/// What stands at the foot of every printed page: that nobody watches, which days it is about, the page's number.
fn every_page(page: &Page<'_>) -> String {
    let (from, to) = (page.report.from, page.report.to);
    let quoted = |text: &str| text.replace(['"', '\\', '<', '\n'], " ");
    let notice = quoted(&page.texts.say("report-notice"));
    let days = quoted(&page.plain_span(from, to));
    format!("\n@page{{@bottom-left{{content:\"{notice}\"}}@bottom-center{{content:\"{days}\"}}}}\n")
}
