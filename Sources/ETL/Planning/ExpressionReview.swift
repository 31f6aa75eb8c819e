internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// Looks at the definitions' expressions outside of a run, and leaves nothing behind.
struct ExpressionReview {
  let model: Model

  /// The mistakes; nil where the user has no right to find out, since the calendar's clocks need functions that only
  /// loads make.
  func mistakes(on warehouse: borrowing Connection) throws -> [ExpressionMistake]? {
    do {
      return try warehouse.transaction { connection in
        try standInForClocks(on: connection)
        // Nothing of it is to stay.
        let mistakes =
          try ExpressionCheck(model: model).mistakes(on: connection)
          + ExistingTableCheck(model: model).mistakes(on: connection)
        throw Found(mistakes: mistakes.sorted { ($0.place, $0.sentence) < ($1.place, $1.sentence) })
      }
    } catch let found as Found {
      return found.mistakes
    } catch let error as PostgresError where ["42501", "25006"].contains(error.sqlState ?? "") {
      return nil
    }
  }

  private struct Found: Error {
    let mistakes: [ExpressionMistake]
  }

  /// Functions like those of the clocks, in a schema that nobody else sees: the real ones may not be there yet, or just
  /// be made by a load.
  private func standInForClocks(on warehouse: borrowing Connection) throws {
    guard model.calendar?.clocks.isEmpty == false else { return }
    let schema = Identifier("plumb_plan_\(warehouse.serverProcess)")
    _ = try warehouse.execute("create schema \(schema)")
    for signature in ClockFunctions.signatures {
      _ = try warehouse.execute(
        "create function \(schema).\(unsafeSQL: signature) returns numeric language sql as 'select null::numeric'")
    }
    _ = try warehouse.rows(
      "select set_config('search_path', concat(current_setting('search_path'), ', ', \(schema.name)::text), true)")
  }
}
