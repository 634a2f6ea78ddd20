export { UNCONFIRMED_TEXT } from "./draft";
export { FAULT_TEXT } from "./faults";
