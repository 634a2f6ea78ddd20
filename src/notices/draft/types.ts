import type { NoticeForm } from "../form";
import type { NotUnderstood, Proposal, Role } from "../propose";
import type { ClauseKind, FrontMatter, NoticeDeadline } from "../read";
import type { NoticeText, Span } from "../passages";

/** A clause of a draft, with what it may become. */
export interface DraftClause {
  readonly number: string;
  readonly kind: ClauseKind;
  /** Number of the clause it stands below; null at the top. */
  readonly parent: string | null;
  readonly heading: string | null;
  /** The clause's own text, spaces and line ends left out. */
  readonly text: string;
  /** True where `text` only tells what the clause is about, as a pack without the notice's words does. */
  readonly isGist?: boolean;
  readonly spans: readonly Span[];
  readonly role: Role;
  readonly proposals: readonly Proposal[];
}

/** Two places of a notice that demand different figures of one thing. */
export interface Contradiction {
  readonly field: string;
  readonly one: Proposal;
  readonly other: Proposal;
}

/** What was read out of a notice. Nothing in it is a rule yet: a person accepts, changes or puts aside. */
export interface NoticeDraft {
  readonly notice: NoticeText;
  /** Characters of the file that could not be read; what stood there may be missing from the clauses. */
  readonly unreadable: number;
  readonly document: FrontMatter;
  /** All days by which the notice wants to be answered, the latest first; the first is proposed as the deadline. */
  readonly deadlines: readonly NoticeDeadline[];
  /** The summary form that the notice prints or that was given as a workbook; null where there is none. */
  readonly form: NoticeForm | null;
  /** Every numbered clause, each before what stands below it. */
  readonly clauses: readonly DraftClause[];
  readonly contradictions: readonly Contradiction[];
  readonly notUnderstood: readonly NotUnderstood[];
}
