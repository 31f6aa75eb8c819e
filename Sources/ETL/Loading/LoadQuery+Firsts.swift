internal import CubeModel
internal import Postgres

extension LoadQuery {
  /// Whether each fact is the first of the rows that agree in its key.
  ///
  /// - Parameter keys: what the load says of the key of the facts.
  func isKeyedByFirsts(_ keys: [String]) -> Bool {
    !load.distinctOn.isEmpty && Set(load.distinctOn) == Set(keys)
  }

  /// `from … where …` over the images of the driving rows that have changed and may be, or have been, the first of their
  /// key: those before which no row stands now.
  ///
  /// Where one does, the first of them has come before this image ever since it was there as it is. Has this run changed it,
  /// then the key is told by its own image; has it not, then the image was never the first. Of the images of a key the first
  /// one tells: what stands before it stands before the others too.
  ///
  /// - Parameters:
  ///   - columns: the columns of the driving table that the load reads; nil where all do.
  ///   - keys: what the load says of the key of the facts.
  /// - Returns: nil where more than the driving row says whether it counts, or where it stands.
  func changedFirsts(
    in columns: Set<String>?, keys: [String], outcomes: [String: StagedOutcome]
  ) throws -> SQL? {
    let tables = try columnsByAlias()
    let order = load.orderBy.map(\.expression)
    let directions = Set(load.orderBy.map(\.isDescending))
    let texts = keys + order + [load.condition].compactMap(\.self)
    guard isKeyedByFirsts(keys), load.days == nil, load.joins.allSatisfy({ $0.keepsUnmatched && !$0.standsBeside }),
      directions.count == 1, texts.allSatisfy({ load.aliases(in: $0, of: tables) == [load.from.alias] }),
      texts.allSatisfy(LoadDefinition.restsOnValues)
    else { return nil }
    let alias = Identifier(load.from.alias)
    let values = (keys + order).map { SQL.expression($0) }
    let names = values.indices.map { Identifier("plumb_first_\($0 + 1)") }
    let named = zip(values, names).map { SQL("\($0) as \($1)") }.joined(separator: ", ")
    let agrees = zip(values, names).prefix(keys.count).map { SQL("\($0) = plumb_image.\($1)") }
    let place = values.dropFirst(keys.count).joined(separator: ", ")
    let other = names.dropFirst(keys.count).map { SQL("plumb_image.\($0)") }.joined(separator: ", ")
    let comesBefore: SQL = directions == [true] ? "row(\(place)) > row(\(other))" : "row(\(place)) < row(\(other))"
    let isBehind = (agrees + [comesBefore]).joined(separator: " and ")
    let key = names.prefix(keys.count).map { SQL("\($0)") }.joined(separator: ", ")
    let direction = directions == [true] ? " desc" : ""
    let ordered = names.dropFirst(keys.count).map { SQL("\($0)\(unsafeSQL: direction)") }.joined(separator: ", ")
    return """
      from (
        select distinct on (\(key)) \(alias).*, \(named) from \(Self.rows(of: try changedImages(of: load.from, reading: columns, outcomes))) as \(alias)\
      \(condition(restrictedTo: nil)) order by \(key), \(ordered)
      ) as plumb_image cross join lateral (select plumb_image.*) as \(alias)
      where not exists (
        select from \(try context.staged(load.from).presentRows) as \(alias)\(condition(restrictedTo: isBehind)))
      """
  }
}
