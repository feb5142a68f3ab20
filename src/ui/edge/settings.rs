//! Language and look, beside the draft: what the screen shows must not change because the power went.

use std::rc::Rc;

use crate::text::Lang;
use crate::ui::store::{Contrast, Settings, Size};

use super::idb::{Database, Durability, Slot};

/// What was chosen last, as `en large high`; else the browser's language.
pub async fn read(database: Option<&Database>) -> Settings {
    let stored = match database {
        Some(database) => database.read(Slot::Settings).await.ok().flatten(),
        None => None,
    };
    let mut settings = Settings::default();
    match stored {
        Some(words) => words.split(' ').for_each(|word| match word {
            "large" => settings.size = Size::Large,
            "high" => settings.contrast = Contrast::High,
            code => settings.lang = Lang::from_code(code).unwrap_or(settings.lang),
        }),
        None => {
            let browser = web_sys::window().and_then(|w| w.navigator().language());
            settings.lang = browser.and_then(|tag| Lang::from_code(&tag)).unwrap_or_default();
        }
    }
    settings
}

/// Keeps what was chosen.
pub fn write(database: Option<Rc<Database>>, settings: Settings) {
    let size = if settings.size == Size::Large { " large" } else { "" };
    let contrast = if settings.contrast == Contrast::High { " high" } else { "" };
    let words = [settings.lang.code(), size, contrast].concat();
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(database) = database {
            // Refused: then the choice holds for this visit.
            let _ = database.write(&[(Slot::Settings, Some(&words))], Durability::Relaxed).await;
        }
    });
}
