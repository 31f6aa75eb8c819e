/// Why the demo company could not be made.
public struct DemoError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    /// The scale is out of its range.
    case scale(Double)
    /// There is a schema `crm` already.
    case schemaExists
    /// There is no demo company to go on with.
    case nothingThere
    /// The share of rows to change is out of its range.
    case fraction(Double)
    /// The number of days to go on is out of its range.
    case days(Int)
  }

  /// What is wrong.
  public let kind: Kind

  /// A sentence: what failed and what was expected.
  public var description: String {
    switch kind {
    case .scale(let scale): "the demo company cannot be made at scale \(scale): it lies between 0.01 and 1000"
    case .schemaExists:
      "the demo company is not made: the database has a schema 'crm' already, and nothing in it is ever overwritten. "
        + "Drop it first, or name another database"
    case .nothingThere: "the demo company cannot go on: the database has none in a schema 'crm'. Fill it first"
    case .fraction(let fraction):
      "the demo company cannot change a share of \(fraction) of its rows: it lies between 0 and 0.5"
    case .days(let days): "the demo company cannot go on by \(days) days: it does by 1 to 366 at a time"
    }
  }
}
