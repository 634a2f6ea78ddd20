import type { KeptFiles, RecentFile } from "./database";

/** More files than this are not listed. */
const MOST = 6;

/** Files that were opened before, where the browser lets them be opened again. */
export class RecentFiles {
  constructor(
    private readonly kept: KeptFiles,
    private readonly isOn: () => boolean,
    private readonly now: () => number,
  ) {}

  /** The latest first. */
  async list(): Promise<readonly RecentFile[]> {
    if (!this.isOn()) return [];
    try {
      const files = await this.kept.recent();
      return [...files].sort((one, other) => other.at - one.at).slice(0, MOST);
    } catch {
      return []; // A browser that keeps nothing has none.
    }
  }

  async add(name: string, handle: FileSystemFileHandle): Promise<void> {
    if (!this.isOn()) return;
    // Where nothing can be kept the file is only not listed; that changes are not kept is said by whoever keeps them.
    await this.kept.addRecent({ name, handle, at: this.now() }).catch(() => undefined);
  }

  /** Reads a file again, after the browser has asked the user; null where that was refused or the file is gone. */
  async open(handle: FileSystemFileHandle): Promise<File | null> {
    const asking = handle as {
      requestPermission?(mode: { readonly mode: "read" }): Promise<PermissionState>;
    };
    try {
      if ((await asking.requestPermission?.({ mode: "read" })) === "denied") return null;
      return await handle.getFile();
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  }
}
