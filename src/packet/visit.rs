//! A visit at the window: what was done with each paper of a packet, the slips that are handed back, and the file about it.

use crate::case::{Case, Group, Known, Line, checklist};
use crate::catalog::Catalogue;
use crate::domain::{Date, MaterialId};
use crate::text::Lang;

use super::application::Application;
use super::document::Document;
use super::papers::{self, Slip};
use super::receipt::{Receipt, Seen};
use super::stamp::Stamp;

/// What was done at the window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    /// What became of the papers that were looked at; the others are still to be ticked, by hand.
    pub seen: Vec<Seen>,
    /// When; `None`: a blank to be filled in by hand.
    pub at: Option<Stamp>,
    /// What was handed back the first time.
    pub before: Option<Receipt>,
    /// Which slips; empty: the receipt, and the notice when something is missing.
    pub slips: Vec<Slip>,
}

/// What the window hands back for a packet.
#[derive(Clone, Debug, PartialEq)]
pub struct HandedBack {
    /// The slips. Without any page there was nothing to say: a notice of what is missing was wanted, and nothing is.
    pub document: Document,
    /// The same for programs.
    pub receipt: Receipt,
    /// Names of missing papers the notice before kept silent about.
    pub untold: Vec<String>,
}

/// Everything on the list of a packet that has to be there, by today's catalogue.
pub fn wanted(case: &Case, known: &Known<'_>) -> Vec<Line> {
    let list = checklist(&papers::items(case, known), known);
    list.lines.into_iter().filter(|line| line.group != Group::NotNeeded).collect()
}

/// What the window hands back for an application. `number` is the root digest of its packet, or as much of it as is known, perhaps
/// nothing.
///
/// # Errors
///
/// A material that is not on the list of this case.
pub fn handed_back(
    application: &Application,
    number: &[u8],
    catalogue: &Catalogue,
    visit: &Visit,
    today: Date,
    lang: Lang,
) -> Result<HandedBack, MaterialId> {
    let case = application.case();
    let known = Known::new(catalogue, &case, today);
    let wanted = wanted(&case, &known);
    let state = |line: &Line| visit.seen.iter().find(|seen| seen.material == line.material.id);
    let on_list = |id: &MaterialId| wanted.iter().any(|line| line.material.id == *id);
    if let Some(seen) = visit.seen.iter().find(|seen| !on_list(&seen.material)) {
        return Err(seen.material.clone());
    }
    let (lacking, there): (Vec<&Line>, Vec<&Line>) =
        wanted.iter().partition(|line| state(line).is_some_and(|seen| seen.state.lacks()));
    let before = visit.before.as_ref();
    let silent = |line: &&&Line| before.is_some_and(|before| before.kept_silent_about(line));
    let untold = lacking.iter().filter(silent).map(|l| l.material.name.get(lang).to_owned());
    let untold = untold.collect();
    let slips = papers::Slips {
        case: &case,
        known: &known,
        number,
        at: visit.at,
        seen: &visit.seen,
        before,
        lang,
    };
    let which = match &visit.slips[..] {
        [] => &[Slip::Receipt, Slip::Notice],
        some => some,
    };
    let document = slips.document(which, &there, &lacking);
    let seen = wanted.iter().filter_map(state).cloned().collect();
    let version = &catalogue.about.version;
    let receipt = Receipt {
        items: application.items.iter().map(|item| item.id.clone()).collect(),
        materials: seen,
        ..Receipt::new(number, version, today, visit.at, (&there, &lacking))
    };
    Ok(HandedBack { document, receipt, untold })
}
