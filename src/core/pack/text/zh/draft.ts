/** Of a pack that was drafted and that nobody has confirmed (Chinese). */
export const draft = {
  remark: "草稿：从通知自动起草，还没有人确认",
  sentence: (remark: string): string => `核对依据是${remark}。`,
};
