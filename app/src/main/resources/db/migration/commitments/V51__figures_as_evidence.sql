-- A figure of an indicator as it was known when it was handed in: which vintage it is, and what it said.
alter table commitments.evidence
  add column figure_indicator int,
  add column figure_unit int,
  add column figure_first date,
  add column figure_last date,
  add column figure_value numeric,
  add column figure_measure text,
  add column figure_status text,
  add column figure_known_since timestamptz,
  add column figure_delivery int,
  add constraint figure_whole check (num_nonnulls(figure_indicator, figure_unit, figure_first, figure_last, figure_value, figure_measure,
    figure_status, figure_known_since, figure_delivery) in (0, 9));
