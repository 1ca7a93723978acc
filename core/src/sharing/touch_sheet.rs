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

const STYLE: &str = "@page{size:A4;margin:11mm}
*{box-sizing:border-box}
body{font:10.5pt/1.35 system-ui,'DejaVu Sans',sans-serif;color:#2b2926;margin:0 auto;max-width:188mm}
h1{font-size:17pt;margin:0}h2{font-size:10.5pt;margin:2.5mm 0 .5mm}
p{margin:0 0 1mm}.quiet{color:#6a645c}
.picture svg{display:block;height:150mm;margin:2mm auto}
.stop{border:.6mm solid #2b2926;border-radius:2mm;padding:2mm 3mm;margin:2mm 0;font-size:12pt}
.terms{columns:2;column-gap:8mm}.terms div{break-inside:avoid;margin-bottom:1.5mm}
.terms b,.stop b{display:block;font-size:9pt;color:#6a645c;font-weight:600}
.last{font-weight:600;margin-top:2mm}";

/// The page, as HTML that needs nothing else.
pub fn touch_sheet(sheet: &TouchSheet<'_>, texts: &Texts) -> String {
    let title = texts.say("touch-title");
    let picture = plan_of_touch(title.clone(), sheet.plan, texts).svg(Theme::Light);
    let dated = texts.say_with("touch-dated", &[("day", TextArg::Text(&sheet.day.to_string()))]);
    let body = [
        format!("<p class=\"quiet\">{}</p><h1>{}</h1>", say(texts, "touch-for"), escaped(&title)),
        format!("<p>{}</p>", escaped(&dated)),
        stop(sheet, texts),
        format!("<div class=\"picture\">{picture}</div>"),
        lists(sheet.plan, texts),
        terms(sheet, texts),
        format!("<p class=\"last\">{}</p>", say(texts, "touch-changeable")),
    ];
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title>\n<style>{STYLE}</style>\n\
         </head>\n<body>\n{}\n</body>\n</html>\n",
        texts.language().tag(),
        escaped(&title),
        body.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    )
}

fn say(texts: &Texts, id: &str) -> String {
    escaped(&texts.say(id))
}

fn stop(sheet: &TouchSheet<'_>, texts: &Texts) -> String {
    let signal = sheet.terms.0.iter().find(|(name, _)| *name == "stop-signal").map(|(_, said)| said);
    let Some(signal) = signal.filter(|said| !said.0.is_empty()) else { return String::new() };
    format!("<div class=\"stop\"><b>{}</b>{}</div>", say(texts, "touch-stop"), words(signal))
}

/// The marked regions by name, for who reads better than they see.
fn lists(plan: &TouchPlan, texts: &Texts) -> String {
    let list = |level: TouchLevel| {
        let names = plan.touches.iter().filter(|touch| touch.level == level);
        let said = names.filter(|touch| touch.marked.is_some() || touch.level == TouchLevel::Avoid);
        let names: Vec<_> = said.map(|touch| escaped(&texts.region(touch.region))).collect();
        let heading = say(texts, &format!("touch-{}-means", level.name()));
        let all = names.join(", ");
        if names.is_empty() { String::new() } else { format!("<h2>{heading}</h2><p>{all}</p>") }
    };
    TouchLevel::ALL.into_iter().rev().map(list).collect()
}

fn terms(sheet: &TouchSheet<'_>, texts: &Texts) -> String {
    let chosen = |name: &str| name != "stop-signal" && sheet.show.contains(&name);
    let said = sheet.terms.0.iter().filter(|(name, said)| chosen(name) && !said.0.is_empty());
    let rows =
        said.map(|(name, said)| format!("<div><b>{}</b>{}</div>", say(texts, &format!("term-{name}")), words(said)));
    let rows: String = rows.collect();
    if rows.is_empty() {
        rows
    } else {
        format!("<h2>{}</h2><div class=\"terms\">{rows}</div>", say(texts, "touch-terms"))
    }
}

/// A text; where two devices wrote at once, both.
fn words(said: &Versions) -> String {
    said.0.iter().map(|text| escaped(text).replace('\n', "<br>")).collect::<Vec<_>>().join("<br>")
}
