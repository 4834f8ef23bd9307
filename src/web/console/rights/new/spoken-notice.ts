/** Version of the privacy notice that a clerk says aloud: the sentence of this form, `rightsNewWords.notice`.
 *  A new wording gets a new version. */
export const spokenNotice = 'spoken-2026-11';
