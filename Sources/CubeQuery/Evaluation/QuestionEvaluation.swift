internal import CubeModel
internal import OrderedCollections

/// Puts the tables of a question together to its cell set.
struct QuestionEvaluation {
  /// A table with its rows found by the keys of rows and columns.
  private struct Groups {
    let table: CellTable
    var rows: [[[MemberValue]]: Int] = [:]
  }

  private let question: BoundQuestion
  private let measures: MeasureEvaluation
  private let rowLayout: AxisLayout
  private let columnLayout: AxisLayout
  private let body: Groups
  private let columnTotals: Groups?
  private let rowTotals: Groups?
  private let grandTotal: Groups?
  private let bodyRows: [[[MemberValue]]]
  private let bodyColumns: [[[MemberValue]]]

  /// - Parameter tables: the answers to the plan's requests.
  init(_ question: BoundQuestion, share: QueryPlan.Share, tables: [CellTable]) {
    let rowLayout = AxisLayout(items: question.rows)
    let columnLayout = AxisLayout(items: question.columns)
    let table = tables[share.body]
    let foundRows = (0..<table.rowCount).map { rowLayout.keys(in: table, row: $0, from: 0) }
    let foundColumns = (0..<table.rowCount).map { columnLayout.keys(in: table, row: $0, from: rowLayout.width) }
    var body = Groups(table: table)
    for row in 0..<table.rowCount { body.rows[foundRows[row] + foundColumns[row]] = row }
    func totals(_ position: Int?, _ layout: AxisLayout) -> Groups? {
      guard let position else { return nil }
      var groups = Groups(table: tables[position])
      for row in 0..<groups.table.rowCount { groups.rows[layout.keys(in: groups.table, row: row, from: 0)] = row }
      return groups
    }
    self.question = question
    measures = MeasureEvaluation(cube: question.cube, baseMeasures: question.baseMeasures)
    self.rowLayout = rowLayout
    self.columnLayout = columnLayout
    self.body = body
    columnTotals = totals(share.columnTotals, columnLayout)
    rowTotals = totals(share.rowTotals, rowLayout)
    grandTotal = totals(share.grandTotal, AxisLayout(items: []))
    bodyRows = rowLayout.keys(found: foundRows)
    bodyColumns = columnLayout.keys(found: foundColumns)
  }

  /// The whole answer.
  func cellSet() -> CellSet {
    let ordered = orderedRows()
    let shown = question.limit.map { Array(ordered.prefix($0)) } ?? ordered
    let rows: [AxisLayout.Keys] = shown.map { $0 } + (columnTotals == nil ? [] : [nil])
    let hasTotalColumns = question.includesTotals && rowTotals != nil
    let columns: [AxisLayout.Keys] = bodyColumns.map { $0 } + (hasTotalColumns ? [nil] : [])
    let cells = rows.map { row in
      columns.flatMap { column in question.measures.map { cell($0, row: row, column: column) } }
    }
    return CellSet(
      cube: question.cube.name, stamp: body.table.stamp,
      columns: CellSet.Axis(
        headings: columnLayout.headings + [measuresHeading],
        positions: columns.flatMap { column in
          question.measures.map { measure in
            CellSet.Position(
              members: columnLayout.members(column) + [member(ofMeasure: measure)], isTotal: column == nil)
          }
        }),
      rows: CellSet.Axis(
        headings: rowLayout.headings,
        positions: rows.map { CellSet.Position(members: rowLayout.members($0), isTotal: $0 == nil) }),
      cells: cells, rowsLeftOut: ordered.count - shown.count)
  }

  private var measuresHeading: CellSet.Heading {
    CellSet.Heading(
      caption: LocalizedText("Measures", others: ["zh": "度量"]), dimensionCaption: nil, uniqueName: "[Measures]")
  }

  private func member(ofMeasure name: String) -> CellSet.Member {
    let caption = question.cube.measures[name]?.caption ?? LocalizedText(name)
    return CellSet.Member(
      caption: caption, ancestors: [], key: [], uniqueName: "[Measures]." + name.bracketed, isAll: false)
  }

  private func cell(_ measure: String, row: AxisLayout.Keys, column: AxisLayout.Keys) -> CellSet.Cell {
    CellSet.Cell(
      value: value(measure, row: row, column: column),
      format: question.cube.measures[measure]?.format ?? NumberFormat())
  }

  private func value(_ measure: String, row: AxisLayout.Keys, column: AxisLayout.Keys) -> CellValue {
    let groups =
      switch (row, column) {
      case (.some, .some): body
      case (nil, .some): columnTotals
      case (.some, nil): rowTotals
      case (nil, nil): grandTotal
      }
    guard let groups else { return .null }
    return measures.value(of: measure, in: groups.table, row: groups.rows[(row ?? []) + (column ?? [])])
  }

  private func orderedRows() -> [[[MemberValue]]] {
    switch question.order {
    case nil: return bodyRows
    case .item(let position, let isDescending):
      // Stable: rows with the same member stay in the order of their other members.
      return bodyRows.enumerated().sorted { left, right in
        let (leftKey, rightKey) = (left.element[position], right.element[position])
        guard leftKey != rightKey else { return left.offset < right.offset }
        let item = question.rows[position]
        return rowLayout.precedes(isDescending ? rightKey : leftKey, isDescending ? leftKey : rightKey, in: item)
      }.map(\.element)
    case .measure(let name, let isDescending):
      let values = bodyRows.map { row in
        let groups = rowTotals ?? body
        return measures.value(of: name, in: groups.table, row: groups.rows[row])
      }
      return bodyRows.indices.sorted { left, right in
        guard let leftValue = values[left].doubleValue else { return values[right].doubleValue == nil && left < right }
        guard let rightValue = values[right].doubleValue else { return true }
        if leftValue == rightValue { return left < right }
        return isDescending ? leftValue > rightValue : leftValue < rightValue
      }.map { bodyRows[$0] }
    }
  }
}
