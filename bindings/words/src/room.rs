//! The words of one room, read from its English and its Spanish file.

use std::collections::BTreeMap;

use fluent_syntax::{ast, parser};

use crate::{Argument, Error, Kind, Text, Why};

/// The languages of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// The source: arguments and order are its.
    English,
    /// With the same words.
    Spanish,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// `en` or `es`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }
}

/// An app that says words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum App {
    /// Kotlin.
    Android,
    /// Swift.
    Ios,
}

/// A file of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// The file's name; `every` has the words that are said in every room.
    pub name: String,
    /// What stands above them all.
    pub head: Option<String>,
    /// The words, in the order of the English file.
    pub sections: Vec<Section>,
}

/// Words that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Section {
    /// What they have in common; the first section may have none.
    pub title: Option<String>,
    /// In their order.
    pub words: Vec<Word>,
}

/// A word, or a whole sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As Fluent has it: `today-uncover`.
    pub id: String,
    /// The single app that says it; none if both do.
    pub only: Option<App>,
    /// In the order of their places.
    pub arguments: Vec<Argument>,
    texts: [Text; 2],
}

impl Word {
    /// As Android's resources and Apple's catalogue name it: `today_uncover`.
    pub fn name(&self) -> String {
        self.id.replace('-', "_")
    }

    /// What it says.
    pub fn text(&self, language: Language) -> &Text {
        &self.texts[language as usize]
    }

    /// Whether this app says it.
    pub fn is_for(&self, app: App) -> bool {
        self.only.is_none_or(|only| only == app)
    }

    fn read(english: &ast::Message<&str>, spanish: Option<&ast::Message<&str>>) -> Result<Self, Why> {
        let lines = english.comment.iter().flat_map(|comment| &comment.content);
        let (mut only, mut arguments) = (None, Vec::new());
        for line in lines {
            if line.starts_with('$') {
                arguments.extend(line.split(", ").map(argument).collect::<Option<Vec<_>>>().ok_or_else(|| odd(line))?);
            } else if let Some(app) = line.strip_prefix("only:") {
                only = Some(app_named(app.trim()).ok_or_else(|| odd(line))?);
            }
        }
        let texts = [Text::read(english, &arguments)?, Text::read(spanish.ok_or(Why::Untranslated)?, &arguments)?];
        if !texts[0].is_like(&texts[1]) {
            return Err(Why::OtherForms);
        }
        Ok(Self { id: english.id.name.to_owned(), only, arguments, texts })
    }
}

fn odd(line: &str) -> Why {
    Why::Comment(line.to_owned())
}

/// `$day (text)`.
fn argument(text: &str) -> Option<Argument> {
    let (name, kind) = text.strip_prefix('$')?.split_once(' ')?;
    let kind = match kind {
        "(text)" => Kind::Text,
        "(number)" => Kind::Number,
        _ => return None,
    };
    Some(Argument { name: name.to_owned(), kind })
}

fn app_named(name: &str) -> Option<App> {
    match name {
        "android" => Some(App::Android),
        "ios" => Some(App::Ios),
        _ => None,
    }
}

impl Room {
    /// The words of a room, from the texts of its two files.
    ///
    /// # Errors
    /// The first message that is refused.
    pub fn read(name: &str, english: &str, spanish: &str) -> Result<Self, Error> {
        let refused = |(id, why)| Error::Refused { room: name.to_owned(), id, why };
        let mut room = Room { name: name.to_owned(), head: None, sections: vec![Section::default()] };
        room.fill(english, &messages(&parsed(spanish).map_err(refused)?).map_err(refused)?).map_err(refused)?;
        Ok(room)
    }

    fn fill(&mut self, english: &str, spanish: &BTreeMap<&str, &ast::Message<&str>>) -> Result<(), Refused> {
        let english = parsed(english)?;
        let names = messages(&english)?;
        if let Some(id) = spanish.keys().find(|id| !names.contains_key(*id)) {
            return Err(((*id).to_owned(), Why::Untranslated));
        }
        for entry in &english.body {
            match entry {
                ast::Entry::ResourceComment(comment) => self.head = Some(comment.content.join("\n")),
                ast::Entry::GroupComment(comment) => {
                    self.sections.push(Section { title: Some(comment.content.join("\n")), words: Vec::new() });
                }
                ast::Entry::Message(message) => {
                    let id = message.id.name;
                    let word = Word::read(message, spanish.get(id).copied()).map_err(|why| (id.to_owned(), why))?;
                    self.sections.last_mut().expect("there is one from the beginning").words.push(word);
                }
                ast::Entry::Comment(_) => {}
                ast::Entry::Term(_) | ast::Entry::Junk { .. } => return Err((String::new(), Why::Beyond)),
            }
        }
        Ok(())
    }

    /// All its words.
    pub fn words(&self) -> impl Iterator<Item = &Word> {
        self.sections.iter().flat_map(|section| &section.words)
    }

    /// The sections with the words that this app says; those without any are left out.
    pub(crate) fn sections_for(&self, app: App) -> impl Iterator<Item = (Option<&str>, Vec<&Word>)> {
        self.sections.iter().filter_map(move |section| {
            let words: Vec<_> = section.words.iter().filter(|word| word.is_for(app)).collect();
            (!words.is_empty()).then_some((section.title.as_deref(), words))
        })
    }
}

/// The message, and what is wrong with it.
type Refused = (String, Why);

fn parsed(text: &str) -> Result<ast::Resource<&str>, Refused> {
    let first = |errors: Vec<parser::ParserError>| errors.first().map_or(0, |error| error.pos.start);
    parser::parse(text).map_err(|(_, errors)| (String::new(), Why::NotFluent(first(errors))))
}

fn messages<'a>(file: &'a ast::Resource<&'a str>) -> Result<BTreeMap<&'a str, &'a ast::Message<&'a str>>, Refused> {
    let mut messages = BTreeMap::new();
    for entry in &file.body {
        if let ast::Entry::Message(message) = entry
            && messages.insert(message.id.name, message).is_some()
        {
            return Err((message.id.name.to_owned(), Why::Twice));
        }
    }
    Ok(messages)
}
