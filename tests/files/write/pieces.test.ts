import { encodePieces } from "../../../src/files/write/pieces";

test("a text in pieces becomes the bytes of the whole, however long the pieces", () => {
  const pieces = Array.from({ length: 4_000 }, (_, index) => `${"县".repeat(index % 97)}𠮷${index}`);
  const long = "申".repeat(200_000);
  const whole = new TextEncoder().encode([...pieces, long, "报"].join(""));
  expect(Buffer.compare(encodePieces([...pieces, long, "报"]), whole)).toBe(0);
  expect(encodePieces([])).toHaveLength(0);
});
