/** Prints the way to one due day alone: the rest of the page is left out for as long as the printing lasts. */
export const printTrace = (title: string, lines: readonly string[]): void => {
  const sheet = document.createElement('section');
  sheet.className = 'print-only-sheet';
  const heading = document.createElement('h1');
  heading.textContent = title;
  const list = document.createElement('ol');
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }
  sheet.append(heading, list);
  document.body.append(sheet);
  document.body.classList.add('printing-sheet');
  const tidy = () => {
    sheet.remove();
    document.body.classList.remove('printing-sheet');
  };
  window.addEventListener('afterprint', tidy, { once: true });
  window.print();
};
