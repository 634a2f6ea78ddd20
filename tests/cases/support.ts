import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main } from "../../src/cli/check";
import type { Report } from "../../src/core";

/** What one call of the command line printed and returned. */
export interface Called {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Where the sheets, packs and orders of the cases lie. */
export const CASES = "tests/fixtures/cases";
/** Where the files of other kinds and the damaged ones lie. */
export const FILES = "tests/fixtures/files/cases";

/** Calls `check` as a user does, with what it prints caught. */
export async function check(...argv: string[]): Promise<Called> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    jest.spyOn(console, "log").mockImplementation((text: string) => void out.push(`${text}\n`)),
    jest.spyOn(console, "error").mockImplementation((text: string) => void err.push(`${text}\n`)),
    jest.spyOn(process.stdout, "write").mockImplementation((text) => {
      out.push(String(text));
      return true;
    }),
  ];
  try {
    const status = await main(argv);
    return { status, out: out.join(""), err: err.join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** The JSON report of a call, which must have made one. */
export async function report(...argv: string[]): Promise<Report & { readonly status: number }> {
  const called = await check(...argv, "--json");
  return { ...(JSON.parse(called.out) as Report), status: called.status };
}

/** Findings in short: `error team-size I8`. */
export const findingsOf = ({ findings }: Report): string[] =>
  findings.map(({ severity, rule, cell }) =>
    [severity, rule.slice(rule.indexOf("/") + 1), ...(cell === null ? [] : [cell])].join(" "),
  );

/** A folder of its own for a test's outputs; the caller removes it. */
export const newFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), "huijian-cases-"));
