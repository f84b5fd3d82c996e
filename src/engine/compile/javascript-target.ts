/** JavaScript as a target: every expression is source text over `f` (values), `L` (lists), `P` (prior awards), `e` (an entry). */

import type { FieldFact, ListFact } from '../fact.ts';
import type { EntryReduction, Target } from './target.ts';

export interface JavascriptTarget extends Target<string> {
  /** Source of the functions that reduce list entries, each text once. */
  functions(): string;
}

/** Functions that every compiled policy shares. */
export const javascriptPrelude = `
function share1(x, n, d) { return quotient(x * n, d, x, 1, n); }
function share2(x, y, n, d) { return quotient(x * y * n, d, x, y, n); }
function quotient(product, d, x, y, n) {
  if (product > 9007199254740991) return Number((BigInt(x) * BigInt(y) * BigInt(n)) / BigInt(d));
  const whole = Math.floor(product / d);
  return whole * d > product ? whole - 1 : whole;
}
function share(factors, n, d) {
  let product = n;
  for (let i = 0; i < factors.length; i += 1) product *= factors[i];
  if (product <= 9007199254740991) return (product - (product % d)) / d;
  let exact = BigInt(n);
  for (let i = 0; i < factors.length; i += 1) exact *= BigInt(factors[i]);
  return Number(exact / BigInt(d));
}
function sumOfLargest(amounts, count) {
  if (amounts.length > count) { amounts.sort((a, b) => b - a); amounts.length = count; }
  let sum = 0;
  for (let i = 0; i < amounts.length; i += 1) sum += amounts[i];
  return sum;
}
`;

/** A target that writes JavaScript. */
export function javascriptTarget(): JavascriptTarget {
  const functions = new Map<string, string>();
  return {
    number: (value) => (value === Number.NEGATIVE_INFINITY ? '-Infinity' : String(value)),
    fact: (fact) => `f[${slotOf(fact)}]`,
    entryField: (field) => `e[${slotOf(field)}]`,
    isUnknown: (fact) =>
      fact.type === 'list'
        ? `(L[${slotOf(fact)}] === undefined)`
        : `(f[${slotOf(fact)}] !== f[${slotOf(fact)}])`,
    compare: (left, sign, right) => `(${left} ${sign === '=' ? '===' : sign} ${right})`,
    every: (tests) => (tests.length === 0 ? 'true' : `(${tests.join(' && ')})`),
    some: (tests) => (tests.length === 0 ? 'false' : `(${tests.join(' || ')})`),
    always: () => 'true',
    never: () => 'false',
    choose: (test, then, otherwise) => `(${test} ? ${then} : ${otherwise})`,
    smallest: (values) => `Math.min(${values.join(', ')})`,
    largest: (values) => `Math.max(${values.join(', ')})`,
    sum: (values) => `(${values.join(' + ')})`,
    difference: (left, right) => `(${left} - ${right})`,
    proportion: (factors, numerator, denominator) =>
      factors.length === 1 || factors.length === 2
        ? `share${String(factors.length)}(${[...factors, numerator, denominator].join(', ')})`
        : `share([${factors.join(', ')}], ${String(numerator)}, ${String(denominator)})`,
    entries: (reduction) => {
      const body = reductionBody(reduction);
      const name = functions.get(body) ?? `entries${String(functions.size)}`;
      functions.set(body, name);
      return `${name}(L[${slotOf(reduction.list)}])`;
    },
    prior: (itemIndex) => `P[${String(itemIndex)}]`,
    functions: () =>
      [...functions].map(([body, name]) => `function ${name}(entries) {\n${body}\n}`).join('\n'),
  };
}

function slotOf(fact: FieldFact | ListFact): string {
  return `${String(fact.slot)} /* ${fact.name} */`;
}

function reductionBody({ kind, largest, tests, each }: EntryReduction<string>): string {
  const condition = tests.length === 0 ? '' : `if (${tests.join(' && ')}) `;
  const loop = (take: string): string =>
    `for (let i = 0; i < entries.length; i += 1) { const e = entries[i]; ${condition}${take} }`;
  if (kind === 'best') {
    return `let best = 0;\n${loop(`{ const amount = ${each}; if (amount > best) best = amount; }`)}\nreturn best;`;
  }
  if (largest === undefined) return `let sum = 0;\n${loop(`sum += ${each};`)}\nreturn sum;`;
  return `const amounts = [];\n${loop(`amounts.push(${each});`)}\nreturn sumOfLargest(amounts, ${String(largest)});`;
}
