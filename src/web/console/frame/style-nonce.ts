/** Gives every style element made from now on the page's nonce: antd does so for its own styles, but
 *  the measuring of scroll bars inside its tables and windows forgets it. */
export const giveStylesNonce = (nonce: string): void => {
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
};
