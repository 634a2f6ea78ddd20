import { useLayoutEffect, useRef, useState } from "react";
import type { CellPosition, DisplayCell, TypedEdit } from "./types";

/** What typing needs to know of the grid. */
export interface EditedCell {
  readonly active: CellPosition;
  readonly cellAt: (row: number, column: number) => DisplayCell | null;
  /** The field only shows where the cell is. */
  readonly locked: boolean;
  readonly onEdit: (edits: readonly TypedEdit[], isOver: boolean) => void;
  readonly onTyping: ((typing: boolean) => void) | undefined;
  /** Brings the cell into view: nobody types where he does not see it. */
  readonly reveal: () => void;
}

/** While an input method has a key, browsers name it so; in Safari also the Enter that ends the composition. */
const KEY_OF_INPUT_METHOD = 229;

/**
 * Typing into the field over the active cell: when it begins, is taken and is given up. Whatever takes the field away
 * from a cell that is being typed into (a jump, another sheet) takes what was typed.
 */
export function useEditing({ active, cellAt, locked, onEdit, onTyping, reveal }: EditedCell) {
  const editor = useRef<HTMLTextAreaElement>(null);
  const [editing, setEditing] = useState(false);
  // What holds now: a key may follow before the grid is drawn anew.
  const isEditing = useRef(false);
  const composing = useRef(false);
  /** The field was filled with what stands in the cell: what is then written was seen beside it. */
  const filled = useRef(false);
  /** The composition is what editing began with: given up, there is nothing that was typed. */
  const beganComposing = useRef(false);

  const turn = (on: boolean): void => {
    if (isEditing.current !== on) onTyping?.(on);
    if (on && !isEditing.current) reveal();
    if (!on) filled.current = false;
    isEditing.current = on;
    setEditing(on);
  };

  // The field is empty until typing or F2 fills it. Emptied before anything more can be typed.
  useLayoutEffect(() => {
    if (editor.current && !editing) editor.current.value = "";
  }, [active.row, active.column, editing]);

  const textBefore = (): string => cellAt(active.row, active.column)?.editText ?? "";

  const commit = (): void => {
    if (!isEditing.current || !editor.current) return;
    const text = editor.current.value;
    const isOver = !filled.current;
    turn(false);
    if (text !== textBefore()) onEdit([{ ...active, text }], isOver);
  };

  const atEnd = useRef(commit);
  useLayoutEffect(() => {
    atEnd.current = commit;
  });
  useLayoutEffect(() => () => atEnd.current(), []);

  return {
    /** The field. */
    editor,
    editing,
    commit,
    cancel: (): void => turn(false),
    /** Fills the field with what stands in the cell; typing that is under way goes on. */
    begin: (): void => {
      if (!editor.current || isEditing.current || locked) return;
      editor.current.value = textBefore();
      editor.current.setSelectionRange(editor.current.value.length, editor.current.value.length);
      filled.current = true;
      turn(true);
    },
    /** Whether an input method takes this key. */
    isComposing: ({ isComposing, keyCode }: KeyboardEvent): boolean =>
      composing.current || isComposing || keyCode === KEY_OF_INPUT_METHOD,
    onInput: (): void => {
      // The end of a composition that was given up: the field was empty before and is again.
      if (isEditing.current || editor.current?.value !== "") turn(true);
    },
    onCompositionStart: (): void => {
      composing.current = true;
      beganComposing.current = !isEditing.current;
      turn(true);
    },
    onCompositionEnd: (): void => {
      composing.current = false;
      if (beganComposing.current && editor.current?.value === "") turn(false);
      beganComposing.current = false;
    },
  };
}
