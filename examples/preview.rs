#![allow(missing_docs, clippy::unwrap_used)]
#[path = "../tests/suite/packet/people.rs"]
mod people;
use onewindow::packet::{self, Fonts, Profile, font, pdf};
use onewindow::text::Lang;
fn main() {
    let out = std::env::args().nth(1).unwrap();
    let items: Vec<String> = std::env::args().skip(2).collect();
    let cat = onewindow::catalog::load(onewindow::cli::files::under("catalog".as_ref()).unwrap())
        .catalogue;
    let fonts = Fonts::new(
        font::SLICES.iter().map(|n| std::fs::read(format!("www/font/{n}")).unwrap()).collect(),
    )
    .unwrap();
    let today = people::today();
    for (l, lang) in [("zh", Lang::Zh), ("en", Lang::En)] {
        for (n, case) in [("cert", people::certificate()), ("family", people::family())] {
            let p = packet::export(&cat, &case, today, &fonts, lang).map_err(|e| e).unwrap();
            std::fs::write(format!("{out}/{n}-{l}.pdf"), &p.pdf).unwrap();
            std::fs::write(format!("{out}/{n}-{l}.zip"), &p.zip).unwrap();
            println!("{n}-{l} {}", packet::digest::hex(&p.root));
        }
        for item in &items {
            for (n, profile) in [("notice", Profile::Notice), ("large", Profile::Large)] {
                let mut case = onewindow::case::Case::default();
                case.choose(&item.as_str().into());
                let d = packet::sheet(&cat, &case, today, profile, lang).unwrap();
                let b = pdf::render(&d, &fonts, packet::Stamp::start_of(today), &[]).unwrap();
                std::fs::write(format!("{out}/{item}-{n}-{l}.pdf"), b).unwrap();
            }
        }
    }
}
