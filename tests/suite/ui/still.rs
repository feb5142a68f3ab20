//! A page drawn once, without a browser.

use std::rc::Rc;

use onewindow::case::Case;
use onewindow::catalog::{self, Catalogue, Search};
use onewindow::domain::Date;
use onewindow::ui::component::shell::Frame;
use onewindow::ui::later::Later;
use onewindow::ui::route::{Look, Route};
use onewindow::ui::store::{Action, Contents, Mode, Session, Settings, Store};
use yew::prelude::*;

/// A small catalogue of our own, so that a change of the real one changes no snapshot.
pub fn catalogue() -> Rc<Catalogue> {
    thread_local! {
        static ONCE: Rc<Catalogue> = Rc::new(load("tests/suite/case/ui/catalog"));
    }
    ONCE.with(Rc::clone)
}

/// A catalogue from a folder of the project.
pub fn load(folder: &str) -> Catalogue {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(dir) = folders.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                files.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    catalog::load(files).catalogue
}

/// A session on a fixed day.
pub fn session() -> Session {
    let catalogue = catalogue();
    Session {
        search: Rc::new(Search::new(Rc::clone(&catalogue))),
        catalogue,
        contents: Contents::Here(Later::here()),
        case: Rc::new(Case::default()),
        settings: Settings::default(),
        query: AttrValue::default(),
        today: Date::new(2026, 11, 23).unwrap(),
        look: Look::Person,
        hushed: false,
        read_only: false,
        wrong: false,
        receipts: Rc::default(),
        mode: Mode::Own,
    }
}

/// A session after some actions.
pub fn after(actions: impl IntoIterator<Item = Action>) -> Session {
    let mut session = session();
    actions.into_iter().for_each(|action| session.apply(action));
    session
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    session: Session,
    route: Route,
}

#[component]
fn Still(props: &Props) -> Html {
    let store: Store = use_reducer_eq(|| props.session.clone());
    html! {
        <ContextProvider<Store> context={store}><Frame route={props.route.clone()} /></ContextProvider<Store>>
    }
}

/// The HTML of a page.
pub fn draw(session: Session, route: Route) -> String {
    let renderer =
        yew::LocalServerRenderer::<Still>::with_props(Props { session, route }).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// The words of HTML, one element a line.
pub fn words(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push('\n');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    let lines: Vec<&str> = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
