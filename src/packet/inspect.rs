//! What a packet says, as text for a person at the command line or the counter.

use crate::text::packet::{PacketError, Report};
use crate::text::{Lang, Say};

use super::application::Answer;
use super::{Opened, digest, open};

/// Verifies a packet and tells what is in it, or why it cannot be opened (see [`PacketError::code`]).
pub fn report(bytes: &[u8], lang: Lang) -> Result<String, PacketError> {
    let opened = open(bytes)?;
    Ok(tell(&opened, lang))
}

/// What an opened packet says.
pub fn tell(opened: &Opened, lang: Lang) -> String {
    let application = &opened.application;
    let mut lines = vec![Report::Sound.say(lang)];
    if application.is_newer() {
        lines.push(Report::Newer(application.schema.clone()).say(lang));
    }
    let made = &application.made_with;
    let catalogue = &application.catalogue;
    lines.push(Report::Root(digest::grouped(&opened.root[..16])).say(lang));
    lines.push(Report::Finished(application.finished_at.clone()).say(lang));
    lines.push(Report::MadeWith(format!("{} {}", made.name, made.version)).say(lang));
    lines.push(
        Report::Catalogue(format!("{} {}", catalogue.name.get(lang), catalogue.version)).say(lang),
    );
    for item in &application.items {
        lines.push(Report::Item(format!("{} ({})", item.name.get(lang), item.id)).say(lang));
        lines.extend(item.answers.iter().map(|(id, a)| format!("    {id} = {}", words(a))));
    }
    lines.push(Report::Facts(application.facts.len()).say(lang));
    lines.extend(application.facts.iter().map(|(id, a)| format!("    {id} = {}", words(a))));
    for consent in &application.consents {
        let what = format!("{} {} ({})", consent.notice, consent.version, consent.item);
        lines.push(
            Report::Consent { what, agreed: consent.agreed, at: consent.at.clone() }.say(lang),
        );
    }
    for file in &application.files {
        let of = file.material.iter().chain(&file.item).chain(&file.field);
        let of: Vec<&str> = of.map(String::as_str).collect();
        let signed = file.signature.as_ref().map(|signed| signed.on.clone());
        let what = format!("{} ({}, {})", file.path, of.join(" "), file.media.name());
        lines.push(match signed {
            Some(on) => Report::Signature(what, on).say(lang),
            None => Report::Attached(what).say(lang),
        });
    }
    lines.push(Report::Files(opened.payload.len()).say(lang));
    lines.extend(
        opened.payload.iter().map(|(path, bytes)| format!("    data/{path}  {}", bytes.len())),
    );
    lines.push(String::new());
    lines.join("\n")
}

/// An answer as it stands in the data.
pub fn words(answer: &Answer) -> String {
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Many(codes) => codes.join(", "),
        Answer::Declined => "?".into(),
        Answer::Rows(rows) => {
            let row = |r: &super::application::Row| {
                let cells: Vec<String> =
                    r.cells.iter().map(|(id, a)| format!("{id} = {}", words(a))).collect();
                format!("[{}]", cells.join("; "))
            };
            rows.iter().map(row).collect::<Vec<_>>().join(" ")
        }
    }
}
