internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// The functions in schema `meta` by which expressions of loads ask the calendar's clocks.
///
/// Each clock is an array of the moments at which it starts and stops, in turn, and one of the seconds that it had run
/// by then, written into the function: the server searches the first by halves, and no table is read.
struct ClockFunctions {
  let calendar: CalendarDefinition

  /// The functions with their arguments, as expressions of loads call them; they give a number.
  static let signatures = [
    "seconds_run(moment timestamptz, clock text)",
    "business_minutes(started timestamptz, ended timestamptz, clock text)",
    "working_days(first_day date, last_day date, clock text)",
  ]

  /// The statements that make the functions, in the order of their signatures.
  var statements: [SQL] { [secondsRun, businessMinutes, workingDays] }

  /// Makes the functions, or brings them up to date, and has this transaction's expressions find them.
  ///
  /// A function's comment tells from what text it was made: years of working hours take the server longer to take in than a
  /// run without changes has time for.
  static func install(_ calendar: CalendarDefinition?, on warehouse: borrowing Connection) throws {
    guard let calendar else { return }
    for (signature, statement) in zip(signatures, ClockFunctions(calendar: calendar).statements) {
      let comment = "Made anew when this changes: \(Fingerprint.of(statement))"
      let present = try warehouse.rows(
        """
        select obj_description(oid, 'pg_proc') from pg_proc
        where pronamespace = to_regnamespace('meta') and proname = \(String(signature.prefix { $0 != "(" }))
        """
      ).map { try $0.optionalString(0) }
      guard present != [comment] else { continue }
      _ = try warehouse.execute(statement)
      _ = try warehouse.execute("comment on function meta.\(unsafeSQL: signature) is \(literal: comment)")
    }
    _ = try warehouse.rows("select set_config('search_path', concat(current_setting('search_path'), ', meta'), true)")
  }

  /// The seconds that a clock ran from the calendar's beginning to a moment; null outside the calendar.
  private var secondsRun: SQL {
    let branches = calendar.clocks.map { name, clock in branch(name, WorkingTime(of: clock, in: calendar)) }
    return """
      create or replace function meta.seconds_run(moment timestamptz, clock text) returns numeric
      language plpgsql stable strict parallel safe as $function$
      declare
        seconds numeric := extract(epoch from moment);
        place integer;
      begin\(branches.joined(separator: ""))\(refusal)
      end
      $function$
      """
  }

  /// What becomes of a clock that the calendar does not have.
  private var refusal: SQL {
    let names = calendar.clocks.keys.map { "'\($0)'" }.joined(separator: ", ")
    let known = names.isEmpty ? "it declares none" : "it has \(names)"
    return """

        raise exception using errcode = 'invalid_parameter_value',
          message = format('the calendar has no clock ''%s''; %s', clock, \(literal: known));
      """
  }

  /// The days on which a clock runs, of those from a first to a last one; null outside the calendar.
  private var workingDays: SQL {
    let branches = calendar.clocks.map { name, clock in
      let days = WorkingTime.workedDays(of: clock, in: calendar).map { String($0) }.joined(separator: ",")
      return SQL(
        """

          if clock = \(literal: name) then
            return width_bucket(last_day - date '1970-01-01', '{\(unsafeSQL: days)}'::integer[])
              - width_bucket(first_day - date '1970-01-02', '{\(unsafeSQL: days)}'::integer[]);
          end if;
        """)
    }
    return """
      create or replace function meta.working_days(first_day date, last_day date, clock text) returns numeric
      language plpgsql stable strict parallel safe as $function$
      begin
        if first_day < \(literal: calendar.firstDay)::date or last_day > \(literal: calendar.lastDay)::date
          then return null; end if;\(branches.joined(separator: ""))\(refusal)
      end
      $function$
      """
  }

  private func branch(_ name: String, _ time: WorkingTime) -> SQL {
    let turns = time.spans.flatMap { [$0.lowerBound, $0.upperBound] }.map { String($0) }.joined(separator: ",")
    let before = time.spans.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    return """

        if clock = \(literal: name) then
          if seconds < \(unsafeSQL: String(time.bounds.lowerBound))
            or seconds >= \(unsafeSQL: String(time.bounds.upperBound)) then return null; end if;
          place := width_bucket(seconds::float8, '{\(unsafeSQL: turns)}'::float8[]);
          return ('{\(unsafeSQL: before.map { String($0) }.joined(separator: ","))}'::integer[])[place / 2 + 1]
            + case when place % 2 = 0 then 0 else seconds - ('{\(unsafeSQL: turns)}'::bigint[])[place] end;
        end if;
      """
  }

  private var businessMinutes: SQL {
    """
    create or replace function meta.business_minutes(started timestamptz, ended timestamptz, clock text) returns numeric
    language sql stable strict parallel safe as $function$
      select round((meta.seconds_run(ended, clock) - meta.seconds_run(started, clock)) / 60, 4)
    $function$
    """
  }
}
