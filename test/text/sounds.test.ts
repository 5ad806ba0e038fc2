import { describe, expect, it } from "vitest";
import { soundAlike } from "../../src/text/sounds.ts";

const LATIN = { ж: "zh", д: "d", х: "kh", ю: "yu", ш: "sh", к: "k", м: "m", э: "e", ع: "a", ь: "" };

describe("the first sounds of names", () => {
  it.each([
    ["john", "джон", true],
    ["juan", "хуан", true],
    ["charles", "шарль", true],
    ["yuri", "юрий", true],
    ["ali", "علي", true],
    ["émile", "эмиль", true],
    ["khalid", "ьхалид", true],
    ["real", "мадрид", false],
    ["moscow", "кремль", false],
    ["john", "мария", false],
    ["john", "習近平", false],
    ["", "", true],
  ])("%s and %s: %s", (a, b, alike) => {
    expect(soundAlike(a, b, LATIN)).toBe(alike);
  });
});
