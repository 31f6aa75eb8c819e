import Foundation
import Postgres
import TestSupport
import Testing

@testable import Connectors

@Suite("Tables of MariaDB", .enabled(if: MariaDBServer.isInstalled, "needs mariadb-server"))
struct MariaDBTablesTests {
  /// Copies a table of a database made by a script, and gives the texts that have landed.
  private func copy(
    _ columns: [RequestedTable.Column], from script: String, zone: String = "UTC", since mark: String? = nil,
    changeMark: RequestedTable.ChangeMark? = nil, summed: [String] = []
  ) async throws -> (totals: SourceTotals, rows: [[String?]], shape: SourceShape) {
    let (place, name) = try await MariaDBServer.shared.database(script)
    let address = try MariaDBAddress(url: place.url(of: name), variable: "U")
    let timeZone = try #require(TimeZone(identifier: zone))
    let table = RequestedTable(
      name: "t", location: "t", columns: columns, changeMark: changeMark, summedColumns: summed)
    return try await withTestDatabase { warehouse in
      try await Session.open(to: warehouse).withConnection { connection in
        let source = MariaDBTables(address: address, timeZone: timeZone)
        try source.open()
        defer { source.close() }
        let shape = try source.shape(of: table)
        let outcome = try Landing.texts(table, from: source, since: mark, on: connection)
        return (outcome.totals, outcome.rows, shape)
      }
    }
  }

