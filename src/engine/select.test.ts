import { describe, expect, test } from 'vitest';
import { bindPolicy, type BoundPolicy } from './bind.ts';
import { highestAward, selectAwards, type Award } from './select.ts';
import { toyPolicy } from '../../test/support/toy-policy.ts';
import { fixed } from './words.ts';

const ids = ['1', '2', '3', '4'];

/** Four items in these groups. */
function boundWith(...groups: readonly (readonly string[])[]): BoundPolicy {
  const policy = toyPolicy(
    {},
    () => ids.map(() => ({ amount: fixed(1) })),
    () => ({ exclusivity: groups }),
    ids,
  );
  return bindPolicy(policy, 2023);
}

const together = boundWith(ids);
const apart = boundWith();
const inTwo = boundWith(['1', '4'], ['2', '3']);
const open = Number.NaN;
const none = [0, 0, 0, 0];

function awarded(
  bound: BoundPolicy,
  payable: readonly number[],
  elsewhere: readonly number[] = none,
): unknown {
  return selectAwards(bound, payable, payable, elsewhere).awards.map(({ itemIndex, payableFen }) => [
    itemIndex,
    payableFen,
  ]);
}

describe('the award', () => {
  test.each<[string, BoundPolicy, readonly number[], readonly (readonly number[])[]]>([
    ['of one group is the highest', together, [5, 9, 7, 0], [[1, 9]]],
    ['among equals is the earlier', together, [5, 9, 0, 9], [[1, 9]]],
    ['of nothing is none', together, none, []],
    ['leaves out what is open', together, [open, 2, open, 1], [[1, 2]]],
    [
      'without groups is every item that pays',
      apart,
      [5, 0, open, 7],
      [
        [0, 5],
        [3, 7],
      ],
    ],
    [
      'in two groups is one of each, in clause order',
      inTwo,
      [1, 2, 3, 4],
      [
        [2, 3],
        [3, 4],
      ],
    ],
    ['in two groups may be of one alone', inTwo, [1, 0, 0, 0], [[0, 1]]],
  ])('%s', (_, bound, payable, expected) => {
    expect(awarded(bound, payable)).toEqual(expected);
  });

  test('is what other policies leave of it, and nothing takes its place', () => {
    expect(awarded(together, [5, 9, 0, 0], [0, 4, 0, 0])).toEqual([[1, 5]]);
    expect(awarded(together, [5, 9, 0, 0], [0, 8, 0, 0])).toEqual([[1, 1]]);
    expect(awarded(together, [5, 9, 0, 0], [0, 9, 0, 0])).toEqual([]);
    expect(awarded(together, [5, 9, 0, 0], [0, 99, 0, 0])).toEqual([]);
    expect(awarded(together, [5, 9, 0, 0], [3, 0, 0, 0])).toEqual([[1, 9]]);
    expect(awarded(apart, [5, 9, 0, 0], [3, 9, 0, 0])).toEqual([[0, 2]]);
    expect(awarded(together, [5, 9, 0, 0], [])).toEqual([[1, 9]]);
  });

  test('comes in clause order where groups do not', () => {
    expect(awarded(boundWith(['3'], ['1'], ['4'], ['2']), [1, 2, 3, 4])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });
});

describe('what was beaten', () => {
  test('knows by what, in its own group', () => {
    expect([...selectAwards(inTwo, [1, 2, 3, 4], [], none).beatenBy]).toEqual([3, 2]);
    expect([...selectAwards(together, [5, 9, 0, 9], [], none).beatenBy]).toEqual([
      1,
      undefined,
      undefined,
      1,
    ]);
  });

  test('is nothing that does not pay, or is open, or stands in no group', () => {
    expect(selectAwards(together, [0, 9, open, 0], [], none).beatenBy).toEqual([]);
    expect(selectAwards(apart, [5, 9, 7, 1], [], none).beatenBy).toEqual([]);
  });
});

describe('an award is provisional', () => {
  test.each<[string, BoundPolicy, readonly number[], readonly number[], readonly boolean[]]>([
    ['while an open item could pay more', together, [open, 5, 0, 0], [6, 5, 0, 0], [true]],
    ['not when it could pay less', together, [open, 5, 0, 0], [4, 5, 0, 0], [false]],
    ['when it could pay the same and stands earlier', together, [open, 5, 0, 0], [5, 5, 0, 0], [true]],
    ['not when it could pay the same and stands later', together, [0, 5, open, 0], [0, 5, 5, 0], [false]],
    ['not through an item that is decided', together, [4, 5, 0, 0], [9, 5, 9, 0], [false]],
    ['only through its own group', inTwo, [0, 5, 0, open], [0, 5, 0, 9], [false]],
    ['never without groups', apart, [5, open, 0, 0], [5, 9, 0, 0], [false]],
    ['never where nothing is known of the open item', together, [open, 5, 0, 0], [], [false]],
  ])('%s', (_, bound, payable, potential, expected) => {
    expect(
      selectAwards(bound, payable, potential, none).awards.map(({ provisional }) => provisional),
    ).toEqual(expected);
  });
});

describe('the highest of several awards', () => {
  const award = (itemIndex: number, payableFen: number): Award => ({
    itemIndex,
    payableFen,
    provisional: false,
  });

  test('is the first of the largest, or none', () => {
    expect(highestAward([])).toBeUndefined();
    expect(highestAward([award(0, 2), award(1, 5), award(2, 5), award(3, 1)])?.itemIndex).toBe(1);
  });
});
