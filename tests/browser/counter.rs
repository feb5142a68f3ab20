//! The counter: what somebody brought is opened and ticked, slips are handed back, and a second visit is compared with the first.

use onewindow::case::{Known, Line};
use onewindow::packet::visit::wanted;
use onewindow::packet::{self, Receipt, Slip, State, digest, qr};
use onewindow::text::{Lang, Say, carry, counter::Msg, form};

use crate::papers;
use crate::support::{Screen, Visitor, catalogue, somebody};

/// Drops a file on the counter.
fn drop_file(visitor: &Visitor, name: &str, bytes: &[u8]) {
    give(
        visitor,
        name,
        bytes,
        "document.querySelector('.ow-counter__drop').dispatchEvent(new DragEvent('drop', \
        { dataTransfer: given, bubbles: true, cancelable: true }))",
    );
}

/// Chooses a file in an input.
fn choose_file(visitor: &Visitor, input: &str, name: &str, bytes: &[u8]) {
    let put = format!(
        "const input = document.getElementById('{input}'); input.files = given.files; \
         input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    give(visitor, name, bytes, &put);
}

fn give(visitor: &Visitor, name: &str, bytes: &[u8], put: &str) {
    let hex = digest::hex(bytes);
    visitor.js(&format!(
        "(() => {{ const bytes = Uint8Array.from('{hex}'.match(/../g), hex => parseInt(hex, 16)); \
         const given = new DataTransfer(); given.items.add(new File([bytes], '{name}')); {put} }})()"
    ));
}

/// Takes a packet in, as staff do, and has it come back a second time.
#[track_caller]
fn receive(visitor: &Visitor, pdf: &[u8], zip: &[u8], lang: Lang) {
    let say = |msg: Msg| msg.say(lang);
    let opened = packet::open(zip).expect("the packet is sound");
    let case = opened.application.case();
    let known = Known::new(catalogue(), &case, opened.application.today.parse().expect("a day"));
    let lines = wanted(&case, &known);
    let name = |line: &Line| line.material.name.get(lang).to_owned();
    let [first, second, ..] = &lines[..] else { panic!("several papers") };

    visitor.js("location.hash = '#/counter?mode=staff'");
    visitor.see(&say(Msg::Lead));
    let loaded = visitor.requests().len();
    drop_file(visitor, "packet.zip", &zip[..zip.len() - 1]);
    visitor.see(&say(Msg::Refused));
    drop_file(visitor, "packet.pdf", pdf);
    visitor.see(&say(Msg::PdfOnly));
    drop_file(visitor, "packet.zip", zip);
    visitor.see(&say(Msg::Sound));
    visitor.see(&say(Msg::NoDifferences));
    visitor.see_no(&say(Msg::Refused));

    // The code of another paper, then that of this one, as a scanner types it.
    let code = |root: &[u8]| format!("1{}", qr::digits(&root[..16]));
    visitor.fill(&say(Msg::Code), &code(&[7; 16]));
    visitor.see(&say(Msg::PaperOther));
    visitor.fill(&say(Msg::Code), &code(&opened.root));
    visitor.see(&say(Msg::PaperFits));

    visitor.choose(&name(first), &State::Kept.word().say(lang));
    visitor.choose(&name(second), &State::Wrong.word().say(lang));
    visitor.fill(&say(Msg::Reason), "缺签名");
    visitor.see(&say(Msg::Ticked { done: 2, all: lines.len() }));
    visitor.press(&say(Msg::Print(Slip::Notice.title().say(lang))));
    visitor.press(&carry::Msg::SaveIt.say(lang));
    let notice = visitor.downloaded("slip.pdf");
    papers::check_pdf(&notice, &["缺签名"]);
    visitor.press(&say(Msg::SaveReceipt));
    visitor.see(&say(Msg::HandedOut));
    let bytes = visitor.downloaded(".json");
    let receipt = Receipt::from_json(&bytes).expect("a receipt");
    assert_eq!(receipt.missing, [second.material.id.to_string()]);
    assert_eq!((receipt.count(State::Kept), receipt.count(State::Wrong)), (1, 1));
    assert_eq!(receipt.packet, digest::hex(&opened.root));
    visitor.see(&say(Msg::DayCount(1)));
    visitor.press(&say(Msg::SaveTable));
    let table = String::from_utf8(visitor.downloaded(".csv")).expect("text");
    assert!(table.contains(&receipt.packet[..16]) && table.lines().count() == 2, "{table}");

    // The second visit: another paper is asked for that the first notice did not name.
    choose_file(visitor, "counter-first", "receipt.json", &bytes);
    visitor.see(&say(Msg::FirstRead(String::new())));
    visitor.choose(&name(first), &State::Missing.word().say(lang));
    visitor.see(&say(Msg::OurFault(1)));

    visitor.press(&say(Msg::ImportYes));
    visitor.see(&say(Msg::Imported));
    visitor.press(&say(Msg::ToList));
    visitor.see(catalogue().item(&case.items[0]).expect("the item").name.get(lang));
    assert_eq!(visitor.fetched(loaded), [] as [&str; 0]);
}

#[test]
fn a_packet_is_opened_ticked_and_answered_and_a_second_visit_is_held_against_the_first() {
    let visitor = somebody(Screen::Desktop, Lang::Zh);
    visitor.js("location.hash = '#/packet'");
    visitor.press(&form::Msg::Make.say(Lang::Zh));
    visitor.see(&form::Msg::SavePacket.say(Lang::Zh));
    visitor.press(&form::Msg::SavePacket.say(Lang::Zh));
    let zip = visitor.downloaded(".zip");
    visitor.press(&form::Msg::SavePdf.say(Lang::Zh));
    let pdf = visitor.downloaded(".pdf");
    receive(&visitor, &pdf, &zip, Lang::Zh);
    assert_eq!(visitor.console(), Vec::<String>::new());
}
