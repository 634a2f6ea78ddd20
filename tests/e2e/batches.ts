import fs from "node:fs";
import type { Page } from "playwright-core";
import { counties } from "../support/batches";
import type { County } from "../support/batches";
import { bytesOf, csvOf } from "../support/batches/files";

/** Steps that every test of a batch in the workbench takes. */
export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the page as a person does with a folder's content. */
export async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (all) => {
      const data = new DataTransfer();
      for (const [name, text] of all) {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      return data;
    },
    files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")] as const),
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

/** A part of the batch by the beginning of its tab. */
export const part = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });

/** Says that the files were read rightly. */
export const confirm = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "读法没有问题，汇总" }).click();

/** A picture of the page, where a folder for pictures is named. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.HUIJIAN_SHOTS;
  if (folder === undefined) return;
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** Eighteen counties of three studios; one misses figures, one puts forward another's studio, and two odd files. */
export function twenty(): { readonly files: Dropped[]; readonly faulty: County; readonly right: County } {
  const all = counties(18, 3);
  const faulty = all[3] as County;
  const wrong: County = {
    ...faulty,
    rows: faulty.rows.map((row, index) => (index === 1 ? { ...row, memberCount: null } : row)),
  };
  const lender = all[5] as County;
  const borrower = all[6] as County;
  const double: County = {
    ...borrower,
    rows: [...borrower.rows.slice(0, 2), { ...lender.rows[0], seq: 3, floorArea: 999 }],
  };
  const files = all.map((county, index): Dropped => {
    const typed = county === faulty ? wrong : county === borrower ? double : county;
    return index === 1
      ? { name: typed.file.replace(".xlsx", ".csv"), bytes: csvOf(typed) }
      : { name: typed.file, bytes: bytesOf(typed) };
  });
  return {
    files: [
      ...files,
      { name: "坏.xlsx", bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0) },
      { name: "空.csv", bytes: new Uint8Array(0) },
    ],
    faulty,
    right: {
      ...faulty,
      rows: faulty.rows.map((row, index) => (index === 2 ? { ...row, floorArea: 321 } : row)),
    },
  };
}
