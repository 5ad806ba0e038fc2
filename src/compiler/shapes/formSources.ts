/** Forms and texts as they are written, a list or the one item of it, to lists. */

import type { FormSource } from "../sources/source.ts";
import type { Form, Forms } from "./forms.ts";
import type { Texts } from "./terms.ts";

/** One for each item, in their order. */
export function formSources(forms: Forms | undefined): FormSource[] {
  if (forms === undefined) return [];
  return Array.isArray(forms) ? forms.map(formSource) : [formSource(forms as Form)];
}

export function textList(texts: Texts | undefined): string[] {
  if (texts === undefined) return [];
  return Array.isArray(texts) ? texts.map(String) : [String(texts)];
}

function formSource(form: Form): FormSource {
  if (typeof form !== "object") return { form: String(form) };
  const after = condition(form.after);
  const before = condition(form.before);
  const notAfter = condition(form["not-after"]);
  const notBefore = condition(form["not-before"]);
  return {
    form: String(form.form),
    ...(after && { after }),
    ...(before && { before }),
    ...(notAfter && { notAfter }),
    ...(notBefore && { notBefore }),
    ...(form.inflect && { inflect: form.inflect }),
    ...(form.shared && { shared: true as const }),
    ...(form.exact && { exact: true as const }),
  };
}

function condition(words: Texts | undefined): string[] | undefined {
  const list = textList(words);
  return list.length > 0 ? list : undefined;
}
