import { isLoadError, traceOf } from "./errors";
import type { WorkerTrouble } from "./errors";
import { takeApart } from "./pieces";
import { Pieces, Transferred } from "./protocol";
import type { CallContext, Channel, Methods, ToPage, ToWorker } from "./protocol";
import { Cancelled } from "./turns";

const detailOf = (error: unknown, key: string): unknown =>
  typeof error === "object" && error !== null && key in error
    ? (error as Record<string, unknown>)[key]
    : null;

/** Worker's side: answers calls on the channel with these methods, in the order they come, overlapping where they await. */
export function serveMethods(methods: Methods, channel: Channel, more?: () => Promise<Methods>): void {
  const cancelled = new Set<number>();
  const arriving = new Pieces();
  const call = async (id: number, name: string, args: readonly unknown[]): Promise<void> => {
    const post = (message: ToPage, buffers?: Transferable[]): void => channel.postMessage(message, buffers);
    try {
      const method = methods[name] ?? (await more?.())?.[name];
      if (!method) throw new Error(`the worker has no method ${name}`);
      const context: CallContext = {
        progress: (fraction) => post({ kind: "progress", id, fraction }),
        yieldToMessages: async () => {
          await new Promise((resolve) => setTimeout(resolve, 0));
          if (cancelled.has(id)) throw new Cancelled();
        },
      };
      const value: unknown = await method(context, ...(args as never[]));
      if (value instanceof Transferred)
        post({ kind: "result", id, value: value.value as unknown }, value.buffers);
      else {
        const { rest, pieces } = takeApart(value);
        for (const piece of pieces) post({ kind: "piece", id, piece });
        post({ kind: "result", id, value: rest });
      }
    } catch (error) {
      const code = isLoadError(error) ? ("partNotLoaded" satisfies WorkerTrouble) : detailOf(error, "code");
      post({
        kind: "error",
        id,
        message: error instanceof Error ? error.message : String(error),
        code: typeof code === "string" ? code : null,
        trace: traceOf(error),
        // Errors of the file readers carry their words for the user in `text`.
        details: detailOf(error, "details") ?? detailOf(error, "text"),
        cancelled: error instanceof Cancelled,
      });
    } finally {
      cancelled.delete(id);
    }
  };
  channel.addEventListener("message", (event: MessageEvent) => {
    const message = event.data as ToWorker;
    if (message.kind === "piece") arriving.add(message);
    else if (message.kind === "call")
      void call(message.id, message.name, arriving.complete(message.id, message.args));
    else {
      cancelled.add(message.id);
      arriving.drop(message.id);
    }
  });
  channel.addEventListener("messageerror", () =>
    channel.postMessage({ kind: "lost", id: 0 } satisfies ToPage),
  );
  channel.postMessage({ kind: "ready", id: 0 } satisfies ToPage);
}
