/**
 * Builds an element. Text is set as text, never parsed, so nothing that comes from outside can become markup.
 * @param {string} tag
 * @param {Record<string, any>} [properties] `on*` are listeners, `class` and `data-*`/`aria-*` attributes, others
 *   properties
 * @param {...(Node | string | null | undefined | false)} children
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) {
      continue;
    }

    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "class" || name === "role" || name === "for" || name.includes("-")) {
      element.setAttribute(name, value);
    } else {
      element[name] = value;
    }
  }

  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Shows a view and moves the focus there, so that keyboards and screen readers follow. */
export function show(...nodes) {
  const view = document.getElementById("view");
  view.replaceChildren(...nodes);
  view.focus({ preventScroll: true });
}

/** Says something to screen readers. */
export function announce(text) {
  document.getElementById("announcer").textContent = text;
}

/** A message that screen readers read at once. */
export function alertBox() {
  return h("p", { class: "problem", role: "alert", hidden: true });
}

/** Shows a problem in words, or hides the box. */
export function setAlert(box, text) {
  box.textContent = text ?? "";
  box.hidden = !text;
}
