/**
 * The door for Node programs: compression through node:zlib, and writing files whole or not at all. It stands
 * apart from `files` so that the browser's bundle never meets a `node:` module.
 */
export { nodeCodec } from "./codec";
export { hasReader, readInWorker } from "./readInWorker";
export { isSameFile, OutputIsInputError, writeFileAtomically } from "./writeFileAtomically";
