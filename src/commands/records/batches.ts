/**
 * The lines of a stream answered by several threads: cut into batches, given to whoever is free
 * (this thread too, when the others have enough to do), written and told in order. The bytes are
 * those of one thread; what it costs is a thread's start, its memory, and that a line may wait a
 * moment for its batch.
 */

import type { SharedExtractor } from "../../extractor.ts";
import type { Printer } from "../printers/printer.ts";
import type { Level, Terminal } from "../terminal.ts";
import type { NumberedLine } from "./answer.ts";
import { type Answers, type AnswersResult, answersOneByOne } from "./answers.ts";
import {
  type AnsweredBatch,
  type BatchOptions,
  batchAnswerer,
  lostBatchAnswerer,
} from "./batch.ts";
import { type Crew, crewOf, type Task } from "./crew.ts";
import type { RecordFlags } from "./flags.ts";
import { InOrder } from "./inOrder.ts";
import { type Teller, teller } from "./messages.ts";
import type { StartThread } from "./threads.ts";

/**
 * UTF-16 units of lines that are answered before a thread is started, 1 to 2 MB. A thread begins
 * cold: measured on news in four languages, it costs about a second of processor time until it is
 * as fast as the first, in which that one answers about so much. So a stream that ends right behind
 * has cost at most twice what it had to, and a shorter one nothing.
 */
const PAYS_FROM = 1 << 20;

/** Units of text of a batch: some tens of milliseconds of work, beside which posting is nothing. */
const BATCH = 128 << 10;

/** Units that a line counts beside its text: a stream of nothing but short lines is work too. */
const LINE = 128;

/**
 * Units and bytes under way for each thread, and not written. Behind one slow line others are
 * answered until so much waits for it.
 */
const HELD = 8 << 20;

/** Milliseconds after which a batch goes off as it is, when lines come slowly. */
const PATIENCE = 100;

interface Said {
  readonly message: string;
  readonly level: Level | undefined;
}

export interface BatchesSettings {
  /** Threads that answer, this one among them. */
  readonly jobs: number;
  readonly paysFrom?: number;
  readonly batch?: number;
  readonly held?: number;
  /** How threads are started; worker threads when it is not given. */
  readonly start?: StartThread;
}

export function answersInBatches(
  flags: RecordFlags,
  extractor: SharedExtractor,
  terminal: Terminal,
  print: Printer,
  settings: BatchesSettings,
): Answers {
  return new AnswersInBatches(flags, extractor, terminal, print, settings);
}

class AnswersInBatches implements Answers {
  readonly #options: BatchOptions;
  readonly #extractor: SharedExtractor;
  readonly #terminal: Terminal;
  readonly #settings: Required<Omit<BatchesSettings, "start">> & Pick<BatchesSettings, "start">;
  readonly #told: Teller;
  readonly #atOnce: Answers;
  readonly #answer: (batch: readonly NumberedLine[]) => AnsweredBatch;
  readonly #order = new InOrder<AnsweredBatch | Said>((content) => this.#write(content));
  #crew: Crew | undefined;
  #seen = 0;
  #lines: NumberedLine[] = [];
  #units = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Batches that no thread has. */
  #waiting: Task[] = [];
  #failed = false;

  constructor(
    flags: RecordFlags,
    extractor: SharedExtractor,
    terminal: Terminal,
    print: Printer,
    settings: BatchesSettings,
  ) {
    this.#options = { flags, debug: terminal.debug };
    this.#extractor = extractor;
    this.#terminal = terminal;
    this.#settings = { paysFrom: PAYS_FROM, batch: BATCH, held: HELD, ...settings };
    this.#told = teller(terminal.complain);
    this.#atOnce = answersOneByOne(flags, extractor, terminal, print, this.#told);
    this.#answer = batchAnswerer(this.#options, extractor);
  }

  async add(line: NumberedLine): Promise<void> {
    const units = LINE + ("text" in line.content ? line.content.text.length : 0);
    this.#seen += units;
    if (!this.#crew) {
      if (this.#seen <= this.#settings.paysFrom) return this.#atOnce.add(line);
      this.#crew = await this.#startCrew();
    }
    this.#lines.push(line);
    this.#units += units;
    if (this.#units < this.#settings.batch) {
      this.#timer ??= setTimeout(() => this.#hurry(), PATIENCE);
      return;
    }
    this.#cut();
    await this.#keepUp();
  }

  readonly say = (message: string, level?: Level): void => {
    this.#cut();
    if (this.#order.length === 0) this.#terminal.complain(message, level);
    else this.#order.place(0).fill({ message, level }, 0);
  };

  async end(): Promise<AnswersResult> {
    this.#cut();
    for (;;) {
      await this.#keepUp();
      if (this.#order.length === 0) break;
      await this.#order.changed();
    }
    const { failed, warned } = await this.#atOnce.end();
    return { failed: failed || this.#failed, warned };
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#crew?.stop();
  }

  /** The lines so far become a batch with a place in the order. */
  #cut(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#lines.length === 0) return;
    const place = this.#order.place(this.#units);
    this.#waiting.push({
      batch: this.#lines,
      done: (answered) => place.fill(answered, answered.output.length),
    });
    this.#lines = [];
    this.#units = 0;
    this.#giveOut();
  }

  #giveOut(): void {
    while (this.#waiting[0] && this.#crew?.take(this.#waiting[0])) this.#waiting.shift();
  }

  /**
   * What waits goes on, though no line comes. An error of the output comes out with the next line.
   */
  #hurry(): void {
    this.#cut();
    this.#keepUp().catch(() => {});
  }

  /** Answers what the other threads have no room for, and waits while too much is under way. */
  async #keepUp(): Promise<void> {
    const { jobs, held } = this.#settings;
    for (;;) {
      this.#order.requireWritable();
      const task = this.#waiting.shift();
      if (task) {
        task.done(this.#answer(task.batch));
        // The others' answers come in between.
        await new Promise((resolve) => setImmediate(resolve));
      } else if (this.#order.held > held * jobs && this.#order.length > jobs)
        await this.#order.changed();
      else return;
    }
  }

  async #write(content: AnsweredBatch | Said): Promise<void> {
    if ("message" in content) {
      this.#terminal.complain(content.message, content.level);
      return;
    }
    for (const message of content.messages) this.#told.tell(message);
    this.#told.skip("bad", content.more.bad);
    this.#told.skip("warning", content.more.warning);
    this.#failed ||= content.failed;
    await this.#terminal.writeData(content.output);
  }

  async #startCrew(): Promise<Crew> {
    const count = this.#settings.jobs - 1;
    const start =
      this.#settings.start ??
      (await import("./threads.ts")).threadStarter({
        recipe: this.#extractor.recipe(),
        options: this.#options,
      });
    if (this.#terminal.debug)
      this.#terminal.complain(`--jobs: ${count} worker threads are started`, "note");
    return crewOf(count, start, {
      free: () => this.#giveOut(),
      returned: (tasks) => {
        this.#waiting.unshift(...tasks);
        this.#giveOut();
        this.#hurry();
      },
      lost: (batch, error) => lostBatchAnswerer(this.#options, this.#extractor, error)(batch),
      neverBegan: (error) =>
        this.#terminal.complain(`a thread of --jobs did not start: ${error}`, "warning"),
    });
  }
}
