//! The one store: what is known, and the actions that change it. No document, no storage, no clock.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::case::screen::Viewer;
use crate::case::{Agreed, Begun, Case, Known, Place, Signed};
use crate::catalog::{Catalogue, Search};
use crate::domain::{Date, FactId, FieldId, ItemId, MaterialId};
use crate::field::{Answer, RowId};
use crate::packet::Receipt;
use crate::text::{Lang, Localized, Say};

use super::later::Later;
use super::route::Look;

/// Everything the pages are a function of. Cheap to clone: yew keeps the old one while reducing.
#[derive(Clone, Debug)]
pub struct Session {
    /// The centre's catalogue; only its heads until the contents have come.
    pub catalogue: Rc<Catalogue>,
    /// Whether it is whole.
    pub contents: Contents,
    /// Looks things up in its heads, which are all that is searched.
    pub search: Rc<Search>,
    /// The person's matter.
    pub case: Rc<Case>,
    /// Language and look.
    pub settings: Settings,
    /// What stands in the search box; it is here so that going back from a hit finds the hits again.
    pub query: AttrValue,
    /// The day, as the edge last read it.
    pub today: Date,
    /// As whom one looks, and by the rules of which day. It lasts as long as the page, or until somebody starts anew.
    pub look: Look,
    /// The person does not want to be told what else there is while they do something else. Looking for it stays open to them.
    pub hushed: bool,
    /// Another page holds the right to write: edits are refused, and the page says so.
    pub read_only: bool,
    /// The page says what is missing or wrong on it, and so does the title of the document.
    pub wrong: bool,
    /// What was taken in at the counter since the page was opened. It names papers and nobody.
    pub receipts: Rc<Vec<Receipt>>,
    /// Whose device the page stands on.
    pub mode: Mode,
}

/// Whose device the page stands on. It is said once, when the app is put into the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The person's own: what is typed is kept.
    #[default]
    Own,
    /// A machine in the hall: the next person must find nothing, so nothing is kept, saved or taken in.
    Kiosk,
}

/// Where the contents of the catalogue are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contents {
    /// On their way.
    #[default]
    Coming,
    /// They did not come.
    Failed,
    /// Here, and with them the pages that show them.
    Here(Later),
}

/// Language and look. Kept on the device, apart from the matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the program.
    pub lang: Lang,
    /// Size of type.
    pub size: Size,
    /// Contrast.
    pub contrast: Contrast,
}

/// Size of type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    /// For most people.
    #[default]
    Normal,
    /// 适老: larger type and larger targets.
    Large,
}

/// Contrast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Contrast {
    /// Calm.
    #[default]
    Normal,
    /// At least 7:1 everywhere.
    High,
}

/// Something the person or the device did.
#[derive(Clone, Debug)]
pub enum Action {
    /// Puts an item on the person's list.
    Choose(ItemId),
    /// Puts several items on the list, in order.
    ChooseAll(Vec<ItemId>),
    /// Takes an item off the list. Its answers stay, in case it was a slip.
    Drop(ItemId),
    /// Answers a shared fact; `None` empties it.
    Fact(FactId, Option<Answer>),
    /// Answers a field of one form; `None` empties it.
    Own(ItemId, FieldId, Option<Answer>),
    /// Photographs of a material; `None` takes them away.
    Paper(MaterialId, Option<Answer>),
    /// Answers a notice in one form: in this wording, at this time of the edge's clock.
    Agree(ItemId, FieldId, Option<Answer>, Agreed),
    /// Signs a line of a form; `None` takes the signature away.
    Sign(ItemId, u32, Option<Signed>),
    /// Remembers a form as it was when somebody began to fill it in; nothing when it is remembered already.
    Begin(ItemId, Rc<Begun>),
    /// Goes on with the form as it is now.
    Renew(ItemId, Rc<Begun>),
    /// Adds an empty row to a table.
    AddRow(Place),
    /// Takes a row out of a table.
    RemoveRow(Place, RowId),
    /// Answers a cell of a table; `None` empties it.
    Cell(Place, RowId, FieldId, Option<Answer>),
    /// An edit made in an item's form. Whoever fills in a form wants the item, so it goes on the list; shared facts remember where
    /// they were said.
    In(ItemId, Box<Action>),
    /// Says what the matter is called.
    Name(String),
    /// Says "finished" at a time of the edge's clock.
    Finish(String),
    /// Starts anew.
    Clear,
    /// Replaces the matter, e.g. by a saved file.
    Restore(Rc<Case>),
    /// Changes language and look.
    Settings(Settings),
    /// Looks as somebody else, or by the rules of another day.
    Look(Look),
    /// Stops telling what else there is.
    Hush,
    /// Types into the search box.
    Query(AttrValue),
    /// A new day.
    Today(Date),
    /// The whole catalogue has come, and the pages that show it.
    Arrived(Rc<Catalogue>, Later),
    /// Where its contents are.
    Contents(Contents),
    /// Papers were taken in at the counter.
    Received(Box<Receipt>),
    /// Whether another page holds the right to write.
    ReadOnly(bool),
    /// Whether the page says what is missing or wrong on it.
    Wrong(bool),
    /// This page writes from now on, and goes on with the matter as the other page left it.
    TakeOver(Option<Rc<Case>>),
}

