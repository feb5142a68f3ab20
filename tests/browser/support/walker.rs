//! Filling in a form as the catalogue words it, in either language: the walk names fields and codes, the screen shows questions
//! and labels.

use onewindow::catalog::{Catalogue, Field, Item};
use onewindow::domain::{CodeListId, FieldId, ItemId};
use onewindow::field::Kind;
use onewindow::text::{Lang, Say as _, form, ui as app};

use super::{Visitor, quote};

/// An answer of a walk.
#[derive(Clone, Copy, Debug)]
pub enum Say {
    /// Typed text, a code, `true`/`false`, a date `YYYY-MM-DD`, a month `YYYY-MM`.
    One(&'static str),
    /// Several codes.
    Many(&'static [&'static str]),
    /// Rows of a table.
    Rows(&'static [&'static [(&'static str, Say)]]),
}

/// A section and its answers.
pub type Section = (&'static str, &'static [(&'static str, Say)]);

/// A walker through one item's form.
pub struct Walker<'a> {
    /// The visitor.
    pub visitor: &'a Visitor,
    /// The catalogue the site was built from.
    pub catalogue: &'a Catalogue,
    /// The language on the screen.
    pub lang: Lang,
}

impl Walker<'_> {
    /// Fills in a section that is on the screen.
    #[track_caller]
    pub fn fill(&self, item: &str, section: Section) {
        let item = self.item(item);
        let sections = item.form.iter().flat_map(|f| &f.sections);
        let of_section = sections
            .clone()
            .find(|s| s.id.as_str() == section.0)
            .expect("the section is in the form");
        self.visitor.see(of_section.label.get(self.lang));
        for (id, say) in section.1 {
            let field = of_section.fields.iter().find(|f| f.id == FieldId::from(*id));
            self.answer("document", field.unwrap_or_else(|| panic!("no field {id}")), *say);
        }
    }

    /// The item.
    pub fn item(&self, id: &str) -> &Item {
        self.catalogue.item(&ItemId::from(id)).expect("the item is in the catalogue")
    }

    #[track_caller]
    fn answer(&self, part: &str, field: &Field, say: Say) {
        let question = self.question(field);
        match (say, field.kind) {
            (Say::One(text), Kind::YesNo) => {
                let words =
                    if text == "true" { app::Msg::Yes } else { app::Msg::No }.say(self.lang);
                self.visitor.choose_in(part, question, &words);
            }
            (Say::One(text), Kind::Have) => {
                let words =
                    if text == "true" { app::Msg::Have } else { app::Msg::HaveNot }.say(self.lang);
                self.visitor.choose_in(part, question, &words);
            }
            (Say::One(code), Kind::Choice) => {
                self.visitor.choose_in(part, question, self.code(field.codes.as_ref(), code));
            }
            (Say::One(text), Kind::Date | Kind::Month) => {
                let boxes = format!("ow.group({}, {part})", quote(question));
                let names = [form::Msg::Year, form::Msg::Month, form::Msg::Day];
                for (name, number) in names.iter().zip(text.split('-')) {
                    self.visitor.fill_in(&boxes, &name.say(self.lang), number);
                }
            }
            (Say::One(text), _) => self.visitor.fill_in(part, question, text),
            (Say::Many(codes), _) => {
                for code in codes {
                    self.visitor.choose_in(part, question, self.code(field.codes.as_ref(), code));
                }
            }
            (Say::Rows(rows), _) => {
                for (n, row) in rows.iter().enumerate() {
                    let part = self.visitor.row(question, n);
                    for (column, say) in *row {
                        let column = field
                            .columns
                            .iter()
                            .find(|c| c.id == FieldId::from(*column))
                            .expect("the column is there");
                        self.answer(&part, column, *say);
                    }
                }
            }
        }
    }

    fn question<'f>(&self, field: &'f Field) -> &'f str {
        let words = if field.question.is_empty() { &field.label } else { &field.question };
        words.get(self.lang)
    }

    fn code(&self, list: Option<&CodeListId>, code: &str) -> &str {
        let list =
            list.and_then(|id| self.catalogue.code_list(id)).expect("a choice has a code list");
        let code =
            list.codes.iter().find(|c| c.code == code).unwrap_or_else(|| panic!("no code {code}"));
        code.label.get(self.lang)
    }
}
