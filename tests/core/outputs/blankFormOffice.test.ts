import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildXlsx } from "../../support/workbooks";
import { checks } from "./blankFormAnswers";

const soffice = spawnSync("soffice", ["--version"], { encoding: "utf8" });
const hasOffice = soffice.status === 0;
if (!hasOffice)
  console.warn("LibreOffice is not installed: its evaluation of the blank forms' checks was not compared.");

(hasOffice ? test : test.skip)(
  "LibreOffice evaluates them the same way",
  () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-checks-"));
    try {
      const escape = (text: string): string =>
        text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      const unique = [
        ...new Map(checks().map((check) => [JSON.stringify([check.formula, check.answer]), check])).values(),
      ];
      const rows = unique.map(({ formula, cell, answer }, index) => {
        const row = index + 1;
        const content =
          typeof answer === "string"
            ? answer === ""
              ? `<c r="A${row}" t="str"><f>""</f></c>`
              : `<c r="A${row}" t="inlineStr"><is><t xml:space="preserve">${escape(answer)}</t></is></c>`
            : typeof answer === "boolean"
              ? `<c r="A${row}" t="b"><v>1</v></c>`
              : `<c r="A${row}"><v>${JSON.stringify(answer)}</v></c>`;
        const moved = formula.replaceAll(cell, `A${row}`);
        return `<row r="${row}">${content}<c r="B${row}"><f>IF(ISERROR(${escape(moved)}),"error",IF(${escape(moved)},"yes","no"))</f></c></row>`;
      });
      const file = path.join(folder, "checks.xlsx");
      fs.writeFileSync(file, buildXlsx({ sheets: [{ name: "checks", data: rows.join("") }] }));
      execFileSync(
        "soffice",
        [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          "csv:Text - txt - csv (StarCalc):9,34,76",
          "--outdir",
          folder,
          file,
        ],
        { stdio: "ignore" },
      );
      const said = fs
        .readFileSync(path.join(folder, "checks.csv"), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t").at(-1));
      expect(said).toEqual(unique.map(({ expected }) => (expected ? "yes" : "no")));
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
