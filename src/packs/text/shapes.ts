import { textsOf } from "../../core";
import { shapes as en } from "./en/shapes";
import { shapes as zh } from "./zh/shapes";

export type { ShapeTexts } from "./zh/shapes";

/** What is wrong with the shape of a pack. */
export const SHAPE_TEXT = textsOf(zh, en);
