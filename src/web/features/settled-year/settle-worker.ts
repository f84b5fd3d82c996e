/** Settles beside the page, so that a large year does not freeze it. */

import { thePolicy } from '../../components/the-policy.ts';
import { settleText } from './settle.ts';

addEventListener('message', ({ data }: MessageEvent<string>) => {
  postMessage(settleText(thePolicy, data));
});
