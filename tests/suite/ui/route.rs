use onewindow::ui::route::{Look, Route, Then};

#[test]
fn every_address_leads_to_the_page_it_was_made_from() {
    let pages = [
        Route::Home,
        Route::Category("a".into()),
        Route::Item("a-b".into()),
        Route::Event("x".into()),
        Route::Mine,
        Route::Form("a".into()),
        Route::Section("a".into(), "s".into(), Then::Next),
        Route::Section("a".into(), "s".into(), Then::Check),
        Route::Section("a".into(), "s".into(), Then::CheckAll),
        Route::Question("a".into(), "s".into(), "person.name".into(), Then::Next),
        Route::Question("a".into(), "s".into(), "check".into(), Then::CheckAll),
        Route::Check("a".into()),
        Route::CheckAll,
        Route::Scans,
        Route::People,
        Route::Packet,
        Route::Settings,
        Route::Flow("a-b".into()),
        Route::Verify,
        Route::Counter,
        Route::Screen,
        Route::Leaving,
    ];
    for page in pages {
        assert_eq!(Route::parse(&page.href()), Some(page));
    }
}

#[test]
fn nonsense_in_the_address_bar_is_a_page_that_says_so() {
    for hash in ["#/nowhere", "#/form", "#/form/a/b/c/d", "#/item/a/b", "#/%E4%B8%80/二"] {
        assert_eq!(Route::parse(hash), Some(Route::NotFound), "{hash}");
    }
}

#[test]
fn an_in_page_anchor_moves_nothing() {
    assert_eq!(Route::parse("#ow-main"), None);
    assert_eq!(Route::parse(""), Some(Route::Home));
}

#[test]
fn any_address_may_say_that_staff_looks_at_another_day() {
    let day = "2027-01-01".parse().ok();
    for page in ["#/", "#/screen", "#/item/a-b", "#/leaving"] {
        let hash = format!("{page}?on=2027-01-01&mode=staff");
        assert_eq!(Route::parse(&hash), Route::parse(page), "{hash}");
        assert_eq!(Look::parse(&hash), Some(Look::Staff(day)), "{hash}");
        assert_eq!(Look::parse(page), None, "{page} leaves everything as it is");
    }
    assert_eq!(Look::parse("#/screen?mode=staff&on=soon"), Some(Look::Staff(None)));
    assert_eq!(Look::parse("#/screen?mode=person"), Some(Look::Person));
    assert_eq!(Look::parse("#/screen?on=2027-01-01"), None, "a day is for staff only");
}
