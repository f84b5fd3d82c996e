/**
 * Where the person is: a page and its parameters, kept behind the # of the address. What stands there
 * never leaves the browser, can be shared as a link, and is what the browser's back button goes through.
 */

import { useSyncExternalStore } from 'react';

export interface Address {
  /** First step of the path; empty for the home page. */
  readonly page: string;
  readonly parameters: URLSearchParams;
}

/** What a step of the browser's history remembers beside its address. */
interface Step {
  /** The visit that the step belongs to: everything since a link or an address was opened. */
  readonly visit: string;
  /** Steps since the visit began. */
  readonly depth: number;
}

const listeners = new Set<() => void>();

/** Reads `#/page?name=value`. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s, 2);
  return { page: path, parameters: new URLSearchParams(query) };
}

/** Writes `#/page?name=value`; characters that are safe behind a # stay readable. */
export function addressOf(page: string, parameters: URLSearchParams = new URLSearchParams()): string {
  const query = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return query === '' ? `#/${page}` : `#/${page}?${query}`;
}

/** The visit of the present step; a step that came from outside begins a new one. */
export function currentVisit(): string {
  return currentStep().visit;
}

/** Whether the step before the present one belongs to the same visit. */
export function canGoBack(): boolean {
  return currentStep().depth > 0;
}

/** Goes to an address as a new step of the browser's history. */
export function goTo(address: string): void {
  const { visit, depth } = currentStep();
  history.pushState({ visit, depth: depth + 1 } satisfies Step, '', address);
  tellAll();
}

/** Puts an address in the place of the present one, without a new step. */
export function replaceAddress(address: string): void {
  if (address === location.hash) return;
  history.replaceState(currentStep(), '', address);
  tellAll();
}

/** The present address; the component is drawn anew when it changes. */
export function useAddress(): Address {
  return parseAddress(useSyncExternalStore(subscribe, () => location.hash));
}

function currentStep(): Step {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'visit' in state) return state as Step;
  const step: Step = { visit: crypto.randomUUID(), depth: 0 };
  history.replaceState(step, '');
  return step;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    addEventListener('popstate', tellAll);
    addEventListener('hashchange', tellAll);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    removeEventListener('popstate', tellAll);
    removeEventListener('hashchange', tellAll);
  };
}

function tellAll(): void {
  for (const listener of listeners) listener();
}
