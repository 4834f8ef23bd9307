/** The colours of both programs. Red is identity and the one main action; an error is always text, bar and icon too. */
const colours = {
  red: '#c8161d',
  redDark: '#9e0e14',
  error: '#b3261e',
  ink: '#1f2329',
  inkSoft: '#4b525c',
  line: '#d5d9df',
  lineStrong: '#767d88',
  ground: '#f4f5f7',
  paper: '#ffffff',
  link: '#0b57a4',
  good: '#146c2e',
  goodGround: '#e3f3e7',
  waiting: '#7a4b00',
  waitingGround: '#fff5dd',
  errorGround: '#fdf0f0',
  focus: '#f5c518',
} as const;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** The colours as CSS custom properties, `--red` to `--focus`. */
export const colourProperties = (): string =>
  `:root{${Object.entries(colours)
    .map(([name, value]) => `--${kebab(name)}:${value}`)
    .join(';')}}`;
