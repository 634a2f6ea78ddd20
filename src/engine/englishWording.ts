/** What findings say in English; a part of the worker that is loaded when the page speaks English. */
export { ENGLISH } from "../core";
