import type { Usage } from "../zh/usage";

/** What the commands say of themselves. */
export const usage: Usage = {
  huijian: {
    head: "Usage: huijian <command> [options]",
    /** What each command does, by its name. */
    commands: {
      check:
        "checks summary sheets; prints a report, or writes a flagged copy, the ranked list, the publication copy",
      compile: "joins the sheets of many files into one; lists duplicates, who is missing, what changed",
      form: "writes an empty official form with input hints",
      notice: "drafts a rule pack from the text of a notice",
    },
    foot: "huijian <command> --help lists all its options.",
  },
  check: {
    head: (program) => `Usage: ${program} <workbook> [<workbook> …] [options]`,
    /** By option. */
    options: (packIds, methods) => ({
      "--pack <id>": `rule pack: ${packIds.join(", ")}; without it, the one whose form fits the header best`,
      "--pack-file <file>": "a rule pack of your own (JSON)",
      "--packs <folder>":
        "the folder of your own rule packs (~/.config/huijian/packs without it); they take part in the choice",
      "--sheet <name>": "worksheet; without it, the one whose header fits best",
      "--on <YYYY-MM-DD>": "reference date; without it, the pack's own",
      "--roster <file>": "studios already named (workbook or CSV)",
      "--json": "print the JSON report on standard output and nothing else",
      "--flagged <out.xlsx>": "a copy with findings highlighted, notes and a findings sheet",
      "--unflag <out.xlsx>": "a copy with every mark removed",
      "--ranked <out.xlsx>": "the ranked recommendation list in the official form",
      "--publication <out.xlsx>": "the publication copy (by surname strokes, phone numbers masked)",
      "--weights <field=w,...>": "weights of the criteria",
      "--method <name>": methods.join(" | "),
      "--direction <field=max|min>": "whether more or less is better in a criterion",
      "--scale <field=…>": "scale of a criterion: minmax | rank | log | low..high",
      "--combine <name=col,col:how>": "judges' columns as one criterion: mean | trimmed | borda",
      "--order <sheet|proposed|row,…>":
        "the sheet's 序号, the proposal, or rows; without it a valid 序号, else the proposal",
      "--include <row=reason>": "ranks a row in spite of errors, with the reason",
      "--reason <row=reason>": "the reason why a row was moved",
      "--units <sheet|form>": "figures in --ranked: as on the sheet, or converted to the form's units",
      "--lang zh-CN|en": "language",
    }),
    exit: "Exit status: 0 nothing of severity error; 1 errors found; 2 unreadable file, not such a sheet, or a wrong call.",
  },
  compile: {
    head: (program) => `Usage: ${program} <file|folder> … --out summary.xlsx [options]`,
    /** By option. */
    options: {
      "--out <out.xlsx>":
        "the compiled list in the official form, with its sources, the state of the batch and findings marked",
      "--pack <id>": "rule pack; without it, the one of most files",
      "--pack-file <file>": "a rule pack of your own (JSON)",
      "--packs <folder>": "a folder of your own packs",
      "--on <YYYY-MM-DD>": "reference date; without it, the pack's own",
      "--sheet <name>": "only sheets of this name; without it, every visible sheet in the form",
      "--expected <units>": "units expected to hand in (workbook, CSV, or one per line)",
      "--roster <file>": "studios already named (workbook or CSV)",
      "--previous <summary.xlsx>": "an earlier compiled list: what changed since",
      "--notices <folder>": "for each unit what to put right: a text, a page to print, a small workbook",
      "--overview <out.xlsx>": "an overview of all units",
      "--duplicates first|last":
        "keep the first or the last of studios put forward twice; without it all are kept and listed",
      "--due <YYYY-MM-DD>": "until when units are to answer; without it, the notice's deadline",
      "--contact <text>": "whom to ask, for the notices",
      "--json": "print the JSON report on standard output and nothing else",
      "--lang zh-CN|en": "language",
    },
    exit: "Exit status: 0 nothing of severity error and no duplicates left (those that --duplicates settled do not count); 1 some; 2 nothing could be compiled, or a wrong call.",
  },
  form: (program) =>
    `Usage: ${program} --pack <id> out.xlsx (--pack-file for a pack of your own; --lang zh-CN|en)`,
  notice: (program) => [
    `Usage: ${program} <notice.docx|.txt> [options]`,
    "",
    "  Drafts a rule pack from a notice's text: what each clause may become. Nothing becomes a rule unseen.",
    "",
    "  --form <form.xlsx>        the notice's blank form, where it came as a workbook",
    "  --from <last year's>      last year's pack (id or .json file) or notice (.docx, .txt): what differs is listed;",
    "                            from a pack, clauses that stayed keep last year's rules, texts and remarks",
    "  --packs <folder>          the folder of your own packs (~/.config/huijian/packs without it)",
    "  --accept sure             writes the sure proposals as a pack, marked as a draft until a person confirms it",
    "  --out <pack.json>         where to write the pack (with --accept sure), otherwise the draft",
    "  --id <id>                 id of the pack, e.g. yunfan-2027",
    "  --examples                how each rule with a figure judges just below, at and above it (with --accept sure)",
    "  --json                    print JSON on standard output",
    "  --lang zh-CN|en           language",
  ],
};
