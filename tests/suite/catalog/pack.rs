use onewindow::catalog::{self, PackError, Search};
use proptest::prelude::*;

use super::search::id;
use super::{good, shipped};

#[test]
fn what_is_packed_comes_out_again_without_its_examples() {
    for loaded in [catalog::load(good()), shipped()] {
        let mut expected = loaded.catalogue.clone();
        expected.items.iter_mut().for_each(|item| item.examples.clear());
        let packed = catalog::encode(&loaded.catalogue);
        assert_eq!(catalog::decode(&packed), Ok(expected));
    }
}

#[test]
fn packing_is_the_same_every_time() {
    let pack = || catalog::encode(&catalog::load(good()).catalogue);
    assert_eq!(pack(), pack());
}

#[test]
fn the_packed_form_changes_only_together_with_its_version() {
    let packed = catalog::encode(&catalog::load(good()).catalogue);
    let bytes: Vec<String> =
        packed.chunks(32).map(|row| row.iter().map(|b| format!("{b:02x}")).collect()).collect();
    insta::assert_snapshot!(bytes.join("\n"));
}

#[test]
fn other_bytes_are_refused_with_a_reason() {
    let packed = catalog::encode(&catalog::load(good()).catalogue);
    assert_eq!(catalog::decode(&[]), Err(PackError::Empty));
    assert_eq!(catalog::decode(&[99, 1, 2]), Err(PackError::Version(99)));
    let short = &packed[..packed.len() - 1];
    assert_eq!(catalog::decode(short), Err(PackError::Damaged));
    let long = [packed.as_slice(), &[0]].concat();
    assert_eq!(catalog::decode(&long), Err(PackError::Damaged));
}

proptest! {
    #[test]
    fn nonsense_is_refused_and_never_stops_the_reader(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let _ = catalog::decode(&bytes);
        let versioned = [&[catalog::VERSION], bytes.as_slice()].concat();
        let _ = catalog::decode(&versioned);
        let _ = catalog::decode_heads(&versioned);
    }

    #[test]
    fn a_damaged_byte_never_stops_the_reader(at in any::<prop::sample::Index>(), byte: u8) {
        let mut packed = catalog::encode(&catalog::load(good()).catalogue);
        let at = at.index(packed.len());
        packed[at] = byte;
        let _ = catalog::decode(&packed);
    }
}

#[test]
fn the_heads_name_and_find_every_item_as_the_whole_does() {
    let whole = shipped().catalogue;
    let packed = catalog::encode_heads(&whole);
    let heads = catalog::decode_heads(&packed).unwrap();
    let names = |c: &catalog::Catalogue| -> Vec<_> {
        c.items.iter().map(|item| (item.id.clone(), item.name.clone())).collect()
    };
    assert_eq!(names(&heads), names(&whole));
    assert!(packed.len() * 3 < catalog::encode(&whole).len());
    let searches = [heads, whole].map(|catalogue| Search::new(catalogue.into()));
    for query in ["残疾证", "低保", "residence permit"] {
        let [heads, whole] = searches.each_ref().map(|search| search.find(query).first().map(id));
        assert_eq!(heads, whole, "{query}");
    }
}
