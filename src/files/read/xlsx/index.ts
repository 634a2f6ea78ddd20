export { openPackage } from "./openPackage";
