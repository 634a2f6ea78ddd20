/** Warnings that a person has looked into and vouched for. */
export { countVerified, verificationOf, withVerified } from "./verified";
export type { Verification } from "./verified";
