import type { Grid, Review, RulePack, Wording } from "../core";
import type { NotASheetView, ReviewView } from "./views";

/** What the engine says of the sheet under review. */
export type Reviewed =
  | {
      readonly kind: "review";
      readonly review: Review;
      readonly view: ReviewView;
      readonly grid: Grid;
      readonly pack: RulePack;
      readonly wording: Wording;
    }
  | { readonly kind: "notASummarySheet"; readonly view: NotASheetView };
