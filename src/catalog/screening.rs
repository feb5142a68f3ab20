//! What `screening.toml` says: how to look through all items for one person or one household.

use serde::{Deserialize, Serialize};

use crate::domain::{FactId, FieldId, ItemId};
use crate::feel::Expr;
use crate::text::Localized;

use super::Note;

/// How to look through all items: what to ask, what is worth suggesting, and what stays open to those who leave a benefit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Screening {
    /// The fact that holds the person's consent to being looked at beyond what they asked for.
    pub consent: Option<FactId>,
    /// Nothing is suggested to somebody of whom this holds: a person who has died.
    pub unless: Option<Expr>,
    /// The questions, in the author's order.
    pub questions: Vec<Asked>,
    /// The items that are suggested to people, by id; of the others somebody has to want them.
    pub items: Vec<Screened>,
    /// What does not go together.
    pub conflicts: Vec<Conflict>,
    /// How the members of a household become people of their own.
    pub household: Option<Household>,
    /// What to look at when somebody leaves a benefit.
    pub leaving: Option<Leaving>,
}

/// A question of the screening.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The fact it finds out.
    pub fact: FactId,
    /// In the words of a conversation; empty: the fact's own question.
    pub text: Localized,
    /// Help; empty: the fact's own.
    pub hint: Localized,
    /// Asked only when this does not fail.
    pub relevant: Option<Expr>,
    /// Asked before these, whatever the arithmetic says.
    pub before: Vec<FactId>,
}

/// An item that is worth suggesting to somebody who did not ask for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Screened {
    /// The item.
    pub item: ItemId,
    /// How much it matters to find out, from 1.
    pub priority: u16,
    /// For every person of a household, not once for all of it.
    pub each: bool,
    /// What must hold beside its conditions to make it worth suggesting.
    pub suggest: Option<Expr>,
    /// Holds when the person has it already.
    pub received: Option<Expr>,
    /// Items that open the way to it: a certificate before the benefit.
    pub after: Vec<ItemId>,
}

/// Items that do not go together, or whose sums have to be compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// The items: the first does not go together with any of the others.
    pub items: Vec<ItemId>,
    /// What to know.
    pub note: Note,
}

/// How the rows of a table become people of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Household {
    /// The table.
    pub table: FactId,
    /// The column that says what somebody is to the person.
    pub relation: FieldId,
    /// The column with the name.
    pub name: FieldId,
    /// The column with the resident id, by which a person is known.
    pub id: FieldId,
    /// The code of the person in the column of relations.
    pub oneself: String,
    /// Groups of facts (the first part of their ids) that hold for everybody in the household.
    pub shared: Vec<String>,
    /// Facts of a member, from the columns of their row.
    pub facts: Vec<MemberFact>,
    /// What the relations mean.
    pub relations: Vec<Relation>,
}

/// A fact of a member of the household.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberFact {
    /// The fact.
    pub fact: FactId,
    /// From the row's columns; null says nothing.
    pub value: Expr,
}

/// What a relation to the person means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// Its code.
    pub code: String,
    /// What the person is to them: one of these codes.
    pub inverse: Vec<String>,
    /// Generations below the person: a child 1, a parent -1.
    pub generation: i8,
    /// There is at most one.
    pub once: bool,
    /// The sex it implies, as the resident id tells it: `1` male, `2` female; empty: either.
    pub sex: String,
}

/// What stays open to those who leave a benefit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leaving {
    /// Choosing one of these opens the list.
    pub items: Vec<ItemId>,
    /// The list is about this person when this holds.
    pub when: Expr,
    /// What the list is called.
    pub title: Localized,
    /// What to know first.
    pub lead: Localized,
    /// What to look at, in order.
    pub checks: Vec<ExitCheck>,
    /// What a signature means, and what one can do against the decision.
    pub remedies: Vec<Note>,
}

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExitCheck {
    /// What.
    pub name: Localized,
    /// What to do, and whom to ask.
    pub note: Note,
    /// The items it is about: it is as open as the most open of them.
    pub items: Vec<ItemId>,
    /// A rule of its own; with neither rule nor items it holds for everybody.
    pub rule: Option<Expr>,
}

impl Screening {
    /// The entry of an item, when it is suggested to people.
    pub fn entry(&self, item: &ItemId) -> Option<&Screened> {
        self.items.iter().find(|entry| entry.item == *item)
    }

    /// The question about a fact.
    pub fn question(&self, fact: &str) -> Option<&Asked> {
        self.questions.iter().find(|asked| asked.fact.as_str() == fact)
    }
}
