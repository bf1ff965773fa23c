/** The colours of the site by what they are for, on light and dark grounds and on paper. Those of regions come from the data. */
export const colours = {
  light: {
    paper: '#fbf8f3',
    raised: '#fff',
    sunk: '#f3ede3',
    land: '#f1eadd',
    'land-2': '#e4d9c6',
    ink: '#1c1a17',
    'ink-2': '#5b544b',
    rule: '#ddd4c6',
    grid: '#e9e2d6',
    lychee: '#b3202c',
  },
  dark: {
    paper: '#16140f',
    raised: '#1f1c16',
    sunk: '#100f0b',
    land: '#221f18',
    'land-2': '#332e25',
    ink: '#f2ece1',
    'ink-2': '#b3aa9b',
    rule: '#3a352b',
    grid: '#2b2720',
    lychee: '#ff8a8a',
  },
  print: {
    paper: '#fff',
    raised: '#fff',
    sunk: '#fff',
    land: '#fff',
    'land-2': '#eee',
    ink: '#000',
    'ink-2': '#222',
    rule: '#888',
    grid: '#ccc',
    lychee: '#000',
  },
} as const;

export type Theme = keyof typeof colours;
