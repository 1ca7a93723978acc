//! One printed page for the massage practitioner: where touch is welcome, front and back, the terms that the person wants
//! to show, the signal to stop, the date. Never a reason.

use crate::body::drawing::{Theme, escaped, plan_of_touch};
use crate::body::{TouchLevel, TouchPlan};
use crate::card::Versions;
use crate::sessions::SessionTerms;
use crate::text::{TextArg, Texts};
use crate::time::DiaryDay;

/// What goes on the page.
#[derive(Debug, Clone, Copy)]
pub struct TouchSheet<'a> {
    /// The plan; its reasons stay where they are.
    pub plan: &'a TouchPlan,
    /// The person's terms.
    pub terms: &'a SessionTerms,
    /// The names of the terms to show. The signal to stop is always shown.
    pub show: &'a [&'a str],
    /// The day it is made.
    pub day: DiaryDay,
}

const STOP: &str = "stop-signal";

const STYLE: &str = "@page{size:A4;margin:11mm}
*{box-sizing:border-box}
body{font:10.5pt/1.35 system-ui,'DejaVu Sans',sans-serif;color:#2b2926;margin:0 auto;max-width:188mm}
h1{font-size:17pt;margin:0}h2{font-size:10.5pt;margin:2.5mm 0 .5mm}
p{margin:0 0 1mm}.quiet{color:#6a645c}
.picture{margin:2mm 0}.picture svg{display:block;height:100%;margin:auto}
.stop{border:.6mm solid #2b2926;border-radius:2mm;padding:2mm 3mm;margin:2mm 0;font-size:12pt}
.terms{columns:2;column-gap:8mm}.terms div{break-inside:avoid;margin-bottom:1.5mm}
.terms b,.stop b{display:block;font-size:9pt;color:#6a645c;font-weight:600}
.last{font-weight:600;margin-top:2mm}
.dense{font-size:8.5pt}.dense .terms{columns:3;column-gap:5mm}.dense .terms b{font-size:8pt}";

/// The page, as HTML that needs nothing else.
pub fn touch_sheet(sheet: &TouchSheet<'_>, texts: &Texts) -> String {
    let title = texts.say("touch-title");
    let picture = plan_of_touch(title.clone(), sheet.plan, texts).svg(Theme::Light);
    let (height, dense) = room(sheet, texts);
    let dated = texts.say_with("touch-dated", &[("day", TextArg::Text(&sheet.day.to_string()))]);
    let body = [
        format!("<p class=\"quiet\">{}</p><h1>{}</h1>", say(texts, "touch-for"), escaped(&title)),
        format!("<p>{}</p>", escaped(&dated)),
        stop(sheet, texts),
        format!("<div class=\"picture\" style=\"height:{height}mm\">{picture}</div>"),
        lists(sheet.plan, texts),
        terms(sheet, texts),
        format!("<p class=\"last\">{}</p>", say(texts, "touch-changeable")),
    ];
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title>\n<style>{STYLE}</style>\n\
         </head>\n<body{}>\n{}\n</body>\n</html>\n",
        texts.language().tag(),
        escaped(&title),
        if dense { " class=\"dense\"" } else { "" },
        body.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    )
}

/// How high the picture may be, in millimetres, so that a page holds the rest as well, and whether that takes small letters.
fn room(sheet: &TouchSheet<'_>, texts: &Texts) -> (usize, bool) {
    let rest = height_of_words(sheet, texts);
    let dense = rest > 155;
    let rest = if dense { rest * 8 / 10 } else { rest };
    (275_usize.saturating_sub(rest).clamp(80, 150), dense)
}

/// About a hundred letters in a line of 5 mm, half as many in a column.
fn height_of_words(sheet: &TouchSheet<'_>, texts: &Texts) -> usize {
    let lines = |text: &str, letters: usize| text.chars().count().div_ceil(letters);
    let lists = TouchLevel::ALL.map(|level| match lines(&names(sheet.plan, level, texts).join(", "), 100) {
        0 => 0,
        lines => 8 + 5 * lines,
    });
    let columns: usize = shown(sheet).map(|(_, said)| 7 + 5 * lines(&said.0.join(" "), 45)).sum();
    let stop = 6 * lines(&signal(sheet).map(|said| said.0.join(" ")).unwrap_or_default(), 85);
    48 + stop + lists.iter().sum::<usize>() + if columns > 0 { 14 + columns / 2 } else { 0 }
}

fn say(texts: &Texts, id: &str) -> String {
    escaped(&texts.say(id))
}

fn signal<'a>(sheet: &'a TouchSheet<'_>) -> Option<&'a Versions> {
    sheet.terms.0.iter().find(|(name, said)| *name == STOP && !said.0.is_empty()).map(|(_, said)| said)
}

fn stop(sheet: &TouchSheet<'_>, texts: &Texts) -> String {
    let boxed = |said| format!("<div class=\"stop\"><b>{}</b>{}</div>", say(texts, "touch-stop"), words(said));
    signal(sheet).map(boxed).unwrap_or_default()
}

/// The marked regions by name, for who reads better than they see.
fn lists(plan: &TouchPlan, texts: &Texts) -> String {
    let list = |level: TouchLevel| {
        let all = escaped(&names(plan, level, texts).join(", "));
        let heading = say(texts, &format!("touch-{}-means", level.name()));
        if all.is_empty() { all } else { format!("<h2>{heading}</h2><p>{all}</p>") }
    };
    TouchLevel::ALL.into_iter().rev().map(list).collect()
}

fn names(plan: &TouchPlan, level: TouchLevel, texts: &Texts) -> Vec<String> {
    let of_level = plan.touches.iter().filter(|touch| touch.level == level);
    let said = of_level.filter(|touch| touch.marked.is_some() || touch.level == TouchLevel::Avoid);
    said.map(|touch| texts.region(touch.region)).collect()
}

/// The terms that are shown besides the signal to stop.
fn shown<'a>(sheet: &'a TouchSheet<'_>) -> impl Iterator<Item = &'a (&'static str, Versions)> {
    let chosen = |name: &str| name != STOP && sheet.show.contains(&name);
    sheet.terms.0.iter().filter(move |(name, said)| chosen(name) && !said.0.is_empty())
}

fn terms(sheet: &TouchSheet<'_>, texts: &Texts) -> String {
    let row = |(name, said): &(&'static str, Versions)| {
        format!("<div><b>{}</b>{}</div>", say(texts, &format!("term-{name}")), words(said))
    };
    let rows: String = shown(sheet).map(row).collect();
    let heading = say(texts, "touch-terms");
    if rows.is_empty() { rows } else { format!("<h2>{heading}</h2><div class=\"terms\">{rows}</div>") }
}

/// A text; where two devices wrote at once, both.
fn words(said: &Versions) -> String {
    said.0.iter().map(|text| escaped(text).replace('\n', "<br>")).collect::<Vec<_>>().join("<br>")
}
