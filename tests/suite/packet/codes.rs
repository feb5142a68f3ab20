//! The codes of a paper as scanners see them: five ways in which a print gets worse, and two decoders of other people that must read
//! every code. Also the body of a benchmark over five hundred papers.

use std::path::Path;
use std::process::{Command, Output};

use onewindow::packet::{data, qr};

/// Debian's packages of the tools; installed when one is missing and we may.
const PACKAGES: [&str; 3] = ["zbar-tools", "python3", "python3-pip"];

/// Reads every picture named in a file and prints what the first code in it says.
const ZXING: &str = "
import sys, zxingcpp
for path in open(sys.argv[1]).read().split():
    head, size, depth, pixels = open(path, 'rb').read().split(b'\\n', 3)
    width, height = map(int, size.split())
    found = zxingcpp.read_barcodes(memoryview(pixels).cast('B', shape=[height, width]))
    print(found[0].text if found else '-')
";

/// Ways in which a print gets worse.
#[derive(Clone, Copy, Debug)]
enum Worse {
    /// Out of focus.
    Blurred,
    /// A dusty glass.
    Noisy,
    /// Pale toner, one side in the shade.
    Pale,
    /// Folded through the middle.
    Folded,
    /// Held askew, from further away.
    Turned,
}

const ALL: [Worse; 5] = [Worse::Blurred, Worse::Noisy, Worse::Pale, Worse::Folded, Worse::Turned];

/// A grey picture.
struct Picture {
    side: usize,
    pixels: Vec<f64>,
}

/// Pseudo-random numbers (xorshift64*): the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % sides
    }
}

impl Picture {
    /// A code of `scale` pixels a module with its quiet zone.
    fn of(digits: &str, scale: usize) -> Self {
        let modules = qr::encode(digits).expect("it fits into a code");
        let side = (modules.size + 8) * scale;
        let dark = |x: usize, y: usize| {
            let (x, y) = ((x / scale).wrapping_sub(4), (y / scale).wrapping_sub(4));
            x < modules.size && y < modules.size && modules.dark(x, y)
        };
        let pixel = |n: usize| if dark(n % side, n / side) { 0.0 } else { 255.0 };
        Self { side, pixels: (0..side * side).map(pixel).collect() }
    }

    fn at(&self, x: f64, y: f64) -> f64 {
        let inside = |v: f64| v >= 0.0 && v < self.side as f64 - 1.0;
        if !inside(x) || !inside(y) {
            return 255.0;
        }
        let (left, top) = (x as usize, y as usize);
        let (u, v) = (x.fract(), y.fract());
        let p = |dx: usize, dy: usize| self.pixels[(top + dy) * self.side + left + dx];
        (p(0, 0) * (1.0 - u) + p(1, 0) * u) * (1.0 - v) + (p(0, 1) * (1.0 - u) + p(1, 1) * u) * v
    }

    /// Every pixel anew, from its place.
    fn map(&self, side: usize, pixel: impl FnMut(usize, usize) -> f64) -> Self {
        let mut pixel = pixel;
        Self { side, pixels: (0..side * side).map(|n| pixel(n % side, n / side)).collect() }
    }

    fn blurred(&self) -> Self {
        let around = |x: usize, y: usize| {
            let near =
                |dx: i32, dy: i32| self.at(x as f64 + f64::from(dx), y as f64 + f64::from(dy));
            (-1..=1)
                .flat_map(|dx| (-1..=1).map(move |dy| (dx, dy)))
                .map(|(dx, dy)| near(dx, dy))
                .sum::<f64>()
                / 9.0
        };
        self.map(self.side, around)
    }

    fn worse(&self, how: Worse, dice: &mut Dice) -> Self {
        let (side, middle) = (self.side as f64, self.side as f64 / 2.0);
        let here = |x: usize, y: usize| self.at(x as f64, y as f64);
        match how {
            Worse::Blurred => self.blurred().blurred(),
            Worse::Noisy => {
                self.map(self.side, |x, y| here(x, y) + dice.roll(120) as f64 - 60.0).blurred()
            }
            Worse::Pale => self
                .map(self.side, |x, y| 95.0 + here(x, y) * 0.35 + 40.0 * x as f64 / side)
                .blurred(),
            Worse::Folded => {
                self.map(self.side, |x, y| {
                    if (y as f64 - middle).abs() < 2.0 { 235.0 } else { here(x, y) }
                })
                .blurred()
            }
            Worse::Turned => {
                let (sin, cos) = (7.0 + dice.roll(5) as f64).to_radians().sin_cos();
                let small = self.side * 4 / 5;
                let scale = side / small as f64 * 1.2;
                let half = small as f64 / 2.0;
                self.blurred().map(small, |x, y| {
                    let (dx, dy) = ((x as f64 - half) * scale, (y as f64 - half) * scale);
                    self.at(middle + dx * cos - dy * sin, middle + dx * sin + dy * cos)
                })
            }
        }
    }

