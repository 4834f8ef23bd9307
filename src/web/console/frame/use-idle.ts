import { useEffect } from 'react';

const place = 'yijia.console.active-at';
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls back when nobody touched any tab of the console for the given minutes.
 *  The server keeps its own clock; this one only closes the screen in time. */
export const useIdle = (minutes: number | null, onIdle: () => void): void => {
  useEffect(() => {
    if (!minutes) return;
    let noted = 0;
    const note = () => {
      const now = performance.timeOrigin + performance.now();
      if (now - noted < 5000) return;
      noted = now;
      localStorage.setItem(place, String(now));
    };
    const look = () => {
      const last = Number(localStorage.getItem(place) ?? 0);
      if (performance.timeOrigin + performance.now() - last > minutes * 60_000) onIdle();
    };
    note();
    for (const sign of signs) window.addEventListener(sign, note, { passive: true });
    const timer = window.setInterval(look, 15_000);
    return () => {
      window.clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, note);
    };
  }, [minutes, onIdle]);
};
