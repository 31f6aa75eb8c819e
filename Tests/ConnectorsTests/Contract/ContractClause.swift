import Connectors
import Postgres
import TestSupport
import Testing

/// What every connector keeps.
enum ContractClause: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case allRowsComeAsTheyAre = "all rows come as they are, with counts and exact sums"
  case readingAgainGivesTheSame = "a source that is opened again gives the same"
  case anEmptyTableIsNoMistake = "an empty table gives no row and sums of zero"
  case additionalColumnsAreTold = "columns that nobody asked for are told"
  case aLostColumnIsNamed = "a column that is not there is named, with the nearest name"
  case aLostTableIsNamed = "a table that is not there is named"
  case changesComeAfterTheMark = "behind a mark, less its overlap, come changes only, where a source can tell"
  case aStoppedSourceGivesNothing = "a source that was stopped gives nothing"
  case aReadStopsOnTheWay = "a read stops on the way when it is asked to"
  case aClosedSourceSaysSo = "a source that is not open says so"

  var testDescription: String { rawValue }

  /// Checks the clause for a connector.
  func check(_ kind: ContractSource) async throws {
    switch self {
    case .allRowsComeAsTheyAre:
      try await lend(kind, ContractRow.sample) { source, warehouse in
        let outcome = try Landing.copy(kind.table, from: source, on: warehouse)
        #expect(outcome.rows == ContractRow.sample)
        #expect(outcome.totals.rows == 4 && outcome.totals.landed == 4 && outcome.totals.faults == 0)
        let sum = try #require(outcome.totals.sums["amount"])
        #expect(try warehouse.value("select \(sum)::text::numeric = 100000012.48", as: Bool.self), "\(sum)")
      }
    case .readingAgainGivesTheSame:
      try await lend(kind, ContractRow.sample) { source, warehouse in
        _ = try Landing.copy(kind.table, from: source, on: warehouse)
        source.close()
        source.close()
        try source.open()
        _ = try source.shape(of: kind.table)
        #expect(try Landing.copy(kind.table, from: source, on: warehouse).rows == ContractRow.sample)
      }
    case .anEmptyTableIsNoMistake:
      try await lend(kind, []) { source, warehouse in
        _ = try source.shape(of: kind.table)
        let outcome = try Landing.copy(kind.table, from: source, on: warehouse)
        #expect(outcome.rows.isEmpty)
        #expect(outcome.totals.rows == 0 && outcome.totals.landed == 0)
        let sum = try #require(outcome.totals.sums["amount"])
        #expect(try warehouse.value("select \(sum)::text::numeric = 0", as: Bool.self))
      }
    case .additionalColumnsAreTold:
      try await lend(kind, ContractRow.sample) { source, _ in
        let additional = try source.shape(of: kind.table).additional.map { $0.lowercased().prefix(6) }
        #expect(additional == (kind.tellsAdditionalColumns ? ["region"] : []))
      }
    case .aLostColumnIsNamed:
      try await lend(kind, ContractRow.sample) { source, _ in
        var table = kind.table
        table.columns[2].name = "amoumt"
        let error = #expect(throws: ConnectorError.self) { try source.shape(of: table) }
        #expect(error?.kind == .shape)
        let sentence = error?.sentence ?? ""
        #expect(sentence.contains("'amoumt'") && sentence.contains("'amount'"), "\(sentence)")
      }
    case .aLostTableIsNamed:
      try await lend(kind, ContractRow.sample) { source, _ in
        var table = kind.table
        table.location = table.location.replacing("eal", with: "eel")
        let error = #expect(throws: ConnectorError.self) { try source.shape(of: table) }
        #expect(error?.kind == .missing)
        let description = error?.description ?? ""
        #expect(description.contains(table.location), "\(description)")
        if kind.knowsItsTables { #expect(description.contains("Did you mean '"), "\(description)") }
      }
    case .changesComeAfterTheMark:
      try await lend(kind, ContractRow.sample) { source, warehouse in
        let outcome = try Landing.copy(
          kind.table, from: source, since: "2025-03-01 11:40:00+00", on: warehouse)
        // Rows without a mark are always read.
        #expect(
          outcome.rows.map(\.id) == (kind.readsChanges ? [2, 3, 9_007_199_254_740_993] : ContractRow.sample.map(\.id)))
        #expect(outcome.totals.rows == outcome.rows.count)
      }
    case .aStoppedSourceGivesNothing:
      try await lend(kind, ContractRow.sample) { source, warehouse in
        source.interruption.request()
        #expect(throws: CancellationError.self) {
          try Landing.copy(kind.table, from: source, on: warehouse)
        }
      }
    case .aReadStopsOnTheWay:
      try await lend(kind, ContractRow.many(20_000)) { source, warehouse in
        let interruption = source.interruption
        var calls = 0
        let error = #expect(throws: (any Error).self) {
          try Landing.copy(kind.table, from: source, on: warehouse) { _ in
            calls += 1
            interruption.request()
          }
        }
        let isStopped = error is CancellationError || (error as? PostgresError)?.kind == .cancelled
        #expect(isStopped, "\(String(describing: error))")
        #expect(calls >= 1)
      }
    case .aClosedSourceSaysSo:
      try await lend(kind, ContractRow.sample) { source, _ in
        source.close()
        let error = #expect(throws: ConnectorError.self) { try source.shape(of: kind.table) }
        #expect(error?.kind == .usage)
      }
    }
  }

  /// Lends an open source that holds rows, and a connection to a warehouse.
  private func lend(
    _ kind: ContractSource, _ rows: [ContractRow],
    _ body: @escaping @Sendable (any RowSource, borrowing Connection) throws -> Void
  ) async throws {
    try await withTestDatabase { address in
      try await kind.with(rows, warehouse: address) { make in
        try await Session.open(to: address).withConnection { connection in
          let source = try make()
          try source.open()
          defer { source.close() }
          try body(source, connection)
        }
      }
    }
  }
}
