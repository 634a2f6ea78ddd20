import type { Verification } from "../../core";
import type { FindingView } from "../../engine";
import type { Session } from "./session";
import type { Showing } from "./showing";

/** Warnings that a person has looked into and found true. */
export class VerifyActions {
  constructor(
    private readonly session: Session,
    private readonly showing: Showing,
    private readonly clock: () => string,
  ) {}

  private get kept(): readonly Verification[] {
    return this.session.state.stored.verified ?? [];
  }

  /** A person vouches for a warning as it stands; with anything else in its cell it is asked again. */
  async vouch(finding: FindingView, by: string, note: string): Promise<void> {
    this.session.dropStaleError();
    const said = await this.session.attempt(null, () =>
      this.session.call("vouch", [finding.key, by.trim(), note.trim(), this.clock()]),
    );
    if (said === null) return;
    const before = this.kept;
    await this.keep([...before.filter((each) => !isSame(each, said)), said]);
    this.session.notify("success", this.session.texts.verify.done, null, () => void this.keep(before));
  }

  /** Takes that back: the warning is open again. */
  async withdraw(finding: FindingView): Promise<void> {
    const { verified } = finding;
    if (verified === undefined) return;
    const said = await this.session.attempt(null, () =>
      this.session.call("vouch", [finding.key, verified.by, verified.note, verified.on]),
    );
    if (said === null) return;
    const before = this.kept;
    await this.keep(before.filter((each) => !isSame(each, said)));
    this.session.notify("success", this.session.texts.verify.withdrawn, null, () => void this.keep(before));
  }

  private async keep(verified: readonly Verification[]): Promise<void> {
    this.session.keep({ verified: verified.length === 0 ? undefined : verified });
    await this.session.attempt(null, () => this.showing.ask("verify", [verified]));
  }
}

const isSame = (one: Verification, other: Verification): boolean =>
  one.rule === other.rule && one.field === other.field && one.entry === other.entry;
