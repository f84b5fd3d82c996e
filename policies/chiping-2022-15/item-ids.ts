/** The 26 money items of the policy, in clause order: 三（一）1 to 三（七）2. */
export const itemIds = [
  '3.1.1a',
  '3.1.1b',
  '3.1.2a',
  '3.1.2b',
  '3.1.3',
  '3.2.1a',
  '3.2.1b',
  '3.2.2',
  '3.3.1a',
  '3.3.1b',
  '3.3.2a',
  '3.3.2b',
  '3.4.1a',
  '3.4.1b',
  '3.4.1c',
  '3.4.2',
  '3.4.3a',
  '3.4.3b',
  '3.4.3c',
  '3.5.1',
  '3.5.2',
  '3.5.3',
  '3.6a',
  '3.6b',
  '3.7.1',
  '3.7.2',
] as const;

/** Short number of a money item, 三（一）1 to 三（七）2. */
export type ItemId = (typeof itemIds)[number];
