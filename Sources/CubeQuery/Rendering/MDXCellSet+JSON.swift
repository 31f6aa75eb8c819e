internal import VisualBasic

extension MDXCellSet {
  /// The answer as JSON: `cube`, `run`, `asOf`, `slicer` and `axes` with the members' `uniqueName` and `caption`, and
  /// `cells` with `ordinal`, `value` and `formatted`, those that are not empty.
  public func jsonText() -> String {
    JSONText.object([
      ("cube", .string(cube)),
      ("run", .number(String(stamp.run))),
      ("asOf", stamp.asOf.map { .string($0) } ?? .null),
      ("slicer", slicer.json),
      ("axes", .array(axes.map(\.json))),
      ("cells", .array(cells.map(\.json))),
    ]).text() + "\n"
  }
}

extension MDXCellSet.Axis {
  fileprivate var json: JSONText {
    .array(
      positions.map { position in
        .array(
          position.map { member in
            .object(
              [("uniqueName", .string(member.uniqueName)), ("caption", .string(member.caption))]
                + member.properties.map { ($0.name, $0.value.json) })
          })
      })
  }
}

extension MDXCellSet.Cell {
  fileprivate var json: JSONText {
    if let failure {
      return .object([("ordinal", .number(String(ordinal))), ("error", .string(failure.description))])
    }
    return .object(
      [("ordinal", .number(String(ordinal))), ("value", value.json), ("formatted", .string(formatted))]
        + properties.map { ($0.name, $0.value.json) })
  }
}

extension ScalarValue {
  fileprivate var json: JSONText {
    switch self {
    case .null: .null
    case .boolean(let truth): .boolean(truth)
    case .integer, .decimal: .number(description)
    case .number(let number): number.isFinite ? .number(number.description) : .string(description)
    case .text, .date: .string(description)
    }
  }
}
