/// How numbers are written: `#,##0.00`, `0.0%`, `£#,##0`, `0.0 "days"`.
public struct NumberFormat: Sendable, Hashable {
  /// The text before the digits.
  public var prefix: String
  /// The text behind the digits, the percent sign included.
  public var suffix: String
  /// How many decimals are written.
  public var decimals: Int
  /// Whether thousands are set apart.
  public var groupsThousands: Bool
  /// Whether the value is written a hundredfold.
  public var isPercent: Bool

  /// A format; by default whole numbers with thousands set apart.
  public init(
    prefix: String = "", suffix: String = "", decimals: Int = 0, groupsThousands: Bool = true, isPercent: Bool = false
  ) {
    self.prefix = prefix
    self.suffix = suffix
    self.decimals = decimals
    self.groupsThousands = groupsThousands
    self.isPercent = isPercent
  }
}
