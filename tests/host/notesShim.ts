/**
 * The npm package of office.js ends at ExcelApi 1.15, so `Worksheet.notes` (1.18) does not exist in it. This adds
 * client objects for it, built from the runtime's own parts, so that the adapter's path for newer hosts runs over the
 * same wire. It proves our side of the calls only, not that Microsoft's runtime makes the same requests.
 */
interface Helper {
  createPropertyObject(
    type: unknown,
    parent: unknown,
    name: string,
    isCollection: boolean,
    flags: number,
  ): unknown;
  createMethodObject(
    type: unknown,
    parent: unknown,
    name: string,
    operation: number,
    values: unknown[],
    isCollection: boolean,
    isRestorable: boolean,
    byId: null,
    flags: number,
  ): unknown;
  createChildItemObject(
    type: unknown,
    byServer: boolean,
    parent: unknown,
    item: unknown,
    index: number,
  ): unknown;
  invokeMethod(
    target: unknown,
    name: string,
    operation: number,
    values: unknown[],
    flags: number,
    kind: number,
  ): unknown;
  invokeSetProperty(target: unknown, name: string, value: unknown, flags: number): void;
}

interface Loader {
  _handleResult(value: unknown): void;
}

type ClientObjectClass = new (context: unknown, path: unknown) => Loader;

export function installNotes(): void {
  const extension = OfficeExtension as unknown as {
    BatchApiHelper: Helper & Record<string, unknown>;
    ClientObject: ClientObjectClass;
    Utility: {
      load(target: unknown, option: unknown): void;
      fixObjectPathIfNecessary(target: unknown, value: unknown): void;
      adjustToDateTime?: unknown;
    };
  };
  const { BatchApiHelper: helper, ClientObject, Utility: utility } = extension;

  class Note extends ClientObject {
    values: Record<string, unknown> = {};
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      utility.fixObjectPathIfNecessary(this, value);
      Object.assign((this.values ??= {}), value);
    }
    get content(): unknown {
      return this.values["Content"];
    }
    set content(value: unknown) {
      helper.invokeSetProperty(this, "Content", value, 0);
    }
    get authorName(): unknown {
      return this.values["AuthorName"];
    }
    set height(value: unknown) {
      helper.invokeSetProperty(this, "Height", value, 0);
    }
    set width(value: unknown) {
      helper.invokeSetProperty(this, "Width", value, 0);
    }
    getLocation(): unknown {
      const { Range } = Excel as unknown as { Range: unknown };
      return helper.createMethodObject(Range, this, "GetLocation", 1, [], false, true, null, 4);
    }
    delete(): void {
      helper.invokeMethod(this, "Delete", 0, [], 0, 0);
    }
    load(option: unknown): unknown {
      utility.load(this, option);
      return this;
    }
  }

  class NoteCollection extends ClientObject {
    items: unknown[] = [];
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      const items = (value as { _Items?: unknown[] } | null)?._Items;
      if (!items) return;
      this.items = items.map((item, index) => {
        const address = (item as { _Key?: string })._Key;
        const note = helper.createMethodObject(
          Note,
          this,
          "GetItemAt",
          1,
          [index],
          false,
          false,
          null,
          4,
        ) as Note;
        void address;
        note._handleResult(item);
        return note;
      });
    }
    add(cell: unknown, content: unknown): unknown {
      return helper.createMethodObject(Note, this, "Add", 0, [cell, content], false, true, null, 0);
    }
    getItemOrNullObject(key: unknown): unknown {
      return helper.createMethodObject(Note, this, "GetItemOrNullObject", 1, [key], false, false, null, 4);
    }
    load(option: unknown): unknown {
      utility.load(this, option);
      return this;
    }
  }
  Object.defineProperty(NoteCollection.prototype, "_isCollection", { value: true });

  const worksheet = (Excel as unknown as { Worksheet: { prototype: object } }).Worksheet.prototype;
  Object.defineProperty(worksheet, "notes", {
    configurable: true,
    get(this: unknown) {
      return helper.createPropertyObject(NoteCollection, this, "Notes", true, 4);
    },
  });
}
