//! The screens by name, and where they are.

/// The screens, as somebody who has put an item on the list sees them.
pub const SCREENS: &[(&str, &str)] = &[
    ("home", "#/"),
    ("category", "#/category/disability-certificate"),
    ("event", "#/event/disability-first"),
    ("item", "#/item/disability-cert-new"),
    ("item-referral", "#/item/bereavement-guide"),
    ("mine", "#/mine"),
    ("form", "#/form/disability-cert-new"),
    ("applicant", "#/form/disability-cert-new/applicant"),
    ("section", "#/form/dibao-apply/household"),
    ("check", "#/check/disability-cert-new"),
    ("check-all", "#/check"),
    ("people", "#/people"),
    ("photos", "#/photos"),
    ("packet", "#/packet"),
    ("screen", "#/screen"),
    ("leaving", "#/leaving"),
    ("verify", "#/verify"),
    ("flow", "#/flow/dibao-apply"),
    ("settings", "#/settings"),
    ("not-found", "#/nowhere"),
];
