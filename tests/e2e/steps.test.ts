import type { Page } from "playwright-core";
import { shot } from "./batches";
import { closeClean, startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";
import { orderedWorkbook } from "./orderedWorkbook";
import { Workbench } from "./workbench";

/** One Ctrl+Z takes back one step, whatever it was about, cells and order in turn; Ctrl+Y makes all of them again. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/** What a person sees of the file: the cells on view, the order and its reasons. */
const seen = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      [...document.querySelectorAll("[role=gridcell]")]
        .filter((cell) => Number((cell as HTMLElement).dataset.row) < 9)
        .map((cell) => [
          (cell as HTMLElement).dataset.row,
          (cell as HTMLElement).dataset.column,
          cell.textContent?.replace(/^[✗!i]/, ""),
        ])
        .sort(),
      [...document.querySelectorAll(".hj-rank-item .hj-rank-name")].map((item) => item.textContent),
      // Who counts as moved, and the reasons given. The question for a reason is open or not as the user left it: no step.
      [...document.querySelectorAll(".hj-rank-item")].map((item) => item.querySelectorAll(".hj-tag").length),
      document.querySelector(".hj-pane")?.textContent?.match(/调整理由：一线班组/gu),
    ]),
  );

test.each([
  [1440, 900, "light"],
  [1440, 900, "dark"],
] as const)(
  "cells and order in turn at %i × %i, %s",
  async (width, height, colorScheme) => {
    const stand = await stage.open("workbench.html", { viewport: { width, height }, colorScheme });
    const { page } = stand;
    const workbench = new Workbench(page);
    await workbench.choose("云溪.xlsx", orderedWorkbook());
    await workbench.ready();
    await workbench.view("排序");
    await page.locator(".hj-rank-item").nth(9).waitFor();
    const undo = page
      .getByRole("region", { name: "文件", exact: true })
      .getByRole("button", { name: "撤销", exact: true });
    const redo = page
      .getByRole("region", { name: "文件", exact: true })
      .getByRole("button", { name: "重做", exact: true });
    expect(await undo.isEnabled()).toBe(false);

    /** Waits until what is seen is still for a moment, and answers it. */
    const still = async (): Promise<string> => {
      let last = await seen(page);
      for (let same = 0; same < 4;) {
        await page.waitForTimeout(60);
        const now = await seen(page);
        same = now === last ? same + 1 : 0;
        last = now;
      }
      return last;
    };
    const typed = async (address: string, text: string): Promise<void> => {
      // Where the cell is the active one already, the field over it is hit.
      await workbench.cell(address).click({ force: true });
      await workbench.type(text);
    };
    const steps: readonly (readonly [what: string, act: () => Promise<void>])[] = [
      ["a figure typed", () => typed("I7", "66")],
      ["a studio moved", () => page.getByRole("button", { name: /^上移 .*李明远/ }).click()],
      [
        "its reason",
        async () => {
          await page.getByRole("textbox", { name: /^为什么调整/ }).fill("一线班组");
          await page.getByRole("button", { name: "保存", exact: true }).last().click();
          await page.getByText("调整理由：一线班组").waitFor();
        },
      ],
      ["another figure", () => typed("I8", "77")],
      [
        "a cell emptied",
        async () => {
          await workbench.cell("J6").click();
          await page.keyboard.press("Delete");
        },
      ],
      [
        "a block pasted",
        async () => {
          await page.evaluate(() => navigator.clipboard.writeText("31\t41\n32\t42"));
          await workbench.cell("I6").click();
          await page.keyboard.press("Control+v");
        },
      ],
      ["a studio moved again", () => page.getByRole("button", { name: /^下移 .*赵明远/ }).click()],
      [
        "a row taken out",
        async () => {
          await workbench.cell("D9").click();
          await page.getByRole("button", { name: "删除第 9 行" }).click();
        },
      ],
    ];
    const states = [await still()];
    for (const [what, act] of steps) {
      await act();
      await eventually(
        () => seen(page),
        (now) => expect([what, now]).not.toEqual([what, states.at(-1)]),
      );
      states.push(await still());
    }
    await shot(page, `steps-${width}-${colorScheme}`);

    // From the sheet and from the pane alike; never two steps with one press, never half of one.
    const press = async (key: string, from: number): Promise<void> => {
      if (from % 2 === 0) await page.locator("#hj-view").focus();
      else await page.locator("[role=grid] ~ textarea").focus();
      await page.keyboard.press(key);
    };
    const stands = (index: number): Promise<void> =>
      eventually(
        () => seen(page),
        (now) => expect(now).toBe(states[index]),
      );
    for (let index = steps.length; index > 0; index--) {
      await press("Control+z", index);
      await stands(index - 1);
      expect(await still()).toBe(states[index - 1]);
    }
    expect(await undo.isEnabled()).toBe(false);
    for (let index = 0; index < steps.length; index++) {
      await press("Control+y", index);
      await stands(index + 1);
    }
    expect(await redo.isEnabled()).toBe(false);
    await closeClean(stand);
  },
  120_000,
);
