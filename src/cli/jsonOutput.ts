import { once } from "node:events";
import { reportJson } from "../core";
import type { Language } from "../core";
import type { Checked } from "./checkWorkbook";

/** Text collected before it is written: few large writes instead of many small ones. */
const PIECE = 64 * 1024;

/** Writes JSON reports to standard output piece by piece: one by itself, several as a list. */
export class JsonOutput {
  private waiting: string[] = [];
  private length = 0;
  private written = 0;

  /** @param several the call names several workbooks: a list, however many of them can be read */
  constructor(
    private readonly several: boolean,
    private readonly language: Language,
  ) {}

  async add({ report, review }: Checked): Promise<void> {
    await this.put(this.several ? (this.written === 0 ? "[\n" : ",\n") : "");
    this.written++;
    for (const piece of reportJson(report, review, this.language)) await this.put(piece);
  }

  /** Writes what is left; nothing at all where no workbook could be read. */
  async end(): Promise<void> {
    if (this.written === 0) return;
    this.waiting.push(this.several ? "\n]\n" : "\n");
    await this.flush();
  }

  private put(piece: string): Promise<void> | void {
    this.waiting.push(piece);
    this.length += piece.length;
    return this.length >= PIECE ? this.flush() : undefined;
  }

  private async flush(): Promise<void> {
    const text = this.waiting.join("");
    this.waiting = [];
    this.length = 0;
    // A pipe whose reader is slow must not pile the report up here.
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  }
}
