//! The budgets that a diary's file has to keep, each measured beside its peer in one run:
//! `cargo bench -p somacard-core --bench budgets` prints the table of `docs/performance.md`. Times are medians of
//! interleaved runs; the ratio is what counts.
#![allow(clippy::unwrap_used)]

mod body;
mod by_hand;
mod insights;
mod measure;
mod memory;
mod open;
mod safety;
mod save;
mod week;
mod years;

fn main() {
    if let Some(peak) = memory::as_child() {
        println!("{peak}");
        return;
    }
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let wanted = |name: &str| only.as_deref().is_none_or(|only| only == name);
    let ten_years = years::Years::live(10);
    println!("| what | ours | peer | ratio | budget |");
    println!("|---|---|---|---|---|");
    if wanted("open") {
        open::row(&ten_years);
    }
    if wanted("week") {
        week::row(&ten_years);
    }
    if wanted("body") {
        body::row(&ten_years);
    }
    if wanted("memory") {
        memory::row(&ten_years);
    }
    if wanted("insights") {
        insights::row(&ten_years);
    }
    if wanted("safety") {
        safety::row(&ten_years);
    }
    // Last, because it adds to the diary.
    if wanted("save") {
        save::row(&ten_years);
    }
    println!("\nThe diary: {}", ten_years.described());
}
