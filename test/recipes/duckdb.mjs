// @ts-nocheck: DuckDB is there only where somebody installed it.
/** Runs the statements on standard input one by one; prints the rows of each as a line of JSON. */

import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
for (const statement of readFileSync(0, "utf8").split(";")) {
  if (statement.trim() === "") continue;
  const rows = (await connection.runAndReadAll(statement)).getRowsJson();
  process.stdout.write(`${JSON.stringify(rows)}\n`);
}
