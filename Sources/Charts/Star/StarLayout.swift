/// Where the boxes of a star's diagram stand.
struct StarLayout {
  /// On which side of the facts a dimension stands.
  enum Side {
    case left
    case right
    case below
  }

  /// A dimension's box.
  struct Place {
    var box: Box
    var side: Side
    /// Whether a further box stands out behind it.
    var isStacked: Bool
  }

  static let captionSize = 14.0
  static let captionLeading = 18.0
  static let noteSize = 11.5
  static let noteLeading = 15.0
  /// Where the line stands that dimensions below the facts hang on.
  static let trunk = 16.0

  private static let boxHeight = 46.0
  private static let step = 60.0

  /// The caption of the facts, broken into lines.
  let caption: TextFit
  /// What one row stands for, broken into lines.
  let grain: TextFit
  /// How high these texts are together.
  let factsTextHeight: Double
  /// The facts.
  let facts: Box
  /// The dimensions, in the order of the roles.
  let places: [Place]
  /// The height of the whole.
  let height: Double

  init(_ diagram: StarDiagram) {
    let width = Double(diagram.width)
    let isWide = diagram.width >= 520
    let factsWidth = isWide ? (width * 0.3).rounded() : width - 4
    caption = TextFit(diagram.facts, width: factsWidth - 24, size: Self.captionSize, lines: 2, isBold: true)
    grain = TextFit(diagram.grain, width: factsWidth - 24, size: Self.noteSize, lines: 5)
    let grainHeight = diagram.grain.isEmpty ? 0 : Double(grain.lines.count) * Self.noteLeading
    factsTextHeight = Double(caption.lines.count) * Self.captionLeading + grainHeight
    let least = factsTextHeight + 28
    (facts, places) =
      isWide
      ? Self.beside(diagram.roles, width: width, factsWidth: factsWidth, least: least)
      : Self.below(diagram.roles, width: width, least: least)
    height = max(facts.maxY, places.map(\.box.maxY).max() ?? 0) + 2
  }

  /// Dimensions on both sides, the first half on the left, level with the facts.
  private static func beside(
    _ roles: [StarDiagram.Role], width: Double, factsWidth: Double, least: Double
  ) -> (facts: Box, places: [Place]) {
    let onLeft = (roles.count + 1) / 2
    let stack = Double(onLeft) * step - (step - boxHeight)
    let height = max(stack + 12, least)
    let facts = Box(x: ((width - factsWidth) / 2).rounded(), y: 6, width: factsWidth, height: height)
    let boxWidth = (width * 0.27).rounded()
    let places = roles.enumerated().map { index, role in
      let isLeft = index < onLeft
      let count = isLeft ? onLeft : roles.count - onLeft
      let top = facts.y + (height - (Double(count) * step - (step - boxHeight))) / 2
      let row = Double(isLeft ? index : index - onLeft)
      let box = Box(
        x: isLeft ? 0.5 : width - boxWidth - 4.5, y: (top + row * step).rounded(), width: boxWidth, height: boxHeight)
      return Place(box: box, side: isLeft ? .left : .right, isStacked: role.keepsVersions)
    }
    return (facts, places)
  }

  /// Dimensions in a column below the facts.
  private static func below(
    _ roles: [StarDiagram.Role], width: Double, least: Double
  ) -> (facts: Box, places: [Place]) {
    let facts = Box(x: 0, y: 6, width: width - 4, height: least)
    let places = roles.enumerated().map { index, role in
      let box = Box(
        x: 40, y: facts.maxY + 22 + Double(index) * step, width: width - 44.5, height: boxHeight)
      return Place(box: box, side: .below, isStacked: role.keepsVersions)
    }
    return (facts, places)
  }
}
