export { openFlatOds, openOds } from "./openOds";
