//! CPSV-AP 3.2: the Core Public Service Vocabulary's application profile, as JSON-LD.

use serde_json::{Value, json};

use super::{duration, item_page, known, words};
use crate::catalog::{Bundle, LegalStatus, Source};
use crate::catalog::{Catalogue, Category, Centre, Item, ItemType, Note, Step, Term, Unit};
use crate::text::Localized;

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
        .map(|condition| json!({ "@type": "cv:Requirement", "dct:description": words(&condition.text) }))
        .collect();
    let related: Vec<Value> = item.related.iter().map(|id| link(&item_page(id.as_str()))).collect();
    let phone = catalogue.centre.phone.is_some();
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
        "cv:isClassifiedBy": { "@type": "skos:Concept", "skos:prefLabel": words(&kind(item.kind)) },
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
        "cv:hasChannel": phone.then(|| link(CHANNEL)),
        "cv:relatedService": related,
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

fn channel(centre: &Centre) -> Option<Value> {
    let phone = centre.phone.as_ref()?;
    Some(json!({
        "@id": CHANNEL,
        "@type": "cv:Channel",
        "dct:description": words(&centre.windows),
        "cv:contactPoint": { "@type": "cv:ContactPoint", "cv:telephone": phone },
    }))
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

fn kind(kind: ItemType) -> Localized {
    let (zh, en) = match kind {
        ItemType::Apply => ("依申请", "on application"),
        ItemType::Assist => ("协助初审", "taken in and first reviewed here"),
        ItemType::Certify => ("证明", "certificate"),
        ItemType::Register => ("登记", "registration"),
        ItemType::Refer => ("咨询转介", "advice and referral"),
        ItemType::Casework => ("专业服务", "case work"),
    };
    Localized { zh: zh.into(), en: en.into() }
}
