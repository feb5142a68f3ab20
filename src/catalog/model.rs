//! The checked catalogue: what every layer above reads.
//!
//! Built from the files by [`super::load`] or decoded from the packed form by [`super::pack`]. Everything in it has been
//! checked: ids resolve, rules are typed, lists are in order.

use serde::{Deserialize, Serialize};

use crate::domain::{
    BundleId, CategoryId, CodeListId, Date, Decimal, FactId, FieldId, GroupId, ItemId, MaterialId,
    ParameterId, SectionId, SourceId, Value, holidays,
};
use crate::feel::Expr;
use crate::field::{Kind, Level};
use crate::text::Localized;

use super::Screening;

/// A centre's whole catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Name, version, effective date.
    pub about: About,
    /// The centre.
    pub centre: Centre,
    /// The categories, in order.
    pub categories: Vec<Category>,
    /// The items, in order of [`Item::no`].
    pub items: Vec<Item>,
    /// Life events, in order.
    pub bundles: Vec<Bundle>,
    /// The dictionary of shared facts, in order.
    pub facts: Vec<Fact>,
    /// Materials several items ask for.
    pub materials: Vec<Material>,
    /// Code lists.
    pub code_lists: Vec<CodeList>,
    /// Local and yearly figures.
    pub parameters: Vec<Parameter>,
    /// Laws, standards and other texts.
    pub sources: Vec<Source>,
    /// How to look through all items for somebody.
    pub screening: Screening,
    /// Which days are worked, year by year.
    pub years: Vec<WorkYear>,
    /// What search knows about the characters; not from the files, see [`Script`].
    pub script: Script,
}

/// The Chinese characters of the catalogue: how they sound and how they are also written. Only characters that occur are
/// here, so that no table of the whole script is shipped. Empty until somebody who has such a table fills it in; search then
/// does without pinyin and traditional characters.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Script {
    /// Toneless syllables (`zheng`, ü as `v`), each with the characters that may be read so.
    pub syllables: Vec<(String, String)>,
    /// Pairs of a traditional character and the simplified one, in order of the first: `縣县證证`.
    pub traditional: String,
}

/// Name and version of a catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// Name.
    pub name: Localized,
    /// Version, e.g. `2026.11.0`.
    pub version: String,
    /// First day it holds.
    pub effective_from: Option<Date>,
    /// SHA-256 over the catalogue files, lower-case hex, 64 characters.
    pub digest: String,
}

/// The centre. What only the centre knows ships empty and prints as a blank line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Centre {
    /// Name.
    pub name: Localized,
    /// The area it serves, most specific last (province … community).
    pub area: Vec<Localized>,
    /// Street address.
    pub address: Option<Localized>,
    /// Which windows take applications.
    pub windows: Localized,
    /// Opening hours.
    pub hours: Option<Localized>,
    /// Telephone for questions.
    pub phone: Option<String>,
    /// Telephone for complaints.
    pub complaint_phone: Option<String>,
}

/// One of the major items (大项).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Category {
    /// Id.
    pub id: CategoryId,
    /// Name.
    pub name: Localized,
    /// One short sentence in plain words.
    pub summary: Localized,
}

/// A life event (一件事).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    /// Id.
    pub id: BundleId,
    /// Name.
    pub name: Localized,
    /// One sentence.
    pub summary: Localized,
    /// What people call it.
    pub aka: Vec<String>,
    /// Its items, in the order to handle them.
    pub items: Vec<ItemId>,
}

/// How an item is handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemType {
    /// 依申请: the person applies.
    Apply,
    /// 协助初审: the community collects and helps, others decide.
    Assist,
    /// 证明.
    Certify,
    /// 登记.
    Register,
    /// 咨询转介.
    Refer,
    /// 专业服务: case work.
    Casework,
}

/// In which capacity the community handles an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// A 协助政府工作.
    Government,
    /// W 窗口便民.
    Window,
    /// S 社区依法履职.
    Statutory,
    /// P 专业社工.
    Professional,
}

