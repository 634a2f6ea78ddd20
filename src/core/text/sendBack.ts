import { textsOf } from "../language";
import { sendBack as en } from "./en/sendBack";
import { sendBack as zh } from "./zh/sendBack";

/** What goes back to one host unit: the message to paste, and the workbook. */
export const SEND_BACK_TEXT = textsOf(zh, en);
