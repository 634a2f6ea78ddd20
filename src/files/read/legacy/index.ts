export { openBinaryPackage, openBinaryStream, openCompound } from "./openLegacy";
export { codepageTable } from "./codepages";
