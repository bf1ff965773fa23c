import { describe, expect, test } from 'vitest';
import { nearestPage } from '../../src/client/nearest-page.ts';

const pages = [
  '/',
  '/en/',
  '/charts/',
  '/charts/purchases/',
  '/embed/purchases/',
  '/regions/longli/',
];

describe('the page that was meant', () => {
  test.each([
    ['/embed/purchases/2099.01/', '/embed/purchases/', 'a version that never was'],
    ['/regions/longly/', '/regions/longli/', 'a letter that is wrong'],
    ['/chart/purchases/', '/charts/purchases/', 'a letter that is missing'],
    ['/charts/purchases/figure.pdf/', '/charts/purchases/', 'a file that a page lacks'],
    ['/charts/something/else/entirely/', '/charts/', 'a page that a section lacks'],
  ])('%s → %s: %s', (asked, meant) => expect(nearestPage(asked, pages)).toBe(meant));
  test('none is offered where nothing is near', () =>
    expect(nearestPage('/wp-login.php/', pages)).toBeUndefined());
  test('a front page is not offered for what stands below it', () =>
    expect(nearestPage('/en/nothing-like-it/', pages)).toBeUndefined());
});
