import { NativeError, RichApiHost } from "./richApi";
import type { NativeDoors } from "./nativeHost";
import type { UndoBehaviour } from "./model/undo";
import type { Workbook } from "./model/workbook";

export interface SimulatedExcelOptions {
  /** Bytes per request and response; Excel on the web has 5 MB, which is the default for every host here. */
  readonly payloadLimit?: number;
  /** Whether batches take the user's undo steps away; kept unless given. */
  readonly undo?: UndoBehaviour;
  /** Makes the bytes of the whole document for getFileAsync; without it the call fails loudly. */
  readonly documentBytes?: (workbook: Workbook) => Uint8Array | Promise<Uint8Array>;
}

/** learn.microsoft.com, "Resource limits and performance optimization for Office Add-ins". */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** `delayForCellEdit` on the wire. */
const DELAY_FOR_CELL_EDIT = 64;

/** The simulated Excel: the workbook, the interpreter in front of it, and what a user can do to it meanwhile. */
export class SimulatedExcel {
  readonly rich: RichApiHost;
  readonly doors: NativeDoors;
  private fire: (rows: readonly unknown[][]) => void = () => {};
  private editing = false;
  private waiting: (() => void)[] = [];
  /** Runs once before the next request is carried out: what a co-author does in between. */
  beforeNextRequest: (() => void) | null = null;

  constructor(
    readonly workbook: Workbook,
    options: SimulatedExcelOptions = {},
  ) {
    this.rich = new RichApiHost(workbook, { payloadLimit: options.payloadLimit ?? PAYLOAD_LIMIT });
    workbook.undo.behaviour = options.undo ?? "kept";
    this.doors = {
      richApi: (body, flags) => this.answer(body, flags),
      documentBytes: async () => {
        if (!options.documentBytes)
          throw new Error("simulated host: the document as a file is not modelled for this test");
        // Handing over the file takes them away as well (issue 3778).
        workbook.undo.clear();
        return Array.from(await options.documentBytes(workbook));
      },
    };
    // Events arrive after the batch, never inside it.
    workbook.onEvent = ({ type, target, detail, remote }) => {
      setTimeout(() => this.fire([[65_536, type, target, JSON.stringify(detail), 0, remote]]), 0);
    };
  }

  connect(fire: (rows: readonly unknown[][]) => void): void {
    this.fire = fire;
  }

  /** The user begins to type into a cell: requests fail, or wait when they asked to. */
  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Lets events and timers of zero length pass. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  }

  private async answer(body: string, flags: number): Promise<string | number> {
    if (this.editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return NativeError.cellEditMode;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    const between = this.beforeNextRequest;
    this.beforeNextRequest = null;
    between?.();
    const from = this.rich.log.length;
    const revert = this.workbook.undo.capture?.() ?? null;
    const answer = this.rich.execute(body, flags);
    for (const { request } of this.rich.log.slice(from)) this.workbook.undo.batch(request, flags, revert);
    return answer;
  }
}
