import { excelContract } from "./excelContract";

excelContract("microsoft365");
