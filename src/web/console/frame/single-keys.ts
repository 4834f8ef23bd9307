const place = 'yijia.console.single-keys';

/** Whether one-letter shortcuts are wanted; people who dictate or use a screen reader may turn them off.
 *  @source WCAG 2.2, 2.1.4 Character Key Shortcuts */
export const singleKeysWanted = (): boolean => localStorage.getItem(place) !== 'off';

/** Remembers the wish on this computer. */
export const wantSingleKeys = (wanted: boolean): void => {
  localStorage.setItem(place, wanted ? 'on' : 'off');
};

/** Whether a key belongs to something one types or chooses in, or comes with a modifier. */
export const isTyping = (event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
};
