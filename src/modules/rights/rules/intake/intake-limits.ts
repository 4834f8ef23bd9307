/** Limits on telling a case by phone, on files, and on the door to one's case. The numbers are ours. */
export const intakeLimits = {
  /** What was typed and not sent is kept this long after the last change. */
  draftDays: 30,
  /** Number and secret words can be read again for this long, unless the worker says he has them. */
  outcomeHours: 24,
  storyLetters: 3_000,
  lineLetters: 200,
  members: 500,
  /** Files before the case is sent, and later files a day. */
  files: 9,
  lateFilesDay: 20,
  fileBytes: 12_000_000,
  /** As the phone sends them; a bigger piece is refused before it is read. */
  pieceBytes: 262_144,
  /** Files of drafts that wait, in the whole city: nobody fills the disk by typing nothing. */
  waitingBytes: 4_000_000_000,
  evidenceYears: 10,
  codeMinutes: 10,
  codesPerPhoneMinute: 1,
  codesPerPhoneHour: 5,
  codesPerNumberDay: 15,
  /** Wrong codes until a code is void. */
  attempts: 5,
  /** Wrong secret words for one number, and from one address, in an hour. */
  wrongSecretsNumber: 8,
  wrongSecretsPeer: 60,
  sessionHours: 2,
  /** Codes, tries and sessions are deleted after these days. */
  doorDays: 2,
  complaintLetters: 1_000,
  complaintsOpen: 3,
} as const;
