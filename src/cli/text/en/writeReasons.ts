import type * as zh from "../zh/writeReasons";

/** Why the system refuses to write, by its code (Node's `error.code`). */
export const writeReasons: typeof zh.writeReasons = {
  ENOENT: "the folder does not exist",
  ENOTDIR: "a step of the path is no folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file is larger than the disk allows",
  EACCES: "no permission to write",
  EPERM: "no permission to write",
  EROFS: "that place is read-only",
  EBUSY: "another program has the file open",
  EISDIR: "that is a folder",
  ENOTFILE: "that is no ordinary file but a device or a pipe",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "links lead in a circle",
  EMFILE: "too many files are open",
  EIO: "the disk reported an error",
};
