//! Taking a photograph or file in. A picture is drawn anew, upright and no larger than needed, so that nothing a camera writes about
//! place and time stays in it; the browser decodes and encodes, so the page carries no code for it. A PDF is kept as it is.

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

use crate::case::draft::digest_of;
use crate::field::{Chosen, File, Media};
use crate::text::attach::Refused;

/// As much of a file as tells what it is.
const HEAD: f64 = 524_288.0;
/// Quality of the picture: small print of a document stays readable.
const QUALITY: f64 = 0.8;

/// The file and its bytes.
pub async fn take(
    file: &web_sys::File,
    watermark: Option<&str>,
) -> Result<(File, Uint8Array), Refused> {
    let head = file.slice_with_f64_and_f64(0.0, HEAD.min(file.size()));
    let head = bytes(&head.map_err(|_| Refused::Unknown)?).await.ok_or(Refused::Unknown)?;
    let chosen = Chosen::of(&head.to_vec());
    match chosen {
        Chosen::Pdf if file.size() > f64::from(Chosen::MOST_BYTES) => return Err(Refused::Large),
        Chosen::Pdf => {
            let bytes = bytes(file).await.ok_or(Refused::Unknown)?;
            return Ok((described(&bytes, Media::Pdf, (0, 0)), bytes));
        }
        Chosen::Picture(width, height) => few_pixels(width, height)?,
        Chosen::Heic | Chosen::Other => {}
    }
    let unknown = if chosen == Chosen::Heic { Refused::Heic } else { Refused::Unknown };
    let bitmap = upright(file).await.map_err(|_| unknown)?;
    few_pixels(bitmap.width(), bitmap.height())?;
    let drawn = draw(&bitmap, watermark).ok_or(Refused::Unknown);
    // Tens of megabytes, which nobody else would give back before the next picture.
    bitmap.close();
    picture(&drawn?).await.ok_or(Refused::Unknown)
}

/// The picture on a canvas as it is kept.
pub async fn picture(canvas: &HtmlCanvasElement) -> Option<(File, Uint8Array)> {
    let made = Promise::new(&mut |resolve, reject| {
        let quality = QUALITY.into();
        let asked = canvas.to_blob_with_type_and_encoder_options(&resolve, "image/jpeg", &quality);
        if let Err(reason) = asked {
            // Rejecting a promise is never refused.
            let _ = reject.call1(&JsValue::UNDEFINED, &reason);
        }
    });
    let blob: Blob = JsFuture::from(made).await.ok()?.dyn_into().ok()?;
    let bytes = bytes(&blob).await?;
    Some((described(&bytes, Media::Jpeg, (canvas.width(), canvas.height())), bytes))
}

fn few_pixels(width: u32, height: u32) -> Result<(), Refused> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels > Chosen::MOST_PIXELS { Err(Refused::Pixels) } else { Ok(()) }
}

fn described(bytes: &Uint8Array, media: Media, (width, height): (u32, u32)) -> File {
    File { sha256: digest_of(&bytes.to_vec()), media, size: bytes.length(), width, height }
}

async fn bytes(blob: &Blob) -> Option<Uint8Array> {
    Some(Uint8Array::new(&JsFuture::from(blob.array_buffer()).await.ok()?))
}

/// The picture as the camera was held.
async fn upright(file: &web_sys::File) -> Result<ImageBitmap, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let decode: Function = Reflect::get(&window, &"createImageBitmap".into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &"imageOrientation".into(), &"from-image".into())?;
    let promise: Promise = decode.call2(&window, file, &options)?.dyn_into()?;
    JsFuture::from(promise).await?.dyn_into()
}

/// The picture on white, its longest side no longer than needed.
fn draw(bitmap: &ImageBitmap, watermark: Option<&str>) -> Option<HtmlCanvasElement> {
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let scale = (f64::from(Chosen::SIDE) / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).round().max(1.0), (height * scale).round().max(1.0));
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    // At most the longest side, which fits.
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = context(&canvas)?;
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height).ok()?;
    if let Some(words) = watermark {
        write_across(&context, words, (width, height))?;
    }
    Some(canvas)
}

/// The pen of a canvas.
pub fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// Words across the whole picture, again and again, so that no part of it can be cut out without them; what is below stays readable.
fn write_across(
    context: &CanvasRenderingContext2d,
    words: &str,
    (width, height): (f64, f64),
) -> Option<()> {
    let size = (width.min(height) / 22.0).max(14.0);
    context.set_font(&format!("{size:.0}px sans-serif"));
    context.set_fill_style_str("rgba(110, 110, 110, 0.42)");
    let line = context.measure_text(words).ok()?.width() + size * 4.0;
    let diagonal = width.hypot(height);
    context.save();
    context.translate(width / 2.0, height / 2.0).ok()?;
    context.rotate(-std::f64::consts::FRAC_PI_6).ok()?;
    let mut y = -diagonal / 2.0;
    while y < diagonal / 2.0 {
        let mut x = -diagonal / 2.0;
        while x < diagonal / 2.0 {
            context.fill_text(words, x, y).ok()?;
            x += line;
        }
        y += size * 6.0;
    }
    context.restore();
    Some(())
}
