//! Marks for what is not sure: nothing is shown where we are.

use yew::prelude::*;

use crate::catalog::{Confidence, Mark};
use crate::text::ui::Msg;
use crate::ui::store::Session;

/// The mark beside a fact; nothing when the fact is sure and holds on the day.
pub fn mark(session: &Session, mark: &Mark) -> Html {
    if let Some(lapse) = session.catalogue.lapse(mark, session.day()) {
        return tag(session.say(lapse), "ow-tag ow-tag--verify");
    }
    match mark.confidence {
        Confidence::SureRead | Confidence::SureKnown => Html::default(),
        Confidence::Likely => tag(session.say(Msg::MarkLikely), "ow-tag"),
        Confidence::Verify => verify(session),
    }
}

/// 待核实: the centre has to fill it in.
pub fn verify(session: &Session) -> Html {
    tag(session.say(Msg::MarkVerify), "ow-tag ow-tag--verify")
}

/// A small word beside a fact.
pub fn tag(text: AttrValue, class: &'static str) -> Html {
    html! { <span {class}>{ text }</span> }
}

#[doc(hidden)]
pub fn examples(session: &Session) -> Vec<(&'static str, Html)> {
    let of = |confidence| mark(session, &Mark { confidence, ..Mark::default() });
    vec![
        ("likely", of(Confidence::Likely)),
        ("verify", of(Confidence::Verify)),
        ("sure", of(Confidence::SureRead)),
    ]
}
