import fs from "node:fs";
import path from "node:path";
import { noticeFromText, draftNotice, type NoticeDraft, type Proposal } from "../../src/notices";
import { packKnowledge } from "../../src/packs";
import { EXPECTED, type ExpectedRule } from "./fixtures/expected";
function figureOf(p: any): number | undefined { if (!p) return undefined; if (p.is === "when") return figureOf(p.then); return p.value ?? p.years ?? p.max ?? p.min ?? p.minimum; }
function core(p: any): any { return p.is === "when" ? core(p.then) : p; }
function fieldOf(p: any): string | null { const c = core(p); return c.field ?? c.by ?? (c.of ? fieldOf(c.of[0]) : null); }
const fits = (p: Proposal, e: ExpectedRule) => {
  if (p.kind !== "rule" || !p.predicate || p.clause.replace(/\s/g, "") !== e.clause.replace(/\s/g, "")) return false;
  const c = core(p.predicate); const f = fieldOf(p.predicate);
  return c.is === e.is && (e.field === "own" ? f!.startsWith("own") : f === e.field) && (e.figure === undefined || typeof figureOf(p.predicate) !== "number" || figureOf(p.predicate) === e.figure) && p.severity === e.severity;
};
test("x", () => {
  let out = "";
  for (const e of EXPECTED) {
    const n = noticeFromText(fs.readFileSync(path.join(__dirname, "fixtures", e.file + ".txt"), "utf8"));
    const r = draftNotice(n, packKnowledge);
    out += "## " + e.file + "\n";
    if (!r.ok) { out += r.problem.code + "\n"; continue; }
    const d: NoticeDraft = r.draft;
    const doc = d.document;
    for (const k of ["title", "number", "issuer", "issued"] as const) if (doc[k] !== e[k]) out += `WRONG ${k}: ${doc[k]}\n`;
    if (JSON.stringify(d.deadlines[0]?.deadline ?? null) !== JSON.stringify(e.deadline)) out += "WRONG deadline " + JSON.stringify(d.deadlines) + "\n";
    const nums = d.clauses.map((c) => c.number.replace(/\s/g, ""));
    for (const c of e.clauses) if (!nums.includes(c.replace(/\s/g, ""))) out += "MISSING CLAUSE " + c + "\n";
    out += "clauses " + d.clauses.map((c) => c.number).join(" ") + "\n";
    out += "FORM " + (d.form?.columns.map((c) => `${c.match}:${c.field.id}(${c.field.header})`).join(" ") ?? "none") + "\n";
    const all = d.clauses.flatMap((c) => c.proposals);
    const hit = e.rules.filter((x) => all.some((p) => fits(p, x)));
    out += `HIT ${hit.length}/${e.rules.length}\n`;
    for (const x of e.rules) if (!hit.includes(x)) out += "  MISSED " + JSON.stringify(x) + "\n";
    const sure = all.filter((p) => p.kind === "rule" && p.sure);
    const wrong = sure.filter((p) => !e.rules.some((x) => fits(p, x)));
    out += `SURE ${sure.length} WRONG ${wrong.length}\n`;
    for (const p of wrong) out += `  WRONG ${p.clause} ${p.topic} ${p.severity} ${JSON.stringify(p.predicate)} «${p.words.map((w) => n.text.slice(w.start, w.end)).join("|")}»\n`;
    for (const p of all.filter((p) => !p.sure && p.kind === "rule")) out += `  unsure ${p.clause} ${p.doubt} ${p.topic} ${p.severity} ${JSON.stringify(p.predicate)} ${p.newField?.header ?? ""}\n`;
    out += "NOTUND " + d.notUnderstood.map((x) => x.clause + " " + x.text).join(" / ") + "\nCONTRA " + d.contradictions.map((x) => x.one.clause + x.other.clause + x.field).join() + "\n";
  }
  fs.writeFileSync("/tmp/inv.txt", out);
});
