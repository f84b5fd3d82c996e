import type { Item } from '../../../src/engine/policy.ts';
import { costOf, isTrue, upTo, wan } from '../../../src/engine/words.ts';
import { facts } from '../facts.ts';
import { onceOnly } from '../general.ts';

/** 三（七）2: a manufacturer carves out its e-commerce business. */
export const carveOut: Item = {
  id: '3.7.2',
  clause: '三（七）2',
  title: '生产企业剥离电商业务',
  summary: '你是从生产企业分出来的新电商公司，首次纳入零售统计，按剥离成本奖一次，最多十万元，由领导小组定。',
  kinds: ['enterprise'],
  conditions: [
    isTrue(facts.carvedOutFromManufacturer),
    isTrue(facts.firstIncludedInRetailStatistics),
    isTrue(facts.bureauApproved),
  ],
  amount: upTo(wan(10), costOf(facts.carveOutCost)),
  frequency: onceOnly,
  ceiling: true,
  materials: ['剥离方案', '成本清单及凭证', '新公司营业执照', '统计部门纳统证明'],
};
