import { readUnits } from "../../core";
import type { AppendPlan, Grid, Language, Localised } from "../../core";
import { EngineError } from "../engineError";
import { BatchDesk } from "./batchDesk";
import type { LookedAt } from "./batchDesk";
import { compiledBytes, noticeBytes, noticesPackage, overviewBytes } from "./batchOutputs";
import { batchView, emptyBatchView, noticeKey } from "./batchView";
import type { BatchBase, BatchFileData, BatchOutput, BatchReading, BatchView, BatchWork } from "./views";

/** The part of a worker that holds a batch; one worker holds one. */
export class BatchService {
  private desk: BatchDesk | null = null;
  /** What the page saw last, for the files made of it. */
  private looked: { readonly at: LookedAt | null; readonly work: BatchWork } | null = null;

  /** Begins anew: nothing of an earlier batch stays. */
  async begin(reading: BatchReading): Promise<void> {
    this.looked = null;
    this.desk = await BatchDesk.begin(reading);
  }

  add(data: BatchFileData): void {
    this.onDesk().add(data);
  }

  addUnreadable(file: string, message: Localised, outcome: "unreadable" | "empty"): void {
    this.onDesk().addUnreadable(file, message, outcome);
  }

  remove(file: string): void {
    this.onDesk().remove(file);
  }

  toReadAgain(): readonly string[] {
    return this.onDesk().toReadAgain;
  }

  readAs(data: BatchFileData): void {
    this.onDesk().readAs(data);
  }

  view(work: BatchWork, language: Language): BatchView {
    const desk = this.onDesk();
    const at = desk.lookAt(work);
    this.looked = { at, work };
    return at === null
      ? emptyBatchView(desk.files, desk.offered, language)
      : batchView(at, work, desk.offered, language);
  }

  /** @throws EngineError `noReview` where the sheet is no such table */
  addTo(base: BatchBase): void {
    this.onDesk().addTo(base);
  }

  /** How the entries are added to the base of the batch; see `BatchDesk.planAppend`. */
  append(work: BatchWork, language: Language): AppendPlan | null {
    return this.onDesk().planAppend(work, language);
  }

  /** A file of the batch as it was seen last. @throws EngineError `noReview` where nothing can be made */
  output(output: BatchOutput, language: Language): Uint8Array {
    const { at, work } = this.looked ?? { at: null, work: null };
    if (at === null || work === null) throw new EngineError("noReview");
    switch (output.what) {
      case "compiled":
        return compiledBytes(at, language);
      case "overview":
        return overviewBytes(at, language);
      case "notices":
        return noticesPackage(at, work.contact, language);
      case "notice": {
        const notice = at.notices.find((each) => noticeKey(at, each) === output.key);
        if (notice === undefined) throw new EngineError("noReview");
        return noticeBytes(at, notice, work.contact, language);
      }
    }
  }

  private onDesk(): BatchDesk {
    if (this.desk === null) throw new EngineError("noReview");
    return this.desk;
  }
}

/** The units of a list, from the first sheet that holds one; null where none does. */
export function unitNames(grids: readonly Grid[]): readonly string[] | null {
  for (const grid of grids) {
    const units = readUnits(grid);
    if (units !== null) return units.map(({ name }) => name);
  }
  return null;
}
