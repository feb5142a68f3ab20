//! An item as a page of the handbook (办事指南): who may apply, what to bring, how it goes on, how long, what it costs, on what it rests;
//! for everybody, with nothing known of anybody.

use crate::case::Known;
use crate::catalog::{Catalogue, Item, Note};
use crate::packet::document::{Block, Cell, Document, Page, Profile, Table, Tick};
use crate::text::packet::{Handbook, Msg};
use crate::text::{Lang, Localized, Say};

use super::{beside, caution, official, term};

/// The page of an item.
pub fn guide(item: &Item, known: &Known<'_>, lang: Lang) -> Page {
    let catalogue = known.catalogue();
    let guide = Guide { item, known, lang };
    let mut blocks = vec![Block::Heading(1, format!("{} {}", item.no, item.name.get(lang)))];
    let category = catalogue.category(&item.category);
    blocks.extend(category.map(|category| Block::Lead(category.name.get(lang).to_owned())));
    blocks.push(Block::Paragraph(item.summary.get(lang).to_owned()));
    blocks.extend(item.notice.iter().map(|notice| Block::Note(notice.get(lang).to_owned())));
    blocks.extend(guide.facts());
    guide.list(Handbook::Who, guide.conditions(), &mut blocks);
    guide.list(Handbook::Bring, guide.materials(), &mut blocks);
    guide.list(Handbook::Steps, guide.steps(), &mut blocks);
    guide.list(Handbook::After, guide.notes(&item.after), &mut blocks);
    guide.list(Handbook::Tips, guide.notes(&item.tips), &mut blocks);
    guide.list(Handbook::Basis, guide.basis(), &mut blocks);
    Page {
        title: item.name.get(lang).to_owned(),
        foot: foot(catalogue, lang),
        profile: Profile::Form,
        blocks,
    }
}

fn foot(catalogue: &Catalogue, lang: Lang) -> String {
    let about = &catalogue.about;
    let (name, version) = (about.name.get(lang).to_owned(), about.version.clone());
    Msg::Version { name, version }.say(lang)
}

struct Guide<'a> {
    item: &'a Item,
    known: &'a Known<'a>,
    lang: Lang,
}

impl Guide<'_> {
    fn tr(&self, text: &Localized) -> String {
        text.get(self.lang).to_owned()
    }

    fn list(&self, heading: Handbook, ticks: Vec<Tick>, blocks: &mut Vec<Block>) {
        if !ticks.is_empty() {
            blocks.push(Block::Heading(2, heading.say(self.lang)));
            blocks.push(Block::Dots(ticks));
        }
    }

    /// Who decides, how long, what it costs, what one gets; blanks for what has to be verified.
    fn facts(&self) -> Option<Block> {
        let blank = || Msg::Blank.say(self.lang);
        let note = |note: &Option<Note>| {
            note.as_ref().map_or_else(blank, |note| {
                beside(
                    note.text.get(self.lang),
                    &caution(&note.mark, self.known, self.lang),
                    self.lang,
                )
            })
        };
        let time = self.item.time().map_or_else(blank, |time| term(time, self.known, self.lang));
        let pair = |label: Handbook, value: String| {
            [Cell::label(label.say(self.lang)), Cell::value(value)]
        };
        let row = |one: [Cell; 2], other: [Cell; 2]| one.into_iter().chain(other).collect();
        let rows = vec![
            row(pair(Handbook::Decides, self.tr(&self.item.decides)), pair(Handbook::Time, time)),
            row(
                pair(Handbook::Fee, note(&self.item.fee)),
                pair(Handbook::Result, note(&self.item.result)),
            ),
        ];
        official(rows, self.lang)
    }

    fn conditions(&self) -> Vec<Tick> {
        let tick = |condition: &crate::catalog::Condition| Tick {
            text: beside(
                condition.text.get(self.lang),
                &caution(&condition.mark, self.known, self.lang),
                self.lang,
            ),
            notes: Vec::new(),
        };
        self.item.conditions.iter().map(tick).collect()
    }

    /// Every material that somebody may need, with when.
    fn materials(&self) -> Vec<Tick> {
        let tick = |need: &crate::catalog::Need| {
            let material = self.known.catalogue().material(&need.material)?;
            let name = beside(
                material.name.get(self.lang),
                &caution(&need.mark, self.known, self.lang),
                self.lang,
            );
            let notes = [&need.when, &need.holder, &need.note, &material.where_to_get];
            let notes = notes.into_iter().filter(|note| !note.is_empty());
            Some(Tick { text: name, notes: notes.map(|note| self.tr(note)).collect() })
        };
        self.item.materials.iter().filter_map(tick).collect()
    }

    fn steps(&self) -> Vec<Tick> {
        let tick = |(no, step): (usize, &crate::catalog::Step)| {
            let time = step
                .time
                .as_ref()
                .map(|time| term(time, self.known, self.lang))
                .unwrap_or_default();
            let notes = [self.tr(&step.who), time, self.tr(&step.note)];
            Tick {
                text: format!("{}. {}", no + 1, step.name.get(self.lang)),
                notes: notes.into_iter().filter(|note| !note.is_empty()).collect(),
            }
        };
        self.item.steps.iter().enumerate().map(tick).collect()
    }

    fn notes(&self, notes: &[Note]) -> Vec<Tick> {
        let tick = |note: &Note| Tick {
            text: beside(
                note.text.get(self.lang),
                &caution(&note.mark, self.known, self.lang),
                self.lang,
            ),
            notes: Vec::new(),
        };
        notes.iter().map(tick).collect()
    }

    fn basis(&self) -> Vec<Tick> {
        let tick = |basis: &crate::catalog::Basis| {
            let source = self.known.catalogue().source(&basis.source)?;
            let parts = [source.title.get(self.lang), &source.number, &basis.articles];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            Some(Tick { text: parts.join(" "), notes: Vec::new() })
        };
        self.item.basis.iter().filter_map(tick).collect()
    }
}

