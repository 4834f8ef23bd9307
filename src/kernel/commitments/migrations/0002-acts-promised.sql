-- Whether an act was promised, readable without opening the sealed words.
alter table commitments.agreements add column has_act boolean not null;
alter table commitments.agreements add check (amount_fen is not null or has_act);
