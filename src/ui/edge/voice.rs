//! Reading aloud, by a voice of the device itself: a voice of some server would send away what it reads.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use crate::text::Lang;

/// What speaks, where the browser has it.
pub fn speaker() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let there = js_sys::Reflect::get(&window, &"speechSynthesis".into());
    there.ok().filter(JsValue::is_object).map(JsCast::unchecked_into)
}

/// A voice for a language; `None` where the device has none. Some browsers know their voices only after a while and say so with a
/// `voiceschanged` event.
pub fn voice(lang: Lang) -> Option<SpeechSynthesisVoice> {
    let voices = speaker()?.get_voices();
    let mut voices = voices.iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
    voices.find(|voice| voice.local_service() && voice.lang().starts_with(lang.code()))
}

/// Reads a text, in place of what is being read; `ended` is called when it is over or was stopped.
pub fn read(text: &str, lang: Lang, ended: impl FnOnce() + 'static) {
    let (Some(speaker), Some(voice)) = (speaker(), voice(lang)) else { return ended() };
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) else { return ended() };
    utterance.set_lang(lang.tag());
    utterance.set_voice(Some(&voice));
    let ended = wasm_bindgen::closure::Closure::once_into_js(ended);
    utterance.set_onend(Some(ended.unchecked_ref()));
    speaker.cancel();
    speaker.speak(&utterance);
}

/// Stops.
pub fn stop() {
    if let Some(speaker) = speaker() {
        speaker.cancel();
    }
}
