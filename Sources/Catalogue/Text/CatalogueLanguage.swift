import Charts

/// A language that the catalogue has words in.
public enum CatalogueLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// Its BCP 47 tag, for `lang` attributes.
  var tag: String { chart.tag }

  /// The language of charts and numbers.
  var chart: ChartLanguage {
    switch self {
    case .english: .english
    case .chinese: .chinese
    }
  }

  /// The words of charts.
  var chartWords: ChartWords {
    switch self {
    case .english: .english
    case .chinese: .chinese
    }
  }

  /// What it calls itself.
  var name: String {
    switch self {
    case .english: "English"
    case .chinese: "中文"
    }
  }

  /// What stands between two items of a list.
  var separator: String {
    switch self {
    case .english: ", "
    case .chinese: "、"
    }
  }
}
