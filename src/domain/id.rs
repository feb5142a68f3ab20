//! Ids: what files, drafts, packets and rules call a thing. Kebab-case (`some-allowance`) or dotted (`disability.grade`),
//! ASCII, never reused, never renamed.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

id! {
    /// One of the 31 categories (大项).
    CategoryId;
    /// One of the 72 items (小项).
    ItemId;
    /// A life event (一件事).
    BundleId;
    /// A material (申请材料).
    MaterialId;
    /// A set of materials of which any one is enough.
    GroupId;
    /// A local or yearly figure (地方参数).
    ParameterId;
    /// A value known about the person or household, dotted: `disability.grade`.
    FactId;
    /// A question of one form.
    FieldId;
    /// A group of questions of one form.
    SectionId;
    /// A list of codes, e.g. GB/T 2261.2.
    CodeListId;
    /// A law, standard or other text a fact was read in.
    SourceId;
}
