//! SMART Health Links: read as the specification has them, and refused by name where they are not.
#![allow(clippy::unwrap_used)]

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use somacard_core::Error;
use somacard_core::sharing::{JweKey, LinkFlags, QrSquares, SmartLink};
use somacard_core::time::Moment;

const KEY: &str = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
const URL: &str = "https://share.example.org/v1/shared/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM";
const ONE_FILE: LinkFlags = LinkFlags { long_term: false, passcode: false, one_file: true };

fn now() -> Moment {
    Moment::new(1_772_000_000_000, 60).unwrap()
}

fn link(url: &str, label: Option<&str>) -> Result<SmartLink, Error> {
    SmartLink::new(url, JweKey::parse(KEY).unwrap(), ONE_FILE, label)
}

fn coded(json: &str) -> String {
    format!("shlink:/{}", BASE64.encode(json))
}

fn refusal(text: &str) -> (String, String) {
    let error = SmartLink::parse(text, now()).unwrap_err();
    let (field, given, _) = error.details().expect("a refusal names the field");
    (field.to_owned(), given.to_caller().to_owned())
}

#[test]
fn a_link_comes_back_as_it_was_also_behind_a_viewer() {
    let until = Moment::new(1_772_600_000_987, 0).unwrap();
    let text = link(URL, Some("Tagebuch für Dr. A.")).unwrap().until(until).to_text().unwrap();
    for text in
        [text.to_string(), format!("https://viewer.example/#{}", text.as_str()), format!(" {}\n", text.as_str())]
    {
        let read = SmartLink::parse(&text, now()).unwrap();
        assert_eq!((read.url(), read.key().to_text().as_str(), read.flags()), (URL, KEY, ONE_FILE));
        assert_eq!((read.label(), read.expires()), (Some("Tagebuch für Dr. A."), Some(1_772_600_000_000)));
        assert!(!format!("{read:?}").contains("share.example"));
    }
    let bare = link(URL, None).unwrap().to_text().unwrap();
    let json = BASE64.decode(bare.strip_prefix("shlink:/").unwrap()).unwrap();
    assert_eq!(json, format!(r#"{{"url":"{URL}","flag":"U","key":"{KEY}"}}"#).as_bytes());
}

#[test]
fn the_file_is_asked_for_with_who_asks() {
    let url = |url: &str, who: &str| link(url, None).unwrap().file_url(who);
    assert_eq!(url(URL, "Dr. Añón & Co").unwrap(), format!("{URL}?recipient=Dr.%20A%C3%B1%C3%B3n%20%26%20Co"));
    assert_eq!(url("https://a.example/x?y=1", "z").unwrap(), "https://a.example/x?y=1&recipient=z");
    assert_eq!(url(URL, " ").unwrap_err().details().unwrap().0, "recipient");
    let list = SmartLink::new(URL, JweKey::parse(KEY).unwrap(), LinkFlags::default(), None).unwrap();
    assert_eq!(list.file_url("x").unwrap_err().details().unwrap().0, "flag");
}

#[test]
fn addresses_that_others_could_listen_to_or_that_are_too_long_are_refused() {
    for url in [
        "https://a.example/x",
        "http://127.0.0.1:8080/x",
        "http://localhost/x",
        &format!("https://a.example/{}", "x".repeat(110)),
    ] {
        assert!(link(url, None).is_ok(), "{url}");
    }
    let long = format!("https://a.example/{}", "x".repeat(111));
    let off = [
        "",
        "http://a.example/x",
        "https://a.example",
        "https:///x",
        "https://me@a.example/x",
        "https://a.example/x#y",
        "https://a.example/ x",
        "https://a.example/ü",
        "ftp://a.example/x",
        "https://a .example/x",
        &long,
    ];
    for url in off {
        assert_eq!(link(url, None).unwrap_err().details().unwrap().0, "url", "{url}");
    }
    for label in ["", " ", "a\nb", &"x".repeat(81)] {
        assert_eq!(link(URL, Some(label)).unwrap_err().details().unwrap().0, "label", "{label}");
    }
}

#[test]
fn what_is_off_in_a_link_is_named() {
    let with = |members: &str| coded(&format!(r#"{{"url":"{URL}","key":"{KEY}"{members}}}"#));
    assert!(SmartLink::parse(&with(r#","flag":"LP","v":1,"exp":1772000001,"more":[]"#), now()).is_ok());
    let cases = [
        (with(r#","flag":"UX""#), "flag", "X"),
        (with(r#","flag":"PU""#), "flag", "PU"),
        (with(r#","flag":"PL""#), "flag", "PL"),
        (with(r#","flag":"UU""#), "flag", "UU"),
        (with(r#","exp":1772000000"#), "exp", "nothing"),
        (with(r#","exp":1771999999.5"#), "exp", "nothing"),
        (with(r#","label":"Old papers","v":2,"flag":"Z""#), "v", "Old papers"),
        (with(r#","v":"1""#), "v", ""),
        (coded(&format!(r#"{{"v":3,"label":"{}"}}"#, "x".repeat(100))), "v", &"x".repeat(80)),
        (coded(&format!(r#"{{"url":"{URL}","key":"short"}}"#)), "key", "5 characters"),
        (coded(&format!(r#"{{"url":"http://a.example/x","key":"{KEY}"}}"#)), "url", "18 characters"),
    ];
    for (text, field, given) in cases {
        assert_eq!(refusal(&text), (field.to_owned(), given.to_owned()), "{text}");
    }
    let bare = with("");
    for off in
        ["", "shlink:/", "shlink:/????", &coded("[]"), &coded("{}"), &bare[1..], &format!("{bare}="), &"x".repeat(5000)]
    {
        assert_eq!(refusal(off).0, "link", "{off}");
    }
}

#[test]
fn a_link_as_a_qr_code_is_black_on_white_with_its_quiet_zone_and_says_what_it_is() {
    let text = link(URL, Some("Diary")).unwrap().to_text().unwrap();
    let code = QrSquares::new(&text).unwrap();
    let rows = code.rows();
    assert!(rows.iter().all(|row| row.len() == rows.len()));
    for (y, x) in (0..rows.len()).flat_map(|y| (0..rows.len()).map(move |x| (y, x))) {
        let quiet = [y, x].into_iter().any(|at| at < 4 || at >= rows.len() - 4);
        assert!(!(quiet && rows[y][x]), "{y} {x}");
    }
    let svg = code.svg("Link for \"Dr. A.\" <1>");
    assert!(svg.contains(r#"role="img" aria-label="Link for &quot;Dr. A.&quot; &lt;1&gt;""#));
    assert!(svg.contains("fill=\"#fff\"") && svg.contains("fill=\"#000\"") && !svg.contains("currentColor"));
    assert!(!svg.contains(&text[20..40]) && !format!("{code:?}").contains("true"));
    assert!(QrSquares::new(&"x".repeat(2331)).is_ok());
    assert_eq!(QrSquares::new(&"x".repeat(2332)).unwrap_err().details().unwrap().0, "qr");
    assert!(QrSquares::small(&text).unwrap().rows().len() < rows.len());
}
