//! Language and look, in `localStorage`: they are wanted before the first paint, and losing the last change hurts nobody.

use web_sys::Storage;

use crate::text::Lang;
use crate::ui::store::{Contrast, Settings, Size};

const KEY: &str = "onewindow";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What was chosen last, as `en large high`; else the browser's language.
pub fn read() -> Settings {
    let stored = storage().and_then(|s| s.get_item(KEY).ok().flatten());
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
pub fn write(settings: Settings) {
    let size = if settings.size == Size::Large { " large" } else { "" };
    let contrast = if settings.contrast == Contrast::High { " high" } else { "" };
    if let Some(storage) = storage() {
        // Refused in private windows: then the choice holds for this visit.
        let _ = storage.set_item(KEY, &[settings.lang.code(), size, contrast].concat());
    }
}
