use crate::catalog::{Catalogue, Fact, Field, Item};
use crate::domain::{CodeListId, Value};
use crate::feel;
use crate::field::Kind;
use crate::text::{Lang, Localized};

/// The words of names and codes: of the catalogue, and of one item's form where its own fields are concerned.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    catalogue: &'a Catalogue,
    item: Option<&'a Item>,
}

/// What is known of the words of a name.
struct Entry<'a> {
    label: &'a Localized,
    unit: Option<&'a Localized>,
    codes: Option<&'a CodeListId>,
}

impl<'a> Words<'a> {
    /// The words of a catalogue.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, item: None }
    }

    /// The words an item's rules use.
    pub fn of(catalogue: &'a Catalogue, item: &'a Item) -> Self {
        Self { catalogue, item: Some(item) }
    }

    /// A field's value on screen and paper: the labels of its codes, otherwise as its kind shows it.
    pub fn show(&self, field: &Field, value: &Value, lang: Lang) -> String {
        let fact = field.fact.as_ref().and_then(|id| self.catalogue.fact(id));
        let codes = field.codes.as_ref().or_else(|| fact?.codes.as_ref());
        self.value(field.kind, codes, &field.unit, value, lang)
    }

    /// The same of a shared fact.
    pub fn show_fact(&self, fact: &Fact, value: &Value, lang: Lang) -> String {
        self.value(fact.kind, fact.codes.as_ref(), &fact.unit, value, lang)
    }

    fn value(
        &self,
        kind: Kind,
        codes: Option<&CodeListId>,
        unit: &Localized,
        value: &Value,
        lang: Lang,
    ) -> String {
        match (kind, value) {
            (Kind::Choice | Kind::Choices, Value::Text(code)) => codes
                .and_then(|list| self.code_label(list, code, lang))
                .unwrap_or_else(|| code.clone()),
            (Kind::Choices, Value::List(values)) => {
                let labels: Vec<String> =
                    values.iter().map(|v| self.value(kind, codes, unit, v, lang)).collect();
                let separator = match lang {
                    Lang::Zh => "、",
                    Lang::En => ", ",
                };
                labels.join(separator)
            }
            (Kind::Number, value) if !unit.is_empty() => {
                format!("{} {}", kind.format(value, lang), unit.get(lang))
            }
            (kind, value) => kind.format(value, lang),
        }
    }

    fn entry(&self, name: &str) -> Option<Entry<'a>> {
        if let Some(id) = name.strip_prefix("param.") {
            let parameter = self.catalogue.parameters.iter().find(|p| p.id.as_str() == id)?;
            return Some(Entry {
                label: &parameter.label,
                unit: Some(&parameter.unit),
                codes: None,
            });
        }
        if let Some(fact) = self.catalogue.facts.iter().find(|fact| fact.id.as_str() == name) {
            return Some(Entry {
                label: &fact.label,
                unit: Some(&fact.unit),
                codes: fact.codes.as_ref(),
            });
        }
        let sections =
            self.item.and_then(|item| item.form.as_ref()).map_or(&[][..], |form| &form.sections);
        let own = sections
            .iter()
            .flat_map(|section| &section.fields)
            .find(|field| field.id.as_str() == name);
        own.or_else(|| self.column(name)).map(|field| Entry {
            label: &field.label,
            unit: Some(&field.unit),
            codes: field.codes.as_ref(),
        })
    }

    /// The column of a path: `household.members.income`, `m.income`, `income`. A column's id alone names it when no table
    /// says otherwise: rules speak of columns through variables whose table the words do not know.
    fn column(&self, path: &str) -> Option<&'a Field> {
        let (table, column) = path.rsplit_once('.').unwrap_or(("", path));
        let table = table.split('[').next().unwrap_or(table);
        let facts = self.catalogue.facts.iter().map(|fact| (fact.id.as_str(), &fact.columns));
        let form = self.item.and_then(|item| item.form.as_ref());
        let own =
            form.into_iter().flat_map(|form| &form.sections).flat_map(|section| &section.fields);
        let own = own.map(|field| (field.id.as_str(), &field.columns));
        let tables: Vec<(&str, &Vec<Field>)> =
            own.chain(facts).filter(|(_, columns)| !columns.is_empty()).collect();
        let named = tables.iter().filter(|(id, _)| *id == table);
        let mut columns = named.chain(&tables).flat_map(|(_, columns)| columns.iter());
        columns.find(|field| field.id.as_str() == column)
    }

    fn code_label(&self, list: &CodeListId, code: &str, lang: Lang) -> Option<String> {
        let list = self.catalogue.code_list(list)?;
        Some(list.codes.iter().find(|c| c.code == code)?.label.get(lang).to_owned())
    }
}

impl feel::Words for Words<'_> {
    fn label(&self, name: &str, lang: Lang) -> Option<String> {
        match (name, lang) {
            ("today", Lang::Zh) => Some("今天".into()),
            ("today", Lang::En) => Some("today".into()),
            _ => self.entry(name).map(|entry| entry.label.get(lang).to_owned()),
        }
    }

    fn code(&self, name: &str, code: &str, lang: Lang) -> Option<String> {
        self.code_label(self.entry(name)?.codes?, code, lang)
    }

    fn unit(&self, name: &str, lang: Lang) -> Option<String> {
        let unit = self.entry(name)?.unit?;
        (!unit.is_empty()).then(|| unit.get(lang).to_owned())
    }
}
