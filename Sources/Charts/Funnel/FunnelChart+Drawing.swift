extension FunnelChart {
  private static let barHeight = 28.0
  private static let step = 44.0
  static let size = 12.0

  /// The picture; see `Chart`.
  public func svg(ids prefix: String) -> String {
    let columns = FunnelColumns(self)
    let header = 10 + 14 * Double(columns.heads.map(\.lines.count).max() ?? 1)
    let height = header + max(Double(stages.count) * FunnelChart.step - 12, 30)
    var figure = Figure(width: columns.width, height: height)
    guard !stages.isEmpty else {
      figure.text(words.noData, x: columns.width / 2, y: height / 2 + 5, .muted, size: 14, anchor: .middle)
      return figure.svg(of: self, kind: "funnel", ids: prefix, language: words.language)
    }
    if stages.count > 1 {
      drawHead(columns.heads[0], whole: words.ofPrevious, x: columns.previousX, header: header, in: &figure)
      drawHead(columns.heads[1], whole: words.ofFirst, x: columns.width, header: header, in: &figure)
    }
    for index in stages.indices {
      draw(index, top: header + Double(index) * FunnelChart.step, columns, in: &figure)
    }
    return figure.svg(of: self, kind: "funnel", ids: prefix, language: words.language)
  }

  /// A heading over a column of shares, its last line next to the column.
  private func drawHead(_ head: TextFit, whole: String, x: Double, header: Double, in figure: inout Figure) {
    for (row, line) in head.lines.enumerated() {
      figure.text(
        line, x: x, y: header - 12 - 14 * Double(head.lines.count - 1 - row), .muted, size: 11, anchor: .end,
        title: head.isCut && row == 0 ? whole : nil)
    }
  }

  private func draw(_ index: Int, top: Double, _ columns: FunnelColumns, in figure: inout Figure) {
    let stage = stages[index]
    let middle = top + FunnelChart.barHeight / 2
    let caption = columns.captions[index]
    for (row, line) in caption.lines.enumerated() {
      let offset = (Double(row) - Double(caption.lines.count - 1) / 2) * 15
      figure.text(
        line, x: 0, y: middle + offset + 4, .text, size: FunnelChart.size,
        title: caption.isCut && row == 0 ? stage.caption : nil)
    }
    let extent = columns.extent(of: stage.count)
    if index + 1 < stages.count {
      let next = columns.extent(of: stages[index + 1].count)
      let bottom = top + FunnelChart.barHeight
      figure.area(
        [
          (columns.axis - extent / 2, bottom), (columns.axis + extent / 2, bottom),
          (columns.axis + next / 2, top + FunnelChart.step), (columns.axis - next / 2, top + FunnelChart.step),
        ], .band(0))
    }
    figure.rectangle(
      Box(x: columns.axis - extent / 2, y: top, width: extent, height: FunnelChart.barHeight), .fill(0))
    let number = style.text(stage.count)
    let isInside = FontMetrics.width(of: number, size: 13, isBold: true) + 16 <= extent
    figure.text(
      number, x: isInside ? columns.axis : columns.axis + extent / 2 + 6, y: middle + 4.5,
      isInside ? .onFill : .text, size: 13, anchor: isInside ? .middle : .start, isBold: true)
    guard index > 0 else { return }
    figure.text(
      shareOfPrevious(at: index).map(shareStyle.text) ?? "–", x: columns.previousX, y: middle + 4, .text,
      size: FunnelChart.size, anchor: .end, isBold: true)
    figure.text(
      shareOfFirst(at: index).map(shareStyle.text) ?? "–", x: columns.width, y: middle + 4, .muted,
      size: FunnelChart.size, anchor: .end)
  }
}
