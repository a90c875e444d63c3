-- A company that names no owner has one role own the tables and use them. Rights that were taken from the application in V5 were taken from the
-- owner there, and nobody could note a look or restore a backup any more. Triggers still keep lines final; doctor advises two roles.
do $$
begin
  if current_user = '${application}' then
    grant all on timeline, viewing, anchor to ${application};
  end if;
end
$$;
