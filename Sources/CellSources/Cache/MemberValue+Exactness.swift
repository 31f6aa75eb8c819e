internal import CubeQuery
internal import StarSchema

extension MemberValue {
  /// Whether the database would take both for the same value: texts by their bytes, not by what they look like.
  func isExactly(_ other: MemberValue) -> Bool {
    guard case .text(let left) = self, case .text(let right) = other else { return self == other }
    return left.utf8.elementsEqual(right.utf8)
  }

  /// Whether equality of the two means the same here as in the database: both of one type and scale, or null.
  func isComparable(to other: MemberValue) -> Bool {
    switch (self, other) {
    case (.null, _), (_, .null), (.integer, .integer), (.double, .double), (.text, .text), (.boolean, .boolean),
      (.date, .date), (.timestamp, .timestamp):
      true
    case (.decimal(let left), .decimal(let right)): left.scale == right.scale
    default: false
    }
  }
}

/// A row's values as the key of a group.
///
/// Equal when the database would take all of them for the same; equal ones have equal hashes, since texts of the same
/// bytes are equal as strings, too.
struct ExactTuple: Hashable, Sendable {
  let values: [MemberValue]

  static func == (left: ExactTuple, right: ExactTuple) -> Bool {
    left.values.count == right.values.count && zip(left.values, right.values).allSatisfy { $0.isExactly($1) }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(values)
  }
}
