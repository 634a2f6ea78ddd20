/** What jsdom leaves out and every browser with Office has; import it before the engine. */
import v8 from "node:v8";
import { TextDecoder as NodeDecoder, TextEncoder as NodeEncoder } from "node:util";

const missing: Record<string, unknown> = {
  TextDecoder: NodeDecoder,
  TextEncoder: NodeEncoder,
  structuredClone: (value: unknown) => v8.deserialize(v8.serialize(value)) as unknown,
};
for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
}
