import { excelContract } from "./excelContract";

excelContract("least");
