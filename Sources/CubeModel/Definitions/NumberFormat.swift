/// How numbers are written: `#,##0.00`, `0.0%`, `£#,##0`, `0.0 "days"`.
///
/// The digits are the same in every language; the text before and behind them is English, and may have translations.
public struct NumberFormat: Sendable, Hashable {
  /// The text before and behind the digits in a language.
  public struct Affixes: Sendable, Hashable {
    /// The text before the digits.
    public let prefix: String
    /// The text behind the digits, the percent sign included.
    public let suffix: String

    /// A text before and one behind the digits.
    public init(prefix: String = "", suffix: String = "") {
      self.prefix = prefix
      self.suffix = suffix
    }
  }

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
  /// The texts before and behind the digits in other languages by code, such as `zh`.
  public var translations: [String: Affixes]

  /// A format; by default whole numbers with thousands set apart, in every language.
  public init(
    prefix: String = "", suffix: String = "", decimals: Int = 0, groupsThousands: Bool = true, isPercent: Bool = false,
    translations: [String: Affixes] = [:]
  ) {
    self.prefix = prefix
    self.suffix = suffix
    self.decimals = decimals
    self.groupsThousands = groupsThousands
    self.isPercent = isPercent
    self.translations = translations
  }

  /// The format of one language (a code such as `en` or `zh`), without translations; where there is none, English.
  public func localized(in language: String) -> NumberFormat {
    let affixes = translations[language]
    return NumberFormat(
      prefix: affixes?.prefix ?? prefix, suffix: affixes?.suffix ?? suffix, decimals: decimals,
      groupsThousands: groupsThousands, isPercent: isPercent)
  }
}
