import { describe, expect, it } from "vitest";
import type { AnsweredBatch, Batch } from "../../src/commands/records/batch.ts";
import { crewOf, type Task } from "../../src/commands/records/crew.ts";
import { InOrder } from "../../src/commands/records/inOrder.ts";
import type { ThreadWatcher } from "../../src/commands/records/threads.ts";

const answered = (name: string) => ({ name }) as unknown as AnsweredBatch;

/** A crew whose threads do what the test says, and what happened. */
function crew(count: number) {
  const threads: { readonly watcher: ThreadWatcher; posts: number }[] = [];
  const happened: string[] = [];
  const made = crewOf(
    count,
    (watcher) => {
      const thread = { watcher, posts: 0 };
      threads.push(thread);
      return { post: () => void thread.posts++, stop: async () => {} };
    },
    {
      free: () => happened.push("free"),
      returned: (tasks) => tasks.length > 0 && happened.push(`returned ${tasks.length}`),
      lost: (_batch, error) => answered(`lost: ${error}`),
      neverBegan: (error) => happened.push(`never: ${error}`),
    },
  );
  const task = (name: string): Task => ({
    batch: [] as Batch,
    done: (given) => happened.push(`${name} ${(given as unknown as { name: string }).name}`),
  });
  return { crew: made, threads, happened, task };
}

describe("a crew", () => {
  it("takes two batches a thread, the one with less to do first, and none before it began", () => {
    const { crew: made, threads, task, happened } = crew(2);
    expect(made.take(task("a"))).toBe(false);
    threads[1]?.watcher.ready();
    expect(["a", "b", "c"].map((name) => made.take(task(name)))).toEqual([true, true, false]);
    threads[0]?.watcher.ready();
    expect(made.take(task("c"))).toBe(true);
    expect(threads.map(({ posts }) => posts)).toEqual([1, 2]);
    threads[1]?.watcher.answered(answered("one"));
    expect(happened).toEqual(["free", "free", "a one", "free"]);
    expect(["d", "e", "f"].map((name) => made.take(task(name)))).toEqual([true, true, false]);
  });

  it("loses of a thread that dies what it was at, and gives back the rest", () => {
    const { crew: made, threads, task, happened } = crew(1);
    threads[0]?.watcher.ready();
    made.take(task("a"));
    made.take(task("b"));
    threads[0]?.watcher.died("of a");
    expect(happened).toEqual(["free", "a lost: of a", "returned 1"]);
    expect(made.take(task("c"))).toBe(false);
  });

  it("says of a thread that never began only that", () => {
    const { threads, happened } = crew(1);
    threads[0]?.watcher.died("at once");
    expect(happened).toEqual(["never: at once"]);
  });
});

describe("what is put back into order", () => {
  it("is written from the first on, one after the other", async () => {
    const seen: string[] = [];
    const goOn: (() => void)[] = [];
    const order = new InOrder<string>(async (content) => {
      seen.push(`begin ${content}`);
      await new Promise<void>((resolve) => goOn.push(resolve));
      seen.push(`end ${content}`);
    });
    const [a, b, c] = [order.place(5), order.place(5), order.place(5)];
    b?.fill("b", 2);
    expect([order.length, order.held, seen]).toEqual([3, 12, []]);
    a?.fill("a", 1);
    c?.fill("c", 3);
    expect([order.held, seen]).toEqual([6, ["begin a"]]);
    while (order.length > 0) {
      const changed = order.changed();
      goOn.shift()?.();
      await changed;
    }
    expect(order.held).toBe(0);
    expect(seen).toEqual(["begin a", "end a", "begin b", "end b", "begin c", "end c"]);
  });

  it("is not written behind what could not be", async () => {
    const seen: string[] = [];
    const order = new InOrder<string>(async (content) => {
      seen.push(content);
      throw new Error("no space left");
    });
    const [a, b] = [order.place(1), order.place(1)];
    const changed = order.changed();
    a?.fill("a", 1);
    await changed;
    b?.fill("b", 1);
    await Promise.resolve();
    expect(seen).toEqual(["a"]);
    expect(() => order.requireWritable()).toThrow("no space left");
  });
});
