/** What jsdom leaves out and every browser with Office has; import it before the engine. */
import { TextDecoder as NodeDecoder, TextEncoder as NodeEncoder } from "node:util";

const missing: Record<string, unknown> = {
  TextDecoder: NodeDecoder,
  TextEncoder: NodeEncoder,
};
for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
}
