/** The drawings of the pages, once each page; `<Icon name>` refers to them. Kept as text: they are constant. */
export const iconSprite =
  '<svg width="0" height="0" aria-hidden="true" class="sprite">' +
  '<symbol id="i-open" viewBox="0 0 20 20"><path d="M3 10.5l4.5 4.5L17 5" fill="none" stroke="currentColor" stroke-width="3"/></symbol>' +
  '<symbol id="i-posted" viewBox="0 0 20 20"><g fill="none" stroke="currentColor" stroke-width="2.2"><circle cx="10" cy="10" r="8"/><path d="M10 5v5.5l3.5 2"/></g></symbol>' +
  '<symbol id="i-reported" viewBox="0 0 20 20"><path d="M10 1L0 19h20zM9 7h2v6H9zm0 8h2v2H9z" fill="currentColor" fill-rule="evenodd"/></symbol>' +
  '<symbol id="i-closed" viewBox="0 0 20 20"><path d="M4 4l12 12M16 4L4 16" fill="none" stroke="currentColor" stroke-width="3"/></symbol>' +
  '<symbol id="i-unknown" viewBox="0 0 20 20"><path d="M6.5 7a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.8M10 15.500v2.500" fill="none" stroke="currentColor" stroke-width="2.4"/></symbol>' +
  '</svg>';

/** A drawing beside words that say the same, so it is hidden from screen readers. */
export const Icon = ({ name }: { name: string }) => (
  <svg className="i" aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
);
