import TestSupport
import Testing

@testable import Postgres

@Suite("An error of the database")
struct PostgresErrorTests {
  /// Runs a statement that must fail.
  private func refusal(
    of sql: SQL, after script: String = "", address: ServerAddress
  ) throws -> PostgresError {
    let connection = try Connection(to: address)
    if !script.isEmpty { try connection.execute(script: script) }
    return try #require(throws: PostgresError.self) { try connection.rows(sql) }
  }

  @Test("says what the server refused, with code, statement and place")
  func namesPlace() async throws {
    try await withTestDatabase { address in
      let error = try refusal(
        of: "select id,\n  nam\nfrom clients", after: "create table clients (id int, name text)", address: address)
      #expect(error.kind == .server)
      #expect(error.sqlState == "42703")
      #expect(error.position?.line == 2)
      #expect(error.position?.column == 3)
      #expect(
        error.description
          == "PostgreSQL refused the statement: column \"nam\" does not exist [SQLSTATE 42703], line 2, column 3 "
          + "of the statement: select id, nam from clients. "
          + "Perhaps you meant to reference the column \"clients.name\".")
    }
  }

  /// Statements that the server refuses because of a value, with their codes.
  static let leaks: [(sql: SQL, sqlState: String)] = [
    ("select \("s3cret")::int", "22P02"), ("select \("s3cret")::date", "22007"),
    ("select \("2024-13-77")::date", "22008"), ("insert into t values (\("s3cret@x"), 1)", "23505"),
    ("insert into t values (\("s3cret2"), -5)", "23514"), ("insert into t values (\("s3cret3"), null)", "23502"),
    ("insert into u values (\("s3cret4"))", "23503"), ("select \("{s3cret")::text[]", "22P02"),
    ("select \("[s3cret")::jsonb", "22P02"), ("insert into c values (\("a \"s3cret\" b"))", "22001"),
    ("select \("say \"s3cret\" column \"s3cret\"")::int", "22P02"), ("select \("s3cret")::bool", "22P02"),
    ("select \("s3cret")::mood", "22P02"), ("select to_date(\("s3cret"), 'YYYY-MM-DD')", "22007"),
    ("insert into e values (\("[s3cret]"))", "22P02"), ("select ('x' || \("s3cret"))::uuid", "22P02"),
  ]

  @Test(
    "never shows a bound value",
    arguments: leaks)
  func hidesValues(sql: SQL, sqlState: String) async throws {
    try await withTestDatabase { address in
      let script = """
        create table t (email text primary key, n int not null check (n > 0));
        insert into t values ('s3cret@x', 1);
        create table u (email text references t);
        create type mood as enum ('good', 'bad');
        create table e (r int4range);
        create table c (c varchar(3))
        """
      let error = try refusal(of: sql, after: script, address: address)
      #expect(error.sqlState == sqlState || error.sqlState?.hasPrefix("22") == true)
      var dumped = ""
      dump(error, to: &dumped)
      #expect(!"\(error) \(dumped)".contains("s3cret"), "\(error)")
      #expect(!"\(error)".contains("2024-13"))
    }
  }

  @Test("keeps the names of columns and constraints that were broken")
  func keepsNames() async throws {
    try await withTestDatabase { address in
      let error = try refusal(
        of: "insert into t values (\("x"), -5)",
        after: "create table t (email text, n int constraint positive check (n > 0))", address: address)
      #expect(error.constraint == "positive")
      #expect(error.message.contains(#"new row for relation "t" violates check constraint "positive""#))
    }
  }

  @Test("blanks what is quoted in a message about data, in any quotes")
  func blanks() {
    func blanked(_ text: String) -> String { Redaction.message(text, sqlState: "22P02", names: ["t"]) }
    #expect(blanked(#"invalid input syntax for type integer: "abc""#) == #"invalid input syntax for type integer: "…""#)
    #expect(blanked(#"bad value "x "y" z" there"#) == #"bad value "…" there"#)
    #expect(blanked(#"missing data for column "n""#) == #"missing data for column "n""#)
    #expect(blanked("syntaxe en entrée invalide : « abc »") == "syntaxe en entrée invalide : «…»")
    #expect(blanked("ungültige Eingabe: „abc“") == "ungültige Eingabe: „…“")
    #expect(blanked(#"open "abc"#) == #"open "…"#)
    #expect(blanked(#"in "t" value "abc""#) == #"in "t" value "…""#)
    #expect(Redaction.message(#"column "abc" missing"#, sqlState: "42703", names: []) == #"column "abc" missing"#)
  }

  @Test("takes the place in COPY data without the data")
  func findsCopyPlace() {
    #expect(Redaction.copyPlace(context: #"COPY t, line 3, column n: "abc""#) == "t, line 3, column n")
    #expect(
      Redaction.copyPlace(context: "JSON data, line 1: {\"x\nCOPY t, line 2, column j: \"{x\"") == "t, line 2, column j"
    )
    #expect(Redaction.copyPlace(context: "COPY t, line 3") == "t, line 3")
    #expect(Redaction.copyPlace(context: "PL/pgSQL function f() line 3") == nil)
  }

  @Test("is equal to another by kind, code and place")
  func comparesByPlace() {
    var error = PostgresError(.server, "one", sqlState: "42703")
    #expect(error == PostgresError(.server, "other", sqlState: "42703"))
    #expect(error != PostgresError(.server, "one", sqlState: "42704"))
    error.statement = "select 1"
    #expect(error != PostgresError(.server, "one", sqlState: "42703"))
  }

  @Test("shows the line of the place when the statement is long")
  func excerpts() {
    let statement = (1...100).map { "line number \($0) of a long statement" }.joined(separator: "\n")
    var error = PostgresError(.server, "wrong")
    error.statement = statement
    error.position = .init(line: 57, column: 3)
    #expect(error.description == "wrong, line 57, column 3 of the statement: line number 57 of a long statement")
    error.position = nil
    #expect(error.description.count < 300)
  }
}
