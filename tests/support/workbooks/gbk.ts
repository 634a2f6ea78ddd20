/** GBK bytes by character; Node decodes GBK but does not encode it. */
const table = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder("gbk");
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const text = decoder.decode(new Uint8Array([lead, trail]));
    if (text.length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, [lead, trail]);
  }
}

/** Encodes text in GBK (codepage 936). Throws for characters that it does not have. */
export function encodeGbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`not in GBK: ${character}`);
  }
  return Uint8Array.from(bytes);
}
