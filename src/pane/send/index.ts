export { SendView } from "./SendView";
