//! What a host page gets back: plain values, described in `www/onewindow.d.ts`.

use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::case::{self, Known, Presence};
use crate::catalog::{self, Confidence, Item, Mark, Unit};
use crate::domain::{Date, ParameterId};
use crate::feel::Outcome;
use crate::text::{Lang, Localized, Say};

/// Turns a view into a JavaScript value: maps become objects, nothing becomes `null`.
pub fn to_js(view: &impl Serialize) -> JsValue {
    // Views hold only strings, numbers, lists and structs: writing them into JavaScript values cannot fail.
    view.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// An item in a list.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemSummary<'a> {
    id: &'a str,
    category: &'a str,
    name: &'a str,
    summary: &'a str,
    audience: &'a str,
    decides: &'a str,
    /// `outline` or `full`.
    depth: catalog::Depth,
}

impl<'a> ItemSummary<'a> {
    /// The summary in a language.
    pub fn new(item: &'a Item, lang: Lang) -> Self {
        Self {
            id: item.id.as_str(),
            category: item.category.as_str(),
            name: item.name.get(lang),
            summary: item.summary.get(lang),
            audience: item.audience.get(lang),
            decides: item.decides.get(lang),
            depth: item.depth,
        }
    }
}

/// An item's guide.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemGuide<'a> {
    #[serde(flatten)]
    summary: ItemSummary<'a>,
    notice: Option<&'a str>,
    conditions: Vec<Sentence<'a>>,
    steps: Vec<StepView<'a>>,
    statutory_time: Option<TermView<'a>>,
    promised_time: Option<TermView<'a>>,
    fee: Option<Sentence<'a>>,
    result: Option<Sentence<'a>>,
    basis: Vec<BasisView<'a>>,
    figures: Vec<FigureView<'a>>,
    after: Vec<Sentence<'a>>,
    tips: Vec<Sentence<'a>>,
    related: Vec<&'a str>,
    /// Facts worth asking first.
    ask: Vec<&'a str>,
    form: Option<FormView<'a>>,
}

#[derive(Debug, Serialize)]
struct Sentence<'a> {
    text: &'a str,
    confidence: Confidence,
}

#[derive(Debug, Serialize)]
struct FigureView<'a> {
    id: &'a str,
    label: &'a str,
    /// With its unit; `None` until somebody has filled it in.
    value: Option<String>,
    confidence: Confidence,
}

#[derive(Debug, Serialize)]
struct StepView<'a> {
    name: &'a str,
    who: &'a str,
    note: &'a str,
    time: Option<TermView<'a>>,
}

#[derive(Debug, Serialize)]
struct TermView<'a> {
    value: Option<u16>,
    unit: Unit,
    note: &'a str,
    confidence: Confidence,
}

#[derive(Debug, Serialize)]
struct BasisView<'a> {
    title: &'a str,
    number: &'a str,
    articles: &'a str,
    note: &'a str,
}

#[derive(Debug, Serialize)]
struct FormView<'a> {
    title: &'a str,
    version: &'a str,
    sections: Vec<SectionView<'a>>,
}

#[derive(Debug, Serialize)]
struct SectionView<'a> {
    id: &'a str,
    label: &'a str,
    fields: Vec<FieldView<'a>>,
}

#[derive(Debug, Serialize)]
struct FieldView<'a> {
    id: &'a str,
    label: &'a str,
    kind: crate::field::Kind,
    /// Whether the answer is a shared fact.
    shared: bool,
    options: Vec<OptionView<'a>>,
    columns: Vec<FieldView<'a>>,
}

#[derive(Debug, Serialize)]
struct OptionView<'a> {
    code: &'a str,
    label: &'a str,
}

