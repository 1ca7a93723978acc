//! The story of `tests/scenario`, told to the core in Rust. Kotlin and Swift tell the same one.
#![allow(clippy::unwrap_used)]

mod calls;
mod given;
mod look;
mod relays;
mod screens;
mod sharing;
mod vaults;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use serde_json::{Map, Value};
use somacard_core::phone::reminders::ReminderPlan;
use somacard_core::phone::syncing::{Pairing, SyncSession};
use somacard_core::phone::{Diary, SomacardError};
use tempfile::TempDir;

use vaults::Vaults;

/// What a story knows as it goes on.
pub struct Story {
    folders: TempDir,
    vaults: Vaults,
    diary: Option<Arc<Diary>>,
    plan: Mutex<Option<ReminderPlan>>,
    session: Mutex<Option<Arc<SyncSession>>>,
    pairing: Mutex<Option<Arc<Pairing>>>,
    kept: HashMap<String, Value>,
}

/// What came of a call.
enum Came {
    Answer(Value),
    Diary(Arc<Diary>),
}

#[test]
fn the_evening() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenario/evening.json");
    let told: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let folders = tempfile::tempdir().unwrap();
    let mut story = Story {
        folders,
        vaults: Vaults::default(),
        diary: None,
        plan: Mutex::default(),
        session: Mutex::default(),
        pairing: Mutex::default(),
        kept: HashMap::new(),
    };
    for step in told["steps"].as_array().unwrap() {
        story.step(step);
    }
}

impl Story {
    fn step(&mut self, step: &Value) {
        let say = step["say"].as_str().unwrap();
        if let Some(at_once) = step["at_once"].as_array() {
            return self.at_once(at_once);
        }
        let came = self.call(step);
        match (step.get("refused"), came) {
            (None, Ok(Came::Diary(diary))) => self.diary = Some(diary),
            (None, Ok(Came::Answer(answer))) => self.seen(say, step, &answer),
            (Some(expected), Err(error)) => look::refused(say, &self.filled(expected), &error),
            (None, Err(error)) => panic!("{say}: refused: {error:?}"),
            (Some(_), Ok(_)) => panic!("{say}: it was not refused"),
        }
    }

    fn seen(&mut self, say: &str, step: &Value, answer: &Value) {
        for (name, path) in fields(step.get("keep")) {
            self.kept.insert(name.clone(), look::at(answer, path.as_str().unwrap()).unwrap().clone());
        }
        for (path, expected) in fields(step.get("expect")) {
            look::expect(say, answer, &self.path(path), &self.filled(expected));
        }
    }

    fn at_once(&self, steps: &[Value]) {
        std::thread::scope(|scope| {
            let running: Vec<_> = steps.iter().map(|step| scope.spawn(|| self.call(step).map(drop))).collect();
            for (step, thread) in steps.iter().zip(running) {
                thread.join().unwrap().unwrap_or_else(|error| panic!("{}: {error:?}", step["say"]));
            }
        });
    }

    fn call(&self, step: &Value) -> Result<Came, SomacardError> {
        calls::call(self, step["call"].as_str().unwrap(), &self.filled(&step["with"]))
    }

    /// A path with what was kept in the place of its name.
    fn path(&self, path: &str) -> String {
        self.kept.iter().fold(path.to_owned(), |path, (name, kept)| match kept {
            Value::String(kept) => path.replace(&format!("${name}"), kept),
            _ => path,
        })
    }

    /// With what was kept in the place of its name.
    fn filled(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => match text.strip_prefix('$') {
                Some(name) => self.kept[name].clone(),
                None => value.clone(),
            },
            Value::Array(all) => all.iter().map(|one| self.filled(one)).collect(),
            Value::Object(fields) => {
                Value::Object(fields.iter().map(|(name, one)| (name.clone(), self.filled(one))).collect())
            }
            other => other.clone(),
        }
    }

    /// A folder of the story. One that is named as a golden format holds a copy of its diary.
    fn folder(&self, name: &str) -> String {
        let folder = self.folders.path().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        for file in ["diary.db", "sidecar.db"].iter().filter(|_| name.starts_with("format-")) {
            std::fs::copy(self.golden(name).join(file), folder.join(file)).unwrap();
        }
        folder.to_str().unwrap().to_owned()
    }

    fn golden(&self, name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(name)
    }

    fn diary(&self) -> &Diary {
        self.diary.as_deref().expect("a diary was opened")
    }
}

fn fields(of: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    static NONE: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    of.and_then(Value::as_object).unwrap_or(&NONE).iter()
}
