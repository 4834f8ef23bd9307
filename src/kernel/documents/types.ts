/** How a document looks: 公文, 信函格式, or a form with tables. */
export type Layout = 'official' | 'letter' | 'form';

/** A plain paragraph, two characters indented. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A heading of level 一、 （一） 1. （1）; its number is counted, not written. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** What follows in the same paragraph, or null. */
  readonly body: string | null;
}

/** Law as quoted: name, version and article stand together, so that nobody has to guess which text was meant. */
export interface CitationBlock {
  readonly kind: 'citation';
  readonly law: string;
  /** Such as `2019年12月30日公布`. */
  readonly version: string;
  /** Such as `第三十条第三款`. */
  readonly article: string;
  readonly quoted: string | null;
  /** False: drafts say that the text has not been compared with the source. */
  readonly isVerified: boolean;
}

/** A cell; `across` and `down` count the columns and rows it covers. */
export interface Cell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
  readonly align: 'left' | 'center' | 'right';
  readonly isLabel: boolean;
  /** At least so many lines high, for what is filled in by hand. */
  readonly lines: number;
}

/** A table; covered cells are left out of the rows below and beside. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string | null;
  /** Shares of the width, one a column. */
  readonly widths: readonly number[];
  /** Rows repeated at the top of each page. */
  readonly headRows: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** Places for signatures by hand, such as `被询问人（签名）`; each gets a line and a day. */
export interface SigningBlock {
  readonly kind: 'signing';
  readonly places: readonly string[];
}

export type Block = ParagraphBlock | HeadingBlock | CitationBlock | TableBlock | SigningBlock;

/** What a document says. Dates and numbers come with the imprint, at signing. */
export interface DocumentBody {
  readonly layout: Layout;
  /** 发文机关标志, such as `嘉兴市总工会文件`; of a form the line above its title, or empty. */
  readonly mark: string;
  /** A line break in it is kept; without one it is broken by rule. */
  readonly title: string;
  /** 主送机关 without the colon; null only for forms. */
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  readonly attachments: readonly string[];
  /** 署名; none only for forms. */
  readonly signatories: readonly string[];
  /** 附注, such as the contact persons; without brackets. */
  readonly notes: string | null;
  /** 抄送. */
  readonly copies: readonly string[];
  /** 印发机关, or null for no such line. */
  readonly issuer: string | null;
}

/** What is printed round a body: its number and day when signed, the word across a draft, the moment of making. */
export interface Imprint {
  readonly number: string | null;
  /** ISO day. */
  readonly signedOn: string | null;
  readonly draftWord: string | null;
  /** ISO instant, for the properties of the file: the same body and imprint give the same bytes. */
  readonly madeAt: string;
}

export type DocumentState = 'draft' | 'submitted' | 'signed' | 'sealed' | 'voided';

/** Whose document it is: a case, a meeting. */
export interface DocumentSubject {
  readonly kind: string;
  readonly id: string;
}

/** The number of a document: 代字〔年份〕序号号. */
export interface DocumentNumber {
  readonly code: string;
  readonly year: number;
  readonly number: number;
}

/** A document as it stands. */
export interface DocumentRecord {
  readonly id: string;
  readonly kind: string;
  readonly subject: DocumentSubject;
  readonly organisationId: string;
  readonly state: DocumentState;
  readonly version: number;
  readonly number: DocumentNumber | null;
  /** ISO day of signing. */
  readonly signedOn: string | null;
  readonly submittedBy: string | null;
  readonly signedBy: string | null;
  readonly sealedBy: string | null;
  readonly voidedBy: string | null;
  readonly pdfSha256: string | null;
  readonly docxSha256: string | null;
  readonly templateFingerprint: string | null;
  readonly createdAt: string;
}
