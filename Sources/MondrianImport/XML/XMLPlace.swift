/// Where something stands in an XML file: a line and a column from 1, counted in Unicode scalars.
public struct XMLPlace: Sendable, Hashable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int

  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension XMLPlace: Comparable {
  /// Orders by line and column.
  public static func < (left: XMLPlace, right: XMLPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension XMLPlace: CustomStringConvertible {
  /// The place as compilers write it behind a file's name: `31:9`.
  public var description: String { "\(line):\(column)" }
}
