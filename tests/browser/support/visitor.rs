//! A visitor at a screen.

use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::accessibility::{AxValue, GetFullAxTreeParams};
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetCpuThrottlingRateParams, SetDeviceMetricsOverrideParams,
    SetEmulatedMediaParams,
};
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchMouseEventParams, DispatchMouseEventType,
    ImeSetCompositionParams, InsertTextParams, MouseButton,
};
use chromiumoxide::cdp::browser_protocol::network::{
    EmulateNetworkConditionsByRuleParams, NetworkConditions,
};
use chromiumoxide::cdp::browser_protocol::page::{
    CaptureScreenshotFormat, PrintToPdfParams, Viewport,
};
use chromiumoxide::cdp::browser_protocol::performance::{self, GetMetricsParams};
use chromiumoxide::cdp::browser_protocol::storage::OverrideQuotaForOriginParams;
use chromiumoxide::cdp::js_protocol::heap_profiler::CollectGarbageParams;
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::error::CdpError;
use chromiumoxide::page::ScreenshotParams;
use serde_json::Value;

use super::chromium::Profile;
use super::finder;
use super::machine::{Log, Machine, Screen};
use super::network::Fault;
use super::site::site;

/// How long a visitor waits for a word to appear before the test fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// One person at one page of a browser. Every method waits until it is done or the patience is over.
pub struct Visitor {
    machine: Rc<Machine>,
    page: Page,
    screen: Screen,
    console: Log,
}

impl Visitor {
    /// Opens a browser on a profile.
    pub fn new(profile: &Profile, screen: Screen) -> Self {
        Self::hosted(profile, screen, &site().dir)
    }

    /// The same, where the site is that of another folder.
    pub fn hosted(profile: &Profile, screen: Screen, folder: &Path) -> Self {
        Self::at(Rc::new(Machine::start(profile, folder)), screen)
    }

    /// Opens another page of the same browser, in front of this one.
    pub fn another_page(&self) -> Self {
        Self::at(Rc::clone(&self.machine), self.screen)
    }

    fn at(machine: Rc<Machine>, screen: Screen) -> Self {
        let (page, console) = machine.open_page(screen);
        Self { machine, page, screen, console }
    }

    /// Brings this page to the front.
    pub fn to_front(&self) {
        self.run(self.page.bring_to_front());
    }

    /// Goes to an address.
    pub fn open(&self, url: &str) {
        self.run(self.page.goto(url));
    }

    /// The reload button.
    pub fn reload(&self) {
        self.run(self.page.reload());
    }

    /// The back button.
    pub fn back(&self) {
        self.js("history.back()");
    }

    /// Waits until the words are on the screen.
    #[track_caller]
    pub fn see(&self, words: &str) {
        self.wait(&format!("ow.text().includes({})", quote(words)), &format!("to see “{words}”"));
    }

    /// Waits until the words are no longer on the screen.
    #[track_caller]
    pub fn see_no(&self, words: &str) {
        self.wait(
            &format!("!ow.text().includes({})", quote(words)),
            &format!("“{words}” to go away"),
        );
    }

    /// Clicks a button or link by its name.
    #[track_caller]
    pub fn press(&self, name: &str) {
        self.click(&format!("ow.press({})", quote(name)), &format!("a button or link “{name}”"));
    }

