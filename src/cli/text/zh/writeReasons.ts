/** Why the system refuses to write, by its code (Node's `error.code`). */
export const writeReasons = {
  ENOENT: "文件夹不存在",
  ENOTDIR: "路径中有一段不是文件夹",
  ENOSPC: "磁盘已满",
  EDQUOT: "磁盘配额已用完",
  EFBIG: "文件超过磁盘允许的大小",
  EACCES: "没有写入权限",
  EPERM: "没有写入权限",
  EROFS: "那里是只读的，不能写入",
  EBUSY: "文件正被别的程序打开",
  EISDIR: "那是一个文件夹",
  ENOTFILE: "那不是普通文件（是设备或管道）",
  ENAMETOOLONG: "文件名太长",
  ELOOP: "链接绕成了圈",
  EMFILE: "打开的文件太多",
  EIO: "磁盘读写出错",
};
