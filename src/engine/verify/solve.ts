/**
 * Finds values of facts that meet literals. Exact for what a rule may say: no open fact stands twice in
 * an item, so bounds on one fact, on a sum and on a product never compete. What cannot be met is met
 * as nearly as the facts allow; every use is replayed in the evaluator, which has the last word.
 */

import { NEVER } from '../calendar.ts';
import type { FieldFact } from '../fact.ts';
import { wholeProportion } from '../money.ts';
import type { Alternative, Between, Ended, ShareBetween } from './literals.ts';

/** Values of facts; what is not named is absent. */
export type Values = ReadonlyMap<FieldFact, number>;

/** A value for a fact that nothing is asked of. */
export type Unasked = (fact: FieldFact) => number;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Amounts in fen that are easy to read, tried in turn for a share of a sum of money. */
const PLAIN_FEN = [1_000_000, 100_000, 10_000, 1_000, 100, 1] as const;

/** Values for every fact that the literals name; those already decided are kept. */
export function solve(literals: Alternative, decided: Values, unasked: Unasked): Map<FieldFact, number> {
  const spans = new Map<FieldFact, Span>();
  for (const literal of literals) {
    for (const fact of factsOfLiteral(literal)) if (!spans.has(fact)) spans.set(fact, spanOf(fact, decided));
  }
  const singles = literals.filter((literal) => literal.type === 'between' && literal.facts.length === 1);
  for (const literal of singles as readonly Between[]) narrow(spans, literal);
  const values = new Map<FieldFact, number>();
  for (const [fact, span] of spans) values.set(fact, chosenIn(fact, span, unasked));
  for (const literal of literals) {
    if (literal.type === 'ended') settleEnded(literal, values, spans);
    else if (literal.type === 'shareBetween') settleShare(literal, values, spans);
    else if (literal.facts.length > 1) settleSum(literal, values, spans);
  }
  return values;
}

function factsOfLiteral(literal: Alternative[number]): readonly FieldFact[] {
  return literal.type === 'ended' ? [literal.end, literal.before] : literal.facts;
}

function spanOf(fact: FieldFact, decided: Values): Span {
  const value = decided.get(fact);
  return value === undefined ? { from: fact.lowest, to: fact.highest } : { from: value, to: value };
}

/** Keeps a span inside the fact's own bounds, also when nothing is left of it. */
function narrow(spans: Map<FieldFact, Span>, { facts, from, to }: Between): void {
  const [fact] = facts;
  const span = fact ? spans.get(fact) : undefined;
  if (!fact || !span) return;
  const low = Math.min(Math.max(span.from, from), span.to);
  spans.set(fact, { from: low, to: Math.max(Math.min(span.to, to), low) });
}

/** The end that something is asked of: the smallest value that is enough, or the largest that is not. */
function chosenIn(fact: FieldFact, { from, to }: Span, unasked: Unasked): number {
  if (from > fact.lowest) return from;
  if (to < fact.highest) return to;
  return unasked(fact);
}

function settleSum(
  { facts, from, to }: Between,
  values: Map<FieldFact, number>,
  spans: ReadonlyMap<FieldFact, Span>,
): void {
  const total = (): number => facts.reduce((sum, fact) => sum + (values.get(fact) ?? 0), 0);
  for (const fact of facts) {
    const span = spans.get(fact);
    const value = values.get(fact) ?? 0;
    if (!span) continue;
    const sum = total();
    if (sum < from) values.set(fact, Math.min(span.to, value + from - sum));
    else if (sum > to) values.set(fact, Math.max(span.from, value + to - sum));
  }
}

function settleEnded(
  { end, before, holds }: Ended,
  values: Map<FieldFact, number>,
  spans: ReadonlyMap<FieldFact, Span>,
): void {
  const [endSpan, beforeSpan] = [spans.get(end), spans.get(before)];
  const [ended, day] = [values.get(end), values.get(before)];
  if (!endSpan || !beforeSpan || ended === undefined || day === undefined || ended < day === holds) return;
  if (!holds) values.set(end, Math.min(Math.max(day, endSpan.from), endSpan.to));
  else if (end.nullable && endSpan.from === end.lowest) values.set(end, NEVER);
  else if (day - 1 >= endSpan.from) values.set(end, Math.min(day - 1, endSpan.to));
  else values.set(before, Math.min(ended + 1, beforeSpan.to));
}

/** Gives every factor but the widest a plain value, then the widest what the share asks for. */
function settleShare(
  literal: ShareBetween,
  values: Map<FieldFact, number>,
  spans: ReadonlyMap<FieldFact, Span>,
): void {
  const widths = literal.facts.map((fact) => {
    const span = spans.get(fact) ?? { from: fact.lowest, to: fact.highest };
    return { fact, span, width: span.to - span.from };
  });
  widths.sort((a, b) => b.width - a.width);
  const [widest, ...others] = widths;
  if (!widest) return;
  for (const atTop of [false, true]) {
    for (const { fact, span } of others) {
      values.set(fact, atTop ? span.to : Math.max(span.from, Math.min(1, span.to)));
    }
    const factor = others.reduce((product, { fact }) => product * (values.get(fact) ?? 0), literal.numerator);
    const value = valueForShare(literal, factor, widest.span);
    values.set(widest.fact, value ?? Math.min(Math.max(1, widest.span.from), widest.span.to));
    if (value !== undefined) return;
  }
}

function valueForShare(
  { from, to, denominator }: ShareBetween,
  factor: number,
  span: Span,
): number | undefined {
  if (!(factor > 0)) return undefined;
  const wanted = [...PLAIN_FEN.filter((fen) => fen >= from && fen <= to), from, to];
  for (const fen of wanted) {
    if (!Number.isFinite(fen)) continue;
    const value = Math.min(Math.max(Math.ceil((fen * denominator) / factor), span.from), span.to);
    const share = wholeProportion([value], factor, denominator);
    if (share >= from && share <= to) return value;
  }
  return undefined;
}
