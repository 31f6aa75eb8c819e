internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// Has the database prepare an expression, which reads no row, and tells where in the definitions it refuses it.
struct ExpressionProbe {
  let model: Model

  /// - Parameters:
  ///   - site: where the expression stands.
  ///   - text: the expression.
  ///   - before: the statement before it.
  ///   - behind: the statement behind it.
  /// - Returns: the mistake, if there is one.
  func mistake(
    at site: ExpressionSite, _ text: String, before: SQL, behind: SQL = "", on warehouse: borrowing Connection
  ) throws -> ExpressionMistake? {
    do {
      try warehouse.savepoint { connection in
        // Line breaks around it, so that a place in the statement is a place in the expression.
        _ = try connection.execute(
          "prepare plumb_expression as \(before) (\n\(unsafeSQL: text)\n)\(behind)")
        _ = try connection.execute("deallocate plumb_expression")
      }
      return nil
    } catch let error as PostgresError where error.kind == .server {
      return ExpressionMistake(place: place(of: error, at: site, text, behind: before), sentence: Self.sentence(error))
    }
  }

  private func place(
    of error: PostgresError, at site: ExpressionSite, _ text: String, behind before: SQL
  ) -> DefinitionPlace {
    let located = model.expressions[site] ?? fallback(site) ?? LocatedText(text)
    let first = 2 + before.text.unicodeScalars.count { $0 == "\n" }
    let lines = 1 + text.unicodeScalars.count { $0 == "\n" }
    guard model.expressions[site] != nil, let position = error.position,
      (first..<first + lines).contains(position.line)
    else { return located.place }
    return located.place(line: position.line - first + 1, column: position.column)
  }

  /// The driving table of the load whose value is taken from there by its name.
  private func fallback(_ site: ExpressionSite) -> LocatedText? {
    guard case .value(let load, _) = site.part else { return nil }
    return model.expressions[ExpressionSite(site.owner, .from(load: load))]
  }

  private static func sentence(_ error: PostgresError) -> String {
    let refusal = "PostgreSQL refused the statement: "
    let words = error.message.hasPrefix(refusal) ? String(error.message.dropFirst(refusal.count)) : error.message
    return "PostgreSQL refuses the expression: \(words)." + (error.hint.map { " \($0)" } ?? "")
  }
}
