//! Killing the browser again and again while somebody types: what the page said was saved is there afterwards, and whole.

use onewindow::text::{Lang, Say as _, ui};

use super::{Profile, Screen, Visitor, quote, site};

const PAGE: &str = "#/form/disability-cert-new/applicant";
const QUESTION: &str = "您（办事人）叫什么名字？";

/// What came of it.
#[derive(Debug, Default)]
pub struct Toll {
    /// How often the browser was killed.
    pub kills: usize,
    /// How many edits the page had said were saved.
    pub acknowledged: usize,
    /// Rounds after which such an edit was gone: what was saved, and what was found.
    pub lost: Vec<String>,
    /// Rounds after which the draft could not be read.
    pub torn: usize,
}

/// Kills the browser so often, each time at another moment of typing and saving. The moments are drawn from the seed.
pub fn kill(times: usize, seed: u64) -> Toll {
    let profile = Profile::new();
    let mut toll = Toll::default();
    let (mut saved, mut typed) = (0, 0);
    let mut random = seed;
    for _ in 0..=times {
        let visitor = Visitor::new(&profile, Screen::Phone);
        visitor.open(&format!("{}/{PAGE}", site().origin));
        visitor.see(QUESTION);
        let found =
            visitor.js(&format!("Number(ow.field({}).value.slice(1) || 0)", quote(QUESTION)));
        let found = found.as_u64().unwrap_or(u64::MAX);
        if !(saved..=typed).contains(&found) {
            toll.lost.push(format!("saved {saved}, typed {typed}, found {found}"));
        }
        let damaged = quote(&ui::Msg::DraftDamaged.say(Lang::Zh));
        toll.torn += usize::from(visitor.js(&format!("ow.text().includes({damaged})")) == true);
        if toll.kills == times {
            break;
        }
        // SplitMix64.
        random = random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (random ^ (random >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let moment = (mixed >> 33) % 700;
        let start = found;
        visitor.js(&typing(start));
        visitor.js(&format!("new Promise(done => setTimeout(done, {moment}))"));
        let said = visitor.console();
        visitor.kill();
        let last = |word: &str| {
            let numbers = said
                .iter()
                .filter_map(|line| line.split(word).nth(1)?.split('"').next()?.parse().ok());
            numbers.max().unwrap_or(start)
        };
        saved = last("saved ");
        // It may have typed once more before it died.
        typed = last("typed ") + 2;
        toll.acknowledged += usize::try_from(saved - start).unwrap_or_default();
        toll.kills += 1;
    }
    toll
}

/// Somebody who types one number after the other, and the next as soon as the page says that the last is saved.
fn typing(start: u64) -> String {
    let (saving, saved) = (ui::Msg::SavingNow.say(Lang::Zh), ui::Msg::Saved("").say(Lang::Zh));
    let (question, saving, saved) = (quote(QUESTION), quote(&saving), quote(saved.trim()));
    format!(
        "(() => {{ const field = ow.field({question}), status = document.querySelector('.ow-head__saved'); let n = {start}, pending = false;
           const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
           const type = () => {{ n += 1; console.debug('typed ' + n); set.call(field, '第' + n);
             for (const kind of ['input', 'change']) field.dispatchEvent(new InputEvent(kind, {{ bubbles: true }})) }};
           new MutationObserver(() => {{ const says = status.textContent;
             if (says.includes({saving})) pending = true;
             else if (pending && says.includes({saved})) {{ pending = false; console.debug('saved ' + n); setTimeout(type, n % 3 * 10) }}
           }}).observe(status, {{ childList: true, subtree: true, characterData: true }});
           type() }})()"
    )
}
