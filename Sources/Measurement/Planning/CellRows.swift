import CubeQuery

extension [CellTable] {
  /// The rows that answer a part of a question: each with its key, and the values of the part's measures.
  /// - Throws: `MeasurementError` when the answer has another form than was asked for.
  func rows(
    of reference: CellReference, keyLength: Int
  ) throws(MeasurementError) -> [(key: [MemberValue], cells: [CellValue])] {
    guard indices.contains(reference.request) else {
      throw MeasurementError(.unexpectedAnswer("\(count) tables, expected more than \(reference.request)"))
    }
    let table = self[reference.request]
    guard table.keys.count == keyLength, reference.measures.allSatisfy(table.values.indices.contains) else {
      throw MeasurementError(
        .unexpectedAnswer(
          "\(table.keys.count) key columns and \(table.values.count) measures in table "
            + "\(reference.request), expected \(keyLength) key columns"))
    }
    return (0..<table.rowCount).map { row in
      (table.keys.map { $0[row] }, reference.measures.map { table.values[$0][row] })
    }
  }
}
