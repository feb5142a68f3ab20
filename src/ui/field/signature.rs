//! Signed by hand on the printed paper: nothing to do on the screen, and it says so.

use yew::prelude::*;

use crate::text::Say;
use crate::text::form::Msg;

use super::{FieldProps, frame};

/// The words.
pub(super) fn view(props: &FieldProps) -> Html {
    let question = &props.question;
    html! {
        <div class="ow-field ow-signature">
            <p class="ow-field__label">{ question.label.clone() }</p>
            { frame::help(question) }
            <p>{ Msg::SignOnPaper.say(question.lang) }</p>
        </div>
    }
}
