//! One message of Fluent, as far as both apps can say it: text with arguments, the two forms of a number, or a list.

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

/// What is filled in at a place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// Its name in Fluent and in Swift.
    pub name: String,
    /// What it can be.
    pub kind: Kind,
}

/// What an argument can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words, also a day or a number that is written out already.
    Text,
    /// A whole number, written without separators.
    Number,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Said as it is.
    Literal(String),
    /// The argument at this place, counted from 0.
    Argument(usize),
}

/// A text with places for arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(pub Vec<Piece>);

/// What a word says in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// Always the same.
    One(Pattern),
    /// One form for 1, the other for every other number. English and Spanish need no more.
    Forms {
        /// For 1.
        one: Pattern,
        /// For all other numbers.
        other: Pattern,
    },
    /// Texts with names, in their order.
    List(Vec<(String, Pattern)>),
}

/// What is wrong with a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// The file is none of Fluent.
    #[error("not Fluent at byte {0}")]
    NotFluent(usize),
    /// The id is there already.
    #[error("stands twice")]
    Twice,
    /// One of the languages lacks it.
    #[error("is in one language only")]
    Untranslated,
    /// The languages have other forms, or lists of other names.
    #[error("has other forms in the other language")]
    OtherForms,
    /// A line of the comment that begins like one for this crate and is none.
    #[error("“{0}” is none of `$name (text)`, `$name (number)`, `only: ios`, `only: android`")]
    Comment(String),
    /// An argument that the English comment does not name, or one that it names and the text does not say.
    #[error("${0} is named above the English message and said in the text, or neither")]
    Argument(String),
    /// Something of Fluent that not both apps have.
    #[error("only text, arguments, [one] and *[other] of its single number, or a list without arguments")]
    Beyond,
}

impl Pattern {
    /// The text in another form: of what is said as it is, and of each place.
    pub fn fill(&self, literal: impl Fn(&str) -> String, place: impl Fn(usize) -> String) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Literal(text) => literal(text),
            Piece::Argument(at) => place(*at),
        };
        self.0.iter().map(piece).collect()
    }

    fn read(pattern: &ast::Pattern<&str>, arguments: &[Argument]) -> Result<Self, Why> {
        let mut pieces: Vec<Piece> = Vec::new();
        for element in &pattern.elements {
            let text = match element {
                ast::PatternElement::TextElement { value } => (*value).to_owned(),
                ast::PatternElement::Placeable { expression: ast::Expression::Inline(inline) } => match inline {
                    ast::InlineExpression::StringLiteral { value } => unescape_unicode_to_string(value).into_owned(),
                    inline => {
                        pieces.push(Piece::Argument(place(inline, arguments)?));
                        continue;
                    }
                },
                ast::PatternElement::Placeable { .. } => return Err(Why::Beyond),
            };
            match pieces.last_mut() {
                Some(Piece::Literal(before)) => before.push_str(&text),
                _ => pieces.push(Piece::Literal(text)),
            }
        }
        Ok(Self(pieces))
    }
}

impl Text {
    pub(crate) fn read(message: &ast::Message<&str>, arguments: &[Argument]) -> Result<Self, Why> {
        match &message.value {
            None => message
                .attributes
                .iter()
                .map(|one| Ok((one.id.name.to_owned(), Pattern::read(&one.value, &[])?)))
                .collect::<Result<_, _>>()
                .map(Text::List),
            Some(_) if !message.attributes.is_empty() => Err(Why::Beyond),
            Some(value) => Self::forms(value, arguments)?
                .map_or_else(|| said_whole(Pattern::read(value, arguments)?, arguments).map(Text::One), Ok),
        }
    }

    /// The two forms, if the whole text is a choice.
    fn forms(value: &ast::Pattern<&str>, arguments: &[Argument]) -> Result<Option<Self>, Why> {
        let [ast::PatternElement::Placeable { expression: ast::Expression::Select { selector, variants } }] =
            value.elements.as_slice()
        else {
            return Ok(None);
        };
        place(selector, arguments)?;
        match (variants.as_slice(), arguments) {
            ([one, other], [Argument { kind: Kind::Number, .. }])
                if named(one, "one") && named(other, "other") && other.default =>
            {
                let other = said_whole(Pattern::read(&other.value, arguments)?, arguments)?;
                Ok(Some(Text::Forms { one: Pattern::read(&one.value, arguments)?, other }))
            }
            _ => Err(Why::Beyond),
        }
    }

    /// Whether both can be shown by the same call.
    pub(crate) fn is_like(&self, another: &Self) -> bool {
        match (self, another) {
            (Text::One(_), Text::One(_)) | (Text::Forms { .. }, Text::Forms { .. }) => true,
            (Text::List(these), Text::List(those)) => {
                these.iter().map(|(name, _)| name).eq(those.iter().map(|(name, _)| name))
            }
            _ => false,
        }
    }
}

fn named(variant: &ast::Variant<&str>, form: &str) -> bool {
    matches!(variant.key, ast::VariantKey::Identifier { name } if name == form)
}

fn place(inline: &ast::InlineExpression<&str>, arguments: &[Argument]) -> Result<usize, Why> {
    let ast::InlineExpression::VariableReference { id } = inline else { return Err(Why::Beyond) };
    arguments.iter().position(|one| one.name == id.name).ok_or_else(|| Why::Argument(id.name.to_owned()))
}

/// The pattern, if it says every argument.
fn said_whole(pattern: Pattern, arguments: &[Argument]) -> Result<Pattern, Why> {
    let unsaid = (0..arguments.len()).find(|at| !pattern.0.contains(&Piece::Argument(*at)));
    unsaid.map_or(Ok(pattern), |at| Err(Why::Argument(arguments[at].name.clone())))
}