impl Action {
    /// Whether it changes the matter.
    fn edits(&self) -> bool {
        match self {
            Self::Choose(_)
            | Self::ChooseAll(_)
            | Self::Drop(_)
            | Self::Fact(..)
            | Self::Own(..)
            | Self::Paper(..)
            | Self::Agree(..)
            | Self::Sign(..)
            | Self::Begin(..)
            | Self::Renew(..)
            | Self::AddRow(_)
            | Self::RemoveRow(..)
            | Self::Cell(..)
            | Self::In(..)
            | Self::Name(_)
            | Self::Finish(_)
            | Self::Clear
            | Self::Restore(_) => true,
            Self::Settings(_)
            | Self::Look(_)
            | Self::Hush
            | Self::Query(_)
            | Self::Today(_)
            | Self::Arrived(..)
            | Self::Contents(_)
            | Self::Received(_)
            | Self::ReadOnly(_)
            | Self::Wrong(_)
            | Self::TakeOver(_) => false,
        }
    }

    /// The shared fact it is about.
    fn fact(&self) -> Option<&FactId> {
        match self {
            Self::Fact(fact, _)
            | Self::AddRow(Place::Fact(fact))
            | Self::RemoveRow(Place::Fact(fact), _)
            | Self::Cell(Place::Fact(fact), ..) => Some(fact),
            _ => None,
        }
    }
}

impl Session {
    /// A sentence of the program in the person's language.
    pub fn say(&self, message: impl Say) -> AttrValue {
        AttrValue::from(message.say(self.settings.lang))
    }

    /// A text of the catalogue in the person's language.
    pub fn tr(&self, text: &Localized) -> AttrValue {
        AttrValue::from(text.get(self.settings.lang).to_owned())
    }

