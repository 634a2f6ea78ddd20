import path from "node:path";
import { parseArgs } from "node:util";
import type { Language, RulePack } from "../core";
import { NoticeFileError, openNotice } from "../files";
import { nodeCodec } from "../files/node";
import {
  acceptSure,
  buildPack,
  carryOver,
  compareNotices,
  compareWithPack,
  draftNotice,
  formOfGrid,
  startDrafting,
  type Drafting,
  type NoticeDraft,
  type NoticeForm,
} from "../notices";
import { loadPackValidator, packKnowledge } from "../packs";
import { languageOf } from "./arguments";
import { callError } from "./callError";
import { asCommand } from "./failures";
import { choosePacks } from "./inputs";
import { readBytes } from "./readBytes";
import { noticeReport, type Compared } from "./noticeReport";
import { printExamples, printNotice } from "./printNotice";
import { writeOutput } from "./outputs";
import { textsIn } from "./text";
import { sideSheets } from "./sideFile";

const helpText = (program: string, language: Language): string =>
  textsIn(language).usage.notice(program).join("\n");

const OPTIONS = {
  form: { type: "string" },
  from: { type: "string" },
  packs: { type: "string" },
  accept: { type: "string" },
  out: { type: "string" },
  id: { type: "string" },
  examples: { type: "boolean" },
  json: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const text = (error as Error).message.split(/\.\s/)[0];
    throw callError((texts) => texts.refusals.unreadable(text), error);
  }
}

type Values = ReturnType<typeof parse>["values"];

/**
 * `huijian notice <notice>`, in a checkout `npm run -s notice -- …`: drafts a rule pack from a notice.
 *
 * @returns 0; 2 for a file that cannot be read, a text that is no notice, or a wrong call
 */
export async function main(argv: string[], program = "npm run -s notice --"): Promise<number> {
  const language = languageOf(argv);
  return asCommand(language, async () => {
    const { values, positionals } = parse(argv);
    if (values.help === true) {
      console.log(helpText(program, language));
      return 0;
    }
    const file = fileOf(values, positionals);
    const draft = await draftOf(file, values.form, language);
    await writeResult(draft, await comparedWith(draft, values, language), file, values, language);
    return 0;
  });
}

function fileOf(values: Values, positionals: readonly string[]): string {
  const [file, ...rest] = positionals;
  const { accept, id } = values;
  if (file === undefined || rest.length > 0) throw callError((texts) => texts.refusals.noNotice);
  if (accept !== undefined && accept !== "sure") throw callError((texts) => texts.refusals.accept(accept));
  if (id !== undefined && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw callError((texts) => texts.refusals.id(id));
  return file;
}

/** Reads and drafts a notice; whatever stands against it becomes one line. */
async function draftOf(file: string, formFile: string | undefined, language: Language): Promise<NoticeDraft> {
  const bytes = readBytes(file);
  const name = path.basename(file);
  let notice;
  try {
    notice = openNotice(bytes, { codec: nodeCodec });
  } catch (error) {
    if (!(error instanceof NoticeFileError)) throw error;
    const { text } = error;
    throw callError((texts, spoken) => texts.files.about(name, text[spoken]), error);
  }
  const form = formFile === undefined ? null : await formOf(formFile, language);
  const result = draftNotice(notice, packKnowledge, form);
  if (result.ok) return result.draft;
  const { text } = result.problem;
  throw callError((texts, spoken) => texts.files.about(name, text[spoken]));
}

async function formOf(file: string, language: Language): Promise<NoticeForm> {
  for (const grid of await sideSheets(file, (text) => console.error(text[language]))) {
    const form = formOfGrid(grid, packKnowledge);
    if (form !== null) return form;
  }
  const name = path.basename(file);
  throw callError((texts) => texts.files.noForm(name));
}

/** What last year had: a pack is compared by its rules, a notice clause by clause. */
async function comparedWith(draft: NoticeDraft, values: Values, language: Language): Promise<Compared> {
  const { from } = values;
  if (from === undefined) return { pack: null, clauses: null, carried: null };
  if (/\.(?:docx|txt)$/i.test(from))
    return {
      pack: null,
      clauses: compareNotices(await draftOf(from, undefined, language), draft),
      carried: null,
    };
  const pack = await packOf(from, values.packs, language);
  const carried = carryOver(pack, draft, packKnowledge);
  const clauses = carried.clauses.length === 0 ? null : carried.clauses;
  return { pack: compareWithPack(pack, draft), clauses, carried };
}

/** A pack by its id, built-in or on the shelf, or from a file. */
async function packOf(named: string, shelf: string | undefined, language: Language): Promise<RulePack> {
  const isFile = /\.json$/i.test(named);
  const packs = await choosePacks(
    { pack: isFile ? null : named, packFile: isFile ? named : null, packs: shelf ?? null },
    (problem) => console.error(problem[language]),
  );
  return packs[0] as RulePack;
}

/** An id from the year and the number of the document: notice-2026-12. */
function idFor({ document }: NoticeDraft): string {
  const serial = /(\d+)号/.exec(document.number ?? "")?.[1];
  return ["notice", document.year, serial].filter((part) => part !== null && part !== undefined).join("-");
}

async function writeResult(
  draft: NoticeDraft,
  compared: Compared,
  file: string,
  values: Values,
  language: Language,
): Promise<void> {
  const report = noticeReport(draft, file, compared);
  const inputs = [file, values.form, values.from].filter((each): each is string => each !== undefined);
  let written: string | null = null;
  let pack: RulePack | null = null;
  if (values.accept === "sure") {
    pack = await draftPack(
      compared.carried?.drafting ?? startDrafting(draft, packKnowledge),
      values.id ?? idFor(draft),
    );
    if (values.out === undefined && values.json !== true) {
      throw callError((texts) => texts.refusals.noPackFile);
    }
  }
  if (values.out !== undefined) {
    const text = `${JSON.stringify(pack ?? report, null, 2)}\n`;
    await writeOutput(values.out, new TextEncoder().encode(text), inputs);
    written = values.out;
  }
  if (values.json === true) {
    process.stdout.write(
      `${JSON.stringify(values.out === undefined && pack !== null ? pack : report, null, 2)}\n`,
    );
    return;
  }
  console.log(printNotice(draft, compared, language));
  if (values.examples === true && pack !== null) console.log(`\n${printExamples(pack, language)}`);
  if (written !== null) console.log(`\n${writtenText(written, pack, language)}`);
}

function writtenText(file: string, pack: RulePack | null, language: Language): string {
  const target = path.resolve(file);
  const { outputs } = textsIn(language);
  return pack === null ? outputs.draft(target) : outputs.draftPack(target, pack.id, pack.rules.length);
}

/**
 * The pack of the sure proposals, and of what was carried over from last year's; it is checked like any pack a user
 * supplies.
 */
async function draftPack(drafting: Drafting, id: string): Promise<RulePack> {
  const { pack } = buildPack(acceptSure(drafting), packKnowledge, {
    id,
    isDraft: true,
  });
  const { parsePack } = await loadPackValidator();
  const result = parsePack(JSON.stringify(pack));
  if (result.ok) return result.pack;
  const [first] = result.problems;
  throw callError((texts, language) =>
    texts.packs.draftRefused(first?.path ?? "", first?.message[language] ?? ""),
  );
}
