import { draftFileName } from "../../core";
import { HostError } from "../../host";
import type { Output, OutputTexts, ReplacedSheets } from "../../host";
import type { OutputKind } from "../../engine";
import type { CheckActions } from "./checkActions";
import { storeNotice } from "./preferences";
import { isConfirmed, rankingOptions } from "./rankingOptions";
import type { Session } from "./session";

/** What is made of a sheet: lists, notices, forms, checklists, and the texts filled in for them. */
export class OutputActions {
  constructor(
    private readonly session: Session,
    private readonly checking: CheckActions,
  ) {}

  /** Keeps what was filled in for lists to be made; a blank text is none. */
  fillIn(change: OutputTexts): void {
    const given = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
    const { notice, record, normaliseUnits } = { ...this.session.state.stored.outputs, ...change };
    const outputs = {
      ...(isBlank(notice) ? {} : { notice: given({ ...notice }) }),
      ...(isBlank(record) ? {} : { record: given({ ...record }) }),
      ...(normaliseUnits === true ? { normaliseUnits } : {}),
    };
    this.session.keep({ outputs: Object.keys(outputs).length === 0 ? undefined : outputs });
  }

  /** Fills in issuer and phone as the last notice made on this machine had them, where the fields are blank. */
  useUsualNotice(): void {
    const { stored, usualNotice } = this.session.state;
    const given = Object.entries(stored.outputs?.notice ?? {}).filter(([, text]) => text !== "");
    if (usualNotice !== null) this.fillIn({ notice: { ...usualNotice, ...Object.fromEntries(given) } });
  }

  /** Forgets what notices made on this machine said. */
  forgetUsualNotice(): void {
    storeNotice(null);
    this.session.patch({ usualNotice: null });
  }

  /** Keeps issuer and phone of the notice just made for the next workbook, as far as they were filled in. */
  private keepUsualNotice(): void {
    const { issuer = "", phone = "" } = this.session.state.stored.outputs?.notice ?? {};
    if (issuer === "" && phone === "") return;
    const usual = this.session.state.usualNotice;
    const usualNotice = { issuer: issuer || (usual?.issuer ?? ""), phone: phone || (usual?.phone ?? "") };
    storeNotice(usualNotice);
    this.session.patch({ usualNotice });
  }

  /** Makes a sheet or file and hands it out. */
  async produce(kind: OutputKind, agreed = false, replaced: ReplacedSheets = "ask"): Promise<void> {
    this.session.dropStaleError();
    this.session.patch({ draft: null, replacing: null });
    if (kind !== "blankForm") await this.checking.bringUpToDate();
    const { host, state, texts } = this.session;
    const options = rankingOptions(state);
    const isList = kind !== "blankForm" && kind !== "checklist";
    if (!agreed && isList) {
      const found = await this.session.attempt(null, () =>
        this.session.call("outputState", [options, isConfirmed(state)]),
      );
      if (found === null) return;
      // A notice for publicity is refused before the order is confirmed; there is nothing to agree to.
      const isRefused = kind === "publication" && !isConfirmed(state);
      // The notice ranks nobody: that its order is another one is no news.
      const differs = found.differsFromSheet && kind !== "publication";
      if ((found.draft || differs) && !isRefused) {
        this.session.patch({ draft: { kind, state: found } });
        return;
      }
    }
    const { outputs = {}, ticks = [] } = state.stored;
    const making = { confirmed: isConfirmed(state), file: host.documentName, ticks, ...outputs };
    const plainName = texts.outputs.fileName(kind, host.documentName);
    const delivery = await this.session.attempt("building", async () => {
      // A draft says so in its file's name, before it says so on its face.
      const name = isList
        ? draftFileName(plainName, await this.session.call("outputState", [options, making.confirmed]))
        : plainName;
      const output: Output = {
        kind,
        fileName: name,
        describe: () => this.session.call("describe", [kind, options, state.language, making]),
        build: async () =>
          (await this.session.call("build", [kind, options, state.language, name, making])).bytes,
      };
      return host.deliver(output, replaced).catch((error: unknown) => {
        if (!(error instanceof HostError) || error.code !== "listChanged") throw error;
        this.session.patch({ replacing: { kind, names: error.detail } });
        return null;
      });
    });
    if (delivery === null) return;
    if (kind === "publication") this.keepUsualNotice();
    await this.session.flush();
    this.session.notify("success", texts.outputs.delivered(kind, delivery));
  }

  /** Gives up making a list that would be a draft, or would take the place of one that was changed. */
  dropDraft(): void {
    this.session.patch({ draft: null, replacing: null });
  }
}

const isBlank = (texts: object | undefined): boolean =>
  Object.values(texts ?? {}).every((text) => text === "");
