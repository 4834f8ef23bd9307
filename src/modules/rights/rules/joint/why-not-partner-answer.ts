/** What a partner's form says. */
export interface PartnerSaid {
  /** `accept`, `refuse`, or empty where nothing is chosen. */
  readonly answer: string;
  readonly by: string;
  readonly text: string;
  readonly reference: string;
}

/** What the form asked for. */
export interface PartnerAsked {
  readonly hasChoice: boolean;
  /** The text must say something whatever was chosen (a result). */
  readonly needsText: boolean;
}

const LONGEST_TEXT = 2_000;
const LONGEST_NAME = 60;
const LONGEST_REFERENCE = 100;

const longer = (text: string, most: number): boolean => [...text].length > most;

/** Everything wrong with a partner's form; a refusal says why. */
export const whyNotPartnerAnswer = (
  said: PartnerSaid,
  asked: PartnerAsked,
): { readonly field: string; readonly message: string }[] => {
  const faults: { field: string; message: string }[] = [];
  const say = (field: string, message: string) => faults.push({ field, message });
  if (asked.hasChoice && said.answer !== 'accept' && said.answer !== 'refuse')
    say('answer', '请选择怎样答复');
  if (said.answer === 'refuse' && said.text === '') say('text', '不受理的，请写明理由');
  if (asked.needsText && said.text === '') say('text', '请写明结果');
  if (longer(said.text, LONGEST_TEXT)) say('text', `最多 ${LONGEST_TEXT} 字`);
  if (said.by === '') say('by', '请填写经办人');
  if (longer(said.by, LONGEST_NAME)) say('by', `最多 ${LONGEST_NAME} 字`);
  if (longer(said.reference, LONGEST_REFERENCE)) say('reference', `最多 ${LONGEST_REFERENCE} 字`);
  return faults;
};

/** What a partner may attach. */
export type AttachmentType = 'application/pdf' | 'image/jpeg' | 'image/png';

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, place) => bytes[place] === byte);

/** The type a file really has, by its first bytes; null for anything else, whatever its name says.
 *  @source ISO 32000-1 7.5.2 (PDF); ITU-T T.81 B.1.1.3 (JPEG); W3C PNG 5.2 */
export const attachmentType = (bytes: Uint8Array): AttachmentType | null => {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  return startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? 'image/png' : null;
};
