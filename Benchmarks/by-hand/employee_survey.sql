-- reads: employee_answer office
insert into hand.fact_employee_survey (
  employee_answer_id, asked_key, employee_key, office_key, wave_key, phase_key, question_key, score, is_answered,
  loaded_run
)
select
  t.employee_answer_id, coalesce(d1.date_key, -1), coalesce(d2.employee_key, -1), coalesce(d3.office_key, -1),
  coalesce(d4.wave_key, -1), coalesce(d5.phase_key, -1), coalesce(d6.question_key, -1), t.score, t.is_answered, 0
from (
  select
    a.employee_answer_id as employee_answer_id, (a.asked_on)::date as asked_day,
    (a.employee_id)::bigint as employee_employee_id, (a.office_id)::bigint as office_office_id,
    (f.wave)::bigint as wave_wave,
    (width_bucket(a.asked_on - f.go_live, array[-182, 0, 182, 364]) - 2)::bigint as phase_half_year,
    (a.question)::text as question_question, (a.asked_on)::date as fact_day, (a.score)::bigint as score,
    (case when a.score is not null then 1 else 0 end)::bigint as is_answered
  from hand.employee_answer as a
  left join hand.office as f on f.office_id = a.office_id
) as t
  left join star.dim_date as d1 on d1.day = t.asked_day
  left join star.dim_employee as d2 on d2.employee_id = t.employee_employee_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_office as d3 on d3.office_id = t.office_office_id
  left join star.dim_wave as d4 on d4.wave = t.wave_wave
  left join star.dim_phase as d5 on d5.half_year = t.phase_half_year
  left join star.dim_question as d6 on d6.question = t.question_question;
