import { describe, expect, test } from 'vitest';
import { RefusedFile } from './refused-file.ts';
import { decodeXml, scanXml } from './scan-xml.ts';

/** What the scanner tells, as one line of words. */
function told(xml: string): string[] {
  const events: string[] = [];
  scanXml(xml, {
    open: (name, attributes) =>
      events.push([`<${name}`, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ')),
    close: (name) => events.push(`>${name}`),
    text: (text) => events.push(text),
  });
  return events;
}

describe('a document', () => {
  test.each([
    ['<?xml version="1.0"?>\n<a/>\n', ['<a', '>a']],
    ['<x:a y:b="1" c = \'2 > "1"\'>t</x:a>', ['<a b=1 c=2 > "1"', 't', '>a']],
    ['<a><!-- <b> --><b >1</b\n></a>', ['<a', '<b', '1', '>b', '>a']],
    ['<a>&lt;&#x4E50;&#24179;&amp;lt;</a>', ['<a', '<乐平&lt;', '>a']],
    ['<a b="&quot;&apos;"/>', ['<a b="\'', '>a']],
    ['<a>1\r\n2\r3<![CDATA[&amp;]]></a>', ['<a', '1\n2\n3', '&amp;', '>a']],
  ])('%s', (xml, events) => {
    expect(told(xml)).toEqual(events);
  });

  test.each([
    '<a>',
    '<a></b>',
    '</a>',
    '<a',
    '<a b="1>',
    '<a b=1/>',
    '< a/>',
    '<a/>text',
    '<a><!-- </a>',
    '<!DOCTYPE a><a/>',
    '<![CDATA[x]]>',
    '<a>&unknown;</a>',
    '<a>&amp</a>',
    '<a>&#0;</a>',
    '<a>&#x110000;</a>',
    '<a>'.repeat(101) + '</a>'.repeat(101),
  ])('%s is refused', (xml) => {
    expect(() => told(xml)).toThrow(RefusedFile);
  });
});

describe('bytes', () => {
  test('are UTF-8, or UTF-16 with a mark', () => {
    expect(decodeXml(new TextEncoder().encode('<a>乐</a>'))).toBe('<a>乐</a>');
    expect(decodeXml(Buffer.from('\ufeff<a>乐</a>', 'utf16le'))).toBe('<a>乐</a>');
    expect(() => decodeXml(new Uint8Array([60, 97, 0xff]))).toThrow(RefusedFile);
  });
});
