export { cleanPhoto, type PhotoRefused } from './clean-photo.ts';
export { eraseFiles } from './erase-files.ts';
export { eraseExpired, keepFile, type NewFile, readFile, type StoredFile } from './store.ts';
export { readTable } from './table/read-table.ts';
