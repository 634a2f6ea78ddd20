export { RankView } from "./RankView";