/// How much of an item is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    /// Names and who decides; the window tells the rest.
    Outline,
    /// Everything.
    Full,
}

/// How sure a fact of the catalogue is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Read in a text, which is named.
    SureRead,
    /// A stable national rule, from professional knowledge.
    SureKnown,
    /// Usual practice: shown with "以窗口告知为准".
    Likely,
    /// Local or yearly: the centre must fill it in. Ships empty.
    #[default]
    Verify,
}

/// Where a fact of the catalogue comes from and how long it holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// How sure.
    pub confidence: Confidence,
    /// The text it was read in.
    pub source: Option<SourceId>,
    /// Place in the source: `第九条`.
    pub article: String,
    /// First day it holds.
    pub effective_from: Option<Date>,
    /// Last day it holds.
    pub effective_to: Option<Date>,
    /// When somebody of the centre checked it last.
    pub verified_on: Option<Date>,
}

/// One of the 72 items (小项): what a person applies for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Id.
    pub id: ItemId,
    /// Its category.
    pub category: CategoryId,
    /// Number in the catalogue, from 1.
    pub no: u16,
    /// Official name.
    pub name: Localized,
    /// One sentence in plain words.
    pub summary: Localized,
    /// What people call it: synonyms, old and everyday names, in either language.
    pub aka: Vec<String>,
    /// Whom it is for.
    pub audience: Localized,
    /// The responsible line (条线): 民政, 残联 …
    pub line: Localized,
    /// Who decides.
    pub decides: Localized,
    /// How it is handled.
    pub kind: ItemType,
    /// In which capacity.
    pub nature: Nature,
    /// How much of it is written.
    pub depth: Depth,
    /// Shown only by direct choice or to staff, never in lists of hits.
    pub sensitive: bool,
    /// Printed above everything when its parent law is being checked.
    pub notice: Option<Localized>,
    /// Who may apply: all must hold.
    pub conditions: Vec<Condition>,
    /// What must be brought or filled in.
    pub materials: Vec<Need>,
    /// What happens, in order.
    pub steps: Vec<Step>,
    /// How long by law.
    pub statutory_time: Option<Term>,
    /// How long as the centre promises.
    pub promised_time: Option<Term>,
    /// What it costs.
    pub fee: Option<Note>,
    /// What one gets.
    pub result: Option<Note>,
    /// Local figures to be told: printed with their values, as blanks where nobody has filled them in.
    pub figures: Vec<ParameterId>,
    /// Laws and rules it rests on.
    pub basis: Vec<Basis>,
    /// What happens after, what to report.
    pub after: Vec<Note>,
    /// Common mistakes, and what to say.
    pub tips: Vec<Note>,
    /// What the community itself may and may not do.
    pub centre_role: Option<Localized>,
    /// Related items.
    pub related: Vec<ItemId>,
    /// Items nobody can have together with this one; each names the other.
    pub excludes: Vec<ItemId>,
    /// Its form; `None` when there is nothing to fill in.
    pub form: Option<Form>,
    /// Facts to ask in this order on the item's page, before the guide can say what holds for this person.
    pub ask: Vec<FactId>,
    /// The item's own tests.
    pub examples: Vec<Example>,
}

/// One condition for applying.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// In plain words.
    pub text: Localized,
    /// As a rule; `None` when only a person can judge it (e.g. a doctor's assessment).
    pub rule: Option<Expr>,
    /// Where it comes from.
    pub mark: Mark,
}

/// How a material comes into the packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obtain {
    /// 要带来: bring it.
    Bring,
    /// 这里填: filled in here.
    FillHere,
    /// 不用带: the window looks it up.
    SystemCheck,
    /// An electronic certificate on the phone is enough.
    ECert,
    /// 告知承诺: a written promise is enough.
    Promise,
    /// 可以后补: may follow later.
    Later,
}

/// In which form a material is handed in. Ordered: the strictest is the greatest.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum MaterialForm {
    /// Electronic certificate.
    #[default]
    ECert,
    /// Copy.
    Copy,
    /// Original, shown and given back (核).
    Shown,
    /// Original, kept.
    Original,
}

