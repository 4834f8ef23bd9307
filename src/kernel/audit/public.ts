export { appendNotes } from './append.ts';
export { type AuditQuery, listEntries } from './store.ts';
export type { AuditActor, AuditEntry, AuditFacts, AuditNote, ChainVerdict } from './types.ts';
export { verifyChain } from './verify-chain.ts';
