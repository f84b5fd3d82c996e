import type { AmountMechanism } from '../mechanism.ts';
import type { When } from '../rule.ts';

/** One of two amounts, by a flag that always has a value (inside a list entry, every flag has). */
export const chosenAmount: AmountMechanism<When> = {
  range: ({ fact, then, otherwise }, view, inner) => {
    const value = view.value(fact);
    if (!Number.isNaN(value)) return inner(value === 1 ? then : otherwise, view);
    const [a, b] = [inner(then, view), inner(otherwise, view)];
    return { lowest: Math.min(a.lowest, b.lowest), highest: Math.max(a.highest, b.highest) };
  },
  lower: ({ fact, then, otherwise }, { target, read, inner }) =>
    target.choose(target.compare(read(fact), '=', target.number(1)), inner(then), inner(otherwise)),
  explain: ({ fact, then, otherwise }, view, inner) => {
    const chosen = view.value(fact) === 1;
    const step = inner(chosen ? then : otherwise, view);
    return { text: `${fact.label}：${chosen ? '是' : '否'}`, range: step.range, parts: [step] };
  },
};
