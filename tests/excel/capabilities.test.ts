import type { HostCapabilities } from "../../src/host";
import { createExcelHost } from "../../src/taskpane/excelHost";

const mockPort = {
  capabilities: { mergedAreas: "file" } as HostCapabilities,
};
jest.mock("../../src/excel", () => ({ createExcelPort: () => mockPort }));
jest.mock("../../src/engine", () => ({ startEngine: () => ({}), engineReaders: () => ({}) }));

test("the pane asks what Excel can do as it is found out, not as it was supposed at the start", () => {
  const host = createExcelHost({ documentName: () => "表", displayLanguage: "zh-CN" } as never);
  expect(host.capabilities.mergedAreas).toBe("file");
  mockPort.capabilities = { ...mockPort.capabilities, mergedAreas: "unknown" };
  expect(host.capabilities.mergedAreas).toBe("unknown");
});
