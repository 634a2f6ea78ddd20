import type * as zh from "../zh/packs";

/** Rule packs that a call cannot use, and what is to be checked about those that it can. */
export const packs: typeof zh.packs = {
  unknown: (id, known) =>
    `There is no rule pack "${id}"; known are ${known.join(", ")}; give your own with --pack-file, or put it into the folder of packs (--packs).`,
  none: (name) => `"${name}" is no rule pack: it lacks schemaVersion, fields, rules and more.`,
  unusable: (name, count, lines) =>
    `Rule pack "${name}" cannot be used, ${count === 1 ? "one thing has" : `${count} things have`} to be put right:${lines}`,
  leftovers: (name, count, lines) =>
    `Rule pack "${name}" seems to hold ${count === 1 ? "one thing" : `${count} things`} copied from another notice; please check:${lines}`,
  leftoverCount: (name, id, count) =>
    `Rule pack "${name}" seems to hold ${count === 1 ? "one thing" : `${count} things`} copied from another notice; --pack ${id} lists them.`,
  more: (count) => `… and ${count} more.`,

  noFolder: (folder) => `The folder of rule packs "${folder}" cannot be read; check --packs.`,
  leftOut: (name, place, problem) =>
    `Rule pack "${name}" cannot be used and was left out: ${place} ${problem}`,
  repeated: (name, id) => `Rule pack "${name}" has the id ${id} of an earlier one and was left out.`,

  noForm: (name) =>
    `"${name}" stands for no notice and has no form of its own: name a notice with --pack, or make a pack from the notice's text (huijian notice).`,
  draftRefused: (place, problem) =>
    `The drafted pack did not pass the check (${place}: ${problem}); please report it with the notice.`,
};
