import { HostError } from "../host";

/** Largest slice that Office hands over. */
const SLICE_SIZE = 4 * 1024 * 1024;

/**
 * The whole workbook as the bytes of an .xlsx file, unsaved changes included (Office.context.document.getFileAsync,
 * requirement set CompressedFile 1.1). Used to learn merged areas where ExcelApi 1.13 is missing.
 */
export async function documentBytes(): Promise<Uint8Array> {
  const file = await call<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_SIZE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let offset = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await call<Office.Slice>((done) => file.getSliceAsync(index, done));
      const data = slice.data as ArrayLike<number>;
      bytes.set(data, offset);
      offset += data.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

function call<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new HostError("notSupported", `getFileAsync: ${result.error?.message ?? ""}`));
    });
  });
}
