import fs from "node:fs";
import { anchorOf, inlineOf, sectionsOf, sectionsWith } from "../../../src/workbench/help/sections";

const DOCUMENT = `# 指南

[English](guide.md)

开头**要紧**的话，见[在 Excel 中](#在-excel-中)。
下一行。

![图](a.png)

## 一、打开

1. 先
   接着
2. 后

| 键 | 作用 |
| --- | --- |
| \`F8\` | 下一条 |

## 在 Excel 中

### 小节

- 一
`;

test("a document is taken apart by its sections", () => {
  const [title, open, excel] = sectionsOf(DOCUMENT);
  expect(title).toMatchObject({ title: "指南", level: 1 });
  expect(title?.blocks).toEqual([
    {
      kind: "text",
      text: [
        "开头",
        { strong: "要紧" },
        "的话，见",
        { link: "在 Excel 中", to: "#在-excel-中" },
        "。 下一行。",
      ],
    },
  ]);
  expect(open?.blocks).toEqual([
    { kind: "list", ordered: true, items: [["先 接着"], ["后"]] },
    { kind: "table", head: [["键"], ["作用"]], rows: [[[{ code: "F8" }], ["下一条"]]] },
  ]);
  expect(excel?.blocks).toEqual([
    { kind: "heading", text: "小节" },
    { kind: "list", ordered: false, items: [["一"]] },
  ]);
});

test("sections are found by every word, in tables too", () => {
  const sections = sectionsOf(DOCUMENT);
  expect(sectionsWith(sections, "f8 下一条").map(({ title }) => title)).toEqual(["一、打开"]);
  expect(sectionsWith(sections, "没有这样的话")).toEqual([]);
  expect(sectionsWith(sections, "  ")).toHaveLength(3);
});

test.each([
  "docs/user-guide.zh-CN.md",
  "docs/user-guide.md",
  "docs/guide/compiling.zh-CN.md",
  "docs/guide/compiling.md",
])("%s: nothing of its formatting is left over, and its own links lead somewhere", (file) => {
  const text = fs.readFileSync(file, "utf8");
  const sections = sectionsOf(text);
  const ids = new Set(
    sections.flatMap(({ title, blocks }) => [
      anchorOf(title),
      ...blocks.flatMap((block) => (block.kind === "heading" ? [anchorOf(block.text)] : [])),
    ]),
  );
  for (const { searched } of sections) expect(searched).not.toMatch(/\*\*|\]\(|^\||^#/m);
  const links = inlineOf(text.replaceAll("\n", " ")).flatMap((part) =>
    typeof part === "object" && "to" in part && part.to.startsWith("#") ? [anchorOf(part.to.slice(1))] : [],
  );
  for (const link of links) expect(ids).toContain(link);
});
