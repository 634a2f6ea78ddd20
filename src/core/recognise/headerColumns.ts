import { headerKey } from "./headerNames";
import type { HeaderMatch } from "./matchHeader";

/** A column with the header texts above it. */
export interface HeaderColumn {
  readonly column: number;
  /** Topmost group first, the leaf last; never empty. */
  readonly path: readonly string[];
  /** True for a column that only shares the merged leaf of the column to its left. */
  readonly shadow: boolean;
}

/** The rows of a header and what stands in them. */
export interface HeaderBlock {
  readonly top: number;
  /** Inclusive. */
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** What each of `columns` may mean. */
  readonly matches: readonly HeaderMatch[];
  /** Number of fields that at least one column claims, plus those that could only be asked about. */
  readonly matched: number;
  /** Indexes of those fields. */
  readonly fields: ReadonlySet<number>;
}

/** Headers of a column that names somebody else than the leader: what stands beside it is that person's. */
const OTHER_PERSON_NAME =
  /^(?:单位|工作室|工会|材料)?(?:联系人|联络人|联络员|经办人|填报人|填表人|推荐人|报送人|法人|法人代表|法定代表人|工会主席)(?:姓名)?$/;
/** What belongs to a person and may stand beside the name. */
const PERSONAL = /电话|手机|联系方式|职务|职称/;

/** The header's path, under the other person whose name stands in the column to its left (联系人 | 联系电话). */
export function withPerson(place: HeaderColumn, left: HeaderColumn | undefined): readonly string[] {
  const { path } = place;
  if (left === undefined || left.column !== place.column - 1) return path;
  const leaf = path[path.length - 1] as string;
  const beside = headerKey(left.path[left.path.length - 1] as string);
  if (!PERSONAL.test(leaf) || !OTHER_PERSON_NAME.test(beside)) return path;
  return [...path.slice(0, -1), beside, leaf];
}
