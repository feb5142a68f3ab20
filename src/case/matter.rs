use crate::domain::{FactId, FieldId, ItemId, Map, MaterialId};
use crate::field::{Answer, File, Row, RowId};

use super::{Agreed, Begun, Signed};

/// One person's matter: chosen items, facts, answers. Answers that are no longer relevant stay in it until export, so that
/// going back loses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// What the person calls it, to tell it from other people's on the same device: "爸爸". Empty: nothing; it goes on no paper.
    pub name: String,
    /// The chosen items, in order of choice.
    pub items: Vec<ItemId>,
    /// Shared facts as they were typed.
    pub facts: Map<FactId, Answer>,
    /// The form in which a shared fact was said last. Facts said elsewhere, in a guide's questions or by a host page, are missing.
    pub said_in: Map<FactId, ItemId>,
    /// Answers to each form's own fields.
    pub answers: Map<ItemId, Map<FieldId, Answer>>,
    /// Photographs and files of materials.
    pub papers: Map<MaterialId, Answer>,
    /// What somebody agreed to in each form: which notice, in which wording, and when.
    pub agreed: Map<ItemId, Map<FieldId, Agreed>>,
    /// Signatures drawn on the screen, by item.
    pub signed: Map<ItemId, Vec<Signed>>,
    /// The forms as they were when somebody began to fill them in.
    pub begun: Map<ItemId, Begun>,
    /// When the person said "finished": the packet's date. Set by the edge, never by a clock in here.
    pub finished_at: Option<String>,
}

/// Where an answer is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// Shared by all forms.
    Fact(FactId),
    /// One form's own field.
    Own(ItemId, FieldId),
    /// Photographs of a material, whichever items need it.
    Paper(MaterialId),
}

impl Place {
    /// Where the answer to a field of an item's form is kept.
    pub fn of(item: &ItemId, field: &crate::catalog::Field) -> Self {
        match field.shared() {
            Some(fact) => Self::Fact(fact.clone()),
            None => Self::Own(item.clone(), field.id.clone()),
        }
    }
}

impl Case {
    /// Whether nothing was chosen and nothing answered.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty()
            && self.items.is_empty()
            && self.facts.is_empty()
            && self.answers.is_empty()
            && self.papers.is_empty()
    }

    /// Puts an item at the end of the chosen ones; nothing happens when it is chosen already.
    pub fn choose(&mut self, item: &ItemId) {
        if !self.items.contains(item) {
            self.items.push(item.clone());
        }
    }

    /// Takes an item out. Its answers stay, for those who change their mind.
    pub fn drop_item(&mut self, item: &ItemId) {
        self.items.retain(|chosen| chosen != item);
    }

    /// The answer at a place.
    pub fn answer(&self, place: &Place) -> Option<&Answer> {
        match place {
            Place::Fact(fact) => self.facts.get(fact),
            Place::Own(item, field) => self.answers.get(item)?.get(field),
            Place::Paper(material) => self.papers.get(material),
        }
    }

    /// Every photograph, file and signature, in order.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        let answers = self.papers.values().chain(self.facts.values());
        let own = self.answers.values().flat_map(Map::values);
        let drawn = self.signed.values().flatten().map(|signed| &signed.file);
        answers.chain(own).flat_map(Answer::files).chain(drawn)
    }

    /// Remembers what was agreed to; `None`: nothing is.
    pub fn set_agreed(&mut self, item: &ItemId, field: &FieldId, agreed: Option<Agreed>) {
        match agreed {
            Some(agreed) => {
                self.agreed.or_default(item.clone()).insert(field.clone(), agreed);
            }
            None => {
                if let Some(own) = self.agreed.get_mut(item) {
                    own.remove(field);
                    if own.is_empty() {
                        self.agreed.remove(item);
                    }
                }
            }
        }
    }

    /// Puts a signature in the place of the one on its line; `None` takes that away.
    pub fn sign(&mut self, item: &ItemId, line: u32, signed: Option<Signed>) {
        let mut all = self.signed.remove(item).unwrap_or_default();
        all.retain(|other| other.line != line);
        all.extend(signed);
        all.sort_by_key(|signed| signed.line);
        if !all.is_empty() {
            self.signed.insert(item.clone(), all);
        }
    }

    /// Sets the answer at a place. An empty answer takes it away.
    pub fn set(&mut self, place: &Place, answer: Answer) {
        match (place, answer.is_empty()) {
            (Place::Fact(fact), true) => {
                self.facts.remove(fact);
            }
            (Place::Fact(fact), false) => {
                self.facts.insert(fact.clone(), answer);
            }
            (Place::Paper(material), true) => {
                self.papers.remove(material);
            }
            (Place::Paper(material), false) => {
                self.papers.insert(material.clone(), answer);
            }
            (Place::Own(item, field), true) => {
                if let Some(own) = self.answers.get_mut(item) {
                    own.remove(field);
                    if own.is_empty() {
                        self.answers.remove(item);
                    }
                }
            }
            (Place::Own(item, field), false) => {
                self.answers.or_default(item.clone()).insert(field.clone(), answer);
            }
        }
    }

    /// Remembers where a shared fact was said: in an item's form, or (`None`) elsewhere. A fact that has no answer has no origin.
    pub fn set_origin(&mut self, fact: &FactId, form: Option<&ItemId>) {
        match form.filter(|_| self.facts.contains_key(fact)) {
            Some(item) => {
                self.said_in.insert(fact.clone(), item.clone());
            }
            None => {
                self.said_in.remove(fact);
            }
        }
    }

    /// Adds an empty row to a table and tells its identity, which no other row of the table has.
    pub fn add_row(&mut self, place: &Place) -> RowId {
        let mut rows = self.rows(place).to_vec();
        let id =
            RowId(rows.iter().map(|row| row.id.0).max().map_or(1, |last| last.saturating_add(1)));
        rows.push(Row { id, cells: Map::new() });
        self.set(place, Answer::Rows(rows));
        id
    }

    /// Takes a row out of a table.
    pub fn remove_row(&mut self, place: &Place, row: RowId) {
        let rows = self.rows(place).iter().filter(|r| r.id != row).cloned().collect();
        self.set(place, Answer::Rows(rows));
    }

    /// Sets a cell of a table. An empty answer takes it away; nothing happens when there is no such row.
    pub fn set_cell(&mut self, place: &Place, row: RowId, column: &FieldId, answer: Answer) {
        let mut rows = self.rows(place).to_vec();
        let Some(found) = rows.iter_mut().find(|r| r.id == row) else { return };
        if answer.is_empty() {
            found.cells.remove(column);
        } else {
            found.cells.insert(column.clone(), answer);
        }
        self.set(place, Answer::Rows(rows));
    }

    /// The rows of a table; none when it was not begun.
    pub fn rows(&self, place: &Place) -> &[Row] {
        match self.answer(place) {
            Some(Answer::Rows(rows)) => rows,
            _ => &[],
        }
    }
}
