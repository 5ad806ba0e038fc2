import type { Role } from "../entity.ts";

/** `minister of defence, RU`. */
export function roleText({ office, portfolio, country }: Omit<Role, "from">): string {
  const what = portfolio ? `${office} of ${portfolio}` : office;
  return country ? `${what}, ${country}` : what;
}
