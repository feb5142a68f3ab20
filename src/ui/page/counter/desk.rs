//! What lies on the counter: the packet that was opened, what was ticked, the code of the paper, the first receipt. No document, no
//! storage, no clock.

use std::rc::Rc;

use yew::prelude::*;

use crate::catalog::Catalogue;
use crate::domain::MaterialId;
use crate::packet::application::Application;
use crate::packet::{
    Opened, PacketError, Receipt, Scanned, Seen, State, carried, data, digest, open, paper,
};
use crate::text::packet::CodeError;

/// An application that was opened.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Inside {
    /// The matter.
    pub application: Application,
    /// Root digest; `None`: it did not come out of a packet, and proves nothing.
    pub root: Option<[u8; 32]>,
    /// Whether it was scanned from the codes of a paper.
    pub scanned: bool,
    /// How many files there are.
    pub files: usize,
}

/// The counter.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Desk {
    /// What was opened.
    pub open: Option<Rc<Inside>>,
    /// Why the last file could not be opened.
    pub refused: Option<Refused>,
    /// The code of the paper, hex; `Some(None)`: what was entered is none.
    pub code: Option<Option<String>>,
    /// The codes of answers that were scanned, and what was wrong with the last.
    pub parts: Scanned,
    /// What was wrong with the last code of answers.
    pub unread: Option<CodeError>,
    /// What was ticked.
    pub seen: Vec<Seen>,
    /// What was handed back at the first visit; an error when the file could not be read.
    pub before: Option<Result<Rc<Receipt>, PacketError>>,
    /// How often something was done: a slip made earlier does not say what was done since.
    pub acts: usize,
}

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Refused {
    /// Too large, or the browser could not read it.
    Unreadable,
    /// It is no packet that can be trusted.
    Packet(PacketError),
}

/// Something staff did.
pub(super) enum Act {
    /// Opened a file, by its content; `None` when it could not be read.
    File(Option<Vec<u8>>),
    /// Scanned or typed a code; the catalogue says which answer stands where.
    Code(String, Rc<Catalogue>),
    /// Ticked a paper; `None`: not looked at after all.
    Tick(MaterialId, Option<State>),
    /// Said why a paper has to be brought.
    Reason(MaterialId, String),
    /// Opened the receipt of the first visit.
    Before(Vec<u8>),
    /// The next person.
    Next,
}

/// Opens whatever it is: a packet, or the PDF of one.
fn inside(bytes: &[u8]) -> Result<Inside, PacketError> {
    if bytes.starts_with(b"%PDF-") {
        let application = carried::carried(bytes)?;
        return Ok(Inside { application, root: None, scanned: false, files: 1 });
    }
    let Opened { application, root, payload } = open(bytes)?;
    Ok(Inside { application, root: Some(root), scanned: false, files: payload.len() })
}

impl Desk {
    /// What became of a paper.
    pub(super) fn state(&self, material: &MaterialId) -> Option<&Seen> {
        self.seen.iter().find(|seen| seen.material == *material)
    }

    /// Whether the paper belongs to the packet; `None` when one of them is not there.
    pub(super) fn paper_fits(&self) -> Option<bool> {
        let root = self.open.as_ref()?.root?;
        Some(paper::fits(&root, self.code.as_ref()?.as_deref()?))
    }

    /// What the slips are numbered by: the packet's digest, else what stands on the paper.
    pub(super) fn number(&self) -> Vec<u8> {
        let root = self.open.as_ref().and_then(|inside| inside.root);
        let code = || self.code.as_ref().and_then(Option::as_deref).map(paper::bytes);
        root.map(Vec::from).or_else(code).unwrap_or_default()
    }

    /// The number as it is printed below the code.
    pub(super) fn check(&self) -> Option<String> {
        self.open.as_ref()?.root.map(|root| digest::grouped(&root[..16]))
    }

