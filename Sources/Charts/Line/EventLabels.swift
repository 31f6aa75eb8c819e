/// Where the labels of events stand above a plot: in lanes, so that no label touches another or another's stem.
///
/// Labels read from their stem to the right, or to the left where the picture ends. When even that leaves no room the
/// events are numbered, and a key below the plot says which is which.
struct EventLabels: Equatable {
  /// One label and the event, or neighbouring events, that it names.
  struct Label: Equatable {
    let text: String
    /// What was cut from the text.
    let title: String?
    /// The stem's place.
    let stem: Double
    /// The left edge of the text, in the picture's units.
    let x: Double
    let width: Double
    /// Which side of the stem the text is on.
    let anchor: Anchor
    /// Counted from the plot upwards, from 0.
    let lane: Int
  }

  let labels: [Label]
  /// Whether the labels are numbers that a key explains.
  let areNumbered: Bool

  /// The number of lanes in use.
  var lanes: Int { (labels.map(\.lane).max() ?? -1) + 1 }

  static let size = 11.0
  private static let gap = 4.0
  private static let mostLanes = 4

  /// Places the captions of events, whose stems rise from left to right, within the width of a picture.
  init(captions: [String], stems: [Double], width: Double) {
    let fits = captions.map { TextFit($0, width: width * 0.3, size: EventLabels.size) }
    let widths = fits.map { $0.width(size: EventLabels.size) }
    for turned in 0...captions.count {
      let sides = captions.indices.map { $0 < captions.count - turned ? Anchor.start : .end }
      let lefts = captions.indices.map { index in
        sides[index] == .start
          ? stems[index] + EventLabels.gap : stems[index] - EventLabels.gap - widths[index]
      }
      let isInside = captions.indices.allSatisfy { lefts[$0] >= 0 && lefts[$0] + widths[$0] <= width }
      guard isInside, let lanes = EventLabels.lanes(stems: stems, lefts: lefts, widths: widths) else { continue }
      labels = captions.indices.map { index in
        Label(
          text: fits[index].lines[0], title: fits[index].isCut ? captions[index] : nil, stem: stems[index],
          x: lefts[index], width: widths[index], anchor: sides[index], lane: lanes[index])
      }
      areNumbered = false
      return
    }
    labels = EventLabels.numbered(stems: stems, width: width)
    areNumbered = true
  }

  /// Lanes in which no label meets another, or a stem that rises past it; nil when there are none, or too many.
  ///
  /// A label that a stem would cross stands above that stem's own label. Labels are placed from the lowest up, each in
  /// the lowest lane that is left to it.
  private static func lanes(stems: [Double], lefts: [Double], widths: [Double]) -> [Int]? {
    let isAbove = { (one: Int, other: Int) in
      one != other && lefts[one] - gap / 2 < stems[other] && stems[other] < lefts[one] + widths[one] + gap / 2
    }
    let meets = { (one: Int, other: Int) in
      lefts[one] < lefts[other] + widths[other] + 2 * gap && lefts[other] < lefts[one] + widths[one] + 2 * gap
    }
    var lanes: [Int: Int] = [:]
    while lanes.count < stems.count {
      let next = stems.indices.last { one in
        lanes[one] == nil && stems.indices.allSatisfy { lanes[$0] != nil || !isAbove(one, $0) }
      }
      guard let next else { return nil }
      let floor = lanes.filter { isAbove(next, $0.key) }.map { $0.value + 1 }.max() ?? 0
      let taken = Set(lanes.filter { meets(next, $0.key) }.map(\.value))
      guard let lane = (floor..<max(floor, mostLanes)).first(where: { !taken.contains($0) }) else { return nil }
      lanes[next] = lane
    }
    return stems.indices.map { lanes[$0] ?? 0 }
  }

  /// Numbers over the stems; stems too close for their own number share one, such as "2–4".
  private static func numbered(stems: [Double], width: Double) -> [Label] {
    var groups = stems.indices.map { $0...$0 }
    while true {
      let labels = groups.map { label(of: $0, stems: stems, width: width) }
      let clash = labels.indices.dropLast().first { labels[$0].x + labels[$0].width + gap > labels[$0 + 1].x }
      guard let clash else { return labels }
      groups[clash] = groups[clash].lowerBound...groups[clash + 1].upperBound
      groups.remove(at: clash + 1)
    }
  }

  private static func label(of group: ClosedRange<Int>, stems: [Double], width: Double) -> Label {
    let text = group.count == 1 ? "\(group.lowerBound + 1)" : "\(group.lowerBound + 1)–\(group.upperBound + 1)"
    let extent = FontMetrics.width(of: text, size: size)
    let middle = (stems[group.lowerBound] + stems[group.upperBound]) / 2
    let x = max(0, min(middle - extent / 2, width - extent))
    return Label(text: text, title: nil, stem: middle, x: x, width: extent, anchor: .start, lane: 0)
  }
}
