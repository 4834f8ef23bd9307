/** How a row of a table is found to belong to a case. */
export type CaseWay =
  | 'case'
  | 'row'
  | 'letter'
  | 'referral'
  | 'meeting'
  | 'feedback'
  | 'document'
  | 'commitment'
  | 'none';

/** One column that holds sealed values: where it is, to which cell its bytes are bound, and what stays after erasure. */
export interface SealedCell {
  readonly table: string;
  /** Key of a row besides `city_id`. */
  readonly keys: readonly string[];
  readonly column: string;
  /** Table of the cell, where it is not the table itself. */
  readonly boundTable?: string;
  /** SQL over the row, giving the cell's id; `id::text` unless said. */
  readonly boundId?: string;
  /** SQL over the row, giving the cell's column; the column's name without `_sealed` unless said. */
  readonly boundColumn?: string;
  readonly way: CaseWay;
  /** Text that stands there after the case was erased (the column, or the pages that read it, want one); null = nothing. */
  readonly blank: string | null;
}

const GONE = '（已清除）';
const ofCase = ['case_id', 'id'];

type Rest = Partial<Pick<SealedCell, 'blank' | 'way' | 'boundId' | 'boundColumn' | 'boundTable'>>;

const cell = (table: string, keys: readonly string[], column: string, rest: Rest = {}) =>
  ({ table, keys, column, way: 'case', blank: null, ...rest }) satisfies SealedCell;

const asNamed = (column: string): Rest => ({ boundColumn: `'${column}'` });
const gone: Rest = { blank: GONE };

const people: readonly SealedCell[] = [
  cell('rights.cases', ['id'], 'facts_sealed', { way: 'row' }),
  cell('rights.claimants', ofCase, 'name_sealed'),
  cell('rights.claimants', ofCase, 'phone_sealed'),
  cell('rights.claimants', ofCase, 'id_number_sealed'),
  cell('rights.parties', ofCase, 'name_sealed', gone),
  cell('rights.parties', ofCase, 'legal_representative_sealed'),
  cell('rights.parties', ofCase, 'contact_sealed'),
  cell('rights.events', ['case_id', 'seq'], 'facts_sealed'),
  cell('rights.evidence', ofCase, 'title_sealed', gone),
  cell('rights.wage_workers', ofCase, 'name_sealed', gone),
  cell('rights.wage_workers', ofCase, 'id_number_sealed'),
  cell('rights.wage_workers', ofCase, 'phone_sealed'),
  cell('rights.wage_workers', ofCase, 'card_sealed'),
  cell('rights.wage_workers', ofCase, 'note_sealed'),
  cell('rights.wage_payments', ofCase, 'note_sealed'),
];

const noService =
  '{"servers":[],"receiver":null,"place":null,"reason":null,"witness":null,"mailNumber":null,"consent":null}';
const noReply = '{"summary":"（已清除）","disputed":[],"accepted":[]}';
const noDocument =
  '{"layout":"letter","mark":"","title":"（已清除）","addressee":"（已清除）","blocks":[],' +
  '"attachments":[],"signatories":[],"notes":null,"copies":[],"issuer":null}';

const letters: readonly SealedCell[] = [
  cell('rights.letters', ['id'], 'recipient_sealed', { ...asNamed('recipient_sealed'), ...gone }),
  cell('rights.letters', ['id'], 'skip_reason_sealed', asNamed('skip_reason_sealed')),
  cell('rights.letter_services', ['letter_id', 'id'], 'facts_sealed', {
    ...{ ...asNamed('facts_sealed'), way: 'letter', blank: noService },
  }),
  cell('rights.letter_replies', ['letter_id', 'id'], 'facts_sealed', {
    ...{ ...asNamed('facts_sealed'), way: 'letter', blank: noReply },
  }),
  cell('documents.versions', ['document_id', 'version'], 'sealed_body', {
    ...{ boundId: `document_id || ':' || version`, boundColumn: `'body'` },
    ...{ way: 'document', blank: noDocument },
  }),
  cell('documents.steps', ['document_id', 'seq'], 'sealed_reason', {
    ...{ boundId: `document_id || ':' || seq`, boundColumn: `'reason'`, way: 'document' },
  }),
];

