/** A file of streets could not be read; the message says where, in Chinese, for whoever brought it. */
export class BrokenStreetFile extends Error {
  override readonly name = 'BrokenStreetFile';
}
