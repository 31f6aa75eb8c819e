internal import CubeModel
internal import Postgres

extension LoadQuery {
  /// ` group by … having …` after the joined rows with the images of a changed table, former ones and those of now, which
  /// leaves those that are there with the one and not with the other.
  ///
  /// An image that reads as before differs by what it is joined with, and a column that conditions of joins alone read
  /// differs by nothing else. Of two images of a row that read alike apart from such columns, those joined rows cancel out
  /// that both have: with one and the same image of each other table on the way. What the other tables' images come to
  /// is told by their own changes.
  ///
  /// - Parameters:
  ///   - alias: the changed table.
  ///   - read: its columns that the load reads.
  ///   - joins: the joins on the way to the expressions.
  ///   - expressions: what is selected.
  ///   - outcomes: what staging came to, by the path of the source table.
  /// - Returns: nil where nothing can cancel out, or names cannot be told.
  func unlikeBefore(
    _ alias: String, reading read: Set<String>, along joins: [LoadDefinition.Join], towards expressions: [String],
    outcomes: [String: StagedOutcome]
  ) throws -> SQL? {
    guard let table = references.first(where: { $0.alias == alias }) else { return nil }
    let (staged, tables) = (try context.staged(table), try columnsByAlias())
    let onTheWay = Set(joins.map(\.table.alias))
    guard let outcome = outcomes[staged.path], outcome.changed != nil, outcome.superseded != nil,
      (expressions + bounds + joins.map(\.condition)).allSatisfy({ load.aliases(in: $0, of: tables) != nil }),
      let values = load.names(readFrom: alias, having: staged.columns, exceptToJoin: onTheWay),
      !read.subtracting(values).subtracting(staged.table.key).isEmpty,
      let compared = staged.compared(reading: values)
    else { return nil }
    var identity = expressions.indices.map { SQL(unsafeSQL: String($0 + 1)) }
    identity.append(SQL.names(staged.imageKeys + compared, of: alias))
    for reference in references where onTheWay.union([load.from.alias]).contains(reference.alias) {
      guard reference.alias != alias else { continue }
      identity.append(SQL.names(try context.staged(reference).imageKeys + ["plumb_former"], of: reference.alias))
    }
    let isFormer: SQL = "\(Identifier(alias)).plumb_former"
    return """
       group by \(identity.joined(separator: ", ")) \
      having count(*) filter (where \(isFormer)) <> count(*) filter (where not \(isFormer))
      """
  }
}
