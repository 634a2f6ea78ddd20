import { screen } from "@testing-library/react";

/**
 * The dialog with this heading, for queries in it: ask them with `hidden`. jsdom lays nothing out, so Fluent's focus
 * manager finds nothing in a dialog that could take the focus, and hides it, sooner or later, from assistive technology;
 * what is hidden has no name. That a browser shows dialogs by name is for the end-to-end tests to say.
 */
export async function dialogNamed(title: string): Promise<HTMLElement> {
  const heading = await screen.findByRole("heading", { name: title, hidden: true });
  const dialogs = screen.getAllByRole("dialog", { hidden: true });
  const [dialog] = dialogs.filter((each) => each.contains(heading));
  if (dialog === undefined) throw new Error(`The heading ${title} stands in no dialog.`);
  // A dialog is named by its heading: a screen reader says it first.
  if (dialog.getAttribute("aria-labelledby") !== heading.id) throw new Error(`${title} names no dialog.`);
  return dialog;
}
