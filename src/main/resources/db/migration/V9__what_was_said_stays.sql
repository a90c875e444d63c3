-- What was said, handed in and decided is not rewritten by the application: it may add to these tables and read them, as it always
-- did, and change of a complaint only where it stands. An older release beside this one never did anything else either.
do $$
begin
  -- Where one role owns the tables and uses them, it can grant itself anything; and PostgreSQL needs the owner's right to update
  -- when it looks after references, so that taking it away would only stop new rows.
  if current_user = '${application}' then
    return;
  end if;

  revoke update, delete, truncate
      on message, file, file_chunk, statement, diagnosis, decision, settlement, closure, follow_up, involvement, anchor
    from ${application};

  revoke update, delete, truncate on complaint from ${application};
  grant update (version, round, kind, stage, open, category, fault, owner_id, department_id, stage_since, next_due_at, next_due_kind)
     on complaint to ${application};

  -- These are kept up to date, but none is ever taken away.
  revoke delete, truncate on promise, record, referral, remedy, customer from ${application};

  -- Which release made the tables is for their owner to write down.
  revoke insert, update, delete, truncate on flyway_schema_history from ${application};
end
$$;
