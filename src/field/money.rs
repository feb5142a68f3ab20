use crate::domain::{Decimal, Value};
use crate::text::Lang;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, doubtful, good, wrong};
use super::{clean, number, plain};

/// An amount in yuan: `￥1,200.50元` is `1200.5`.
pub(super) struct Money;

impl Behaviour for Money {
    fn normalise(&self, text: &str) -> String {
        spelled(text).map_or_else(|| clean::line(text), |n| n.to_string())
    }

    fn read(&self, text: &str) -> Parsed {
        let Some(n) = spelled(text) else { return wrong(Msg::NotANumber) };
        if n < Decimal::ZERO {
            doubtful(Value::Number(n), Msg::MoneyNegative)
        } else if n.millionths() % FEN != 0 {
            doubtful(Value::Number(n), Msg::MoneyPlaces)
        } else {
            good(Value::Number(n))
        }
    }

    fn format(&self, value: &Value, lang: Lang) -> String {
        match (value, lang) {
            (Value::Number(n), Lang::Zh) => format!("{} 元", plain::amount(*n)),
            (Value::Number(n), Lang::En) => format!("{} yuan", plain::amount(*n)),
            (other, _) => plain::format(other, lang),
        }
    }
}

/// A fen in millionths of a yuan.
const FEN: i64 = 10_000;

fn spelled(text: &str) -> Option<Decimal> {
    let text = clean::compact(text);
    let text = text.trim_start_matches(['¥', '￥']);
    let text = ["元整", "元", "块钱", "块"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text);
    number::spelled(text)
}
