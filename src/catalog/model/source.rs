//! What is said, how sure it is, and where it comes from.

use serde::{Deserialize, Serialize};

use crate::domain::{Date, SourceId};
use crate::text::Localized;

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
