extension BulletChart {
  /// The picture; see `Chart`.
  public func svg(ids prefix: String) -> String {
    let top = 3.0
    let depth = 18.0
    let rules = [target, baseline].compactMap { $0 }
    let labels = ruleLabels(rules)
    let rows = Double((labels.map(\.row).max() ?? -1) + 1)
    var figure = Figure(width: Double(width), height: top + depth + 5 + rows * 14)
    let scale = self.scale
    drawBands(scale, top: top, depth: depth, in: &figure)
    let zero = scale.position(of: 0)
    if let value {
      let end = scale.position(of: value)
      figure.rectangle(
        Box(x: min(zero, end), y: top + 5, width: (end - zero).magnitude, height: depth - 10), .fill(0),
        title: style.text(value))
    } else {
      figure.text(words.noData, x: 6, y: top + 13, .text, size: 11)
    }
    for rule in rules {
      let x = scale.position(of: rule.value)
      let isTarget = rule.kind == .target
      figure.line(from: (x, top), to: (x, top + depth), .halo, width: isTarget ? 5 : 3.5)
      figure.line(
        from: (x, top - (isTarget ? 3 : 0)), to: (x, top + depth + (isTarget ? 3 : 0)), .whisker,
        width: isTarget ? 3 : 1.5, dash: isTarget ? nil : "2 2")
    }
    for label in labels {
      figure.text(
        label.text, x: label.x, y: top + depth + 15 + Double(label.row) * 14, .muted, size: 11, title: label.title)
    }
    return figure.svg(of: self, kind: "bullet", ids: prefix, language: words.language)
  }

  /// The axis holds zero and everything that is drawn.
  private var scale: LinearScale {
    let numbers = [0, value, target?.value, baseline?.value].compactMap { $0 } + bands.map(\.end)
    let low = numbers.min() ?? 0
    let high = numbers.max() ?? 1
    return LinearScale(domain: low < high ? low...high : 0...1, start: 1, end: Double(width) - 2)
  }

  private func drawBands(_ scale: LinearScale, top: Double, depth: Double, in figure: inout Figure) {
    let low = scale.domain.lowerBound
    let ends = bands.map(\.end)
    // Without bands, or beyond the last one, the whole scale is the palest shade.
    let starts = [low] + ends.dropLast()
    figure.rectangle(Box(x: 1, y: top, width: Double(width) - 3, height: depth), .shade(2))
    for (index, band) in bands.enumerated() where band.end > starts[index] {
      let from = scale.position(of: starts[index])
      figure.rectangle(
        Box(x: from, y: top, width: scale.position(of: band.end) - from, height: depth), .shade(index),
        title: band.caption)
    }
  }

  /// The names of the rules under their marks: side by side where both fit, else one below the other.
  private func ruleLabels(_ rules: [ReferenceRule]) -> [(text: String, title: String?, x: Double, row: Int)] {
    let gap = 10.0
    let whole = rules.map { words.fact(of: $0, style: style) }
    let fits = whole.map { TextFit($0, width: Double(width), size: 11) }
    let extents = fits.map { $0.width(size: 11) + gap }
    let room = (-gap / 2)...(Double(width) + gap / 2)
    let wishes = rules.map { scale.position(of: $0.value) }
    let isOneRow = extents.reduce(0, +) <= Double(width) + gap
    let middles =
      isOneRow
      ? LabelStack.middles(wishes: wishes, heights: extents, in: room)
      : zip(wishes, extents).map { LabelStack.middles(wishes: [$0], heights: [$1], in: room)[0] }
    return rules.indices.map { index in
      (
        fits[index].lines[0], fits[index].isCut ? whole[index] : nil, middles[index] - (extents[index] - gap) / 2,
        isOneRow ? 0 : index
      )
    }
  }
}
