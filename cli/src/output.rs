//! What a command shows: JSON alone on stdout for scripts, or text for a person, coloured only on a terminal. Refusals
//! have one shape everywhere.

use std::io::Write;
use std::process::ExitCode;

use serde::Serialize;
use serde_json::{Value, json};
use somacard_core::Error;

/// What came of a command.
pub struct Output {
    json: Value,
    text: String,
    refused: bool,
}

impl Output {
    /// Done.
    pub fn done(json: impl Serialize, text: impl Into<String>) -> Self {
        Self { json: serde_json::to_value(json).unwrap_or(Value::Null), text: text.into(), refused: false }
    }

    /// Followed by more text for a person.
    #[must_use]
    pub fn and_then(self, more: &str) -> Self {
        Self { text: self.text + more, ..self }
    }

    /// Refused, with more to say than an error holds.
    #[must_use]
    pub fn refused(self) -> Self {
        Self { refused: true, ..self }
    }

    /// Shows it.
    pub fn print(&self, json: bool) -> ExitCode {
        let text = if json { format!("{}\n", self.json) } else { self.text.clone() };
        // Whoever reads only the first lines closes the pipe early; that is no failure.
        let _ = anstream::stdout().write_all(text.as_bytes());
        if self.refused { ExitCode::from(1) } else { ExitCode::SUCCESS }
    }
}

/// The JSON of a refusal.
pub fn refusal(error: &Error) -> Value {
    let (field, given, allowed) = match error.details() {
        Some((field, given, allowed)) => (Some(field), Some(given.to_caller()), Some(allowed)),
        None => (None, None, None),
    };
    json!({ "error": error.code(), "field": field, "given": given, "allowed": allowed, "message": error.to_string() })
}

/// A result with the fields of a refusal beside it: for what was begun and did not end well.
pub fn unfinished(result: Value, error: &str, message: &str) -> Value {
    let mut all = json!({ "error": error, "field": null, "given": null, "allowed": null, "message": message });
    if let (Some(all), Value::Object(more)) = (all.as_object_mut(), result) {
        all.extend(more);
    }
    all
}

/// Tells something while a command goes on, at once: as a line of JSON, or as text.
pub fn tell(line: &Value, text: &str, json: bool) {
    let mut stdout = anstream::stdout();
    let _ = if json { writeln!(stdout, "{line}") } else { stdout.write_all(text.as_bytes()) };
    let _ = stdout.flush();
}

/// Shows a refusal.
pub fn refuse(error: &Error, json: bool) -> ExitCode {
    if json {
        let _ = writeln!(anstream::stdout(), "{}", refusal(error));
    } else {
        let given = error.details().map(|(_, given, _)| format!(" (given: {})", given.to_caller()));
        let _ = writeln!(anstream::stderr(), "somacard: {error}{}", given.unwrap_or_default());
    }
    ExitCode::from(1)
}
