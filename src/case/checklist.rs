use crate::catalog::{Item, Mark, Material, MaterialForm, Need, Obtain};
use crate::domain::{GroupId, ItemId, Map, Set, Value};
use crate::feel::{self, Outcome};
use crate::text::{Lang, Localized};

use super::Known;
use super::each::{Concerned, Whose, concerned};

/// The materials of several items for one person, merged: the same material once, the strictest form wins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checklist {
    /// The lines, grouped and in catalogue order; lines of which any one is enough stand together.
    pub lines: Vec<Line>,
    /// How many materials to bring for certain ("any one of" counts one).
    pub bring: usize,
    /// How many sheets to fill in.
    pub fill: usize,
    /// How many signatures.
    pub sign: usize,
}

/// Where a line stands on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// 要带来.
    Bring,
    /// 这里填.
    Fill,
    /// 不用带（系统可查）.
    NotNeeded,
    /// 可以后补.
    Later,
}

/// Whether this person needs it.
#[derive(Clone, Debug, PartialEq)]
pub enum Presence {
    /// Needed.
    Needed,
    /// Depends on facts nobody has said: these.
    Depends(Set<String>),
}

/// One material on the sheet. Materials that are certainly not needed are not in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The material.
    pub material: Material,
    /// Where it stands.
    pub group: Group,
    /// Needed or open.
    pub presence: Presence,
    /// Strictest form over the items.
    pub form: MaterialForm,
    /// Originals; `None`: the centre must say. What an item keeps adds up, what is only shown is shown once.
    pub originals: Option<u8>,
    /// Copies over all items, each item keeping its own; `None`: the centre must say.
    pub copies: Option<u8>,
    /// How it comes in (the strictest over the items).
    pub obtain: Obtain,
    /// Any one of the lines with this group is enough.
    pub any_of: Option<GroupId>,
    /// Whose it is, by name, where it is asked of several people and they are known.
    pub people: Vec<Whose>,
    /// When it is needed, whose it is, and notes of the items, without repetition.
    pub notes: Vec<Localized>,
    /// Which items need it.
    pub items: Vec<ItemId>,
    /// The least sure mark over the items.
    pub mark: Mark,
}

impl Line {
    /// The people it is asked of, each by name.
    pub fn whose(&self, lang: Lang) -> Vec<String> {
        self.people.iter().map(|person| person.called(lang)).collect()
    }

    /// Whether the sheet leaves a blank for the number of originals.
    pub fn lacks_originals(&self) -> bool {
        let none = matches!(self.form, MaterialForm::ECert | MaterialForm::Copy);
        self.group != Group::NotNeeded && self.originals.is_none() && !none
    }

    /// Whether the sheet leaves a blank for the number of copies.
    pub fn lacks_copies(&self) -> bool {
        let none = matches!(self.form, MaterialForm::ECert | MaterialForm::Original);
        self.group != Group::NotNeeded && self.copies.is_none() && !none
    }
}

/// The merged checklist. Materials that may be needed count in full: bringing one copy too many costs less than coming twice.
pub fn checklist(items: &[&Item], known: &Known<'_>) -> Checklist {
    let mut entries: Vec<Entry> = Vec::new();
    for item in items {
        let scope = known.within(item);
        for need in &item.materials {
            let presence = match need.condition.as_ref().map(|rule| feel::eval(rule, &scope)) {
                None | Some(Outcome::Known(Value::Bool(true))) => Presence::Needed,
                Some(Outcome::Known(Value::Bool(false))) => continue,
                Some(Outcome::Known(_)) => Presence::Depends(Set::new()),
                Some(Outcome::Unknown(names)) => Presence::Depends(names),
            };
            let each = need.each.as_ref().map(|each| concerned(each, known));
            let Some((presence, people)) = with_people(presence, each) else { continue };
            let wanted = Wanted { item, need, presence, people };
            match entries.iter_mut().find(|entry| entry.line.material.id == need.material) {
                Some(entry) => entry.merge(wanted),
                // A checked catalogue has every material that an item names.
                None => entries.extend(Entry::new(known, wanted)),
            }
        }
    }
    settle_groups(&mut entries);
    count(in_order(entries))
}

