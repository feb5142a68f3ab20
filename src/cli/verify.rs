//! `verify FILE`: can this packet be trusted, and is it the one the paper was printed from?

use anyhow::Context;
use serde_json::json;

use super::{Outcome, args, console::Console};
use crate::packet::{Opened, PacketError, digest, open, paper};
use crate::text::packet::Report;
use crate::text::{Lang, Say};

/// Says yes or no. No counts as a finding.
pub(super) fn run(args: &args::Verify, console: Console) -> anyhow::Result<Outcome> {
    let lang = console.lang;
    let bytes = std::fs::read(&args.file).with_context(|| args.file.display().to_string())?;
    let opened = open(&bytes);
    let same = match (&opened, &args.paper) {
        (Ok(opened), Some(typed)) => {
            Some(paper::code(typed).is_some_and(|code| paper::fits(&opened.root, &code)))
        }
        _ => None,
    };
    if args.json {
        let mut told = told(&opened, lang);
        if let Some(same) = same {
            told["paper"] = json!(same);
        }
        console.result(&serde_json::to_string_pretty(&told)?);
    } else {
        match &opened {
            Err(problem) => console.result(&refusal(problem, lang)),
            Ok(opened) => {
                console.result(&Report::Sound.say(lang));
                console.result(&Report::Root(digest::grouped(&opened.root[..16])).say(lang));
                let paper =
                    same.map(|same| if same { Report::PaperFits } else { Report::OtherPaper });
                paper.iter().for_each(|paper| console.result(&paper.say(lang)));
            }
        }
    }
    let trusted = opened.is_ok() && same != Some(false);
    Ok(if trusted { Outcome::Clean } else { Outcome::Findings })
}

/// Why a packet is refused, in a line.
pub(super) fn refusal(problem: &PacketError, lang: Lang) -> String {
    format!("[{}] {}", problem.code(), problem.say(lang))
}

/// Says why a packet is refused, to a person or to a program.
pub(super) fn refuse(problem: &PacketError, json: bool, console: Console) -> anyhow::Result<()> {
    if json {
        let (code, message) = (problem.code(), problem.say(console.lang));
        return console.json(&json!({ "sound": false, "code": code, "message": message }));
    }
    console.result(&refusal(problem, console.lang));
    Ok(())
}

/// What is to be known of a packet, for programs.
pub(super) fn told(opened: &Result<Opened, PacketError>, lang: Lang) -> serde_json::Value {
    match opened {
        Ok(opened) => json!({
            "sound": true,
            "root": digest::hex(&opened.root),
            "finished_at": opened.application.finished_at,
            "items": opened.application.items.iter().map(|item| &item.id).collect::<Vec<_>>(),
        }),
        Err(problem) => json!({
            "sound": false,
            "code": problem.code(),
            "message": problem.say(lang),
        }),
    }
}
