//! Tables: each with a caption, its heads with their scope; the numbers behind a chart, folded away.

use std::fmt::Write as _;

use super::page::Page;

/// A table in the making. Everything handed to it is escaped already.
pub(super) struct Table {
    caption: String,
    heads: Vec<String>,
    rows: Vec<(String, Vec<String>)>,
}

impl Table {
    /// A table with the heads of its columns, that of the rows' names first.
    pub(super) fn new(caption: String, heads: Vec<String>) -> Self {
        Self { caption, heads, rows: Vec::new() }
    }

    /// A row with its name.
    pub(super) fn row(&mut self, name: String, cells: Vec<String>) {
        self.rows.push((name, cells));
    }

    /// As HTML; nothing without a row.
    pub(super) fn html(&self, class: &str) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let mut html = format!("<table class=\"{class}\">\n<caption>{}</caption>\n<thead><tr>", self.caption);
        self.heads.iter().for_each(|head| html.push_str(&format!("<th scope=\"col\">{head}</th>")));
        html.push_str("</tr></thead>\n<tbody>\n");
        for (name, cells) in &self.rows {
            let _ = write!(html, "<tr><th scope=\"row\">{name}</th>");
            cells.iter().for_each(|cell| html.push_str(&format!("<td>{cell}</td>")));
            html.push_str("</tr>\n");
        }
        html + "</tbody>\n</table>\n"
    }

    /// The same, where it may be wider than a small screen.
    pub(super) fn wide(&self, class: &str) -> String {
        let table = self.html(class);
        if table.is_empty() { table } else { wide(&self.caption, &table) }
    }

    /// Folded away behind "the numbers as a table".
    pub(super) fn folded(&self, page: &Page<'_>) -> String {
        let table = self.html("numbers");
        if table.is_empty() {
            return table;
        }
        let summary = page.say("report-numbers");
        format!("<details><summary>{summary}: {}</summary>\n{}</details>\n", self.caption, wide(&self.caption, &table))
    }
}

/// What may be wider than a small screen: it scrolls by itself, with the keyboard as well.
pub(super) fn wide(name: &str, html: &str) -> String {
    format!("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{name}\">\n{html}</div>\n")
}
