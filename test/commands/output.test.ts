import * as fs from "node:fs";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fileOutput, standardOutput } from "../../src/commands/output.ts";
import { OutputError } from "../../src/errors.ts";
import { temporaryFolder } from "../program.ts";

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  return { ...real, writeSync: vi.fn(real.writeSync), renameSync: vi.fn(real.renameSync) };
});

const write = vi.mocked(fs.writeSync).getMockImplementation() as typeof fs.writeSync;
const rename = vi.mocked(fs.renameSync).getMockImplementation() as typeof fs.renameSync;
afterEach(() => {
  vi.mocked(fs.writeSync).mockImplementation(write);
  vi.mocked(fs.renameSync).mockImplementation(rename);
});
const systemError = (code: string) => Object.assign(new Error(code), { code, errno: -1 });

describe("an output file", () => {
  it("appears when it is complete, and not before", async () => {
    const file = join(temporaryFolder(), "out.json");
    const output = fileOutput(file);
    await output.write("one ");
    expect(fs.existsSync(file)).toBe(false);
    await output.write("два");
    await output.finish();
    expect(fs.readFileSync(file, "utf8")).toBe("one два");
    expect(fs.readdirSync(join(file, ".."))).toEqual(["out.json"]);
  });

  it("keeps what was there when the run fails, and leaves nothing beside it", async () => {
    const file = join(temporaryFolder(), "out.json");
    fs.writeFileSync(file, "old");
    const output = fileOutput(file);
    await output.write("new");
    output.abandon();
    output.abandon();
    expect(fs.readFileSync(file, "utf8")).toBe("old");
    expect(fs.readdirSync(join(file, ".."))).toEqual(["out.json"]);
  });

  it("keeps what was there when it cannot take its place", async () => {
    const file = join(temporaryFolder(), "out.json");
    fs.writeFileSync(file, "old");
    const output = fileOutput(file);
    vi.mocked(fs.renameSync).mockImplementation(() => {
      throw systemError("EBUSY");
    });
    await expect(output.finish()).rejects.toThrow(OutputError);
    expect(fs.readdirSync(join(file, ".."))).toEqual(["out.json"]);
    expect(fs.readFileSync(file, "utf8")).toBe("old");
  });

  it("has the rights of the file it replaces, and a link still leads to it", async () => {
    const folder = temporaryFolder();
    fs.mkdirSync(join(folder, "real"));
    fs.writeFileSync(join(folder, "real", "out.json"), "old");
    fs.chmodSync(join(folder, "real", "out.json"), 0o640);
    fs.symlinkSync(join("real", "out.json"), join(folder, "link.json"));
    const output = fileOutput(join(folder, "link.json"));
    await output.write("new");
    await output.finish();
    expect(fs.readlinkSync(join(folder, "link.json"))).toBe(join("real", "out.json"));
    expect(fs.readFileSync(join(folder, "real", "out.json"), "utf8")).toBe("new");
    expect(fs.statSync(join(folder, "real", "out.json")).mode & 0o777).toBe(0o640);
  });

  it.each([
    ["no/such/folder/out.json", "no such folder; make it first"],
    [".", "a folder, not a file; name a file"],
    ["file/out.json", "what stands before the last / is no folder"],
    ["x".repeat(300), "the name is too long"],
  ])("that cannot be made is explained: %s", (name, problem) => {
    const folder = temporaryFolder();
    fs.writeFileSync(join(folder, "file"), "");
    expect(() => fileOutput(join(folder, name))).toThrow(problem);
    expect(fs.readdirSync(folder)).toEqual(["file"]);
  });

  it("is written whole when the system takes a little at a time, and explains when it takes no more", async () => {
    const file = join(temporaryFolder(), "out.json");
    const output = fileOutput(file);
    let room = 12;
    vi.mocked(fs.writeSync).mockImplementation(((fd: number, bytes: Buffer, at: number) => {
      if (room === 0) throw systemError("ENOSPC");
      const taken = Math.min(5, room, bytes.length - at);
      room -= taken;
      return write(fd, bytes, at, taken);
    }) as never);
    await output.write("Москва");
    await expect(output.write("!")).rejects.toThrow(
      `${file}: no space left on the device; free some, or write elsewhere with -o FILE`,
    );
    vi.mocked(fs.writeSync).mockImplementation(write);
    await output.finish();
    expect(fs.readFileSync(file, "utf8")).toBe("Москва");
  });
});

describe("standard output", () => {
  it("waits while its reader is busy", async () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    const output = standardOutput({ stdout: stream });
    let written = false;
    const done = output.write("more than four").then(() => {
      written = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(written).toBe(false);
    stream.read();
    await done;
    expect(written).toBe(true);
  });

  it.each(["EPIPE", "ENOSPC", "EIO"])(
    "that fails with %s fails every write and the end",
    async (code) => {
      const stream = new Writable({ write: (_chunk, _encoding, done) => done(systemError(code)) });
      const output = standardOutput({ stdout: stream });
      await output.write("a").catch(() => {});
      await new Promise((resolve) => setImmediate(resolve));
      for (const attempt of [output.write("b"), output.finish()]) {
        const error = await attempt.catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(OutputError);
        expect((error as OutputError).quiet).toBe(code === "EPIPE");
      }
    },
  );

  it("that fails with the last write fails the end", async () => {
    const write = (_chunk: unknown, _encoding: string, done: (error: Error) => void) =>
      setImmediate(done, systemError("ENOSPC"));
    const output = standardOutput({ stdout: new Writable({ write }) });
    await output.write("a");
    await expect(output.finish()).rejects.toThrow("standard output: no space left on the device");
  });
});
