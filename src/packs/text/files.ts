import { textsOf } from "../../core";
import { files as en } from "./en/files";
import { files as zh } from "./zh/files";

/** Why a file is not read as a pack. */
export const FILE_TEXT = textsOf(zh, en);
