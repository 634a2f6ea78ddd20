import { reportJson } from "../core";
import type { Language } from "../core";
import type { Checked } from "./checkWorkbook";
import { TextOutput } from "./textOutput";

/** Writes JSON reports to standard output piece by piece: one by itself, several as a list. */
export class JsonOutput {
  private readonly output = new TextOutput();
  private written = 0;

  /** @param several the call names several workbooks: a list, however many of them can be read */
  constructor(
    private readonly several: boolean,
    private readonly language: Language,
  ) {}

  async add({ report, review, ranking }: Checked): Promise<void> {
    if (this.several) await this.output.put(this.written === 0 ? "[\n" : ",\n");
    this.written++;
    for (const piece of reportJson(report, { review, ranking }, this.language)) {
      // Nearly always there is room, and nothing to wait for.
      const wait = this.output.put(piece);
      if (wait !== undefined) await wait;
    }
  }

  /** Writes what is left; nothing at all where no workbook could be read. */
  async end(): Promise<void> {
    if (this.written === 0) return;
    await this.output.put(this.several ? "\n]\n" : "\n");
    await this.output.flush();
  }
}
