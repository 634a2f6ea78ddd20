import type { Finding, Recognition, RulePack } from "../../../src/core";
import { structureFindings } from "../../../src/core/findings";
import { compileRules, SheetFacts } from "../../../src/core/rules";
import { situationOf, TEST_PACK, type Cells, type JudgeOptions } from "../pack/support";

/** What the tests of a sheet's shape begin with. */
export interface Given {
  readonly entries?: readonly Cells[];
  readonly options?: JudgeOptions;
  readonly recognition?: Partial<Recognition>;
  readonly pack?: RulePack;
  readonly around?: Partial<Parameters<typeof structureFindings>[2]>;
}

/** What the shape of a sheet tells; one entry that says nothing unless other ones are given. */
export function told({
  entries = [{ seq: 1 }],
  options = {},
  recognition = {},
  pack = TEST_PACK,
  around = {},
}: Given) {
  const { recognition: plain, entries: read, reference, deadline } = situationOf(entries, options);
  const sheet = new SheetFacts({
    pack,
    recognition: { ...plain, ...recognition },
    entries: read,
    reference,
    deadline,
    roster: undefined,
  });
  return structureFindings(sheet, compileRules(pack), {
    damage: [],
    continued: [],
    notice: { fit: "form", evidence: null },
    ...around,
  });
}

/** A finding about the sheet's shape, but for what is given. */
export const shape = (more: Partial<Finding>): Finding => ({
  severity: "error",
  kind: "notMet",
  rule: "",
  clause: null,
  row: null,
  column: null,
  field: null,
  status: "notMet",
  found: "",
  required: "",
  message: "",
  parameters: {},
  related: [],
  ...more,
});
export const note = (id: string, message: string, more: Partial<Finding>): Finding =>
  shape({ severity: "info", rule: `test/${id}`, message: `structure.${message}`, ...more });