    /// Takes a part of the answers; the last one opens the matter.
    fn scan(&mut self, typed: &str, catalogue: &Catalogue) {
        let read = self.parts.add(typed).and_then(|()| self.parts.application(catalogue));
        match read {
            Ok(application) => {
                let code = Some(Some(digest::hex(self.parts.root())));
                let inside = Inside { application, root: None, scanned: true, files: 0 };
                *self = Self { open: Some(Rc::new(inside)), code, ..Self::default() };
            }
            Err(problem) => self.unread = Some(problem),
        }
    }

    fn seen_mut(&mut self, material: MaterialId, state: State) -> &mut Seen {
        let at = self.seen.iter().position(|seen| seen.material == material);
        let at = at.unwrap_or_else(|| {
            self.seen.push(Seen::new(material, state));
            self.seen.len() - 1
        });
        &mut self.seen[at]
    }
}

impl Reducible for Desk {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut desk = Rc::unwrap_or_clone(self);
        let acts = desk.acts + 1;
        match act {
            Act::Next => desk = Self::default(),
            Act::File(None) => desk.refused = Some(Refused::Unreadable),
            Act::File(Some(bytes)) => match inside(&bytes) {
                // The paper may have been scanned first; everything else belongs to the packet before.
                Ok(inside) => {
                    desk = Self { open: Some(Rc::new(inside)), code: desk.code, ..Self::default() };
                }
                Err(problem) => desk.refused = Some(Refused::Packet(problem)),
            },
            Act::Code(typed, _) if typed.trim().is_empty() => desk.code = None,
            Act::Code(typed, catalogue) if data::is_part(&typed) => desk.scan(&typed, &catalogue),
            Act::Code(typed, _) => desk.code = Some(paper::code(&typed)),
            Act::Tick(material, None) => desk.seen.retain(|seen| seen.material != material),
            Act::Tick(material, Some(state)) => desk.seen_mut(material, state).state = state,
            Act::Reason(material, reason) => {
                desk.seen_mut(material, State::Missing).reason = reason.trim().to_owned();
            }
            Act::Before(bytes) => desk.before = Some(Receipt::from_json(&bytes).map(Rc::new)),
        }
        desk.acts = acts;
        Rc::new(desk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(typed: &str) -> Act {
        Act::Code(typed.into(), Rc::default())
    }

    fn after(acts: impl IntoIterator<Item = Act>) -> Rc<Desk> {
        acts.into_iter().fold(Rc::default(), |desk: Rc<Desk>, act| desk.reduce(act))
    }

    #[test]
    fn a_paper_is_ticked_once_and_can_be_unticked() {
        let tick = |state| Act::Tick("paper".into(), state);
        let twice = after([tick(Some(State::Shown)), tick(Some(State::Wrong))]);
        assert_eq!(twice.seen, [Seen::new("paper", State::Wrong)]);
        let why = Act::Reason("paper".into(), " not signed ".into());
        let told = twice.reduce(why);
        assert_eq!(told.seen[0].reason, "not signed");
        assert_eq!(told.reduce(tick(None)).seen, []);
    }

    #[test]
    fn what_cannot_be_opened_leaves_the_counter_as_it_was() {
        let tick = Act::Tick("paper".into(), Some(State::Kept));
        let desk = after([tick, Act::File(Some(b"no packet".to_vec()))]);
        assert_eq!(desk.refused, Some(Refused::Packet(PacketError::NotAPacket)));
        assert_eq!(desk.seen.len(), 1);
        let desk = desk.reduce(Act::File(Some(b"%PDF-1.7".to_vec())));
        assert_eq!(desk.refused, Some(Refused::Packet(PacketError::NoData)));
        assert_eq!(desk.reduce(Act::File(None)).refused, Some(Refused::Unreadable));
    }

    #[test]
    fn a_code_numbers_the_slips_where_there_is_no_packet() {
        let desk = after([code("3FA9 c1d0 0000")]);
        assert_eq!(desk.number(), [0x3f, 0xa9, 0xc1, 0xd0, 0, 0]);
        assert_eq!(desk.paper_fits(), None);
        assert_eq!(after([code("hello")]).code, Some(None));
        assert_eq!(after([code("hello"), code(" ")]).code, None);
        assert_eq!(*after([code("3fa9c1d0"), Act::Next]), Desk { acts: 2, ..Desk::default() });
    }
}
