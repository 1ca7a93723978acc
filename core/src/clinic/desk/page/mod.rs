//! The desk's index page: each client by the name they chose, what they shared last and how complete it is, links to its files, and
//! what came before. Static HTML: no script, no request. Whatever a client wrote is escaped.

mod export;

use super::{DeskPair, DeskShare, FiledAs, ShareState};
use crate::body::drawing::escaped;
use crate::text::{TextArg, Texts};
use crate::time::Moment;

const STYLE: &str = include_str!("page.css");

/// What the page is made of.
pub(crate) struct IndexPage<'a> {
    pub texts: &'a Texts,
    pub now: Moment,
    /// Whether the files of an export still lie in the folder of this pair.
    pub there: &'a dyn Fn(&str, &FiledAs) -> bool,
}

impl IndexPage<'_> {
    /// The page for these pairs; those that nobody answered are left out.
    pub fn html(&self, pairs: &[DeskPair]) -> String {
        let mut known: Vec<_> = pairs.iter().filter_map(|pair| Some((pair.client.as_ref()?, pair))).collect();
        known.sort_by_key(|(client, pair)| (client.name.to_lowercase(), pair.pair.clone()));
        let clients: String =
            known.iter().map(|(client, pair)| self.client(&client.name, client.since, pair)).collect();
        let nobody = format!("<p>{}</p>\n", self.say("desk-nobody"));
        let (title, notice) = (self.say("desk-title"), self.say("report-notice"));
        let at = self.texts.civil(self.now.civil());
        let as_of = self.say_with("desk-as-of", &[("day", TextArg::Text(&at))]);
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{title}</title>\n<style>{STYLE}{}</style>\n</head>\n<body>\n\
             <header>\n<h1>{title}</h1>\n<p class=\"notice\"><strong>{notice}</strong> {}</p>\n<p class=\"days\">{as_of}</p>\n</header>\n\
             <main>\n{}</main>\n<footer><p><strong>{notice}</strong> {}</p></footer>\n</body>\n</html>\n",
            self.texts.language().tag(),
            every_page(&notice, &as_of),
            self.say("desk-notice-more"),
            if clients.is_empty() { nobody } else { clients },
            self.say("desk-own-eyes"),
        )
    }

    fn client(&self, name: &str, since: i64, pair: &DeskPair) -> String {
        let (id, short) = (&pair.pair, &pair.pair[..8]);
        let since = self.day_of(since);
        let mut filed: Vec<_> = pair.shares.iter().filter_map(|share| Some((share, share.filed.as_ref()?))).collect();
        let came_last = filed.last().map(|(share, _)| &share.id);
        filed.reverse();
        filed.sort_by_key(|(share, _)| std::cmp::Reverse(share.made()));
        let exports = match filed.split_first() {
            None => format!("<p>{}</p>\n", self.say("desk-no-export")),
            Some((last, earlier)) => {
                let late = came_last != Some(&last.0.id);
                self.last(&pair.pair, *last, late) + &self.earlier(&pair.pair, earlier)
            }
        };
        format!(
            "<section aria-labelledby=\"c-{id}\">\n<h2 id=\"c-{id}\">{}</h2>\n<p class=\"quiet\">{} · {short}</p>\n{}{exports}</section>\n",
            escaped(name),
            self.say_with("desk-since", &[("day", TextArg::Text(&since))]),
            self.open_ends(pair),
        )
    }

    /// What waits to be opened, and what was refused after the last one that was filed.
    fn open_ends(&self, pair: &DeskPair) -> String {
        let waiting = pair.shares.iter().filter(|share| share.state == ShareState::Fetched).count();
        let filed_at = pair.shares.iter().filter(|share| share.filed.is_some()).map(|share| share.at).max();
        let refused =
            pair.shares.iter().filter(|share| share.state == ShareState::Refused && Some(share.at) >= filed_at);
        let mut said = Vec::new();
        if waiting > 0 {
            let count = TextArg::Number(i64::try_from(waiting).unwrap_or(i64::MAX));
            said.push(self.say_with("desk-waiting", &[("count", count)]));
        }
        for share in refused {
            let (day, why) = (self.day_of(share.at), share.why.clone().unwrap_or_default());
            said.push(self.say_with("desk-refused", &[("day", TextArg::Text(&day)), ("why", TextArg::Text(&why))]));
        }
        said.iter().map(|said| format!("<p class=\"careful\">{said}</p>\n")).collect()
    }

    fn say(&self, id: &str) -> String {
        escaped(&self.texts.say(id))
    }

    fn say_with(&self, id: &str, args: &[(&str, TextArg<'_>)]) -> String {
        escaped(&self.texts.say_with(id, args))
    }

    /// Day and time of a moment where the desk is.
    fn time_of(&self, instant: i64) -> String {
        let moment = Moment::new(instant, self.now.offset_minutes);
        moment.map(|moment| self.texts.civil(moment.civil())).unwrap_or_default()
    }

    /// The day of a moment where the desk is.
    fn day_of(&self, instant: i64) -> String {
        let moment = Moment::new(instant, self.now.offset_minutes);
        moment.map(|moment| self.texts.day(moment.civil().date())).unwrap_or_default()
    }
}

/// What stands at the foot of every printed page.
fn every_page(notice: &str, as_of: &str) -> String {
    let quoted = |text: &str| text.replace(['"', '\\', '<', '\n'], " ");
    let (notice, as_of) = (quoted(notice), quoted(as_of));
    format!("\n@page{{@bottom-left{{content:\"{notice}\"}}@bottom-center{{content:\"{as_of}\"}}}}\n")
}
