use std::borrow::Cow;
use std::cell::OnceCell;

use crate::catalog::{Catalogue, Fact, Item, Lapse, Mark, Parameter};
use crate::domain::{Date, Decimal, ItemId, Map, ParameterId, Set, SourceId, Value};
use crate::feel::{Scope, Slot};
use crate::field::Kind;

use super::Case;
use super::resolve::{Found, Resolver, Source};

/// Facts of a case as rules see them: typed, derived and calculated facts, parameters of the day, `today`, and the own
/// answers of each form. It is worked out once per change of the case and then only read.
pub struct Known<'a> {
    catalogue: &'a Catalogue,
    today: Date,
    facts: Map<&'a str, &'a Fact>,
    values: Map<String, Value>,
    computed: Set<String>,
    own: Map<ItemId, Map<String, Value>>,
    /// The texts that are not in force on the day, and why: few, and every rule asks.
    lapsed: Vec<(&'a SourceId, Lapse)>,
    /// The facts that hold for one form only, like what somebody agrees to.
    of_one_form: Vec<&'a str>,
}

impl<'a> Known<'a> {
    /// Types every fact of the case, then derives and calculates the others.
    pub fn new(catalogue: &'a Catalogue, case: &Case, today: Date) -> Self {
        Self::given(catalogue, case, today, figures_of(catalogue, today))
    }

    /// The same with these figures in place of all the catalogue's: what would follow if just these were known.
    pub fn assuming(
        catalogue: &'a Catalogue,
        case: &Case,
        today: Date,
        figures: &[(ParameterId, Decimal)],
    ) -> Self {
        let figures = figures.iter().map(|(id, figure)| (id.clone(), Value::Number(*figure)));
        Self::given(catalogue, case, today, figures.collect())
    }

    fn given(
        catalogue: &'a Catalogue,
        case: &Case,
        today: Date,
        figures: Vec<(ParameterId, Value)>,
    ) -> Self {
        let facts: Map<&str, &Fact> =
            catalogue.facts.iter().map(|fact| (fact.id.as_str(), fact)).collect();
        let mut values = Map::new();
        values.insert("today".to_owned(), Value::Date(today));
        for (id, figure) in figures {
            values.insert(format!("param.{id}"), figure);
        }
        let mut computed = Set::new();
        for (name, found) in shared(&facts, case, &values) {
            if found.computed {
                computed.insert(name.clone());
            }
            values.insert(name, found.value);
        }
        let lapsed = catalogue.sources.iter();
        let lapsed = lapsed.filter_map(|source| Some((&source.id, source.lapse(today)?))).collect();
        let of_one_form = catalogue.facts.iter().filter(|fact| fact.kind.holds_for_one_form());
        let of_one_form = of_one_form.map(|fact| fact.id.as_str()).collect();
        let own = Map::new();
        let mut known =
            Self { catalogue, today, facts, values, computed, own, lapsed, of_one_form };
        let ids: Set<&ItemId> = case.items.iter().chain(case.answers.keys()).collect();
        for item in ids.into_iter().filter_map(|id| catalogue.item(id)) {
            let own = known.own_values(item, Some(case));
            known.own.insert(item.id.clone(), own);
        }
        known
    }

    /// The catalogue.
    pub fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// The day.
    pub fn today(&self) -> Date {
        self.today
    }

    /// Why what a mark stands beside does not count on the day; `None`: it does.
    pub fn lapse(&self, mark: &Mark) -> Option<Lapse> {
        if mark.effective_from.is_some() || mark.effective_to.is_some() {
            return self.catalogue.lapse(mark, self.today);
        }
        let source = mark.source.as_ref()?;
        self.lapsed.iter().find_map(|(id, lapse)| (*id == source).then_some(*lapse))
    }

