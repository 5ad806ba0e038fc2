/** Numbers as people read them. */

import type { MissileCountEntity, Quantity } from "../entity.ts";

/** `26`, `about 20`, `range 20–30`. */
export function quantityText({ count, min, max, qualifier }: Quantity): string {
  if (count !== null) return `${qualifier === "exact" ? "" : `${qualifier} `}${count}`;
  return `${qualifier} ${min ?? ""}–${max ?? ""}`;
}

/** The same with what became of them: `26 launched by RU`. */
export function statedText({
  event,
  by,
  ...quantity
}: Quantity & Pick<MissileCountEntity, "event" | "by">): string {
  const said = [event, by && `by ${by}`].filter(Boolean).join(" ");
  return `${quantityText(quantity)}${said && ` ${said}`}`;
}
