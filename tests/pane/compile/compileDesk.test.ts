import { CompileDesk } from "../../../src/pane/compile/compileDesk";
import type { PaneModel } from "../../../src/pane/model";

/** A pane whose sheet is checked by this pack; reading the sheet or a file would throw. */
function paneCheckedBy(pack: string) {
  const said: string[] = [];
  const untouched = () => {
    throw new Error("nothing may be read");
  };
  const session = {
    state: { language: "zh-CN", today: "2026-11-30", review: { pack: { id: pack } }, stored: {} },
    dropStaleError() {},
    notify: (kind: string, text: string) => said.push(`${kind}: ${text}`),
    messageOf: String,
    attempt: (_what: string, act: () => Promise<unknown>) =>
      act().catch((error: unknown) => {
        said.push(String(error));
        return null;
      }),
  };
  const adding = { readers: {}, read: () => Promise.resolve().then(untouched), append: untouched };
  const model = { session, host: { adding } } as unknown as PaneModel;
  return { desk: new CompileDesk(model, adding as never, "推荐汇总表"), said };
}

test("a table without a notice takes no files, and says what to do first", async () => {
  const { desk, said } = paneCheckedBy("general");
  await desk.choose([new File(["x"], "青山.xlsx")]);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^error: 这张表没有对应的通知.*请先在“校验”里选这张表依据的通知/);
});

test("a table of a notice is read before its files", async () => {
  const { desk, said } = paneCheckedBy("leshan-2020");
  await desk.choose([new File(["x"], "青山.xlsx")]);
  expect(said).toEqual(["Error: nothing may be read"]);
});
