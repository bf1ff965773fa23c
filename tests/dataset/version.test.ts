import { describe, expect, test } from 'vitest';
import { compareVersions, isVersion, nextOfMonth, nextVersion } from '../../src/dataset/version.ts';

describe('the id of a version', () => {
  test.each(['2026.11', '2026.11.1', '2026.11.12'])('%s is one', (id) =>
    expect(isVersion(id)).toBe(true),
  );
  test.each(['2026.13', '2026.1', '2026.11.0', '2026.11.01', '2026.11.1.1', '2026-11'])(
    '%s is none',
    (id) => expect(isVersion(id)).toBe(false),
  );
  test('versions are ordered by month and number', () => {
    expect(
      ['2026.11', '2025.02.10', '2025.02', '2025.02.2', '2024.12'].sort(compareVersions),
    ).toEqual(['2024.12', '2025.02', '2025.02.2', '2025.02.10', '2026.11']);
  });
  test('a further release of a month has the next number', () => {
    expect(nextOfMonth('2026.11')).toBe('2026.11.1');
    expect(nextOfMonth('2026.11.9')).toBe('2026.11.10');
  });
  test.each([
    ['2026.11.1', '2026-11-28', '2026.11.2'],
    ['2026.11.1', '2026-12-01', '2026.12'],
    ['2026.11', '2026-11-30', '2026.11.1'],
    ['2027.01', '2026-12-31', '2027.01.1'],
  ])('after %s, on %s, comes %s', (latest, day, next) =>
    expect(nextVersion(latest, day)).toBe(next),
  );
});