const shared: readonly SealedCell[] = [
  cell('rights.body_contacts', ['body_id', 'id'], 'name_sealed', { way: 'none' }),
  cell('rights.body_contacts', ['body_id', 'id'], 'phone_sealed', { way: 'none' }),
  cell('rights.referrals', ['id'], 'shared_sealed', {
    blank: '{"summary":"（已清除）","people":[],"parties":[]}',
  }),
  cell('rights.referrals', ['id'], 'answer_sealed'),
  cell('rights.referrals', ['id'], 'result_sealed'),
  cell('rights.referrals', ['id'], 'withdrawn_reason_sealed'),
  cell('rights.referral_materials', ['referral_id', 'ordinal'], 'title_sealed', {
    ...{ boundTable: 'rights.referrals', boundId: 'referral_id::text', ...gone },
    ...{ boundColumn: `'material_' || ordinal`, way: 'referral' },
  }),
  cell('rights.aid_requests', ofCase, 'decision_sealed'),
  cell('rights.aid_requests', ofCase, 'appointed_sealed'),
  cell('rights.received_papers', ['id'], 'content_sealed', gone),
  cell('rights.paper_feedback', ['paper_id', 'id'], 'text_sealed', { way: 'feedback', ...gone }),
];

const met: readonly SealedCell[] = [
  cell('rights.meetings', ofCase, 'place_sealed', gone),
  cell('rights.invitations', ['meeting_id', 'id'], 'name_sealed', gone),
  cell('rights.invitations', ['meeting_id', 'id'], 'reply_sealed'),
  cell('rights.invitations', ['meeting_id', 'id'], 'represented_by_sealed'),
  cell('rights.meeting_minutes', ['meeting_id', 'version'], 'text_sealed', {
    ...{ boundId: 'meeting_id::text', boundColumn: `'text_' || version`, way: 'meeting', ...gone },
  }),
  cell('rights.agreements', ofCase, 'text_sealed'),
  cell('rights.agreement_items', ['agreement_id', 'ordinal'], 'act_sealed', {
    ...{ boundId: 'agreement_id::text', boundColumn: `'act_' || ordinal`, ...gone },
  }),
  cell('commitments.agreements', ['commitment_id', 'version'], 'sealed_terms', {
    ...{ boundId: `commitment_id || '/' || version`, boundColumn: `'sealed_terms'` },
    ...{ way: 'commitment' },
    blank: '{"name":"（已清除）","contact":null,"towards":null,"act":null}',
  }),
];

const told: readonly SealedCell[] = [
  cell('rights.drafts', ['id'], 'content_sealed', { way: 'none' }),
  cell('rights.drafts', ['id'], 'outcome_sealed', { way: 'none' }),
  cell('rights.uploads', ['id'], 'name_sealed', gone),
  cell('rights.complaints', ofCase, 'text_sealed', gone),
  cell('rights.complaints', ofCase, 'answer_sealed', gone),
  cell('rights.ratings', ofCase, 'words_sealed', asNamed('text')),
];

const kept: readonly SealedCell[] = [
  cell('rights.unmaskings', ofCase, 'reason_sealed', gone),
  cell('rights.unmasking_reviews', ['unmasking_id'], 'note_sealed', {
    ...{ boundId: 'unmasking_id::text', way: 'none' },
  }),
  cell('rights.corrections', ofCase, 'wanted_sealed', gone),
  cell('rights.corrections', ofCase, 'answer_sealed', gone),
  // Why it was held and why it was erased is what remains.
  cell('rights.legal_holds', ofCase, 'reason_sealed', { way: 'none' }),
  cell('rights.erasure_acts', ['case_id', 'erasure_id', 'act'], 'reason_sealed', {
    ...{ boundId: `erasure_id || '/' || act`, way: 'none' },
  }),
];

/** Every sealed column that may speak of a case: of this slice, and what the kernel keeps for it. */
export const sealedCells: readonly SealedCell[] = [
  ...people,
  ...letters,
  ...shared,
  ...met,
  ...told,
  ...kept,
];

/** SQL over a row `t` that gives the id of its cell. */
export const boundIdOf = (cell: Pick<SealedCell, 'boundId'>): string => cell.boundId ?? 'id::text';

/** SQL over a row `t` that gives the column of its cell. */
export const boundColumnOf = (cell: Pick<SealedCell, 'boundColumn' | 'column'>): string =>
  cell.boundColumn ?? `'${cell.column.replace(/_sealed$/, '')}'`;
