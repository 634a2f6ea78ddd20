/** The Check view (校验). */
export { CheckView } from "./CheckView";
