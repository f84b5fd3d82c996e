/** The policy that these pages are about. */

import { chiping202215 } from '../../../policies/chiping-2022-15/policy.ts';
import type { Policy } from '../../engine/policy.ts';

/** The one policy of this service; another one is put in its place here. */
export const thePolicy: Policy = chiping202215;

/** An applicant such as there are many, to show on the front page what a result looks like. */
export const exampleFacts: Readonly<Record<string, unknown>> = {
  kind: 'enterprise',
  registeredInDistrict: true,
  commitsToStayTwoYears: true,
  isEcommerce: true,
  annualOnlineSales: '12000000.00',
};
