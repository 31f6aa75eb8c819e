import Postgres
import TestSupport
import Testing

@Suite("The binary encoder of COPY")
struct BinaryCopyEncoderTests {
  /// Loads one column of values and reads it back as the server prints it.
  private func roundTrip<Value>(
    _ type: String, _ values: [Value?], printed: SQL = "v::text",
    _ append: (inout BinaryCopyEncoder, Value?) -> Void
  ) async throws -> [String?] {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.execute("create table t (n bigint, v \(unsafeSQL: type))")
      let loaded = try connection.copyIn("copy t from stdin (format binary)") { writer in
        var encoder = BinaryCopyEncoder(columns: 2)
        for (index, value) in values.enumerated() {
          encoder.append(int64: Int64(index))
          append(&encoder, value)
          try encoder.endRow(to: writer)
        }
        try encoder.finish(to: writer)
      }
      #expect(loaded == values.count)
      return try connection.rows("select \(printed) from t order by n").map { try $0.optionalString(0) }
    }
  }

  @Test("writes integers of each width")
  func writesIntegers() async throws {
    let small: [Int16?] = [0, 1, -1, .min, .max, nil]
    #expect(try await roundTrip("smallint", small) { $0.append(int16: $1) } == small.map { $0.map(String.init) })
    let middle: [Int32?] = [0, 1, -1, .min, .max, nil]
    #expect(try await roundTrip("int", middle) { $0.append(int32: $1) } == middle.map { $0.map(String.init) })
    let large: [Int64?] = [0, 1, -1, .min, .max, nil]
    #expect(try await roundTrip("bigint", large) { $0.append(int64: $1) } == large.map { $0.map(String.init) })
  }

  @Test("writes booleans, numbers in floating point and texts")
  func writesOthers() async throws {
    #expect(try await roundTrip("bool", [true, false, nil]) { $0.append(bool: $1) } == ["true", "false", nil])
    let doubles: [Double?] = [0, -0.1, 1e308, .leastNonzeroMagnitude, .infinity, nil]
    #expect(
      try await roundTrip("double precision", doubles) { $0.append(double: $1) }
        == ["0", "-0.1", "1e+308", "5e-324", "Infinity", nil])
    let texts: [String?] = ["", "a", "tab\tnew\nline\\N", "客户 'x' \"y\"", String(repeating: "é", count: 300_000), nil]
    #expect(try await roundTrip("text", texts) { $0.append(text: $1) } == texts)
  }

  @Test("writes every day of four centuries as the server counts them")
  func writesDates() async throws {
    let years = Array(1880...2280)
    let days = years.map { PostgresEpoch.days(year: $0, month: 3, day: 1) }
    let printed = try await roundTrip("date", days) { $0.append(date: $1) }
    #expect(printed == years.map { "\($0)-03-01" })
    var expected = PostgresEpoch.days(year: 1899, month: 12, day: 31)
    for year in 1900...2100 {
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for day in 1...length {
          expected += 1
          #expect(PostgresEpoch.days(year: year, month: month + 1, day: day) == expected)
        }
      }
    }
    #expect(PostgresEpoch.days(year: 2000, month: 1, day: 1) == 0)
  }

  @Test("writes timestamps in microseconds")
  func writesTimestamps() async throws {
    let values: [Int64?] = [0, 1, -1, 86_400_000_000, nil]
    #expect(
      try await roundTrip("timestamp", values) { $0.append(timestamp: $1) } == [
        "2000-01-01 00:00:00", "2000-01-01 00:00:00.000001", "1999-12-31 23:59:59.999999", "2000-01-02 00:00:00", nil,
      ])
  }

  @Test("writes numerics at every scale", arguments: 0...18)
  func writesNumerics(scale: Int) async throws {
    var values: [Int64?] = [nil, 0, .max, .min]
    var power: Int64 = 1
    while true {
      for value in [power, power - 1, power + 1, 7 * (power / 10), 1_234_567_890_123_456_789 / power] {
        values += [value, -value]
      }
      let (next, overflow) = power.multipliedReportingOverflow(by: 10)
      if overflow { break }
      power = next
    }
    let printed = try await roundTrip("numeric", values) { $0.append(numeric: $1, scale: scale) }
    #expect(printed == values.map { $0.map { decimal($0, scale: scale) } })
    // The server must also find the numbers in its own normal form, or indexes and grouping would tell them apart.
    let equal = try await roundTrip(
      "numeric", values,
      printed: "(v = v::text::numeric and hash_numeric(v) = hash_numeric(v::text::numeric) or v is null)::text"
    ) { $0.append(numeric: $1, scale: scale) }
    #expect(equal.allSatisfy { $0 == "true" })
  }

  @Test("refuses a row with too few or too many fields, and nothing is loaded")
  func refusesWrongRows() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.execute("create table t (a bigint, b bigint)")
      for fields in [0, 1, 3] {
        let error = #expect(throws: PostgresError.self) {
          try connection.copyIn("copy t from stdin (format binary)") { writer in
            var encoder = BinaryCopyEncoder(columns: 2)
            for _ in 0..<fields { encoder.append(int64: 1) }
            try encoder.endRow(to: writer)
            try encoder.finish(to: writer)
          }
        }
        #expect(error?.kind == .copy, "\(fields) fields")
      }
      #expect(throws: PostgresError.self) {
        try connection.copyIn("copy t from stdin (format binary)") { writer in
          var encoder = BinaryCopyEncoder(columns: 2)
          encoder.append(int64: 1)
          encoder.append(int64: 1)
          try encoder.finish(to: writer)
        }
      }
      #expect(try connection.value("select count(*) from t", as: Int.self) == 0)
    }
  }

  /// `value` · 10^−`scale` in decimal notation.
  private func decimal(_ value: Int64, scale: Int) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let sign = value < 0 ? "-" : ""
    return scale == 0 ? sign + padded : "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}
