/// A step from the database as it is to the warehouse as the definitions want it.
public struct MigrationStep: Sendable, Hashable {
  /// What the step does.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case createTable = "create table"
    case addColumn = "add column"
    case relaxColumn = "allow null in column"
    case changeComment = "change comment"
    case createIndex = "create index"
    case dropIndex = "drop index"
    case addForeignKey = "add foreign key"
    case replaceView = "replace view"
    case changeType = "change type of column"
    case dropColumn = "drop column"
    case dropTable = "drop table"
  }

  /// What the step does.
  public var kind: Kind
  /// What it does it to, such as `star.dim_customer.tier`; whoever asks for a destructive step names this.
  public var subject: String
  /// The statements, in order.
  public var statements: [String]
  /// Whether the step is done after the rows of the run are in, which is faster for a table that was empty.
  ///
  /// A table that is there gets an index by which rows are found before that: the run already looks for rows by it.
  public var followsLoad: Bool

  /// A step of a kind.
  public init(_ kind: Kind, _ subject: String, _ statements: [String]) {
    self.kind = kind
    self.subject = subject
    self.statements = statements
    followsLoad = kind == .createIndex || kind == .addForeignKey
  }

  /// Whether rows or values are lost, so that the step runs only when it is asked for by name.
  public var isDestructive: Bool {
    switch kind {
    case .changeType, .dropColumn, .dropTable: true
    default: false
    }
  }

  /// Whether a load cannot go on without the step.
  public var isNeededToLoad: Bool { kind == .changeType }
}

extension MigrationStep: CustomStringConvertible {
  /// The step in words: `add column star.dim_customer.tier`.
  public var description: String { "\(kind.rawValue) \(subject)" }
}