/// A material, described once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Material {
    /// Id.
    pub id: MaterialId,
    /// Name.
    pub name: Localized,
    /// What to look out for: which pages, what size.
    pub hint: Localized,
    /// Who issues it.
    pub issuer: Localized,
    /// Where to get it.
    pub where_to_get: Localized,
    /// How long it holds.
    pub valid_for: Localized,
    /// What of this nobody has verified: the centre has to ask.
    pub verify: Vec<MaterialPart>,
    /// What of this there is not: nobody issues it, no validity is laid down.
    pub none: Vec<MaterialPart>,
    /// Contains sensitive personal information.
    pub sensitive: bool,
    /// Who has to sign it; empty when nobody.
    pub signed_by: Vec<Localized>,
    /// What it says, when it is a letter that can be drafted and printed.
    pub letter: Option<Letter>,
}

/// Something told of a material.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MaterialPart {
    /// Who issues it.
    Issuer,
    /// Where to get it.
    WhereToGet,
    /// How long it holds.
    ValidFor,
}

impl MaterialPart {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Issuer, Self::WhereToGet, Self::ValidFor];
}

impl Material {
    /// What the catalogue says of a part; empty when it says nothing.
    pub fn part(&self, part: MaterialPart) -> &Localized {
        match part {
            MaterialPart::Issuer => &self.issuer,
            MaterialPart::WhereToGet => &self.where_to_get,
            MaterialPart::ValidFor => &self.valid_for,
        }
    }
}

/// A statement, promise or letter of authority: printed with what is known of the person, to be read and signed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// To whom; empty when it does not say.
    pub to: Localized,
    /// Facts at its head: label and value, a blank where nothing is known.
    pub fields: Vec<FactId>,
    /// Its clauses.
    pub text: Vec<Localized>,
    /// Heads of a list to be filled in by hand; empty: no list.
    pub list: Vec<Localized>,
    /// A repeated group everybody in which signs: name, identity number, signature.
    pub each_signs: Option<FactId>,
    /// Small print: which text counts.
    pub note: Localized,
}

/// A material as one item needs it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// Which material.
    pub material: MaterialId,
    /// In which form.
    pub form: MaterialForm,
    /// How many originals; `None` when the centre must say (待核实).
    pub originals: Option<u8>,
    /// How many copies; `None` when the centre must say.
    pub copies: Option<u8>,
    /// How it comes in.
    pub obtain: Obtain,
    /// Needed only when this holds; `None`: always.
    pub condition: Option<Expr>,
    /// For every person of a table who is concerned; `None`: for the person.
    pub each: Option<Each>,
    /// In words, when it is needed.
    pub when: Localized,
    /// Whose material: the person's, the agent's, each member's.
    pub holder: Localized,
    /// Any one of the group is enough.
    pub group: Option<GroupId>,
    /// Extra words for this item.
    pub note: Localized,
    /// Where it comes from.
    pub mark: Mark,
}

/// The people of a table, or some of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Each {
    /// The table: each row is a person.
    pub table: FactId,
    /// The column by which a person is known: nobody is there twice.
    pub identity: Option<FieldId>,
    /// The column with their name.
    pub name: Option<FieldId>,
    /// Only those for whose row this holds; `None`: all.
    pub rule: Option<Expr>,
}

impl Need {
    /// Every rule that decides about it.
    pub fn rules(&self) -> impl Iterator<Item = &Expr> {
        self.condition.iter().chain(self.each.iter().flat_map(|each| &each.rule))
    }
}

/// One step of the procedure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What happens.
    pub name: Localized,
    /// Who does it.
    pub who: Localized,
    /// How long.
    pub time: Option<Term>,
    /// Words.
    pub note: Localized,
    /// Where it comes from.
    pub mark: Mark,
}

/// Unit of a term. Working days are not days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// 工作日.
    Workday,
    /// 日 (calendar days).
    Day,
    /// 个月.
    Month,
    /// 年.
    Year,
}

