/** One file of a new slice's card: its path inside the slice's folder, and its text. */
export interface CardFile {
  readonly path: string;
  readonly text: string;
}
