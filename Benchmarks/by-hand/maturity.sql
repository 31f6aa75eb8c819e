-- reads: assessment_answer maturity_factor office
insert into hand.fact_maturity (
  assessment_answer_id, assessed_key, office_key, wave_key, factor_key, score, weight, weighted_score, loaded_run
)
select
  t.assessment_answer_id, coalesce(d1.date_key, -1), coalesce(d2.office_key, -1), coalesce(d3.wave_key, -1),
  coalesce(d4.maturity_factor_key, -1), t.score, t.weight, t.weighted_score, 0
from (
  select
    a.assessment_answer_id as assessment_answer_id, (a.assessed_on)::date as assessed_day,
    (a.office_id)::bigint as office_office_id, (w.wave)::bigint as wave_wave,
    (a.factor_id)::bigint as factor_factor_id, (a.score)::bigint as score, (f.weight)::numeric(6,2) as weight,
    (a.score * f.weight)::numeric(8,2) as weighted_score
  from hand.assessment_answer as a
  join hand.maturity_factor as f on f.factor_id = a.factor_id
  left join hand.office as w on w.office_id = a.office_id
) as t
  left join star.dim_date as d1 on d1.day = t.assessed_day
  left join star.dim_office as d2 on d2.office_id = t.office_office_id
  left join star.dim_wave as d3 on d3.wave = t.wave_wave
  left join star.dim_maturity_factor as d4 on d4.factor_id = t.factor_factor_id;
