import type { Service } from '../../../src/engine/policy.ts';

/** 三（八）: bank services; a register without money. */
export const financeServices: Service = {
  id: '3.8',
  clause: '三（八）',
  title: '金融服务',
  summary: '你可以走银行的电商绿色通道、参加每年的银企对接会；龙头项目由区里推荐给银行，不直接发钱。',
};
