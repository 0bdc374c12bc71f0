-- Settings of an organization that are on or off and that nothing else here asks about; those never touched are off.
create table access.organization_switches (
  organization_id uuid    not null references access.organizations,
  switch          text    not null,
  is_on           boolean not null,
  primary key (organization_id, switch)
);
call platform.isolate('access.organization_switches');
