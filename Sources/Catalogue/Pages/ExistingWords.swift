import CubeModel

/// What is said of tables that stand in the database already.
struct ExistingWords {
  let site: Site

  /// The table's name, or its query; a dash for none.
  func table(_ table: ExistingTable?) -> Prose {
    switch table?.rows {
    case .table(let schema, let name): .code((schema.map { "\($0)." } ?? "") + name)
    case .query(let query): .code(query)
    case nil: .none
    }
  }

  /// A joined table with the condition that ties it on.
  func join(_ join: ExistingJoin) -> Prose {
    let ties = join.ties.map { "\(join.table.alias).\($0.column) = \($0.otherAlias).\($0.otherColumn)" }
    return table(join.table) + .below(.code(ties.joined(separator: " and ")))
  }
}
