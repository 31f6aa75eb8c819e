extension FunctionTable {
  /// What stands between or before operands.
  static let operators: [Function] = [
    .addition, .positive, .subtraction, .negation, .multiplication, .division, .divide, .power, .equal, .notEqual,
    .less,
    .lessOrEqual, .greater, .greaterOrEqual, .conjunction, .disjunction, .exclusion, .not, .joining, .isSame, .range,
  ]
}
