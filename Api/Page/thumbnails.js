import { h } from "./dom.js";
import { request } from "./session.js";

/** A picture that needs the access token; it stays empty when there is none. */
export function thumbnail(path) {
  const image = h("img", { class: "thumbnail", alt: "", loading: "lazy" });
  load(image, path);
  return image;
}

async function load(image, path) {
  const response = await request("GET", path, { raw: true }).catch(() => null);
  if (response) {
    const url = URL.createObjectURL(await response.blob());
    image.onload = image.onerror = () => URL.revokeObjectURL(url);
    image.src = url;
  }
}
