import type { Stage } from "./browser";
import { openPane, until } from "./excelPane";
import { BASE, servePackage, type Packaged } from "./packaged";
import { Workbench } from "./workbench";

/**
 * The packaged folder as an organisation puts it on its server: below a path, with exactly the headers that are
 * shipped. Made from the pages that are built already.
 */
let packaged: Packaged;
let stage: Stage;

beforeAll(async () => {
  packaged = await servePackage("self");
  ({ stage } = packaged);
});
afterAll(() => packaged.close());

test("the policy names no foreign origin but those that may frame the pages, and is what is sent", async () => {
  const policy = packaged.headers["content-security-policy"] ?? "";
  const [own, ancestors] = policy.split("; frame-ancestors ");
  expect(own).toContain("default-src 'none'");
  expect(own).not.toMatch(/https?:|\*|unsafe-/);
  expect(ancestors).toContain("https://*.officeapps.live.com");
  for (const file of ["taskpane.html", "workbench.html", "service-worker.js"]) {
    const response = await fetch(`${stage.origin}/${file}`);
    expect([file, response.status, response.headers.get("content-security-policy")]).toEqual([
      file,
      200,
      policy,
    ]);
  }
});

test("every address that the manifest names answers", async () => {
  const addresses = [...new Set(packaged.manifest.match(/https:\/\/tools\.union\.example[^"<\s]*/g))].filter(
    (address) => address.length > BASE.length,
  );
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) {
    const response = await fetch(address.replace(BASE, stage.origin));
    expect([address, response.status]).toEqual([address, 200]);
  }
});

test("the pane checks the sample in Excel, flags it and builds the ranked list", async () => {
  const { page, excel, workbook, foreign, faults } = await openPane(stage, "microsoft365");
  expect(page.workers().map((worker) => worker.url().startsWith(`${stage.origin}/`))).toEqual([true]);
  await page.getByText("在表上标记").click();
  await until(() => workbook.active.conditionalFormats.length > 0);
  await page.getByRole("tab", { name: "排序" }).click();
  await page.getByRole("button", { name: "生成排序名单" }).click();
  // The sample has errors, and nobody confirmed its order.
  await page.getByRole("dialog", { name: "现在生成的是草稿" }).waitFor();
  // The layer of the dialog dims the pane and does not hide it.
  const layer = page.locator("body > .hj-provider");
  expect(await layer.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    "rgba(0, 0, 0, 0)",
  );
  expect(workbook.worksheets.items.some(({ name }) => name === "排序说明")).toBe(false);
  await page.getByRole("button", { name: "仍然生成草稿" }).click();
  await until(() => workbook.worksheets.items.some(({ name }) => name === "排序说明"));
  await excel.settle();
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});

test("the workbench checks the sample in its worker, also with the server shut, and saves it", async () => {
  const stand = await stage.open("workbench.html?sample=leshan-2020-messy", { serviceWorkers: "allow" });
  const { page } = stand;
  const workbench = new Workbench(page);
  await workbench.ready();
  const errors = await workbench.count("不符合");
  expect(errors).toBeGreaterThan(10);
  expect(page.workers().map((worker) => worker.url().startsWith(`${stage.origin}/`))).toEqual([true]);
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(`${stage.origin}/`);

  await stage.server.close();
  await page.reload();
  await workbench.ready();
  expect(await workbench.count("不符合")).toBe(errors);
  await workbench.goTo("I8");
  await workbench.type("6");
  const { name } = await workbench.save(/^保存改好的工作簿/);
  expect(name).toBe("leshan-2020-messy-已修改.xlsx");
  expect(stand.foreign).toEqual([]);
  expect(stand.faults).toEqual([]);
  await stand.close();
});
