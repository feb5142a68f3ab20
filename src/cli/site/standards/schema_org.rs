//! schema.org `GovernmentService`, as JSON-LD: what search engines read. Sensitive items are not offered to them.

use serde_json::{Value, json};

use super::{duration, item_page, known, words};
use crate::catalog::{Catalogue, Item, Need, Obtain};

/// The whole catalogue.
pub(super) fn graph(catalogue: &Catalogue) -> Value {
    let items = catalogue.items.iter().filter(|item| !item.sensitive);
    let graph: Vec<Value> = items.map(|item| service(catalogue, item)).collect();
    known(json!({
        "@context": {
            "@vocab": "https://schema.org/",
            // What the vocabulary has no word for.
            "x": "urn:onewindow:term:",
        },
        "@graph": graph,
    }))
}

fn service(catalogue: &Catalogue, item: &Item) -> Value {
    let centre = &catalogue.centre;
    let area: String = centre.area.iter().map(|name| name.zh.as_str()).collect();
    let category = catalogue.category(&item.category).map(|category| words(&category.name));
    let shown =
        |id: &&crate::domain::ItemId| catalogue.item(id).is_some_and(|item| !item.sensitive);
    let related = item.related.iter().filter(shown);
    let audience = words(&item.audience);
    let asked = |need: &&Need| need.obtain != Obtain::SystemCheck;
    let documents = item.materials.iter().filter(asked);
    let documents = documents.filter_map(|need| catalogue.material(&need.material));
    let documents = documents.map(|material| words(&material.name));
    json!({
        "@id": item_page(item.id.as_str()),
        "@type": "GovernmentService",
        "identifier": item.id.as_str(),
        "name": words(&item.name),
        "alternateName": item.aka,
        "description": words(&item.summary),
        "category": category,
        "audience": if audience.is_null() { Value::Null } else { json!({ "@type": "Audience", "audienceType": audience }) },
        "areaServed": { "@type": "AdministrativeArea", "name": area },
        // Who decides provides; who takes the papers operates.
        "provider": { "@type": "GovernmentOrganization", "name": words(&item.decides) },
        "serviceOperator": { "@type": "Organization", "name": words(&centre.name), "telephone": centre.phone },
        "serviceOutput": item.result.as_ref().map(|result| json!({ "@type": "Thing", "name": words(&result.text) })),
        "availableChannel": {
            "@type": "ServiceChannel",
            "name": words(&centre.windows),
            "processingTime": item.promised_time.as_ref().and_then(duration),
            "availableLanguage": "zh",
            "servicePhone": centre.phone.as_ref().map(
                |phone| json!({ "@type": "ContactPoint", "telephone": phone })),
        },
        "x:requiredDocument": documents.collect::<Vec<_>>(),
        "isRelatedTo": related.map(|id| json!({ "@id": item_page(id.as_str()) })).collect::<Vec<_>>(),
    })
}
