import { expect, test } from 'vitest';
import { cruiseRepository } from '../../scripts/boundaries.mjs';
import { sourceFiles } from './repository.ts';

test('the walls between the folders stand, and the check has seen the code', async () => {
  const { modules, violations } = await cruiseRepository();
  expect(violations).toEqual([]);
  const product = sourceFiles().filter((path) => /^(src|policies)\/.*\.tsx?$/.test(path));
  expect(modules).toBeGreaterThan(0);
  expect(modules).toBe(product.length);
});
