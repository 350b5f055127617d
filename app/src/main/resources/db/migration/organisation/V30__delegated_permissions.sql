-- What a delegate may do of that which the post may; the words of the delegation stand in holding.scope.
create table organisation.delegated_permission (
  holding_id int not null references organisation.holding,
  permission text not null,
  taken_back boolean not null default false,
  primary key (holding_id, permission)
);
create trigger delegated_permissions_stay before delete on organisation.delegated_permission
  for each row execute function organisation.refuse_deletion();
