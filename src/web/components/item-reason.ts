import type { ItemAccount } from '../../engine/explain.ts';

/** Why an item pays nothing, or what is still missing, in one line; empty for one that pays. */
export function reasonOf(item: ItemAccount): string {
  if (item.status === 'eligible') return '';
  if (item.status === 'undetermined') return `还缺：${item.missing.map(({ label }) => label).join('、')}`;
  const failed = item.requirements.filter(({ truth }) => truth === false);
  if (failed.length > 0) return `未满足：${failed.map(({ required }) => required).join('；')}`;
  return item.prior === '' ? item.amount.text : item.prior;
}
