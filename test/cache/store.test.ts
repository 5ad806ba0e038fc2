import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Store, storeIn } from "../../src/cache/store.ts";
import { temporaryFolder } from "../program.ts";

const version = "one";
const bytes = (text: string) => Buffer.from(text);
const key = (...of: string[]) => ({ kind: "thing", of });
const read = (store: Store, ...of: string[]) => {
  const found = store.get(key(...of));
  return found && Buffer.from(found).toString();
};
const only = (folder: string) => join(folder, readdirSync(folder)[0] as string);

describe("a store", () => {
  it("gives back what was put into it, to another run too", () => {
    const folder = join(temporaryFolder(), "not", "yet", "there");
    storeIn(folder, { version }).put(key("a"), bytes("A"));
    expect(read(storeIn(folder, { version }), "a")).toBe("A");
    expect(read(storeIn(folder, { version }), "b")).toBeUndefined();
  });

  it("takes the last of what is put under one key, and nothing for something", () => {
    const store = storeIn(temporaryFolder(), { version });
    store.put(key("a"), bytes("A"));
    store.put(key("a"), bytes(""));
    expect(read(store, "a")).toBe("");
  });

  it("tells apart kinds, and parts that are the same when joined", () => {
    const store = storeIn(temporaryFolder(), { version });
    store.put(key("ab", "c"), bytes("A"));
    expect(read(store, "a", "bc")).toBeUndefined();
    expect(store.get({ kind: "other", of: ["ab", "c"] })).toBeUndefined();
  });

  it("has nothing of another version of the program", () => {
    const folder = temporaryFolder();
    storeIn(folder, { version }).put(key("a"), bytes("A"));
    expect(read(storeIn(folder, { version: "two" }), "a")).toBeUndefined();
  });

  it.each([
    ["cut off", (path: string) => truncateSync(path, readFileSync(path).length - 1)],
    ["cut off in its head", (path: string) => truncateSync(path, 20)],
    ["empty", (path: string) => truncateSync(path, 0)],
    ["longer", (path: string) => writeFileSync(path, "x", { flag: "a" })],
    [
      "of another form",
      (path: string) => {
        const entry = readFileSync(path);
        entry[0] = 0;
        writeFileSync(path, entry);
      },
    ],
    [
      "changed in one bit",
      (path: string) => {
        const entry = readFileSync(path);
        entry[entry.length - 1] = (entry.at(-1) as number) ^ 1;
        writeFileSync(path, entry);
      },
    ],
  ])("has nothing where an entry is %s, and then takes a new one", (_, damage) => {
    const folder = temporaryFolder();
    const store = storeIn(folder, { version });
    store.put(key("a"), bytes("ABC"));
    damage(only(folder));
    expect(read(store, "a")).toBeUndefined();
    store.put(key("a"), bytes("ABC"));
    expect(read(store, "a")).toBe("ABC");
  });

  it("does without where a folder stands in the place of an entry", () => {
    const folder = temporaryFolder();
    const store = storeIn(folder, { version });
    store.put(key("a"), bytes("A"));
    const path = only(folder);
    const other = temporaryFolder();
    mkdirSync(join(other, path.slice(folder.length)));
    const blocked = storeIn(other, { version });
    blocked.put(key("a"), bytes("A"));
    expect(read(blocked, "a")).toBeUndefined();
    expect(readdirSync(other)).toHaveLength(1); // Nothing is left of the attempt.
  });

  it("does without where no folder can be made", () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const store = storeIn(join(file, "cache"), { version });
    store.put(key("a"), bytes("A"));
    expect(read(store, "a")).toBeUndefined();
  });

  // A full disk answers a writer as this device does.
  it.runIf(existsSync("/dev/full"))("does without on a disk that takes nothing", () => {
    const store = storeIn("/dev/full", { version });
    store.put(key("a"), bytes("A"));
    expect(read(store, "a")).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)("reads from a folder that it cannot write to", () => {
    const folder = temporaryFolder();
    const store = storeIn(folder, { version });
    store.put(key("a"), bytes("A"));
    chmodSync(folder, 0o500);
    store.put(key("b"), bytes("B"));
    expect([read(store, "a"), read(store, "b")]).toEqual(["A", undefined]);
    chmodSync(folder, 0o700);
  });

  it("keeps to its limit: what was used last stays", () => {
    const folder = temporaryFolder();
    const store = storeIn(folder, { version, limit: 1000 });
    const put = (name: string) => store.put(key(name), Buffer.alloc(300));
    const age = (days: number) => {
      for (const name of readdirSync(folder))
        utimesSync(join(folder, name), days * 86_400, days * 86_400);
    };
    put("first");
    age(1);
    put("second");
    age(2);
    expect(store.get(key("first"))).toBeDefined(); // Now it is the one used last.
    put("third");
    expect(["first", "second", "third"].map((name) => Boolean(store.get(key(name))))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("takes nothing that is larger than its limit", () => {
    const folder = temporaryFolder();
    const store = storeIn(folder, { version, limit: 1000 });
    store.put(key("small"), bytes("A"));
    store.put(key("large"), Buffer.alloc(1001));
    expect([read(store, "small"), read(store, "large")]).toEqual(["A", undefined]);
  });

  it("removes what stopped writers left, and nobody else's files", () => {
    const folder = temporaryFolder();
    const store = storeIn(folder, { version, limit: 200 });
    const left = join(folder, `thing-${"0".repeat(40)}.bin.${"0".repeat(16)}.tmp`);
    writeFileSync(left, Buffer.alloc(500));
    utimesSync(left, 0, 0);
    const foreign = join(folder, "notes.txt");
    writeFileSync(foreign, Buffer.alloc(500));
    utimesSync(foreign, 0, 0);
    store.put(key("a"), bytes("A"));
    expect(existsSync(left)).toBe(false);
    expect(existsSync(foreign)).toBe(true);
    expect(read(store, "a")).toBe("A");
  });
});
