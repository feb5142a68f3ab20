//! Parts that several pages are made of. Plain functions of the session where nothing is remembered, components where it is.

pub mod aloud;
pub mod ask;
pub mod block;
pub mod card;
pub mod carry;
pub mod hints;
pub mod icon;
pub mod leaving;
pub mod mark;
pub mod materials;
pub mod moved;
pub mod papers;
pub mod row;
pub mod shell;
pub mod title;
pub mod verdict;
pub mod word;
