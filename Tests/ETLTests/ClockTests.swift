import CubeModel
import Foundation
import OrderedCollections
import Postgres
import TestSupport
import Testing

@testable import ETL

@Suite("Clocks that run while people work") struct ClockTests {
  @Test("a clock runs in just the minutes that its wall says", arguments: ClockDefinitions.calendar.clocks.keys)
  func everyMinute(name: String) throws {
    let calendar = ClockDefinitions.calendar
    let clock = try #require(calendar.clocks[name])
    let wall = try WallClock(clock, in: calendar)
    let time = WorkingTime(of: clock, in: calendar)
    for day in ClockDefinitions.days {
      let noon = try Self.moment(day + "T12:00:00Z")
      for moment in stride(from: noon - 36 * 3_600, to: noon + 36 * 3_600, by: 60) where time.bounds.contains(moment) {
        let runs = time.spans.contains { $0.contains(moment) }
        #expect(
          try runs == wall.runs(at: Date(timeIntervalSince1970: Double(moment))),
          "\(name) at \(Date(timeIntervalSince1970: Double(moment)))")
      }
    }
  }

  @Test("spans are in order, none touches the next, all lie in the calendar")
  func spans() throws {
    for clock in ClockDefinitions.calendar.clocks.values {
      let time = WorkingTime(of: clock, in: ClockDefinitions.calendar)
      #expect(zip(time.spans, time.spans.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
      let first = try #require(time.spans.first)
      let last = try #require(time.spans.last)
      #expect(time.bounds.lowerBound <= first.lowerBound && last.upperBound <= time.bounds.upperBound)
    }
  }

  @Test("between any two moments the warehouse counts the minutes that the wall shows", arguments: [0, 1, 2])
  func minutesBetween(third: Int) async throws {
    let calendar = ClockDefinitions.calendar
    let names = calendar.clocks.keys.enumerated().filter { $0.offset % 3 == third }.map(\.element)
    try await withTestDatabase { address in
      for name in names {
        let wall = try WallClock(try #require(calendar.clocks[name]), in: calendar)
        for day in ClockDefinitions.days.dropFirst().dropLast() {
          let start = try Self.moment(day + "T00:00:00Z") - 5 * 3_600
          let counts = try await Self.differences(from: start, clock: name, calendar, at: address)
          let runs = try (0..<2_120).map { minute in
            try wall.runs(at: Date(timeIntervalSince1970: Double(start + 60 * minute)))
          }
          for (step, found) in counts.enumerated() {
            let (from, to) = (start + step / 40 * 3_180, start + step % 40 * 3_180)
            var minutes = 0
            for moment in stride(from: min(from, to), to: max(from, to), by: 60)
            where runs[(moment - start) / 60] { minutes += 1 }
            #expect(found == "\(from <= to ? minutes : -minutes).0000", "\(name), \(from) to \(to)")
          }
        }
      }
    }
  }

  @Test("between any two days the warehouse counts those that the clock's days say are worked")
  func workingDays() async throws {
    try await Bench.with { bench in
      bench.model.calendar = ClockDefinitions.calendar
      let clocks = ClockDefinitions.calendar.clocks.keys.sorted()
      for (position, name) in clocks.enumerated() {
        bench.model.dimensions["date"]?.attributes["works_\(position)"] = .init(
          .workingDay, of: name, caption: LocalizedText("worked"))
      }
      try await bench.load()
      for (position, name) in clocks.enumerated() {
        let literal = name.replacing("'", with: "''")
        try await bench.expect(
          """
          select count(*) as wrong from star.dim_date as a join star.dim_date as b on b.day between a.day and a.day + 9
          where meta.working_days(a.day, b.day, '\(literal)') is distinct from
            (select count(*) from star.dim_date as d where d.day between a.day and b.day and works_\(position))
          """, "wrong\n0")
        let whole = "(select min(day) from star.dim_date), (select max(day) from star.dim_date)"
        #expect(
          try await bench.value("select meta.working_days(\(whole), '\(literal)')::integer")
            == bench.value("select count(*) from star.dim_date where works_\(position)"))
      }
      #expect(try await bench.value("select meta.working_days('1999-12-31', '2025-01-01', 'London')") == nil)
      await #expect(throws: PostgresError.self) {
        _ = try await bench.value("select meta.working_days('2025-01-01', '2025-01-01', 'Nowhere')")
      }
    }
  }

  @Test("the days of a clock say whether they are worked, and which holiday they are")
  func days() async throws {
    try await Bench.with { bench in
      bench.model.calendar = ClockDefinitions.calendar
      var days = try #require(bench.model.dimensions["date"])
      for (name, clock) in [("london", "London"), ("shanghai", "Shanghai")] {
        days.attributes["works_" + name] = .init(.workingDay, of: clock, caption: LocalizedText("worked"))
        days.attributes["holiday_" + name] = .init(.holiday, of: clock, caption: LocalizedText("holiday"))
      }
      bench.model.dimensions["date"] = days
      try await bench.load()
      try await bench.expect(
        """
        select to_char(day, 'MM-DD') as day, works_london, holiday_london, works_shanghai, holiday_shanghai
        from star.dim_date where day in ('2025-04-27', '2025-05-01', '2025-05-03', '2025-05-05', '2025-12-25') order by 1
        """,
        """
        day   | works_london | holiday_london | works_shanghai | holiday_shanghai
        04-27 | f            | -              | t              | -
        05-01 | t            | -              | f              | Labour Day
        05-03 | f            | -              | f              | -
        05-05 | f            | Early May      | t              | -
        12-25 | f            | Christmas Day  | f              | Christmas Day
        """)
    }
  }

  @Test("what lies outside the calendar, or is not known, has no minutes; seconds are parts of minutes")
  func edges() async throws {
    try await withTestDatabase { address in
      try await Session.open(to: address).transaction { connection in
        _ = try connection.execute("create schema meta")
        try ClockFunctions.install(ClockDefinitions.calendar, on: connection)
      }
      for (from, to, clock, minutes) in Self.edges {
        let found = try await Session.open(to: address).value(
          "select meta.business_minutes(\(from)::timestamptz, \(to)::timestamptz, \(clock)::text)::text",
          as: String?.self)
        #expect(found == minutes, "\(from ?? "null") to \(to ?? "null")")
      }
      await #expect(throws: PostgresError.self) {
        try await Session.open(to: address).value(
          "select meta.business_minutes(now(), now(), 'Lodon')::text", as: String?.self)
      }
    }
  }

  @Test("functions are made again only when their working time has changed")
  func madeOnce() async throws {
    try await withTestDatabase { address in
      var calendar = ClockDefinitions.calendar
      func makers() async throws -> Set<String> {
        try await Session.open(to: address).transaction { [calendar] connection in
          _ = try connection.execute("create schema if not exists meta")
          try ClockFunctions.install(calendar, on: connection)
          let functions = try connection.rows(
            "select proname || ' ' || xmin from pg_proc where pronamespace = 'meta'::regnamespace")
          return Set(try functions.map { try $0.string(0) })
        }
      }
      let first = try await makers()
      #expect(first.count == 3)
      #expect(try await makers() == first)
      calendar.clocks["London"]?.shifts = []
      let changed = try await makers()
      // Business minutes are counted by the seconds that run, and are as they were.
      #expect(changed.intersection(first).map { $0.prefix(8) } == ["business"])
    }
  }

  private static let edges: [(from: String?, to: String?, clock: String?, minutes: String?)] = [
    ("2025-06-02 09:00:10+01", "2025-06-02 09:00:25.5+01", "London", "0.2583"),
    ("2025-06-06 17:29:00+01", "2025-06-09 09:01:00+01", "London", "2.0000"),
    ("2025-06-09 09:01:00+01", "2025-06-06 17:29:00+01", "London", "-2.0000"),
    ("2024-12-31 23:59:59.9+00", "2025-01-02 10:00+00", "London", nil),
    ("2025-01-01 00:00+00", "2025-01-02 10:00+00", "London", "570.0000"),
    ("2026-01-31 12:00+00", "2026-02-01 00:00+00", "London", nil),
    (nil, "2025-01-02 10:00+00", "London", nil),
    ("2025-01-02 10:00+00", "2025-01-02 11:00+00", nil, nil),
  ]

  /// The minutes between each two of forty moments, 53 minutes apart from a moment on.
  private static func differences(
    from start: Int, clock: String, _ calendar: CalendarDefinition, at address: ServerAddress
  ) async throws -> [String] {
    try await Session.open(to: address).transaction { connection in
      _ = try connection.execute("create schema if not exists meta")
      try ClockFunctions.install(calendar, on: connection)
      return try connection.rows(
        """
        select business_minutes(to_timestamp(\(start) + 3180 * f), to_timestamp(\(start) + 3180 * t), \(clock))::text
        from generate_series(0, 39) as f, generate_series(0, 39) as t order by f, t
        """
      ).map { try $0.string(0) }
    }
  }

  private static func moment(_ text: String) throws -> Int {
    Int(try Date(text, strategy: .iso8601).timeIntervalSince1970)
  }
}
