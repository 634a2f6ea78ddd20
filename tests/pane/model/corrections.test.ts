import type { FindingView, ReviewView } from "../../../src/engine";
import { correctionsBetween } from "../../../src/pane/model/corrections";

const finding = (rule: string, cell: string, kind: FindingView["kind"] = "notMet"): FindingView =>
  ({ key: `${rule}|${cell}`, rule, cell, kind, field: null, found: cell }) as unknown as FindingView;

const view = (...findings: readonly FindingView[]): ReviewView => ({ findings }) as unknown as ReviewView;

const keys = (findings: readonly FindingView[]): readonly string[] => findings.map(({ key }) => key);

describe("what an edit put right", () => {
  test("is gone; what came instead in another cell is new", () => {
    const { gone, fresh } = correctionsBetween(
      view(finding("size", "I6"), finding("area", "J6")),
      view(finding("area", "J6"), finding("phone", "H7")),
    );
    expect([keys(gone), fresh]).toEqual([["size|I6"], 1]);
  });

  test("is nothing where the cell cannot be read any more, as with a result that is not worked out anew", () => {
    const { gone, fresh, left } = correctionsBetween(
      view(finding("size", "I6"), finding("area", "J6")),
      view(finding("readable", "I6", "unreadable")),
    );
    expect([keys(gone), fresh, [...left]]).toEqual([["area|J6"], 1, ["size|I6", "area|J6"]]);
  });
});
