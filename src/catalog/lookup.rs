//! Finding things of the catalogue by id.

use crate::domain::{
    BundleId, CategoryId, CodeListId, Date, FactId, Holidays, ItemId, MaterialId, ParameterId,
    SourceId, Value, after_workdays,
};
use crate::field::Kind;
use crate::text::Lang;

use super::{
    Bundle, Catalogue, Category, CodeList, Confidence, Fact, Item, Material, Parameter, Source,
    Term, Unit,
};

impl Catalogue {
    /// The item with this id.
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|x| x.id == *id)
    }

    /// The category with this id.
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.iter().find(|x| x.id == *id)
    }

    /// The life event with this id.
    pub fn bundle(&self, id: &BundleId) -> Option<&Bundle> {
        self.bundles.iter().find(|x| x.id == *id)
    }

    /// The shared fact with this id.
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.facts.iter().find(|x| x.id == *id)
    }

    /// The material with this id.
    pub fn material(&self, id: &MaterialId) -> Option<&Material> {
        self.materials.iter().find(|x| x.id == *id)
    }

    /// The code list with this id.
    pub fn code_list(&self, id: &CodeListId) -> Option<&CodeList> {
        self.code_lists.iter().find(|x| x.id == *id)
    }

    /// The local or yearly figure with this id.
    pub fn parameter(&self, id: &ParameterId) -> Option<&Parameter> {
        self.parameters.iter().find(|x| x.id == *id)
    }

    /// A figure as it is told on a day, with its unit. None: nobody has filled it in.
    pub fn figure(&self, id: &ParameterId, day: Date, lang: Lang) -> Option<String> {
        let parameter = self.parameter(id)?;
        let value = parameter.on(day)?;
        let kind = match value {
            Value::Date(_) => Kind::Date,
            Value::Bool(_) => Kind::YesNo,
            Value::Number(_) => Kind::Number,
            Value::Null | Value::Text(_) | Value::Duration(_) | Value::List(_) | Value::Row(_) => {
                Kind::Text
            }
        };
        let unit = parameter.unit.get(lang);
        // A sign belongs to its number, a word stands apart.
        let space = if unit.is_empty() || unit == "%" { "" } else { " " };
        Some([kind.format(value, lang).as_str(), space, unit].concat())
    }

    /// The law or standard with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|x| x.id == *id)
    }

    /// The last day of a term that begins on `start`, and how sure that is. A term of days or months that ends on a day off ends
    /// on the next working day (民法典 第二百零三条). `None` when nobody has filled in the term, or the holidays of a year it
    /// reaches into are not known.
    pub fn due(&self, term: &Term, start: Date) -> Option<(Date, Confidence)> {
        let days = self.years.iter().filter_map(|year| year.days.clone());
        let holidays = Holidays(days.collect());
        let n = term.value?;
        let last = match term.unit {
            Unit::Workday => after_workdays(start, n, &holidays)?,
            Unit::Day => holidays.workday_from(start.add_days(n.into())?)?,
            Unit::Month => holidays.workday_from(start.add_months(n.into())?)?,
            Unit::Year => holidays.workday_from(start.add_months(i64::from(n) * 12)?)?,
        };
        let counted = |year: &&super::WorkYear| (start.year()..=last.year()).contains(&year.year);
        let years = self.years.iter().filter(counted).map(|year| year.mark.confidence);
        Some((last, years.fold(term.mark.confidence, Ord::max)))
    }
}

impl Item {
    /// How long the sheet says it takes: as promised; as the law says when nobody has promised a figure.
    pub fn time(&self) -> Option<&Term> {
        let promised = self.promised_time.as_ref().filter(|term| term.value.is_some());
        promised.or(self.statutory_time.as_ref())
    }
}