/// The handbook: a table of contents, every item that anybody may see, an index. `index` is in the order wanted, as `(letter, item)`:
/// sorting by sound needs a table that only some programs have. `page` tells on which page a sheet of the document begins.
pub fn handbook(
    known: &Known<'_>,
    index: &[(String, &Item)],
    pages: impl Fn(&Document) -> Vec<usize>,
    lang: Lang,
) -> Document {
    let catalogue = known.catalogue();
    let items: Vec<&Item> = catalogue.items.iter().filter(|item| !item.sensitive).collect();
    let guides: Vec<Page> = items.iter().map(|item| guide(item, known, lang)).collect();
    let document = |starts: &[usize]| {
        let at = |item: &Item| {
            let place = items.iter().position(|it| it.id == item.id);
            let start = place.and_then(|n| starts.get(n + 1));
            start.map_or_else(|| "000".to_owned(), |start| (start + 1).to_string())
        };
        let mut all = vec![contents(catalogue, &items, &at, lang)];
        all.extend(guides.iter().cloned());
        all.push(self::index(catalogue, index, &at, lang));
        Document { title: Handbook::Title.say(lang), lang, pages: all }
    };
    // A number has at most three digits, so that the contents are as long the second time as the first.
    let starts = pages(&document(&[]));
    document(&starts)
}

fn contents(
    catalogue: &Catalogue,
    items: &[&Item],
    at: &impl Fn(&Item) -> String,
    lang: Lang,
) -> Page {
    let mut blocks = vec![
        Block::Heading(1, Handbook::Title.say(lang)),
        Block::Lead(catalogue.centre.name.get(lang).to_owned()),
    ];
    for category in &catalogue.categories {
        let mine = items.iter().filter(|item| item.category == category.id);
        let rows: Vec<Vec<Cell>> = mine
            .map(|item| {
                let name = format!("{} {}", item.no, item.name.get(lang));
                vec![Cell::value(name), Cell::value(at(item))]
            })
            .collect();
        if !rows.is_empty() {
            blocks.push(Block::Heading(2, category.name.get(lang).to_owned()));
            blocks.push(Block::Table(table(rows)));
        }
    }
    let title = Handbook::Contents.say(lang);
    Page { title, foot: foot(catalogue, lang), profile: Profile::Form, blocks }
}

fn index(
    catalogue: &Catalogue,
    index: &[(String, &Item)],
    at: &impl Fn(&Item) -> String,
    lang: Lang,
) -> Page {
    let mut blocks = vec![Block::Heading(1, Handbook::Index.say(lang))];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut letter = "";
    for (initial, item) in index.iter().filter(|(_, item)| !item.sensitive) {
        if initial != letter && !rows.is_empty() {
            blocks.push(Block::Table(table(std::mem::take(&mut rows))));
        }
        if initial != letter {
            letter = initial;
            blocks.push(Block::Heading(2, initial.clone()));
        }
        rows.push(vec![Cell::value(item.name.get(lang)), Cell::value(at(item))]);
    }
    if !rows.is_empty() {
        blocks.push(Block::Table(table(rows)));
    }
    let title = Handbook::Index.say(lang);
    Page { title, foot: foot(catalogue, lang), profile: Profile::Form, blocks }
}

fn table(rows: Vec<Vec<Cell>>) -> Table {
    Table { columns: vec![8.0, 1.0], dense: false, heads: 0, rows }
}
