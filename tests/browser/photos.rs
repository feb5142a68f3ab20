//! Photographs and signatures: taken in upright and without a trace of where they were taken, kept through everything, printed where
//! they belong.

use onewindow::packet;
use onewindow::text::attach::{Msg, Refused};
use onewindow::text::{Lang, Say as _, form, offline, people, ui};
use serde_json::json;

use crate::keeping::open_file;
use crate::papers;
use crate::support::{Profile, Screen, Visitor, quote, site};

const FORM: &str = "#/form/disability-cert-new/applicant";
const NAME: &str = "您（办事人）叫什么名字？";
/// How the box for the watermark begins.
const MARK: &str = "在照片上盖一行字";
/// The way to choose a file for the identity card.
const CHOOSE: &str = "document.getElementById('scan-id-card-file')";

/// Makes pictures in the page, and looks at what was stored.
const CAMERA: &str = r#"
window.camera = (() => {
  const corners = [[0, 0, '#f00'], [1, 0, '#0f0'], [0, 1, '#00f'], [1, 1, '#ff0']];
  const jpeg = (w, h, paint) => new Promise((done) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff'; pen.fillRect(0, 0, w, h);
    paint(pen);
    canvas.toBlob(async (blob) => done(new Uint8Array(await blob.arrayBuffer())), 'image/jpeg', 0.95);
  });
  // What a telephone writes: orientation, and where it was held (TIFF, little-endian; a second directory for the place).
  const exif = (orientation) => {
    const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
      0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 2, 0, 2, 0, 0, 0, 0x4e, 0, 0, 0, 0, 0, 0, 0];
    const body = [...'Exif\0\0'].map((c) => c.charCodeAt(0)).concat(tiff);
    return new Uint8Array([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]);
  };
  const join = (...parts) => new Blob(parts);
  const give = (bytes, name, input) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], name));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const request = (r) => new Promise((done, fail) => { r.onsuccess = () => done(r.result); r.onerror = () => fail(r.error) });
  const stored = async () => {
    const db = await request(indexedDB.open('onewindow'));
    try { return await request(db.transaction('files').objectStore('files').getAll()) } finally { db.close() }
  };
  const draft = async () => {
    const db = await request(indexedDB.open('onewindow'));
    try { return JSON.parse(await request(db.transaction('drafts').objectStore('drafts').get('current'))) } finally { db.close() }
  };
  const pixels = async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'none' });
    const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(bitmap, 0, 0);
    return { w: bitmap.width, h: bitmap.height, data: pen.getImageData(0, 0, bitmap.width, bitmap.height).data };
  };
  const colour = ({ w, data }, x, y) => {
    const [r, g, b] = data.slice(4 * (y * w + x));
    return (r > 128 ? 'r' : '') + (g > 128 ? 'g' : '') + (b > 128 ? 'b' : '');
  };
  return {
    give, stored, draft, pixels,
    turned: async (orientation, w = 400, h = 200) => {
      const plain = await jpeg(w, h, (pen) => corners.forEach(([x, y, fill]) => {
        pen.fillStyle = fill; pen.fillRect(x * w / 2, y * h / 2, w / 2, h / 2) }));
      return join(plain.slice(0, 2), exif(orientation), plain.slice(2));
    },
    white: (w, h) => jpeg(w, h, () => {}),
    noise: (w, h) => jpeg(w, h, (pen) => {
      const dots = pen.createImageData(w, h);
      for (let n = 0, seed = 1; n < dots.data.length; n++) { seed = (seed * 16807) % 2147483647; dots.data[n] = n % 4 === 3 ? 255 : seed & 255 }
      pen.putImageData(dots, 0, 0);
    }),
    // The colours of the corners, clockwise from the top left, and the sides.
    seen: async (bytes) => {
      const p = await pixels(bytes); const [r, b] = [p.w - 20, p.h - 20];
      return [colour(p, 20, 20), colour(p, r, 20), colour(p, r, b), colour(p, 20, b), `${p.w}x${p.h}`].join(' ');
    },
    darker: async (bytes) => (await pixels(bytes)).data.filter((v, n) => n % 4 === 0 && v < 235).length,
    markers: (bytes) => {
      const found = []; let at = 2;
      while (bytes[at] === 0xff && bytes[at + 1] !== 0xda) { found.push(bytes[at + 1].toString(16)); at += 2 + bytes[at + 2] * 256 + bytes[at + 3] }
      return found;
    },
  };
})(); true"#;

