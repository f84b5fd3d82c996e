/** Every mutant of a policy: each place of its data, changed as a slip of the pen would. */

import type { Exclusivity, Gate, Item, Policy } from '../../src/engine/policy.ts';
import type { Amount, Condition, Frequency, ReadingChoice, YearChoice } from '../../src/engine/rule.ts';
import { factsIn } from '../../src/engine/rule.ts';
import { amountSlips } from './amount-slips.ts';
import { factSlips, frequencySlips, readingSlips, yearSlips } from './choice-slips.ts';
import { conditionSlips, droppedConditions } from './condition-slips.ts';
import {
  defaultSlips,
  exclusivitySlips,
  factDefinitionSlips,
  figureSlips,
  kindSlips,
  orderSlips,
  type FactSlip,
} from './general-slips.ts';
import { mutantOf, type Mutant, type Slip } from './mutant.ts';
import { visit, withReplaced, type Path } from './tree.ts';

/** Every mutant of a policy, in the order of its data. */
export function mutantsOf(policy: Policy): Mutant[] {
  const found: Mutant[] = [];
  const add = (path: Path, slips: readonly Slip[]): void => {
    for (const slip of slips) found.push(mutantOf(policy, path, slip));
  };
  const addTree = (part: unknown, path: Path): void =>
    visit(part, path, (node, place) => add(place, nodeSlips(policy, node)));
  policy.items.forEach((item, place) => {
    addTree(item, ['items', place]);
    add(['items', place], itemSlips(policy, item));
  });
  policy.gates.forEach((gate, place) => {
    addTree(gate, ['gates', place]);
    add(['gates', place], gateSlips(policy, gate));
  });
  visit(policy.exclusivity, ['exclusivity'], (node, path) => {
    if ('byReading' in node) add(path, readingSlips(node as ReadingChoice));
    else if (isGroups(node)) add(path, exclusivitySlips(policy, node));
  });
  add([], [...orderSlips(policy), ...figureSlips(policy), ...defaultSlips(policy)]);
  return [...found, ...factDefinitionSlips(policy).map((slip) => factMutant(policy, slip))];
}

function nodeSlips(policy: Policy, node: object): Slip[] {
  const asked = factSlips(policy, node);
  if ('byReading' in node) return [...asked, ...readingSlips(node as ReadingChoice)];
  if ('byYear' in node) return [...asked, ...yearSlips(node as YearChoice)];
  return 'type' in node ? [...asked, ...typedSlips(node as Condition | Amount | Frequency)] : asked;
}

const conditionTypes: readonly string[] = ['flagIs', 'compare', 'within', 'endedBefore', 'anyOf'];
const frequencyTypes: readonly string[] = ['annual', 'once', 'lifetimeCap'];

function typedSlips(node: Condition | Amount | Frequency): Slip[] {
  if (conditionTypes.includes(node.type)) return conditionSlips(node as Condition);
  if (frequencyTypes.includes(node.type)) return frequencySlips(node as Frequency);
  return amountSlips(node as Amount);
}

function itemSlips(policy: Policy, { kinds, conditions, ceiling }: Item): Slip[] {
  return [
    ...kindSlips(policy, kinds),
    ...droppedConditions(conditions, ['conditions']),
    { kind: 'ceiling flipped', what: String(!ceiling), at: ['ceiling'], value: !ceiling },
  ];
}

function gateSlips(policy: Policy, { kinds, conditions }: Gate): Slip[] {
  return [...kindSlips(policy, kinds), ...droppedConditions(conditions, ['conditions'])];
}

function isGroups(node: object): node is Exclusivity {
  return Array.isArray(node) && node.length > 0 && node.every((group) => Array.isArray(group));
}

/** A fact is referred to from many places; the mutant has the other fact in all of them. */
function factMutant(policy: Policy, { kind, what, fact, instead }: FactSlip): Mutant {
  const items = policy.items.filter((item) => factsIn(item).some((read) => read === fact));
  return { kind, what, items: items.map(({ id }) => id), mutate: () => withReplaced(policy, fact, instead) };
}
