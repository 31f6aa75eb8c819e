internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import Wording

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
      return ExpressionMistake(
        place: place(of: error, at: site, text, behind: before), sentence: try sentence(error, on: warehouse))
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

  /// Where an expression or name stands.
  func place(of site: ExpressionSite) -> DefinitionPlace { (model.expressions[site] ?? LocatedText("")).place }

  /// The driving table of the load whose value is taken from there by its name.
  private func fallback(_ site: ExpressionSite) -> LocatedText? {
    guard case .value(let load, _) = site.part else { return nil }
    return model.expressions[ExpressionSite(site.owner, .from(load: load))]
  }

  /// What the database says of an expression or a table, with the nearest name for a table that is not there.
  func sentence(
    _ error: PostgresError, of subject: String = "expression", on warehouse: borrowing Connection
  ) throws -> String {
    let refusal = "PostgreSQL refused the statement: "
    let words = error.message.hasPrefix(refusal) ? String(error.message.dropFirst(refusal.count)) : error.message
    var sentence = "PostgreSQL refuses the \(subject): \(words)." + (error.hint.map { " \($0)" } ?? "")
    if let missing = Self.missingRelation(error) {
      sentence += NearestName.question(for: missing, among: try Self.relations(on: warehouse))
    }
    return sentence
  }

  /// The name of the table or view that is not there, where that is what the database says.
  static func missingRelation(_ error: PostgresError) -> String? {
    error.message.firstMatch(of: /relation "(.+)" does not exist/).map { String($0.1) }
  }

  /// The tables and views that statements can name, those without a schema that the search path finds.
  private static func relations(on warehouse: borrowing Connection) throws -> [String] {
    try warehouse.rows(
      """
      select case when pg_catalog.pg_table_is_visible(c.oid) then c.relname else n.nspname || '.' || c.relname end
      from pg_catalog.pg_class as c join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
      and n.nspname !~ '^pg_(toast|temp)' order by 1
      """
    ).map { try $0.string(0) }
  }
}