/// A material as one item wants it of this person, or of these people.
struct Wanted<'w> {
    item: &'w Item,
    need: &'w Need,
    presence: Presence,
    people: Vec<Whose>,
}

impl Wanted<'_> {
    /// So many of them, where each of several people brings one.
    fn times(&self, sheets: Option<u8>) -> Option<u8> {
        let people = u8::try_from(self.people.len()).unwrap_or(u8::MAX).max(1);
        sheets.map(|sheets| sheets.saturating_mul(people))
    }
}

/// A material for every person of a table is needed when somebody is concerned; `None`: nobody is.
fn with_people(presence: Presence, each: Option<Concerned>) -> Option<(Presence, Vec<Whose>)> {
    let Some(Concerned { people, any }) = each else { return Some((presence, Vec::new())) };
    let presence = match (presence, any) {
        (_, Ok(false)) => return None,
        (presence, Ok(true)) => presence,
        (Presence::Needed, Err(names)) => Presence::Depends(names),
        (Presence::Depends(mut names), Err(more)) => {
            names.extend(more);
            Presence::Depends(names)
        }
    };
    Some((presence, people))
}

/// A line while the items are merged into it.
struct Entry {
    /// Place of the material in the catalogue.
    position: usize,
    /// Groups in which some item counts it.
    groups: Set<GroupId>,
    /// Whether some item needs it for itself, not as one of a group; certainly so?
    alone: Option<bool>,
    line: Line,
}

impl Entry {
    fn new(known: &Known<'_>, wanted: Wanted<'_>) -> Option<Self> {
        let need = wanted.need;
        let materials = &known.catalogue().materials;
        let position = materials.iter().position(|material| material.id == need.material)?;
        let line = Line {
            material: materials.get(position)?.clone(),
            group: group(need.obtain),
            presence: wanted.presence.clone(),
            form: need.form,
            originals: wanted.times(originals(need)),
            copies: wanted.times(copies(need)),
            obtain: need.obtain,
            any_of: None,
            people: Vec::new(),
            notes: Vec::new(),
            items: Vec::new(),
            mark: need.mark.clone(),
        };
        let mut entry = Self { position, groups: Set::new(), alone: None, line };
        entry.note(wanted);
        Some(entry)
    }

    fn merge(&mut self, wanted: Wanted<'_>) {
        let need = wanted.need;
        let line = &mut self.line;
        // What two items keep adds up; what is shown at the window is shown once.
        let kept = line.form == MaterialForm::Original && need.form == MaterialForm::Original;
        line.originals = both(
            line.originals,
            wanted.times(originals(need)),
            if kept { u8::saturating_add } else { u8::max },
        );
        line.copies = both(line.copies, wanted.times(copies(need)), u8::saturating_add);
        line.form = line.form.max(need.form);
        if strictness(need.obtain) > strictness(line.obtain) {
            line.obtain = need.obtain;
            line.group = group(need.obtain);
        }
        if need.mark.confidence > line.mark.confidence {
            line.mark = need.mark.clone();
        }
        match (&mut line.presence, &wanted.presence) {
            (Presence::Depends(names), Presence::Depends(more)) => {
                names.extend(more.iter().cloned());
            }
            (presence, Presence::Needed) => *presence = Presence::Needed,
            (Presence::Needed, Presence::Depends(_)) => {}
        }
        self.note(wanted);
    }

    fn note(&mut self, wanted: Wanted<'_>) {
        let Wanted { item, need, presence, people } = wanted;
        match &need.group {
            Some(group) => {
                self.groups.insert(group.clone());
            }
            None => self.alone = Some(self.alone == Some(true) || presence == Presence::Needed),
        }
        self.line.any_of = self.groups.first().filter(|_| self.alone.is_none()).cloned();
        for person in people {
            match self.line.people.iter_mut().find(|other| other.number == person.number) {
                Some(other) => other.sure |= person.sure,
                None => self.line.people.push(person),
            }
        }
        for text in [&need.when, &need.holder, &need.note] {
            if !text.is_empty() && !self.line.notes.contains(text) {
                self.line.notes.push(text.clone());
            }
        }
        if !self.line.items.contains(&item.id) {
            self.line.items.push(item.id.clone());
        }
    }
}

