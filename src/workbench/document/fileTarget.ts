/** The part of a file's handle that asks for leave to write; not in the DOM types. */
interface Askable {
  requestPermission?(mode: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

/** A file on the disk that changes can be saved into. */
export class FileTarget {
  private constructor(
    private readonly handle: FileSystemFileHandle,
    /** As the file was when it was read or written last. */
    private modified: number,
  ) {}

  static async of(handle: FileSystemFileHandle): Promise<FileTarget> {
    return new FileTarget(handle, (await handle.getFile()).lastModified);
  }

  /** Asks the user for leave to write; at once after a click or a key, or the browser does not ask. */
  async mayWrite(): Promise<boolean> {
    return (await (this.handle as Askable).requestPermission?.({ mode: "readwrite" })) !== "denied";
  }

  /** Whether somebody else has written the file since. */
  async isChangedElsewhere(): Promise<boolean> {
    return (await this.handle.getFile()).lastModified !== this.modified;
  }

  /** Writes the file; the browser puts it in the place of the old one only once it is whole. */
  async write(bytes: Uint8Array): Promise<void> {
    const stream = await this.handle.createWritable();
    await stream.write(bytes as FileSystemWriteChunkType);
    await stream.close();
    this.modified = (await this.handle.getFile()).lastModified;
  }
}
