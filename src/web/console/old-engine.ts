// What Chromium 90 lacks and pure code shared with the server uses. Loaded before everything else; engines that have
// these keep their own.
const lacking = <T extends object>(on: T, name: string, value: unknown): void => {
  if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true });
};

function at<T>(this: ArrayLike<T>, place: number): T | undefined {
  const whole = Math.trunc(place) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLast<T>(
  this: ArrayLike<T>,
  fits: (one: T, place: number, all: ArrayLike<T>) => unknown,
): T | undefined {
  for (let place = this.length - 1; place >= 0; place -= 1) {
    if (fits(this[place] as T, place, this)) return this[place];
  }
  return undefined;
}

lacking(Array.prototype, 'at', at);
lacking(String.prototype, 'at', at);
lacking(Array.prototype, 'findLast', findLast);
lacking(Array.prototype, 'toSorted', function toSorted<
  T,
>(this: T[], order?: (a: T, b: T) => number) {
  return [...this].sort(order);
});
const { hasOwnProperty: owns } = Object.prototype;
lacking(Object, 'hasOwn', (on: object, key: PropertyKey) => owns.call(on, key));
