extension StarDiagram {
  /// The picture; see `Chart`.
  public func svg(ids prefix: String) -> String {
    let layout = StarLayout(self)
    var figure = Figure(width: Double(width), height: layout.height)
    for (role, place) in zip(roles, layout.places) {
      join(place, to: layout.facts, in: &figure)
      draw(role, in: place.box, &figure)
    }
    drawFacts(layout, in: &figure)
    return figure.svg(of: self, kind: "star", ids: prefix, language: words.language)
  }

  private func drawFacts(_ layout: StarLayout, in figure: inout Figure) {
    let box = layout.facts
    figure.rectangle(box, .shade(2))
    figure.rectangle(Box(x: box.x, y: box.y, width: box.width, height: 3), .fill(0))
    let middle = box.x + box.width / 2
    var baseline = box.y + (box.height - layout.factsTextHeight) / 2 + 14
    for line in layout.caption.lines {
      figure.text(line, x: middle, y: baseline, .text, size: StarLayout.captionSize, anchor: .middle, isBold: true)
      baseline += StarLayout.captionLeading
    }
    for (row, line) in layout.grain.lines.enumerated() where !grain.isEmpty {
      figure.text(
        line, x: middle, y: baseline + 2, .muted, size: StarLayout.noteSize, anchor: .middle,
        title: layout.grain.isCut && row == 0 ? grain : nil)
      baseline += StarLayout.noteLeading
    }
  }

  private func draw(_ role: Role, in box: Box, _ figure: inout Figure) {
    if role.keepsVersions {
      frame(Box(x: box.x + 4, y: box.y - 4, width: box.width, height: box.height), in: &figure)
    }
    frame(box, in: &figure)
    let room = box.width - 20
    let caption = TextFit(role.caption, width: room, size: 13, isBold: true)
    let dimension = TextFit(role.dimension, width: room, size: StarLayout.noteSize)
    figure.text(
      caption.lines.first ?? "", x: box.x + 10, y: box.y + 19, .text, size: 13, isBold: true,
      title: caption.isCut ? role.caption : nil)
    figure.text(
      dimension.lines.first ?? "", x: box.x + 10, y: box.y + 35, .muted, size: StarLayout.noteSize,
      title: dimension.isCut ? role.dimension : nil)
  }

  private func frame(_ box: Box, in figure: inout Figure) {
    figure.rectangle(box, .onFill)
    figure.path(
      [(box.x, box.y), (box.maxX, box.y), (box.maxX, box.maxY), (box.x, box.maxY), (box.x, box.y)], .axis, width: 1)
  }

  /// A line from a dimension to the facts: many of these have one of its members.
  private func join(_ place: StarLayout.Place, to facts: Box, in figure: inout Figure) {
    let y = place.box.y + place.box.height / 2
    switch place.side {
    case .left: cross(from: place.box.maxX + (place.isStacked ? 4 : 0), to: facts.x, y: y, in: &figure)
    case .right: cross(from: place.box.x, to: facts.maxX, y: y, in: &figure)
    case .below:
      let trunk = StarLayout.trunk
      figure.path([(trunk, facts.maxY), (trunk, y), (place.box.x, y)], .axis, width: 1.2)
      foot(at: (trunk, facts.maxY), reach: (5, 9), in: &figure)
      figure.line(from: (place.box.x - 6, y - 5), to: (place.box.x - 6, y + 5), .axis, width: 1.2)
    }
  }

  private func cross(from dimension: Double, to facts: Double, y: Double, in figure: inout Figure) {
    let step = facts > dimension ? 1.0 : -1
    figure.line(from: (dimension, y), to: (facts, y), .axis, width: 1.2)
    figure.line(from: (dimension + 6 * step, y - 5), to: (dimension + 6 * step, y + 5), .axis, width: 1.2)
    foot(at: (facts, y), reach: (-9 * step, 5), in: &figure)
  }

  /// The crow's foot on an edge of the facts: two toes that begin off the edge and end on it.
  private func foot(
    at point: (x: Double, y: Double), reach: (x: Double, y: Double), in figure: inout Figure
  ) {
    if reach.x.magnitude > reach.y.magnitude {
      figure.line(from: (point.x + reach.x, point.y), to: (point.x, point.y - reach.y), .axis, width: 1.2)
      figure.line(from: (point.x + reach.x, point.y), to: (point.x, point.y + reach.y), .axis, width: 1.2)
    } else {
      figure.line(from: (point.x, point.y + reach.y), to: (point.x - reach.x, point.y), .axis, width: 1.2)
      figure.line(from: (point.x, point.y + reach.y), to: (point.x + reach.x, point.y), .axis, width: 1.2)
    }
  }
}
