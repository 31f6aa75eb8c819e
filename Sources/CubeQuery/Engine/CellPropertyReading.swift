internal import VisualBasic

/// A cell property that a statement asks for.
struct CellPropertyReading {
  /// The name as asked for.
  let name: String

  init(_ name: String) { self.name = name }

  /// The value at the current members; nil where the cell has no such property.
  func value(
    ordinal: Int, result: CellGrid.Result, text: String, format: String, _ evaluation: Evaluation
  ) throws -> MDXCellSet.Property? {
    let value: ScalarValue?
    switch name.uppercased() {
    case "VALUE": value = result.value
    case "FORMATTED_VALUE": value = .text(text)
    case "FORMAT_STRING": value = .text(format)
    case "CELL_ORDINAL": value = .integer(ordinal)
    case "SOLVE_ORDER":
      value = .integer(
        evaluation.calculatedHierarchy().map {
          evaluation.formulas.solveOrder($0, evaluation.coordinates[$0])
        } ?? 0)
    default: value = try evaluation.setting(name)
    }
    return value.map { MDXCellSet.Property(name: name, value: $0) }
  }
}
