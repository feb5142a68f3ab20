//! A folder that somebody chose for files, where the browser can write into one (File System Access API).

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

const PICKER: &str = "showDirectoryPicker";

/// The folder. The right to write into it ends with the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Folder {
    handle: JsValue,
    /// What it is called.
    pub name: String,
}

/// Whether this browser can.
pub fn offered() -> bool {
    web_sys::window().is_some_and(|window| picker(&window).is_some())
}

fn picker(window: &web_sys::Window) -> Option<Function> {
    Reflect::get(window, &PICKER.into()).ok()?.dyn_into().ok()
}

/// Lets somebody choose; `None` when nothing was chosen or the browser refuses.
pub async fn choose() -> Option<Folder> {
    let window = web_sys::window()?;
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &"readwrite".into()).ok()?;
    let chosen: Promise = picker(&window)?.call1(&window, &options).ok()?.dyn_into().ok()?;
    let handle = JsFuture::from(chosen).await.ok()?;
    let name = Reflect::get(&handle, &"name".into()).ok()?.as_string()?;
    Some(Folder { handle, name })
}

impl Folder {
    /// Writes a file; one of the same name is replaced.
    pub async fn write(&self, name: &str, bytes: &[u8]) -> Result<(), JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"create".into(), &true.into())?;
        let file = call(&self.handle, "getFileHandle", &[&name.into(), &options]).await?;
        let writer = call(&file, "createWritable", &[]).await?;
        call(&writer, "write", &[&Uint8Array::from(bytes)]).await?;
        call(&writer, "close", &[]).await.map(drop)
    }
}

/// Calls a method that promises something.
async fn call(object: &JsValue, method: &str, args: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let args: js_sys::Array = args.iter().copied().collect();
    let promise: Promise = method.apply(object, &args)?.dyn_into()?;
    JsFuture::from(promise).await
}