    fn write(&self, path: &Path) {
        let mut bytes = format!("P5\n{} {}\n255\n", self.side, self.side).into_bytes();
        bytes.extend(self.pixels.iter().map(|p| p.clamp(0.0, 255.0) as u8));
        std::fs::write(path, bytes).expect("the picture is written");
    }
}

fn run(dir: &Path, program: &str, args: &[&str]) -> Output {
    let attempt = || Command::new(program).args(args).current_dir(dir).output();
    // A decoder that reads nothing is content, too; a program without its library is not.
    let output = attempt().ok().filter(|output| program != "python3" || output.status.success());
    output
        .or_else(|| {
            install();
            attempt().ok()
        })
        .unwrap_or_else(|| {
            panic!(
                "{program}: install (Debian): apt-get install {}; pip install zxing-cpp",
                PACKAGES.join(" ")
            )
        })
}

fn install() {
    let apt = |args: &[&str]| {
        // Another test may be installing what it needs.
        let mut apt = Command::new("apt-get");
        apt.args(["-o", "DPkg::Lock::Timeout=300"]).args(args);
        apt.env("DEBIAN_FRONTEND", "noninteractive").output()
    };
    let _ = apt(&["update"]);
    let _ = apt(&[&["install", "-y", "--no-install-recommends"], &PACKAGES[..]].concat());
    let pip = ["-m", "pip", "install", "--quiet", "--break-system-packages", "zxing-cpp==3.1.1"];
    let _ = Command::new("python3").args(pip).output();
}

/// Codes of `n` papers, each made worse in five ways: how many pictures, and how many each decoder could not read.
pub fn decode(n: usize) -> (usize, usize, usize) {
    let mut dice = Dice(0x5ca1_ab1e);
    let (mut all, mut zbar, mut zxing) = (0, 0, 0);
    for _ in 0..n {
        // As a form has it: words that come again, and numbers that do not.
        let words: Vec<u64> = (0..20).map(|_| dice.roll(20_000)).collect();
        let length = 20 + dice.roll(280);
        let content: Vec<u8> = (0..length)
            .flat_map(|_| {
                match dice.roll(3) {
                    0 => dice.roll(u64::MAX >> 33).to_string(),
                    _ => char::from_u32(0x4e00 + words[dice.roll(20) as usize] as u32)
                        .map_or_else(String::new, String::from),
                }
                .into_bytes()
            })
            .collect();
        let root: [u8; 16] = std::array::from_fn(|_| dice.roll(256) as u8);
        let dir = tempfile::tempdir().expect("a temporary folder");
        let (mut names, mut said) = (Vec::new(), Vec::new());
        for (part, digits) in data::parts(&content, &root).into_iter().enumerate() {
            let clean = Picture::of(&digits, 4);
            for how in ALL {
                let name = format!("{part}-{how:?}.pgm");
                clean.worse(how, &mut dice).write(&dir.path().join(&name));
                names.push(name);
                said.push(digits.clone());
            }
        }
        std::fs::write(dir.path().join("list"), names.join("\n")).expect("the list is written");
        let read = run(dir.path(), "python3", &["-c", ZXING, "list"]).stdout;
        let read = String::from_utf8_lossy(&read).into_owned();
        let read: Vec<&str> = read.lines().collect();
        zxing += said
            .iter()
            .enumerate()
            .filter(|(n, said)| read.get(*n) != Some(&said.as_str()))
            .count();
        for (name, said) in names.iter().zip(&said) {
            let args = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", name.as_str()];
            let read = run(dir.path(), "zbarimg", &args).stdout;
            zbar += usize::from(String::from_utf8_lossy(&read).trim() != said);
        }
        all += said.len();
    }
    (all, zbar, zxing)
}