  @Test("numbers land exactly: unsigned, decimals, floats as short as they can be, bits, years, truth values")
  func numbers() async throws {
    let outcome = try await copy(
      [
        .init("id", .integer), .init("big", .integer), .init("ubig", .decimal(precision: 20, scale: 0)),
        .init("dec", .decimal(precision: 40, scale: 10)), .init("f", .double), .init("d", .double),
        .init("flag", .boolean), .init("bits", .integer), .init("y", .integer), .init("padded", .integer),
        .init("code", .decimal(precision: 10, scale: 2)),
      ],
      from: """
        create table t (id int primary key, big bigint, ubig bigint unsigned, dec_ int, `dec` decimal(40,10), f float,
          d double, flag tinyint(1), bits bit(12), y year, padded int(6) zerofill, code varchar(20));
        insert into t values
          (1, -9223372036854775808, 18446744073709551615, 0, -123456789012345678901234567890.0123456789, 0.1, 0.1, 1,
            b'101000000001', 2025, 42, '12.50'),
          (2, 9223372036854775807, 0, 0, 0.5, 16777217, 1e15, 0, b'0', 1901, 123456, 'n/a'),
          (3, null, null, null, null, 1234567, 123456789.125, 2, null, null, null, null);
        """, summed: ["dec", "ubig", "code", "big"])
    #expect(
      outcome.rows == [
        [
          "1", "-9223372036854775808", "18446744073709551615", "-123456789012345678901234567890.0123456789", "0.1",
          "0.1", "1", "2561", "2025", "000042", "12.50", nil,
        ],
        [
          "2", "9223372036854775807", "0", "0.5000000000", "16777216", "1e15", "0", "0", "1901", "123456", "n/a", nil,
        ],
        ["3", nil, nil, nil, "1234567", "123456789.125", "2", nil, nil, nil, nil, nil],
      ])
    // What is longer than control totals count is passed over on both sides.
    #expect(
      outcome.totals.sums == ["dec": "0.5000000000", "ubig": "0", "big": "0", "code": "12.500000000000000000"])
    #expect(outcome.totals.rows == 3 && outcome.totals.landed == 3)
    #expect(outcome.shape.neverNull == ["id"])
    #expect(outcome.shape.alwaysFitting == ["id", "big", "ubig", "dec", "y", "padded"])
  }

  @Test("days and moments land in one form; a zero date is null, and a date without a day goes on to be rejected")
  func moments() async throws {
    let outcome = try await copy(
      [
        .init("id", .integer), .init("day", .date), .init("at", .timestamp), .init("exact", .timestamp),
        .init("stamp", .timestamp), .init("day_moment", .timestamp), .init("clock", .text),
      ],
      from: """
        set time_zone = '+08:00';
        create table t (id int primary key, day date not null, at datetime, exact datetime(6), stamp timestamp(3) null,
          day_moment date, clock time);
        insert into t values
          (1, '2025-02-28', '2025-02-28 09:30:00', '2025-02-28 09:30:00.123456', '2025-02-28 09:30:00.5', '2025-02-28',
            '-100:00:01'),
          (2, '0000-00-00', '0000-00-00 00:00:00', '0000-00-00', null, '0000-00-00', null),
          (3, '2025-02-00', '2025-00-00 00:00:00', null, null, null, null);
        """)
    #expect(
      outcome.rows == [
        [
          "1", "2025-02-28", "2025-02-28 09:30:00.000000", "2025-02-28 09:30:00.123456", "2025-02-28 01:30:00.500000Z",
          "2025-02-28 00:00:00.000000", "-100:00:01", nil,
        ],
        ["2", nil, nil, nil, nil, nil, nil, nil],
        ["3", "2025-02-00", "2025-00-00 00:00:00.000000", nil, nil, nil, nil, nil],
      ])
    // A zero date is null even where the source says 'not null'.
    #expect(outcome.shape.neverNull == ["id"])
  }

  @Test("texts of every character set land as UTF-8, bytes as digits; the character NUL costs its row")
  func texts() async throws {
    let outcome = try await copy(
      [
        .init("id", .integer), .init("u", .text), .init("l", .text), .init("kind", .text), .init("raw", .text),
        .init("doc", .text),
      ],
      from: """
        create table t (id int primary key, u text, l varchar(20) character set latin1, kind enum('a','ü'),
          raw binary(4), doc json);
        insert into t values (1, '客户 😀\\t"\\n\\\\', 'café €', 'ü', X'00FF10AB', '{"a": 1}'),
          (2, '', null, null, null, null), (3, 'nul\\0here', 'x', 'a', null, null);
        """)
    #expect(
      outcome.rows == [
        ["1", "客户 😀\t\"\n\\", "café €", "ü", "00ff10ab", "{\"a\": 1}", nil],
        ["2", "", nil, nil, nil, nil, nil],
        [nil, nil, nil, nil, nil, nil, "column 'u' holds the character NUL, which no text can hold"],
      ])
    #expect(outcome.totals.faults == 1 && outcome.totals.rows == 3)
  }

  @Test("the mark is compared by the clock of the source's zone, an hour more where clocks go back")
  func zones() async throws {
    let script = """
      create table t (id int primary key, local datetime, stamp timestamp null, n bigint, day date);
      set time_zone = '+00:00';
      insert into t values (1, '2025-07-01 09:59:00', '2025-07-01 09:59:00', 10, '2025-06-30'),
        (2, '2025-07-01 10:01:00', '2025-07-01 10:01:00', 20, '2025-07-01'), (3, null, null, null, null);
      """
    func ids(_ mark: String, _ column: String, zone: String = "UTC", overlap: Int = 0) async throws -> [String?] {
      try await copy(
        [
          .init("id", .integer), .init("local", .timestamp), .init("stamp", .timestamp), .init("n", .integer),
          .init("day", .date),
        ], from: script, zone: zone, since: mark,
        changeMark: .init(column: column, overlapSeconds: overlap)
      ).rows.map { $0[0] }
    }
    #expect(try await ids("2025-07-01 10:00:00+00", "local") == ["2", "3"])
    #expect(try await ids("2025-07-01 10:00:00+00", "local", overlap: 60) == ["1", "2", "3"])
    // Ten o'clock by UTC is eighteen in Shanghai, whose clocks do not change.
    #expect(try await ids("2025-07-01 02:00:00+00", "local", zone: "Asia/Shanghai") == ["2", "3"])
    // London is an hour ahead in summer; that hour is read again, since it comes twice in autumn.
    #expect(try await ids("2025-07-01 10:00:00+00", "local", zone: "Europe/London") == ["2", "3"])
    #expect(try await ids("2025-07-01 10:00:00+00", "stamp", zone: "Asia/Shanghai") == ["2", "3"])
    #expect(try await ids("15", "n") == ["2", "3"])
    #expect(try await ids("25", "n", overlap: 10) == ["2", "3"])
    #expect(try await ids("2025-07-01", "day") == ["2", "3"])
  }

  @Test("all tables of a run come from one moment, whatever is written meanwhile")
  func consistentRead() async throws {
    let (place, name) = try await MariaDBServer.shared.database(
      "create table t (id int primary key); insert into t values (1); create table u (id int primary key);")
    let address = try MariaDBAddress(url: place.url(of: name), variable: "U")
    try await withTestDatabase { warehouse in
      let session = try await Session.open(to: warehouse)
      let counts = try await session.withConnection { connection in
        let source = MariaDBTables(address: address, timeZone: .gmt)
        try source.open()
        defer { source.close() }
        let written = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
          let other = try? MariaDBConnection(
            to: MariaDBAddress(url: "mariadb://root@localhost/\(name)?socket=\(place.socket)", variable: "U"))
          try? other?.execute("insert into t values (2)")
          try? other?.execute("insert into u values (1)")
          written.signal()
        }
        written.wait()
        return try ["t", "u"].map { table in
          try Landing.texts(
            RequestedTable(name: table, location: table, columns: [.init("id", .integer)]), from: source,
            on: connection
          ).rows.count
        }
      }
      #expect(counts == [1, 0])
    }
  }

  @Test("types that do not fit are told all at once")
  func shapes() async throws {
    let error = await #expect(throws: ConnectorError.self) {
      try await copy(
        [.init("id", .date), .init("at", .date), .init("place", .text), .init("nam", .text)],
        from: "create table t (id int unsigned, at datetime, place point, name text);")
    }
    #expect(error?.kind == .shape)
    #expect(
      error?.sentence
        == "column 'id' is int(10) unsigned in the source, but date is declared. column 'at' is datetime in the source, "
        + "but date is declared. column 'place' is of a type that has no text; leave it out. the source has no column "
        + "'nam' any more. Did you mean 'name'?")
  }

  @Test("names with backticks and quotes are names and nothing else")
  func names() async throws {
    let (place, name) = try await MariaDBServer.shared.database(
      "create table `od``d'; drop` (`i``d` int, `select` text); insert into `od``d'; drop` values (1, 'x');")
    let address = try MariaDBAddress(url: place.url(of: name), variable: "U")
    try await withTestDatabase { warehouse in
      try await Session.open(to: warehouse).withConnection { connection in
        let source = MariaDBTables(address: address, timeZone: .gmt)
        try source.open()
        defer { source.close() }
        let table = RequestedTable(
          name: "odd", location: "od`d'; drop", columns: [.init("i`d", .integer), .init("select", .text)])
        _ = try source.shape(of: table)
        #expect(try Landing.texts(table, from: source, on: connection).rows == [["1", "x", nil]])
      }
    }
  }
}
