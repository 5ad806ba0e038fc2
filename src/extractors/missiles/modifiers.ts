/** What the words before a noun say of it: classes, models, names, and what joins them. */

import type { View } from "../view.ts";
import type { Model } from "./models.ts";
import { classOf, commonClass, type Noun } from "./nouns.ts";
import type { Step } from "./wordsBetween.ts";

/** What the words between a number and its noun have said so far. */
export class Modifiers {
  modifier: string | null = null;
  model: Model | undefined;
  name: string | null = null;
  /** A conjunction stood before what comes next. */
  joined = false;
  /** The name of a place stood last. */
  named = false;
  /** Of two classes, or two models, that a conjunction joins it is neither. */
  private classes = false;
  private models = false;

  constructor(private readonly view: View) {}

  add({ model, modifier, name, place, joins }: Step): void {
    this.named = place === true;
    if (joins) this.joined = true;
    if (model) {
      if (this.model && this.joined && this.model.id !== model.id) {
        this.models = true;
        const common = commonClass(this.view, this.model.id, model.id);
        if (common) this.modifier ??= common;
      }
      this.model = model;
    }
    if (modifier) {
      if (this.modifier && this.joined && this.modifier !== modifier) this.classes = true;
      this.modifier = modifier;
    }
    if (name) this.name = name;
  }

  /** The noun that they modify. */
  of(noun: Noun): Noun {
    const { modifier, name } = this;
    // `ballistic and cruise missiles`: the noun says a class as well.
    const own = classOf(this.view, noun);
    const classes = this.classes || (this.joined && modifier && own && own !== modifier);
    const model = this.models ? null : (this.model?.id ?? null);
    if (classes) return { ...noun, classId: null, modifier: null, model, name };
    return { ...noun, modifier, model, name };
  }
}
