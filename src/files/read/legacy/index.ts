export { openBinaryPackage, openCompound, openStream } from "./openLegacy";
export { codepageTable } from "./codepages";
