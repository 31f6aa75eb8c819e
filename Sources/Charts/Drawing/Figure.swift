/// A picture under construction: marks are drawn from back to front, then the whole is closed into one `<svg>`.
struct Figure {
  let width: Double
  let height: Double
  private var marks: [String] = []

  /// An empty picture of a size, in units that are pixels at 100 %.
  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// The `<svg>` element.
  func svg(of chart: some Chart, kind: String, ids prefix: String, language: ChartLanguage) -> String {
    let id = XMLText.identifier(prefix)
    let (w, h) = (XMLText.coordinate(width), XMLText.coordinate(height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="chart chart-\(kind)" role="img" \
      aria-labelledby="\(id)-title \(id)-desc" lang="\(language.tag)" width="\(w)" height="\(h)" \
      viewBox="0 0 \(w) \(h)" font-family="\(Theme.fontFamily)" font-size="12">
      <title id="\(id)-title">\(XMLText.escaped(chart.title))</title>
      <desc id="\(id)-desc">\(XMLText.escaped(chart.textAlternative))</desc>
      \(marks.joined(separator: "\n"))
      </svg>
      """
  }

  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ ink: Ink, width: Double = 1,
    dash: String? = nil
  ) {
    marks.append(
      "<line x1=\"\(n(start.x))\" y1=\"\(n(start.y))\" x2=\"\(n(end.x))\" y2=\"\(n(end.y))\" \(ink.attributes)"
        + " stroke-width=\"\(n(width))\"\(dash.map { " stroke-dasharray=\"\($0)\"" } ?? "")/>")
  }

  mutating func rectangle(_ box: Box, _ ink: Ink, corner: Double = 0, title: String? = nil) {
    let round = corner > 0 ? " rx=\"\(n(corner))\"" : ""
    close(
      "<rect x=\"\(n(box.x))\" y=\"\(n(box.y))\" width=\"\(n(box.width))\" height=\"\(n(box.height))\""
        + "\(round) \(ink.attributes)", element: "rect", title: title)
  }

  /// A line through points.
  mutating func path(
    _ points: [(x: Double, y: Double)], _ ink: Ink, width: Double, dash: String? = nil
  ) {
    marks.append(
      "<path d=\"\(d(points))\" \(ink.attributes) fill=\"none\" stroke-width=\"\(n(width))\" stroke-linejoin=\"round\""
        + " stroke-linecap=\"round\"\(dash.map { " stroke-dasharray=\"\($0)\"" } ?? "")/>")
  }

  /// An area within points.
  mutating func area(_ points: [(x: Double, y: Double)], _ ink: Ink, title: String? = nil) {
    close("<path d=\"\(d(points))Z\" \(ink.attributes)", element: "path", title: title)
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ ink: Ink, title: String? = nil) {
    close(
      "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" \(ink.attributes)", element: "circle", title: title)
  }

  /// One line of text on its baseline.
  ///
  /// Where the text was cut, its title holds the whole.
  mutating func text(
    _ text: String, x: Double, y: Double, _ ink: Ink, size: Double = 12, anchor: Anchor = .start, isBold: Bool = false,
    title: String? = nil
  ) {
    let place = "x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\""
    let align = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    let weight = isBold ? " font-weight=\"600\"" : ""
    let content = (title.map { "<title>\(XMLText.escaped($0))</title>" } ?? "") + XMLText.escaped(text)
    marks.append("<text \(place)\(align)\(weight) \(ink.attributes)>\(content)</text>")
  }

  private mutating func close(_ start: String, element: String, title: String?) {
    guard let title else {
      marks.append(start + "/>")
      return
    }
    marks.append("\(start)><title>\(XMLText.escaped(title))</title></\(element)>")
  }

  private func d(_ points: [(x: Double, y: Double)]) -> String {
    points.enumerated().map { "\($0.offset == 0 ? "M" : "L")\(n($0.element.x)),\(n($0.element.y))" }.joined()
  }

  private func n(_ number: Double) -> String { XMLText.coordinate(number) }
}
