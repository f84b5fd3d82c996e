/**
 * The answers of a visit and the place in it. The address holds both, so that a link can be shared and a
 * reload loses nothing; going back through the browser's history changes the place and keeps the answers.
 * Half-typed text is kept for the visit, in this browser alone.
 */

import { useEffect } from 'react';
import type { Policy } from '../../../engine/policy.ts';
import {
  addressOf,
  canGoBack,
  currentVisit,
  goTo,
  replaceAddress,
  useAddress,
} from '../../routing/address.ts';
import { answersFromParameters, answersToParameters, type Answers } from './answers.ts';
import type { Raw } from './raw-answers.ts';

export interface Journey {
  readonly answers: Answers;
  /** The screen that the address names; undefined: whatever comes next. */
  readonly place: string | undefined;
  readonly canGoBack: boolean;
  /** Goes on to a place with these answers. */
  go(place: string, answers: Answers): void;
  /** The address of a place, with the present answers. */
  addressAt(place: string): string;
}

const PAGE = 'calculator';
const KEPT = 'duixian.calculator';

interface Kept {
  readonly visit: string;
  readonly answers: string;
  readonly drafts: Readonly<Record<string, Raw>>;
}

/** The journey at the present address. */
export function useJourney(policy: Policy): Journey {
  const { parameters } = useAddress();
  const visit = currentVisit();
  const kept = readKept(visit);
  const answers = answersFromParameters(policy, kept ? new URLSearchParams(kept.answers) : parameters);
  return {
    answers,
    place: parameters.get('at') ?? undefined,
    canGoBack: canGoBack(),
    addressAt: (place) => journeyAddress(policy, place, answers),
    go: (place, next) => {
      const text = answersToParameters(policy, next).toString();
      writeKept({ visit, answers: text, drafts: readKept(visit)?.drafts ?? {} });
      goTo(journeyAddress(policy, place, next));
    },
  };
}

/** Keeps the address in step with the screen shown, so that reloading or sharing it shows the same. */
export function useAddressOf(journey: Journey, place: string): void {
  const address = journey.addressAt(place);
  useEffect(() => replaceAddress(address), [address]);
}

/** The address of the calculator at a place with some answers. */
export function journeyAddress(policy: Policy, place: string, answers: Answers): string {
  const parameters = new URLSearchParams({ at: place });
  for (const [name, value] of answersToParameters(policy, answers)) parameters.set(name, value);
  return addressOf(PAGE, parameters);
}

/** What was typed last into a fact's field in this visit. */
export function readDraft(name: string): Raw | undefined {
  return readKept(currentVisit())?.drafts[name];
}

/** Keeps what is being typed, for a reload or a way back; undefined forgets it. */
export function keepDrafts(drafts: Readonly<Record<string, Raw | undefined>>): void {
  const visit = currentVisit();
  const kept = readKept(visit);
  const all = Object.entries<Raw | undefined>({ ...kept?.drafts, ...drafts });
  const left = all.filter((entry): entry is [string, Raw] => entry[1] !== undefined);
  writeKept({
    visit,
    answers: kept?.answers ?? location.hash.split('?')[1] ?? '',
    drafts: Object.fromEntries(left),
  });
}

/** Forgets the visit and begins anew. */
export function startAnew(): void {
  writeKept(undefined);
  goTo(addressOf(PAGE));
}

function readKept(visit: string): Kept | undefined {
  try {
    const text = sessionStorage.getItem(KEPT);
    const kept = text === null ? undefined : (JSON.parse(text) as Kept);
    return kept?.visit === visit ? kept : undefined;
  } catch {
    return undefined;
  }
}

function writeKept(kept: Kept | undefined): void {
  try {
    if (kept) sessionStorage.setItem(KEPT, JSON.stringify(kept));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // Storage may be switched off: the address still holds every answer.
  }
}

/** Where the last visit of this browser window stopped; undefined when there was none. */
export function resumeAddress(policy: Policy): string | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Kept | null;
    if (!kept || kept.visit === currentVisit()) return undefined;
    const answers = answersFromParameters(policy, new URLSearchParams(kept.answers));
    return policy.kind.name in answers.facts ? journeyAddress(policy, 'next', answers) : undefined;
  } catch {
    return undefined;
  }
}
