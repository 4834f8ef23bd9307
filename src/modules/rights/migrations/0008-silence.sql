-- Letters whose answer is waited for: looked through every few minutes for periods that ran out.
create index letters_unanswered on rights.letters (city_id, reply_from_on, id)
  where replied_on is null and refused_on is null and not_corrected_on is null
    and reply_from_on is not null;
