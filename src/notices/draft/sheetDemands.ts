import { both, roleOf, type Demand } from "./demand";

/** About the sheet as a whole. */
export const OF_THE_SHEET: readonly Demand[] = [
  {
    id: "countMost",
    label: both("整张表最多报几个", "at most so many on the sheet"),
    kinds: null,
    asks: "figure",
    make: (_, { figure }) => ({ is: "countBetween", max: figure }),
  },
  {
    id: "countLeast",
    label: both("整张表至少报几个", "at least so many on the sheet"),
    kinds: null,
    asks: "figure",
    make: (_, { figure }) => ({ is: "countBetween", min: figure }),
  },
  {
    id: "countEach",
    label: both("每个单位最多报几个", "at most so many of each unit"),
    kinds: null,
    asks: "figure",
    make: (_, { figure }, all) => {
      const by = roleOf(all, "hostUnit");
      return by === undefined ? null : { is: "countBetween", max: figure, by };
    },
  },
  {
    id: "ranking",
    label: both("序号从 1 起连续、不重复", "序号 is 1, 2, 3 … without repeats"),
    kinds: null,
    asks: "nothing",
    make: (_, __, all) => {
      const field = roleOf(all, "order");
      return field === undefined ? null : { is: "permutation", field };
    },
  },
  {
    id: "roster",
    label: both("没有在已命名名单上", "not on the roster of studios already named"),
    kinds: null,
    asks: "nothing",
    make: () => ({ is: "notInRoster" }),
  },
  {
    id: "unitFilled",
    label: both("推荐单位要填", "the recommending unit is filled in"),
    kinds: null,
    asks: "nothing",
    make: () => ({ is: "labelFilled", label: "recommendingUnit" }),
  },
  {
    id: "preparerFilled",
    label: both("填报人要填", "the preparer is filled in"),
    kinds: null,
    asks: "nothing",
    make: () => ({ is: "labelFilled", label: "preparedBy" }),
  },
  {
    id: "inTime",
    label: both("不晚于截止日报送", "sent by the deadline"),
    kinds: null,
    asks: "nothing",
    make: () => ({ is: "onOrBefore", what: "deadline" }),
  },
];
