/**
 * Cells in the order of a key below `most`; equal keys stay in the order they come in.
 *
 * @param cellAt the cell at a place of the order so far
 */
export function countingSort(
  length: number,
  cellAt: (at: number) => number,
  key: (cell: number) => number,
  most: number,
): Int32Array {
  const starts = new Int32Array(most + 1);
  for (let at = 0; at < length; at++) starts[key(cellAt(at)) + 1]!++;
  for (let value = 0; value < most; value++) starts[value + 1]! += starts[value]!;
  const order = new Int32Array(length);
  for (let at = 0; at < length; at++) {
    const cell = cellAt(at);
    order[starts[key(cell)]!++] = cell;
  }
  return order;
}
