internal import Postgres

/// What the rows in the warehouse were made with, as `meta.definition` keeps it.
struct DefinitionBook {
  enum Kind: String {
    case sourceTable = "source table"
    /// How the columns of a source's table differed from those that are declared.
    case drift
    /// The keys that rows of a service's table have had and nobody declares, each on a line.
    case undeclaredKeys = "undeclared keys"
    case dimension
    case star
    case view
  }

  private var fingerprints: [String: String]

  /// The book of a new warehouse.
  init() {
    fingerprints = [:]
  }

  /// Reads the book; it is empty in a new warehouse.
  init(on warehouse: borrowing Connection) throws {
    guard try warehouse.value("select to_regclass('meta.definition') is not null", as: Bool.self) else {
      fingerprints = [:]
      return
    }
    var fingerprints: [String: String] = [:]
    for row in try warehouse.rows("select kind, name, fingerprint from meta.definition") {
      fingerprints[try row.string(0) + " " + row.string(1)] = try row.string(2)
    }
    self.fingerprints = fingerprints
  }

  /// The fingerprint with which a thing was last loaded; nil before its first load.
  func fingerprint(_ kind: Kind, _ name: String) -> String? {
    fingerprints[kind.rawValue + " " + name]
  }

  /// The book without a thing, which is then worked out anew.
  func forgetting(_ kind: Kind, _ name: String) -> DefinitionBook {
    var book = self
    book.fingerprints[kind.rawValue + " " + name] = nil
    return book
  }

  /// Notes with what a thing was loaded.
  static func keep(
    _ kind: Kind, _ name: String, _ fingerprint: String, runID: Int, on warehouse: borrowing Connection
  ) throws {
    _ = try warehouse.execute(
      """
      insert into meta.definition (kind, name, fingerprint, run_id)
      values (\(kind.rawValue), \(name), \(fingerprint), \(runID))
      on conflict (kind, name) do update set fingerprint = excluded.fingerprint, run_id = excluded.run_id
      """)
  }
}
