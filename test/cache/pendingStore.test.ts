import { describe, expect, it } from "vitest";
import { PendingStore } from "../../src/cache/pendingStore.ts";
import { storeIn } from "../../src/cache/store.ts";
import { temporaryFolder } from "../program.ts";

const parts = (...of: string[]) => ({ kind: "thing", of });
const bytes = (text: string) => Buffer.from(text);

describe("a store that keeps nothing yet", () => {
  it("gives what was put, before what lies under it, and puts nothing there", () => {
    const under = storeIn(temporaryFolder(), { version: "1" });
    under.put(parts("a"), bytes("old"));
    const store = new PendingStore(under);
    expect(store.get(parts("a"))).toEqual(bytes("old"));
    store.put(parts("a"), bytes("new"));
    store.put(parts("b", "c"), bytes("other"));
    expect(store.get(parts("a"))).toEqual(bytes("new"));
    expect(store.get(parts("b", "c"))).toEqual(bytes("other"));
    expect(store.get(parts("bc"))).toBeUndefined();
    expect(under.get(parts("a"))).toEqual(bytes("old"));
    expect(under.get(parts("b", "c"))).toBeUndefined();
  });

  it("tells what was put, the last under each name", () => {
    const store = new PendingStore({ get: () => undefined, put() {} });
    store.put(parts("a"), bytes("1"));
    store.put(parts("b"), bytes("2"));
    store.put(parts("a"), bytes("3"));
    expect(store.kept()).toEqual([
      [parts("a"), bytes("3")],
      [parts("b"), bytes("2")],
    ]);
  });
});
