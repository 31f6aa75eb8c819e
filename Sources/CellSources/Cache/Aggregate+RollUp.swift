internal import CubeQuery
internal import StarSchema

extension Aggregate {
  /// The aggregate of a group from those of its parts.
  ///
  /// Nil where it cannot be told to the last digit: of distinct counts, of sums in floating point, which depend on the
  /// order, of sums of squares, which were rounded for each part, and where the sum needs more than 64 bits. The store
  /// knows what to say to that.
  func rolledUp(_ parts: some Sequence<CellValue>) -> CellValue? {
    var total: CellValue = self == .count ? .integer(0) : .null
    for part in parts where part != .null {
      if total == .null {
        total = part
        continue
      }
      guard let next = combined(total, part) else { return nil }
      total = next
    }
    if case .double = total, self == .sum || self == .sumOfSquares { return nil }
    return self == .distinctCount ? nil : total
  }

  private func combined(_ left: CellValue, _ right: CellValue) -> CellValue? {
    switch self {
    case .sum, .count: left.adding(right)
    case .minimum: right.isLess(than: left).map { $0 ? right : left }
    case .maximum: left.isLess(than: right).map { $0 ? right : left }
    case .distinctCount, .sumOfSquares: nil
    }
  }
}

extension CellValue {
  /// The exact sum; nil where there is none of 64 bits.
  fileprivate func adding(_ other: CellValue) -> CellValue? {
    switch (self, other) {
    case (.integer(let left), .integer(let right)):
      let (sum, overflow) = left.addingReportingOverflow(right)
      return overflow ? nil : .integer(sum)
    case (.decimal(let left), .decimal(let right)) where left.scale == right.scale:
      let (sum, overflow) = left.unscaled.addingReportingOverflow(right.unscaled)
      return overflow ? nil : .decimal(ScaledDecimal(unscaled: sum, scale: left.scale))
    default: return nil
    }
  }

  fileprivate func isLess(than other: CellValue) -> Bool? {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): left < right
    case (.decimal(let left), .decimal(let right)) where left.scale == right.scale: left.unscaled < right.unscaled
    // NaN is the greatest of all in the database.
    case (.double(let left), .double(let right)): left.isNaN ? false : right.isNaN ? true : left < right
    default: nil
    }
  }
}