fn say(message: Msg<'_>) -> String {
    message.say(Lang::Zh)
}

fn go(visitor: &Visitor, address: &str) {
    visitor.js(&format!("location.hash = {}", quote(address)));
}

/// Somebody who has begun a form, at the page of photographs.
fn at_photos(profile: &Profile) -> Visitor {
    let visitor = Visitor::new(profile, Screen::Phone);
    begin(&visitor);
    visitor
}

fn begin(visitor: &Visitor) {
    visitor.open(&format!("{}/{FORM}", site().origin));
    visitor.fill(NAME, "王建国");
    go(visitor, "#/photos");
    visitor.see(&say(Msg::PhotographsLead));
    visitor.js(CAMERA);
}

/// Chooses what an expression makes, and waits until there are so many.
#[track_caller]
fn give(visitor: &Visitor, made: &str, n: usize) {
    offer(visitor, made);
    visitor.see(&say(Msg::Taken(n)));
}

fn offer(visitor: &Visitor, made: &str) {
    visitor.wait(&format!("!!{CHOOSE} && !{CHOOSE}.disabled"), "the way to choose a file");
    visitor.js(&format!("(async () => camera.give(await {made}, 'a.jpg', {CHOOSE}))()"));
}

/// The digests of the identity card's photographs, in order, as the draft names them; then the stored bytes by these.
const IN_ORDER: &str = "(async () => { const digest = async b => [...new Uint8Array(await crypto.subtle.digest('SHA-256', b))].map(n => n.toString(16).padStart(2, '0')).join('');
   const all = new Map(await Promise.all((await camera.stored()).map(async b => [await digest(b), b])));
   return (await camera.draft()).case.papers['id-card'].files.map(f => all.get(f.sha256)) })()";

#[test]
fn a_picture_stands_upright_and_says_nothing_about_its_camera_however_it_was_held() {
    let visitor = at_photos(&Profile::new());
    visitor.tick(MARK);
    for orientation in 1..=8 {
        give(&visitor, &format!("camera.turned({orientation})"), orientation);
    }
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
    let seen = visitor.js(&format!(
        "{IN_ORDER}.then(all => Promise.all(all.map(async b => [await camera.seen(b), camera.markers(b).join(' ')])))"
    ));
    // Clockwise from the top left: red, green, yellow, blue as they were taken with the camera upright.
    let upright = [
        "r g rg b 400x200",
        "g r b rg 400x200",
        "rg b r g 400x200",
        "b rg g r 400x200",
        "r b rg g 200x400",
        "b r g rg 200x400",
        "rg g r b 200x400",
        "g rg b r 200x400",
    ];
    for (n, upright) in upright.iter().enumerate() {
        assert_eq!(seen[n][0], *upright, "orientation {}", n + 1);
        let markers = seen[n][1].as_str().unwrap();
        // Nothing but what a decoder needs, and the colours a screen has (e2): no Exif or XMP (e1), no comment (fe), no maker's own.
        let needed = ["e0", "e2", "db", "c0", "c4"];
        assert!(markers.split(' ').all(|marker| needed.contains(&marker)), "{markers}");
    }
    assert_eq!(visitor.console(), Vec::<String>::new());
    assert_eq!(visitor.policy_reports(), json!([]));
}

#[test]
fn a_large_picture_is_made_smaller_and_carries_what_it_may_be_used_for() {
    let visitor = at_photos(&Profile::new());
    give(&visitor, "camera.white(4000, 3000)", 1);
    visitor.tick(MARK);
    give(&visitor, "camera.white(4000, 3000)", 2);
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
    let found = visitor.js(&format!(
        "{IN_ORDER}.then(async ([marked, plain]) => [await camera.darker(marked) > 10000, await camera.darker(plain), (await camera.pixels(plain)).w, (await camera.pixels(plain)).h])"
    ));
    assert_eq!(found, json!([true, 0, 2000, 1500]));
}

