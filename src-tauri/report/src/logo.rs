//! The logo of the organisation: plain pixels, decoded elsewhere.

use std::{fmt, sync::Arc};

use sha2::{Digest, Sha256};

/// A logo, as the first page shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    size: [u32; 2],
    rgba: Arc<[u8]>,
    alternative: String,
}

impl Logo {
    /// A logo of that organisation, so many pixels wide and high, four bytes a pixel: red, green, blue
    /// and opacity, row after row. None where it has no pixels, or not as many as it says.
    #[must_use]
    pub fn new(width: u32, height: u32, rgba: Vec<u8>, organisation: &str) -> Option<Self> {
        let bytes = u128::from(width) * u128::from(height) * 4;
        let whole = bytes > 0 && u128::try_from(rgba.len()) == Ok(bytes);
        whole.then(|| Self {
            size: [width, height],
            rgba: rgba.into(),
            alternative: format!("Logo of {organisation}"),
        })
    }

    /// Width and height in pixels.
    #[must_use]
    pub fn size(&self) -> [u32; 2] {
        self.size
    }

    /// Its pixels, four bytes each.
    #[must_use]
    pub fn rgba(&self) -> &[u8] {
        &self.rgba
    }

    /// What it is, for who cannot see it: "Logo of Acme".
    #[must_use]
    pub fn alternative(&self) -> &str {
        &self.alternative
    }
}

/// Its pixels as a hash: a megabyte of numbers would tell nobody more.
impl fmt::Debug for Logo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hash = Sha256::digest(&self.rgba);
        write!(
            formatter,
            "{}, {:?}, {hash:02x?}",
            self.alternative, self.size
        )
    }
}
