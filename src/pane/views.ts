import { onDemand } from "./ui";

/** The views beside the check: none is needed before the first check is done, so none is waited for. */
export const Rank = onDemand(() => import("./rank").then((room) => room.RankView));
export const Send = onDemand(() => import("./send").then((room) => room.SendView));
export const Settings = onDemand(() => import("./settings").then((room) => room.SettingsView));
export const Draft = onDemand(() => import("./ui/DraftDialog").then((file) => file.DraftDialog));

/** Only Excel has it, and few go there: fetched when it is opened. */
export const Compile = onDemand(() => import("./compile").then((room) => room.CompileView));

export const Replace = onDemand(() => import("./ui/ReplaceDialog").then((file) => file.ReplaceDialog));

/** Fetches all that every host shows, so that a tab opens at once and also where the network has gone away meanwhile. */
export async function loadViews(): Promise<void> {
  await Promise.all([Rank, Send, Settings, Draft, Replace].map((view) => view.load()));
}
