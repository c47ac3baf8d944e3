/** Where the levers stand when a class begins, in their order: at today, or at the mark ‘ambitious’. */
export const presets = [
  { id: 'today', steps: [0, 0, 0] },
  { id: 'larger', steps: [2, 0, 0] },
  { id: 'mandate', steps: [0, 3, 0] },
  { id: 'cuts', steps: [0, 0, 3] },
  { id: 'largerAndCuts', steps: [2, 0, 3] },
] as const;
export type PresetId = (typeof presets)[number]['id'];