/// Where a material stands. An electronic certificate is brought, on the phone; a promise is filled in.
fn group(obtain: Obtain) -> Group {
    match obtain {
        Obtain::Bring | Obtain::ECert => Group::Bring,
        Obtain::FillHere | Obtain::Promise => Group::Fill,
        Obtain::SystemCheck => Group::NotNeeded,
        Obtain::Later => Group::Later,
    }
}

/// How much a way of coming in asks of the person. Whoever satisfies the strictest satisfies the others.
fn strictness(obtain: Obtain) -> u8 {
    match obtain {
        Obtain::SystemCheck => 0,
        Obtain::Promise => 1,
        Obtain::Later => 2,
        Obtain::ECert => 3,
        Obtain::FillHere => 4,
        Obtain::Bring => 5,
    }
}

/// Originals one item asks for. Only of a kept original it matters how many, so only there the centre may have to say.
fn originals(need: &Need) -> Option<u8> {
    match need.form {
        MaterialForm::Original => need.originals,
        MaterialForm::Shown => Some(need.originals.unwrap_or(1)),
        MaterialForm::Copy | MaterialForm::ECert => Some(need.originals.unwrap_or(0)),
    }
}

/// Copies one item keeps. Where the window looks it up or keeps the original, nobody said means none.
fn copies(need: &Need) -> Option<u8> {
    let open = matches!(need.form, MaterialForm::Copy | MaterialForm::Shown);
    let brought = matches!(need.obtain, Obtain::Bring | Obtain::Later);
    if open && brought { need.copies } else { Some(need.copies.unwrap_or(0)) }
}

fn both(a: Option<u8>, b: Option<u8>, merge: fn(u8, u8) -> u8) -> Option<u8> {
    a.zip(b).map(|(a, b)| merge(a, b))
}

/// A group with a member that is needed anyway is satisfied by it: the others fall away. A group of one is no choice.
fn settle_groups(entries: &mut Vec<Entry>) {
    let groups: Set<GroupId> =
        entries.iter().flat_map(|entry| entry.groups.iter().cloned()).collect();
    for group in groups {
        if entries.iter().any(|entry| entry.groups.contains(&group) && entry.alone == Some(true)) {
            entries.retain(|entry| entry.line.any_of.as_ref() != Some(&group));
        }
        let members = |entry: &&mut Entry| entry.line.any_of.as_ref() == Some(&group);
        if entries.iter_mut().filter(members).count() == 1 {
            entries.iter_mut().filter(members).for_each(|entry| entry.line.any_of = None);
        }
    }
}

/// By group, then by place in the catalogue; members of a group stand where its first one stands.
fn in_order(entries: Vec<Entry>) -> Vec<Line> {
    let first = |entry: &Entry| {
        let together = |other: &&Entry| {
            entry.line.any_of.is_some()
                && (&entry.line.any_of, entry.line.group) == (&other.line.any_of, other.line.group)
        };
        entries.iter().filter(together).map(|other| other.position).min().unwrap_or(entry.position)
    };
    let keys: Vec<_> =
        entries.iter().map(|entry| (entry.line.group, first(entry), entry.position)).collect();
    let ordered: Map<_, _> = keys.into_iter().zip(entries).collect();
    ordered.into_iter().map(|(_, entry)| entry.line).collect()
}

/// The totals over what is certain: 带 n 样，填 m 张，签字 k 处.
fn count(lines: Vec<Line>) -> Checklist {
    let mut list = Checklist::default();
    let mut seen: Set<&GroupId> = Set::new();
    for line in lines.iter().filter(|line| line.presence == Presence::Needed) {
        // Any one of a group is enough, wherever its members stand.
        if line.any_of.as_ref().is_some_and(|group| !seen.insert(group)) {
            continue;
        }
        match line.group {
            Group::Bring => list.bring += 1,
            Group::Fill => list.fill += 1,
            Group::NotNeeded | Group::Later => {}
        }
        if matches!(line.group, Group::Bring | Group::Fill) {
            list.sign += line.material.signed_by.len();
        }
    }
    Checklist { lines, ..list }
}
