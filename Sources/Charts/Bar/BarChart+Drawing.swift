extension BarChart {
  /// The picture; see `Chart`.
  public func svg(ids prefix: String) -> String {
    let layout = BarLayout(self)
    var figure = Figure(width: layout.width, height: layout.height)
    guard !bars.isEmpty else {
      figure.text(words.noData, x: layout.width / 2, y: layout.height / 2 + 5, .muted, size: 14, anchor: .middle)
      return figure.svg(of: self, kind: "bar", ids: prefix, language: words.language)
    }
    if layout.hasKey { drawKey(in: &figure) }
    let zero = layout.scale.position(of: 0)
    for (index, bar) in bars.enumerated() { draw(bar, index, zero: zero, layout, in: &figure) }
    figure.line(from: (zero, (layout.tops.first ?? 0)), to: (zero, layout.height - 4), .axis)
    return figure.svg(of: self, kind: "bar", ids: prefix, language: words.language)
  }

  private func draw(_ bar: Bar, _ index: Int, zero: Double, _ layout: BarLayout, in figure: inout Figure) {
    let middle = layout.tops[index] + layout.heights[index] / 2
    let caption = layout.captions[index]
    for (row, line) in caption.lines.enumerated() {
      let offset = (Double(row) - Double(caption.lines.count - 1) / 2) * BarLayout.lineHeight
      figure.text(
        line, x: 0, y: middle + offset + 4, bar.emphasis == .normal ? .text : .muted, size: BarLayout.size,
        title: caption.isCut && row == 0 ? bar.caption : nil)
    }
    if let note = bar.note {
      figure.text(note, x: layout.width, y: middle + 4, .muted, size: 11, anchor: .end)
    }
    guard let value = bar.value else {
      figure.text(words.noData, x: zero + 6, y: middle + 4, .muted, size: BarLayout.size)
      return
    }
    let end = layout.scale.position(of: value)
    let box = Box(
      x: min(zero, end), y: middle - layout.thickness / 2, width: (end - zero).magnitude, height: layout.thickness)
    let fact = words.fill(words.statement, ["name": bar.caption, "fact": fact(of: bar)])
    figure.rectangle(box, bar.emphasis == .normal ? .fill(0) : .contextFill, title: fact)
    drawComparisons(of: bar, middle: middle, layout, in: &figure)

    let drawn = [value, bar.baseline, bar.interval?.lowerBound, bar.interval?.upperBound].compactMap { $0 }
    let text = style.text(value)
    if value < 0 {
      let x = min(layout.scale.position(of: drawn.min() ?? value), zero)
      figure.text(text, x: x - 6, y: middle + 4, .text, size: BarLayout.size, anchor: .end)
    } else {
      let x = max(layout.scale.position(of: drawn.max() ?? value), zero)
      figure.text(text, x: x + 6, y: middle + 4, .text, size: BarLayout.size)
    }
  }

  private func drawComparisons(of bar: Bar, middle: Double, _ layout: BarLayout, in figure: inout Figure) {
    if let interval = bar.interval {
      let (lower, upper) = (
        layout.scale.position(of: interval.lowerBound), layout.scale.position(of: interval.upperBound)
      )
      figure.line(from: (lower - 1, middle), to: (upper + 1, middle), .halo, width: 4.5)
      figure.whisker(from: (lower, middle), to: (upper, middle), .whisker, cap: 3)
    }
    if let baseline = bar.baseline {
      let x = layout.scale.position(of: baseline)
      let reach = layout.thickness / 2 + 3
      figure.line(from: (x, middle - reach), to: (x, middle + reach), .halo, width: 5)
      figure.line(from: (x, middle - reach), to: (x, middle + reach), .whisker, width: 2.5)
    }
  }

  /// What ticks and whiskers mean, above the bars.
  private func drawKey(in figure: inout Figure) {
    var x = 2.0
    let half = Double(width) / 2
    if hasBaselines {
      let fit = TextFit(baselineCaption ?? words.baseline, width: half - 30, size: 11)
      figure.line(from: (x, 4), to: (x, 16), .whisker, width: 2.5)
      figure.text(fit.lines[0], x: x + 8, y: 14, .muted, size: 11, title: fit.isCut ? baselineCaption : nil)
      x += fit.width(size: 11) + 30
    }
    if hasIntervals {
      let fit = TextFit(intervalCaption ?? words.interval, width: half - 30, size: 11)
      figure.whisker(from: (x, 10), to: (x + 18, 10), .whisker, cap: 3)
      figure.text(fit.lines[0], x: x + 26, y: 14, .muted, size: 11, title: fit.isCut ? intervalCaption : nil)
    }
  }
}
