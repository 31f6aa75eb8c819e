public import StarSchema

/// What an expression makes of one column of a table, where that is the same for ever: the month of a moment, a text in
/// small letters.
///
/// So an index may hold it, and the server must take it: only few words are read, of whose functions PostgreSQL says for the
/// column's type that they are immutable. Of a date `date_trunc` makes a moment by the time zone of the session, which
/// no index takes; of a `timestamp` it does not. UTC is the only zone, since the rules of others change, and an index would
/// keep what came of the old ones. The words fail for no value but a date after the year 294276 or a moment in the first
/// month that there is, by which no load could join either.
public struct DerivedColumn: Sendable, Hashable {
  /// The type of a value on the way.
  public enum Kind: Sendable, Hashable {
    case text
    case date
    /// A day and a time of day, in no time zone: `timestamp`.
    case localTime
    /// A moment: `timestamptz`.
    case moment
  }

  /// The column.
  public let name: String
  /// The type of what is made of it.
  public private(set) var kind: Kind
  /// What is done to it, in order, as words for a name: `utc`, `month`, `date`.
  public private(set) var steps: [String] = []
  private var before = ""
  private var behind = ""

  /// The column itself.
  ///
  /// - Returns: nil where nothing is made of such a column.
  init?(_ name: String, type: ColumnType) {
    switch type {
    case .text: kind = .text
    case .date: kind = .date
    case .timestamp: kind = .moment
    case .integer, .decimal, .double, .boolean: return nil
    }
    self.name = name
  }

  /// Whether anything is made of the column.
  var isDerived: Bool { !steps.isEmpty }

  /// The expression in SQL, the same however the definitions write it.
  ///
  /// - Parameter column: the column in SQL, with its alias where it needs one.
  public func sql(of column: String) -> String { before + column + behind }

  /// Whether it is compared with a column of a type just so in each session.
  public func isComparable(to type: ColumnType) -> Bool {
    switch kind {
    case .text: type == .text
    case .date, .localTime: type == .date
    case .moment: false
    }
  }

  /// The value as `kind`, by something before and something behind it.
  private func then(_ step: String, _ kind: Kind, _ before: String, _ behind: String) -> Self {
    var next = self
    next.kind = kind
    next.steps.append(step)
    next.before = before + self.before
    next.behind += behind
    return next
  }

  /// The first moment of the unit; nil where that is not the same for ever, or few units hold all values.
  func truncated(to unit: String) -> Self? {
    guard kind == .localTime, ["day", "week", "month", "quarter"].contains(unit) else { return nil }
    return then(unit, .localTime, "date_trunc('\(unit)', ", ")")
  }

  /// The value cast to a type; nil where that is not the same for ever.
  func cast(to type: String) -> Self? {
    switch (type, kind) {
    case ("date", .date), ("timestamp", .localTime): self
    case ("date", .localTime): then("date", .date, "(", ")::date")
    case ("timestamp", .date) where !isDerived: then("time", .localTime, "(", ")::timestamp")
    default: nil
    }
  }

  /// The moment as a clock in UTC shows it.
  var inUTC: Self? { kind == .moment ? then("utc", .localTime, "(", " at time zone 'UTC')") : nil }

  /// A function of the text that a column holds.
  func called(_ function: String) -> Self? {
    guard kind == .text, !isDerived, ["lower", "upper", "trim"].contains(function) else { return nil }
    return then(function, .text, "\(function)(", ")")
  }
}
