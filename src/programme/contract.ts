/** Results as the JSON of the contract, the same for the command line, the HTTP interface and the library. */

import type { CompiledPolicy } from '../engine/compile/javascript.ts';
import type { Dossier } from '../engine/dossier.ts';
import { fenToDecimal } from '../engine/money.ts';
import { awardsAmong, highestAward, type Award } from '../engine/select.ts';
import type { Settlement } from './settlement.ts';

/** Writes the result of one dossier as one line of JSON, without a line end. */
export type ResultWriter = (dossier: Dossier) => string;

/**
 * A writer of assessment results. What does not depend on the dossier is written once, since a
 * province's file has a million lines.
 */
export function createResultWriter(compiled: CompiledPolicy): ResultWriter {
  const { bound } = compiled;
  const ids = bound.items.map(({ id }) => id);
  const opening = bound.items.map(({ id }, index) => `${index === 0 ? '' : ','}{"item":"${id}","status":"`);
  const ceiling = bound.items.map((item) => `,"ceiling":${String(item.ceiling)},"missing":`);
  const ineligible = bound.items.map(
    (_, i) => `${opening[i] ?? ''}ineligible","payable":"0.00"${ceiling[i] ?? ''}[]}`,
  );
  const payableFen = bound.items.map(() => 0);
  const potentialFen = bound.items.map(() => 0);
  const lists = new Map<readonly string[], string>();

  const itemText = (dossier: Dossier, index: number): string => {
    const payable = payableFen[index] ?? 0;
    if (payable === 0) return ineligible[index] ?? '';
    if (!Number.isNaN(payable)) {
      return `${opening[index] ?? ''}eligible","payable":"${fenToDecimal(payable)}"${ceiling[index] ?? ''}[]}`;
    }
    const names = compiled.missing(dossier, index);
    let text = lists.get(names);
    if (text === undefined) {
      text = `${opening[index] ?? ''}undetermined","payable":null${ceiling[index] ?? ''}${JSON.stringify(names)}}`;
      lists.set(names, text);
    }
    return text;
  };

  return (dossier) => {
    compiled.assess(dossier, payableFen, potentialFen);
    let items = '';
    for (let index = 0; index < payableFen.length; index += 1) items += itemText(dossier, index);
    const awards = awardsAmong(bound, payableFen, potentialFen, dossier.otherPolicyFen);
    const head = `{"applicantId":${JSON.stringify(dossier.applicantId)},"year":${String(dossier.year)},"items":[`;
    return `${head}${items}],"award":${awardText(ids, highestAward(awards))},"awards":[${awards
      .map((award) => awardText(ids, award))
      .join(',')}]}`;
  };
}

function awardText(ids: readonly string[], award: Award | undefined): string {
  if (!award) return 'null';
  const { itemIndex, payableFen, provisional } = award;
  return `{"item":"${ids[itemIndex] ?? ''}","payable":"${fenToDecimal(payableFen)}","provisional":${String(provisional)}}`;
}

/** A settlement in the contract's shape. */
export interface SettlementJson {
  readonly year: number;
  readonly fund: string;
  readonly total: string;
  readonly scaled: boolean;
  readonly surplus: string;
  readonly awards: readonly {
    readonly applicantId: string;
    readonly item: string;
    readonly assessed: string;
    readonly awarded: string;
    readonly instalments: readonly { readonly year: number; readonly amount: string }[];
  }[];
}

/** The settlement as the contract writes it; `ids` are the policy's item ids in clause order. */
export function settlementJson(settlement: Settlement, ids: readonly string[]): SettlementJson {
  const { year, fundFen, totalFen, scaled, surplusFen, awards } = settlement;
  return {
    year,
    fund: fenToDecimal(fundFen),
    total: fenToDecimal(totalFen),
    scaled,
    surplus: fenToDecimal(surplusFen),
    awards: awards.map(({ applicantId, itemIndex, assessedFen, awardedFen, instalments }) => ({
      applicantId,
      item: ids[itemIndex] ?? '',
      assessed: fenToDecimal(assessedFen),
      awarded: fenToDecimal(awardedFen),
      instalments: instalments.map((instalment) => ({
        year: instalment.year,
        amount: fenToDecimal(instalment.fen),
      })),
    })),
  };
}
