//! The benchmark's side in the browser: the same engines and the same window, compiled to WebAssembly as the app is.
//!
//! The page measures around the calls: the core knows no clock.

mod peers;
mod window;

use peers::{Given, Peers};
use wasm_bindgen::prelude::*;
use window::Window;

/// Everything the benchmark runs.
#[wasm_bindgen]
pub struct Bench {
    peers: Peers,
    window: Window,
    grown: Option<Window>,
}

#[wasm_bindgen]
impl Bench {
    /// Makes everything ready: a packed catalogue, `rules.toml` as JSON, the day.
    #[wasm_bindgen(constructor)]
    pub fn new(catalogue: &[u8], given: &str, today: &str) -> Result<Self, String> {
        let catalogue = onewindow::catalog::decode(catalogue).map_err(|error| error.to_string())?;
        let given: Given = serde_json::from_str(given).map_err(|error| error.to_string())?;
        let today = today.parse().map_err(|_| "no day")?;
        let peers = Peers::new(&given)?;
        Ok(Self { peers, window: Window::new(catalogue, today), grown: None })
    }

    /// Every rule for everybody; how often the answer was yes.
    pub fn run(&mut self, engine: usize, rounds: usize) -> usize {
        self.peers.run(engine, rounds)
    }

    /// How many answers the conversation has.
    pub fn answers(&self) -> usize {
        self.window.size().1
    }

    /// Looks through all items after so many answers.
    pub fn screen(&self, answers: usize, rounds: usize) -> usize {
        self.window.screen(answers, rounds)
    }

    /// Finds the next question after so many answers.
    pub fn next(&self, answers: usize, rounds: usize) -> usize {
        self.window.next(answers, rounds)
    }

    /// Makes the catalogue so many times as large; how many items it has then.
    pub fn grow(&mut self, times: usize) -> usize {
        self.grown.insert(self.window.grown(times)).size().0
    }

    /// Looks through all items of the grown catalogue after so many answers.
    pub fn screen_grown(&self, answers: usize) -> usize {
        self.grown.as_ref().map_or(0, |grown| grown.screen(answers, 1))
    }
}

fn main() {}
