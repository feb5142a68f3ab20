//! The native tests: one module an area, data beside them under `case/`.

mod feel;
mod field;
mod packet;