impl<'a> ItemGuide<'a> {
    /// The guide in a language, with the figures of a day.
    pub fn new(catalogue: &'a catalog::Catalogue, item: &'a Item, today: Date, lang: Lang) -> Self {
        let sentence = |text: &'a Localized, mark: &Mark| Sentence {
            text: text.get(lang),
            confidence: mark.confidence,
        };
        let note = |n: &'a catalog::Note| sentence(&n.text, &n.mark);
        let basis = |b: &'a catalog::Basis| {
            let source = catalogue.source(&b.source)?;
            let (title, number) = (source.title.get(lang), source.number.as_str());
            Some(BasisView { title, number, articles: &b.articles, note: b.note.get(lang) })
        };
        let figure = |id: &'a ParameterId| {
            let parameter = catalogue.parameter(id)?;
            Some(FigureView {
                id: id.as_str(),
                label: parameter.label.get(lang),
                value: catalogue.figure(id, today, lang),
                confidence: parameter.mark.confidence,
            })
        };
        let step = |s: &'a catalog::Step| StepView {
            name: s.name.get(lang),
            who: s.who.get(lang),
            note: s.note.get(lang),
            time: s.time.as_ref().map(|t| term(t, lang)),
        };
        Self {
            summary: ItemSummary::new(item, lang),
            notice: item.notice.as_ref().map(|n| n.get(lang)),
            conditions: item.conditions.iter().map(|c| sentence(&c.text, &c.mark)).collect(),
            steps: item.steps.iter().map(step).collect(),
            statutory_time: item.statutory_time.as_ref().map(|t| term(t, lang)),
            promised_time: item.promised_time.as_ref().map(|t| term(t, lang)),
            fee: item.fee.as_ref().map(note),
            result: item.result.as_ref().map(note),
            basis: item.basis.iter().filter_map(basis).collect(),
            figures: item.figures.iter().filter_map(figure).collect(),
            after: item.after.iter().map(note).collect(),
            tips: item.tips.iter().map(note).collect(),
            related: item.related.iter().map(|id| id.as_str()).collect(),
            ask: item.ask.iter().map(|id| id.as_str()).collect(),
            form: item.form.as_ref().map(|form| FormView {
                title: form.title.get(lang),
                version: &form.version,
                sections: form.sections.iter().map(|s| section(catalogue, s, lang)).collect(),
            }),
        }
    }
}

fn term<'a>(term: &'a catalog::Term, lang: Lang) -> TermView<'a> {
    TermView {
        value: term.value,
        unit: term.unit,
        note: term.note.get(lang),
        confidence: term.mark.confidence,
    }
}

fn section<'a>(
    catalogue: &'a catalog::Catalogue,
    section: &'a catalog::Section,
    lang: Lang,
) -> SectionView<'a> {
    let fields = section.fields.iter().map(|f| field(catalogue, f, lang)).collect();
    SectionView { id: section.id.as_str(), label: section.label.get(lang), fields }
}

fn field<'a>(
    catalogue: &'a catalog::Catalogue,
    field_: &'a catalog::Field,
    lang: Lang,
) -> FieldView<'a> {
    let list = field_.codes.as_ref().and_then(|id| catalogue.code_list(id));
    let options = list.iter().flat_map(|l| &l.codes);
    FieldView {
        id: field_.id.as_str(),
        label: field_.label.get(lang),
        kind: field_.kind,
        shared: field_.shared().is_some(),
        options: options
            .filter(|c| !c.hide)
            .map(|c| OptionView { code: &c.code, label: c.label.get(lang) })
            .collect(),
        columns: field_.columns.iter().map(|c| field(catalogue, c, lang)).collect(),
    }
}

/// A verdict.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerdictView<'a> {
    /// `met`, `not-met` or `unknown`.
    verdict: &'static str,
    /// Facts and figures still needed.
    missing: Vec<String>,
    conditions: Vec<ConditionView<'a>>,
}

#[derive(Debug, Serialize)]
struct ConditionView<'a> {
    text: &'a str,
    /// `met`, `not-met`, `unknown`, or `person` when only a person can judge it.
    state: &'static str,
    confidence: Confidence,
}

impl<'a> VerdictView<'a> {
    /// The verdict over an item for what is known.
    pub fn new(item: &'a Item, known: &Known<'_>, lang: Lang) -> Self {
        let (verdict, missing) = match case::verdict(item, known) {
            case::Verdict::Met => ("met", Vec::new()),
            case::Verdict::NotMet(_) => ("not-met", Vec::new()),
            case::Verdict::Unknown(missing) => ("unknown", missing.into_iter().collect()),
        };
        let conditions = case::conditions(item, known).into_iter().map(|state| ConditionView {
            text: state.condition.text.get(lang),
            state: match state.lapse {
                Some(_) if state.outcome.is_some() => "unknown",
                _ => state_word(state.outcome.as_ref()),
            },
            confidence: state.condition.mark.confidence,
        });
        Self { verdict, missing, conditions: conditions.collect() }
    }
}

