export { FindingsReport } from "./FindingsReport";
