extension LineChart {
  /// The picture; see `Chart`.
  public func svg(ids prefix: String) -> String {
    let layout = LineLayout(self)
    var figure = Figure(width: layout.width, height: layout.height)
    guard series.contains(where: { $0.points.contains { $0.value != nil } }) else {
      figure.text(
        words.noData, x: layout.width / 2, y: layout.height / 2, .muted, size: 14, anchor: .middle)
      return figure.svg(of: self, kind: "line", ids: prefix, language: words.language)
    }
    drawAxes(layout, in: &figure)
    drawEvents(layout, in: &figure)
    for rule in rules { draw(rule, layout, in: &figure) }
    for (index, line) in series.enumerated().reversed() { draw(line, index, layout, in: &figure) }
    drawMargin(layout, in: &figure)
    drawBandKey(layout, in: &figure)
    return figure.svg(of: self, kind: "line", ids: prefix, language: words.language)
  }

  private func drawAxes(_ layout: LineLayout, in figure: inout Figure) {
    for (value, text) in zip(layout.ticks.values, layout.tickTexts) {
      let y = layout.values.position(of: value)
      figure.line(from: (layout.plot.x, y), to: (layout.plot.maxX, y), value == 0 ? .axis : .grid)
      figure.text(text, x: layout.plot.x - 8, y: y + 4, .muted, size: LineLayout.axisSize, anchor: .end)
    }
    for tick in layout.dates {
      let x = layout.days.position(of: tick.day)
      figure.line(from: (x, layout.plot.maxY), to: (x, layout.plot.maxY + 4), .axis)
      for (row, text) in [tick.label, tick.context].enumerated() {
        guard let text else { continue }
        let box = LineLayout.box(of: text, at: x, row: row, width: layout.width)
        figure.text(
          text, x: box.x + box.width / 2, y: layout.plot.maxY + 17 + box.y, .muted, size: LineLayout.axisSize,
          anchor: .middle)
      }
    }
  }

  private func drawEvents(_ layout: LineLayout, in figure: inout Figure) {
    for (index, event) in events.enumerated() {
      let x = layout.days.position(of: Double(event.date.dayNumber))
      let lane = layout.events.areNumbered ? 0 : layout.events.labels[index].lane
      let top = layout.plot.y - Double(lane) * LineLayout.lineHeight
      let isNumbered = layout.events.areNumbered
      figure.line(from: (x, top - (isNumbered ? 2 : 13)), to: (x, layout.plot.maxY), .event, dash: "2 2")
    }
    for label in layout.events.labels {
      figure.text(
        label.text, x: label.anchor == .start ? label.x : label.x + label.width,
        y: layout.plot.y - 4 - Double(label.lane) * LineLayout.lineHeight, .text, size: EventLabels.size,
        anchor: label.anchor, title: label.title)
    }
    let keyTop = layout.plot.maxY + 52 + (layout.hasBandKey ? LineLayout.lineHeight : 0)
    for entry in layout.key {
      figure.text(
        entry.text, x: entry.x, y: keyTop + Double(entry.row) * LineLayout.lineHeight, .muted,
        size: LineLayout.axisSize, title: entry.title)
    }
  }

  /// What the band around a line is.
  private func drawBandKey(_ layout: LineLayout, in figure: inout Figure) {
    guard layout.hasBandKey else { return }
    let y = layout.plot.maxY + 52
    let caption = intervalCaption ?? words.interval
    let fit = TextFit(caption, width: layout.width - layout.plot.x - 24, size: LineLayout.axisSize)
    figure.rectangle(Box(x: layout.plot.x, y: y - 9, width: 16, height: 10), .band(0))
    figure.text(
      fit.lines[0], x: layout.plot.x + 22, y: y, .muted, size: LineLayout.axisSize, title: fit.isCut ? caption : nil)
  }

  private func draw(_ rule: ReferenceRule, _ layout: LineLayout, in figure: inout Figure) {
    let y = layout.values.position(of: rule.value)
    figure.rule(rule.kind, from: (layout.plot.x, y), to: (layout.plot.maxX, y))
    guard let period = rule.period else { return }
    let bounds = layout.plot.x...layout.plot.maxX
    let ends = [Double(period.lowerBound.dayNumber), Double(period.upperBound.dayNumber + 1)].map {
      min(max(layout.days.position(of: $0), bounds.lowerBound), bounds.upperBound)
    }
    guard ends[0] < ends[1] else { return }
    figure.line(from: (ends[0], y), to: (ends[1], y), .rule(rule.kind), width: 3)
  }

  private func drawMargin(_ layout: LineLayout, in figure: inout Figure) {
    for label in layout.margin {
      let isSeries: Bool
      let ink: Ink
      switch label.text.subject {
      case .series(let index):
        isSeries = true
        ink = series[index].emphasis == .context ? .muted : .fill(index)
      case .rule:
        isSeries = false
        ink = .muted
      }
      if (label.middle - label.wish).magnitude > 3 {
        figure.line(
          from: (layout.plot.maxX + 3, label.wish), to: (layout.marginX - 3, label.middle), .event, width: 0.8)
      }
      for (row, line) in label.text.lines.enumerated() {
        let top = label.middle - label.text.height / 2 + Double(row) * LineLayout.lineHeight
        figure.text(
          line, x: layout.marginX, y: top + 11.5, ink, size: LineLayout.labelSize, isBold: isSeries,
          title: row == 0 ? label.text.title : nil)
      }
    }
  }
}