    /// A fact of the dictionary.
    pub fn fact(&self, id: &str) -> Option<&'a Fact> {
        self.facts.get(id).copied()
    }

    /// The value of a fact, a parameter (`param.…`) or `today`; `None` when it is not known.
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.values.get(name)
    }

    /// Whether a fact was worked out, so that nobody has to be asked for it.
    pub fn is_computed(&self, fact: &str) -> bool {
        self.computed.contains(fact)
    }

    /// What the rules of an item see: the form's own answers by their ids, then everything shared.
    pub fn within<'k>(&'k self, item: &'k Item) -> Within<'k> {
        let own = self.own.get(&item.id).map(Cow::Borrowed);
        Within { own: own.map_or_else(OnceCell::new, OnceCell::from), item, known: self }
    }

    fn own_values(&self, item: &Item, case: Option<&Case>) -> Map<String, Value> {
        let mut sources = Map::new();
        for section in item.form.iter().flat_map(|form| &form.sections) {
            for field in section.fields.iter().filter(|field| field.shared().is_none()) {
                let answer = case.and_then(|case| case.own_answer(item, field));
                let source = Source::field(field, section.relevant.as_ref(), answer);
                sources.insert(field.id.as_str(), source);
            }
        }
        let found = Resolver::new(sources, self).all();
        found.into_iter().map(|(name, found)| (name, found.value)).collect()
    }
}

impl Scope for Known<'_> {
    fn get(&self, name: &str) -> Slot<'_> {
        self.values.get(name).into()
    }

    fn domain(&self, name: &str) -> Option<Vec<Value>> {
        let fact = self.fact(name).filter(|fact| fact.kind == Kind::Choice)?;
        let list = self.catalogue.code_list(fact.codes.as_ref()?)?;
        Some(list.codes.iter().map(|code| Value::Text(code.code.to_string())).collect())
    }
}

/// What the rules of one item see.
pub struct Within<'k> {
    /// Worked out when a rule first asks for something that is not shared: who may apply hardly ever depends on the form.
    own: OnceCell<Cow<'k, Map<String, Value>>>,
    item: &'k Item,
    known: &'k Known<'k>,
}

impl Within<'_> {
    /// The value of a name; `None` when it is not known.
    pub fn value(&self, name: &str) -> Option<&Value> {
        // A form's own questions have no dots in their ids, what is shared has; but what somebody agrees to is worded once and
        // never shared.
        if name.contains('.') && !self.known.of_one_form.contains(&name) {
            return self.known.value(name);
        }
        let own = self.own.get_or_init(|| Cow::Owned(self.known.own_values(self.item, None)));
        own.get(name).or_else(|| self.known.value(name))
    }
}

impl Scope for Within<'_> {
    fn get(&self, name: &str) -> Slot<'_> {
        self.value(name).into()
    }

    fn domain(&self, name: &str) -> Option<Vec<Value>> {
        self.known.domain(name)
    }
}

/// The figures in force on a day.
fn figures_of(catalogue: &Catalogue, today: Date) -> Vec<(ParameterId, Value)> {
    let figure = |parameter: &Parameter| {
        parameter.on(today).map(|value| (parameter.id.clone(), value.clone()))
    };
    catalogue.parameters.iter().filter_map(figure).collect()
}

/// The facts somebody said or that follow from them.
fn shared(facts: &Map<&str, &Fact>, case: &Case, given: &Map<String, Value>) -> Map<String, Found> {
    let sources = facts.iter().filter_map(|(name, fact)| {
        let answer = case.facts.get(*name);
        let silent = answer.is_none()
            && fact.calculate.is_none()
            && fact.count.is_none()
            && fact.derive.is_none();
        (!silent).then(|| (*name, Source::fact(fact, answer)))
    });
    Resolver::new(sources.into_iter().collect(), &Given(given)).all()
}

struct Given<'g>(&'g Map<String, Value>);

impl Scope for Given<'_> {
    fn get(&self, name: &str) -> Slot<'_> {
        self.0.get(name).into()
    }
}