    /// The facts as rules see them.
    pub fn known(&self) -> Known<'_> {
        Known::new(&self.catalogue, &self.case, self.day())
    }

    /// The day whose rules and figures are shown. Papers that are handed in are always of today.
    pub fn day(&self) -> Date {
        self.look.on().unwrap_or(self.today)
    }

    /// Who looks at results.
    pub fn viewer(&self) -> Viewer {
        match self.look {
            Look::Person => Viewer::Person,
            Look::Staff(_) => Viewer::Staff,
        }
    }

    /// Whether files are saved and taken in here: at a kiosk only by staff, who bring a stick of their own.
    pub fn handles_files(&self) -> bool {
        self.mode == Mode::Own || self.viewer() == Viewer::Staff
    }

    /// Whether an item is on the person's list.
    pub fn chosen(&self, item: &ItemId) -> bool {
        self.case.items.contains(item)
    }

    /// Whether a matter is open: something is chosen, said or filled in, or papers were taken in that only this page knows of.
    pub fn is_busy(&self) -> bool {
        *self.case != Case::default() || !self.receipts.is_empty()
    }

    /// The same session after an action.
    pub fn apply(&mut self, action: Action) {
        if self.read_only && action.edits() {
            return;
        }
        match action {
            Action::Choose(item) => self.choose(item),
            Action::ChooseAll(items) => items.into_iter().for_each(|item| self.choose(item)),
            Action::Drop(item) => self.edit(|case| case.items.retain(|x| *x != item)),
            Action::Fact(fact, answer) => self.edit(|case| {
                case.set(&Place::Fact(fact.clone()), or_empty(answer));
                case.set_origin(&fact, None);
            }),
            Action::Own(item, field, answer) => {
                self.edit(|case| case.set(&Place::Own(item, field), or_empty(answer)));
            }
            Action::Paper(material, answer) => {
                self.edit(|case| case.set(&Place::Paper(material), or_empty(answer)));
            }
            Action::Agree(item, field, answer, agreed) => self.edit(|case| {
                let agreed = answer.is_some().then_some(agreed);
                case.set_agreed(&item, &field, agreed);
                case.set(&Place::Own(item, field), or_empty(answer));
            }),
            Action::Sign(item, line, signed) => self.edit(|case| case.sign(&item, line, signed)),
            Action::Begin(item, begun) => {
                if !self.case.begun.contains_key(&item) {
                    self.begin(item, &begun);
                }
            }
            Action::Renew(item, begun) => self.begin(item, &begun),
            Action::AddRow(table) => self.edit(|case| {
                case.add_row(&table);
            }),
            Action::RemoveRow(table, row) => self.edit(|case| case.remove_row(&table, row)),
            Action::Cell(table, row, column, answer) => self.edit(|case| {
                case.set_cell(&table, row, &column, or_empty(answer));
            }),
            Action::In(item, edit) => {
                let fact = edit.fact().cloned();
                self.choose(item.clone());
                self.apply(*edit);
                if let Some(fact) = fact {
                    self.edit(|case| case.set_origin(&fact, Some(&item)));
                }
            }
            Action::Name(name) => Rc::make_mut(&mut self.case).name = name,
            Action::Finish(at) => Rc::make_mut(&mut self.case).finished_at = Some(at),
            Action::Clear => {
                self.case = Rc::default();
                // What was looked for tells about the person, too.
                self.query = AttrValue::default();
                // The next one at the machine may be anybody.
                self.look = Look::Person;
                self.hushed = false;
            }
            Action::Restore(case) => {
                self.case = case;
                self.hushed = false;
            }
            Action::Settings(settings) => self.settings = settings,
            Action::Look(look) => self.look = look,
            Action::Hush => self.hushed = true,
            Action::Query(query) => self.query = query,
            Action::Today(today) => self.today = today,
            Action::Arrived(catalogue, later) => {
                self.catalogue = catalogue;
                self.contents = Contents::Here(later);
            }
            Action::Contents(contents) => self.contents = contents,
            Action::Received(receipt) => {
                let receipts = Rc::make_mut(&mut self.receipts);
                // Made again for the same packet, it takes the place of the one before.
                receipts.retain(|it| it.packet.is_empty() || it.packet != receipt.packet);
                receipts.push(*receipt);
            }
            Action::ReadOnly(read_only) => self.read_only = read_only,
            Action::Wrong(wrong) => self.wrong = wrong,
            Action::TakeOver(newest) => {
                self.read_only = false;
                self.case = newest.unwrap_or_else(|| Rc::clone(&self.case));
            }
        }
    }

    /// No answer changes: what was finished stays finished.
    fn begin(&mut self, item: ItemId, begun: &Begun) {
        Rc::make_mut(&mut self.case).begun.insert(item, begun.clone());
    }

    fn choose(&mut self, item: ItemId) {
        if self.catalogue.item(&item).is_some() && !self.chosen(&item) {
            self.edit(|case| case.items.push(item));
        }
    }

    /// Edits the matter. What was finished is no longer what is there.
    fn edit(&mut self, edit: impl FnOnce(&mut Case)) {
        let case = Rc::make_mut(&mut self.case);
        edit(case);
        case.finished_at = None;
    }
}

/// No answer, as the matter takes it.
fn or_empty(answer: Option<Answer>) -> Answer {
    answer.unwrap_or(Answer::Text(String::new()))
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(mut self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::make_mut(&mut self).apply(action);
        self
    }
}

impl PartialEq for Session {
    /// The catalogue is exchanged as a whole, so its address tells; the matter is compared, so that an answer given twice does
    /// not render twice.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.catalogue, &other.catalogue)
            && (Rc::ptr_eq(&self.case, &other.case) || self.case == other.case)
            && self.contents == other.contents
            && self.settings == other.settings
            && self.query == other.query
            && self.look == other.look
            && self.hushed == other.hushed
            && self.today == other.today
            && self.read_only == other.read_only
            && self.wrong == other.wrong
            && self.receipts == other.receipts
            && self.mode == other.mode
    }
}

/// The store as components hold it: reads like a [`Session`], takes [`Action`]s.
pub type Store = UseReducerHandle<Session>;

/// The store of the app this component stands in.
#[hook]
pub fn use_store() -> Store {
    use_context().expect("pages stand inside the app, which provides the store")
}

/// A callback that sends an action, whatever the event.
pub fn sends<E>(store: &Store, action: Action) -> Callback<E> {
    let dispatcher = store.dispatcher();
    Callback::from(move |_| dispatcher.dispatch(action.clone()))
}
