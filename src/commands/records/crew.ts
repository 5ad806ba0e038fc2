/**
 * The threads of a stream and who of them has what. Gives a batch to the one with the least to do,
 * says of it when all have enough or have not begun yet, and loses none of a thread that dies: the
 * batch that it was at is answered for it (to try it again might end this process as well), the
 * others are given back.
 */

import type { AnsweredBatch, Batch } from "./batch.ts";
import type { StartThread, Thread } from "./threads.ts";

/** A batch, and where its answer goes. */
export interface Task {
  readonly batch: Batch;
  done(answered: AnsweredBatch): void;
}

export interface CrewWatcher {
  /** A thread has less to do than it could. */
  free(): void;
  /** What a thread had not begun when it died. */
  returned(tasks: readonly Task[]): void;
  /** What is to be said of a batch that a thread died of. */
  lost(batch: Batch, error: unknown): AnsweredBatch;
  /** A thread that never took anything. */
  neverBegan(error: unknown): void;
}

export interface Crew {
  /** False when every thread has enough to do. */
  take(task: Task): boolean;
  stop(): Promise<void>;
}

/** Batches that a thread has, the one that it is at among them: enough not to wait for the next. */
const ENOUGH = 2;

interface Member {
  thread: Thread | undefined;
  began: boolean;
  readonly tasks: Task[];
}

export function crewOf(count: number, start: StartThread, watcher: CrewWatcher): Crew {
  const members = new Set<Member>();

  const join = () => {
    const member: Member = { thread: undefined, began: false, tasks: [] };
    members.add(member);
    member.thread = start({
      ready() {
        member.began = true;
        watcher.free();
      },
      answered(batch) {
        member.tasks.shift()?.done(batch);
        watcher.free();
      },
      died(error) {
        members.delete(member);
        if (!member.began) watcher.neverBegan(error);
        const [first, ...others] = member.tasks;
        first?.done(watcher.lost(first.batch, error));
        watcher.returned(others);
      },
    });
  };

  for (let i = 0; i < count; i++) join();
  return {
    take(task) {
      const [first] = [...members]
        .filter(({ began }) => began)
        .sort((a, b) => a.tasks.length - b.tasks.length);
      if (!first?.thread || first.tasks.length >= ENOUGH) return false;
      first.tasks.push(task);
      first.thread.post(task.batch);
      return true;
    },
    async stop() {
      await Promise.all([...members].map(({ thread }) => thread?.stop()));
    },
  };
}
