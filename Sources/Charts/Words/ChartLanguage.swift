/// The language in which a chart writes numbers, dates and its own words.
public enum ChartLanguage: String, Sendable, CaseIterable {
  /// English: 1.2M, Mar 2025.
  case english = "en"
  /// Simplified Chinese: 120万, 2025年3月.
  case chinese = "zh-Hans"

  /// Its BCP 47 tag, for `lang` attributes.
  public var tag: String { rawValue }
}
