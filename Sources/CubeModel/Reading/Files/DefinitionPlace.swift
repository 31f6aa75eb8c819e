/// Where something stands in the definitions: a file and, from 1, a line and a column counted in Unicode scalars.
///
/// Line and column 0 mean the file as a whole: it is missing, say.
public struct DefinitionPlace: Sendable, Hashable {
  /// The file, from the definitions' folder on: `Cubes/cubes/sales.yaml`.
  public var file: String
  /// The line, from 1; 0 for the file as a whole.
  public var line: Int
  /// The column, from 1; 0 for the file as a whole.
  public var column: Int

  /// A place in a file; by default the file as a whole.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension DefinitionPlace: Comparable {
  /// Orders by file, line and column.
  public static func < (left: DefinitionPlace, right: DefinitionPlace) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension DefinitionPlace: CustomStringConvertible {
  /// The place as compilers write it: `Cubes/cubes/sales.yaml:31:9`.
  public var description: String {
    line == 0 ? file : "\(file):\(line):\(column)"
  }
}