/// A length of time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// How much; `None` when it must be verified.
    pub value: Option<u16>,
    /// Of what.
    pub unit: Unit,
    /// Words: exceptions.
    pub note: Localized,
    /// Where it comes from.
    pub mark: Mark,
}

/// A sentence with its source.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// The sentence.
    pub text: Localized,
    /// Where it comes from.
    pub mark: Mark,
}

/// Whether a legal text holds today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LegalStatus {
    /// In force.
    InForce,
    /// Replaced.
    Replaced,
    /// Being checked against a newer parent law.
    PendingCheck,
}

/// A law, standard or other text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Id.
    pub id: SourceId,
    /// Title.
    pub title: Localized,
    /// Document number: `民发〔2021〕57号`.
    pub number: String,
    /// In force from.
    pub effective_from: Option<Date>,
    /// Last day.
    pub effective_to: Option<Date>,
    /// Whether it holds.
    pub status: LegalStatus,
}

/// A source an item rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// Which text.
    pub source: SourceId,
    /// Which articles.
    pub articles: String,
    /// Words.
    pub note: Localized,
}

/// A shared fact: entered once, offered in every form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Id, dotted: `disability.grade`. Its first part is its group.
    pub id: FactId,
    /// Label on forms and papers.
    pub label: Localized,
    /// The question in plain words.
    pub question: Localized,
    /// Help.
    pub hint: Localized,
    /// Why it is asked.
    pub reason: Localized,
    /// What kind of value.
    pub kind: Kind,
    /// Code list of a choice.
    pub codes: Option<CodeListId>,
    /// Columns of a table.
    pub columns: Vec<Field>,
    /// Computed from other facts: asked only when it cannot be computed.
    pub calculate: Option<Expr>,
    /// The number of people in a table, each once: asked only when they cannot be counted.
    pub count: Option<Each>,
    /// Read out of another fact: asked only when that is not known.
    pub derive: Option<Derive>,
    /// 0 ordinary, 1 personal, 2 sensitive (个人信息保护法 第二十八条).
    pub sensitivity: u8,
    /// Unit of a number: 元, 人, 岁.
    pub unit: Localized,
}

/// A part of another fact that is a fact of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Derive {
    /// The fact to read.
    pub from: FactId,
    /// Which part.
    pub part: IdPart,
}

/// What a resident id tells (GB 11643).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdPart {
    /// Digits 7–14.
    BirthDate,
    /// Digit 17: a code of GB/T 2261.1, `1` male, `2` female.
    Sex,
    /// Full years on the day.
    Age,
}

/// A list of codes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CodeList {
    /// Id.
    pub id: CodeListId,
    /// The standard it is taken from, with edition; empty when it is our own.
    pub standard: String,
    /// Codes in order.
    pub codes: Vec<Code>,
}

/// One code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Code {
    /// As stored and used in rules.
    pub code: String,
    /// Label.
    pub label: Localized,
    /// Occurs in records, but is nothing to choose in a form.
    pub hide: bool,
}

/// The working days of a year, from the notice on its holidays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkYear {
    /// The year.
    pub year: i32,
    /// Its days; `None` until the notice is out.
    pub days: Option<holidays::Year>,
    /// Where they come from.
    pub mark: Mark,
}

/// A local or yearly figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// Id; rules call it `param.<id>`.
    pub id: ParameterId,
    /// Label.
    pub label: Localized,
    /// Unit.
    pub unit: Localized,
    /// The figures with the days they hold, oldest first. Empty: nobody filled it in.
    pub values: Vec<Dated>,
    /// Whom to ask.
    pub ask: Localized,
    /// Where it comes from.
    pub mark: Mark,
}

impl Parameter {
    /// The figure of a day: the youngest one that has begun and not ended. None: nobody filled it in, which is not zero.
    pub fn on(&self, day: Date) -> Option<&Value> {
        let holds = |dated: &&Dated| dated.from <= day && dated.to.is_none_or(|to| day <= to);
        self.values.iter().rev().find(holds).map(|dated| &dated.value)
    }
}

/// A figure and the days it holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dated {
    /// The figure.
    pub value: Value,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
}