#[test]
fn what_cannot_be_taken_is_refused_in_words_and_changes_nothing() {
    let visitor = at_photos(&Profile::new());
    let refused = |made: &str, why: Refused| {
        offer(&visitor, made);
        visitor.see(&say(Msg::Refused(why)));
    };
    // A head that says 10,000 by 6,000; nobody tries to decode it.
    refused(
        "new Uint8Array([255, 216, 255, 192, 0, 17, 8, 23, 112, 39, 16, 3, 1, 34, 0])",
        Refused::Pixels,
    );
    refused(
        "new TextEncoder().encode('\\0\\0\\0\\x18ftypheic\\0\\0\\0\\0mif1heic')",
        Refused::Heic,
    );
    refused("new TextEncoder().encode('not a picture')", Refused::Unknown);
    refused("new Blob(['%PDF-1.7', new Uint8Array(10000000)])", Refused::Large);
    assert_eq!(visitor.js("camera.stored().then(all => all.length)"), 0);
    // A document is kept byte for byte.
    give(&visitor, "new TextEncoder().encode('%PDF-1.7\\nnobody reads this')", 1);
    assert_eq!(
        visitor.js("camera.stored().then(([b]) => new TextDecoder().decode(b))"),
        "%PDF-1.7\nnobody reads this"
    );
}

#[test]
fn a_photograph_the_browser_has_no_room_for_is_refused_and_everything_else_stays() {
    let visitor = Visitor::new(&Profile::new(), Screen::Phone);
    visitor.quota(Some(1_000_000.0));
    begin(&visitor);
    give(&visitor, "camera.turned(1)", 1);
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
    offer(&visitor, "camera.noise(1500, 1500)");
    visitor.see(&say(Msg::Refused(Refused::Full)));
    visitor.quota(None);
    give(&visitor, "camera.noise(1500, 1500)", 2);
    visitor.reload();
    visitor.js(CAMERA);
    visitor.see(&say(Msg::Have(2)));
    visitor.wait("ow.all('img').length === 2", "two small pictures");
    go(&visitor, FORM);
    visitor.wait(&format!("ow.field({}).value === '王建国'", quote(NAME)), "the name");
}

#[test]
fn a_saved_file_carries_its_photographs_to_another_device_and_into_the_packet() {
    let here = at_photos(&Profile::new());
    give(&here, "camera.turned(6)", 1);
    go(&here, "#/settings");
    here.fill(&people::Msg::SaveWord.say(Lang::Zh), "南丰 42 桂花");
    here.press(&ui::Msg::SaveToFile.say(Lang::Zh));
    let file = String::from_utf8(here.downloaded(".json")).unwrap();

    let there = Visitor::new(&Profile::without_storage(), Screen::Phone);
    there.open(&format!("{}/#/settings", site().origin));
    there.see(&ui::Msg::OpenFile.say(Lang::Zh));
    open_file(&there, &file);
    there.fill(&people::Msg::OpenWord.say(Lang::Zh), "南丰 42 桂花");
    there.press(&people::Msg::OpenIt.say(Lang::Zh));
    there.see(&ui::Msg::FileOpened.say(Lang::Zh));
    go(&there, "#/photos");
    there.wait("ow.all('img').length === 1", "the small picture");
    // Where nothing is stored, photographs live as long as the page.
    there.js(CAMERA);
    give(&there, "camera.turned(1)", 2);
    sign(&there);

    go(&there, "#/packet");
    there.press(&form::Msg::Make.say(Lang::Zh));
    there.see(&form::Msg::Made.say(Lang::Zh));
    there.press(&form::Msg::SavePacket.say(Lang::Zh));
    let zip = there.downloaded(".zip");
    there.press(&form::Msg::SavePdf.say(Lang::Zh));
    let pdf = there.downloaded(".pdf");
    let opened = packet::open(&zip).unwrap();
    let paths: Vec<_> = opened.application.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "data/scans/id-card-01.jpg",
            "data/scans/id-card-02.jpg",
            "data/scans/disability-cert-new.sign1-01.jpg"
        ]
    );
    papers::check_zip(&zip, "disability-cert-new");
    papers::check_native(&pdf, &zip, Lang::Zh);
    assert_eq!(there.console(), Vec::<String>::new());
    assert_eq!(there.policy_reports(), json!([]));
}

/// Signs the first line of the form on its check page.
fn sign(visitor: &Visitor) {
    go(visitor, "#/check/disability-cert-new");
    visitor.see(&say(Msg::SignLead));
    visitor.press(&say(Msg::SignHere));
    visitor.wait("!!ow.all('canvas')[0]", "the place to sign");
    visitor.js(
        "(() => { const c = document.querySelector('canvas'); const r = c.getBoundingClientRect();
           const at = (type, x, y) => c.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: r.x + x * r.width, clientY: r.y + y * r.height }));
           at('pointerdown', .2, .3); at('pointermove', .5, .7); at('pointermove', .8, .3); at('pointerup', .8, .3) })()",
    );
    visitor.see("已签，");
}

