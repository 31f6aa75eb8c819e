import Postgres

extension Advance {
  /// Calls, visits, e-mails and meetings: one of six is logged days after it happened, one of eight reaches the CRM
  /// behind the newest moment.
  mutating func addActivities(in connection: borrowing Connection) throws {
    try run(
      """
      with drawn as (
        select a.*, \(draw("a.activity_id", 61)) as kind_of_entry
        from crm.activity as a
        where not a.is_deleted and \(chosen("a.activity_id", share: 0.8 * fraction, 64))
      ), model as (
        select d.*,
          case when kind_of_entry < 0.12 then \(lateMoment("activity_id", 62)) else \(moment("activity_id", 62)) end as at,
          case when kind_of_entry between 0.12 and 0.28 then 3 + 20 * \(draw("activity_id", 63)) else 0 end as days_late
        from drawn as d
      ), made as (
        insert into crm.activity (activity_id, account_id, contact_id, employee_id, opportunity_id, kind, direction,
          happened_at, logged_at, is_deleted, modified_at)
        select (select max(activity_id) from crm.activity) + row_number() over (order by activity_id), account_id,
          contact_id, employee_id, opportunity_id, kind, direction,
          date_trunc('second', at - days_late * interval '1 day' - interval '20 minutes'), at, false, at
        from model
        returning 1
      )
      select count(*) from made
      """, in: connection, added: [.activity])
  }

  /// Activities are corrected or deleted.
  mutating func correctActivities(in connection: borrowing Connection) throws {
    try run(
      """
      with changed as (
        update crm.activity as a set
          direction = case a.direction when 'outbound' then 'inbound' else 'outbound' end,
          is_deleted = a.is_deleted or \(draw("a.activity_id", 65)) < 0.15,
          modified_at = \(moment("a.activity_id", 66))
        where a.logged_at < \(start) - interval '1 day' and \(chosen("a.activity_id", share: 0.2 * fraction, 67))
        returning 1
      )
      select count(*) from changed
      """, in: connection, changed: [.activity])
  }

  /// Invitations to surveys.
  mutating func sendSurveys(in connection: borrowing Connection) throws {
    try run(
      """
      with made as (
        insert into crm.survey (survey_id, account_id, contact_id, office_id, case_id, touchpoint, sent_at, answered_at,
          modified_at)
        select (select max(survey_id) from crm.survey) + row_number() over (order by s.survey_id), s.account_id,
          s.contact_id, s.office_id, s.case_id, s.touchpoint, \(moment("s.survey_id", 71)), null,
          \(moment("s.survey_id", 71))
        from crm.survey as s
        where \(chosen("s.survey_id", share: 0.7 * fraction, 72))
        returning 1
      )
      select count(*) from made
      """, in: connection, added: [.survey])
  }

  /// Answers to invitations of the last sixty days; one of five reaches the CRM behind the newest moment.
  ///
  /// Four of ten rate what satisfaction hangs on as well: speed and competence as they are satisfied, more or less.
  mutating func answerSurveys(in connection: borrowing Connection) throws {
    let satisfaction: SQL = "(array[2, 3, 4, 4, 4, 5, 5, 5])[1 + floor(8 * \(draw("survey_id", 76)))::integer]"
    let step: SQL = "(array[-1, 0, 0, 1])[1 + floor(4 * \(draw("8 * survey_id + place", 77)))::integer]"
    let other: SQL = "(array[2, 3, 4, 4, 4, 5, 5, 5])[1 + floor(8 * \(draw("8 * survey_id + place", 78)))::integer]"
    try run(
      """
      with chosen as (
        select s.survey_id,
          greatest(
            case when \(draw("s.survey_id", 73)) < 0.2 then \(lateMoment("s.survey_id", 74))
              else \(moment("s.survey_id", 74)) end,
            s.sent_at) as at
        from crm.survey as s
        where s.answered_at is null and s.sent_at between \(start) - interval '60 days' and \(start)
          and \(chosen("s.survey_id", share: min(0.7, 8 * fraction), 75))
      ), answered as (
        update crm.survey as s set answered_at = at, modified_at = at
        from chosen as c where s.survey_id = c.survey_id
        returning s.survey_id, s.answered_at
      ), noted as (
        insert into crm.survey_answer (survey_answer_id, survey_id, question, score, answer_text, modified_at)
        select (select max(survey_answer_id) from crm.survey_answer) + row_number() over (order by survey_id, place),
          survey_id, question,
          case when place = 1 then \(satisfaction)
            when place < 4 then least(5, greatest(1, \(satisfaction) + \(step))) else \(other) end,
          null, answered_at
        from answered, (values (1, 'csat'), (2, 'speed'), (3, 'competence'), (4, 'clarity'), (5, 'price'))
          as q (place, question)
        where place = 1 or \(chosen("survey_id", share: SatisfactionDriver.askedShare, 79))
        returning 1
      )
      select (select count(*) from noted), (select count(*) from answered)
      """, in: connection, added: [.surveyAnswer], changed: [.survey])
  }
}
