import type { Localised } from "../core";

/** Why the system refuses to write, in words. */
const REASONS: Readonly<Record<string, Localised>> = {
  ENOENT: { "zh-CN": "文件夹不存在", en: "the folder does not exist" },
  ENOTDIR: { "zh-CN": "路径中有一段不是文件夹", en: "a step of the path is no folder" },
  ENOSPC: { "zh-CN": "磁盘已满", en: "the disk is full" },
  EDQUOT: { "zh-CN": "磁盘配额已用完", en: "the disk quota is used up" },
  EFBIG: { "zh-CN": "文件超过磁盘允许的大小", en: "the file is larger than the disk allows" },
  EACCES: { "zh-CN": "没有写入权限", en: "no permission to write" },
  EPERM: { "zh-CN": "没有写入权限", en: "no permission to write" },
  EROFS: { "zh-CN": "那里是只读的，不能写入", en: "that place is read-only" },
  EBUSY: { "zh-CN": "文件正被别的程序打开", en: "another program has the file open" },
  EISDIR: { "zh-CN": "那是一个文件夹", en: "that is a folder" },
  ENOTFILE: {
    "zh-CN": "那不是普通文件（是设备或管道）",
    en: "that is no ordinary file but a device or a pipe",
  },
  ENAMETOOLONG: { "zh-CN": "文件名太长", en: "the name is too long" },
  ELOOP: { "zh-CN": "链接绕成了圈", en: "links lead in a circle" },
  EMFILE: { "zh-CN": "打开的文件太多", en: "too many files are open" },
  EIO: { "zh-CN": "磁盘读写出错", en: "the disk reported an error" },
};

/** Why the system refuses to write, in words; its code (Node's `error.code`) where there are none for it. */
export const writeReason = (code: string): Localised => REASONS[code] ?? { "zh-CN": code, en: code };
