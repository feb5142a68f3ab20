//! Letters to sign, and packets beside today's catalogue.

use onewindow::case::{Case, Known, checklist};
use onewindow::packet::compare::compare;
use onewindow::packet::document::UNTICKED;
use onewindow::packet::{self, Block, Document, Opened, Page, papers, pdf};
use onewindow::text::packet::Difference;
use onewindow::text::{Lang, Say};

use super::{people, sample};
use crate::case_scenario::real;

fn document(pages: Vec<Page>, lang: Lang) -> Document {
    Document { title: "样张".into(), lang, pages }
}

fn says(pages: &[Page], words: &str) -> bool {
    let document = document(pages.to_vec(), Lang::Zh);
    document.texts().iter().any(|placed| placed.text.contains(words))
}

fn opened(case: &Case) -> Opened {
    let made = packet::export(real(), case, people::today(), &sample::fonts(), Lang::Zh).unwrap();
    packet::open(&made.zip).unwrap()
}

/// The letters this person has to sign.
fn letters(case: &Case, lang: Lang) -> Vec<Page> {
    let known = Known::new(real(), case, people::today());
    let list = checklist(&papers::items(case, &known), &known);
    papers::letters(&list, &known, lang)
}

#[test]
fn every_letter_of_the_catalogue_can_be_printed_in_both_languages() {
    let case = Case::default();
    let known = Known::new(real(), &case, people::today());
    for lang in Lang::ALL {
        let pages: Vec<Page> =
            real().materials.iter().filter_map(|m| papers::letter(m, &known, lang)).collect();
        assert!(pages.len() >= 10, "{}", pages.len());
        let stamp = packet::Stamp::start_of(people::today());
        let bytes = pdf::render(&document(pages.clone(), lang), &sample::fonts(), stamp, &[]);
        assert_eq!(sample::pages(&bytes.unwrap()), pages.len(), "each letter has one page");
    }
}

#[test]
fn authorisation_has_a_line_to_sign_for_every_member_of_the_household() {
    let pages = letters(&people::family(), Lang::Zh);
    let page = pages.iter().find(|page| page.title.contains("核对授权书")).expect("it is needed");
    let rows = page.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.heads == 1 => Some(&table.rows),
        _ => None,
    });
    let names: Vec<&str> = rows.expect("a list")[1..].iter().map(|r| r[0].text.as_str()).collect();
    assert_eq!(names, ["李秀英", "陈建国", "陈晓明", "陈晓芳"]);
    assert!(says(std::slice::from_ref(page), "320582197805060018"));
    assert!(page.foot.contains("2026"), "{}", page.foot);
}

#[test]
fn letters_nobody_needs_are_not_printed() {
    let family = letters(&people::family(), Lang::Zh);
    assert!(family.iter().all(|page| !page.title.contains("代办服务")), "nobody delegates");
    let certificate = letters(&people::certificate(), Lang::Zh);
    assert!(certificate.iter().all(|page| !page.title.contains("核对授权书")));
    let agent = certificate.iter().find(|page| page.title == "委托书").expect("the daughter acts");
    assert!(says(std::slice::from_ref(agent), "王邨堃"));
}

#[test]
fn notice_names_what_is_asked_and_why_and_may_be_refused() {
    let case = people::family();
    let known = Known::new(real(), &case, people::today());
    let page = papers::notice(&case, &known, Lang::Zh).expect("the form asks for much");
    let page = [page];
    for words in ["永合社区", "低保", "共同生活的家庭成员", "可以不同意", "十四周岁"]
    {
        assert!(says(&page, words), "{words}");
    }
    assert!(says(&page, &UNTICKED.to_string()));
    let nothing = Case { items: vec!["no-such-item".into()], ..Case::default() };
    let known = Known::new(real(), &nothing, people::today());
    assert!(papers::notice(&nothing, &known, Lang::Zh).is_none());
}

#[test]
fn packet_agrees_with_the_catalogue_it_was_made_with() {
    let opened = opened(&people::family());
    assert_eq!(compare(&opened.application, real(), people::today(), Lang::Zh), []);
}

#[test]
fn what_changed_since_is_told_by_ids_and_never_guessed() {
    let application = opened(&people::family()).application;
    let differences = |change: &dyn Fn(&mut onewindow::catalog::Catalogue)| {
        let mut catalogue = real().clone();
        change(&mut catalogue);
        compare(&application, &catalogue, people::today(), Lang::Zh)
    };
    let item = || people::family().items[0].clone();
    let gone = differences(&|c| c.items.retain(|i| i.id != item()));
    assert!(matches!(gone[0], Difference::ItemGone(_)), "{gone:?}");
    let version = differences(&|c| c.about.digest = "1".repeat(64));
    assert!(matches!(version[..], [Difference::Catalogue { .. }]), "{version:?}");
    let asked = application.items[0].answers.keys().next().expect("it asks something of its own");
    let field = differences(&|c| {
        let form = c.items.iter_mut().find(|i| i.id == item()).unwrap().form.as_mut().unwrap();
        form.version = "9".into();
        form.sections.iter_mut().for_each(|s| s.fields.retain(|f| f.id.as_str() != asked));
    });
    let lost = |d: &Difference| matches!(d, Difference::AnswerLost { field, .. } if field == asked);
    assert!(field.iter().any(lost), "{field:?}");
    let form = |d: &Difference| matches!(d, Difference::Form { now, .. } if now == "9");
    assert!(field.iter().any(form), "{field:?}");
    let more = differences(&|c| {
        let mut need = c.items[0].materials[0].clone();
        need.condition = None;
        need.obtain = onewindow::catalog::Obtain::Bring;
        let mut material = c.materials[0].clone();
        material.id = "brand-new".into();
        material.name.zh = "新要的材料".into();
        need.material = material.id.clone();
        c.materials.push(material);
        c.items.iter_mut().find(|i| i.id == item()).unwrap().materials.push(need);
    });
    assert!(more.contains(&Difference::Newly("新要的材料".into())), "{more:?}");
    for difference in gone.iter().chain(&version).chain(&field).chain(&more) {
        assert!(Lang::ALL.iter().all(|lang| !difference.say(*lang).is_empty()));
    }
}
