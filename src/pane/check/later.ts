import { onDemand } from "../ui";

// Not needed before the first check, and then shown at once: one script.
const tools = () => import("./tools");

export const { Component: CardTools } = onDemand(async () => (await tools()).CardTools);
export const { Component: CompileEntry } = onDemand(async () => (await tools()).CompileEntry);
export const { Component: FoundCells } = onDemand(async () => (await tools()).FoundCells);
export const { Component: HeatStrip } = onDemand(async () => (await tools()).HeatStrip);
export const { Component: PreviewDialog } = onDemand(async () => (await tools()).PreviewDialog);
