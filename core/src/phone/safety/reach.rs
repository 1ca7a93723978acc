//! A way to reach somebody that a screen makes tappable: a number or an address, with the link that the platform opens.
//! What is not plainly a number is shown and not dialled: nothing is guessed here.

use crate::safety::Helpline;

/// By which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ReachBy {
    /// A call.
    Call,
    /// A text message.
    TextMessage,
    /// A chat on the web.
    Chat,
}

/// A way to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Reach {
    /// By which way.
    pub by: ReachBy,
    /// The number or the address, as it stands in the line.
    pub shown: String,
    /// What to open: `tel:`, `sms:` or `https:`. It opens the dialler, and never calls by itself.
    pub link: String,
    /// The word to send, where a text message has to begin with one.
    pub keyword: Option<String>,
}

impl Reach {
    /// A number to call; nothing where it is more than one plain number.
    pub(super) fn call(number: &str) -> Option<Self> {
        let (by, link) = (ReachBy::Call, format!("tel:{}", dialled(number)?));
        Some(Self { by, shown: number.to_owned(), link, keyword: None })
    }

    fn text_message(number: &str, keyword: Option<&String>) -> Option<Self> {
        let (by, link) = (ReachBy::TextMessage, format!("sms:{}", dialled(number)?));
        Some(Self { by, shown: number.to_owned(), link, keyword: keyword.cloned() })
    }

    /// The ways to reach a line: calls, text messages, chat.
    pub(super) fn line(line: &Helpline) -> Vec<Self> {
        let calls = line.phone.iter().filter_map(|number| Self::call(number));
        let text = line.text.iter().filter_map(|number| Self::text_message(number, line.text_keyword.as_ref()));
        let chat = line.chat.iter().map(|address| Self {
            by: ReachBy::Chat,
            shown: address.clone(),
            link: address.clone(),
            keyword: None,
        });
        calls.chain(text).chain(chat).collect()
    }

    /// The numbers to call.
    pub(super) fn calls(numbers: &[String]) -> Vec<Self> {
        numbers.iter().filter_map(|number| Self::call(number)).collect()
    }
}

/// The number without what only parts it, at most 15 digits; the 0 that is dialled inside a country alone is left out,
/// as in +44 (0)20.
fn dialled(number: &str) -> Option<String> {
    let parted = |sign: char| " \u{a0}-–.()".contains(sign);
    let number = if number.trim_start().starts_with('+') { number.replace("(0)", "") } else { number.to_owned() };
    let plain: String = number.chars().filter(|sign| !parted(*sign)).collect();
    let digits = plain.strip_prefix('+').unwrap_or(&plain);
    let fits = digits.chars().all(|sign| sign.is_ascii_digit() || "*#".contains(sign));
    let known = (1..=15).contains(&digits.chars().filter(char::is_ascii_digit).count());
    (fits && known).then(|| plain.replace('#', "%23"))
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn a_plain_number_is_dialled_and_nothing_else() {
        let cases = [
            ("07700 900001", Some("07700900001")),
            ("+44 (0)20 7946-0001", Some("+442079460001")),
            ("112", Some("112")),
            ("#31#0800 12", Some("%2331%23080012")),
            ("07700 900001 / 07700 900002", None),
            ("07700 900001, evenings", None),
            ("07700900001 07700900002", None),
            ("my sister", None),
            ("+", None),
        ];
        for (number, wanted) in cases {
            assert_eq!(dialled(number).as_deref(), wanted, "{number}");
        }
    }
}
