import { alertBox, h, setAlert, show } from "./dom.js";
import { explain, showFieldErrors } from "./problems.js";
import { register, signIn } from "./session.js";
import { currentLanguage, t } from "./texts.js";

/** The form for signing in and up. */
export function showSignIn(isNew = false) {
  const problem = alertBox();
  const button = h("button", { class: "primary" }, t(isNew ? "register" : "sign_in"));
  const form = h("form", { class: "card", onsubmit: submit },
    h("h1", {}, t(isNew ? "register" : "sign_in")),
    field("email", { type: "email", autocomplete: "username", maxLength: 254, autofocus: true }),
    field("password", {
      type: "password",
      autocomplete: isNew ? "new-password" : "current-password",
      minLength: isNew ? 10 : 1,
      maxLength: 128,
    }, isNew ? t("password_rule") : null),
    isNew && field("first_name", { autocomplete: "given-name", maxLength: 80, required: false }),
    isNew && h("label", { class: "check" },
      h("input", { type: "checkbox", name: "consent", required: true }), t("consent_storage")),
    problem, button,
    h("button", { class: "plain", type: "button", onclick: () => showSignIn(!isNew) },
      t(isNew ? "have_account" : "no_account")));
  show(h("div", { class: "narrow" }, h("p", { class: "lead" }, t("welcome")), form));

  async function submit(event) {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    button.disabled = true;
    setAlert(problem, null);
    try {
      await (isNew ? register(account(values)) : signIn({ email: values.email, password: values.password }));
    } catch (refusal) {
      setAlert(problem, showFieldErrors(form, refusal) ? null : explain(refusal));
    } finally {
      button.disabled = false;
    }
  }
}

function account(values) {
  return {
    email: values.email,
    password: values.password,
    first_name: values.first_name || null,
    locale: currentLanguage(),
    consents: { storage_and_analysis: true },
  };
}

function field(name, properties, hint) {
  const id = `field-${name}`;
  return h("div", { class: "field" },
    h("label", { for: id }, t(name)),
    h("input", { id, name, required: true, "aria-describedby": `${id}-note`, ...properties }),
    h("small", { id: `${id}-note` }, hint ?? "", h("span", { class: "wrong", "data-error-of": name })));
}
