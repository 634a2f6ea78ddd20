import { DEMAND_LABELS } from "../text";
import { roleOf, type Demand } from "./demand";

/** About the sheet as a whole. */
export const OF_THE_SHEET: readonly Demand[] = [
  {
    id: "countMost",
    label: DEMAND_LABELS.countMost,
    kinds: null,
    asks: "figure",
    make: (_, { figure }) => ({ is: "countBetween", max: figure }),
  },
  {
    id: "countLeast",
    label: DEMAND_LABELS.countLeast,
    kinds: null,
    asks: "figure",
    make: (_, { figure }) => ({ is: "countBetween", min: figure }),
  },
  {
    id: "countEach",
    label: DEMAND_LABELS.countEach,
    kinds: null,
    asks: "figure",
    make: (_, { figure }, all) => {
      const by = roleOf(all, "hostUnit");
      return by === undefined ? null : { is: "countBetween", max: figure, by };
    },
  },
  {
    id: "ranking",
    label: DEMAND_LABELS.ranking,
    kinds: null,
    asks: "nothing",
    make: (_, __, all) => {
      const field = roleOf(all, "order");
      return field === undefined ? null : { is: "permutation", field };
    },
  },
  {
    id: "roster",
    label: DEMAND_LABELS.roster,
    kinds: null,
    asks: "nothing",
    make: () => ({ is: "notInRoster" }),
  },
  {
    id: "unitFilled",
    label: DEMAND_LABELS.unitFilled,
    kinds: null,
    asks: "nothing",
    make: () => ({ is: "labelFilled", label: "recommendingUnit" }),
  },
  {
    id: "preparerFilled",
    label: DEMAND_LABELS.preparerFilled,
    kinds: null,
    asks: "nothing",
    make: () => ({ is: "labelFilled", label: "preparedBy" }),
  },
  {
    id: "inTime",
    label: DEMAND_LABELS.inTime,
    kinds: null,
    asks: "nothing",
    make: () => ({ is: "onOrBefore", what: "deadline" }),
  },
];
