//! One export on the desk's page: when it was made, which days, how complete, what is in it and what is not, and its files.

use super::super::shelf_path;
use super::{DeskShare, FiledAs, IndexPage};
use crate::body::drawing::escaped;
use crate::text::TextArg;
use crate::time::DiaryDay;

/// A client's clock may be a little ahead; more than an hour is said.
const AHEAD: i64 = 3_600_000;

impl IndexPage<'_> {
    /// The export that was made last.
    pub(super) fn last(&self, pair: &str, (share, filed): (&DeskShare, &FiledAs), others_came_later: bool) -> String {
        let late =
            others_came_later.then(|| format!("<p class=\"careful\">{}</p>\n", self.say("desk-not-the-last-to-come")));
        let heading = format!("<h3>{}</h3>\n", self.say("desk-last"));
        heading + &late.unwrap_or_default() + &self.export(pair, share, filed)
    }

    /// Those before it, folded.
    pub(super) fn earlier(&self, pair: &str, earlier: &[(&DeskShare, &FiledAs)]) -> String {
        if earlier.is_empty() {
            return String::new();
        }
        let count = TextArg::Number(i64::try_from(earlier.len()).unwrap_or(i64::MAX));
        let all: String = earlier
            .iter()
            .map(|(share, filed)| {
                let made = self.day_of(filed.made_at);
                let heading = self.say_with("desk-of", &[("day", TextArg::Text(&made))]);
                format!("<h3>{heading}</h3>\n{}", self.export(pair, share, filed))
            })
            .collect();
        let summary = self.say_with("desk-earlier", &[("count", count)]);
        format!("<details>\n<summary>{summary}</summary>\n{all}</details>\n")
    }

    fn export(&self, pair: &str, share: &DeskShare, filed: &FiledAs) -> String {
        let row = |id: &str, said: String| format!("<dt>{}</dt><dd>{said}</dd>\n", self.say(id));
        let mut rows = row("desk-made", escaped(&self.time_of(filed.made_at)));
        if filed.made_at > share.at + AHEAD {
            rows += &row("desk-careful", self.say("desk-clock-ahead"));
        }
        rows += &row("desk-came", escaped(&self.time_of(share.at)));
        let days = [("from", self.day(&filed.from)), ("to", self.day(&filed.to))];
        rows += &row(
            "desk-covers",
            self.say_with("report-days", &days.each_ref().map(|(name, day)| (*name, TextArg::Text(day)))),
        );
        let number = |count: u64| TextArg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let shares = [("filled", number(filed.filled)), ("days", number(filed.days))];
        rows += &row("desk-filled", self.say_with("share-filled", &shares));
        rows += &row("desk-parts", self.named(&filed.parts));
        rows += &row("desk-left-out", self.named(&filed.left_out));
        if let Some(expires) = filed.expires {
            rows += &row("desk-expires", escaped(&self.day_of(expires)));
        }
        rows += &row("desk-files", self.files(pair, filed));
        format!("<dl>\n{rows}</dl>\n")
    }

    fn files(&self, pair: &str, filed: &FiledAs) -> String {
        if !(self.there)(pair, filed) {
            return self.say("desk-files-gone");
        }
        let links: String = filed
            .files
            .iter()
            .map(|file| {
                let (path, name) = (shelf_path(pair, &filed.folder, &file.name), escaped(&file.name));
                format!(
                    "<li><a href=\"{}\">{name}</a> <span class=\"quiet\">{}</span></li>\n",
                    escaped(&path),
                    size(file.bytes)
                )
            })
            .collect();
        format!("<ul class=\"files\">\n{links}</ul>")
    }

    /// Names that this version knows in words, others as they came.
    fn named(&self, names: &[String]) -> String {
        let said = names.iter().map(|name| {
            let id = format!("part-{name}");
            let said = self.texts.say(&id);
            escaped(if said == id { name } else { &said })
        });
        let said = said.collect::<Vec<_>>().join("; ");
        if said.is_empty() { self.say("desk-nothing") } else { said }
    }

    fn day(&self, day: &str) -> String {
        day.parse::<DiaryDay>().map_or_else(|_| day.to_owned(), |day| self.texts.day(day.date()))
    }
}

/// A file's size, in whole KiB.
fn size(bytes: u64) -> String {
    format!("{} KiB", bytes.div_ceil(1024))
}
