//! The catalogue, the rules and the checklist without a screen.

use std::rc::Rc;

use js_sys::Uint8Array;
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use crate::case::{self, Case, Known};
use crate::catalog::{self, Catalogue, Hit, Item, Search};
use crate::domain::{Date, ItemId, Map};
use crate::packet::{self, ExportError, Job};
use crate::text::{Lang, Say};

use super::error::{Code, Error};
use super::input::{self, Values};
use super::view;

/// A catalogue that answers questions. It holds nothing about any person: facts are arguments.
#[wasm_bindgen]
pub struct Kit {
    catalogue: Rc<Catalogue>,
    search: Search,
    lang: Lang,
    today: Date,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Options {
    lang: Option<String>,
    today: Option<String>,
}

/// A whole matter, to be made into a packet.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CaseInput {
    items: Vec<String>,
    #[serde(default)]
    facts: Values,
    #[serde(default)]
    answers: Map<String, Values>,
    #[serde(default)]
    finished_at: Option<String>,
}

#[wasm_bindgen]
impl Kit {
    /// Opens a packed catalogue. `today` defaults to the device's date.
    ///
    /// # Errors
    /// `bad-catalogue`, `wrong-type`, `bad-option`, `bad-date`.
    #[wasm_bindgen(constructor)]
    pub fn new(catalogue: &Uint8Array, options: JsValue) -> Result<Self, JsValue> {
        input::only(&options, "options", &["lang", "today"], Code::BadOption)?;
        let options: Options = input::read_or_default(options, "options", "{ lang?, today? }")?;
        let lang = input::lang(options.lang.as_deref())?;
        let today = match options.today {
            Some(text) => input::date(&text, "options.today")?,
            None => today()?,
        };
        let bad =
            |e: catalog::PackError| Error::new(Code::BadCatalogue, "catalogue", e.to_string());
        let catalogue = Rc::new(catalog::decode(&catalogue.to_vec()).map_err(bad)?);
        let search = Search::new(Rc::clone(&catalogue));
        Ok(Self { catalogue, search, lang, today })
    }

    /// All items, or those that fit the words of a query, best first.
    pub fn items(&self, query: Option<String>) -> JsValue {
        let summary = |item| view::ItemSummary::new(item, self.lang);
        let items: Vec<_> = match query.filter(|q| !q.trim().is_empty()) {
            None => self.catalogue.items.iter().map(summary).collect(),
            Some(query) => {
                self.search.find(&query).iter().filter_map(Hit::item).map(summary).collect()
            }
        };
        view::to_js(&items)
    }

    /// An item's guide.
    ///
    /// # Errors
    /// `unknown-item`.
    pub fn item(&self, id: &str) -> Result<JsValue, JsValue> {
        let item = input::item(&self.catalogue, id)?;
        Ok(view::to_js(&view::ItemGuide::new(&self.catalogue, item, self.today, self.lang)))
    }

    /// What to bring and fill in for these items and this person.
    ///
    /// # Errors
    /// `unknown-item`, `unknown-fact`, `wrong-type`.
    pub fn checklist(&self, ids: JsValue, facts: JsValue) -> Result<JsValue, JsValue> {
        let ids: Vec<String> = input::read(ids, "ids", "a list of item ids")?;
        let items = ids
            .iter()
            .map(|id| input::item(&self.catalogue, id))
            .collect::<Result<Vec<&Item>, _>>()?;
        let case = self.case(&ids, facts)?;
        let list = case::checklist(&items, &self.known(&case));
        Ok(view::to_js(&view::ChecklistView::new(&list, self.lang)))
    }

    /// Whether this person may apply, as far as the facts tell.
    ///
    /// # Errors
    /// `unknown-item`, `unknown-fact`, `wrong-type`.
    pub fn verdict(&self, id: &str, facts: JsValue) -> Result<JsValue, JsValue> {
        let item = input::item(&self.catalogue, id)?;
        let case = self.case(&[id.to_owned()], facts)?;
        Ok(view::to_js(&view::VerdictView::new(item, &self.known(&case), self.lang)))
    }

    /// What is wrong or missing in the answers to an item's form. `answers` holds shared facts and the form's own fields.
    ///
    /// # Errors
    /// `unknown-item`, `unknown-field`, `wrong-type`.
    pub fn validate(&self, id: &str, answers: JsValue) -> Result<JsValue, JsValue> {
        let item = input::item(&self.catalogue, id)?;
        let values: Values =
            input::read_or_default(answers, "answers", "an object of answers by id")?;
        let (facts, own) = input::answers(&self.catalogue, item, values)?;
        let mut case = Case { items: vec![item.id.clone()], ..Case::default() };
        case.facts = input::facts(&self.catalogue, facts)?;
        case.answers.insert(item.id.clone(), own);
        let journey = case::journey(item, &case, &self.known(&case));
        Ok(view::to_js(&view::Report::new(&journey, self.lang)))
    }

    /// The papers of a matter in words, as the export worker takes them.
    ///
    /// # Errors
    /// `unknown-item`, `unknown-fact`, `unknown-field`, `wrong-type`, `export-failed`.
    pub fn job(&self, input: JsValue) -> Result<Vec<u8>, JsValue> {
        let case = self.whole_case(input)?;
        let refused = |e: ExportError| Error::new(Code::ExportFailed, "input", e.say(self.lang));
        let prepared =
            packet::prepare(&self.catalogue, &case, self.today, self.lang).map_err(refused)?;
        Ok(Job::Packet(Box::new(prepared)).encode())
    }
}

impl Kit {
    fn known<'a>(&'a self, case: &Case) -> Known<'a> {
        Known::new(&self.catalogue, case, self.today)
    }

    fn whole_case(&self, input: JsValue) -> Result<Case, Error> {
        let known = ["items", "facts", "answers", "finishedAt"];
        input::only(&input, "input", &known, Code::WrongType)?;
        let input: CaseInput =
            input::read(input, "input", "{ items, facts?, answers?, finishedAt? }")?;
        let facts = input::facts(&self.catalogue, input.facts)?;
        let mut case = Case { facts, finished_at: input.finished_at, ..Case::default() };
        for id in &input.items {
            case.items.push(input::item(&self.catalogue, id)?.id.clone());
        }
        for (id, values) in input.answers {
            let item = input::item(&self.catalogue, &id)?;
            let (shared, own) = input::answers(&self.catalogue, item, values)?;
            case.facts.extend(input::facts(&self.catalogue, shared)?);
            case.answers.insert(item.id.clone(), own);
        }
        Ok(case)
    }

    fn case(&self, items: &[String], facts: JsValue) -> Result<Case, Error> {
        let values: Values = input::read_or_default(facts, "facts", "an object of facts by id")?;
        let items = items.iter().map(|id| ItemId::from(id.as_str())).collect();
        Ok(Case { items, facts: input::facts(&self.catalogue, values)?, ..Case::default() })
    }
}

/// The device's date.
fn today() -> Result<Date, Error> {
    let now = js_sys::Date::new_0();
    let small = |n: u32| u8::try_from(n).unwrap_or_default();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    let date = Date::new(year, small(now.get_month() + 1), small(now.get_date()));
    date.ok_or_else(|| {
        Error::new(
            Code::BadDate,
            "options.today",
            "the device's clock shows no date; pass options.today",
        )
    })
}