fn state_word(outcome: Option<&Outcome>) -> &'static str {
    match outcome {
        None => "person",
        Some(Outcome::Known(crate::domain::Value::Bool(true))) => "met",
        Some(Outcome::Known(_)) => "not-met",
        Some(Outcome::Unknown(_)) => "unknown",
    }
}

/// A merged checklist.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistView<'a> {
    bring: usize,
    fill: usize,
    sign: usize,
    lines: Vec<LineView<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct LineView<'a> {
    material: &'a str,
    name: &'a str,
    hint: &'a str,
    /// `bring`, `fill`, `not-needed`, `later`.
    group: &'static str,
    /// Facts it depends on; empty: needed for certain.
    depends_on: Vec<&'a str>,
    form: catalog::MaterialForm,
    originals: Option<u8>,
    copies: Option<u8>,
    any_of: Option<&'a str>,
    notes: Vec<&'a str>,
    items: Vec<&'a str>,
    confidence: Confidence,
}

impl<'a> ChecklistView<'a> {
    /// The checklist in a language.
    pub fn new(list: &'a case::Checklist, lang: Lang) -> Self {
        let line = |line: &'a case::Line| LineView {
            material: line.material.id.as_str(),
            name: line.material.name.get(lang),
            hint: line.material.hint.get(lang),
            group: match line.group {
                case::Group::Bring => "bring",
                case::Group::Fill => "fill",
                case::Group::NotNeeded => "not-needed",
                case::Group::Later => "later",
            },
            depends_on: match &line.presence {
                Presence::Needed => Vec::new(),
                Presence::Depends(facts) => facts.iter().map(String::as_str).collect(),
            },
            form: line.form,
            originals: line.originals,
            copies: line.copies,
            any_of: line.any_of.as_ref().map(|g| g.as_str()),
            notes: line.notes.iter().map(|n| n.get(lang)).collect(),
            items: line.items.iter().map(|id| id.as_str()).collect(),
            confidence: line.mark.confidence,
        };
        Self {
            bring: list.bring,
            fill: list.fill,
            sign: list.sign,
            lines: list.lines.iter().map(line).collect(),
        }
    }
}

/// What is wrong or missing in the answers to a form.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Nothing is missing and nothing is an error: it can be handed in.
    complete: bool,
    /// Relevant required fields without an answer.
    missing: Vec<String>,
    violations: Vec<ViolationView>,
}

#[derive(Debug, Serialize)]
struct ViolationView {
    /// Field id; inside a table `table[row].column`, rows from 1.
    path: String,
    level: crate::field::Level,
    message: String,
}

impl Report {
    /// The report over a journey.
    pub fn new(journey: &case::Journey<'_>, lang: Lang) -> Self {
        let mut report = Self { complete: true, missing: Vec::new(), violations: Vec::new() };
        for field in journey.sections.iter().flat_map(|s| &s.fields) {
            report.note(field, field.field.id.as_str().to_owned(), lang);
            for (n, row) in (1..).zip(&field.rows) {
                for cell in &row.cells {
                    report.note(cell, format!("{}[{n}].{}", field.field.id, cell.field.id), lang);
                }
            }
        }
        let errors = report.violations.iter().any(|v| v.level == crate::field::Level::Error);
        report.complete = report.missing.is_empty() && !errors;
        report
    }

    fn note(&mut self, state: &case::FieldState<'_>, path: String, lang: Lang) {
        for violation in &state.violations {
            let (level, message) = (violation.level, violation.message.say(lang));
            self.violations.push(ViolationView { path: path.clone(), level, message });
        }
        if state.required && state.value.is_none() && state.answer.is_none() && !state.readonly {
            self.missing.push(path);
        }
    }
}
