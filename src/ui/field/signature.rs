//! Signed by hand on the printed paper: nothing to do on the screen, and it says so.

use yew::prelude::*;

use super::{FieldProps, frame};

/// The words.
pub(super) fn view(props: &FieldProps) -> Html {
    html! {
        <div class="ow-field ow-signature">
            <p class="ow-field__label">{ frame::label(&props.question) }</p>
            { frame::help(&props.question) }
        </div>
    }
}
