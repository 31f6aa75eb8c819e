-- reads: office survey survey_answer
insert into hand.fact_survey_answer (
  survey_answer_id, survey_id, sent_key, answered_key, customer_key, office_key, wave_key, phase_key, person_key,
  touchpoint_key, question_key, score, csat, nps, ces, rating, rating_csat, rating_product, is_satisfied, is_promoter,
  is_detractor, loaded_run
)
select
  t.survey_answer_id, t.survey_id, coalesce(d1.date_key, -1), coalesce(d2.date_key, -1), coalesce(d3.customer_key, -1),
  coalesce(d4.office_key, -1), coalesce(d5.wave_key, -1), coalesce(d6.phase_key, -1),
  coalesce(d7.contact_person_key, -1), coalesce(d8.touchpoint_key, -1), coalesce(d9.question_key, -1), t.score, t.csat,
  t.nps, t.ces, t.rating, t.rating_csat, t.rating_product, t.is_satisfied, t.is_promoter, t.is_detractor, 0
from (
  select
    a.survey_answer_id as survey_answer_id, a.survey_id as survey_id,
    ((s.sent_at at time zone 'UTC')::date)::date as sent_day,
    ((s.answered_at at time zone 'UTC')::date)::date as answered_day, (s.account_id)::bigint as customer_account_id,
    (s.office_id)::bigint as office_office_id, (f.wave)::bigint as wave_wave,
    (width_bucket((s.sent_at at time zone 'UTC')::date - f.go_live, array[-182, 0, 182, 364]) - 2)::bigint as phase_half_year,
    (s.contact_id)::bigint as person_contact_id, (s.touchpoint)::text as touchpoint_touchpoint,
    (a.question)::text as question_question, ((s.answered_at at time zone 'UTC')::date)::date as fact_day,
    (a.score)::bigint as score, (case when a.question = 'csat' then a.score end)::bigint as csat,
    (case when a.question = 'nps' then a.score end)::bigint as nps,
    (case when a.question = 'ces' then a.score end)::bigint as ces,
    (case when a.question in ('speed', 'competence', 'clarity', 'price') then a.score end)::bigint as rating,
    (case when a.question in ('speed', 'competence', 'clarity', 'price') and a.score is not null then c.score end)::bigint
      as rating_csat,
    (case when a.question in ('speed', 'competence', 'clarity', 'price') then a.score * c.score end)::bigint
      as rating_product,
    (case when a.question = 'csat' then case when a.score >= 4 then 1 else 0 end end)::bigint as is_satisfied,
    (case when a.question = 'nps' then case when a.score >= 9 then 1 else 0 end end)::bigint as is_promoter,
    (case when a.question = 'nps' then case when a.score <= 6 then 1 else 0 end end)::bigint as is_detractor
  from hand.survey_answer as a
  join hand.survey as s on s.survey_id = a.survey_id
  left join hand.office as f on f.office_id = s.office_id
  left join hand.survey_answer as c on c.survey_id = a.survey_id and c.question = 'csat'
) as t
  left join star.dim_date as d1 on d1.day = t.sent_day
  left join star.dim_date as d2 on d2.day = t.answered_day
  left join star.dim_customer as d3 on d3.account_id = t.customer_account_id and t.fact_day between d3.valid_from and d3.valid_to
  left join star.dim_office as d4 on d4.office_id = t.office_office_id
  left join star.dim_wave as d5 on d5.wave = t.wave_wave
  left join star.dim_phase as d6 on d6.half_year = t.phase_half_year
  left join star.dim_contact_person as d7 on d7.contact_id = t.person_contact_id
  left join star.dim_touchpoint as d8 on d8.touchpoint = t.touchpoint_touchpoint
  left join star.dim_question as d9 on d9.question = t.question_question;
