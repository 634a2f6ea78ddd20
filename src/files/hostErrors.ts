import { HostError } from "../host";
import { WorkbookFileError } from "./errors";

/** Every failure of the port is a `HostError`; files that cannot be read or written have their own code. */
export async function attempt<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof HostError) throw error;
    if (error instanceof WorkbookFileError)
      throw new HostError("unreadableFile", error.message, { cause: error });
    throw new HostError("unknown", error instanceof Error ? error.message : String(error), { cause: error });
  }
}
