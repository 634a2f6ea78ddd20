import { excelContract } from "./excelContract";

excelContract("web");
