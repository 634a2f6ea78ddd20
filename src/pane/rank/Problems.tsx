import type { RankingProblem } from "../../core";
import { usePane } from "../ui";

const subjectOf = (problem: RankingProblem): string => {
  if ("criterion" in problem) return problem.criterion;
  if ("identity" in problem) return problem.identity.split("|")[0] ?? problem.identity;
  return "row" in problem ? String(problem.row) : "";
};

/** What is to be known about the ranking as a whole. */
export function Problems() {
  const { state, texts } = usePane();
  // A criterion in which all are equal says so itself, beside its weight.
  const problems = (state.ranking?.problems ?? []).filter(({ code }) => code !== "constantCriterion");
  if (problems.length === 0) return null;
  return (
    <ul className="hj-lines hj-problems">
      {problems.map((problem) => (
        <li key={`${problem.code}|${subjectOf(problem)}`}>
          {texts.rank.problems[problem.code](subjectOf(problem))}
        </li>
      ))}
    </ul>
  );
}