/// A form: sections in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Title of the paper.
    pub title: Localized,
    /// Version of the form, e.g. `1`.
    pub version: String,
    /// Its sections.
    pub sections: Vec<Section>,
    /// Boxes left blank for the authority: 初审意见 …
    pub opinions: Vec<Localized>,
    /// The declaration above the signature.
    pub declaration: Localized,
    /// Who signs.
    pub signatures: Vec<Localized>,
}

/// A group of fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Id.
    pub id: SectionId,
    /// Heading.
    pub label: Localized,
    /// Lead-in.
    pub hint: Localized,
    /// Shown only when this holds.
    pub relevant: Option<Expr>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A question of a form. Attributes are the XForms words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Id within the form. For a field that shows a fact it is the fact's id.
    pub id: FieldId,
    /// The shared fact it shows; `None`: the form's own field.
    pub fact: Option<FactId>,
    /// Label on the form and on the paper.
    pub label: Localized,
    /// The question in plain words; empty: the label.
    pub question: Localized,
    /// Help.
    pub hint: Localized,
    /// Why it is asked.
    pub reason: Localized,
    /// What kind of value.
    pub kind: Kind,
    /// Code list of a choice.
    pub codes: Option<CodeListId>,
    /// Unit of a number.
    pub unit: Localized,
    /// Columns of a table; rules inside see the row's columns by their ids.
    pub columns: Vec<Field>,
    /// Fewest rows of a table.
    pub min_rows: u16,
    /// Shown only when this holds.
    pub relevant: Option<Expr>,
    /// Must be answered before handing in.
    pub required: Required,
    /// Rules about the answer.
    pub constraints: Vec<Constraint>,
    /// Computed; then it cannot be typed into.
    pub calculate: Option<Expr>,
    /// Of a column: read out of another column of its row, where that one tells.
    pub derive: Option<ColumnDerive>,
}

/// A part of another column of the same row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnDerive {
    /// The column to read.
    pub from: FieldId,
    /// Which part.
    pub part: IdPart,
}

impl Field {
    /// The fact with which its answer is shared. What somebody agrees to or signs holds for one form only: those are never shared,
    /// even when the dictionary words them once for all forms.
    pub fn shared(&self) -> Option<&FactId> {
        self.fact.as_ref().filter(|_| !self.kind.holds_for_one_form())
    }
}

/// Whether a field must be answered before handing in. Nothing required blocks saving.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Required {
    /// May stay empty.
    #[default]
    No,
    /// Must be answered.
    Yes,
    /// Must be answered when this holds.
    When(Expr),
}

/// A rule about an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Constraint {
    /// Must hold; unknown does not count as broken.
    pub rule: Expr,
    /// How bad it is when broken.
    pub level: Level,
    /// What to tell the person: what is wrong and how to put it right.
    pub message: Localized,
}

/// A test inside an item: facts and what must follow from them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// What is shown.
    pub name: String,
    /// The day.
    pub today: Option<Date>,
    /// Facts, as typed values.
    pub facts: Vec<(FactId, Value)>,
    /// Answers to the item's own fields.
    pub answers: Vec<(FieldId, Value)>,
    /// The figures known in this example. Every other one is unknown in it, whatever the catalogue says, so that an example
    /// stays true when somebody fills a figure in.
    pub parameters: Vec<(ParameterId, Decimal)>,
    /// Expected verdict.
    pub verdict: Option<ExampleVerdict>,
    /// For `not-met`: exactly these conditions fail; indexes into [`Item::conditions`].
    pub why: Vec<usize>,
    /// For `unknown`: exactly these facts are missing.
    pub missing: Vec<String>,
    /// These materials are needed.
    pub needed: Vec<MaterialId>,
    /// These materials are not needed.
    pub not_needed: Vec<MaterialId>,
    /// For these it is not known yet.
    pub depends: Vec<MaterialId>,
}

/// Verdict of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExampleVerdict {
    /// All conditions hold.
    Met,
    /// One condition does not hold.
    NotMet,
    /// Something is missing.
    Unknown,
}