#[test]
fn a_signature_holds_for_one_form_and_for_what_it_said() {
    let visitor = at_photos(&Profile::new());
    sign(&visitor);
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
    visitor.reload();
    visitor.see("已签，");
    visitor.wait("ow.all('img').length === 1", "the signature");
    go(&visitor, FORM);
    visitor.fill(NAME, "王建军");
    go(&visitor, "#/check/disability-cert-new");
    visitor.see(&say(Msg::SignedOtherwise));
    visitor.press(&say(Msg::SignAgain));
    visitor.see(&say(Msg::OnPaper));
    assert_eq!(visitor.console(), Vec::<String>::new());
}

#[test]
fn clearing_and_taking_out_leave_no_photograph_behind() {
    let profile = Profile::new();
    let visitor = at_photos(&profile);
    give(&visitor, "camera.turned(1)", 1);
    give(&visitor, "camera.turned(3)", 2);
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
    let first = Msg::Photograph { of: "居民身份证", no: 1 };
    visitor.press(&say(Msg::RemoveThis(&say(first))));
    visitor.see(&say(Msg::Have(1)));
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
    // The draft before this one still names both; after one more edit no draft names the first.
    go(&visitor, FORM);
    visitor.fill(NAME, "王建军");
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
    visitor.reload();
    visitor.js(CAMERA);
    let left = |n: usize| {
        let there = format!("await camera.stored().then(all => all.length) === {n}");
        visitor.wait(&there, &format!("{n} stored photographs"));
    };
    left(1);
    go(&visitor, "#/settings");
    visitor.press(&ui::Msg::AnewOpen.say(Lang::Zh));
    // What stands above it grows once the app is on the device; pressed before, the button would move under the finger.
    visitor.see(&offline::Msg::KeepAll.say(Lang::Zh));
    visitor.press(&ui::Msg::AnewButton.say(Lang::Zh));
    visitor.see(&ui::Msg::Cleared.say(Lang::Zh));
    left(0);
    assert_eq!(visitor.console(), Vec::<String>::new());
}

#[test]
fn a_form_that_changed_says_what_became_of_the_answers_and_keeps_a_copy() {
    let visitor = at_photos(&Profile::new());
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
    // As if the form had asked something else when it was begun: written into the saved file and opened again.
    go(&visitor, "#/settings");
    visitor.press(&ui::Msg::SaveToFile.say(Lang::Zh));
    let file = String::from_utf8(visitor.downloaded(".json")).unwrap();
    let record = onewindow::case::draft::Record::from_json(&file).unwrap();
    let mut case = record.open().unwrap();
    let begun = case.begun.get_mut("disability-cert-new").expect("the form was begun");
    begun.form = "0".into();
    let name = begun.questions.get_mut("person.name").unwrap();
    name.digest = "another".into();
    let asked = name.clone();
    begun.questions.insert("old_question".into(), asked);
    let (item, old) = ("disability-cert-new".into(), "old_question".into());
    let place = onewindow::case::Place::Own(item, old);
    case.set(&place, onewindow::field::Answer::text("旧的回答"));
    let older = onewindow::case::draft::Record::seal(record.stamp, &case).to_json();
    open_file(&visitor, &older);
    visitor.see(&ui::Msg::FileOpened.say(Lang::Zh));

    go(&visitor, "#/form/disability-cert-new");
    visitor.see("您开始填的时候是第 0 版");
    visitor.see(&say(Msg::NoLongerAsked));
    visitor.see("旧的回答");
    visitor.press(&say(Msg::CopyAside));
    visitor.see(&say(Msg::CopiedAside));
    visitor.press(&say(Msg::GoOnNew));
    visitor.see_no(&say(Msg::NoLongerAsked));
    go(&visitor, "#/people");
    // What was at hand before the file was opened, and the copy.
    let shelf = "ow.all('button').filter(b => ow.words(b) === '接着办').length";
    let go_on = people::Msg::GoOn.say(Lang::Zh);
    visitor.wait(&format!("{} === 2", shelf.replace("接着办", &go_on)), "two drafts set aside");
    assert_eq!(visitor.console(), Vec::<String>::new());
}
