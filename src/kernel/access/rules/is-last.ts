/** Whether a person is the only one of some people. */
export const isLast = (personId: string, people: readonly string[]): boolean =>
  people.includes(personId) && people.every((id) => id === personId);
