//! CPSV-AP 3.2: the Core Public Service Vocabulary's application profile, as JSON-LD.

use serde_json::{Value, json};

use super::{duration, item_page, known, words};
use crate::case::Words;
use crate::catalog::{Bundle, Catalogue, Category, Centre, Item, LegalStatus, Note, Source, Step};
use crate::catalog::{Term, Unit};
use crate::domain::ParameterId;
use crate::feel::{self, Expr};
use crate::field::Kind;
use crate::text::{Lang, Localized};

/// The whole catalogue.
pub(super) fn graph(catalogue: &Catalogue) -> Value {
    let mut graph: Vec<Value> = Vec::new();
    graph.extend(catalogue.items.iter().map(|item| service(catalogue, item)));
    graph.extend(catalogue.bundles.iter().map(event));
    graph.extend(catalogue.categories.iter().map(concept));
    graph.extend(catalogue.sources.iter().map(law));
    graph.push(place(&catalogue.centre));
    graph.extend(channel(&catalogue.centre));
    known(json!({
        "@context": {
            "adms": "http://www.w3.org/ns/adms#",
            "cpsv": "http://purl.org/vocab/cpsv#",
            "cv": "http://data.europa.eu/m8g/",
            "dct": "http://purl.org/dc/terms/",
            "eli": "http://data.europa.eu/eli/ontology#",
            "locn": "http://www.w3.org/ns/locn#",
            "skos": "http://www.w3.org/2004/02/skos/core#",
            // What the vocabulary has no word for.
            "x": "urn:onewindow:term:",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@graph": graph,
    }))
}

fn service(catalogue: &Catalogue, item: &Item) -> Value {
    let events = catalogue.bundles.iter().filter(|bundle| bundle.items.contains(&item.id));
    let events: Vec<Value> = events.map(|bundle| link(&event_page(bundle))).collect();
    let laws: Vec<Value> =
        item.basis.iter().map(|basis| link(&law_id(basis.source.as_str()))).collect();
    let conditions: Vec<Value> = item
        .conditions
        .iter()
        .map(|condition| {
            json!({
                "@type": "cv:Requirement",
                "dct:description": words(&condition.text),
                "x:rule": condition.rule.as_ref().map(|rule| words(&in_words(catalogue, item, rule))),
            })
        })
        .collect();
    let related: Vec<Value> = item.related.iter().map(|id| link(&item_page(id.as_str()))).collect();
    let opened = catalogue.screening.items.iter().find(|screened| screened.item == item.id);
    let requires = opened.into_iter().flat_map(|screened| &screened.after);
    let requires: Vec<Value> = requires.map(|id| link(&item_page(id.as_str()))).collect();
    let centre = &catalogue.centre;
    let reachable = centre.phone.is_some() || centre.hours.is_some();
    json!({
        "@id": item_page(item.id.as_str()),
        "@type": "cpsv:PublicService",
        "dct:identifier": item.id.as_str(),
        "dct:title": words(&item.name),
        "dct:description": words(&item.summary),
        "dct:language": ["zh", "en"],
        "dct:spatial": link(PLACE),
        "dct:audience": audience(&item.audience),
        "cv:hasCompetentAuthority": {
            "@type": "cv:PublicOrganisation",
            "skos:prefLabel": words(&item.decides),
            "dct:spatial": link(PLACE),
        },
        "cv:thematicArea": link(&concept_id(item.category.as_str())),
        "cv:isClassifiedBy": std::iter::once(super::kind(item.kind))
            .chain(item.listing.handling.map(super::handling))
            .map(|class| json!({ "@type": "skos:Concept", "skos:prefLabel": words(&class) }))
            .collect::<Vec<_>>(),
        "cv:isGroupedBy": events,
        "cv:hasLegalResource": laws,
        "cv:holdsRequirement": conditions,
        "cv:hasInputType": evidence(catalogue, item),
        "cpsv:follows": item.steps.iter().map(rule).collect::<Vec<_>>(),
        "cpsv:produces": item.result.as_ref().map(output),
        "cv:hasCost": item.fee.as_ref().map(cost),
        "cv:processingTime": item.promised_time.as_ref().and_then(duration).map(
            |time| json!({ "@value": time, "@type": "xsd:duration" })),
        "x:promisedTime": item.promised_time.as_ref().and_then(time),
        "x:statutoryTime": item.statutory_time.as_ref().and_then(time),
        "adms:status": link("http://purl.org/adms/status/Completed"),
        "cv:hasChannel": reachable.then(|| link(CHANNEL)),
        "cv:relatedService": related,
        "dct:requires": requires,
        "x:figure": item.figures.iter().filter_map(|id| figure(catalogue, id)).collect::<Vec<_>>(),
    })
}

const PLACE: &str = "#place";
const CHANNEL: &str = "#window";

fn link(id: &str) -> Value {
    json!({ "@id": id })
}

fn event_page(bundle: &Bundle) -> String {
    format!("./#/event/{}", bundle.id.as_str())
}

fn concept_id(category: &str) -> String {
    format!("#category-{category}")
}

fn law_id(source: &str) -> String {
    format!("#source-{source}")
}

fn audience(text: &Localized) -> Value {
    if text.is_empty() {
        return Value::Null;
    }
    json!({ "@type": "skos:Concept", "skos:prefLabel": words(text) })
}

fn event(bundle: &Bundle) -> Value {
    json!({
        "@id": event_page(bundle),
        "@type": "cv:LifeEvent",
        "dct:identifier": bundle.id.as_str(),
        "dct:title": words(&bundle.name),
        "dct:description": words(&bundle.summary),
    })
}

fn concept(category: &Category) -> Value {
    json!({
        "@id": concept_id(category.id.as_str()),
        "@type": "skos:Concept",
        "skos:notation": category.id.as_str(),
        "skos:prefLabel": words(&category.name),
    })
}

fn law(source: &Source) -> Value {
    // A law whose standing is being checked is said to be neither.
    let in_force = match source.status {
        LegalStatus::InForce => Some("http://data.europa.eu/eli/ontology#InForce-inForce"),
        LegalStatus::Replaced => Some("http://data.europa.eu/eli/ontology#InForce-notInForce"),
        LegalStatus::PendingCheck => None,
    };
    json!({
        "@id": law_id(source.id.as_str()),
        "@type": "eli:LegalResource",
        "dct:title": words(&source.title),
        "eli:id_local": source.number,
        "eli:in_force": in_force.map(link),
    })
}

fn place(centre: &Centre) -> Value {
    let names = |of: fn(&Localized) -> &str| centre.area.iter().map(of).collect::<String>();
    json!({
        "@id": PLACE,
        "@type": "dct:Location",
        "locn:geographicName": { "@value": names(|name| &name.zh), "@language": "zh" },
    })
}

/// The window, once the centre has said how to reach it.
fn channel(centre: &Centre) -> Option<Value> {
    if centre.phone.is_none() && centre.hours.is_none() {
        return None;
    }
    Some(json!({
        "@id": CHANNEL,
        "@type": "cv:Channel",
        "dct:description": words(&centre.windows),
        "cv:openingHours": centre.hours.as_ref().map(words),
        "cv:contactPoint": { "@type": "cv:ContactPoint", "cv:telephone": centre.phone },
    }))
}

/// A local figure with its label; without a value while nobody has filled it in.
fn figure(catalogue: &Catalogue, id: &ParameterId) -> Option<Value> {
    let parameter = catalogue.parameter(id)?;
    let values = parameter.values.iter().map(|dated| {
        json!({
            "x:value": Kind::Text.format(&dated.value, Lang::En),
            "x:from": dated.from.to_string(),
            "x:to": dated.to.map(|to| to.to_string()),
        })
    });
    Some(json!({
        "dct:title": words(&parameter.label),
        "x:unit": words(&parameter.unit),
        "x:holds": values.collect::<Vec<_>>(),
    }))
}

/// A rule as people read it. CPSV-AP leaves machine-readable rules to others; the words are the catalogue's own.
fn in_words(catalogue: &Catalogue, item: &Item, rule: &Expr) -> Localized {
    let names = Words::of(catalogue, item);
    let said = |lang| feel::describe(rule, &names, lang);
    Localized { zh: said(Lang::Zh), en: said(Lang::En) }
}

/// The materials as kinds of evidence, each with when it is needed.
fn evidence(catalogue: &Catalogue, item: &Item) -> Vec<Value> {
    let needs = item.materials.iter();
    needs
        .filter_map(|need| {
            let material = catalogue.material(&need.material)?;
            Some(json!({
                "@type": "cv:EvidenceType",
                "dct:identifier": need.material.as_str(),
                "dct:title": words(&material.name),
                "dct:description": words(&need.when),
                "x:neededIf": need.condition.as_ref().map(|rule| words(&in_words(catalogue, item, rule))),
                "x:originals": need.originals,
                "x:copies": need.copies,
            }))
        })
        .collect()
}

/// A step. CPSV-AP says of its rules that no machine evaluates them.
fn rule(step: &Step) -> Value {
    json!({
        "@type": "cpsv:Rule",
        "dct:title": words(&step.name),
        "dct:description": words(&step.note),
        "x:time": step.time.as_ref().and_then(time),
    })
}

fn output(result: &Note) -> Value {
    json!({ "@type": "cv:Output", "dct:title": words(&result.text) })
}

fn cost(fee: &Note) -> Value {
    json!({ "@type": "cv:Cost", "dct:description": words(&fee.text) })
}

/// A time with its unit, working days being a unit of their own.
fn time(term: &Term) -> Option<Value> {
    let unit = match term.unit {
        Unit::Workday => "workday",
        Unit::Day => "day",
        Unit::Month => "month",
        Unit::Year => "year",
    };
    term.value.map(|value| json!({ "x:value": value, "x:unit": unit }))
}
