public import Postgres

/// A table of the warehouse into which a source's rows are copied.
public struct LandingTable: Sendable {
  /// Its name.
  public let name: Identifier
  /// Whether rows land as rows that everybody sees, on whom no look is wasted later.
  ///
  /// The transaction must have made the table, or have emptied it since its last savepoint; until it commits nobody sees the
  /// table itself.
  public let landsFrozen: Bool

  /// A table of that name.
  public init(_ name: Identifier, landsFrozen: Bool = false) {
    self.name = name
    self.landsFrozen = landsFrozen
  }

  /// The COPY that takes columns of rows, in COPY's text format or its binary one.
  func copy(_ columns: [String], isBinary: Bool = false) -> SQL {
    let options = (isBinary ? ["format binary"] : []) + (landsFrozen ? ["freeze"] : [])
    let told = options.isEmpty ? "" : " (\(options.joined(separator: ", ")))"
    let names = columns.map { SQL("\(Identifier($0))") }.joined(separator: ", ")
    return "copy \(name) (\(names)) from stdin\(unsafeSQL: told)"
  }
}
