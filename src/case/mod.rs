//! A person's matter: facts, answers, journey, verdicts, checklist, draft.
//!
//! Used by `packet`, `ui`, `embed` and `cli`. Everything but [`Case`] itself is recomputed from it at every use. It reads no
//! clock: the day is an argument.

mod agreed;
mod ask;
mod begun;
mod checklist;
pub mod draft;
mod each;
pub mod example;
mod findings;
pub mod household;
mod journey;
mod known;
mod leaving;
mod matter;
mod people;
mod prune;
mod resolve;
pub mod rules;
pub mod screen;
mod signed;
mod verdict;
mod verify;
mod words;

pub use agreed::{Agreed, Notice};
pub use ask::{next_questions, shared_facts};
pub use begun::{Asked, Begun, Gone, Moved, begun, moved};
pub use checklist::{Checklist, Group, Line, Presence, checklist};
pub use each::Whose;
pub use findings::findings;
pub use journey::{FieldState, Journey, RowState, SectionState, Status, journey};
pub use known::{Known, Within};
pub use leaving::{Looked, Standing, leaving, leaving_concerns};
pub use matter::{Case, Place};
pub use people::people;
pub use prune::{Idle, idle};
pub use signed::{Signed, lines_to_sign, signed_over};
pub use verdict::{ConditionState, Verdict, conditions, lapsed, verdict};
pub use verify::{
    About, Blank, Element, OpenMaterial, Unsure, Unverified, open_materials, unlisted, unsure,
    unverified,
};
pub use words::Words;