    /// Types into a field by its label, replacing what is there, and leaves the field.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) {
        self.fill_in("document", label, text);
    }

    /// The same within a part of the page.
    #[track_caller]
    pub fn fill_in(&self, part: &str, label: &str, text: &str) {
        self.click(&format!("ow.field({}, {part})", quote(label)), &format!("a field “{label}”"));
        self.js("document.activeElement.select?.()");
        self.insert(text);
        self.key("Tab");
    }

    /// Chooses an answer of a question: a radio button, a tick, or a line of a select.
    #[track_caller]
    pub fn choose_in(&self, part: &str, question: &str, answer: &str) {
        let (q, a) = (quote(question), quote(answer));
        let select = format!("ow.field({q}, {part})?.tagName === 'SELECT'");
        let option = format!("ow.option({q}, {a}, {part})");
        self.wait(
            &format!("{select} || !!{option}"),
            &format!("the answer “{answer}” to “{question}”"),
        );
        if self.js(&select) == Value::Bool(true) {
            // The list of a select is the system's, out of the page's reach; the page sees these events.
            let set = format!(
                "(() => {{ const s = ow.field({q}, {part}); const o = [...s.options].find(o => o.text.trim() === {a}); if (!o) return false;
                   s.focus(); s.value = o.value; for (const t of ['input', 'change']) s.dispatchEvent(new Event(t, {{bubbles: true}})); return true }})()"
            );
            assert_eq!(self.js(&set), Value::Bool(true), "no line “{answer}” in “{question}”");
        } else {
            self.click(&option, &format!("the answer “{answer}” to “{question}”"));
        }
    }

    /// Chooses an answer (radio or tick) of a question.
    #[track_caller]
    pub fn choose(&self, question: &str, answer: &str) {
        self.choose_in("document", question, answer);
    }

    /// Ticks a box by its label.
    #[track_caller]
    pub fn tick(&self, label: &str) {
        self.click(&format!("ow.box({})", quote(label)), &format!("a box “{label}”"));
    }

    /// Types a piece of text into the field that has the focus.
    pub fn insert(&self, text: &str) {
        self.run(self.page.execute(InsertTextParams::new(text)));
    }

    /// What an input method shows while a word is being composed, with the caret at its end.
    pub fn compose(&self, text: &str) {
        let end = i64::try_from(text.encode_utf16().count()).expect("a word");
        self.run(self.page.execute(ImeSetCompositionParams::new(text, end, end)));
    }

    /// Another size of the window, in CSS pixels.
    pub fn resize(&self, width: i64, height: i64) {
        self.run(self.page.execute(SetDeviceMetricsOverrideParams::new(width, height, 1.0, false)));
    }

    /// A wish of the system: `("forced-colors", "active")`.
    pub fn media(&self, feature: &str, value: &str) {
        let feature = MediaFeature::new(feature, value);
        let media = SetEmulatedMediaParams::builder().feature(feature).build();
        self.run(self.page.execute(media));
    }

    /// The page's content as a screen reader is told it: role, name, description and state, one element a line.
    pub fn accessible(&self) -> String {
        self.told(true)
    }

    /// The same without descriptions, which are the catalogue's and change with it.
    pub fn named(&self) -> String {
        self.told(false)
    }

    fn told(&self, described: bool) -> String {
        const TOLD: [&str; 14] = [
            "alert",
            "button",
            "checkbox",
            "combobox",
            "Details",
            "DisclosureTriangle",
            "group",
            "heading",
            "image",
            "link",
            "main",
            "radio",
            "status",
            "textbox",
        ];
        let tree = self.run(self.page.execute(GetFullAxTreeParams::default()));
        let text = |value: &Option<AxValue>| {
            let value = value.as_ref().and_then(|v| v.value.as_ref());
            value.and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let nodes = &tree.result.nodes;
        let mut lines = Vec::new();
        // In the order of reading.
        let mut open: Vec<_> = nodes.first().into_iter().collect();
        while let Some(node) = open.pop() {
            let children = node.child_ids.iter().flatten().rev();
            open.extend(children.filter_map(|id| nodes.iter().find(|n| n.node_id == *id)));
            let role = text(&node.role);
            if node.ignored || !TOLD.contains(&role.as_str()) {
                continue;
            }
            let mut line = format!("{role} “{}”", text(&node.name));
            let description = text(&node.description);
            if described && !description.is_empty() {
                line += &format!(" — {description}");
            }
            for property in node.properties.iter().flatten() {
                let name = format!("{:?}", property.name).to_lowercase();
                let value = property.value.value.clone().unwrap_or_default();
                let said = value != Value::Bool(false) && value != "false";
                if said && ["checked", "invalid", "expanded", "level"].contains(&name.as_str()) {
                    line += &format!(" [{name} {value}]");
                }
            }
            lines.push(line);
        }
        lines.join("\n")
    }

    /// Shows a page given as markup.
    pub fn show(&self, html: &str) {
        self.run(self.page.set_content(html));
        self.js(finder::SCRIPT);
    }

    /// Presses a key: `Tab`, `Enter`, `Escape`.
    pub fn key(&self, key: &str) {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            _ => 0,
        };
        for kind in [DispatchKeyEventType::RawKeyDown, DispatchKeyEventType::KeyUp] {
            let pressed = kind == DispatchKeyEventType::RawKeyDown;
            let event =
                DispatchKeyEventParams::builder().key(key).code(key).windows_virtual_key_code(code);
            // Only what types a character presses buttons and follows links.
            let event = match key {
                "Enter" if pressed => event.r#type(DispatchKeyEventType::KeyDown).text("\r"),
                _ => event.r#type(kind),
            };
            self.run(self.page.execute(event.build().expect("a key event")));
        }
    }

    /// Presses and releases the key of a letter.
    pub fn letter(&self, letter: char) {
        for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
            let event = DispatchKeyEventParams::builder()
                .key(letter)
                .windows_virtual_key_code(i64::from(u32::from(letter.to_ascii_uppercase())));
            let event =
                if kind == DispatchKeyEventType::KeyDown { event.text(letter) } else { event };
            self.run(self.page.execute(event.r#type(kind).build().expect("a key event")));
        }
    }

    /// The value of an expression in the page.
    #[track_caller]
    pub fn js(&self, expression: &str) -> Value {
        let result = self.try_js(expression);
        result.unwrap_or_else(|e| panic!("the page could not run {expression}: {e}"))
    }

    #[track_caller]
    fn try_js(&self, expression: &str) -> Result<Value, CdpError> {
        let params = EvaluateParams::builder()
            .expression(expression)
            .await_promise(true)
            .return_by_value(true);
        let params = params.build().expect("an expression");
        let answer = async {
            tokio::time::timeout(PATIENCE * 2, self.page.evaluate_expression(params)).await
        };
        let result = self.machine.runtime.block_on(answer).expect("the page answers in time")?;
        Ok(result.value().cloned().unwrap_or_default())
    }

    /// Waits until a JavaScript condition holds, or the promise of one.
    #[track_caller]
    pub fn wait(&self, condition: &str, what: &str) {
        // Looks again after every frame: nothing on the screen changes between two frames.
        let script = format!(
            "(async () => {{ const end = performance.now() + {}; for (;;) {{ try {{ if (await ({condition})) return true }} catch {{}}
               if (performance.now() > end) return false; await new Promise(requestAnimationFrame) }} }})()",
            PATIENCE.as_millis()
        );
        // A page that gives way to another takes the question with it: then the next one is asked.
        let end = std::time::Instant::now() + PATIENCE;
        let answer = loop {
            match self.try_js(&script) {
                Err(_) if std::time::Instant::now() < end => {}
                answer => break answer,
            }
        };
        if !matches!(answer, Ok(Value::Bool(true))) {
            panic!(
                "waited in vain for {what} at {}\n--- focus: {}\n--- on the screen:\n{}\n--- console:\n{}",
                self.js("location.href"),
                self.js("document.activeElement?.outerHTML.slice(0, 200)"),
                self.text(),
                self.console().join("\n")
            );
        }
    }

    /// Does something after which a fresh page takes the place of this one, and waits until it has.
    #[track_caller]
    pub fn to_a_fresh_page(&self, act: impl FnOnce()) {
        self.js("window.stale = true");
        act();
        let end = std::time::Instant::now() + PATIENCE;
        // Between two pages there is nobody to ask.
        let asked = || {
            let fresh = "window.stale !== true && document.readyState === 'complete'";
            let answer = self.machine.runtime.block_on(self.page.evaluate_expression(fresh));
            answer.is_ok_and(|answer| answer.value() == Some(&Value::Bool(true)))
        };
        while !asked() {
            assert!(std::time::Instant::now() < end, "no fresh page: {}", self.text());
        }
    }

    /// All words on the screen.
    pub fn text(&self) -> String {
        self.js("window.ow ? ow.text() : document.body?.innerText")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Everything the console said, uncaught exceptions and browser warnings included.
    pub fn console(&self) -> Vec<String> {
        self.console.lock().expect("no panic while held").clone()
    }

    /// What the browser asked the network for so far, in pages and workers; [`Vec::len`] of it before an action tells what the
    /// action fetched.
    pub fn requests(&self) -> Vec<String> {
        self.machine.network.asked()
    }

    /// Lets the network fail for what has this in its address, until it is called with `None`.
    pub fn without(&self, name: Option<&'static str>) {
        self.machine.network.without(name);
    }

    /// Lets something happen to the file of this path, until it is called with `None`.
    pub fn with(&self, fault: Option<(&str, Fault)>) {
        self.machine.network.with(fault);
    }

    /// Has everything fetched from the host, whatever the browser could keep by itself.
    pub fn be_forgetful(&self) {
        self.machine.network.be_forgetful();
    }

    /// Waits until the app is on the device.
    #[track_caller]
    pub fn installed(&self) {
        self.wait("!!navigator.serviceWorker.controller", "the service worker");
    }

    /// Waits until a file of the site was asked for.
    #[track_caller]
    pub fn has_fetched(&self, file: &str) {
        let end = std::time::Instant::now() + PATIENCE;
        while !self.fetched(0).iter().any(|f| f == file) {
            assert!(
                std::time::Instant::now() < end,
                "{file} is not fetched: {:?}",
                self.requests()
            );
            self.js("new Promise(requestAnimationFrame)");
        }
    }

    /// The files of the site asked for since a number of requests, without the digests in their names. Every address is known
    /// before anybody types, so none can tell what was typed.
    #[track_caller]
    pub fn fetched(&self, since: usize) -> Vec<String> {
        let of_site = |address: &String| {
            site().file(address).unwrap_or_else(|| panic!("{address} is no file of the site"))
        };
        // The icon comes when the browser likes, and so does its question whether the service worker is still the same.
        let at_will = ["icon.svg", "manifest.webmanifest", "sw.js"];
        let files = self.requests()[since..].iter().map(of_site).collect::<Vec<_>>();
        files.into_iter().filter(|file| !at_will.contains(&file.as_str())).collect()
    }

    /// What the content security policy refused.
    pub fn policy_reports(&self) -> Value {
        self.js("ow.violations")
    }

    /// A picture of the whole page, written to a file.
    pub fn picture(&self, file: &std::path::Path) {
        let size = self.js("[innerWidth, document.documentElement.scrollHeight]");
        let side = |at: usize| size[at].as_f64().expect("a length");
        // The driver's own "full page" puts the window back to another size afterwards.
        let clip = Viewport { x: 0.0, y: 0.0, width: side(0), height: side(1), scale: 1.0 };
        let params = ScreenshotParams::builder()
            .format(CaptureScreenshotFormat::Png)
            .clip(clip)
            .capture_beyond_viewport(true)
            .build();
        let bytes = self.run(self.page.screenshot(params));
        std::fs::write(file, bytes).expect("the picture is written");
    }

    /// A picture of what is in the window, written to a file at a scale.
    pub fn window_picture(&self, file: &std::path::Path, scale: f64) {
        let size = self.js("[innerWidth, innerHeight, scrollY]");
        let side = |at: usize| size[at].as_f64().expect("a length");
        let clip = Viewport { x: 0.0, y: side(2), width: side(0), height: side(1), scale };
        let format = CaptureScreenshotFormat::Png;
        let params = ScreenshotParams::builder().format(format).clip(clip).build();
        let bytes = self.run(self.page.screenshot(params));
        std::fs::write(file, bytes).expect("the picture is written");
    }

    /// The page as the browser prints it, on the paper the page asks for.
    pub fn print(&self) -> Vec<u8> {
        let params = PrintToPdfParams::builder().prefer_css_page_size(true).build();
        self.run(self.page.pdf(params))
    }

    /// Waits until a page stands beside this one whose address begins like this.
    #[track_caller]
    pub fn sees_page(&self, beginning: &str) {
        let end = std::time::Instant::now() + PATIENCE;
        while !self.machine.pages().iter().any(|address| address.starts_with(beginning)) {
            assert!(
                std::time::Instant::now() < end,
                "no page {beginning}*: {:?}",
                self.machine.pages()
            );
        }
    }

    /// How many bytes the site may keep; `None`: as many as the browser likes.
    pub fn quota(&self, bytes: Option<f64>) {
        let mut quota = OverrideQuotaForOriginParams::new(site().origin);
        quota.quota_size = bytes;
        self.run(self.page.execute(quota));
    }

    /// Slows the processor down: 6 is a weak kiosk.
    pub fn throttle(&self, rate: f64) {
        self.run(self.page.execute(SetCpuThrottlingRateParams::new(rate)));
    }

    /// What the browser kept of an earlier visit: the records of the app's database, by name.
    pub fn remember(&self, records: &[(&str, &str)]) {
        // A page of the site that is not the app: nobody writes meanwhile.
        self.open(&format!("{}/embed.html", site().origin));
        let records = serde_json::to_string(records).expect("texts are always JSON");
        let kept = self.js(&format!(
            "new Promise((done, failed) => {{
               const open = indexedDB.open('onewindow', 1);
               open.onupgradeneeded = () => open.result.createObjectStore('drafts');
               open.onerror = failed;
               open.onsuccess = () => {{
                 const write = open.result.transaction('drafts', 'readwrite');
                 for (const [name, text] of {records}) write.objectStore('drafts').put(text, name);
                 write.oncomplete = () => {{ open.result.close(); done(true) }} }} }})"
        ));
        assert_eq!(kept, Value::Bool(true));
    }

    /// The day and hour it is for the pages of this visitor.
    pub fn at_time(&self, time: &str) {
        self.before_each_page(&format!(
            "(() => {{ const Real = Date, ahead = new Real('{time}') - new Real();
               window.Date = class extends Real {{
                 constructor(...given) {{ given.length ? super(...given) : super(Real.now() + ahead) }}
                 static now() {{ return Real.now() + ahead }} }} }})()"
        ));
    }

    /// Runs a script in every page from now on, before the page's own.
    pub fn before_each_page(&self, script: &str) {
        self.run(self.page.add_init_script(script));
    }

    /// The line of a village: 1.6 Mbit/s, and 150 ms for every answer.
    pub fn slow_line(&self) {
        let line = NetworkConditions::new("", 150.0, 1.6e6 / 8.0, 0.75e6 / 8.0);
        self.run(self.page.execute(EmulateNetworkConditionsByRuleParams::new(false, vec![line])));
    }

    /// How much JavaScript keeps, in bytes, once what nobody needs has been collected.
    pub fn heap(&self) -> f64 {
        self.run(self.page.execute(performance::EnableParams::default()));
        self.run(self.page.execute(CollectGarbageParams::default()));
        let metrics = self.run(self.page.execute(GetMetricsParams::default()));
        let heap = metrics.result.metrics.iter().find(|metric| metric.name == "JSHeapUsedSize");
        heap.expect("the browser knows").value
    }

    /// Waits until the browser says that one more download is complete, and takes the file whose name ends like this.
    #[track_caller]
    pub fn downloaded(&self, ending: &str) -> Vec<u8> {
        let end = std::time::Instant::now() + PATIENCE;
        loop {
            if let Some(bytes) = self.machine.downloaded(ending) {
                return bytes;
            }
            assert!(
                std::time::Instant::now() < end,
                "no download *{ending}; console: {:?}",
                self.console()
            );
            self.js("new Promise(requestAnimationFrame)");
        }
    }

    /// The nth row of a table, as an expression; it is added when it is not there.
    #[track_caller]
    pub fn row(&self, table: &str, n: usize) -> String {
        let name = quote(table);
        self.wait(&format!("!!ow.group({name})"), table);
        let row = format!("ow.row({name}, {n})");
        if self.js(&format!("!{row}")) == Value::Bool(true) {
            let add = format!("[...ow.group({name}).querySelectorAll('button')].at(-1)");
            self.click(&add, "the button that adds a row");
            self.wait(&format!("!!{row}"), "the row");
        }
        row
    }

    /// Closes the browser.
    pub fn close(self) {
        self.machine.close();
    }

    /// Kills the browser with SIGKILL.
    pub fn kill(self) {
        self.machine.kill();
    }

    /// The page's process-wide DevTools handle, for benchmarks.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Clicks the middle of an element that a JavaScript expression finds, with real mouse events.
    #[track_caller]
    pub fn click(&self, element: &str, what: &str) {
        self.wait(&format!("!!({element})"), what);
        // Scrolls there as a person would, and aims at the middle when it has stood still for a frame and nothing lies over it.
        let place = self.js(&format!(
            "(async () => {{ let last = '', over; const end = performance.now() + {}; while (performance.now() < end) {{
               const e = {element}; if (e) {{
                 e.scrollIntoView({{block: 'center', behavior: 'instant'}});
                 const r = e.getClientRects()[0]; const now = [r.x + r.width / 2, r.y + r.height / 2];
                 over = document.elementFromPoint(...now);
                 if (String(now) === last && e.contains(over)) return now; last = String(now) }}
               await new Promise(requestAnimationFrame) }}
               return over ? 'under ' + over.outerHTML.slice(0, 200) : 'out of sight at ' + last }})()",
            PATIENCE.as_millis()
        ));
        let reached = place.as_array().and_then(|at| Some((at[0].as_f64()?, at[1].as_f64()?)));
        let (x, y) = reached.unwrap_or_else(|| panic!("{what} cannot be clicked: it is {place}"));
        for kind in [DispatchMouseEventType::MousePressed, DispatchMouseEventType::MouseReleased] {
            let event = DispatchMouseEventParams::builder()
                .r#type(kind)
                .x(x)
                .y(y)
                .button(MouseButton::Left)
                .click_count(1);
            self.run(self.page.execute(event.build().expect("a mouse event")));
        }
    }

    #[track_caller]
    fn run<T>(&self, action: impl Future<Output = chromiumoxide::error::Result<T>>) -> T {
        let answer = self
            .machine
            .runtime
            .block_on(async { tokio::time::timeout(PATIENCE * 2, action).await });
        answer.expect("the browser answers in time").expect("the browser answers")
    }
}

/// Words as a JavaScript string.
pub fn quote(words: &str) -> String {
    Value::from(words).to_string()
}
