export { DEMAND_LABELS } from "./demands";
export { DRAFTED_TEXT } from "./drafted";
export { PROBLEM_TEXT, READING_TEXT } from "./problems";
