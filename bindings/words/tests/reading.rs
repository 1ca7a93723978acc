//! What a room may be, and what is refused; what is written of it.
#![allow(clippy::unwrap_used)]

use somacard_words::{Error, Room, Why, written};

fn why(english: &str, spanish: &str) -> Why {
    match Room::read("room", english, spanish).unwrap_err() {
        Error::Refused { why, .. } => why,
        error => panic!("{error}"),
    }
}

/// The written file whose path ends so.
fn file(english: &str, spanish: &str, end: &str) -> Option<String> {
    let room = Room::read("room", english, spanish).unwrap();
    written(&[room]).into_iter().find(|(path, _)| path.ends_with(end)).map(|(_, text)| text)
}

#[test]
fn both_languages_have_the_same_words() {
    assert_eq!(why("one = One\ntwo = Two\n", "one = Uno\n"), Why::Untranslated);
    assert_eq!(why("one = One\n", "one = Uno\ntwo = Dos\n"), Why::Untranslated);
    assert_eq!(why("one = One\none = Again\n", "one = Uno\n"), Why::Twice);
    assert_eq!(why("one = One\n", "one = Uno\none = Otra vez\n"), Why::Twice);
}

#[test]
fn arguments_are_named_above_the_english_text_and_said_in_both() {
    let unnamed = || Why::Argument("day".to_owned());
    assert_eq!(why("on = On { $day }\n", "on = El { $day }\n"), unnamed());
    assert_eq!(why("# $day (text)\non = On a day\n", "on = El { $day }\n"), unnamed());
    assert_eq!(why("# $day (text)\non = On { $day }\n", "on = Un día\n"), unnamed());
    let day = "# $day (date)";
    assert_eq!(why(&format!("{day}\non = On a day\n"), ""), Why::Comment(day[2..].to_owned()));
    assert_eq!(why("# only: desktop\none = One\n", "one = Uno\n"), Why::Comment("only: desktop".to_owned()));
}

#[test]
fn a_number_has_the_forms_one_and_other_in_both_languages() {
    let days = |kind: &str, forms: &str| format!("# $n ({kind})\ndays = {{ $n ->\n{forms}\n }}\n");
    let two = " [one] { $n } day\n *[other] { $n } days";
    let both = days("number", two);
    assert!(Room::read("room", &both, &both).is_ok());
    assert_eq!(why(&both, "days = { $n } días\n"), Why::OtherForms);
    assert_eq!(why(&days("text", two), &both), Why::Beyond);
    let few = days("number", " [one] { $n } day\n [few] { $n } days\n *[other] { $n } days");
    assert_eq!(why(&few, &few), Why::Beyond);
    assert_eq!(why("days = { NUMBER(3) } days\n", ""), Why::Beyond);
}

#[test]
fn a_list_has_the_same_names_and_no_arguments() {
    let list = "list =\n    .first = One\n    .second = Two\n";
    assert_eq!(why(list, "list =\n    .second = Dos\n    .first = Uno\n"), Why::OtherForms);
    assert_eq!(why("# $n (number)\nlist =\n    .first = { $n }\n", list), Why::Argument("n".to_owned()));
    let xml = file(list, list, "values/strings_room.xml").unwrap();
    assert!(
        xml.contains("<string-array name=\"list\">\n        <item>One</item>\n        <item>Two</item>\n"),
        "{xml}"
    );
    let swift = file(list, list, "RoomWords.swift").unwrap();
    assert!(swift.contains("static let list = [\n        Word(\"list_first\"),\n"), "{swift}");
}

#[test]
fn android_gets_its_escapes() {
    let xml = |text: &str| file(&format!("a = {text}\n"), "a = x\n", "values/strings_room.xml").unwrap();
    for (text, escaped) in [
        ("it's \"so\" & <so>", "it\\'s \\\"so\\\" &amp; &lt;so>"),
        ("{ \"@\" }home", "\\@home"),
        ("?what", "\\?what"),
        ("a{ \"\\u00A0\" }\\b", "a\\u00A0\\\\b"),
        ("50 %", "50 %"),
    ] {
        assert!(xml(text).contains(&format!("<string name=\"a\">{escaped}</string>")), "{}", xml(text));
    }
}

#[test]
fn places_follow_the_order_of_the_names_and_percent_signs_stay() {
    let english = "# $part (text), $share (number)\na-b = { $share } % of { $part }\n";
    let spanish = "a-b = { $part }: { $share } %\n";
    let xml = |folder: &str| file(english, spanish, &format!("{folder}/strings_room.xml")).unwrap();
    assert!(xml("values").contains("<string name=\"a_b\">%2$d %% of %1$s</string>"));
    assert!(xml("values-es").contains("<string name=\"a_b\">%1$s: %2$d %%</string>"));
    assert!(file(english, spanish, ".xcstrings").unwrap().contains("\"value\" : \"%2$lld %% of %1$@\""));
    let swift = file(english, spanish, "RoomWords.swift").unwrap();
    let function = "func aB(part: String, share: Int) -> Word { Word(\"a_b\", .text(part), .number(share)) }";
    assert!(swift.contains(function), "{swift}");
}

#[test]
fn a_word_of_one_app_does_not_reach_the_other() {
    let ios = "# only: ios\ncontinue = Go on\n";
    assert_eq!(file(ios, "continue = Seguir\n", ".xml"), None);
    assert!(
        file(ios, "continue = Seguir\n", "RoomWords.swift").unwrap().contains("let `continue` = Word(\"continue\")")
    );
    let android = "# only: android\nback = Back\n";
    assert_eq!(file(android, "back = Volver\n", ".swift"), None);
    assert!(!file(android, "back = Volver\n", ".xcstrings").unwrap().contains("back"));
}
