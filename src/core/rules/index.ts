export type * from "./pack";
