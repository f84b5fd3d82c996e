import { expect, test } from 'vitest';
import { byApplicantId } from './order.ts';

test('applicants stand by code unit, not by number or locale', () => {
  const ids = ['b', 'A-9', '甲', 'A-10', 'B', 'A'];
  const sorted = ids.map((applicantId) => ({ applicantId })).sort(byApplicantId);
  expect(sorted.map(({ applicantId }) => applicantId)).toEqual(['A', 'A-10', 'A-9', 'B', 'b', '甲']);
  expect(byApplicantId({ applicantId: 'A' }, { applicantId: 'A' })).toBe(0);
});
