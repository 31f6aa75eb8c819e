/// Arithmetic over measures, as a calculated measure declares it: `[Won] / [Closed]`.
public indirect enum Formula: Sendable, Hashable {
  /// What two values are joined by.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
  }

  /// A constant.
  case number(Double)
  /// The value of another measure in the same cell.
  case measure(String)
  /// The negative of a value.
  case negative(Formula)
  /// Two values and what joins them. Null makes the whole null, and so does a division by zero.
  case operation(Operator, Formula, Formula)

  /// The names of the measures that it reads, in order of appearance, each once.
  public var measures: [String] {
    switch self {
    case .number: []
    case .measure(let name): [name]
    case .negative(let inner): inner.measures
    case .operation(_, let left, let right): left.measures + right.measures.filter { !left.measures.contains($0) }
    }
  }
}
