//! The languages that are complete.

use unic_langid::LanguageIdentifier;

/// A language the product speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Language {
    /// English, the language every text exists in.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// The language of a tag as a phone or a shell gives it (`es`, `es-MX`, `es_ES.UTF-8`); English for any other.
    pub fn from_tag(tag: &str) -> Self {
        let primary = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary)).unwrap_or_default()
    }

    /// The language's tag: `en`, `es`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// For plural rules.
    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.tag().parse().expect("each of our own tags is a plain language code")
    }
}
