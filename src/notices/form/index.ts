export type * from "./types";
export { formOfGrid, formOfNotice } from "./readForm";
export { newField } from "./newField";
