import { defineFacts } from '../../src/engine/fact.ts';
import { businessFacts, crossBorderFacts, serviceSystemFacts } from './facts-business.ts';
import { commonFacts } from './facts-common.ts';
import { cooperationFacts, logisticsFacts, villageFacts } from './facts-rural.ts';
import { statisticsFacts, talentFacts, trainingFacts } from './facts-talent.ts';

/** Every question that a clause of 三 or 附则 may ask. */
export const facts = defineFacts({
  ...commonFacts,
  ...businessFacts,
  ...serviceSystemFacts,
  ...crossBorderFacts,
  ...villageFacts,
  ...cooperationFacts,
  ...logisticsFacts,
  ...talentFacts,
  ...trainingFacts,
  ...statisticsFacts,
});
