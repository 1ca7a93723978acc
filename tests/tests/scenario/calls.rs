//! The story's calls, each to its own function of the border.

use serde::Serialize;
use serde_json::{Value, json};
use somacard_core::phone::{Diary, SomacardError, refusal_words, start_state};

use super::given::{check_in, day, language, moment, text, typed, week};
use super::{Came, Story, relays, screens};

/// What came of a call.
pub type Called = Result<Came, SomacardError>;

pub fn call(story: &Story, name: &str, with: &Value) -> Called {
    let now = || moment(&with["now"]);
    let id = || text(&with["id"]).unwrap();
    let folder = || story.folder(with["folder"].as_str().unwrap());
    let vault = || story.vaults.named(with["vault"].as_str().unwrap());
    let language = || language(&with["language"]);
    let of_day = || day(&with["day"]);
    let diary = || story.diary();
    match name {
        "start_state" => Ok(Came::Answer(json!(format!("{:?}", start_state(folder(), vault())?)))),
        "create" => Diary::create(folder(), vault(), language(), now()).map(Came::Diary),
        "open" => Diary::open(folder(), vault(), language()).map(Came::Diary),
        "in_language" => diary().in_language(language()).map(Came::Diary),
        "lock" => answer(diary().lock()),
        "today" => answer(diary().today(now())),
        "check_in_form" => {
            let for_day = (!with["for_day"].is_null()).then(|| day(&with["for_day"]));
            answer(diary().check_in_form(now(), for_day, text(&with["editing"])))
        }
        "save_check_in" => answer(diary().save_check_in(now(), check_in(&with["check_in"]))),
        "edit_check_in" => answer(diary().edit_check_in(now(), id(), check_in(&with["check_in"]))),
        "delete_check_in" => answer(diary().delete_check_in(now(), id())),
        "day" => answer(diary().day(now(), of_day())),
        "answer_day" => answer(diary().answer_day(now(), typed(&with["typed"]))),
        "week" => answer(diary().week(now(), Some(of_day()))),
        "four_weeks" => answer(diary().four_weeks(now(), Some(of_day()))),
        "edit_week" => answer(diary().edit_week(now(), of_day(), week(&with["edit"]))),
        "refusal_words" => {
            let of = |name: &str| text(&with[name]).unwrap();
            let said = refusal_words(language(), of("field"), of("allowed"))?;
            Ok(Came::Answer(json!({ "here": said.here, "alone": said.alone })))
        }
        "restore" => {
            let file = format!("{}/{}", story.folder("files"), with["file"].as_str().unwrap());
            Diary::restore(file, words(story, &with["words"]), folder(), vault(), language()).map(Came::Diary)
        }
        "create_to_join" => Diary::create_to_join(folder(), vault(), language(), now()).map(Came::Diary),
        other => screens::call(story, other, with)
            .or_else(|| relays::call(story, other, with))
            .unwrap_or_else(|| panic!("no call {other}")),
    }
}

pub fn answer(came: Result<impl Serialize, SomacardError>) -> Called {
    came.map(|answer| Came::Answer(json!(answer)))
}

/// The words that were shown; `wrong` are those of another diary.
fn words(story: &Story, given: &Value) -> String {
    match given.as_array() {
        Some(shown) => shown.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        None => std::fs::read_to_string(story.golden("format-1/words.txt")).unwrap(),
    }
}
