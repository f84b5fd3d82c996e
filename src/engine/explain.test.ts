import { describe, expect, it } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { bindPolicy } from './bind.ts';
import { explainDossier } from './explain.ts';
import { createDossierReader } from './read-dossier.ts';

const read = createDossierReader(policy);

function explain(facts: object, readings = {}) {
  const dossier = read(
    {
      applicantId: 'A',
      year: 2023,
      facts: { kind: 'enterprise', registeredInDistrict: true, commitsToStayTwoYears: true, ...facts },
    },
    '',
    [],
  )!;
  const account = explainDossier(bindPolicy(policy, 2023, readings), dossier);
  return { account, item: (id: string) => account.items.find((item) => item.id === id)! };
}

describe('an explanation', () => {
  it('gives every condition with what is required, what is there, and what is lacking', () => {
    const { item } = explain({
      isSmallOrMicro: true,
      annualOnlineRetail: 480_000,
      operatingMonths: 11,
      socialInsurancePaidOnTime: false,
    });
    const failed = item('3.1.2a').requirements.filter(({ truth }) => truth === false);
    expect(failed.map(({ facts, actual, shortfall }) => [facts[0], actual, shortfall])).toEqual([
      ['operatingMonths', '11 个月', '1 个月'],
      ['socialInsurancePaidOnTime', '否', ''],
      ['annualOnlineRetail', '480,000.00 元', '20,000.01 元'],
    ]);
    const open = item('3.1.2a').requirements.filter(({ truth }) => truth === undefined);
    expect(open.map(({ facts, actual }) => [facts[0], actual])).toEqual([
      ['firstEcommerceLicence', '未填'],
      ['registeredOn', '未填'],
    ]);
  });

  it('tells which reading decided, and what another would have paid', () => {
    const facts = { isEcommerce: true, annualOnlineSales: 2_500_000, sellsLocalSpecialty: true };
    const [reading] = explain(facts).item('3.1.3').readings;
    expect(reading).toMatchObject({ name: 'localSpecialtyHalving', option: 'threshold', decided: true });
    expect(reading?.alternatives).toMatchObject([{ option: 'award', payableFen: 0 }]);
    const without = explain({ ...facts, sellsLocalSpecialty: false }).item('3.1.3').readings[0];
    expect(without?.decided).toBe(false);
  });

  it('records what lost to what, and what the choice would be under another reading', () => {
    const { account, item } = explain({
      isEcommerce: true,
      annualOnlineSales: 10_000_000,
      inStatistics: true,
      annualOnlineRetail: 5_000_000,
      annualEcommerceTurnover: 0,
    });
    expect(account.award).toMatchObject({ payableFen: 6_000_000 });
    expect(item('3.7.1')).toMatchObject({ status: 'eligible', payableFen: 3_000_000, beatenBy: '3.1.3' });
    const [exclusivity] = account.readings;
    expect(exclusivity).toMatchObject({ name: 'exclusivity', decided: true });
    const none = exclusivity?.alternatives.find(({ option }) => option === 'none');
    expect(none?.payableFen).toBe(9_000_000);
  });

  it('shows how an amount comes about, entry by entry', () => {
    const site = (equipmentCost: number, free: boolean) => ({ equipmentCost, free, accepted: true });
    const { amount } = explain({ lockerSites: [site(100.5, true), site(50, false)] }).item('3.4.3a');
    expect(amount.range).toEqual({ lowest: 502, highest: 502 });
    expect(amount.parts[0]?.text).toContain('5.02 元');
    expect(amount.parts[1]?.text).toContain('不计');
  });
});
