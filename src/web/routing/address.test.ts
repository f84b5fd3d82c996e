import { expect, test } from 'vitest';
import { addressOf, parseAddress } from './address.ts';

test('an address is a page and its parameters', () => {
  const { page, parameters } = parseAddress('#/calculator?at=result&no=a.b&q=%E8%8C%8C%3F');
  expect(page).toBe('calculator');
  expect(Object.fromEntries(parameters)).toEqual({ at: 'result', no: 'a.b', q: '茌?' });
});

test.each(['', '#', '#/'])('%s is the front page', (hash) => {
  expect(parseAddress(hash).page).toBe('');
});

test('what is written is read again', () => {
  const written = new URLSearchParams({ q: '乐平铺镇 & co?=#', events: '[{"a":1}]' });
  const { page, parameters } = parseAddress(addressOf('settled-year', written));
  expect(page).toBe('settled-year');
  expect(parameters.toString()).toBe(written.toString());
  expect(addressOf('')).toBe('#/');
});
