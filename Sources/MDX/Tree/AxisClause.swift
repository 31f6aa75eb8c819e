/// One axis of a statement: `NON EMPTY {…} DIMENSION PROPERTIES … ON ROWS`.
public struct AxisClause: Sendable, Hashable {
  /// Which axis: COLUMNS is 0, ROWS 1, PAGES 2, CHAPTERS 3, SECTIONS 4.
  ///
  /// Gaps and repetitions are not the text's matter.
  public var ordinal: Int
  /// Whether positions without any cell are left out.
  public var isNonEmpty: Bool
  /// What stands on the axis.
  public var expression: MDXExpression
  /// `HAVING condition`: which positions stay, after `NON EMPTY`.
  public var condition: MDXExpression?
  /// `DIMENSION PROPERTIES`: what to tell of each member.
  public var properties: [CompoundName]
  /// Where it stands.
  @NotCompared public var range: SourceRange

  /// Makes an axis.
  ///
  /// - Parameters:
  ///   - expression: what stands on the axis.
  ///   - ordinal: which axis, 0 to 127.
  ///   - isNonEmpty: whether positions without any cell are left out.
  ///   - condition: which positions stay.
  ///   - properties: what to tell of each member.
  ///   - range: where it stands.
  public init(
    _ expression: MDXExpression, on ordinal: Int, isNonEmpty: Bool = false, having condition: MDXExpression? = nil,
    properties: [CompoundName] = [], range: SourceRange = .none
  ) {
    self.ordinal = ordinal
    self.isNonEmpty = isNonEmpty
    self.expression = expression
    self.condition = condition
    self.properties = properties
    self.range = range
  }

  /// The axes that have names, by ordinal.
  public static let names = ["COLUMNS", "ROWS", "PAGES", "CHAPTERS", "SECTIONS"]
  /// The ordinals that an axis can have.
  public static let ordinals = 0...127
}
