import { hasText, t } from "./texts.js";

/** A refusal in words a climber understands: what happened and what to do. */
export function explain(problem) {
  const code = problem.code ?? "internal_error";
  const text = hasText(`error.${code}`) ? t(`error.${code}`) : problem.detail ?? t("error.internal_error");
  return code === "internal_error" && problem.traceId ? `${text} (${problem.traceId})` : text;
}

/** Writes the messages of refused fields beside them; true when all of them have such a place. */
export function showFieldErrors(form, problem) {
  let isComplete = Object.keys(problem.errors ?? {}).length > 0;
  for (const output of form.querySelectorAll("[data-error-of]")) {
    output.textContent = describe(output.dataset.errorOf, problem.errors?.[output.dataset.errorOf]);
  }

  for (const field of Object.keys(problem.errors ?? {})) {
    isComplete &&= form.querySelector(`[data-error-of="${CSS.escape(field)}"]`) !== null;
  }

  return isComplete;
}

/** The service explains in English; where there is a text of our own it says the same in the climber's language. */
function describe(field, messages) {
  return messages ? hasText(`refused.${field}`) ? t(`refused.${field}`) : messages.join(" ") : "";
}
