//! The colours of a picture, light and dark: one calm hue from pale to deep, and lines that read in grey.

use super::Fill;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark ink on light paper.
    #[default]
    Light,
    /// Light ink on dark paper.
    Dark,
    /// As the page around it says in CSS variables; light where it says nothing.
    Page,
}

pub(super) struct Colours {
    pub(super) paper: &'static str,
    pub(super) ink: &'static str,
    pub(super) quiet: &'static str,
    pub(super) body: &'static str,
    pub(super) line: &'static str,
    pub(super) outline: &'static str,
    steps: [&'static str; 5],
    /// The first step whose label is written in the paper's colour.
    turns: u8,
}

impl Theme {
    pub(super) fn colours(self) -> Colours {
        match self {
            Self::Light => Colours {
                paper: "#fdfcfa",
                ink: "#2b2926",
                quiet: "#6a645c",
                body: "#efe9e1",
                line: "#d3cabe",
                outline: "#8d8478",
                steps: ["#d6e0ef", "#afc4e2", "#7f9fce", "#5478b2", "#2f4f87"],
                turns: 4,
            },
            Self::Dark => Colours {
                paper: "#1b1c20",
                ink: "#ecebe7",
                quiet: "#a6a8ae",
                body: "#34363d",
                line: "#4b4e57",
                outline: "#8b8f99",
                steps: ["#414d66", "#4c679b", "#6b8fce", "#98b8ea", "#d0e1fc"],
                turns: 3,
            },
            Self::Page => Colours {
                paper: "var(--paper,#fdfcfa)",
                ink: "var(--ink,#2b2926)",
                quiet: "var(--quiet,#6a645c)",
                body: "var(--body,#efe9e1)",
                line: "var(--line,#d3cabe)",
                outline: "var(--outline,#8d8478)",
                steps: [
                    "var(--step-1,#d6e0ef)",
                    "var(--step-2,#afc4e2)",
                    "var(--step-3,#7f9fce)",
                    "var(--step-4,#5478b2)",
                    "var(--step-5,#2f4f87)",
                ],
                turns: 4,
            },
        }
    }
}

impl Colours {
    /// What a region is filled with.
    pub(super) fn fill(&self, fill: Fill) -> String {
        match fill {
            Fill::Step(step) => self.steps[usize::from(step.clamp(1, 5)) - 1].to_owned(),
            // Lines are drawn on it.
            Fill::Plain | Fill::Stripes | Fill::Crossed => self.body.to_owned(),
        }
    }

    /// A label's ink on a fill, and what is around the letters.
    pub(super) fn label(&self, fill: Fill) -> (&'static str, String) {
        match fill {
            Fill::Step(step) if step >= self.turns => (self.paper, self.fill(fill)),
            Fill::Step(_) => (self.ink, self.fill(fill)),
            Fill::Plain | Fill::Stripes | Fill::Crossed => (self.ink, self.body.to_owned()),
        }
    }
}
