import fs from "node:fs";
import { noticeFromText, draftNotice } from "../../src/notices";
import { packKnowledge, builtInPacks } from "../../src/packs";
test("x", () => {
  let out = "";
  const map: Record<string,string> = { "dalian-2011.txt": "dalian-2011", "henan-jkwwt-2024.txt": "henan-jkwwt-2024", "leshan-2020.txt": "leshan-2020", "nuc-2024.txt": "nuc-2024", "pingdingshan.txt": "pingdingshan" };
  for (const f of fs.readdirSync("/work/shared/sources")) {
    const n = noticeFromText(fs.readFileSync("/work/shared/sources/" + f, "utf8"));
    const r = draftNotice(n, packKnowledge);
    out += "## " + f + "\n";
    if (!r.ok) { out += r.problem.text["zh-CN"] + "\n"; continue; }
    const d = r.draft;
    out += "FORM " + (d.form?.columns.map((c) => `${c.match}:${c.field.id}(${(c.field.group ?? []).join("/")}${c.field.header})`).join(" ") ?? "none") + "\n";
    for (const c of d.clauses) {
      out += `[${c.number}] ${c.role} ${c.text.slice(0, 16)}\n`;
      for (const p of c.proposals) out += `    ${p.sure ? "SURE" : "?" + p.doubt} ${p.kind} ${p.topic} ${p.severity ?? ""} ${p.predicate ? JSON.stringify(p.predicate) : ""} «${p.words.map((w) => n.text.slice(w.start, w.end).replace(/\s+/g, "")).join("|").slice(0, 60)}»\n`;
    }
    out += "NOT UNDERSTOOD\n" + d.notUnderstood.map((x) => `   ${x.clause} ${x.text}`).join("\n") + "\n";
    out += "CONTRA " + d.contradictions.map((x) => `${x.one.clause} ${JSON.stringify(x.one.predicate)} vs ${x.other.clause} ${JSON.stringify(x.other.predicate)}`).join("; ") + "\n";
    const pack = builtInPacks.find((p) => p.id === map[f])!;
    out += "TITLE " + (d.document.title === pack.document.title["zh-CN"]) + (d.document.number === pack.document.number) + (d.document.issuer === pack.document.issuer["zh-CN"]) + (d.document.issued === pack.document.issued) + "\n";
  }
  fs.writeFileSync("/tmp/draft.txt", out);
});
