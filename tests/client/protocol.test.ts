import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { asked, heightMessages } from '../../src/client/protocol.ts';

const frame = { id: 'purchases', href: 'https://site.example/embed/purchases/' };

describe('what an embed says', () => {
  test('to every host: our own message, AMP’s, Datawrapper’s, Medium’s', () =>
    expect(heightMessages(frame, 600, 420)).toEqual([
      { type: 'jieli:height', id: 'purchases', height: 420 },
      { sentinel: 'amp', type: 'embed-size', height: 420 },
      { 'datawrapper-height': { [`${frame.href}'][src='${frame.href}`]: 420 } },
      '{"src":"https://site.example/embed/purchases/","context":"iframe.resize","height":420}',
    ]));
  test('to hosts that asked: pym.js, WordPress, iframe-resizer, open-iframe-resizer', () =>
    expect(
      heightMessages(
        { ...frame, pym: 'child-0', secret: 'abc', resizer: 'iFrameResizer0', open: true },
        600,
        420,
        'init',
      ).slice(4),
    ).toEqual([
      'pymxPYMxchild-0xPYMxheightxPYMx420',
      { message: 'height', value: 420, secret: 'abc' },
      '[iFrameSizer]iFrameResizer0:420:600:init',
      { type: 'iframe-resized', width: 600, height: 420 },
    ]));
});

describe('what Datawrapper’s older snippets look up', () => {
  /** The selector that they make of an id. */
  const lookedUp = (href: string) => {
    const [, , heights] = heightMessages({ id: 'events', href }, 600, 420) as [
      unknown,
      unknown,
      { 'datawrapper-height': Record<string, number> },
    ];
    return `iframe[src*='${Object.keys(heights['datawrapper-height'])[0]}']`;
  };
  const pages = ['/embed/events/', '/en/embed/events/', '/embed/lutian-events/'];
  const { document } = parseHTML(
    pages.map((path) => `<iframe src="https://site.example${path}"></iframe>`).join(''),
  );
  test.each(pages)('is the frame of %s alone', (path) => {
    const found = [...document.querySelectorAll(lookedUp(`https://site.example${path}`))];
    expect(found.map((frame) => frame.getAttribute('src'))).toEqual([
      `https://site.example${path}`,
    ]);
  });
  test('and stays one selector, whatever stands in an address', () => {
    expect(lookedUp("https://site.example/embed/events/#'],*")).not.toMatch(/#'/);
    expect(document.querySelector(lookedUp("https://site.example/embed/events/#'],*"))).toBe(null);
  });
});

describe('what an embed hears', () => {
  test.each([
    ['pymxPYMxchild-0xPYMxwidthxPYMx640', { kind: 'measure' }],
    [
      '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
      { kind: 'resizer', id: 'iFrameResizer0' },
    ],
    [
      '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true::auto:::0:false:child:auto:true:::true:false:5.5.9:0:false:false',
      { kind: 'resizer', id: 'iFrameResizer0' },
    ],
    [{ sentinel: 'amp', type: 'frames-init' }, { kind: 'measure' }],
    [{ type: 'iframe-child-init', id: 'x' }, { kind: 'open' }],
    [{ type: 'iframe-get-child-dimensions' }, { kind: 'open' }],
    [{ type: 'jieli:measure' }, { kind: 'measure' }],
  ])('%j', (data, answer) => expect(asked(data)).toEqual(answer));
  test('and nothing else, whatever it is sent', () => {
    fc.assert(
      fc.property(
        fc.anything({ withMap: true, withSet: true, withNullPrototype: true }),
        (data) => {
          const answer = asked(data);
          if (answer) expect(['measure', 'open', 'resizer']).toContain(answer.kind);
        },
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(asked(text)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
