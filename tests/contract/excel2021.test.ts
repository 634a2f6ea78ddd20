import { excelContract } from "./excelContract";

excelContract("excel2021");
