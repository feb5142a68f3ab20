//! The picture as SVG, without scripts and without anything fetched.

use std::fmt::Write;

use super::layout::{LEADING, PADDING, Placed};

/// How it looks; the same on paper. Every text has a contrast of at least 7 : 1 with its box.
const STYLE: &str = "\
text{font-family:'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif;fill:#1b1b1b}\
.name{font-weight:600}\
rect{stroke-width:1.5;rx:6}\
path{fill:none;stroke:#5c6b7a;stroke-width:1.3}\
marker path{fill:#5c6b7a;stroke:none}\
.stage rect{fill:#0b4f8a;stroke:#0b4f8a}.stage text{fill:#fff}\
.condition rect{fill:#eef5fc;stroke:#0b4f8a}\
.judged rect{fill:#fff;stroke:#0b4f8a;stroke-dasharray:5 4}\
.always rect{fill:#f4f4f1;stroke:#6b6b60}\
.sometimes rect{fill:#fff7e6;stroke:#a15c00}";

/// The picture with its name.
pub(super) fn write(name: &str, placed: &Placed) -> String {
    let mut out = String::new();
    // Writing into a text cannot fail.
    let _ = drawn(name, placed, &mut out);
    out
}

fn drawn(name: &str, placed: &Placed, out: &mut String) -> std::fmt::Result {
    let (width, height) = (placed.width.ceil(), placed.height.ceil());
    write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-labelledby=\"name\">\n<title id=\"name\">{}</title>\n<style>{STYLE}</style>\n\
         <defs><marker id=\"end\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">\
         <path d=\"M0 0L8 4L0 8Z\"/></marker></defs>\n<rect class=\"paper\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n",
        escaped(name)
    )?;
    for points in &placed.lines {
        writeln!(out, "<path d=\"{}\" marker-end=\"url(#end)\"/>", curve(points))?;
    }
    for part in &placed.boxes {
        let (x, y) = (part.x.round(), part.y.round());
        writeln!(
            out,
            "<g class=\"{}\"><rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\"/>",
            part.kind.class(),
            part.width,
            part.height
        )?;
        let mut base = y + PADDING;
        for line in &part.lines {
            let class = if line.name { " class=\"name\"" } else { "" };
            // Of a line, a bit more than three quarters is above the foot of its letters.
            let foot = base + line.size * (LEADING + 0.72) / 2.0;
            writeln!(
                out,
                "<text{class} x=\"{}\" y=\"{foot:.1}\" font-size=\"{}\">{}</text>",
                x + PADDING,
                line.size,
                escaped(&line.text)
            )?;
            base += line.size * LEADING;
        }
        out.push_str("</g>\n");
    }
    out.push_str("</svg>");
    Ok(())
}

/// A line through the middles between its points, bent at the points.
fn curve(points: &[(f64, f64)]) -> String {
    let mut out = String::new();
    let Some(((x, y), rest)) = points.split_first() else { return out };
    // Writing into a text cannot fail.
    let _ = write!(out, "M{x:.1} {y:.1}");
    for pair in rest.windows(2) {
        let [(ax, ay), (bx, by)] = pair else { continue };
        let (x, y) = (f64::midpoint(*ax, *bx), f64::midpoint(*ay, *by));
        let _ = write!(out, "Q{ax:.1} {ay:.1} {x:.1} {y:.1}");
    }
    if let Some((x, y)) = rest.last() {
        let _ = write!(out, "L{x:.1} {y:.1}");
    }
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
