import { asWorkbookFileError } from "../errors";

/** Runs work on a package; what zip and XML find wrong with it becomes a message for the user. */
export function readable<Result>(where: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asWorkbookFileError(error, where);
  }
}
