-- Who may see which case, for counts and lists of many cases at once. A viewer is a unit, for everybody who holds a role in
-- it, or a role in a unit. Administrators see everything and are not in it. Each context adds its own cases by the rule of
-- its own pages; what it does not add is shown to nobody but administrators.
create view case_viewer (case_id, viewer) as
select id, unit_code from personnel_case
union all
select id, authority_unit from personnel_case where authority_unit <> unit_code
-- elections: the unit, the province above it, and the National Election Council
union all
select id, unit_code from election_case
union all
select c.id, u.parent_code from election_case c join unit u on u.code = c.unit_code where u.level = 'COMMUNE'
union all
select id, 'election-council@TW' from election_case
-- candidates: whoever sees the unit of the list, or the place where the candidate lives
union all
select k.id, c.unit_code from candidate k join election_case c on c.id = k.case_id
union all
select k.id, u.parent_code from candidate k join election_case c on c.id = k.case_id join unit u on u.code = c.unit_code
where u.level = 'COMMUNE'
union all
select id, residence_unit from candidate
union all
select k.id, u.parent_code from candidate k join unit u on u.code = k.residence_unit where u.level = 'COMMUNE'
union all
select id, 'election-council@TW' from candidate
-- changes and complaints of a voter list: whoever sees the unit of the list
union all
select v.id, c.unit_code from voter_change v join election_case c on c.id = v.case_id
union all
select v.id, u.parent_code from voter_change v join election_case c on c.id = v.case_id join unit u on u.code = c.unit_code
where u.level = 'COMMUNE'
union all
select id, 'election-council@TW' from voter_change
union all
select v.id, c.unit_code from voter_complaint v join election_case c on c.id = v.case_id
union all
select v.id, u.parent_code from voter_complaint v join election_case c on c.id = v.case_id join unit u on u.code = c.unit_code
where u.level = 'COMMUNE'
union all
select id, 'election-council@TW' from voter_complaint
-- other complaints: the committees that keep the register or decide, and the council
union all
select id, 'election-committee@' || register_unit from election_complaint
union all
select id, 'election-committee@' || handler_unit from election_complaint where handler_unit is not null
union all
select id, 'election-committee@' || final_unit from election_complaint where final_unit is not null
union all
select id, 'election-council@TW' from election_complaint;

create index personnel_case_authority on personnel_case (authority_unit);
