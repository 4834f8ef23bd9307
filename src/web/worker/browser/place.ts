/** Where the phone is, remembered in a cookie so that the server sorts the next page at once. */
const YEAR = 31_536_000;

/** The remembered position; null before the first. */
export const rememberedPlace = (): readonly [lng: number, lat: number] | null => {
  const found = /(?:^|; )place=g_([\d.-]+)_([\d.-]+)_/.exec(document.cookie);
  return found ? [Number(found[1]), Number(found[2])] : null;
};

const remember = ({ coords }: GeolocationPosition): void => {
  const value = `g_${coords.longitude.toFixed(5)}_${coords.latitude.toFixed(5)}_${Math.floor(Date.now() / 1000)}`;
  const secure = location.protocol === 'https:' ? ';secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the browsers we serve, and absent from plain http
  document.cookie = `place=${value};path=/;max-age=${YEAR};samesite=lax${secure}`;
};

const showHere = (): void => {
  const query = new URLSearchParams(location.search);
  query.delete('near');
  query.delete('show');
  const text = query.toString().replace(/%2C/g, ',');
  location.replace(text ? `/?${text}` : '/');
};

const hasMoved = ({ coords }: GeolocationPosition): boolean => {
  const old = rememberedPlace();
  if (!old) return true;
  const north = (coords.latitude - old[1]) * 111_195;
  const east = (coords.longitude - old[0]) * 111_195 * Math.cos((old[1] * Math.PI) / 180);
  return Math.hypot(north, east) > 150;
};

const failures = [
  '',
  '手机没有允许用位置。可以点“选地方”。',
  '现在测不到位置。可以点“选地方”。',
  '测位置太慢。请再点一次，或点“选地方”。',
];

const askNow = (button: HTMLElement, says: HTMLElement): void => {
  says.textContent = '正在测位置…';
  button.setAttribute('aria-disabled', 'true');
  navigator.geolocation.getCurrentPosition(
    (position) => {
      remember(position);
      showHere();
    },
    (error) => {
      button.removeAttribute('aria-disabled');
      says.textContent = failures[error.code] || failures[2] || '';
    },
    { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
  );
};

/** With leave already given, notices quietly that the rider has ridden on. */
const follow = async (): Promise<void> => {
  if (location.search || !navigator.permissions) return;
  const leave = await navigator.permissions.query({ name: 'geolocation' });
  if (leave.state !== 'granted') return;
  navigator.geolocation.getCurrentPosition(
    (position) => {
      if (!hasMoved(position)) return;
      remember(position);
      showHere();
    },
    () => undefined,
    { maximumAge: 60_000, timeout: 10_000 },
  );
};

/** Wakes the button for one's own position, where there is one. */
export const wakePlace = (): void => {
  const button = document.getElementById('here');
  const says = document.getElementById('here-says');
  if (!button || !says || !navigator.geolocation) return;
  button.hidden = false;
  button.addEventListener('click', () => askNow(button, says));
  follow().catch(() => undefined);
};
