internal import CubeModel

extension CellSet {
  /// The answer as JSON: `cube`, `run`, `asOf`, `definitionsHash`, the axes with their positions and members, the cells
  /// by row and column with `value` (a number with all its digits, or null) and `text`, and `rowsLeftOut`.
  ///
  /// - Parameter language: of captions and units.
  public func jsonText(language: String = "en") -> String {
    JSONText.object([
      ("cube", .string(cube)),
      ("run", .number(String(stamp.run))),
      ("asOf", stamp.asOf.map { .string($0) } ?? .null),
      ("definitionsHash", stamp.definitionsHash.map { .string($0) } ?? .null),
      ("columns", columns.json(language)),
      ("rows", rows.json(language)),
      ("cells", .array(cells.map { .array($0.map { $0.json(language) }) })),
      ("rowsLeftOut", .number(String(rowsLeftOut))),
    ]).text() + "\n"
  }
}

extension CellSet.Axis {
  fileprivate func json(_ language: String) -> JSONText {
    .object([
      (
        "headings",
        .array(
          headings.map {
            .object([
              ("caption", .string($0.caption.text(in: language))), ("uniqueName", .string($0.uniqueName)),
            ])
          })
      ),
      (
        "positions",
        .array(
          positions.map { position in
            .object([
              ("isTotal", .boolean(position.isTotal)),
              ("members", .array(position.members.map { $0.json(language) })),
            ])
          })
      ),
    ])
  }
}

extension CellSet.Member {
  fileprivate func json(_ language: String) -> JSONText {
    .object([
      ("caption", .string(caption.text(in: language))),
      ("ancestors", .array(ancestors.map { .string($0.text(in: language)) })),
      ("key", .array(key.map(\.json))),
      ("uniqueName", .string(uniqueName)),
      ("isAll", .boolean(isAll)),
    ])
  }
}

extension MemberValue {
  /// The value as JSON writes it.
  var json: JSONText {
    switch self {
    case .null: .null
    case .integer, .decimal: text.map { .number($0) } ?? .null
    case .double(let number): number.isFinite ? .number(number.description) : .null
    case .text(let text), .date(let text), .timestamp(let text): .string(text)
    case .boolean(let truth): .boolean(truth)
    }
  }
}

extension CellSet.Cell {
  fileprivate func json(_ language: String) -> JSONText {
    .object([("value", value.rawText.map { .number($0) } ?? .null), ("text", .string(text(in: language)))])
  }
}
