internal import VisualBasic

/// A cell property that a statement asks for.
struct CellPropertyReading {
  /// The name as asked for.
  let name: String

  init(_ name: String) { self.name = name }

  /// The value at the current members; nil where the cell has no such property.
  func value(result: CellGrid.Result, text: String, run: StatementRun) throws -> MDXCellSet.Property? {
    let value: ScalarValue?
    switch name.uppercased() {
    case "VALUE": value = result.value
    case "FORMATTED_VALUE": value = .text(text)
    case "FORMAT_STRING": value = .text(try run.evaluation.formatString(run.formats))
    case "CELL_ORDINAL", "ORDINAL": value = nil
    default: value = try run.evaluation.setting(name)
    }
    return value.map { MDXCellSet.Property(name: name, value: $0) }
  }
}
