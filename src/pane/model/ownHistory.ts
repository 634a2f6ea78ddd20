import type { Decision, HistoryView, RankingState } from "../../host";
import type { DecisionHistory, Redecided } from "../host";

/** Decisions that can be taken back, the oldest first to go. */
const MOST_STEPS = 100;

/** Decisions about the order where the document takes none into its own history (Excel): kept while the pane is open. */
export class OwnHistory implements DecisionHistory {
  private done: Decision[] = [];
  private undone: Decision[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly replaying = new Set<(decided: Redecided) => void>();

  get next(): HistoryView {
    return { undo: this.done.at(-1)?.what ?? null, redo: this.undone.at(-1)?.what ?? null };
  }

  add(decision: Decision): Promise<void> {
    const last = this.done.at(-1);
    this.undone = [];
    const goesOn = last !== undefined && decision.key !== null && last.key === decision.key;
    if (goesOn) this.done.pop();
    this.done.push(goesOn ? { ...decision, before: last.before } : decision);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.tell();
    return Promise.resolve();
  }

  undo(): void {
    const decision = this.done.pop();
    if (decision === undefined) return;
    this.undone.push(decision);
    this.replay({ what: decision.what, undone: true, ranking: decision.before });
  }

  redo(): void {
    const decision = this.undone.pop();
    if (decision === undefined) return;
    this.done.push(decision);
    this.replay({ what: decision.what, undone: false, ranking: decision.after });
  }

  /**
   * Studios have other identities since their names were corrected. The corrections themselves are not undone here, so
   * what was decided before them has to speak of the studios as they are called now.
   */
  follow(renamed: (ranking: RankingState) => RankingState): void {
    const now = (ranking: RankingState | null): RankingState | null => ranking && renamed(ranking);
    const all = (decisions: readonly Decision[]): Decision[] =>
      decisions.map((each) => ({ ...each, before: now(each.before), after: now(each.after) }));
    this.done = all(this.done);
    this.undone = all(this.undone);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onReplay(listener: (decided: Redecided) => void): () => void {
    this.replaying.add(listener);
    return () => this.replaying.delete(listener);
  }

  private replay(decided: Redecided): void {
    for (const listener of [...this.replaying]) listener(decided);
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
