//! The people named in a case.

use onewindow::case::{Case, Place, people};
use onewindow::domain::Map;
use onewindow::field::{Answer, Row, RowId};

use crate::case_scenario::real;

#[test]
fn everybody_is_named_once_whether_in_a_fact_a_row_or_a_form() {
    let catalogue = real();
    let mut case = Case::default();
    assert_eq!(people(&case, catalogue), Vec::<&str>::new());
    let row = |id, name| Row {
        id: RowId(id),
        cells: Map::from_iter([("name".into(), Answer::text(name))]),
    };
    let rows = Answer::Rows(vec![row(1, "王秀兰"), row(2, " 李小明 "), row(3, "")]);
    case.set(&Place::Fact("household.members".into()), rows);
    case.set(&Place::Fact("person.name".into()), Answer::text("王秀兰"));
    // A phone number is no name.
    case.set(&Place::Fact("person.phone".into()), Answer::text("13800138000"));
    assert_eq!(people(&case, catalogue), ["王秀兰", "李小明"]);
}
