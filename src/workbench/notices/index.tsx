import type { Language } from "../../core";
import type { Readers } from "../../engine";
import type { WorkbenchMethods } from "../engine";
import { BookView } from "./BookView";
import { Editor } from "./editor";
import { ShelfView } from "./ShelfView";
import { StartView } from "./StartView";
import { downloadPack, useRoom } from "./useRoom";

export interface NoticesRoomProps {
  readonly language: Language;
  readonly readers: Readers<WorkbenchMethods>;
  readonly onBack: () => void;
}

/** The room of notices in the workbench: the shelf, a new draft, the editor, the rule book of one pack. */
export default function NoticesRoom({ language, readers, onBack }: NoticesRoomProps) {
  const room = useRoom(language, readers);
  const { place, setPlace, shelf, trouble, leave } = room;
  if (place.kind === "book")
    return <BookView pack={place.pack} language={language} onBack={() => setPlace(place.back)} />;
  if (place.kind === "start")
    return (
      <StartView
        language={language}
        notices={room.notices}
        from={place.from}
        busy={room.busy}
        trouble={trouble}
        onBegin={(source, from) => void room.begin(source, from)}
        onCancel={leave}
      />
    );
  if (place.kind === "editor") {
    const { session, knowledge } = place;
    return (
      <Editor
        session={session}
        knowledge={knowledge}
        language={language}
        trouble={trouble}
        onSave={() => room.save(session, false)}
        onConfirm={() => {
          session.changeWork((work) => ({ ...work, confirmed: true }));
          return room.save(session, true);
        }}
        onExport={() => downloadPack(session.pack, session.getSnapshot().work.name)}
        onBook={() => setPlace({ kind: "book", pack: session.pack, back: place })}
        onBack={leave}
      />
    );
  }
  if (shelf.listed === null) return null;
  return (
    <ShelfView
      language={language}
      listed={shelf.listed}
      refused={shelf.refused}
      trouble={shelf.trouble}
      said={shelf.said}
      onChoose={shelf.choose}
      onDraft={(from) => setPlace({ kind: "start", from })}
      onImport={shelf.importFile}
      onEdit={room.goOn}
      onBook={room.showBook}
      onDuplicate={shelf.duplicate}
      onExport={shelf.exportFile}
      onRemove={shelf.remove}
      onBack={onBack}
    />
  );
}
