import { startStage } from "./browser";
import type { Stage } from "./browser";
import { Workbench } from "./workbench";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test("once loaded, the workbench works with the server shut", async () => {
  const stand = await stage.open("workbench.html", { serviceWorkers: "allow" });
  const { page } = stand;
  const kept = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const names = await caches.keys();
    const counts = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).length),
    );
    return { scope: new URL(registration.scope).pathname, names, counts };
  });
  expect(kept.scope).toBe("/");
  expect(kept.names).toHaveLength(1);
  expect(kept.counts[0]).toBeGreaterThan(20);
  await stage.server.close();
  await page.goto(`${page.url()}?sample=leshan-2020-messy`);
  const workbench = new Workbench(page);
  await workbench.ready();
  expect(await workbench.count("不符合")).toBe(19);
  await workbench.goTo("I8");
  await workbench.type("6");
  const { name } = await workbench.save(/^保存改好的工作簿/);
  expect(name).toBe("leshan-2020-messy-已修改.xlsx");
  expect(stand.foreign).toEqual([]);
});

test("the page can be installed: its manifest names what is needed", async () => {
  const other = await startStage();
  try {
    const { page } = await other.open("workbench.html");
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
      const base = link?.href ?? "";
      const content = (await (await fetch(base)).json()) as {
        name: string;
        start_url: string;
        display: string;
        icons: { src: string; sizes: string }[];
      };
      const icons = await Promise.all(
        content.icons.map(async ({ src, sizes }) => {
          const image = await createImageBitmap(await (await fetch(new URL(src, base))).blob());
          return [sizes, `${image.width}x${image.height}`];
        }),
      );
      return {
        start: new URL(content.start_url, base).pathname,
        name: content.name,
        display: content.display,
        icons,
      };
    });
    expect(manifest).toEqual({
      start: "/workbench.html",
      name: "汇荐工作台",
      display: "standalone",
      icons: [
        ["192x192", "192x192"],
        ["512x512", "512x512"],
      ],
    });
  } finally {
    await other.close();
  }
});
