import fs from "node:fs";
import path from "node:path";

/** What the user guides quote is what the product says: a label that was renamed must not live on in the guide. */

const ROOT = path.resolve(__dirname, "../..");
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), "utf8");
const textsIn = (folder: string, ending: string): string =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => read(path.join(folder, file)))
    .join("\n");

/** Everything that the pane, the workbench, the ribbon, the file readers and the Leshan pack say, as it stands in the sources. */
const SAID = [
  textsIn("src/pane/text", ".ts"),
  textsIn("src/pane/check/tools", ".tsx"),
  textsIn("src/workbench/text", ".ts"),
  textsIn("src/core/text", ".ts"),
  textsIn("src/core/findings", ".ts"),
  textsIn("src/core/outputs", ".ts"),
  textsIn("src/packs/leshan-2020", ".json"),
  textsIn("src/packs/shared", ".json"),
  textsIn("src/packs/general", ".json"),
  textsIn("src/files", ".ts"),
  read("src/taskpane/deliver.ts"),
  read("manifest.xml"),
].join("\n");

/** Quoted for another reason: what clerks and notices write, and what other programs say. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  "docs/user-guide.zh-CN.md": [
    ...["12", "150,000元", "2018.10", "2018年10月", "=", "约160㎡", "无", "工作室名称"],
    ...["须", "应", "不得", "一般", "原则上"],
    ...["开始", "安装"],
  ],
  "docs/user-guide.md": ["12", "="],
};

test.each([
  ["docs/user-guide.zh-CN.md", /“([^”]+)”/g],
  ["docs/user-guide.md", /"([^"]+)"/g],
])("%s quotes the product as it speaks", (file, quote) => {
  const quoted = [...read(file).matchAll(quote)].map((match) => match[1] as string);
  expect(quoted.length).toBeGreaterThan(8);
  const others = OTHERS[file] ?? [];
  const unsaid = quoted
    .filter((text) => !others.includes(text))
    .filter((text) =>
      text
        // A row's number is the sheet's; dots stand for what the product fills in.
        .split(/……| N(?: |$)/)
        .some((part) => part !== "" && !SAID.includes(part.trim())),
    );
  expect(unsaid).toEqual([]);
  expect(others.filter((text) => !quoted.includes(text))).toEqual([]);
});
