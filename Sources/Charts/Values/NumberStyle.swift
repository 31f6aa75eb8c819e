/// How numbers are written: the same on every machine, whatever its locale.
///
/// A number and its unit stay on one line: blanks between them are no-break spaces.
///
///     NumberStyle(.compact, decimals: 1, prefix: "£").text(-1_234_567)   // "−£1.2M"
///     NumberStyle(.percent, decimals: 1).text(0.2345)                    // "23.5%"
public struct NumberStyle: Sendable, Equatable {
  /// The unit in which a number is written.
  public enum Notation: Sendable, CaseIterable {
    /// As it is.
    case plain
    /// In thousands, millions, billions, trillions; in Chinese 万, 亿, 万亿.
    case compact
    /// A share, times 100, with a percent sign.
    case percent
    /// A difference of shares, times 100, in percentage points.
    case percentagePoints
  }

  /// The unit.
  public var notation: Notation
  /// Digits after the point, 0 to 9.
  public var decimals: Int
  /// Stands before the number and after its sign, such as "£".
  public var prefix: String
  /// Stands after the number and its unit, such as " days".
  public var suffix: String
  /// Whether digits stand in groups of three: 1,234,567.
  public var groupsThousands: Bool
  /// Whether a positive number has a plus sign, as changes have.
  public var showsPlus: Bool
  /// The language of the units.
  public var language: ChartLanguage

  /// A style; decimals outside 0 to 9 are brought back to that range.
  public init(
    _ notation: Notation = .plain, decimals: Int = 0, prefix: String = "", suffix: String = "",
    groupsThousands: Bool = true, showsPlus: Bool = false, language: ChartLanguage = .english
  ) {
    self.notation = notation
    self.decimals = min(max(decimals, 0), 9)
    self.prefix = prefix
    self.suffix = suffix
    self.groupsThousands = groupsThousands
    self.showsPlus = showsPlus
    self.language = language
  }

  /// Writes a number.
  ///
  /// Halves are rounded away from zero; a number that is none is an en dash.
  public func text(_ number: Double) -> String {
    guard number.isFinite else { return "–" }
    let scaled = number * factor
    guard scaled.isFinite else { return "–" }
    let (digits, unit) = notation == .compact ? compactDigits(scaled.magnitude) : plainDigits(scaled.magnitude)
    return dress(digits, unit: unit, isNegative: number < 0)
  }
}
