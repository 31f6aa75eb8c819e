internal import Connectors
internal import CubeModel
internal import OrderedCollections
internal import StarSchema

/// How the columns of a source's table differ from those that are declared.
struct ColumnDrift: Hashable {
  /// Declared columns that the source does not have.
  let missing: [String]
  /// Declared columns whose type in the source is another, with that type.
  let retyped: OrderedDictionary<String, String>
  /// Columns that the source has and nobody declared, with their types, if they have any.
  let additional: OrderedDictionary<String, String?>

  /// No difference.
  static let none = ColumnDrift(missing: [], retyped: [:], additional: [:])

  private init(
    missing: [String], retyped: OrderedDictionary<String, String>, additional: OrderedDictionary<String, String?>
  ) {
    self.missing = missing
    self.retyped = retyped
    self.additional = additional
  }

  /// Compares the declared columns with those that a source has.
  init(of staged: StagedTable, present: [SourceColumn]) {
    let names = Set(present.map(\.name))
    let own = Set(WarehouseSchema.landingColumns.map(\.name) + [StagingColumn.run, StagingColumn.gone])
    missing = staged.columns.filter { !names.contains($0) }
    retyped = OrderedDictionary(
      present.filter { staged.table.columns[$0.name] != nil && !$0.isReadable }.map { ($0.name, $0.type ?? "other") }
    ) { first, _ in first }
    additional = OrderedDictionary(
      present.filter { staged.table.columns[$0.name] == nil && !own.contains($0.name) }.map { ($0.name, $0.type) }
    ) { first, _ in first }
  }

  var isNone: Bool { self == .none }

  /// Each difference as a sentence's part.
  func parts(of staged: StagedTable) -> [String] {
    additional.map { name, type in "column '\(name)'\(type.map { " (\($0))" } ?? "") is new" }
      + missing.map { "column '\($0)' is gone" }
      + retyped.map { name, type in
        let declared = staged.table.columns[name].map { String(describing: $0.type.requested) } ?? "another type"
        return "column '\(name)' is \(type), and \(declared) is declared"
      }
  }

  /// Stops the run where the declaration asks for it, or where rows could be neither told apart nor found again.
  func refuse(for staged: StagedTable) throws(ETLError) {
    guard !isNone else { return }
    if staged.table.drift == .freeze {
      throw ETLError(
        .drift, at: staged.path,
        "the source's columns are not those that are declared, and the table is frozen: "
          + "\(parts(of: staged).joined(separator: "; ")); nothing was kept")
    }
    var needed = staged.table.key
    if case .mark(let column, _) = staged.table.changes { needed.append(column) }
    guard let lost = needed.first(where: { missing.contains($0) || retyped[$0] != nil }) else { return }
    throw ETLError(
      .drift, at: staged.path,
      "column '\(lost)', by which rows are found, \(missing.contains(lost) ? "is gone" : "is of another type") in the "
        + "source; nothing was kept")
  }

  /// What becomes of the differences, for people; nil where there are none.
  func remark(for staged: StagedTable) -> String? {
    guard !isNone else { return nil }
    let outcome =
      staged.table.drift == .evolve
      ? "new columns are taken into staging, lost ones are null, of retyped ones what fits is taken"
      : "rows that do not fit the declaration are rejected"
    return "\(staged.path): \(parts(of: staged).joined(separator: "; ")): \(outcome)"
  }

  /// The table as it is asked of the source: the columns that it has, in its order.
  ///
  /// What cannot be read as declared, and what nobody declared, is read as text.
  func request(for staged: StagedTable, present: [SourceColumn]) -> RequestedTable {
    var request = staged.table.requested
    let declared = Dictionary(request.columns.map { ($0.name, $0) }) { first, _ in first }
    var asked: Set<String> = []
    request.columns = present.compactMap { column in
      guard asked.insert(column.name).inserted else { return nil }
      if retyped[column.name] != nil || additional.keys.contains(column.name) {
        return RequestedTable.Column(column.name, .text, mayBeAbsent: true)
      }
      return declared[column.name]
    }
    request.summedColumns = request.summedColumns.filter { !missing.contains($0) && retyped[$0] == nil }
    return request
  }
}
