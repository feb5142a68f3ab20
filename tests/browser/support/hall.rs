//! A machine in the hall: how it is opened, the clock by which it waits, and the screens only it has.

use onewindow::text::{Lang, Say as _, carry, kiosk, ui};

use super::chromium::Profile;
use super::machine::Screen;
use super::site::site;
use super::visitor::Visitor;

/// Nothing passes by itself: what waits half a second or longer waits until [`pass`].
const CLOCK: &str = "(() => {
  const Real = Date, timeout = setTimeout, clear = clearTimeout, waiting = new Map();
  let now = Real.now(), last = 1e9;
  window.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(now) }
    static now() { return now }
  };
  window.setTimeout = (act, ms, ...given) => {
    if (!(ms >= 500)) return timeout(act, ms, ...given);
    waiting.set(++last, { at: now + ms, act });
    return last;
  };
  window.clearTimeout = (id) => { if (!waiting.delete(id)) clear(id) };
  window.pass = (seconds) => {
    const end = now + seconds * 1000;
    for (;;) {
      const [id, next] = [...waiting].sort((a, b) => a[1].at - b[1].at)[0] ?? [];
      if (!next || next.at > end) break;
      now = Math.max(now, next.at);
      waiting.delete(id);
      next.act();
    }
    now = end;
  };
})()";

/// Where the machine's page is.
pub fn address() -> String {
    format!("{}/?mode=kiosk", site().origin)
}

/// The machine as it stands there in the morning.
pub fn kiosk(profile: &Profile, size: Screen) -> Visitor {
    let visitor = Visitor::new(profile, size);
    visitor.before_each_page(CLOCK);
    visitor.open(&address());
    visitor.see(&kiosk::Msg::Welcome.say(Lang::Zh));
    visitor
}

/// Somebody begins.
pub fn begin(visitor: &Visitor, lang: Lang) {
    let start = match lang {
        Lang::Zh => kiosk::Msg::Start.say(lang),
        // The other language is named before its words.
        Lang::En => {
            format!("{} · {}", ui::Msg::LanguageName.say(lang), kiosk::Msg::Start.say(lang))
        }
    };
    visitor.press(&start);
    visitor.see(&ui::Msg::HomeTitle.say(lang));
    visitor.see(&kiosk::Msg::End.say(lang));
}

/// Nobody touches it for so many seconds.
pub fn pass(visitor: &Visitor, seconds: u32) {
    visitor.js(&format!("pass({seconds})"));
}

/// The form in which the machine's screens are looked at, and its questions of each kind of keys.
const FORM: &str = "#/form/disability-cert-new/applicant";

/// What a screen is called, and how somebody who has just begun comes there.
pub type State = (&'static str, fn(&Visitor, Lang));

/// The screens only a kiosk has: what they are called, and how somebody who has just begun comes there.
pub const STATES: &[State] = &[
    ("kiosk-home", |_, _| {}),
    ("kiosk-item", |visitor, lang| {
        go(visitor, "#/item/disability-cert-new");
        visitor.see(&ui::Msg::FillNow.say(lang));
    }),
    ("kiosk-question", |visitor, lang| {
        go(visitor, FORM);
        visitor.see(&kiosk::Msg::Next.say(lang));
    }),
    ("kiosk-keys", |visitor, lang| {
        go(visitor, &format!("{FORM}/q/person.id_no"));
        visitor.see(&kiosk::Msg::Next.say(lang));
        visitor.click("document.querySelector('input[data-keys]')", "a field of numbers");
        visitor.see(&kiosk::Msg::KeysDone.say(lang));
    }),
    ("kiosk-print", |visitor, lang| {
        go(visitor, "#/item/disability-cert-new");
        let sheet = carry::Msg::Sheet.say(lang);
        visitor.press(&kiosk::Msg::PrintThis(&sheet).say(lang));
        visitor.wait("!!document.querySelector('.ow-cover')", "the papers");
    }),
    ("kiosk-staff", |visitor, lang| {
        visitor.press(&kiosk::Msg::Staff.say(lang));
        visitor.see(&kiosk::Msg::StaffTitle.say(lang));
    }),
    ("kiosk-end", |visitor, lang| {
        go(visitor, "#/item/disability-cert-new");
        visitor.press(&ui::Msg::AddToList.say(lang));
        visitor.see(&ui::Msg::OnMyList.say(lang));
        visitor.press(&kiosk::Msg::End.say(lang));
        visitor.see(&kiosk::Msg::EndSure.say(lang));
    }),
    ("kiosk-asking", |visitor, lang| {
        pass(visitor, 60);
        visitor.see(&kiosk::Msg::StillThere.say(lang));
    }),
];

/// Goes to a page, as a link of the machine does.
pub fn go(visitor: &Visitor, fragment: &str) {
    visitor.js(&format!("location.replace('{fragment}')"));
    visitor.wait("!!document.querySelector('h1')", fragment);
}

/// Comes to a screen anew.
pub fn at(visitor: &Visitor, lang: Lang, act: fn(&Visitor, Lang)) {
    // Under the same address as before: a fresh page all the same.
    visitor.to_a_fresh_page(|| {
        visitor.js("void setTimeout(() => location.replace(location.href.split('#')[0]))");
    });
    visitor.see(&kiosk::Msg::Welcome.say(Lang::Zh));
    begin(visitor, lang);
    act(visitor, lang);
}
