import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PackProblemView, PackView } from "../../engine";
import { CopyDetails, FileButton, Section, useDraft, usePane } from "../ui";
import { PackForm } from "./PackForm";

/** Problems of an imported file shown at once. */
const MOST_PROBLEMS = 20;

/** What is to be looked at in an imported file: why it was not taken, and what it holds of another notice. */
interface Imported {
  readonly file: string;
  readonly problems: readonly PackProblemView[];
  readonly warnings: readonly PackProblemView[];
}

/** The packs to choose from, importing one, and changing figures in a copy. */
export function Packs() {
  const { model, state, texts } = usePane();
  const [imported, setImported] = useState<Imported | null>(null);
  const [edited, setEdited] = useDraft<string | null>("pack edited", () => null);
  const importFile = async (file: File): Promise<void> => {
    setImported(null);
    const answer = await model.settings.importPack(file);
    if (answer === null) return;
    setImported({ file: file.name, problems: answer.ok ? [] : answer.problems, warnings: answer.warnings });
  };
  const words = texts.settings;
  const own = state.packs.find(({ place }) => place === "workbook");
  return (
    <Section title={words.packs} hint={words.packsHint}>
      <ul className="hj-lines">
        {state.packs.map((pack) => (
          <Pack
            key={pack.id}
            pack={pack}
            isEdited={edited === pack.id}
            onEdit={(id) => {
              setImported(null);
              setEdited(id);
            }}
          />
        ))}
      </ul>
      <div className="hj-actions">
        {model.host.openShelf === undefined ? null : (
          <Button
            appearance="primary"
            {...(model.host.kind === "excel" ? { title: words.openShelfHint } : {})}
            onClick={() => void model.settings.openShelf()}
          >
            {words.openShelf}
          </Button>
        )}
        {state.shelfChoice === null ? null : (
          <Button onClick={() => void model.settings.choosePack(null)}>{words.chooseNone}</Button>
        )}
        <FileButton
          label={words.importPack}
          accept=".json,application/json"
          onFile={(file) => void importFile(file)}
        />
        {state.stored.customPack === undefined ? null : (
          <>
            <Button onClick={() => exportJson(state.stored.customPack ?? "", own?.id ?? "pack")}>
              {words.exportPack}
            </Button>
            {model.host.kind === "excel" ? (
              // In Excel for Mac a download does nothing (https://github.com/OfficeDev/office-js/issues/2700).
              <CopyDetails
                details={state.stored.customPack}
                texts={texts}
                words={{ copy: words.copyPack, copied: words.packCopied }}
              />
            ) : null}
            <Button onClick={() => void model.settings.removeOwnPack()}>{words.removePack}</Button>
          </>
        )}
      </div>
      <div role="alert">
        {imported === null || imported.problems.length === 0 ? null : (
          <Problems
            tone="error"
            title={words.importProblems(imported.file, state.review?.pack.name ?? null)}
            list={imported.problems}
          />
        )}
        {imported === null || imported.warnings.length === 0 ? null : (
          <Problems
            tone="warning"
            title={words.copiedFromAnother(imported.file, imported.warnings.length)}
            list={imported.warnings}
          />
        )}
      </div>
    </Section>
  );
}

/** Places of a pack file with what is to be done there. */
function Problems({
  tone,
  title,
  list,
}: {
  readonly tone: "error" | "warning";
  readonly title: string;
  readonly list: readonly PackProblemView[];
}) {
  const { texts } = usePane();
  return (
    <div className={`hj-notice hj-notice-${tone}`}>
      <div>
        <p>{title}</p>
        <ul>
          {list.slice(0, MOST_PROBLEMS).map(({ path, message }) => (
            <li key={`${path}|${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
        {list.length > MOST_PROBLEMS ? (
          <p>{texts.settings.problemsMore(list.length - MOST_PROBLEMS)}</p>
        ) : null}
      </div>
    </div>
  );
}

function Pack({
  pack,
  isEdited,
  onEdit,
}: {
  readonly pack: PackView;
  readonly isEdited: boolean;
  readonly onEdit: (id: string | null) => void;
}) {
  const { model, state, texts } = usePane();
  const words = texts.settings;
  const name = pack.name[state.language];
  const isInUse = state.review?.pack.id === pack.id;
  return (
    <li className="hj-pack">
      <div>
        <strong>{name}</strong> <span className="hj-tag">{words.places[pack.place]}</span>
        {pack.draft ? <span className="hj-tag">{words.draft}</span> : null}
        {isInUse ? <span className="hj-tag hj-tag-fixed">{words.inUse}</span> : null}
        <p className="hj-hint">
          {pack.document[state.language]} · {words.number(pack.number)} · {words.version(pack.version)}
        </p>
      </div>
      <div className="hj-row">
        {isInUse && state.shelfChoice === pack.id ? null : (
          <Button
            size="small"
            aria-label={words.usePack(name)}
            onClick={() => void model.settings.choosePack(pack.id)}
          >
            {words.use}
          </Button>
        )}
        <Button
          size="small"
          aria-label={words.editCopyOf(name)}
          aria-expanded={isEdited}
          onClick={() => onEdit(isEdited ? null : pack.id)}
        >
          {words.editCopy}
        </Button>
        {pack.place === "shelf" ? <OnShelf id={pack.id} name={name} /> : null}
      </div>
      {isEdited ? <PackForm id={pack.id} name={name} onDone={() => onEdit(null)} /> : null}
    </li>
  );
}

/** What can be done with a pack on this computer's shelf: handed out as a file, deleted. */
function OnShelf({ id, name }: { readonly id: string; readonly name: string }) {
  const { model, texts } = usePane();
  const [isAsking, setIsAsking] = useState(false);
  const words = texts.settings;
  const hand = async (): Promise<void> => {
    const json = await model.settings.shelvedFile(id);
    if (json !== null) exportJson(json, name);
  };
  if (isAsking) {
    return (
      <span role="alertdialog" aria-label={words.deletePackOf(name)}>
        {words.deleteAsk(name)}{" "}
        <Button size="small" appearance="primary" onClick={() => void model.settings.removeFromShelf(id)}>
          {words.deletePack}
        </Button>{" "}
        <Button size="small" onClick={() => setIsAsking(false)}>
          {texts.cancel}
        </Button>
      </span>
    );
  }
  return (
    <>
      <Button size="small" aria-label={words.exportPackOf(name)} onClick={() => void hand()}>
        {words.exportFile}
      </Button>
      <Button size="small" aria-label={words.deletePackOf(name)} onClick={() => setIsAsking(true)}>
        {words.deletePack}
      </Button>
    </>
  );
}

/** Hands out the user's own pack as a file. */
function exportJson(json: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  link.download = `${name}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
